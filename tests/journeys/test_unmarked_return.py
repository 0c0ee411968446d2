"""A return pasted into a book of one's own, by keyboard alone: dropped, named, looked at, taken in or put aside."""

import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog

from db import readers
from db.backup import copy_database
from db.check import content_hash
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import ChangeKind, Role
from desktop.actions import file, rounds
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.app import application
from desktop.ui import language, theme
from desktop.ui.main_window import MainWindow
from desktop.ui.preferences import Preferences
from desktop.ui.routes.window import WindowRoute
from desktop.ui.theme import Scheme
from desktop.workbook.layout import CODE_ROW, HEADER_ROW
from desktop.worker import Pool
from tests.desktop.actions.forms import FORM

pytestmark = [pytest.mark.xdist_group("window")]

REVIEWER = Person("Rosa Lima", Role.REVIEWER)
Key = Qt.Key
GIVEN = {
    ("S.1", ""): Answer("S.1", "", "10", 10.0),
    ("S.2", ""): Answer("S.2", "", "4", 4.0, note="until May"),
    ("S.R.name", "r1"): Answer("S.R.name", "r1", "Chile"),
    ("S.R.amount", "r1"): Answer("S.R.amount", "r1", "26.5", 26.5),
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A file with a round, and a filled workbook of Argentina."""
    folder = tmp_path_factory.mktemp("unmarked")
    path = folder / "office.convergencia"
    with Pool(1) as pool, file.create(path, REVIEWER, "Secretaría") as database:
        desk = Desk(database, pool, REVIEWER, "en")
        rounds.publish_bytes(desk, "small.md", FORM.encode())
        rounds.open_round(desk, 2022, date(2050, 3, 31), ("ARG", "BRA"))
        _, issued = issue(desk, 2022, folder / "workbooks")
        book = next(one.path for one in issued if one.country == "ARG").read_bytes()
        filled = pool.call("fill_workbook", book, GIVEN, {"S.R": ("r1",)})
    return path, filled


class Journey:
    """The window on the office's file, and hands that only know the keyboard."""

    def __init__(self, route: WindowRoute, qtbot, folder: Path) -> None:
        self.route, self.qtbot, self.folder = route, qtbot, folder
        self.page = route.window.receive

    def rest(self) -> None:
        QApplication.processEvents()
        assert self.route.background.wait(90)
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        there = QApplication.focusWidget()
        assert there is not None
        self.qtbot.keyClick(there, key, modifier)

    def drop(self, data: bytes, name: str) -> None:
        path = self.folder / name
        path.write_bytes(data)
        self.route.window.go("go.receive")
        dragged = QMimeData()
        dragged.setUrls([QUrl.fromLocalFile(str(path))])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self.page.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, dragged, left, none))
        self.rest()

    def in_dialog(self, key: Qt.Key, act: Callable[[QDialog], None]) -> None:
        """Press *key* where the keyboard is, and do *act* in the dialog it opens."""
        seen: list[BaseException | None] = []

        def once() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            try:
                self.qtbot.waitUntil(dialog.isActiveWindow)
                act(dialog)
                seen.append(None)
            except BaseException as wrong:  # told below: the loop of the dialog would swallow it and wait for ever
                seen.append(wrong)
                dialog.reject()

        QTimer.singleShot(0, once)
        self.press(key)
        assert len(seen) == 1
        if seen[0] is not None:
            raise seen[0]
        # Without a window manager nobody gives the window its place back.
        self.route.window.activateWindow()
        self.qtbot.waitUntil(self.route.window.isActiveWindow)
        self.rest()

    def stored(self) -> str:
        with self.route.sitting.desk.database.read() as reading:
            return content_hash(reading)

    def answers(self) -> dict[str, Answer]:
        with self.route.sitting.desk.database.read() as reading:
            found = readers.answers(reading, readers.submission_id(reading, 2022, "ARG"))
        return {code: answer for (code, _), answer in found.items()}

    def tab_to(self, widget) -> None:
        """Press Tab until *widget* has the keyboard."""
        for _ in range(40):
            if widget.hasFocus():
                return
            self.press(Key.Key_Tab)
        raise AssertionError("the keyboard does not get there")


