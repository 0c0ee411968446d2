"""A small office file: one questionnaire, one round, three countries."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from db.snapshots.register import Country, Person
from db.terms import FileKind, Role
from db.work import Database
from db.writers import collection, instrument


@dataclass(frozen=True)
class Office:
    """The open file, who acts, and the submissions by country."""

    database: Database
    person: Person
    submissions: dict[str, int]

    @property
    def path(self) -> Path:
        assert self.database.path is not None
        return self.database.path


@pytest.fixture
def person() -> Person:
    return Person("Ana Pérez", Role.REVIEWER)


@pytest.fixture
def office(database: Database, person: Person) -> Office:
    with database.write("file.new", person) as work:
        instrument.set_up(work, FileKind.OFFICE, "America/Caracas", "SELA", {"es": "Ejemplo"})
        instrument.add_register(
            work,
            [Country(code, {"es": name}, "South America", "es") for code, name in NAMES.items()],
            [],
            [],
        )
    with database.write("questionnaire.publish", person) as work:
        number = instrument.publish(work, "demo", "1", "demo.xlsx", b"form", b"{}", "ab" * 32)
    with database.write("round.open", person) as work:
        _, submissions = collection.open_round(work, 2022, number, date(2023, 3, 31), date(2023, 3, 31), NAMES)
    return Office(database, person, submissions)


NAMES = {"ARG": "Argentina", "BRA": "Brasil", "CHL": "Chile"}
