"""One submission opened for evaluation: plain values by code, tables by roster, derived values filled in."""

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from db.snapshots.submission import Answer, Key
from db.terms import NO_VALUE, ItemKind, ValueStatus
from desktop.rules.facts import Facts, Given
from desktop.rules.xpath import to_text

if TYPE_CHECKING:
    from desktop.rules.book import Book

Value = float | str
Cells = dict[str, Value]
"""A row: column code → value; "" holds its position from 1 and "#" its id, which no code can be."""

POSITION, ROW_ID = "", "#"
# A tuple, because looking an enumeration up in a set hashes it in Python, on every answer of every submission.
_NO_VALUE = tuple(NO_VALUE)
_NOTHING: dict[str, Cells] = {}
_CANONICAL = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\Z", re.ASCII)


class Case:
    """The working state of one evaluation; made by :meth:`Book.open`, thrown away afterwards.

    ``values`` hold what items say (number or text; a missing key is "no value"), ``tables`` each roster's rows.
    ``malformed`` are answers whose text does not fit their kind, ``unasked`` items and cells that are not asked;
    neither has a value here. ``derived`` are the computed answers, ``every_row`` the rows of all rosters, asked or not.
    """

    __slots__ = (
        "book",
        "country",
        "day",
        "derived",
        "every_row",
        "facts",
        "given",
        "malformed",
        "reached",
        "reference",
        "row_maps",
        "tables",
        "unasked",
        "values",
        "year",
    )

    def __init__(self, book: "Book", given: Given, facts: Facts) -> None:
        self.book = book
        self.given = given
        self.facts = facts
        self.country = facts.country
        self.year = float(facts.year)
        self.day: date = facts.reference_date
        self.reference = facts.reference_date.isoformat()
        self.values: dict[str, Value] = {}
        self.tables: dict[str, list[Cells]] = {}
        self.row_maps: dict[str, dict[str, Cells]] = {}
        self.malformed: set[Key] = set()
        self.unasked: set[Key] = set()
        self.derived: dict[Key, Answer] = {}
        self.reached: dict[object, object] = {}
        for roster, ids in given.rows.items():
            cells: list[Cells] = [{POSITION: float(place), ROW_ID: row} for place, row in enumerate(ids, 1)]
            self.tables[roster] = cells
            self.row_maps[roster] = dict(zip(ids, cells, strict=True))
        self.every_row = dict(self.row_maps)
        self._read()

    def fits(self, book: "Book", facts: Facts) -> bool:
        """Whether it is the submission of *facts* opened, whatever else those facts compare it with."""
        mine = self.facts
        return (
            self.book is book
            and self.given.stands_in(facts.given)
            and (mine.country, mine.year, mine.reference_date) == (facts.country, facts.year, facts.reference_date)
        )

    def beside(self, facts: Facts) -> "Case":
        """Return the same submission opened with other *facts* around it; values and tables are shared."""
        case: Case = object.__new__(Case)
        for name in Case.__slots__:
            setattr(case, name, getattr(self, name))
        case.facts, case.reached = facts, {}
        return case

    def _read(self) -> None:
        values, roster_of, row_maps = self.values, self.book.roster_of, self.row_maps
        numeric, checked = self.book.numeric, self.book.checked
        # Answers come column by column: what belongs to a code is looked up when the code changes.
        here, is_number, is_checked, rows = "", False, False, _NOTHING
        for (code, row), answer in self.given.answers.items():
            text = answer.text
            if text is None or (row and not row_maps):
                continue
            if answer.status is not None and answer.status in _NO_VALUE:
                continue
            if code != here:
                here, is_number, is_checked = code, code in numeric, code in checked
                rows = row_maps.get(roster_of.get(code, ""), _NOTHING)
            value: Value | None = text
            if is_number:
                value = answer.number
                if value is None:
                    value = number_in(text)
            elif is_checked and not is_day(text):
                value = None
            if value is None:
                self.malformed.add((code, row))
            elif not row:
                values[code] = value
            else:
                cells = rows.get(row)
                if cells is not None:
                    cells[code] = value

    def read_one(self, code: str, row: str) -> Value | None:
        """Return what was given at one place, None where there is no value; also notes whether it is malformed."""
        self.malformed.discard((code, row))
        answer = self.given.answers.get((code, row))
        if answer is None or answer.text is None or (row and not self.given.rows):
            return None
        if answer.status is not None and answer.status in _NO_VALUE:
            return None
        value: Value | None = answer.text
        if code in self.book.numeric:
            value = number_in(answer.text) if answer.number is None else answer.number
        elif code in self.book.checked and not is_day(answer.text):
            value = None
        if value is None:
            self.malformed.add((code, row))
        return value

    def answered(self, roster: str) -> bool:
        """Whether the roster has rows, or is said to have none (status M): then sums over nothing are zero."""
        if self.tables.get(roster):
            return True
        answer = self.given.answers.get((roster, ""))
        return answer is not None and answer.status is ValueStatus.CANNOT_EXIST

    def column(self, roster: str, code: str) -> list[Value | None] | None:
        """Return the column's value in each row; None where the roster has not been answered."""
        table = self.tables.get(roster)
        if not table:
            return [] if self.answered(roster) else None
        return [cells.get(code) for cells in table]

    def size(self, roster: str) -> float:
        """Return how many rows the roster has."""
        return float(len(self.tables.get(roster, ())))

    def forget(self, code: str, row: str = "") -> None:
        """Take a value out, because its item or cell is not asked."""
        self.unasked.add((code, row))
        if row:
            self.row_maps.get(self.book.roster_of.get(code, ""), {}).get(row, {}).pop(code, None)
        else:
            self.values.pop(code, None)
            self.tables.pop(code, None)
            self.row_maps.pop(code, None)

    def keep(self, code: str, row: str, value: Value | None) -> None:
        """Put a derived value in, or take it out where it cannot be computed."""
        cells: dict[str, Value] = self.row_maps[self.book.roster_of[code]][row] if row else self.values
        if value is None:
            cells.pop(code, None)
            self.derived[code, row] = Answer(code, row)
        else:
            cells[code] = value
            number = value if isinstance(value, float) else None
            text = value if isinstance(value, str) else canonical_number(value)
            self.derived[code, row] = Answer(code, row, text=text, number=number)


@lru_cache(maxsize=16384)
def is_day(text: str) -> bool:
    """Whether *text* is a date of the calendar, YYYY-MM-DD."""
    try:
        return len(text) == 10 and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def number_in(text: str) -> float | None:
    """Return the number of a canonical *text*, None where it is none."""
    if not _CANONICAL.match(text):
        return None
    value = float(text)
    return value if abs(value) < 1e300 else None


def canonical_number(value: float) -> str:
    """Return the shortest text that reads back as *value*: no exponent, no point for whole numbers."""
    return "0" if value == 0 else to_text(value)


NUMERIC = frozenset({ItemKind.INTEGER, ItemKind.DECIMAL})
