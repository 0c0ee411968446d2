"""An icon as a widget of its own; it paints itself in the theme's colours, so nothing has to be refreshed."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui import icons, theme


class Glyph(QWidget):
    """A decoration: never the only carrier of a meaning, so it has no name for screen readers.

    It stands in the middle of a line that is *high* pixels high, so that it does not hang above its text.
    """

    def __init__(
        self, name: str, token: str = "ink2", size: int = 18, parent: QWidget | None = None, *, high: int = 0
    ) -> None:
        super().__init__(parent)
        self.name, self._token, self._size, self._high = name, token, size, max(size, high)
        self.setFixedSize(size, self._high)

    def show_icon(self, name: str, token: str) -> None:
        """Show icon *name* in the colour of *token*."""
        self.name, self._token = name, token
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, self.name, theme.now().hex(self._token), 0, (self._high - self._size) / 2, self._size)
        painter.end()
