"""What was typed and has to be decided stays: over pages, files, and a program that is killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent

from db import readers
from desktop.ui import language
from desktop.ui.language import DecimalSign
from desktop.ui.pages.entry import EntryPage
from desktop.ui.routes.window import WindowRoute

from .conftest import Control, Key, focused, opened, press, rest, stored, write

pytestmark = [pytest.mark.xdist_group("window")]


def in_table(route: WindowRoute, page: EntryPage, column: int, qtbot) -> None:
    """Opens the table of the form, with a row, and goes to a cell of it."""
    page.form.stand_at("S.R")
    press(qtbot, Key.Key_Space)
    if not page.grid.model.rows:
        page.grid.add()
        rest(route)
    page.grid.table.setCurrentIndex(page.grid.model.index(0, column))
    page.grid.table.setFocus()


def test_a_question_is_asked_again_when_the_file_is_opened_again(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    write(qtbot, "1.250")
    press(qtbot, Key.Key_Return)
    in_table(route, page, 1, qtbot)
    qtbot.keyClicks(focused(), "2")
    qtbot.keyClicks(focused(), ".500")
    press(qtbot, Key.Key_Return)
    rest(route)
    assert "2 not saved" in page.header._subtitle.text() and stored(route) == {}
    route.close_file()
    page = opened(route, path, qtbot)
    row = page.form.rows["S.1"]
    assert row.unsaved and row.field.text() == "1.250" and "1.250" in row.lines[0].text.text()
    assert "In 1 cell something was typed" in page.form.rows["S.R"].lines[0].text.text()
    assert "2 not saved" in page.header._subtitle.text() and page.header.next.isEnabled()
    page.form.stand_at("S.6")
    press(qtbot, Key.Key_F8)
    assert page.form.current == "S.R"
    in_table(route, page, 1, qtbot)
    cell = page.grid.model.index(0, 1)
    assert cell.data() == "2.500" and page.grid.model.typed(cell) is not None
    page.grid._show_line(cell)
    page.grid._lines.itemAt(0).widget().buttons[1].click()
    rest(route)
    assert "1 not saved" in page.header._subtitle.text()
    press(qtbot, Key.Key_Escape)
    page.form.stand_at("S.1")
    row.lines[0].buttons[0].click()
    rest(route)
    assert stored(route)["S.1"].text is not None and "not saved" not in page.header._subtitle.text()
    # Decided, so nothing is kept any more.
    assert list(route.preferences.drafts.iterdir()) == []


def test_what_is_given_up_is_not_asked_again(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    write(qtbot, "unos mil")
    press(qtbot, Key.Key_Return)
    page.form.stand_at("S.1")
    press(qtbot, Key.Key_Escape)
    route.close_file()
    page = opened(route, path, qtbot)
    assert page.form.rows["S.1"].field.text() == "" and not page.form.rows["S.1"].unsaved


def test_a_draft_belongs_to_its_round_alone(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    write(qtbot, "1.250")
    press(qtbot, Key.Key_Return)
    with route.sitting.desk.database.read() as reading:
        before = readers.submission_id(reading, 2021, "ARG")
    here = route.entry.number
    route.entry.open(before)
    rest(route)
    assert page.form.rows["S.1"].field.text() == "7" and not page.form.rows["S.1"].unsaved
    route.entry.open(here)
    rest(route)
    assert page.form.rows["S.1"].unsaved and page.form.rows["S.1"].field.text() == "1.250"


def test_a_field_that_is_being_typed_is_stored_when_the_file_closes(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    for code, value in (("S.1", "41"), ("S.2", "42")):
        page.form.stand_at(code)
        write(qtbot, value)
    page.form.stand_at("S.5" if "S.5" in page.form.rows else "S.6")
    write(qtbot, "3 de marzo de 2021")
    # Nothing waits for the writes under way: closing must.
    route.close_file()
    opened(route, path, qtbot)
    found = stored(route)
    assert (found["S.1"].number, found["S.2"].number, found["S.6"].text) == (41, 42, "2021-03-03")


def test_a_file_of_drafts_that_is_damaged_is_as_if_there_were_none(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    write(qtbot, "1.250")
    press(qtbot, Key.Key_Return)
    route.close_file()
    (kept,) = route.preferences.drafts.iterdir()
    for damage in (b"\xff\xfe[", b"[[1, 2]]", b'{"a": 3}', b"[" * 100_000):
        kept.write_bytes(damage)
        page = opened(route, path, qtbot)
        assert not page.form.rows["S.1"].unsaved
        route.close_file()


def test_the_sign_a_person_chose_decides_what_was_unclear(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    write(qtbot, "1.250")
    press(qtbot, Key.Key_Return)
    rest(route)
    assert page.form.rows["S.1"].unsaved
    try:
        route.looks.write_decimals(DecimalSign.COMMA)
        rest(route)
        # The point separates thousands then: the question has answered itself.
        assert stored(route)["S.1"].number == 1250 and not page.form.rows["S.1"].unsaved
        page.form.stand_at("S.2")
        write(qtbot, "2,500")
        qtbot.waitUntil(lambda: "= 2,5" in page.form.rows["S.2"].side.text())
        press(qtbot, Key.Key_Return)
        rest(route)
        page.form.stand_at("S.2")
        write(qtbot, "1500000")
        qtbot.waitUntil(lambda: page.form.rows["S.2"].side.text().startswith("= 1,5 million"))
        press(qtbot, Key.Key_Escape)
        assert stored(route)["S.2"].number == 2.5 and page.form.rows["S.2"].field.text() == "2,5"
        in_table(route, page, 1, qtbot)
        qtbot.keyClicks(focused(), "3")
        qtbot.keyClicks(focused(), ".500")
        press(qtbot, Key.Key_Return)
        rest(route)
        assert page.grid.model.answer(page.grid.model.index(0, 1)).number == 3500
        from PySide6.QtWidgets import QApplication

        page.grid.table.setCurrentIndex(page.grid.model.index(0, 0))
        QApplication.clipboard().setText("Sur\t4,500\tChile\nNorte\t5.500\tCuba\n")
        press(qtbot, Key.Key_V, Control)
        rest(route)
        assert [page.grid.model.answer(page.grid.model.index(at, 1)).number for at in (0, 1)] == [4.5, 5500]
        route.looks.write_decimals(DecimalSign.POINT)
        rest(route)
        assert page.form.rows["S.2"].field.text() == "2.5"
        assert route.preferences.decimal_sign is DecimalSign.POINT
    finally:
        language.write_decimals(DecimalSign.ASK)


PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtCore import Qt
from db.snapshots.register import Person
from db.terms import Role
from desktop.app import application, open_window
from desktop.ui.preferences import Preferences
app = application()
preferences = Preferences(Path(sys.argv[2]))
preferences.person = Person("Ana Pérez", Role.REVIEWER)
route = open_window(app, preferences)
route.window.show()
route.window.activateWindow()
route.open(sys.argv[1])
route.background.wait(60)
route.reviewing.review.open(route.window.board.open_lines()[0])
route.background.wait(60)
route.window.review.ask_whole()
QTest.keyClicks(route.window.review.dialogs.open.text, "half a que")
route.window.review.dialogs.open.reject()
route.entry.open(route.window.board.open_lines()[0])
route.background.wait(60)
page = route.window.entry
page.form.stand_at("S.1")
QTest.keyClicks(app.focusWidget(), "1.250")
QTest.keyClick(app.focusWidget(), Qt.Key.Key_Return)
asked = page.form.rows["S.1"].unsaved
page.form.stand_at("S.2")
page.context.note.setFocus()
QTest.keyClicks(app.focusWidget(), "half a no")
print("asked", asked, flush=True)
while True:
    app.processEvents()
"""


