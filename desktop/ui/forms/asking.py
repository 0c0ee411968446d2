"""What a file leaves open: each question in a line, with what a cell would mean under each choice on its button."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalMapper, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.snapshots.receipt import Question
from desktop.ui.forms.buttons import button
from desktop.ui.forms.glyph import Glyph
from desktop.ui.forms.speaking import label
from desktop.wording import choice_sentence, question_sentence

TALLEST = 132
"""Of more questions than fit, the rest is reached by scrolling: the changes below must stay in sight."""


class Asking(QFrame):
    """A card that is there only while something is open; a choice is told as (kind, subject, choice)."""

    told = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._questions: tuple[Question, ...] = ()
        self._choices: list[tuple[str, str, str]] = []
        self._mapper = QSignalMapper(self)
        self._mapper.mappedInt.connect(self._tell)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The card's own colour shines through.
        self._area.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self._area)
        self.hide()

    def ask(self, questions: Sequence[Question], language: str) -> None:
        """Show *questions*; none hides the card."""
        self._questions, self._choices = tuple(questions), []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 4, 8, 4)
        column.setSpacing(6)
        for question in self._questions:
            column.addLayout(self._line(question, language))
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._area.setFixedHeight(min(TALLEST, inside.sizeHint().height() + 2))
        self.setVisible(bool(self._questions))

    def _line(self, question: Question, language: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Glyph("circle-question-mark", "amber", 18))
        text = label(wrap=True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setText(question_sentence(question, language))
        row.addWidget(text, 1)
        for choice, meaning in question.readings:
            made = button()
            said = choice_sentence(question.kind, choice, meaning, language)
            made.setText(said.replace("&", "&&"))
            made.setAccessibleName(f"{text.text()} {said}")
            self._mapper.setMapping(made, len(self._choices))
            made.clicked.connect(self._mapper.map)
            self._choices.append((question.kind, question.subject, choice))
            row.addWidget(made)
        return row

    def _tell(self, number: int) -> None:
        # One choice reads the file again: a second click meant the same.
        self.setEnabled(False)
        try:
            self.told.emit(*self._choices[number])
        finally:
            self.setEnabled(True)
