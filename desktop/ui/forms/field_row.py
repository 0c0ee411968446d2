"""One item of the form: what is asked, the field, what stands beside it, what was found."""

from collections.abc import Mapping
from html import escape
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.snapshots.questionnaire import Questionnaire
from db.terms import ItemKind, Severity
from desktop.ui import icons, theme
from desktop.ui.drafts import Drafts
from desktop.ui.fonts import grown
from desktop.ui.forms.buttons import button, name_it
from desktop.ui.forms.choice_fields import PickField, SegmentField
from desktop.ui.forms.day_picker import DayPicker
from desktop.ui.forms.explain_box import ExplainBox, half_written
from desktop.ui.forms.line_field import RETURN, LineField, LongField
from desktop.ui.forms.speaking import discard, label
from desktop.ui.forms.trouble_line import TroubleLine
from desktop.ui.models.entry import FieldView, Shape, Trouble
from desktop.ui.models.typed import Typed, chosen, editable, emptied, read_typed, understood, valued

NUMBER_WIDTH = 168
WIDE = (Shape.TEXT, Shape.LONG, Shape.LIST)
"""What takes the whole width; what stands beside other fields stands below these."""
Field = SegmentField | PickField | LineField | LongField
PAUSE = 30
"""Milliseconds after the last key until what was typed is told beside the field."""


