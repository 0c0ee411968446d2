"""The rows of one roster in the form's place: the table, what can be done with rows, and the sentence of the cell one is at."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from db.snapshots.entry import Edit, Entry, new_row
from db.snapshots.questionnaire import Item
from db.snapshots.review import Finding
from desktop.ui import icons, language
from desktop.ui.forms.buttons import allow, button, name_it
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.explain_box import ExplainBox, half_written
from desktop.ui.forms.grid_view import GridView
from desktop.ui.forms.paste_card import PasteCard
from desktop.ui.forms.speaking import Speaking, discard, label
from desktop.ui.forms.trouble_line import TroubleLine
from desktop.ui.models.entry import Trouble, troubles
from desktop.ui.models.grid import GridModel
from desktop.ui.models.paste import Pasting
from desktop.ui.views import EntryView


class GridCard(Speaking, QFrame):
    """``entered`` carries what is to be stored, ``moved`` the cell one stands at, ``paste_asked`` a text to look at."""

    entered = Signal(object)
    moved = Signal(str, str)
    paste_asked = Signal(str, object)
    order_asked = Signal(object)
    left = Signal()
    explained = Signal(str, object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._view: EntryView | None = None
        self.roster: Item | None = None
        self._stand: tuple[str, str] | None = None
        self.model = GridModel(self)
        self.table = GridView(self.model)
        self.model.edited.connect(self._edited)
        self.model.unclear.connect(self._show_line)
        self.model.order_asked.connect(self.order_asked)
        self.table.left.connect(self.left)
        self.table.added.connect(self.add)
        self.table.removed.connect(self.remove)
        self.table.pasted.connect(self._paste)
        self.table.answered.connect(self._answer)
        self.table.selectionModel().currentChanged.connect(self._moved)
        self._back = button("arrow-left", "quiet", bare=True)
        self._back.clicked.connect(self.left)
        self._title = label("h2", wrap=True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._count = label("caption")
        self._add = button("plus", "quiet")
        self._add.clicked.connect(self.add)
        self._copy = button("copy", "quiet")
        self._copy.clicked.connect(self.duplicate)
        self._remove = button("trash-2", "quiet")
        self._remove.clicked.connect(self.remove)
        self._fill = button("arrow-down-to-line", "quiet")
        self._fill.clicked.connect(self.table.fill_down)
        self.paste = PasteCard()
        self.paste.applied.connect(self._pasted)
        self.paste.cancelled.connect(self._show_table)
        self._nothing = Empty("table-2")
        self._nothing.asked.connect(self.add)
        self._stack = QStackedWidget()
        for part in (self.table, self.paste, self._nothing):
            self._stack.addWidget(part)
        self._box: ExplainBox | None = None
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(12, 0, 12, 8)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 12, 0)
        head.setSpacing(6)
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 0, 8, 0)
        bar.setSpacing(2)
        for made in (self._add, self._copy, self._remove, self._fill):
            bar.addWidget(made)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 1)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
        column.addLayout(self._lines)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(12, 0, 12, 10)
        column.addLayout(self._foot)

    def retranslate(self) -> None:
        name_it(self._back, self.tr("Back to the section"), self.tr("Back to the section (Esc)"))
        self.table.setAccessibleName(self.tr("Rows"))
        self._nothing.say(self.tr("This table has no rows yet."), self.tr("Add a row"))
        for made, text in (
            (self._add, self.tr("Row")),
            (self._copy, self.tr("Duplicate")),
            (self._remove, self.tr("Delete")),
            (self._fill, self.tr("Fill down")),
        ):
            made.setText(text)
        self._say_tips()

    def _say_tips(self) -> None:
        locked = self._view is not None and self._view.locked is not None
        reason = self.tr("This return is locked.")
        for made, tip in (
            (self._add, self.tr("Add a row at the end (Insert)")),
            (self._copy, self.tr("Duplicate the selected rows")),
            (self._remove, self.tr("Delete the selected rows (Ctrl+Delete)")),
            (self._fill, self.tr("Repeat the first value downwards (Ctrl+D)")),
        ):
            allow(made, not locked, reason)
            if not locked:
                made.setToolTip(tip)

    def show_view(self, view: EntryView, roster: Item) -> None:
        """Show the rows of *roster*."""
        other = self.roster is None or roster.code != self.roster.code
        here = self.table.currentIndex()
        key = self._stand or (self.model.key(here) if here.isValid() and not other else None)
        self._view, self.roster, self._stand = view, roster, None
        self.model.show_view(view, roster)
        if other:
            self.table.fit_columns()
        self._title.setText(f"{roster.code} · {view.shown.questionnaire.label(roster, language.now())}")
        self._count.setText(self.tr("%n rows", "", len(self.model.rows)))
        self._say_tips()
        if other or self._stack.currentWidget() is not self.paste:
            self._show_table()
        if self.model.rows:
            found = self.model.index_of(key) if key is not None else QModelIndex()
            if not found.isValid():
                found = self.model.index(min(max(0, here.row()), len(self.model.rows) - 1), max(0, here.column()))
            if found != self.table.currentIndex():
                self.table.stand_at(found)
        self._show_line(self.table.currentIndex())

    def _show_table(self) -> None:
        self._stack.setCurrentWidget(self.table if self.model.rows else self._nothing)
        if self.isVisible():
            self.start_here()

    def start_here(self) -> None:
        """Take the keyboard into the table."""
        if self._stack.currentWidget() is self.paste:
            self.paste.start_here()
        elif self.model.rows:
            self.table.setFocus()
        else:
            self._nothing.start_here()

    def go_to(self, key: tuple[str, str]) -> None:
        """Go to one cell."""
        found = self.model.index_of(key)
        if found.isValid():
            self.table.stand_at(found)
        self.table.setFocus()

    def step_trouble(self, by: int) -> bool:
        """Go to the next or previous cell that has to be looked at; False past the last."""
        here = self.table.currentIndex()
        at = (here.row(), here.column())
        places = self.model.troubled()
        if by < 0:
            places.reverse()
        for place in places:
            if ((place.row(), place.column()) > at) if by > 0 else ((place.row(), place.column()) < at):
                self.table.stand_at(place)
                self.table.setFocus()
                return True
        return False

    # --- rows

    def add(self) -> None:
        """Add an empty row at the end."""
        row = new_row()
        if self._rows((*self.model.stored, row), "row.add", 1):
            assert self.roster is not None
            self._stand = (self.roster.columns[0].code, row)

    def duplicate(self) -> None:
        """Add a copy of each selected row behind it."""
        view, roster = self._view, self.roster
        if view is None or roster is None:
            return
        answers, edits, order = view.shown.submission.answers, [], list(self.model.stored)
        chosen = self._selected()
        for row in chosen:
            copy = new_row()
            order.insert(order.index(row) + 1, copy)
            for column in roster.columns:
                one = answers.get((column.code, row))
                if one is not None and not column.derived:
                    parts = {name: getattr(one, name) for name in ("text", "number", "status", "note", "source")}
                    edits.append(Edit(column.code, copy, {**parts, "confidential": one.confidential}))
        self._rows(tuple(order), "row.copy", len(chosen), tuple(edits))

    def remove(self) -> None:
        """Delete the selected rows; undo brings them back."""
        chosen = set(self._selected())
        self._rows(tuple(row for row in self.model.stored if row not in chosen), "row.delete", len(chosen))

    def _selected(self) -> list[str]:
        area = self.table.area()
        return list(self.model.rows[area.top() : area.bottom() + 1]) if area.isValid() else []

    def _rows(self, order: tuple[str, ...], label: str, count: int, edits: tuple[Edit, ...] = ()) -> bool:
        if self._view is None or self.roster is None or self._view.locked is not None or not count:
            return False
        details = {"item": self.roster.code, "n": count}
        self.entered.emit(Entry(edits, {self.roster.code: order}, label, details))
        return True

    # --- cells

    def _edited(self, edits: tuple[Edit, ...]) -> None:
        if len(edits) == 1:
            self.entered.emit(Entry(edits, details={"item": edits[0].item, "row": edits[0].row}))
        elif self.roster is not None:
            self.entered.emit(Entry(edits, label="answer.many", details={"item": self.roster.code, "n": len(edits)}))

    def _paste(self, text: str) -> None:
        if text and self._view is not None and self._view.locked is None:
            area = self.table.area()
            self.paste_asked.emit(text, (max(0, area.top()), max(0, area.left())))

    def show_pasting(self, pasting: Pasting) -> None:
        """Paste at once what fits, ask about what does not."""
        if self.roster is None or pasting.roster != self.roster.code:
            return
        if pasting.smooth:
            self._pasted(pasting, pasting.edits)
        else:
            self.paste.show_pasting(pasting)
            self._stack.setCurrentWidget(self.paste)
            self._show_line(QModelIndex())
            self.paste.start_here()

    def _pasted(self, pasting: Pasting, edits: tuple[Edit, ...]) -> None:
        self._show_table()
        rows = {pasting.roster: pasting.order} if pasting.added else {}
        if edits or rows:
            details = {"item": pasting.roster, "n": len(edits)}
            self.entered.emit(Entry(tuple(edits), rows, "answer.many", details))

    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:
        if self._box is not None:
            # A sentence that was begun is kept, and stands there again when one comes back to its cell.
            self._close_box()
        self._show_line(current)
        if current.isValid():
            self.moved.emit(*self.model.key(current))

    def _show_line(self, index: QModelIndex) -> None:
        while (old := self._lines.takeAt(0)) is not None:
            if (gone := old.widget()) is not None:
                discard(gone)
        view = self._view
        if view is None or not index.isValid() or index.row() >= len(self.model.rows):
            return
        typed = self.model.typed(index)
        if typed is not None:
            line = TroubleLine()
            line.ask(typed.sentence, typed.readings, self.tr("Not saved"))
            line.chosen.connect(self._decide)
            self._asked = index
            self._lines.addWidget(line)
            return
        key = self.model.key(index)
        here: list[tuple[Finding, str]] = [
            pair
            for pair in zip(view.shown.findings, view.shown.sentences, strict=True)
            if (pair[0].item, pair[0].row) == key
        ]
        found = troubles(view, here)
        begun = half_written(self.model.drafts.words, found)
        if begun is not None and self._box is None and view.locked is None:
            self._open_box(begun)
        for trouble in found[:2]:
            line = TroubleLine()
            explain = self.tr("Explain … (Ctrl+Enter)") if view.locked is None else ""
            line.show_trouble(trouble, explain, self.tr("explained"))
            line.explain_asked.connect(self._explain)
            self._lines.addWidget(line)

    def _answer(self) -> None:
        """Take the keyboard to what is asked about the cell one stands at."""
        for at in range(self._lines.count()):
            place = self._lines.itemAt(at)
            line = place.widget() if place is not None else None
            if isinstance(line, TroubleLine) and line.buttons:
                first = line.buttons[0]
                first.click() if line.asks_to_explain else first.setFocus()
                return

    def _explain(self, trouble: Trouble) -> None:
        self._close_box()
        self._open_box(trouble).text.setFocus()

    def _open_box(self, trouble: Trouble) -> ExplainBox:
        self._box = box = ExplainBox(trouble, self.model.drafts.words)
        box.saved.connect(self._explained)
        box.closed.connect(self._close_box)
        self._foot.addWidget(box)
        icons.refresh(box)
        return box

    @property
    def box(self) -> ExplainBox | None:
        """Where a warning is explained, while it is."""
        return self._box

    def _explained(self, trouble: Trouble, kind: object, text: str) -> None:
        self._close_box()
        self.explained.emit(trouble.item, trouble, kind, text)

    def _close_box(self) -> None:
        if self._box is not None:
            gone, self._box = self._box, None
            held = gone.isAncestorOf(QApplication.focusWidget() or self)
            discard(gone)
            if held:
                self.table.setFocus()

    def _decide(self, reading: str) -> None:
        self.model.choose(self._asked, reading)
        self.table.setFocus()
        self._show_line(self._asked)

    def leave(self) -> None:
        """Store what is being typed into a cell."""
        held = self.table.focusWidget()
        if isinstance(held, QLineEdit) and held.objectName() == "cell":
            self.table.commitData(held)

    def forget(self) -> None:
        """Show nothing any more."""
        self._view = self.roster = self._stand = None
        self._close_box()
        self.model.forget()
