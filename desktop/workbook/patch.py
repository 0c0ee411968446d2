"""Cells set inside the XML of a prepared sheet: everything around them stays byte for byte."""

import math
import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from desktop.workbook.cells import Raw
from desktop.workbook.words import clean

# Rows and cells as our writer, Excel and LibreOffice write them: cells empty or with content.
_PLACE = re.compile(
    rb'<row r="(?P<row>[0-9]+)"(?P<tall>[^>]*)>'
    rb'|<c r="(?P<cell>[A-Z]{1,3}[0-9]{1,7})"(?P<attributes>[^>]*?)(?:/>|>(?P<inside>.*?)</c>)',
    re.DOTALL,
)
_TYPE = re.compile(rb'\s+t="[a-zA-Z]+"')
_FORMULA = re.compile(rb"<f[ >/].*?</f>|<f[^>]*/>", re.DOTALL)
_HEIGHT = re.compile(rb'\bht="([0-9.]+)"')
_RESULT = re.compile(rb"(<f[^>]*>[^<]*</f>)<v>[^<]*</v>")
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class Strings:
    """The shared strings of a package: those it has, and those that are added."""

    def __init__(self, known: bytes = b"") -> None:
        start = known.find(b"<si")
        self._known = known[start : known.rfind(b"</sst>")] if start >= 0 else b""
        self._count = len(re.findall(rb"<si[ />]", self._known))
        self._added: dict[str, int] = {}

    def index(self, text: str) -> int:
        """Return the number of *text*, which is added if it is new."""
        return self._added.setdefault(text, self._count + len(self._added))

    def xml(self) -> bytes:
        """Return the whole part."""
        total = self._count + len(self._added)
        pieces = [
            b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="%d">' % total,
            self._known,
        ]
        pieces += [_item(text) for text in self._added]
        pieces.append(b"</sst>")
        return b"".join(pieces)


class Sliced:
    """A sheet's XML cut at its rows and cells, so that many copies are filled without parsing it again."""

    def __init__(self, xml: bytes, wanted: Iterable[str] | None = None) -> None:
        chosen = None if wanted is None else {address.encode() for address in wanted}
        self._pieces: list[bytes] = []
        self._slots: dict[str, tuple[int, bytes, bytes]] = {}
        self._rows: dict[int, tuple[int, float]] = {}
        at = 0
        for found in _PLACE.finditer(xml):
            address = found["cell"]
            if address is None:
                tall = _HEIGHT.search(found["tall"])
                if tall and chosen is None:
                    self._pieces.append(xml[at : found.start()])
                    self._rows[int(found["row"])] = (len(self._pieces), float(tall[1]))
                    self._pieces.append(found[0])
                    at = found.end()
                continue
            if chosen is not None and address not in chosen:
                continue
            self._pieces.append(xml[at : found.start()])
            formula = _FORMULA.search(found["inside"] or b"")
            attributes = _TYPE.sub(b"", found["attributes"].rstrip(b" /"))
            self._slots[address.decode()] = (len(self._pieces), attributes, formula[0] if formula else b"")
            self._pieces.append(found[0])
            at = found.end()
        self._pieces.append(xml[at:])

    @property
    def heights(self) -> dict[int, float]:
        """The heights of its rows in points, where they have one."""
        return {row: height for row, (_, height) in self._rows.items()}

    def __contains__(self, address: str) -> bool:
        return address in self._slots

    def filled(self, values: Mapping[str, Raw], strings: Strings, heights: Mapping[int, float] | None = None) -> bytes:
        """Return the XML with *values* by address; a formula cell keeps its formula and gets the value as its result.

        Rows get the *heights* (points) that are larger than their own.

        Raises:
            KeyError: the sheet has no such cell.
        """
        pieces = self._pieces.copy()
        for row, height in (heights or {}).items():
            at, own = self._rows.get(row, (0, math.inf))
            if height > own:
                pieces[at] = _HEIGHT.sub(b'ht="%.1f"' % height, pieces[at])
        for address, raw in values.items():
            at, attributes, formula = self._slots[address]
            pieces[at] = _cell(address, attributes, formula, raw, strings)
        return b"".join(pieces)


def _cell(address: str, attributes: bytes, formula: bytes, raw: Raw, strings: Strings) -> bytes:
    head = b'<c r="%s"%s' % (address.encode(), attributes)
    if raw.type == "n":
        return b"%s>%s<v>%s</v></c>" % (head, formula, raw.text.encode())
    if raw.type == "s" and formula:
        return b'%s t="str">%s<v>%s</v></c>' % (head, formula, _escaped(raw.text))
    if raw.type == "s":
        return b'%s t="s"><v>%d</v></c>' % (head, strings.index(clean(raw.text)))
    return head + b"/>"


def _item(text: str) -> bytes:
    return b'<si><t xml:space="preserve">%s</t></si>' % _escaped(text)


def _escaped(text: str) -> bytes:
    # What looks like an escape of the file format must not be read as one.
    return escape(_ESCAPED.sub("_x005F_", text)).encode()


def without_results(xml: bytes) -> bytes:
    """Return a sheet whose formulas have lost their stored results, so that every program calculates them anew."""
    return _RESULT.sub(rb"\1", xml)


def text_cell(address: str, text: str, strings: Strings) -> bytes:
    """Return a cell without a style that holds *text*."""
    return _cell(address, b"", b"", Raw("s", text), strings)
