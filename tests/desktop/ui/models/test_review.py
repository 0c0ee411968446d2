"""The rows of a review: in reading order, filtered without losing their headings, keeping their place."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop.ui.models.review import Column, ReviewModel, rows_of
from desktop.ui.models.review_words import Seen, change_text
from desktop.ui.models.roles import SPOKEN, TOOL_TIP
from desktop.ui.review_views import ReviewView


def made(view: ReviewView) -> ReviewModel:
    """Returns a model that shows all of *view*, watched by Qt's own tester."""
    model = ReviewModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(rows_of(view), view.previous_year)
    model.keep()
    return model


def test_the_rows_stand_in_reading_order_under_their_headings(app: QApplication, review_view: ReviewView) -> None:
    model = made(review_view)
    first, heading = model.row(0), model.row(1)
    assert first.key == ("", "") and first.more[Column.ITEM] == "The whole return"
    assert heading.heading and heading.texts[0] == "Institutional, part 1"
    assert [row.key for row in model.rows if not row.heading][1:] == [line.key for line in review_view.lines]
    rows = [row.texts[0] for row in model.rows if row.heading and row.level]
    assert rows == ["A.T1.R, row 1 · Nube", "A.T1.R, row 2 · Ñandú"]


def test_a_line_says_what_changed_what_was_found_and_who_has_seen_it(
    app: QApplication, review_view: ReviewView
) -> None:
    model = made(review_view)
    row = model.row(model.at(("A.T1.02", "")))
    assert row.texts[Column.FIRST] == "1.0" and row.texts[Column.NOW] == "2469.0" and row.changed
    assert row.texts[Column.CHANGE].startswith("▲") and row.place == (2469.0, 4938.0, 7407.0, 2469.0)
    assert row.seen is Seen.LAPSED and "the value changed" in row.more[Column.SEEN]
    assert row.more[Column.SAID] == "Query 1: Open" and row.texts[Column.RULES] == "Error"
    assert model.row(model.at(("A.T1.01", ""))).seen is Seen.YES
    at = model.index(model.at(("A.T1.02", "")), Column.REGION)
    assert "Median of the others 4938" in at.data(TOOL_TIP)
    assert at.data(SPOKEN).startswith("A.T1.02, Region: Median")
    # A warning that nothing explains says so; a query about a whole row stands at its first cell.
    cell = model.row(model.at(("A.T1.R.value", "r2")))
    assert cell.lacks_explanation and cell.more[Column.SAID] == "Query 2: Answered"
    assert model.row(model.at(("A.T1.R.partner", "r1"))).more[Column.SAID] == "Query 3: Open"


def test_filters_leave_headings_only_over_what_they_leave(app: QApplication, review_view: ReviewView) -> None:
    model = made(review_view)
    model.keep(unseen=True)
    assert ("A.T1.01", "") not in [row.key for row in model.rows if not row.heading]
    assert ("A.T1.02", "") in [row.key for row in model.rows]
    model.keep(findings=True)
    kept = [row.key for row in model.rows if not row.heading]
    assert kept == [("", ""), ("A.T1.02", ""), ("A.T1.R.value", "r2"), ("B.T2.03", ""), ("C.T1.01", "")]
    assert [row.texts[0] for row in model.rows if row.heading][1] == "A.T1.R, row 2 · Ñandú"
    assert not model.rows[-1].heading
    model.keep("measured anew")
    assert [row.key for row in model.rows if not row.heading] == [("B.T2.03", "")]
    model.keep(section="C")
    assert {row.section for row in model.rows} == {"C"}
    model.keep("nothing like this")
    assert model.rowCount() == 0 and not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_the_same_rows_are_not_reset_so_that_the_view_keeps_its_place(
    app: QApplication, review_view: ReviewView, qtbot
) -> None:
    model = made(review_view)
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    with qtbot.waitSignal(model.dataChanged):
        model.show(rows_of(review_view), 2022)
        model.keep()
    assert resets == []


def test_a_change_says_its_direction_without_colour(app: QApplication) -> None:
    assert change_text(None) == "" and change_text(0.0) == "= 0\u202f%"
    assert change_text(0.523) == "▲ 52\u202f%" and change_text(-0.0512) == "▼ 5.1\u202f%"
