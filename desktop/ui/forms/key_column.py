"""The first column of a wide table, laid over it while the table is scrolled to the right: one sees whose row it is."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableView

from desktop.ui.forms.frozen_table import quiet


class KeyColumn(QTableView):
    """A picture of the first column: the keyboard and screen readers meet it only in the table behind.

    It goes as soon as the first column itself is in sight, so that nobody ever types under it.
    """

    def __init__(self, table: QTableView, row: int, delegate: QStyledItemDelegate) -> None:
        super().__init__(table)
        self._table = table
        quiet(self, row)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(delegate)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(table.horizontalHeader().defaultAlignment())
        table.viewport().stackUnder(self)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.horizontalScrollBar().valueChanged.connect(self._appear)
        table.horizontalHeader().sectionResized.connect(self.place)
        table.model().modelReset.connect(self.place)
        self.pressed.connect(self._pressed)
        self.hide()

    def place(self) -> None:
        """Bring it in step with the columns and the size of the table."""
        table = self._table
        for column in range(table.model().columnCount()):
            self.setColumnHidden(column, column != 0)
        wide = table.columnWidth(0)
        self.setColumnWidth(0, wide)
        self.horizontalHeader().setFixedHeight(table.horizontalHeader().height())
        left = table.frameWidth() + (0 if table.verticalHeader().isHidden() else table.verticalHeader().width())
        high = table.viewport().height() + table.horizontalHeader().height()
        self.setGeometry(left, table.frameWidth(), wide, high)
        self._appear()

    def uncover(self, index: QModelIndex) -> None:
        """Scroll the table until the cell at *index* does not lie under this column."""
        bar = self._table.horizontalScrollBar()
        under = self._table.columnWidth(0) - self._table.visualRect(index).left()
        if index.column() > 0 and bar.value() > 0 and under > 0:
            bar.setValue(bar.value() - under)

    def _appear(self) -> None:
        bar = self._table.horizontalScrollBar()
        # Where the column would fill half the table there is nothing to be gained by it.
        room = self._table.columnWidth(0) < self._table.viewport().width() // 2
        self.setVisible(bar.value() > 0 and room and self._table.model().columnCount() > 1)

    def _pressed(self, index: QModelIndex) -> None:
        self._table.setCurrentIndex(index)
        self._table.scrollTo(index)
        self._table.setFocus()
