"""Text to tree and back, with bounds on time and depth."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.problems import Problem
from desktop.rules import parse, text_of
from desktop.rules.functions import FUNCTIONS
from desktop.rules.nodes import (
    Arithmetic,
    Call,
    Comparison,
    Current,
    Logic,
    Negation,
    Node,
    Number,
    Reference,
    Text,
    depth,
)
from tests.counting import at_most

LEAVES = st.one_of(
    st.floats(0, 1e12, allow_nan=False).map(Number),
    st.integers(0, 10**6).map(lambda whole: Number(float(whole))),
    st.text(st.characters(exclude_characters="'\"", exclude_categories=("Cs",)), max_size=8).map(Text),
    st.sampled_from(["A", "ECO.TRD.05.partner", ".short"]).map(Reference),
    st.just(Current()),
)


def nested(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    names = st.sampled_from(sorted(FUNCTIONS))
    additive = st.tuples(inner, st.lists(st.tuples(st.sampled_from("+-"), inner), min_size=1, max_size=3).map(tuple))
    product = st.tuples(
        inner, st.lists(st.tuples(st.sampled_from(["*", "div", "mod"]), inner), min_size=1, max_size=3).map(tuple)
    )
    comparisons = st.tuples(st.sampled_from(["=", "!=", "<", "<=", ">", ">="]), inner, inner)
    chains = st.tuples(st.sampled_from(["and", "or"]), st.lists(inner, min_size=2, max_size=4).map(tuple))
    return st.one_of(
        inner.map(Negation),
        additive.map(lambda parts: Arithmetic(*parts)),
        product.map(lambda parts: Arithmetic(*parts)),
        comparisons.map(lambda parts: Comparison(*parts)),
        chains.map(lambda parts: Logic(*parts)),
        st.tuples(names, st.lists(inner, max_size=3).map(tuple)).map(lambda parts: Call(*parts)),
    )


TREES = st.recursive(LEAVES, nested, max_leaves=12)


@given(TREES)
@settings(max_examples=300, deadline=None)
def test_printing_and_parsing_gives_the_same_tree(tree: Node) -> None:
    assert parse(text_of(tree)) == tree


@given(st.text(max_size=60) | st.text("()${}.'\"<>=!+-*andorivmf 0123,", max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_or_refused_with_a_problem(text: str) -> None:
    try:
        parse(text)
    except Problem as problem:
        assert problem.code.startswith("rules.")


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("1 + (2 * 3)", "1 + 2 * 3"),
        ("(1 + 2) * 3", "(1 + 2) * 3"),
        ("1 - (2 - 3)", "1 - (2 - 3)"),
        ("(-2) + 3", "-2 + 3"),
        ("-(2 + 3)", "-(2 + 3)"),
        ("not(${A} = 1) or (${B} = 2 and ${C} = 3)", "not(${A} = 1) or ${B} = 2 and ${C} = 3"),
        ("(${A} = 1 or ${B} = 2) and ${C} = 3", "(${A} = 1 or ${B} = 2) and ${C} = 3"),
        ("1 < 2 = true()", "1 < 2 = true()"),
        ("1 < (2 = true())", "1 < (2 = true())"),
        (".5 + 5.", "0.5 + 5"),
        ("${ A }", "${A}"),
        ("count-if(${T},\n\t.=1)", "count-if(${T}, . = 1)"),
        ('"it\'s"', '"it\'s"'),
        ("${A}-1", "${A} - 1"),
        ("7 div 2 mod 3", "7 div 2 mod 3"),
        ("${A}\u00a0+\u00a01", "${A} + 1"),
        ("0.0000001", "0.0000001"),
    ],
)
def test_operators_bind_as_in_xpath(text: str, canonical: str) -> None:
    assert text_of(parse(text)) == canonical


def test_a_chain_is_one_node_however_long() -> None:
    tree = parse(" + ".join(["${A}"] * 1000))
    assert depth(tree) == 2
    assert isinstance(tree, Arithmetic)
    assert len(tree.rest) == 999


def test_nodes_know_where_they_stand() -> None:
    tree = parse("${A} + round(${B})")
    assert isinstance(tree, Arithmetic)
    call = tree.rest[0][1]
    assert isinstance(call, Call)
    assert (call.at, call.arguments[0].at) == (7, 13)


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("", "rules.empty", None),
        ("   ", "rules.empty", None),
        ("1 +", "rules.unfinished", 4),
        ("if(", "rules.unfinished", 4),
        ("1 1", "rules.syntax", 3),
        ("${A} == 1", "rules.syntax", 7),
        ("${A} && ${B}", "rules.syntax", 6),
        ("1e6", "rules.syntax", 2),
        ("A + 1", "rules.bare_name", 3),
        ("age", "rules.bare_name", 4),
        ("${A} = ‘x’", "rules.curly_quotes", 8),
        ("${A} = 'x", "rules.open_quote", 8),
        ("/data/age", "rules.path", 1),
        ("../age", "rules.path", 3),
        ("${A}[1]", "rules.path", 5),
        ("(1", "rules.unfinished", 3),
        ("1)", "rules.syntax", 2),
        ("9" * 400, "rules.huge_number", None),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, code: str, column: int | None) -> None:
    with pytest.raises(Problem) as caught:
        parse(text)
    assert caught.value.code == code
    assert caught.value.details.get("column") == column


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1" + " + 1" * 5000, "rules.too_long"),
        ("(" * 5000, "rules.unfinished"),
        ("(" * 4000 + "1" + ")" * 4000, None),
        ("-" * 9000 + "1", "rules.too_deep"),
        ("not(" * 1000 + "1" + ")" * 1000, "rules.too_deep"),
        ("1" + " = 1" * 2000, "rules.too_deep"),
        ("1" + "+1" * 4900, None),
    ],
)
def test_long_and_deep_expressions_end_soon(text: str, code: str | None) -> None:
    found = None
    with at_most(1_500_000):
        try:
            parse(text)
        except Problem as problem:
            found = problem.code
    assert found == code
