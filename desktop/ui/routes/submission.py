"""A submission's way to the database and back."""

from PySide6.QtCore import Signal

from db.snapshots.history import Outcome
from desktop.ui import readings
from desktop.ui.background import Job
from desktop.ui.pages.submission import SubmissionPage
from desktop.ui.sitting import Route, Sitting
from desktop.ui.views import SubmissionView


class SubmissionRoute(Route):
    """Loads one submission, and again when it was touched."""

    opened = Signal()

    def __init__(self, sitting: Sitting, page: SubmissionPage) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._view: SubmissionView | None = None
        self._loading: Job | None = None
        page.validate_asked.connect(self.validate)
        sitting.changed.connect(self._changed)

    def open(self, submission_id: int) -> None:
        """Read the submission and go to its page."""
        self._load(submission_id).done.connect(self._opened)

    def open_country(self, year: int, country: str) -> None:
        """Find the submission of *country* in the round of *year* and go to its page."""
        job = self.watch(self.sitting.read(readings.submission_number, year, country))
        job.done.connect(self.open)

    def reload(self) -> None:
        """Read the same submission anew, for instance because the window's language changed."""
        if self._view is not None:
            self._load(self._view.submission.id)

    def validate(self) -> None:
        """Check this return."""
        if self._view is not None:
            line = self._view.submission.line
            job = self.watch(
                self.sitting.work(readings.validate, line.year, (line.country,)), self.tr("Checking the return …")
            )
            job.done.connect(self.sitting.tell)

    def _load(self, submission_id: int) -> Job:
        if self._loading is not None and self._loading.running:
            self._loading.drop()
        self._loading = self.watch(self.sitting.read(readings.submission, submission_id))
        self._loading.done.connect(self._show)
        return self._loading

    def _show(self, view: SubmissionView) -> None:
        self._view = view
        self.page.show_view(view)

    def _opened(self, view: SubmissionView) -> None:
        self.opened.emit()

    def _changed(self, outcome: Outcome) -> None:
        touched = self._view is not None and self._view.submission.id in outcome.submissions
        if touched or outcome.register or outcome.rounds:
            self.reload()
