"""Where everything stands in a workbook: its sheets, their lines and columns, computed from the questionnaire.

Positions are for writing only. The reader finds cells by the codes that are written here, wherever they have gone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from db.snapshots.questionnaire import Item, Questionnaire, Section
from db.terms import ItemKind

MARKER = "conv:"
"""Begins the text of the cell where a sheet's column of codes and its row of codes meet."""

TITLE_ROW, COUNTRY_ROW, STAMP_ROW, NOTICE_ROW, CODE_ROW, HEADER_ROW, FIRST_ROW = range(1, 8)
CONTROL_SHEET, LISTS_SHEET = "_convergencia", "_lists"
RULES_SHEET, FACTS_SHEET = "_rules", "_facts"
HIDDEN_SHEETS = (CONTROL_SHEET, LISTS_SHEET, RULES_SHEET, FACTS_SHEET)
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'\"", " "))
SPARE_ROWS, ROW_STEP = 25, 20


class SheetKind(StrEnum):
    """The kinds of sheet that carry answers."""

    SECTION = "section"
    ROSTER = "roster"


class LineKind(StrEnum):
    """What one line of a section's sheet is."""

    HEADING = "heading"
    ITEM = "item"
    OPTION = "option"
    NOTE = "note"
    ROSTER = "roster"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section's sheet; ``option`` is a choice code of a multiple choice, ``last`` the row of its last option."""

    kind: LineKind
    row: int
    section: Section
    item: Item | None = None
    option: str = ""
    last: int = 0

    @property
    def countable(self) -> bool:
        """Whether its answer counts towards progress."""
        return self.kind is LineKind.ITEM and self.item is not None and not self.item.derived


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """A sheet that carries answers. ``rows`` is the roomy block of a roster, spare rows included."""

    kind: SheetKind
    code: str
    title: str
    lines: tuple[Line, ...] = ()
    roster: Item | None = None
    rows: int = 0

    @property
    def id(self) -> str:
        """Its identity in the manifest, such as ``section:ECO``."""
        return f"{self.kind}:{self.code}"

    @property
    def marker(self) -> str:
        """The text of its marker cell."""
        return MARKER + self.id

    @property
    def roomy(self) -> bool:
        """Whether some of its values are long texts."""
        return any(line.item is not None and line.item.kind is ItemKind.LONG_TEXT for line in self.lines)

    @property
    def last_row(self) -> int:
        """The last row of its block."""
        return self.lines[-1].row if self.lines else FIRST_ROW + self.rows - 1


def plan(questionnaire: Questionnaire, language: str, filled: Mapping[str, int]) -> tuple[SheetPlan, ...]:
    """Return the sheets in order: each dimension, then its rosters; *filled* counts the rows each roster has."""
    sheets: list[SheetPlan] = []
    taken: set[str] = set(HIDDEN_SHEETS)
    for dimension in questionnaire.dimensions:
        lines = tuple(_lines(questionnaire, dimension))
        if not lines:
            continue
        title = _title(questionnaire.label(dimension, language), taken)
        sheets.append(SheetPlan(SheetKind.SECTION, dimension.code, title, lines))
        for line in lines:
            if line.kind is LineKind.ROSTER and line.item is not None:
                roster = line.item
                name = _title(f"{roster.code} {questionnaire.label(roster, language)}", taken)
                rows = capacity(questionnaire, roster, filled.get(roster.code, 0))
                sheets.append(SheetPlan(SheetKind.ROSTER, roster.code, name, roster=roster, rows=rows))
    return tuple(sheets)


def capacity(questionnaire: Questionnaire, roster: Item, filled: int) -> int:
    """Return how many rows a roster's block gets: room for every code of its key, and always spare rows.

    It grows in steps, so that countries with somewhat different numbers of rows share one prepared form.
    """
    keys = [column for column in roster.columns if column.key]
    listed = questionnaire.code_lists.get(keys[0].code_list or "") if len(keys) == 1 else None
    natural = max(SPARE_ROWS, len(listed.codes) if listed and keys[0].kind is ItemKind.ONE else 0)
    if filled + SPARE_ROWS // 3 <= natural:
        return natural
    return -(-(filled + SPARE_ROWS) // ROW_STEP) * ROW_STEP


def _lines(questionnaire: Questionnaire, dimension: Section) -> Iterator[Line]:
    row = FIRST_ROW
    for section in _below(questionnaire, dimension):
        items = [item for item in questionnaire.items if item.section == section.code]
        if not items:
            continue
        if section is not dimension:
            yield Line(LineKind.HEADING, row, section)
            row += 1
        for item in items:
            if item.kind is ItemKind.NOTE:
                yield Line(LineKind.NOTE, row, section, item)
            elif item.kind is ItemKind.ROSTER:
                yield Line(LineKind.ROSTER, row, section, item)
            elif item.kind is ItemKind.MANY and not item.derived:
                codes = options(questionnaire, item)
                last = row + len(codes)
                yield Line(LineKind.ITEM, row, section, item, last=last)
                for code in codes:
                    row += 1
                    yield Line(LineKind.OPTION, row, section, item, code, last)
            else:
                yield Line(LineKind.ITEM, row, section, item)
            row += 1


def options(questionnaire: Questionnaire, item: Item) -> tuple[str, ...]:
    """Return the choice codes of *item* in list order."""
    listed = questionnaire.code_lists.get(item.code_list or "")
    return tuple(entry.code for entry in listed.codes) if listed else ()


def _below(questionnaire: Questionnaire, section: Section) -> Iterator[Section]:
    yield section
    for part in questionnaire.sections:
        if part.parent == section.code:
            yield from _below(questionnaire, part)


def _title(text: str, taken: set[str]) -> str:
    # Excel allows 31 characters (counted in UTF-16), none of []:*?/\ and no name twice, whatever its case.
    plain = " ".join(text.translate(FORBIDDEN).split()) or "-"
    for number in range(1, len(taken) + 2):
        tail = "" if number == 1 else f" ({number})"
        title = (_cut(plain, 31 - len(tail)) or "-") + tail
        if title.casefold() not in taken:
            break
    taken.add(title.casefold())
    return title


def _cut(text: str, room: int) -> str:
    whole = text
    while len(text.encode("utf-16-le")) // 2 > room:
        shorter = text.rsplit(" ", 1)[0]
        text = shorter if len(shorter) > room // 3 and shorter != text else text[:-1]
    # "Good practices that the" reads as a slip; "Good practices" as a title.
    while text != whole and text.count(" ") > 1 and len(text.rsplit(" ", 1)[1]) <= 3:
        text = text.rsplit(" ", 1)[0]
    return text.rstrip(" ,;.-")
