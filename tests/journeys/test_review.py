"""A reviewer works through a return by keyboard alone, from received to accepted: real window, real file, real threads."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from db import readers
from db.backup import copy_database
from db.snapshots.register import Person
from db.terms import QueryState, Role, Stage, Verdict
from desktop.actions.answer import answer
from desktop.app import application
from desktop.ui import language, theme
from desktop.ui.main_window import MainWindow
from desktop.ui.models.matrix import View
from desktop.ui.models.queries import Keep
from desktop.ui.models.review_words import Seen
from desktop.ui.pages.review import ReviewPage
from desktop.ui.preferences import Preferences
from desktop.ui.routes.window import WindowRoute
from desktop.ui.theme import Scheme
from tests.desktop.actions.two_sides import make_office, receive

pytestmark = [pytest.mark.xdist_group("window")]

ROSA = Person("Rosa Lima", Role.REVIEWER)
Key, Control, NoMod = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def file_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file all journeys begin with: two countries have sent 2022, and disagree on what one sold to the other."""
    path = tmp_path_factory.mktemp("review") / "office.convergencia"
    make_office(path, ROSA)
    return path


@pytest.fixture
def path(file_once: Path, tmp_path: Path) -> Path:
    """The file of this journey."""
    made = tmp_path / "office.convergencia"
    copy_database(file_once, made)
    return made


@pytest.fixture
def route(qapp, qtbot, tmp_path: Path) -> Iterator[WindowRoute]:
    """The window on its start page, in English and light."""
    app = application()
    language.speak(app, "en")
    theme.wear(app, Scheme.LIGHT)
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.language, preferences.scheme, preferences.person = "en", Scheme.LIGHT, ROSA
    made = WindowRoute(app, MainWindow(), preferences)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.window.close()
    made.window.deleteLater()


def rest(route: WindowRoute) -> None:
    """Waits until what was done is stored and shown again."""
    QCoreApplication.processEvents()
    assert route.background.wait(90)
    QCoreApplication.processEvents()


def opened(route: WindowRoute, path: Path, qtbot) -> ReviewPage:
    """Opens the review of Argentina from the board, by keyboard."""
    route.open(str(path))
    rest(route)
    press(qtbot, Key.Key_5, Control)
    rest(route)
    assert route.window.here == "go.review"
    page = route.window.review
    assert page.table.hasFocus()
    return page


def focused() -> QWidget:
    """Returns what has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = NoMod) -> None:
    """Presses a key wherever the keyboard is."""
    qtbot.keyClick(focused(), key, modifier)


def in_dialog(page: ReviewPage, qtbot) -> None:
    """Waits until the dialog that was asked for has the keyboard."""
    dialog = page.dialogs.open
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)


def say(page: ReviewPage, route: WindowRoute, qtbot, text: str) -> None:
    """Writes *text* into the dialog that is open, and sends it with Ctrl+Enter."""
    in_dialog(page, qtbot)
    qtbot.keyClicks(focused(), text)
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    assert page.dialogs.open is None
    qtbot.waitUntil(page.window().isActiveWindow)


def stage(route: WindowRoute, country: str = "ARG") -> Stage:
    """Returns the stage a country's return is at."""
    with route.sitting.desk.database.read() as reading:
        return readers.line(reading, readers.submission_id(reading, 2022, country)).stage


