"""A secretariat's day through the real window: files, worker and threads are the real ones, only the dialogs answer by themselves."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from db import readers
from db.backup import copy_database
from db.check import content_hash
from db.files import open_database
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import ChangeKind, ItemKind, Resolve, Role, Stage
from desktop.actions import file, rounds
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.app import PAGES, application, pictures
from desktop.ui import language, theme
from desktop.ui.dialogs import Dialogs
from desktop.ui.founding import NewFile, NewRound
from desktop.ui.main_window import MainWindow
from desktop.ui.models.answers import Column
from desktop.ui.models.looks import Standing
from desktop.ui.preferences import Preferences
from desktop.ui.routes.window import WindowRoute
from desktop.ui.theme import Scheme
from desktop.worker import Pool
from resources import read_bytes

pytestmark = [pytest.mark.xdist_group("window")]

LONG = 90.0
REVIEWER = Person("Rosa Lima", Role.REVIEWER)


@dataclass
class Office:
    """A file with an open round, a workbook issued to each of two countries, and one of them filled in."""

    path: Path
    issued: dict[str, Path]
    filled: dict[str, Path]
    numbers: dict[str, float] = field(default_factory=dict)


@pytest.fixture(scope="module")
def office_once(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The file all journeys begin with; each works on a copy."""
    folder = tmp_path_factory.mktemp("office")
    path = folder / "office.convergencia"
    with Pool(1) as pool, file.create(path, REVIEWER, "Secretaría", "America/Caracas") as database:
        desk = Desk(database, pool, REVIEWER, "en")
        rounds.publish_bytes(desk, "sela.xlsx", read_bytes("questionnaires/sela.xlsx"))
        rounds.open_round(desk, 2023, date(2050, 3, 31), ("ARG", "BRB"))
        _, issued = issue(desk, 2023, folder / "workbooks")
        with database.read() as reading:
            this_round = readers.round_by_year(reading, 2023)
            questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
        wanted = [one for one in questionnaire.items if one.kind is ItemKind.INTEGER and not one.derived][:3]
        numbers = {one.code: float(at + 11) for at, one in enumerate(wanted)}
        answers = {(code, ""): Answer(code, text=f"{value:g}", number=value) for code, value in numbers.items()}
        filled = {}
        for one in issued:
            target = folder / f"return-{one.country}.xlsx"
            target.write_bytes(pool.call("fill_workbook", one.path.read_bytes(), answers, {}))
            filled[one.country] = target
    return Office(path, {one.country: one.path for one in issued}, filled, numbers)


@pytest.fixture
def office(office_once: Office, tmp_path: Path) -> Office:
    """The office of this journey."""
    path = tmp_path / "office.convergencia"
    copy_database(office_once.path, path)
    return Office(path, office_once.issued, office_once.filled, office_once.numbers)


class Answering(Dialogs):
    """Gives the answers a test has prepared."""

    def prepare(self, **answers: object) -> None:
        """Answer the questions named so from now on."""
        self.answers = answers

    def workbooks(self) -> list[str]:
        return self.answers["workbooks"]

    def file(self) -> str:
        return self.answers["file"]

    def folder(self, title: str) -> str:
        return self.answers["folder"]

    def save(self, title: str, name: str, kinds: str) -> str:
        return self.answers["save"]

    def new_file(self) -> NewFile | None:
        return self.answers["new_file"]

    def new_round(self) -> NewRound | None:
        return self.answers["new_round"]


@pytest.fixture
def route(qapp: QApplication, qtbot, tmp_path: Path) -> Iterator[WindowRoute]:
    """The window on its start page, in English and light."""
    app = application()
    language.speak(app, "en")
    theme.wear(app, Scheme.LIGHT)
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.language, preferences.scheme, preferences.person = "en", Scheme.LIGHT, REVIEWER
    window = MainWindow()
    dialogs = Answering(window, preferences)
    made = WindowRoute(app, window, preferences, dialogs)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()
    window.deleteLater()


def rest(route: WindowRoute) -> None:
    """Waits until nothing is under way."""
    assert route.background.wait(LONG)


def opened(route: WindowRoute, office: Office) -> MainWindow:
    """Opens the office's file."""
    route.open(str(office.path))
    rest(route)
    assert route.window.here == "go.board"
    return route.window


def stored(route: WindowRoute) -> str:
    """Returns the content hash of the open file."""
    with route.sitting.desk.database.read() as reading:
        return content_hash(reading)


