"""The dialogs a reviewer acts through, each opened on a place of the return; and in one line what is still missing."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from db.snapshots.submission import Key
from db.terms import Result, Severity, Stage, Verdict
from desktop.ui import language
from desktop.ui.drafts import Drafts, about
from desktop.ui.forms.ask_dialog import About, AskDialog, ExplainDialog
from desktop.ui.forms.decision_dialog import DecisionDialog, demand
from desktop.ui.forms.plea import Plea
from desktop.ui.models.review import Row
from desktop.ui.review_views import ReviewView, Way
from desktop.wording import problem_sentence


class ReviewerDialogs(QObject):
    """``asked`` carries what about and the text, ``explained`` (rule, item, row) or None for all, kind and text.

    What is half written in any of them is kept among ``words``, until what was sent is ``stored``.
    """

    asked = Signal(object, str)
    explained = Signal(object, str, str)
    decided = Signal(object, str)
    went = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._place: object = None
        self._view: ReviewView | None = None
        self.open: Plea | None = None
        self.words = Drafts()
        self._sent: list[tuple[Drafts, Key]] = []

    def ask(self, view: ReviewView, row: Row | None, *, both: bool = False) -> None:
        """Ask about the answer in *row*, with *both* the other country too; about the whole return without one."""
        of = _about(view, row, both=both)
        dialog = AskDialog(of, self._page.window())
        dialog.asked.connect(self.asked)
        # By its code: a country's name is another one in another language, and what is half written would be gone.
        self._show(dialog, about("ask", *of.key, of.other))

    def explain(self, view: ReviewView, row: Row) -> None:
        """Reply to the first warning of *row* that has no explanation, else to the first one there."""
        if row.line is None:
            return
        warned = [one for one in row.line.findings if one.result is Result.FAIL and one.severity is Severity.WARNING]
        if not warned:
            return
        first = next((one for one in warned if (one.rule, one.item, one.row) in view.unexplained), warned[0])
        place = (first.rule, first.item, first.row)
        earlier = next((one.text for one in row.line.explanations if one.rule == first.rule), "")
        title = self.tr("Explain the warning {rule}").format(rule=first.rule)
        self._ask_explanation(ExplainDialog(title, view.sentences.get(place, ""), self._page.window(), earlier), place)

    def waive(self) -> None:
        """Explain every warning that has no explanation with one and the same text."""
        if self._view is None:
            return
        title = self.tr("Waive every warning without an explanation")
        words = self.tr("%n warnings get this explanation, under your name.", "", len(self._view.unexplained))
        self._ask_explanation(ExplainDialog(title, words, self._page.window()), None)

    def decide(self, view: ReviewView, verdict: Verdict) -> None:
        """Show what *verdict* needs, and let the person give it."""
        self._view = view
        dialog = DecisionDialog(view, verdict, self._page.window())
        dialog.decided.connect(self.decided)
        dialog.went.connect(self.went)
        dialog.waived.connect(self.waive)
        self._show(dialog, about("decide", verdict.value))

    def stored(self) -> None:
        """Forget the draft of what was sent first: it is in the file now."""
        if self._sent:
            words, place = self._sent.pop(0)
            words.drop(place)

    def refused(self) -> None:
        """Keep the draft of what was sent first: it could not be stored, and is offered again."""
        if self._sent:
            self._sent.pop(0)

    def _ask_explanation(self, dialog: ExplainDialog, place: tuple[str, str, str] | None) -> None:
        self._place = place
        dialog.explained.connect(self._tell_explained)
        self._show(dialog, about("explain", *(place or ("", "", ""))))

    def _tell_explained(self, kind: str, text: str) -> None:
        self.explained.emit(self._place, kind, text)

    def _show(self, dialog: Plea, place: Key) -> None:
        dialog.begin(self.words, place)
        self.open = dialog
        dialog.accepted.connect(self._accepted)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _accepted(self) -> None:
        if self.open is not None and self.open.drafted is not None:
            self._sent.append(self.open.drafted)

    def _closed(self) -> None:
        if self.sender() is self.open:
            self.open = None
            # The keyboard goes back to where one works; some platforms leave it nowhere.
            self._page.window().activateWindow()


def _about(view: ReviewView, row: Row | None, *, both: bool) -> About:
    name, tongue = view.country.name(language.now()), view.country.language
    whole = QCoreApplication.translate("ReviewerDialogs", "The whole return for {year}").format(year=view.line.year)
    if row is None or row.line is None or not row.line.item.code:
        return About(("", ""), "", whole, name, tongue)
    item, form = row.line.item, view.questionnaire
    failed = [one for one in row.line.findings if one.result is Result.FAIL]
    found = next(iter(failed), None)
    code = other = ""
    if both:
        found = next(one for one in failed if (one.rule, one.item, one.row) in view.mirrored)
        code = view.mirrored[found.rule, found.item, found.row]
        other = view.names.get(code, code)
    return About(
        key=(found.item, found.row) if both and found is not None else row.key,
        label=form.label(item, tongue),
        place=f"{item.code} · {form.label(item, language.now())}",
        country=name,
        tongue=tongue,
        rule=found.rule if found is not None else "",
        finding=view.home.get((found.rule, found.item, found.row), "") if found is not None else "",
        both=other,
        other=code,
        roster=item.roster or "",
        whole=whole,
    )


def standing(view: ReviewView, why: str) -> tuple[str, str, str]:
    """Return icon, tone and words of the line under the title: what is missing, that it is locked, who signed off."""
    translate = QCoreApplication.translate
    signed = ""
    if view.signed is not None:
        words = (
            translate("ReviewerDialogs", "Signed off by {name} on {when}; the content is still what was signed.")
            if view.still_signed
            else translate("ReviewerDialogs", "Signed off by {name} on {when}; the content has changed since.")
        )
        signed = words.format(name=view.signed.name, when=language.date_text(view.signed.at.date()))
        if view.still_signed and view.line.counts.errors:
            left = translate("ReviewerDialogs", "Errors left in what was signed: {n}.")
            signed += " " + left.format(n=view.line.counts.errors)
    if why:
        return "info", "blue", f"{why} {signed}".rstrip()
    if view.line.stage is Stage.ACCEPTED:
        last = next((one for one in reversed(view.decisions) if one.verdict is Verdict.ACCEPT), None)
        said = translate("ReviewerDialogs", "Accepted and locked, for the form and for Excel alike.")
        if last is not None:
            by = translate(
                "ReviewerDialogs", "Accepted by {name} on {when} and locked; to correct anything, reopen it."
            )
            said = by.format(name=last.person, when=language.date_text(last.at.date()))
        return "lock", "green", f"{said} {signed}".rstrip()
    way = view.ways.get(Verdict.ACCEPT, Way())
    if way.barred is not None:
        barred = problem_sentence(way.barred, language.now())
        return "info", "blue", signed or barred
    if way.lacking:
        missing = ", ".join(_small(demand(one.code, one)) for one in way.lacking)
        said = translate("ReviewerDialogs", "To accept, still missing: {what}.").format(what=missing)
        return "info", "blue", f"{said} {signed}".rstrip()
    ready = translate("ReviewerDialogs", "Everything that acceptance needs is there.")
    return "circle-check", "green", f"{ready} {signed}".rstrip()


def places(view: ReviewView, code: str) -> frozenset[Key]:
    """Return the answers that keep a demand from being met: those with errors, or with warnings not explained."""
    if code == "review.warnings_unexplained":
        return frozenset((item, row) for _, item, row in view.unexplained)
    found = (one for line in view.lines for one in line.findings)
    failed = (one for one in found if one.result is Result.FAIL and one.severity is Severity.ERROR)
    return frozenset((one.item, one.row) for one in failed)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
