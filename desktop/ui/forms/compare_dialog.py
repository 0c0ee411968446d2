"""What differs between two moments, and what taking back one action would undo."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from db.snapshots.history import Changeset
from desktop.ui import language
from desktop.ui.forms.buttons import button
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.plea import Plea
from desktop.ui.forms.speaking import label
from desktop.ui.models.history import action_words, moved_words
from desktop.ui.review_views import CompareView


class CompareDialog(Plea):
    """Two moments to choose, receipts first of all; the differences below, to be read and copied."""

    asked = Signal(int, int)
    paper_asked = Signal(int, int)

    def __init__(self, actions: tuple[Changeset, ...], zone: str, parent: QWidget | None = None) -> None:
        super().__init__("check", parent)
        self.setFixedWidth(820)
        self._actions, self._zone = actions, zone
        self._found: CompareView | None = None
        self.before, self.after = Chooser(), Chooser()
        self._labels = [self.named(self.before), self.named(self.after)]
        self._count = label("caption", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(300)
        self.fields.addWidget(self._count)
        self.fields.addWidget(self.text)
        self.paper = button("file-output")
        self.paper.clicked.connect(self._ask_paper)
        below = QHBoxLayout()
        below.addWidget(self.paper)
        below.addStretch(1)
        self.fields.addLayout(below)
        for chooser in (self.before, self.after):
            chooser.setFixedWidth(772)
        self.retranslate()
        self.after.setCurrentIndex(self.after.count() - 1)
        received = [one.seq for one in actions if one.label == "receive"]
        if len(received) > 1:
            self.before.choose(received[0])
        self.before.currentIndexChanged.connect(self.ask)
        self.after.currentIndexChanged.connect(self.ask)
        self.cancel.hide()

    def retranslate(self) -> None:
        moments: list[tuple[object, str]] = [(0, self.tr("The beginning, before anything was received"))]
        moments += [
            (one.seq, f"{language.moment_text(one.at, self._zone)} · {action_words(one)}") for one in self._actions
        ]
        words = (self.tr("From"), self.tr("To"))
        for made, chooser, text in zip(self._labels, (self.before, self.after), words, strict=True):
            chooser.offer(moments)
            chooser.setAccessibleName(text)
            made.setText(text)
        self.paper.setText(self.tr("Save as PDF …"))
        self.text.setAccessibleName(self.tr("Differences"))
        self.say(self.tr("What differs between two moments"), "", self.tr("Close"))
        if self._found is not None:
            self.show_view(self._found)

    def ask(self) -> None:
        """Ask for the difference between the moments chosen."""
        self.asked.emit(int(self.before.value()), int(self.after.value()))

    def _ask_paper(self) -> None:
        self.paper_asked.emit(int(self.before.value()), int(self.after.value()))
        # What becomes of it is told on the page behind.
        self.accept()

    def show_view(self, found: CompareView) -> None:
        """Show the differences, if they are those one has chosen."""
        if (found.before, found.after) != (self.before.value(), self.after.value()):
            return
        self._found = found
        self._count.setText(self.tr("%n answers differ", "", len(found.moved)))
        self.text.setPlainText("\n".join(moved_words(found.questionnaire, one) for one in found.moved))


class UndoDialog(Plea):
    """Says what would be undone before it is."""

    agreed = Signal(str)

    def __init__(self, changeset: Changeset, words: str, zone: str, parent: QWidget | None = None) -> None:
        super().__init__("undo-2", parent)
        self._changeset, self._words, self._zone = changeset, words, zone
        self._what = label("", wrap=True)
        self.fields.addWidget(self._what)
        self.retranslate()
        self.cancel.setFocus()

    def retranslate(self) -> None:
        one = self._changeset
        self._what.setText(
            self.tr(
                "{what}. Values that go back to what they were before: {n}. It is one step, and is itself in the history; where a value was changed again since, nothing is undone and you are told which."
            ).format(what=self._words, n=one.revisions)
        )
        who = f"{one.person} · {language.moment_text(one.at, self._zone)}"
        self.say(self.tr("Undo this as a whole?"), who, self.tr("Undo"))

    def tell(self) -> None:
        self.agreed.emit(self._changeset.id)