def drop(window: MainWindow, *paths: Path) -> None:
    """Lets files fall onto the page for returns."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.receive.dropEvent(QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, left, none))


def test_a_return_is_dropped_looked_at_applied_and_seen(route: WindowRoute, office: Office, qtbot) -> None:
    window = opened(route, office)
    board = window.board
    assert [board.shown.index(row, 0).data() for row in range(2)] == ["Argentina", "Barbados"]
    # By keyboard into the submission, check it, walk to a problem.
    qtbot.keyClick(board.table, Qt.Key.Key_Return)
    rest(route)
    assert window.here == "go.submission"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F7)
    rest(route)
    assert len(window.submission.findings.list.sentences.steps()) > 10
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F8)
    first = window.submission.answers.item
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F8)
    assert first is not None and window.submission.answers.item != first
    # Drop the workbook: the difference is shown, nothing is stored.
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    before = stored(route)
    drop(window, office.filled["ARG"])
    rest(route)
    page = window.receive
    assert page.table.changes.count(ChangeKind.NEW) == 3 and page._apply.text() == "Apply 3 changes"
    assert "Argentina" in page.header._title.text()
    assert all("!" in page.table.changes.line(row).place for row in range(3))
    assert stored(route) == before
    # Apply it and see it.
    page._apply.click()
    rest(route)
    assert stored(route) != before
    assert window.workspace.rail._saved.text().startswith("Saved ")
    page._done._action.click()
    rest(route)
    assert window.here == "go.submission"
    code, value = next(iter(office.numbers.items()))
    model = window.submission.answers.answers_model
    assert model.line(model.row_of(code)).texts[Column.VALUE].startswith(f"{value:g}")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert board.model.cell(board.model.index(board.model.row_of("ARG"), 1)).standing is Standing.SENT


def test_applying_is_one_step_that_is_undone_as_a_whole(route: WindowRoute, office: Office, qtbot) -> None:
    window = opened(route, office)
    window.go("go.receive")
    drop(window, office.filled["ARG"])
    rest(route)
    window.receive._apply.click()
    rest(route)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rest(route)
    assert "undone" in window.receive.banner.sentence
    with route.sitting.desk.database.read() as reading:
        number = readers.submission_id(reading, 2023, "ARG")
        assert all(one.text is None for one in readers.answers(reading, number).values() if one.item in office.numbers)


def test_a_conflict_waits_for_a_person_and_takes_the_side_chosen(route: WindowRoute, office: Office, qtbot) -> None:
    code = next(iter(office.numbers))
    with open_database(office.path, REVIEWER.name) as database, Pool(1) as pool:
        answer(Desk(database, pool, REVIEWER), 2023, "ARG", code, value="99")
    window = opened(route, office)
    window.go("go.receive")
    drop(window, office.filled["ARG"])
    rest(route)
    page = window.receive
    assert page.table.changes.count(ChangeKind.CONFLICT) == 1 and not page._apply.isEnabled()
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_T)
    assert page.table.changes.choice(0) is Resolve.THEIRS
    page._apply.click()
    rest(route)
    with route.sitting.desk.database.read() as reading:
        number = readers.submission_id(reading, 2023, "ARG")
        assert readers.answers(reading, number)[code, ""].number == office.numbers[code]
        assert readers.line(reading, number).stage is Stage.RECEIVED


def test_several_files_wait_their_turn_and_a_bad_one_says_why(
    route: WindowRoute, office: Office, tmp_path: Path
) -> None:
    window = opened(route, office)
    window.go("go.receive")
    bad = tmp_path / "notes.xlsx"
    bad.write_text("no workbook at all", "utf-8")
    before = stored(route)
    drop(window, office.filled["ARG"], bad, office.filled["BRB"])
    rest(route)
    queue = window.receive.queue
    assert queue.isVisible()
    assert [queue.files.line(row).state.value for row in range(3)] == ["read", "refused", "read"]
    assert stored(route) == before
    window.receive.look_asked.emit(str(bad))
    assert window.receive.banner.sentence != "" and "{" not in window.receive.banner.sentence
    window.receive.look_asked.emit(str(office.filled["BRB"]))
    assert "Barbados" in window.receive.header._title.text() and window.receive.banner.sentence == ""
    window.receive._cancel.click()
    assert queue.files.rowCount() == 2 and stored(route) == before


def test_the_same_file_twice_stores_nothing_twice(route: WindowRoute, office: Office) -> None:
    window = opened(route, office)
    window.go("go.receive")
    for _ in range(2):
        drop(window, office.filled["ARG"])
        rest(route)
        hashed = stored(route)
        window.receive._apply.click()
        rest(route)
    assert stored(route) == hashed
    assert "nothing was stored" in window.receive._done.sentence


def test_the_summary_is_saved_as_it_was_looked_at_and_goes_stale(
    route: WindowRoute, office: Office, tmp_path: Path, qtbot
) -> None:
    window = opened(route, office)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    page = window.summary
    assert not page._save.isEnabled()
    page.tongue.choose("fr")
    page._draw.click()
    rest(route)
    qtbot.waitUntil(lambda: page.pages.drawn(0), timeout=20_000)
    assert page.pages.pages > 3
    target = tmp_path / "summary.pdf"
    target.write_bytes(b"an older one")
    route.dialogs.prepare(save=str(target))
    page._save.click()
    assert target.read_bytes().startswith(b"%PDF-") and target.read_bytes() == route.summary._pdf
    assert str(target) in page.banner.sentence
    window.go("go.receive")
    drop(window, office.filled["ARG"])
    rest(route)
    window.receive._apply.click()
    rest(route)
    assert "changed since" in page.banner.sentence


def test_a_summary_that_cannot_be_written_leaves_the_old_file_and_says_so(
    route: WindowRoute, office: Office, tmp_path: Path
) -> None:
    window = opened(route, office)
    window.go("go.summary")
    window.summary._draw.click()
    rest(route)
    route.dialogs.prepare(save=str(tmp_path / "no such folder" / "a.pdf"))
    window.summary._save.click()
    assert window.summary.banner.property("tone") == "red"


def test_a_new_file_is_founded_with_its_round_and_workbooks(route: WindowRoute, tmp_path: Path, qtbot) -> None:
    path, out = tmp_path / "new.convergencia", tmp_path / "out"
    opening = NewRound(2024, date(2050, 3, 31), "sela.xlsx")
    route.dialogs.prepare(new_file=NewFile(str(path), "Oficina", "America/Caracas", opening), folder=str(out))
    qtbot.keyClick(route.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    rest(route)
    window = route.window
    assert window.here == "go.board" and window.board.model.rounds[0].year == 2024
    assert window.board.shown.rowCount() > 20
    assert route.preferences.recents() == (str(path),)
    window.actions_by_id["do.issue"].trigger()
    job = next(one for one in route.background.jobs if one.progress is not None)
    qtbot.waitUntil(lambda: job.progress.done >= 1 or not job.running, timeout=60_000)
    job.cancel()
    rest(route)
    with route.sitting.desk.database.read() as reading:
        # Stopped half-way: what was written is known, and what is known was written.
        known = sum(line.workbooks for line in readers.lines(reading))
    assert known == len(list(out.glob("*.xlsx")))


def test_a_file_that_cannot_be_opened_says_why_on_the_start_page(route: WindowRoute, tmp_path: Path) -> None:
    for name, content in (("empty.convergencia", b""), ("photo.convergencia", b"\x89PNG\r\n")):
        path = tmp_path / name
        path.write_bytes(content)
        route.open(str(path))
        rest(route)
        assert route.window.here == "" and name in route.window.start.banner.sentence
        assert path.read_bytes() == content
    # What stands there is told in the language one changes to.
    for tongue, told in (("es", "no es una base de datos"), ("fr", "n’est pas une base de données")):
        route.speak(tongue)
        QCoreApplication.processEvents()
        assert told in route.window.start.banner.sentence


def test_excel_from_the_start_page_goes_into_the_file_opened_last(route: WindowRoute, office: Office) -> None:
    route.preferences.remember(str(office.path))
    route.dialogs.prepare(workbooks=[str(office.filled["ARG"])])
    route.window.start.ways["file.import"].click()
    rest(route)
    assert route.window.here == "go.receive"
    assert route.window.receive.table.changes.count(ChangeKind.NEW) == 3


def test_language_and_colours_change_while_one_works(route: WindowRoute, office: Office, qapp: QApplication) -> None:
    window = opened(route, office)
    window.board.open_asked.emit(window.board.open_lines()[0])
    rest(route)
    window.submission.validate_asked.emit(0)
    rest(route)
    english = window.submission.findings.list.sentences.line(1).text
    route.speak("pt")
    route.wear(Scheme.DARK)
    rest(route)
    assert window.submission.findings.list.sentences.line(1).text != english
    assert window.board.header._title.text() == "Apresentações" and theme.now().dark
    assert route.preferences.language == "pt" and route.preferences.scheme is Scheme.DARK
    route.speak("en")
    route.wear(Scheme.LIGHT)
    rest(route)


def test_closing_the_file_gives_it_back_and_another_can_be_opened(route: WindowRoute, office: Office) -> None:
    window = opened(route, office)
    route.do("file.close")
    assert window.here == "" and not office.path.with_name(office.path.name + "-wal").exists()
    with open_database(office.path, "Somebody else"):
        pass
    assert opened(route, office).here == "go.board"


def test_pictures_show_every_screen_in_two_languages_and_both_colours(office: Office, tmp_path: Path) -> None:
    made = pictures(str(office.path), tmp_path / "pictures")
    names = {path.name for path in made}
    assert names == {
        f"{page}-{tongue}-{scheme}.png"
        for page in ("start", *PAGES)
        for tongue in ("es", "fr")
        for scheme in ("light", "dark")
    }
    images = {path.name: QImage(str(path)) for path in made}
    assert {(one.width(), one.height()) for one in images.values()} == {(1280, 760)}
    for page in ("board", "submission", "summary"):
        light, dark = images[f"{page}-es-light.png"], images[f"{page}-es-dark.png"]
        assert light.pixelColor(1270, 5).lightness() > 200 > 80 > dark.pixelColor(1270, 5).lightness()
        assert light != images[f"{page}-fr-light.png"]
    assert sorted(path.name for path in (tmp_path / "pictures").iterdir()) == sorted(names)
