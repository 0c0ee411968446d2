"""What a command works with: the open file, the workers, and the person it acts for."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db import readers
from db.files import open_database
from db.snapshots.register import Person
from db.terms import Role
from db.work import Database
from desktop.actions.desk import Desk
from desktop.cli import say
from desktop.worker import Pool


def person(name: str | None, role: Role) -> Person:
    """Return the person a command acts for: ``--as``, else the login."""
    if not name:
        try:
            name = getpass.getuser()
        except (OSError, KeyError, ImportError):
            name = "?"
    return Person(name, role)


@contextmanager
def desk(file: str, name: str | None, role: Role, *, write: bool = True, workers: int = 1) -> Iterator[Desk]:
    """Open *file* for one command; *role* is what the command does unless the file knows the person otherwise."""
    acting = person(name, role)
    target: str | Path = file if "://" in file else Path(file)
    with open_database(target, acting.name, write=write) as database, Pool(workers) as pool:
        yield Desk(database, pool, known(database, acting), say.language())


def known(database: Database, acting: Person) -> Person:
    """Return the person as the file has them; someone registered in one role only acts in that role."""
    with database.read() as reading:
        found = [one for one in readers.people(reading) if one.name == acting.name]
    return found[0] if len(found) == 1 else acting
