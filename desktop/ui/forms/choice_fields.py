"""Fields with choices: a few side by side, many in a list that can be searched."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStyleOptionButton, QWidget

from desktop.ui import icons, theme
from desktop.ui.forms.buttons import Choice
from desktop.ui.forms.line_field import RETURN, ours
from desktop.ui.forms.pick_list import PickList
from desktop.ui.forms.speaking import discard

CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def _step(event: QKeyEvent) -> int:
    return -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1


class PickField(QPushButton):
    """Shows what is chosen; Space, a letter or Alt+Down opens the list, Delete empties."""

    picked = Signal(object)
    stepped = Signal(int)
    entered = Signal()

    def __init__(self, *, several: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pick")
        self.setAutoDefault(False)
        self._several = several
        self._list: PickList | None = None
        self._entries: tuple[tuple[str, str], ...] = ()
        self.words = self._empty = ""
        self.codes: tuple[str, ...] = ()
        self.read_only = False
        self.clicked.connect(self.open_list)

    dirty = False

    def offer(self, entries: tuple[tuple[str, str], ...], codes: tuple[str, ...], empty: str) -> None:
        """Show *codes* of *entries*; *empty* stands there while nothing is chosen."""
        self._entries, self.codes, self._empty = entries, codes, empty
        known = dict(entries)
        self.words = ", ".join(known.get(code, code) for code in codes)
        self.setToolTip(self.words or empty)
        self.setAccessibleDescription(self.words or empty)
        self.update()

    def open_list(self, checked: bool = False, typed: str = "") -> None:
        """Open the list, searching for what was *typed*."""
        if self.read_only:
            return
        if self._list is None:
            self._list = PickList(self.window())
            self._list.chosen.connect(self._take)
            self._list.closed.connect(self.setFocus)
            self.destroyed.connect(self._list.deleteLater)
        place = QRect(self.mapTo(self.window(), QPoint(0, 0)), self.size())
        self._list.open_at(place, self._entries, self.codes, several=self._several, typed=typed)

    @property
    def list(self) -> PickList | None:
        """The list, once it was opened."""
        return self._list

    def _take(self, codes: tuple[str, ...]) -> None:
        self.setFocus()
        if codes != self.codes:
            self.picked.emit(codes)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in RETURN:
            self.stepped.emit(_step(event))
        elif event.key() in CLEAR and not self.read_only:
            if self.codes:
                self.picked.emit(())
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_list()
        elif plain and text.strip() and text.isprintable():
            self.open_list(typed=text)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(self.style().ControlElement.CE_PushButton, option, painter, self)
        look = theme.now()
        painter.setFont(self.font())
        painter.setPen(look.colour("ink" if self.words and not self.read_only else "ink2" if self.words else "ink3"))
        room = self.rect().adjusted(10, 0, -30, 0)
        shown = self.fontMetrics().elidedText(self.words or self._empty, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        name = "lock" if self.read_only else "chevron-down"
        icons.paint(
            painter,
            name,
            look.hex("ink3" if self.read_only else "ink2"),
            self.width() - 24,
            (self.height() - 16) / 2,
            16,
        )
        painter.end()


class Segment(Choice):
    """One choice among a few."""

    takes_enter = False
    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class SegmentField(QWidget):
    """A few choices side by side, one stop of the Tab key: arrows choose, a first letter chooses, Delete empties."""

    picked = Signal(object)
    stepped = Signal(int)
    entered = Signal()
    dirty = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)
        self._buttons: list[Segment] = []
        self._entries: tuple[tuple[str, str], ...] = ()
        self.codes: tuple[str, ...] = ()
        self.read_only = False
        self.reason = ""
        self._name = ""

    def name(self, name: str) -> None:
        """Give every choice the *name* of the question before its own."""
        self._name = name
        self._say()

    def offer(self, entries: tuple[tuple[str, str], ...], codes: tuple[str, ...], empty: str = "") -> None:
        """Show *entries*, the one of *codes* chosen."""
        self.codes = codes
        if len(entries) != len(self._buttons):
            for old in self._buttons:
                self._row.removeWidget(old)
                discard(old)
            self._buttons = [self._segment(at) for at in range(len(entries))]
        self._entries = entries
        self._say()

    def _segment(self, at: int) -> Segment:
        made = Segment()
        made.setProperty("kind", "segment")
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.clicked.connect(self._clicked)
        made.entered.connect(self.entered)
        made.installEventFilter(self)
        self._row.insertWidget(at, made)
        return made

    def _say(self) -> None:
        held = self.focus_at()
        for at, (made, (code, said)) in enumerate(zip(self._buttons, self._entries, strict=True)):
            made.setText(said)
            made.setAccessibleName(f"{self._name}: {said}")
            made.setChecked(code in self.codes)
            made.setEnabled(not self.read_only or code in self.codes)
            made.setToolTip(self.reason if self.read_only else "")
            stop = at == held
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        if self._buttons:
            self.setFocusProxy(self._buttons[held])

    def focus_at(self) -> int:
        """Return which choice the Tab key stops at: the chosen one, else the first."""
        return next((at for at, (code, _) in enumerate(self._entries) if code in self.codes), 0)

    def _clicked(self) -> None:
        sender = self.sender()
        assert isinstance(sender, Segment)
        self._choose(self._buttons.index(sender), toggle=True)

    def _choose(self, at: int, *, toggle: bool = False) -> None:
        code = self._entries[at][0]
        codes = () if toggle and code in self.codes else (code,)
        if self.read_only:
            self._say()
        elif codes != self.codes:
            self.codes = codes
            self._say()
            self._buttons[at].setFocus()
            self.picked.emit(codes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and isinstance(watched, Segment) and watched in self._buttons:
            return self._key(self._buttons.index(watched), event)
        return super().eventFilter(watched, event)

    def _key(self, at: int, event: QKeyEvent) -> bool:
        key, last = event.key(), len(self._buttons) - 1
        if key in RETURN:
            self.stepped.emit(_step(event))
        elif key == Qt.Key.Key_Right:
            self._choose(min(last, at + 1))
        elif key == Qt.Key.Key_Left:
            self._choose(max(0, at - 1))
        elif key in CLEAR:
            if self.codes and not self.read_only:
                self.codes = ()
                self._say()
                self.picked.emit(())
        elif event.text().strip() and not ours(event, False) and event.text().isprintable():
            letter = event.text().casefold()
            found = next((n for n, (_, said) in enumerate(self._entries) if said.casefold().startswith(letter)), None)
            if found is not None:
                self._choose(found)
        else:
            return False
        return True
