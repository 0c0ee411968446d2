"""A focal point fills in a return by keyboard alone: real window, real file, real threads; the questionnaire is the test's own."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from db import readers
from db.backup import copy_database
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import Role, ValueStatus, Verdict
from desktop.actions import file, review, rounds
from desktop.actions.answer import answer
from desktop.actions.desk import Desk
from desktop.app import application
from desktop.ui import language, theme
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.entry import EntryPage
from desktop.ui.preferences import Preferences
from desktop.ui.routes.window import WindowRoute
from desktop.ui.theme import Scheme
from desktop.worker import Pool

pytestmark = [pytest.mark.xdist_group("window")]

ANA = Person("Ana Pérez", Role.REVIEWER)
Key, Control, Shift, NoMod = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
FORM = """
| survey |                  |        |                |                   |               |                     |            |          |
|        | type             | name   | label::English (en) | label::Español (es) | required | calculation         | relevant   | key      |
|        | begin_group      | S      | Trade          | Comercio          |               |                     |            |          |
|        | integer          | S.1    | Norms due      | Normas exigibles  | yes           |                     |            |          |
|        | decimal          | S.2    | Exports        | Exportaciones     |               |                     |            |          |
|        | decimal          | S.3    | Share          | Proporción        |               | ${S.2} div ${S.1}   |            |          |
|        | select_one YN    | S.4    | In force?      | ¿Vigente?         |               |                     |            |          |
|        | text             | S.5    | Which one?     | ¿Cuál?            |               |                     | ${S.4} = 'YES' |      |
|        | date             | S.6    | Since          | Desde             |               |                     |            |          |
|        | select_one LONG  | S.7    | Partner        | Socio             |               |                     |            |          |
|        | select_multiple LONG | S.8 | Others        | Otros             |               |                     |            |          |
|        | note             | S.N    | Think twice.   | Piénselo.         |               |                     |            |          |
|        | begin_repeat     | S.R    | Partners       | Socios            |               |                     |            |          |
|        | text             | S.R.name | Name         | Nombre            | yes           |                     |            | yes      |
|        | decimal          | S.R.amount | Amount     | Monto             |               |                     |            |          |
|        | select_one LONG  | S.R.kind | Kind         | Clase             |               |                     |            |          |
|        | end_repeat       |        |                |                   |               |                     |            |          |
|        | end_group        |        |                |                   |               |                     |            |          |
|        | begin_group      | T      | Texts          | Textos            |               |                     |            |          |
|        | text             | T.1    | In short       | En breve          |               |                     |            |          |
|        | end_group        |        |                |                   |               |                     |            |          |
| choices |                 |        |                |                   |
|        | list_name        | name   | label::English (en) | label::Español (es) |
|        | YN               | YES    | Yes            | Sí                |
|        | YN               | NO     | No             | No                |
"""
NAMES = ("Argentina", "Bolivia", "Brazil", "Chile", "Colombia", "Cuba", "Ecuador", "Haiti", "México", "Panama", "Peru")
FORM += "".join(
    f"|        | LONG             | L{at}    | {name}      | {name}      |\n" for at, name in enumerate(NAMES)
)
FORM += """| settings |                |        |                |                   |
|        | form_title       | form_id | version       | default_language  |
|        | Small            | small  | 1              | English (en)      |
| rules  |                  |        |                |                   |               |                     |            |
|        | name             | severity | scope        | items             | check         | message::English (en) | message::Español (es) | example_pass | example_fail |
|        | S.R1             | error  | submission     | S.1               | ${S.1} >= 0   | Less than none.     | Menos que nada. | {"S.1": 5} | {"S.1": -1} |
|        | S.R2             | warning | submission    | S.1               | ${S.1} <= 1000 | Very many norms.   | Muchísimas normas.  | {"S.1": 5} | {"S.1": 5000} |
"""


@pytest.fixture(scope="module")
def file_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file all journeys begin with: 2021 accepted with one answer, 2022 open and empty."""
    path = tmp_path_factory.mktemp("entry") / "office.convergencia"
    with Pool(1) as pool, file.create(path, ANA, "Oficina", "America/Caracas") as database:
        desk = Desk(database, pool, ANA, "en")
        rounds.publish_bytes(desk, "small.md", FORM.encode())
        rounds.open_round(desk, 2021, date(2022, 3, 31), ("ARG",))
        answer(desk, 2021, "ARG", "S.1", value="7")
        answer(desk, 2021, "ARG", "S.2", value="26.4")
        with database.write("receive", ANA) as work:
            from db.writers import collection

            number = readers.submission_id(work, 2021, "ARG")
            line = readers.line(work, number)
            from db.terms import Stage

            collection.move(work, number, line.version, Verdict.RECEIVE, line.stage, Stage.RECEIVED, "")
        review.decide(desk, 2021, "ARG", Verdict.ACCEPT)
        rounds.open_round(desk, 2022, date(2050, 3, 31), ("ARG",))
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
    preferences.language, preferences.scheme, preferences.person = "en", Scheme.LIGHT, ANA
    made = WindowRoute(app, MainWindow(), preferences)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.window.close()
    made.window.deleteLater()


