"""Who takes part: countries, mechanisms, memberships with dates, people."""

from dataclasses import dataclass, field
from datetime import date, datetime

from db.snapshots.questionnaire import Texts
from db.terms import FileKind, MembershipRole, Role


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the register; ``language`` is the one its workbooks are written in."""

    code: str
    names: Texts
    subregion: str
    language: str
    reports: bool = True
    landlocked: bool = False
    version: int = 1

    def name(self, language: str) -> str:
        """Its name in *language*, else in English, else its code."""
        return self.names.get(language) or self.names.get("en") or self.code


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A regional bloc or body of integration."""

    code: str
    acronyms: Texts
    names: Texts
    core: bool = True
    version: int = 1


@dataclass(frozen=True, slots=True)
class Membership:
    """Belonging with dates; an open end is None. Effective = a MEMBER row valid and no SUSPENDED row valid."""

    mechanism: str
    country: str
    role: MembershipRole
    start: date | None
    end: date | None
    id: str = ""
    version: int = 1
    source: str = ""

    def valid_on(self, day: date) -> bool:
        """Whether the row holds on *day* (both ends included; an unknown start counts as long ago)."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """Who acts, and in which role; ``id`` is the number in the directory of this file, 0 outside it."""

    name: str
    role: Role
    office: str = ""
    country: str | None = None
    language: str = ""
    email: str = ""
    id: int = field(default=0, compare=False)
    active: bool = field(default=True, compare=False)
    version: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class FileInfo:
    """What an open file is: its key, kind, zone, title, and a notice by language printed wherever its data show."""

    key: str
    kind: FileKind
    country: str | None
    zone: str
    title: str
    notice: Texts
    created: datetime
    attributions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionnaireLine:
    """A published questionnaire version, as lists show it."""

    id: int
    code: str
    version: str
    sha256: str
    source_name: str
    published: datetime
    person: str
