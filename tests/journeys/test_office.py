"""Running the office through the real window: people, delegation, extensions, a move, a correction, a translation."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from db import readers
from db.backup import copy_database
from db.snapshots.register import Person
from db.terms import MembershipRole, Role, Stage, Verdict
from db.writers import collection
from desktop.actions import file, rounds
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.actions.translate import beside
from desktop.app import application
from desktop.ui import language, theme
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.office import OfficePage
from desktop.ui.preferences import Preferences
from desktop.ui.routes.window import WindowRoute
from desktop.ui.theme import Scheme
from desktop.worker import Pool
from tests.desktop.actions.forms import FORM
from tests.desktop.actions.versions import SECOND

pytestmark = [pytest.mark.xdist_group("window")]

ROSA = Person("Rosa Lima", Role.EDITOR)
Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def file_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with one open round, one return received, and a second version published."""
    path = tmp_path_factory.mktemp("office") / "office.convergencia"
    with Pool(1) as pool, file.create(path, ROSA, "Oficina", "America/Caracas") as database:
        desk = Desk(database, pool, ROSA, "en")
        rounds.publish_bytes(desk, "small.md", FORM.encode())
        rounds.open_round(desk, 2022, date(2050, 3, 31), ("ARG", "BRA"))
        answer(desk, 2022, "ARG", "S.1", value="7")
        answer(desk, 2022, "ARG", "S.2", value="5")
        answer(desk, 2022, "ARG", "S.5", value="Hay ley.")
        with database.write("receive", ROSA) as work:
            line = readers.line(work, readers.submission_id(work, 2022, "ARG"))
            collection.move(work, line.id, line.version, Verdict.RECEIVE, line.stage, Stage.RECEIVED, "")
        rounds.publish_bytes(desk, "small.md", SECOND.encode())
    return path


@pytest.fixture
def route(qapp, qtbot, tmp_path: Path, file_once: Path) -> Iterator[WindowRoute]:
    """The window at the office of a copy of that file."""
    app = application()
    language.speak(app, "en")
    theme.wear(app, Scheme.LIGHT)
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.language, preferences.scheme, preferences.person = "en", Scheme.LIGHT, ROSA
    path = tmp_path / "office.convergencia"
    copy_database(file_once, path)
    made = WindowRoute(app, MainWindow(), preferences)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.open(str(path))
    rest(made)
    qtbot.keyClick(made.window, Key.Key_0, Control)
    rest(made)
    assert made.window.here == "go.office"
    yield made
    made.window.close()
    made.window.deleteLater()


def rest(route: WindowRoute) -> None:
    """Waits until everything under way is done and shown."""
    for _ in range(3):
        QCoreApplication.processEvents()
        assert route.background.wait(90)
        QCoreApplication.processEvents()


@pytest.fixture
def page(route: WindowRoute) -> OfficePage:
    return route.window.office


def do(route: WindowRoute, qtbot, button: str) -> None:
    """Presses one of the page's buttons by keyboard."""
    qtbot.keyClick(route.window.office.buttons[button], Key.Key_Space)
    rest(route)


def agree(route: WindowRoute, qtbot) -> None:
    """Presses the act of the dialog that is open."""
    dialog = route.window.office.dialog
    assert dialog.act.isEnabled(), dialog.missing()
    qtbot.keyClick(dialog.act, Key.Key_Space)
    rest(route)


def reading(route: WindowRoute):
    assert route.sitting is not None
    return route.sitting.desk.database.read()


def test_a_reviewer_is_entered_and_given_countries_which_get_more_time(route, page, qtbot) -> None:
    page.turn("people")
    do(route, qtbot, "add")
    dialog = page.dialog
    assert not dialog.act.isEnabled()
    assert dialog.act.toolTip() == "Write the name."
    qtbot.keyClicks(QApplication.focusWidget(), "Raul Rios")
    assert dialog.act.toolTip() == "Choose the country that the focal point answers for."
    dialog.role.choose(Role.REVIEWER)
    agree(route, qtbot)
    assert page.banner.sentence == "Raul Rios entered in the directory"
    route.looks.speak("es")
    QApplication.sendPostedEvents()
    assert "Raul Rios" in page.banner.sentence and "entered" not in page.banner.sentence
    route.looks.speak("en")
    QApplication.sendPostedEvents()
    page.turn("round")
    page.card.choose("ARG", "BRA")
    do(route, qtbot, "delegate")
    page.dialog.choice.choose("Raul Rios")
    agree(route, qtbot)
    do(route, qtbot, "extend")
    page.dialog.reason.setPlainText("elections")
    agree(route, qtbot)
    assert [line.cells[2:] for line in map(page.card.model.line, range(2))] == [
        ("Raul Rios", "14 Apr 2050", "elections")
    ] * 2
    with reading(route) as open_now:
        lines = readers.lines(open_now)
    assert {(line.reviewer, line.due) for line in lines} == {("Raul Rios", date(2050, 4, 14))}
    # The board says the same.
    assert {line.due for line in route.board._view.lines} == {date(2050, 4, 14)}


