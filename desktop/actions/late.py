"""Who is late, and when what is due: a list and a calendar file, instead of a mail server."""

import csv
import io
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from db import readers
from db.snapshots.submission import SubmissionLine
from db.terms import RoundState, Stage
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.exchange import replace_file
from desktop.exchange.answers_csv import inert
from desktop.exchange.ics import Day, write_calendar
from desktop.rules.fold import fold
from desktop.wording import sentence


@dataclass(frozen=True, slots=True)
class Late:
    """A country that has not sent its return though it was due. ``days`` is how long ago that was."""

    country: str
    name: str
    year: int
    due: date
    days: int
    workbooks: int


def late(desk: Desk, year: int | None = None, today: date | None = None) -> tuple[Late, ...]:
    """Return the countries that are late on *today* (default: the office's own day) in an open round, or in all of them.

    Those that wait longest come first, those of one day by name. A closed round is collected no more, so nobody is late in it.

    Raises:
        Problem: no such round.
    """
    with desk.database.read() as reading:
        day = today or office_day(reading)
        names = {code: one.name(desk.language) for code, one in readers.countries(reading).items()}
        found = [
            Late(one.country, names[one.country], one.year, one.due, (day - one.due).days, one.workbooks)
            for one in _awaited(reading, year)
            if one.due < day
        ]
    return tuple(sorted(found, key=lambda one: (-one.days, one.year, fold(one.name))))


def office_day(reading: Reading) -> date:
    """Return the day it is where the office is."""
    return datetime.now(ZoneInfo(readers.file_info(reading).zone)).date()


def _awaited(reading: Reading, year: int | None) -> list[SubmissionLine]:
    """Return the submissions that nothing has come for, of open rounds."""
    if year is not None:
        readers.round_by_year(reading, year)
    rounds = [one for one in readers.rounds(reading) if one.state is RoundState.OPEN and year in (None, one.year)]
    lines = [line for one in rounds for line in readers.lines(reading, one.id)]
    return [line for line in lines if line.stage is Stage.AWAITED]


def late_text(desk: Desk, listed: tuple[Late, ...]) -> str:
    """Return the list as plain text, one line a country, to be pasted into a letter."""
    return "\n".join(
        sentence("late.line", desk.language, name=one.name, year=str(one.year), due=one.due.isoformat(), days=one.days)
        for one in listed
    )


def save_late(desk: Desk, path: Path, year: int | None = None, today: date | None = None) -> int:
    """Write the list as CSV to *path*; returns how many countries are in it.

    Raises:
        Problem: no such round, or the file cannot be written.
    """
    listed = late(desk, year, today)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["country", "name", "round", "due", "days_late", "workbooks_issued"])
    for one in listed:
        writer.writerow([one.country, inert(one.name), one.year, one.due.isoformat(), one.days, one.workbooks])
    replace_file(path, b"\xef\xbb\xbf" + out.getvalue().encode("utf-8"))
    return len(listed)


def save_calendar(desk: Desk, path: Path, year: int | None = None, stamp: datetime | None = None) -> int:
    """Write a calendar with a day for each due date that countries still have, to *path*; returns how many days.

    Each names the countries that have not sent yet. Imported again later, a day replaces the one of before.

    Raises:
        Problem: no such round, or the file cannot be written.
    """
    with desk.database.read() as reading:
        info = readers.file_info(reading)
        names = {code: one.name(desk.language) for code, one in readers.countries(reading).items()}
        waiting: dict[tuple[int, date], list[str]] = {}
        for line in _awaited(reading, year):
            waiting.setdefault((line.year, line.due), []).append(names[line.country])
        newest = readers.changesets(reading, limit=1)
    sequence = newest[0].seq if newest else 0
    days = [
        Day(
            f"due-{of}-{due:%Y%m%d}-{info.key}@convergencia",
            due,
            sentence("calendar.title", desk.language, year=str(of), n=len(countries), title=info.title),
            sentence("calendar.text", desk.language, countries=", ".join(sorted(countries))),
            sequence,
        )
        for (of, due), countries in sorted(waiting.items())
    ]
    at = stamp or datetime.now(UTC)
    replace_file(path, write_calendar(days, sentence("calendar.name", desk.language, title=info.title), at))
    return len(days)
