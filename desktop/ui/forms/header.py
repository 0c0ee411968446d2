"""The head of a page: where one is, what it is about, and what can be done here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.forms.speaking import label

HIGH = 34


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
        # As high as a button: what stands below is at the same height on pages with and without them.
        self._title.setMinimumHeight(HIGH)
        # A return in trouble has a lot to tell: it goes on in a second line, where one line would be cut.
        self._subtitle.setWordWrap(True)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        # The subtitle has the whole width to itself: beside the buttons it would wrap as they grow, and the page jump.
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        if back is not None:
            row.addWidget(back)
        row.addWidget(self._title, 1)
        for made in buttons:
            row.addWidget(made)
        page.addLayout(row)
        page.addWidget(self._subtitle)

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
