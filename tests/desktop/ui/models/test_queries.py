"""The list of queries: what waits longest first, filtered by state, words and country."""

from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop.ui.models.queries import Column, Keep, QueriesModel
from desktop.ui.models.roles import SPOKEN
from desktop.ui.review_views import ReviewView
from tests.desktop.ui.review_values import make_queries


def test_queries_are_ordered_filtered_and_counted(app: QApplication, review_view: ReviewView) -> None:
    model = QueriesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(make_queries(review_view).lines)
    model.keep()

    def numbers() -> list[int]:
        return [model.line(row).query.number for row in range(model.rowCount())]

    # The closed one last, though it is the oldest.
    assert numbers() == [3, 2, 1, 4]
    assert model.index(3, Column.ITEM).data() == "The whole return"
    assert model.index(0, Column.DAYS).data(SPOKEN) == "Query 3, Days: 15"
    assert [model.count(one) for one in Keep] == [3, 1, 2, 1, 4]
    model.keep(Keep.FOR_ME)
    assert numbers() == [2] and model.row_of(2) == 0 and model.row_of(1) is None
    model.keep(Keep.ALL, "RATE of the year")
    assert numbers() == [2, 4]
    model.keep(Keep.ALL, country="C03")
    assert numbers() == []
