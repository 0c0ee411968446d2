"""Everything that was done in this file: by country, item, person, file and day; compared, and taken back whole."""

from datetime import timedelta

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.snapshots.history import Sought
from desktop.ui import language
from desktop.ui.delegates.history import HistoryDelegate
from desktop.ui.fonts import grown
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.compare_dialog import CompareDialog, UndoDialog
from desktop.ui.forms.day_button import DayButton
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.filter_field import FilterField
from desktop.ui.forms.filter_row import FilterRow
from desktop.ui.forms.frozen_table import quiet
from desktop.ui.forms.header import Header
from desktop.ui.forms.speaking import card
from desktop.ui.models.history import Column, HistoryModel, Line, action_words, lines_of
from desktop.ui.pages.page import Page
from desktop.ui.review_views import CompareView, HistoryView

ROW = 34
WIDTHS = {Column.WHEN: 136, Column.WHO: 168, Column.WHERE: 176, Column.FROM: 152}
PERIODS = (1, 7, 30, 365)
OWN = 0
"""The period that is neither of these: days one chose oneself."""


class HistoryPage(Page):
    """``sought`` carries what to look for and whether each value is wanted; the other signals are acts on a line."""

    sought = Signal(object, bool)
    compare_asked = Signal(int, str, int, int)
    undo_asked = Signal(str)
    paper_asked = Signal(object)
    open_asked = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: HistoryView | None = None
        self.dialog: CompareDialog | UndoDialog | None = None
        self.compare = button("git-compare-arrows")
        self.compare.clicked.connect(self._compare)
        self.undo = button("undo-2")
        self.undo.clicked.connect(self._undo)
        self.paper = button("file-output")
        self.paper.clicked.connect(self._paper)
        self.header = Header(self.compare, self.paper, self.undo)
        self.column.insertWidget(0, self.header)
        self.item = FilterField()
        self.item.setMinimumWidth(240)
        self.country, self.year, self.person = Chooser(), Chooser(), Chooser()
        self.receipt, self.period = Chooser(), Chooser()
        self.since, self.until = DayButton(), DayButton()
        for chooser, letters in ((self.country, 18), (self.person, 12), (self.receipt, 16)):
            chooser.shorten(letters)
        self.each = button("list-checks", "chip")
        self.each.setCheckable(True)
        # Tied before the row hears of a change: it then asks once, for days that fit each other.
        self.period.currentIndexChanged.connect(self._span)
        self.since.changed.connect(self._own_days)
        self.until.changed.connect(self._own_days)
        first = (self.country, self.year, self.each)
        self.filters = FilterRow(self.item, first, (self.person, self.receipt, self.period, self.since, self.until))
        self.filters.asked.connect(self.ask)
        self.column.addWidget(self.filters)
        self.model = HistoryModel(self)
        self.table = self._table()
        self._none = Empty("clock")
        self._none.asked.connect(self.show_all)
        self._rows = QStackedWidget()
        self._rows.addWidget(self.table)
        self._rows.addWidget(self._none)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._rows)
        self.column.addWidget(frame, 1)
        self.retranslate()

    def _table(self) -> QTableView:
        view = QTableView()
        quiet(view, ROW)
        view.setModel(self.model)
        view.setItemDelegate(HistoryDelegate(view))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for at, wide in WIDTHS.items():
            view.setColumnWidth(at, grown(wide))
        view.horizontalHeader().setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        view.selectionModel().currentChanged.connect(self._offer)
        view.activated.connect(self._go)
        return view

    def retranslate(self) -> None:
        self.compare.setText(self.tr("Compare …"))
        self.paper.setText(self.tr("PDF of the difference …"))
        self.paper.setToolTip(self.tr("What differs between the first and the last of these days, by country and item"))
        open_end, tip = self.tr("any day"), self.tr("Enter opens the month, Delete leaves the day open.")
        self.since.say(self.tr("From"), open_end, tip)
        self.until.say(self.tr("To"), open_end, tip)
        self.undo.setText(self.tr("Undo this …"))
        self.item.say(self.tr("Item (Ctrl+F)"))
        self.country.setAccessibleName(self.tr("Country"))
        self.year.setAccessibleName(self.tr("Round"))
        self.person.setAccessibleName(self.tr("Person"))
        self.receipt.setAccessibleName(self.tr("File"))
        self.period.setAccessibleName(self.tr("Days"))
        self.each.setText(self.tr("Each value"))
        self.table.setAccessibleName(self.tr("History"))
        words = [(None, self.tr("Any day")), (1, self.tr("Today"))]
        words += [(days, self.tr("{n} days").format(n=days)) for days in PERIODS[1:]]
        words.append((OWN, self.tr("Chosen days")))
        self.period.offer(list(words))
        self._none.say(self.tr("Nothing that was done fits these filters."), self.tr("Show everything"))
        if self._view is not None:
            self.show_view(self._view)
        else:
            self.header.say(self.tr("History"), "")
            self._offer()

    def show_view(self, view: HistoryView) -> None:
        """Show *view*; the filters offer what there is."""
        self._view = view
        names = {one.code: one.name(language.now()) for one in view.countries}
        by_name = {name: code for code, name in names.items()}
        listed = [(by_name[name], name) for name in language.in_order(by_name)]
        self.country.offer([(None, self.tr("All countries")), *listed])
        self.year.offer([(None, self.tr("All rounds")), *((year, str(year)) for year in view.years)])
        self.person.offer([(None, self.tr("Everybody")), *((name, name) for name in view.people)])
        files = [(one.id, f"{one.name} · {language.date_text(one.received.date())}") for one in view.receipts]
        self.receipt.offer([(None, self.tr("All files")), *files])
        lines = lines_of(view)
        self.model.show(lines)
        self._rows.setCurrentIndex(0 if lines else 1)
        newest = self.tr("The newest {n} lines").format(n=len(lines))
        self.header.say(self.tr("History"), newest if view.more else self.tr("%n lines", "", len(lines)))
        if lines:
            self.table.selectRow(0)
        self._offer()

    def wanted(self) -> Sought:
        """Return what the filters look for."""
        return Sought(
            self.country.value(),
            self.year.value(),
            self.item.text().strip() or None,
            self.person.value(),
            self.receipt.value(),
            self.since.value(),
            self.until.value(),
        )

    def _span(self) -> None:
        """Let the days be those of the period chosen."""
        days = self.period.value()
        if days == OWN or self._view is None:
            return
        since = self._view.today - timedelta(days=days - 1) if days is not None else None
        for made, day in ((self.since, since), (self.until, None)):
            made.blockSignals(True)
            made.choose(day)
            made.blockSignals(False)

    def _own_days(self) -> None:
        """Let the period say that the days were chosen one by one."""
        self.period.blockSignals(True)
        self.period.choose(None if self.since.value() is self.until.value() is None else OWN)
        self.period.blockSignals(False)

    def ask(self) -> None:
        """Ask for what the filters look for."""
        if self._view is not None:
            self.sought.emit(self.wanted(), self.each.isChecked())

    def show_all(self) -> None:
        """Take the filters away."""
        self.filters.clear()

    @property
    def here(self) -> Line | None:
        """The line one stands at."""
        index = self.table.currentIndex()
        return self.model.line(index.row()) if index.isValid() and index.row() < self.model.rowCount() else None

    def _offer(self) -> None:
        here = self.here
        held = here is not None and here.held
        why = self.tr("Choose a line that changed answers and was not taken back yet.")
        if here is not None and "base" in here.changeset.details:
            why = self.tr("The file was made from this workbook; that is not taken back.")
        allow(self.undo, held, why)
        chosen = self.country.value() is not None and self.year.value() is not None
        allow(self.compare, chosen, self.tr("Choose a country and a round first."))

    def _go(self, index: QModelIndex) -> None:
        """Go to the return a line is about, at its answer where it is about one."""
        line = self.model.line(index.row())
        one, view = line.changeset, self._view
        number = view.numbers.get((one.country or "", one.year or 0)) if view is not None else None
        if number is not None:
            item = line.item or str(one.details.get("item") or "")
            row = line.row if line.item else str(one.details.get("row") or "")
            self.open_asked.emit(number, (item, row))

    def _undo(self) -> None:
        here, view = self.here, self._view
        if here is not None and view is not None:
            dialog = UndoDialog(here.changeset, action_words(here.changeset), view.zone, self.window())
            dialog.agreed.connect(self.undo_asked)
            self._open(dialog)

    def _compare(self) -> None:
        view = self._view
        if view is None or view.sought.country is None or view.sought.year is None:
            return
        rows = range(self.model.rowCount() - 1, -1, -1)
        known = {one.id: one for one in (self.model.line(row).changeset for row in rows)}
        dialog = CompareDialog(tuple(known.values()), view.zone, self.window())
        dialog.asked.connect(self._ask_difference)
        dialog.paper_asked.connect(self._paper_between)
        self._open(dialog)
        dialog.ask()

    def _ask_difference(self, before: int, after: int) -> None:
        view = self._view
        if view is not None and view.sought.country is not None and view.sought.year is not None:
            self.compare_asked.emit(view.sought.year, view.sought.country, before, after)

    def _paper(self) -> None:
        self.paper_asked.emit(self.wanted())

    def _paper_between(self, before: int, after: int) -> None:
        view = self._view
        if view is not None:
            self.paper_asked.emit(Sought(view.sought.country, view.sought.year, after=before, upto=after))

    def show_difference(self, found: CompareView) -> None:
        """Show what differs between two moments, in the dialog that asked."""
        if isinstance(self.dialog, CompareDialog):
            self.dialog.show_view(found)

    def _open(self, dialog: CompareDialog | UndoDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None
        self.window().activateWindow()

    def start_here(self) -> None:
        (self.table if self.model.rowCount() else self.item).setFocus()

    def find(self) -> None:
        self.filters.find()

    def forget(self) -> None:
        super().forget()
        self._view = None
        self.filters.forget()
        self.model.show(())
