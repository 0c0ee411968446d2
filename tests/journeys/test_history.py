"""The board's own views and the history, by keyboard: kept, narrowed, compared, printed, taken back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db import readers
from db.snapshots.history import Sought
from db.snapshots.register import Person
from db.terms import Role
from desktop.summary.preview import page_text
from desktop.ui.models.matrix import View
from desktop.ui.routes.window import WindowRoute
from tests.desktop.actions.two_sides import make_office

from .conftest import Control, Key, focused, press, rest

pytestmark = [pytest.mark.xdist_group("window")]

ROSA = Person("Rosa Lima", Role.REVIEWER)


@pytest.fixture(scope="module")
def file_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file all journeys begin with: two countries have sent 2022."""
    path = tmp_path_factory.mktemp("history") / "office.convergencia"
    make_office(path, ROSA)
    return path


@pytest.fixture
def person() -> Person:
    """Rosa, who reviews."""
    return ROSA


def opened(route: WindowRoute, path: Path, qtbot) -> None:
    """Opens the file; the board is shown."""
    route.open(str(path))
    rest(route)


def test_filters_of_the_board_are_kept_under_a_name(route: WindowRoute, path: Path, qtbot) -> None:
    opened(route, path, qtbot)
    route.do("go.board")
    rest(route)
    board = route.window.board

    def ask(*keys: Key, name: str = "") -> None:
        board.views.setFocus()
        press(qtbot, Key.Key_Space)
        qtbot.waitUntil(board.dialog.isActiveWindow)
        qtbot.keyClicks(focused(), name)
        for key in keys:
            press(qtbot, key)
        rest(route)
        qtbot.waitUntil(route.window.isActiveWindow)

    board.find()
    qtbot.keyClicks(board.filter, "arg")
    board.view.choose(View.WAITING)
    qtbot.waitUntil(lambda: board.shown.rowCount() == 1)
    ask(Key.Key_Return, name="waiting")
    assert board.view.currentText() == "waiting" and board.shown.rowCount() == 1
    # Another filter, and it is that view no more; chosen again, it brings its filters along.
    board.filter.clear()
    qtbot.waitUntil(lambda: board.view.value() is View.WAITING)
    board.view.choose(None)
    board.view.setCurrentIndex(board.view.count() - 1)
    assert (board.view.currentText(), board.filter.text(), board.shown.rowCount()) == ("waiting", "arg", 1)
    # A name that is taken is refused with the reason; renamed, it is there on another day as well.
    board.views.setFocus()
    press(qtbot, Key.Key_Space)
    dialog = board.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.name.text() == "waiting"
    dialog.which.choose(None)
    dialog.name.setText("waiting")
    assert not dialog.act.isEnabled() and "already" in dialog.act.toolTip()
    dialog.reject()
    qtbot.waitUntil(route.window.isActiveWindow)
    ask(Key.Key_Return, name="Argentina")
    route.close_file()
    route.open(str(path))
    rest(route)
    assert (board.view.currentText(), board.filter.text(), board.shown.rowCount()) == ("Argentina", "arg", 1)
    ask(Key.Key_Tab, Key.Key_Space)
    assert board.view.value() is View.WAITING and route.preferences.views == ()


def test_the_history_is_narrowed_by_days_and_printed(route: WindowRoute, path: Path, qtbot, tmp_path) -> None:
    opened(route, path, qtbot)
    press(qtbot, Key.Key_H, Control)
    rest(route)
    page = route.window.history
    everything = page.model.rowCount()
    today = page._view.today
    # From tomorrow on there is nothing; Delete leaves the day open again.
    page.since.setFocus()
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(page.since.days.isVisible)
    press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_Return)
    rest(route)
    assert page.since.value() > today and page.model.rowCount() == 0 and page.period.currentText() == "Chosen days"
    assert page.since.hasFocus()
    press(qtbot, Key.Key_Delete)
    rest(route)
    assert page.since.value() is None and page.model.rowCount() == everything and page.period.value() is None
    page.period.choose(7)
    rest(route)
    assert (today - page.since.value()).days == 6 and page.model.rowCount() == everything
    page.person.choose("Rosa Lima")
    rest(route)
    assert 0 < page.model.rowCount() <= everything
    page.show_all()
    rest(route)
    assert page.wanted() == Sought()
    # What differs, as a file: of the filters, and of the two moments one compares.
    target = tmp_path / "what.pdf"
    route.dialogs.save = lambda title, name, kinds: str(target)
    page.country.choose("ARG")
    page.year.choose(2022)
    rest(route)
    page.paper.setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    whole = target.read_bytes()
    assert "Norms due" in page_text(whole, 1) and str(target) in page.banner.sentence
    page.compare.setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    page.dialog.after.setCurrentIndex(1)
    rest(route)
    page.dialog.paper.setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    assert "5000" in page_text(target.read_bytes(), 1) and len(page_text(target.read_bytes(), 1)) < len(
        page_text(whole, 1)
    )
    assert page.dialog is None


