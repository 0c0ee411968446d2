"""attach and attachments: the files that stand behind answers."""

from argparse import Namespace
from pathlib import Path

from db import readers
from db.terms import Role
from desktop.actions import evidence
from desktop.cli import say
from desktop.cli.session import desk
from desktop.exchange import make_folder


def attach(arguments: Namespace) -> int:
    """Keep a file as evidence for an answer."""
    country = arguments.country.upper()
    with desk(arguments.file, arguments.person, Role.FOCAL_POINT) as at:
        outcome = evidence.attach(at, arguments.year, country, arguments.item, Path(arguments.evidence), arguments.row)
    say.told("done.attach", country=country, year=str(arguments.year), **outcome.details)
    return 0


def attachments(arguments: Namespace) -> int:
    """List the attachments of a return; with --save also write them into a folder."""
    with desk(arguments.file, arguments.person, Role.FOCAL_POINT, write=False) as at:
        with at.database.read() as reading:
            number = readers.submission_id(reading, arguments.year, arguments.country.upper())
            found = readers.attachments(reading, number)
        saved = []
        if arguments.save and found:
            make_folder(Path(arguments.save))
            saved = [evidence.save(at, one, Path(arguments.save)) for one in found]
    if arguments.json:
        entries = [{"item": o.item, "row": o.row, "name": o.name, "sha256": o.sha256, "size": o.size} for o in found]
        say.document({"attachments": entries, "saved": [str(one) for one in saved]})
    else:
        for one in found:
            say.line(f"{one.item}{f' {one.row}' if one.row else ''}  {one.name}  {one.size}  {one.sha256}")
    return 0
