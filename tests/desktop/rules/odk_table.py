"""ODK's own functions, case by case: what each gives, and where that is written.

``SPEC``: the ODK XForms specification, "XPath Functions" (getodk.github.io/xforms-spec). ``XPATH``, ``XPATH3``: the W3C
recommendations to which it refers. ``DOCS``: docs.getodk.org, "Form operators and functions". ``JAVAROSA``, ``ENKETO``:
the tests of the two engines, where the specification leaves open what happens. ``OURS``: our own choice, said beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

SPEC, XPATH, XPATH3, DOCS = "ODK XForms specification", "XPath 1.0", "XPath 3.0 functions", "docs.getodk.org"
JAVAROSA, ENKETO, OURS = "javarosa XPathEvalTest", "openrosa-xpath-evaluator", "ours"


class InRules(Enum):
    """How a rule differs from the same words in a form: there, blanks are unknown (Kleene) and kinds are exact."""

    SAME = "the same"
    UNKNOWN = "not evaluated: something it needs is blank, or it has no result"


SAME, UNKNOWN = InRules.SAME, InRules.UNKNOWN
NAN, INFINITY = "NaN", "Infinity"
Expected = float | str | bool


@dataclass(frozen=True, slots=True)
class Case:
    """An expression on some answers, what a form gives (``NaN`` and ``Infinity`` as texts), and what a rule gives."""

    function: str
    text: str
    expected: Expected
    source: str
    answers: Mapping[str, object] = field(default_factory=dict)
    rule: InRules | Expected = SAME


def _of(function: str, source: str, *entries: tuple[object, ...]) -> list[Case]:
    return [Case(function, str(text), expected, source, *more) for text, expected, *more in entries]  # type: ignore[arg-type]


TWO = {"T": [{"sold": 1, "name": "x"}, {"sold": 2.5, "name": "y"}]}
GAP = {"T": [{"sold": 3, "name": "x"}, {}, {"sold": 2.5}]}
BELOW = {"T": [{"sold": -3}, {"sold": -2.5}]}
COLOURS = {"MANY": ["RED", "BLUE"]}

CASES: tuple[Case, ...] = (
    *_of("if", JAVAROSA, ("if(6 > 7, 5, 4)", 4.0), ("if('', 'a', 'b')", "b"), ("if(true(), 5, 4)", 5.0)),
    *_of("if", SPEC, ("if(1 = 1, 'yes', 'no')", "yes"), ("if(${A} > 5, 'big', 'small')", "big", {"A": 6})),
    *_of("if", SPEC, ("if(${A} > 5, 'big', 'small')", "small", {}, UNKNOWN), ("if(${A} = '', 1, 2)", 1.0)),
    # A branch '' is no value, as in the specification, where every result is a text.
    *_of("if", SPEC, ("if(${A} > 1, 5, '') = ''", True, {"A": 0}, UNKNOWN)),
    *_of("if", SPEC, ("concat('[', if(${A} > 1, 5, ''), ']')", "[]", {"A": 0}, UNKNOWN)),
    *_of("coalesce", SPEC, ("coalesce('', 'b')", "b"), ("coalesce('a', 'b')", "a"), ("coalesce(${W}, '')", "")),
    *_of("coalesce", SPEC, ("coalesce(${A}, 5)", 5.0), ("coalesce(${A}, 5)", 0.0, {"A": 0})),
    *_of("coalesce", SPEC, ("coalesce(${A}, ${B}) = ''", True)),
    *_of("coalesce", SPEC, ("concat('[', coalesce(${A}, ${B}), ']')", "[]", {}, UNKNOWN)),
    # More than two may stand in it: the first that is there.
    *_of("coalesce", OURS, ("coalesce(${A}, ${B}, 7)", 7.0)),
    *_of("once", SPEC, ("once('new')", "new"), ("once(3)", 3.0)),
    *_of("count", XPATH, ("count(${T})", 2.0, TWO), ("count(${T.sold})", 3.0, GAP)),
    *_of("count", XPATH, ("count(${T})", 0.0, {"T": {"status": "M"}})),
    *_of("sum", XPATH, ("sum(${T.sold})", 3.5, TWO), ("sum(${T.sold})", NAN, GAP, UNKNOWN)),
    # JavaRosa leaves blanks out of a sum; the specification and Enketo have XPath's, in which a sum with a gap is none.
    *_of("sum", XPATH, ("sum(${T.sold})", 0.0, {"T": {"status": "M"}})),
    *_of("min", JAVAROSA, ("min(${T.sold})", 2.5, GAP), ("min(${T.sold})", 1.0, TWO)),
    *_of("min", XPATH3, ("min(4, 2, 9)", 2.0), ("min(${T.sold})", -3.0, BELOW), ("min(${T.sold}, 2)", 1.0, TWO)),
    *_of("min", JAVAROSA, ("min(${T.sold})", NAN, {"T": [{}, {}]}, UNKNOWN), ("min(${A}, 2)", 2.0, {}, UNKNOWN)),
    *_of("max", JAVAROSA, ("max(${T.sold})", 3.0, GAP), ("max(${A}, 2)", 2.0, {}, UNKNOWN)),
    # JavaRosa's maximum of numbers below zero is wrong (4.9E-324); the specification's is XPath's.
    *_of("max", XPATH3, ("max(${T.sold})", -2.5, BELOW), ("max(4, ${A})", 7.0, {"A": 7})),
    *_of("max", JAVAROSA, ("max(${T.sold})", NAN, {"T": [{}]}, UNKNOWN), ("max(0, ${T.sold})", 3.0, GAP)),
    *_of("round", JAVAROSA, ("round('14.29123456789')", 14.0), ("round('14.6')", 15.0), ("round('14.5')", 15.0)),
    *_of("round", JAVAROSA, ("round('14.29123456789', 1.5)", 14.3), ("round('12345.12345', -1)", 12350.0)),
    *_of("round", JAVAROSA, ("round('12345.12345', -3)", 12000.0), ("round('-12345.15', 1)", -12345.1)),
    *_of("round", JAVAROSA, ("round('NaN')", NAN, {}, UNKNOWN), ("round(1.5, 31)", NAN, {}, UNKNOWN)),
    *_of("round", JAVAROSA, ("round(1 div 0)", INFINITY, {}, UNKNOWN), ("round('12345.15', 1)", 12345.2)),
    # Halves go up, also below zero (Enketo rounds -1.5 to -2).
    *_of(
        "round", XPATH, ("round(2.5)", 3.0), ("round(-2.5)", -2.0), ("round(-1.5)", -1.0), ("string(round(-0.5))", "0")
    ),
    *_of("round", ENKETO, ("round(626.3, -3)", 1000.0), ("round(-50.55, -2)", -100.0), ("round(23.7825, 2)", 23.78)),
    *_of("round", OURS, ("round(-16, -1)", -20.0), ("round(2.345, 2)", 2.35), ("round(${A})", NAN, {}, UNKNOWN)),
    *_of("int", SPEC, ("int(2.9)", 2.0), ("int(-2.9)", -2.0), ("int('7.5')", 7.0), ("int(${A})", NAN, {}, UNKNOWN)),
    *_of("int", JAVAROSA, ("int(1 div 0)", INFINITY, {}, UNKNOWN), ("int(-0.5)", 0.0)),
    *_of("abs", XPATH3, ("abs(-3.5)", 3.5), ("abs(0)", 0.0), ("abs(${A})", NAN, {}, UNKNOWN)),
    *_of("pow", JAVAROSA, ("pow(2.5, 2)", 6.25), ("pow(-1, 3)", -1.0), ("pow(16, 0.25)", 2.0), ("pow(2, 0)", 1.0)),
    *_of("pow", XPATH3, ("pow(-1, 0.5)", NAN, {}, UNKNOWN), ("pow(0, -1)", INFINITY, {}, UNKNOWN)),
    *_of("number", JAVAROSA, ("number('100.001')", 100.001), ("number('.1001')", 0.1001), ("number(true())", 1.0)),
    *_of("number", JAVAROSA, ("number(' -12345.6789  ')", -12345.6789), ("number('- 17')", NAN, {}, UNKNOWN)),
    *_of("number", JAVAROSA, ("number('')", NAN, {}, UNKNOWN), ("number('Infinity')", NAN, {}, UNKNOWN)),
    *_of("number", JAVAROSA, ("number('1.1e6')", NAN, {}, UNKNOWN), ("number('34.56.7')", NAN, {}, UNKNOWN)),
    *_of("number", JAVAROSA, ("number(date('1969-12-31'))", -1.0), ("number(date('2008-09-05'))", 14127.0)),
    *_of("number", SPEC, ("number('1970-01-02')", 1.0), ("number('2020-01-02') - number('2020-01-01')", 1.0)),
    # Newer JavaRosa reads a comma as a point; the specification has XPath's numbers, and 1,250 is ambiguous.
    *_of("number", XPATH, ("number('4,6')", NAN, {}, UNKNOWN), ("number('+5')", NAN, {}, UNKNOWN)),
    *_of("string", JAVAROSA, ("string(123456.0000)", "123456"), ("string(.557586)", "0.557586"), ("string(-0)", "0")),
    *_of("string", XPATH, ("string(1 = 1)", "true"), ("string(1230000000000000000000)", "1230000000000000000000")),
    *_of("string", XPATH, ("string(0.0000001)", "0.0000001"), ("string(0 div 0)", NAN, {}, UNKNOWN)),
    *_of("string", XPATH, ("string(-1 div 0)", "-Infinity", {}, UNKNOWN), ("string(${A})", "0.1", {"A": 0.1})),
    *_of("string", SPEC, ("string(${A})", "", {}, UNKNOWN), ("string(${D})", "2021-03-04", {"D": "2021-03-04"})),
    *_of("string-length", XPATH, ("string-length('añ€')", 3.0), ("string-length('')", 0.0)),
    *_of("string-length", SPEC, ("string-length(${A})", 0.0, {}, UNKNOWN), ("string-length(${A})", 2.0, {"A": 12})),
    *_of("contains", JAVAROSA, ("contains('abc', 'b')", True), ("contains('abc', 'bcd')", False)),
    *_of("contains", XPATH, ("contains('abc', '')", True), ("contains(${W}, 'a')", False, {}, UNKNOWN)),
    *_of("starts-with", JAVAROSA, ("starts-with('abc', 'a')", True), ("starts-with('', 'a')", False)),
    *_of("starts-with", JAVAROSA, ("starts-with('', '')", True), ("starts-with('abc', 'bc')", False)),
    *_of("concat", JAVAROSA, ("concat('ab', '', 'fgh', 1, false(), 'ij')", "abfgh1falseij"), ("concat('a')", "a")),
    *_of("concat", SPEC, ("concat(${T.name})", "xy", TWO), ("concat('a', ${A}, 'b')", "ab", {}, UNKNOWN)),
    *_of("substr", JAVAROSA, ("substr('hello', 0)", "hello"), ("substr('hello', 1, 4)", "ell")),
    *_of("substr", JAVAROSA, ("substr('hello', -2)", "lo"), ("substr('hello', 0, -1)", "hell")),
    *_of(
        "substr", JAVAROSA, ("substr('hello', 3, 1)", ""), ("substr('hello', 9)", ""), ("substr('hello', -9)", "hello")
    ),
    *_of("substr", JAVAROSA, ("substr('hello', 1.9, 3)", "el"), ("substr('hello', ${A})", "hello", {}, UNKNOWN)),
    # The whole text must fit. Enketo looks for a part; the documentation says "exact and complete match".
    *_of("regex", DOCS, ("regex('12345', '[0-9]+')", True), ("regex('abc1', '[a-z]+')", False)),
    *_of("regex", DOCS, ("regex(${W}, '[0-9]*')", True, {}, UNKNOWN), ("regex('Ñandú', '[A-ZÑ][a-zú]+')", True)),
    *_of("selected", JAVAROSA, ("selected('apple baby crimson', 'baby')", True), ("selected('', 'apple')", False)),
    *_of("selected", JAVAROSA, ("selected('apple baby', '  baby  ')", True), ("selected('apple baby', 'bab')", False)),
    # Both engines call the empty text selected where nothing is; forms use it as a test for "no answer".
    *_of("selected", JAVAROSA, ("selected(${MANY}, '')", True, {}, UNKNOWN), ("selected(${MANY}, '')", False, COLOURS)),
    # JavaRosa looks for a part of the list's text; the specification says "equal to an item".
    *_of("selected", SPEC, ("selected('a b c', 'b c')", False)),
    *_of("count-selected", SPEC, ("count-selected(${MANY})", 2.0, COLOURS), ("count-selected(${MANY})", 0.0)),
    *_of(
        "selected-at", SPEC, ("selected-at(${MANY}, 0)", "RED", COLOURS), ("selected-at(${MANY}, 1)", "BLUE", COLOURS)
    ),
    *_of("selected-at", SPEC, ("selected-at(${MANY}, 2)", "", COLOURS), ("selected-at(${MANY}, -1)", "", COLOURS)),
    *_of("selected-at", JAVAROSA, ("selected-at('a b c', 1.9)", "b"), ("selected-at('a b c', -0.5)", "a")),
    # An index without a value names no choice (JavaRosa takes the first).
    *_of("selected-at", OURS, ("selected-at('a b', ${A})", "", {}, UNKNOWN)),
    *_of(
        "date", JAVAROSA, ("date('1996-02-29')", "1996-02-29"), ("date(0)", "1970-01-01"), ("date(6.5)", "1970-01-07")
    ),
    *_of("date", JAVAROSA, ("date(-10252)", "1941-12-07"), ("date(date('1989-11-09'))", "1989-11-09")),
    # Where JavaRosa stops with an error there is no date.
    *_of("date", OURS, ("date('1983-09-31')", "", {}, UNKNOWN), ("date('not a date')", "", {}, UNKNOWN)),
    *_of("date", JAVAROSA, ("date('2008-09-08') - date('1983-10-06')", 9104.0)),
    *_of("date", JAVAROSA, ("date('2001-12-26') > date('2001-12-25')", True), ("boolean(date('2000-01-01'))", True)),
    # The rules' day is the round's reference date; a form's today() is that day too, so that nothing depends on the clock.
    *_of("today", OURS, ("today() = '2020-12-31'", True), ("string(today())", "2020-12-31")),
    *_of("decimal-date-time", SPEC, ("decimal-date-time('1970-01-02')", 1.0)),
    *_of("decimal-date-time", SPEC, ("decimal-date-time('1969-12-31')", -1.0)),
    # Dates of returns have no time of day: it is left out.
    *_of("decimal-date-time", OURS, ("decimal-date-time('1970-01-02T12:00:00Z')", 1.0)),
    *_of("decimal-date-time", OURS, ("decimal-date-time(${D})", NAN, {}, UNKNOWN)),
    *_of("format-date", SPEC, ("format-date('2021-03-04', '%Y-%m-%d')", "2021-03-04")),
    *_of("format-date", SPEC, ("format-date('2021-03-04', '%e/%n/%y')", "4/3/21")),
    *_of("format-date", SPEC, ("format-date('2021-03-04', '%a %d %b')", "Thu 04 Mar")),
    *_of("format-date", SPEC, ("format-date('2021-03-04', '%H:%M:%S.%3')", "00:00:00.000")),
    *_of("format-date", JAVAROSA, ("format-date('2021-03-04', '%%Y %Y')", "%Y 2021")),
    *_of("format-date", JAVAROSA, ("format-date(${D}, '%Y')", "", {}, UNKNOWN)),
    *_of("position", SPEC, ("position()", 1.0, TWO), ("position(..) + 1", 2.0, TWO)),
    *_of("true", XPATH, ("true()", True), ("true() + 8", 9.0)),
    *_of("false", XPATH, ("false()", False), ("0 = false()", True)),
    *_of("not", JAVAROSA, ("not('')", True), ("not(true())", False), ("not(${A} > 1)", True, {}, UNKNOWN)),
    *_of("boolean", JAVAROSA, ("boolean('  ')", True), ("boolean('false')", True), ("boolean('')", False)),
    *_of("boolean", JAVAROSA, ("boolean(0.0001)", True), ("boolean(-0)", False), ("boolean(-1)", True)),
    *_of("boolean", JAVAROSA, ("boolean(1 div 0)", True, {}, UNKNOWN), ("boolean(0 div 0)", False, {}, UNKNOWN)),
    *_of("boolean", JAVAROSA, ("boolean(${A})", False, {}, UNKNOWN), ("boolean(${A})", False, {"A": 0})),
    *_of("indexed-repeat", SPEC, ("indexed-repeat(${T.name}, ${T}, 2)", "y", TWO)),
    *_of("indexed-repeat", SPEC, ("indexed-repeat(${T.name}, ${T}, 3)", "", TWO, UNKNOWN)),
    *_of("indexed-repeat", SPEC, ("indexed-repeat(${T.sold}, ${T}, 3) = ''", True, TWO)),
    *_of("indexed-repeat", JAVAROSA, ("indexed-repeat(${T.name}, ${T}, 0)", "x", TWO)),
    *_of("indexed-repeat", JAVAROSA, ("indexed-repeat(${T.name}, ${T}, ${A})", "x", TWO, UNKNOWN)),
    *_of("jr:choice-name", DOCS, ("jr:choice-name(${STAGE}, '${STAGE}')", "Half", {"STAGE": "HALF"})),
    *_of("jr:choice-name", DOCS, ("jr:choice-name(selected-at(${MANY}, 1), '${MANY}')", "Blue", COLOURS)),
    *_of("jr:choice-name", OURS, ("jr:choice-name('ZZZ', '${STAGE}')", "")),
    # Operators: arithmetic is IEEE's, an order is one of numbers, a blank is the empty text.
    *_of(
        "operators", JAVAROSA, ("5 mod 3.1", 1.9), ("5 mod -3", 2.0), ("-5 mod 3", -2.0), ("5 mod 0", NAN, {}, UNKNOWN)
    ),
    *_of("operators", JAVAROSA, ("1 div 0", INFINITY, {}, UNKNOWN), ("2 * 3 div 8 * 2", 1.5), ("-'19'", -19.0)),
    *_of("operators", JAVAROSA, ("6.1 - 7.8 = -1.7", True), ("'123' * '456'", 56088.0), ("1 - (2 - 3)", 2.0)),
    *_of(
        "operators", JAVAROSA, ("'-17' > '-172'", True), ("'abc' < 'abcd'", False, {}, UNKNOWN), ("17 = '17.00'", True)
    ),
    *_of("operators", JAVAROSA, ("'017.' = '17.000'", False), ("true() = 17", True), ("'' or 17", True)),
    *_of("operators", JAVAROSA, ("true() or true() and false()", True), ("(false() or 0) + 2", 2.0)),
    *_of("operators", JAVAROSA, ("true() or date('')", True), ("false() and date('')", False)),
    *_of("operators", SPEC, ("${A} = ''", True), ("${A} != ''", True, {"A": 0}), ("${A} = 0", False, {}, UNKNOWN)),
    *_of("operators", SPEC, ("${A} != 0", True, {}, UNKNOWN), ("${A} < 1", False, {}, UNKNOWN)),
    *_of("operators", SPEC, ("${A} = ${B}", True, {}, UNKNOWN), ("${A} != ${B}", False, {}, UNKNOWN)),
    *_of("operators", SPEC, ("${A} = ${B}", False, {"B": 0}, UNKNOWN), ("${D} = ${E}", True, {}, UNKNOWN)),
    *_of("operators", SPEC, ("${A} = ${W}", True, {}, UNKNOWN), ("${A} = 0 div 0", False, {}, UNKNOWN)),
    *_of(
        "operators", SPEC, ("${D} - ${E}", 30.0, {"D": "2021-01-31", "E": "2021-01-01"}), ("${A} + 1", NAN, {}, UNKNOWN)
    ),
)
