"""A form's file as sheets of texts, whichever of the four formats it has, with the place of every cell.

The values are turned into texts by pyxform's own functions, so that they read as they would in ODK or KoboToolbox.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from pyxform import xls2json_backends as backends

from db.problems import Problem
from desktop.questionnaire.form import Place

LARGEST_FILE = 16 * 1024 * 1024
# A form of a thousand questions in ten languages unpacks to some 5 MB; a bomb to gigabytes.
LARGEST_UNPACKED = 64 * 1024 * 1024
MOST_ENTRIES = 2_000
MOST_ROWS = 50_000
MOST_COLUMNS = 500
HEADER_WITHIN = 30
"""How far down a header is looked for that titles or blank rows have pushed out of its place."""

Grid = list[tuple[int, list[str]]]
"""Row number in the file, and the texts of its cells."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its header texts with their columns, and its rows as header → text, blank rows included.

    ``numbers`` are the rows' own numbers in the file, ``first`` that of the header; ``twice`` are header cells that
    repeat an earlier one. ``moved`` is the row further down that looks like the header, where the first does not.
    """

    name: str
    header: dict[str, int]
    rows: tuple[dict[str, str], ...]
    numbers: tuple[int, ...]
    first: int = 1
    twice: tuple[tuple[str, Place], ...] = ()
    moved: int | None = None

    def place(self, index: int, header: str | None) -> Place:
        """Return the place of *header* in the row at *index*; the first column where the sheet lacks that header."""
        return Place(self.name, self.numbers[index], self.header.get(header or "", self.leftmost))

    @property
    def leftmost(self) -> int:
        """The first column that has a header."""
        return min(self.header.values(), default=1)

    def head(self, header: str) -> Place:
        """Return the place of a header cell."""
        return Place(self.name, self.first, self.header[header])


def read_sheets(data: bytes, name: str) -> dict[str, Sheet]:
    """Return the sheets of the form by their name in small letters.

    Raises:
        Problem: the file is empty, too large, protected by a password, or none of .xlsx, .xls, .csv and .md.
    """
    file = PurePath(name).name
    if not data:
        raise Problem("questionnaire.file_empty", file=file)
    if len(data) > LARGEST_FILE:
        raise Problem("questionnaire.file_too_large", file=file, megabytes=LARGEST_FILE // 1024 // 1024)
    try:
        return {sheet.lower(): _sheet(sheet, grid) for sheet, grid in _grids(data, file)}
    except Problem:
        raise
    except Exception as error:
        # The readers of three formats raise whatever a damaged file makes of them; to a person it is one thing.
        raise Problem("questionnaire.file_unreadable", file=file) from error


def _grids(data: bytes, file: str) -> Iterator[tuple[str, Grid]]:
    if data.startswith(b"PK"):
        _bound(data, file)
        yield from _xlsx(data, file)
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Problem("questionnaire.file_protected", file=file)
        yield from _xls(data, file)
    else:
        text = data.decode("utf-8-sig")
        if "\x00" in text:
            raise Problem("questionnaire.file_unreadable", file=file)
        marked = file.lower().endswith(".md") or text.lstrip().startswith("|")
        found = _markdown(text) if marked else _csv(text)
        if not found:
            raise Problem("questionnaire.file_unreadable", file=file)
        for sheet, grid in found.items():
            for number, cells in grid:
                _bound_row(number, cells, sheet, file)
            yield sheet, grid


def _bound(data: bytes, file: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        # zipfile never unpacks more of an entry than its header declares, so the declared sizes are a true bound.
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
            raise Problem("questionnaire.file_too_large", file=file, megabytes=LARGEST_UNPACKED // 1024 // 1024)


def _xlsx(data: bytes, file: str) -> Iterator[tuple[str, Grid]]:
    reader = backends.ExcelReader(io.BytesIO(data), read_only=True, data_only=True)
    reader.read()
    try:
        for sheet in reader.wb.worksheets:
            # A sheet's declared size may lie: too small a one would cut rows off, too large a one pad them endlessly.
            sheet.reset_dimensions()
            rows = sheet.iter_rows(values_only=True)
            yield sheet.title, _grid(sheet.title, rows, backends.xlsx_value_to_str, file)
    finally:
        reader.wb.close()
        reader.archive.close()


def _xls(data: bytes, file: str) -> Iterator[tuple[str, Grid]]:
    # xlrd writes its complaints to standard output unless told otherwise, into the middle of our JSON.
    book = backends.xlrd_open(file_contents=data, logfile=io.StringIO())
    try:
        for sheet in book.sheets():

            def text(cell: Any) -> str:
                read = cell.value.strip() if isinstance(cell.value, str) else cell.value
                return str(backends.xls_value_to_unicode(read, cell.ctype, book.datemode))

            rows = ((cell if cell.value != "" else None for cell in sheet.row(at)) for at in range(sheet.nrows))
            yield sheet.name, _grid(sheet.name, rows, text, file)
    finally:
        book.release_resources()


def _grid(sheet: str, rows: Iterable[Iterable[Any]], text: Any, file: str) -> Grid:
    grid: Grid = []
    for number, row in enumerate(rows, start=1):
        cells = ["" if value is None else str(text(value)).strip() for value in row]
        while cells and not cells[-1]:
            cells.pop()
        _bound_row(number, cells, sheet, file)
        grid.append((number, cells))
    return grid


def _bound_row(number: int, cells: Sequence[str], sheet: str, file: str) -> None:
    # Asked of each row as it comes: a cell far down would otherwise be walked to through a million blank rows.
    if number > MOST_ROWS or len(cells) > MOST_COLUMNS:
        raise Problem("questionnaire.sheet_too_large", file=file, sheet=sheet, rows=MOST_ROWS, columns=MOST_COLUMNS)


def _csv(text: str) -> dict[str, Grid]:
    """Sheets one below the other: the first column names the sheet, its header and rows stand to the right."""
    grids: dict[str, Grid] = {}
    current: Grid | None = None
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    for number, row in enumerate(reader, start=1):
        cells = [cell.strip() for cell in row]
        if cells and cells[0]:
            current = grids.setdefault(cells[0], [])
            cells[0] = ""
        if current is not None and any(cells):
            current.append((number, cells))
    return {name: grid for name, grid in grids.items() if grid}


def _markdown(text: str) -> dict[str, Grid]:
    found = backends._md_table_to_ss_structure(text)
    return {
        str(name): [(number, ["", *(cell or "" for cell in row)]) for number, row in enumerate(rows, start=1)]
        for name, rows in found.items()
        if name and rows
    }


def _sheet(name: str, grid: Grid) -> Sheet:
    header: dict[str, int] = {}
    twice = []
    first, titles = grid[0] if grid else (1, [])
    for column, text in enumerate(titles, start=1):
        clean = " ".join(text.split())
        if clean in header:
            twice.append((clean, Place(name, first, column)))
        elif clean:
            header[clean] = column
    body = grid[1:]
    while body and not any(body[-1][1]):
        body.pop()
    rows = tuple(_row(cells, header) for _, cells in body)
    moved = None if _looks_like_header(titles) else _header_below(body)
    return Sheet(name, header, rows, tuple(number for number, _ in body), first, tuple(twice), moved)


def _header_below(body: Grid) -> int | None:
    """Return the number of the first row, not far down, that names the columns a survey must have."""
    return next((number for number, cells in body[:HEADER_WITHIN] if _looks_like_header(cells)), None)


def _looks_like_header(cells: Sequence[str]) -> bool:
    return {"type", "name"} <= {cell.strip().casefold() for cell in cells}


def _row(cells: Sequence[str], header: dict[str, int]) -> dict[str, str]:
    return {text: cells[column - 1] for text, column in header.items() if column <= len(cells) and cells[column - 1]}
