"""A focal point opens the workbook received, fills it in by keyboard alone, loses the power, goes on, signs, sends it."""

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db import readers
from db.check import check
from db.files import open_database
from db.terms import ChangeKind, ExplanationKind, Role, Stage
from desktop.actions import receive, rounds
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.ui.language import DecimalSign
from desktop.ui.pages.entry import EntryPage
from desktop.ui.routes.window import WindowRoute
from desktop.worker import Pool

from .conftest import ANA, Control, Key, focused, press, rest, stored, write

pytestmark = [pytest.mark.xdist_group("window")]

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtCore import Qt
from desktop.app import application, open_window
from desktop.ui.preferences import Preferences

if __name__ == "__main__":
    app = application()
    route = open_window(app, Preferences(Path(sys.argv[2])))
    route.dialogs.save_beside = lambda title, proposed, kinds: proposed
    route.window.show()
    route.window.activateWindow()
    route.open(sys.argv[1])
    page = route.window.entry
    while route.window.here != "go.entry" or page.view is None:
        app.processEvents()
    while page.form.current != "S.1" or not page.form.isAncestorOf(app.focusWidget()):
        app.processEvents()
    QTest.keyClicks(app.focusWidget(), "5000")
    QTest.keyClick(app.focusWidget(), Qt.Key.Key_Return)
    while "saved" not in page.header._subtitle.text():
        app.processEvents()
    QTest.keyClicks(app.focusWidget(), "99")
    print("typing", flush=True)
    while True:
        app.processEvents()
"""


@pytest.fixture
def workbook(path: Path, tmp_path: Path) -> Path:
    """The workbook of Argentina as the office sends it."""
    with open_database(path, ANA.name) as database, Pool(1) as pool:
        _, [made] = issue(Desk(database, pool, ANA, "en"), 2022, tmp_path / "mail", ("ARG",))
    return made.path


@pytest.fixture
def own(route: WindowRoute, workbook: Path) -> Path:
    """The country's own file, made from the workbook in the window."""
    route.dialogs.save_beside = lambda title, proposed, kinds: proposed
    route.open(str(workbook))
    rest(route)
    rest(route)
    rest(route)
    assert route.window.here == "go.entry"
    return workbook.with_name("ARG-2022.convergencia")


def settled(route: WindowRoute) -> None:
    """Waits until nothing follows from what was asked."""
    for _ in range(4):
        rest(route)


def cells(qtbot, *typed: str | Key) -> None:
    """Types into one cell after another; what is no text is a key that leads on."""
    for one in typed:
        if isinstance(one, str):
            # The first letter opens the cell, the rest goes into it.
            write(qtbot, one[0])
            write(qtbot, one[1:])
        else:
            press(qtbot, one)


def explain_by_tab(page: EntryPage, qtbot) -> None:
    """Goes on from the field one stands at to the button that explains its first warning, and presses it."""
    warned = [one for one in page.form.rows[page.form.current].lines if one.asks_to_explain and one.buttons]
    press(qtbot, Key.Key_Tab)
    assert focused() is warned[0].buttons[0]
    press(qtbot, Key.Key_Space)