class FieldRow(QFrame):
    """``edited`` carries (item code, parts), ``drafted`` (item code, what was typed and has to be decided, "" once it was)."""

    edited = Signal(str, object)
    drafted = Signal(str, str)
    entered = Signal(str)
    stepped = Signal(str, int)
    roster_asked = Signal(str)
    grown = Signal()
    explained = Signal(str, object, object, str)

    def __init__(self, questionnaire: Questionnaire, view: FieldView, words: Drafts) -> None:
        """*words* keep what is half written about the answers."""
        super().__init__()
        self.setProperty("role", "field")
        self._words = words
        self._questionnaire = questionnaire
        self.view = view
        self._typed: Typed | None = None
        self._waiting = 0
        self._lines: list[TroubleLine] = []
        self._box: ExplainBox | None = None
        self.caption = label("question", wrap=True)
        self.caption.setTextFormat(Qt.TextFormat.RichText)
        self.side = label("caption", wrap=True)
        self.side.setTextFormat(Qt.TextFormat.PlainText)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._understand)
        self._calendar: QPushButton | None = None
        self._days: DayPicker | None = None
        self.field = self._make_field()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 9)
        self._column.setSpacing(4)
        self._column.addWidget(self.caption)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        if view.shape in WIDE:
            self._column.addWidget(self.field)
            self._column.addWidget(self.side)
        else:
            row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
            if self._calendar is not None:
                row.addWidget(self._calendar, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self.side, 1)
            self._column.addLayout(row)
        self.show_view(view)

    def _make_field(self) -> QWidget:
        shape = self.view.shape
        if shape is Shape.NOTE:
            return QWidget()
        if shape is Shape.ROSTER:
            table = button("table-2")
            table.takes_enter = False
            table.clicked.connect(self._open_roster)
            return table
        made: Field
        if shape in (Shape.SEGMENTS, Shape.LIST):
            made = (
                SegmentField() if shape is Shape.SEGMENTS else PickField(several=self.view.item.kind is ItemKind.MANY)
            )
            made.picked.connect(self._picked)
        else:
            made = LongField() if shape is Shape.LONG else LineField()
            made.left.connect(self._left)
            made.restored.connect(self._restored)
            if isinstance(made, LineField):
                made.textEdited.connect(self._pause_then)
            if shape in (Shape.NUMBER, Shape.DERIVED, Shape.DATE):
                made.setFixedWidth(grown(NUMBER_WIDTH))
            if isinstance(made, LineField) and shape is Shape.DATE:
                made.opened.connect(self.open_calendar)
                self._calendar = button("calendar-days", "quiet", bare=True)
                # The keyboard has Alt+Down in the field itself, and one stop less on its way.
                self._calendar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                self._calendar.clicked.connect(self.open_calendar)
            if isinstance(made, LineField) and shape is not Shape.DATE and shape is not Shape.TEXT:
                made.setAlignment(Qt.AlignmentFlag.AlignRight)
        made.entered.connect(self._entered)
        made.stepped.connect(self._stepped)
        return made

    @property
    def code(self) -> str:
        """The item it is about."""
        return self.view.item.code

    @property
    def unsaved(self) -> bool:
        """Whether something was typed, here or in a cell of the table, that could not be stored."""
        return self._typed is not None or self._waiting > 0

    @property
    def troubled(self) -> bool:
        """Whether a person has to look: unsaved, an error, or a warning."""
        return self.unsaved or any(one.severity is not Severity.INFORMATION for one in self.view.troubles)

    def show_view(self, view: FieldView) -> None:
        """Show *view*; what was typed and not stored stays."""
        self.view = view
        if self._typed is not None:
            # The same words, read in the language the window speaks now.
            self._typed = read_typed(self._questionnaire, view.item, self.field.text(), view.answer, decide=False)
        self.caption.setText(f"<b>{escape(view.item.code)}</b>&nbsp; {escape(view.label)}")
        name = f"{view.item.code} {view.label}"
        if view.shape is Shape.NOTE:
            self.field.hide()
            self.side.hide()
            return
        self.field.setAccessibleName(name)
        locked = view.locked or (self.tr("Computed from other answers") if view.shape is Shape.DERIVED else "")
        self._show_value(view, name, locked)
        self.field.setToolTip(locked)
        self.field.setAccessibleDescription(locked or view.unit)
        self._say_side()
        self._show_lines()

    def _show_value(self, view: FieldView, name: str, locked: str) -> None:
        answer, field = view.answer, self.field
        if isinstance(field, SegmentField | PickField):
            field.read_only = bool(locked)
            if isinstance(field, SegmentField):
                field.reason = locked
                field.name(name)
            field.offer(view.choices, answer.codes, self.tr("Choose …"))
        elif isinstance(field, LineField | LongField):
            field.setReadOnly(bool(locked))
            theme.say_state(field, "locked", bool(locked))
            field.show_text(
                view.shown if view.shape is not Shape.LONG else answer.text or "", editable(view.item, answer)
            )
            if view.shape is Shape.DATE:
                field.setPlaceholderText(self.tr("day month year"))
            if self._calendar is not None:
                name_it(self._calendar, self.tr("Calendar"), self.tr("Calendar (Alt+Down)"))
                self._calendar.setVisible(not locked)
        else:
            field.setText(self.tr("Open the table"))
            field.setAccessibleName(f"{name}: {self.tr('Open the table')}")

    def _say_side(self, reading: str = "") -> None:
        view = self.view
        first = [view.unit] if view.unit else []
        if reading or view.size:
            first.append(reading or view.size)
        if view.shape is Shape.ROSTER:
            first = [self.tr("%n rows", "", view.rows)]
        second = [part for part in (view.before, *view.meta) if part]
        if view.queries:
            second.append(self.tr("%n queries", "", view.queries))
        said = "\n".join(line for line in (" · ".join(first), " · ".join(second)) if line)
        if self.side.text() != said:
            self.side.setText(said)
        self.side.setVisible(bool(said) or view.shape not in WIDE)

    def _show_lines(self) -> None:
        for old in self._lines:
            self._column.removeWidget(old)
            if old.isAncestorOf(QApplication.focusWidget() or self):
                # Hidden with the keyboard in it, it would hand that on to the next question.
                self.take_focus()
            discard(old)
        self._lines = []
        state = ""
        if self._typed is not None:
            line = self._new_line()
            line.ask(self._typed.sentence, self._typed.readings, self.tr("Not saved"))
            line.chosen.connect(self._chosen)
            state = "error"
        if self._waiting:
            undecided = self.tr("In %n cells something was typed that has to be decided.", "", self._waiting)
            self._new_line().ask(undecided, (), self.tr("Not saved"))
        for trouble in self.view.troubles:
            if trouble.missing and self._typed is not None:
                # Something was typed, and is asked about already.
                continue
            line = self._new_line()
            line.show_trouble(trouble, self.tr("Explain …") if not self.view.locked else "", self.tr("explained"))
            line.explain_asked.connect(self._explain)
            if trouble.severity is Severity.ERROR and not trouble.missing:
                state = "error"
            elif trouble.severity is Severity.WARNING and trouble.open:
                state = state or "warning"
        theme.say_state(self.field, "state", state)
        begun = half_written(self._words, self.view.troubles)
        if begun is not None and self._box is None and not self.view.locked:
            self._open_box(begun)
        self._order_stops()

    def _order_stops(self) -> None:
        """Let Tab go on from the field to what is asked under it: what was made later would come after everything."""
        stops = [self.field, *(made for line in self._lines for made in line.buttons)]
        for before, after in pairwise([*stops, *(self._box.stops if self._box is not None else ())]):
            QWidget.setTabOrder(before, after)

    def show_waiting(self, count: int) -> None:
        """Show that in *count* cells of the table something was typed that has to be decided."""
        if count != self._waiting:
            self._waiting = count
            self._say_side()
            self._show_lines()

    def _new_line(self) -> TroubleLine:
        made = TroubleLine()
        self._lines.append(made)
        self._column.addWidget(made)
        return made

    @property
    def lines(self) -> list[TroubleLine]:
        """The sentences under the field."""
        return self._lines

    # --- what the person does

    def _left(self, text: str) -> None:
        view = self.view
        typed = read_typed(self._questionnaire, view.item, text, view.answer)
        if typed.parts is None:
            self._typed = typed
            self.drafted.emit(self.code, text)
            self._show_lines()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, typed.sentence))
            return
        self._store(typed.parts)

    def _chosen(self, reading: str) -> None:
        self._store(chosen(self.view.item, reading, self.view.answer))
        self.field.setFocus()

    def open_calendar(self) -> None:
        """Open a month to choose the day from."""
        field = self.field
        if not isinstance(field, LineField) or field.isReadOnly():
            return
        if self._days is None:
            home = self.window()
            self._days = DayPicker(home)
            self._days.chosen.connect(self._chosen)
            self._days.closed.connect(field.setFocus)
            self.destroyed.connect(self._days.deleteLater)
        corner = field.mapTo(self.window(), QPoint(0, 0))
        self._days.open_at(QRect(corner, field.size()), self.view.answer.text or "")

    @property
    def days(self) -> DayPicker | None:
        """The calendar, once it was opened."""
        return self._days

    def _picked(self, codes: tuple[str, ...]) -> None:
        before = self.view.answer
        parts = valued(" ".join(codes), None, before) if codes else emptied(before)
        if isinstance(self.field, PickField):
            self.field.offer(self.view.choices, codes, self.tr("Choose …"))
        self._store(parts)

    def set_parts(self, parts: Mapping[str, object]) -> None:
        """Store *parts* as if they had been typed, for instance last round's value."""
        self._store(parts)

    def _store(self, parts: Mapping[str, object]) -> None:
        self._typed = None
        self.drafted.emit(self.code, "")
        if isinstance(self.field, LineField | LongField):
            # What is shown when the store answers; until then what was typed stands there.
            self.field.accept(self.field.text(), self.field.text())
        self.edited.emit(self.code, parts)
        self._show_lines()

    def restore(self) -> None:
        """Give up what was typed."""
        if isinstance(self.field, LineField | LongField):
            self.field.restore()

    def take_draft(self, text: str) -> None:
        """Show *text*, typed before and not decided, with its question; what can be read by now is left to the person."""
        field = self.field
        if not isinstance(field, LineField | LongField) or field.isReadOnly():
            return
        field.write(text)
        typed = read_typed(self._questionnaire, self.view.item, text, self.view.answer, decide=False)
        if field.dirty and typed.parts is None:
            self._typed = typed
            self._show_lines()

    def settle(self) -> None:
        """Store what had two readings and, since the decimal sign was chosen, has one."""
        if self._typed is not None:
            typed = read_typed(self._questionnaire, self.view.item, self.field.text(), self.view.answer)
            if typed.parts is not None:
                self._store(typed.parts)
        self._understand()

    def _restored(self) -> None:
        self._typed = None
        self.drafted.emit(self.code, "")
        self._say_side()
        self._show_lines()

    def _pause_then(self, text: str) -> None:
        self._pause.start()

    def _understand(self) -> None:
        if isinstance(self.field, LineField) and self.field.dirty:
            self._say_side(understood(self._questionnaire, self.view.item, self.field.text()))

    def _entered(self) -> None:
        self.entered.emit(self.code)

    def mark(self, current: bool) -> None:
        """Show whether this is the field one stands at."""
        theme.say_state(self, "current", current)

    def _stepped(self, by: int) -> None:
        self.stepped.emit(self.code, by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The button of a table leaves Enter alone; as from every other field it leads to the next question.
        if event.key() in RETURN and self.field.hasFocus():
            self._stepped(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _open_roster(self) -> None:
        self.roster_asked.emit(self.code)

    def _explain(self, trouble: Trouble) -> None:
        (self._box or self._open_box(trouble)).text.setFocus()
        self._entered()
        self.grown.emit()

    def _open_box(self, trouble: Trouble) -> ExplainBox:
        self._box = box = ExplainBox(trouble, self._words)
        box.saved.connect(self._explained)
        box.closed.connect(self._close_box)
        self._column.addWidget(box)
        icons.refresh(box)
        self._order_stops()
        return box

    @property
    def box(self) -> ExplainBox | None:
        """Where a warning is explained, while it is."""
        return self._box

    def _explained(self, trouble: Trouble, kind: object, text: str) -> None:
        self._close_box()
        self.explained.emit(self.code, trouble, kind, text)

    def _close_box(self) -> None:
        if self._box is not None:
            discard(self._box)
            self._box = None
            self.take_focus()

    def take_focus(self) -> None:
        """Take the keyboard into the field."""
        target = self.field.focusProxy() or self.field
        target.setFocus(Qt.FocusReason.TabFocusReason)
