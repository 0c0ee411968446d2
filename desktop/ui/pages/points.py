"""What was done in a country's own file, and the points it can be put back to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui import language
from desktop.ui.fonts import grown
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.header import Header
from desktop.ui.forms.sentence_list import SentenceList
from desktop.ui.forms.speaking import card, label
from desktop.ui.models.looks import Look
from desktop.ui.models.sentences import Sentence
from desktop.ui.pages.page import Page
from desktop.ui.views import PointsView
from desktop.wording import sentence

BY_HAND, BY_ITSELF, DONE = Look("clock", "blue"), Look("clock", "draft"), Look("pencil", "ink2")
POINTS = 460
LABELS = {"receive": "label.country.take"}
"""What is said differently in a country's own file."""


class PointsPage(Page):
    """``made`` carries the name of a new point, ``restored`` the number of the one to put back."""

    made = Signal(str)
    restored = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: PointsView | None = None
        self._asked: int | None = None
        self.header = Header()
        self.column.insertWidget(0, self.header)
        self.banner.acted.connect(self._sure)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._points())
        row.addWidget(self._history(), 1)
        self.column.addLayout(row, 1)
        self.retranslate()

    def _points(self) -> QWidget:
        whole = card()
        whole.setFixedWidth(grown(POINTS))
        column = QVBoxLayout(whole)
        column.setContentsMargins(1, 12, 1, 12)
        column.setSpacing(8)
        self._title = label("h2")
        self._title.setProperty("inset", True)
        self._told = label("soft", wrap=True)
        self._told.setProperty("inset", True)
        self.list = SentenceList()
        self.list.stood.connect(self._stand)
        self.list.chosen.connect(self._ask)
        self._none = Empty("clock")
        self._body = QStackedWidget()
        self._body.addWidget(self.list)
        self._body.addWidget(self._none)
        self.name = QLineEdit()
        self.name.textChanged.connect(self._look)
        self.name.returnPressed.connect(self._make)
        self._make_it = button("circle-plus")
        self._make_it.clicked.connect(self._make)
        self._restore = button("undo-2")
        self._restore.clicked.connect(self._ask)
        making = QHBoxLayout()
        making.setContentsMargins(12, 0, 12, 0)
        making.setSpacing(8)
        making.addWidget(self.name, 1)
        making.addWidget(self._make_it)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 0)
        foot.addStretch(1)
        foot.addWidget(self._restore)
        column.addWidget(self._title)
        column.addWidget(self._told)
        column.addLayout(making)
        column.addWidget(self._body, 1)
        column.addLayout(foot)
        return whole

    def _history(self) -> QWidget:
        whole = card()
        column = QVBoxLayout(whole)
        column.setContentsMargins(1, 12, 1, 1)
        column.setSpacing(8)
        self._past = label("h2")
        self._past.setProperty("inset", True)
        self.history = SentenceList()
        column.addWidget(self._past)
        column.addWidget(self.history, 1)
        return whole

    def retranslate(self) -> None:
        self.header.say(self.tr("History"), self.tr("Every change of this file, and the points it can be put back to."))
        self._title.setText(self.tr("Restore points"))
        self._told.setText(
            self.tr("Copies of the whole file beside it. One is made before each workbook that is taken in.")
        )
        self.name.setPlaceholderText(self.tr("Name of the point"))
        self.name.setAccessibleName(self.tr("Name of the restore point"))
        self._make_it.setText(self.tr("Create the point"))
        self._restore.setText(self.tr("Go back to this point …"))
        self.list.setAccessibleName(self.tr("Restore points"))
        self.history.setAccessibleName(self.tr("What was done"))
        self._past.setText(self.tr("What was done"))
        self._none.say(self.tr("There is no restore point yet."), "")
        if self._view is not None:
            self.show_view(self._view)
        else:
            self._look()

    def show_view(self, view: PointsView) -> None:
        """Show the restore points and the changes of *view*."""
        self._view = view
        by_itself = self.tr("made by itself")
        self.list.sentences.show(
            Sentence(
                one.name,
                BY_ITSELF if one.automatic else BY_HAND,
                place=language.moment_text(one.at),
                key=(str(number), ""),
                note=by_itself if one.automatic else "",
            )
            for number, one in enumerate(view.points)
        )
        self._body.setCurrentIndex(0 if view.points else 1)
        self.history.sentences.show(
            Sentence(
                sentence(LABELS.get(one.label, f"label.{one.label}"), language.now(), **one.details),
                DONE,
                place=language.moment_text(one.at),
                note=one.person,
            )
            for one in view.changesets
        )
        self._look()

    def _stand(self, line: Sentence | None) -> None:
        self._look()

    def _look(self) -> None:
        named = bool(self.name.text().strip())
        allow(self._make_it, named, self.tr("Enter a name first."))
        chosen = self.list.currentIndex().isValid() and self._view is not None and bool(self._view.points)
        allow(self._restore, chosen, self.tr("Choose a restore point first."))

    def _make(self) -> None:
        if self.name.text().strip():
            self.made.emit(self.name.text().strip())

    def show_made(self, name: str) -> None:
        """Tell that the point *name* was made."""
        self.name.clear()
        self.banner.say("green", lambda: self.tr("The restore point “{name}” was made.").format(name=name))

    def _ask(self, line: object = None) -> None:
        if self._view is None or not self.list.currentIndex().isValid():
            return
        self._asked = self.list.currentIndex().row()
        point = self._view.points[self._asked]

        def words() -> str:
            said = self.tr("The file goes back to “{name}” of {when}. Its present state is kept beside it.")
            return said.format(name=point.name, when=language.moment_text(point.at))

        self.banner.say("amber", words, lambda: self.tr("Go back"))
        self.banner.focus_action()

    def _sure(self) -> None:
        if self._asked is not None:
            asked, self._asked = self._asked, None
            self.restored.emit(asked)

    def start_here(self) -> None:
        self.name.setFocus()

    def switch_pane(self) -> None:
        (self.history if not self.history.hasFocus() else self.list).setFocus()

    def forget(self) -> None:
        super().forget()
        self._view = self._asked = None
        for shown in (self.list, self.history):
            shown.sentences.show(())
        self.name.clear()
