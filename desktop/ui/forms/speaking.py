"""What every part and page has in common: it writes its texts anew when the language changes, its icons when the theme does."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QWidget

if TYPE_CHECKING:
    Before = QWidget  # the Qt class that stands behind it in the list
else:
    Before = object


NARROWEST, STEP = 120, 8


class Speaking(Before):
    """To be named before the Qt class; ``retranslate`` sets every text, and is called once by the constructor."""

    def retranslate(self) -> None:
        """Set every text in the window's language."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            if isinstance(self, QDialog) and self.isVisible():
                # Another language may need more lines than the one the window was measured in.
                settle(self, least=self.height())
        elif event.type() is QEvent.Type.PaletteChange and self.isWindow():
            _refresh(self)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange and self.isWindow():
            _refresh(self)
        return super().event(event)


def _refresh(window: QWidget) -> None:
    # Not at the top: the first frame has no icons, and need not wait for what draws them.
    from desktop.ui import icons

    icons.refresh(window)


def label(role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """Return an empty label that the style sheet knows by *role*."""
    made = QLabel(parent)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def fit(made: QLabel, width: int) -> None:
    """Give a label on several lines of at most *width* the height its text needs, no word left alone on the last.

    A layout that centres it would ask for its height at another width and cut lines off.
    """
    # Qt measures no width below the least one, which an earlier text has left behind.
    made.setMinimumSize(0, 0)
    wide = min(width, made.fontMetrics().horizontalAdvance(made.text()) + 12)
    high = made.heightForWidth(wide)
    while wide > NARROWEST and made.heightForWidth(wide - STEP) == high:
        wide -= STEP
    made.setFixedSize(wide, high)


def settle(dialog: QDialog, least: int = 0) -> None:
    """Give *dialog* the height its texts need at its width, but *least*; Qt's first guess spreads a surplus between them."""
    layout = dialog.layout()
    if layout is not None and layout.hasHeightForWidth():
        dialog.resize(dialog.width(), max(least, layout.totalHeightForWidth(dialog.width())))


def discard(gone: QWidget) -> None:
    """Take a widget away at once; one that only waits to be deleted would still be painted."""
    gone.hide()
    gone.deleteLater()


def card(parent: QWidget | None = None) -> QFrame:
    """Return a frame with the ground and border of a card."""
    made = QFrame(parent)
    made.setProperty("role", "card")
    return made


def rule() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("role", "rule")
    return made
