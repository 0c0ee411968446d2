"""Returns in .xls, .ods and .xlsb, read by another library into the same grids, and only in a child process.

That library gives values only: no formulas, formats, notes, hidden rows or names. Error cells, which it reads as empty
ones, are found by a second look. A cell far off makes it ask for more memory than there is and ends the process: the parent makes a sentence of it.
"""

import contextlib
import io
import math
import os
import sys
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from xml.parsers import expat

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, ZipError

from db.problems import Problem
from db.snapshots.receipt import Agreed
from desktop.workbook.book import MOST_SHEETS, Book
from desktop.workbook.error_cells import BinaryErrors, OpenDocumentErrors, Places, xls_errors
from desktop.workbook.formats import GENERAL
from desktop.workbook.grid import LONGEST_CELL, MOST_KEPT, Grid
from desktop.workbook.package import LARGEST_PART

FORMATS = {"workbook.old_excel": "xls", "workbook.is_ods": "ods", "workbook.is_xlsb": "xlsb"}
MOST_PLACES = 5_000_000
"""Rows times columns of one sheet: the library keeps the empty cells between the others too."""
MORE_MEMORY = 300_000_000
"""What the library may take beyond what the process has, where the system can say so."""

Cell = int | float | str | bool | time | date | datetime | timedelta


def open_old(data: bytes, agreed: Agreed, code: str) -> tuple[dict[str, Grid], Book, str]:
    """Return (sheets by title, the book, the format's name) of a file that *code* says is of an older format.

    Raises:
        Problem: nobody has agreed to read it, it is damaged, behind a password, or too large.
    """
    kind = FORMATS[code]
    if not agreed.old_format:
        raise _not_agreed(code)
    if kind == "xls":
        data = _plain(data, agreed.password)
    errors = _bounded(data, kind) if kind != "xls" else {}
    grids: dict[str, Grid] = {}
    kept = 0
    try:
        with _confined():
            book = CalamineWorkbook.from_filelike(io.BytesIO(data))
            names = list(book.sheet_names)
            if len(names) > MOST_SHEETS:
                raise Problem("workbook.too_large", part=kind)
            for name in names:
                sheet = book.get_sheet_by_name(name)
                if sheet.total_height * sheet.total_width > MOST_PLACES:
                    raise Problem("workbook.too_large", part=name)
                grids[name] = _grid(sheet.to_python(skip_empty_area=False), name)
                kept += len(grids[name].cells)
                if kept > MOST_KEPT:
                    raise Problem("workbook.too_large", part=name)
    except PasswordError as error:
        raise Problem("workbook.password") from error
    except (CalamineError, ZipError, OSError, ValueError, KeyError, OverflowError) as error:
        raise Problem("workbook.truncated") from error
    except BaseException as error:
        # A panic of the library is no Exception; it has left nothing behind that could be wrong.
        if type(error).__name__ != "PanicException":
            raise
        raise Problem("workbook.truncated") from error
    if kind == "xls":
        errors = xls_errors(data)
    for name, places in errors.items():
        if name in grids:
            _mark(grids[name], places)
    return grids, Book(sheets=[(name, name) for name in grids], formats=[GENERAL]), kind


def _not_agreed(code: str) -> Problem:
    # One literal code for each, so that a test can see that every code has a sentence.
    if code == "workbook.old_excel":
        return Problem("workbook.old_excel")
    return Problem("workbook.is_ods") if code == "workbook.is_ods" else Problem("workbook.is_xlsb")


def _plain(data: bytes, password: str) -> bytes:
    """Return an .xls without its cipher, if it has one."""
    import msoffcrypto

    try:
        encrypted = msoffcrypto.OfficeFile(io.BytesIO(data)).is_encrypted()
    except Exception:
        return data  # not even its container can be read: the reader says what is wrong
    if not encrypted:
        return data
    from desktop.workbook.unlock import unlocked

    return unlocked(data, password)


