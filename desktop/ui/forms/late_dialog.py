"""Who is late: to read, to copy into a letter, to save as a list or as a calendar."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui import icons
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.speaking import Speaking, label


class LateDialog(Speaking, QDialog):
    """``list_asked`` and ``calendar_asked`` ask for the two files."""

    list_asked = Signal()
    calendar_asked = Signal()

    def __init__(self, text: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(720)
        self._count = count
        self._title = label("h1")
        self._words = label("soft", wrap=True)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.fontMetrics().lineSpacing() * min(max(count, 2), 12) + 34)
        self.copy = button("copy", "primary")
        self.copy.clicked.connect(self._copy)
        self.save = button("file-spreadsheet")
        self.save.clicked.connect(self.list_asked)
        self.calendar = button("calendar-days")
        self.calendar.clicked.connect(self.calendar_asked)
        self.done_with = button("x")
        self.done_with.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in (self.calendar, self.save):
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self.done_with)
        row.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        for part in (self._title, self._words, self.text):
            column.addWidget(part)
        column.addLayout(row)
        self.retranslate()
        self.copy.setFocus()
        icons.refresh(self)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Late countries"))
        self._title.setText(self.tr("Late countries"))
        self._words.setText(
            self.tr("%n countries have not sent a return that was due.", "", self._count)
            if self._count
            else self.tr("No country is late. The calendar still names the due dates to come.")
        )
        self.text.setAccessibleName(self.tr("Late countries"))
        self.copy.setText(self.tr("Copy"))
        self.save.setText(self.tr("Save the list …"))
        self.calendar.setText(self.tr("Save the calendar …"))
        self.done_with.setText(self.tr("Close"))
        nobody = self.tr("There is nobody to list.")
        allow(self.copy, bool(self._count), nobody)
        allow(self.save, bool(self._count), nobody)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.accept()
