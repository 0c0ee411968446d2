"""Cells of the matrix countries × rounds."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import icons, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import CAPTION, font
from desktop.ui.models.matrix import Cell, Detail
from desktop.ui.models.roles import DISPLAY, Role

Index = QModelIndex | QPersistentModelIndex


class MatrixDelegate(QStyledItemDelegate):
    """A pill in each cell; nothing where a country had no part in the round."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        cell: Cell | None = index.data(Role.LINE)
        painter.fillRect(option.rect, theme.now().colour("surface"))
        if index.data(Role.DETAIL) is not None:
            self._detail(painter, option, Detail(index.data(Role.DETAIL)), cell, index.data(DISPLAY))
            painter.restore()
            return
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

    def _detail(
        self, painter: QPainter, option: QStyleOptionViewItem, detail: Detail, cell: Cell | None, said: str
    ) -> None:
        look = theme.now()
        here = option.rect.adjusted(12, 0, -12, 0)
        ink, small = look.colour("ink2"), font(CAPTION)
        if cell is None or not said:
            paint.text(painter, here, "–", look.colour("ink3"), small)
        elif detail is Detail.ANSWERED:
            counts = cell.line.counts
            bar = QRectF(here.left(), here.center().y() - 2, here.width() - 46, 5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("groove"))
            painter.drawRoundedRect(bar, 2.5, 2.5)
            painter.setBrush(look.colour("accent"))
            share = min(1.0, counts.answered / counts.asked)
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share, 5), 2.5, 2.5)
            paint.text(painter, here, said, ink, small, paint.RIGHT)
        elif detail is Detail.FINDINGS:
            left = here.left()
            for icon, tone, count in (
                ("octagon-x", "red", cell.line.counts.errors),
                ("triangle-alert", "amber", cell.line.counts.warnings),
            ):
                icons.paint(painter, icon, look.hex(tone if count else "ink3"), left, here.center().y() - 7, 15)
                where = here.adjusted(left - here.left() + 21, 0, 0, 0)
                paint.text(painter, where, str(count), look.colour(tone if count else "ink3"), font(10.5))
                left += 58
        else:
            paint.text(painter, here, said, ink, small)
        if paint.focused(option) or paint.selected(option):
            paint.ring(painter, option.rect.adjusted(3, 3, -3, -2))

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
        here = option.rect.adjusted(8, 0, -6, 0)
        paint.text(painter, here, index.data(DISPLAY), look.colour("ink"), font(strong=strong))
        painter.setPen(look.colour("line"))
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(180, 36)
