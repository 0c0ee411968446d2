"""Countries, mechanisms, memberships and people."""

import json

from sqlalchemy import select

from db.snapshots.register import Country, Mechanism, Membership, Person
from db.tables import Country as CountryRow
from db.tables import Mechanism as MechanismRow
from db.tables import Membership as MembershipRow
from db.tables import Person as PersonRow
from db.terms import MembershipRole, Role
from db.work import Reading


def countries(reading: Reading) -> dict[str, Country]:
    """Return the register's countries by code, in order of code."""
    statement = select(
        CountryRow.code,
        CountryRow.names,
        CountryRow.subregion,
        CountryRow.language,
        CountryRow.reports,
        CountryRow.landlocked,
        CountryRow.version,
    ).order_by(CountryRow.code)
    return {
        row.code: Country(
            row.code, json.loads(row.names), row.subregion, row.language, row.reports, row.landlocked, row.version
        )
        for row in reading.rows(statement)
    }


def mechanisms(reading: Reading) -> tuple[Mechanism, ...]:
    """Return the mechanisms in order of code."""
    statement = select(
        MechanismRow.code, MechanismRow.acronyms, MechanismRow.names, MechanismRow.core, MechanismRow.version
    ).order_by(MechanismRow.code)
    return tuple(
        Mechanism(row.code, json.loads(row.acronyms), json.loads(row.names), row.core, row.version)
        for row in reading.rows(statement)
    )


def memberships(reading: Reading, country: str | None = None) -> tuple[Membership, ...]:
    """Return membership rows, of one *country* or of all, in order of id."""
    statement = select(
        MembershipRow.id,
        MembershipRow.mechanism,
        MembershipRow.country,
        MembershipRow.role,
        MembershipRow.starts,
        MembershipRow.ends,
        MembershipRow.version,
        MembershipRow.source,
    ).order_by(MembershipRow.id)
    if country is not None:
        statement = statement.where(MembershipRow.country == country)
    return tuple(
        Membership(
            row.mechanism, row.country, MembershipRole(row.role), row.starts, row.ends, row.id, row.version, row.source
        )
        for row in reading.rows(statement)
    )


def people(reading: Reading) -> tuple[Person, ...]:
    """Return the people of the file who are active, by name."""
    return tuple(one for one in directory(reading) if one.active)


def directory(reading: Reading) -> tuple[Person, ...]:
    """Return everybody who was ever entered in the file, by name, those who left included."""
    statement = select(
        PersonRow.name,
        PersonRow.role,
        PersonRow.office,
        PersonRow.country,
        PersonRow.language,
        PersonRow.email,
        PersonRow.id,
        PersonRow.active,
        PersonRow.version,
    ).order_by(PersonRow.name, PersonRow.role)
    return tuple(Person(row[0], Role(row[1]), *row[2:]) for row in reading.rows(statement))
