"""Founding a file and opening rounds: several actions after one another, as one piece of work."""

from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.snapshots.history import Outcome
    from db.snapshots.register import Person
    from desktop.actions.desk import Desk
    from desktop.actions.progress import Progress


@dataclass(frozen=True, slots=True)
class NewRound:
    """What a round needs; ``form`` is an XLSForm to publish first, "" for the questionnaire that is there."""

    year: int
    due: date
    form: str = ""


@dataclass(frozen=True, slots=True)
class NewFile:
    """What a new file needs, its first round included."""

    path: str
    title: str
    zone: str
    opening: NewRound


def shipped_forms() -> tuple[str, ...]:
    """Return the names of the questionnaires the program brings along."""
    folder = files("resources").joinpath("questionnaires")
    return tuple(sorted(one.name for one in folder.iterdir() if one.name.endswith(".xlsx")))


def create(person: "Person", asked: NewFile, language: str) -> "Desk":
    """Create the file, publish its questionnaire, open the first round; a refusal leaves no file behind."""
    from desktop.actions.desk import Desk
    from desktop.actions.file import create as create_file
    from desktop.worker import Pool

    path = Path(asked.path)
    desk = Desk(create_file(path, person, asked.title, asked.zone), Pool(), person, language)
    try:
        open_round(desk, asked.opening)
    except BaseException:
        desk.database.close()
        desk.pool.close()
        path.unlink(missing_ok=True)
        raise
    return desk


def open_file(person: "Person", name: str, language: str) -> "Desk":
    """Open the file or database URL *name*; who is registered in it acts in the role they have there."""
    from db import readers
    from db.files import open_database
    from desktop.actions.desk import Desk
    from desktop.worker import Pool

    database = open_database(name if "://" in name else Path(name), person.name)
    try:
        with database.read() as reading:
            found = [one for one in readers.people(reading) if one.name == person.name]
    except BaseException:
        database.close()
        raise
    return Desk(database, Pool(), found[0] if len(found) == 1 else person, language)


def open_round(desk: "Desk", asked: NewRound, progress: "Progress | None" = None) -> "Outcome":
    """Publish the questionnaire where one is named, then open the round."""
    from desktop.actions import rounds

    if asked.form:
        shipped = asked.form in shipped_forms()
        if shipped:
            data = files("resources").joinpath("questionnaires", asked.form).read_bytes()
            rounds.publish_bytes(desk, asked.form, data, progress)
        else:
            rounds.publish(desk, Path(asked.form), progress)
    return rounds.open_round(desk, asked.year, asked.due)


def close(desk: "Desk") -> None:
    """Close the file and end the workers."""
    desk.pool.close()
    desk.database.close()
