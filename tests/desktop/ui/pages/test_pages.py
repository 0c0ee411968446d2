"""What one can do on each page, by keyboard where it matters."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from db.terms import RoundState
from desktop.ui.main_window import MainWindow
from desktop.ui.models.looks import Standing
from desktop.ui.theme import Scheme
from desktop.ui.views import BoardView, SubmissionView

Screens = dict[str, Callable[[], None]]
Key = Qt.Key


def test_enter_begins_and_tab_comes_to_the_files_opened_last_before_the_language(window: MainWindow, qtbot) -> None:
    page = window.start
    page.show_choices(("one.convergencia", "two.convergencia"), "es", Scheme.LIGHT)
    stop: QWidget = page.ways["file.new"]
    stop.setFocus()
    with qtbot.waitSignal(page.way_asked) as asked:
        qtbot.keyClick(stop, Key.Key_Return)
    assert asked.args == ["file.new"]
    stops = []
    while stop is not page.tongue:
        stop = stop.nextInFocusChain()
        stops += [stop.property("path") or stop.property("way")] if isinstance(stop, QPushButton) else []
    assert stops == ["file.open", "file.import", "one.convergencia", "two.convergencia"]


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
    assert board.filters.count.text() == "1 of 25 countries"
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


def test_filters_of_a_closed_file_hide_nothing_of_the_next(window: MainWindow, screens: Screens) -> None:
    screens["board"]()
    board = window.board
    board.standing.choose(Standing.RETURNED)
    board.subregion.choose("Caribbean")
    board.filter.setText("x")
    window.forget()
    screens["board"]()
    assert board.shown.rowCount() == 25


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
    assert window.submission.findings._state.text() == "checks passed: 0, not evaluated: 1"
    whole = submission_view.submission
    newer = replace(whole, line=replace(whole.line, changed_seq=9))
    window.submission.show_view(replace(submission_view, submission=newer))
    assert "F7" in window.submission.findings._state.text()


def test_a_closed_file_leaves_nothing_behind(window: MainWindow, screens: Screens) -> None:
    for screen in ("board", "submission", "difference", "summary"):
        screens[screen]()
    window.forget()
    window.show_start()
    assert window.board.model.rowCount() == 0
    assert window.receive.queue.files.rowCount() == 0
    assert window.summary.pages.pages == 0
    assert window.here == ""
