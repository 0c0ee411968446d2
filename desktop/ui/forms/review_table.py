"""The table of a submission under review, and the keys one works through it with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from db.snapshots.submission import Key
from desktop.ui.delegates.review import ROW, ItemDelegate, ReviewDelegate, row_height
from desktop.ui.fonts import grown
from desktop.ui.forms.frozen_table import FrozenTable
from desktop.ui.models.review import Column, ReviewModel, Row
from desktop.ui.models.review_words import Seen

FROZEN = 204
HEADING = 30
WIDTHS = {
    Column.EARLIER: 92,
    Column.FIRST: 112,
    Column.NOW: 104,
    Column.CHANGE: 88,
    Column.REGION: 96,
    Column.RULES: 130,
    Column.SAID: 184,
    Column.SEEN: 132,
}
KEYS = {
    Qt.Key.Key_Space: "verify",
    Qt.Key.Key_N: "next",
    Qt.Key.Key_Q: "query",
    Qt.Key.Key_B: "both",
    Qt.Key.Key_E: "explain",
    Qt.Key.Key_R: "return",
    Qt.Key.Key_A: "accept",
    Qt.Key.Key_C: "changed",
    Qt.Key.Key_F: "findings",
    Qt.Key.Key_U: "unseen",
}


class ReviewTable(FrozenTable):
    """``acted`` carries what a key asks for: one of KEYS, or section for Ctrl+Enter."""

    acted = Signal(str)
    moved = Signal()

    def __init__(self, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__(ROW, FROZEN, parent)
        self.answers = model
        self.setModel(model)
        self.set_delegates(ItemDelegate(self), ReviewDelegate(self))
        for at, wide in WIDTHS.items():
            self.setColumnWidth(at, grown(wide))
        self.horizontalHeader().setStretchLastSection(True)
        self.selectionModel().currentChanged.connect(self._tell_moved)
        model.modelReset.connect(self.arrange_rows)
        # In another language the same questions are longer or shorter.
        model.dataChanged.connect(self.arrange_rows)
        # Headings are painted at a fixed place: what scrolls must not carry them along.
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    def arrange_rows(self) -> None:
        """Give headings less height than answers, and more to questions that need two lines, in both views."""
        # The rows of a table ask the same questions over and over.
        known: dict[tuple[int, str], int] = {}
        for at, row in enumerate(self.answers.rows):
            asked = row.level, row.more.get(Column.ITEM, "")
            if not row.heading and asked not in known:
                known[asked] = row_height(row, FROZEN)
            high = HEADING if row.heading else known[asked]
            for view in (self, self._front):
                if view.rowHeight(at) != high:
                    view.setRowHeight(at, high)

    @property
    def here(self) -> Row | None:
        """The answer one stands at."""
        index = self.currentIndex()
        if not index.isValid() or index.row() >= self.answers.rowCount():
            return None
        row = self.answers.row(index.row())
        return None if row.heading else row

    def stand_at(self, key: Key, otherwise: int = 0) -> None:
        """Go to the answer with *key*; where it is not shown, to the one nearest to row *otherwise*."""
        at = self.answers.at(key)
        if at is None:
            steps = [n for n, row in enumerate(self.answers.rows) if not row.heading]
            at = next((n for n in steps if n >= otherwise), steps[-1] if steps else None)
        if at is not None:
            column = max(1, self.currentIndex().column())
            self.setCurrentIndex(self.answers.index(at, column))

    def step(self, by: int, *, unseen: bool = False) -> bool:
        """Go to the next (1) or previous (-1) answer with a finding, or not seen yet, around the end."""
        rows = self.answers.rows
        if not rows:
            return False
        start = max(0, self.currentIndex().row())
        for n in range(1, len(rows) + 1):
            at = (start + by * n) % len(rows)
            row = rows[at]
            if row.seen in (Seen.NOT_YET, Seen.LAPSED) if unseen else row.look is not None:
                self.setCurrentIndex(self.answers.index(at, max(1, self.currentIndex().column())))
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.acted.emit("section")
        elif plain and event.key() in KEYS:
            self.acted.emit(KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _tell_moved(self) -> None:
        self.viewport().update()
        self.moved.emit()
