"""Replying to a warning where it stands: what kind of reply, and a sentence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.snapshots.submission import Key
from db.terms import ExplanationKind
from desktop.ui import language
from desktop.ui.drafts import Drafts, about, begun_explanation, explanation_draft
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.choice_fields import PickField
from desktop.ui.forms.line_field import LongField
from desktop.ui.forms.speaking import Speaking
from desktop.ui.models.entry import Trouble
from desktop.wording import word


def place_of(trouble: Trouble) -> Key:
    """Return where the half-written explanation of *trouble* is kept."""
    return about("explain", trouble.rule, trouble.item, trouble.row)


def half_written(words: Drafts, found: Sequence[Trouble]) -> Trouble | None:
    """Return the first of *found* that somebody has begun to explain; what was explained since is forgotten."""
    begun = [one for one in found if words.text(place_of(one)) is not None]
    for one in begun:
        if not one.open:
            words.drop(place_of(one))
    return next((one for one in begun if one.open), None)


class ExplainBox(Speaking, QFrame):
    """``saved`` carries (trouble, kind, text); Escape closes it.

    What is half written is kept among *words* until the explanation is stored, or given up by Escape.
    """

    saved = Signal(object, object, str)
    closed = Signal()

    def __init__(self, trouble: Trouble, words: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("role", "card")
        self._trouble = trouble
        self._kind = ExplanationKind.CONFIRMED
        self.kind = PickField()
        self.kind.picked.connect(self._picked)
        self.text = LongField(2)
        self.text.textChanged.connect(self._look)
        self.text.stepped.connect(self._save)
        self._cancel = button(kind="quiet")
        self._cancel.clicked.connect(self._give_up)
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
        begun = begun_explanation(words.text(place_of(trouble)) or "")
        if begun is not None:
            self._kind, text = begun
            self.text.write(text)
        self.retranslate()
        self._look()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in reading order."""
        return self.kind, self.text, self._cancel, self.save

    @property
    def trouble(self) -> Trouble:
        """What is explained."""
        return self._trouble

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
            self._look()

    def _look(self) -> None:
        self._words.keep(place_of(self._trouble), explanation_draft(self._kind, self.text.text()))
        allow(self.save, bool(self.text.text().strip()), self.tr("Write a sentence first."))

    def _save(self, by: int = 1) -> None:
        if self.text.text().strip():
            self.saved.emit(self._trouble, self._kind, self.text.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
            return
        super().keyPressEvent(event)

    def _give_up(self) -> None:
        self._words.drop(place_of(self._trouble))
        self.closed.emit()
