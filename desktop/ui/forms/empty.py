"""What stands where there is nothing yet: one sentence and one action, never a bare grid."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.forms.buttons import button
from desktop.ui.forms.glyph import Glyph
from desktop.ui.forms.speaking import fit, label


class Empty(QFrame):
    """Icon, sentence, button, in the middle of the room they are given; *framed* where no card is around already."""

    asked = Signal()

    def __init__(self, icon: str, *, framed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card" if framed else "plain")
        self._text = label("soft", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._action = button(kind="plain")
        self._action.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        for part in (Glyph(icon, "ink3", 36), self._text, self._action):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, sentence: str, action: str) -> None:
        """Show *sentence* and the button *action*."""
        self._text.setText(sentence)
        fit(self._text, 460)
        self._action.setText(action)
        self._action.setVisible(bool(action))

    def start_here(self) -> None:
        """Take the keyboard to the button."""
        self._action.setFocus()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._text.text()
