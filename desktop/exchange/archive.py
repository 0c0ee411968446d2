"""A round as files that outlive the program: plain tables, the questionnaire, the files that came back, and their hashes."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence

from db.canonical import digest, parts
from db.problems import Problem, Remark
from db.snapshots.submission import Answer, Answers, Key, Rows
from db.terms import ValueStatus
from desktop.exchange.packing import pack

FORMAT = "convergencia-archive-1"
MANIFEST = "manifest.json"
LARGEST = 2_000_000_000

Table = tuple[Sequence[str], Iterable[Sequence[object]]]
"""A table's heads and rows; None, numbers and texts are written so that they read back as they were."""


def write_archive(facts: Mapping[str, object], tables: Mapping[str, Table], files: Mapping[str, bytes]) -> bytes:
    """Return the container: *tables* as ``tables/NAME.csv``, *files* as they are, and a manifest with every SHA-256.

    *facts* say what it is; equal input gives equal bytes.
    """
    whole = {f"tables/{name}.csv": _csv(*table) for name, table in tables.items()} | dict(files)
    listed = [
        {"path": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in whole.items()
    ]
    manifest = {"format": FORMAT, **facts, "files": listed}
    told = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True).encode()
    return pack({MANIFEST: told, **whole})


def read_archive(data: bytes) -> tuple[dict[str, object], dict[str, bytes]]:
    """Return the manifest and every file of an archive, without judging them.

    Raises:
        Problem: *data* is no archive of ours, or damaged so far that nothing can be read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > LARGEST:
                raise Problem("archive.not_ours")
            files = {info.filename: archive.read(info) for info in archive.infolist()}
        manifest = json.loads(files.pop(MANIFEST))
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        raise Problem("archive.not_ours") from error
    if (
        not isinstance(manifest, dict)
        or manifest.get("format") != FORMAT
        or not isinstance(manifest.get("files"), list)
    ):
        raise Problem("archive.not_ours")
    return manifest, files


def damages(manifest: Mapping[str, object], files: Mapping[str, bytes]) -> tuple[Remark, ...]:
    """Return what of an archive is missing, changed or was put in."""
    listed = manifest["files"]
    assert isinstance(listed, list)
    hashes = {str(one["path"]): str(one["sha256"]) for one in listed if isinstance(one, dict)}
    found = [Remark("archive.missing", details={"file": name}) for name in hashes if name not in files]
    found += [Remark("archive.added", details={"file": name}) for name in files if name not in hashes]
    found += [
        Remark("archive.changed", details={"file": name})
        for name, content in files.items()
        if name in hashes and hashlib.sha256(content).hexdigest() != hashes[name]
    ]
    return tuple(found)


def read_table(content: bytes) -> list[dict[str, str | None]]:
    """Return the rows of a table; what was None is None, and an empty text is an empty text."""
    heads, *rows = csv.reader(io.StringIO(content.decode("utf-8"), newline=""))
    return [{head: _text(cell) for head, cell in zip(heads, row, strict=True)} for row in rows]


def _csv(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([_said(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8")


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