def test_a_return_goes_from_the_workbook_received_to_the_office(
    route: WindowRoute, workbook: Path, path: Path, tmp_path: Path, qtbot
) -> None:
    surroundings = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "CONVERGENCIA_LANGUAGE": "en",
        "LC_ALL": "en_US.UTF-8",
    }
    (tmp_path / "first.ini").write_text("[General]\nlanguage=en\n")
    script = tmp_path / "first.py"
    script.write_text(PROGRAM)
    program = subprocess.Popen(
        [sys.executable, str(script), str(workbook), str(tmp_path / "first.ini")],
        stdout=subprocess.PIPE,
        text=True,
        env={**surroundings, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    try:
        assert program.stdout is not None and program.stdout.readline().strip() == "typing"
    finally:
        program.send_signal(signal.SIGKILL)
        program.communicate()

    # The workbook leads back to the file that was made from it.
    route.open(str(workbook))
    settled(route)
    page = route.window.entry
    assert route.window.here == "go.entry" and "Argentina · Oficina" in route.window.windowTitle()
    assert stored(route)["S.1"].number == 5000 and "S.2" not in stored(route)

    assert page.form.isAncestorOf(focused()) and page.form.current == "S.1"
    press(qtbot, Key.Key_Return)
    write(qtbot, "1234567,5")
    press(qtbot, Key.Key_Return)
    rest(route)
    press(qtbot, Key.Key_Y)
    rest(route)
    press(qtbot, Key.Key_Return)
    write(qtbot, "Mercosur")
    press(qtbot, Key.Key_Return)
    write(qtbot, "3 March 2021")
    press(qtbot, Key.Key_Return)
    rest(route)
    press(qtbot, Key.Key_M)
    picked = page.form.rows["S.7"].field.list
    qtbot.keyClicks(picked.filter, "exi")
    qtbot.keyClick(picked.filter, Key.Key_Return)
    rest(route)
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Space)
    several = page.form.rows["S.8"].field.list
    for key in (Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space, Key.Key_Return):
        qtbot.keyClick(several.filter, key)
    rest(route)
    press(qtbot, Key.Key_Return)
    assert page.form.current == "S.R"
    # The table: a first row typed from cell to cell, two more pasted below it, one cell corrected.
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Space)
    rest(route)
    cells(qtbot, "Andes", Key.Key_Tab, "12.5", Key.Key_Tab, "Chile", Key.Key_Return)
    rest(route)
    press(qtbot, Key.Key_Insert)
    rest(route)
    press(qtbot, Key.Key_Home)
    QApplication.clipboard().setText("Norte\t4.5\tCuba\nSur\t5\tPeru\n")
    press(qtbot, Key.Key_V, Control)
    rest(route)
    press(qtbot, Key.Key_F2)
    press(qtbot, Key.Key_End)
    write(qtbot, " Grande")
    press(qtbot, Key.Key_Return)
    rest(route)
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_Return)
    assert page.form.current == "T.1"
    write(qtbot, "In short")
    press(qtbot, Key.Key_Return)
    rest(route)
    press(qtbot, Key.Key_Z, Control)
    rest(route)
    assert "T.1" not in stored(route)
    press(qtbot, Key.Key_Y, Control)
    rest(route)
    assert stored(route)["T.1"].text == "In short"

    # What is missing leads to its place: the warning is explained there.
    press(qtbot, Key.Key_7, Control)
    settled(route)
    send = route.window.send
    assert route.window.here == "go.send" and send.sign.isEnabled() is False
    for _ in range(3):
        press(qtbot, Key.Key_F8)
        press(qtbot, Key.Key_Return)
        assert route.window.here == "go.entry"
        explain_by_tab(page, qtbot)
        write(qtbot, "A new treaty counts them all.")
        press(qtbot, Key.Key_Return, Control)
        rest(route)
        press(qtbot, Key.Key_7, Control)
        settled(route)

    back = tmp_path / "mail" / "back.xlsx"
    route.dialogs.save = lambda title, proposed, kinds: str(back) if proposed.endswith("-completado.xlsx") else ""
    left = [send.list.sentences.line(at).text for at in range(send.list.sentences.rowCount())]
    assert left == [] and focused() is send.name
    write(qtbot, "Luisa Gomez")
    press(qtbot, Key.Key_Return)
    write(qtbot, "Conforme")
    press(qtbot, Key.Key_Return, Control)
    settled(route)
    told = send.banner.sentence
    assert str(back) in told and "3 explanations" in told and "signed off by Luisa Gomez" in told and "Oficina" in told
    with route.sitting.desk.database.read() as reading:
        assert check(reading).ok
        sent = dict(readers.answers(reading, readers.submission_id(reading, 2022, "ARG")))
        [rows] = readers.rows(reading, readers.submission_id(reading, 2022, "ARG")).values()
    table = [[sent[f"S.R.{name}", row].text for name in ("name", "amount", "kind")] for row in rows]
    assert table == [["Andes", "12.5", "L3"], ["Norte Grande", "4.5", "L5"], ["Sur", "5", "L10"]]
    assert len(sent) == 18
    route.close_file()

    with open_database(path, ANA.name) as database, Pool(1) as pool:
        office = Desk(database, pool, ANA, "en")
        preview = receive.look(office, back)
        assert {one.code for one in preview.difference.remarks} == {"receive.reply_explains"}
        assert not preview.difference.count(ChangeKind.REFUSED) and not preview.difference.count(ChangeKind.CONFLICT)
        receive.accept(office, preview)
        with database.read() as reading:
            number = readers.submission_id(reading, 2022, "ARG")
            assert dict(readers.answers(reading, number)) == sent
            line = readers.line(reading, number)
            assert (line.stage, line.counts.errors, line.counts.unexplained) == (Stage.RECEIVED, 0, 0)
            explained = {(one.kind, one.text) for one in readers.explanations(reading, number)}
            assert explained == {(ExplanationKind.CONFIRMED, "A new treaty counts them all.")}
            [signed] = readers.sign_offs(reading, number)
            assert (signed.name, signed.text) == ("Luisa Gomez", "Conforme")
            assert signed.content_hash == readers.submission_sha256(reading, number)


