"""Whatever is no workbook that can be read safely is refused by name, in one sentence, within bounds."""

import io
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import openpyxl
import pytest

from db.problems import Problem
from db.terms import LANGUAGES
from desktop.wording import problem_sentence
from desktop.workbook.guard import guard
from desktop.workbook.read import read_return

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
SHEET = "xl/worksheets/sheet2.xml"


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_DOT_", "."), content)
    return out.getvalue()


def refused(data: bytes) -> str:
    """Returns the code a file is refused with, after trying that its sentence is whole in every language."""
    with pytest.raises(Problem) as caught:
        read_return(data)
    for language in LANGUAGES:
        sentence = problem_sentence(caught.value, language)
        assert "…" not in sentence and "{" not in sentence and sentence[-1] == "."
    return caught.value.code


def test_an_issued_workbook_passes(issued: bytes, blank: bytes) -> None:
    guard(issued)
    guard(blank)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "workbook.empty_file"),
        (b"\x00" * 4096, "workbook.empty_file"),
        (b" \r\n", "workbook.empty_file"),
        (OLE + "Workbook".encode("utf-16-le"), "workbook.old_excel"),
        (OLE + "Book".encode("utf-16-le"), "workbook.old_excel"),
        (OLE + "EncryptedPackage".encode("utf-16-le") + "Workbook".encode("utf-16-le"), "workbook.password"),
        (OLE + "WordDocument".encode("utf-16-le"), "workbook.is_text_document"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "workbook.is_presentation"),
        (OLE + "__properties_version1.0".encode("utf-16-le"), "workbook.is_mail"),
        (OLE, "workbook.is_unknown"),
        (b"%PDF-1.7\n", "workbook.is_pdf"),
        (b"\x89PNG\r\n\x1a\n", "workbook.is_picture"),
        (b"\xff\xd8\xff\xe0", "workbook.is_picture"),
        (b"{\\rtf1 hello}", "workbook.is_text_document"),
        (b"\x78\x9f\x3e\x22\x01\x00", "workbook.is_mail"),
        (b"From: a@b.org\r\nSubject: x\r\n\r\n", "workbook.is_mail"),
        (b"Rar!\x1a\x07\x00", "workbook.is_archive"),
        (b"7z\xbc\xaf\x27\x1c", "workbook.is_archive"),
        (b"\x1f\x8b\x08", "workbook.is_archive"),
        (b"<!DOCTYPE html><html><table>", "workbook.is_web_page"),
        (b"\xef\xbb\xbf  <html xmlns:x='urn:schemas-microsoft-com:office:excel'>", "workbook.is_web_page"),
        ("<html>".encode("utf-16"), "workbook.is_web_page"),
        (b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>", "workbook.is_xml"),
        (b'{"url": "https://example.org", "doc_id": "x", "email": "y"}', "workbook.is_link"),
        ("código;valor\r\nECO.01;1,5\r\n".encode(), "workbook.is_text"),
        ("a\tb\r\n1\t2".encode("utf-16"), "workbook.is_text"),
        (bytes(range(200, 256)) + b"\x00\x01", "workbook.is_unknown"),
    ],
)
def test_another_kind_of_file_is_named(data: bytes, code: str) -> None:
    assert refused(data) == code


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        (
            {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content_DOT_xml": b"<x/>"},
            "workbook.is_ods",
        ),
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, "workbook.is_text_document"),
        ({"xl__workbook_DOT_bin": b"x", "[Content_Types]_DOT_xml": b"<x/>"}, "workbook.is_xlsb"),
        ({"Index__Document_DOT_iwa": b"x"}, "workbook.is_numbers"),
        ({"word__document_DOT_xml": b"<x/>", "[Content_Types]_DOT_xml": b"<x/>"}, "workbook.is_text_document"),
        ({"ppt__presentation_DOT_xml": b"<x/>", "[Content_Types]_DOT_xml": b"<x/>"}, "workbook.is_presentation"),
        ({"returns__ARG_DOT_xlsx": b"PK", "notes_DOT_txt": b"x"}, "workbook.packed"),
        ({"notes_DOT_txt": b"x"}, "workbook.is_archive"),
    ],
)
def test_another_kind_of_container_is_named(parts: dict[str, bytes], code: str) -> None:
    assert refused(zipped(**parts)) == code


def test_an_ordinary_workbook_of_somebody_else_is_not_ours() -> None:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active["A1"] = "hola"
    book.save(out)
    assert refused(out.getvalue()) == "workbook.not_ours"


@pytest.mark.parametrize("share", [0.01, 0.3, 0.7, 0.999])
def test_a_file_that_was_cut_off_is_damaged(issued: bytes, share: float) -> None:
    assert refused(issued[: int(len(issued) * share)]) in ("workbook.truncated", "workbook.damaged")


def test_a_flipped_bit_is_found_by_the_checksum(issued: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(issued)) as archive:
        info = archive.getinfo(SHEET)
    for step in (60, 200, 900):
        at = info.header_offset + step
        broken = issued[:at] + bytes([issued[at] ^ 0x10]) + issued[at + 1 :]
        assert refused(broken) in ("workbook.damaged", "workbook.truncated", "workbook.too_large")


