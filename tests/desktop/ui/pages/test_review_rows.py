"""A question that needs two lines in review has them, in both of the views that make the table."""

from dataclasses import replace

from desktop.ui.delegates.review import ROW, TALL
from desktop.ui.forms.review_table import HEADING, ReviewTable
from desktop.ui.models.review import Column, ReviewModel, rows_of
from desktop.ui.review_views import ReviewView

LONG = "Número de reuniones que celebró esa instancia durante el año"


def test_the_row_is_as_high_as_its_question_needs_and_shrinks_again(review_view: ReviewView, qtbot) -> None:
    rows = tuple(replace(row, more={**row.more, Column.ITEM: "Exports"}) for row in rows_of(review_view))
    model = ReviewModel()
    table = ReviewTable(model)
    qtbot.addWidget(table)
    table.resize(900, 600)
    table.show()
    at = [place for place, row in enumerate(rows) if not row.heading][1]
    long = tuple(
        replace(row, more={**row.more, Column.ITEM: LONG}) if place == at else row for place, row in enumerate(rows)
    )
    for shown, high in ((long, TALL), (rows, ROW)):
        model.show(shown, None)
        model.keep()
        for view in (table, table._front):
            assert view.rowHeight(at) == high
            assert {view.rowHeight(n) for n, row in enumerate(shown) if row.heading} == {HEADING}
            assert {view.rowHeight(n) for n, row in enumerate(shown) if not row.heading and n != at} == {ROW}
        # What is painted takes the room: below the first line of the question stands its second one.
        painted = table._front.grab().toImage()
        top = table._front.rowViewportPosition(at) + table.horizontalHeader().height()
        lower = {
            painted.pixelColor(x, top + y).rgb() for x in range(12, 190) for y in range(42, 46 if high == ROW else 58)
        }
        assert (len(lower) > 4) is (high == TALL)
