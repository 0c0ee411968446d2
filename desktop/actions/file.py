"""Creating and opening files, backups, restore and check."""

from collections.abc import Sequence
from pathlib import Path

from db.backup import copy_database, restore_database
from db.check import Health
from db.check import check as check_file
from db.files import create_database
from db.snapshots.questionnaire import Texts
from db.snapshots.register import Person
from db.terms import FileKind
from db.work import Database
from db.writers.instrument import add_person, add_register, set_up
from desktop.questionnaire import register


def create(
    path: Path,
    person: Person,
    title: str,
    zone: str = "UTC",
    notice: Texts | None = None,
    attributions: Sequence[str] = (),
) -> Database:
    """Create an office file with the shipped register and open it; an interrupted creation leaves nothing behind.

    Raises:
        Problem: the file exists, or its folder cannot be written.
    """
    database = create_database(path, person.name)
    try:
        with database.write("file.new", person, title=title) as work:
            set_up(work, FileKind.OFFICE, zone, title, notice or {}, attributions=attributions)
            add_register(work, register.countries(), register.mechanisms(), register.memberships())
            add_person(work, person)
    except BaseException:
        database.close()
        path.unlink(missing_ok=True)
        raise
    return database


def backup(source: Path, copy: Path) -> None:
    """Make a verified copy of an open or closed file."""
    copy_database(source, copy)


def restore(copy: Path, target: Path) -> Path | None:
    """Put a verified copy in the place of *target*; returns where the old file was put aside, if there was one."""
    return restore_database(copy, target)


def check(database: Database) -> Health:
    """Check integrity, foreign keys, history chain, answers and receipts."""
    with database.read() as reading:
        return check_file(reading)