def test_every_part_a_workbook_needs_is_missed(issued: bytes, remake: Callable[..., bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(issued)) as archive:
        names = archive.namelist()
    for name in names:
        data = remake(issued, lambda parts, name=name: parts.pop(name))
        try:
            read_return(data)
        except Problem:
            continue
        assert name.startswith(("docProps/", "xl/theme")) or "sheet" in name or name == "xl/styles.xml", name


def test_strict_open_xml_is_caught_since_it_reads_as_empty(issued: bytes, remake: Callable[..., bytes]) -> None:
    def change(parts: dict[str, bytes]) -> None:
        for name in parts:
            parts[name] = parts[name].replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            )

    assert refused(remake(issued, change)) == "workbook.strict"


@pytest.mark.parametrize("name", [SHEET, "xl/sharedStrings.xml", "docProps/core.xml", "xl/workbook.xml", "_rels/.rels"])
@pytest.mark.parametrize(
    "declared",
    [
        b'<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">',
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        b'<!doctype x [<!entity a "aaaaaaaaaa"><!entity b "&a;&a;&a;">]>',
    ],
)
def test_declarations_are_refused_wherever_they_stand(
    issued: bytes, remake: Callable[..., bytes], name: str, declared: bytes
) -> None:
    def change(parts: dict[str, bytes]) -> None:
        head, mark, tail = parts[name].partition(b"?>")
        parts[name] = head + mark + declared + tail if mark else declared + head

    assert refused(remake(issued, change)) == "workbook.declares_entities"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_an_encoding_that_could_hide_a_declaration_is_refused(
    issued: bytes, remake: Callable[..., bytes], encoding: str
) -> None:
    def change(parts: dict[str, bytes]) -> None:
        parts[SHEET] = ("<!DOCTYPE x>" + parts[SHEET].decode()).encode(encoding)

    assert refused(remake(issued, change)) in ("workbook.damaged", "workbook.declares_entities")


def bounded(data: bytes, code: str | None, seconds: float = 6.0, megabytes: float = 300.0) -> None:
    """Reads a hostile file: it must end in its sentence (or be read, where *code* is None) within bounds.

    The *seconds* are those this thread computed, whatever else the machine was busy with.
    """
    if megabytes:
        tracemalloc.start()
    started = time.thread_time()
    try:
        if code is None:
            read_return(data)
        else:
            assert refused(data) == code
        assert time.thread_time() - started < seconds
        assert tracemalloc.get_traced_memory()[1] < megabytes * 1_000_000 or not megabytes
    finally:
        tracemalloc.stop()


def into_sheet(data: bytes, remake: Callable[..., bytes], rows: bytes, after: bytes = b"") -> bytes:
    """Returns the workbook with *rows* at the end of its second sheet's data and *after* behind it."""

    def change(parts: dict[str, bytes]) -> None:
        parts[SHEET] = parts[SHEET].replace(b"</sheetData>", rows + b"</sheetData>" + after)

    return remake(data, change)


def test_a_part_that_unpacks_without_end_is_stopped(issued: bytes, remake: Callable[..., bytes]) -> None:
    text = b"<row r='5000'><c r='A5000' t='inlineStr'><is><t>" + b"x" * 121_000_000 + b"</t></is></c></row>"
    bounded(into_sheet(issued, remake, text), "workbook.too_large")


def test_a_text_without_end_is_never_held_as_a_whole(issued: bytes, remake: Callable[..., bytes]) -> None:
    text = b"<row r='5000'><c r='A5000' t='inlineStr'><is><t>" + b"x" * 110_000_000 + b"</t></is></c></row>"
    bounded(into_sheet(issued, remake, text), None, megabytes=60)


def test_strings_without_end_are_stopped(issued: bytes, remake: Callable[..., bytes]) -> None:
    def change(parts: dict[str, bytes]) -> None:
        name = "xl/sharedStrings.xml"
        parts[name] = parts[name].replace(b"</sst>", b"<si><t/></si>" * 5_000_000 + b"</sst>")

    bounded(remake(issued, change), "workbook.too_large", megabytes=0)


def test_cells_without_end_are_stopped(issued: bytes, remake: Callable[..., bytes]) -> None:
    cells = b"<row r='9000'>" + b"<c/>" * 4_000_000 + b"</row>"
    bounded(into_sheet(issued, remake, cells), "workbook.too_large", megabytes=0)


def test_styles_without_end_are_stopped(issued: bytes, remake: Callable[..., bytes]) -> None:
    def change(parts: dict[str, bytes]) -> None:
        name = "xl/styles.xml"
        parts[name] = parts[name].replace(b"</cellXfs>", b"<xf/>" * 3_000_000 + b"</cellXfs>")

    bounded(remake(issued, change), "workbook.too_large", megabytes=0)


