"""Returns that leave something open: the window asks, and reads them again with the answer."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtWidgets import QApplication, QPushButton

from db import readers
from db.check import content_hash
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import Role
from desktop.actions import file, rounds
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.app import application
from desktop.ui import language, theme
from desktop.ui.dialogs import Dialogs
from desktop.ui.main_window import MainWindow
from desktop.ui.preferences import Preferences
from desktop.ui.routes.window import WindowRoute
from desktop.ui.theme import Scheme
from desktop.worker import Pool
from tests.desktop.actions.forms import FORM
from tests.spreadsheet import resave

pytestmark = [pytest.mark.xdist_group("window")]

REVIEWER = Person("Rosa Lima", Role.REVIEWER)


class Answering(Dialogs):
    """Gives the words a test has prepared."""

    words = ""

    def password(self, name: str) -> str:
        return self.words

    def owner(self, name: str, countries: list[tuple[str, str]], years: list[int]) -> tuple[str, int] | None:
        country, _, year = self.words.partition(" ")
        return (country, int(year)) if year else None


@dataclass
class Sitting:
    """The window on an open file, and a filled workbook of Argentina for 2022."""

    window: MainWindow
    route: WindowRoute
    dialogs: Answering
    filled: bytes
    folder: Path

    def receive(self, data: bytes, name: str = "back.xlsx") -> None:
        """Put a file onto the page for returns and wait."""
        path = self.folder / name
        path.write_bytes(data)
        self.window.go("go.receive")
        self.window.receive.files_asked.emit([str(path)])
        self.rest()

    def rest(self) -> None:
        assert self.route.background.wait(90)

    def agree(self) -> None:
        """Click what the banner offers."""
        banner = self.window.receive.banner
        next(one for one in banner.findChildren(QPushButton) if one.isVisible() and one.text()).click()
        self.rest()

    def stored(self) -> str:
        with self.route.sitting.desk.database.read() as reading:
            return content_hash(reading)

    def numbers(self) -> dict[str, float | None]:
        with self.route.sitting.desk.database.read() as reading:
            found = readers.answers(reading, readers.submission_id(reading, 2022, "ARG"))
        return {code: answer.number for (code, row), answer in found.items() if not row}


@pytest.fixture
def sitting(qapp: QApplication, tmp_path: Path) -> Iterator[Sitting]:
    """An open file with a round."""
    path = tmp_path / "office.convergencia"
    with Pool(1) as pool, file.create(path, REVIEWER, "Secretaría") as database:
        desk = Desk(database, pool, REVIEWER, "en")
        rounds.publish_bytes(desk, "small.md", FORM.encode())
        rounds.open_round(desk, 2022, date(2050, 3, 31), ("ARG", "BRA"))
        _, issued = issue(desk, 2022, tmp_path / "workbooks")
        book = next(one.path for one in issued if one.country == "ARG").read_bytes()
        given = {("S.1", ""): Answer("S.1", "", "10", 10.0), ("S.2", ""): Answer("S.2", "", "4", 4.0)}
        filled = pool.call("fill_workbook", book, given, {})
    app = application()
    language.speak(app, "en")
    theme.wear(app, Scheme.LIGHT)
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.language, preferences.scheme, preferences.person = "en", Scheme.LIGHT, REVIEWER
    window = MainWindow()
    dialogs = Answering(window, preferences)
    route = WindowRoute(app, window, preferences, dialogs)
    window.resize(1280, 760)
    window.show()
    route.open(str(path))
    made = Sitting(window, route, dialogs, filled, tmp_path)
    made.rest()
    yield made
    window.close()
    window.deleteLater()


def changed(data: bytes, change) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def typed(code: str, text: str):
    """Types a text into the value cell of a code."""

    def change(book: openpyxl.Workbook) -> None:
        for sheet in book.worksheets:
            header = next((row for row in sheet.iter_rows(max_row=9) if any(c.value == "value" for c in row)), None)
            if header is None:
                continue
            column = next(cell.column for cell in header if cell.value == "value")
            for row in range(1, sheet.max_row + 1):
                if any(sheet.cell(row, at).value == code for at in (1, 2)):
                    cell = sheet.cell(row, column)
                    cell.value, cell.data_type = text, "s"

    return change


def test_a_figure_with_two_readings_is_asked_about(sitting: Sitting) -> None:
    before = sitting.stored()
    sitting.receive(changed(sitting.filled, typed("S.1", "1.250")))
    asking = sitting.window.receive.asking
    assert asking.isVisible()
    choices = {one.text(): one for one in asking.findChildren(QPushButton) if one.isVisible()}
    assert len(choices) == 2 and "decimal comma: 1250" in choices
    choices["decimal comma: 1250"].click()
    sitting.rest()
    assert not sitting.window.receive.asking.isVisible() and sitting.stored() == before
    sitting.window.receive._apply.click()
    sitting.rest()
    assert sitting.numbers()["S.1"] == 1250.0


def test_a_locked_file_asks_for_its_password(sitting: Sitting) -> None:
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(sitting.filled)).encrypt("Caracas 2022", out)
    before = sitting.stored()
    sitting.receive(out.getvalue())
    sitting.dialogs.words = "wrong"
    sitting.agree()
    assert "does not open" in sitting.window.receive.banner.sentence and sitting.stored() == before
    sitting.dialogs.words = "Caracas 2022"
    sitting.agree()
    sitting.window.receive._apply.click()
    sitting.rest()
    assert sitting.numbers()["S.1"] == 10.0


def test_a_file_without_control_sheet_is_read_once_it_was_confirmed(sitting: Sitting) -> None:
    def without(book: openpyxl.Workbook) -> None:
        del book["_convergencia"]

    sitting.receive(changed(sitting.filled, without))
    assert "control sheet" in sitting.window.receive.banner.sentence
    sitting.agree()
    sitting.window.receive._apply.click()
    sitting.rest()
    assert sitting.numbers()["S.2"] == 4.0


def test_a_file_without_any_mark_is_read_for_whom_somebody_names(sitting: Sitting) -> None:
    def bare(book: openpyxl.Workbook) -> None:
        del book["_convergencia"]
        book.defined_names.clear()
        book.properties.identifier = book.properties.keywords = None
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and cell.value.startswith("CONV |"):
                        cell.value = None

    before = sitting.stored()
    sitting.receive(changed(sitting.filled, bare))
    sitting.dialogs.words = "nobody"
    sitting.agree()
    assert sitting.stored() == before and sitting.window.receive.banner.sentence
    sitting.dialogs.words = "ARG 2022"
    sitting.agree()
    sitting.window.receive._apply.click()
    sitting.rest()
    assert sitting.numbers() | {"S.3": None} == {"S.1": 10.0, "S.2": 4.0, "S.3": None}


@pytest.mark.libreoffice
def test_an_older_format_is_read_if_one_agrees(sitting: Sitting) -> None:
    old = resave({"back.xlsx": sitting.filled}, "ods")["back.ods"]
    before = sitting.stored()
    sitting.receive(old, "back.ods")
    assert sitting.stored() == before
    sitting.agree()
    sitting.window.receive._apply.click()
    sitting.rest()
    assert sitting.numbers()["S.1"] == 10.0
