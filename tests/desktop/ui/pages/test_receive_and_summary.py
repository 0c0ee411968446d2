"""What one does on the pages that receive a return and show the summary."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from db.problems import Problem
from db.snapshots.receipt import Difference
from db.terms import ChangeKind, Resolve, Role, Stage
from desktop.ui.delegates.difference import DifferenceDelegate
from desktop.ui.main_window import MainWindow
from desktop.ui.models.difference import Column
from desktop.ui.models.roles import SPOKEN
from desktop.ui.views import BoardView, ReceiptView, SummaryView

Screens = dict[str, Callable[[], None]]
Key = Qt.Key
OPEN = (Stage.RECEIVED, Stage.IN_REVIEW, Stage.RETURNED)
SIDES = (
    "base",
    "theirs",
    "ours",
)


def drag(path: str) -> QMimeData:
    """Returns what a file manager drags."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    return data


def test_dropping_a_file_asks_to_read_it_and_stores_nothing(window: MainWindow, screens: Screens, tmp_path) -> None:
    screens["drop"]()
    page, asked = window.receive, []
    page.files_asked.connect(asked.append)
    book = tmp_path / "a.xlsx"
    book.write_bytes(b"PK")
    data = drag(str(book))
    any_button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), Qt.DropAction.CopyAction, data, any_button, none)
    page.drop.dragEnterEvent(enter)
    assert enter.isAccepted() and page.drop.property("over") == "true"
    page.drop.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, any_button, none))
    assert asked == [[str(book)]] and page.drop.property("over") == "false"


def test_a_dragged_folder_or_web_address_is_not_taken(window: MainWindow, screens: Screens, tmp_path) -> None:
    screens["drop"]()
    data = drag(str(tmp_path))
    data.setUrls([*data.urls(), QUrl("https://example.org/a.xlsx")])
    any_button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), Qt.DropAction.CopyAction, data, any_button, none)
    enter.ignore()
    window.receive.drop.dragEnterEvent(enter)
    assert window.receive.drop.property("over") != "true"


def test_enter_on_the_drop_zone_opens_the_file_dialog(window: MainWindow, screens: Screens, qtbot) -> None:
    screens["drop"]()
    asked = []
    window.receive.browse_asked.connect(lambda: asked.append(True))
    window.receive.drop.setFocus()
    qtbot.keyClick(window.receive.drop, Key.Key_Return)
    assert asked == [True]


def test_nothing_can_be_applied_before_every_conflict_is_decided(window: MainWindow, screens: Screens, qtbot) -> None:
    screens["difference"]()
    page, asked = window.receive, []
    page.apply_asked.connect(lambda *parts: asked.append(parts))
    assert not page._apply.isEnabled() and "1 conflict" in page._apply.toolTip()
    page.table.setFocus()
    page.table.selectRow(2)
    qtbot.keyClick(page.table, Key.Key_O)
    assert page._apply.isEnabled() and page._apply.text() == "Apply 9 changes"
    page._apply.click()
    path, choices, erase = asked[0]
    assert path == "/returns/C02-2023-x7.xlsx" and erase == frozenset()
    assert sorted(choices.values()) == [Resolve.OURS, Resolve.THEIRS]
    # A second click must not apply it twice.
    assert not page._apply.isEnabled()


def test_a_conflict_is_decided_by_a_click_on_its_half(window: MainWindow, screens: Screens, qtbot) -> None:
    screens["difference"]()
    table = window.receive.table
    cell = table.visualRect(table.changes.index(2, Column.DECISION))
    half = DifferenceDelegate.halves(cell)[Resolve.OURS]
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=half.center())
    assert table.changes.choice(2) is Resolve.OURS
    # One theirs, one ours: their section is of neither side.
    assert table.changes.choice(0) is Resolve.ASK


