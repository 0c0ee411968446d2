"""One validation under way: the open case, what has been found so far, and how much was looked at."""

from collections.abc import Iterable, Sequence
from typing import Any

from db.snapshots.questionnaire import Item
from db.snapshots.review import Finding
from db.snapshots.submission import Answer, Key
from db.terms import NO_VALUE, Result, Severity, ValueStatus
from desktop.rules import Book, Case
from desktop.rules.case import Cells
from desktop.rules.plan import Plan
from desktop.rules.thresholds import watched
from desktop.validation.situation import Situation

# A tuple, because looking an enumeration up in a set hashes it in Python, on every answer.
NO_VALUE_STATUSES = tuple(NO_VALUE)


Texted = tuple[str, str, str]
Failed = dict[str, dict[Key, int]]
"""Rule → the (item, row) at which it fails, and how often."""
Stated = tuple[str, str, Answer, ValueStatus]


class Run:
    """Collects findings; ``passes`` has the row ("" for an item) of everything that was checked and found right.

    ``wanted`` are the rows to look at, None for all there are.
    """

    __slots__ = (
        "book",
        "case",
        "country",
        "failed",
        "findings",
        "passes",
        "plan",
        "required",
        "situation",
        "statuses",
        "texts",
        "unasked",
        "wanted",
        "watched",
    )

    def __init__(
        self, book: Book, case: Case, plan: Plan, situation: Situation, unasked: Sequence[Key] | None = None
    ) -> None:
        self.book = book
        self.case = case
        self.plan = plan
        self.situation = situation
        self.country = situation.submission.country
        self.findings: list[Finding] = []
        self.failed: Failed = {}
        self.passes: list[Any] = []
        self.required = 0
        self.watched = watched(book)
        if unasked is None:
            unasked = sorted(case.unasked, key=lambda key: (plan.place.get(key[0], 0), key[1]))
        self.unasked = unasked
        self.wanted: Sequence[str] | None = None
        self.texts: list[Texted] | None = None
        self.statuses: list[Stated] | None = None

    @property
    def with_text(self) -> list[Texted]:
        """Every answer that has a text; after an edit most checks need none but those of one item, which are set here."""
        if self.texts is None:
            answers = self.case.given.answers
            self.texts = [(item, row, one.text) for (item, row), one in answers.items() if one.text is not None]
        return self.texts

    @property
    def with_status(self) -> list[Stated]:
        """Every answer that has a status, as :attr:`with_text` has those with a text."""
        if self.statuses is None:
            answers = self.case.given.answers
            self.statuses = [
                (item, row, one, one.status) for (item, row), one in answers.items() if one.status is not None
            ]
        return self.statuses

    def fail(
        self,
        rule: str,
        severity: Severity,
        item: str,
        row: str,
        values: dict[str, object],
        items: tuple[str, ...] = (),
    ) -> None:
        """Note that *rule* fails at a place; the place of a row is told in words too."""
        if row:
            self.place(values, item, row)
        places = self.failed.setdefault(rule, {})
        places[item, row] = places.get((item, row), 0) + 1
        self.findings.append(
            Finding(self.country, rule, severity, Result.FAIL, item, row, items or ((item,) if item else ()), values)
        )

    def unknown(
        self,
        rule: str,
        severity: Severity,
        item: str,
        row: str,
        items: tuple[str, ...],
        reason: str,
        values: dict[str, object],
    ) -> None:
        """Note that *rule* could not be evaluated at a place, and why."""
        if row:
            self.place(values, item, row)
        self.findings.append(
            Finding(self.country, rule, severity, Result.NOT_EVALUATED, item, row, items, values, reason)
        )

    def place(self, values: dict[str, object], item: str, row: str) -> None:
        """Add the position of a row (``row``, from 1) and the texts of its key cells (``key``)."""
        found = self.plan.items[item]
        roster = found.roster or item
        cells = self.case.row_maps.get(roster, {}).get(row)
        if cells is None:
            return
        values["row"] = int(cells[""])
        answers = self.case.given.answers
        keys = [answers.get((code, row)) for code in self.book.keys_of[roster]]
        values["key"] = tuple(answer.text for answer in keys if answer is not None and answer.text)

    def asked(self, item: Item, row: str = "") -> bool:
        """Whether the item, or the cell, is asked."""
        unasked = self.case.unasked
        if not unasked:
            return True
        if item.roster and (item.roster, "") in unasked:
            return False
        return (item.code, "") not in unasked and (item.code, row) not in unasked

    def answered(self, item: Item, row: str = "") -> bool:
        """Whether there is a value or a status that stands in its place; a roster is answered by one row."""
        answer = self.case.given.answers.get((item.code, row))
        if answer is not None and (answer.text is not None or answer.status in NO_VALUE_STATUSES):
            return True
        return bool(item.columns) and bool(self.case.given.rows.get(item.code))

    @property
    def passed(self) -> int:
        """How many checks passed."""
        return len(self.passes)

    def rows(self, item: Item) -> Sequence[str]:
        """Return the row ids in which a column is asked about, one empty id for an item."""
        if not item.roster:
            return ("",)
        if self.wanted is None:
            return self.case.given.rows.get(item.roster, ())
        there = self.case.every_row.get(item.roster, {})
        return [row for row in self.wanted if row in there]

    def table(self, roster: str) -> Iterable[Cells]:
        """Return the cells of the rows of a roster that is asked about."""
        if self.wanted is None:
            return self.case.tables.get(roster, ())
        there = self.case.row_maps.get(roster, {})
        return [there[row] for row in self.wanted if row in there]

    def answer(self, item: str, row: str = "") -> Answer | None:
        """Return an answer as given."""
        return self.case.given.answers.get((item, row))
