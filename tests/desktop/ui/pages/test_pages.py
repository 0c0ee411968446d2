"""What one can do on each page, by keyboard where it matters."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from db.snapshots.receipt import Difference
from db.terms import ChangeKind, Resolve, RoundState
from desktop.ui.delegates.difference import DifferenceDelegate
from desktop.ui.main_window import MainWindow
from desktop.ui.models.difference import Column
from desktop.ui.models.looks import Standing
from desktop.ui.views import BoardView, ReceiptView, SubmissionView, SummaryView

Screens = dict[str, Callable[[], None]]
Key = Qt.Key


def test_the_start_offers_exactly_four_ways_and_stands_on_the_first(window: MainWindow) -> None:
    assert list(window.start.ways) == ["file.example", "file.new", "file.open", "file.import"]
    assert window.focusWidget() is window.start.ways["file.example"]


def test_each_way_to_begin_is_reached_by_tab_and_taken_by_space(window: MainWindow, qtbot) -> None:
    asked = []
    window.start.way_asked.connect(asked.append)
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Key.Key_Space)
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
    assert asked == ["file.example", "file.new", "file.open", "file.import"]


def test_a_recent_file_is_opened_by_its_path(window: MainWindow, qtbot) -> None:
    asked = []
    window.start.recent_asked.connect(asked.append)
    from desktop.ui.forms.tile import Recent

    recents = [made for made in window.start.findChildren(Recent) if made.isVisible()]
    recents[0].click()
    assert asked == ["/home/ana/convergencia-2023.convergencia"]


def test_the_board_counts_the_newest_round(window: MainWindow, screens: Screens) -> None:
    screens["board"]()
    figures = {name: stat._figure.text() for name, stat in window.board._stats.items()}
    assert figures == {"sent": "20 of 25", "review": "10", "returned": "5", "due": "11 days"}


def test_an_overdue_round_is_counted_in_red(window: MainWindow, board_view: BoardView, screens: Screens) -> None:
    screens["board"]()
    from datetime import date

    window.board.show_view(replace(board_view, today=date(2024, 4, 10)))
    assert window.board._stats["due"]._figure.text() == "5"
    assert window.board._stats["due"]._words.text() == "overdue by 10 days"


def test_filters_narrow_the_matrix_and_say_how_many_are_left(window: MainWindow, screens: Screens, qtbot) -> None:
    screens["board"]()
    board = window.board
    board.find()
    assert window.focusWidget() is board.filter
    qtbot.keyClicks(board.filter, "nub")
    qtbot.waitUntil(lambda: board.shown.rowCount() == 1)
    assert board._count.text() == "1 of 25 countries"
    qtbot.keyClick(board.filter, Key.Key_Escape)
    assert board.shown.rowCount() == 25
    board.standing.choose(Standing.RETURNED)
    assert board.shown.rowCount() == 5
    board.subregion.choose("Caribbean")
    assert 0 < board.shown.rowCount() < 5


def test_no_country_left_is_said_with_a_way_out(window: MainWindow, screens: Screens) -> None:
    screens["board"]()
    board = window.board
    board.filter.setText("zzz")
    board._keep()
    assert not board.table.isVisible() and board._nobody.isVisible()
    board._nobody._action.click()
    assert board.table.isVisible() and board.shown.rowCount() == 25


def test_enter_opens_the_submission_one_stands_at(window: MainWindow, screens: Screens, qtbot) -> None:
    screens["board"]()
    board, asked = window.board, []
    board.open_asked.connect(asked.append)
    board.start_here()
    qtbot.keyClick(board.table, Key.Key_Down)
    qtbot.keyClick(board.table, Key.Key_Right)
    qtbot.keyClick(board.table, Key.Key_Return)
    # Second row Antares (C01), second round from the right: 2022 is the eighth.
    assert asked == [801]
    qtbot.keyClick(board.table, Key.Key_Home)
    qtbot.keyClick(board.table, Key.Key_Return)
    assert asked[-1] == 901


def test_the_country_column_stays_while_the_rounds_scroll(window: MainWindow, screens: Screens, qtbot) -> None:
    screens["board"]()
    table = window.board.table
    before = window.grab().toImage().copy(214, 246, 150, 100)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    qtbot.wait(10)
    after = window.grab().toImage().copy(214, 246, 150, 100)
    assert before == after


def test_the_cell_reached_by_keyboard_is_never_under_the_frozen_column(
    window: MainWindow, screens: Screens, qtbot
) -> None:
    screens["board"]()
    table = window.board.table
    table.setFocus()
    for _ in range(11):
        qtbot.keyClick(table, Key.Key_Right)
    for _ in range(8):
        qtbot.keyClick(table, Key.Key_Left)
        assert table.visualRect(table.currentIndex()).left() >= 190 or table.currentIndex().column() == 0


def test_a_board_shown_anew_keeps_the_place_and_the_filter(
    window: MainWindow, board_view: BoardView, screens: Screens
) -> None:
    screens["board"]()
    board = window.board
    board.standing.choose(Standing.RETURNED)
    board.table.setCurrentIndex(board.shown.index(2, 3))
    here = board.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    board.show_view(board_view)
    assert board.shown.rowCount() == 5
    assert board.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == here


def test_a_closed_round_locks_issuing_and_receiving_with_a_reason(
    window: MainWindow, board_view: BoardView, screens: Screens
) -> None:
    screens["board"]()
    rounds = tuple(replace(one, state=RoundState.CLOSED) for one in board_view.rounds)
    window.board.show_view(replace(board_view, rounds=rounds))
    assert not window.board._issue.isEnabled() and "open round" in window.board._issue.toolTip()


def test_f8_walks_through_the_findings_and_shows_each_at_its_place(window: MainWindow, screens: Screens, qtbot) -> None:
    screens["submission"]()
    page = window.submission
    page.step(1)
    assert page.answers.item == "A.T1.02"
    page.step(1)
    assert page.answers.roster is not None and page.answers.rows.currentIndex().row() == 1
    page.step(1)
    assert page.answers.section == "B" and page.answers.item == "B.T2.03" and page.answers.roster is None
    page.step(1)
    assert page.answers.section == "C" and page.answers.item == "C.T1.01"
    page.step(-1)
    assert page.answers.item == "B.T2.03"


def test_a_finding_hidden_by_the_filter_is_shown_when_one_goes_there(window: MainWindow, screens: Screens) -> None:
    screens["submission"]()
    page = window.submission
    page.answers.filter.setText("nothing like it")
    page.answers.keep()
    assert page.answers.item is None
    page.step(1)
    assert page.answers.item == "A.T1.02"


def test_a_roster_opens_by_enter_and_the_arrow_leads_back(window: MainWindow, screens: Screens, qtbot) -> None:
    screens["submission"]()
    card = window.submission.answers
    card.stand_at("A.T1.R")
    card.answers.setFocus()
    qtbot.keyClick(card.answers, Key.Key_Return)
    assert card.rows.isVisible() and window.focusWidget() is card.rows
    card._up.click()
    assert card.answers.isVisible() and card.item == "A.T1.R"


def test_a_submission_shown_anew_keeps_section_and_answer(
    window: MainWindow, submission_view: SubmissionView, screens: Screens
) -> None:
    screens["submission"]()
    page = window.submission
    page.step(1)
    page.step(1)
    page.step(1)
    page.show_view(replace(submission_view, findings=(), sentences=()))
    assert page.answers.section == "B" and page.answers.item == "B.T2.03"
    assert not page._next.isEnabled()


def test_a_return_that_was_never_checked_says_so_and_offers_it(
    window: MainWindow, submission_view: SubmissionView, screens: Screens
) -> None:
    screens["submission"]()
    whole = submission_view.submission
    line = replace(whole.line, findings_as_of=0)
    asked = []
    window.submission.validate_asked.connect(asked.append)
    window.submission.show_view(
        replace(submission_view, submission=replace(whole, line=line), findings=(), sentences=())
    )
    clean = window.submission.findings._clean
    assert "not been checked" in clean.sentence
    clean._action.click()
    assert asked == [line.id]


def test_findings_older_than_the_answers_say_so(
    window: MainWindow, submission_view: SubmissionView, screens: Screens
) -> None:
    screens["submission"]()
    assert window.submission.findings._state.text() == ""
    whole = submission_view.submission
    newer = replace(whole, line=replace(whole.line, changed_seq=9))
    window.submission.show_view(replace(submission_view, submission=newer))
    assert "F7" in window.submission.findings._state.text()


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
    page.table.selectRow(1)
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
    cell = table.visualRect(table.changes.index(1, Column.DECISION))
    half = DifferenceDelegate.halves(cell)[Resolve.OURS]
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=half.center())
    assert table.changes.choice(1) is Resolve.OURS


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
    assert page.table.changes.rowCount() == 11
    page._chips[ChangeKind.SAME].setChecked(True)
    assert page.table.changes.rowCount() == 23
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
    assert asked == [(2023, "es")]
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


def test_a_closed_file_leaves_nothing_behind(window: MainWindow, screens: Screens) -> None:
    for screen in ("board", "submission", "difference", "summary"):
        screens[screen]()
    window.forget()
    window.show_start()
    assert window.board.model.rowCount() == 0
    assert window.receive.queue.files.rowCount() == 0
    assert window.summary.pages.pages == 0
    assert window.here == ""
