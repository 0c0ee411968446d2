"""Lines of the history."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import CAPTION, font
from desktop.ui.models.history import Column
from desktop.ui.models.roles import DISPLAY

Index = QModelIndex | QPersistentModelIndex
ROW = 34


class HistoryDelegate(QStyledItemDelegate):
    """What was done in ink, all else quieter."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.now()
        painter.save()
        paint.ground(painter, option)
        what = index.column() == Column.WHAT
        here = option.rect.adjusted(paint.PAD, 0, -paint.PAD, -1)
        shown = font(10.5) if what else font(CAPTION)
        paint.text(painter, here, index.data(DISPLAY), look.colour("ink" if what else "ink2"), shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, ROW)
