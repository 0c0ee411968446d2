"""What a page's filters have in common: a field to type into, choices, chips, and how much is left of everything."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.day_button import DayButton
from desktop.ui.forms.filter_field import FilterField
from desktop.ui.forms.speaking import label

Part = Chooser | DayButton | QPushButton


class FilterRow(QWidget):
    """``asked`` tells that one looks for something else. Each of *rows* is a line of parts; the first begins with the field.

    ``beside`` is the end of the first line, for what is no filter; ``count`` says what is left, there too.
    """

    asked = Signal()

    def __init__(self, field: FilterField, *rows: tuple[Part, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._quiet = False
        self.parts = tuple(part for parts in rows for part in parts)
        self.count = label("caption")
        self.beside = QHBoxLayout()
        self.beside.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for at, parts in enumerate(rows):
            bar = QHBoxLayout()
            bar.setSpacing(8)
            for part in (field, *parts) if at == 0 else parts:
                bar.addWidget(part, 9 if part is field else 0)
            if at == 0:
                bar.addLayout(self.beside)
            bar.addStretch(1)
            if at == 0:
                bar.addWidget(self.count)
            column.addLayout(bar)
        field.asked.connect(self.asked)
        for part in self.parts:
            _changes(part).connect(self._ask)

    def clear(self) -> None:
        """Take every filter away, and tell of it once."""
        self.forget()
        self.asked.emit()

    def forget(self) -> None:
        """Take every filter away; nobody hears of it."""
        self._quiet = True
        self.field.clear_quietly()
        for part in self.parts:
            if isinstance(part, Chooser | DayButton):
                part.choose(None)
            else:
                part.setChecked(False)
        self._quiet = False

    def find(self) -> None:
        """Take the keyboard into the field."""
        self.field.setFocus()
        self.field.selectAll()

    def _ask(self) -> None:
        if not self._quiet:
            self.asked.emit()


def _changes(part: Part):
    """Return the signal by which *part* tells that it changed."""
    if isinstance(part, Chooser):
        return part.currentIndexChanged
    return part.changed if isinstance(part, DayButton) else part.toggled
