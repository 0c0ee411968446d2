"""Numbers as people type them: read where there is one meaning, asked where there are two, refused where there is none."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.workbook.numbers import number_text, read_number, same_number

finite = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1234.5", 1234.5),
        ("1234,5", 1234.5),
        ("1 234,5", 1234.5),
        ("1\u00a0234\u202f567,25", 1234567.25),
        ("1\u2009234", 1234),
        ("1'234.5", 1234.5),
        ("1’234’567", 1234567),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567,125", 1234567.125),
        ("12.345.678", 12345678),
        ("1,23,456", 123456),
        ("12,34,567.8", 1234567.8),
        ("0.250", 0.25),
        ("0,125", 0.125),
        ("1234.567", 1234.567),
        (".500", 0.5),
        ("12,34", 12.34),
        ("−5", -5),
        ("–5,5", -5.5),
        ("5-", -5),
        ("+7", 7),
        ("٤٥٫٥", 45.5),
        ("４５", 45),
        ("1E5", 100000),
        ("1.250E3", 1250),
        ("2,5e-3", 0.0025),
        (" 12 ", 12),
        ("0", 0),
        ("-0", 0),
    ],
)
def test_what_has_one_meaning_is_read(typed: str, value: float) -> None:
    found = read_number(typed)
    assert (
        found is not None
        and found.value == value
        and not found.percent
        and math.copysign(1, found.value) == (-1 if value < 0 else 1)
    )


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("1.250", ("1.25", "1250")),
        ("1,250", ("1.25", "1250")),
        ("12.345", ("12.345", "12345")),
        ("-999,999", ("-999.999", "-999999")),
        ("123.000", ("123", "123000")),
    ],
)
def test_what_has_two_meanings_names_both(typed: str, readings: tuple[str, str]) -> None:
    found = read_number(typed)
    assert found is not None and found.value is None and found.readings == readings and not found.bracketed


def test_brackets_may_mean_minus_or_nothing() -> None:
    found = read_number("(123)")
    assert found is not None and found.value is None and found.readings == ("-123", "123") and found.bracketed


def test_percent_is_told() -> None:
    found = read_number("45,5 %")
    assert found is not None and found.value == 45.5 and found.percent


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "nan", "inf", "-inf", "1_000", "0x10", "abc", "12 kt", "€ 5", "~12", "<0.5", "12*", "3-5", "1/2", "1.2.3",
        "1,2,3", "1..2", "1 23", "12 34 567", "1'23", "1 234'567", "1.234,567.8", "1,234.567.8", "--5", "-5-", "()", "(", "%",
        "-", "+", "e5", "5e", "1e999", "1" * 61, ".", ",", "1 234.567.890", "1,23,45",
    ],
)  # fmt: skip
def test_what_is_no_number_is_none(typed: str) -> None:
    found = read_number(typed)
    assert found is None


@given(finite)
def test_the_canonical_text_of_a_number_is_that_number(value: float) -> None:
    text = number_text(value)
    assert float(text) == value
    assert "e" not in text.lower() and not text.startswith("+") and text != "-0"


@given(st.floats(-1e14, 1e14), st.sampled_from([" ", "\u00a0", "\u202f", "'", "."]))
def test_grouped_figures_with_a_decimal_comma_are_read_back(value: float, group: str) -> None:
    shown = f"{value:,.2f}".replace(",", group).replace(".", ",") if group != "." else None
    if shown is None:
        shown = f"{value:,.2f}".replace(",", "\x00").replace(".", ",").replace("\x00", ".")
    else:
        shown = f"{value:,.2f}".replace(".", "\x00").replace(",", group).replace("\x00", ",")
    found = read_number(shown)
    assert found is not None and found.value == float(f"{value:.2f}")


@given(st.text(alphabet="0123456789.,' -+()%eE\u202f", max_size=14))
def test_whatever_is_typed_is_read_asked_or_refused(typed: str) -> None:
    found = read_number(typed)
    if found is not None:
        assert (found.value is None) == (len(found.readings) == 2)
        assert found.value is None or math.isfinite(found.value)


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,"))
def test_a_lone_group_of_three_is_never_guessed(whole: int, rest: int, sign: str) -> None:
    found = read_number(f"{whole}{sign}{rest:03d}")
    assert found is not None and found.value is None and len(found.readings) == 2


def test_numbers_agree_in_fifteen_digits() -> None:
    assert same_number(0.1 + 0.2, 0.3)
    assert not same_number(0.3, 0.300000000000001)
    assert same_number(None, None) and not same_number(None, 0.0)
