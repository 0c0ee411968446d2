"""A compiled questionnaire: what is asked, what is computed, and in which order."""

from dataclasses import replace

import pytest

from db.problems import Problem
from db.snapshots.questionnaire import Rule, Section
from db.terms import Scope, Severity
from desktop.rules import compile_book, facts_of


@pytest.fixture
def opened(book_of, questionnaire):
    def make(example, **changes):
        return book_of(**changes).open(facts_of(questionnaire, example))

    return make


def test_a_value_in_an_item_that_is_not_asked_counts_as_none(opened) -> None:
    case = opened({"A": 5, "W": "no"}, A={"relevant": "${W} = 'yes'"})
    assert ("A", "") in case.unasked
    assert "A" not in case.values
    assert opened({"A": 5, "W": "yes"}, A={"relevant": "${W} = 'yes'"}).values["A"] == 5


def test_relevance_goes_along_a_chain_whatever_the_order(opened) -> None:
    chain = {"A": {"relevant": "${B} = 1"}, "B": {"relevant": "${C} = 1"}, "C": {"relevant": "${W} = 'yes'"}}
    case = opened({"A": 1, "B": 1, "C": 1, "W": "no"}, **chain)
    assert case.unasked == {("A", ""), ("B", ""), ("C", "")}


def test_a_roster_that_is_not_asked_has_no_rows(opened) -> None:
    case = opened({"T": [{"sold": 1}]}, T={"relevant": "${W} = 'yes'"})
    assert case.size("T") == 0
    assert case.column("T", "T.sold") is None


def test_a_cell_is_asked_row_by_row(opened) -> None:
    example = {"T": [{"name": "x", "sold": 1}, {"name": "y", "sold": 2}]}
    case = opened(example, T_sold={"relevant": "${T.name} = 'y'"})
    assert case.unasked == {("T.sold", "r1")}
    assert case.column("T", "T.sold") == [None, 2]


def test_a_section_that_is_not_asked_takes_its_items_along(questionnaire) -> None:
    sections = (Section("S", None, {}, relevant="${W} = 'yes'"), Section("Z", None, {}))
    items = tuple(replace(item, section="Z") if item.code == "W" else item for item in questionnaire.items)
    book = compile_book(replace(questionnaire, sections=sections, items=items))
    case = book.open(facts_of(questionnaire, {"A": 5, "W": "no"}))
    assert case.values == {"W": "no"}


def test_derived_values_are_computed_in_the_order_of_need(opened) -> None:
    case = opened({"C": 3}, A={"calculation": "${B} * 2"}, B={"calculation": "${C} + 1"})
    assert case.derived["A", ""].number == 8
    assert case.derived["A", ""].text == "8"


def test_a_derived_value_keeps_the_full_double(opened) -> None:
    answer = opened({"B": 1, "C": 3}, A={"calculation": "${B} div ${C}", "decimals": 2}).derived["A", ""]
    assert answer.number == 1 / 3
    assert answer.text == repr(1 / 3)


def test_a_derived_value_that_cannot_be_computed_is_blank_and_has_no_status(opened) -> None:
    answer = opened({"B": 1, "C": 0}, A={"calculation": "${B} div ${C}"}).derived["A", ""]
    assert (answer.text, answer.number, answer.status) == (None, None, None)


def test_a_stored_value_of_a_derived_item_is_not_believed(opened) -> None:
    assert opened({"A": 99, "B": 1}, A={"calculation": "${B} + 1"}).values["A"] == 2


def test_a_derived_column_is_computed_in_each_row_and_may_be_added_up(opened) -> None:
    changes = {"T_bought": {"calculation": "if(${T.name} = 'x', 1, 0)"}, "A": {"calculation": "sum(${T.bought})"}}
    case = opened({"T": [{"name": "x"}, {"name": "y"}, {"name": "x"}]}, **changes)
    assert case.derived["A", ""].number == 2
    assert case.derived["T.bought", "r2"].number == 0


def test_nothing_is_computed_from_a_roster_that_nobody_answered(opened) -> None:
    changes = {"A": {"calculation": "count(${T})"}}
    assert opened({}, **changes).derived["A", ""].text is None
    assert opened({"T": {"status": "M"}}, **changes).derived["A", ""].number == 0


def test_a_derived_item_that_is_not_asked_is_not_computed(opened) -> None:
    case = opened({"B": 1}, A={"calculation": "${B} + 1", "relevant": "${W} = 'yes'"})
    assert ("A", "") not in case.derived


def test_derived_items_in_a_circle_are_refused(book_of) -> None:
    with pytest.raises(Problem) as caught:
        book_of(A={"calculation": "${B} + 1"}, B={"calculation": "${A} + 1"})
    assert caught.value.code == "rules.cycle"
    assert caught.value.details["items"] == "A, B"


def test_a_mistake_names_the_item_and_the_field(book_of) -> None:
    with pytest.raises(Problem) as caught:
        book_of(A={"constraint": ". >="})
    assert caught.value.code == "rules.unfinished"
    assert (caught.value.details["item"], caught.value.details["field"]) == ("A", "constraint")


def test_what_an_author_writes_never_becomes_code(book_of, questionnaire) -> None:
    nasty = "'); raise SystemExit(' + chr(10) + \\'"
    check = f'${{W}} = "{nasty}"'
    book = book_of(Rule("R", Severity.ERROR, Scope.SUBMISSION, ("W",), check, {}))
    case = book.open(facts_of(questionnaire, {"W": nasty}))
    assert book.rules[0].targets[0].check(case, case.values, None) is True


def test_an_earlier_round_is_opened_with_its_derived_values(book_of, questionnaire) -> None:
    rule = Rule("R", Severity.ERROR, Scope.ITEM, ("A", "B"), ". = previous(.) + 1", {})
    book = book_of(rule, A={"calculation": "${C} * 2"}, B={"calculation": "sum(${T.sold})"})
    example = {"C": 2, "T": [{"sold": 6}], "earlier": [{"C": 1.5, "T": [{"sold": 2}, {"sold": 3}]}]}
    case = book.open(facts_of(questionnaire, example))
    assert [target.check(case, case.values, None) for target in book.rules[0].targets] == [True, True]


def test_values_of_placeholders_are_compiled_with_the_rule(book_of, questionnaire) -> None:
    messages = {"en": "{A} {double} {value} {year} {prev_year} {country} {status} {nothing}"}
    rule = Rule("R", Severity.ERROR, Scope.ITEM, ("B",), ". > 9", messages, {"double": ". * 2"})
    book = book_of(rule)
    example = {"A": 3, "B": {"value": 4, "status": "E"}, "year": 2011, "country": "AAA"}
    case = book.open(facts_of(questionnaire, example))
    target = book.rules[0].targets[0]
    found = {filling.name: filling.function(case, case.values, None) for filling in target.fillings}
    assert found == {
        "A": 3,
        "double": 8,
        "value": 4,
        "year": 2011,
        "prev_year": 2010,
        "country": "AAA",
        "status": "E",
    }
    assert {filling.name for filling in target.fillings if filling.exact} == {"A", "value"}
