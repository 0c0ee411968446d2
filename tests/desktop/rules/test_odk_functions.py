"""ODK's own functions in form expressions, function by function, against their documented behaviour.

Documentation: the ODK XForms specification (XPath functions) and docs.getodk.org, "Form operators and functions".
"""

import pytest

CASES = [
    # if(condition, then, else)
    ("if(1 = 1, 'yes', 'no')", {}, "yes"),
    ("if(${A} > 5, 'big', 'small')", {"A": 5}, "small"),
    ("if(${A} > 5, 'big', 'small')", {}, "small"),
    ("if(${W} = '', 'blank', 'text')", {}, "blank"),
    # coalesce(a, b): the first that is not empty
    ("coalesce(${MANY}, 'none')", {}, "none"),
    ("coalesce(${MANY}, 'none')", {"MANY": "RED"}, "RED"),
    ("coalesce('', 'b')", {}, "b"),
    # string, string-length, contains, starts-with, concat, substr
    ("string(1.50)", {}, "1.5"),
    ("string(3.0)", {}, "3"),
    ("string(1 = 1)", {}, "true"),
    ("string(${A})", {"A": 0.1}, "0.1"),
    ("string(1000000 * 1000000)", {}, "1000000000000"),
    ("string(0.0000001)", {}, "0.0000001"),
    ("string(0 div 0)", {}, "NaN"),
    ("string(1 div 0)", {}, "Infinity"),
    ("string(-1 div 0)", {}, "-Infinity"),
    ("string(string-length('añ€'))", {}, "3"),
    ("string(string-length(''))", {}, "0"),
    ("string(string-length(${A}))", {}, "0"),
    ("string(contains('abc', 'bc'))", {}, "true"),
    ("string(contains('abc', ''))", {}, "true"),
    ("string(starts-with('abc', 'bc'))", {}, "false"),
    ("string(starts-with('abc', 'ab'))", {}, "true"),
    ("concat('a', 1, 'b')", {}, "a1b"),
    ("concat('a', ${A}, 'b')", {}, "ab"),
    ("concat(${T.name})", {"T": [{"name": "x"}, {"name": "y"}]}, "xy"),
    ("substr('hello', 1, 3)", {}, "el"),
    ("substr('hello', 2)", {}, "llo"),
    ("substr('hello', -2)", {}, "lo"),
    ("substr('hello', 0, -1)", {}, "hell"),
    ("concat('[', substr('hello', 3, 1), ']')", {}, "[]"),
    ("concat('[', substr('hello', 9), ']')", {}, "[]"),
    # regex: the whole text must match
    ("string(regex('abc', '[a-z]+'))", {}, "true"),
    ("string(regex('abc1', '[a-z]+'))", {}, "false"),
    ("string(regex(${W}, '[0-9]*'))", {}, "true"),
    # selected, count-selected, selected-at (from 0)
    ("string(selected(${MANY}, 'RED'))", {"MANY": ["RED", "BLUE"]}, "true"),
    ("string(selected(${MANY}, 'GREEN'))", {"MANY": ["RED", "BLUE"]}, "false"),
    ("string(selected(${MANY}, 'RE'))", {"MANY": ["RED"]}, "false"),
    ("string(selected(${MANY}, 'RED'))", {}, "false"),
    ("string(count-selected(${MANY}))", {"MANY": ["RED", "BLUE"]}, "2"),
    ("string(count-selected(${MANY}))", {}, "0"),
    ("selected-at(${MANY}, 0)", {"MANY": ["RED", "BLUE"]}, "RED"),
    ("selected-at(${MANY}, 1)", {"MANY": ["RED", "BLUE"]}, "BLUE"),
    ("concat('[', selected-at(${MANY}, 2), ']')", {"MANY": ["RED", "BLUE"]}, "[]"),
    ("concat('[', selected-at(${MANY}, -1), ']')", {"MANY": ["RED", "BLUE"]}, "[]"),
    # dates
    ("date('2021-03-04')", {}, "2021-03-04"),
    ("date(0)", {}, "1970-01-01"),
    ("date(decimal-date-time('2020-02-29'))", {}, "2020-02-29"),
    ("concat('[', date('soon'), ']')", {}, "[]"),
    ("format-date('2021-03-04', '%Y-%m-%d')", {}, "2021-03-04"),
    ("format-date('2021-03-04', '%e/%n/%y')", {}, "4/3/21"),
    ("format-date('2021-03-04', '%a %d %b')", {}, "Thu 04 Mar"),
    ("concat('[', format-date(${D}, '%Y'), ']')", {}, "[]"),
    ("string(${D} > ${E})", {"D": "2021-01-02", "E": "2021-01-01"}, "true"),
    ("string(${D} > '2021-01-01')", {"D": "2021-01-02"}, "true"),
    ("string(${D} > ${E})", {"D": "2021-01-02"}, "false"),
    ("string(${D} < ${E})", {"E": "2021-01-02"}, "false"),
    ("string(today() = '2020-12-31')", {}, "true"),
    # true, false, not, boolean
    ("string(true())", {}, "true"),
    ("string(not(false()))", {}, "true"),
    ("string(boolean(0))", {}, "false"),
    ("string(boolean(-1))", {}, "true"),
    ("string(boolean(0 div 0))", {}, "false"),
    ("string(boolean('false'))", {}, "true"),
    ("string(boolean(''))", {}, "false"),
    ("string(boolean(${A}))", {}, "false"),
    # comparisons with blanks are false
    ("string(${A} > 1)", {}, "false"),
    ("string(${A} < 1)", {}, "false"),
    ("string(${A} = 0)", {}, "false"),
    ("string(${A} != 0)", {}, "true"),
    ("string(${A} = '')", {}, "true"),
    ("string(${A} = '')", {"A": 0}, "false"),
    ("string(${A} != '')", {"A": 0}, "true"),
    ("string(not(${A} > 1))", {}, "true"),
    # jr:choice-name
    ("jr:choice-name(${STAGE}, '${STAGE}')", {"STAGE": "HALF"}, "Half"),
    ("concat('[', jr:choice-name('ZZZ', '${STAGE}'), ']')", {}, "[]"),
    ("jr:choice-name(selected-at(${MANY}, 1), '${MANY}')", {"MANY": ["RED", "BLUE"]}, "Blue"),
    # indexed-repeat
    ("indexed-repeat(${T.name}, ${T}, 2)", {"T": [{"name": "x"}, {"name": "y"}]}, "y"),
    ("concat('[', indexed-repeat(${T.name}, ${T}, 3), ']')", {"T": [{"name": "x"}]}, "[]"),
]


