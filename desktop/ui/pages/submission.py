"""One country's return in one round: its sections, its answers, and what was found in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QListView,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.register import Country
from db.snapshots.review import Finding
from db.snapshots.submission import Answer, Key, Submission
from db.terms import ItemKind
from desktop.ui import language
from desktop.ui.delegates.answers import HEADING, ROW, AnswersDelegate, RosterDelegate
from desktop.ui.delegates.sections import SectionDelegate
from desktop.ui.forms.buttons import button, name_it
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.filter_field import FilterField
from desktop.ui.forms.frozen_table import quiet
from desktop.ui.forms.header import Header
from desktop.ui.forms.sentence_list import SentenceList
from desktop.ui.forms.speaking import card, label
from desktop.ui.models.answers import AnswersModel, Column, by_item, finding_word, lines_of, rank
from desktop.ui.models.looks import finding_look
from desktop.ui.models.roster import RosterModel
from desktop.ui.models.sections import SectionsModel, section_lines
from desktop.ui.models.sentences import Sentence, grouped
from desktop.ui.models.words import place_text
from desktop.ui.pages.page import Page
from desktop.wording import word

WIDTHS = {
    Column.FINDING: 36,
    Column.CODE: 92,
    Column.VALUE: 124,
    Column.UNIT: 84,
    Column.STATUS: 104,
    Column.PREVIOUS: 86,
    Column.NOTE: 74,
    Column.SOURCE: 78,
}


@dataclass(frozen=True, slots=True)
class SubmissionView:
    """Everything the page shows. ``sentences`` are the findings' texts, in the order of ``findings``."""

    country: Country
    questionnaire: Questionnaire
    submission: Submission
    findings: tuple[Finding, ...]
    sentences: tuple[str, ...]
    previous: Mapping[Key, Answer] = field(default_factory=dict)
    previous_year: int | None = None
    explained: frozenset[tuple[str, str, str]] = frozenset()


