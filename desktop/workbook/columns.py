"""The columns of the two kinds of sheet: the code in the hidden header row, and how wide each is."""

from dataclasses import dataclass

from db.snapshots.questionnaire import Item, Questionnaire
from db.terms import ItemKind

OPTION, REQUIRED, LABEL, UNIT, VALUE, STATUS = "option", "required", "label", "unit", "value", "status"
CONFIDENTIAL, EARLIER, NOTE, SOURCE, DONE = "confidential", "earlier", "note", "source", "done"
FINDING, FLAGS = "finding", "row:flags"
NUMBER, ROW_NOTE, ROW_SOURCE = "row:number", "row:note", "row:source"
CODES = "codes"
ROOM, SHORT = 190.0, 16.0

PARTS = (VALUE, STATUS, CONFIDENTIAL, NOTE, SOURCE)
"""The parts of an answer that a section's sheet has a column for."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet. ``code`` stands in the code row; ``item`` is the roster column it holds, if any."""

    code: str
    letter: str
    width: float
    hidden: bool = False
    item: Item | None = None
    year: int | None = None


def letter(number: int) -> str:
    """Return the letters of column *number*, 1 being A."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


def section_columns(years: int, roomy: bool = False) -> tuple[Column, ...]:
    """Return the columns of a section's sheet that shows *years* earlier rounds; widths in characters.

    A *roomy* one has more room for values, because some of them are long texts.
    """
    wide: list[tuple[str, float, bool]] = [
        (CODES, 11.5, False),
        (OPTION, 8, True),
        (REQUIRED, 2.6, False),
        (LABEL, 47, False),
        (UNIT, 13.5, False),
        (VALUE, 36 if roomy else 22, False),
        (FINDING, 3.4, False),
        (STATUS, 21, False),
        (CONFIDENTIAL, 7, False),
        *[(EARLIER, 18.0, False)] * years,
        (NOTE, 29, False),
        (SOURCE, 22, False),
        (DONE, 4, True),
    ]
    return tuple(Column(code, letter(at), width, hidden) for at, (code, width, hidden) in enumerate(wide, start=1))


def roster_columns(questionnaire: Questionnaire, roster: Item, language: str) -> tuple[Column, ...]:
    """Return the columns of a roster's sheet: the hidden row id, a number, marks, the roster's own, note and source."""
    own = [_width(questionnaire, item, language) for item in roster.columns]
    # A page of A4 takes some 190 characters before its print becomes too small: the long columns give way first.
    room, fixed = ROOM - 55.0, sum(width for width in own if width <= SHORT)
    longer = sum(width for width in own if width > SHORT)
    share = min(1.0, max(0.5, (room - fixed) / longer)) if longer else 1.0
    wide: list[tuple[str, float, bool, Item | None]] = [
        (CODES, 14, True, None),
        (NUMBER, 5, False, None),
        (FINDING, 3.4, False, None),
        (FLAGS, 6, True, None),
    ]
    for item, width in zip(roster.columns, own, strict=True):
        wide.append((item.code, width if width <= SHORT else max(SHORT, round(width * share, 1)), False, item))
    wide += [(ROW_NOTE, 28, False, None), (ROW_SOURCE, 22, False, None)]
    return tuple(
        Column(code, letter(at), width, hidden, item) for at, (code, width, hidden, item) in enumerate(wide, 1)
    )


def _width(questionnaire: Questionnaire, item: Item, language: str) -> float:
    if item.kind is ItemKind.ONE:
        offered = questionnaire.choices(item, language).entries
        return min(max([SHORT, *(len(said) + 4 for _, said in offered)]), 36)
    return {
        ItemKind.INTEGER: 14,
        ItemKind.DECIMAL: SHORT,
        ItemKind.DATE: 13.5,
        ItemKind.MANY: 34,
        ItemKind.LONG_TEXT: 48,
    }.get(item.kind, 32)


def reference_columns(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns beside a roster's block that show last round's rows, one empty column apart."""
    first = len(columns) + 2
    shown = [column for column in columns if column.item is not None]
    return tuple(Column(EARLIER, letter(first + at), column.width, item=column.item) for at, column in enumerate(shown))