@pytest.fixture
def journey(qapp: QApplication, qtbot, tmp_path: Path, office: tuple[Path, bytes]) -> Iterator[Journey]:
    """The window on a copy of the office's file."""
    path = tmp_path / "office.convergencia"
    copy_database(office[0], path)
    app = application()
    language.speak(app, "en")
    theme.wear(app, Scheme.LIGHT)
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.language, preferences.scheme, preferences.person = "en", Scheme.LIGHT, REVIEWER
    route = WindowRoute(app, MainWindow(), preferences)
    route.window.resize(1280, 760)
    route.window.show()
    route.window.activateWindow()
    qtbot.waitUntil(route.window.isActiveWindow)
    route.open(str(path))
    made = Journey(route, qtbot, tmp_path)
    made.rest()
    yield made
    route.window.close()
    route.window.deleteLater()


def pasted(data: bytes, rename: dict[str, str] | None = None) -> bytes:
    """What one sees of a workbook, copied into a new one, some headings typed anew."""
    new = openpyxl.Workbook()
    new.remove(new.active)
    for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        code_row = next((c.row for r in sheet.iter_rows(max_row=9) for c in r if c.value in ("value", "S.R.name")), 0)
        if not code_row or sheet.sheet_state != "visible":
            continue
        hidden = {
            at
            for one in sheet.column_dimensions.values()
            if one.hidden
            for at in range(one.min or 0, (one.max or 0) + 1)
        }
        shown = [at for at in range(1, sheet.max_column + 1) if at not in hidden]
        target = new.create_sheet(f"Sheet {len(new.worksheets) + 1}")
        for row in sheet.iter_rows(min_row=code_row + 1):
            for cell in row:
                if cell.value is not None and cell.column in shown and cell.data_type != "f":
                    place = (cell.row - code_row, shown.index(cell.column) + 1)
                    target.cell(*place, (rename or {}).get(str(cell.value).split("\n")[0].rstrip(" *"), cell.value))
    out = io.BytesIO()
    new.save(out)
    return out.getvalue()


def test_it_is_asked_whose_it_is_and_taken_in(journey: Journey, office: tuple[Path, bytes]) -> None:
    before = journey.stored()
    journey.drop(pasted(office[1]), "mine.xlsx")
    assert "codes of questions on Sheet 1" in journey.page.banner.sentence

    def choose(dialog: QDialog) -> None:
        assert dialog.country.hasFocus() and not dialog.go.isEnabled()
        journey.press(Key.Key_A)
        assert dialog.country.currentText() == "Argentina" and dialog.year.value() == 2022
        journey.tab_to(dialog.go)
        journey.press(Key.Key_Return)

    journey.in_dialog(Key.Key_Space, choose)
    assert journey.page.table.isVisible() and journey.page.table.hasFocus() and journey.stored() == before
    assert "Argentina" in journey.page.header._title.text()
    journey.tab_to(journey.page._apply)
    journey.press(Key.Key_Space)
    journey.rest()
    found = journey.answers()
    assert (found["S.1"].number, found["S.2"].note, found["S.R.amount"].number) == (10.0, "until May", 26.5)


def test_thinking_better_of_it_changes_nothing(journey: Journey, office: tuple[Path, bytes]) -> None:
    before = journey.stored()
    journey.drop(pasted(office[1]), "mine.xlsx")
    said = journey.page.banner.sentence
    journey.in_dialog(Key.Key_Space, lambda dialog: journey.press(Key.Key_Escape))
    # The question stands as it stood, and the keyboard where it was.
    assert journey.page.banner.sentence == said and journey.page.banner._action.hasFocus()

    def choose(dialog: QDialog) -> None:
        journey.press(Key.Key_A)
        journey.press(Key.Key_Return)

    journey.in_dialog(Key.Key_Space, choose)
    journey.tab_to(journey.page._cancel)
    journey.press(Key.Key_Space)
    journey.rest()
    assert journey.page.drop.isVisible() and journey.stored() == before