@contextlib.contextmanager
def _confined() -> Iterator[None]:
    """Hold the library to some more memory than the process has, and keep its last words off the screen.

    It ends the process where it gets none, which the parent makes a sentence of.
    """
    with contextlib.ExitStack() as after:
        with contextlib.suppress(OSError):
            kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 2)
            os.close(nowhere)
            after.callback(os.close, kept)
            after.callback(os.dup2, kept, 2)
        if sys.platform == "linux":
            import resource

            soft, hard = resource.getrlimit(resource.RLIMIT_AS)
            used = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
            resource.setrlimit(resource.RLIMIT_AS, (used + MORE_MEMORY, hard))
            after.callback(resource.setrlimit, resource.RLIMIT_AS, (soft, hard))
        yield


class _Extent:
    """Counts how many places the sheets of an OpenDocument file take up to their last cell that says anything."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows = self.columns = self.row_times = self.width = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take note of a table, a row or a cell; a repeated one counts as often as it says."""
        local = name.rpartition(":")[2]
        if local == "table":
            self.rows = self.columns = 0
        elif local == "table-row":
            self.row_times, self.width = self._times(attributes, "number-rows-repeated"), 0
            self.rows += self.row_times
        elif local in ("table-cell", "covered-table-cell"):
            self.width += self._times(attributes, "number-columns-repeated")
            if any(key.endswith("value-type") for key in attributes):
                self.columns = max(self.columns, self.width)
                if self.rows * self.columns > MOST_PLACES:
                    raise Problem("workbook.too_large", part=self.name)

    def _times(self, attributes: dict[str, str], what: str) -> int:
        said = next((value for key, value in attributes.items() if key.endswith(what)), "1")
        return int(said) if said.isdecimal() and len(said) < 10 else MOST_PLACES + 1


def _bounded(data: bytes, kind: str) -> dict[str, Places]:
    """Refuse a container whose parts are larger than any workbook's, or whose directory lies about them.

    Returns the error cells by the title of their sheet.
    """
    errors, binary = OpenDocumentErrors(), BinaryErrors()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist():
                if not info.filename.casefold().endswith((".xml", ".bin", ".rels")):
                    continue
                size, counted = 0, None
                if kind == "ods" and info.filename.casefold() == "content.xml":
                    counted = expat.ParserCreate()
                    errors.listen(counted, _Extent(info.filename).start)
                pieces: list[bytes] = []
                with archive.open(info) as part:
                    while piece := part.read(1 << 20):
                        size += len(piece)
                        if size > LARGEST_PART:
                            raise Problem("workbook.too_large", part=info.filename)
                        if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece:
                            raise Problem("workbook.declares_entities", part=info.filename)
                        if counted is not None:
                            counted.Parse(piece, False)
                        if kind == "xlsb" and binary.wants(info.filename):
                            pieces.append(piece)
                if pieces:
                    binary.take(info.filename, b"".join(pieces))
    except (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, OSError, RuntimeError, ValueError) as error:
        raise Problem("workbook.truncated") from error
    return errors.found if kind == "ods" else binary.found()


def _mark(grid: Grid, places: Places) -> None:
    """Put the errors of a sheet into the cells that came as empty ones, or as the error's text."""
    for at, text in places.items():
        grid.cells[at] = ("e", text, 0, None)
        grid.last_row = max(grid.last_row, at[0])


def _grid(rows: list[list[Cell]], name: str) -> Grid:
    grid = Grid()
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            if value == "" and isinstance(value, str):
                continue
            if len(grid.cells) >= MOST_KEPT:
                raise Problem("workbook.too_large", part=name)
            kind, text = _meaning(value)
            grid.cells[at, column] = (kind, text[:LONGEST_CELL], 0, None)
            grid.last_row = at
    return grid


def _meaning(value: Cell) -> tuple[str, str]:
    if isinstance(value, bool):
        return "b", "1" if value else "0"
    if isinstance(value, int | float):
        if isinstance(value, float) and not math.isfinite(value):
            return "s", str(value)
        return "n", repr(value)
    if isinstance(value, datetime):
        return "d", (value.date().isoformat() if value.time() == time() else value.isoformat(sep="T"))
    if isinstance(value, date | time):
        return "d", value.isoformat()
    return "s", str(value)
