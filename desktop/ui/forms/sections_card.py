"""The dimensions of a return: where one is, how far each has come, what was found in it."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QProgressBar, QVBoxLayout, QWidget

from desktop.ui.delegates.sections import SectionDelegate
from desktop.ui.forms.speaking import Speaking, label
from desktop.ui.models.sections import SectionLine, SectionsModel


class SectionsCard(Speaking, QFrame):
    """Choosing a dimension asks to show it; at the foot stands how much of the whole is answered."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFixedWidth(204)
        self._share = 0
        self._title = label("strong")
        self._title.setProperty("inset", True)
        self.model = SectionsModel(self)
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(SectionDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self._total = label("caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        foot = QVBoxLayout()
        foot.setContentsMargins(10, 0, 10, 0)
        foot.setSpacing(6)
        foot.addWidget(self._total)
        foot.addWidget(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 12, 4, 12)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Sections"))
        self.list.setAccessibleName(self.tr("Sections"))
        self._bar.setAccessibleName(self.tr("Answered"))
        self._total.setText(self.tr("{share} % answered").format(share=self._share))

    def show_lines(self, lines: tuple[SectionLine, ...], answered: int, asked: int) -> None:
        """Show *lines*, and that *answered* of *asked* items of the whole return have an answer."""
        self.model.show(lines)
        self._share = 100 * answered // asked if asked else 0
        self._bar.setRange(0, max(1, asked))
        self._bar.setValue(answered)
        self.retranslate()

    def stand_at(self, code: str) -> None:
        """Mark the dimension *code* as the one that is shown."""
        row = self.model.row_of(code)
        if row is not None:
            index = self.model.index(row)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _choose(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.line(current.row()).code)
