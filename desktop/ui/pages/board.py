"""Submissions: who has come how far, countries × rounds."""

from collections import Counter
from datetime import date

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.snapshots.submission import Round
from db.terms import RoundState
from desktop.ui import language
from desktop.ui.delegates.matrix import CountryDelegate, MatrixDelegate
from desktop.ui.fonts import grown
from desktop.ui.forms.buttons import allow, button, name_it
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.filter_field import FilterField
from desktop.ui.forms.filter_row import FilterRow
from desktop.ui.forms.frozen_table import FrozenTable
from desktop.ui.forms.header import Header
from desktop.ui.forms.legend import Legend
from desktop.ui.forms.speaking import card
from desktop.ui.forms.stat import Stat
from desktop.ui.forms.views_dialog import ViewsDialog
from desktop.ui.models.looks import Standing
from desktop.ui.models.matrix import MatrixFilter, MatrixModel, View
from desktop.ui.pages.page import Page
from desktop.ui.views import BoardView, KeptView
from desktop.wording import has, sentence, word

ROW = 36
COLUMN = 140


class BoardPage(Page):
    """Cards with counts of the newest round, filters, the matrix, its legend."""

    open_asked = Signal(int)
    receive_asked = Signal()
    issue_asked = Signal()
    validate_asked = Signal()
    round_asked = Signal()
    filters_kept = Signal(object)
    views_kept = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: BoardView | None = None
        self._wanted: tuple[View | str | None, Standing | None, str | None] | None = None
        self._own: dict[str, KeptView] = {}
        self.dialog: ViewsDialog | None = None
        self._issue = button("file-output")
        self._validate = button("list-checks")
        self._receive = button("inbox", "primary")
        self.header = Header(self._issue, self._validate, self._receive)
        self._issue.clicked.connect(self.issue_asked)
        self._validate.clicked.connect(self.validate_asked)
        self._receive.clicked.connect(self.receive_asked)
        self.column.insertWidget(0, self.header)
        self._body = QStackedWidget()
        self._body.addWidget(self._whole())
        self._empty = Empty("calendar-days", framed=True)
        self._empty.asked.connect(self.round_asked)
        self._body.addWidget(self._empty)
        self.column.addWidget(self._body, 1)
        self.retranslate()

    def _whole(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        self._stats = {name: Stat(icon) for name, icon in _CARDS}
        for stat in self._stats.values():
            cards.addWidget(stat, 1)
        column.addLayout(cards)
        self.filter = FilterField()
        self.filter.setMinimumWidth(140)
        self.filter.setMaximumWidth(grown(224))
        self.view, self.standing, self.subregion = Chooser(), Chooser(), Chooser()
        self.view.shorten(12)
        # Tied before the row hears of it: filters that belong to a view come with it.
        self.view.currentIndexChanged.connect(self._take_own)
        self.filters = FilterRow(self.filter, (self.view, self.standing, self.subregion))
        self.views = button("pencil", bare=True)
        self.views.clicked.connect(self._ask_views)
        self.filters.beside.addWidget(self.views)
        self.filters.asked.connect(self._keep)
        column.addWidget(self.filters)
        column.addWidget(self._grid(), 1)
        column.addWidget(Legend())
        return whole

    def _grid(self) -> QWidget:
        self.model = MatrixModel(self)
        self.shown = MatrixFilter(self.model, self)
        self.table = FrozenTable(ROW, 190)
        self.table.setModel(self.shown)
        self.table.set_delegates(CountryDelegate(self), MatrixDelegate(self))
        self.table.horizontalHeader().setDefaultSectionSize(grown(COLUMN))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.opened.connect(self._open)
        self._nobody = Empty("search")
        self._nobody.asked.connect(self._all)
        self._rows = QStackedWidget()
        self._rows.addWidget(self.table)
        self._rows.addWidget(self._nobody)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._rows)
        return frame

    def retranslate(self) -> None:
        self._issue.setText(self.tr("Issue workbooks …"))
        self._validate.setText(self.tr("Validate"))
        self._receive.setText(self.tr("Receive returns"))
        self.filter.say(self.tr("Filter by country (Ctrl+F)"))
        self.standing.setAccessibleName(self.tr("Status in the newest round"))
        self.view.setAccessibleName(self.tr("View"))
        name_it(self.views, self.tr("Views of your own …"))
        self.subregion.setAccessibleName(self.tr("Subregion"))
        self.table.setAccessibleName(self.tr("Countries by rounds"))
        self._empty.say(self.tr("No round has been opened in this file yet."), self.tr("Open a round …"))
        self._nobody.say(self.tr("No country fits these filters."), self.tr("Show all countries"))
        self.standing.offer([(None, self.tr("All statuses")), *((one, word(one, language.now())) for one in Standing)])
        self._say_views()
        if self._view is not None:
            self.show_view(self._view)
        else:
            self.header.say(self.tr("Submissions"), "")

    def _say_views(self) -> None:
        words = {
            View.WAITING: self.tr("Wait for you ({n})"),
            View.UNEXPLAINED: self.tr("Unexplained warnings ({n})"),
            View.QUERIES: self.tr("Open queries ({n})"),
            View.OVERDUE: self.tr("Overdue ({n})"),
        }
        counted = [(one, text.format(n=self.model.count(one))) for one, text in words.items()]
        self.view.offer(
            [(None, self.tr("All countries")), *counted, *((code, one.name) for code, one in self._own.items())]
        )

    def offer_views(self, views: tuple[KeptView, ...]) -> None:
        """Offer the views that the person keeps, below those that are always there."""
        self._own = {_own(one.name): one for one in views}
        self._say_views()

    def _filtered(self) -> KeptView:
        """Return the filters as they are, under the name of the view of one's own that is chosen."""
        chosen = self.view.value()
        own = self._own.get(chosen)
        view = own.view if own is not None else str(chosen or "")
        parts = (str(self.standing.value() or ""), self.subregion.value() or "", self.filter.text().strip())
        return KeptView(own.name if own is not None else "", view, *parts)

    def _take_own(self) -> None:
        """Let the other filters be those of the view of one's own that was chosen."""
        own = self._own.get(self.view.value())
        if own is None:
            return
        self.filter.blockSignals(True)
        self.filter.setText(own.text)
        self.filter.blockSignals(False)
        for chooser, value in ((self.standing, _standing(own.standing)), (self.subregion, own.subregion or None)):
            chooser.blockSignals(True)
            chooser.choose(value)
            chooser.blockSignals(False)

    def _ask_views(self) -> None:
        now = self._filtered()
        self.dialog = ViewsDialog(tuple(self._own.values()), now, self.window())
        self.dialog.kept.connect(self._keep_views)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _keep_views(self, views: tuple[KeptView, ...], name: str) -> None:
        shown = self._filtered()
        self.offer_views(views)
        self.views_kept.emit(views)
        # A view that went leaves its filters behind; one that was kept is the one that is shown.
        self.view.choose(_own(name) if name else _view(shown.view))
        self._keep()

    def _closed(self) -> None:
        self.dialog = None
        self.window().activateWindow()
        self.views.setFocus()

    def show_view(self, view: BoardView) -> None:
        """Show *view*, keeping filters and the cell one stands at."""
        self._view = view
        place = self._place()
        self.model.show(view.countries, view.rounds, view.lines, view.today)
        self._say_views()
        subregions = {country.subregion: subregion_text(country.subregion) for country in view.countries}
        ordered = language.in_order(set(subregions.values()))
        by_text = {text: code for code, text in subregions.items()}
        self.subregion.offer([(None, self.tr("All subregions")), *((by_text[text], text) for text in ordered)])
        if self._wanted is not None:
            for chooser, value in zip((self.view, self.standing, self.subregion), self._wanted, strict=True):
                chooser.blockSignals(True)
                chooser.choose(value)
                chooser.blockSignals(False)
            self._wanted = None
            self._take_own()
        self._body.setCurrentIndex(0 if view.rounds else 1)
        self.header.say(self.tr("Submissions"), self._subtitle(view))
        newest = max(view.rounds, key=lambda one: one.year, default=None)
        collecting = newest is not None and newest.state is RoundState.OPEN
        why = self.tr("There is no open round: open one first.")
        for made in (self._issue, self._receive):
            allow(made, collecting, why)
        allow(self._validate, newest is not None, why)
        self._show_stats(view, newest)
        self._keep()
        self._stand(place)

    def _subtitle(self, view: BoardView) -> str:
        if not view.rounds:
            return view.title
        newest = max(view.rounds, key=lambda one: one.year)
        due = self.tr("round {year}, due {day}").format(year=newest.year, day=language.date_text(newest.due))
        return f"{view.title} · {due}" if view.title else due

    def _show_stats(self, view: BoardView, newest: Round | None) -> None:
        if newest is None:
            return
        lines = [line for line in view.lines if line.round_id == newest.id]
        found = Counter(cell.standing for cell in map(self.model.cell_of, lines) if cell is not None)
        waiting = found[Standing.NOT_STARTED] + found[Standing.DRAFT] + found[Standing.OVERDUE]
        self._stats["sent"].show_figure(
            self.tr("{n} of {all}").format(n=len(lines) - waiting, all=len(lines)),
            self.tr("have sent the {year} round").format(year=newest.year),
        )
        self._stats["review"].show_figure(
            str(found[Standing.SENT] + found[Standing.IN_REVIEW]), self.tr("await your review"), "violet"
        )
        queries = sum(line.counts.open_queries for line in lines)
        self._stats["returned"].show_figure(
            str(found[Standing.RETURNED]), self.tr("returned, with %n open queries", "", queries), "amber"
        )
        days = (newest.due - view.today).days
        if days >= 0:
            self._stats["due"].show_figure(self.tr("%n days", "", days), self.tr("left until the due date"))
        else:
            late = self.tr("overdue by %n days", "", -days)
            token = "red" if found[Standing.OVERDUE] else "ink2"
            self._stats["due"].show_figure(str(found[Standing.OVERDUE]), late, token)

    def _keep(self) -> None:
        now = self._filtered()
        if now.name and now != self._own[_own(now.name)]:
            # Another filter was changed: this is that view no more.
            self.view.blockSignals(True)
            self.view.choose(_view(now.view))
            self.view.blockSignals(False)
        self.shown.keep(now.text, self.standing.value(), self.subregion.value(), _view(now.view))
        if self._view is not None and self._wanted is None:
            self.filters_kept.emit((self.view.value(), self.standing.value(), self.subregion.value()))
        shown, everyone = self.shown.rowCount(), self.model.rowCount()
        self.filters.count.setText(self.tr("{n} of {all} countries").format(n=shown, all=everyone))
        self._rows.setCurrentIndex(0 if shown else 1)
        self.table.arrange()
        if shown and not self.table.currentIndex().isValid() and self.shown.columnCount() > 1:
            self.table.setCurrentIndex(self.shown.index(0, 1))

    def choose(self, view: str, standing: str, subregion: str) -> None:
        """Choose filters that were kept from an earlier day; "" is none. They hold once the board is shown."""
        self._wanted = (
            _view(view) or view or None,
            _standing(standing),
            subregion or None,
        )

    def _all(self) -> None:
        self.filters.clear()
        self.table.setFocus()

    def _place(self) -> tuple[str, int] | None:
        here = self.shown.mapToSource(self.table.currentIndex())
        return (self.model.country(here.row()).code, here.column()) if here.isValid() else None

    def _stand(self, place: tuple[str, int] | None) -> None:
        row = self.model.row_of(place[0]) if place else None
        if place and row is not None and place[1] < self.model.columnCount():
            index = self.shown.mapFromSource(self.model.index(row, place[1]))
            if index.isValid():
                self.table.setCurrentIndex(index)

    def _open(self, index: QModelIndex) -> None:
        source = self.shown.mapToSource(index)
        cell = self.model.newest(source.row()) if source.column() == 0 else self.model.cell(source)
        if cell is not None:
            self.open_asked.emit(cell.line.id)

    @property
    def number(self) -> int | None:
        """The submission one stands at; the newest round's in the columns that are about it."""
        index = self.table.currentIndex()
        if not index.isValid():
            return None
        source = self.shown.mapToSource(index)
        cell = self.model.newest(source.row()) if source.column() == 0 else self.model.cell(source)
        return cell.line.id if cell is not None else None

    def open_lines(self) -> list[int]:
        """Return the submissions of the newest round, those that hold answers and most to look at first."""
        if self._view is None or not self._view.rounds:
            return []
        newest = max(self._view.rounds, key=lambda one: one.year)
        lines = [line for line in self._view.lines if line.round_id == newest.id]
        lines.sort(key=lambda line: (not line.counts.answered, -line.counts.warnings, -line.counts.errors))
        return [line.id for line in lines]

    def start_here(self) -> None:
        self.table.setFocus() if self._view is not None and self._view.rounds else self._empty.setFocus()

    def find(self) -> None:
        self.filters.find()

    def forget(self) -> None:
        super().forget()
        self._view = None
        self.filters.forget()
        self.model.show((), (), (), date.min)


_CARDS = (("sent", "send"), ("review", "eye"), ("returned", "undo-2"), ("due", "calendar-clock"))


def _own(name: str) -> str:
    """Return the code of a view of one's own; no name makes it one of those that are always there."""
    return f"own:{name}"


def _view(code: str) -> View | None:
    return View(code) if code in set(View) else None


def _standing(code: str) -> Standing | None:
    return Standing(code) if code in set(Standing) else None


def subregion_text(subregion: str) -> str:
    """Return the subregion in words; itself where nobody has put it into words."""
    code = f"subregion.{subregion}"
    return sentence(code, language.now()) if has(code) else subregion
