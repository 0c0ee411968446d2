"""Findings and remarks in full: icon, place, sentence on as many lines as it needs."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui import icons, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import CAPTION, font
from desktop.ui.models.roles import Role
from desktop.ui.models.sentences import Sentence

Index = QModelIndex | QPersistentModelIndex
LEFT = 40
PLACE = 118
ABOVE = 8


class SentenceDelegate(QStyledItemDelegate):
    """The height of a row follows its text, so that no sentence is ever cut."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Sentence = index.data(Role.LINE)
        look = theme.now()
        painter.save()
        here = option.rect
        if line.heading:
            painter.fillRect(here, look.colour("surface"))
            icons.paint(painter, line.look.icon, look.hex(line.look.tone), here.left() + 12, here.top() + 9, 16)
            where = here.adjusted(LEFT - 4, 0, -8, -2)
            paint.text(painter, where, line.text, look.colour(line.look.tone), font(10.5, strong=True))
            painter.restore()
            return
        paint.ground(painter, option)
        metrics = QFontMetrics(font(CAPTION))
        top = here.top() + ABOVE
        icons.paint(painter, line.look.icon, look.hex(line.look.tone), here.left() + 14, top + 1, 14)
        place = QRect(here.left() + LEFT - 4, top, PLACE - 12, metrics.height() + 2)
        paint.text(painter, place, line.place, look.colour("ink2"), font(CAPTION, strong=True))
        painter.setPen(look.colour("ink"))
        body = paint.layout(line.text, font(10.5), self._width(here.width()))
        body.draw(painter, QPointF(here.left() + LEFT + PLACE - 12, top - 1))
        if line.note:
            under = top + int(body.boundingRect().height())
            where = QRect(here.left() + LEFT + PLACE - 12, under, self._width(here.width()), metrics.height() + 2)
            paint.text(painter, where, line.note, look.colour("ink2"), font(CAPTION, italic=True))
        if paint.focused(option):
            paint.ring(painter, here)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Sentence = index.data(Role.LINE)
        wide = self._view.viewport().width()
        if line.heading:
            return QSize(wide, 34)
        high = paint.layout(line.text, font(10.5), self._width(wide)).boundingRect().height()
        if line.note:
            high += QFontMetrics(font(CAPTION)).height() + 2
        return QSize(wide, int(high) + 2 * ABOVE - 1)

    @staticmethod
    def _width(wide: int) -> int:
        return max(120, wide - LEFT - PLACE)
