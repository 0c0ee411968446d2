"""Who is late, by the actions and by the command line."""

import csv
import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from db.problems import Problem
from db.snapshots.submission import Answer
from desktop.actions import late, office, rounds
from desktop.actions.desk import Desk
from desktop.actions.receive import accept, look

AT = datetime(2024, 4, 1, tzinfo=UTC)


def test_only_those_are_late_that_have_sent_nothing_to_an_open_round(desk: Desk, filled) -> None:
    accept(desk, look(desk, filled("BRA", Answer("S.1", text="3", number=3.0))), {}, frozenset())
    assert late.late(desk, today=date(2023, 3, 31)) == ()
    listed = late.late(desk, today=date(2023, 4, 10))
    assert [(one.country, one.days) for one in listed] == [("ARG", 10), ("CHL", 10)]
    assert listed[0].workbooks == 1 and listed[0].due == date(2023, 3, 31)
    assert (
        late.late_text(desk, listed).splitlines()[0] == "Argentina: round 2022, was due on 31 March 2023, 10 days late"
    )
    rounds.close_round(desk, 2022)
    assert late.late(desk, today=date(2023, 4, 10)) == ()


def test_a_longer_time_counts_in_the_list_and_in_the_calendar(desk: Desk, tmp_path: Path) -> None:
    office.extend(desk, 2022, ("ARG",), date(2023, 4, 30), "elecciones")
    assert [one.country for one in late.late(desk, today=date(2023, 4, 10))] == ["BRA", "CHL"]
    last = late.late(desk, today=date(2023, 5, 2))
    assert [(one.country, one.due, one.days) for one in last if one.country == "ARG"] == [("ARG", date(2023, 4, 30), 2)]
    path = tmp_path / "due.ics"
    assert late.save_calendar(desk, path, stamp=AT) == 2
    days = path.read_bytes().decode("utf-8").replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
    assert "DTSTART;VALUE=DATE:20230331" in days[0] and "Brazil" in days[0] and "Argentina" not in days[0]
    assert "DTSTART;VALUE=DATE:20230430" in days[1] and "Argentina" in days[1] and "not sent yet: 1" in days[1]


def test_the_list_is_saved_for_a_spreadsheet(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "late.csv"
    assert late.save_late(desk, path, 2022, date(2023, 4, 10)) == 3
    lines = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))
    assert [one["country"] for one in lines] == ["ARG", "BRA", "CHL"] and lines[0]["days_late"] == "10"
    with pytest.raises(Problem) as refused:
        late.save_late(desk, path, 1999)
    assert refused.value.code == "db.no_round"


def test_a_calendar_keeps_its_days_apart_and_counts_up(desk: Desk, tmp_path: Path, filled) -> None:
    rounds.open_round(desk, 2023, date(2024, 3, 31), ("ARG",))
    path = tmp_path / "due.ics"
    assert late.save_calendar(desk, path, stamp=AT) == 2
    first = path.read_bytes().decode("utf-8").replace("\r\n ", "")
    assert first.count("BEGIN:VEVENT") == 2 and "not sent yet: 3" in first
    accept(desk, look(desk, filled("BRA", Answer("S.1", text="3", number=3.0))), {}, frozenset())
    late.save_calendar(desk, path, 2022, AT)
    second = path.read_bytes().decode("utf-8").replace("\r\n ", "")
    assert "not sent yet: 2" in second and second.count("BEGIN:VEVENT") == 1

    def of(text: str, name: str) -> list[str]:
        return [line.partition(":")[2] for line in text.split("\r\n") if line.startswith(f"{name}:")]

    # The same day under the same name, and newer: a calendar program replaces it.
    assert of(second, "UID")[0] == of(first, "UID")[0] != of(first, "UID")[1]
    assert int(of(second, "SEQUENCE")[0]) > int(of(first, "SEQUENCE")[0])
