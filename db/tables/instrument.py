"""The file itself, the people, the questionnaires, and who takes part."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, LargeBinary, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.tables.columns import hash_length, one_of
from db.terms import FileKind, MembershipRole, Role


class File(SQLModel, table=True):
    """One row: what this file is. ``zone`` is the IANA zone instants are shown in, ``notice`` JSON texts by language.

    ``attributions`` is a JSON list of texts: whose data these are, printed with every summary.
    """

    __table_args__ = (CheckConstraint("id = 1", name="single"), one_of("kind", FileKind))

    id: int = Field(default=1, primary_key=True)
    key: str = Field(unique=True)
    kind: str
    country: str | None = None
    zone: str
    title: str = ""
    notice: str = Field(default="{}", sa_type=Text)
    attributions: str = Field(default="[]", sa_type=Text)
    created: datetime
    version: int = 1


class Person(SQLModel, table=True):
    """Someone who acts, or a focal point who is written to."""

    __table_args__ = (UniqueConstraint("name", "role"), one_of("role", Role))

    id: int | None = Field(default=None, primary_key=True)
    name: str
    role: str
    office: str = ""
    country: str | None = Field(default=None, foreign_key="country.code")
    language: str = ""
    email: str = ""
    active: bool = True
    version: int = 1


class Questionnaire(SQLModel, table=True):
    """A published version: the XLSForm's bytes as they came, and its canonical JSON with hash. Append-only."""

    __table_args__ = (UniqueConstraint("code", "version"), hash_length("sha256"))

    id: int | None = Field(default=None, primary_key=True)
    code: str
    version: str
    source_name: str
    source: bytes = Field(sa_type=LargeBinary)
    canonical: bytes = Field(sa_type=LargeBinary)
    sha256: str = Field(unique=True)
    published: datetime
    person: str


class Country(SQLModel, table=True):
    """A country of the register; ``names`` is JSON by language, ``language`` the one of its workbooks."""

    code: str = Field(primary_key=True)
    names: str = Field(sa_type=Text)
    subregion: str
    language: str
    reports: bool = True
    landlocked: bool = False
    version: int = 1


class Mechanism(SQLModel, table=True):
    """A regional bloc or body; ``acronyms`` and ``names`` are JSON by language."""

    code: str = Field(primary_key=True)
    acronyms: str = Field(sa_type=Text)
    names: str = Field(sa_type=Text)
    core: bool = True
    version: int = 1


class Membership(SQLModel, table=True):
    """Belonging of a country to a mechanism, with dates; an open end is null."""

    __table_args__ = (
        one_of("role", MembershipRole),
        CheckConstraint("starts IS NULL OR ends IS NULL OR starts <= ends", name="dates_in_order"),
    )

    id: str = Field(primary_key=True)
    mechanism: str = Field(foreign_key="mechanism.code", index=True)
    country: str = Field(foreign_key="country.code", index=True)
    role: str
    starts: date | None = None
    ends: date | None = None
    source: str = Field(default="", sa_type=Text)
    version: int = 1