def test_what_was_typed_and_not_saved_stands_in_the_way_too_and_leads_to_its_field(
    route: WindowRoute, own: Path, qtbot
) -> None:
    page, send = route.window.entry, route.window.send
    page.form.stand_at("S.1")
    write(qtbot, "1.250")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_7, Control)
    settled(route)
    told = [send.list.sentences.line(at).text for at in range(send.list.sentences.rowCount())]
    assert told[0].startswith("Typed and not saved") and "“1.250” was typed and is not saved" in told[1]
    blocked = len(send._view.required) + len(send._view.errors) + 1
    assert send.sign.toolTip().startswith(f"{blocked} ")
    press(qtbot, Key.Key_F8)
    press(qtbot, Key.Key_Return)
    assert route.window.here == "go.entry" and page.form.current == "S.1" and focused().text() == "1.250"
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_7, Control)
    settled(route)
    assert send._view.typed == ()


def test_errors_stand_in_the_way_of_the_sign_off_but_not_of_a_draft(
    route: WindowRoute, own: Path, tmp_path: Path, qtbot
) -> None:
    assert route.sitting.desk.person.role is Role.FOCAL_POINT
    write(qtbot, "5000")
    press(qtbot, Key.Key_F7)
    settled(route)
    assert route.window.here == "go.entry" and "errors: 0, warnings: 2" in route.window.entry.banner.sentence
    press(qtbot, Key.Key_7, Control)
    settled(route)
    send = route.window.send

    def told() -> str:
        return " ".join(send.list.sentences.line(at).text for at in range(send.list.sentences.rowCount()))

    # What is missing follows the decimal sign and the language that are chosen while one looks at it.
    assert "71,328.6%" in told()
    try:
        route.looks.write_decimals(DecimalSign.COMMA)
        settled(route)
        assert "71.328,6%" in told()
    finally:
        route.looks.write_decimals(DecimalSign.ASK)
    route.speak("es")
    settled(route)
    assert "Muchísimas normas." in told()
    route.speak("en")
    for command in (Key.Key_4, Key.Key_Z, Key.Key_7):
        press(qtbot, command, Control)
        settled(route)
    send.name.setFocus()
    write(qtbot, "Luisa")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Return, Control)
    settled(route)
    assert not send.sign.isEnabled() and "stands in the way" in send.sign.toolTip() and send.banner.sentence == ""
    back = tmp_path / "draft.xlsx"
    route.dialogs.save = lambda title, proposed, kinds: str(back)
    send.draft.setFocus()
    press(qtbot, Key.Key_Space)
    settled(route)
    assert back.exists() and "as a draft" in send.banner.sentence


