"""history: what was done, or each changed value; and what differs between two moments, on paper."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from db import readers
from db.problems import Problem
from db.snapshots.history import Changeset, Revision, Sought
from db.terms import RevisionKind, Role
from db.work import Reading
from desktop.actions import changes
from desktop.cli import say
from desktop.cli.forms import day
from desktop.cli.session import desk
from desktop.exchange import replace_file
from desktop.wording import sentence


def history(arguments: Namespace) -> int:
    """Show the actions, or with an item or a country each changed value; with --pdf write what differs."""
    with desk(arguments.file, arguments.person, Role.REVIEWER, write=False) as at:
        with at.database.read() as reading:
            wanted = _wanted(reading, arguments)
            if not arguments.pdf:
                if arguments.item or arguments.country:
                    found = readers.revisions(reading, item=arguments.item, wanted=wanted)
                    return _revisions(found, arguments)
                actions = readers.sought(reading, wanted, None)
        if arguments.pdf:
            drawn = changes.draw(at, replace(wanted, item=arguments.item), arguments.language)
            replace_file(Path(arguments.pdf), drawn.pdf)
            if arguments.json:
                say.document({"file": arguments.pdf, "answers": drawn.answers, "returns": drawn.returns})
            else:
                say.told("done.changes", file=arguments.pdf, n=drawn.answers, returns=drawn.returns)
            return 0
    if arguments.json:
        say.document([changeset_entry(one) for one in actions])
    else:
        for one in actions:
            say.line(changeset_line(one))
    return 0


def _wanted(reading: Reading, arguments: Namespace) -> Sought:
    """Return what the options look for, the item apart.

    Raises:
        Problem: no such country, round, action or return, or not a date.
    """
    if arguments.country and arguments.country not in readers.countries(reading):
        raise Problem("round.unknown_country", country=arguments.country)
    if arguments.year is not None:
        readers.round_by_year(reading, arguments.year)
    after, upto = arguments.between or (None, None)
    newest = readers.sought(reading, Sought(), 1)
    most = newest[0].seq if newest else 0
    for number in (after, upto):
        if number is not None and not 0 <= number <= most:
            raise Problem("cli.no_action", number=str(number), newest=str(most))
    return Sought(
        country=arguments.country,
        year=arguments.year,
        person=arguments.by,
        receipt=_receipt(reading, arguments.receipt) if arguments.receipt else None,
        since=day(arguments.since) if arguments.since else None,
        until=day(arguments.until) if arguments.until else None,
        after=after,
        upto=upto,
    )


def _receipt(reading: Reading, name: str) -> str:
    """Return the id of the return that came as *name* or has that hash; of several with that name the newest."""
    received = readers.receipts(reading)
    found = [one for one in received if name == one.name or (len(name) >= 8 and one.sha256.startswith(name))]
    if not found:
        raise Problem("cli.no_receipt", name=name, names=", ".join(one.name for one in received) or "—")
    return found[-1].id


def _revisions(found: tuple[Revision, ...], arguments: Namespace) -> int:
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
