"""The command palette: a field and a list over the window; Enter goes there, Escape closes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QVBoxLayout, QWidget

from desktop.ui.delegates.palette import ROW, PaletteDelegate
from desktop.ui.forms.filter_field import FilterField
from desktop.ui.forms.speaking import Speaking, label
from desktop.ui.models.palette import Goal, PaletteModel

SHOWN = 10
WIDTH = 620
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -SHOWN, Qt.Key.Key_PageDown: SHOWN}


class Palette(Speaking, QFrame):
    """Lies over its window as a part of it."""

    chosen = Signal(object)

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self._home = home
        self._before: QWidget | None = None
        self.setObjectName("picklist")
        self.model = PaletteModel(self)
        self.field = FilterField()
        self.field.textChanged.connect(self._keep)
        self.field.installEventFilter(self)
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._clicked)
        self._nothing = label("soft")
        self._nothing.setProperty("inset", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.field.say(self.tr("Search for a command, a code or a word"))
        self.list.setAccessibleName(self.tr("Results"))
        self._nothing.setText(self.tr("Nothing fits. Try another word, or the code of an item."))

    def open_with(self, goals: Sequence[Goal]) -> None:
        """Open with *goals* to choose from."""
        self._before = QApplication.focusWidget()
        self.model.show(goals)
        self.field.clear()
        room = self._home.rect()
        wide = min(WIDTH, room.width() - 40)
        self.setGeometry((room.width() - wide) // 2, 70, wide, SHOWN * ROW + 64)
        self.show()
        self.raise_()
        self.field.setFocus()
        self._keep("")

    def close_list(self) -> None:
        """Close and give the keyboard back."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def _keep(self, text: str) -> None:
        self.model.keep(text)
        found = self.model.rowCount()
        self.list.setVisible(found > 0)
        self._nothing.setVisible(not found)
        self.resize(self.width(), 62 + (min(SHOWN, found) * ROW if found else 34))
        self._stand(0)

    def _stand(self, row: int) -> None:
        if self.model.rowCount():
            index = self.model.index(min(self.model.rowCount() - 1, max(0, row)))
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _clicked(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, row: int) -> None:
        if 0 <= row < self.model.rowCount() and self.model.goal(row).allowed:
            goal = self.model.goal(row)
            self.close_list()
            self.chosen.emit(goal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in STEPS:
                self._stand(self.list.currentIndex().row() + STEPS[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex().row())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_list()
                return True
        if event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._look_away)
        return super().eventFilter(watched, event)

    def _look_away(self) -> None:
        if self.isVisible() and QApplication.focusWidget() is not self.field:
            self.hide()
