"""The way of the history: read when it is looked at; compared and taken back on request."""

from PySide6.QtCore import Signal

from db.snapshots.history import Outcome, Sought
from desktop.ui import history_readings
from desktop.ui.background import Job
from desktop.ui.pages.history import HistoryPage
from desktop.ui.sitting import Route, Sitting


class HistoryRoute(Route):
    """``opened`` tells that the history is there to be shown."""

    opened = Signal()

    def __init__(self, sitting: Sitting, page: HistoryPage) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._asked: tuple[Sought, bool] | None = None
        self._loading: Job | None = None
        page.sought.connect(self._seek)
        page.compare_asked.connect(self._compare)
        page.undo_asked.connect(self._undo)
        sitting.changed.connect(self._changed)

    def open(self) -> None:
        """Read the history as it is filtered and go to it."""
        self._load(*(self._asked or (Sought(), False))).done.connect(self._opened)

    def reload(self) -> None:
        """Read it anew, if anybody has looked at it."""
        if self._asked is not None:
            self._load(*self._asked)

    def _seek(self, sought: Sought, each: bool) -> None:
        self._load(sought, each)

    def _load(self, sought: Sought, each: bool) -> Job:
        self._asked = (sought, each)
        if self._loading is not None and self._loading.running:
            self._loading.drop()
        self._loading = self.sitting.read(history_readings.history, sought, each)
        self._loading.failed.connect(self.refuse)
        self._loading.done.connect(self.page.show_view)
        return self._loading

    def _opened(self, view: object) -> None:
        self.opened.emit()

    def _compare(self, year: int, country: str, before: int, after: int) -> None:
        job = self.watch(self.sitting.read(history_readings.compare, year, country, before, after))
        job.done.connect(self.page.show_difference)

    def _undo(self, changeset_id: str) -> None:
        from desktop.actions.undo import undo_one

        job = self.watch(self.sitting.write(undo_one, changeset_id))
        job.done.connect(self._undone)

    def _undone(self, outcome: Outcome) -> None:
        self.page.banner.say("green", self.tr("It was undone as a whole; the history shows it as a step of its own."))
        self.sitting.tell(outcome)

    def _changed(self, outcome: Outcome) -> None:
        if outcome.changeset is not None:
            self.reload()
