"""What is wrong with a questionnaire's expressions is told all at once, with place and suggestion."""

from dataclasses import replace

import pytest

from db.snapshots.questionnaire import Questionnaire, Rule
from db.terms import Scope, Severity
from desktop.rules import check
from desktop.wording import remark_sentence

MISTAKES = [
    # field, expression, code
    ("warning", "${ECO} > 1", "rules.unknown_name"),
    ("warning", "${STAG} = 'DONE'", "rules.unknown_name_near"),
    ("warning", "${T.sodl} > 1", "rules.unknown_name_near"),
    ("warning", ". + 'x' > 1", "rules.wrong_type"),
    ("warning", ". + ${W} > 1", "rules.wrong_type"),
    ("warning", ". > 'x'", "rules.compared"),
    ("warning", "${W} > 'x'", "rules.ordered"),
    ("warning", "${STAGE} = 'DNE'", "rules.unknown_choice"),
    ("warning", "selected(${MANY}, 'REDD')", "rules.unknown_choice"),
    ("warning", "${D} > '2021-02-30'", "rules.bad_date"),
    ("warning", "${D} > 5", "rules.compared"),
    ("warning", "${N} = 1", "rules.note_as_value"),
    ("warning", "${T} > 1", "rules.roster_as_value"),
    ("warning", "${T.sold} > 1", "rules.column_as_value"),
    ("warning", "${D} <= today()", "rules.today"),
    ("warning", "abs(.)", "rules.not_a_condition"),
    ("warning", ". + 1", "rules.not_a_condition"),
    ("warning", "rund(.) > 1", "rules.unknown_function_near"),
    ("warning", "qqqq(.) > 1", "rules.unknown_function"),
    ("warning", "abs(., 2) > 1", "rules.argument_count"),
    ("warning", "if(. > 1, 2) > 1", "rules.argument_count"),
    ("warning", "unique(${W})", "rules.row_only"),
    ("warning", "position() > 1", "rules.row_only"),
    ("warning", "regex(${W}, ${W})", "rules.not_literal"),
    ("warning", "regex(${W}, '(')", "rules.regex"),
    ("warning", "previous(1) > 1", "rules.not_reference"),
    ("warning", "previous(., .) > 1", "rules.not_literal"),
    ("warning", "sum(${A}) > 1", "rules.not_column"),
    ("warning", "sum(${T.name}) > 1", "rules.wrong_type"),
    ("warning", "score(${MANY}) > 1", "rules.no_score"),
    ("warning", "score(${W}) > 1", "rules.no_score"),
    ("warning", "mirror(${A}) > 1", "rules.no_mirror"),
    ("warning", "region('avg', ${A}) > 1", "rules.statistic"),
    ("warning", "region('mean', ${W}) > 1", "rules.wrong_type"),
    ("warning", "lookup('border', country())", "rules.unknown_list"),
    ("warning", "lookup('lands', country(), 'seas') = 'no'", "rules.unknown_list_column"),
    ("warning", "count-if(${T}, ${T.sold} + 1) > 1", "rules.wrong_type"),
    ("warning", "count-if(${T}, ${T.sodl} > 1) > 1", "rules.unknown_name_near"),
    ("warning", "not(${W}) and . > 1", "rules.wrong_type"),
    ("warning", "format-date(${W}, '%Y') = '2020'", "rules.wrong_type"),
    ("warning", ". >", "rules.unfinished"),
    ("constraint", "previous(.) > 1", "rules.own_function"),
    ("relevant", "count-if(${T}, ${T.sold} > 1) > 1", "rules.own_function"),
    ("required", "${NOWHERE_AT_ALL} = 1", "rules.unknown_name"),
    ("calculation", "concat('a', 'b')", "rules.wrong_result"),
]


def with_field(questionnaire: Questionnaire, code: str, **fields: str) -> Questionnaire:
    items = tuple(replace(item, **fields) if item.code == code else item for item in questionnaire.items)  # type: ignore[arg-type]
    return replace(questionnaire, items=items)


@pytest.mark.parametrize(("field", "expression", "code"), MISTAKES)
def test_a_mistake_is_found_and_said_in_four_languages(questionnaire, register, field, expression, code) -> None:
    remarks = check(with_field(questionnaire, "A", **{field: expression}), register)
    assert [remark.code for remark in remarks] == [code]
    (remark,) = remarks
    assert (remark.item, remark.details["field"], remark.severity) == ("A", field, "error")
    for language in ("es", "en", "pt", "fr"):
        assert "…" not in remark_sentence(remark, language).replace("((…", "").replace("to …", "")


