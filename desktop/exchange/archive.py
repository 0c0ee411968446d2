"""A round as files that outlive the program: tables, questionnaire, files that came back, evidence, and their hashes."""

import csv
import hashlib
import io
import json
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from db.canonical import digest, parts
from db.problems import Problem, Remark
from db.snapshots.evidence import Enclosed
from db.snapshots.submission import Answer, Answers, Key, Rows
from db.terms import ValueStatus
from desktop.exchange.packing import pack_into

FORMAT = "convergencia-archive-1"
MANIFEST = "manifest.json"
WHOLE = "database/"
LARGEST = 20_000_000_000
LARGEST_TABLES = 500_000_000
"""Bytes unpacked: of everything, which is only ever looked at piece by piece, and of the tables, which are read whole."""
PIECE = 1 << 20
MOST_PACKED = 400
"""How many times larger than its container everything may be, once it is more than ``HARMLESS`` bytes: tables of findings
are packed to a hundredth, bombs to a thousandth."""
HARMLESS = 200_000_000
BROKEN = (
    zipfile.BadZipFile, zlib.error, csv.Error, KeyError, ValueError, EOFError, OSError, RuntimeError, NotImplementedError,
)  # fmt: skip
# A long narrative answer is one cell.
csv.field_size_limit(LARGEST_TABLES)

Table = tuple[Sequence[str], Iterable[Sequence[object]]]
"""A table's heads and rows; None, numbers and texts are written so that they read back as they were."""


def write_archive(
    target: BinaryIO,
    facts: Mapping[str, object],
    tables: Mapping[str, Table],
    files: Iterable[tuple[str, bytes]],
    whole: Mapping[str, Table] | None = None,
) -> None:
    """Write the container into *target*: *tables* as ``tables/NAME.csv``, *files*, and a manifest with every SHA-256.

    *whole* are the tables of the database as they stand, ``database/NAME.csv``. *facts* say what it is; equal input gives equal bytes. No more than one of the files is held at a time.
    """
    listed: list[dict[str, object]] = []

    def parts_of() -> Iterator[tuple[str, Iterable[bytes]]]:
        for name, table in tables.items():
            yield f"tables/{name}.csv", _csv(*table)
        for name, table in (whole or {}).items():
            yield f"{WHOLE}{name}.csv", _csv(*table)
        for name, content in files:
            yield name, (content,)

    def told() -> Iterator[tuple[str, Iterable[bytes]]]:
        for name, pieces in parts_of():
            yield name, _counted(name, pieces, listed)
        # It comes last: what it says of the others is known when they are written.
        manifest = {"format": FORMAT, **facts, "files": listed}
        yield MANIFEST, (json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True).encode(),)

    pack_into(target, told())


def _counted(name: str, pieces: Iterable[bytes], listed: list[dict[str, object]]) -> Iterator[bytes]:
    sha256, size = hashlib.sha256(), 0
    for piece in pieces:
        sha256.update(piece)
        size += len(piece)
        yield piece
    listed.append({"path": name, "size": size, "sha256": sha256.hexdigest()})


@contextmanager
def opened_archive(path: Path) -> Iterator[tuple[dict[str, object], zipfile.ZipFile]]:
    """Open the archive at *path*: its manifest and the container, without judging what is in it.

    Raises:
        Problem: it cannot be read, or is no archive of ours.
    """
    try:
        container = zipfile.ZipFile(path)
    except FileNotFoundError as error:
        raise Problem("file.missing", file=str(path)) from error
    except BROKEN as error:
        raise Problem("archive.not_ours") from error
    with container:
        yield _manifest(container), container


def _manifest(container: zipfile.ZipFile) -> dict[str, object]:
    infos = container.infolist()
    tables = sum(info.file_size for info in infos if info.filename == MANIFEST or info.filename.startswith("tables/"))
    size, packed = sum(info.file_size for info in infos), sum(info.compress_size for info in infos)
    room = Path(str(container.filename)).stat().st_size
    if (
        tables > LARGEST_TABLES
        or size > LARGEST
        or (size > HARMLESS and size > MOST_PACKED * room)
        # Parts that lie over one another are unpacked many times.
        or packed > room
        or any(_climbs(info.filename) for info in infos)
    ):
        raise Problem("archive.not_ours")
    try:
        manifest = json.loads(container.read(MANIFEST))
    except BROKEN as error:
        raise Problem("archive.not_ours") from error
    if (
        not isinstance(manifest, dict)
        or manifest.get("format") != FORMAT
        or not isinstance(manifest.get("files"), list)
    ):
        raise Problem("archive.not_ours")
    return manifest


def _climbs(name: str) -> bool:
    """Whether a name is none of ours: nothing is unpacked under it, and whoever unpacks by hand is not to be surprised."""
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


def whole_table(container: zipfile.ZipFile, name: str) -> Generator[dict[str, str | None], None, None]:
    """Yield the rows of one table of the database, a few at a time.

    Raises:
        Problem: it is missing or cannot be read.
    """
    try:
        with container.open(f"{WHOLE}{name}.csv") as part:
            lines = csv.reader(io.TextIOWrapper(part, "utf-8", newline=""))
            heads = next(lines, [])
            for row in lines:
                yield {head: _text(cell) for head, cell in zip(heads, row, strict=True)}
    except BROKEN as error:
        raise Problem("archive.tables") from error


def content_of(container: zipfile.ZipFile, manifest: Mapping[str, object]) -> Callable[[str], bytes]:
    """Return what gives the bytes of a SHA-256 among the files of an archive; it raises a Problem where there are none."""
    listed = manifest["files"]
    assert isinstance(listed, list)
    paths = {str(one["sha256"]): str(one["path"]) for one in listed if isinstance(one, dict)}

    def content(sha256: str) -> bytes:
        try:
            found = container.read(paths[sha256])
        except BROKEN as error:
            raise Problem("archive.tables") from error
        if hashlib.sha256(found).hexdigest() != sha256:
            raise Problem("archive.tables")
        return found

    return content


