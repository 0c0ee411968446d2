"""Authors try expressions without a questionnaire: the answers themselves say what there is."""

import pytest

from db.problems import Problem
from desktop.rules import Kind, evaluate_text
from desktop.wording import has

ANSWERS = {
    "a": 5,
    "w": "text",
    "day": "2021-01-31",
    "many": ["x", "y"],
    "R": [{"n": 1, "t": "p"}, {"n": 2}],
    ".": 3,
    "earlier": [{"a": 4, "old": 1}],
    "country": "ARG",
}


@pytest.mark.parametrize(
    ("expression", "kind", "value", "reason"),
    [
        ("1 + 1", Kind.NUMBER, 2, None),
        ("'a' = 'a'", Kind.BOOLEAN, True, None),
        ("concat('a', 1)", Kind.TEXT, "a1", None),
        ("date('2021-01-01')", Kind.DATE, "2021-01-01", None),
        ("${a} * 2", Kind.NUMBER, 10, None),
        (". + 1", Kind.NUMBER, 4, None),
        ("${day} > '2021-01-01'", Kind.BOOLEAN, True, None),
        ("selected(${many}, 'y')", Kind.BOOLEAN, True, None),
        ("sum(${R.n})", Kind.NUMBER, 3, None),
        ("count-if(${R}, ${R.n} > 1)", Kind.NUMBER, 1, None),
        ("previous(${a})", Kind.NUMBER, 4, None),
        ("previous(${old})", Kind.NUMBER, 1, None),
        ("country()", Kind.TEXT, "ARG", None),
        ("${nothing} > 1", Kind.BOOLEAN, None, "reason.missing"),
        ("${nothing} = ''", Kind.BOOLEAN, True, None),
        ("1 div 0", Kind.NUMBER, None, "reason.division_by_zero"),
        ("number('abc')", Kind.NUMBER, None, "reason.no_number"),
        ("'a' + 1", Kind.NUMBER, None, "reason.no_number"),
        ("previous(${a}, 2)", Kind.NUMBER, None, "reason.no_earlier"),
        ("previous(${w})", Kind.TEXT, None, "reason.no_earlier_value"),
        ("sum(${R.t})", Kind.NUMBER, None, "reason.blank_cell"),
        ("${R.n}", Kind.NUMBER, None, "reason.column"),
    ],
)
def test_an_expression_gives_type_value_and_reason(expression, kind, value, reason) -> None:
    found = evaluate_text(expression, ANSWERS)
    assert (found.type, found.value, found.reason.code if found.reason else None) == (kind, value, reason)
    assert reason is None or has(reason)


@pytest.mark.parametrize(
    ("expression", "code"),
    [
        ("1 +", "rules.unfinished"),
        ("fooo(1)", "rules.unknown_function"),
        ("rund(1)", "rules.unknown_function_near"),
        ("abs()", "rules.argument_count"),
        ("${R} + 1", "rules.roster_as_value"),
        ("unique(${a})", "rules.row_only"),
    ],
)
def test_a_mistake_raises_with_its_place(expression, code) -> None:
    with pytest.raises(Problem) as caught:
        evaluate_text(expression, ANSWERS)
    assert caught.value.code == code
    assert isinstance(caught.value.details["column"], int)


def test_with_a_questionnaire_its_own_items_are_meant(questionnaire, register) -> None:
    found = evaluate_text(
        "${STAGE} = 'DONE' and member-of('BLOC')", {"STAGE": "DONE", "country": "AAA"}, questionnaire, register
    )
    assert found.value is True
    with pytest.raises(Problem, match=r"rules\.unknown_choice"):
        evaluate_text("${STAGE} = 'DNE'", {}, questionnaire)
