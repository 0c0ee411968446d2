"""The answers of one dimension, or the rows of one of its rosters."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.snapshots.questionnaire import Item
from db.snapshots.review import Finding
from db.snapshots.submission import Key
from db.terms import ItemKind
from desktop.ui import language
from desktop.ui.delegates.answers import HEADING, ROW, AnswersDelegate, RosterDelegate
from desktop.ui.fonts import grown
from desktop.ui.forms.buttons import button, name_it
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.filter_field import FilterField
from desktop.ui.forms.filter_row import FilterRow
from desktop.ui.forms.frozen_table import quiet
from desktop.ui.forms.speaking import Speaking, label
from desktop.ui.models.answers import AnswersModel, Column, lines_of
from desktop.ui.models.roster import RosterModel
from desktop.ui.views import SubmissionView

WIDTHS = {
    Column.FINDING: 36,
    Column.CODE: 92,
    Column.VALUE: 128,
    Column.STATUS: 94,
    Column.PREVIOUS: 88,
    Column.NOTE: 128,
}

NARROWEST, WIDEST = 110, 200


class AnswersCard(Speaking, QFrame):
    """Filter and table; Enter on a roster shows its rows, the arrow before the title leads back."""

    item_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._view: SubmissionView | None = None
        self._found: dict[str, list[Finding]] = {}
        self.section = ""
        self.roster: Item | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 1)
        column.setSpacing(6)
        column.addLayout(self._head())
        self.answers_model = AnswersModel(self)
        self.answers = self._answers()
        self.roster_model = RosterModel(self)
        self.rows = self._rows()
        self._nothing = Empty("search")
        self._nothing.asked.connect(self.show_all)
        self._no_rows = Empty("table-2")
        self._no_rows.asked.connect(self.leave_roster)
        self._tables = QStackedWidget()
        for part in (self.answers, self.rows, self._nothing, self._no_rows):
            self._tables.addWidget(part)
        column.addWidget(self._tables, 1)
        self.retranslate()

    def _head(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 0, 10, 0)
        bar.setSpacing(8)
        self._up = button("arrow-left", "quiet", bare=True)
        self._up.clicked.connect(self.leave_roster)
        self._up.hide()
        self._title = label("h2")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.filter = FilterField()
        self.filter.setFixedWidth(210)
        self._only = button("triangle-alert", "chip", token="amber")
        self._only.setCheckable(True)
        self.filters = FilterRow(self.filter, (self._only,))
        self.filters.asked.connect(self.keep)
        self.filters.count.hide()
        bar.addWidget(self._up)
        bar.addWidget(self._title, 1)
        bar.addWidget(self.filters)
        return bar

    def _answers(self) -> QTableView:
        view = QTableView()
        quiet(view, ROW)
        view.setModel(self.answers_model)
        view.setItemDelegate(AnswersDelegate(view))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.horizontalHeader().setMinimumSectionSize(30)
        for at, wide in WIDTHS.items():
            view.setColumnWidth(at, grown(wide))
        view.horizontalHeader().setSectionResizeMode(Column.LABEL, QHeaderView.ResizeMode.Stretch)
        view.activated.connect(self._open)
        view.selectionModel().currentChanged.connect(self._moved)
        return view

    def _rows(self) -> QTableView:
        view = QTableView()
        quiet(view, 36)
        view.setModel(self.roster_model)
        view.setItemDelegate(RosterDelegate(view))
        view.verticalHeader().show()
        view.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        view.horizontalHeader().setDefaultSectionSize(150)
        view.horizontalHeader().setStretchLastSection(True)
        return view

    def retranslate(self) -> None:
        self.answers.setAccessibleName(self.tr("Answers"))
        self.rows.setAccessibleName(self.tr("Rows"))
        self.filter.say(self.tr("Filter answers (Ctrl+F)"))
        self._only.setText(self.tr("With findings"))
        name_it(self._up, self.tr("Back to the section"))
        self._nothing.say(self.tr("No answer in this section fits."), self.tr("Show the whole section"))
        self._no_rows.say(self.tr("This table has no rows."), self.tr("Back to the section"))

    def show_view(self, view: SubmissionView, found: dict[str, list[Finding]], section: str) -> None:
        """Show *section* of *view*; *found* are its findings by item."""
        self._view, self._found, self.section = view, found, section
        self.roster = None
        rows_text = self.answers_model.rows_text
        lines = lines_of(view.questionnaire, view.submission, found, view.previous, section, rows_text)
        self.answers_model.show(lines, view.previous_year)
        part = view.questionnaire.sections_by_code[section]
        self._title.setText(view.questionnaire.label(part, language.now()))
        self.keep()

    def keep(self) -> None:
        """Show the answers that fit the filter."""
        self.answers_model.keep(self.filter.text(), self._only.isChecked())
        self.answers.clearSpans()
        for row in range(self.answers_model.rowCount()):
            self.answers.setRowHeight(row, ROW)
        for row in self.answers_model.headings():
            self.answers.setSpan(row, 0, 1, len(Column))
            self.answers.setRowHeight(row, HEADING)
        self._in_roster(False)
        self._tables.setCurrentWidget(self.answers if self.answers_model.rowCount() else self._nothing)

    def show_all(self) -> None:
        """Take the filters away."""
        self.filters.clear()

    def enter(self, roster: Item) -> None:
        """Show the rows of *roster*."""
        view = self._view
        if view is None:
            return
        self.roster = roster
        rows = view.submission.rows.get(roster.code, ())
        self.roster_model.show(view.questionnaire, roster, rows, view.submission.answers, view.findings)
        self._title.setText(f"{roster.code} · {view.questionnaire.label(roster, language.now())}")
        head = self.rows.horizontalHeader()
        needed = [
            min(max(self.rows.sizeHintForColumn(at) + 26, head.sectionSizeHint(at), NARROWEST), WIDEST)
            for at in range(self.roster_model.columnCount())
        ]
        spare = max(0, self.answers.viewport().width() - sum(needed)) // max(1, len(needed))
        for at, wide in enumerate(needed):
            self.rows.setColumnWidth(at, wide + spare)
        self._in_roster(True)
        self._tables.setCurrentWidget(self.rows if rows else self._no_rows)

    def leave_roster(self) -> None:
        """Go back from a roster's rows to the section it stands in."""
        roster, view = self.roster, self._view
        if view is None:
            return
        self.show_view(view, self._found, self.section)
        if roster is not None:
            self.stand_at(roster.code)
        self.answers.setFocus()

    @property
    def item(self) -> str | None:
        """The item one stands at."""
        index = self.answers.currentIndex()
        found = self.answers_model.line(index.row()).item if index.isValid() else None
        return found.code if found is not None else None

    def stand_at(self, item: str) -> bool:
        """Go to the row of *item*; False where the filter hides it."""
        row = self.answers_model.row_of(item)
        if row is None:
            return False
        self.answers.selectRow(row)
        self.answers.scrollTo(self.answers_model.index(row, Column.LABEL))
        return True

    def stand_at_cell(self, key: Key) -> None:
        """Go to one cell of the roster that is shown."""
        place = self.roster_model.index_of(key)
        self.rows.setCurrentIndex(place)
        self.rows.scrollTo(place)

    def start_here(self) -> None:
        """Take the keyboard at the first answer, or at the one one stands at."""
        self.answers.setFocus()
        if not self.answers.currentIndex().isValid():
            rows = range(self.answers_model.rowCount())
            first = next((at for at in rows if not self.answers_model.line(at).heading), None)
            if first is not None:
                self.answers.selectRow(first)

    def _in_roster(self, inside: bool) -> None:
        self._up.setVisible(inside)
        self.filters.setVisible(not inside)

    def _open(self, index: QModelIndex) -> None:
        item = self.answers_model.line(index.row()).item
        if item is not None and item.kind is ItemKind.ROSTER:
            self.enter(item)
            self.rows.setFocus()

    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:
        item = self.item
        if item is not None:
            self.item_changed.emit(item)
