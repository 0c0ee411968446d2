"""A loaded workbook where a damage is done: its sheets by what they are, their cells by code."""

import io
import random
from dataclasses import dataclass, field

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from db.snapshots.questionnaire import Item
from db.snapshots.submission import Answer, Key
from db.terms import ItemKind
from tests.reference.damages.world import World

Expected = dict[Key, Answer | None]


@dataclass
class Page:
    """A sheet of the form; ``lines`` are rows by code (and option), ``columns`` by column code."""

    sheet: Worksheet
    kind: str
    code: str
    row: int
    columns: dict[str, int]
    lines: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def last_row(self) -> int:
        """The last row that has a code."""
        return max(self.lines.values(), default=self.row + 1)


class Site:
    """The book, the world it comes from, and chance."""

    def __init__(self, world: World, seed: int = 0) -> None:
        self.world = world
        self.chance = random.Random(seed)
        self.book: Workbook = openpyxl.load_workbook(io.BytesIO(world.light))
        self.look()

    def look(self) -> None:
        """Find everything again after it was moved."""
        self.pages = [page for sheet in self.book.worksheets if (page := _page(sheet)) is not None]
        known = self.world.questionnaire.by_code
        for page in self.sections:
            # The names of parts stand in the column of codes too.
            page.lines = {key: row for key, row in page.lines.items() if key[0] in known}

    @property
    def sections(self) -> list[Page]:
        """The sheets of dimensions."""
        return [page for page in self.pages if page.kind == "section"]

    @property
    def rosters(self) -> list[Page]:
        """The sheets of tables."""
        return [page for page in self.pages if page.kind == "roster"]

    def values(self, *kinds: ItemKind) -> list[tuple[Key, Item, Cell]]:
        """Return the filled value cells of the kinds, outside of tables and in them."""
        found: list[tuple[Key, Item, Cell]] = []
        for page in self.pages:
            if page.kind == "section":
                for (code, option), row in page.lines.items():
                    item = self.world.questionnaire.by_code.get(code)
                    if item is not None and not option and item.kind in kinds and (code, "") in self.world.truth:
                        found.append(((code, ""), item, page.sheet.cell(row, page.columns["value"])))
            else:
                roster = self.world.questionnaire.by_code[page.code]
                for at, row_id in enumerate(self.world.rows[page.code]):
                    for item in roster.columns:
                        if item.kind in kinds and (item.code, row_id) in self.world.truth and not item.key:
                            cell = page.sheet.cell(page.row + 2 + at, page.columns[item.code])
                            found.append(((item.code, row_id), item, cell))
        return found

    def figures(self, some: int = 10) -> list[tuple[Key, Item, Cell]]:
        """Return some cells that hold figures."""
        known = self.values(ItemKind.INTEGER, ItemKind.DECIMAL)
        return self.chance.sample(known, min(some, len(known)))

    def number(self, key: Key) -> float:
        """Return the true figure of a cell."""
        value = self.world.truth[key].number
        assert value is not None
        return value

    def on(self, page: Page) -> set[Key]:
        """Return the keys whose answers stand on a sheet."""
        if page.kind == "section":
            codes = {code for code, _ in page.lines}
            return {key for key in self.world.truth if key[0] in codes and not key[1]}
        roster = self.world.questionnaire.by_code[page.code]
        codes = {item.code for item in roster.columns}
        return {key for key in self.world.truth if key[0] in codes}

    def saved(self) -> bytes:
        """Return the book as a file."""
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()


def _page(sheet: Worksheet) -> Page | None:
    for row in sheet.iter_rows(max_row=60):
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith(("conv:section:", "conv:roster:")):
                kind, code = cell.value[5:].split(":", 1)
                columns = {
                    str(other.value): other.column for other in row if other.value and other.column != cell.column
                }
                page = Page(sheet, kind, code, cell.row, {"codes": cell.column, **columns})
                for at in range(cell.row + 2, sheet.max_row + 1):
                    text = sheet.cell(at, cell.column).value
                    if text:
                        option = sheet.cell(at, columns["option"]).value if "option" in columns else None
                        page.lines[str(text), str(option or "")] = at
                return page
    return None


def swap_rows(sheet: Worksheet, one: int, other: int, columns: list[int]) -> None:
    """Exchange what stands in *columns* of two rows."""
    for column in columns:
        first, second = sheet.cell(one, column), sheet.cell(other, column)
        kinds = first.data_type, second.data_type
        first.value, second.value = second.value, first.value
        # A text that begins with = would become a formula.
        second.data_type, first.data_type = kinds
        first.number_format, second.number_format = second.number_format, first.number_format