def damages(manifest: Mapping[str, object], container: zipfile.ZipFile) -> tuple[Remark, ...]:
    """Return what of an archive is missing, changed or was put in."""
    listed = manifest["files"]
    assert isinstance(listed, list)
    hashes = {str(one["path"]): str(one["sha256"]) for one in listed if isinstance(one, dict)}
    names = Counter(name for name in container.namelist() if name != MANIFEST)
    found = [Remark("archive.missing", details={"file": name}) for name in hashes if name not in names]
    found += [
        Remark("archive.added", details={"file": name})
        for name, times in names.items()
        if name not in hashes or times > 1
    ]
    found += [
        Remark("archive.changed", details={"file": name})
        for name in names
        if name in hashes and _sha256(container, name) != hashes[name]
    ]
    return tuple(found)


def _sha256(container: zipfile.ZipFile, name: str) -> str:
    """Return the hash of a file of the archive, "" where it cannot be read."""
    sha256 = hashlib.sha256()
    try:
        with container.open(name) as part:
            while piece := part.read(PIECE):
                sha256.update(piece)
    except BROKEN:
        return ""
    return sha256.hexdigest()


def tables_of(container: zipfile.ZipFile) -> dict[str, bytes]:
    """Return the tables of an archive by their paths."""
    return {name: container.read(name) for name in container.namelist() if name.startswith("tables/")}


def evidence_of(tables: Mapping[str, bytes], container: zipfile.ZipFile) -> Iterator[tuple[str, Enclosed]]:
    """Yield the evidence of an archive with its country, one file at a time; its bytes may not be those of its hash.

    Raises:
        Problem: the table cannot be read, or a file is missing.
    """
    try:
        for one in read_table(tables["tables/evidence.csv"]) if "tables/evidence.csv" in tables else ():
            content = container.read(str(one["path"]))
            said = (str(one["item"]), one["row"] or "", str(one["name"]), str(one["sha256"]), int(one["size"] or 0))
            yield str(one["country"]), Enclosed(*said, str(one["person"]), content)
    except BROKEN as error:
        raise Problem("archive.tables") from error


def strayed(tables: Mapping[str, bytes], manifest: Mapping[str, object]) -> tuple[Remark, ...]:
    """Return the evidence whose file is not the one that was attached, by the hashes of table and manifest."""
    listed = manifest["files"]
    assert isinstance(listed, list)
    hashes = {str(one["path"]): str(one["sha256"]) for one in listed if isinstance(one, dict)}
    try:
        rows = read_table(tables["tables/evidence.csv"]) if "tables/evidence.csv" in tables else []
        return tuple(
            Remark(
                "archive.evidence_differs",
                item=one["item"],
                details={"file": str(one["name"]), "country": str(one["country"])},
            )
            for one in rows
            if hashes.get(str(one["path"])) != one["sha256"]
        )
    except (KeyError, ValueError) as error:
        raise Problem("archive.tables") from error


def read_table(content: bytes) -> list[dict[str, str | None]]:
    """Return the rows of a table; what was None is None, and an empty text is an empty text."""
    heads, *rows = csv.reader(io.StringIO(content.decode("utf-8"), newline=""))
    return [{head: _text(cell) for head, cell in zip(heads, row, strict=True)} for row in rows]


def _csv(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[bytes]:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_said(value) for value in row])
        if out.tell() > PIECE:
            yield out.getvalue().encode("utf-8")
            out.seek(0)
            out.truncate()
    yield out.getvalue().encode("utf-8")


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return repr(value)
    text = str(value)
    # CSV has one empty field; a backslash tells the text that is empty, or begins with one, from no text.
    return "\\" + text if not text or text.startswith("\\") else text


def _text(cell: str) -> str | None:
    if not cell:
        return None
    return cell[1:] if cell.startswith("\\") else cell


def rebuilt(files: Mapping[str, bytes]) -> dict[str, tuple[Answers, Rows]]:
    """Return the answers and rows of each country, from the tables of an archive alone.

    Raises:
        Problem: a table is missing or cannot be read.
    """
    answers: dict[str, dict[Key, Answer]] = {}
    rows: dict[str, dict[str, list[str]]] = {}
    try:
        for one in read_table(files["tables/submissions.csv"]):
            answers[str(one["country"])], rows[str(one["country"])] = {}, {}
        for one in read_table(files["tables/answers.csv"]):
            status, number = one["status"], one["number"]
            answer = Answer(
                str(one["item"]), one["row"] or "", one["text"], float(number) if number else None,
                ValueStatus(status) if status else None, one["confidential"] == "1", one["note"], one["source"],
            )  # fmt: skip
            answers[str(one["country"])][answer.key] = answer
        for one in read_table(files["tables/rows.csv"]):
            rows[str(one["country"])].setdefault(str(one["roster"]), []).append(str(one["row"]))
    except (KeyError, ValueError) as error:
        raise Problem("archive.tables") from error
    return {
        country: (given, {roster: tuple(ids) for roster, ids in rows[country].items()})
        for country, given in answers.items()
    }


def content_sha256(answers: Answers, rows: Rows) -> str:
    """Return the SHA-256 over canonical answers and rows, as the database gives it for a submission."""
    said = [[*key, parts(answer)] for key, answer in sorted(answers.items())]
    return digest({"answers": said, "rows": {roster: list(ids) for roster, ids in rows.items()}})