def test_a_section_is_decided_by_a_click_or_a_key_on_the_row_above_its_conflicts(
    window: MainWindow, receipt_view: ReceiptView, screens: Screens, qtbot
) -> None:
    screens["difference"]()
    page, difference = window.receive, receipt_view.difference
    first = difference.changes[0]
    other = [
        replace(
            first, item=f"B.T1.{at:02}", **{side: replace(getattr(first, side), item=f"B.T1.{at:02}") for side in SIDES}
        )
        for at in (1, 2)
    ]
    page.show_view(replace(receipt_view, difference=replace(difference, changes=(*difference.changes, *other))))
    table = page.table
    assert table.changes.heads == (0, 3) and table.columnSpan(3, 0) == Column.DECISION
    assert table.changes.index(3, 0).data() == "B.T1 · Economic, part 1 · 2 conflicts"
    table.setFocus()
    table.selectRow(3)
    qtbot.keyClick(table, Key.Key_T)
    assert table.changes.choices == {(one.item, ""): Resolve.THEIRS for one in other}
    half = DifferenceDelegate.halves(table.visualRect(table.changes.index(0, Column.DECISION)))[Resolve.OURS]
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=half.center())
    assert sorted(table.changes.choices.values()) == [Resolve.OURS] * 2 + [Resolve.THEIRS] * 2
    assert page._apply.isEnabled()
    spoken = table.changes.index(0, Column.DECISION).data(SPOKEN)
    assert spoken == "A.T1 · Institutional, part 1 · 2 conflicts: keep ours"
    # Sections go with the conflicts where these are not shown.
    page._chips[ChangeKind.CONFLICT].setChecked(False)
    assert table.changes.heads == () and table.columnSpan(3, 0) == 1


def test_rows_missing_from_the_file_are_deleted_only_when_one_agrees(window: MainWindow, screens: Screens) -> None:
    screens["difference"]()
    page, asked = window.receive, []
    page.apply_asked.connect(lambda *parts: asked.append(parts))
    assert not page._erase.isChecked() and page._erase.text().startswith("Also delete the 1 row ")
    page._erase.setChecked(True)
    page._all_ours()
    page._apply.click()
    assert asked[0][2] == frozenset({("A.T1.R", "r1")})


def test_chips_count_and_filter_the_kinds_of_change(window: MainWindow, screens: Screens) -> None:
    screens["difference"]()
    page = window.receive
    assert page._chips[ChangeKind.NEW].text().endswith("4")
    assert page.table.changes.rowCount() == 12
    page._chips[ChangeKind.SAME].setChecked(True)
    assert page.table.changes.rowCount() == 24
    for chip in page._chips.values():
        chip.setChecked(False)
    assert page._nothing.isVisible() and not page.table.isVisible()


def test_decisions_survive_a_change_of_language(app: QApplication, window: MainWindow, screens: Screens) -> None:
    from desktop.ui import language

    screens["difference"]()
    language.speak(app, "pt")
    assert list(window.receive.table.changes.choices.values()) == [Resolve.THEIRS]
    language.speak(app, "en")


def test_a_file_that_changes_nothing_is_only_kept(
    window: MainWindow, receipt_view: ReceiptView, screens: Screens
) -> None:
    screens["difference"]()
    same = tuple(one for one in receipt_view.difference.changes if one.kind is ChangeKind.SAME)
    window.receive.show_view(replace(receipt_view, difference=Difference(802, 1, 7, same)))
    assert window.receive._apply.text() == "Keep the receipt" and window.receive._apply.isEnabled()
    assert not window.receive._lower.isVisible()


def test_a_refused_file_says_why_and_lets_one_try_another(window: MainWindow, screens: Screens) -> None:
    screens["refused"]()
    assert "old Excel workbook" in window.receive.banner.sentence
    assert window.receive.drop.isVisible()


def test_the_preview_asks_for_the_pages_in_sight_and_no_others(window: MainWindow, screens: Screens, qtbot) -> None:
    asked = []
    window.summary.pages.page_asked.connect(lambda page, scale: asked.append(page))
    screens["summary"]()
    qtbot.waitUntil(lambda: bool(asked))
    assert 0 in asked and max(asked) <= 1
    window.summary._page_after()
    assert window.summary._where.text() == "Page 2 of 12"


def test_pages_are_reached_by_keyboard(window: MainWindow, screens: Screens, qtbot) -> None:
    screens["summary"]()
    pages = window.summary.pages
    pages.setFocus()
    qtbot.keyClick(pages, Key.Key_End)
    assert pages.page == 11 and not window.summary._after.isEnabled()
    qtbot.keyClick(pages, Key.Key_Home)
    assert pages.page == 0 and not window.summary._before.isEnabled()


