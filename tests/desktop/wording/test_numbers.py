"""A number is written so that it can be read back as itself, and as nothing else."""

import math
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.terms import LANGUAGES
from desktop.wording import magnitude, number_text
from desktop.wording.numbers import SIGNS, written_with

languages = st.sampled_from(LANGUAGES)
numbers = st.floats(allow_nan=False, allow_infinity=False)


def read_back(text: str, language: str) -> float:
    group, point = SIGNS[language]
    return float(text.replace(group, "").replace(point, ".").replace("−", "-"))


def test_every_language_has_its_own_signs() -> None:
    assert set(SIGNS) == set(LANGUAGES)
    assert all(group != point for group, point in SIGNS.values())


@given(numbers, languages)
@example(1e-20, "es")
@example(1.23456789012345e-7, "fr")
@example(-0.0, "pt")
@example(1e300, "en")
@example(1e15, "en")
@example(5e-324, "en")
def test_a_number_reads_back_as_itself_to_fifteen_digits(value: float, language: str) -> None:
    assert read_back(number_text(value, language), language) == float(f"{value:.15g}")


@given(numbers, languages, st.sampled_from((",", ".")))
def test_with_a_sign_of_ones_own_it_reads_back_too(value: float, language: str, sign: str) -> None:
    with written_with(sign):
        text = number_text(value, language)
        assert "1,5" in magnitude(1.5e6, language) if sign == "," else "1.5" in magnitude(1.5e6, language)
    whole, _, fraction = text.partition(sign)
    bare = re.sub(r"[.,\u202f]", "", whole)
    assert float(f"{bare}.{fraction or 0}".replace("−", "-")) == float(f"{value:.15g}")


@given(numbers, languages)
def test_only_figures_of_five_digits_and_more_are_grouped_and_in_threes(value: float, language: str) -> None:
    group, point = SIGNS[language]
    whole = number_text(value, language).lstrip("−").partition(point)[0]
    first, *others = whole.split(group)
    assert all(len(part) == 3 for part in others)
    assert len(first) <= (3 if others else 4)
    assert not others or len(whole.replace(group, "")) >= 5


@given(numbers, languages)
def test_no_number_shows_an_exponent_a_hyphen_or_a_needless_zero(value: float, language: str) -> None:
    text = number_text(value, language)
    point = SIGNS[language][1]
    assert re.fullmatch(r"−?[0-9.,\u202f]+", text)
    assert not (point in text and text.endswith(("0", point)))
    assert text != "−0"


@given(st.floats(-1e8, 1e8), languages, st.integers(0, 6))
def test_decimals_are_as_many_as_asked_for(value: float, language: str, decimals: int) -> None:
    text = number_text(value, language, decimals)
    fraction = text.partition(SIGNS[language][1])[2]
    assert len(fraction) == decimals
    assert read_back(text, language) == pytest.approx(value, abs=0.5000001 * 10**-decimals)
    assert not text.startswith("−") or read_back(text, language) < 0


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (1234567.5, "en", "1,234,567.5"),
        (1234567.5, "pt", "1.234.567,5"),
        (1234567.5, "es", "1\u202f234\u202f567,5"),
        (1234567.5, "fr", "1\u202f234\u202f567,5"),
        (2023.0, "es", "2023"),
        (1250.0, "pt", "1250"),
        (12500.0, "en", "12,500"),
        (-3.25, "en", "−3.25"),
        (0.1 + 0.2, "en", "0.3"),
        (0.0, "fr", "0"),
    ],
)
def test_numbers_as_each_language_writes_them(value: float, language: str, text: str) -> None:
    assert number_text(value, language) == text


def test_what_is_no_number_is_a_dash() -> None:
    assert {number_text(value, "es") for value in (math.nan, math.inf, -math.inf)} == {"—"}


def test_an_unknown_language_writes_as_english() -> None:
    assert number_text(12345.5, "nl") == number_text(12345.5, "en")
