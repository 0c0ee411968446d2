"""Copies by SQLite's own backup; a plain file copy of a database in use loses tables or transactions."""

import os
import sqlite3
from pathlib import Path

from db.engine import spoken
from db.problems import Problem

_OF_WRITING = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_FSYNC,
        sqlite3.SQLITE_IOERR_TRUNCATE,
    }
)


def copy_database(source: Path, target: Path, called: str = "") -> None:
    """Copy the database *source*, as of now, to the new single file *target*; verify it, never overwrite.

    *called* is what a person knows the target by, where that is not its name.

    Raises:
        Problem: the target exists, the folder cannot be written, the disk is full, or the copy fails its check.
    """
    try:
        taken = target.exists()
    except OSError as failure:
        # A name longer than the file system takes.
        raise Problem("file.not_written", file=str(target)) from failure
    if taken:
        raise Problem("db.exists", file=str(target))
    draft = target.with_name(f".{target.name}.draft")
    draft.unlink(missing_ok=True)
    if not os.access(target.parent, os.W_OK):
        raise Problem("db.read_only_folder", folder=str(target.parent))
    with spoken(source.name):
        original = sqlite3.connect(source.resolve().as_uri() + "?mode=ro", uri=True, isolation_level=None)
        try:
            copy = sqlite3.connect(draft, isolation_level=None)
            try:
                original.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")
                found = copy.execute("PRAGMA integrity_check").fetchone()[0]
            finally:
                copy.close()
            if found != "ok":
                raise Problem("db.damaged", file=source.name)
            draft.replace(target)
        except sqlite3.Error as failure:
            draft.unlink(missing_ok=True)
            # Only the copy is written: what cannot be written is never the file it is made from.
            with spoken(
                (called or target.name) if getattr(failure, "sqlite_errorcode", 0) in _OF_WRITING else source.name
            ):
                raise
        except Problem:
            draft.unlink(missing_ok=True)
            raise
        finally:
            original.close()
    _settle(target)


def restore_database(copy: Path, target: Path) -> Path | None:
    """Put the verified *copy* in the place of *target*; a file that stood there is kept aside and its path returned."""
    from db.migrate import schema_of

    schema_of(copy)
    aside: Path | None = None
    if target.exists():
        number = 1
        while (aside := target.with_name(f"{target.stem}.before-restore-{number}{target.suffix}")).exists():
            number += 1
    incoming = target.with_name(f".{target.name}.restore")
    incoming.unlink(missing_ok=True)
    copy_database(copy, incoming, target.name)
    if aside is not None:
        target.replace(aside)
        for end in ("-wal", "-shm"):
            log = Path(f"{target}{end}")
            if log.exists():
                # The log belongs to the old file; beside the new one it would be replayed into it.
                log.replace(Path(f"{aside}{end}"))
    incoming.replace(target)
    _settle(target)
    return aside


def _settle(path: Path) -> None:
    """Make the rename itself durable where the system can."""
    if os.name == "posix":
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
