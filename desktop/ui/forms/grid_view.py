"""The table one types into, with the keys of a spreadsheet."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from db.snapshots.entry import Edit
from db.terms import ItemKind
from desktop.ui.delegates.grid import GridDelegate
from desktop.ui.forms.day_picker import DayPicker
from desktop.ui.forms.frozen_table import quiet
from desktop.ui.forms.key_column import KeyColumn
from desktop.ui.forms.pick_list import PickList
from desktop.ui.models.entry import Shape
from desktop.ui.models.grid import EDIT, GridModel
from desktop.ui.models.paste import text_of
from desktop.ui.models.typed import emptied, valued

ROW = 34
NARROWEST, WIDEST = 112, 224
MEASURED = 40
"""How many rows say how wide a column is: of tens of thousands all of them could not be asked."""
RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Trigger = QAbstractItemView.EditTrigger
Standard = QKeySequence.StandardKey


class GridView(QTableView):
    """``pasted`` carries the text of the clipboard; rows are asked for, since only the page can make them.

    ``answered``: the person wants to answer what is asked about the cell.
    """

    pasted = Signal(str)
    added = Signal()
    removed = Signal()
    left = Signal()
    answered = Signal()

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = model
        self._list: PickList | None = None
        self._picking = QModelIndex()
        self.days: DayPicker | None = None
        quiet(self, ROW)
        self.setModel(model)
        # The cell one stands at goes where its row goes.
        self._held: tuple[str, str] | None = None
        model.modelAboutToBeReset.connect(self._hold)
        model.modelReset.connect(self._stand_again)
        self.setItemDelegate(GridDelegate(self))
        self.setTabKeyNavigation(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(Trigger.AnyKeyPressed | Trigger.EditKeyPressed | Trigger.DoubleClicked)
        self.verticalHeader().show()
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setMinimumWidth(40)
        header = self.horizontalHeader()
        header.setDefaultSectionSize(150)
        header.setSectionsClickable(True)
        header.setStretchLastSection(True)
        header.setFixedHeight(46)
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionClicked.connect(self._sort)
        self.key_column = KeyColumn(self, ROW, GridDelegate(self))

    def fit_columns(self) -> None:
        """Give each column the width that its heading, on two lines, and its first rows need, and a share of what is left."""
        metrics, rows = self.fontMetrics(), range(min(self.grid.rowCount(), MEASURED))
        widths = []
        for at in range(self.grid.columnCount()):
            said = [str(self.grid.index(row, at).data() or "") for row in rows]
            head = str(self.grid.headerData(at, Qt.Orientation.Horizontal) or "")
            wide = max([metrics.horizontalAdvance(text) for text in said] + [metrics.horizontalAdvance(head) // 2 + 24])
            widths.append(min(max(wide + 26, NARROWEST), WIDEST))
        spare = max(0, self.viewport().width() - sum(widths)) // max(1, len(widths))
        for at, wide in enumerate(widths):
            self.setColumnWidth(at, wide + spare)

    def area(self) -> QRect:
        """Return the cells selected as a rectangle of (column, row); the current cell where none is."""
        ranges = self.selectionModel().selection()
        if ranges.isEmpty():
            here = self.currentIndex()
            return QRect(here.column(), here.row(), 1, 1) if here.isValid() else QRect()
        one = ranges.at(0)
        return QRect(one.left(), one.top(), one.width(), one.height())

    def stand_at(self, index: QModelIndex) -> None:
        """Take the keyboard to a cell."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def scrollTo(
        self, index: QModelIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        super().scrollTo(index, hint)
        # Qt takes the cell under the key column for visible; and it scrolls a view that is still being made.
        if hasattr(self, "key_column"):
            self.key_column.uncover(index)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        # Qt lays out the view while it is still being made.
        if hasattr(self, "key_column"):
            self.key_column.place()

    # --- editing

    def edit(self, index: QModelIndex, trigger: Trigger = Trigger.AllEditTriggers, event: QEvent | None = None) -> bool:
        """Begin to edit a cell; one with choices opens its list instead."""
        model = self.grid
        asked = trigger in (Trigger.AnyKeyPressed, Trigger.EditKeyPressed, Trigger.DoubleClicked)
        if asked and index.isValid() and model.shape(index.column()) in (Shape.LIST, Shape.SEGMENTS):
            typed = event.text() if isinstance(event, QKeyEvent) and trigger is Trigger.AnyKeyPressed else ""
            if trigger is Trigger.AnyKeyPressed and not (typed.strip() and typed.isprintable()):
                return False
            return self._pick(index, typed)
        return super().edit(index, trigger, event)  # type: ignore[arg-type]

    def _pick(self, index: QModelIndex, typed: str = "") -> bool:
        model = self.grid
        if model.locked(index):
            return False
        if self._list is None:
            self._list = PickList(self.window())
            self._list.chosen.connect(self._picked)
            self._list.closed.connect(self.setFocus)
            self.destroyed.connect(self._list.deleteLater)
        self._picking = index
        cell = self.visualRect(index)
        corner = self.viewport().mapTo(self.window(), cell.topLeft() + QPoint(0, 0))
        several = model.column(index.column()).kind is ItemKind.MANY
        self._list.open_at(
            QRect(corner, cell.size()),
            model.choices(index.column()),
            model.answer(index).codes,
            several=several,
            typed=typed.strip(),
        )
        return True

    def _open_days(self, index: QModelIndex) -> None:
        if self.grid.locked(index):
            return
        if self.days is None:
            self.days = DayPicker(self.window())
            self.days.chosen.connect(self._day_chosen)
            self.days.closed.connect(self.setFocus)
            self.destroyed.connect(self.days.deleteLater)
        self._picking = index
        cell = self.visualRect(index)
        corner = self.viewport().mapTo(self.window(), cell.topLeft())
        self.days.open_at(QRect(corner, cell.size()), self.grid.answer(index).text or "")

    def _day_chosen(self, day: str) -> None:
        self.grid.choose(self._picking, day)
        self.update(self._picking)

    @property
    def list(self) -> PickList | None:
        """The list of choices, once it was opened."""
        return self._list

    def _picked(self, codes: tuple[str, ...]) -> None:
        index, model = self._picking, self.grid
        self.setFocus()
        before = model.answer(index)
        if codes != before.codes:
            parts = valued(" ".join(codes), None, before) if codes else emptied(before)
            model.put([Edit(*model.key(index), parts)])
            self.update(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            # As in a spreadsheet: Enter goes on below.
            self._down(adding=False)

    def _down(self, by: int = 1, *, adding: bool = True) -> None:
        here = self.currentIndex()
        below = self.grid.index(here.row() + by, here.column())
        if below.isValid():
            self.setCurrentIndex(below)
        elif adding and by > 0 and self.grid.rowCount() and here.row() == self.grid.rowCount() - 1:
            self.added.emit()

    # --- many cells

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as a spreadsheet takes them."""
        area, model = self.area(), self.grid
        cells = [
            [str(model.data(model.index(row, column), EDIT)) for column in range(area.left(), area.right() + 1)]
            for row in range(area.top(), area.bottom() + 1)
        ]
        QGuiApplication.clipboard().setText(text_of(cells))

    def empty(self) -> None:
        """Take the values of the selected cells away, as one step."""
        area, model = self.area(), self.grid
        edits = []
        for row in range(area.top(), area.bottom() + 1):
            for column in range(area.left(), area.right() + 1):
                index = model.index(row, column)
                model.forget_typed(index)
                answer = model.answer(index)
                if not model.locked(index) and (answer.text is not None or answer.status is not None):
                    edits.append(Edit(*model.key(index), {"text": None, "number": None, "status": None}))
        model.put(edits)
        self.viewport().update()

    def fill_down(self) -> None:
        """Give the selected cells the value of the first in their column; one cell alone that of the cell above."""
        area, model = self.area(), self.grid
        top = area.top() if area.height() > 1 else area.top() - 1
        if top < 0:
            return
        edits = []
        for column in range(area.left(), area.right() + 1):
            first = model.answer(model.index(top, column))
            parts = {"text": first.text, "number": first.number, "status": first.status}
            for row in range(top + 1, area.bottom() + 1):
                index = model.index(row, column)
                now = model.answer(index)
                if not model.locked(index) and (now.text, now.number, now.status) != tuple(parts.values()):
                    edits.append(Edit(*model.key(index), parts))
        model.put(edits)
        self.viewport().update()

    def _hold(self) -> None:
        here = self.currentIndex()
        self._held = self.grid.key(here) if here.isValid() else None

    def _stand_again(self) -> None:
        if self._held is not None:
            found = self.grid.index_of(self._held)
            if found.isValid():
                self.stand_at(found)

    def _sort(self, column: int) -> None:
        self.grid.sort_by(column)
        found = self.grid.sorted_by
        header = self.horizontalHeader()
        header.setSortIndicatorShown(found is not None)
        if found is not None:
            order = Qt.SortOrder.AscendingOrder if found[1] else Qt.SortOrder.DescendingOrder
            header.setSortIndicator(found[0], order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        if self.state() is QAbstractItemView.State.EditingState:
            # What the cell's own field did not want: Enter has been heard there already.
            return
        if event.matches(Standard.Copy):
            self.copy()
        elif event.matches(Standard.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif key == Qt.Key.Key_Delete and control:
            self.removed.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.empty()
        elif key == Qt.Key.Key_Insert:
            self.added.emit()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._open()
        elif key in RETURN and control:
            self.answered.emit()
        elif key in RETURN:
            self._down(-1 if shift else 1)
        elif key == Qt.Key.Key_Space and self._choice():
            self._pick(self.currentIndex())
        elif control and event.text() and not event.matches(Standard.SelectAll):
            # The window's commands, not letters to type.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        """Open what there is to choose from in the cell one stands at."""
        here = self.currentIndex()
        if self._choice():
            self._pick(here)
        elif here.isValid() and self.grid.shape(here.column()) is Shape.DATE:
            self._open_days(here)

    def _choice(self) -> bool:
        here = self.currentIndex()
        return here.isValid() and self.grid.shape(here.column()) in (Shape.LIST, Shape.SEGMENTS)

    def _escape(self) -> None:
        here = self.currentIndex()
        if here.isValid() and self.grid.typed(here) is not None:
            self.grid.forget_typed(here)
        elif self.area().height() * self.area().width() > 1:
            self.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            self.left.emit()
