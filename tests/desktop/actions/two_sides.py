"""Two countries that have sent their returns and disagree on what one sold to the other."""

import zipfile
from datetime import date
from pathlib import Path

from db import readers
from db.snapshots.register import Person
from db.terms import Stage, Verdict
from db.writers import collection
from desktop.actions import file, rounds
from desktop.actions.annotate import annotate
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.actions.validate import validate
from desktop.worker import Pool

FORM = """
| survey |                  |        |                |          |           |      |        |
|        | type             | name   | label::English (en) | required | key  | mirror | unit |
|        | begin_group      | S      | Trade          |          |           |        |      |
|        | integer          | S.1    | Norms due      | yes      |           |        |      |
|        | decimal          | S.2    | Exports        |          |           |        |      |
|        | text             | S.T    | In short       |          |           |        |      |
|        | begin_repeat     | S.R    | Partners       |          |           |        |      |
|        | select_one C     | S.R.partner | Partner   | yes      | yes       |        |      |
|        | decimal          | S.R.sold | Sold         |          |           | S.R.bought |  |
|        | decimal          | S.R.bought | Bought     |          |           | S.R.sold |    |
|        | end_repeat       |        |                |          |           |        |      |
|        | end_group        |        |                |          |           |        |      |
| choices |                 |        |                |
|        | list_name        | name   | label::English (en) |
|        | C                | ARG    | Argentina      |
|        | C                | BRA    | Brazil         |
| settings |                |        |                |                   |
|        | form_title       | form_id | version       | default_language  |
|        | Small            | small  | 1              | English (en)      |
| rules  |                  |        |                |                   |               |                     |            |
|        | name             | severity | scope        | items             | check         | values | message::English (en) | example_pass | example_fail |
|        | S.W              | warning | submission    | S.1               | ${S.1} <= 1000 | | {item}: very many. | {"S.1": 5} | {"S.1": 5000} |
|        | S.M              | information | row       | S.R.sold          | ${S.R.sold} = mirror(${S.R.sold}) | {"theirs": "mirror(${S.R.sold})"} | {item}: the other country says {theirs}. | {"S.R": [{"partner": "BRA", "sold": 5}], "country": "ARG", "others": {"BRA": {"S.R": [{"partner": "ARG", "bought": 5}]}}} | {"S.R": [{"partner": "BRA", "sold": 5}], "country": "ARG", "others": {"BRA": {"S.R": [{"partner": "ARG", "bought": 6}]}}} |
|        | S.B              | information | row       | S.R.sold          | mirror(${S.R.sold}) != '' | | {item}: the other says nothing. | {"S.R": [{"partner": "BRA", "sold": 5}], "country": "ARG", "others": {"BRA": {"S.R": [{"partner": "ARG", "bought": 5}]}}} | {"S.R": [{"partner": "BRA", "sold": 5}], "country": "ARG", "others": {"BRA": {}}} |
"""


def make_office(path: Path, person: Person, form: str = FORM) -> None:
    """Makes an office file at *path* with the round of 2022 on *form*: both countries received and checked."""
    with Pool(1) as pool, file.create(path, person, "Oficina", "America/Caracas") as database:
        desk = Desk(database, pool, person, "en")
        rounds.publish_bytes(desk, "small.md", form.encode())
        rounds.open_round(desk, 2022, date(2050, 3, 31), ("ARG", "BRA"))
        for country, other, sold, bought in (("ARG", "BRA", "80", "30"), ("BRA", "ARG", "30", "95")):
            answer(desk, 2022, country, "S.1", value="5000" if country == "ARG" else "7")
            answer(desk, 2022, country, "S.2", value="26.4")
            with database.write("row.add", person) as work:
                number = readers.submission_id(work, 2022, country)
                work.submission_id = number
                collection.store_rows(work, number, "S.R", ["r1"])
                collection.mark_changed(work, number)
            for column, value in (("partner", other), ("sold", sold), ("bought", bought)):
                answer(desk, 2022, country, f"S.R.{column}", row="r1", value=value)
            receive(desk, person, country)
        validate(desk, 2022)


def receive(desk: Desk, person: Person, country: str) -> None:
    """Moves a country's return to received, as if its file had come."""
    with desk.database.write("receive", person) as work:
        number = readers.submission_id(work, 2022, country)
        line = readers.line(work, number)
        work.submission_id = number
        collection.move(work, number, line.version, Verdict.RECEIVE, line.stage, Stage.RECEIVED, "")


def home(desk: Desk, folder: Path) -> str:
    """Returns everything that can be read in the workbook that goes home to Argentina."""
    made = annotate(desk, 2022, "ARG", folder / "home.xlsx")
    with zipfile.ZipFile(made.path) as book:
        return "\n".join(book.read(name).decode() for name in book.namelist() if name.endswith((".xml", ".vml")))
