"""The dimensions at the left of a submission."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import icons, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import CAPTION, font
from desktop.ui.models.roles import Role
from desktop.ui.models.sections import SectionLine

Index = QModelIndex | QPersistentModelIndex


class SectionDelegate(QStyledItemDelegate):
    """State icon, label, n/m, and a thin bar of how much is answered."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: SectionLine = index.data(Role.LINE)
        look = theme.now()
        painter.save()
        here = option.rect.adjusted(6, 2, -6, -2)
        chosen = paint.selected(option)
        hovered = bool(option.state & paint.QStyle.StateFlag.State_MouseOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selection" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(here), 4, 4)
        icons.paint(painter, line.look.icon, look.hex(line.look.tone), here.left() + 8, here.top() + 9, 16)
        count = f"{line.answered}/{line.asked}"
        wide = QFontMetrics(font(CAPTION)).horizontalAdvance(count)
        top = QRect(here.left() + 32, here.top(), here.width() - 32 - wide - 14, here.height() - 12)
        paint.paragraph(painter, top, line.label, look.colour("ink"), font(10.5, strong=chosen), 2)
        right = QRect(here.right() - wide - 7, here.top(), wide + 2, 34)
        # A label of two lines keeps icon and count beside its first.
        paint.text(painter, right, count, look.colour("ink2"), font(CAPTION), paint.RIGHT)
        bar = QRectF(here.left() + 32, here.bottom() - 8, here.width() - 40, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("groove"))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        if line.asked and line.answered:
            painter.setBrush(look.colour("accent"))
            bar.setWidth(bar.width() * line.answered / line.asked)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        if chosen and paint.focused(option):
            paint.ring(painter, here.adjusted(0, 0, 0, 1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: SectionLine = index.data(Role.LINE)
        room = 136 - QFontMetrics(font(CAPTION)).horizontalAdvance(f"{line.answered}/{line.asked}")
        wide = QFontMetrics(font(10.5, strong=True)).horizontalAdvance(line.label)
        return QSize(160, 50 if wide <= room else 66)
