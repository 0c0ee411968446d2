"""A day is chosen from a month by keyboard, in a field and in a cell."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt

from desktop.ui.routes.window import WindowRoute

from .conftest import Control, Key, focused, opened, press, rest, stored, write

pytestmark = [pytest.mark.xdist_group("window")]
Alt = Qt.KeyboardModifier.AltModifier


def test_a_day_is_chosen_by_keyboard(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.form.stand_at("S.6")
    row = page.form.rows["S.6"]
    write(qtbot, "3 de marzo de 2021")
    press(qtbot, Key.Key_Return)
    rest(route)
    page.form.stand_at("S.6")
    press(qtbot, Key.Key_Down, Alt)
    month = row.days.month
    assert row.days.isVisible() and focused() is month and month.day == QDate(2021, 3, 3)
    assert row.days._title.text() == "March 2021" and month.accessibleName() == "Wednesday 3 March 2021"
    for key, modifier, day in (
        (Key.Key_Down, None, QDate(2021, 3, 10)),
        (Key.Key_Left, None, QDate(2021, 3, 9)),
        (Key.Key_PageUp, None, QDate(2021, 2, 9)),
        (Key.Key_PageDown, Control, QDate(2022, 2, 9)),
        (Key.Key_End, None, QDate(2022, 2, 28)),
        (Key.Key_Right, None, QDate(2022, 3, 1)),
    ):
        press(qtbot, key, modifier or Qt.KeyboardModifier.NoModifier)
        assert month.day == day
    press(qtbot, Key.Key_Escape)
    assert not row.days.isVisible() and focused() is row.field and stored(route)["S.6"].text == "2021-03-03"
    press(qtbot, Key.Key_Down, Alt)
    press(qtbot, Key.Key_Up)
    press(qtbot, Key.Key_Return)
    rest(route)
    assert stored(route)["S.6"].text == "2021-02-24" and focused() is row.field
    # By mouse: the button, the month before, the first day that is seen.
    row._calendar.click()
    row.days._steps[0].click()
    qtbot.mouseClick(month, Qt.MouseButton.LeftButton, pos=month.place_of(month.first()).center())
    rest(route)
    assert stored(route)["S.6"].text == "2020-12-28"
    # What was typed and could not be read gives way to the day chosen.
    page.form.stand_at("S.6")
    press(qtbot, Key.Key_A, Control)
    write(qtbot, "pronto")
    row._calendar.click()
    assert row.unsaved
    press(qtbot, Key.Key_Return)
    rest(route)
    assert stored(route)["S.6"].text == "2020-12-28" and not row.unsaved


def test_no_day_lies_beyond_what_a_date_can_be(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.form.stand_at("S.6")
    press(qtbot, Key.Key_Down, Alt)
    month = page.form.rows["S.6"].days.month
    month.stand_at(QDate(1600, 1, 3))
    press(qtbot, Key.Key_PageUp)
    assert month.day == QDate(1600, 1, 1)
    month.stand_at(QDate(2399, 12, 31))
    press(qtbot, Key.Key_Right)
    assert month.day == QDate(2399, 12, 31)
    assert month.place_of(month.first()).topLeft() == QPoint(1, 25)
