"""Undo and redo for every page: in the form of a return, of that return; elsewhere of what was done last."""

from PySide6.QtCore import QObject

from db.problems import Problem
from db.snapshots.history import Outcome
from desktop.ui.main_window import MainWindow
from desktop.ui.routes.entry import EntryRoute
from desktop.ui.sitting import Sitting


class Undoing(QObject):
    """Says in the page in front what came of it."""

    def __init__(self, sitting: Sitting, window: MainWindow, entry: EntryRoute) -> None:
        super().__init__(sitting)
        self._sitting = sitting
        self._window = window
        self._entry = entry

    def undo(self) -> None:
        """Undo the newest action on answers."""
        self._take_back(again=False)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._take_back(again=True)

    def _take_back(self, *, again: bool) -> None:
        if self._window.here == "go.entry":
            self._entry.redo() if again else self._entry.undo()
            return
        from desktop.actions.undo import undo

        job = self._sitting.write(undo, again=again)
        job.done.connect(self._taken_back)
        job.failed.connect(self._refused)

    def _taken_back(self, outcome: Outcome) -> None:
        undone = outcome.label == "undo"
        self._window.page.banner.say(
            "green",
            lambda: self.tr("The last change was undone.") if undone else self.tr("The change was redone."),
        )
        self._sitting.tell(outcome)

    def _refused(self, problem: Problem) -> None:
        self._window.page.banner.say("amber", problem)
