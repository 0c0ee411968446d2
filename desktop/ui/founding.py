"""Founding a file and opening rounds: several actions after one another, as one piece of work."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from db.terms import Role
from resources import names, read_bytes

if TYPE_CHECKING:
    from db.snapshots.history import Outcome
    from db.snapshots.register import Country, Person
    from db.work import Reading
    from desktop.actions.desk import Desk
    from desktop.actions.homes import Home
    from desktop.actions.progress import Progress

FORMS = "questionnaires"
"""The folder of ``resources`` with the questionnaires that the program brings along."""
WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xls", ".ods")


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


@dataclass(frozen=True, slots=True)
class OwnFile:
    """What a country's own file is: whose, who sent the workbook, and the return that is filled in now.

    ``rounds`` are (year, submission) of every round that is open, the newest first.
    """

    country: "Country"
    sender: str
    submission_id: int
    year: int
    rounds: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was opened; ``own`` where it is a country's, ``key`` what tells it from every other file."""

    desk: "Desk"
    own: OwnFile | None = None
    key: str = ""


def is_workbook(name: str) -> bool:
    """Whether *name* is a spreadsheet, to be taken for a workbook of ours."""
    return "://" not in name and Path(name).suffix.casefold() in WORKBOOKS


def is_archive(name: str) -> bool:
    """Whether *name* is an archive, which a file can be made of; it goes by what is in it."""
    from desktop.actions.rebuild import is_archive

    return "://" not in name and not is_workbook(name) and is_archive(Path(name))


def rebuild(person: "Person", path: str, packed: str, language: str, progress: "Progress") -> Opened:
    """Make the file *path* of an archive, and open it."""
    from desktop.actions.rebuild import rebuild

    rebuild(Path(packed), Path(path), progress)
    return open_file(person, path, language)


def shipped_forms() -> tuple[str, ...]:
    """Return the names of the questionnaires the program brings along."""
    return tuple(PurePosixPath(name).name for name in names(FORMS, ".xlsx"))


def create(person: "Person", asked: NewFile, language: str) -> Opened:
    """Create the file, publish its questionnaire, open the first round; a refusal leaves no file behind."""
    from db import readers
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
    with desk.database.read() as reading:
        return Opened(desk, key=readers.file_info(reading).key)


def open_file(person: "Person", name: str, language: str) -> Opened:
    """Open the file or database URL *name*; who is registered in it acts in the role they have there.

    In a country's own file everybody else acts as its focal point.
    """
    from db import readers
    from db.files import open_database
    from desktop.actions.desk import Desk
    from desktop.worker import Pool

    database = open_database(name if "://" in name else Path(name), person.name)
    try:
        with database.read() as reading:
            found = [one for one in readers.people(reading) if one.name == person.name]
            own, key = _own(reading), readers.file_info(reading).key
    except BaseException:
        database.close()
        raise
    if own is not None:
        person = replace(person, role=Role.FOCAL_POINT, country=own.country.code)
    return Opened(Desk(database, Pool(), found[0] if len(found) == 1 else person, language), own, key)


def home_of(workbook: str, recents: tuple[str, ...], progress: "Progress") -> "Home":
    """Return the file the workbook belongs to; see :func:`desktop.actions.homes.home_of`."""
    from desktop.actions import homes
    from desktop.worker import Pool

    with Pool(1) as pool:
        return homes.home_of(Path(workbook), recents, pool)


def create_own(person: "Person", path: str, workbook: str, zone: str, language: str, progress: "Progress") -> Opened:
    """Make a country's own file from the workbook it was sent, and open it."""
    from desktop.actions import country
    from desktop.worker import Pool

    with Pool(1) as pool:
        country.create(Path(path), Path(workbook), person.name, pool, zone, language).close()
    return open_file(person, path, language)


def _own(reading: "Reading") -> OwnFile | None:
    from db import readers
    from db.terms import FileKind, RoundState

    info = readers.file_info(reading)
    rounds = [one for one in readers.rounds(reading) if one.state is RoundState.OPEN]
    if info.kind is not FileKind.COUNTRY or info.country is None or not rounds:
        return None
    years = sorted((one.year for one in rounds), reverse=True)
    known = tuple((year, readers.submission_id(reading, year, info.country)) for year in years)
    year, number = known[0]
    return OwnFile(readers.countries(reading)[info.country], info.title, number, year, known)


def own_file(desk: "Desk") -> OwnFile | None:
    """Return what the open file is, where it is a country's own."""
    with desk.database.read() as reading:
        return _own(reading)


def put_away(opened: Opened) -> None:
    """Close a file nobody waits for any more."""
    close(opened.desk)


def open_round(desk: "Desk", asked: NewRound, progress: "Progress | None" = None) -> "Outcome":
    """Publish the questionnaire where one is named, then open the round."""
    from desktop.actions import rounds

    if asked.form:
        shipped = asked.form in shipped_forms()
        if shipped:
            rounds.publish_bytes(desk, asked.form, read_bytes(f"{FORMS}/{asked.form}"), progress)
        else:
            rounds.publish(desk, Path(asked.form), progress)
    return rounds.open_round(desk, asked.year, asked.due)


def close(desk: "Desk") -> None:
    """Close the file and end the workers."""
    desk.pool.close()
    desk.database.close()
