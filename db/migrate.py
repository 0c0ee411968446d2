"""Bringing a file to the schema of this program: on a copy, verified, and only then in its place."""

import contextlib
import os
import sqlite3
import tempfile
from pathlib import Path

from sqlalchemy import Engine

from db.engine import APPLICATION_ID, WRITING, sqlite_engine
from db.problems import Problem

SCHEMA = 1
"""The number of the newest migration; stands in the header of each file as ``user_version``."""

HEADER = b"SQLite format 3\x00"


def schema_of(path: Path) -> int:
    """Return the schema number of the file *path* from its header, without opening it as a database.

    Raises:
        Problem: missing, a folder, empty, not a database, another program's, or newer than this program.
    """
    name = path.name
    if path.is_dir():
        raise Problem("db.folder", file=str(path))
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError as failure:
        raise Problem("db.missing", file=str(path)) from failure
    except OSError as failure:
        raise Problem("db.cannot_open", file=str(path)) from failure
    if not head:
        raise Problem("db.empty", file=name)
    if not head.startswith(HEADER) or len(head) < 100:
        raise Problem("db.not_a_database", file=name)
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise Problem("db.other_program", file=name)
    schema = int.from_bytes(head[60:64], "big")
    if schema > SCHEMA:
        raise Problem("db.newer", file=name, found=schema, known=SCHEMA)
    return schema


def upgrade(engine: Engine) -> None:
    """Run every migration that is still to come on *engine*, in one transaction."""
    # Imported only here: Alembic costs as much start-up time as all the rest, and most openings migrate nothing.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "db:migrations")
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")


def make_empty(path: Path) -> None:
    """Create the database file *path* at the newest schema; it appears whole or not at all.

    Raises:
        Problem: it exists already, or the folder cannot be written.
    """
    if path.exists():
        raise Problem("db.exists", file=str(path))
    with _beside(path) as draft:
        _fresh(draft)
        upgrade_file(draft)
        try:
            # A hard link refuses to replace a file that has appeared meanwhile; not every file system has them.
            os.link(draft, path)
        except FileExistsError as failure:
            raise Problem("db.exists", file=str(path)) from failure
        except OSError:
            draft.replace(path)


def upgrade_in_place(path: Path, backup: Path) -> None:
    """Bring *path* to this schema by way of a migrated copy; the old file stays behind as *backup*."""
    from db.backup import copy_database

    copy_database(path, backup)
    with _beside(path) as draft:
        copy_database(path, draft)
        upgrade_file(draft)
        draft.replace(path)


def upgrade_file(path: Path) -> None:
    """Run the migrations on a file that nobody else has open and verify it."""
    engine = sqlite_engine(path)
    try:
        upgrade(engine)
    finally:
        engine.dispose()
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
        found = connection.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        connection.close()
    if found != "ok":
        raise Problem("db.damaged", file=path.name)


def _fresh(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    # Must stand before the first table: both are fixed in the header from then on.
    connection.execute("PRAGMA page_size=4096")
    connection.execute("PRAGMA encoding='UTF-8'")
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.close()


@contextlib.contextmanager
def _beside(path: Path):  # type: ignore[no-untyped-def]
    """Give a new file name in the folder of *path*, removed again with its log files whatever happens."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".draft", dir=path.parent)
    except OSError as failure:
        raise Problem("db.read_only_folder", folder=str(path.parent)) from failure
    os.close(handle)
    draft = Path(name)
    draft.unlink()
    try:
        yield draft
    finally:
        for leftover in (draft, *(Path(f"{draft}{end}") for end in ("-wal", "-shm", "-journal"))):
            leftover.unlink(missing_ok=True)
