"""A day one may leave open: a button that opens the month; Delete takes the day away again."""

from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui import icons, language
from desktop.ui.forms.buttons import Push
from desktop.ui.forms.day_picker import DayPicker

AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class DayButton(Push):
    """``changed`` tells that a day was chosen or taken away."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain")
        self.setAutoDefault(False)
        icons.put(self, "calendar-days", "ink2", gap=5)
        self.days: DayPicker | None = None
        self._day: date | None = None
        self._name = self._open = ""
        self.clicked.connect(self._open_days)

    def say(self, name: str, none: str, tip: str) -> None:
        """Write what the day is for; *none* is read out while no day is chosen."""
        self._name, self._open = name, none
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self._show()

    def value(self) -> date | None:
        """Return the day, None while it is left open."""
        return self._day

    def choose(self, day: date | None) -> None:
        """Choose *day*, or leave it open."""
        if day != self._day:
            self._day = day
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        day = language.date_text(self._day) if self._day is not None else ""
        self.setText(f"{self._name} {day or '…'}")
        self.setAccessibleName(f"{self._name} {day or self._open}")

    def _open_days(self) -> None:
        if self.days is None:
            self.days = DayPicker(self.window())
            self.days.chosen.connect(self._chosen)
            self.days.closed.connect(self.setFocus)
            self.destroyed.connect(self.days.deleteLater)
        place = QRect(self.mapTo(self.window(), QPoint(0, 0)), self.size())
        self.days.open_at(place, self._day.isoformat() if self._day is not None else "")

    def _chosen(self, day: str) -> None:
        self.choose(date.fromisoformat(day))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in AWAY and self._day is not None:
            self.choose(None)
        else:
            super().keyPressEvent(event)