def test_a_later_workbook_and_the_next_round_are_taken_in_and_can_be_put_back(
    route: WindowRoute, own: Path, path: Path, tmp_path: Path, qtbot
) -> None:
    route.close_file()
    with open_database(path, ANA.name) as database, Pool(1) as pool:
        office = Desk(database, pool, ANA, "en")
        answer(office, 2022, "ARG", "T.1", value="From the office")
        _, [later] = issue(office, 2022, tmp_path / "later", ("ARG",))
        rounds.open_round(office, 2023, date(2051, 3, 31), ("ARG", "BRA"))
        _, made = issue(office, 2023, tmp_path / "next")
    following = {one.country: str(one.path) for one in made}
    route.open(str(later.path), [])
    settled(route)
    # The office's folder holds no file of ours: the one opened last is the country's.
    assert route.window.here == "go.take"
    route.window.receive._apply.setFocus()
    press(qtbot, Key.Key_Space)
    settled(route)
    assert stored(route)["T.1"].text == "From the office"
    assert "taken in" in route.window.receive._done.sentence

    route.receive.add([following["BRA"]])
    settled(route)
    assert "BRA" in route.window.receive.banner.sentence and "ARG" in route.window.receive.banner.sentence
    route.receive.add([following["ARG"]])
    settled(route)
    assert "2023" in route.window.receive.banner.sentence
    route.window.receive.banner.focus_action()
    press(qtbot, Key.Key_Space)
    settled(route)
    with route.sitting.desk.database.read() as reading:
        assert [one.year for one in readers.rounds(reading)] == [2021, 2022, 2023]
    assert route.own.own.year == 2023

    # Two rounds are open now: whoever is not through with the older one chooses it by keyboard.
    press(qtbot, Key.Key_4, Control)
    settled(route)
    header = route.window.entry.header
    assert header.round.isVisible() and "2023" in header._title.text()
    header.round.setFocus()
    press(qtbot, Key.Key_Down)
    settled(route)
    assert "2022" in header._title.text() and route.own.own.year == 2022
    route.window.entry.form.stand_at("S.1")
    write(qtbot, "12")
    press(qtbot, Key.Key_Return)
    settled(route)
    assert stored(route)["S.1"].number == 12
    press(qtbot, Key.Key_7, Control)
    settled(route)
    assert "2022" in route.window.send.header._subtitle.text()
    press(qtbot, Key.Key_4, Control)
    settled(route)
    assert "2022" in header._title.text() and header.round.value() == 2022

    press(qtbot, Key.Key_8, Control)
    settled(route)
    points = route.window.points
    assert points.list.sentences.rowCount() >= 1
    points.list.setFocus()
    points.list.setCurrentIndex(points.list.sentences.index(points.list.sentences.rowCount() - 1))
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Space)
    settled(route)
    assert route.window.here == "go.entry" and route.own.own.year == 2022
    assert "T.1" not in stored(route)
    assert list(own.parent.glob("*.before-restore-1.convergencia"))


def test_sections_are_split_off_and_a_blank_form_is_printed(
    route: WindowRoute, own: Path, tmp_path: Path, qtbot
) -> None:
    asked = []
    route.dialogs.sections = lambda sections: asked.append(sections) or ["T"]
    route.dialogs.folder = lambda title: str(tmp_path / "parts")
    route.do("do.split")
    settled(route)
    assert asked == [[("S", "Trade"), ("T", "Texts")]]
    [part] = (tmp_path / "parts").iterdir()
    assert str(part) in route.window.entry.banner.sentence and "-T-" in part.name
    route.receive.add([str(part)])
    settled(route)
    assert "brings nothing" in route.window.entry.banner.sentence and route.window.here == "go.entry"
    route.dialogs.save = lambda title, proposed, kinds: str(tmp_path / proposed)
    route.do("do.print")
    settled(route)
    printed = tmp_path / "small-2022-en.pdf"
    assert printed.read_bytes().startswith(b"%PDF") and str(printed) in route.window.entry.banner.sentence
