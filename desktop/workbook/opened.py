"""A file that came back, opened: a workbook of today, one behind a password, or one of an older format."""

import re
from dataclasses import dataclass, field

from db.problems import Problem
from db.snapshots.receipt import Agreed
from desktop.workbook.book import Book, open_book
from desktop.workbook.grid import Grid, column_number, read_grid
from desktop.workbook.guard import open_package
from desktop.workbook.package import LARGEST_FILE, Package
from desktop.workbook.sniff import kind_of_file

_AREA = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
OLD_FORMATS = ("workbook.old_excel", "workbook.is_ods", "workbook.is_xlsb")
"""What :func:`open_package` says about a file that can be read in another way, if a person agrees."""


@dataclass(slots=True)
class Opened:
    """The book and its sheets; ``grids`` hold those of an older format by title, ``old`` names the format."""

    book: Book
    package: Package | None = None
    grids: dict[str, Grid] = field(default_factory=dict)
    old: str = ""

    def has(self, part: str) -> bool:
        """Whether the sheet that a book lists is there."""
        return part in self.grids or (self.package is not None and self.package.has(part))

    def grid(self, part: str) -> Grid:
        """Return the cells of a sheet."""
        if part not in self.grids:
            assert self.package is not None
            self.grids[part] = uncovered(read_grid(self.package.pieces(part), self.book.strings, part))
        return self.grids[part]


Area = tuple[int, int, int, int]
MOST_MERGES = 500
"""Of more merged areas than any form has, the rest is not looked at."""


def merged_areas(grid: Grid) -> list[Area]:
    """Return the merged areas of a sheet as (first row, first column, last row, last column)."""
    areas: list[Area] = []
    for text in grid.merges[:MOST_MERGES]:
        found = _AREA.fullmatch(text)
        if found and (first := column_number(found[1])) and (last := column_number(found[3])):
            areas.append((int(found[2]), first, int(found[4]), last))
    return areas


def uncovered(grid: Grid) -> Grid:
    """Return *grid* without what lies unseen below merged cells: only their first cell counts."""
    for top, left, bottom, right in merged_areas(grid):
        if (bottom - top + 1) * (right - left + 1) <= 1000:
            covered = [(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]
        else:
            covered = [at for at in grid.cells if top <= at[0] <= bottom and left <= at[1] <= right]
        for at in covered:
            if at != (top, left) and (gone := grid.cells.pop(at, None)) is not None and gone[1].strip():
                grid.covered[at] = gone[1]
    return grid


def open_file(data: bytes, agreed: Agreed | None = None) -> Opened:
    """Return the workbook in *data*, its password taken off and its format translated where *agreed* allows it.

    Raises:
        Problem: it is something else, damaged, protected, hostile, or of an older format that nobody has agreed to read.
    """
    agreed = agreed or Agreed()
    if len(data) <= LARGEST_FILE and kind_of_file(data) == "encrypted":
        from desktop.workbook.unlock import unlocked

        data = unlocked(data, agreed.password)
    try:
        package = open_package(data)
    except Problem as problem:
        if problem.code not in OLD_FORMATS:
            raise
        from desktop.workbook.old_formats import open_old

        grids, book, kind = open_old(data, agreed, problem.code)
        return Opened(book, None, grids, kind)
    return Opened(open_book(package), package)
