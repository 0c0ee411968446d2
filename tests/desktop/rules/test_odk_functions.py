"""ODK's functions in form expressions, beyond the table of documented cases: on answers, rows and what is computed."""

import pytest

CASES = [
    ("if(${W} = '', 'blank', 'text')", {}, "blank"),
    ("coalesce(${MANY}, 'none')", {}, "none"),
    ("coalesce(${MANY}, 'none')", {"MANY": "RED"}, "RED"),
    ("string(1000000 * 1000000)", {}, "1000000000000"),
    ("string(selected(${MANY}, 'RED'))", {"MANY": ["RED", "BLUE"]}, "true"),
    ("string(selected(${MANY}, 'RE'))", {"MANY": ["RED"]}, "false"),
    ("string(selected(${MANY}, 'RED'))", {}, "false"),
    ("date(decimal-date-time('2020-02-29'))", {}, "2020-02-29"),
    ("string(${D} > ${E})", {"D": "2021-01-02", "E": "2021-01-01"}, "true"),
    ("string(${D} > '2021-01-01')", {"D": "2021-01-02"}, "true"),
    ("string(${D} > ${E})", {"D": "2021-01-02"}, "false"),
    ("string(${D} < ${E})", {"E": "2021-01-02"}, "false"),
]


@pytest.mark.parametrize(("expression", "answers", "expected"), CASES)
def test_texts_and_conditions_on_answers(odk, expression, answers, expected) -> None:
    assert odk(expression, answers) == expected


NUMBERS = [
    ("1 + 2 * 3", {}, 7),
    ("-7 mod 3", {}, -1),
    ("1.5 mod 0.5", {}, 0),
    ("round(1234567.891, 1)", {}, 1234567.9),
    ("count(${T})", {"T": [{"sold": 1}, {"sold": 2}]}, 2),
    ("indexed-repeat(${T.sold}, ${T}, 2)", {"T": [{"sold": 1}, {"sold": 8}]}, 8),
]


@pytest.mark.parametrize(("expression", "answers", "expected"), NUMBERS)
def test_numbers_on_answers(odk, expression, answers, expected) -> None:
    assert odk(expression, answers, item="B") == expected


NOT_COMPUTABLE = [
    ("number('abc')", {}),
    ("number('1,5')", {}),
    ("sum(${T.sold})", {"T": [{"sold": 1}, {}]}),
    # A roster that nobody has answered is not one with no rows.
    ("sum(${T.sold})", {}),
    ("if(${A} > 1, 5, '')", {"A": 0}),
]


@pytest.mark.parametrize(("expression", "answers"), NOT_COMPUTABLE)
def test_what_is_no_number_is_left_without_a_value(odk, expression, answers) -> None:
    assert odk(expression, answers, item="B") is None


def test_a_sum_over_a_roster_that_does_not_apply_is_zero(odk) -> None:
    assert odk("sum(${T.sold})", {"T": {"status": "M"}}, item="B") == 0


def test_position_counts_rows_from_one(book_of, questionnaire) -> None:
    from desktop.rules import facts_of

    book = book_of(T_sold={"calculation": "position(..) * 10"})
    case = book.open(facts_of(questionnaire, {"T": [{"name": "x"}, {"name": "y"}]}))
    assert [case.derived["T.sold", row].number for row in ("r1", "r2")] == [10, 20]


def test_the_noise_of_sums_does_not_decide(odk) -> None:
    assert odk("string(0.1 + 0.2 = 0.3)") == "true"
    assert odk("string(0.1 + 0.2 <= 0.3)") == "true"
    assert odk("string(0.1 + 0.2 > 0.3)") == "false"
    # Values as typed are compared exactly.
    assert odk("string(${A} = ${C})", {"A": 1.0000000001, "C": 1}) == "false"
