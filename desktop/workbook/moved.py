"""Answers that no longer stand below their own heading: told by what the cells hold, where no heading tells it.

The hidden row of codes says which column is which, and headings are its witness. People reword headings, and people move
cells; where a sheet has known neither, only the kind of the contents is left: words where figures are asked, and figures
where words are. Then a person is asked before anything of the sheet is read.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from db.snapshots.questionnaire import Item, Questionnaire
from db.terms import ItemKind
from desktop.workbook import columns as c
from desktop.workbook.anchors import Anchor
from desktop.workbook.cells import Raw, Reading, get_status, get_value
from desktop.workbook.doubts import open_kind
from desktop.workbook.headings import headed, roster_headings, section_headings
from desktop.workbook.layout import SheetKind
from desktop.workbook.numbers import read_number
from desktop.workbook.words import clean

TEXTS = (ItemKind.TEXT, ItemKind.LONG_TEXT)
FEWEST = 2
"""Below headings that are known, one odd cell in a column shows nothing."""
ROWS = 200
"""So many rows of a table show what its columns hold; long ones are not read twice."""


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in one column: cells (row, column) of a kind that can be told from others, and of texts."""

    at: int
    typed: tuple[tuple[int, Reading], ...]
    texts: tuple[tuple[int, Raw], ...]


def moved_cell(anchor: Anchor, questionnaire: Questionnaire) -> tuple[int, int] | None:
    """Return the first cell (row, column) of a column in which nothing fits, where cells seem to have been moved; else None."""
    if anchor.kind is SheetKind.SECTION:
        found, headings = _section(anchor, questionnaire), section_headings()
    else:
        roster = questionnaire.by_code[anchor.code]
        found, headings = _roster(anchor, questionnaire, roster), roster_headings(questionnaire, roster)
    # Columns below another one's heading are left out by themselves.
    heads = {code: headed(anchor, headings, code) or "" for code in found}
    found = {code: column for code, column in found.items() if heads[code] in ("", code)}
    figures_for_words = any(len(column.texts) >= FEWEST and _all_figures(column.texts) for column in found.values())
    for code, column in found.items():
        unfit = [row for row, reading in column.typed if reading.refused]
        if not unfit or len(unfit) < len(column.typed):
            continue
        if not heads[code] or (figures_for_words and len(unfit) >= FEWEST):
            return unfit[0], column.at
    return None


def _roster(anchor: Anchor, questionnaire: Questionnaire, roster: Item) -> Mapping[str, Column]:
    rows = range(anchor.header_row + 1, anchor.header_row + 1 + ROWS)
    return {
        item.code: _column(anchor, questionnaire, anchor.columns[item.code], ((row, item) for row in rows))
        for item in roster.columns
        if item.code in anchor.columns and not item.derived
    }


def _section(anchor: Anchor, questionnaire: Questionnaire) -> Mapping[str, Column]:
    asked = [
        (row, item)
        for row, code in anchor.codes()
        if (item := questionnaire.by_code.get(code)) is not None
        and item.roster is None
        and not item.derived
        and item.kind not in (ItemKind.MANY, ItemKind.ROSTER, ItemKind.NOTE)
    ]
    found: dict[str, Column] = {}
    if c.VALUE in anchor.columns:
        found[c.VALUE] = _column(anchor, questionnaire, anchor.columns[c.VALUE], asked)
    for code in (c.NOTE, c.SOURCE):
        if at := anchor.columns.get(code):
            found[code] = Column(at, (), tuple(_filled(anchor, at, (row for row, _ in asked))))
    if at := anchor.columns.get(c.STATUS):
        found[c.STATUS] = Column(at, _readings(_filled(anchor, at, (row for row, _ in asked)), get_status), ())
    return found


def _column(anchor: Anchor, questionnaire: Questionnaire, at: int, asked: Iterable[tuple[int, Item]]) -> Column:
    typed: list[tuple[int, Reading]] = []
    texts: list[tuple[int, Raw]] = []
    for row, item in asked:
        for _, raw in _filled(anchor, at, [row]):
            if item.kind in TEXTS:
                texts.append((row, raw))
            else:
                typed += _readings([(row, raw)], partial(_value, anchor, questionnaire, item))
    return Column(at, tuple(typed), tuple(texts))


def _value(anchor: Anchor, questionnaire: Questionnaire, item: Item, raw: Raw) -> Reading:
    return get_value(questionnaire, item, raw, anchor.book.epoch_1904)


def _readings(cells: Iterable[tuple[int, Raw]], read: Callable[[Raw], Reading]) -> tuple[tuple[int, Reading], ...]:
    """Return what cells mean; errors and what has two readings tell nothing about the column."""
    found = (
        (row, read(raw)) for row, raw in cells if raw.type != "e" and not (raw.formula is not None and not raw.type)
    )
    return tuple((row, reading) for row, reading in found if reading.said and not open_kind(reading))


def _filled(anchor: Anchor, at: int, rows: Iterable[int]) -> list[tuple[int, Raw]]:
    return [(row, raw) for row in rows if (raw := anchor.raw(row, at)).text.strip()]


def _all_figures(cells: Iterable[tuple[int, Raw]]) -> bool:
    return all(raw.type == "n" or read_number(clean(raw.text)) is not None for _, raw in cells)
