"""A file made anew from an archive: everything that stood in the other one, its history and its hashes included."""

import tempfile
from pathlib import Path

from db.backup import restore_database
from db.migrate import SCHEMA
from db.problems import Problem
from db.readers.whole import table_names
from db.rebuild import rebuild as fill
from desktop.actions.export import check_archive
from desktop.actions.progress import Progress
from desktop.exchange import archive

ZIP = b"PK"


def is_archive(path: Path) -> bool:
    """Whether a file is packed as archives are, whatever it is called; a database is not."""
    try:
        with path.open("rb") as file:
            return file.read(2) == ZIP
    except OSError:
        return False


def rebuild(packed: Path, target: Path, progress: Progress | None = None) -> Path | None:
    """Make the file *target* from the archive *packed*; returns where a file that stood there was kept aside.

    The content hash of the new file is that of the one the archive was made from, or nothing is put there.

    Raises:
        Problem: it is no archive, or damaged, holds no whole database, or was made by a newer program; or the disk refuses.
        Cancelled: asked to stop; nothing is left behind.
    """
    progress = progress or Progress()
    progress.start("progress.rebuild", 0)
    found = check_archive(packed).problems
    if found:
        raise Problem("archive.damaged", file=packed.name, n=len(found), path=str(found[0].details.get("file", "—")))
    with archive.opened_archive(packed) as (manifest, container):
        expected = _content_hash(manifest, packed.name)
        content = archive.content_of(container, manifest)
        names = table_names()

        def told(name: str) -> None:
            progress.tick(names.index(name), len(names))
            progress.check()

        with _folder_beside(target) as folder:
            draft = Path(folder) / target.name
            health = fill(draft, lambda name: archive.whole_table(container, name), content, told)
            if not health.ok or health.content_hash != expected:
                raise Problem("archive.other_content", file=packed.name)
            return restore_database(draft, target)


def _content_hash(manifest: dict[str, object], name: str) -> str:
    match manifest.get("database"):
        case {"schema": int(schema), "content_hash": str(expected)}:
            if schema != SCHEMA:
                raise Problem("archive.other_schema", file=name)
            return expected
        case _:
            raise Problem("archive.no_database", file=name)


def _folder_beside(target: Path) -> "tempfile.TemporaryDirectory[str]":
    try:
        return tempfile.TemporaryDirectory(prefix=f".{target.stem[:40]}.", dir=target.parent)
    except FileNotFoundError as failure:
        raise Problem("file.no_folder", folder=str(target.parent)) from failure
    except OSError as failure:
        raise Problem("db.read_only_folder", folder=str(target.parent)) from failure
