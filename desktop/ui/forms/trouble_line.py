"""One sentence under a field: a finding, or a question about what was typed, with the buttons that answer it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.forms.buttons import button
from desktop.ui.forms.glyph import Glyph
from desktop.ui.forms.speaking import label
from desktop.ui.models.entry import Trouble


def first(text: str) -> str:
    """Return the first sentence of *text*."""
    head, stop, _ = text.partition(". ")
    return head + stop.rstrip()


class TroubleLine(QWidget):
    """Icon, word, sentence; under it choices (``chosen``) or a way to explain (``explain_asked``)."""

    chosen = Signal(str)
    explain_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trouble: Trouble | None = None
        self._glyph = Glyph("info", "blue", 16)
        self.text = label(wrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setProperty("role", "trouble")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self._choices = QHBoxLayout()
        self._choices.setContentsMargins(22, 0, 0, 0)
        self._choices.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(self._choices)
        self.buttons: list = []

    @property
    def asks_to_explain(self) -> bool:
        """Whether its button leads to the explanation of a warning."""
        return self._trouble is not None

    def ask(self, sentence: str, readings: tuple[tuple[str, str], ...], severity: str) -> None:
        """Ask which of *readings* is meant, or say why what was typed cannot be stored."""
        self._say("octagon-x", "red", f"{severity} · {sentence}")
        for reading, shown in readings:
            made = button(kind="chip")
            made.setText(shown)
            made.setAccessibleName(shown)
            made.setProperty("reading", reading)
            made.clicked.connect(self._choose)
            self._add(made)
        if readings:
            self._choices.addStretch(1)

    def show_trouble(self, trouble: Trouble, explain: str, explained: str) -> None:
        """Show a finding; *explain* is the button of a warning that waits for it, *explained* what one that has it says."""
        self._trouble = trouble
        if trouble.missing:
            # Under every field of a fresh return the whole sentence would be all one sees.
            self._say(trouble.look.icon, trouble.look.tone, f"{trouble.word} · {first(trouble.sentence)}")
            self.text.setToolTip(f"{trouble.sentence} ({trouble.rule})")
            self.text.setAccessibleDescription(trouble.sentence)
            return
        word = f"{trouble.word} ({explained})" if trouble.severity == "warning" and not trouble.open else trouble.word
        # The rule's code last: who asks the secretariat about the sentence needs it, nobody else.
        code = f" ({trouble.rule})" if trouble.rule else ""
        self._say(trouble.look.icon, trouble.look.tone, f"{word} · {trouble.sentence}{code}")
        if trouble.open and explain:
            made = button("message-square-text", "chip")
            made.setText(explain)
            made.clicked.connect(self._explain)
            self._add(made)
            self._choices.addStretch(1)

    def _add(self, made: QWidget) -> None:
        self.buttons.append(made)
        self._choices.addWidget(made)

    def _say(self, icon: str, tone: str, said: str) -> None:
        self._glyph.show_icon(icon, tone)
        self.text.setText(said)
        self.text.setProperty("tone", tone)

    def _choose(self) -> None:
        self.chosen.emit(self.sender().property("reading"))

    def _explain(self) -> None:
        self.explain_asked.emit(self._trouble)
