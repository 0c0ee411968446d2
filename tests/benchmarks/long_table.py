"""A return with one long table: a total over it, rows that may not be there twice, cells asked and computed row by row."""

from datetime import date
from pathlib import Path

from db import readers
from db.snapshots.entry import Edit, Entry
from db.snapshots.register import Person
from db.terms import Role
from desktop.actions import file, rounds
from desktop.actions.desk import Desk
from desktop.actions.entry import enter
from desktop.worker import Pool

ANA = Person("Ana Pérez", Role.REVIEWER)
FORM = """
| survey |              |            |         |          |                    |                       |     |            |
|        | type         | name       | label   | required | calculation        | relevant              | key | constraint |
|        | begin_group  | S          | Trade   |          |                    |                       |     |            |
|        | decimal      | S.1        | Least   |          |                    |                       |     |            |
|        | decimal      | S.2        | Total   |          | sum(${S.R.amount}) |                       |     |            |
|        | begin_repeat | S.R        | Rows    |          |                    |                       |     |            |
|        | text         | S.R.name   | Name    | yes      |                    |                       | yes |            |
|        | decimal      | S.R.amount | Amount  |          |                    |                       |     | . >= 0     |
|        | decimal      | S.R.twice  | Twice   |          | ${S.R.amount} * 2  |                       |     |            |
|        | text         | S.R.why    | Why     |          |                    | ${S.R.amount} > 60000 |     |            |
|        | end_repeat   |            |         |          |                    |                       |     |            |
|        | end_group    |            |         |          |                    |                       |     |            |
| settings |            |            |         |
|        | form_title   | form_id    | version |
|        | Long         | long       | 1       |
| rules  |              |            |         |            |                        |         |              |              |
|        | name         | severity   | scope   | items      | check                  | message | example_pass | example_fail |
|        | S.R1         | error      | submission | S.1     | ${S.2} >= ${S.1}       | Less.   | {"S.1": 5, "S.R": [{"amount": 7}]} | {"S.1": 5, "S.R": [{"amount": 1}]} |
|        | S.R2         | error      | row     | S.R.name   | unique(${S.R.name})    | Twice.  | {"S.R": [{"name": "a"}]} | {"S.R": [{"name": "a"}, {"name": "a"}]} |
|        | S.R3         | warning    | row     | S.R.amount | ${S.R.amount} <= 49990 | Much.   | {"S.R": [{"amount": 7}]} | {"S.R": [{"amount": 99000}]} |
"""


def fill(path: Path, rows: int, pool: Pool) -> tuple[Desk, int, tuple[str, ...]]:
    """Makes a file at *path* with one return whose table has *rows* rows; gives the desk, the submission, the row ids."""
    desk = Desk(file.create(path, ANA, "Oficina", "America/Caracas"), pool, ANA, "en")
    rounds.publish_bytes(desk, "long.md", FORM.encode())
    rounds.open_round(desk, 2022, date(2050, 3, 31), ("ARG",))
    with desk.database.read() as reading:
        number = readers.submission_id(reading, 2022, "ARG")
    ids = tuple(f"r{at}" for at in range(rows))
    edits = [Edit("S.R.name", row, {"text": f"Socio {at}"}) for at, row in enumerate(ids)]
    edits += [Edit("S.R.amount", row, {"text": f"{at}", "number": float(at)}) for at, row in enumerate(ids)]
    enter(desk, number, Entry(tuple(edits), {"S.R": ids}, "answer.many", {"item": "S.R", "n": len(edits)}))
    return desk, number, ids


def cell(row: str, value: float) -> Entry:
    """Gives the entry of one cell."""
    return Entry((Edit("S.R.amount", row, {"text": f"{value:g}", "number": value}),))
