"""A workbook written as .xlsb, which no free program writes: the records of the format, as few as carry cells."""

import io
import struct
import zipfile
from collections.abc import Iterable

import openpyxl

from desktop.workbook.error_cells import ERRORS

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def to_xlsb(xlsx: bytes) -> bytes:
    """Return the values of a workbook's cells as an .xlsb; texts are shared, a formula that was saved has none."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx), data_only=True)
    strings: dict[str, int] = {}
    parts: dict[str, bytes] = {}
    bundle, relations = b"", ""
    for number, sheet in enumerate(book.worksheets, start=1):
        parts[f"xl/worksheets/sheet{number}.bin"] = _sheet(sheet.iter_rows(), strings)
        bundle += _record(156, struct.pack("<II", 0, number) + _wide(f"rId{number}") + _wide(sheet.title))
        relations += _relation(number, "worksheet", f"worksheets/sheet{number}.bin")
    last = len(book.worksheets) + 1
    relations += _relation(last, "sharedStrings", "sharedStrings.bin")
    parts["xl/workbook.bin"] = _record(131) + _record(143) + bundle + _record(144) + _record(132)
    parts["xl/_rels/workbook.bin.rels"] = f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>'.encode()
    items = b"".join(_record(19, b"\0" + _wide(text)) for text in strings)
    parts["xl/sharedStrings.bin"] = _record(159, struct.pack("<II", len(strings), len(strings))) + items + _record(160)
    office = _relation(1, "officeDocument", "xl/workbook.bin")
    parts["_rels/.rels"] = f'<Relationships xmlns="{RELATIONS}">{office}</Relationships>'.encode()
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{TYPES}"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.'
        f'macroEnabled.main"/><Default Extension="rels" ContentType="application/xml"/></Types>'
    ).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def _sheet(rows: Iterable[tuple[object, ...]], strings: dict[str, int]) -> bytes:
    cells = bytearray(_record(129) + _record(148, struct.pack("<IIII", 0, 1_000, 0, 300)) + _record(145))
    for row in rows:
        filled = [cell for cell in row if cell.value is not None]  # type: ignore[attr-defined]
        if filled:
            cells += _record(0, struct.pack("<II", filled[0].row - 1, 0) + b"\0" * 9)  # type: ignore[attr-defined]
        for cell in filled:
            cells += _cell(cell, strings)
    return bytes(cells) + _record(146) + _record(130)


def _cell(cell: object, strings: dict[str, int]) -> bytes:
    value, kind = cell.value, cell.data_type  # type: ignore[attr-defined]
    at = struct.pack("<II", cell.column - 1, 0)  # type: ignore[attr-defined]
    if kind == "e":
        return _record(3, at + bytes([next(code for code, text in ERRORS.items() if text == value)]))
    if kind == "b":
        return _record(4, at + bytes([value]))
    if kind == "d":
        value, kind = value.date().isoformat(), "s"
    if kind == "n":
        return _record(5, at + struct.pack("<d", float(value)))
    return _record(7, at + struct.pack("<I", strings.setdefault(str(value), len(strings))))


def _relation(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{KINDS}/{kind}" Target="{target}"/>'


def _wide(text: str) -> bytes:
    encoded = text.encode("utf-16-le")
    return struct.pack("<I", len(encoded) // 2) + encoded


def _record(kind: int, content: bytes = b"") -> bytes:
    return _varying(kind) + _varying(len(content)) + content


def _varying(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])
