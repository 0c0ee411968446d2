"""What pasting would do, shown before it is done, where not everything fits."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.terms import Severity
from desktop.ui import language
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.sentence_list import SentenceList
from desktop.ui.forms.speaking import Speaking, label
from desktop.ui.models.looks import SEVERITIES
from desktop.ui.models.paste import Pasting
from desktop.ui.models.sentences import Sentence, grouped
from desktop.wording import word


class PasteCard(Speaking, QFrame):
    """Counts, one choice for all cells with two readings, the cells that do not fit; ``applied`` carries the edits."""

    applied = Signal(object, object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._pasting: Pasting | None = None
        self._which: int | None = None
        self._title = label("h2")
        self._counts = label("soft", wrap=True)
        self._ask = label(wrap=True)
        self._readings = [button(kind="chip") for _ in range(2)]
        for made in self._readings:
            made.setCheckable(True)
            made.clicked.connect(self._choose)
        self.list = SentenceList()
        self._cancel = button()
        self._cancel.clicked.connect(self.cancelled)
        self._apply = button("check", "primary")
        self._apply.clicked.connect(self._tell)
        choice = QHBoxLayout()
        choice.setSpacing(8)
        for made in self._readings:
            choice.addWidget(made)
        choice.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._apply)
        head = QVBoxLayout()
        head.setContentsMargins(14, 6, 14, 0)
        head.setSpacing(8)
        for part in (self._title, self._counts, self._ask):
            head.addWidget(part)
        head.addLayout(choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        foot.setContentsMargins(14, 0, 14, 0)
        column.addLayout(foot)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Paste"))
        self._ask.setText(self.tr("Some figures can be read in two ways. Which holds for all of them?"))
        self._cancel.setText(self.tr("Cancel"))
        self.list.setAccessibleName(self.tr("What does not fit"))
        if self._pasting is not None:
            self.show_pasting(self._pasting)

    def show_pasting(self, pasting: Pasting) -> None:
        """Show what *pasting* would do."""
        if self._pasting is not pasting:
            self._which = None
        self._pasting = pasting
        unclear = pasting.unclear
        self._ask.setVisible(bool(unclear))
        for at, made in enumerate(self._readings):
            made.setVisible(bool(unclear))
            made.setChecked(self._which == at)
            if unclear:
                first = unclear[0]
                made.setText(first.readings[at][1])
        self._say()

    def _say(self) -> None:
        pasting = self._pasting
        assert pasting is not None
        edits = pasting.decided(self._which)
        parts = [self.tr("%n cells change", "", len(edits))]
        if pasting.added:
            parts.append(self.tr("%n rows are new", "", pasting.added))
        if pasting.beyond:
            parts.append(self.tr("%n cells lie beyond the last column and are left out", "", pasting.beyond))
        settled = pasting.unclear if self._which is not None else ()
        left = [one for one in pasting.unfit if one not in settled]
        if left or pasting.more:
            parts.append(self.tr("%n cells do not fit and stay as they are", "", len(left) + pasting.more))
        told = " · ".join(parts)
        self._counts.setText(told[:1].upper() + told[1:])
        look, said = SEVERITIES[Severity.ERROR], word(Severity.ERROR, language.now())
        lines = [
            Sentence(
                f"{one.name} · {one.sentence}",
                look,
                said,
                self.tr("Row {n}").format(n=one.line),
                (one.item.code, one.row),
            )
            for one in left
        ]
        self.list.sentences.show(grouped(lines, _heading, lambda line: (0, 0)))
        self._apply.setText(self.tr("Paste %n cells", "", len(edits)))
        allow(self._apply, bool(edits) or bool(pasting.added), self.tr("Nothing of it fits."))

    def _choose(self) -> None:
        at = self._readings.index(self.sender())  # type: ignore[arg-type]
        self._which = None if self._which == at else at
        for other, made in enumerate(self._readings):
            made.setChecked(other == self._which)
        self._say()

    def _tell(self) -> None:
        if self._pasting is not None:
            self.applied.emit(self._pasting, self._pasting.decided(self._which))

    def start_here(self) -> None:
        """Take the keyboard to what has to be decided."""
        (self._readings[0] if self._pasting and self._pasting.unclear else self._cancel).setFocus()


def _heading(said: str, count: int) -> str:
    return f"{said} · {count}"
