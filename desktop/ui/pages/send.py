"""Sending a country's return back: what is still missing, the sign-off by name, and the workbook that goes out."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from db.snapshots.submission import Key
from db.terms import Severity
from desktop.ui import language
from desktop.ui.fonts import grown
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.header import Header
from desktop.ui.forms.line_field import LongField
from desktop.ui.forms.sentence_list import SentenceList
from desktop.ui.forms.speaking import card, label
from desktop.ui.models.looks import SEVERITIES, Look
from desktop.ui.models.sentences import Sentence
from desktop.ui.models.words import place_text
from desktop.ui.pages.page import Page
from desktop.ui.views import Missing, SendView

SIGN_OFF = 400
OPEN_QUERY = Look("message-square-text", "blue")
UNANSWERED = Look("circle-dashed", "red")


class SendPage(Page):
    """Choosing a line of the checklist leads to its field; ``sent`` carries the name and the words, "" for a draft."""

    lead_asked = Signal(str, str)
    sent = Signal(str, str)
    folder_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: SendView | None = None
        self.header = Header()
        self.column.insertWidget(0, self.header)
        self.banner.acted.connect(self.folder_asked)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._checklist(), 1)
        row.addWidget(self._signing())
        self.column.addLayout(row, 1)
        self.retranslate()

    def _checklist(self) -> QWidget:
        whole = card()
        column = QVBoxLayout(whole)
        column.setContentsMargins(1, 12, 1, 1)
        column.setSpacing(4)
        self._title = label("h2")
        self._title.setProperty("inset", True)
        self.list = SentenceList()
        self.list.chosen.connect(self._lead)
        self._clean = Empty("circle-check")
        self._body = QStackedWidget()
        self._body.addWidget(self.list)
        self._body.addWidget(self._clean)
        column.addWidget(self._title)
        column.addWidget(self._body, 1)
        return whole

    def _signing(self) -> QWidget:
        whole = card()
        whole.setFixedWidth(grown(SIGN_OFF))
        column = QVBoxLayout(whole)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        self._head = label("h2")
        self._told = label("soft", wrap=True)
        self._name_label, self._words_label = label(), label()
        self.name = QLineEdit()
        self.name.textChanged.connect(self._look)
        self.name.returnPressed.connect(self._on)
        self._name_label.setBuddy(self.name)
        self.words = LongField(4)
        self.words.stepped.connect(self._sign)
        self._words_label.setBuddy(self.words)
        self._state = label("soft", wrap=True)
        self.sign = button("check", "primary")
        self.sign.clicked.connect(self._sign)
        self.draft = button("file-output")
        self.draft.clicked.connect(self._draft)
        for part in (self._head, self._told, self._name_label, self.name, self._words_label, self.words):
            column.addWidget(part)
        column.addWidget(self._state)
        column.addSpacing(4)
        column.addWidget(self.sign)
        column.addWidget(self.draft)
        column.addStretch(1)
        return whole

    def retranslate(self) -> None:
        self._head.setText(self.tr("Sign-off"))
        self._told.setText(
            self.tr("With a name the return is signed off for the country. Without one the workbook goes as a draft.")
        )
        self._name_label.setText(self.tr("Signed off by"))
        self._words_label.setText(self.tr("Message to the secretariat (optional)"))
        self.name.setAccessibleName(self.tr("Signed off by"))
        self.words.setAccessibleName(self.tr("Message to the secretariat (optional)"))
        self.sign.setText(self.tr("Sign off and save the workbook …"))
        self.draft.setText(self.tr("Save as a draft …"))
        self.draft.setToolTip(self.tr("The workbook with everything that is filled in, without a sign-off"))
        self.list.setAccessibleName(self.tr("What is still missing"))
        self._clean.say(self.tr("Nothing is missing. The return can be signed off."), "")
        if self._view is not None:
            self.show_view(self._view)
        else:
            self.header.say(self.tr("Send back"), "")
            self._look()

    def show_view(self, view: SendView) -> None:
        """Show what is missing in the return of *view*; what was typed stays."""
        self._view = view
        line = view.line
        self.header.say(
            self.tr("Send back"),
            self.tr("{country} · round {year} · due {due} · to {sender}").format(
                country=view.country.name(language.now()),
                year=line.year,
                due=language.date_text(line.due),
                sender=view.sender or "—",
            ),
        )
        groups = (
            (view.typed, SEVERITIES[Severity.ERROR], self.tr("Typed and not saved")),
            (view.required, UNANSWERED, self.tr("Required and not answered")),
            (view.errors, SEVERITIES[Severity.ERROR], self.tr("Errors")),
            (view.warnings, SEVERITIES[Severity.WARNING], self.tr("Warnings without an explanation")),
            (view.queries, OPEN_QUERY, self.tr("Questions of the secretariat without an answer")),
        )
        lines = [sentence for missing, look, head in groups for sentence in self._group(view, missing, look, head)]
        self.list.sentences.show(lines)
        count = sum(len(missing) for missing, _, _ in groups)
        self._title.setText(self.tr("What is still missing ({n})").format(n=count))
        self._body.setCurrentIndex(0 if lines else 1)
        self._look()

    @staticmethod
    def _group(view: SendView, missing: tuple[Missing, ...], look: Look, head: str) -> Iterable[Sentence]:
        if missing:
            yield Sentence(f"{head} · {len(missing)}", look, head, heading=True)
        for one in missing:
            place = place_text(view.questionnaire, one.key[0], view.numbers.get(one.key[1]))
            # The heading says what is missing: the same sentence sixty times would hide which ones.
            item = view.questionnaire.by_code.get(one.key[0]) if look is UNANSWERED and not one.key[1] else None
            text = view.questionnaire.label(item, language.now()) if item is not None else one.text
            yield Sentence(text, look, head, place, one.key)

    def _look(self) -> None:
        view, named = self._view, bool(self.name.text().strip())
        blocked = len(view.typed) + len(view.required) + len(view.errors) if view is not None else 0
        why = self.tr("%n errors and missing or undecided answers stand in the way of a sign-off.", "", blocked)
        unnamed = self.tr("Enter the name of the person who signs off.")
        allow(self.sign, view is not None and named and not blocked, why if blocked else unnamed)
        allow(self.draft, view is not None, self.tr("The return is being read."))
        said = ""
        if view is not None and blocked:
            said = why + " " + self.tr("A draft can be sent all the same.")
        elif view is not None and (view.warnings or view.queries):
            said = self.tr("Warnings and questions without an answer will come back from the secretariat.")
        self._state.setText(said)
        self._state.setVisible(bool(said))

    def _on(self) -> None:
        self.words.setFocus()

    def _sign(self) -> None:
        if self.sign.isEnabled():
            self.sent.emit(self.name.text().strip(), self.words.text().strip())

    def _draft(self) -> None:
        self.sent.emit("", self.words.text().strip())

    def _lead(self, line: Sentence) -> None:
        key: Key | None = line.key
        if key is not None and self._view is not None:
            # What is asked about the whole return stands beside every field.
            self.lead_asked.emit(key[0] or next(iter(self._view.questionnaire.by_code)), key[1])

    def step(self, by: int) -> None:
        self.list.step(by)
        self.list.setFocus()

    def start_here(self) -> None:
        if self.list.sentences.steps():
            self.list.setFocus()
            if not self.list.currentIndex().isValid():
                self.list.step(1)
        else:
            self.name.setFocus()

    def switch_pane(self) -> None:
        (self.list if self.name.hasFocus() and self.list.isVisible() else self.name).setFocus()

    def forget(self) -> None:
        super().forget()
        self._view = None
        self.list.sentences.show(())
        self.name.clear()
        self.words.restore()
        self._look()
