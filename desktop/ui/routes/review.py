"""A reviewer's way: every act on the writing thread, and the page shows what came of it at the same place."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from db.snapshots.history import Outcome
from db.snapshots.submission import Key
from db.terms import ExplanationKind, QueryAct, Verdict
from desktop.ui import readings, review_readings
from desktop.ui.background import Job
from desktop.ui.dialogs import Dialogs
from desktop.ui.forms.ask_dialog import About
from desktop.ui.pages.review import ReviewPage
from desktop.ui.routes.annotating import AnnotatingRoute
from desktop.ui.sitting import Route, Sitting

if TYPE_CHECKING:
    from desktop.ui.review_views import ReviewView


class ReviewRoute(Route):
    """Loads one submission for review, and again when it was touched."""

    opened = Signal()

    def __init__(self, sitting: Sitting, page: ReviewPage, dialogs: Dialogs) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._annotating = AnnotatingRoute(sitting, page, dialogs)
        self._view: ReviewView | None = None
        self._loading: Job | None = None
        self._telling: Job | None = None
        self._lead_to: tuple[Key, int] | None = None
        page.story_asked.connect(self._tell)
        page.verify_asked.connect(self.verify)
        page.section_asked.connect(self.verify_section)
        page.continued.connect(self.continue_query)
        page.validate_asked.connect(self.validate)
        page.banner.acted.connect(self.annotate)
        page.dialogs.asked.connect(self.ask)
        page.dialogs.explained.connect(self.explain)
        page.dialogs.decided.connect(self.decide)
        sitting.changed.connect(self._changed)

    def open(self, submission_id: int) -> None:
        """Read the submission and go to its review."""
        self._load(submission_id).done.connect(self._opened)

    def open_at(self, submission_id: int, key: Key, query: int = 0) -> None:
        """Go to the review of a submission, at the answer with *key* or at a *query*."""
        self._lead_to = (key, query)
        self.open(submission_id)

    @property
    def number(self) -> int | None:
        """The submission under review."""
        return self._view.line.id if self._view is not None else None

    def reload(self) -> None:
        """Read the same submission anew."""
        if self._view is not None:
            self._load(self._view.line.id)

    def _load(self, submission_id: int) -> Job:
        if self._loading is not None and self._loading.running:
            self._loading.drop()
        self._loading = self.sitting.read(review_readings.review, submission_id)
        self._loading.failed.connect(self.refuse)
        self._loading.done.connect(self._show)
        return self._loading

    def _show(self, view: "ReviewView") -> None:
        self._view = view
        self.page.dialogs.words = self.page.pane.words = self.sitting.drafts(view.line.year, view.line.country).words
        self.page.show_view(view)
        if self._lead_to is not None:
            key, query = self._lead_to
            self._lead_to = None
            if query:
                self.page.lead_to_query(query)
            else:
                self.page.lead(key)

    def _opened(self, view: "ReviewView") -> None:
        self.opened.emit()

    def _tell(self, item: str, row: str) -> None:
        if self._view is None or not item:
            return
        if self._telling is not None and self._telling.running:
            self._telling.drop()
        self._telling = self.sitting.read(review_readings.story, self._view.line.id, item, row)
        self._telling.done.connect(self.page.show_story)

    def _changed(self, outcome: Outcome) -> None:
        touched = self._view is not None and self._view.line.id in outcome.submissions
        if touched or outcome.register or outcome.rounds:
            self.reload()

    # --- acts

    def _act(self, function, *arguments: object, **named: object) -> Job | None:
        if self._view is None:
            return None
        line = self._view.line
        job = self.watch(self.sitting.write(function, line.year, line.country, *arguments, **named))
        job.done.connect(self._acted)
        return job

    def _send(self, function, *arguments: object, **named: object) -> None:
        """Do what was written in a dialog; its draft goes once it is stored."""
        if (job := self._act(function, *arguments, **named)) is not None:
            job.done.connect(self.page.dialogs.stored)
            job.failed.connect(self.page.dialogs.refused)

    def _acted(self, done: "Outcome | tuple[Outcome, object]") -> None:
        outcome = done[0] if isinstance(done, tuple) else done
        if outcome.changeset is not None and self._done_words(outcome):
            # What was sent back goes nowhere by itself.
            home = self._home_words if outcome.label == "return" else None
            self.page.banner.say("green", partial(self._done_words, outcome), home)
        self.sitting.tell(outcome)

    def _done_words(self, outcome: "Outcome") -> str:
        """Return what was done, "" for what one sees anyway."""
        said = {
            "query": self.tr("Query {number} was asked."),
            "query.mirror": self.tr("Queries {number} and {other_number} were asked, one to each side."),
            "query.close": self.tr("Query {number} was closed."),
            "verify.many": self.tr("{n} answers were verified."),
            "return": self.tr(
                "The return was sent back for correction. Its queries go home in the annotated workbook."
            ),
            "accept": self.tr("The return was accepted and is locked from now on."),
            "reopen": self.tr("The return was reopened."),
        }.get(outcome.label, "")
        return said.format(**outcome.details)

    def _home_words(self) -> str:
        return self.tr("Save the annotated workbook …")

    def annotate(self) -> None:
        """Write findings and queries into a copy of the country's own file, where the person says."""
        if self._view is not None:
            self._annotating.annotate(self._view.line, self._view.country.language)

    def verify(self, key: Key, on: bool) -> None:
        """Set or take away the tick on one answer."""
        from desktop.actions import review

        self._act(review.verify if on else review.unverify, *key)

    def verify_section(self, keys: frozenset[Key]) -> None:
        """Tick the answers with *keys*."""
        from desktop.actions import review

        self._act(review.verify_all, keys)

    def ask(self, about: About, text: str) -> None:
        """Ask about an answer, a row, the whole return; or both sides of a difference."""
        from desktop.actions import mirror, review

        item, row = about.key
        if about.both:
            self._send(mirror.query_mirror, about.rule, item, row, text)
        else:
            self._send(review.query, item, text, row, about.rule)

    def explain(self, place: tuple[str, str, str] | None, kind: str, text: str) -> None:
        """Explain one warning, or every one that has no explanation."""
        from desktop.actions import review

        if place is None:
            self._send(review.explain_all, text, ExplanationKind(kind))
        else:
            rule, item, row = place
            self._send(review.explain, rule, item, text, row, ExplanationKind(kind))

    def continue_query(self, number: int, act: QueryAct, text: str) -> None:
        """Reply to, close, reopen a query or ask it again."""
        from desktop.actions import review

        self._act(review.continue_query, act, text, number=number)

    def decide(self, verdict: Verdict, reason: str) -> None:
        """Return, accept or reopen; acceptance demands that everything was seen."""
        from desktop.actions import review

        self._send(review.decide, verdict, reason, all_seen=verdict is Verdict.ACCEPT)

    def validate(self) -> None:
        """Check this return."""
        if self._view is not None:
            line = self._view.line
            job = self.sitting.work(readings.validate, line.year, (line.country,))
            self.watch(job, self.tr("Checking the return …")).done.connect(self.sitting.tell)
