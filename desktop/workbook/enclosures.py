"""Evidence on its way: listed on the control sheet, its bytes as parts of the package that no program looks into.

A spreadsheet program that saves the file again leaves such parts out; the list tells what is then missing.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace

from db.problems import Problem
from db.snapshots.evidence import Enclosed
from desktop.workbook.guard import open_package
from desktop.workbook.package import Package, pack
from desktop.workbook.words import clean

FOLDER, KIND = "convergencia/", b"evidence"
TYPES = "[Content_Types].xml"
LARGEST, LARGEST_ALL, MOST = 10_000_000, 20_000_000, 500
"""Bytes of one file and of all files of a return, and how many: with its evidence a workbook still goes by mail."""
LONGEST_NAME = 200


def enclose(data: bytes, enclosed: Sequence[Enclosed]) -> bytes:
    """Return the workbook *data* with the bytes of *enclosed* in it; the same file on two answers is there once."""
    package = open_package(data)
    parts = {name: package.part(name) for name in package.names}
    default = b'<Default Extension="%s" ContentType="application/octet-stream"/>' % KIND
    if default not in parts[TYPES]:
        parts[TYPES] = parts[TYPES].replace(b"<Default ", default + b"<Default ", 1)
    parts |= {_part(one.sha256): one.content for one in enclosed if one.content is not None}
    return pack(parts)


def enclosed_in(package: Package | None, listed: Sequence[Enclosed]) -> tuple[Enclosed, ...]:
    """Return *listed* with the bytes that *package* holds of them, where they are what was sent."""
    return tuple(replace(one, content=_content(package, one)) for one in listed)


def without_enclosures(names: Sequence[str]) -> list[str]:
    """Return *names* of parts without those that hold evidence: what goes home is there already."""
    return [name for name in names if not name.startswith(FOLDER)]


def enclosed_text(enclosed: Sequence[Enclosed]) -> str:
    """Return the list of *enclosed* as text, without their bytes."""
    plain = [[one.item, one.row, one.name, one.sha256, one.size, one.person] for one in enclosed]
    return json.dumps(plain, separators=(",", ":"))


def read_enclosed(text: str) -> tuple[Enclosed, ...]:
    """Return what :func:`enclosed_text` was given; names lose whatever a file's name cannot have.

    Raises:
        ValueError: it is something else.
    """
    found = []
    for item, row, name, sha256, size, person in json.loads(text or "[]")[:MOST]:
        if len(sha256) != 64 or not isinstance(size, int) or set(sha256) - set("0123456789abcdef"):
            raise ValueError("no evidence")
        told, who = (clean(str(text)).replace("\n", " ") for text in (name, person))
        plain = told.replace("\\", "/").rpartition("/")[2].strip()[-LONGEST_NAME:]
        found.append(Enclosed(str(item), str(row), plain, sha256, size, who[:LONGEST_NAME]))
    return tuple(found)


def _part(sha256: str) -> str:
    return f"{FOLDER}{sha256}.{KIND.decode()}"


def _content(package: Package | None, one: Enclosed) -> bytes | None:
    """Return the bytes of one file; None where they are not there, too many, or others than were sent."""
    if package is None or not package.has(_part(one.sha256)) or not 0 < one.size <= LARGEST:
        return None
    pieces: list[bytes] = []
    size = 0
    try:
        for piece in package.pieces(_part(one.sha256)):
            size += len(piece)
            # What is packed small may unpack to anything: nothing beyond what was announced is kept.
            if size > one.size:
                return None
            pieces.append(piece)
    except Problem:
        return None
    content = b"".join(pieces)
    return content if hashlib.sha256(content).hexdigest() == one.sha256 else None
