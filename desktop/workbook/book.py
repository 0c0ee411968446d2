"""The parts of a package that say what its sheets are: titles, names, styles, strings, properties."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from xml.parsers import expat

from db.problems import Problem
from desktop.workbook.formats import BUILTIN, GENERAL, LONGEST
from desktop.workbook.grid import BUFFER, LONGEST_CELL, MOST_CHUNKS, parse, unescaped
from desktop.workbook.package import Package

MOST_STRINGS, MOST_SHEETS, MOST_NAMES, MOST_STYLES = 1_000_000, 300, 10_000, 70_000

Element = tuple[str, dict[str, str], str]


@dataclass(frozen=True, slots=True)
class Look:
    """What people say with a cell's looks: its fill as it stands in the file ("" for none), struck through or not."""

    fill: str = ""
    struck: bool = False


@dataclass(slots=True)
class Book:
    """What ``workbook.xml`` and its neighbours say. ``sheets`` are (title, part), in order."""

    sheets: list[tuple[str, str]] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    formats: list[str] = field(default_factory=list)
    strings: list[str] = field(default_factory=list)
    properties: dict[str, str] = field(default_factory=dict)
    epoch_1904: bool = False
    macros: bool = False
    links: list[str] = field(default_factory=list)
    """The targets of the links to other files, as formulas count them: [1] is the first."""
    looks: list[Look] = field(default_factory=list)

    def number_format(self, style: int) -> str:
        """Return the number format of a cell style."""
        return self.formats[style] if 0 <= style < len(self.formats) else GENERAL

    def look(self, style: int) -> Look:
        """Return the looks of a cell style."""
        return self.looks[style] if 0 <= style < len(self.looks) else Look()


