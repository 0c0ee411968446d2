"""What another country keeps confidential leaves the office in no text: not in a finding, not in a question asked before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import readers
from db.files import open_database
from db.snapshots.entry import Edit, Entry
from db.snapshots.register import Person
from db.terms import QueryAct, Role
from desktop.actions import review
from desktop.actions.desk import Desk
from desktop.actions.entry import enter
from desktop.actions.issue import issue
from desktop.actions.mirror import query_mirror
from desktop.actions.validate import validate
from desktop.worker import Pool
from tests.desktop.actions.two_sides import FORM, home, make_office

ROSA = Person("Rosa Lima", Role.REVIEWER)
PLACE = ("S.M", "S.R.sold", "r1")

TOP = """|        | S.X | warning | submission | S.2 | ${S.2} >= region('max', ${S.2}) | {"top": "region('max', ${S.2})"} | {item}: others have up to {top}. | {"S.2": 5, "others": {"BRA": {"S.2": 4}}} | {"S.2": 5, "others": {"BRA": {"S.2": 6}}} |
|        | S.N | information | submission | S.2 | region('count', ${S.2}) > 2 | {"n": "region('count', ${S.2})"} | {item}: of others there are {n}. | {"S.2": 5, "others": {"BRA": {"S.2": 4}, "CHL": {"S.2": 4}, "URY": {"S.2": 4}}} | {"S.2": 5, "others": {"BRA": {"S.2": 6}}} |
|        | S.P | information | row | S.R.partner | mirror(${S.R.sold}) < 90 | {"told": "mirror(${S.R.sold})"} | {item}: there are {told}. | {"S.R": [{"partner": "BRA", "sold": 5}], "country": "ARG", "others": {"BRA": {"S.R": [{"partner": "ARG", "bought": 5}]}}} | {"S.R": [{"partner": "BRA", "sold": 5}], "country": "ARG", "others": {"BRA": {"S.R": [{"partner": "ARG", "bought": 96}]}}} |
"""


def keep(desk: Desk, item: str, row: str, number: float, country: str = "BRA") -> None:
    """Gives a figure of a country, which it keeps confidential, and checks all anew."""
    with desk.database.read() as reading:
        submission = readers.submission_id(reading, 2022, country)
    parts = {"text": str(number), "number": number, "confidential": True}
    enter(desk, submission, Entry((Edit(item, row, parts),)))
    validate(desk, 2022)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("withheld") / "office.convergencia"
    make_office(path, ROSA, FORM + TOP)
    return path


@pytest.fixture
def sides(once: Path, tmp_path: Path, pool: Pool) -> Iterator[Desk]:
    """An office where two countries disagree, and whose rules tell statistics of the other countries."""
    from db.backup import copy_database

    made = tmp_path / "office.convergencia"
    copy_database(once, made)
    with open_database(made, ROSA.name) as database:
        yield Desk(database, pool, ROSA, "en")


def test_a_statistic_that_a_confidential_figure_went_into_is_not_told(sides: Desk, tmp_path: Path) -> None:
    with sides.database.read() as reading:
        brazil = readers.submission_id(reading, 2022, "BRA")
    enter(sides, brazil, Entry((Edit("S.2", "", {"text": "77.5", "number": 77.5}),)))
    validate(sides, 2022)
    issue(sides, 2022, tmp_path / "issued", language="en")
    text = home(sides, tmp_path)
    assert "others have up to 77.5" in text and "there are 95" in text
    keep(sides, "S.2", "", 88.5)
    text = home(sides, tmp_path)
    assert "others have up to" not in text and "88.5" not in text and "some of which are confidential" in text
    # How many there are is no figure of theirs, and what the partner says of the row is not confidential.
    assert "of others there are 1." in text and "there are 95" in text
    keep(sides, "S.R.bought", "r1", 96.75)
    text = home(sides, tmp_path)
    assert "96.75" not in text and "which Brazil keeps confidential" in text
    # The office reads it all.
    with sides.database.read() as reading:
        found = readers.findings(reading, readers.submission_id(reading, 2022, "ARG"))
    told = {one.rule: one.values for one in found}
    assert told["S.X"]["top"] == 88.5 and told["S.P"]["told"] == 96.75


def test_a_question_asked_before_a_figure_was_confidential_tells_it_no_more(sides: Desk, tmp_path: Path) -> None:
    issue(sides, 2022, tmp_path / "issued", language="es")
    query_mirror(sides, 2022, "ARG", *PLACE, text="Brazil also wrote 95,0 in its letter.")
    review.query(sides, 2022, "ARG", "S.R.sold", "Is it 95 or 80?", row="r1", rule="S.M")
    review.query(sides, 2022, "ARG", "S.R.sold", "In which year?", row="r1", rule="S.M")
    review.query(sides, 2022, "ARG", "S.1", "Why 95?", rule="S.W")
    review.continue_query(sides, 2022, "ARG", QueryAct.REPLY, "Not 95.", number=1)
    before = home(sides, tmp_path)
    assert before.count("Brasil informa 95") and "Is it 95 or 80?" in before
    # What it was changes with what it is: the figure that was told is the one before.
    keep(sides, "S.R.bought", "r1", 93.75)
    after = home(sides, tmp_path)
    assert "informa 95" not in after and "95,0" not in after and "93.75" not in after and "Is it 95" not in after
    assert "Brasil mantiene su respuesta confidencial" in after
    assert "Esta pregunta citaba una cifra que otro país mantiene ahora confidencial" in after
    # What tells no secret stays, and so do the country's own words.
    assert "In which year?" in after and "Why 95?" in after and "Not 95." in after
    # The office keeps what it asked.
    with sides.database.read() as reading:
        assert "Brasil informa 95" in readers.queries(reading)[0].messages[0].text


def test_neither_goes_along_hidden_in_the_next_workbook(sides: Desk, pool: Pool, tmp_path: Path) -> None:
    from desktop.actions import country as own

    query_mirror(sides, 2022, "ARG", *PLACE)
    _, made = issue(sides, 2022, tmp_path / "first", ("ARG",))
    keep(sides, "S.R.bought", "r1", 93.75)
    _, again = issue(sides, 2022, tmp_path / "second", ("ARG",))
    focal = Person("Ana", Role.FOCAL_POINT)
    for number, workbooks in enumerate(((again[0],), (made[0], again[0]))):
        file = tmp_path / f"own{number}.convergencia"
        with own.create(file, workbooks[0].path, focal.name, pool) as database:
            for one in workbooks[1:]:
                own.take_in_round(Desk(database, pool, focal, "en"), one.path)
            with database.read() as reading:
                [query] = readers.queries(reading)
        # A message that is known is not told twice, though it is told in other words now.
        assert len(query.messages) == 1
        assert ("informa 95" in query.messages[0].text) is bool(number)
