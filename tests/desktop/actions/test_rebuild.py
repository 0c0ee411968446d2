"""An archive becomes a file again, with the same content, history, evidence and editions; a hostile one becomes nothing."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from db.check import check
from db.files import open_database
from db.problems import Problem
from db.readers import whole
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import Role, Verdict
from db.work import Database
from desktop.__main__ import main
from desktop.actions import evidence, review, translate
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.actions.editions import freeze
from desktop.actions.export import check_archive, export
from desktop.actions.progress import Cancelled, Progress
from desktop.actions.rebuild import rebuild
from desktop.actions.receive import accept, look
from desktop.exchange import archive
from desktop.wording import sentence

from .conftest import number

LONG = "ñ" * 200_000


@pytest.fixture
def full(desk: Desk, filled: Callable[..., Path], tmp_path: Path) -> Desk:
    """An office with something in every corner: receipt, evidence, queries, a translation, an edition, text that tricks CSV."""
    odd = Answer("S.5", "", "\\", note='=1+1, "x"\n\\n', confidential=True)
    rows = (Answer("S.R.name", "x", "Perú"), Answer("S.R.name", "y", "0"))
    accept(desk, look(desk, filled("ARG", number("S.1", 5000), number("S.2", 0.1), odd, *rows)))
    accept(desk, look(desk, filled("BRA", Answer("S.5", "", "Hay ley."), number("S.1", 3), name="bra.xlsx")))
    (tmp_path / "ley.pdf").write_bytes(bytes(range(256)) * 40)
    evidence.attach(desk, 2022, "ARG", "S.1", tmp_path / "ley.pdf")
    review.query(desk, 2022, "ARG", "S.1", LONG)
    review.explain(desk, 2022, "ARG", "S.R2", "S.1", "Census")
    translate.translate(desk, 2022, "BRA", "S.5", "en", "There is a law.", "Ana")
    review.decide(desk, 2022, "BRA", Verdict.ACCEPT)
    freeze(replace(desk, person=Person("Elsa", Role.EDITOR)), 2022)
    return desk


def content(path: Path) -> tuple[str, dict[str, list[tuple[object, ...]]]]:
    """Returns the content hash of a file and everything in its tables."""
    with open_database(path, "", write=False) as database, database.read() as reading:
        health = check(reading)
        assert health.ok
        return health.content_hash, {name: list(whole.table_rows(reading, name)) for name in whole.table_names()}


def held(database: Database) -> tuple[str, dict[str, list[tuple[object, ...]]]]:
    """Returns the same of a file that is open."""
    with database.read() as reading:
        rows = {name: list(whole.table_rows(reading, name)) for name in whole.table_names()}
        return check(reading).content_hash, rows


@pytest.fixture
def packed(full: Desk, tmp_path: Path) -> Path:
    path = tmp_path / "round.zip"
    export(full, 2022, "archive", path)
    assert check_archive(path).ok
    return path


def test_a_file_made_from_an_archive_holds_all_that_stood_in_the_other_and_goes_on(
    full: Desk, packed: Path, tmp_path: Path, capsys, monkeypatch
) -> None:
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")
    # It goes by what is in it, not by what it is called.
    renamed = packed.rename(tmp_path / "received.bin")
    target = tmp_path / "again.convergencia"
    assert main(["restore", str(renamed), str(target)]) == 0
    made, was = content(target), held(full.database)
    assert made == was and len(made[1]["edition"]) == len(made[1]["attachment"]) == 1 and len(made[1]["receipt"]) == 2
    # The first lines of a new archive are those of the first one.
    person = Person("Rita Reyes", Role.REVIEWER)
    with open_database(target, person.name) as database:
        again = Desk(database, full.pool, person, "en")
        export(again, 2022, "archive", tmp_path / "second.zip")
        answer(again, 2022, "ARG", "S.1", value="7")
        with database.read() as reading:
            assert check(reading).ok
    assert (tmp_path / "second.zip").read_bytes() == renamed.read_bytes()
    # What stood there is kept aside.
    assert main(["restore", str(renamed), str(target)]) == 0
    assert "before-restore-1" in capsys.readouterr().out and content(target) == was
    assert sorted(one.name for one in tmp_path.glob(".*")) == []


def rewritten(path: Path, change: Callable[[dict[str, bytes]], None], *, honest: bool = True) -> None:
    """Writes an archive anew with other files; *honest* with the hashes they have now."""
    with zipfile.ZipFile(path) as container:
        files = {name: container.read(name) for name in container.namelist()}
    change(files)
    if honest:
        manifest = json.loads(files[archive.MANIFEST])
        for one in manifest["files"]:
            one["sha256"] = hashlib.sha256(files[one["path"]]).hexdigest()
        files[archive.MANIFEST] = json.dumps(manifest).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
        for name, data in files.items():
            container.writestr(name, data)


def swap(name: str, old: bytes, new: bytes) -> Callable[[dict[str, bytes]], None]:
    """Returns what puts *new* in the place of *old* in one file."""

    def change(files: dict[str, bytes]) -> None:
        assert old in files[name]
        files[name] = files[name].replace(old, new)

    return change


def renamed_part(files: dict[str, bytes]) -> None:
    """Lets a file climb out of the folder it would be unpacked into."""
    manifest = json.loads(files[archive.MANIFEST])
    manifest["files"][0]["path"] = "../../etc/cron.d/x"
    files["../../etc/cron.d/x"] = files.pop("tables/submissions.csv")
    files[archive.MANIFEST] = json.dumps(manifest).encode()


def without_database(files: dict[str, bytes]) -> None:
    """Makes an archive as the program wrote it before."""
    manifest = json.loads(files[archive.MANIFEST])
    del manifest["database"]
    files[archive.MANIFEST] = json.dumps(manifest).encode()


def emptied(files: dict[str, bytes]) -> None:
    """Takes away the submissions that all the rest points to."""
    files["database/submission.csv"] = b""


HOSTILE = {
    "a file changed": (swap("database/answer.csv", b"5000", b"6000"), False, "archive.damaged"),
    "a figure and its hash changed": (swap("database/answer.csv", b"0.1", b"0.2"), True, "archive.other_content"),
    "history changed": (swap("database/changeset.csv", b"Rita", b"Rosa"), True, "archive.other_content"),
    "a value no column takes": (swap("database/answer.csv", b"5000", b"many"), True, "archive.tables"),
    "evidence of another hash": (swap("database/attachment.csv", b"ley.pdf,", b"ley.pdf,0"), True, "archive.tables"),
    "a name that climbs": (renamed_part, True, "archive.not_ours"),
    "a round alone": (without_database, False, "archive.no_database"),
    "rows that point nowhere": (emptied, True, "archive.tables"),
    "another schema": (swap("manifest.json", b'"schema": 1', b'"schema": 99'), False, "archive.other_schema"),
}


def refused_of(packed: Path, tmp_path: Path, code: str) -> None:
    """Tries to rebuild a file, and looks that the one that stood there still does, with nothing beside it."""
    folder = tmp_path / "target"
    folder.mkdir(exist_ok=True)
    (folder / "office.convergencia").write_bytes(b"what stood here")
    with pytest.raises(Problem) as refused:
        rebuild(packed, folder / "office.convergencia")
    assert refused.value.code == code
    assert sentence(code, "en", **refused.value.details).count("…") == 0
    assert [one.name for one in folder.iterdir()] == ["office.convergencia"]
    assert (folder / "office.convergencia").read_bytes() == b"what stood here"


def test_of_a_hostile_archive_nothing_is_written(packed: Path, tmp_path: Path) -> None:
    good = packed.read_bytes()
    for change, honest, code in HOSTILE.values():
        packed.write_bytes(good)
        rewritten(packed, change, honest=honest)
        refused_of(packed, tmp_path, code)
    for at in (2, len(good) // 2, len(good) - 10):
        packed.write_bytes(good[:at])
        refused_of(packed, tmp_path, "archive.not_ours")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        with bomb.open("database/answer.csv", "w") as part:
            for _ in range(archive.HARMLESS // 1_000_000 + 1):
                part.write(bytes(1_000_000))
        bomb.writestr(archive.MANIFEST, json.dumps({"format": archive.FORMAT, "files": []}))
    refused_of(packed, tmp_path, "archive.not_ours")
    # Who stops it is left with nothing either.
    packed.write_bytes(good)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        rebuild(packed, tmp_path / "again.convergencia", progress)
    assert not (tmp_path / "again.convergencia").exists() and list(tmp_path.glob(".again*")) == []
