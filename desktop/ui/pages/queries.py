"""All queries of a round across countries: who waits for whom, and since when."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.terms import QueryState
from desktop.ui import language
from desktop.ui.delegates.queries import LINKED, ROW, QueriesDelegate
from desktop.ui.fonts import grown
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.filter_field import FilterField
from desktop.ui.forms.filter_row import FilterRow
from desktop.ui.forms.frozen_table import quiet
from desktop.ui.forms.header import Header
from desktop.ui.forms.speaking import card
from desktop.ui.models.queries import Column, Keep, QueriesModel
from desktop.ui.pages.page import Page
from desktop.ui.review_views import QueriesView, QueryLine

WIDTHS = {
    Column.NUMBER: 56,
    Column.COUNTRY: 140,
    Column.ITEM: 260,
    Column.STATE: 120,
    Column.DAYS: 62,
    Column.OWNER: 132,
}


class QueriesPage(Page):
    """Enter opens the review at the place a query is about."""

    open_asked = Signal(object)
    round_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: QueriesView | None = None
        self._open = button("eye", "primary")
        self._open.clicked.connect(self._open_here)
        self.header = Header(self._open)
        self.column.insertWidget(0, self.header)
        self.which, self.country, self.year = Chooser(), Chooser(), Chooser()
        self.country.shorten(16)
        self.filter = FilterField()
        self.filter.setMinimumWidth(220)
        self.filter.setMaximumWidth(320)
        self.filters = FilterRow(self.filter, (self.which, self.country))
        self.filters.beside.addWidget(self.year)
        self.filters.asked.connect(self.keep)
        self.column.addWidget(self.filters)
        self.model = QueriesModel(self)
        self.table = self._table()
        self._none = Empty("message-square-text")
        self._none.asked.connect(self.show_all)
        self._rows = QStackedWidget()
        self._rows.addWidget(self.table)
        self._rows.addWidget(self._none)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._rows)
        self.column.addWidget(frame, 1)
        self.year.currentIndexChanged.connect(self._ask_round)
        self.retranslate()

    def _table(self) -> QTableView:
        view = QTableView()
        quiet(view, ROW)
        view.setModel(self.model)
        view.setItemDelegate(QueriesDelegate(view))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for at, wide in WIDTHS.items():
            view.setColumnWidth(at, grown(wide))
        view.horizontalHeader().setSectionResizeMode(Column.LAST, QHeaderView.ResizeMode.Stretch)
        view.activated.connect(self._activated)
        return view

    def retranslate(self) -> None:
        self.filter.say(self.tr("Filter queries (Ctrl+F)"))
        self.which.setAccessibleName(self.tr("State of the queries"))
        self.country.setAccessibleName(self.tr("Country"))
        self.year.setAccessibleName(self.tr("Round"))
        self.table.setAccessibleName(self.tr("Queries"))
        self._open.setText(self.tr("Go to the answer"))
        self._say_states()
        if self._view is not None:
            self.show_view(self._view)
        else:
            self.header.say(self.tr("Queries"), "")
            self.keep()
            self._none.say(self.tr("No query has been asked in this round."), "")

    def _say_states(self) -> None:
        words = {
            Keep.OPEN: self.tr("Not closed ({n})"),
            Keep.FOR_ME: self.tr("Answered, wait for you ({n})"),
            Keep.FOR_THEM: self.tr("Wait for the country ({n})"),
            Keep.CLOSED: self.tr("Closed ({n})"),
            Keep.ALL: self.tr("All ({n})"),
        }
        self.which.offer([(one, text.format(n=self.model.count(one))) for one, text in words.items()])

    def show_view(self, view: QueriesView) -> None:
        """Show *view*, keeping filters and the query one stands at."""
        here = self.here
        self._view = view
        self.model.show(view.lines)
        self._say_states()
        self.year.setVisible(bool(view.rounds))
        self.year.offer([(one.year, self.tr("Round {year}").format(year=one.year)) for one in view.rounds])
        self.year.blockSignals(True)
        self.year.choose(view.year)
        self.year.blockSignals(False)
        names = {one.query.country: one.country for one in view.lines}
        by_name = {name: code for code, name in names.items()}
        listed = [(by_name[name], name) for name in language.in_order(by_name)]
        self.country.offer([(None, self.tr("All countries")), *listed])
        self.header.say(self.tr("Queries"), self._subtitle(view))
        self.keep()
        row = self.model.row_of(here.query.id) if here is not None else None
        if row is not None:
            self.table.selectRow(row)

    def _subtitle(self, view: QueriesView) -> str:
        if view.year is None:
            return ""
        oldest = max((one.days for one in view.lines if one.query.state is not QueryState.CLOSED), default=0)
        parts = [
            self.tr("Round {year}").format(year=view.year),
            self.tr("%n queries not closed", "", self.model.count(Keep.OPEN)),
        ]
        if waiting := self.model.count(Keep.FOR_ME):
            parts.append(self.tr("%n wait for you", "", waiting))
        if oldest:
            parts.append(self.tr("the oldest for %n days", "", oldest))
        return " · ".join(parts)

    @property
    def here(self) -> QueryLine | None:
        """The query one stands at."""
        index = self.table.currentIndex()
        return self.model.line(index.row()) if index.isValid() and index.row() < self.model.rowCount() else None

    def keep(self) -> None:
        """Show the queries that fit the filters."""
        self.model.keep(self.which.value() or Keep.OPEN, self.filter.text(), self.country.value())
        shown = self.model.rowCount()
        for at in range(shown):
            self.table.setRowHeight(at, LINKED if self.model.line(at).beside is not None else ROW)
        self._rows.setCurrentIndex(0 if shown else 1)
        allow(self._open, bool(shown), self.tr("There is no query to go to."))
        self.filters.count.setText(self.tr("%n queries", "", shown))
        if not shown:
            if self.model.count(Keep.ALL):
                self._none.say(self.tr("No query fits these filters."), self.tr("Show all queries"))
            else:
                self._none.say(self.tr("No query has been asked in this round."), "")
        elif not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    def show_all(self) -> None:
        """Take the filters away, the closed queries are shown as well."""
        self.filters.forget()
        self.which.choose(Keep.ALL)
        self.keep()
        self.table.setFocus()

    def _ask_round(self) -> None:
        if self.year.value() is not None:
            self.round_asked.emit(self.year.value())

    def _activated(self, index: QModelIndex) -> None:
        self.open_asked.emit(self.model.line(index.row()).query)

    def _open_here(self) -> None:
        if self.here is not None:
            self.open_asked.emit(self.here.query)

    def start_here(self) -> None:
        (self.table if self.model.rowCount() else self.filter).setFocus()

    def find(self) -> None:
        self.filters.find()

    def forget(self) -> None:
        super().forget()
        self._view = None
        self.filters.forget()
        self.model.show(())
        self.keep()
