"""Push buttons in their kinds: primary (one a page), plain, quiet, chip."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui import icons, theme

RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def button(
    icon: str = "", kind: str = "plain", *, bare: bool = False, token: str = "", parent: QWidget | None = None
) -> "Push":
    """Return a button of *kind* with *icon*; its text comes from the page's ``retranslate``, a *bare* one has none."""
    made = {"primary": Primary, "segment": Choice}.get(kind, Push)(parent)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if icon:
        icons.put(made, icon, token or ("on_primary" if kind == "primary" else "ink2"), gap=0 if bare else 5)
    return made


def name_it(made: QPushButton, name: str, tip: str = "") -> None:
    """Give a button that shows only an icon its *name* for screen readers, and a tool tip for everybody else."""
    made.setAccessibleName(name)
    made.setToolTip(tip or name)


def allow(made: QPushButton, allowed: bool, reason: str = "") -> None:
    """Enable *made*, or disable it and say why: a grey button without a reason is a riddle."""
    made.setEnabled(allowed)
    made.setToolTip("" if allowed else reason)
    made.setAccessibleDescription("" if allowed else reason)


class Push(QPushButton):
    """A button that Enter presses as Space does: Qt's own take it in dialogs only, and press the default one there."""

    takes_enter = True
    """False where Enter leads on to the next question."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.takes_enter and plain and event.key() in RETURN:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


class Choice(Push):
    """One of several to choose from: always as wide as when it is chosen, for its text is bold then."""

    def sizeHint(self) -> QSize:
        hint, bold = super().sizeHint(), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        return QSize(hint.width() + max(0, more), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Primary(Push):
    """A filled button: with the keyboard on it a second ring stands inside, for one at the edge drowns in the filling."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.now().colour("on_primary"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), 2, 2)
            painter.end()