def test_space_verifies_keeps_the_place_and_n_goes_to_the_next(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.lead(("S.1", ""))
    press(qtbot, Key.Key_Space)
    rest(route)
    assert page.table.here.key == ("S.1", "") and page.table.here.seen is Seen.YES and page.table.hasFocus()
    assert stage(route) is Stage.IN_REVIEW
    press(qtbot, Key.Key_N)
    assert page.table.here.key == ("S.2", "")
    press(qtbot, Key.Key_Space)
    rest(route)
    press(qtbot, Key.Key_Space)
    rest(route)
    assert page.table.here.seen is Seen.NOT_YET
    # With only the unseen shown, a verified answer goes and the next one takes its place.
    page.unseen.setChecked(True)
    page.table.stand_at(("S.2", ""))
    press(qtbot, Key.Key_Space)
    rest(route)
    assert page.table.here.key == ("S.R.partner", "r1")
    page.show_all()
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    assert not any(line.to_see for line in page._view.lines)
    # A value that changes afterwards takes its tick along, and the page says why.
    answer(route.sitting.desk, 2022, "ARG", "S.2", value="27")
    route.review.reload()
    rest(route)
    page.lead(("S.2", ""))
    assert page.table.here.seen is Seen.LAPSED and "the value changed" in page.pane._state.text()


def test_a_return_goes_from_received_to_accepted_by_keyboard(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    press(qtbot, Key.Key_F8)
    assert page.table.here.key == ("S.1", "")
    press(qtbot, Key.Key_Q)
    say(page, route, qtbot, "Is this in thousands?")
    assert "Query 1" in page.banner.sentence and page.table.here.key == ("S.1", "")
    page.verdicts[Verdict.RETURN].setFocus()
    press(qtbot, Key.Key_Space)
    in_dialog(page, qtbot)
    assert not page.dialogs.open.act.isEnabled() and page.dialogs.open.act.toolTip() == "Write the reason."
    say(page, route, qtbot, "One figure looks like thousands.")
    assert stage(route) is Stage.RETURNED and not page.verdicts[Verdict.RETURN].isEnabled()
    assert page.verdicts[Verdict.RETURN].toolTip()
    # It comes back: the country answers, the office goes on.
    desk = route.sitting.desk
    receive(desk, ROSA, "ARG")
    route.review.reload()
    rest(route)
    page.lead(("S.1", ""))
    page.table.setFocus()
    press(qtbot, Key.Key_F6)
    qtbot.keyClicks(focused(), "No, in units.")
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    assert page.table.here.line.queries[0].state is QueryState.ANSWERED
    # Accepting says what is missing, and leads there.
    page.verdicts[Verdict.ACCEPT].setFocus()
    press(qtbot, Key.Key_Space)
    in_dialog(page, qtbot)
    dialog = page.dialogs.open
    assert set(dialog.links) == {"review.warnings_unexplained", "review.queries_open", "review.unseen_left"}
    assert not dialog.act.isEnabled() and "missing" in dialog.act.toolTip()
    dialog.links["review.queries_open"].setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    qtbot.waitUntil(page.window().isActiveWindow)
    assert page.table.here.key == ("S.1", "")
    page.pane.cards[0].close_it.setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    page.table.setFocus()
    press(qtbot, Key.Key_E)
    say(page, route, qtbot, "Counted anew.")
    assert not page.table.here.lacks_explanation
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    page.verdicts[Verdict.ACCEPT].setFocus()
    press(qtbot, Key.Key_Space)
    say(page, route, qtbot, "")
    assert stage(route) is Stage.ACCEPTED and "locked" in page._state.text()
    assert page.verdicts[Verdict.ACCEPT].isHidden()
    # Nothing is asked, ticked, explained or closed in it, and each button says what would open it.
    page.lead(("S.1", ""))
    offered = (page._whole, page.pane.verify, page.pane.query, page.pane.explain, page.pane.cards[0].again)
    assert all(not made.isEnabled() and "reopen it" in made.toolTip() for made in offered)
    # Only with a reason it opens again.
    page.verdicts[Verdict.REOPEN].setFocus()
    press(qtbot, Key.Key_Space)
    in_dialog(page, qtbot)
    press(qtbot, Key.Key_Return, Control)
    assert stage(route) is Stage.ACCEPTED
    say(page, route, qtbot, "A later correction.")
    assert stage(route) is Stage.IN_REVIEW
    page.pane.cards[0].text.setPlainText("One more thing.")
    again = (page._whole, page.pane.verify, page.pane.query, page.pane.explain, page.pane.cards[0].again)
    assert all(made.isEnabled() for made in again)


def test_both_sides_of_a_difference_are_asked_in_one_act(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.lead(("S.R.sold", "r1"))
    assert page.pane.both.isVisible()
    press(qtbot, Key.Key_B)
    say(page, route, qtbot, "Freight included?")
    with route.sitting.desk.database.read() as reading:
        this_round = readers.round_by_year(reading, 2022)
        one, other = readers.queries(reading, round_id=this_round.id)
    assert (one.country, one.item, one.row) == ("ARG", "S.R.sold", "r1")
    assert (other.country, other.item, other.row) == ("BRA", "S.R.bought", "r1")
    for query, its, sees in ((one, "2", ("80", "95")), (other, "1", ("95", "80"))):
        text = query.messages[0].text
        assert f"{its}" in text and text.endswith("Freight included?")
        assert text.index(sees[0]) < text.index(sees[1])
    assert stage(route) is Stage.IN_REVIEW and stage(route, "BRA") is Stage.IN_REVIEW


def test_a_focal_point_is_offered_nothing_of_a_reviewers(route: WindowRoute, path: Path, qtbot) -> None:
    route.preferences.person = Person("Ana", Role.FOCAL_POINT)
    page = opened(route, path, qtbot)
    assert not page.pane.verify.isEnabled() and not page.verdicts[Verdict.ACCEPT].isEnabled()
    assert "Ana" in page.verdicts[Verdict.ACCEPT].toolTip()
    press(qtbot, Key.Key_Space)
    rest(route)
    assert "Ana" in page.banner.sentence and stage(route) is Stage.RECEIVED


def test_the_list_of_queries_leads_to_the_place_of_each(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.lead(("S.2", ""))
    press(qtbot, Key.Key_Q)
    say(page, route, qtbot, "Which source?")
    page.ask_whole()
    say(page, route, qtbot, "Please sign.")
    press(qtbot, Key.Key_9, Control)
    rest(route)
    listed = route.window.queries
    assert route.window.here == "go.queries" and listed.table.hasFocus()
    assert [listed.model.line(row).query.number for row in range(2)] == [1, 2]
    assert "2 queries not closed" in listed.header._subtitle.text()
    qtbot.keyClicks(listed.filter, "source")
    qtbot.waitUntil(lambda: listed.model.rowCount() == 1)
    listed.table.setFocus()
    page.table.stand_at(("S.1", ""))
    press(qtbot, Key.Key_Return)
    rest(route)
    assert route.window.here == "go.review" and page.table.here.key == ("S.2", "")
    # One about the whole return has a row of its own.
    press(qtbot, Key.Key_9, Control)
    rest(route)
    listed.show_all()
    listed.table.selectRow(1)
    press(qtbot, Key.Key_Return)
    rest(route)
    assert page.table.here.key == ("", "") and page.pane.cards[0].query.number == 2
    # A query is asked again after its answer, closed from the pane, and then counts no more.
    page.pane.cards[0].close_it.setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    assert listed.model.count(Keep.OPEN) == 1 and listed.model.count(Keep.CLOSED) == 1


def test_who_one_is_decides_what_is_offered(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.lead(("S.1", ""))
    assert page.pane.verify.isEnabled()
    route.do("show.profile")
    dialog = route.profile.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    press(qtbot, Key.Key_A, Control)
    qtbot.keyClicks(focused(), "Ana Paz")
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Home)
    assert dialog.role.value() is Role.FOCAL_POINT
    dialog.act.setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    assert route.preferences.person == Person("Ana Paz", Role.FOCAL_POINT)
    assert not page.pane.verify.isEnabled() and "Ana Paz" in page.pane.verify.toolTip()


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
