"""A card with the lines of one part of the register: a filter and what can be done above them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.delegates.register import RegisterDelegate
from desktop.ui.fonts import grown
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.filter_field import FilterField
from desktop.ui.forms.frozen_table import quiet
from desktop.ui.forms.speaking import card, label
from desktop.ui.models.register import RegisterLine, RegisterModel

ROW = 36


class RegisterTable(QTableView):
    """Whole lines are chosen, several at once where that makes sense; Enter opens one."""

    opened = Signal(QModelIndex)

    def __init__(self, *, several: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        quiet(self, ROW)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setItemDelegate(RegisterDelegate(self))
        self.horizontalHeader().setStretchLastSection(True)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class RegisterCard(QWidget):
    """``opened`` carries the key of a line, ``chosen`` says that others are chosen now."""

    opened = Signal(object)
    chosen = Signal()

    def __init__(
        self,
        widths: Sequence[int],
        buttons: Sequence[QPushButton],
        before: Sequence[QWidget] = (),
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._heads: Sequence[str] = ()
        self._lines: Sequence[RegisterLine] = ()
        self._nothing, self._unfit, self._every = "", "", ""
        self._counted: Callable[[int], str] = str
        self.model = RegisterModel(self)
        self.table = RegisterTable(several=several)
        self.table.setModel(self.model)
        for at, wide in enumerate(widths):
            self.table.setColumnWidth(at, grown(wide))
        self._widths = tuple(widths)
        self.table.opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(self._tell)
        self.filter = FilterField()
        self.filter.setMinimumWidth(140)
        self.filter.setMaximumWidth(236)
        self.filter.asked.connect(self.keep)
        self._count = label("caption")
        self._empty = Empty("search")
        self._empty.asked.connect(self._all)
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self._empty)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (*before, self.filter):
            row.addWidget(part)
        row.addWidget(self._count)
        row.addStretch(1)
        for made in buttons:
            row.addWidget(made)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(frame, 1)

    def say(self, name: str, nothing: str, unfit: str, every: str, counted: Callable[[int], str]) -> None:
        """Write what the table is called, and what stands there where nothing is, or nothing fits the filter.

        *counted* names so many lines in words.
        """
        self.table.setAccessibleName(name)
        self._counted = counted
        self._nothing, self._unfit, self._every = nothing, unfit, every

    def show_lines(self, heads: Sequence[str], lines: Sequence[RegisterLine]) -> None:
        """Show *lines*, keeping the filter and the lines that are chosen."""
        self._heads, self._lines = heads, lines
        self.keep()

    def keep(self) -> None:
        """Show the lines that hold what stands in the filter."""
        chosen = self.keys
        wanted = self.filter.text().casefold().split()
        kept = [line for line in self._lines if all(word in " ".join(line.cells).casefold() for word in wanted)]
        self.model.show(self._heads, kept)
        for at, wide in enumerate(self._widths):
            self.table.setColumnWidth(at, grown(wide))
        every = self._counted(len(self._lines))
        self._count.setText(f"{len(kept)} / {every}" if wanted else every)
        self._empty.say(self._unfit if self._lines else self._nothing, self._every if self._lines else "")
        self._body.setCurrentIndex(0 if kept else 1)
        self._choose([row for key in chosen if (row := self.model.row_of(key)) is not None] or [0] if kept else [])
        self.chosen.emit()

    def _choose(self, rows: Sequence[int]) -> None:
        flags = QItemSelectionModel.SelectionFlag
        for at, row in enumerate(rows):
            index = self.model.index(row, 0)
            if not at:
                self.table.setCurrentIndex(index)
            self.table.selectionModel().select(index, flags.Select | flags.Rows)

    @property
    def keys(self) -> list[object]:
        """What the chosen lines stand for, from top to bottom."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self.model.line(row).key for row in rows if row < self.model.rowCount()]

    def choose(self, *keys: object) -> None:
        """Choose the lines that stand for *keys*."""
        self.table.clearSelection()
        self._choose([row for key in keys if (row := self.model.row_of(key)) is not None])

    def start_here(self) -> None:
        """Take the keyboard to the lines."""
        (self.table if self.model.rowCount() else self.filter).setFocus()

    def _all(self) -> None:
        self.filter.clear()
        self.keep()
        self.table.setFocus()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.line(index.row()).key)

    def _tell(self) -> None:
        self.chosen.emit()
