"""country and send: a focal point's side of the exchange."""

from argparse import Namespace
from pathlib import Path

from db import readers
from db.files import open_database
from db.problems import Problem
from db.terms import FileKind, Role
from db.work import Database
from desktop.actions import country as actions
from desktop.actions import receive
from desktop.actions.desk import Desk
from desktop.cli import say
from desktop.cli.session import desk, known, person
from desktop.exchange import read_file
from desktop.workbook.identity import Manifest
from desktop.worker import Pool


def country(arguments: Namespace) -> int:
    """Make a country's own file from the workbook it was sent, or take a later workbook into it."""
    acting, path, workbook = (
        person(arguments.person, Role.FOCAL_POINT),
        Path(arguments.target),
        Path(arguments.workbook),
    )
    with Pool(1) as pool:
        if path.exists():
            with open_database(path, acting.name) as database:
                _take_in(Desk(database, pool, known(database, acting), say.language()), path, workbook)
                _tell(database, path, arguments)
        else:
            with actions.create(path, workbook, acting.name, pool, arguments.zone, say.language()) as database:
                _tell(database, path, arguments)
    return 0


def _take_in(at: Desk, path: Path, workbook: Path) -> None:
    with at.database.read() as reading:
        if readers.file_info(reading).kind is not FileKind.COUNTRY:
            raise Problem("own_file.not_a_country_file", file=path.name)
    manifest: Manifest = at.pool.call("carried", read_file(workbook))
    actions.join(at, manifest, workbook.name)
    actions.take_in(at, receive.look(at, workbook))


def _tell(database: Database, path: Path, arguments: Namespace) -> None:
    with database.read() as reading:
        newest = readers.rounds(reading)[-1]
        line = readers.lines(reading, newest.id)[0]
    if arguments.json:
        told = {"file": str(path), "country": line.country, "round": line.year, "answered": line.counts.answered}
        say.document(told)
    else:
        say.told("done.country", file=str(path), year=str(line.year), country=line.country, n=line.counts.answered)


def send(arguments: Namespace) -> int:
    """Write the workbook that goes back to the secretariat."""
    out = Path(arguments.out)
    with desk(arguments.file, arguments.person, Role.FOCAL_POINT) as at:
        actions.send(at, arguments.year, out, arguments.signed or "", arguments.text)
    say.told("done.send", file=str(out))
    return 0
