"""people, membership, delegate, correct, accepted, translate: running the office."""

from argparse import Namespace
from dataclasses import replace
from datetime import date

from db import readers
from db.snapshots.history import Outcome
from db.snapshots.register import Membership, Person
from db.terms import MembershipRole, Role
from desktop.actions import office, register
from desktop.actions.translate import translate as keep_translation
from desktop.cli import say
from desktop.cli.forms import day
from desktop.cli.session import desk
from desktop.questionnaire.register import source_text


def people_list(arguments: Namespace) -> int:
    """List the directory; with --all those who left too."""
    with desk(arguments.file, arguments.person, Role.REVIEWER, write=False) as at, at.database.read() as reading:
        everybody = readers.directory(reading) if arguments.all else readers.people(reading)
    if arguments.json:
        say.document([_person_entry(one) for one in everybody])
    else:
        for one in everybody:
            said = {name: getattr(one, name) or "—" for name in ("country", "language", "email", "office")}
            say.told("people.line", name=one.name, role=one.role, **said)
    return 0


def _person_entry(one: Person) -> dict[str, object]:
    names = ("name", "role", "office", "country", "language", "email", "active")
    return {name: getattr(one, name) for name in names}


def people_add(arguments: Namespace) -> int:
    """Enter someone in the directory."""
    person = Person(
        arguments.name,
        Role(arguments.role),
        arguments.office or "",
        arguments.country,
        arguments.language or "",
        arguments.email or "",
    )
    with desk(arguments.file, arguments.person, Role.EDITOR) as at:
        return _done(register.add_person(at, person))


def people_edit(arguments: Namespace) -> int:
    """Change an entry of the directory; what is not given stays."""
    given = {name: getattr(arguments, name) for name in ("office", "country", "language", "email")}
    changed: dict[str, object] = {name: text for name, text in given.items() if text is not None}
    if arguments.rename:
        changed["name"] = arguments.rename
    if arguments.new_role:
        changed["role"] = Role(arguments.new_role)
    with desk(arguments.file, arguments.person, Role.EDITOR) as at:
        with at.database.read() as reading:
            found = register.find_person(reading, arguments.name, _role(arguments.role))
        return _done(register.edit_person(at, found.id, replace(found, **changed)))  # type: ignore[arg-type]


def people_remove(arguments: Namespace) -> int:
    """Let someone leave the directory."""
    with desk(arguments.file, arguments.person, Role.EDITOR) as at:
        with at.database.read() as reading:
            found = register.find_person(reading, arguments.name, _role(arguments.role))
        return _done(register.remove_person(at, found.id))


def people_language(arguments: Namespace) -> int:
    """Set the language of a country's workbooks."""
    with desk(arguments.file, arguments.person, Role.EDITOR) as at:
        return _done(register.set_language(at, arguments.country.upper(), arguments.language))


def _role(text: str | None) -> Role | None:
    return Role(text) if text else None


def membership_list(arguments: Namespace) -> int:
    """List memberships, of one country or one mechanism or all."""
    with desk(arguments.file, arguments.person, Role.REVIEWER, write=False) as at, at.database.read() as reading:
        found = [
            one
            for one in readers.memberships(reading)
            if arguments.country in (None, one.country) and arguments.mechanism in (None, one.mechanism)
        ]
    if arguments.json:
        names = ("id", "mechanism", "country", "role", "start", "end", "source")
        say.document([{name: getattr(one, name) for name in names} for one in found])
    else:
        for one in found:
            dated = {"start": one.start or "—", "end": one.end or "—"}
            dated["source"] = source_text(one.source, say.language())
            say.told("membership.line", id=one.id, country=one.country, mechanism=one.mechanism, role=one.role, **dated)
    return 0


def membership_add(arguments: Namespace) -> int:
    """Enter a membership."""
    role = MembershipRole(arguments.role)
    start, end = _open(arguments.start), _open(arguments.end)
    made = Membership(arguments.mechanism, arguments.country, role, start, end, source=arguments.source or "")
    with desk(arguments.file, arguments.person, Role.EDITOR) as at:
        return _done(register.add_membership(at, made))


def membership_edit(arguments: Namespace) -> int:
    """Change a membership; what is not given stays, "-" opens an end."""
    with desk(arguments.file, arguments.person, Role.EDITOR) as at:
        with at.database.read() as reading:
            before = register.find_membership(reading, arguments.id)
        after = replace(
            before,
            role=MembershipRole(arguments.role) if arguments.role else before.role,
            start=before.start if arguments.start is None else _open(arguments.start),
            end=before.end if arguments.end is None else _open(arguments.end),
            source=before.source if arguments.source is None else arguments.source,
        )
        return _done(register.edit_membership(at, arguments.id, after))


def membership_remove(arguments: Namespace) -> int:
    """Take out a membership that never was."""
    with desk(arguments.file, arguments.person, Role.EDITOR) as at:
        return _done(register.remove_membership(at, arguments.id))


def _open(text: str | None) -> date | None:
    return None if text in (None, "", "-") else day(str(text))


def delegate(arguments: Namespace) -> int:
    """Give submissions to a reviewer, or to nobody."""
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        return _done(office.delegate(at, arguments.year, _codes(arguments), arguments.to))


def correct(arguments: Namespace) -> int:
    """Open a submission that is accepted, or whose round is closed, for correction."""
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        return _done(office.correct(at, arguments.year, arguments.country.upper(), arguments.reason))


def accepted(arguments: Namespace) -> int:
    """Show each acceptance of a submission and what was changed after it."""
    country = arguments.country.upper()
    with desk(arguments.file, arguments.person, Role.REVIEWER, write=False) as at, at.database.read() as reading:
        found = office.accepted(at, reading, readers.submission_id(reading, arguments.year, country))
    if arguments.json:
        say.document(
            [
                {
                    "seq": one.acceptance.seq,
                    "at": one.acceptance.at.isoformat(),
                    "person": one.acceptance.person,
                    "changes": [
                        {"item": change.item, "row": change.row, "accepted": _said(change.before), "later": _said(change.after)}
                        for change in one.changes
                    ],
                }
                for one in found
            ]
        )  # fmt: skip
        return 0
    if not found:
        say.told("done.never_accepted", country=country, year=str(arguments.year))
    for one in found:
        taken = one.acceptance
        say.told(
            "done.accepted", day=f"{taken.at:%Y-%m-%d}", person=taken.person, seq=str(taken.seq), n=len(one.changes)
        )
        for change in one.changes:
            row = f" ({change.row})" if change.row else ""
            say.line(f"    {change.item}{row}: {_said(change.before) or '—'} → {_said(change.after) or '—'}")
    return 0


def _said(answer: object) -> str | None:
    text, status = getattr(answer, "text", None), getattr(answer, "status", None)
    return text if text is not None else str(status.value) if status is not None else None


def translate(arguments: Namespace) -> int:
    """Keep a translation of a narrative answer; without text it is taken away."""
    with desk(arguments.file, arguments.person, Role.REVIEWER) as at:
        outcome = keep_translation(
            at,
            arguments.year,
            arguments.country.upper(),
            arguments.item,
            arguments.language,
            arguments.text,
            arguments.by or "",
            arguments.row,
        )
        return _done(outcome)


def _codes(arguments: Namespace) -> tuple[str, ...]:
    return tuple(code.upper() for code in arguments.countries)


def _done(outcome: Outcome) -> int:
    if outcome.changeset is None:
        say.told("done.unchanged")
    else:
        say.told(f"label.{outcome.label}", **outcome.details)
    return 0
