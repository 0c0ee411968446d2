"""Where a return is filled in: sections at the left, one section's fields, and what there is to know about the field."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from db.snapshots.entry import Edit, Entry
from db.snapshots.questionnaire import Item, Questionnaire
from db.terms import ItemKind
from desktop.ui.drafts import Drafts
from desktop.ui.forms.context_card import ContextCard
from desktop.ui.forms.entry_form import EntryForm
from desktop.ui.forms.entry_header import EntryHeader
from desktop.ui.forms.grid_card import GridCard
from desktop.ui.forms.sections_card import SectionsCard
from desktop.ui.models.answers import by_item
from desktop.ui.models.entry import Shape
from desktop.ui.models.sections import section_lines
from desktop.ui.models.typed import valued
from desktop.ui.pages.page import Page
from desktop.ui.views import AnswerView, EntryView

LINGER = 80
"""Milliseconds one has to stand at a field until its history is looked up."""


class EntryPage(Page):
    """``entered`` carries what is to be stored; the page shows it when it comes back."""

    back_asked = Signal()
    entered = Signal(object)
    told_asked = Signal(str, str)
    undo_asked = Signal()
    redo_asked = Signal()
    explained = Signal(str, object, object, str)
    paste_asked = Signal(str, object)
    continued = Signal(int, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: EntryView | None = None
        self.drafts = Drafts()
        self.header = EntryHeader()
        self.header.back_asked.connect(self.back_asked)
        self.header.undo_asked.connect(self.undo_asked)
        self.header.redo_asked.connect(self.redo_asked)
        self.header.next_asked.connect(self._step_on)
        self.column.insertWidget(0, self.header)
        self.sections = SectionsCard()
        self.sections.chosen.connect(self._show_section)
        self.form = EntryForm()
        self.form.edited.connect(self._edited)
        self.form.entered.connect(self._stand)
        self.form.ended.connect(self._over_the_end)
        self.form.roster_asked.connect(self.open_roster)
        self.form.explained.connect(self.explained)
        self.form.undecided.connect(self._count_drafts)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.form)
        self.grid = GridCard()
        self.grid.entered.connect(self.entered)
        self.grid.moved.connect(self._in_cell)
        self.grid.paste_asked.connect(self.paste_asked)
        self.grid.left.connect(self.leave_roster)
        self.grid.explained.connect(self.explained)
        self.grid.model.unclear.connect(self._count_drafts)
        self._middle.addWidget(self.grid)
        self.context = ContextCard()
        self.context.edited.connect(self._edited_at)
        self.context.continued.connect(self.continued)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.sections)
        row.addWidget(self._middle, 1)
        row.addWidget(self.context)
        self.column.addLayout(row, 1)
        self._linger = QTimer(self)
        self._linger.setSingleShot(True)
        self._linger.setInterval(LINGER)
        self._linger.timeout.connect(self._ask_told)

    def retranslate(self) -> None:
        if self._view is not None:
            self.show_view(self._view)

    def show_own(self, own: bool) -> None:
        """In a country's own file there is nothing behind the form to go back to."""
        self.header.back.setVisible(not own)

    @property
    def view(self) -> EntryView | None:
        """What is shown."""
        return self._view

    @property
    def questionnaire(self) -> Questionnaire | None:
        return self._view.shown.questionnaire if self._view is not None else None

    def show_view(self, view: EntryView, drafts: Drafts | None = None) -> None:
        """Show *view*; section, field and what is being typed stay where the submission is the same.

        *drafts* are those of a submission that was not shown before.
        """
        same = self._view is not None and self._view.shown.submission.id == view.shown.submission.id
        if not same:
            self.form.forget()
            self.context.forget()
            self.grid.forget()
            self._middle.setCurrentWidget(self.form)
            self._take_drafts(drafts or Drafts())
        if self._view is not None and self._view.locked is not None and view.locked is None:
            # What it says of the return that was locked is not true of this one.
            self.banner.hide()
        self._view = view
        shown = view.shown
        known = [one.code for one in shown.questionnaire.dimensions]
        section = self.form.section if self.form.section in known else known[0]
        found = by_item(shown.findings)
        lines = section_lines(shown.questionnaire, shown.submission, found, filling=True, unasked=view.unasked)
        counts = shown.submission.line.counts
        answered, asked = counts.answered, counts.asked
        if not asked:
            answered, asked = sum(one.answered for one in lines), sum(one.asked for one in lines)
        self.sections.show_lines(lines, answered, asked)
        self.form.show_view(view, section)
        self.sections.stand_at(section)
        if self.roster is not None:
            self.grid.show_view(view, shown.questionnaire.by_code[self.roster.code])
        self._show_context()
        self.header.show_view(view, len(self.drafts.texts))
        if view.locked is not None:
            self.banner.say("blue", view.locked, closable=False)

    def show_saved(self, at: datetime) -> None:
        """Tell when something was stored last."""
        self.header.show_saved(at)

    def _take_drafts(self, drafts: Drafts) -> None:
        self.drafts = self.form.drafts = self.grid.model.drafts = drafts
        self.context.words = drafts.words

    def _count_drafts(self) -> None:
        self.header.show_undecided(len(self.drafts.texts))

    def leave(self) -> None:
        """Store what is being typed: the file is closed, and no field hears of it."""
        self.form.leave()
        self.context.leave()
        self.grid.leave()

    def settle(self) -> None:
        """Read what has to be decided again: the person's decimal sign is known now."""
        self.form.settle()
        self.grid.model.settle()
        self._count_drafts()

    # --- what the person does

    def _edited(self, code: str, parts: dict) -> None:
        self._edited_at(code, "", parts)

    def _edited_at(self, code: str, row: str, parts: dict) -> None:
        self.entered.emit(Entry((Edit(code, row, parts),), details={"item": code, "row": row}))

    def same(self) -> None:
        """Give the field one stands at the value of the round before; in a table, fill down as a spreadsheet does."""
        if self.roster is not None:
            self.grid.table.fill_down()
            return
        view, code = self._view, self.form.current
        row = self.form.rows.get(code)
        if view is None or row is None or view.locked is not None or not view.earlier:
            return
        before = view.earlier[0][1].get((code, ""))
        if before is None or row.view.shape in (Shape.DERIVED, Shape.NOTE, Shape.ROSTER):
            return
        parts = valued(before.text, before.number, row.view.answer) if before.text is not None else {}
        if before.status is not None and (before.text is None or before.status.means_no_value):
            parts = {"text": None, "number": None, "status": before.status}
        if parts:
            row.restore()
            row.set_parts(parts)

    @property
    def roster(self) -> Item | None:
        """The table one is in, if one is."""
        return self.grid.roster if self._middle.currentWidget() is self.grid else None

    def open_roster(self, code: str) -> None:
        """Show the rows of a table in the place of the form."""
        view = self._view
        if view is not None:
            self._middle.setCurrentWidget(self.grid)
            self.grid.show_view(view, view.shown.questionnaire.by_code[code])
            self.grid.start_here()
            self._show_context()

    def leave_roster(self) -> None:
        """Go back from a table to the section it stands in."""
        roster = self.roster
        self._middle.setCurrentWidget(self.form)
        if roster is not None:
            self.form.stand_at(roster.code)
        self._show_context()

    def _show_section(self, code: str) -> None:
        if self._view is not None and (code != self.form.section or self.roster is not None):
            self._middle.setCurrentWidget(self.form)
            self.form.show_view(self._view, code)

    def _over_the_end(self, by: int) -> None:
        """Go on in the next or previous section."""
        view = self._view
        if view is None:
            return
        codes = [one.code for one in view.shown.questionnaire.dimensions]
        at = codes.index(self.form.section) + by
        if 0 <= at < len(codes):
            self._show_section(codes[at])
            self.sections.stand_at(codes[at])
            self.form.end(by)

    def step(self, by: int) -> None:
        """Go to the next or previous field that has to be looked at, through all sections and around the end."""
        view = self._view
        if view is None:
            return
        if self.roster is not None:
            if self.grid.step_trouble(by):
                return
            self.leave_roster()
        if self.form.step_trouble(by):
            return
        codes = [one.code for one in view.shown.questionnaire.dimensions]
        here = codes.index(self.form.section)
        troubled = self._troubled_sections(view)
        for turn in range(1, len(codes) + 1):
            code = codes[(here + by * turn) % len(codes)]
            if code in troubled:
                self._show_section(code)
                self.sections.stand_at(code)
                self.form.current = ""
                if self.form.step_trouble(by):
                    return

    def _troubled_sections(self, view: EntryView) -> set[str]:
        questionnaire = view.shown.questionnaire
        items = {one.item for one in view.shown.findings if one.item in questionnaire.by_code}
        items |= {item for item, _ in self.drafts.texts if item in questionnaire.by_code}
        return {questionnaire.dimension_of(questionnaire.by_code[code]).code for code in items}

    def _step_on(self) -> None:
        self.step(1)

    def go_to(self, code: str, row: str = "") -> bool:
        """Go to the item or roster column *code*; False where it is not asked."""
        view = self._view
        item = view.shown.questionnaire.by_code.get(code) if view is not None else None
        if view is None or item is None:
            return False
        section = view.shown.questionnaire.dimension_of(item).code
        self._show_section(section)
        self.sections.stand_at(section)
        found = self.form.stand_at(item.roster or code)
        if found and (item.columns or (item.roster and row)):
            self.open_roster(item.roster or code)
            if row:
                self.grid.go_to((code, row))
        return found

    # --- context

    def _in_cell(self, code: str, row: str) -> None:
        if self.roster is not None:
            self._show_context()

    def _stand(self, code: str) -> None:
        self._show_context()
        self._linger.start()

    def _show_context(self) -> None:
        view, item, row = self._view, self._item(), ""
        if view is not None and self.roster is not None and (here := self.grid.table.currentIndex()).isValid():
            code, row = self.grid.model.key(here)
            item = view.shown.questionnaire.by_code[code]
        if view is not None and item is not None:
            self.context.show_item(view, item, row)
            self._linger.start()

    def _item(self) -> Item | None:
        view = self._view
        if view is None:
            return None
        code = self.form.current
        if code in view.shown.questionnaire.by_code:
            return view.shown.questionnaire.by_code[code]
        asked = [
            one.item for one in (row.view for row in self.form.rows.values()) if one.item.kind is not ItemKind.NOTE
        ]
        return asked[0] if asked else None

    def _ask_told(self) -> None:
        if self.context.key[0]:
            self.told_asked.emit(*self.context.key)

    def show_told(self, told: AnswerView) -> None:
        """Show how the answer one stands at came to be."""
        self.context.show_told(told)

    def switch_pane(self) -> None:
        """Take the keyboard from the form to the context, or back."""
        if self.context.isAncestorOf(self.focusWidget() or self):
            self.start_here()
        else:
            self.context.status.setFocus()

    def start_here(self) -> None:
        (self.form if self.roster is None else self.grid).start_here()

    def find(self) -> None:
        if self.roster is not None:
            self.leave_roster()
        self.form.filter.setFocus()
        self.form.filter.selectAll()

    def forget(self) -> None:
        super().forget()
        self.form.forget()
        self.context.forget()
        self.grid.forget()
        self._middle.setCurrentWidget(self.form)
        self._view = None
        self.header.show_view(None, 0)
        self.header.show_saved(None)
        self.header.show_rounds((), 0)
        self._take_drafts(Drafts())