def test_zooming_stays_on_the_page(window: MainWindow, screens: Screens, qtbot) -> None:
    screens["summary"]()
    window.summary.pages.go_to(6)
    window.summary._zoom_in()
    assert window.summary.pages.page == 6
    window.summary._zoom_out()
    window.summary.zoom.choose(0.0)
    assert window.summary.pages.page == 6


def test_pixels_of_another_scale_are_asked_for_again(window: MainWindow, screens: Screens, qtbot) -> None:
    screens["summary"]()
    pages, asked = window.summary.pages, []
    pages.page_asked.connect(lambda page, scale: asked.append((page, scale)))
    window.summary.zoom.choose(2.0)
    qtbot.waitUntil(lambda: bool(asked))
    page, scale = asked[0]
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    pages.show_page(page, scale, image)
    assert pages.drawn(page)


def test_a_preview_older_than_the_data_is_marked(window: MainWindow, screens: Screens) -> None:
    screens["summary"]()
    assert window.summary.banner.sentence == ""
    window.summary.mark_stale()
    assert "changed since" in window.summary.banner.sentence
    asked = []
    window.summary.draw_asked.connect(lambda *parts: asked.append(parts))
    window.summary.banner.acted.emit()
    assert asked == [(2023, "es", None)]
    window.summary.show_view(SummaryView(2023, "es", ((595.0, 842.0),), 1000))
    assert window.summary.banner.sentence == ""


def test_only_what_is_shown_can_be_saved(window: MainWindow, screens: Screens) -> None:
    screens["no_summary"]()
    assert not window.summary._save.isEnabled()
    screens["summary"]()
    assert window.summary._save.isEnabled()
    window.summary.tongue.choose("fr")
    assert not window.summary._save.isEnabled()
    assert "Español" in window.summary.banner.sentence


def test_an_edition_is_chosen_beside_the_working_summary(window: MainWindow, screens: Screens) -> None:
    screens["summary"]()
    page, asked = window.summary, []
    page.draw_asked.connect(lambda *parts: asked.append(parts))
    assert [page.edition.itemText(at) for at in range(page.edition.count())] == [
        "Working summary",
        "Edition 2",
        "Edition 1",
    ]
    page.edition.choose(2)
    assert not page._save.isEnabled()
    page.banner.acted.emit()
    assert asked == [(2023, "es", 2)]
    page.show_view(SummaryView(2023, "es", ((595.0, 842.0),), 1000, 2))
    assert page._save.isEnabled()
    # What is frozen does not grow old.
    page.mark_stale()
    assert page.banner.sentence == ""
    page.edition.choose(1)
    assert "edition 2 of round 2023" in page.banner.sentence
    page.year.choose(2022)
    assert [page.edition.itemText(at) for at in range(page.edition.count())] == ["Working summary"]


def test_freezing_is_asked_once_more_and_names_what_is_left_out(
    window: MainWindow, screens: Screens, board_view: BoardView
) -> None:
    screens["summary"]()
    page, asked = window.summary, []
    page.freeze_asked.connect(asked.append)
    page._freeze.click()
    assert page.dialog is not None
    left = {one.country for one in board_view.lines if one.year == 2023 and one.stage in OPEN}
    names = [one.name("en") for one in board_view.countries if one.code in left]
    assert left and all(name in page.dialog.words.text() for name in names)
    assert "edition 3 of round 2023" in page.dialog.title.text()
    page.dialog.act.click()
    assert asked == [2023] and page.dialog is None


@pytest.mark.parametrize("why", ["not an editor", "nothing accepted", "no board"])
def test_a_round_that_cannot_be_frozen_says_why(
    why: str, window: MainWindow, screens: Screens, board_view: BoardView
) -> None:
    screens["no_summary"]()
    page = window.summary
    barred = Problem("review.role", needed=Role.EDITOR, role=Role.REVIEWER, person="Ana")
    views = {
        "not an editor": replace(board_view, not_editor=barred),
        "nothing accepted": replace(board_view, lines=()),
        "no board": None,
    }
    page.show_rounds(board_view.rounds, "es", views[why])
    assert not page._freeze.isEnabled()
    assert page._freeze.toolTip().endswith(".")
    page.freeze()
    assert page.dialog is None
