"""The fields one types into: nothing is refused while typing, everything is read when the field is left."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

TABBED = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
OURS = (Qt.Key.Key_K, Qt.Key.Key_D, Qt.Key.Key_Y, Qt.Key.Key_E)
"""Keys that edit lines in some tools; with Ctrl they are commands of the window here."""


def ours(event: QKeyEvent, dirty: bool) -> bool:
    """Whether a key belongs to the window: undo takes back answers unless the text itself was changed."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in OURS:
        return True
    return not dirty and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))


class LineField(QLineEdit):
    """One line. ``left`` carries the text once it differs from what was shown; ``stepped`` asks for the next field.

    ``opened``: Alt+Down, as for whatever can be opened under a field.
    """

    left = Signal(str)
    stepped = Signal(int)
    entered = Signal()
    restored = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = self._plain = self._base = ""
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.text() != self._base

    def show_text(self, shown: str, plain: str | None = None) -> None:
        """Show what is stored: *shown* as one reads it, *plain* as one goes on typing at it; typed text stays."""
        if self.dirty:
            return
        self._shown, self._plain = shown, shown if plain is None else plain
        self._put()

    def accept(self, shown: str, plain: str | None = None) -> None:
        """Take what was typed as stored, and show it so."""
        self._base = self.text()
        self.show_text(shown, plain)

    def write(self, text: str) -> None:
        """Put *text* as if it had been typed."""
        self.setText(text)

    def restore(self) -> None:
        """Show what is stored instead of what was typed."""
        self._put()
        self.restored.emit()

    def leave(self) -> None:
        """Tell what was typed, if anything was."""
        if self.dirty and not self.isReadOnly():
            self.left.emit(self.text())

    def _put(self) -> None:
        wanted = self._plain if self.hasFocus() and not self.isReadOnly() else self._shown
        self._base = wanted
        if self.text() != wanted:
            self.setText(wanted)
            if not self.hasFocus():
                self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.dirty:
            self._base = self._plain if not self.isReadOnly() else self._shown
            self.setText(self._base)
        super().focusInEvent(event)
        if event.reason() in TABBED or event.reason() is Qt.FocusReason.OtherFocusReason:
            self.selectAll()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return
        self.leave()
        if not self.dirty:
            self._put()

    def event(self, event: QEvent) -> bool:
        overrides = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and ours(event, self.dirty):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN:
            self.leave()
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape and self.dirty:
            self.restore()
            self.selectAll()
        elif ours(event, self.dirty):
            event.ignore()
        else:
            super().keyPressEvent(event)


class LongField(QPlainTextEdit):
    """Several lines; Enter breaks the line, Ctrl+Enter goes on."""

    left = Signal(str)
    stepped = Signal(int)
    entered = Signal()
    restored = Signal()

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 18)

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.toPlainText() != self._base

    def text(self) -> str:
        """Return what stands in it."""
        return self.toPlainText()

    def show_text(self, shown: str, plain: str | None = None) -> None:
        """Show what is stored; typed text stays."""
        if not self.dirty and shown != self._base:
            self._base = shown
            self.setPlainText(shown)

    def accept(self, shown: str, plain: str | None = None) -> None:
        """Take what was typed as stored."""
        self._base = self.toPlainText()
        self.show_text(shown)

    def write(self, text: str) -> None:
        """Put *text* as if it had been typed."""
        self.setPlainText(text)

    def restore(self) -> None:
        """Show what is stored instead of what was typed."""
        self.setPlainText(self._base)
        self.restored.emit()

    def leave(self) -> None:
        """Tell what was typed, if anything was."""
        if self.dirty and not self.isReadOnly():
            self.left.emit(self.toPlainText())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.leave()

    def event(self, event: QEvent) -> bool:
        overrides = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and ours(event, self.dirty):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in RETURN and control:
            self.leave()
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self.dirty:
            self.restore()
        elif ours(event, self.dirty):
            event.ignore()
        else:
            super().keyPressEvent(event)
