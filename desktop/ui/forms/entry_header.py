"""The head of the form of a return: what it is, how far it has come, undo and redo by name, on to the next problem."""

from datetime import datetime
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui import language
from desktop.ui.forms.buttons import allow, button, name_it
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.header import Header
from desktop.ui.forms.speaking import Speaking
from desktop.ui.models.looks import begun
from desktop.ui.models.steps import short_step, whole_step
from desktop.ui.views import EntryView
from desktop.wording import word


class EntryHeader(Speaking, Header):
    """Its buttons ask; what comes of it is shown with the next view.

    ``round_asked`` carries the year of the open round to go on with, where a file has several.
    """

    back_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    next_asked = Signal()
    round_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.back = button("chevron-left", "quiet", bare=True)
        self.undo = button("undo-2")
        self.redo = button("redo-2", bare=True)
        self.next = button("arrow-down")
        self.round = Chooser()
        super().__init__(self.round, self.undo, self.redo, self.next, back=self.back, parent=parent)
        self.back.clicked.connect(self.back_asked)
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.next.clicked.connect(self.next_asked)
        self.round.currentIndexChanged.connect(self._ask_round)
        self.round.hide()
        self._view: EntryView | None = None
        self._saved: datetime | None = None
        self._undecided = 0
        self._rounds: tuple[int, ...] = ()
        self.retranslate()

    def retranslate(self) -> None:
        name_it(self.back, self.tr("Back to the return"), self.tr("Back to the return (Alt+Left)"))
        self.next.setText(self.tr("Next problem"))
        self.round.setAccessibleName(self.tr("Open round"))
        self.round.setToolTip(self.tr("Several rounds are open: choose the one to go on with"))
        self._offer()
        self._say()

    def show_view(self, view: EntryView | None, undecided: int) -> None:
        """Show what is known about *view*; in *undecided* places something was typed that is not stored."""
        self._view, self._undecided = view, undecided
        self._say()

    def show_rounds(self, years: tuple[int, ...], year: int) -> None:
        """Offer the open rounds of *years* where there are several; *year* is the one that is filled in."""
        self._rounds = years
        self._offer()
        self.round.blockSignals(True)
        self.round.choose(year)
        self.round.blockSignals(False)
        self.round.setVisible(len(years) > 1)

    def _offer(self) -> None:
        self.round.offer([(one, self.tr("Round {year}").format(year=one)) for one in self._rounds])

    def _ask_round(self) -> None:
        if self.round.value() is not None:
            self.round_asked.emit(self.round.value())

    def show_saved(self, at: datetime | None) -> None:
        """Tell when something was stored last."""
        self._saved = at
        if self._view is not None:
            self.tell(self._told(self._view))

    def show_undecided(self, count: int) -> None:
        """Tell in how many places something was typed that is not stored."""
        if count != self._undecided:
            self._undecided = count
            self._say()

    def _say(self) -> None:
        view = self._view
        if view is not None:
            title = self.tr("{country} · round {year}")
            line = view.shown.submission.line
            name = view.shown.country.name(language.now())
            self.say(title.format(country=name, year=line.year), self._told(view))
        self._name_steps(view if view is not None and view.locked is None else None)
        troubled = view is not None and (bool(view.shown.findings) or self._undecided > 0)
        allow(self.next, troubled, self.tr("There are no problems."))
        if troubled:
            self.next.setToolTip(self.tr("Next problem (F8), previous (Shift+F8)"))

    def _name_steps(self, view: EntryView | None) -> None:
        """Name what undo and redo would do: as much as the button holds, and all of it in the tool tip."""
        undo, redo = (view.undo, view.redo) if view is not None else (None, None)
        allow(self.undo, undo is not None, self.tr("There is nothing to undo."))
        self.undo.setText(self.tr("Undo"))
        self.undo.setAccessibleName("")
        if view is not None and undo is not None:
            form, said = view.shown.questionnaire, self.tr("Undo {what}")
            whole = whole_step(form, undo, view.undone)
            self.undo.setText(said.format(what=short_step(form, undo, view.undone)).rstrip())
            # As rich text, or a long value would make one long line.
            tip = self.tr("Undo (Ctrl+Z)")
            self.undo.setToolTip(f"<p>{tip}</p><p>{escape(whole)}</p>")
            self.undo.setAccessibleName(said.format(what=whole))
        name_it(self.redo, self.tr("Redo"))
        allow(self.redo, redo is not None, self.tr("There is nothing to redo."))
        if view is not None and redo is not None:
            whole = whole_step(view.shown.questionnaire, redo, view.redone)
            tip = self.tr("Redo {what} (Ctrl+Y)").format(what=whole)
            name_it(self.redo, self.tr("Redo {what}").format(what=whole), f"<p>{escape(tip)}</p>")

    def _told(self, view: EntryView) -> str:
        line = view.shown.submission.line
        parts = [word(begun(line), language.now())]
        if line.counts.asked:
            said = self.tr("{n} of {all} answered")
            parts.append(said.format(n=line.counts.answered, all=line.counts.asked))
        missing = sum(1 for one in view.shown.findings if one.lacking)
        if missing:
            parts.append(self.tr("%n required answers missing", "", missing))
        if line.counts.errors > missing:
            parts.append(self.tr("%n errors", "", line.counts.errors - missing))
        if line.counts.unexplained:
            parts.append(self.tr("%n warnings to explain", "", line.counts.unexplained))
        if queries := sum(view.queried.values()):
            parts.append(self.tr("%n queries not closed", "", queries))
        if self._undecided:
            parts.append(self.tr("%n not saved", "", self._undecided))
        if self._saved is not None:
            parts.append(self.tr("saved {time}").format(time=f"{self._saved:%H:%M}"))
        return " · ".join(parts)
