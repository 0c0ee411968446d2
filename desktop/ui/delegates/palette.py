"""One line of the palette: icon, what it is, and at the right its keys or its section."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import icons, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import CAPTION, font
from desktop.ui.models.palette import Goal
from desktop.ui.models.roles import Role

ROW = 36


class PaletteDelegate(QStyledItemDelegate):
    """What cannot be done now is grey and says why."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        goal: Goal = index.data(Role.LINE)
        look = theme.now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if paint.selected(option):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selection"))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(6, 1, -6, -1), 4, 4)
        ink = look.colour("ink" if goal.allowed else "ink3")
        icons.paint(painter, goal.icon, look.hex("ink2" if goal.allowed else "ink3"), 18, option.rect.top() + 10, 16)
        right = goal.detail if goal.allowed else goal.reason
        wide = min(QFontMetrics(font(CAPTION)).horizontalAdvance(right) + 2, option.rect.width() // 2)
        here = option.rect.adjusted(44, 0, -wide - 32, 0)
        paint.text(painter, here, goal.text, ink, font(10.5))
        there = QRect(option.rect.right() - wide - 18, option.rect.top(), wide, option.rect.height())
        paint.text(painter, there, right, look.colour("ink3"), font(CAPTION), paint.RIGHT)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, ROW)
