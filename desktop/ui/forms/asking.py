"""What a file leaves open: each question in a line, with what a cell would mean under each choice on its button.

Which column holds what is asked for a whole sheet: the columns are chosen from lists, and told together.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSignalMapper, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.snapshots.receipt import Question
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.glyph import Glyph
from desktop.ui.forms.speaking import label
from desktop.wording import choice_sentence, question_sentence

TALLEST = 152
"""Of more questions than fit, the rest is reached by scrolling: the changes below must stay in sight."""
LISTED = "heading"
"""The kind of question whose choices stand in a list."""
LETTERS = 24


class Asking(QFrame):
    """A card that is there only while something is open; choices are told as {(kind, subject): choice}."""

    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._choices: list[dict[tuple[str, str], str]] = []
        self._lists: dict[tuple[str, str], Chooser] = {}
        self._before: dict[tuple[str, str], str] = {}
        self._mapper = QSignalMapper(self)
        self._mapper.mappedInt.connect(self._tell_choice)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        # The buttons take the keyboard, and bring themselves into sight.
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The card's own colour shines through.
        self._area.viewport().setAutoFillBackground(False)
        self.together = button("check")
        self.together.clicked.connect(self._tell_lists)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 2, 8, 2)
        foot.addStretch(1)
        foot.addWidget(self.together)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self._area)
        column.addLayout(foot)
        self.hide()

    def ask(self, questions: Sequence[Question], language: str) -> None:
        """Show *questions*; none hides the card. What was chosen from lists and not told yet stays chosen."""
        kept = {key: made.value() for key, made in self._lists.items()}
        self._choices, self._lists, self._before = [], {}, {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 4, 8, 4)
        column.setSpacing(6)
        for question in questions:
            column.addLayout(self._line(question, language))
        for key, made in self._lists.items():
            made.choose(kept.get(key) or self._before[key])
        self.together.setText(self.tr("Read these columns"))
        self.together.setVisible(bool(self._lists))
        self._check()
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._area.setFixedHeight(min(TALLEST, inside.sizeHint().height() + 2))
        self.setVisible(bool(questions))

    @property
    def first(self) -> Chooser | None:
        """The first list in which nothing is chosen yet."""
        return next((made for made in self._lists.values() if not made.value()), None)

    def _line(self, question: Question, language: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        icon = ("circle-check", "green") if question.chosen else ("circle-question-mark", "amber")
        row.addWidget(Glyph(*icon, 18))
        text = label(wrap=True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setText(question_sentence(question, language))
        row.addWidget(text, 1)
        said = [
            (choice, choice_sentence(question.kind, choice, meaning, language)) for choice, meaning in question.readings
        ]
        if question.kind == LISTED:
            row.addWidget(self._list(question, text, said))
            return row
        for choice, words in said:
            row.addWidget(self._button(question, text.text(), choice, words))
        return row

    def _list(self, question: Question, text: QLabel, said: list[tuple[str, str]]) -> Chooser:
        key = (question.kind, question.subject)
        made = Chooser()
        made.offer([("", self.tr("Choose …")), *said])
        made.shorten(LETTERS)
        made.setAccessibleName(text.text())
        made.currentIndexChanged.connect(self._check)
        text.setBuddy(made)
        self._lists[key], self._before[key] = made, question.chosen
        return made

    def _button(self, question: Question, text: str, choice: str, words: str) -> QPushButton:
        made = button()
        made.setText(words.replace("&", "&&"))
        made.setAccessibleName(f"{text} {words}")
        self._mapper.setMapping(made, len(self._choices))
        made.clicked.connect(self._mapper.map)
        self._choices.append({(question.kind, question.subject): choice})
        return made

    def _check(self) -> None:
        chosen = {key: made.value() for key, made in self._lists.items()}
        allow(self.together, chosen != self._before, self.tr("Choose a column first."))

    def _tell_choice(self, number: int) -> None:
        self._tell(self._choices[number])

    def _tell_lists(self) -> None:
        self._tell({key: made.value() for key, made in self._lists.items() if made.value()})

    def _tell(self, choices: dict[tuple[str, str], str]) -> None:
        # One choice reads the file again: a second click meant the same.
        self.setEnabled(False)
        try:
            self.told.emit(choices)
        finally:
            self.setEnabled(True)
