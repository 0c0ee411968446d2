"""Cells pasted from a spreadsheet: which fit, which have to be decided, which cannot be read; worked out off the main thread."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field

from db.snapshots.entry import Edit, new_row
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.submission import Answer, Answers
from desktop.ui import language
from desktop.ui.models.matrix import folded
from desktop.ui.models.typed import chosen, read_typed

MOST = 200
"""How many cells that do not fit are told one by one."""
LARGEST = 2_000_000
"""How many letters may be pasted at once."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """One cell that does not fit: its place from 1, its column and that one's ``name``, and a sentence.

    Two ``readings`` where one may choose; their ``kind`` is that of :class:`Typed`.
    """

    line: int
    item: Item
    row: str
    name: str
    sentence: str
    readings: tuple[tuple[str, str], ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Pasting:
    """What pasting would do. ``order`` are the rows afterwards, ``added`` how many are new, ``beyond`` cells outside."""

    roster: str
    edits: tuple[Edit, ...] = ()
    order: tuple[str, ...] = ()
    added: int = 0
    unfit: tuple[Unfit, ...] = ()
    more: int = 0
    beyond: int = 0
    heading: bool = False
    answers: Mapping[tuple[str, str], Answer] = field(default_factory=dict)

    @property
    def unclear(self) -> tuple[Unfit, ...]:
        """The cells that are asked about together: whoever says that 1.250 is 1250 has not said what (5) is."""
        kind = next((one.kind for one in self.unfit if one.readings), "")
        return tuple(one for one in self.unfit if one.readings and one.kind == kind)

    @property
    def smooth(self) -> bool:
        """Whether everything fits, so that nobody has to be asked."""
        return not self.unfit and not self.beyond

    def decided(self, which: int | None) -> tuple[Edit, ...]:
        """Return all edits; the unclear cells take their reading number *which*, or are left out."""
        if which is None:
            return self.edits
        return self.edits + tuple(
            Edit(
                one.item.code,
                one.row,
                chosen(one.item, one.readings[which][0], self.answers.get((one.item.code, one.row)) or Answer("")),
            )
            for one in self.unclear
        )


def cells_of(text: str) -> list[list[str]]:
    """Return the rows and cells of what a spreadsheet puts on the clipboard."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if not plain:
        return []
    return [line or [""] for line in csv.reader(io.StringIO(plain, newline=""), delimiter="\t")]


def text_of(cells: list[list[str]]) -> str:
    """Return *cells* as a spreadsheet takes them from the clipboard."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(cells)
    return out.getvalue()


def plan(
    questionnaire: Questionnaire,
    roster: Item,
    rows: tuple[str, ...],
    shown: tuple[str, ...],
    answers: Answers,
    start: tuple[int, int],
    text: str,
    locked: frozenset[tuple[str, str]] = frozenset(),
) -> Pasting:
    """Return what pasting *text* at *start* (row, column of what is *shown*) would do; rows beyond the last are new.

    *rows* are the stored rows in their order. A first line that repeats the columns' names is left out.
    """
    lines = cells_of(text[:LARGEST])
    top, left = start
    columns = roster.columns[left:]
    heading = bool(lines) and _names(questionnaire, roster.columns, lines[0])
    if heading:
        lines, columns, left = lines[1:], roster.columns, 0
    new = [new_row() for _ in range(max(0, top + len(lines) - len(shown)))]
    places = (*shown, *new)
    edits: list[Edit] = []
    unfit: list[Unfit] = []
    beyond = more = 0
    for at, line in enumerate(lines):
        row = places[top + at]
        beyond += sum(bool(cell.strip()) for cell in line[len(columns) :])
        for column, cell in zip(columns, line, strict=False):
            if column.derived or (column.code, row) in locked:
                continue
            before = answers.get((column.code, row)) or Answer(column.code, row)
            typed = read_typed(questionnaire, column, cell, before)
            if typed.parts is None:
                if len(unfit) < MOST:
                    name = questionnaire.label(column, language.now())
                    unfit.append(Unfit(at + 1, column, row, name, typed.sentence, typed.readings, typed.kind))
                else:
                    more += 1
            elif any(getattr(before, name) != value for name, value in typed.parts.items()):
                edits.append(Edit(column.code, row, typed.parts))
    kept = {
        (one.item.code, one.row): answers[one.item.code, one.row]
        for one in unfit
        if (one.item.code, one.row) in answers
    }
    return Pasting(roster.code, tuple(edits), (*rows, *new), len(new), tuple(unfit), more, beyond, heading, kept)


def _names(questionnaire: Questionnaire, columns: tuple[Item, ...], line: list[str]) -> bool:
    """Whether *line* holds the names of the columns rather than answers."""
    known = {folded(questionnaire.unmarked(questionnaire.label(column, language.now()))) for column in columns}
    known |= {folded(column.code) for column in columns}
    said = [folded(questionnaire.unmarked(cell)) for cell in line if cell.strip()]
    return len(said) > 1 and all(cell in known for cell in said)
