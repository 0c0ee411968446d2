"""What the rule behind the chosen finding says, in plain words."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from desktop.ui.forms.speaking import Speaking, label

MOST_LINES = 4
"""More lines than these are scrolled, so that the findings above keep their room."""


class RuleLine(Speaking, QScrollArea):
    """As high as the text needs at its width; gone while nothing is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._demand = ""
        self.text = label("caption", wrap=True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setContentsMargins(12, 4, 12, 4)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWidget(self.text)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        # The card's own ground shows through.
        self.viewport().setAutoFillBackground(False)
        self.text.setAutoFillBackground(False)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        said = self.tr("What the rule says:")
        self.text.setText(f"<b>{escape(said)}</b> {escape(self._demand)}")
        self.text.setAccessibleName(f"{said} {self._demand}")
        self._fit()

    def show_demand(self, demand: str) -> None:
        """Show what a rule demands, or go away where nothing is known."""
        self._demand = demand
        self.retranslate()
        self.setVisible(bool(demand))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def _fit(self) -> None:
        needed = self.text.heightForWidth(max(200, self.width()))
        most = self.text.fontMetrics().lineSpacing() * MOST_LINES + 8
        self.setFixedHeight(min(needed, most))
