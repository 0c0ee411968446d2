"""Sections go to another ministry as a workbook of their own, and come back into the country's file by the same merge."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from db import readers
from db.check import content_hash
from db.files import open_database
from db.problems import Problem
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import ChangeKind, Role
from desktop.actions import country, file, receive, rounds
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.wording import problem_sentence
from tests.spreadsheet import resave

FORM = """
| survey |              |        |                     |                     |          |                    |                |
|        | type         | name   | label::English (en) | label::Español (es) | required | calculation        | relevant       |
|        | begin_group  | S      | Trade               | Comercio            |          |                    |                |
|        | integer      | S.1    | Norms due           | Normas exigibles    | yes      |                    |                |
|        | begin_repeat | S.R    | Partners            | Socios              |          |                    |                |
|        | text         | S.R.name | Name              | Nombre              |          |                    |                |
|        | end_repeat   |        |                     |                     |          |                    |                |
|        | end_group    |        |                     |                     |          |                    |                |
|        | begin_group  | T      | Health              | Salud               |          |                    |                |
|        | integer      | T.1    | Beds                | Camas               |          |                    |                |
|        | decimal      | T.2    | Beds a norm         | Camas por norma     |          | ${T.1} div ${S.1}  |                |
|        | text         | T.3    | Which ones?         | ¿Cuáles?            |          |                    | ${S.1} > 3     |
|        | decimal      | T.4    | Twice               | El doble            |          | ${T.1} * 2         |                |
|        | end_group    |        |                     |                     |          |                    |                |
| settings |            |        |                     |                     |          |                    |                |
|        | form_title   | form_id | version            | default_language    |          |                    |                |
|        | Two          | two    | 1                   | English (en)        |          |                    |                |
| rules  |              |        |                     |                     |          |                    |                |
|        | name         | severity | scope             | items               | check    | message::English (en) | message::Español (es) | example_pass | example_fail |
|        | R1           | error  | submission          | S.1 T.1             | ${T.1} <= ${S.1} | Too many.  | Demasiadas.    | {"S.1": 5, "T.1": 4} | {"S.1": 5, "T.1": 6} |
"""
ANA = Person("Ana", Role.FOCAL_POINT, country="ARG")


@pytest.fixture
def own(tmp_path: Path, pool, reviewer: Person) -> Iterator[Desk]:
    """A country's file of two sections, the first filled in."""
    with file.create(tmp_path / "office.convergencia", reviewer, "Oficina") as database:
        office = Desk(database, pool, reviewer, "en")
        rounds.publish_bytes(office, "two.md", FORM.encode())
        rounds.open_round(office, 2022, date(2023, 3, 31), ("ARG",))
        _, [made] = issue(office, 2022, tmp_path / "out")
    with country.create(tmp_path / "own.convergencia", made.path, "Ana", pool) as database:
        desk = Desk(database, pool, ANA, "en")
        answer(desk, 2022, "ARG", "S.1", value="5", note="hush-hush")
        answer(desk, 2022, "ARG", "T.1", value="10")
        yield desk


def held(desk: Desk) -> dict[tuple[str, str], Answer]:
    with desk.database.read() as reading:
        return dict(readers.answers(reading, readers.submission_id(reading, 2022, "ARG")))


def test_the_part_holds_its_own_sheets_only_and_nobody_elses_answers(own: Desk, tmp_path: Path) -> None:
    _, path = country.split(own, 2022, ("T",), tmp_path / "parts")
    data = resave({"a.xlsx": path.read_bytes()}, "xlsx")["a.xlsx"]
    book = openpyxl.load_workbook(BytesIO(data), data_only=True)
    assert "Salud" in book.sheetnames and not {"Comercio", "S.R Socios"} & set(book.sheetnames)
    texts = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [text for text in texts if "hush" in text or text.startswith(("#REF", "#NAME", "Err:"))]
    shown = {row[0].value: row for row in book["Salud"].iter_rows() if row[0].value in ("T.1", "T.2", "T.4")}
    numbers = {code: [cell.value for cell in row if isinstance(cell.value, int | float)] for code, row in shown.items()}
    # What needs the other section stands there as a value; what does not goes on being computed.
    assert 2 in numbers["T.2"] and 20 in numbers["T.4"]


def test_the_part_comes_back_by_the_same_merge_and_what_was_not_sent_stays(own: Desk, tmp_path: Path) -> None:
    outcome, path = country.split(own, 2022, ("T",), tmp_path / "parts")
    filled = own.pool.call("fill_workbook", path.read_bytes(), {("T.3", ""): Answer("T.3", "", "All of them")}, {})
    path.write_bytes(filled)
    answer(own, 2022, "ARG", "S.1", value="20")
    preview = receive.look(own, path)
    assert preview.workbook.key == outcome.details["key"] and not preview.difference.remarks
    assert (preview.difference.count(ChangeKind.NEW), preview.difference.count(ChangeKind.ERASED)) == (1, 0)
    country.take_in(own, preview)
    answers = held(own)
    assert answers["T.3", ""].text == "All of them" and answers["S.1", ""].number == 20
    assert answers["T.2", ""].number == 0.5
    # What goes to the office still answers the workbook the office sent.
    country.send(own, 2022, tmp_path / "back.xlsx")
    assert receive.look(own, tmp_path / "back.xlsx").workbook.key == str(outcome.details["key"]).partition("-")[0]


def test_a_part_that_goes_straight_to_the_office_is_sent_on_to_the_focal_point(own: Desk, tmp_path: Path, pool) -> None:
    outcome, path = country.split(own, 2022, ("T",), tmp_path / "parts")
    with open_database(tmp_path / "office.convergencia", "Rita") as database:
        office = Desk(database, pool, Person("Rita", Role.REVIEWER), "es")
        with database.read() as reading:
            before = content_hash(reading)
        with pytest.raises(Problem) as refused:
            receive.look(office, path)
        said = problem_sentence(refused.value, "es")
        assert refused.value.code == "receive.part" and str(outcome.details["key"]) in said and "hojas T" in said
        with database.read() as reading:
            assert content_hash(reading) == before


def test_a_section_that_is_not_there_is_named_with_those_that_are(own: Desk, tmp_path: Path) -> None:
    with pytest.raises(Problem) as refused:
        country.split(own, 2022, ("X",), tmp_path / "parts")
    assert refused.value.code == "own_file.no_section" and refused.value.details["known"] == "S, T"
    assert not (tmp_path / "parts").exists()
