"""One SQLite file, or a PostgreSQL URL, as an engine whose transactions are begun in so many words."""

import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from db.problems import Problem

APPLICATION_ID = 0x436F6E76  # "Conv", in the header of every file of ours
WRITING = "convergencia_writing"


def is_url(name: str) -> bool:
    """Whether *name* is a database URL rather than a file."""
    return name.startswith(("postgresql://", "postgresql+psycopg://"))


def sqlite_engine(path: Path, *, read_only: bool = False) -> Engine:
    """Return an engine on the SQLite file *path*; a writing one keeps it in WAL with FULL durability."""
    mode = "ro" if read_only else "rw"
    uri = path.resolve().as_uri() + f"?mode={mode}"

    def connect() -> sqlite3.Connection:
        # isolation_level=None: the driver must not begin transactions behind our back, or a rolled-back
        # CREATE TABLE stays and a half-done migration with it.
        return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=5.0)

    engine = create_engine(URL.create("sqlite"), creator=connect, poolclass=QueuePool, pool_size=4, max_overflow=0)
    event.listen(engine, "connect", _set_up_reading if read_only else _set_up_writing)
    event.listen(engine, "begin", _begin)
    return engine


def postgresql_engine(url: str) -> Engine:
    """Return an engine on a PostgreSQL server."""
    parsed = make_url(url)
    engine = create_engine(parsed.set(drivername="postgresql+psycopg"))
    event.listen(engine, "begin", _begin_postgresql)
    return engine


def _set_up_writing(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    _careful(cursor)
    mode = cursor.execute("PRAGMA journal_mode=WAL").fetchone()[0]
    cursor.execute("PRAGMA synchronous=FULL")
    level = cursor.execute("PRAGMA synchronous").fetchone()[0]
    cursor.close()
    # Network folders refuse WAL silently; then the last transaction is lost in a quarter of the power cuts.
    if mode != "wal" or level != 2:
        raise Problem("db.no_wal")


def _set_up_reading(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    _careful(cursor)
    cursor.execute("PRAGMA query_only=ON")
    cursor.close()


def _careful(cursor: Any) -> None:
    for pragma in ("foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON", "busy_timeout=5000"):
        cursor.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # IMMEDIATE: a transaction that reads and then writes would otherwise meet SQLITE_BUSY at once, timeout or not.
    writing = connection.get_execution_options().get(WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get(WRITING):
        # One chain of changesets: writers queue here, as they do behind BEGIN IMMEDIATE.
        # Under READ COMMITTED, for the snapshot of REPEATABLE READ is taken before the lock is granted: each writer
        # that waited would continue the chain from a link that is no longer the last.
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


_CODES = {
    sqlite3.SQLITE_FULL: "db.full",
    sqlite3.SQLITE_READONLY: "db.read_only",
    sqlite3.SQLITE_CORRUPT: "db.damaged",
    sqlite3.SQLITE_NOTADB: "db.not_a_database",
    sqlite3.SQLITE_BUSY: "db.busy",
    sqlite3.SQLITE_LOCKED: "db.busy",
    sqlite3.SQLITE_IOERR: "db.disk",
    sqlite3.SQLITE_CANTOPEN: "db.cannot_open",
    sqlite3.SQLITE_PERM: "db.read_only",
}


@contextmanager
def spoken(name: str) -> Iterator[None]:
    """Turn what the disk or the database refuses into a Problem about the file *name*; bugs pass unchanged."""
    try:
        yield
    except DBAPIError as failure:
        origin = failure.orig
        code = getattr(origin, "sqlite_errorcode", None)
        if code is not None and (code & 0xFF) in _CODES:
            raise Problem(_CODES[code & 0xFF], file=name) from failure
        if isinstance(origin, sqlite3.DatabaseError) and "malformed" in str(origin):
            raise Problem("db.damaged", file=name) from failure
        if failure.connection_invalidated:
            raise Problem("db.server_gone", file=name) from failure
        raise
    except (UnicodeDecodeError, json.JSONDecodeError, zlib.error) as failure:
        # Bits that flipped inside a text pass SQLite's own check; only reading the text shows them.
        raise Problem("db.damaged", file=name) from failure
    except sqlite3.Error as failure:
        code = getattr(failure, "sqlite_errorcode", 0) & 0xFF
        if code in _CODES:
            raise Problem(_CODES[code], file=name) from failure
        raise
