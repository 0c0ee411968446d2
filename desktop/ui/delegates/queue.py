"""The files that were dropped: state icon, name, and what has become of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import icons, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import CAPTION, font
from desktop.ui.models.queue import QueueLine
from desktop.ui.models.roles import Role

Index = QModelIndex | QPersistentModelIndex


class QueueDelegate(QStyledItemDelegate):
    """Two lines: the file's name, and its state in words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: QueueLine = index.data(Role.LINE)
        look = theme.now()
        painter.save()
        paint.ground(painter, option)
        here = option.rect.adjusted(10, 6, -8, -6)
        found = index.data(Role.LOOK)
        icons.paint(painter, found.icon, look.hex(found.tone), here.left(), here.top() + 3, 16)
        upper = QRect(here.left() + 24, here.top(), here.width() - 24, here.height() // 2)
        lower = upper.translated(0, upper.height())
        paint.text(painter, upper, line.name, look.colour("ink"), font(10.5, strong=paint.selected(option)))
        paint.text(painter, lower, line.words, look.colour("ink2"), font(CAPTION))
        if paint.focused(option):
            paint.ring(painter, option.rect)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, 50)
