"""The field one types into to see less: magnifier, placeholder, Escape empties."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui import icons, theme

PAUSE = 120


class FilterField(QLineEdit):
    """Tells what to look for shortly after the last key."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextMargins(22, 0, 0, 0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._later)

    def say(self, name: str) -> None:
        """Write *name* as the placeholder and for screen readers (a placeholder alone is no name)."""
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def clear_quietly(self) -> None:
        """Empty the field; nobody hears of it."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)
        self._pause.stop()

    def _later(self, text: str) -> None:
        self._pause.start()

    def _ask(self) -> None:
        self.asked.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._pause.stop()
            self._ask()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        icons.paint(painter, "search", theme.now().hex("ink3"), 10, (self.height() - 16) / 2, 16)
        painter.end()