def test_a_question_survives_kill_9(route: WindowRoute, path: Path, tmp_path: Path, qtbot) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path), str(route.preferences.path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
    )
    try:
        assert program.stdout is not None and program.stdout.readline().split() == ["asked", "True"]
    finally:
        program.send_signal(signal.SIGKILL)
        program.communicate()
    page = opened(route, path, qtbot)
    QCoreApplication.processEvents()
    assert page.form.rows["S.1"].unsaved and page.form.rows["S.1"].field.text() == "1.250"
    page.form.stand_at("S.2")
    assert page.context.note.text() == "half a no" and "S.2" not in stored(route)
    press(qtbot, Key.Key_5, Control)
    rest(route)
    route.window.review.ask_whole()
    assert route.window.review.dialogs.open.text.text() == "half a que"
    route.window.review.dialogs.open.reject()


def test_what_is_half_written_about_an_answer_is_there_again(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    write(qtbot, "5000")
    press(qtbot, Key.Key_Return)
    rest(route)
    page.form.stand_at("S.1")
    page.form.rows["S.1"].lines[0].buttons[0].click()
    page.form.rows["S.1"].box.kind.picked.emit(("break",))
    write(qtbot, "Se contaron ")
    page.form.stand_at("S.2")
    page.context.note.setFocus()
    write(qtbot, "Dice el ")

    def begun() -> tuple[str, str]:
        box = page.form.rows["S.1"].box
        return box.text.text(), box._kind.value

    assert begun() == ("Se contaron ", "break")
    # Another section and back, another page and back, another language, another file.
    page.sections.chosen.emit("T")
    page.sections.chosen.emit("S")
    assert begun()[0] == "Se contaron "
    page.form.stand_at("S.1")
    route.speak("es")
    rest(route)
    assert begun() == ("Se contaron ", "break")
    press(qtbot, Key.Key_1, Control)
    rest(route)
    press(qtbot, Key.Key_4, Control)
    rest(route)
    assert begun()[0] == "Se contaron " and "not saved" not in page.header._subtitle.text()
    route.close_file()
    page = opened(route, path, qtbot)
    assert begun() == ("Se contaron ", "break")
    page.form.stand_at("S.2")
    # The note was left for another page, and so is stored.
    assert page.context.note.text() == "Dice el" and stored(route)["S.2"].note == "Dice el"
    page.form.rows["S.1"].box.text.setFocus()
    press(qtbot, Key.Key_End)
    write(qtbot, "las derogadas.")
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    with route.sitting.desk.database.read() as reading:
        (one,) = readers.explanations(reading, readers.submission_id(reading, 2022, "ARG"))
    assert (one.text, one.kind.value) == ("Se contaron las derogadas.", "break")
    assert page.form.rows["S.1"].box is None and list(route.preferences.drafts.iterdir()) == []
    route.speak("en")


def compose(dead: str, letter: str) -> None:
    """Types an accent and the letter under it, as dead keys and input methods do: no key comes with the text."""
    begun, done = QInputMethodEvent(dead, []), QInputMethodEvent("", [])
    done.setCommitString(letter)
    for event in (begun, done):
        QCoreApplication.sendEvent(focused(), event)


def test_letters_of_dead_keys_reach_every_kind_of_field(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    page.go_to("T.1")
    compose("~", "ñ")
    write(qtbot, "and")
    compose("´", "ú")
    # While one composes, another language neither commits nor loses anything.
    route.speak("es")
    rest(route)
    assert focused() is page.form.rows["T.1"].field and page.form.rows["T.1"].field.text() == "ñandú"
    press(qtbot, Key.Key_Return)
    rest(route)
    assert stored(route)["T.1"].text == "ñandú"
    page.context.note.setFocus()
    compose("´", "á")
    assert page.context.note.toPlainText() == "á"
    page.go_to("S.1")
    in_table(route, page, 0, qtbot)
    # The first letter opens the cell, as any key does.
    compose("´", "Á")
    qtbot.keyClicks(focused(), "guila")
    press(qtbot, Key.Key_Return)
    rest(route)
    assert page.grid.model.index(0, 0).data() == "Águila"