@pytest.mark.parametrize(("expression", "answers", "expected"), CASES)
def test_texts_and_conditions_are_as_documented(odk, expression, answers, expected) -> None:
    assert odk(expression, answers) == expected


NUMBERS = [
    ("1 + 2 * 3", {}, 7),
    ("7 div 2", {}, 3.5),
    ("7 mod 3", {}, 1),
    ("-7 mod 3", {}, -1),
    ("5 mod -2", {}, 1),
    ("1.5 mod 0.5", {}, 0),
    ("round(2.5)", {}, 3),
    ("round(-2.5)", {}, -2),
    ("round(2.345, 2)", {}, 2.35),
    ("round(33.33, -1)", {}, 30),
    ("round(1234567.891, 1)", {}, 1234567.9),
    ("int(2.9)", {}, 2),
    ("int(-2.9)", {}, -2),
    ("abs(-3)", {}, 3),
    ("pow(2, 10)", {}, 1024),
    ("pow(4, 0.5)", {}, 2),
    ("number('12.5')", {}, 12.5),
    ("number(' -3 ')", {}, -3),
    ("number(true())", {}, 1),
    ("number('2020-01-02') - number('2020-01-01')", {}, 1),
    ("number('1970-01-02')", {}, 1),
    ("decimal-date-time('1969-12-31')", {}, -1),
    ("${D} - ${E}", {"D": "2021-01-31", "E": "2021-01-01"}, 30),
    ("count(${T})", {"T": [{"sold": 1}, {"sold": 2}]}, 2),
    ("count(${T.sold})", {"T": [{"sold": 1}, {}]}, 2),
    ("sum(${T.sold})", {"T": [{"sold": 1}, {"sold": 2.5}]}, 3.5),
    ("min(${T.sold})", {"T": [{"sold": 3}, {"sold": 2.5}, {}]}, 2.5),
    ("max(${T.sold})", {"T": [{"sold": -3}, {"sold": -2.5}]}, -2.5),
    ("min(4, 2, 9)", {}, 2),
    ("max(4, ${A})", {"A": 7}, 7),
    ("coalesce(${A}, 5)", {}, 5),
    ("coalesce(${A}, 5)", {"A": 0}, 0),
    ("if(${A} = '', 1, 2)", {}, 1),
    ("once(3)", {}, 3),
    ("indexed-repeat(${T.sold}, ${T}, 2)", {"T": [{"sold": 1}, {"sold": 8}]}, 8),
]


@pytest.mark.parametrize(("expression", "answers", "expected"), NUMBERS)
def test_numbers_are_as_documented(odk, expression, answers, expected) -> None:
    assert odk(expression, answers, item="B") == expected


NOT_COMPUTABLE = [
    ("1 div 0", {}),
    ("0 div 0", {}),
    ("5 mod 0", {}),
    ("${A} + 1", {}),
    ("number('abc')", {}),
    ("number('1e3')", {}),
    ("number('')", {}),
    ("number('1,5')", {}),
    ("pow(-1, 0.5)", {}),
    ("round(${A})", {}),
    ("sum(${T.sold})", {"T": [{"sold": 1}, {}]}),
    ("sum(${T.sold})", {}),
    ("max(${T.sold})", {"T": [{}, {}]}),
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
