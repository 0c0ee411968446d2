"""An office file with a small questionnaire of its own, so that no test here leans on the shipped one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import Role
from desktop.actions import file, rounds
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.worker import Pool
from tests.desktop.actions.forms import FORM


@pytest.fixture(scope="session")
def pool() -> Iterator[Pool]:
    with Pool(1) as started:
        yield started


@pytest.fixture
def reviewer() -> Person:
    return Person("Rita Reyes", Role.REVIEWER)


@pytest.fixture
def desk(tmp_path: Path, pool: Pool, reviewer: Person) -> Iterator[Desk]:
    """An office file with round 2022 open for three countries."""
    with file.create(tmp_path / "office.convergencia", reviewer, "Oficina") as database:
        at = Desk(database, pool, reviewer, "en")
        rounds.publish_bytes(at, "small.md", FORM.encode())
        rounds.open_round(at, 2022, date(2023, 3, 31), ("ARG", "BRA", "CHL"))
        yield at


@pytest.fixture
def issued(desk: Desk, tmp_path: Path) -> dict[str, Path]:
    """The workbooks of round 2022 by country."""
    _, made = issue(desk, 2022, tmp_path / "issued")
    return {one.country: one.path for one in made}


@pytest.fixture
def filled(desk: Desk, issued: dict[str, Path], tmp_path: Path):
    """Return a function that fills a country's workbook in and writes it beside the issued ones."""

    def fill(country: str, *answers: Answer, name: str = "return.xlsx", start: Path | None = None) -> Path:
        rows = sorted({one.row for one in answers if one.row})
        data = desk.pool.call(
            "fill_workbook",
            (start or issued[country]).read_bytes(),
            {one.key: one for one in answers},
            {"S.R": tuple(rows)} if rows else {},
        )
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return fill


def number(item: str, value: float, row: str = "") -> Answer:
    """Return a numeric answer."""
    return Answer(item, row, f"{value:.15g}", float(value))