FINE = [
    ("warning", ". >= 0 and . <= 9"),
    ("warning", "${T.sold} = ''"),
    ("warning", "sum(${T.sold}) > 1"),
    ("warning", "${D} - ${E} > 30 and ${D} >= '2020-01-01'"),
    ("warning", "coalesce(${W}, 'x') != 'y'"),
    ("warning", "number(${W}) > 1"),
    ("warning", "concat(${A}, 'x') = '5x'"),
    ("warning", "status(${T}) = 'M'"),
    ("constraint", "${STAGE} = 'DONE' or regex(${W}, '[a-z]+')"),
    ("required", "selected(${MANY}, 'RED')"),
    ("calculation", "if(${B} > 0, 1 div ${B}, '')"),
    ("calculation", "sum(${T.sold}) div count(${T})"),
]


@pytest.mark.parametrize(("field", "expression"), FINE)
def test_good_expressions_are_let_be(questionnaire, register, field, expression) -> None:
    assert check(with_field(questionnaire, "A", **{field: expression}), register) == ()


def test_odks_own_conversions_are_warned_of_in_forms_but_not_refused(questionnaire) -> None:
    (remark,) = check(with_field(questionnaire, "A", relevant="${W} + 1 > 2"))
    assert (remark.code, remark.severity) == ("rules.wrong_type", "warning")


def test_the_place_in_the_text_is_told(questionnaire) -> None:
    (remark,) = check(with_field(questionnaire, "A", warning=". > 1 and ${STAG} = 'DONE'"))
    assert remark.details["column"] == 11
    assert remark.details["nearest"] == "STAGE"


def test_everything_is_told_at_once(questionnaire) -> None:
    mistaken = with_field(questionnaire, "A", warning="${X1} > ${X2} or ${W} > 1", constraint=". >")
    assert len(check(mistaken)) == 4


def test_a_circle_is_told_at_each_of_its_items(questionnaire) -> None:
    circle = with_field(with_field(questionnaire, "A", calculation="${B}"), "B", calculation="${A}")
    assert [(remark.code, remark.item) for remark in check(circle)] == [("rules.cycle", "A"), ("rules.cycle", "B")]


@pytest.mark.parametrize("text", ["${A}", ". + 1", "if(${B} > 1, ${A}, 0)"])
def test_what_is_computed_from_itself_alone_is_a_circle_too(questionnaire, text) -> None:
    remarks = check(with_field(questionnaire, "A", calculation=text))
    assert [(one.code, one.item, one.details["items"]) for one in remarks] == [("rules.cycle", "A", "A")]


def rule(check: str = ". > 1", **fields: object) -> Rule:
    given = {"severity": Severity.ERROR, "scope": Scope.ITEM, "items": ("A",), "messages": {"en": "{item}"}} | fields
    return Rule("R", check=check, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("made", "code", "field"),
    [
        (rule(items=("A", "AA9999")), "rules.unknown_name", "items"),
        (rule(items=("STAGES",)), "rules.unknown_name_near", "items"),
        (rule(suppressed_by=("R9",)), "rules.unknown_rule_near", "suppressed_by"),
        (rule(messages={}), "rules.no_message", "message"),
        (rule(messages={"en": "{sum}"}), "rules.placeholder", "message"),
        (rule(values={"sum": "${NOWHERE_AT_ALL}"}), "rules.unknown_name", "values.sum"),
        (rule(scope=Scope.ROW), "rules.no_roster", "items"),
        (rule("${.sodl} > 1", scope=Scope.ROW, items=("T",)), "rules.unknown_name_near", "check"),
        (rule("${.sold} > 1", scope=Scope.ROW, items=("P",)), "rules.unknown_name", "check"),
        (rule("score(.) > 1", items=("STAGE", "MANY")), "rules.no_score", "check"),
    ],
)
def test_a_rule_is_checked_as_a_whole(questionnaire, made, code, field) -> None:
    remarks = check(replace(questionnaire, rules=(made,)))
    assert (code, "R", field) in [(remark.code, remark.item, remark.details["field"]) for remark in remarks]


def test_a_rule_that_serves_many_items_is_blamed_once(questionnaire) -> None:
    made = rule("${NOWHERE_AT_ALL} > 1", items=("A", "B", "C"))
    assert len(check(replace(questionnaire, rules=(made,)))) == 1


@pytest.mark.parametrize(
    "made",
    [
        rule(messages={"en": "{item} {value} {row} {key} {country} {year} {prev_year} {status} {A} {T.sold}"}),
        rule("${.sold} > 1", scope=Scope.ROW, items=("T", "P")),
        rule("unique()", scope=Scope.ROW, items=("T",), suppressed_by=("GEN.01",)),
        rule("mirror(${.sold}) > 1", scope=Scope.ROW, items=("T",)),
        rule("mirror(${.partners}) != ''", scope=Scope.ROW, items=("P",)),
        rule("score(.) >= score(previous(.))", items=("STAGE",)),
        rule("member-of('BLOC')", scope=Scope.SUBMISSION, items=()),
    ],
)
def test_a_good_rule_is_let_be(questionnaire, register, made) -> None:
    assert check(replace(questionnaire, rules=(made,)), register) == ()
