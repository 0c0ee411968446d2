"""One pass over a sheet's XML with expat: the cells that hold something, in bounded time and memory.

openpyxl needs two or three passes for formulas, results, merges and hidden rows together; this one needs one.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from db.problems import Problem

MOST_CELLS, MOST_KEPT, MOST_ROWS, MOST_COLUMNS = 3_000_000, 300_000, 1_048_576, 16_384
LONGEST_CELL, MOST_CHUNKS, BUFFER = 200_000, 16, 200_000
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DIGITS = "0123456789"
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_NUMBERS: dict[str, int] = {}


@dataclass(slots=True)
class Grid:
    """The cells of a sheet that hold something, as (type, text, style, formula) by (row, column), both from 1."""

    cells: dict[tuple[int, int], tuple[str, str, int, str | None]] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    last_row: int = 0
    covered: dict[tuple[int, int], str] = field(default_factory=dict)
    """What lies unseen below merged cells: taken out of the cells, so that it is not read."""


def column_number(letters: str) -> int:
    """Return the number of a column, A being 1; 0 for what is no column."""
    found = _NUMBERS.get(letters)
    if found is None:
        found = 0
        for sign in letters:
            if not "A" <= sign <= "Z":
                return 0
            found = found * 26 + ord(sign) - 64
        if found > MOST_COLUMNS:
            return 0
        _NUMBERS[letters] = found
    return found


def read_grid(pieces: Iterable[bytes], strings: Sequence[str], part: str) -> Grid:
    """Return the cells of a sheet's XML, given in *pieces*; *strings* are the shared strings of its package.

    Raises:
        Problem: ``workbook.damaged`` or ``workbook.too_large``.
    """
    return _Reader(strings, part).read(pieces)


def parse(parser: expat.XMLParserType, pieces: Iterable[bytes], part: str) -> None:
    """Feed *pieces* of a part to the parser.

    Raises:
        Problem: ``workbook.damaged``.
    """
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Problem("workbook.damaged", part=part) from error


class _Reader:
    """The state of one pass. Everything is in local terms of the handlers, since they run for every element."""

    def __init__(self, strings: Sequence[str], part: str) -> None:
        self.strings, self.part = strings, part
        self.grid = Grid()
        self.prefix = ""
        self.row = self.column = self.seen = 0
        self.in_cell = False
        self.type = self.style = ""
        self.text: list[str] | None = None
        self.value: str | None = None
        self.formula: str | None = None
        self.inline: list[str] = []
        self.phonetic = 0

    def read(self, pieces: Iterable[bytes]) -> Grid:
        parser = expat.ParserCreate()
        parser.buffer_text, parser.buffer_size = True, BUFFER
        parser.StartElementHandler = self._root
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        self.parser = parser
        parse(parser, pieces, self.part)
        return self.grid

    def _root(self, name: str, attributes: dict[str, str]) -> None:
        # Some writers put every element of the main namespace behind a prefix.
        for key, value in attributes.items():
            if value == MAIN and (key == "xmlns" or key.startswith("xmlns:")):
                self.prefix = key[6:] + ":" if ":" in key else ""
                break
        self.parser.StartElementHandler = self._start

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self.prefix:
            if not name.startswith(self.prefix):
                return
            name = name[len(self.prefix) :]
        if name == "c":
            self._start_cell(attributes)
        elif name == "v" or name == "f":
            self.text = [] if self.in_cell else None
        elif name == "row":
            self._start_row(attributes)
        elif name == "t":
            self.text = [] if self.in_cell and not self.phonetic else None
        elif name == "rPh":
            self.phonetic += 1
        elif name == "mergeCell":
            if len(self.grid.merges) >= MOST_KEPT:
                raise Problem("workbook.too_large", part=self.part)
            self.grid.merges.append(attributes.get("ref", ""))

    def _start_row(self, attributes: dict[str, str]) -> None:
        given = attributes.get("r")
        number = self.row + 1
        if given is not None:
            number = int(given) if given.isdecimal() and len(given) < 9 else 0
        if number <= self.row or number > MOST_ROWS:
            raise Problem("workbook.damaged", part=self.part)
        self.row, self.column = number, 0
        if attributes.get("hidden") in ("1", "true"):
            self.grid.hidden_rows.add(number)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self.seen += 1
        if self.seen > MOST_CELLS:
            raise Problem("workbook.too_large", part=self.part)
        reference = attributes.get("r")
        if reference is None:
            self.column += 1
        else:
            letters = reference.rstrip(_DIGITS)
            column = column_number(letters)
            # A cell that says another row than the row it stands in would land somewhere else in every other program.
            if not column or column <= self.column or reference[len(letters) :] != str(self.row):
                raise Problem("workbook.damaged", part=self.part)
            self.column = column
        self.in_cell = True
        self.type = attributes.get("t", "n")
        self.style = attributes.get("s", "0")
        self.value = self.formula = None
        self.inline.clear()

    def _characters(self, data: str) -> None:
        # The text of any real cell comes in one or two chunks; what no cell can hold is let go as it comes.
        if self.text is not None and len(self.text) < MOST_CHUNKS:
            self.text.append(data[:LONGEST_CELL])

    def _end(self, name: str) -> None:
        if self.prefix and name.startswith(self.prefix):
            name = name[len(self.prefix) :]
        if name == "v":
            self.value, self.text = "".join(self.text or ()), None
        elif name == "c":
            self._end_cell()
        elif name == "f":
            self.formula, self.text = "".join(self.text or ()), None
        elif name == "t":
            if self.text is not None:
                self.inline.append("".join(self.text))
            self.text = None
        elif name == "rPh":
            self.phonetic -= 1

    def _end_cell(self) -> None:
        self.in_cell = False
        if self.value is None and not self.inline and self.formula is None:
            return
        kind, text = self._meaning()
        if kind == "" and self.formula is None:
            return
        if len(self.grid.cells) >= MOST_KEPT:
            raise Problem("workbook.too_large", part=self.part)
        style = int(self.style) if self.style.isdecimal() and len(self.style) < 7 else 0
        self.grid.cells[self.row, self.column] = (kind, text[:LONGEST_CELL], style, self.formula)
        self.grid.last_row = self.row

    def _meaning(self) -> tuple[str, str]:
        if self.type == "inlineStr":
            return "s", unescaped("".join(self.inline))
        text = self.value
        if self.type == "str":
            return "s", unescaped(text or "")
        if text is None or not text.strip():
            return "", ""
        if self.type == "s":
            at = int(text) if text.strip().isdecimal() and len(text) < 9 else -1
            if not 0 <= at < len(self.strings):
                raise Problem("workbook.damaged", part=self.part)
            return "s", self.strings[at]
        if self.type in ("b", "e", "d"):
            return self.type, text.strip()
        return _numeric(text.strip())


def _numeric(text: str) -> tuple[str, str]:
    # What stands in a number's place and is none (nan, inf, 1_000, 1e999) is kept as the text it is, and refused as such.
    if _NUMBER.fullmatch(text) and math.isfinite(float(text)):
        return "n", text
    return "s", text


def unescaped(text: str) -> str:
    """Return *text* with the escapes of the file format (``_x000D_``) undone."""
    if "_x" not in text:
        return text
    pieces: list[str] = []
    at = 0
    while (found := text.find("_x", at)) >= 0:
        code = text[found + 2 : found + 6]
        if (
            len(code) == 4
            and text[found + 6 : found + 7] == "_"
            and all(sign in "0123456789abcdefABCDEF" for sign in code)
        ):
            sign = chr(int(code, 16))
            # Half a sign can be neither stored nor hashed.
            pieces += [text[at:found], "\ufffd" if "\ud800" <= sign <= "\udfff" else sign]
            at = found + 7
        else:
            pieces.append(text[at : found + 2])
            at = found + 2
    return "".join(pieces) + text[at:]
