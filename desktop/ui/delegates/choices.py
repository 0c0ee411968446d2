"""One choice of a list: a box with a tick where several may be chosen, a tick alone where one is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import icons, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import font
from desktop.ui.models.choices import CHECK

ROW = 32


class ChoiceDelegate(QStyledItemDelegate):
    """``several`` decides how what is chosen looks."""

    several = False

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = theme.now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = QRectF(option.rect).adjusted(4, 1, -4, -1)
        if paint.selected(option) or option.state & paint.QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selection" if paint.selected(option) else "hover"))
            painter.drawRoundedRect(here, 4, 4)
        chosen = Qt.CheckState(index.data(CHECK)) is Qt.CheckState.Checked
        left, top = option.rect.left() + 14, option.rect.top() + (option.rect.height() - 16) / 2
        if self.several:
            painter.setPen(QPen(look.colour("primary" if chosen else "border"), 1))
            painter.setBrush(look.colour("primary" if chosen else "surface"))
            painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, 15, 15), 3, 3)
        if chosen:
            icons.paint(painter, "check", look.hex("on_primary" if self.several else "primary"), left + 1, top + 1, 14)
        words = option.rect.adjusted(40, 0, -12, 0)
        paint.text(painter, words, index.data(), look.colour("ink"), font(10.5, strong=chosen))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, ROW)
