"""Beside the field, requirement 10: what one needs to know to answer, without leaving the field."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from db import readers
from db.terms import Stage, Verdict
from db.writers import collection
from desktop.actions import file, review, rounds
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.ui.routes.window import WindowRoute
from desktop.worker import Pool

from .conftest import ANA, Key, focused, opened, press, rest, write

pytestmark = [pytest.mark.xdist_group("window")]

FORM = """
| survey |             |      |                |                       |      |          |
|        | type        | name | label::English (en) | hint::English (en) | unit | source_expected |
|        | begin_group | S    | Trade          |                       |      |          |
|        | integer     | S.1  | Norms due      | Norms in force on the last day of the year. | norms | Official gazette |
|        | decimal     | S.2  | Exports        |                       |      |          |
|        | end_group   |      |                |                       |      |          |
| settings |           |      |                |                       |
|        | form_title  | form_id | version     | default_language      |
|        | Small       | small | 1             | English (en)          |
"""


@pytest.fixture
def file_path(tmp_path: Path) -> Path:
    """Three rounds accepted with an answer each, 2022 open, its answer changed once and asked about."""
    path = tmp_path / "office.convergencia"
    with Pool(1) as pool, file.create(path, ANA, "Oficina", "America/Caracas") as database:
        desk = Desk(database, pool, ANA, "en")
        rounds.publish_bytes(desk, "small.md", FORM.encode())
        for year, value in ((2019, "5"), (2020, "6"), (2021, "7")):
            rounds.open_round(desk, year, date(year + 1, 3, 31), ("ARG",))
            answer(desk, year, "ARG", "S.1", value=value)
            with database.write("receive", ANA) as work:
                number = readers.submission_id(work, year, "ARG")
                line = readers.line(work, number)
                collection.move(work, number, line.version, Verdict.RECEIVE, line.stage, Stage.RECEIVED, "")
            review.decide(desk, year, "ARG", Verdict.ACCEPT)
        rounds.open_round(desk, 2022, date(2050, 3, 31), ("ARG",))
        answer(desk, 2022, "ARG", "S.1", value="8")
        answer(desk, 2022, "ARG", "S.1", value="12")
        review.query(desk, 2022, "ARG", "S.1", "Why so many more?")
    return path


def test_everything_about_an_answer_stands_beside_its_field(route: WindowRoute, file_path: Path, qtbot) -> None:
    page = opened(route, file_path, qtbot)
    pane, field = page.context, page.form.rows["S.1"].field
    assert focused() is field and pane.key == ("S.1", "")
    qtbot.waitUntil(lambda: bool(pane.queries))
    # Definition, unit, expected source.
    assert pane._hint.text() == "Norms in force on the last day of the year."
    facts = pane._facts.text()
    assert "norms" in facts and "Official gazette" in facts
    # This round and the last three, newest first.
    shown = [pane._rounds.itemAt(at).widget().text() for at in range(pane._rounds.count())]
    assert shown == ["2022", "12", "2021", "7", "2020", "6", "2019", "5"] and pane.line.isVisible()
    # How the answer came to be, newest first, and what is asked about it.
    story = pane.story.text()
    assert "Ana Pérez" in story and story.index("8 → 12") < story.index("– → 8")
    (card,) = pane.queries
    assert "Why so many more?" in card._thread.text() and card.isVisible()
    # All that without leaving the field; another field has its own.
    assert focused() is field
    press(qtbot, Key.Key_Return)
    rest(route)
    assert page.form.current == "S.2" and pane.key == ("S.2", "") and not pane.queries
    assert pane._hint.text() == "Exports" and "Official gazette" not in pane._facts.text()
    # What is given beside it belongs to the answer one stands at.
    press(qtbot, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    pane.note.setFocus()
    write(qtbot, "Counted anew")
    pane.source.setFocus()
    rest(route)
    with route.sitting.desk.database.read() as reading:
        kept = readers.answers(reading, readers.submission_id(reading, 2022, "ARG"))["S.1", ""]
    assert (kept.number, kept.note) == (12.0, "Counted anew")
