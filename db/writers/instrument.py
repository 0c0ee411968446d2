"""Setting up a file, its register and its questionnaires."""

import uuid
from collections.abc import Iterable, Sequence

from sqlalchemy import insert, select

from db.canonical import dumps
from db.problems import Problem
from db.snapshots.questionnaire import Texts
from db.snapshots.register import Country, Mechanism, Membership, Person
from db.tables import Country as CountryRow
from db.tables import File, Questionnaire
from db.tables import Mechanism as MechanismRow
from db.tables import Membership as MembershipRow
from db.tables import Person as PersonRow
from db.terms import FileKind
from db.work import Work


def set_up(
    work: Work,
    kind: FileKind,
    zone: str,
    title: str,
    notice: Texts,
    country: str | None = None,
    attributions: Sequence[str] = (),
) -> str:
    """Write what this file is; returns its key."""
    key = str(uuid.uuid4())
    work.execute(
        insert(File),
        {
            "id": 1,
            "key": key,
            "kind": kind.value,
            "country": country,
            "zone": zone,
            "title": title,
            "notice": dumps(dict(notice)),
            "attributions": dumps(list(attributions)),
            "created": work.at,
        },
    )
    return key


def add_register(
    work: Work,
    countries: Iterable[Country],
    mechanisms: Iterable[Mechanism],
    memberships: Iterable[Membership],
) -> None:
    """Fill the register of a new file."""
    _many(
        work,
        insert(CountryRow),
        [
            {
                "code": one.code,
                "names": dumps(dict(one.names)),
                "subregion": one.subregion,
                "language": one.language,
                "reports": one.reports,
                "landlocked": one.landlocked,
            }
            for one in countries
        ],
    )
    _many(
        work,
        insert(MechanismRow),
        [
            {"code": one.code, "acronyms": dumps(dict(one.acronyms)), "names": dumps(dict(one.names)), "core": one.core}
            for one in mechanisms
        ],
    )
    _many(
        work,
        insert(MembershipRow),
        [
            {
                "id": one.id,
                "mechanism": one.mechanism,
                "country": one.country,
                "role": one.role.value,
                "starts": one.start,
                "ends": one.end,
                "source": one.source,
            }
            for one in memberships
        ],
    )


def _many(work: Work, statement: object, rows: list[dict[str, object]]) -> None:
    # An empty list would insert one row of defaults.
    if rows:
        work.execute(statement, rows)


def add_person(work: Work, person: Person) -> None:
    """Add a person to the file unless the same name acts in the same role already."""
    known = work.one(
        select(PersonRow.id).where(PersonRow.name == person.name, PersonRow.role == person.role.value).limit(1)
    )
    if known is None:
        work.execute(
            insert(PersonRow),
            {
                "name": person.name,
                "role": person.role.value,
                "office": person.office,
                "country": person.country,
                "language": person.language,
                "email": person.email,
            },
        )


def publish(work: Work, code: str, version: str, source_name: str, source: bytes, canonical: bytes, sha256: str) -> int:
    """Keep a questionnaire version for ever; returns its number.

    Raises:
        Problem: that version is published already, with the same or with other content.
    """
    known = work.one(select(Questionnaire.sha256).where(Questionnaire.code == code, Questionnaire.version == version))
    if known == sha256:
        raise Problem("db.same_questionnaire", code=code, version=version)
    if known is not None:
        raise Problem("db.questionnaire_version_taken", code=code, version=version)
    if work.one(select(Questionnaire.id).where(Questionnaire.sha256 == sha256)) is not None:
        raise Problem("db.same_questionnaire", code=code, version=version)
    made = work.execute(
        insert(Questionnaire).returning(Questionnaire.id),
        {
            "code": code,
            "version": version,
            "source_name": source_name,
            "source": source,
            "canonical": canonical,
            "sha256": sha256,
            "published": work.at,
            "person": work.person.name,
        },
    )
    return int(made.scalar_one())
