"""The head of a page: where one is, what it is about, and what can be done here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.forms.speaking import label


class Header(QWidget):
    """Title and subtitle at the left, buttons at the right, an optional button back before the title."""

    def __init__(self, *buttons: QWidget, back: QPushButton | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._title = label("h1")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._subtitle = label("soft")
        self._subtitle.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # A return in trouble has a lot to tell: it goes on in a second line, where one line would be cut.
        self._subtitle.setWordWrap(True)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if back is not None:
            row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for made in buttons:
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, title: str, subtitle: str) -> None:
        """Show *title* and *subtitle*; what does not fit can be read in the tool tip."""
        self._title.setText(title)
        self._title.setToolTip(title)
        self.tell(subtitle)

    def tell(self, subtitle: str) -> None:
        """Show *subtitle*, the title stays."""
        self._subtitle.setText(subtitle)
        self._subtitle.setToolTip(subtitle)
        self._subtitle.setVisible(bool(subtitle))
