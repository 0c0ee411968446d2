"""One country's return in one round: its sections, its answers, and what was found in them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Key
from desktop.ui import language
from desktop.ui.forms.answers_card import AnswersCard
from desktop.ui.forms.buttons import allow, button, name_it
from desktop.ui.forms.findings_card import FindingsCard
from desktop.ui.forms.header import Header
from desktop.ui.forms.sections_card import SectionsCard
from desktop.ui.models.answers import by_item
from desktop.ui.models.looks import begun
from desktop.ui.models.sections import section_lines
from desktop.ui.models.sentences import Sentence
from desktop.ui.pages.page import Page
from desktop.ui.views import SubmissionView
from desktop.wording import word


class SubmissionPage(Page):
    """Sections at the left, answers in the middle, findings below; F8 walks through the findings."""

    back_asked = Signal()
    validate_asked = Signal(int)
    annotate_asked = Signal()
    entry_asked = Signal(int)
    explained = Signal(object, object, str)
    review_asked = Signal(int)
    print_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: SubmissionView | None = None
        self._back = button("chevron-left", "quiet", bare=True)
        self._back.clicked.connect(self.back_asked)
        self._validate = button("list-checks", "primary")
        self._validate.clicked.connect(self._ask_validate)
        # Labelled buttons would leave the subtitle no room; these three are said by their icons.
        self._next = button("arrow-down", bare=True)
        self._next.clicked.connect(self._step_on)
        self._annotate = button("send", bare=True)
        self._annotate.clicked.connect(self.annotate_asked)
        self._print = button("file-output", bare=True)
        self._print.clicked.connect(self.print_asked)
        self._fill = button("pencil")
        self._fill.clicked.connect(self._ask_entry)
        self._review = button("eye")
        self._review.clicked.connect(self._ask_review)
        self.header = Header(
            self._next, self._annotate, self._print, self._fill, self._review, self._validate, back=self._back
        )
        self.column.insertWidget(0, self.header)
        self.sections = SectionsCard()
        self.sections.chosen.connect(self._show_section)
        self.answers = AnswersCard()
        self.findings = FindingsCard()
        self.findings.chosen.connect(self._lead)
        self.findings.validate_asked.connect(self._ask_validate)
        self.findings.explained.connect(self.explained)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.answers)
        split.addWidget(self.findings)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([340, 260])
        split.setChildrenCollapsible(False)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.sections)
        row.addWidget(split, 1)
        self.column.addLayout(row, 1)
        self.retranslate()

    def retranslate(self) -> None:
        name_it(self._back, self.tr("Back to the submissions"), self.tr("Back to the submissions (Alt+Left)"))
        self._validate.setText(self.tr("Validate"))
        self._validate.setToolTip(self.tr("Check this return against every rule (F7)"))
        name_it(self._next, self.tr("Next finding"), self.tr("Next finding (F8), previous (Shift+F8)"))
        name_it(
            self._annotate,
            self.tr("Annotate …"),
            self.tr("Write findings and open queries into a copy of the country's own file, to be sent back to it"),
        )
        name_it(
            self._print,
            self.tr("Save as PDF …"),
            self.tr("Every answer, finding and query of this return on paper, with a receipt of its content"),
        )
        self._fill.setText(self.tr("Fill in"))
        self._fill.setToolTip(self.tr("Change the answers of this return (Ctrl+4)"))
        self._review.setText(self.tr("Review"))
        self._review.setToolTip(self.tr("Read the answers beside what they are judged by (Ctrl+5)"))
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: SubmissionView) -> None:
        """Show *view*; the section and the answer one stands at stay where the submission is the same."""
        same = self._view is not None and self._view.submission.id == view.submission.id
        item, roster = (self.answers.item, self.answers.roster) if same else (None, None)
        self._view = view
        self._found = by_item(view.findings)
        line = view.submission.line
        self.header.say(
            self.tr("{country} · round {year}").format(country=view.country.name(language.now()), year=line.year),
            self._subtitle(view),
        )
        known = [one.code for one in view.questionnaire.dimensions]
        section = self.answers.section if same and self.answers.section in known else known[0]
        lines = section_lines(view.questionnaire, view.submission, self._found)
        self.sections.show_lines(lines, *self._answered(view))
        self.answers.show_view(view, self._found, section)
        self.sections.stand_at(section)
        self.findings.show_view(view)
        if not same:
            self.findings.list.scrollToTop()
        allow(self._next, bool(view.findings), self.tr("There are no findings."))
        if view.findings:
            self._next.setToolTip(self.tr("Next finding (F8), previous (Shift+F8)"))
        if roster is not None:
            self.answers.enter(view.questionnaire.by_code[roster.code])
        elif item is not None:
            self.answers.stand_at(item)

    def _subtitle(self, view: SubmissionView) -> str:
        line = view.submission.line
        parts = [word(begun(line), language.now())]
        answered, asked = self._answered(view)
        parts.append(self.tr("{n} of {all} answered").format(n=answered, all=asked))
        if line.counts.errors:
            parts.append(self.tr("%n errors", "", line.counts.errors))
        if line.counts.warnings:
            parts.append(self.tr("%n warnings", "", line.counts.warnings))
        if line.last_received is not None:
            parts.append(self.tr("received {when}").format(when=language.moment_text(line.last_received)))
        return " · ".join(parts)

    @staticmethod
    def _answered(view: SubmissionView) -> tuple[int, int]:
        """Return how much is answered of how much; before the first check only the questionnaire can say."""
        counts = view.submission.line.counts
        if counts.asked:
            return counts.answered, counts.asked
        lines = section_lines(view.questionnaire, view.submission, {})
        return sum(line.answered for line in lines), sum(line.asked for line in lines)

    def _show_section(self, code: str) -> None:
        if self._view is not None and code != self.answers.section:
            self.answers.show_view(self._view, self._found, code)

    def _lead(self, line: Sentence) -> None:
        """Show the place *line* speaks of; one about the whole return has none."""
        if self._view is not None and line.key is not None and line.key[0] in self._view.questionnaire.by_code:
            self._lead_to(line.key)

    def _lead_to(self, key: Key) -> None:
        view = self._view
        assert view is not None
        item = view.questionnaire.by_code[key[0]]
        section = view.questionnaire.dimension_of(item).code
        self.sections.stand_at(section)
        if item.roster and key[1]:
            self.answers.enter(view.questionnaire.by_code[item.roster])
            self.answers.stand_at_cell(key)
            return
        if self.answers.roster is not None:
            self.answers.show_view(view, self._found, section)
        if not self.answers.stand_at(item.code):
            self.answers.show_all()
            self.answers.stand_at(item.code)

    def _step_on(self) -> None:
        self.step(1)

    def step(self, by: int) -> None:
        line = self.findings.list.step(by)
        if line is not None:
            self._lead(line)

    def _ask_validate(self) -> None:
        if self._view is not None:
            self.validate_asked.emit(self._view.submission.id)

    @property
    def questionnaire(self) -> Questionnaire | None:
        return self._view.questionnaire if self._view is not None else None

    def go_to(self, code: str, row: str = "") -> bool:
        if self._view is None or code not in self._view.questionnaire.by_code:
            return False
        self._lead_to((code, row))
        return True

    def _ask_review(self) -> None:
        if self._view is not None:
            self.review_asked.emit(self._view.submission.id)

    def _ask_entry(self) -> None:
        if self._view is not None:
            self.entry_asked.emit(self._view.submission.id)

    def start_here(self) -> None:
        self.answers.start_here()

    def find(self) -> None:
        self.answers.filters.find()

    def forget(self) -> None:
        super().forget()
        self._view = None
