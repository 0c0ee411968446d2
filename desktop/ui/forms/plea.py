"""The frame of the reviewer's dialogs: what it is about, its fields, one act that says why it is not possible yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from db.snapshots.submission import Key
from desktop.ui import icons
from desktop.ui.drafts import Drafts
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.speaking import Speaking, label, settle

WIDE = 580
RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Words(QPlainTextEdit):
    """A text on several lines; Tab leaves it, Ctrl+Enter does what the dialog is for."""

    sent = Signal()

    def __init__(self, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 18)

    def text(self) -> str:
        """Return what stands in it, without the blanks around."""
        return self.toPlainText().strip()

    def begin(self, text: str) -> None:
        """Put *text* in and go to its end, to be written on."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        else:
            super().keyPressEvent(event)


class Plea(Speaking, QDialog):
    """Title, words, the fields of a subclass in ``fields``, Cancel and the act; ``missing`` says what is still needed.

    What is half written outlives the dialog, however it is closed, once a subclass calls ``begin``.
    """

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.drafted: tuple[Drafts, Key] | None = None
        self.setFixedWidth(WIDE)
        self.title = label("h1", wrap=True)
        self.words = label("soft", wrap=True)
        for part in (self.title, self.words):
            part.setTextFormat(Qt.TextFormat.PlainText)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(8)
        self.cancel = button("x")
        self.cancel.clicked.connect(self.reject)
        self.act = button(icon, "primary")
        self.act.clicked.connect(self.do)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 18)
        self.column.setSpacing(12)
        self.column.addWidget(self.title)
        self.column.addWidget(self.words)
        self.column.addLayout(self.fields)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.act)
        self.column.addLayout(row)

    def named(self, field: QWidget) -> QLabel:
        """Add *field* under a label that names it, and return the label."""
        made = label("caption")
        made.setBuddy(field)
        box = QVBoxLayout()
        box.setSpacing(3)
        box.addWidget(made)
        box.addWidget(field)
        self.fields.addLayout(box)
        return made

    def say(self, title: str, words: str, act: str) -> None:
        """Write the texts every dialog has."""
        self.setWindowTitle(title)
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.act.setText(act)
        self.cancel.setText(self.tr("Cancel"))
        self.check()

    def missing(self) -> str:
        """Return what is still needed before the act is possible, "" when nothing is."""
        return ""

    def check(self) -> None:
        """Offer the act, or say why it cannot be done yet."""
        if self.drafted is not None:
            words, place = self.drafted
            words.keep(place, self.draft())
        lacking = self.missing()
        allow(self.act, not lacking, lacking)

    def begin(self, words: Drafts, place: Key) -> None:
        """Go on with what is half written at *place*, and keep it there; it is dropped once it has been stored."""
        self.drafted = None
        begun = words.text(place)
        if begun is not None:
            self.resume(begun)
        self.drafted = words, place

    def draft(self) -> str:
        """Return what is to be kept of the fields, "" for nothing."""
        return ""

    def resume(self, begun: str) -> None:
        """Put what ``draft`` had returned back into the fields."""

    def do(self) -> None:
        """Do what the dialog is for, and close it."""
        if not self.missing():
            self.tell()
            self.accept()

    def tell(self) -> None:
        """Tell what was entered."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        icons.refresh(self)
        settle(self)