def test_the_history_tells_compares_and_takes_back_whole(route: WindowRoute, path: Path, qtbot) -> None:
    opened(route, path, qtbot)
    press(qtbot, Key.Key_H, Control)
    rest(route)
    page = route.window.history
    assert route.window.here == "go.history" and page.table.hasFocus()
    assert not page.compare.isEnabled() and page.compare.toolTip()
    # One person did all of it; each filter narrows what is shown.
    page.country.choose("ARG")
    page.year.choose(2022)
    rest(route)
    lines = [page.model.line(row) for row in range(page.model.rowCount())]
    assert {line.changeset.country for line in lines} == {"ARG"} and lines[0].texts[1] == "Rosa Lima"
    qtbot.keyClicks(page.item, "s.r")
    qtbot.waitUntil(lambda: page.item.text() == "s.r")
    page.each.setChecked(True)
    qtbot.waitUntil(lambda: not page.item._pause.isActive())
    rest(route)
    told = [page.model.line(row).texts[3] for row in range(page.model.rowCount())]
    assert "S.R.sold: – → 80" in told and "S.R: row added" in told and not any(one.startswith("S.1:") for one in told)
    # Enter leads to the answer a line is about.
    page.table.selectRow(told.index("S.R.sold: – → 80"))
    page.table.setFocus()
    press(qtbot, Key.Key_Return)
    rest(route)
    assert route.window.here == "go.review" and route.window.review.table.here.key == ("S.R.sold", "r1")
    press(qtbot, Key.Key_H, Control)
    rest(route)
    page.each.setChecked(False)
    page.show_all()
    rest(route)
    page.country.choose("ARG")
    page.year.choose(2022)
    rest(route)
    page.compare.setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    dialog = page.dialog
    assert "6 answers differ" in dialog._count.text() or "5 answers differ" in dialog._count.text()
    assert "S.1 (Norms due): – → 5000" in dialog.text.toPlainText()
    dialog.after.setCurrentIndex(1)
    rest(route)
    assert dialog.text.toPlainText().splitlines() == ["S.1 (Norms due): – → 5000"]
    dialog.reject()
    qtbot.waitUntil(page.window().isActiveWindow)
    # An older action is taken back whole, after being told what that means.
    row = next(at for at in range(page.model.rowCount()) if page.model.line(at).changeset.details.get("item") == "S.2")
    page.table.selectRow(row)
    page.undo.setFocus()
    press(qtbot, Key.Key_Space)
    assert "Answer changed: S.2" in page.dialog._what.text() and "before: 1" in page.dialog._what.text()
    qtbot.waitUntil(page.dialog.isActiveWindow)
    page.dialog.act.setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    with route.sitting.desk.database.read() as reading:
        answers = readers.answers(reading, readers.submission_id(reading, 2022, "ARG"))
    assert ("S.2", "") not in answers and ("S.1", "") in answers
    assert page.model.line(0).changeset.label == "undo" and "whole" in page.banner.sentence
    # What was taken back is not offered a second time.
    again = next(
        at
        for at in range(page.model.rowCount())
        if page.model.line(at).changeset.details.get("item") == "S.2"
        and page.model.line(at).changeset.label == "answer"
    )
    page.table.selectRow(again)
    assert not page.undo.isEnabled() and page.undo.toolTip()


def test_who_is_late_is_listed_and_goes_into_a_calendar(route: WindowRoute, path: Path, qtbot, tmp_path) -> None:
    from db.files import open_database
    from desktop.actions import rounds
    from desktop.actions.desk import Desk
    from desktop.worker import Pool

    with open_database(path, "Rosa Lima") as database, Pool(1) as pool:
        rounds.open_round(Desk(database, pool, ROSA), 2023, date(2024, 3, 31), ("ARG", "BRA", "CHL"))
    target = tmp_path / "due.ics"
    opened(route, path, qtbot)
    route.dialogs.save = lambda title, name, kinds: str(target)
    route.do("do.late")
    rest(route)
    dialog = route.reviewing.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    assert len(dialog.text.toPlainText().splitlines()) == 3
    dialog.calendar.setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    text = target.read_text("utf-8")
    assert text.count("BEGIN:VEVENT") == 1 and "DTSTART;VALUE=DATE:20240331" in text and "Chile" in text
    dialog.copy.setFocus()
    press(qtbot, Key.Key_Space)
    assert "Chile" in QApplication.clipboard().text()
    # The board's view of them is kept for the next day.
    board = route.window.board
    board.view.choose(View.OVERDUE)
    assert board.shown.rowCount() == 3 and "(3)" in board.view.currentText()
    route.close_file()
    route.open(str(path))
    rest(route)
    assert board.view.value() is View.OVERDUE and board.shown.rowCount() == 3
