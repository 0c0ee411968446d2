"""Receiving: drop the files that came back, see what each would change, decide conflicts, apply. Nothing is stored before."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.terms import ChangeKind, Resolve, Severity
from desktop.ui import language
from desktop.ui.delegates.difference import ROW, DifferenceDelegate
from desktop.ui.fonts import grown
from desktop.ui.forms.asking import Asking
from desktop.ui.forms.buttons import allow, button
from desktop.ui.forms.drop import Drop
from desktop.ui.forms.empty import Empty
from desktop.ui.forms.frozen_table import quiet
from desktop.ui.forms.header import Header
from desktop.ui.forms.queue import Queue
from desktop.ui.forms.sentence_list import SentenceList
from desktop.ui.forms.speaking import card, label
from desktop.ui.forms.tick import Tick
from desktop.ui.models.difference import ORDER, Column, DifferenceModel, change_lines, headed, row_heads
from desktop.ui.models.looks import CHANGES, SEVERITIES
from desktop.ui.models.sentences import Sentence
from desktop.ui.models.words import cell_text
from desktop.ui.pages.page import Page
from desktop.ui.views import ReceiptView
from desktop.wording import remark_sentence, word

WIDTHS = {Column.KIND: 116, Column.BASE: 96, Column.OURS: 128, Column.THEIRS: 138, Column.DECISION: 176}
ROOMY = {Column.BASE: 118, Column.OURS: 150, Column.THEIRS: 224}
"""Where nothing has to be decided, the values and their cells have the room of that column."""


class DifferenceTable(QTableView):
    """The table of changes; O and T decide a conflict, or a section's, by keyboard; the arrows move."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        quiet(self, ROW)
        self.changes = DifferenceModel(self)
        self.setModel(self.changes)
        self.changes.modelReset.connect(self._span)
        self.setItemDelegate(DifferenceDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for at, wide in WIDTHS.items():
            self.setColumnWidth(at, grown(wide))
        self.horizontalHeader().setSectionResizeMode(Column.ITEM, QHeaderView.ResizeMode.Stretch)

    def _span(self) -> None:
        """Let the name of a section take the width of all columns up to the decision."""
        self.clearSpans()
        for row in self.changes.heads:
            self.setSpan(row, 0, 1, Column.DECISION)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        side = {Qt.Key.Key_O: Resolve.OURS, Qt.Key.Key_T: Resolve.THEIRS}.get(Qt.Key(event.key()))
        if side is not None and row >= 0:
            self.changes.choose(row, side)
            return
        super().keyPressEvent(event)


class ReceivePage(Page):
    """A queue of files at the left when there are several; the difference of the one that is looked at."""

    files_asked = Signal(list)
    browse_asked = Signal()
    look_asked = Signal(str)
    apply_asked = Signal(str, object, object)
    put_aside = Signal(str)
    agree_asked = Signal()
    told = Signal(str, object)
    open_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ReceiptView | None = None
        self._own = False
        self._applying = False
        self._more = button("folder-open")
        self._more.clicked.connect(self.browse_asked)
        self.header = Header(self._more)
        self.column.insertWidget(0, self.header)
        self.drop = Drop()
        self.drop.dropped.connect(self.files_asked)
        self.drop.browse_asked.connect(self.browse_asked)
        self.queue = Queue()
        self.queue.chosen.connect(self.look_asked)
        self._reading = Empty("file-spreadsheet", framed=True)
        self._done = Empty("circle-check", framed=True)
        self._done.asked.connect(self._ask_open)
        self._body = QStackedWidget()
        for part in (self.drop, self._whole(), self._reading, self._done):
            self._body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.queue)
        row.addWidget(self._body, 1)
        self.column.addLayout(row, 1)
        self.setAcceptDrops(True)
        self.retranslate()

    def _whole(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._notes = label("soft", wrap=True)
        column.addWidget(self._notes)
        self.asking = Asking()
        self.asking.told.connect(self._tell)
        column.addWidget(self.asking)
        self._erase = Tick()
        column.addWidget(self._erase)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        self._chips = {}
        for kind in ORDER:
            made = button(CHANGES[kind].icon, "chip", token=CHANGES[kind].tone)
            made.setCheckable(True)
            made.toggled.connect(self._keep)
            self._chips[kind] = made
            chips.addWidget(made)
        chips.addStretch(1)
        column.addLayout(chips)
        self.table = DifferenceTable()
        self.table.changes.decided.connect(self._decided)
        self._nothing = Empty("equal")
        self._nothing.asked.connect(self._show_same)
        self._rows = QStackedWidget()
        self._rows.addWidget(self.table)
        self._rows.addWidget(self._nothing)
        upper = card()
        inside = QVBoxLayout(upper)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._rows)
        self.remarks = SentenceList()
        self._lower = card()
        below = QVBoxLayout(self._lower)
        below.setContentsMargins(1, 10, 1, 1)
        below.setSpacing(4)
        self._remarks_title = label("h2")
        self._remarks_title.setProperty("inset", True)
        below.addWidget(self._remarks_title)
        below.addWidget(self.remarks, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(upper)
        split.addWidget(self._lower)
        split.setSizes([320, 150])
        split.setChildrenCollapsible(False)
        column.addWidget(split, 1)
        column.addWidget(self._foot())
        return whole

    def _foot(self) -> QFrame:
        frame = card()
        row = QHBoxLayout(frame)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(8)
        self._state = label("soft")
        self._ours = button("", "plain")
        self._theirs = button("", "plain")
        self._ours.clicked.connect(self._all_ours)
        self._theirs.clicked.connect(self._all_theirs)
        self._cancel = button("x")
        self._cancel.clicked.connect(self._put_aside)
        self.banner.acted.connect(self.agree_asked)
        self._apply = button("check", "primary")
        self._apply.clicked.connect(self._ask_apply)
        row.addWidget(self._state, 1)
        for part in (self._ours, self._theirs, self._cancel, self._apply):
            row.addWidget(part)
        return frame

    def retranslate(self) -> None:
        self._more.setText(self.tr("Choose files …"))
        self._ours.setText(self.tr("Ours for all"))
        self._ours.setToolTip(self.tr("Keep the value of the database in every conflict"))
        self._theirs.setText(self.tr("Theirs for all"))
        self._theirs.setToolTip(self.tr("Take the value of the file in every conflict"))
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Put this file aside; nothing is stored"))
        self.table.setAccessibleName(self.tr("What the file would change"))
        self.remarks.setAccessibleName(self.tr("Problems in the file"))
        self._reading.say(self.tr("Reading the file …"), "")
        if self._view is not None:
            self.show_again(self._view)
        elif self._body.currentWidget() is self._done:
            self._say_done()
        else:
            self._head()

    def _head(self) -> None:
        title = self.tr("Take in a workbook") if self._own else self.tr("Receive returns")
        self.header.say(title, self.tr("Nothing is stored before you apply it."))
        self._more.setVisible(False)

    def show_own(self, own: bool) -> None:
        """In a country's own file workbooks of the office are taken in; nothing is received there."""
        self._own = own
        self.drop.show_own(own)
        self.retranslate()

    def show_start(self) -> None:
        """Show the place to drop files."""
        self._view = None
        self._head()
        self._body.setCurrentWidget(self.drop)

    def show_reading(self, path: str) -> None:
        """Show that *path* is being read."""
        self._view = None
        self.header.say(Path(path).name, self.tr("Nothing is stored before you apply it."))
        self._more.setVisible(True)
        self._body.setCurrentWidget(self._reading)

    def show_done(self, sentence: Callable[[], str]) -> None:
        """Show that the file was applied, and what to do next; *sentence* is said anew in another language."""
        if self._view is not None:
            self.header.tell(Path(self._view.path).name)
        self._view = None
        self._more.setVisible(True)
        self._applied = sentence
        self._say_done()
        self._body.setCurrentWidget(self._done)
        # The button that applied is gone, and the keyboard would be thrown back to the first page's.
        self._done.start_here()

    def _say_done(self) -> None:
        self._done.say(self._applied(), self.tr("Go on filling in") if self._own else self.tr("Open the submission"))

    def show_refused(self, path: str, sentence: Callable[[], str], action: Callable[[], str] | None = None) -> None:
        """Show why *path* cannot be received; *action* is what can be agreed to, so that it is read all the same."""
        self._view = None
        self.header.say(Path(path).name, self.tr("This file was not taken in; nothing was stored."))
        self._more.setVisible(True)
        self.banner.say("amber" if action is not None else "red", sentence, action)
        self._body.setCurrentWidget(self.drop)

    def show_view(self, view: ReceiptView) -> None:
        """Show what the file of *view* would change."""
        self._view = view
        self._applying = False
        self.header.say(
            self.tr("{country} · round {year}").format(country=view.country, year=view.year),
            self.tr("{file}: nothing is stored before you apply it.").format(file=Path(view.path).name),
        )
        self._more.setVisible(True)
        self._notes.setText("\n".join(view.notes))
        self._notes.setVisible(bool(view.notes))
        self.asking.ask(view.questions, language.now())
        gone = view.difference.proposed_erasures
        self._erase.setText(self.tr("Also delete the %n rows that the file no longer has", "", len(gone)))
        self._erase.setToolTip(", ".join(sorted({roster for roster, _ in gone})))
        self._erase.setChecked(False)
        self._erase.setVisible(bool(gone))
        model = self.table.changes
        lines = headed(view.questionnaire, change_lines(view.questionnaire, view.difference))
        model.show(row_heads(view.questionnaire, view.difference, lines))
        for kind, chip in self._chips.items():
            count = model.count(kind)
            chip.blockSignals(True)
            chip.setText(f"{word(kind, language.now())} · {count}")
            chip.setEnabled(count > 0)
            chip.setChecked(count > 0 and kind is not ChangeKind.SAME)
            chip.blockSignals(False)
        conflicts = model.count(ChangeKind.CONFLICT)
        self.table.setColumnHidden(Column.DECISION, conflicts == 0)
        for at, wide in (WIDTHS if conflicts else ROOMY).items():
            self.table.setColumnWidth(at, grown(wide))
        for part in (self._ours, self._theirs):
            part.setVisible(conflicts > 1)
        remarks = [
            Sentence(
                remark_sentence(remark, language.now()),
                SEVERITIES[Severity(remark.severity)],
                word(Severity(remark.severity), language.now()),
                cell_text(remark) or (remark.item or ""),
            )
            for remark in view.difference.remarks
        ]
        self.remarks.sentences.show(remarks)
        self._remarks_title.setText(self.tr("Problems in the file ({n})").format(n=len(remarks)))
        self._lower.setVisible(bool(remarks))
        self._keep()
        self._decided()
        self._body.setCurrentIndex(1)

    def show_again(self, view: ReceiptView) -> None:
        """Show the same difference in other words; what was decided stays decided."""
        choices, erase = self.table.changes.choices, self._erase.isChecked()
        self.show_view(view)
        self.table.changes.restore(choices)
        self._erase.setChecked(erase)

    def _keep(self) -> None:
        kinds = frozenset(kind for kind, chip in self._chips.items() if chip.isChecked())
        self.table.changes.keep(kinds)
        shown = self.table.changes.rowCount()
        same = self.table.changes.count(ChangeKind.SAME)
        said = self.tr("Nothing of this kind in the file.")
        if same and same == sum(self.table.changes.count(kind) for kind in ORDER):
            said = self.tr("Nothing differs: %n values are the same here.", "", same)
        self._nothing.say(said, self.tr("Show every value"))
        self._rows.setCurrentIndex(0 if shown else 1)
        if shown and not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    def _show_same(self) -> None:
        for chip in self._chips.values():
            chip.setChecked(chip.isEnabled())

    def _decided(self) -> None:
        if self._view is None:
            return
        model = self.table.changes
        changing = sum(model.count(kind) for kind in (ChangeKind.NEW, ChangeKind.CHANGED, ChangeKind.ERASED))
        changing += sum(1 for side in model.choices.values() if side is Resolve.THEIRS)
        self._apply.setText(self.tr("Apply %n changes", "", changing) if changing else self.tr("Keep the receipt"))
        left = model.undecided
        if self._applying:
            allow(self._apply, False, self.tr("It is being applied."))
            return
        why = self.tr("%n conflicts still need a decision.", "", left)
        allow(self._apply, left == 0, why)
        if left:
            self._state.setText(why)
        elif changing:
            self._state.setText(self.tr("One step: it can be undone as a whole."))
        else:
            self._state.setText(self.tr("The file changes nothing; it is kept as a receipt."))

    def _all_ours(self) -> None:
        self.table.changes.choose_all(Resolve.OURS)

    def _all_theirs(self) -> None:
        self.table.changes.choose_all(Resolve.THEIRS)

    def _ask_apply(self) -> None:
        if self._view is not None:
            self._applying = True
            self._decided()
            gone = self._view.difference.proposed_erasures if self._erase.isChecked() else ()
            self.apply_asked.emit(self._view.path, self.table.changes.choices, frozenset(gone))

    def not_applied(self) -> None:
        """Let the person try again: applying was refused or stopped."""
        self._applying = False
        self._decided()

    def _put_aside(self) -> None:
        if self._view is not None:
            self.put_aside.emit(self._view.path)

    def _tell(self, choices: dict[tuple[str, str], str]) -> None:
        if self._view is not None:
            self.told.emit(self._view.path, choices)

    def _ask_open(self) -> None:
        self.open_asked.emit(self.queue.current)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.drop.dragEnterEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop.dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop.dropEvent(event)

    def start_here(self) -> None:
        if self._view is None and self.banner.offers:
            self.banner.focus_action()
            return
        if self._view is not None and self.asking.first is not None and not self.table.changes.rowCount():
            self.asking.first.setFocus()
            return
        (self.table if self._view is not None else self.drop).setFocus()

    def forget(self) -> None:
        super().forget()
        for at in reversed(range(self.queue.files.rowCount())):
            self.queue.files.remove(self.queue.files.line(at).path)
        self.show_start()
