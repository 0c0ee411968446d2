"""A check box that paints its own tick: a styled indicator has none, and a picture for it would need a path."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from desktop.ui import icons, theme


class Tick(QCheckBox):
    """On the primary colour when it is set."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        where = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        left = where.left() + (where.width() - 14) / 2
        top = where.top() + (where.height() - 14) / 2
        icons.paint(painter, "check", theme.now().hex("on_primary"), left, top, 14)
        painter.end()
