"""Tables are filled in by keyboard as in a spreadsheet, and copied from and to one."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db import readers
from desktop.ui.pages.entry import EntryPage
from desktop.ui.routes.window import WindowRoute

from .conftest import Control, Key, Shift, focused, opened, press, rest

pytestmark = [pytest.mark.xdist_group("window")]


def rows_of(route: WindowRoute) -> list[dict[str, str | None]]:
    """Returns the rows of the table that are in the file, as texts by column."""
    with route.sitting.desk.database.read() as reading:
        number = readers.submission_id(reading, 2022, "ARG")
        answers = readers.answers(reading, number)
        rows = readers.rows(reading, number).get("S.R", ())
    names = ("name", "amount", "kind")
    texts = [{name: answers.get((f"S.R.{name}", row)) for name in names} for row in rows]
    return [{name: one.text if one else None for name, one in row.items()} for row in texts]


def at(page: EntryPage, row: int, column: int) -> None:
    """Goes to a cell."""
    page.grid.table.setCurrentIndex(page.grid.model.index(row, column))
    page.grid.table.setFocus()


def typed(qtbot, text: str) -> None:
    """Types *text* into the cell one is at, and leaves it with Enter."""
    qtbot.keyClicks(focused(), text[0])
    qtbot.keyClicks(focused(), text[1:])
    press(qtbot, Key.Key_Return)


def test_a_table_is_filled_copied_pasted_and_undone_by_keyboard(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.form.stand_at("S.R")
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Space)
    rest(route)
    assert len(rows_of(route)) == 1 and focused() is page.grid.table
    at(page, 0, 0)
    typed(qtbot, "Andes")
    rest(route)
    assert rows_of(route)[0]["name"] == "Andes" and len(rows_of(route)) == 1
    at(page, 0, 1)
    typed(qtbot, "1.250")
    rest(route)
    line = page.grid._lines.itemAt(0).widget()
    assert rows_of(route)[0]["amount"] is None and "1.250" in line.text.text()
    line.buttons[0].setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    assert rows_of(route)[0]["amount"] == "1.25"
    at(page, 0, 2)
    press(qtbot, Key.Key_P)
    qtbot.keyClicks(page.grid.table.list.filter, "eru")
    qtbot.keyClick(page.grid.table.list.filter, Key.Key_Return)
    rest(route)
    assert rows_of(route)[0]["kind"] == "L10"
    # From a spreadsheet: new rows appear, words of choices are read, everything is one step.
    at(page, 0, 0)
    QApplication.clipboard().setText("Sur\t7,5\tChile\nNorte\t8\tMéxico\nCentro\t9\tCuba\n")
    press(qtbot, Key.Key_V, Control)
    rest(route)
    assert [row["name"] for row in rows_of(route)] == ["Sur", "Norte", "Centro"]
    assert [row["amount"] for row in rows_of(route)] == ["7.5", "8", "9"]
    assert [row["kind"] for row in rows_of(route)] == ["L3", "L8", "L5"]
    press(qtbot, Key.Key_Z, Control)
    rest(route)
    assert [row["name"] for row in rows_of(route)] == ["Andes"]
    press(qtbot, Key.Key_Y, Control)
    rest(route)
    assert len(rows_of(route)) == 3
    # Enter below the last row adds one.
    at(page, 2, 0)
    press(qtbot, Key.Key_Return)
    rest(route)
    assert len(rows_of(route)) == 4 and page.grid.table.currentIndex().row() == 3
    press(qtbot, Key.Key_Z, Control)
    rest(route)
    # Fill down, copy, delete, sort: the stored order stays.
    at(page, 0, 1)
    press(qtbot, Key.Key_Down, Shift)
    press(qtbot, Key.Key_Down, Shift)
    press(qtbot, Key.Key_D, Control)
    rest(route)
    assert [row["amount"] for row in rows_of(route)] == ["7.5"] * 3
    press(qtbot, Key.Key_C, Control)
    assert QApplication.clipboard().text() == "7.5\n7.5\n7.5\n"
    page.grid.table._sort(0)
    assert page.grid.model.index(0, 0).data() == "Centro" and rows_of(route)[0]["name"] == "Sur"
    at(page, 0, 0)
    press(qtbot, Key.Key_Delete, Control)
    rest(route)
    assert [row["name"] for row in rows_of(route)] == ["Sur", "Norte"]
    page.grid._copy.click()
    rest(route)
    assert len(rows_of(route)) == 3
    press(qtbot, Key.Key_Z, Control)
    rest(route)
    press(qtbot, Key.Key_Z, Control)
    rest(route)
    assert [row["name"] for row in rows_of(route)] == ["Sur", "Norte", "Centro"]
    page.grid.table.setFocus()
    press(qtbot, Key.Key_Escape)
    assert page.form.current == "S.R" and "3 rows" in page.form.rows["S.R"].side.text()


def test_a_paste_that_does_not_fit_is_shown_first(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.form.stand_at("S.R")
    press(qtbot, Key.Key_Space)
    page.grid.add()
    rest(route)
    at(page, 0, 0)
    QApplication.clipboard().setText("Name\tAmount\tKind\nSur\t1.250\tChile\nNorte\t2.500\tNowhere\tx\n")
    press(qtbot, Key.Key_V, Control)
    rest(route)
    card = page.grid.paste
    assert card.isVisible() and rows_of(route) == [{"name": None, "amount": None, "kind": None}]
    assert len(card.list.sentences.steps()) == 3 and "beyond the last column" in card._counts.text()
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Space)
    assert card._apply.text() == "Paste 5 cells"
    card._apply.click()
    rest(route)
    assert [row["amount"] for row in rows_of(route)] == ["1250", "2500"]
    assert [row["kind"] for row in rows_of(route)] == ["L3", None]
