"""The fields of one section, one below the other, themes as headings between them."""

import itertools
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui import language
from desktop.ui.drafts import Drafts
from desktop.ui.forms.buttons import button
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.field_row import FieldRow
from desktop.ui.forms.filter_field import FilterField
from desktop.ui.forms.line_field import LineField, LongField
from desktop.ui.forms.speaking import Speaking, discard, label, rule
from desktop.ui.models.entry import FieldView, Shape, field_views
from desktop.ui.models.matrix import folded
from desktop.ui.views import EntryView

FOLLOWED = 250
"""Milliseconds for which the view follows a field that still grows."""


class EntryForm(Speaking, QFrame):
    """Rows are kept while the section stays: a field with the keyboard never loses it to a refresh."""

    edited = Signal(str, object)
    entered = Signal(str)
    roster_asked = Signal(str)
    explained = Signal(str, object, object, str)
    ended = Signal(int)
    undecided = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.section = ""
        self.current = ""
        self.rows: dict[str, FieldRow] = {}
        self._headings: dict[str, QWidget] = {}
        self._view: EntryView | None = None
        self._fields: tuple[FieldView, ...] = ()
        self.drafts = Drafts()
        self._title = label("h2")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.filter = FilterField()
        self.filter.setMinimumWidth(110)
        self.filter.setMaximumWidth(190)
        self.filter.asked.connect(self.keep)
        self._only = button("triangle-alert", "chip", token="amber")
        self._only.setCheckable(True)
        self._only.toggled.connect(self.keep)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 0, 10, 0)
        bar.setSpacing(8)
        bar.addWidget(self._title, 1)
        bar.addWidget(self._only)
        bar.addWidget(self.filter)
        self._body = QWidget()
        self._body.setProperty("role", "plain")
        self._list = QVBoxLayout(self._body)
        self._list.setContentsMargins(6, 2, 6, 12)
        self._list.setSpacing(2)
        self._list.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._body)
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(FOLLOWED)
        self.area.verticalScrollBar().rangeChanged.connect(self._follow)
        self._nothing = Empty("search")
        self._nothing.asked.connect(self.show_all)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.area)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 1)
        column.setSpacing(6)
        column.addLayout(bar)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self.filter.say(self.tr("Filter (Ctrl+F)"))
        self._only.setText(self.tr("To look at"))
        self._only.setToolTip(self.tr("Only fields with an error, a warning, or something that is not saved"))
        self._nothing.say(self.tr("Nothing in this section fits."), self.tr("Show the whole section"))

    def show_view(self, view: EntryView, section: str) -> None:
        """Show *section* of *view*; of a section that is shown already only what changed is touched."""
        self._view = view
        fields = field_views(view, section)
        if section != self.section or [one.item.code for one in fields] != [one.item.code for one in self._fields]:
            self._arrange(view, section, fields)
        for field in fields:
            row = self.rows[field.item.code]
            if row.view != field:
                row.show_view(field)
            if field.shape is Shape.ROSTER:
                columns = {column.code for column in field.item.columns}
                row.show_waiting(sum(item in columns for item, _ in self.drafts.texts))
        self._fields = fields
        self._title.setText(
            view.shown.questionnaire.label(view.shown.questionnaire.sections_by_code[section], language.now())
        )
        self._say_headings(view)
        self.keep()

    def _arrange(self, view: EntryView, section: str, fields: tuple[FieldView, ...]) -> None:
        if section != self.section:
            self._clear()
            self.section = section
        self._body.setUpdatesEnabled(False)
        wanted = {field.item.code for field in fields}
        for code in [code for code in self.rows if code not in wanted]:
            self._drop(self.rows.pop(code))
        themes = []
        at = 0
        for field in fields:
            theme = field.item.section
            if theme != section and theme not in themes:
                themes.append(theme)
                heading = self._headings.get(theme)
                if heading is None:
                    heading = self._headings[theme] = label("theme", wrap=True)
                    self._list.insertWidget(at, heading)
                at += 1
            row = self.rows.get(field.item.code)
            if row is None:
                row = self.rows[field.item.code] = self._make(view, field)
                self._list.insertWidget(at, row)
            at += 1
        for theme in [theme for theme in self._headings if theme not in themes]:
            self._drop(self._headings.pop(theme))
        order = [self.rows[field.item.code] for field in fields]
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)
        self._body.setUpdatesEnabled(True)

    def _make(self, view: EntryView, field: FieldView) -> FieldRow:
        row = FieldRow(view.shown.questionnaire, field, self.drafts.words)
        row.edited.connect(self.edited)
        row.entered.connect(self._entered)
        row.stepped.connect(self.step_from)
        row.roster_asked.connect(self.roster_asked)
        row.explained.connect(self.explained)
        row.grown.connect(self._see_later)
        row.drafted.connect(self._drafted)
        draft = self.drafts.text((field.item.code, ""))
        if draft is not None:
            row.take_draft(draft)
        return row

    def _drafted(self, code: str, text: str) -> None:
        self.drafts.keep((code, ""), text)
        self.undecided.emit()

    def _clear(self) -> None:
        held = QApplication.focusWidget()
        if held is not None and self._body.isAncestorOf(held):
            # Else the keyboard would wander through the fields that go.
            held.clearFocus()
        gone, self.rows, self.current = self.rows, {}, ""
        for row in gone.values():
            self._drop(row)
        for heading in self._headings.values():
            self._drop(heading)
        self._headings = {}
        self.area.verticalScrollBar().setValue(0)

    def _drop(self, widget: QWidget) -> None:
        self._list.removeWidget(widget)
        discard(widget)

    def _say_headings(self, view: EntryView) -> None:
        questionnaire = view.shown.questionnaire
        for code, heading in self._headings.items():
            heading.setText(questionnaire.label(questionnaire.sections_by_code[code], language.now()))

    def leave(self) -> None:
        """Store what is being typed, as if one went on to another field."""
        row = self.rows.get(self.current)
        if row is not None and isinstance(row.field, LineField | LongField):
            row.field.leave()

    def settle(self) -> None:
        """Read again what has to be decided: the decimal sign was chosen."""
        for row in tuple(self.rows.values()):
            row.settle()

    def forget(self) -> None:
        """Show nothing any more."""
        self._clear()
        self._view, self._fields, self.section = None, (), ""

    # --- filter

    def keep(self) -> None:
        """Show the fields that fit the filter."""
        wanted, only = folded(self.filter.text().strip()), self._only.isChecked()
        seen: set[str] = set()
        for code, row in self.rows.items():
            view = row.view
            held = not wanted or wanted in folded(f"{code} {view.label} {view.shown}")
            shows = held and (not only or row.troubled)
            row.setVisible(shows)
            if shows:
                seen.add(view.item.section)
        for theme, heading in self._headings.items():
            heading.setVisible(theme in seen)
        self._stack.setCurrentIndex(0 if seen or not self.rows else 1)

    def show_all(self) -> None:
        """Take the filters away."""
        self.filter.clear()
        self._only.setChecked(False)
        self.keep()

    # --- moving

    def _entered(self, code: str) -> None:
        if code == self.current or code not in self.rows:
            return
        if self.current in self.rows:
            self.rows[self.current].mark(False)
        self.current = code
        self.rows[code].mark(True)
        # Once the rows have found their places: a section that has just been made has none yet.
        QTimer.singleShot(0, self, self._see)
        self.entered.emit(code)

    def _see_later(self) -> None:
        QTimer.singleShot(0, self, self._see)

    def _see(self) -> None:
        row = self.rows.get(self.current)
        if row is not None:
            self.area.ensureWidgetVisible(row.box or row, 0, 24)
        # What makes room for itself only now is followed for a moment, and no longer: then the person scrolls.
        self._following.start()

    def _follow(self) -> None:
        row = self.rows.get(self.current)
        if self._following.isActive() and row is not None:
            self.area.ensureWidgetVisible(row.box or row, 0, 24)

    def stand_at(self, code: str) -> bool:
        """Take the keyboard to the field of *code*; False where this section has none."""
        row = self.rows.get(code)
        if row is None:
            return False
        if row.isHidden():
            self.show_all()
        row.take_focus()
        self._entered(code)
        return True

    def start_here(self) -> None:
        """Take the keyboard to the field one stood at, else to the first."""
        if not self.stand_at(self.current):
            self._walk(self._order(), 0, 1, _enterable)

    def step_from(self, code: str, by: int) -> None:
        """Go to the next (1) or previous (-1) question; past the end the next section is asked for."""
        order = self._order()
        at = order.index(code) if code in order else -1
        if not self._walk(order, at + by, by, _enterable):
            self.ended.emit(by)

    def step_trouble(self, by: int) -> bool:
        """Go to the next or previous field that a person has to look at; False where this section has none further on."""
        order = self._order()
        at = order.index(self.current) + by if self.current in order else (0 if by > 0 else len(order) - 1)
        return self._walk(order, at, by, _troubled)

    def end(self, by: int) -> None:
        """Go to the first field (1) or the last (-1)."""
        order = self._order()
        self._walk(order, 0 if by > 0 else len(order) - 1, by, _enterable)

    def _order(self) -> list[str]:
        return [field.item.code for field in self._fields if not self.rows[field.item.code].isHidden()]

    def _walk(self, order: list[str], at: int, by: int, fits: Callable[[FieldRow], bool]) -> bool:
        while 0 <= at < len(order):
            if fits(self.rows[order[at]]):
                return self.stand_at(order[at])
            at += by
        return False


def _enterable(row: FieldRow) -> bool:
    return row.view.shape not in (Shape.NOTE, Shape.DERIVED)


def _troubled(row: FieldRow) -> bool:
    return row.troubled
