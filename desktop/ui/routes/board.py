"""The board's way to the database and back."""

from pathlib import Path

from PySide6.QtCore import Signal

from db.snapshots.history import Outcome
from desktop.ui import readings
from desktop.ui.background import Job
from desktop.ui.dialogs import Dialogs
from desktop.ui.pages.board import BoardPage
from desktop.ui.sitting import Route, Sitting
from desktop.ui.views import BoardView


class BoardRoute(Route):
    """Loads the matrix, reloads it when rounds or submissions change, issues and validates."""

    loaded = Signal(object)

    def __init__(self, sitting: Sitting, page: BoardPage, dialogs: Dialogs) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._dialogs = dialogs
        self._view: BoardView | None = None
        self._loading: Job | None = None
        page.issue_asked.connect(self.issue)
        page.validate_asked.connect(self.validate)
        page.round_asked.connect(self.open_round)
        sitting.changed.connect(self._changed)

    def load(self) -> None:
        """Read the board anew; an older reading still under way is not heard."""
        if self._loading is not None and self._loading.running:
            self._loading.drop()
        # Not watched: what is read anew, because of what was done or another language, leaves the notice of it standing.
        self._loading = self.sitting.read(readings.board)
        self._loading.failed.connect(self.refuse)
        self._loading.done.connect(self._show)

    def _show(self, view: BoardView) -> None:
        self._view = view
        self.page.show_view(view)
        self.loaded.emit(view)

    def _changed(self, outcome: Outcome) -> None:
        if outcome.rounds or outcome.submissions or outcome.register or outcome.answers:
            self.load()

    @property
    def newest(self) -> int | None:
        """The year of the newest round."""
        years = [one.year for one in self._view.rounds] if self._view is not None else []
        return max(years, default=None)

    def issue(self) -> None:
        """Write the workbooks of the newest round into a folder the person chooses."""
        from desktop.actions.issue import issue

        folder = self._dialogs.folder(self.tr("Folder for the workbooks"))
        if folder and self.newest is not None:
            job = self.watch(self.sitting.work(issue, self.newest, Path(folder)), self.tr("Writing workbooks …"))
            job.done.connect(self._issued)

    def _issued(self, answer: tuple) -> None:
        outcome, issued = answer
        folder = str(issued[0].path.parent) if issued else ""
        count = len(issued)
        self.page.banner.say(
            "green", lambda: self.tr("%n workbooks were written to {folder}.", "", count).format(folder=folder)
        )
        self.sitting.tell(outcome)

    def validate(self) -> None:
        """Check every return of the newest round."""
        if self.newest is not None:
            job = self.watch(self.sitting.work(readings.validate, self.newest, None), self.tr("Checking the returns …"))
            job.done.connect(self._validated)

    def _validated(self, outcome: Outcome) -> None:
        self.page.banner.say("green", lambda: self.tr("Every return of the round was checked."))
        self.sitting.tell(outcome)

    def open_round(self) -> None:
        """Ask for year, due date and questionnaire, and open a round."""
        asked = self._dialogs.new_round()
        if asked is not None:
            from desktop.ui.founding import open_round

            job = self.watch(self.sitting.work(open_round, asked), self.tr("Opening the round …"))
            job.done.connect(self.sitting.tell)