def elements(xml: bytes, part: str, most: int = 300_000) -> Iterator[Element]:
    """Return every element as (local name, attributes, text directly in it), in the order they end.

    Raises:
        Problem: ``workbook.damaged`` or ``workbook.too_large``.
    """
    found: list[Element] = []
    open_ones: list[tuple[str, dict[str, str], list[str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(open_ones) > 200 or len(found) > most:
            raise Problem("workbook.too_large", part=part)
        open_ones.append((name.rpartition(":")[2], attributes, []))

    def end(_: str) -> None:
        name, attributes, text = open_ones.pop()
        found.append((name, attributes, "".join(text)))

    def characters(data: str) -> None:
        open_ones[-1][2].append(data)

    parser = expat.ParserCreate()
    parser.buffer_text, parser.buffer_size = True, BUFFER
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, characters
    parse(parser, [xml], part)
    return iter(found)


def workbook_part(package: Package) -> str:
    """Return the name of the part that lists the sheets."""
    for name, attributes, _ in elements(package.part("_rels/.rels"), "_rels/.rels"):
        if name == "Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            return normpath(attributes.get("Target", "").lstrip("/"))
    raise Problem("workbook.damaged", part="_rels/.rels")


def open_book(package: Package) -> Book:
    """Return what the package says about its sheets.

    Raises:
        Problem: ``workbook.damaged`` or ``workbook.too_large``.
    """
    book = Book()
    part = workbook_part(package)
    folder, relations = dirname(part), {}
    strings = styles = ""
    listed = f"{folder}/_rels/{part.rpartition('/')[2]}.rels".lstrip("/")
    for name, attributes, _ in elements(package.part(listed), listed):
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            continue
        kind, target = attributes.get("Type", "").rpartition("/")[2], attributes.get("Target", "")
        target = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        relations[attributes.get("Id", "")] = (kind, target)
        strings = target if kind == "sharedStrings" else strings
        styles = target if kind == "styles" else styles
        book.macros |= kind == "vbaProject"
    for name, attributes, text in elements(package.part(part), part):
        _workbook(book, relations, name, attributes, text)
    if not book.sheets:
        raise Problem("workbook.damaged", part=part)
    if len(book.sheets) > MOST_SHEETS or len(book.names) > MOST_NAMES:
        raise Problem("workbook.too_large", part=part)
    if strings and package.has(strings):
        book.strings = read_strings(package.pieces(strings), strings)
    if styles and package.has(styles):
        _styles(book, package.part(styles), styles)
    book.links = [_link_target(package, target) for kind, target in book_links(relations)]
    if package.has("docProps/core.xml"):
        for name, _, text in elements(package.part("docProps/core.xml"), "docProps/core.xml", 200):
            book.properties[name] = text.strip()
    return book


def book_links(relations: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the relations to other files, in the order formulas count them."""
    found = [relation for relation in relations.values() if relation[0] == "externalLink"]
    return sorted(found, key=lambda relation: (len(relation[1]), relation[1]))[:1000]


def _link_target(package: Package, part: str) -> str:
    listed = f"{dirname(part)}/_rels/{part.rpartition('/')[2]}.rels"
    if package.has(listed):
        for name, attributes, _ in elements(package.part(listed), listed, 1000):
            if name == "Relationship" and attributes.get("Target"):
                return attributes["Target"].replace("\\", "/").rpartition("/")[2][:200]
    return ""


def read_notes(package: Package, sheet: str) -> dict[str, str]:
    """Return address → text of the notes of a sheet's part; authors and answers to them are left out."""
    listed = f"{dirname(sheet)}/_rels/{sheet.rpartition('/')[2]}.rels"
    notes: dict[str, str] = {}
    if not package.has(listed):
        return notes
    for name, attributes, _ in elements(package.part(listed), listed, 10_000):
        target = attributes.get("Target", "")
        if name != "Relationship" or attributes.get("Type", "").rpartition("/")[2] != "comments":
            continue
        part = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(sheet), target))
        if not package.has(part):
            continue
        pieces: list[str] = []
        for local, told, text in elements(package.part(part), part):
            if local == "t":
                pieces.append(text)
            elif local == "comment":
                notes[told.get("ref", "")] = unescaped("".join(pieces))[:LONGEST_CELL]
                pieces.clear()
    return notes


def _workbook(
    book: Book, relations: dict[str, tuple[str, str]], name: str, attributes: dict[str, str], text: str
) -> None:
    if name == "sheet":
        identity = next(
            (value for key, value in attributes.items() if key.rpartition(":")[2] == "id" and ":" in key), ""
        )
        kind, target = relations.get(identity, ("", ""))
        # Chart sheets and dialog sheets hold no cells.
        if kind == "worksheet":
            book.sheets.append((attributes.get("name", ""), target))
    elif name == "definedName":
        if "localSheetId" not in attributes:
            book.names[attributes.get("name", "")] = text[:1000]
    elif name == "workbookPr":
        book.epoch_1904 = attributes.get("date1904") in ("1", "true")


def read_strings(xml: Iterable[bytes], part: str) -> list[str]:
    """Return the shared strings of a part given in pieces, formatting and reading aids left out."""
    strings: list[str] = []
    pieces: list[str] = []
    state = {"text": False, "phonetic": 0}

    def start(name: str, _: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "t":
            state["text"] = not state["phonetic"]
        elif local == "si":
            pieces.clear()
        elif local == "rPh":
            state["phonetic"] += 1

    def end(name: str) -> None:
        local = name.rpartition(":")[2]
        if local == "t":
            state["text"] = False
        elif local == "si":
            if len(strings) >= MOST_STRINGS:
                raise Problem("workbook.too_large", part=part)
            strings.append(unescaped("".join(pieces)[:LONGEST_CELL]))
        elif local == "rPh":
            state["phonetic"] -= 1

    def characters(data: str) -> None:
        if state["text"] and len(pieces) < MOST_CHUNKS:
            pieces.append(data[:LONGEST_CELL])

    parser = expat.ParserCreate()
    parser.buffer_text, parser.buffer_size = True, BUFFER
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, characters
    parse(parser, xml, part)
    return strings


def _styles(book: Book, xml: bytes, part: str) -> None:
    """Read number formats and looks of the cell styles."""
    codes = dict(BUILTIN)
    # cellXfs and cellStyleXfs both hold <xf>: elements end inside out, so the list's own end tells whose they were.
    pending: list[tuple[int, int, int]] = []
    fills, fonts, open_fills, struck = [""], [False], [], []
    colour, pattern, strike = "", "", False
    for name, attributes, _ in elements(xml, part):
        if name == "numFmt" and attributes.get("numFmtId", "").isdecimal():
            code = attributes.get("formatCode", GENERAL)
            if len(code) > LONGEST:
                raise Problem("workbook.too_large", part=part)
            codes[int(attributes["numFmtId"])] = code
        elif name == "fgColor":
            colour = attributes.get("rgb", "")[-6:].upper() or "|".join(
                f"{k}{v}" for k, v in sorted(attributes.items())
            )
        elif name == "patternFill":
            pattern = attributes.get("patternType", "none")
        elif name == "fill":
            open_fills.append(colour if pattern == "solid" else "")
            colour = pattern = ""
        elif name == "fills":
            fills = open_fills
        elif name == "strike":
            strike = attributes.get("val", "1") in ("1", "true")
        elif name == "font":
            struck.append(strike)
            strike = False
        elif name == "fonts":
            fonts = struck
        elif name == "xf":
            pending.append(tuple(_index(attributes, key) for key in ("numFmtId", "fillId", "fontId")))  # type: ignore[arg-type]
            if len(pending) > MOST_STYLES:
                raise Problem("workbook.too_large", part=part)
        elif name == "cellStyleXfs":
            pending.clear()
        elif name == "cellXfs":
            book.formats = [codes.get(number, "0") for number, _, _ in pending]
            book.looks = [
                Look(fills[fill] if fill < len(fills) else "", fonts[font] if font < len(fonts) else False)
                for _, fill, font in pending
            ]
            pending.clear()


def _index(attributes: dict[str, str], key: str) -> int:
    given = attributes.get(key, "0")
    return int(given) if given.isdecimal() and len(given) < 9 else 0
