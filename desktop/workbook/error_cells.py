"""Error cells of the older formats, found by a second look: the library that reads these shows them as empty ones."""

import io
import struct
from collections.abc import Callable, Iterator, Mapping
from posixpath import join, normpath
from xml.parsers import expat

from db.problems import Problem
from desktop.workbook.grid import MOST_KEPT

ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A", 43: "#N/A"}
"""Number → text of an error, the same in .xls and .xlsb."""

Places = dict[tuple[int, int], str]
"""(row, column), both from 1 → the error's text."""


class OpenDocumentErrors:
    """Listens to a parser of content.xml, and keeps the error cells of each table.

    Programs of today mark them. Old ones wrote a zero or nothing beside the error's text, which only a formula can show.
    """

    def __init__(self) -> None:
        self.found: dict[str, Places] = {}
        self._here: Places = {}
        self._row = self._times = self._column = self._wide = 0
        self._note = False
        self._marked = False
        self._text: list[str] | None = None

    def listen(self, parser: expat.XMLParserType, also: Callable[[str, dict[str, str]], None]) -> None:
        """Follow *parser*; *also* hears of every element before."""

        def start(name: str, attributes: dict[str, str]) -> None:
            also(name, attributes)
            self._start(name, attributes, parser)

        parser.buffer_text = True
        parser.StartElementHandler = start
        parser.EndElementHandler = lambda name: self._end(name, parser)

    def _start(self, name: str, attributes: Mapping[str, str], parser: expat.XMLParserType) -> None:
        local = name.rpartition(":")[2]
        if local == "table":
            self._here = self.found.setdefault(attributes.get("table:name", ""), {})
            self._row, self._times = 1, 0
        elif local == "table-row":
            self._row += self._times
            self._times, self._column, self._wide = _times(attributes, "number-rows-repeated"), 1, 0
        elif local in ("table-cell", "covered-table-cell"):
            self._column += self._wide
            self._wide = _times(attributes, "number-columns-repeated")
            self._marked = attributes.get("calcext:value-type") == "error"
            if self._marked or "table:formula" in attributes:
                self._text = []
                parser.CharacterDataHandler = self._characters
        elif local == "annotation":
            self._note = True

    def _end(self, name: str, parser: expat.XMLParserType) -> None:
        local = name.rpartition(":")[2]
        if local == "annotation":
            self._note = False
        elif local in ("table-cell", "covered-table-cell") and self._text is not None:
            text, self._text = "".join(self._text).strip(), None
            parser.CharacterDataHandler = None
            if self._marked or text in ERRORS.values() or (text.startswith("Err:") and text[4:].isdecimal()):
                self._keep(text or "#N/A")

    def _characters(self, data: str) -> None:
        if self._text is not None and not self._note and len(self._text) < 10:
            self._text.append(data[:40])

    def _keep(self, text: str) -> None:
        if len(self._here) + self._times * self._wide > MOST_KEPT:
            raise Problem("workbook.too_large", part="content.xml")
        for row in range(self._row, self._row + self._times):
            for column in range(self._column, self._column + self._wide):
                self._here[row, column] = text[:40]


def _times(attributes: Mapping[str, str], what: str) -> int:
    said = attributes.get(f"table:{what}", "1")
    return int(said) if said.isdecimal() and len(said) < 10 else 1


