"""Cells of the matrix countries × rounds."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import font
from desktop.ui.models.matrix import Cell
from desktop.ui.models.roles import DISPLAY, Role

Index = QModelIndex | QPersistentModelIndex


class MatrixDelegate(QStyledItemDelegate):
    """A pill in each cell; nothing where a country had no part in the round."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        cell: Cell | None = index.data(Role.LINE)
        painter.fillRect(option.rect, theme.now().colour("surface"))
        here = option.rect.adjusted(3, 3, -3, -3)
        active = paint.focused(option) or paint.selected(option)
        if cell is not None:
            look, small = cell.look, font(9)
            paint.pill(painter, here, look, cell.word, cell.detail, font(10.5), small, ring=active, sign=cell.sign)
        else:
            paint.text(painter, here, "·", theme.now().colour("ink3"), font(), paint.Align.AlignCenter)
            if active:
                paint.ring(painter, here)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(132, 36)


class CountryDelegate(QStyledItemDelegate):
    """The names in the frozen column; the selected cell's country is written strong."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        look = theme.now()
        painter.fillRect(option.rect, look.colour("surface"))
        view = option.widget
        current = view.currentIndex().row() if view is not None else -1
        strong = current == index.row()
        here = option.rect.adjusted(10, 0, -6, 0)
        paint.text(painter, here, index.data(DISPLAY), look.colour("ink"), font(strong=strong))
        painter.setPen(look.colour("line"))
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(180, 36)
