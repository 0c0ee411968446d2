"""The way of the list of queries: read when it is looked at, and again when a review changes."""

from PySide6.QtCore import Signal

from db.snapshots.history import Outcome
from desktop.ui import review_readings
from desktop.ui.background import Job
from desktop.ui.pages.queries import QueriesPage
from desktop.ui.sitting import Route, Sitting


class QueriesRoute(Route):
    """``opened`` tells that the list is there to be shown."""

    opened = Signal()

    def __init__(self, sitting: Sitting, page: QueriesPage) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._year: int | None = None
        self._looked = False
        self._loading: Job | None = None
        page.round_asked.connect(self._round)
        sitting.changed.connect(self._changed)

    def open(self) -> None:
        """Read the queries and go to their list."""
        self._looked = True
        self._load().done.connect(self._opened)

    def reload(self) -> None:
        """Read the list anew, if anybody has looked at it."""
        if self._looked:
            self._load()

    def _load(self) -> Job:
        if self._loading is not None and self._loading.running:
            self._loading.drop()
        self._loading = self.sitting.read(review_readings.queries, self._year)
        self._loading.failed.connect(self.refuse)
        self._loading.done.connect(self.page.show_view)
        return self._loading

    def _opened(self, view: object) -> None:
        self.opened.emit()

    def _round(self, year: int) -> None:
        self._year = year
        self._load()

    def _changed(self, outcome: Outcome) -> None:
        if outcome.review or outcome.rounds or outcome.answers:
            self.reload()
