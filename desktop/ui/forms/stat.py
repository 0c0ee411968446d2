"""A card with one figure and what it counts."""

from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from desktop.ui.forms.glyph import Glyph
from desktop.ui.forms.speaking import label


class Stat(QFrame):
    """Icon and figure on one line, the words under the figure."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._glyph = Glyph(icon, "ink2", 20)
        self._figure = label("figure")
        self._words = label("caption", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 8, 12, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._glyph, 0, 0)
        grid.addWidget(self._figure, 0, 1)
        grid.addWidget(self._words, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_figure(self, figure: str, words: str, token: str = "ink2") -> None:
        """Show *figure* with its *words*, the icon in the colour of *token*."""
        self._figure.setText(figure)
        self._words.setText(words)
        self._glyph.show_icon(self._glyph.name, token)
