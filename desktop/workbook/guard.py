"""The preflight: what may be opened at all, and one sentence for everything else.

Nothing here trusts the file's name or its directory, and nothing unpacks more than the limits of the container.
"""

import re
import zipfile

from db.problems import Problem
from desktop.workbook.book import workbook_part
from desktop.workbook.package import LARGEST_FILE, LARGEST_PART, LARGEST_WHOLE, MOST_PARTS, Package
from desktop.workbook.sniff import kind_of_file, kind_of_zip

STRICT = b"http://purl.oclc.org/ooxml/"
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def guard(data: bytes) -> None:
    """Check that *data* is an Excel workbook that can be read safely.

    Raises:
        Problem: it is something else, damaged, protected with a password, or larger than any workbook of ours.
    """
    open_package(data)


def open_package(data: bytes) -> Package:
    """Return the container of a workbook that :func:`guard` lets pass."""
    if len(data) > LARGEST_FILE:
        raise Problem("workbook.file_too_large", megabytes=LARGEST_FILE // 1_000_000)
    _refuse_kind(kind_of_file(data))
    try:
        package = Package(data)
        infos = package.infos()
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise Problem("workbook.truncated") from error
    _container(data, infos)
    _refuse_packed(kind_of_zip(package.names, package.part("mimetype") if package.has("mimetype") else b""))
    _parts(package)
    return package


def _refuse_kind(kind: str) -> None:
    if kind == "empty":
        raise Problem("workbook.empty_file")
    if kind == "xls":
        raise Problem("workbook.old_excel")
    if kind == "encrypted":
        raise Problem("workbook.password")
    if kind == "pdf":
        raise Problem("workbook.is_pdf")
    if kind == "text document":
        raise Problem("workbook.is_text_document")
    if kind == "presentation":
        raise Problem("workbook.is_presentation")
    if kind == "mail":
        raise Problem("workbook.is_mail")
    if kind == "picture":
        raise Problem("workbook.is_picture")
    if kind == "archive":
        raise Problem("workbook.is_archive")
    if kind == "web page":
        raise Problem("workbook.is_web_page")
    if kind == "xml":
        raise Problem("workbook.is_xml")
    if kind == "link":
        raise Problem("workbook.is_link")
    if kind == "text":
        raise Problem("workbook.is_text")
    if kind == "unknown":
        raise Problem("workbook.is_unknown")


def _refuse_packed(kind: str) -> None:
    if kind == "ods":
        raise Problem("workbook.is_ods")
    if kind == "xlsb":
        raise Problem("workbook.is_xlsb")
    if kind == "numbers":
        raise Problem("workbook.is_numbers")
    if kind == "packed workbook":
        raise Problem("workbook.packed")
    if kind != "xlsx":
        _refuse_kind(kind)


def _container(data: bytes, infos: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(info.file_size for info in infos)
    if len(infos) > MOST_PARTS or unpacked > LARGEST_WHOLE:
        raise Problem("workbook.whole_too_large", parts=len(infos), megabytes=-(-unpacked // 1_000_000))
    seen: set[str] = set()
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        name = info.filename.replace("\\", "/").lstrip("/").casefold()
        # Two parts of one name: one program shows the first, another the last.
        if name in seen or "\x00" in info.orig_filename:
            raise Problem("workbook.doubled_part", part=info.filename)
        seen.add(name)
        if info.flag_bits & 0x1:
            raise Problem("workbook.password")
        if info.file_size > LARGEST_PART:
            raise Problem("workbook.too_large", part=info.filename)
        # Overlapping parts unpack one stretch of bytes many times over; Python before 3.11.8 does not look.
        if info.header_offset < end:
            raise Problem("workbook.damaged", part=info.filename)
        end = info.header_offset + 30 + len(info.orig_filename.encode()) + info.compress_size
    if end > len(data):
        raise Problem("workbook.truncated")


def _parts(package: Package) -> None:
    unpacked = 0
    for info in package.infos():
        if info.is_dir() or not info.filename.casefold().endswith((".xml", ".rels", ".vml")):
            continue
        before = b""
        for piece in package.pieces(info.filename):
            unpacked += len(piece)
            if unpacked > LARGEST_WHOLE:
                raise Problem("workbook.too_large", part=info.filename)
            if not before:
                _encoding(piece, info.filename)
            # A declaration may be cut in two where one piece ends.
            if _DECLARATION.search(piece) or _DECLARATION.search(before + piece[:20]):
                raise Problem("workbook.declares_entities", part=info.filename)
            before = piece[-20:]
    part = workbook_part(package)
    if not package.has(part):
        raise Problem("workbook.damaged", part=part)
    if STRICT in package.part(part)[:4096]:
        raise Problem("workbook.strict")


def _encoding(head: bytes, name: str) -> None:
    """Refuse what is not UTF-8: another encoding could hide a declaration from the search."""
    told = head[:200].lower()
    other = b"encoding=" in told and b"utf-8" not in told and b"us-ascii" not in told
    if other or head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in head[:4]:
        raise Problem("workbook.damaged", part=name)
