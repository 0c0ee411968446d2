"""A combo box that draws its own arrow: style sheets take away Fusion's, and a file for it has no path in a package."""

from typing import Any

from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from desktop.ui import icons, theme


class Chooser(QComboBox):
    """Entries are (value, text); choosing is asked for by value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Values stay here: Qt hands enumerations back as bare texts.
        self._values: list[Any] = []
        # The combo's own delegate ignores the style sheet's rows.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def shorten(self, letters: int) -> None:
        """Take the room of so many letters, whatever is offered; the list that opens shows everything."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.currentTextChanged.connect(self.setToolTip)

    def offer(self, entries: list[tuple[object, str]]) -> None:
        """Offer *entries*, keeping the chosen value where it is still there; nobody hears of it."""
        chosen = self.value()
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _ in entries]
        self.addItems([text for _, text in entries])
        self.choose(chosen)
        self.blockSignals(False)

    def value(self) -> Any:
        """Return the value chosen."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def choose(self, value: object) -> None:
        """Choose *value*; the first entry where it is not offered."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a page must not change what is chosen on the way.
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        token = "ink2" if self.isEnabled() else "ink3"
        left, top = self.width() - 24, (self.height() - 16) / 2
        icons.paint(painter, "chevron-down", theme.now().hex(token), left, top, 16)
        painter.end()