def rest(route: WindowRoute) -> None:
    """Waits until what was entered is stored and shown again."""
    QCoreApplication.processEvents()
    assert route.background.wait(90)
    QCoreApplication.processEvents()


def opened(route: WindowRoute, path: Path, qtbot) -> EntryPage:
    """Opens the form of the open round by keyboard."""
    route.open(str(path))
    rest(route)
    qtbot.keyClick(route.window.board.table, Key.Key_Return)
    rest(route)
    press(qtbot, Key.Key_4, Control)
    rest(route)
    assert route.window.here == "go.entry"
    return route.window.entry


def focused() -> QWidget:
    """Returns what has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = NoMod) -> None:
    """Presses a key wherever the keyboard is."""
    qtbot.keyClick(focused(), key, modifier)


def write(qtbot, text: str) -> None:
    """Types *text* wherever the keyboard is."""
    qtbot.keyClicks(focused(), text)


def stored(route: WindowRoute) -> dict[str, Answer]:
    """Returns the answers outside tables that are in the file."""
    with route.sitting.desk.database.read() as reading:
        number = readers.submission_id(reading, 2022, "ARG")
        return {item: one for (item, row), one in readers.answers(reading, number).items() if not row}


def test_a_section_is_filled_by_keyboard_alone(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    assert page.form.current == "S.1" and focused() is page.form.rows["S.1"].field
    write(qtbot, "12")
    press(qtbot, Key.Key_Return)
    rest(route)
    assert page.form.current == "S.2" and stored(route)["S.1"].number == 12
    write(qtbot, "1234567,5")
    qtbot.waitUntil(lambda: "1.23 million" in page.form.rows["S.2"].side.text())
    press(qtbot, Key.Key_Return)
    rest(route)
    # The derived one is passed over, and computed at once.
    assert page.form.current == "S.4" and stored(route)["S.2"].number == 1234567.5
    assert page.form.rows["S.3"].field.text() == "102,881"
    assert "S.5" not in page.form.rows
    press(qtbot, Key.Key_Y)
    rest(route)
    assert stored(route)["S.4"].text == "YES" and "S.5" in page.form.rows
    press(qtbot, Key.Key_Return)
    assert page.form.current == "S.5"
    write(qtbot, "Mercosur")
    press(qtbot, Key.Key_Return)
    write(qtbot, "3 de marzo de 2021")
    press(qtbot, Key.Key_Return)
    rest(route)
    assert stored(route)["S.5"].text == "Mercosur" and stored(route)["S.6"].text == "2021-03-03"
    assert page.form.current == "S.7"
    press(qtbot, Key.Key_M)
    picked = page.form.rows["S.7"].field.list
    assert picked.isVisible() and picked.filter.text() == "m"
    qtbot.keyClicks(picked.filter, "exi")
    qtbot.keyClick(picked.filter, Key.Key_Return)
    rest(route)
    assert stored(route)["S.7"].text == "L8" and page.form.rows["S.7"].field.words == "México"
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Space)
    several = page.form.rows["S.8"].field.list
    for key in (Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space, Key.Key_Return):
        qtbot.keyClick(several.filter, key)
    rest(route)
    assert stored(route)["S.8"].text == "L0 L2"
    # Back with Shift+Enter, emptied with Delete.
    press(qtbot, Key.Key_Return, Shift)
    assert page.form.current == "S.7"
    press(qtbot, Key.Key_Delete)
    rest(route)
    assert "S.7" not in stored(route)


def test_a_number_with_two_readings_is_asked_about_and_never_guessed(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    row = page.form.rows["S.1"]
    write(qtbot, "1.250")
    press(qtbot, Key.Key_Return)
    rest(route)
    assert "S.1" not in stored(route) and row.unsaved
    assert "1.250" in row.lines[0].text.text() and row.field.property("state") == "error"
    assert [made.text() for made in row.lines[0].buttons] == ["1.25", "1250"]
    # The rest can be filled in meanwhile, another language chosen: what was typed stays until it is decided.
    write(qtbot, "5")
    press(qtbot, Key.Key_Return)
    route.speak("es")
    rest(route)
    assert row.field.text() == "1.250" and stored(route)["S.2"].number == 5
    assert "¿Cuál" in row.lines[0].text.text()
    row.lines[0].buttons[1].setFocus()
    press(qtbot, Key.Key_Space)
    rest(route)
    assert stored(route)["S.1"].number == 1250 and not row.unsaved and row.field is focused()
    # What cannot be read at all says why; Escape brings the stored value back.
    press(qtbot, Key.Key_A, Control)
    write(qtbot, "unos mil")
    press(qtbot, Key.Key_Return)
    rest(route)
    assert "unos mil" in row.lines[0].text.text() and stored(route)["S.1"].number == 1250
    press(qtbot, Key.Key_Return, Shift)
    press(qtbot, Key.Key_Escape)
    assert row.field.text() == "1250" and not row.unsaved


def test_undo_and_redo_are_named_and_survive_a_restart(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    for value in ("1", "2", "3"):
        page.form.stand_at("S.1")
        press(qtbot, Key.Key_A, Control)
        write(qtbot, value)
        press(qtbot, Key.Key_Return)
        rest(route)
    assert page._undo.text() == "Undo S.1" and "saved" in page.header._subtitle.text()
    press(qtbot, Key.Key_Z, Control)
    rest(route)
    assert stored(route)["S.1"].number == 2 and page.form.current == "S.1"
    route.close_file()
    page = opened(route, path, qtbot)
    press(qtbot, Key.Key_Z, Control)
    rest(route)
    assert stored(route)["S.1"].number == 1
    for expected in (2, 3):
        press(qtbot, Key.Key_Y, Control)
        rest(route)
        assert stored(route)["S.1"].number == expected
    assert not page._redo.isEnabled() and page._redo.toolTip()
    for expected in (2, 1):
        press(qtbot, Key.Key_Z, Control)
        rest(route)
        assert stored(route)["S.1"].number == expected
    # Something new ends what could be redone.
    press(qtbot, Key.Key_A, Control)
    write(qtbot, "9")
    press(qtbot, Key.Key_Return)
    rest(route)
    assert not page._redo.isEnabled() and page._undo.isEnabled()


def test_last_rounds_value_is_confirmed_with_one_key(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    press(qtbot, Key.Key_Return)
    assert "2021: 26.4" in page.form.rows["S.2"].side.text()
    press(qtbot, Key.Key_D, Control)
    rest(route)
    assert stored(route)["S.2"].number == 26.4 and page.form.rows["S.2"].field.text() == "26.4"


def test_a_reason_for_no_value_is_a_value_of_its_own(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    write(qtbot, "n/d")
    press(qtbot, Key.Key_Return)
    rest(route)
    assert stored(route)["S.1"] == Answer("S.1", status=ValueStatus.MISSING)
    press(qtbot, Key.Key_Return, Shift)
    press(qtbot, Key.Key_F6)
    assert focused() is page.context.status
    page.context.note.setFocus()
    write(qtbot, "Not counted")
    press(qtbot, Key.Key_F6)
    rest(route)
    assert stored(route)["S.1"].note == "Not counted" and page.form.current == "S.1"
    write(qtbot, "4")
    press(qtbot, Key.Key_Return)
    rest(route)
    assert stored(route)["S.1"] == Answer("S.1", text="4", number=4.0, note="Not counted")


def test_problems_are_walked_through_with_f8(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    write(qtbot, "-3")
    press(qtbot, Key.Key_Return)
    rest(route)
    row = page.form.rows["S.1"]
    assert any("Less than none." in line.text.text() for line in row.lines)
    assert row.lines[0].text.text().startswith("Error · ")
    page.form.stand_at("S.6")
    press(qtbot, Key.Key_F8, Shift)
    assert page.form.current == "S.1"


def test_an_accepted_return_says_why_it_is_locked(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    with route.sitting.desk.database.read() as reading:
        number = readers.submission_id(reading, 2021, "ARG")
    route.entry.open(number)
    rest(route)
    field = page.form.rows["S.1"].field
    assert field.isReadOnly() and "accepted" in field.toolTip() and "accepted" in page.banner.sentence
    qtbot.keyClicks(field, "5")
    assert field.text() == "7" and not page._undo.isEnabled()


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


def test_any_item_and_command_is_a_few_letters_away(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    press(qtbot, Key.Key_K, Control)
    palette = route.overlays.palette
    assert palette.isVisible() and focused() is palette.field
    write(qtbot, "short")
    press(qtbot, Key.Key_Return)
    assert page.form.current == "T.1" and not palette.isVisible()
    press(qtbot, Key.Key_K, Control)
    write(qtbot, "s.6")
    press(qtbot, Key.Key_Return)
    assert page.form.current == "S.6" and focused() is page.form.rows["S.6"].field
    press(qtbot, Key.Key_F1)
    assert route.overlays.help.isVisible() and "Ctrl+K" in route.overlays.help.text.toPlainText()
    press(qtbot, Key.Key_Escape)
    assert focused() is page.form.rows["S.6"].field


def test_a_warning_is_explained_where_it_stands(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    write(qtbot, "5000")
    press(qtbot, Key.Key_Return)
    rest(route)
    row = page.form.rows["S.1"]
    warning = next(line for line in row.lines if "Very many norms." in line.text.text())
    assert warning.text.text().startswith("Warning · ")
    warning.buttons[0].setFocus()
    press(qtbot, Key.Key_Space)
    assert focused() is row.box.text and not row.box.save.isEnabled()
    write(qtbot, "A new treaty counts them all.")
    press(qtbot, Key.Key_Return, Control)
    rest(route)
    assert any("(explained)" in line.text.text() for line in row.lines) and row.box is None
    with route.sitting.desk.database.read() as reading:
        number = readers.submission_id(reading, 2022, "ARG")
        assert [one.text for one in readers.explanations(reading, number)] == ["A new treaty counts them all."]
