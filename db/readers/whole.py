"""A whole database as plain rows, table by table: what an archive holds and can be rebuilt from."""

import hashlib
from collections.abc import Container, Iterator
from datetime import date, datetime

from sqlalchemy import Column, LargeBinary, Table, select
from sqlmodel import SQLModel

from db.work import Reading

BATCH = 500
"""How many rows are held at a time."""


def table_names() -> tuple[str, ...]:
    """Return the names of all tables, each after those its rows point to."""
    return tuple(table.name for table in SQLModel.metadata.sorted_tables)


def heads(name: str) -> tuple[str, ...]:
    """Return the columns of table *name*."""
    return tuple(column.name for column in SQLModel.metadata.tables[name].columns)


def table_rows(reading: Reading, name: str) -> Iterator[tuple[object, ...]]:
    """Yield the rows of table *name* by their keys, a few at a time: None, numbers and texts.

    In place of bytes stands their SHA-256, days and instants are ISO texts.
    """
    table = SQLModel.metadata.tables[name]
    plain = [column for column in table.columns if not _binary(column)]
    keys = tuple(table.primary_key.columns)
    statement = select(*plain).order_by(*keys)
    for row in reading.connection.execute(statement.execution_options(yield_per=BATCH)):
        told = row._mapping
        at = {key.name: told[key.name] for key in keys}
        yield tuple(
            hashlib.sha256(_content(reading, table, column, at)).hexdigest()
            if _binary(column)
            else _plain(told[column.name])
            for column in table.columns
        )


def whole_contents(reading: Reading, known: Container[str]) -> Iterator[tuple[str, bytes]]:
    """Yield (SHA-256, bytes) of everything that stands as bytes in any table and is not *known*, each once, one at a time."""
    told: set[str] = set()
    for table in SQLModel.metadata.sorted_tables:
        keys = tuple(table.primary_key.columns)
        for column in filter(_binary, table.columns):
            for row in reading.rows(select(*keys).order_by(*keys)):
                at = dict(row._mapping)
                sha256 = hashlib.sha256(_content(reading, table, column, at)).hexdigest()
                if sha256 not in known and sha256 not in told:
                    told.add(sha256)
                    # Read once more: what is only hashed must not be held while the next one is read.
                    yield sha256, _content(reading, table, column, at)


def _binary(column: "Column[object]") -> bool:
    return isinstance(column.type, LargeBinary)


def _content(reading: Reading, table: Table, column: "Column[object]", at: dict[str, object]) -> bytes:
    return bytes(reading.one(select(column).where(*(table.columns[name] == value for name, value in at.items()))))


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else value
