"""What LibreOffice calculates in a workbook is what the program finds, for every rule at every place.

``CONVERGENCIA_ANSWER_SETS`` sets how many random answer sets are compared, ``CONVERGENCIA_FIRST_SET`` the first seed.
"""

import os
import sys
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from db.snapshots.questionnaire import Questionnaire, Rule
from db.terms import LANGUAGES, Scope, Severity
from desktop.questionnaire import register
from desktop.questionnaire.read import read_form
from desktop.rules import FUNCTIONS, Register, compile_book
from desktop.rules.excel_calls import CALLS
from desktop.rules.excel_facts import REACHING
from desktop.workbook.book import open_book
from desktop.workbook.calculation import FIRST_HELPER, INSERTED, Helpers
from desktop.workbook.checks import checks_of
from desktop.workbook.fill import fill_workbook
from desktop.workbook.guard import open_package
from desktop.workbook.layout import FACTS_SHEET, RULES_SHEET, plan
from desktop.workbook.order import Order
from desktop.workbook.read import read_return
from desktop.workbook.values import Values
from desktop.workbook.write import write_workbook
from resources import read_bytes
from tests.desktop.rules.expressions import EXAMPLES, grow
from tests.desktop.rules.small import small_questionnaire, small_register
from tests.desktop.workbook.equivalence import Tally, compare, example_order, order_for

COUNTRIES = ("ARG", "BRA", "BOL", "JAM", "CHL", "MEX", "GTM", "CUB")
SETS = int(os.environ.get("CONVERGENCIA_ANSWER_SETS", "10"))
FIRST = int(os.environ.get("CONVERGENCIA_FIRST_SET", "0"))
RULES, EXAMPLE_SETS = 90, 3
LONGEST_FORMULA, DEEPEST_FORMULA = 8_192, 64


@pytest.fixture(scope="module")
def shipped() -> Questionnaire:
    return read_form(read_bytes("questionnaires/sela.xlsx"), "sela.xlsx").questionnaire


def told(capsys: pytest.CaptureFixture[str], what: str, tally: Tally) -> None:
    with capsys.disabled():
        sys.stdout.write(f"\n{what}, {len(tally.rules)} rules: {tally.counts}; {len(tally.wrong)} disagreements\n")


@pytest.mark.libreoffice
def test_formulas_and_program_agree_on_every_rule_of_the_shipped_questionnaire(
    shipped: Questionnaire, capsys: pytest.CaptureFixture[str]
) -> None:
    known = Register(register.memberships(), register.reference_lists())
    # Two languages at a time: a form takes longer to build than to fill.
    spoken = LANGUAGES[FIRST % 3 : FIRST % 3 + 2]
    orders = [order_for(shipped, seed, known, COUNTRIES, spoken[seed % 2]) for seed in range(FIRST, FIRST + SETS)]
    tally = compare(orders, {f"{order.key}.xlsx": write_workbook(order) for order in orders})
    told(capsys, f"{SETS} answer sets", tally)
    assert not tally.wrong, "\n".join(tally.wrong[:40])
    # Every own rule that Excel can say was compared, and each result came up.
    own = {rule.code for rule in shipped.rules}
    assert own <= tally.rules.keys() | tally.left_out
    assert all(tally.compared[result] > 5 * SETS for result in ("pass", "fail", "not_evaluated"))


def test_excel_says_all_rules_but_those_that_look_at_other_countries(shipped: Questionnaire) -> None:
    book = compile_book(shipped)
    checks = checks_of(book, Values(book, plan(shipped, "es", {}), "es", 2))
    across = {rule.rule.code for rule in book.rules if rule.uses.others}
    assert {check.code for check in checks if check.unsayable} == across | {"GEN.18", "GEN.19"}
    assert {check.unsayable for check in checks if check.unsayable} == {"others"}


