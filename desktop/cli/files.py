"""new, check, backup, restore, undo, redo, history."""

from argparse import Namespace
from pathlib import Path

from db import readers
from db.files import open_database
from db.problems import Problem
from db.snapshots.history import Changeset, Revision
from db.terms import RevisionKind, Role
from db.work import Reading
from desktop.actions import file as actions
from desktop.actions.desk import Desk
from desktop.actions.export import check_archive
from desktop.actions.undo import undo as undo_newest
from desktop.cli import say
from desktop.cli.session import desk, person
from desktop.wording import sentence
from desktop.worker import Pool


def new(arguments: Namespace) -> int:
    """Create an office file, with a questionnaire if one is named."""
    from desktop.actions.rounds import publish
    from desktop.exchange import read_file

    acting = person(arguments.person, Role.EDITOR)
    path = Path(arguments.file)
    form = Path(arguments.questionnaire) if arguments.questionnaire else None
    with Pool(1) as pool:
        if form is not None:
            # Read before anything is created: a form with mistakes must not leave an empty file behind.
            pool.call("read_form", read_file(form), form.name)
        with actions.create(path, acting, arguments.title or path.stem, arguments.zone) as database:
            if form is not None:
                publish(Desk(database, pool, acting, say.language()), form)
    say.told("done.new", file=str(path))
    return 0


def check(arguments: Namespace) -> int:
    """Check a file; exit status 1 when something is wrong with it."""
    if arguments.file.casefold().endswith(".zip"):
        health = check_archive(Path(arguments.file))
    else:
        with open_database(_target(arguments), "", write=False) as database:
            health = actions.check(database)
    if arguments.json:
        say.document(
            {
                "ok": health.ok,
                "content_hash": health.content_hash,
                "problems": [say.problem_entry(one) for one in health.problems],
            }
        )
    else:
        for one in health.problems:
            say.line(str(say.problem_entry(one)["message"]))
        if health.ok:
            say.told("done.check", hash=health.content_hash)
    return 0 if health.ok else 1


def backup(arguments: Namespace) -> int:
    """Make a verified copy of a file."""
    from db.migrate import schema_of

    schema_of(Path(arguments.file))
    actions.backup(Path(arguments.file), Path(arguments.copy))
    say.told("done.backup", file=arguments.copy)
    return 0


def restore(arguments: Namespace) -> int:
    """Put a verified copy in the place of a file."""
    aside = actions.restore(Path(arguments.copy), Path(arguments.file))
    say.told("done.restore" if aside is None else "done.restore_aside", file=arguments.file, aside=str(aside))
    return 0


def undo(arguments: Namespace) -> int:
    """Undo the newest change of answers."""
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        outcome = undo_newest(at)
    say.told("done.undo", **outcome.details)
    return 0


def redo(arguments: Namespace) -> int:
    """Do again what was undone last."""
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        outcome = undo_newest(at, again=True)
    say.told("done.redo", **outcome.details)
    return 0


def history(arguments: Namespace) -> int:
    """Show the actions, or with an item or a country each changed value."""
    with open_database(_target(arguments), "", write=False) as database, database.read() as reading:
        if arguments.item or arguments.country:
            return _revisions(reading, arguments)
        found = readers.changesets(reading)
    if arguments.json:
        say.document([changeset_entry(one) for one in found])
    else:
        for one in found:
            say.line(changeset_line(one))
    return 0


def _revisions(reading: Reading, arguments: Namespace) -> int:
    if arguments.country and arguments.country not in readers.countries(reading):
        raise Problem("round.unknown_country", country=arguments.country)
    found = readers.revisions(reading, arguments.country, arguments.item)
    if arguments.json:
        say.document([_revision_entry(one) for one in found])
    else:
        for one in found:
            before, after = _value(one.before), _value(one.after)
            place = f" [{one.place}]" if one.place else ""
            who = f"{one.changeset.at:%Y-%m-%d %H:%M} {one.changeset.person}"
            what = one.item or one.kind.value
            row = f" ({one.row})" if one.row else ""
            line = f"{who}  {one.changeset.country} {one.changeset.year}  {what}{row}: {before} → {after}{place}"
            if one.side is not None:
                theirs = _value(one.theirs)
                line += "  " + sentence(f"history.conflict.{one.side}", say.language(), theirs=theirs)
            say.line(line)
    return 0


def _value(said: object) -> str:
    if not isinstance(said, dict):
        return "—"
    return str(said.get("text") or said.get("status") or said.get("stage") or said.get("note") or "…")


def _revision_entry(one: Revision) -> dict[str, object]:
    return {
        "seq": one.changeset.seq,
        "at": one.changeset.at.isoformat(),
        "person": one.changeset.person,
        "action": one.changeset.label,
        "country": one.changeset.country,
        "round": one.changeset.year,
        "kind": one.kind.value,
        "item": one.item if one.kind is not RevisionKind.STAGE else "",
        "row": one.row,
        "before": one.before,
        "after": one.after,
        "place": one.place,
        **({"conflict": one.side.value, "theirs": one.theirs} if one.side is not None else {}),
    }


def changeset_entry(one: Changeset) -> dict[str, object]:
    """Return a changeset as a JSON object."""
    return {
        "seq": one.seq,
        "id": one.id,
        "at": one.at.isoformat(),
        "person": one.person,
        "role": one.role.value,
        "action": one.label,
        "country": one.country,
        "round": one.year,
        "details": one.details,
        "revisions": one.revisions,
        "undoes": one.undoes,
        "hash": one.hash,
    }


def changeset_line(one: Changeset) -> str:
    """Return a changeset as one line for people."""
    where = f" {one.country} {one.year}" if one.country else ""
    what = sentence(f"label.{one.label}", say.language(), **one.details)
    return f"{one.seq:>5}  {one.at:%Y-%m-%d %H:%M}  {one.person}{where}  {what}"


def _target(arguments: Namespace) -> str | Path:
    return arguments.file if "://" in arguments.file else Path(arguments.file)
