"""Calendar files: whatever is written into them reads back, in lines no longer than the standard allows."""

import re
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.ics import Day, escaped, folded, write_calendar

STAMP = datetime(2024, 4, 1, 12, 0, 5, tzinfo=UTC)
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n,;\\"), max_size=300)


def unfolded(data: bytes) -> list[str]:
    """Returns the content lines, as a calendar program puts them together again."""
    return data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")


def unescaped(value: str) -> str:
    """Returns the text that a value stands for."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


@given(TEXTS)
def test_every_text_comes_back_and_never_ends_its_line(text: str) -> None:
    value = escaped(text)
    assert "\n" not in value and unescaped(value) == text


@given(TEXTS)
def test_lines_are_folded_between_signs_at_75_octets(text: str) -> None:
    line = f"SUMMARY:{escaped(text)}"
    made = folded(line)
    assert all(len(part) <= 75 for part in made.split(b"\r\n"))
    # Each part is whole UTF-8 on its own.
    assert "".join(part.decode("utf-8") for part in made.split(b"\r\n ")) == line


def test_a_line_is_filled_to_its_last_octet_and_no_further() -> None:
    assert [len(part) for part in folded("A" * 160).split(b"\r\n")] == [75, 75, 12]
    # A sign of two octets that would stand across the edge begins the next line.
    assert [len(part) for part in folded("A" * 74 + "é" + "A").split(b"\r\n")] == [74, 4]


def test_a_day_is_an_all_day_event_with_a_name_of_its_own() -> None:
    day = Day(
        "due-2023-20240331-k@convergencia", date(2024, 3, 31), "SELA: round 2023; due", "Not sent yet: Chile, Perú", 41
    )
    data = write_calendar([day], "SELA", STAMP)
    lines = unfolded(data)
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""]
    event = lines[lines.index("BEGIN:VEVENT") : lines.index("END:VEVENT")]
    assert event[1:] == [
        "UID:due-2023-20240331-k@convergencia",
        "DTSTAMP:20240401T120005Z",
        "DTSTART;VALUE=DATE:20240331",
        "DTEND;VALUE=DATE:20240401",
        "SEQUENCE:41",
        "SUMMARY:SELA: round 2023\\; due",
        "DESCRIPTION:Not sent yet: Chile\\, Perú",
        "TRANSP:TRANSPARENT",
    ]
    assert b"\n" not in data.replace(b"\r\n", b"")
