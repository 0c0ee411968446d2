"""The columns of the two kinds of sheet: the code in the hidden header row, and how wide each is."""

from dataclasses import dataclass

from db.snapshots.questionnaire import Item, Questionnaire, say
from db.terms import ItemKind

OPTION, REQUIRED, LABEL, UNIT, VALUE, STATUS = "option", "required", "label", "unit", "value", "status"
CONFIDENTIAL, EARLIER, NOTE, SOURCE, DONE = "confidential", "earlier", "note", "source", "done"
NUMBER, ROW_NOTE, ROW_SOURCE = "row:number", "row:note", "row:source"
CODES = "codes"

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


def section_columns(years: int) -> tuple[Column, ...]:
    """Return the columns of a section's sheet that shows *years* earlier rounds; widths in characters."""
    wide: list[tuple[str, float, bool]] = [
        (CODES, 11.5, False),
        (OPTION, 8, True),
        (REQUIRED, 2.6, False),
        (LABEL, 50, False),
        (UNIT, 14, False),
        (VALUE, 24, False),
        (STATUS, 19, False),
        (CONFIDENTIAL, 6.5, False),
        *[(EARLIER, 16.0, False)] * years,
        (NOTE, 32, False),
        (SOURCE, 26, False),
        (DONE, 4, True),
    ]
    return tuple(Column(code, letter(at), width, hidden) for at, (code, width, hidden) in enumerate(wide, start=1))


def roster_columns(questionnaire: Questionnaire, roster: Item, language: str) -> tuple[Column, ...]:
    """Return the columns of a roster's sheet: the hidden row id, a number, the roster's own, note and source."""
    wide: list[tuple[str, float, bool, Item | None]] = [(CODES, 14, True, None), (NUMBER, 5, False, None)]
    wide += [(item.code, _width(questionnaire, item, language), False, item) for item in roster.columns]
    wide += [(ROW_NOTE, 30, False, None), (ROW_SOURCE, 24, False, None)]
    return tuple(
        Column(code, letter(at), width, hidden, item) for at, (code, width, hidden, item) in enumerate(wide, 1)
    )


def _width(questionnaire: Questionnaire, item: Item, language: str) -> float:
    if item.kind is ItemKind.ONE:
        listed = questionnaire.code_lists.get(item.code_list or "")
        labels = (
            [say(c.labels, language, questionnaire.default_language, c.code) for c in listed.codes] if listed else []
        )
        return min(max(16, *(len(label) + 4 for label in labels)), 34) if labels else 18
    return {
        ItemKind.INTEGER: 16,
        ItemKind.DECIMAL: 20,
        ItemKind.DATE: 14,
        ItemKind.MANY: 36,
        ItemKind.LONG_TEXT: 48,
    }.get(item.kind, 30)


def reference_columns(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns beside a roster's block that show last round's rows, one empty column apart."""
    first = len(columns) + 2
    shown = [column for column in columns if column.item is not None]
    return tuple(Column(EARLIER, letter(first + at), column.width, item=column.item) for at, column in enumerate(shown))
