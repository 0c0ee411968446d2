"""A table whose first column stays where it is while the others scroll."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QStyledItemDelegate, QTableView, QWidget

Cursor = QAbstractItemView.CursorAction


def quiet(view: QTableView, row: int) -> None:
    """Take away what makes a table look like a spreadsheet: grid, corner, vertical header, pixel jumps."""
    view.setShowGrid(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setCornerButtonEnabled(False)
    view.setWordWrap(False)
    view.setMouseTracking(True)
    view.setTabKeyNavigation(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(row)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class FrozenTable(QTableView):
    """A second view on the same model and the same selection lies over the first column."""

    opened = Signal(QModelIndex)
    _front: QTableView  # not there yet while Qt lays out the view that is still being made

    def __init__(self, row: int, frozen_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        quiet(self, row)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._width = frozen_width
        self._front = QTableView(self)
        quiet(self._front, row)
        # The front is a picture of the first column: the keyboard and screen readers meet it only once, behind.
        self._front.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._front.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._front.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._front.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._front.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().stackUnder(self._front)
        self.verticalScrollBar().valueChanged.connect(self._front.verticalScrollBar().setValue)
        self._front.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.doubleClicked.connect(self.opened)
        self._front.doubleClicked.connect(self.opened)

    def setModel(self, model: QAbstractItemModel) -> None:
        super().setModel(model)
        self._front.setModel(model)
        self._front.setSelectionModel(self.selectionModel())
        self.selectionModel().currentChanged.connect(self._current_changed)
        model.modelReset.connect(self.arrange)
        self.arrange()

    def set_delegates(self, first: QStyledItemDelegate, others: QStyledItemDelegate) -> None:
        """Paint the frozen column by *first*, the rest by *others*."""
        self._front.setItemDelegate(first)
        self.setItemDelegate(others)

    def arrange(self) -> None:
        """Bring the frozen column in step with the model and this view's size."""
        if self.model() is None:
            return
        for column in range(self.model().columnCount()):
            self._front.setColumnHidden(column, column != 0)
        self.setColumnWidth(0, self._width)
        self._front.setColumnWidth(0, self._width)
        self._place()

    def _place(self) -> None:
        if not hasattr(self, "_front"):
            return
        high = self.viewport().height() + self.horizontalHeader().height()
        self._front.setGeometry(self.frameWidth(), self.frameWidth(), self._width, high)
        self._front.horizontalHeader().setFixedHeight(self.horizontalHeader().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        if action is Cursor.MoveLeft and index.column() > 0:
            # Qt takes the cell under the frozen column for visible.
            hidden = self._width - self.visualRect(index).left()
            if hidden > 0:
                self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - hidden)
        return index

    def scrollTo(
        self, index: QModelIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if index.column() > 0:
            super().scrollTo(index, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._front.viewport().update()
