"""What the icons of the matrix mean: all seven, always in sight."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import icons, language, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import CAPTION, font
from desktop.ui.forms.speaking import Speaking
from desktop.ui.models.looks import STANDINGS
from desktop.wording import word

GAP = 18


class Legend(Speaking, QWidget):
    """Icon and word for each standing, in the order of the work; wraps onto a second line where it must."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        self._words = [(look, word(one, language.now())) for one, look in STANDINGS.items()]
        self.setAccessibleName(", ".join(said for _, said in self._words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = theme.now()
        left = 0
        metrics = QFontMetrics(font(CAPTION))
        for look, said in self._words:
            wide = metrics.horizontalAdvance(said)
            icons.paint(painter, look.icon, shown.hex(look.tone), left, (self.height() - 14) / 2, 14)
            where = QRect(left + 20, 0, wide + 2, self.height())
            paint.text(painter, where, said, shown.colour("ink2"), font(CAPTION))
            left += 20 + wide + GAP
        painter.end()