def test_a_person_is_changed_with_enter_and_leaves(route, page, qtbot) -> None:
    page.turn("people")
    page.card.choose(*[line.key for line in map(page.card.model.line, range(page.card.model.rowCount()))][:1])
    page.card.start_here()
    qtbot.keyClick(page.card.table, Key.Key_Return)
    page.dialog.email.setText("nonsense")
    agree(route, qtbot)
    assert "cannot be the e-mail address" in page.banner.sentence
    # The last of the office stays, or nobody could do anything any more.
    do(route, qtbot, "leave")
    agree(route, qtbot)
    with reading(route) as open_now:
        assert [person.name for person in readers.people(open_now)] == [ROSA.name]
    assert ROSA.name in page.banner.sentence


def test_a_membership_is_entered_and_one_that_contradicts_it_refused(route, page, qtbot) -> None:
    page.turn("memberships")
    for _ in range(2):
        do(route, qtbot, "enter")
        dialog = page.dialog
        dialog.country.choose("ARG")
        dialog.mechanism.choose("OECS")
        dialog.role.choose(MembershipRole.MEMBER)
        agree(route, qtbot)
    assert "these days are covered already by OECS-ARG-MEM-001" in page.banner.sentence
    page.card.filter.setText("argentina oe")
    page.card.keep()
    (line,) = (page.card.model.line(row) for row in range(page.card.model.rowCount()))
    assert line.key == "OECS-ARG-MEM-001"
    page.card.choose(line.key)
    do(route, qtbot, "drop")
    agree(route, qtbot)
    with reading(route) as open_now:
        assert "OECS-ARG-MEM-001" not in {one.id for one in readers.memberships(open_now)}


def test_a_countrys_workbooks_get_another_language(route, page, qtbot) -> None:
    page.turn("languages")
    page.card.choose("BRA")
    do(route, qtbot, "language")
    page.dialog.choice.choose("en")
    agree(route, qtbot)
    with reading(route) as open_now:
        assert readers.countries(open_now)["BRA"].language == "en"


def test_a_round_is_moved_after_its_losses_were_shown_and_closed_and_corrected(route, page, qtbot) -> None:
    do(route, qtbot, "move")
    dialog = page.dialog
    assert not dialog.act.isEnabled()
    dialog.version.choose("small@2")
    rest(route)
    assert dialog.told.text() == "2 answers go along, 1 would be lost."
    assert dialog.losses.toPlainText().startswith("Argentina (Received), S.1: “7”")
    agree(route, qtbot)
    with reading(route) as open_now:
        assert readers.round_by_year(open_now, 2022).questionnaire_version == "2"
    assert not page.buttons["correct"].isEnabled()
    do(route, qtbot, "close")
    agree(route, qtbot)
    assert page.buttons["extend"].toolTip() == "The round is closed."
    page.card.choose("ARG")
    do(route, qtbot, "correct")
    assert page.dialog.act.toolTip() == "Write the reason."
    page.dialog.reason.setPlainText("letter 7")
    agree(route, qtbot)
    with reading(route) as open_now:
        assert readers.correcting(open_now, readers.submission_id(open_now, 2022, "ARG"), 2022)


def test_an_answer_in_words_is_translated_where_one_stands(route, qtbot) -> None:
    with reading(route) as open_now:
        number = readers.submission_id(open_now, 2022, "ARG")
    route.submission.open(number)
    rest(route)
    assert route.window.here == "go.submission"
    route.do("do.translate")
    rest(route)
    assert "not answered in words" in route.window.page.banner.sentence
    route.window.submission.answers.stand_at("S.5")
    route.do("do.translate")
    rest(route)
    dialog = route.reviewing.office.translating
    assert dialog.original.toPlainText() == "Hay ley."
    assert dialog.original.isReadOnly()
    dialog.tongue.choose("fr")
    dialog.text.setPlainText("Il y a une loi.")
    dialog.translator.setText("Anne Roy")
    qtbot.keyClick(dialog.act, Key.Key_Space)
    rest(route)
    with reading(route) as open_now:
        (one,) = beside(open_now, number)
    assert (one.translation.text, one.translation.translator, one.stale) == ("Il y a une loi.", "Anne Roy", False)
    answer(route.sitting.desk, 2022, "ARG", "S.5", value="Hay dos leyes.")
    route.do("do.translate")
    rest(route)
    dialog = route.reviewing.office.translating
    dialog.tongue.choose("fr")
    assert dialog.note.text() == (
        "Translation by Anne Roy (Français). The original is another text since; the translation no longer fits it."
    )
    dialog.reject()
