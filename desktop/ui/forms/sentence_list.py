"""A list of findings or remarks in full sentences."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.ui.delegates.sentences import SentenceDelegate
from desktop.ui.models.sentences import Sentence, SentenceModel


class SentenceList(QListView):
    """Choosing a line leads to its place; headings cannot be chosen. ``stood`` tells which line the keyboard is at."""

    chosen = Signal(object)
    stood = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentences = SentenceModel(self)
        self.setModel(self.sentences)
        self.setItemDelegate(SentenceDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.clicked.connect(self._choose)

    def step(self, by: int) -> Sentence | None:
        """Move to the next (*by* 1) or previous (*by* -1) line, around the end, and return it."""
        steps = self.sentences.steps()
        if not steps:
            return None
        here = self.currentIndex().row()
        if by > 0:
            row = next((at for at in steps if at > here), steps[0])
        else:
            row = next((at for at in reversed(steps) if at < here), steps[-1])
        index = self.sentences.index(row)
        self.setCurrentIndex(index)
        # At the top, under its heading: what explains it takes room from below, and no line above is cut in half.
        first = self.sentences.index(row - 1) if row and self.sentences.line(row - 1).heading else index
        self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)
        return self.sentences.line(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Heights follow the width: ask the delegate again.
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.stood.emit(self.sentences.line(current.row()) if current.isValid() else None)

    def _choose(self, index: QModelIndex) -> None:
        line = self.sentences.line(index.row())
        if not line.heading:
            self.chosen.emit(line)
