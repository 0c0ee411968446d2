"""A submission's way to the database and back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from db.snapshots.history import Outcome
from db.terms import ExplanationKind
from desktop.ui import language, readings
from desktop.ui.background import Job
from desktop.ui.dialogs import Dialogs
from desktop.ui.pages.submission import SubmissionPage
from desktop.ui.routes.annotating import AnnotatingRoute
from desktop.ui.sitting import Route, Sitting
from desktop.ui.views import SubmissionView


class SubmissionRoute(Route):
    """Loads one submission, and again when it was touched."""

    opened = Signal()

    def __init__(self, sitting: Sitting, page: SubmissionPage, dialogs: Dialogs) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._annotating = AnnotatingRoute(sitting, page, dialogs)
        self._dialogs = dialogs
        self._target = ""
        self._view: SubmissionView | None = None
        self._loading: Job | None = None
        page.validate_asked.connect(self.validate)
        page.annotate_asked.connect(self.annotate)
        page.print_asked.connect(self.print)
        page.explained.connect(self.explain)
        sitting.changed.connect(self._changed)

    def open(self, submission_id: int) -> None:
        """Read the submission and go to its page."""
        self._load(submission_id).done.connect(self._opened)

    def open_country(self, year: int, country: str) -> None:
        """Find the submission of *country* in the round of *year* and go to its page."""
        job = self.watch(self.sitting.read(readings.submission_number, year, country))
        job.done.connect(self.open)

    @property
    def number(self) -> int | None:
        """The submission that is shown."""
        return self._view.submission.id if self._view is not None else None

    @property
    def shown(self) -> SubmissionView | None:
        """What is shown, None before a submission was opened."""
        return self._view

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

    def explain(self, place: tuple[str, str, str], kind: ExplanationKind, text: str) -> None:
        """Keep the reply to the warning at *place*: rule, item, row."""
        if self._view is not None:
            from desktop.actions.review import explain

            line, (rule, item, row) = self._view.submission.line, place
            job = self.watch(self.sitting.write(explain, line.year, line.country, rule, item, text, row, kind))
            job.done.connect(self.sitting.tell)

    def annotate(self) -> None:
        """Write findings and queries into a copy of the country's own file, where the person says."""
        if self._view is not None:
            self._annotating.annotate(self._view.submission.line, self._view.country.language)

    def print(self) -> None:
        """Write this return as a PDF in the window's language, where the person says."""
        if self._view is None:
            return
        from desktop.actions import paper

        line = self._view.submission.line
        name = f"{line.country}-{line.year}.pdf"
        chosen = self._dialogs.save(self.tr("Save the return as PDF"), name, self.tr("PDF (*.pdf)"))
        if chosen:
            self._target = chosen
            job = self.sitting.work(paper.save, line.year, line.country, language.now(), Path(chosen))
            self.watch(job, self.tr("Drawing the return …")).done.connect(self._printed)

    def _printed(self, _: object) -> None:
        self.page.banner.say("green", partial(self._printed_words, self._target))

    def _printed_words(self, path: str) -> str:
        return self.tr("The return was written to {path}.").format(path=path)

    def _load(self, submission_id: int) -> Job:
        if self._loading is not None and self._loading.running:
            self._loading.drop()
        if submission_id != self.number:
            self._banner.hide()
        self._loading = self.sitting.read(readings.submission, submission_id)
        self._loading.failed.connect(self.refuse)
        self._loading.done.connect(self._show)
        return self._loading

    def _show(self, view: SubmissionView) -> None:
        self._view = view
        line = view.submission.line
        self.page.findings.explain.words = self.sitting.drafts(line.year, line.country).words
        self.page.show_view(view)

    def _opened(self, view: SubmissionView) -> None:
        self.opened.emit()

    def _changed(self, outcome: Outcome) -> None:
        touched = self._view is not None and self._view.submission.id in outcome.submissions
        if touched or outcome.register or outcome.rounds:
            self.reload()
