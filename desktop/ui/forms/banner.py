"""A notice in the page: icon, sentence, at most one action, and a way to put it aside. Nothing modal."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from db.problems import Problem
from desktop.ui import icons, language, theme
from desktop.ui.forms.buttons import button, name_it
from desktop.ui.forms.glyph import Glyph
from desktop.ui.forms.speaking import Speaking, label
from desktop.wording import problem_sentence

ICONS = {"red": "octagon-x", "amber": "triangle-alert", "blue": "info", "green": "circle-check"}


class Banner(Speaking, QFrame):
    """Hidden until there is something to say."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._glyph = Glyph("info", "blue", 18)
        self._text = label(wrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = button(kind="plain")
        self._action.clicked.connect(self.acted)
        self._close = button("x", "quiet", bare=True)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._again = self._act_again = _nothing
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        name_it(self._close, self.tr("Close this notice"))
        # One that was put aside may be about a file that is closed by now.
        if not self.isHidden():
            self._tell()

    def say(
        self,
        tone: str,
        said: Problem | Callable[[], str],
        action: Callable[[], str] | None = None,
        *,
        closable: bool = True,
    ) -> None:
        """Show *said* in *tone* (red, amber, blue, green) with the button *action*, and announce it.

        Both are made anew when the window's language changes; so neither is a plain text.
        """
        self._again = partial(_sentence, said) if isinstance(said, Problem) else said
        self._act_again = action or _nothing
        theme.say_state(self, "tone", tone)
        self._glyph.show_icon(ICONS[tone], tone)
        self._tell()
        self._close.setVisible(closable)
        icons.put(self._close, "x", "ink2", 16)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._text.text()))

    def _tell(self) -> None:
        self._text.setText(self._again())
        action = self._act_again()
        self._action.setText(action)
        self._action.setVisible(bool(action))

    def focus_action(self) -> None:
        """Give the keyboard to the button."""
        self._action.setFocus()

    @property
    def offers(self) -> bool:
        """Whether it shows something that can be done."""
        return not self.isHidden() and not self._action.isHidden()

    @property
    def sentence(self) -> str:
        """What it says; "" while it is hidden."""
        return "" if self.isHidden() else self._text.text()


def _nothing() -> str:
    return ""


def _sentence(problem: Problem) -> str:
    return problem_sentence(problem, language.now())
