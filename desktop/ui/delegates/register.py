"""Cells of the register: text on one line, a status as a pill."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import font
from desktop.ui.models.roles import Role

Index = QModelIndex | QPersistentModelIndex


class RegisterDelegate(QStyledItemDelegate):
    """The first column is written strong, what is missing as a dash."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.now()
        painter.save()
        paint.ground(painter, option)
        here = option.rect.adjusted(paint.PAD, 0, -paint.PAD, -1)
        found = index.data(Role.LOOK)
        if found is not None:
            paint.pill(painter, option.rect.adjusted(3, 4, -9, -5), found, str(index.data()), "", font(10.5), font(9))
        else:
            said = str(index.data() or "")
            ink = look.colour("ink" if said else "ink3")
            paint.text(painter, here, said or "–", ink, font(10.5, strong=index.column() == 0))
        if paint.focused(option):
            paint.ring(painter, option.rect)
        painter.restore()
