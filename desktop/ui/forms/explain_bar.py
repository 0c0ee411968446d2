"""Replying to a warning where it stands: the kind of reason, a sentence, and off it goes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from db.terms import ExplanationKind
from desktop.ui import language
from desktop.ui.drafts import Drafts, about
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.speaking import Speaking
from desktop.wording import word

Place = tuple[str, str, str]
"""Rule, item, row."""


class ExplainBar(Speaking, QFrame):
    """Shown while a warning without an explanation is chosen; Enter in the text sends it."""

    explained = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._why_not = ""
        self.words = Drafts()
        self.kind = Chooser()
        self.text = QLineEdit()
        self.text.setMaxLength(2000)
        self.text.textChanged.connect(self._judge)
        self.text.returnPressed.connect(self._send)
        self.send = button("check")
        self.send.clicked.connect(self._send)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.kind)
        row.addWidget(self.text, 1)
        row.addWidget(self.send)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.kind.setAccessibleName(self.tr("Kind of explanation"))
        self.text.setAccessibleName(self.tr("Explanation"))
        self.text.setPlaceholderText(self.tr("Explain this warning: why is the figure right?"))
        self.send.setText(self.tr("Explain"))
        self.kind.offer([(one, word(one, language.now())) for one in ExplanationKind])
        self._judge()

    def show_place(self, place: Place | None, why_not: str = "") -> None:
        """Stand ready for the warning at *place*, or go away for None; what was typed for another one is put aside.

        *why_not* says why nothing is explained here.
        """
        self._why_not = why_not
        self.text.setReadOnly(bool(why_not))
        if place != self._place:
            self._place = None
            self.kind.choose(ExplanationKind.CONFIRMED)
            kind, _, text = ((self.words.text(about("explain", *place)) if place else "") or "").partition("\n")
            if kind in list(ExplanationKind):
                self.kind.choose(ExplanationKind(kind))
            self.text.setText(text)
        self._place = place
        self._judge()
        self.setVisible(place is not None)

    def _judge(self) -> None:
        if self._place is not None:
            said = self.text.text()
            kept = f"{self.kind.value().value}\n{said}" if said.strip() else ""
            self.words.keep(about("explain", *self._place), kept)
        said_why = bool(self.text.text().strip())
        allow(self.send, said_why and not self._why_not, self._why_not or self.tr("Say first why the figure is right."))

    def _send(self) -> None:
        said = self.text.text().strip()
        if self._place is not None and said and not self._why_not:
            self.explained.emit(self._place, self.kind.value(), said)
