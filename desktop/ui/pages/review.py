"""One submission under review: the answers beside what they are judged by, and everything about the one one stands at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from db.snapshots.submission import Key
from db.terms import QueryState, Stage, Verdict
from desktop.ui import language
from desktop.ui.fonts import grown
from desktop.ui.forms.buttons import allow, button, name_it
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.filter_field import FilterField
from desktop.ui.forms.glyph import Glyph
from desktop.ui.forms.header import Header
from desktop.ui.forms.review_pane import WIDE, ReviewPane
from desktop.ui.forms.review_table import ReviewTable
from desktop.ui.forms.reviewer_dialogs import ReviewerDialogs, places, standing
from desktop.ui.forms.speaking import card, label
from desktop.ui.models.looks import begun
from desktop.ui.models.review import Column, ReviewModel, rows_of
from desktop.ui.models.review_words import Seen
from desktop.ui.pages.page import Page
from desktop.ui.review_views import ReviewView, StoryView, Way
from desktop.wording import problem_sentence, word


class ReviewPage(Page):
    """The signals are what a reviewer asks; the route does it, and the page keeps its place when it shows the result."""

    back_asked = Signal()
    story_asked = Signal(str, str)
    verify_asked = Signal(object, bool)
    section_asked = Signal(object)
    continued = Signal(int, object, str)
    validate_asked = Signal()
    open_board_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ReviewView | None = None
        self.dialogs = ReviewerDialogs(self)
        self.dialogs.went.connect(self._go)
        self._back = button("chevron-left", "quiet", bare=True)
        self._back.clicked.connect(self.back_asked)
        self._whole = button("message-square-text")
        self._whole.clicked.connect(self.ask_whole)
        self.verdicts = {
            Verdict.RETURN: button("undo-2"),
            Verdict.REOPEN: button("undo-2"),
            Verdict.ACCEPT: button("circle-check", "primary"),
        }
        for verdict, made in self.verdicts.items():
            made.setProperty("verdict", verdict.value)
            made.clicked.connect(self._decide)
        self.header = Header(self._whole, *self.verdicts.values(), back=self._back)
        self.column.insertWidget(0, self.header)
        self._state_icon = Glyph("info", "blue", 16, high=20)
        self._state = label("soft", wrap=True)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._state_icon, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._state, 1)
        self.column.addLayout(state)
        self._body = QStackedWidget()
        self._body.addWidget(self._whole_page())
        self._empty = Empty("eye", framed=True)
        self._empty.asked.connect(self.open_board_asked)
        self._body.addWidget(self._empty)
        self.column.addWidget(self._body, 1)
        self._body.setCurrentIndex(1)
        self.retranslate()
        self._show_state()

    def _whole_page(self) -> QWidget:
        self.filter = FilterField()
        self.filter.setMinimumWidth(180)
        self.section = Chooser()
        self.section.shorten(13)
        self.changed = button("git-compare-arrows", "chip")
        self.findings = button("triangle-alert", "chip", token="amber")
        self.unseen = button("circle-dot", "chip", token="blue")
        self._count = label("caption")
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.filter, 1)
        bar.addWidget(self.section)
        for chip in (self.changed, self.findings, self.unseen):
            chip.setCheckable(True)
            chip.toggled.connect(self.keep)
            bar.addWidget(chip)
        bar.addStretch(1)
        bar.addWidget(self._count)
        self.filter.asked.connect(self.keep)
        self.section.currentIndexChanged.connect(self.keep)
        self.model = ReviewModel(self)
        self.table = ReviewTable(self.model)
        self.table.moved.connect(self._moved)
        self.table.acted.connect(self.act)
        self._none = Empty("search")
        self._none.asked.connect(self.show_all)
        self._rows = QStackedWidget()
        self._rows.addWidget(self.table)
        self._rows.addWidget(self._none)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._rows)
        self.pane = ReviewPane()
        self.pane.verify_asked.connect(self._verify)
        self.pane.query_asked.connect(self._ask)
        self.pane.both_asked.connect(self._ask_both)
        self.pane.explain_asked.connect(self._explain)
        self.pane.continued.connect(self.continued)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(frame)
        split.addWidget(self.pane)
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([720, grown(WIDE)])
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(bar)
        column.addWidget(split, 1)
        return whole

    def retranslate(self) -> None:
        name_it(self._back, self.tr("Back to the submission"), self.tr("Back to the submission (Alt+Left)"))
        self._whole.setText(self.tr("Ask in general …"))
        self._whole.setToolTip(self.tr("Ask about the whole return"))
        self.verdicts[Verdict.RETURN].setText(self.tr("Return …"))
        self.verdicts[Verdict.ACCEPT].setText(self.tr("Accept …"))
        self.verdicts[Verdict.REOPEN].setText(self.tr("Reopen …"))
        self.filter.say(self.tr("Filter (Ctrl+F)"))
        self.section.setAccessibleName(self.tr("Section"))
        self.changed.setText(self.tr("Changed"))
        self.changed.setToolTip(
            self.tr("Only answers that differ from the earlier round or from what was received first (C)")
        )
        self.findings.setText(self.tr("With findings"))
        self.findings.setToolTip(self.tr("Only answers with findings (F); F8 goes to the next"))
        self.unseen.setText(self.tr("Not seen"))
        self.unseen.setToolTip(self.tr("Only answers nobody has verified as they are now (U); N goes to the next"))
        self.table.setAccessibleName(self.tr("Answers under review"))
        self._none.say(self.tr("No answer fits these filters."), self.tr("Show all answers"))
        self._empty.say(
            self.tr("Choose a submission among the countries and rounds, and press Ctrl+5 to review it."),
            self.tr("Submissions"),
        )
        if self._view is not None:
            self.show_view(self._view)
        else:
            self.header.say(self.tr("Review"), "")

    # --- what is shown

    def show_view(self, view: ReviewView) -> None:
        """Show *view*; filters stay, and so does the place where the submission is the same."""
        same = self._view is not None and self._view.line.id == view.line.id
        key, row = self._place() if same else (("", ""), 0)
        scrolled = self.table.verticalScrollBar().value() if same else 0
        self._view = view
        self._body.setCurrentIndex(0)
        form, tongue = view.questionnaire, language.now()
        self.section.offer(
            [(None, self.tr("All sections")), *((one.code, form.label(one, tongue)) for one in form.dimensions)]
        )
        rows = rows_of(view)
        self.model.show(rows, view.previous_year)
        # What was received first says nothing of its own while nothing has changed since.
        self.table.setColumnHidden(Column.FIRST, not any(one.changed for one in rows))
        self._keep(key, row)
        self.table.verticalScrollBar().setValue(scrolled)
        if self.table.here is not None:
            self.table.scrollTo(self.table.currentIndex())
        self._show_state()

    def _place(self) -> tuple[Key, int]:
        here = self.table.here
        return (here.key if here is not None else ("", ""), max(0, self.table.currentIndex().row()))

    def _show_state(self) -> None:
        view = self._view
        if view is None:
            for made in (self._whole, *self.verdicts.values(), self._state, self._state_icon):
                made.hide()
            return
        line = view.line
        title = self.tr("Review: {country} · round {year}")
        seen = sum(one.seen for one in view.lines)
        every = seen + sum(one.to_see for one in view.lines)
        parts = [word(begun(line), language.now()), self.tr("{n} of {all} seen").format(n=seen, all=every)]
        if line.counts.errors:
            parts.append(self.tr("%n errors", "", line.counts.errors))
        if line.counts.warnings:
            parts.append(self.tr("%n warnings", "", line.counts.warnings))
        waiting = sum(one.state is not QueryState.CLOSED for one in view.queries)
        if waiting:
            parts.append(self.tr("%n queries not closed", "", waiting))
        name = view.country.name(language.now())
        self.header.say(title.format(country=name, year=line.year), " · ".join(parts))
        why = problem_sentence(view.closed, language.now()) if view.closed is not None else ""
        self._whole.show()
        unasked = problem_sentence(view.locked, language.now()) if view.locked is not None else ""
        allow(self._whole, not unasked, unasked)
        if not unasked:
            self._whole.setToolTip(self.tr("Ask about the whole return"))
        locked = line.stage is Stage.ACCEPTED
        for verdict, made in self.verdicts.items():
            way = view.ways.get(verdict, Way())
            barred = problem_sentence(way.barred, language.now()) if way.barred is not None else ""
            made.setVisible((verdict is Verdict.REOPEN) == locked)
            allow(made, not why and not barred, why or barred)
            if made.isEnabled():
                made.setToolTip("R" if verdict is Verdict.RETURN else "A")
        icon, token, said = standing(view, why)
        self._state_icon.show_icon(icon, token)
        self._state.setText(said)
        self._state_icon.show()
        self._state.show()

    def keep(self) -> None:
        """Show the answers that fit the filters."""
        self._keep(*self._place())

    def _keep(self, key: Key, row: int) -> None:
        self.model.keep(
            self.filter.text(),
            section=self.section.value(),
            changed=self.changed.isChecked(),
            findings=self.findings.isChecked(),
            unseen=self.unseen.isChecked(),
        )
        self.table.arrange_rows()
        shown = sum(not one.heading for one in self.model.rows)
        self._rows.setCurrentIndex(0 if shown else 1)
        self._count.setText(self.tr("%n answers", "", shown))
        self.table.stand_at(key, row)
        self._moved()

    def show_all(self) -> None:
        """Take the filters away."""
        self.filter.clear()
        self.section.choose(None)
        for chip in (self.changed, self.findings, self.unseen):
            chip.setChecked(False)
        self.keep()
        self.table.setFocus()

    def show_story(self, story: StoryView) -> None:
        """Show history and rounds of the answer one stands at."""
        self.pane.show_story(story)

    def _moved(self) -> None:
        row = self.table.here
        if self._view is not None and self.pane.show_row(self._view, row) and row is not None:
            self.story_asked.emit(*row.key)

    # --- what the person does

    def act(self, what: str) -> None:
        """Do what a key asks for, where it is offered."""
        if what == "section":
            self._verify_section()
            return
        if what == "next":
            if not self.table.step(1, unseen=True):
                self.banner.say("green", lambda: self.tr("Every answer that is shown has been seen."))
            return
        locked = self.verdicts[Verdict.ACCEPT].isHidden()
        made = {
            "verify": self.pane.verify,
            "query": self.pane.query,
            "explain": self.pane.explain,
            "both": self.pane.both,
            "return": self.verdicts[Verdict.RETURN],
            "accept": self.verdicts[Verdict.REOPEN if locked else Verdict.ACCEPT],
            "changed": self.changed,
            "findings": self.findings,
            "unseen": self.unseen,
        }[what]
        if made.isEnabled() and not made.isHidden():
            made.click()
        elif not made.isHidden():
            self.banner.say("amber", made.toolTip)

    def _verify(self) -> None:
        if (row := self.table.here) is not None:
            self.verify_asked.emit(row.key, row.seen is not Seen.YES)

    def _verify_section(self) -> None:
        view, here = self._view, self.table.here
        if view is None or here is None or here.line is None:
            return
        if view.locked is not None:
            self.banner.say("amber", view.locked)
            return
        section = here.line.item.section
        # Only what is on the screen: nobody has seen what a filter hides.
        keys = frozenset(
            row.key
            for row in self.model.rows
            if row.line is not None and row.line.item.section == section and row.line.to_see
        )
        if keys:
            self.section_asked.emit(keys)

    def _ask(self) -> None:
        if self._view is not None and self.table.here is not None:
            self.dialogs.ask(self._view, self.table.here)

    def _ask_both(self) -> None:
        if self._view is not None and self.table.here is not None:
            self.dialogs.ask(self._view, self.table.here, both=True)

    def ask_whole(self) -> None:
        """Ask about the whole return."""
        if self._view is not None:
            self.dialogs.ask(self._view, None)

    def _explain(self) -> None:
        if self._view is not None and self.table.here is not None:
            self.dialogs.explain(self._view, self.table.here)

    def _decide(self) -> None:
        if self._view is not None:
            self.dialogs.decide(self._view, Verdict(self.sender().property("verdict")))

    def _go(self, code: str) -> None:
        """Go to what is missing: filters that show it, and its first place."""
        view = self._view
        if view is None:
            return
        if code == "review.not_validated":
            self.validate_asked.emit()
            return
        if code == "review.query_needed":
            self.ask_whole()
            return
        self.show_all()
        if code == "review.unseen_left":
            self.unseen.setChecked(True)
            self.table.step(1, unseen=True)
        elif code == "review.queries_open":
            self.lead_to_query(next(one.number for one in view.queries if one.state is not QueryState.CLOSED))
        else:
            wanted = places(view, code)
            first = next((row.key for row in self.model.rows if row.key in wanted), None)
            if first is not None:
                self.table.stand_at(first)
        self.table.setFocus()

    def lead_to_query(self, number: int) -> None:
        """Go to the place of query *number*; one about the whole return is answered in its own dialog."""
        view = self._view
        query = next((one for one in view.queries if one.number == number), None) if view is not None else None
        if query is not None:
            self.show_all()
            self.table.stand_at((query.item, query.row))

    def lead(self, key: Key) -> None:
        """Go to the answer with *key*."""
        self.show_all()
        self.table.stand_at(key)

    def start_here(self) -> None:
        if self._view is None:
            self._empty.setFocus()
            return
        self.table.setFocus()

    def find(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def step(self, by: int) -> None:
        if not self.table.step(by):
            self.banner.say("green", lambda: self.tr("No finding among the answers that are shown."))

    def switch_pane(self) -> None:
        inside = self.table.hasFocus()
        first = self.pane.cards[0].text if self.pane.cards else self.pane.verify
        (first if inside else self.table).setFocus()

    def forget(self) -> None:
        super().forget()
        self._view = None
        self.filter.clear()
        for chip in (self.changed, self.findings, self.unseen):
            chip.setChecked(False)
        self.section.choose(None)
        self.model.show((), None)
        self.model.keep()
        self.pane.forget()
        self._body.setCurrentIndex(1)
        self._show_state()
        self.header.say(self.tr("Review"), "")
