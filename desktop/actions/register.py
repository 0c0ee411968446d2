"""The register of the office: its people, the language of each country's workbooks, and who belongs where since when."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from db import readers
from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.register import Membership, Person
from db.terms import LANGUAGES, MembershipRole, Role
from db.work import Reading
from db.writers import office, register
from desktop.actions.desk import Desk
from desktop.actions.rounds import OFFICE

LONGEST = 200
"""Signs of a name or an office; what is longer was pasted by mistake."""
EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
PLAUSIBLE = (date(1800, 1, 1), date(2200, 12, 31))


def add_person(desk: Desk, person: Person) -> Outcome:
    """Enter someone in the directory; who left in the same role comes back with what is said now.

    Raises:
        Problem: the name is missing or taken in this role, the country, language or e-mail cannot be.
    """
    desk.require(*OFFICE)
    with desk.database.write("people.add", desk.person) as work:
        person = _checked(work, person)
        known = [one for one in readers.directory(work) if (one.name, one.role) == (person.name, person.role)]
        if known and known[0].active:
            raise Problem("people.exists", name=person.name, role=person.role)
        if known:
            register.store_person(work, known[0], person)
        else:
            register.add_person(work, person)
        work.details = {"after": _said(person), "name": person.name, "role": person.role}
    return Outcome("people.add", work.details, register=True, changeset=work.id)


def edit_person(desk: Desk, number: int, person: Person) -> Outcome:
    """Put *person* in the place of the entry with that *number*.

    Raises:
        Problem: there is no such entry, nobody else of the office would be left, or see :func:`add_person`.
    """
    desk.require(*OFFICE)
    with desk.database.write("people.edit", desk.person) as work:
        person = _checked(work, person)
        everybody = readers.directory(work)
        before = _numbered(everybody, number)
        if any((one.name, one.role) == (person.name, person.role) and one.id != number for one in everybody):
            raise Problem("people.exists", name=person.name, role=person.role)
        if person.role not in OFFICE:
            _keep_one(desk, before, everybody)
        after = replace(person, active=before.active)
        work.details = {"before": _said(before), "after": _said(after), "name": person.name, "role": person.role}
        if before == after:
            work.label = None
        else:
            register.store_person(work, before, after)
    return Outcome("people.edit", work.details, register=True, changeset=work.id if work.label else None)


def remove_person(desk: Desk, number: int) -> Outcome:
    """Let someone leave: they are offered nowhere and act no more, what they did stays theirs.

    Raises:
        Problem: there is no such entry, they left already, or nobody else of the office would be left.
    """
    desk.require(*OFFICE)
    with desk.database.write("people.remove", desk.person) as work:
        everybody = readers.directory(work)
        before = _numbered(everybody, number)
        if not before.active:
            raise Problem("people.left", name=before.name, role=before.role)
        _keep_one(desk, before, everybody)
        register.store_person(work, before, replace(before, active=False))
        work.details = {"before": _said(before), "name": before.name, "role": before.role}
    return Outcome("people.remove", work.details, register=True, changeset=work.id)


def _keep_one(desk: Desk, leaving: Person, everybody: Iterable[Person]) -> None:
    """Refuse to let the last one of the office leave who is the one at work: nobody could bring them back."""
    others = (one for one in everybody if one.active and one.id != leaving.id and one.role in OFFICE)
    if leaving.name == desk.person.name and leaving.role in OFFICE and not any(others):
        raise Problem("people.last", name=leaving.name)


def find_person(reading: Reading, name: str, role: Role | None) -> Person:
    """Return the active person of that *name*, in *role* where the name stands in several.

    Raises:
        Problem: nobody, or more than one.
    """
    found = [one for one in readers.people(reading) if one.name == name and role in (None, one.role)]
    if not found:
        raise Problem("people.unknown", name=name, known=_names(readers.people(reading)))
    if len(found) > 1:
        raise Problem("people.which_role", name=name, roles=tuple(one.role for one in found))
    return found[0]


def set_language(desk: Desk, country: str, language: str) -> Outcome:
    """Have the workbooks of *country* written in *language* from now on.

    Raises:
        Problem: no such country or language.
    """
    desk.require(*OFFICE)
    if language not in LANGUAGES:
        raise Problem("issue.language", language=language, known=", ".join(LANGUAGES))
    with desk.database.write("country.language", desk.person) as work:
        known = readers.countries(work)
        if country not in known:
            raise Problem("round.unknown_country", country=country)
        before = known[country]
        work.details = {"country": country, "before": before.language, "language": language}
        if before.language == language:
            work.label = None
        else:
            register.set_language(work, before, language)
    return Outcome("country.language", work.details, register=True, changeset=work.id if work.label else None)


def add_membership(desk: Desk, membership: Membership) -> Outcome:
    """Enter that a country belongs to a mechanism, from when and until when; open ends are None.

    Raises:
        Problem: no such country or mechanism, reversed or absurd dates, or another membership covers the same days.
    """
    desk.require(*OFFICE)
    with desk.database.write("membership.add", desk.person) as work:
        known = readers.memberships(work)
        membership = replace(membership, id=_new_id(membership, known), source=membership.source.strip())
        _check(work, membership, known)
        register.add_membership(work, membership)
        work.details = {**_named(membership), "after": _dated(membership)}
        touched = office.mark_unsettled_stale(work)
    return _membership_outcome("membership.add", work.details, touched, work.id)


def edit_membership(desk: Desk, number: str, membership: Membership) -> Outcome:
    """Put *membership* in the place of the one with that id.

    Raises:
        Problem: there is none such, or see :func:`add_membership`.
    """
    desk.require(*OFFICE)
    with desk.database.write("membership.edit", desk.person) as work:
        known = readers.memberships(work)
        before = _membership_of(known, number)
        after = replace(membership, id=number, version=before.version, source=membership.source.strip())
        _check(work, after, known)
        work.details = {**_named(after), "before": _dated(before), "after": _dated(after)}
        touched: frozenset[int] = frozenset()
        if before == after:
            work.label = None
        else:
            register.store_membership(work, before, after)
            touched = office.mark_unsettled_stale(work)
    return _membership_outcome("membership.edit", work.details, touched, work.id if work.label else None)


def remove_membership(desk: Desk, number: str) -> Outcome:
    """Take a membership out that never was; one that ended is given its last day instead.

    Raises:
        Problem: there is none such.
    """
    desk.require(*OFFICE)
    with desk.database.write("membership.remove", desk.person) as work:
        before = _membership_of(readers.memberships(work), number)
        register.remove_membership(work, before)
        work.details = {**_named(before), "before": _dated(before)}
        touched = office.mark_unsettled_stale(work)
    return _membership_outcome("membership.remove", work.details, touched, work.id)


def shares_days(one: Membership, other: Membership) -> bool:
    """Whether two memberships cover the same days; a change of role ends and begins on one day, which is no overlap."""
    first, second = sorted((one, other), key=lambda held: (held.start or date.min, held.end or date.max))
    ends, begins = first.end or date.max, second.start or date.min
    return begins < ends or (begins == ends and (first.start or date.min) == begins)


def _check(reading: Reading, membership: Membership, known: Iterable[Membership]) -> None:
    if membership.country not in readers.countries(reading):
        raise Problem("round.unknown_country", country=membership.country)
    codes = [one.code for one in readers.mechanisms(reading)]
    if membership.mechanism not in codes:
        raise Problem("membership.unknown_mechanism", mechanism=membership.mechanism, known=", ".join(codes))
    said = _named(membership)
    for day in (membership.start, membership.end):
        if day is not None and not PLAUSIBLE[0] <= day <= PLAUSIBLE[1]:
            raise Problem("membership.absurd_day", day=day.isoformat(), **said)
    if membership.start and membership.end and membership.end < membership.start:
        raise Problem("membership.reversed", start=membership.start.isoformat(), end=membership.end.isoformat(), **said)
    suspension = membership.role is MembershipRole.SUSPENDED
    for other in known:
        # Who is suspended goes on being a member, so the two stand beside each other.
        same = (other.mechanism, other.country, other.role is MembershipRole.SUSPENDED)
        beside = other.id != membership.id and same == (membership.mechanism, membership.country, suspension)
        if beside and shares_days(membership, other):
            dated = {"start": _day(other.start), "end": _day(other.end)}
            raise Problem("membership.overlap", id=other.id, other=other.role, **dated, **said)


def find_membership(reading: Reading, number: str) -> Membership:
    """Return the membership with that id.

    Raises:
        Problem: there is none such.
    """
    return _membership_of(readers.memberships(reading), number)


def _membership_of(known: Iterable[Membership], number: str) -> Membership:
    for one in known:
        if one.id == number:
            return one
    raise Problem("membership.unknown", id=number)


def _new_id(membership: Membership, known: Iterable[Membership]) -> str:
    taken = {one.id for one in known}
    stem = f"{membership.mechanism}-{membership.country}-{membership.role[:3]}"
    number = 1
    while (made := f"{stem}-{number:03d}") in taken:
        number += 1
    return made


def _named(membership: Membership) -> dict[str, object]:
    return {"mechanism": membership.mechanism, "country": membership.country, "role": membership.role}


def _dated(membership: Membership) -> dict[str, object]:
    said: dict[str, object] = {"id": membership.id, **_named(membership), "source": membership.source}
    return {**said, "start": _day(membership.start), "end": _day(membership.end)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _membership_outcome(
    label: str, details: dict[str, object], touched: frozenset[int], changeset: str | None
) -> Outcome:
    stale = bool(touched)
    return Outcome(label, details, register=True, submissions=touched, findings=stale, changeset=changeset)


def _checked(reading: Reading, person: Person) -> Person:
    """Return *person* with tidy texts, or refuse what cannot be."""
    name, place, email = (" ".join(text.split()) for text in (person.name, person.office, person.email))
    country = person.country.strip().upper() if person.country and person.country.strip() else None
    person = replace(person, name=name, office=place, email=email, country=country)
    if not person.name:
        raise Problem("people.no_name")
    if any(len(text) > LONGEST for text in (name, place, email)):
        raise Problem("people.too_long", name=f"{person.name[:40]}…", longest=LONGEST)
    if country is not None and country not in readers.countries(reading):
        raise Problem("round.unknown_country", country=country)
    if person.role is Role.FOCAL_POINT and country is None:
        raise Problem("people.no_country", name=person.name)
    if person.language and person.language not in LANGUAGES:
        raise Problem("issue.language", language=person.language, known=", ".join(LANGUAGES))
    if person.email and not EMAIL.fullmatch(person.email):
        raise Problem("people.email", name=person.name, found=person.email)
    return person


def _numbered(everybody: Iterable[Person], number: int) -> Person:
    for one in everybody:
        if one.id == number:
            return one
    raise Problem("people.unknown", name=str(number), known=_names(everybody))


def _names(people: Iterable[Person]) -> str:
    return ", ".join(dict.fromkeys(one.name for one in people)) or "—"


def _said(person: Person) -> dict[str, object]:
    names = ("name", "role", "office", "country", "language", "email", "active")
    return {name: getattr(person, name) for name in names if getattr(person, name) not in (None, "")}
