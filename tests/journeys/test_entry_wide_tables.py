"""Wide tables: a warning on a cell is explained there, the key column stays in sight."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from db import readers
from db.snapshots.entry import Edit, Entry
from desktop.actions import entry, file, rounds
from desktop.actions.desk import Desk
from desktop.ui.pages.entry import EntryPage
from desktop.ui.routes.window import WindowRoute
from desktop.worker import Pool

from .conftest import ANA, Control, Key, focused, opened, press, rest, write

pytestmark = [pytest.mark.xdist_group("window")]

WIDE = 12
FORM = """
| survey |             |        |                     |          |     |
|        | type        | name   | label::English (en) | required | key |
|        | begin_group | W      | Wide                |          |     |
|        | begin_repeat | W.R   | Rows                |          |     |
|        | text        | W.R.name | Name              | yes      | yes |
"""
FORM += "".join(
    f"|        | decimal     | W.R.c{at}  | Amount {at}            |          |     |\n" for at in range(WIDE)
)
FORM += """|        | end_repeat  |        |                     |          |     |
|        | end_group   |        |                     |          |     |
| settings |           |        |                     |
|        | form_title  | form_id | version | default_language |
|        | Wide        | wide    | 1       | English (en)     |
| rules  |             |        |                     |          |     |
|        | name | severity | scope | items | check | message::English (en) | example_pass | example_fail |
|        | W.R1 | warning  | row   | W.R.c0 | ${W.R.c0} <= 1000 | Very much. | {"W.R": [{"c0": 5}]} | {"W.R": [{"c0": 5000}]} |
"""
ROWS = tuple(f"r{at}" for at in range(4))


@pytest.fixture(scope="module")
def wide_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with one return whose table has many columns and four rows."""
    path = tmp_path_factory.mktemp("wide") / "wide.convergencia"
    with Pool(1) as pool, file.create(path, ANA, "Oficina", "America/Caracas") as database:
        desk = Desk(database, pool, ANA, "en")
        rounds.publish_bytes(desk, "wide.md", FORM.encode())
        rounds.open_round(desk, 2022, date(2050, 3, 31), ("ARG",))
        with database.read() as reading:
            number = readers.submission_id(reading, 2022, "ARG")
        edits = tuple(Edit("W.R.name", row, {"text": f"Partner {row}"}) for row in ROWS)
        entry.enter(desk, number, Entry(edits, {"W.R": ROWS}, "answer.many", {"item": "W.R", "n": 4}))
    return path


@pytest.fixture
def path(wide_once: Path, tmp_path: Path) -> Path:
    from db.backup import copy_database

    made = tmp_path / "wide.convergencia"
    copy_database(wide_once, made)
    return made


def table(route: WindowRoute, path: Path, qtbot) -> EntryPage:
    """Opens the table by keyboard."""
    page = opened(route, path, qtbot)
    page.form.stand_at("W.R")
    press(qtbot, Key.Key_Space)
    assert page.roster is not None
    return page


def test_a_warning_on_a_cell_is_explained_in_place(route: WindowRoute, path: Path, qtbot) -> None:
    page = table(route, path, qtbot)
    cell = page.grid.model.index(1, 1)
    page.grid.table.setCurrentIndex(cell)
    for part in ("5", "000"):
        # The first key opens the cell's own field, which takes the others.
        write(qtbot, part)
    press(qtbot, Key.Key_Return)
    rest(route)
    page.grid.table.setCurrentIndex(cell)
    line = page.grid._lines.itemAt(0).widget()
    assert line.text.text().startswith("Warning · ") and "Very much." in line.text.text()
    press(qtbot, Key.Key_Return, Control)
    assert page.grid.box is not None and focused() is page.grid.box.text
    write(qtbot, "A new treaty.")
    # A step aside does not throw the sentence away.
    page.grid.table.setCurrentIndex(page.grid.model.index(2, 1))
    page.grid.table.setCurrentIndex(cell)
    page.grid.box.text.setFocus()
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    assert page.grid.box is None and focused() is page.grid.table
    assert "(explained)" in page.grid._lines.itemAt(0).widget().text.text()
    with route.sitting.desk.database.read() as reading:
        (said,) = readers.explanations(reading, readers.submission_id(reading, 2022, "ARG"))
    assert (said.item, said.row, said.text) == ("W.R.c0", ROWS[1], "A new treaty.")
    press(qtbot, Key.Key_Return, Control)
    assert page.grid.box is None


def test_the_key_column_stays_in_sight_and_never_covers_the_cell_one_is_at(
    route: WindowRoute, path: Path, qtbot
) -> None:
    page = table(route, path, qtbot)
    grid, front = page.grid.table, page.grid.table.key_column
    grid.setCurrentIndex(page.grid.model.index(0, 0))
    assert not front.isVisible()
    for _ in range(WIDE):
        press(qtbot, Key.Key_Right)
    QCoreApplication.processEvents()
    assert grid.currentIndex().column() == WIDE and front.isVisible()
    assert front.horizontalHeader().count() - front.horizontalHeader().hiddenSectionCount() == 1
    assert front.indexAt(front.viewport().rect().center()).column() in (0, -1)
    for at in range(WIDE - 1, 0, -1):
        press(qtbot, Key.Key_Left)
        QCoreApplication.processEvents()
        left = grid.visualRect(grid.currentIndex()).left()
        assert grid.currentIndex().column() == at
        assert not front.isVisible() or left >= grid.columnWidth(0) - 1
    # Typing into the first column itself happens in the open.
    for _ in range(WIDE):
        press(qtbot, Key.Key_Right)
    place = front.visualRect(page.grid.model.index(2, 0)).center()
    qtbot.mouseClick(front.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (2, 0)
    assert not front.isVisible() and focused() is grid


def test_opening_a_file_takes_the_keyboard_to_the_board(route: WindowRoute, path: Path) -> None:
    route.open(str(path))
    rest(route)
    assert focused() is route.window.board.table
