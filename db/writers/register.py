"""Keeping the register up to date: people, the language of a country's workbooks, memberships."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, insert, update

from db.problems import Problem
from db.snapshots.register import Country, Membership, Person
from db.tables import Country as CountryRow
from db.tables import Membership as MembershipRow
from db.tables import Person as PersonRow
from db.work import Work


def add_person(work: Work, person: Person) -> int:
    """Enter a person in the directory; returns their number."""
    made = work.execute(insert(PersonRow).returning(PersonRow.id), _person(person))
    return int(made.scalar_one())


def store_person(work: Work, before: Person, after: Person) -> None:
    """Put what *after* says in the place of *before*, whether they are active included.

    Raises:
        Problem: someone else changed the entry meanwhile.
    """
    statement = update(PersonRow).where(PersonRow.id == before.id, PersonRow.version == before.version)
    _once(work, statement.values(**_person(after), active=after.active, version=before.version + 1))


def _person(person: Person) -> Mapping[str, object]:
    return {
        "name": person.name,
        "role": person.role.value,
        "office": person.office,
        "country": person.country,
        "language": person.language,
        "email": person.email,
    }


def set_language(work: Work, country: Country, language: str) -> None:
    """Have the workbooks of *country* written in *language* from now on.

    Raises:
        Problem: someone else changed the country meanwhile.
    """
    statement = update(CountryRow).where(CountryRow.code == country.code, CountryRow.version == country.version)
    _once(work, statement.values(language=language, version=country.version + 1))


def add_membership(work: Work, membership: Membership) -> None:
    """Enter a membership under its id."""
    work.execute(insert(MembershipRow), {"id": membership.id, **_membership(membership)})


def store_membership(work: Work, before: Membership, after: Membership) -> None:
    """Put what *after* says in the place of *before*.

    Raises:
        Problem: someone else changed the membership meanwhile.
    """
    statement = update(MembershipRow).where(MembershipRow.id == before.id, MembershipRow.version == before.version)
    _once(work, statement.values(**_membership(after), version=before.version + 1))


def remove_membership(work: Work, membership: Membership) -> None:
    """Take a membership out of the register.

    Raises:
        Problem: someone else changed the membership meanwhile.
    """
    statement = delete(MembershipRow).where(MembershipRow.id == membership.id)
    _once(work, statement.where(MembershipRow.version == membership.version))


def _membership(membership: Membership) -> Mapping[str, object]:
    return {
        "mechanism": membership.mechanism,
        "country": membership.country,
        "role": membership.role.value,
        "starts": membership.start,
        "ends": membership.end,
        "source": membership.source,
    }


def _once(work: Work, statement: Any) -> None:
    if work.execute(statement).rowcount != 1:
        raise Problem("db.changed_meanwhile")
