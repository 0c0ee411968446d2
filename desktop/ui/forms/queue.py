"""The list of dropped files; it only takes room when there is more than one."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from desktop.ui.delegates.queue import QueueDelegate
from desktop.ui.forms.speaking import Speaking, label
from desktop.ui.models.queue import FileState, QueueModel


class Queue(Speaking, QFrame):
    """Files with their states; choosing one asks to look at it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFixedWidth(196)
        self.files = QueueModel(self)
        self._title = label("strong")
        self._title.setProperty("inset", True)
        self._list = QListView()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setModel(self.files)
        self._list.setItemDelegate(QueueDelegate(self._list))
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 1)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        self.files.rowsInserted.connect(self._fit)
        self.files.rowsRemoved.connect(self._fit)
        self.retranslate()
        self._fit()

    def retranslate(self) -> None:
        self._list.setAccessibleName(self.tr("Files"))
        self._count()

    @property
    def current(self) -> str:
        """The path of the file that is looked at."""
        index = self._list.currentIndex()
        return self.files.line(index.row()).path if index.isValid() else ""

    def stand_at(self, path: str) -> None:
        """Mark *path* as the one that is looked at."""
        row = self.files.row_of(path)
        if row is not None:
            self._list.setCurrentIndex(self.files.index(row))

    def mark(self, path: str, state: FileState, words: str) -> None:
        """Say what has become of *path*."""
        self.files.mark(path, state, words)

    def _fit(self) -> None:
        self.setVisible(self.files.rowCount() > 1)
        self._count()

    def _count(self) -> None:
        self._title.setText(self.tr("%n files", "", self.files.rowCount()))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.files.line(index.row()).path)
