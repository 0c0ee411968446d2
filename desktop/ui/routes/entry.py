"""The way of what is entered: into the file at once, and back as the page shows it."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal

from db.problems import Problem
from db.snapshots.entry import Entry
from db.snapshots.history import Outcome
from db.snapshots.submission import SubmissionLine
from db.terms import ExplanationKind, QueryAct
from desktop.ui import language, readings
from desktop.ui.background import Job
from desktop.ui.models.entry import Trouble
from desktop.ui.models.grid import Ordering
from desktop.ui.pages.entry import EntryPage
from desktop.ui.sitting import Route, Sitting
from desktop.ui.views import EntryView
from desktop.wording import sentence


class EntryRoute(Route):
    """Stores each entry when it is made; reads the return anew when it was touched."""

    opened = Signal()

    def __init__(self, sitting: Sitting, page: EntryPage) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._view: EntryView | None = None
        self._loading: Job | None = None
        self._telling: Job | None = None
        self._stand_at = ("", "")
        self._checked = False
        page.entered.connect(self.enter)
        page.told_asked.connect(self._tell)
        page.explained.connect(self.explain)
        page.continued.connect(self.continue_query)
        page.undo_asked.connect(self.undo)
        page.redo_asked.connect(self.redo)
        page.paste_asked.connect(self.paste)
        page.grid.order_asked.connect(self.sort)
        sitting.changed.connect(self._changed)

    def open(self, submission_id: int) -> None:
        """Read the submission and go to its form."""
        self._load(submission_id).done.connect(self._opened)

    @property
    def number(self) -> int | None:
        """The submission that is filled in."""
        return self._view.shown.submission.id if self._view is not None else None

    def reload(self) -> None:
        """Read the same submission anew."""
        if self._view is not None:
            self._load(self._view.shown.submission.id)

    def enter(self, entry: Entry) -> None:
        """Store what was entered; it is safe on the disk when the page says so."""
        if self._view is None:
            return
        from desktop.actions.entry import enter

        job = self.watch(self.sitting.write(enter, self._view.shown.submission.id, entry))
        job.done.connect(self._stored)
        job.failed.connect(self._not_stored)

    def explain(self, code: str, trouble: Trouble, kind: ExplanationKind, text: str) -> None:
        """Store the reply to a warning."""
        if self._view is None:
            return
        from desktop.actions.review import explain

        line = self._view.shown.submission.line
        item = trouble.item
        job = self.sitting.write(explain, line.year, line.country, trouble.rule, item, text, trouble.row, kind)
        self.watch(job).done.connect(self._stored)

    def continue_query(self, number: int, act: QueryAct, text: str) -> None:
        """Store the reply to a query of the secretariat."""
        if self._view is None:
            return
        from desktop.actions.review import continue_query

        line = self._view.shown.submission.line
        job = self.sitting.write(continue_query, line.year, line.country, act, text, number=number)
        self.watch(job).done.connect(self._stored)

    def validate(self) -> None:
        """Check the return against every rule, with what is being typed, and tell what came of it."""
        if self._view is None:
            return
        self.page.leave()
        line = self._view.shown.submission.line
        job = self.sitting.work(readings.validate, line.year, (line.country,))
        self.watch(job, self.tr("Checking the return …")).done.connect(self._validated)

    def _validated(self, outcome: Outcome) -> None:
        self._checked = True
        self.sitting.tell(outcome)

    def paste(self, text: str, start: tuple[int, int]) -> None:
        """Work out what pasting *text* at *start* would do; the page does it, or asks."""
        view, grid = self._view, self.page.grid
        if view is None or grid.roster is None:
            return
        form, answers = view.shown.questionnaire, view.shown.submission.answers
        stored, shown = grid.model.stored, grid.model.rows
        job = self.sitting.read(_Plan(form, grid.roster, stored, shown, answers, start, text, view.unasked))
        self.watch(job, self.tr("Looking at what was pasted …")).done.connect(grid.show_pasting)

    def sort(self, ordering: Ordering) -> None:
        """Find the order of a long table off the main thread."""
        job = self.watch(self.sitting.read(_Sort(ordering)), self.tr("Sorting …"))
        job.done.connect(self.page.grid.model.show_order)

    def undo(self) -> None:
        """Take back what was done last to this return."""
        self._take_back(again=False)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._take_back(again=True)

    def _take_back(self, *, again: bool) -> None:
        if self._view is None:
            return
        from desktop.actions.undo import undo

        job = self.watch(self.sitting.write(undo, self._view.shown.submission.id, again=again))
        job.done.connect(self._taken_back)

    def _taken_back(self, outcome: Outcome) -> None:
        self._stand_at = (str(outcome.details.get("item", "")), str(outcome.details.get("row", "")))
        self._stored(outcome)

    def _stored(self, outcome: Outcome) -> None:
        if outcome.changeset is not None:
            self.page.show_saved(datetime.now().astimezone())
            self.sitting.tell(outcome)
        else:
            # Nothing differs from what is stored: the page shows that again.
            self.reload()

    def _not_stored(self, problem: Problem) -> None:
        self.reload()

    def _load(self, submission_id: int) -> Job:
        if self._loading is not None and self._loading.running:
            self._loading.drop()
        same = self._view is not None and self._view.shown.submission.id == submission_id
        earlier = self._view.earlier if same and self._view is not None else None
        self._loading = self.sitting.read(readings.entry, submission_id, earlier)
        self._loading.failed.connect(self.refuse)
        self._loading.done.connect(self._show)
        return self._loading

    def _show(self, view: EntryView) -> None:
        line = view.shown.submission.line
        if self._view is not None and self._view.shown.submission.id == line.id:
            self._view = view
            self.page.show_view(view)
        else:
            # What is being typed belongs to the one shown until now.
            self.page.leave()
            self._view = view
            self.page.show_view(view, self.sitting.drafts(line.year, line.country))
        if self._checked:
            self._checked = False
            counts = line.counts
            self.page.banner.say("amber" if counts.errors or counts.unexplained else "green", partial(_found, line))
        if self._stand_at[0]:
            self.page.go_to(*self._stand_at)
            self._stand_at = ("", "")

    def _opened(self, view: EntryView) -> None:
        self.opened.emit()

    def _tell(self, item: str, row: str) -> None:
        if self._view is None:
            return
        if self._telling is not None and self._telling.running:
            self._telling.drop()
        self._telling = self.sitting.read(readings.answer, self._view.shown.submission.id, item, row)
        self._telling.done.connect(self.page.show_told)

    def _changed(self, outcome: Outcome) -> None:
        touched = self._view is not None and self._view.shown.submission.id in outcome.submissions
        if touched or outcome.register or outcome.rounds:
            self.reload()


def _found(line: SubmissionLine) -> str:
    """Return what the checks of a return found, in the window's language."""
    counts = line.counts
    return sentence(
        "done.validate",
        language.now(),
        year=str(line.year),
        error=counts.errors,
        warning=counts.warnings,
        information=counts.informations,
        passed=counts.passed,
        not_evaluated=counts.not_evaluated,
    )


class _Sort:
    """Sorting, for the reading thread; it needs no desk."""

    def __init__(self, ordering: Ordering) -> None:
        self._ordering = ordering

    def __call__(self, desk: object) -> object:
        return self._ordering.rows()


class _Plan:
    """Working out a paste, for the reading thread; it needs no desk."""

    def __init__(self, *arguments: object) -> None:
        self._arguments = arguments

    def __call__(self, desk: object) -> object:
        from desktop.ui.models.paste import plan

        return plan(*self._arguments)  # type: ignore[arg-type]
