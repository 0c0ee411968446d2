"""Replying to a warning where it stands: what kind of reply, and a sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.terms import ExplanationKind
from desktop.ui import language
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.choice_fields import PickField
from desktop.ui.forms.line_field import LongField
from desktop.ui.forms.speaking import Speaking
from desktop.ui.models.entry import Trouble
from desktop.wording import word


class ExplainBox(Speaking, QFrame):
    """``saved`` carries (trouble, kind, text); Escape closes it."""

    saved = Signal(object, object, str)
    closed = Signal()

    def __init__(self, trouble: Trouble, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._trouble = trouble
        self._kind = ExplanationKind.CONFIRMED
        self.kind = PickField()
        self.kind.picked.connect(self._picked)
        self.text = LongField(2)
        self.text.textChanged.connect(self._look)
        self.text.stepped.connect(self._save)
        self._cancel = button(kind="quiet")
        self._cancel.clicked.connect(self.closed)
        self.save = button("check", "primary")
        self.save.clicked.connect(self._save)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        for part in (self.kind, self.text):
            column.addWidget(part)
        column.addLayout(foot)
        self.retranslate()
        self._look()

    def retranslate(self) -> None:
        kinds = tuple((kind.value, word(kind, language.now())) for kind in ExplanationKind)
        self.kind.offer(kinds, (self._kind.value,), "")
        self.kind.setAccessibleName(self.tr("Kind of explanation"))
        self.text.setAccessibleName(self.tr("Explanation"))
        self.text.setPlaceholderText(self.tr("Why is the value right? The secretariat reads this."))
        self._cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Save the explanation"))

    def _picked(self, codes: tuple[str, ...]) -> None:
        if codes:
            self._kind = ExplanationKind(codes[0])
            self.retranslate()

    def _look(self) -> None:
        allow(self.save, bool(self.text.text().strip()), self.tr("Write a sentence first."))

    def _save(self, by: int = 1) -> None:
        if self.text.text().strip():
            self.saved.emit(self._trouble, self._kind, self.text.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
