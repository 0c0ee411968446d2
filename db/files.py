"""Opening and creating: the path of a file, or a PostgreSQL URL, to an open database."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from db.engine import is_url, postgresql_engine, spoken, sqlite_engine
from db.lock import take
from db.migrate import SCHEMA, make_empty, schema_of, upgrade, upgrade_in_place
from db.problems import Problem
from db.work import Database


def open_database(name: str | Path, person: str, *, write: bool = True) -> Database:
    """Open the file or URL *name*; a file is checked, migrated if it is older, and locked for *person* if to write.

    Raises:
        Problem: it cannot be opened; the sentence says why and what to do.
    """
    if is_url(str(name)):
        engine = postgresql_engine(str(name))
        with spoken(str(name).rpartition("@")[2]):
            upgrade(engine)
        return Database(str(name).rpartition("@")[2], engine)
    path = Path(name)
    schema = schema_of(path)
    lock = take(path, person) if write else None
    try:
        if schema < SCHEMA:
            if not write:
                raise Problem("db.older", file=path.name)
            stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
            upgrade_in_place(path, path.with_name(f"{path.stem}.before-schema-{SCHEMA}-{stamp}{path.suffix}"))
        engine = sqlite_engine(path, read_only=not write)
        try:
            _quick_check(engine, path.name)
        except BaseException:
            engine.dispose()
            raise
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Database(path.name, engine, path, lock, read_only=not write)


def _quick_check(engine: Engine, name: str) -> None:
    with spoken(name), engine.connect() as connection:
        if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
            raise Problem("db.damaged", file=name)


def create_database(path: Path, person: str) -> Database:
    """Create the empty database *path* and open it for writing."""
    make_empty(path)
    return open_database(path, person)
