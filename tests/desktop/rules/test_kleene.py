"""Rules are three-valued: what is not known is never a pass, and never a failure."""

import pytest

KNOWN = {"A": 1, "B": 0}
TRUE, FALSE, UNKNOWN = "${A} = 1", "${A} = 2", "${C} = 1"
VALUES = {TRUE: True, FALSE: False, UNKNOWN: None}


@pytest.mark.parametrize("left", VALUES)
@pytest.mark.parametrize("right", VALUES)
def test_and_is_kleenes(rule, left, right) -> None:
    operands = (VALUES[left], VALUES[right])
    expected = False if False in operands else None if None in operands else True
    assert rule(f"{left} and {right}", KNOWN) is expected


@pytest.mark.parametrize("left", VALUES)
@pytest.mark.parametrize("right", VALUES)
def test_or_is_kleenes(rule, left, right) -> None:
    operands = (VALUES[left], VALUES[right])
    expected = True if True in operands else None if None in operands else False
    assert rule(f"{left} or {right}", KNOWN) is expected


@pytest.mark.parametrize(("operand", "expected"), [(TRUE, False), (FALSE, True), (UNKNOWN, None)])
def test_not_is_kleenes(rule, operand, expected) -> None:
    assert rule(f"not({operand})", KNOWN) is expected


UNKNOWNS = [
    "${C} + 1 = 2",
    "${C} < 1",
    "${C} = ${A}",
    "abs(${C}) > 0",
    "-${C} < 0",
    "max(1, ${C}) > 0",
    "sum(${T.sold}) = 0",
    "${A} div ${B} = 1",
    "${A} mod ${B} = 1",
    "number(${W}) = 1",
    "if(${C} > 1, true(), true())",
    "contains(${W}, 'a')",
    "selected(${MANY}, 'RED')",
    "${D} < '2020-01-01'",
    "string-length(${W}) = 0",
    "not(${C} = 1 and ${A} = 1)",
    "pow(-1, 0.5) = 1",
    "coalesce(${C}, '') + 1 = 1",
    "${A} div ${B} = ''",
    "concat(${W}, 'x') = ''",
    "lookup('lands', ${W}, 'sea') = ''",
    "sum(${T.sold}) = ''",
]


@pytest.mark.parametrize("check", UNKNOWNS)
def test_an_unknown_operand_makes_it_unknown(rule, check) -> None:
    assert rule(check, KNOWN) is None


ALWAYS_DEFINED = [
    ("${C} = ''", True),
    ("${C} != ''", False),
    ("${A} = ''", False),
    ("'' != ${W}", False),
    ("status(${C}) = ''", True),
    ("note(${C}) = ''", True),
    ("source(${C}) != ''", False),
    ("coalesce(${C}, 5) = 5", True),
    ("coalesce(${W}, 'x') = 'x'", True),
    ("coalesce(${W}, ${MANY}) = ''", True),
    ("count(${T}) = 0", True),
    ("count-if(${T}, ${T.sold} > 1) = 0", True),
    ("count-non-empty(${C}, ${A}) = 1", True),
    ("count-selected(${MANY}) = 0", True),
    ("false() and ${C} = 1", False),
    ("${C} = 1 or true()", True),
    ("if(${A} = 1, true(), ${C} = 1)", True),
]


@pytest.mark.parametrize(("check", "expected"), ALWAYS_DEFINED)
def test_some_things_are_always_known(rule, check, expected) -> None:
    assert rule(check, KNOWN) is expected


def test_a_status_that_stands_for_no_value_makes_it_unknown(rule) -> None:
    assert rule("${A} = 1", {"A": {"status": "M"}}) is None
    assert rule("status(${A}) = 'M'", {"A": {"status": "M"}}) is True


def test_computed_numbers_are_compared_with_a_tolerance_and_typed_ones_exactly(rule) -> None:
    third = {"A": 0.1, "B": 0.2, "C": 0.3}
    assert rule("${A} + ${B} = ${C}", third) is True
    assert rule("${A} + ${B} <= ${C}", third) is True
    assert rule("${A} + ${B} > ${C}", third) is False
    assert rule("${A} + ${B} != ${C}", third) is False
    assert rule("${A} + ${B} < 0.31", third) is True
    assert rule("${A} = ${B}", {"A": 1, "B": 1.0000000001}) is False
    assert rule("sum(${T.sold}) = ${A}", {"T": [{"sold": 0.1}] * 3, "A": 0.3}) is True


def test_dates_are_compared_as_days(rule) -> None:
    days = {"D": "2021-03-01", "E": "2021-02-28"}
    assert rule("${D} > ${E}", days) is True
    assert rule("${D} - ${E} = 1", days) is True
    assert rule("${D} = '2021-03-01'", days) is True
    assert rule("${D} >= date(${E} + 1)", days) is True
    assert rule("number(format-date(${D}, '%Y')) = 2021", days) is True


def test_a_date_that_is_none_is_unknown(rule) -> None:
    assert rule("${D} > '2020-01-01'", {"D": "2021-02-30"}) is None
