"""Random expressions of every function on the small questionnaire, and random answers for them."""

from hypothesis import strategies as st

Text = st.SearchStrategy[str]


def call(name: str, *arguments: Text) -> Text:
    return st.tuples(*arguments).map(lambda parts: f"{name}({', '.join(parts)})")


def infix(left: Text, signs: list[str], right: Text) -> Text:
    return st.tuples(left, st.sampled_from(signs), right).map(lambda parts: f"({parts[0]} {parts[1]} {parts[2]})")


IN_ROW = ["${T.sold}", "${T.bought}", "${.sold}"]
NUMBERS = st.sampled_from(
    [
        "${A}",
        "${B}",
        "${C}",
        "0",
        "1",
        "2.5",
        "100",
        "round-year()",
        "previous(${A})",
        "previous(${C}, 2)",
        "position()",
        "count(${T})",
        "sum(${T.sold})",
        "min(${T.sold})",
        "max(${T.bought})",
        "distinct(${T.partner})",
        *IN_ROW,
        "score(${STAGE})",
        "region('median', ${A})",
        "region('count', ${A})",
        "count-selected(${MANY})",
        "mirror(${T.sold})",
        "mirror(${C})",
        "previous(${T.sold})",
        "distinct(${T.colours})",
        ".",
    ]
)
TEXTS = st.sampled_from(
    [
        "${W}",
        "'x'",
        "'BBB'",
        "'abc def'",
        "${MANY}",
        "${STAGE}",
        "country()",
        "memberships()",
        "${T.name}",
        "note(${A})",
        "${.partner}",
        "status(${B})",
        "previous(${STAGE})",
        "lookup('lands', country(), 'sea')",
        "${.colours}",
        "lookup('lands', ${T.partner}, 'capital')",
        "jr:choice-name(${STAGE}, '${STAGE}')",
    ]
)
DATES = st.sampled_from(["${D}", "${E}", "'2020-02-29'", "reference-date()", "${T.day}", "member-since('BLOC')"])
CONDITIONS = st.sampled_from(
    [
        "true()",
        "false()",
        "unique()",
        "unique(${T.name})",
        "member-of('BLOC')",
        "member-of(${W}, 'ASSOCIATE')",
        "lookup('borders', country(), ${T.partner})",
        "lookup('borders', country())",
        "selected(${MANY}, 'RED')",
        "${W} = ''",
        "${T.bought} != ''",
        "mirror(${T.sold}) = ''",
        "previous(${A}) = ''",
        "concat(${W}) = ''",
    ]
)


def condition(inner: Text, number: Text, text: Text, day: Text) -> Text:
    compare = ["=", "!=", "<", "<=", ">", ">="]
    return st.one_of(
        infix(number, compare, number),
        infix(text, ["=", "!="], text),
        infix(day, compare, day),
        infix(inner, ["and", "or"], inner),
        infix(text, ["=", "!="], st.just("''")),
        call("not", inner),
        call("contains", text, text),
        call("starts-with", text, text),
        call("selected", text, text),
        call("boolean", text),
        call("if", inner, inner, inner),
        call("regex", text, st.sampled_from(["'[a-z]*'", "'B+'", "'.{3}'"])),
    )


def number(inner: Text, truth: Text, text: Text, day: Text) -> Text:
    return st.one_of(
        infix(inner, ["+", "-", "*", "div", "mod"], inner),
        infix(day, ["-"], day),
        call("-", inner).map(lambda text: text.replace("-(", "-(", 1)),
        call("if", truth, inner, inner),
        call("coalesce", inner, inner),
        call("abs", inner),
        call("int", inner),
        call("round", inner, st.sampled_from(["0", "1", "-1"])),
        call("pow", inner, st.sampled_from(["2", "0.5", "-1"])),
        call("min", inner, inner),
        call("max", inner, inner),
        call("number", text),
        call("string-length", text),
        call("count-if", st.just("${T}"), truth),
        call("sum-if", st.just("${T.sold}"), truth),
        call("distinct", st.just("${T.name}"), truth),
        call("count-non-empty", text, inner),
        call("once", inner),
        call("indexed-repeat", st.just("${T.bought}"), st.just("${T}"), inner),
        call("decimal-date-time", day),
    )


def text_(inner: Text, truth: Text, amount: Text, day: Text) -> Text:
    return st.one_of(
        call("concat", inner, inner),
        call("string", amount),
        call("coalesce", inner, inner),
        call("if", truth, inner, inner),
        call("substr", inner, st.sampled_from(["0", "1", "-2"]), st.sampled_from(["1", "3", "-1"])),
        call("selected-at", inner, st.sampled_from(["0", "1", "5"])),
        call("without", inner, inner),
        call("format-date", day, st.sampled_from(["'%Y'", "'%d.%m'"])),
    )


def grow(depth: int) -> tuple[Text, Text, Text, Text]:
    if depth == 0:
        return CONDITIONS, NUMBERS, TEXTS, DATES
    truth, amount, text, day = grow(depth - 1)
    return (
        st.one_of(truth, condition(truth, amount, text, day)),
        st.one_of(amount, number(amount, truth, text, day)),
        st.one_of(text, text_(text, truth, amount, day)),
        st.one_of(day, call("date", text), call("coalesce", day, day), call("if", truth, day, day)),
    )


AMOUNT = st.sampled_from([None, 0, 1, -2, 0.1, 0.2, 0.3, 2.5, 100, {"status": "M"}, {"value": 3, "note": "why"}])
ROW = st.fixed_dictionaries(
    {},
    optional={
        "partner": st.sampled_from(["AAA", "BBB", "CCC"]),
        "sold": AMOUNT,
        "bought": AMOUNT,
        "day": st.sampled_from(["2020-01-01", "2021-12-31", "soon"]),
        "name": st.sampled_from(["x", "X", "abc"]),
        "colours": st.sampled_from(["RED", "RED BLUE"]),
    },
)
GIVEN = st.fixed_dictionaries(
    {"T": st.lists(ROW, max_size=3)},
    optional={
        "A": AMOUNT,
        "B": AMOUNT,
        "C": st.sampled_from([None, 0, 1, 2]),
        "W": st.sampled_from(["x", "BLOC", "12", "", "BBB CCC"]),
        "D": st.sampled_from(["2020-02-29", "2021-01-01", "never"]),
        "E": st.sampled_from(["2020-02-29", "1999-12-31"]),
        "STAGE": st.sampled_from(["DONE", "HALF", "DK"]),
        "MANY": st.sampled_from(["RED", "RED GREEN", ["BLUE"]]),
    },
)
EXAMPLES = st.builds(
    lambda own, earlier, others, country: {**own, "earlier": earlier, "others": others, "country": country},
    GIVEN,
    st.lists(st.one_of(st.none(), GIVEN), max_size=2),
    st.dictionaries(st.sampled_from(["AAA", "BBB", "CCC"]), GIVEN, max_size=2),
    st.sampled_from(["AAA", "BBB", "ZZZ"]),
)
KINDS = st.one_of(*grow(3)[:3], grow(2)[3])
