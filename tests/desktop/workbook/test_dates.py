"""Dates: serial numbers as the programs keep them, texts in four languages, and what is asked about."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.workbook.dates import from_serial, read_date, to_serial

DAY = date(2021, 4, 3)


@pytest.mark.parametrize(
    "typed",
    [
        "2021-04-03", "2021/4/3", "2021-04-03T00:00:00", "2021-04-03 00:00:00", "3.4.2021", "03.04.2021", "3 de abril de 2021",
        "3 abr 2021", "3 abr. 2021", "April 3, 2021", "3rd April 2021", "3-Apr-2021", "3 avril 2021", "3 de abril 2021",
    ],
)  # fmt: skip
def test_what_has_one_meaning_is_read(typed: str) -> None:
    found = read_date(typed)
    assert found is not None and found.value == DAY


@pytest.mark.parametrize("typed", ["1er août 2021", "1 aout 2021", "1 de agosto de 2021", "August 1st 2021"])
def test_months_are_known_in_four_languages_with_and_without_accents(typed: str) -> None:
    found = read_date(typed)
    assert found is not None and found.value == date(2021, 8, 1)


def test_a_part_above_twelve_settles_the_order() -> None:
    for typed in ("25/12/2021", "12/25/2021", "25-12-2021"):
        found = read_date(typed)
        assert found is not None and found.value == date(2021, 12, 25)


def test_equal_parts_leave_nothing_to_ask() -> None:
    found = read_date("05/05/2021")
    assert found is not None and found.value == date(2021, 5, 5)


def test_day_and_month_are_never_guessed() -> None:
    found = read_date("03/04/2021")
    assert found is not None and found.value is None and found.readings == ("2021-03-04", "2021-04-03")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "2021",
        "abril 2021",
        "31/02/2021",
        "2021-13-01",
        "30/30/2021",
        "3/4/21",
        "3 abril mayo 2021",
        "x" * 50,
        "13.13.2021",
    ],
)
def test_what_is_no_date_is_none(typed: str) -> None:
    assert read_date(typed) is None


@given(st.dates(date(1900, 3, 1), date(9999, 12, 31)))
def test_serial_numbers_come_back(day: date) -> None:
    serial = to_serial(day)
    assert serial is not None and from_serial(serial, False) == day and from_serial(serial + 0.99, False) == day


def test_the_two_systems_are_1462_days_apart() -> None:
    assert from_serial(44289, False) == DAY
    assert from_serial(44289 - 1462, True) == DAY


@pytest.mark.parametrize("serial", [0.0, 59.0, 60.0, -1.0, 99999999.0, 2958466.0])
def test_days_on_which_programs_disagree_are_none(serial: float) -> None:
    assert from_serial(serial, False) is None


def test_days_before_march_1900_have_no_serial() -> None:
    assert to_serial(date(1900, 2, 28)) is None
    assert to_serial(date(1900, 3, 1)) == 61


@given(st.dates(date(1000, 1, 1)), st.sampled_from(["-", "/"]))
def test_a_date_with_the_year_first_is_never_asked_about(day: date, sign: str) -> None:
    found = read_date(f"{day.year:04d}{sign}{day.month}{sign}{day.day}")
    assert found is not None and found.value == day


@given(st.dates(date(1000, 1, 1)))
def test_what_can_be_turned_round_is_asked_about(day: date) -> None:
    found = read_date(f"{day.day:02d}/{day.month:02d}/{day.year:04d}")
    assert found is not None
    turned = day.day <= 12 and day.day != day.month
    assert (found.value is None) == turned
    assert turned or found.value == day


def test_one_day_later_is_one_more() -> None:
    assert (to_serial(DAY + timedelta(days=1)) or 0) - (to_serial(DAY) or 0) == 1
