"""A new file filled with the rows of another one, as an archive holds them; nothing is recorded beside what they say."""

from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from sqlalchemy import TypeDecorator, insert
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.types import TypeEngine
from sqlmodel import SQLModel

from db.check import Health, check
from db.engine import sqlite_engine
from db.migrate import make_empty
from db.problems import Problem
from db.readers.whole import table_names
from db.snapshots.register import Person
from db.terms import Role
from db.work import Database

BATCH = 500
"""How many rows are held at a time."""
Told = Mapping[str, str | None]
"""One row as an archive tells it: a text for each column, None for no value."""


def rebuild(
    path: Path,
    rows_of: Callable[[str], Generator[Told, None, None]],
    content: Callable[[str], bytes],
    told: Callable[[str], None],
) -> Health:
    """Create the file *path* with the rows that *rows_of* gives for each table, and return what a check finds in it.

    *content* gives the bytes for a SHA-256; *told* hears which table is next, and may stop it all by raising.

    Raises:
        Problem: ``archive.tables`` where rows do not fit their table; or the file cannot be written. Nothing is left.
    """
    make_empty(path)
    database = Database(path.name, sqlite_engine(path), path)
    try:
        with database.write(None, Person("", Role.EDITOR)) as work:
            # Some rows point to later ones of their own table.
            work.connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            for name in table_names():
                told(name)
                table = SQLModel.metadata.tables[name]
                # Whoever stops in the middle of a table must not leave the archive open.
                with closing(rows_of(name)) as rows:
                    while some := [_typed(name, row, content) for row in islice(rows, BATCH)]:
                        work.execute(insert(table), some)
        with database.read() as reading:
            health = check(reading)
    except (SQLAlchemyError, ValueError, KeyError, TypeError, OverflowError) as failure:
        _put_away(database, path)
        raise Problem("archive.tables") from failure
    except BaseException:
        _put_away(database, path)
        raise
    database.close()
    return health


def _put_away(database: Database, path: Path) -> None:
    database.close()
    for leftover in (path, *(Path(f"{path}{end}") for end in ("-wal", "-shm", "-journal"))):
        leftover.unlink(missing_ok=True)


def _typed(name: str, row: Told, content: Callable[[str], bytes]) -> dict[str, object]:
    columns = SQLModel.metadata.tables[name].columns
    if set(row) != {column.name for column in columns}:
        raise KeyError(name)
    return {column.name: _value(_kind(column.type), row[column.name], content) for column in columns}


def _kind(declared: TypeEngine[object]) -> type:
    """Return what a column holds; SQLModel wraps its texts and instants."""
    inner = declared.impl_instance if isinstance(declared, TypeDecorator) else declared
    return inner.python_type


def _value(kind: type, text: str | None, content: Callable[[str], bytes]) -> object:
    if text is None:
        return None
    if kind is bytes:
        return content(text)
    if kind is bool:
        return {"0": False, "1": True}[text]
    if kind in (datetime, date):
        return kind.fromisoformat(text)
    return kind(text)