@pytest.mark.libreoffice
@pytest.mark.filterwarnings("ignore:Generating overly large repr")
def test_formulas_and_program_agree_on_random_expressions(
    capsys: pytest.CaptureFixture[str],
) -> None:
    small, lists = small_questionnaire(), small_register()
    tally = Tally(aside=frozenset({"GEN.11"}))  # what it is silenced by may be a rule that looks at other countries
    expressions = st.lists(grow(3)[0], min_size=RULES, max_size=RULES, unique=True)
    examples = st.lists(EXAMPLES, min_size=EXAMPLE_SETS, max_size=EXAMPLE_SETS)

    @given(st.data())
    @settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    def run(data: st.DataObject) -> None:
        texts, given_sets = data.draw(expressions), data.draw(examples)
        rules = tuple(
            Rule(f"R{at}", Severity.ERROR, Scope.ROW, ("T.sold",), text, {"en": "{item}"})
            for at, text in enumerate(texts)
        )
        form = replace(small, rules=rules)
        orders = [example_order(form, example, lists, f"E{at}") for at, example in enumerate(given_sets)]
        compare(orders, {f"{order.key}.xlsx": write_workbook(order) for order in orders}, tally)
        spoken = {rule.code: rule.check for rule in rules}
        assert not tally.wrong, "\n".join(f"{spoken.get(line.split()[1], '')}\n   {line}" for line in tally.wrong[:20])

    run()
    told(capsys, "random expressions", tally)
    assert tally.compared["pass"] and tally.compared["fail"] and tally.compared["not_evaluated"]


def test_every_function_is_said_or_left_to_the_secretariat_by_name() -> None:
    assert FUNCTIONS.keys() <= CALLS.keys() | REACHING
    assert REACHING - CALLS.keys() <= {"country", "round-year", "reference-date", "list-values"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_formula_is_longer_or_deeper_than_excel_takes(shipped: Questionnaire, language: str) -> None:
    book = compile_book(shipped)
    values = Values(book, plan(shipped, language, {}), language, 2)
    checks_of(book, values)
    for formula in formulas(values):
        assert len(formula) < LONGEST_FORMULA
        assert nesting(formula) <= DEEPEST_FORMULA
        assert all(len(text) <= 255 for text in formula.split('"')[1::2])


def formulas(helpers: Helpers) -> list[str]:
    return [*helpers.cells, *(formula for _, formula in helpers.columns.values())]


def nesting(formula: str) -> int:
    deepest = level = 0
    for sign in formula:
        level += (sign == "(") - (sign == ")")
        deepest = max(deepest, level)
    return deepest


def test_rows_beyond_the_block_are_looked_at_until_many_were_inserted(shipped: Questionnaire) -> None:
    book = compile_book(shipped)
    plans = plan(shipped, "es", {})
    values = Values(book, plans, "es", 2)
    for sheet in plans:
        if sheet.roster is not None:
            assert values.depth(sheet.code) == sheet.rows + INSERTED
    assert FIRST_HELPER == 2


def test_the_formulas_of_derived_cells_do_not_count_as_filled_rows(shipped: Questionnaire) -> None:
    known = Register(register.memberships(), register.reference_lists())
    order = order_for(shipped, 7, known, COUNTRIES, "es")
    blank = write_workbook(replace(order, answers={}, rows={}))
    back = read_return(fill_workbook(blank, order.answers, order.rows))
    assert {code: len(rows) for code, rows in back.rows.items() if rows} == {c: len(r) for c, r in order.rows.items()}
    assert not any(read_return(blank).rows.values())


def test_what_is_calculated_is_the_same_for_every_country(order: Order) -> None:
    one = parts_by_title(write_workbook(order))
    other = parts_by_title(write_workbook(replace(order, answers={}, country=replace(order.country, code="URY"))))
    assert one[RULES_SHEET] == other[RULES_SHEET]
    assert one[FACTS_SHEET] != other[FACTS_SHEET] or not order.questionnaire.rules


def parts_by_title(data: bytes) -> dict[str, bytes]:
    package = open_package(data)
    return {title: package.part(part) for title, part in open_book(package).sheets}
