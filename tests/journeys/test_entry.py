"""A focal point fills in a return by keyboard alone: real window, real file, real threads."""

from pathlib import Path

import pytest

from db import readers
from db.snapshots.submission import Answer
from db.terms import ValueStatus
from desktop.ui.routes.window import WindowRoute

from .conftest import Control, Key, Shift, focused, opened, press, rest, stored, write

pytestmark = [pytest.mark.xdist_group("window")]


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
    press(qtbot, Key.Key_F7)
    rest(route)
    rest(route)
    assert route.window.here == "go.entry" and page.form.current == "S.7"
    assert "Round 2022: errors: 0, warnings: " in page.banner.sentence
    route.speak("es")
    rest(route)
    assert "Ronda 2022: errores: 0, advertencias: " in page.banner.sentence


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
    assert page.header.undo.text() == "Undo S.1: 2 → 3" and "saved" in page.header._subtitle.text()
    assert "S.1 (Norms due): 2 → 3" in page.header.undo.toolTip()
    press(qtbot, Key.Key_Z, Control)
    rest(route)
    # What an undo took back is named as it was done, not backwards.
    assert page.header.undo.text() == "Undo S.1: 1 → 2" and "S.1 (Norms due): 2 → 3" in page.header.redo.toolTip()
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
    assert not page.header.redo.isEnabled() and page.header.redo.toolTip()
    for expected in (2, 1):
        press(qtbot, Key.Key_Z, Control)
        rest(route)
        assert stored(route)["S.1"].number == expected
    # Something new ends what could be redone.
    press(qtbot, Key.Key_A, Control)
    write(qtbot, "9")
    press(qtbot, Key.Key_Return)
    rest(route)
    assert not page.header.redo.isEnabled() and page.header.undo.isEnabled()


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
    assert field.text() == "7" and not page.header.undo.isEnabled()


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
    assert warning.text.text().startswith("Warning · ") and warning.text.text().endswith("(S.R2)")
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
