"""Patterns match as Python's engine says, and never run away."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.problems import Problem
from desktop.rules.regexes import compile_regex, regex
from tests.counting import at_most

ATOMS = ["a", "b", "[ab]", "[^a]", "(a|b)", "(ab)?", "a{2}", "b{1,3}", "(a|bb)*", "a+", ".", r"\d", "(a*)*", "(?:b|)"]
ATOMS += ["^a", "b$", "a{0}", "(a{0,2}b){2,}", "a*?", r"\w", r"\s", "[a-b1]", r"[\d_]", r"\.", "|"]


@given(st.lists(st.sampled_from(ATOMS), min_size=1, max_size=4), st.text("ab1 .\n", max_size=7))
@settings(max_examples=400, deadline=None)
def test_a_pattern_fits_what_it_fits_elsewhere(atoms, text) -> None:
    pattern = "".join(atoms)
    # Python's $ also fits before a last line break; a whole text has no such place.
    assert regex(text, pattern) == bool(re.fullmatch(pattern.replace("$", r"\Z"), text))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(a+)+b", "a" * 5000),
        ("(a?){100}a{100}", "a" * 99),
        ("(.*)(.*)(.*)(.*)x", "y" * 20000),
        ("(a|a)*c", "a" * 9999),
    ],
)
def test_patterns_that_ruin_other_engines_end_soon(pattern, text) -> None:
    with at_most(300_000):
        assert not regex(text, pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "(",
        ")",
        "[",
        "a**",
        "*a",
        "(?=a)",
        "(?<n>a)",
        r"\1",
        r"\b",
        "a{3,1}",
        "(" * 60,
        "a{1000}",
        "[z-a]",
        "a{",
        "[[a]",
        "(a{100}){100}",
        "x" * 2000,
    ],
)
def test_what_is_no_pattern_or_cannot_be_linear_is_refused(pattern) -> None:
    with pytest.raises(Problem) as caught:
        compile_regex(pattern)
    assert caught.value.code == "rules.regex"


@pytest.mark.parametrize(("text", "fits"), [("Ñandú", True), ("Nandu1", False), ("", False)])
def test_letters_of_all_languages_are_letters(text, fits) -> None:
    assert regex(text, r"\p{L}+") is fits
