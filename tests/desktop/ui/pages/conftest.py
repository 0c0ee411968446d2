"""Each page filled with the example values, in a window of the size people have."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from db.problems import Problem
from db.snapshots.evidence import Attachment
from db.snapshots.history import Changeset
from db.snapshots.receipt import Question
from db.terms import Resolve, Role, Stage
from desktop.ui import fonts, language, theme
from desktop.ui.main_window import MainWindow
from desktop.ui.models.paste import plan
from desktop.ui.models.queue import FileState
from desktop.ui.office_views import OfficeView
from desktop.ui.review_views import QueriesView, ReviewView, StoryView
from desktop.ui.theme import Scheme
from desktop.ui.views import (
    AnswerView,
    BoardView,
    EntryView,
    Missing,
    PointsView,
    PointView,
    ReceiptView,
    SendView,
    SubmissionView,
    SummaryView,
)
from tests.desktop.ui.office_values import make_office
from tests.desktop.ui.review_values import make_history, make_queries
from tests.desktop.ui.seen import letters

LONG = "Pourcentage des réunions convoquées par les mécanismes auxquelles le pays a participé. "

A4 = (595.0, 842.0)


@pytest.fixture(scope="module")
def one_window(qapp: QApplication) -> Iterator[MainWindow]:
    """A window for all tests of a module: making one takes longer than most tests."""
    qapp.setStyle("Fusion")
    fonts.load()
    qapp.setFont(letters())
    language.speak(qapp, "en")
    theme.wear(qapp, Scheme.LIGHT)
    made = MainWindow().furnish()
    made.resize(1280, 720)
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def window(app: QApplication, one_window: MainWindow, qtbot) -> MainWindow:
    """The window on its start page, 1280 × 720, as if no file had ever been open."""
    qtbot.waitExposed(one_window)
    one_window.forget()
    one_window.start.show_choices(("/home/ana/convergencia-2023.convergencia",), "en", Scheme.LIGHT)
    one_window.show_start()
    one_window.activateWindow()
    return one_window


@pytest.fixture
def screens(
    window: MainWindow,
    board_view: BoardView,
    submission_view: SubmissionView,
    receipt_view: ReceiptView,
    entry_view: EntryView,
    review_view: ReviewView,
) -> dict[str, Callable[[], None]]:
    """What brings up each screen of the window, by name."""

    def workspace(page: str) -> None:
        if not window.here:
            window.show_workspace("convergencia-2023", "/home/ana/convergencia-2023.convergencia")
        window.go(page)

    def board() -> None:
        workspace("go.board")
        window.board.show_view(board_view)

    def empty_board() -> None:
        workspace("go.board")
        window.board.show_view(BoardView("Office", board_view.countries, (), (), board_view.today))

    def submission() -> None:
        workspace("go.submission")
        window.submission.show_view(submission_view)

    def roster() -> None:
        submission()
        window.submission.answers.enter(submission_view.questionnaire.by_code["A.T1.R"])

    def entry() -> None:
        workspace("go.entry")
        window.entry.show_view(entry_view)
        window.entry.form.stand_at("A.T1.02")
        at = datetime(2023, 7, 4, 15, 0, tzinfo=UTC)
        names = ("Boletín estadístico 2023, segunda edición.pdf", "Gaceta.pdf", "Nota.docx", "Anexo.xlsx")
        files = (
            Attachment(str(n), "A.T1.02", "", name, f"{n}" * 64, 10 ** (n + 4), at, "Ana Pérez")
            for n, name in enumerate(names)
        )
        window.entry.show_told(AnswerView(("A.T1.02", ""), evidence=tuple(files)))

    def entry_locked() -> None:
        workspace("go.entry")
        locked = Problem("review.accepted", country="C02", year="2023")
        window.entry.show_view(replace(entry_view, locked=locked))

    def grid() -> None:
        entry()
        window.entry.go_to("A.T1.R")
        window.entry.grid.model.setData(window.entry.grid.model.index(1, 1), "1.250")

    def pasting() -> None:
        grid()
        form, roster = entry_view.shown.questionnaire, window.entry.grid.roster
        rows, answers = window.entry.grid.model.rows, entry_view.shown.submission.answers
        window.entry.grid.show_pasting(plan(form, roster, rows, rows, answers, (0, 0), "Sur\t1.250\nNorte\tx\t1"))

    def review() -> None:
        workspace("go.review")
        window.review.show_view(review_view)
        window.review.lead(("A.T1.02", ""))
        window.review.show_story(
            StoryView(("A.T1.02", ""), (), ((2021, 3.0, 5.0), (2022, 4.0, None), (2023, 2.0, 6.0)))
        )

    def review_locked() -> None:
        workspace("go.review")
        role = Problem("review.role", needed=Role.REVIEWER, role=Role.FOCAL_POINT, person="Ana")
        line = replace(review_view.line, stage=Stage.ACCEPTED)
        window.review.show_view(replace(review_view, closed=role, line=line))

    def no_review() -> None:
        workspace("go.review")

    def queries() -> None:
        workspace("go.queries")
        window.queries.show_view(make_queries(review_view))

    def no_queries() -> None:
        workspace("go.queries")
        window.queries.show_view(QueriesView(None, (), (), date(2024, 3, 20)))

    def history() -> None:
        workspace("go.history")
        window.history.show_view(make_history(review_view))

    def drop() -> None:
        workspace("go.receive")
        window.receive.show_start()

    def difference() -> None:
        workspace("go.receive")
        for path in (receipt_view.path, "/returns/C03.xlsx"):
            window.receive.queue.files.add(path)
        window.receive.queue.mark(receipt_view.path, FileState.READ, "9 changes")
        window.receive.show_view(receipt_view)
        window.receive.table.changes.choose(1, Resolve.THEIRS)

    def asking() -> None:
        difference()
        for at in range(40):
            window.receive.queue.files.add(f"/returns/Respuestas del ministerio {at}.xlsx")
        readings = {
            "decimal": ("comma", "point"),
            "brackets": ("negative", "positive"),
            "no_value": ("missing", "cannot", "zero"),
        }
        questions = tuple(
            Question(kind, f"A!{kind}", tuple((one, "1250") for one in choices), "1.250", "Institutional", "F12", 3)
            for kind, choices in readings.items()
        )
        window.receive.show_view(replace(receipt_view, questions=questions))

    def offered() -> None:
        workspace("go.receive")
        window.receive.show_refused("/returns/C03.xlsx", lambda: LONG * 3, lambda: LONG[:44])

    def refused() -> None:
        workspace("go.receive")
        window.receive.show_refused("/returns/C03.xlsx", lambda: "This is an old Excel workbook: save it as .xlsx.")

    def summary() -> None:
        workspace("go.summary")
        window.summary.show_rounds(board_view.rounds, "es", board_view)
        window.summary.show_view(SummaryView(2023, "es", (A4,) * 12, 345_678))
        paper = QImage(200, 283, QImage.Format.Format_RGB32)
        paper.fill(0xFFFFFFFF)
        window.summary.show_page(0, 1.0, paper)

    def no_summary() -> None:
        workspace("go.summary")
        window.summary.show_rounds(board_view.rounds, "es")

    def own(page: str) -> None:
        window.show_workspace("Isla · SELA", "/home/ana/C02.convergencia", own=True)
        window.go(page)

    def send_clean() -> None:
        own("go.send")
        line, names = submission_view.submission.line, submission_view.country
        window.send.show_view(SendView(line, names, submission_view.questionnaire, "SELA"))

    def send() -> None:
        send_clean()
        lines = tuple(Missing(LONG * 2, (item.code, "")) for item in submission_view.questionnaire.items[1:4])
        line, names = submission_view.submission.line, submission_view.country
        window.send.show_view(SendView(line, names, submission_view.questionnaire, "SELA", lines, lines, lines, lines))

    def sent() -> None:
        send()
        window.send.banner.say("green", lambda: LONG * 3)

    def points() -> None:
        own("go.points")
        at = datetime(2024, 3, 1, 12, tzinfo=UTC)
        change = Changeset(
            "a", 1, "answer", {"item": "A.T1.02"}, "Ana", Role.FOCAL_POINT, at, "C02", 2023, None, None, "", 1
        )
        made = tuple(PointView("/p", "before the meeting", at, automatic) for automatic in (True, False))
        window.points.show_view(PointsView(made, (change,) * 3))
        window.points.list.step(1)

    def own_drop() -> None:
        own("go.take")
        window.receive.show_start()

    def office(part: str = "round") -> None:
        workspace("go.office")
        window.office.show_view(make_office(board_view))
        window.office.turn(part)

    def no_office() -> None:
        workspace("go.office")
        view = OfficeView("Office", board_view.today, (), None, (), {}, (), (), ())
        window.office.show_view(replace(view, barred=Problem("review.country_file")))
        window.office.turn("round")

    return {
        "office": office,
        "people": lambda: office("people"),
        "memberships": lambda: office("memberships"),
        "languages": lambda: office("languages"),
        "no_office": no_office,
        "send": send,
        "send_clean": send_clean,
        "sent": sent,
        "points": points,
        "own_drop": own_drop,
        "start": window.show_start,
        "board": board,
        "empty_board": empty_board,
        "submission": submission,
        "roster": roster,
        "entry": entry,
        "entry_locked": entry_locked,
        "grid": grid,
        "pasting": pasting,
        "review": review,
        "review_locked": review_locked,
        "no_review": no_review,
        "queries": queries,
        "no_queries": no_queries,
        "history": history,
        "drop": drop,
        "difference": difference,
        "asking": asking,
        "offered": offered,
        "refused": refused,
        "no_summary": no_summary,
        "summary": summary,
    }
