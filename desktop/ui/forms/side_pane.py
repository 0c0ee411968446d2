"""What stands beside the answers on every page that shows them: a card that scrolls, evidence, rounds, history."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.forms.evidence_box import EvidenceBox
from desktop.ui.forms.sparkline import Sparkline
from desktop.ui.forms.speaking import Speaking, label
from desktop.ui.models.story import Told


class SidePane(Speaking, QFrame):
    """A card whose ``inner`` column scrolls; a subclass puts its parts there, and those that all have: see below."""

    def __init__(self, *, adding: bool, parent: QWidget | None = None) -> None:
        """With *adding* files can be attached here; else those that are there are listed, to be saved."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self.line = Sparkline()
        self.evidence = EvidenceBox(adding=adding)
        self.story_title = label("strong")
        self.story = marked("story")
        self.body = body = QWidget()
        body.setProperty("role", "plain")
        self.inner = QVBoxLayout(body)
        self.inner.setContentsMargins(14, 12, 14, 14)
        self.inner.setSpacing(8)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.area)

    def retranslate(self) -> None:
        self.story_title.setText(self.tr("History"))

    def show_story_lines(self, told: tuple[Told, ...]) -> None:
        """Show the changes of the answer, the newest first; none hides their heading too."""
        self.story.setText(told_html(told))
        self.story.setVisible(bool(told))
        self.story_title.setVisible(bool(told))


def marked(role: str) -> QLabel:
    """Return a label for several lines of marked words."""
    made = label(role, wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    return made


def told_html(told: Iterable[Told]) -> str:
    """Return lines of a history or a thread: what, then who and when, then from where."""
    return paragraphs(
        f"{escape(one.what)}<br><b>{escape(one.head)}</b>" + (f"<br><i>{escape(one.place)}</i>" if one.place else "")
        for one in told
    )


def facts_html(facts: Iterable[tuple[str, str]]) -> str:
    """Return what is known, each under its name; what has no text is left out."""
    return paragraphs((f"<b>{escape(name)}</b><br>" if name else "") + escape(said) for name, said in facts if said)


def paragraphs(parts: Iterable[str]) -> str:
    """Return *parts* (HTML already) as paragraphs with a little air between them; lines stay as they were written."""
    # Without pre-wrap Qt makes a plain blank of the narrow one that keeps a figure on one line.
    return "".join(f"<p style='margin:0 0 7px 0; white-space:pre-wrap'>{part}</p>" for part in parts)
