"""A day one types or picks from a calendar, in the dress of the other fields."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from desktop.ui import icons, language, theme


class DateField(QDateEdit):
    """The month stands as a word; a style sheet takes away Fusion's arrow, so the sign is painted here."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        self.setCalendarPopup(True)
        # What the style sheet asks for is not in its size hint.
        self.setMinimumHeight(34)
        self.speak()

    def speak(self) -> None:
        """Write the day as the window's language does."""
        self.setDisplayFormat("d MMM yyyy")
        self.setLocale(language.locale())

    def value(self) -> date:
        """Return the day."""
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling must not change a day on the way.
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        token = "ink2" if self.isEnabled() else "ink3"
        icons.paint(painter, "calendar-days", theme.now().hex(token), self.width() - 25, (self.height() - 16) / 2, 16)
        painter.end()