def named(journey: Journey) -> Callable[[QDialog], None]:
    """Says that the file is Argentina's."""

    def choose(dialog: QDialog) -> None:
        journey.press(Key.Key_A)
        journey.press(Key.Key_Return)

    return choose


def test_columns_under_other_headings_are_chosen_by_keyboard_and_remembered(journey: Journey) -> None:
    def saved() -> bytes:
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    book = openpyxl.Workbook()
    rows = (("Code", "Question", "Figure", "Why"), ("S.1", "Norms due", 10, "so far"), ("S.2", "Norms done", 4))
    for row in (*rows, ("S.4", "In force?")):
        book.active.append(row)
    before, asking, table = journey.stored(), journey.page.asking, journey.page.table
    journey.drop(saved(), "own.xlsx")
    journey.in_dialog(Key.Key_Space, named(journey))
    # The keyboard stands at the first list, that of the values; nothing is read before the button is pressed.
    first = asking.first
    assert first is not None and first.hasFocus() and "“Value”" in first.accessibleName()
    assert asking.isVisible() and not asking.together.isEnabled() and table.changes.rowCount() == 0
    journey.press(Key.Key_Down)
    journey.tab_to(asking.together)
    journey.press(Key.Key_Space)
    journey.rest()
    assert table.changes.count(ChangeKind.NEW) == 2 and table.hasFocus() and journey.stored() == before
    journey.tab_to(journey.page._apply)
    journey.press(Key.Key_Space)
    journey.rest()
    assert (journey.answers()["S.1"].number, journey.answers()["S.1"].note) == (10.0, None)
    # The next file needs no such answer, and shows what was chosen.
    book.active["C4"] = "YES"
    journey.drop(saved(), "later.xlsx")
    journey.in_dialog(Key.Key_Space, named(journey))
    assert table.changes.count(ChangeKind.NEW) == 1 and table.changes.count(ChangeKind.SAME) == 2
    assert asking.isVisible() and not asking.together.isEnabled()


def test_every_row_a_file_adds_is_listed_with_its_key_and_place(journey: Journey, office: tuple[Path, bytes]) -> None:
    names = [f"Partner {at:03}" for at in range(1, 61)]

    def add(book: openpyxl.Workbook) -> None:
        sheet = next(page for page in book.worksheets if any(cell.value == "S.R.name" for cell in page[CODE_ROW]))
        at = {cell.value: cell.column for cell in sheet[CODE_ROW]}
        for row, name in enumerate(names, start=HEADER_ROW + 2):
            sheet.cell(row, at["S.R.name"], name)
            sheet.cell(row, at["S.R.amount"], 100 + row)

    book = openpyxl.load_workbook(io.BytesIO(office[1]))
    add(book)
    out = io.BytesIO()
    book.save(out)
    journey.drop(out.getvalue(), "many.xlsx")
    model = journey.page.table.changes
    heads = [model.index(row, 0).data() for row in model.heads]
    assert len(heads) == 61 and heads[0].startswith("New row in Partners · Chile · ")
    assert [text.split(" · ")[1] for text in heads[1:]] == names
    assert all("!" in text.split(" · ")[2] for text in heads)
    amount = next(row for row in range(model.heads[60], model.rowCount()) if "Amount" in model.index(row, 1).data())
    assert model.index(amount, 1).data() == "Partner 060 · Amount"
    # The last one is reached by keyboard.
    journey.press(Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert journey.page.table.currentIndex().row() == model.rowCount() - 1


def test_what_is_said_of_a_file_follows_the_language(journey: Journey, office: tuple[Path, bytes]) -> None:
    journey.drop(pasted(office[1]), "mine.xlsx")
    journey.drop(office[1], "whole.xlsx")
    journey.route.speak("es")
    journey.rest()
    files = journey.page.queue.files
    assert [files.line(row).words for row in range(2)] == ["rechazado", "4 cambios"]
    journey.page.queue.chosen.emit(files.line(0).path)
    journey.route.speak("fr")
    journey.rest()
    assert "codes de questions" in journey.page.banner.sentence
    assert journey.page.header._title.text() == "mine.xlsx"