def xls_errors(data: bytes) -> dict[str, Places]:
    """Return the error cells of each sheet of an .xls; what cannot be followed is left out."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            name = next((one for one in ("Workbook", "Book") if container.exists(one)), "")
            stream = container.openstream(name).read() if name else b""
    except Exception:
        return {}  # the library has read it, and is the one that says what is wrong with a file
    found: dict[str, Places] = {}
    for title, start in _xls_sheets(stream):
        found[title] = {}
        for kind, content in _xls_records(stream, start):
            if kind == 0x0205 and len(content) >= 8 and content[7]:
                row, column, code = *struct.unpack_from("<HH", content), content[6]
            elif kind == 0x0006 and len(content) >= 14 and content[6] == 2 and content[12:14] == b"\xff\xff":
                row, column, code = *struct.unpack_from("<HH", content), content[8]
            else:
                continue
            found[title][row + 1, column + 1] = ERRORS.get(code, "#N/A")
    return found


def _xls_sheets(stream: bytes) -> Iterator[tuple[str, int]]:
    for kind, content in _xls_records(stream, 0):
        if kind == 0x0085 and len(content) >= 8:
            start, count, wide = struct.unpack_from("<I", content)[0], content[6], content[7] & 1
            text = content[8 : 8 + count * (2 if wide else 1)]
            yield text.decode("utf-16-le" if wide else "latin-1", "replace"), start


def _xls_records(stream: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Yield (kind, content) of the records from *start* to the end of that part."""
    at, deep = start, 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        deep += (kind == 0x0809) - (kind == 0x000A)
        yield kind, stream[at + 4 : at + 4 + size]
        if deep <= 0:
            return
        at += 4 + size


class BinaryErrors:
    """Takes the parts of an .xlsb one by one, and keeps the error cells of each sheet."""

    def __init__(self) -> None:
        self._places: dict[str, Places] = {}
        self._sheets: list[tuple[str, str]] = []
        self._targets: dict[str, str] = {}

    def wants(self, part: str) -> bool:
        """Whether *part* holds cells or says which sheet they are of."""
        return part.startswith("xl/worksheets/") or part in ("xl/workbook.bin", "xl/_rels/workbook.bin.rels")

    def take(self, part: str, content: bytes) -> None:
        """Read one part."""
        if part == "xl/workbook.bin":
            self._sheets = list(_xlsb_sheets(content))
        elif part.endswith(".rels"):
            parser = expat.ParserCreate()
            parser.StartElementHandler = self._relation
            if part == "xl/_rels/workbook.bin.rels":
                parser.Parse(content, True)
        else:
            self._places[part] = xlsb_errors(content)

    def _relation(self, name: str, attributes: dict[str, str]) -> None:
        target = attributes.get("Target", "")
        self._targets[attributes.get("Id", "")] = (
            target.lstrip("/") if target[:1] == "/" else normpath(join("xl", target))
        )

    def found(self) -> dict[str, Places]:
        """Return the error cells by the title of their sheet."""
        return {title: self._places.get(self._targets.get(key, ""), {}) for title, key in self._sheets}


def _xlsb_sheets(part: bytes) -> Iterator[tuple[str, str]]:
    for kind, content in _xlsb_records(part):
        if kind == 156:
            key, at = _wide(content, 8)
            yield _wide(content, at)[0], key


def _wide(content: bytes, at: int) -> tuple[str, int]:
    count = struct.unpack_from("<I", content, at)[0] if at + 4 <= len(content) else 0
    end = at + 4 + 2 * count
    return content[at + 4 : end].decode("utf-16-le", "replace"), end


def xlsb_errors(part: bytes) -> Places:
    """Return the error cells of a sheet's part of an .xlsb."""
    found: Places = {}
    row = 0
    for kind, content in _xlsb_records(part):
        if kind == 0 and len(content) >= 4:
            row = struct.unpack_from("<I", content)[0] + 1
        elif kind in (3, 11) and len(content) >= 9:
            column = struct.unpack_from("<I", content)[0] + 1
            found[row, column] = ERRORS.get(content[8], "#N/A")
    return found


def _xlsb_records(part: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(part):
        kind, at = _varying(part, at, 2)
        size, at = _varying(part, at, 4)
        yield kind, part[at : at + size]
        at += size


def _varying(part: bytes, at: int, most: int) -> tuple[int, int]:
    """Return a number of up to *most* bytes of seven bits each, and where the next one begins."""
    number = 0
    for place in range(most):
        if at >= len(part):
            break
        byte = part[at]
        at += 1
        number |= (byte & 0x7F) << (7 * place)
        if not byte & 0x80:
            break
    return number, at
