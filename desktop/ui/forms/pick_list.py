"""The list that opens under a field with choices: type to search, Enter takes, Space ticks, Escape leaves all as it was.

It lies over its window as a part of it, not as a window of its own: some platforms place those where they like.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop.ui.delegates.choices import ROW, ChoiceDelegate
from desktop.ui.forms.buttons import button
from desktop.ui.forms.filter_field import FilterField
from desktop.ui.forms.speaking import Speaking, label
from desktop.ui.models.choices import ChoicesModel

MOST = 9
WIDEST = 520
MANY = 8
"""From how many entries on one can search."""
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -MOST, Qt.Key.Key_PageDown: MOST}


class PickList(Speaking, QFrame):
    """Made once and opened where it is needed; ``chosen`` carries the codes in the order of their list."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self._home = home
        self.setObjectName("picklist")
        self.hide()
        self.model = ChoicesModel(self)
        self.filter = FilterField()
        self.filter.textChanged.connect(self._keep)
        self.filter.installEventFilter(self)
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self.model)
        self._delegate = ChoiceDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.installEventFilter(self)
        self.list.clicked.connect(self._clicked)
        self._count = label("caption")
        self._done = button(kind="primary")
        self._done.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._done.clicked.connect(self.take)
        self._foot = QFrame()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(8, 0, 4, 0)
        foot.addWidget(self._count, 1)
        foot.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 5, 5, 5)
        column.setSpacing(5)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self.retranslate()

    def retranslate(self) -> None:
        self.filter.say(self.tr("Search the list"))
        self.list.setAccessibleName(self.tr("Choices"))
        self._done.setText(self.tr("Done"))
        self._say_count()

    def open_at(
        self,
        place: QRect,
        entries: tuple[tuple[str, str], ...],
        chosen: tuple[str, ...],
        *,
        several: bool,
        typed: str = "",
    ) -> None:
        """Open under *place* (in the coordinates of its home), already searching for what was *typed*."""
        self._delegate.several = several
        self.model.show(entries, chosen, several)
        self.filter.setVisible(len(entries) > MANY)
        self._foot.setVisible(several)
        self._say_count()
        high = min(len(entries), MOST) * ROW + 12
        high += (self.filter.sizeHint().height() + 6 if len(entries) > MANY else 0) + (44 if several else 0)
        longest = max((len(said) for _, said in entries), default=0)
        wide = max(place.width(), min(WIDEST, 76 + longest * self.fontMetrics().averageCharWidth()), 260)
        room = self._home.rect().adjusted(8, 8, -8, -8)
        top = place.bottom() + 3
        if top + high > room.bottom():
            top = max(room.top(), place.top() - high - 3)
        high = min(high, room.bottom() - top)
        left = max(room.left(), min(place.left(), room.right() - wide))
        self.setGeometry(QRect(QPoint(left, top), QPoint(left + wide - 1, top + high - 1)))
        self.filter.setText(typed)
        self.show()
        self.raise_()
        (self.filter if len(entries) > MANY else self.list).setFocus()
        self._stand(self.model.row_of(chosen[0]) if chosen and not typed else 0)

    def take(self) -> None:
        """Close, and tell what is chosen now."""
        codes = self.model.in_order()
        if not self.model.several:
            row = self.list.currentIndex().row()
            codes = (self.model.code(row),) if row >= 0 else ()
        self.close_list()
        if codes or self.model.several:
            self.chosen.emit(codes)

    def close_list(self) -> None:
        """Close without choosing."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _stand(self, row: int) -> None:
        if self.model.rowCount():
            index = self.model.index(max(0, row))
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _keep(self, text: str) -> None:
        self.model.keep(text)
        self._stand(0)

    def _clicked(self, index: QModelIndex) -> None:
        if self.model.several:
            self._toggle(index.row())
        else:
            self.take()

    def _toggle(self, row: int) -> None:
        if row >= 0:
            self.model.toggle(row)
            self._say_count()

    def _say_count(self) -> None:
        self._count.setText(self.tr("%n chosen", "", len(self.model.chosen)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._key(watched, event):
            return True
        if event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._look_away)
        return super().eventFilter(watched, event)

    def _look_away(self) -> None:
        """Close once the keyboard is somewhere else."""
        if self.isVisible() and not self.isAncestorOf(QApplication.focusWidget() or self):
            self.hide()

    def _key(self, watched: object, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self.take()
            return True
        if key == Qt.Key.Key_Escape:
            self.close_list()
            return True
        searching = watched is self.filter
        if searching and key in STEPS:
            step = STEPS[Qt.Key(key)]
            last = self.model.rowCount() - 1
            self._stand(min(last, max(0, self.list.currentIndex().row() + step)))
            return True
        # In a search a blank belongs to the words; with nothing typed yet it ticks.
        if key == Qt.Key.Key_Space and self.model.several and not (searching and self.filter.text()):
            self._toggle(self.list.currentIndex().row())
            return True
        if searching and key == Qt.Key.Key_Space and self.model.several and self.model.rowCount() == 1:
            self._toggle(0)
            return True
        return False