def test_parts_that_are_large_together_are_stopped(issued: bytes, remake: Callable[..., bytes]) -> None:
    def change(parts: dict[str, bytes]) -> None:
        parts.update({f"xl/media/part{number}.xml": b"<x>" + b" " * 70_000_000 + b"</x>" for number in range(4)})

    bounded(remake(issued, change), "workbook.whole_too_large", megabytes=400)


def test_too_many_parts_are_stopped(issued: bytes, remake: Callable[..., bytes]) -> None:
    bounded(
        remake(issued, lambda parts: parts.update({f"x/{n}": b"" for n in range(3_001)})), "workbook.whole_too_large"
    )


def test_a_directory_that_lies_about_sizes_is_damaged(issued: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(issued)) as archive:
        info = archive.getinfo(SHEET)
    at = issued.rindex(b"PK\x01\x02", 0, issued.rindex(SHEET.encode()))
    lying = bytearray(issued)
    lying[at + 24 : at + 28] = struct.pack("<I", info.file_size // 2)
    bounded(bytes(lying), "workbook.damaged")


def test_overlapping_parts_are_damaged(issued: bytes) -> None:
    first = issued.index(b"PK\x01\x02")
    second = issued.index(b"PK\x01\x02", first + 4)
    overlapping = bytearray(issued)
    overlapping[second + 42 : second + 46] = issued[first + 42 : first + 46]
    assert refused(bytes(overlapping)) in ("workbook.damaged", "workbook.doubled_part")


def test_two_parts_of_one_name_are_refused(issued: bytes) -> None:
    out = io.BytesIO(issued)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(out, "a") as archive:
        archive.writestr(SHEET, b"<worksheet/>")
    assert refused(out.getvalue()) == "workbook.doubled_part"
    out = io.BytesIO(issued)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(SHEET.upper(), b"<worksheet/>")
    assert refused(out.getvalue()) == "workbook.doubled_part"


def test_a_part_that_is_encrypted_asks_for_the_password_to_be_removed(issued: bytes) -> None:
    locked = bytearray(issued)
    at = issued.index(b"PK\x01\x02")
    locked[at + 8] |= 1
    assert refused(bytes(locked)) == "workbook.password"


def test_a_cell_far_away_costs_nothing(issued: bytes, remake: Callable[..., bytes]) -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    bounded(into_sheet(issued, remake, far), None, seconds=2)


def test_a_million_blank_rows_cost_seconds_at_most(issued: bytes, remake: Callable[..., bytes]) -> None:
    rows = b"".join(b'<row r="%d" s="1" customFormat="1"/>' % row for row in range(2_000, 1_048_577))
    # Counting memory makes such a loop five times slower, so that only the time is looked at.
    bounded(into_sheet(issued, remake, rows), None, seconds=8, megabytes=0)


def test_rows_that_do_not_rise_or_do_not_exist_are_damaged(issued: bytes, remake: Callable[..., bytes]) -> None:
    for row in (b'<row r="3"/>', b'<row r="99999999999"/>', b'<row r="1048577"/>'):
        bounded(into_sheet(issued, remake, row), "workbook.damaged", seconds=2)


def test_cells_that_contradict_their_row_are_damaged(issued: bytes, remake: Callable[..., bytes]) -> None:
    for cell in (
        b'<c r="A901"/>',
        b'<c r="XFE900"/>',
        b'<c r="B900"/><c r="A900"/>',
        b'<c r="$A900"/>',
        b'<c r="900"/>',
    ):
        bounded(into_sheet(issued, remake, b'<row r="900">' + cell + b"</row>"), "workbook.damaged", seconds=2)


def test_absurd_merges_cost_nothing(issued: bytes, remake: Callable[..., bytes]) -> None:
    merges = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    bounded(into_sheet(issued, remake, b"", merges), None, seconds=2)


def test_a_number_format_without_end_is_refused(issued: bytes, remake: Callable[..., bytes]) -> None:
    def change(parts: dict[str, bytes]) -> None:
        at = parts["xl/styles.xml"]
        parts["xl/styles.xml"] = at.replace(b'formatCode="', b'formatCode="' + b"[" * 100_000, 1)

    bounded(remake(issued, change), "workbook.too_large", seconds=2)


def test_elements_nested_without_end_are_refused(issued: bytes, remake: Callable[..., bytes]) -> None:
    def change(parts: dict[str, bytes]) -> None:
        parts["docProps/core.xml"] = b"<a>" * 300_000 + b"</a>" * 300_000

    bounded(remake(issued, change), "workbook.too_large")


def test_a_wrong_dimension_loses_nothing(issued: bytes, remake: Callable[..., bytes]) -> None:
    import re

    def change(parts: dict[str, bytes]) -> None:
        for name in parts:
            if name.startswith("xl/worksheets/"):
                parts[name] = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:B2"', parts[name])

    assert read_return(remake(issued, change)).answers == read_return(issued).answers


def test_a_file_beyond_the_limit_is_not_opened() -> None:
    assert refused(b"PK\x03\x04" + b"\x00" * 30_000_000) == "workbook.file_too_large"