class SubmissionPage(Page):
    """Sections at the left, answers in the middle, findings below; F8 walks through the findings."""

    back_asked = Signal()
    validate_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: SubmissionView | None = None
        self._section = ""
        self._roster: Item | None = None
        self._only = False
        back = button("chevron-left", "quiet")
        back.clicked.connect(self.back_asked)
        self._back = back
        self._validate = button("list-checks", "primary")
        self._validate.clicked.connect(self._ask_validate)
        self._next = button("arrow-down")
        self._next.clicked.connect(self._step_on)
        self.header = Header(self._next, self._validate, back=back)
        self.column.insertWidget(0, self.header)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._sections_card())
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._answers_card())
        split.addWidget(self._findings_card())
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([370, 220])
        split.setChildrenCollapsible(False)
        row.addWidget(split, 1)
        self.column.addLayout(row, 1)
        self.retranslate()

    def _sections_card(self) -> QWidget:
        frame = card()
        frame.setFixedWidth(216)
        column = QVBoxLayout(frame)
        column.setContentsMargins(4, 12, 4, 12)
        column.setSpacing(6)
        self._sections_title = label("strong")
        self._sections_title.setContentsMargins(10, 0, 0, 0)
        column.addWidget(self._sections_title)
        self.sections_model = SectionsModel(self)
        self.sections = QListView()
        self.sections.setFrameShape(QFrame.Shape.NoFrame)
        self.sections.setMouseTracking(True)
        self.sections.setModel(self.sections_model)
        self.sections.setItemDelegate(SectionDelegate(self.sections))
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections.selectionModel().currentChanged.connect(self._section_chosen)
        column.addWidget(self.sections, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(10, 0, 10, 0)
        foot.setSpacing(6)
        self._total = label("caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        foot.addWidget(self._total)
        foot.addWidget(self._bar)
        column.addLayout(foot)
        return frame

    def _answers_card(self) -> QWidget:
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 8, 1, 1)
        column.setSpacing(6)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 0, 10, 0)
        bar.setSpacing(8)
        self._up = button("arrow-left", "quiet")
        self._up.clicked.connect(self._leave_roster)
        self._title = label("h2")
        self.filter = FilterField()
        self.filter.setFixedWidth(210)
        self.filter.asked.connect(self._keep)
        self._only_findings = button("triangle-alert", "chip")
        self._only_findings.setCheckable(True)
        self._only_findings.toggled.connect(self._keep)
        bar.addWidget(self._up)
        bar.addWidget(self._title, 1)
        bar.addWidget(self._only_findings)
        bar.addWidget(self.filter)
        column.addLayout(bar)
        self.answers_model = AnswersModel(self)
        self.answers = QTableView()
        quiet(self.answers, ROW)
        self.answers.setModel(self.answers_model)
        self.answers.setItemDelegate(AnswersDelegate(self.answers))
        self.answers.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.answers.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.answers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.answers.horizontalHeader()
        header.setMinimumSectionSize(30)
        for at, wide in WIDTHS.items():
            self.answers.setColumnWidth(at, wide)
        header.setSectionResizeMode(Column.LABEL, QHeaderView.ResizeMode.Stretch)
        self.answers.activated.connect(self._open_roster)
        self.roster_model = RosterModel(self)
        self.roster = QTableView()
        quiet(self.roster, 36)
        self.roster.setModel(self.roster_model)
        self.roster.setItemDelegate(RosterDelegate(self.roster))
        self.roster.verticalHeader().show()
        self.roster.horizontalHeader().setDefaultSectionSize(150)
        self._nothing = Empty("search")
        self._nothing.asked.connect(self._show_all)
        self._no_rows = Empty("table-2")
        self._no_rows.asked.connect(self._leave_roster)
        self._tables = QStackedWidget()
        for part in (self.answers, self.roster, self._nothing, self._no_rows):
            self._tables.addWidget(part)
        column.addWidget(self._tables, 1)
        return frame

    def _findings_card(self) -> QWidget:
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 10, 1, 1)
        column.setSpacing(4)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 0, 12, 0)
        bar.setSpacing(12)
        self._findings_title = label("h2")
        self._as_of = label("caption")
        bar.addWidget(self._findings_title)
        bar.addStretch(1)
        bar.addWidget(self._as_of)
        column.addLayout(bar)
        self.findings = SentenceList()
        self.findings.chosen.connect(self._lead)
        self._clean = Empty("circle-check")
        self._clean.asked.connect(self._ask_validate)
        self._below = QStackedWidget()
        self._below.addWidget(self.findings)
        self._below.addWidget(self._clean)
        column.addWidget(self._below, 1)
        return frame

    def retranslate(self) -> None:
        name_it(self._back, self.tr("Back to the submissions"), self.tr("Back to the submissions (Alt+Left)"))
        self._validate.setText(self.tr("Validate"))
        self._next.setText(self.tr("Next finding"))
        self._next.setToolTip(self.tr("Next finding (F8), previous (Shift+F8)"))
        self._sections_title.setText(self.tr("Sections"))
        self.sections.setAccessibleName(self.tr("Sections"))
        self.answers.setAccessibleName(self.tr("Answers"))
        self.roster.setAccessibleName(self.tr("Rows"))
        self.findings.setAccessibleName(self.tr("Findings"))
        self._bar.setAccessibleName(self.tr("Answered"))
        self.filter.say(self.tr("Filter answers (Ctrl+F)"))
        self._only_findings.setText(self.tr("With findings"))
        name_it(self._up, self.tr("Back to the section"))
        self._nothing.say(self.tr("No answer in this section fits."), self.tr("Show the whole section"))
        self._no_rows.say(self.tr("This table has no rows."), self.tr("Back to the section"))
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: SubmissionView) -> None:
        """Show *view*; the section and the answer one stands at stay where the country is the same."""
        same = self._view is not None and self._view.submission.id == view.submission.id
        here = self._current_item() if same else None
        roster = self._roster.code if same and self._roster is not None else None
        self._view = view
        self._found = by_item(view.findings)
        line = view.submission.line
        self.header.say(
            self.tr("{country} · round {year}").format(country=view.country.name(language.now()), year=line.year),
            self._subtitle(view),
        )
        self.sections_model.show(section_lines(view.questionnaire, view.submission, self._found))
        known = [one.code for one in view.questionnaire.dimensions]
        if not same or self._section not in known:
            self._section = known[0] if known else ""
        if known:
            at = self.sections_model.index(known.index(self._section))
            self.sections.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        counts = line.counts
        share = 100 * counts.answered // counts.asked if counts.asked else 0
        self._total.setText(self.tr("{share} % answered").format(share=share))
        self._bar.setRange(0, max(1, counts.asked))
        self._bar.setValue(counts.answered)
        self._show_section()
        self._show_findings(view)
        if roster is not None:
            self._enter(view.questionnaire.by_code[roster])
        elif here is not None:
            self._stand(here)

    def _subtitle(self, view: SubmissionView) -> str:
        line = view.submission.line
        parts = [word(line.stage, language.now())]
        parts.append(self.tr("{n} of {all} answered").format(n=line.counts.answered, all=line.counts.asked))
        if line.counts.errors:
            parts.append(self.tr("%n errors", "", line.counts.errors))
        if line.counts.warnings:
            parts.append(self.tr("%n warnings", "", line.counts.warnings))
        if line.last_received is not None:
            parts.append(self.tr("received {when}").format(when=language.moment_text(line.last_received)))
        return " · ".join(parts)

    def _show_section(self) -> None:
        view = self._view
        if view is None or not self._section:
            return
        self._roster = None
        lines = lines_of(view.questionnaire, view.submission, self._found, view.previous, self._section)
        self.answers_model.show(lines, view.previous_year)
        section = view.questionnaire.sections_by_code[self._section]
        self._title.setText(view.questionnaire.label(section, language.now()))
        self._keep()

    def _keep(self) -> None:
        self.answers_model.keep(self.filter.text(), self._only_findings.isChecked())
        self.answers.clearSpans()
        for row in range(self.answers_model.rowCount()):
            self.answers.setRowHeight(row, ROW)
        for row in self.answers_model.headings():
            self.answers.setSpan(row, 0, 1, len(Column))
            self.answers.setRowHeight(row, HEADING)
        self._up.setVisible(False)
        self.filter.setVisible(True)
        self._only_findings.setVisible(True)
        self._tables.setCurrentWidget(self.answers if self.answers_model.rowCount() else self._nothing)

    def _show_all(self) -> None:
        self.filter.clear()
        self._only_findings.setChecked(False)
        self._keep()

    def _show_findings(self, view: SubmissionView) -> None:
        numbers = {row: at + 1 for rows in view.submission.rows.values() for at, row in enumerate(rows)}
        lines = [
            Sentence(
                text,
                finding_look(finding.severity, finding.result),
                finding_word(finding),
                place_text(view.questionnaire, finding.item, numbers.get(finding.row)) or self.tr("Whole return"),
                (finding.item, finding.row),
                note=self.tr("Explained") if (finding.rule, finding.item, finding.row) in view.explained else "",
            )
            for finding, text in zip(view.findings, view.sentences, strict=True)
        ]
        ranks = {id(line): rank(finding) for line, finding in zip(lines, view.findings, strict=True)}
        self.findings.sentences.show(grouped(lines, self._heading, lambda line: ranks[id(line)]))
        self._findings_title.setText(self.tr("Findings ({n})").format(n=len(lines)))
        line = view.submission.line
        validated = line.findings_as_of > 0
        current = validated and not line.findings_stale and line.findings_as_of >= line.changed_seq
        self._as_of.setText("" if current else self.tr("Not checked since the last change: press F7"))
        if validated:
            self._clean.say(self.tr("Every check that could be made has passed."), "")
        else:
            self._clean.say(self.tr("This return has not been checked yet."), self.tr("Validate"))
        self._below.setCurrentIndex(0 if lines else 1)
        self._next.setEnabled(bool(lines))
        self._next.setToolTip(
            self.tr("Next finding (F8), previous (Shift+F8)") if lines else self.tr("There are no findings.")
        )

    @staticmethod
    def _heading(said: str, count: int) -> str:
        return f"{said} · {count}"

    def _section_chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            code = self.sections_model.line(current.row()).code
            if code != self._section:
                self._section = code
                self._show_section()

    def _open_roster(self, index: QModelIndex) -> None:
        item = self.answers_model.line(index.row()).item
        if item is not None and item.kind is ItemKind.ROSTER:
            self._enter(item)
            self.roster.setFocus()

    def _enter(self, roster: Item) -> None:
        view = self._view
        assert view is not None
        self._roster = roster
        rows = view.submission.rows.get(roster.code, ())
        self.roster_model.show(view.questionnaire, roster, rows, view.submission.answers, view.findings)
        self._title.setText(f"{roster.code} · {view.questionnaire.label(roster, language.now())}")
        self._up.setVisible(True)
        self.filter.setVisible(False)
        self._only_findings.setVisible(False)
        self._tables.setCurrentWidget(self.roster if rows else self._no_rows)

    def _leave_roster(self) -> None:
        roster = self._roster
        self._show_section()
        if roster is not None:
            self._stand(roster.code)
        self.answers.setFocus()

    def _current_item(self) -> str | None:
        index = self.answers.currentIndex()
        item = self.answers_model.line(index.row()).item if index.isValid() else None
        return item.code if item is not None else None

    def _stand(self, item: str) -> None:
        row = self.answers_model.row_of(item)
        if row is not None:
            self.answers.selectRow(row)
            self.answers.scrollTo(self.answers_model.index(row, Column.LABEL))

    def _lead(self, line: Sentence) -> None:
        """Show the place *line* speaks of."""
        view = self._view
        if view is None or line.key is None or line.key[0] not in view.questionnaire.by_code:
            return
        item = view.questionnaire.by_code[line.key[0]]
        section = view.questionnaire.dimension_of(item).code
        at = self.sections_model.row_of(section)
        if section != self._section and at is not None:
            self.sections.setCurrentIndex(self.sections_model.index(at))
        if item.roster and line.key[1]:
            self._enter(view.questionnaire.by_code[item.roster])
            place = self.roster_model.index_of(line.key)
            self.roster.setCurrentIndex(place)
            self.roster.scrollTo(place)
            return
        if self._roster is not None:
            self._show_section()
        if self.answers_model.row_of(item.code) is None:
            self._show_all()
        self._stand(item.code)

    def _step_on(self) -> None:
        self.step(1)

    def step(self, by: int) -> None:
        line = self.findings.step(by)
        if line is not None:
            self._lead(line)

    def _ask_validate(self) -> None:
        if self._view is not None:
            self.validate_asked.emit(self._view.submission.id)

    def start_here(self) -> None:
        self.answers.setFocus()
        if not self.answers.currentIndex().isValid():
            first = next((at for at in range(self.answers_model.rowCount()) if self.answers_model.line(at).item), None)
            if first is not None:
                self.answers.selectRow(first)

    def find(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()
