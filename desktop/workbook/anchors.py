"""Where a sheet's cells have gone: its marker, its row of codes, its column of codes. Nothing is taken by position."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.workbook.book import Book
from desktop.workbook.cells import BLANK, Raw
from desktop.workbook.columns import CODES, NUMBER, letter
from desktop.workbook.doubts import Doubt
from desktop.workbook.grid import Grid
from desktop.workbook.identity import STAMP_START, Claim, read_stamp
from desktop.workbook.layout import MARKER, SheetKind
from desktop.workbook.words import clean

MOST_ABOVE_HEADINGS = 12
DEEPEST_MARKER = 200
"""A marker stands near the top; rows that people put above it stay below this number."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A sheet of ours in a file: what it is, and the columns its row of codes names; ``doubled`` ones stand twice.

    ``seen`` is one without its marker and row of codes, known by what one sees; ``row`` is then the one above the headings.
    Of such a sheet ``asked`` is what only a person can tell about its columns, and ``barred`` the code of the remark why it is
    not read before.
    """

    kind: SheetKind
    code: str
    title: str
    row: int
    column: int
    columns: dict[str, int]
    doubled: tuple[str, ...]
    grid: Grid
    book: Book
    seen: bool = False
    asked: tuple[Doubt, ...] = ()
    barred: str = ""

    def raw(self, row: int, column: int) -> Raw:
        """Return what the cell holds."""
        found = self.grid.cells.get((row, column))
        if found is None:
            return BLANK
        return Raw(found[0], found[1], self.book.number_format(found[2]), found[3])

    def text(self, row: int, column: int) -> str:
        """Return a cell's text, cleaned; numbers as they stand in the file."""
        found = self.grid.cells.get((row, column))
        return clean(found[1]) if found else ""

    @property
    def header_row(self) -> int:
        """The row of headings: the first below the hidden row of codes that says anything, wherever rows were inserted.

        A heading is text: where a figure stands in that row, the headings are gone and it is a row like the others.
        """
        known = set(self.columns.values())
        below = range(self.row + 1, self.row + 1 + MOST_ABOVE_HEADINGS)
        for row in below:
            kinds = {
                cell[0] for at in known if (cell := self.grid.cells.get((row, at))) is not None and cell[1].strip()
            }
            if kinds:
                # A row with an id and without the heading of the numbers is no row of headings.
                own = (
                    NUMBER in self.columns and self.text(row, self.column) and not self.text(row, self.columns[NUMBER])
                )
                return row if kinds == {"s"} and not own else row - 1
        return self.row + 1

    def codes(self) -> Iterator[tuple[int, str]]:
        """Yield (row, text) of the column of codes, below the row of codes."""
        rows = sorted(row for row, column in self.grid.cells if column == self.column and row > self.row)
        for row in rows:
            yield row, self.text(row, self.column)


def address(row: int, column: int) -> str:
    """Return the address of a cell, such as F12."""
    return f"{letter(column)}{row}"


def find_anchor(title: str, grid: Grid, book: Book) -> Anchor | None:
    """Return the anchor of a sheet; None where it carries no marker of ours."""
    markers = [
        (row, column, cell[1])
        for (row, column), cell in grid.cells.items()
        if row <= DEEPEST_MARKER and cell[0] == "s" and cell[1].startswith(MARKER)
    ]
    for row, column, text in sorted(markers):
        kind, _, code = clean(text)[len(MARKER) :].partition(":")
        if kind in SheetKind.__members__.values() and code:
            columns, doubled = _columns(grid, row, column)
            return Anchor(SheetKind(kind), code, title, row, column, columns, doubled, grid, book)
    return None


def stamps(grid: Grid) -> list[Claim]:
    """Return what the stamps on a sheet say, each once."""
    found = [
        read_stamp(cell[1])
        for (row, _), cell in grid.cells.items()
        if row <= DEEPEST_MARKER and cell[0] == "s" and STAMP_START in cell[1]
    ]
    return list(dict.fromkeys(claim for claim in found if claim is not None))


def _columns(grid: Grid, row: int, column: int) -> tuple[dict[str, int], tuple[str, ...]]:
    columns: dict[str, int] = {CODES: column}
    doubled: list[str] = []
    for (r, c), cell in sorted(grid.cells.items()):
        if r == row and c != column and cell[0] == "s":
            code = clean(cell[1])
            if code in columns:
                doubled.append(code)
            columns[code] = c
    return columns, tuple(doubled)
