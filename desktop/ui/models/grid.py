"""The rows of one roster to be edited: what was entered is shown at once, and what cannot be read stays until it is decided."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from db.snapshots.entry import Edit
from db.snapshots.patched import differing
from db.snapshots.questionnaire import Item
from db.snapshots.submission import Answer, Key
from db.terms import Severity
from desktop.ui.drafts import Drafts
from desktop.ui.models.entry import Shape, choices_of, shape_of
from desktop.ui.models.looks import SEVERITIES
from desktop.ui.models.matrix import folded
from desktop.ui.models.roles import ALIGNMENT, DISPLAY, SPOKEN, TOOL_TIP, Role
from desktop.ui.models.roster import RosterModel
from desktop.ui.models.typed import Typed, chosen, editable, read_typed
from desktop.ui.views import EntryView

EDIT = int(Qt.ItemDataRole.EditRole)
# Asked for at each cell that is painted, and put together only once.
LOCKED = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
OPEN = LOCKED | Qt.ItemFlag.ItemIsEditable
LONG = 2_000
"""From how many rows on sorting would be felt, and is done in the background."""


@dataclass(frozen=True, slots=True)
class Ordering:
    """How rows are to be sorted: by which column and whether upwards; ``words`` are those of its choices."""

    by: tuple[int, bool]
    column: Item
    stored: tuple[str, ...]
    answers: Mapping[Key, Answer]
    words: Mapping[str, str]

    def rows(self) -> tuple[str, ...]:
        """Return the rows in order; empty cells stand last either way."""
        code, answers = self.column.code, self.answers
        found: dict[str, Any] = {}
        for row in self.stored:
            one = answers.get((code, row))
            if one is None or one.text is None:
                continue
            found[row] = one.number if self.column.kind.numeric else folded(self.words.get(one.text, one.text))
        filled = [row for row in self.stored if found.get(row) is not None]
        filled.sort(key=found.__getitem__, reverse=not self.by[1])
        return (*filled, *(row for row in self.stored if found.get(row) is None))


class GridModel(RosterModel):
    """``edited`` carries edits to be stored, ``unclear`` a cell that has to be decided."""

    edited = Signal(object)
    unclear = Signal(QModelIndex)
    order_asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: EntryView | None = None
        self._roster: Item | None = None
        self._stored: tuple[str, ...] = ()
        self._typed: dict[Key, tuple[str, Typed]] = {}
        self.drafts = Drafts()
        self._shapes: dict[str, Shape] = {}
        self._sorted: tuple[int, bool] | None = None

    def show_view(self, view: EntryView, roster: Item) -> None:
        """Show *roster* of *view*; the order chosen and what was typed stay while it is the same roster."""
        fresh = False
        if self._roster is None or self._roster.code != roster.code:
            self._typed, self._sorted = {}, None
            fresh = view.locked is None
            self._shapes = {column.code: shape_of(column, view.shown.questionnaire) for column in roster.columns}
        changed = self._changed(view) if self._view is not None else None
        stored, self._view, self._roster = self._stored, view, roster
        submission = view.shown.submission
        self._stored = submission.rows.get(roster.code, ())
        if fresh:
            self._take_drafts(view, roster)
        # The very same rows are in the order they were in, and need not be gone through.
        order = self._rows if self._rows and stored is self._stored else self._kept_order()
        if order == self._rows and roster.columns == self._columns:
            self.refresh(view.shown.questionnaire, submission.answers, view.shown.findings, changed)
        else:
            self.show(view.shown.questionnaire, roster, order, submission.answers, view.shown.findings)

    def _changed(self, now: EntryView) -> set[Key] | None:
        """Return the cells that *now* shows otherwise than what was shown until now; None where that may be any."""
        was = self._view
        # The very same view again: the language is another one.
        if was is None or was is now or was.locked != now.locked:
            return None
        if was.shown.questionnaire is not now.shown.questionnaire:
            return None
        answers = self._answers
        over = answers.keys() if isinstance(answers, _Over) else ()
        changed = {*over, *differing(was.shown.submission.answers, now.shown.submission.answers)}
        return changed if was.unasked is now.unasked else changed | (was.unasked ^ now.unasked)

    def _take_drafts(self, view: EntryView, roster: Item) -> None:
        """Show what was typed before and not decided, with its question."""
        columns, rows = {column.code: column for column in roster.columns}, set(self._stored)
        answers = view.shown.submission.answers
        for key, text in self.drafts.texts.items():
            if key[0] in columns and key[1] in rows:
                before = answers.get(key) or Answer(*key)
                typed = read_typed(view.shown.questionnaire, columns[key[0]], text, before, decide=False)
                if typed.parts is None:
                    self._typed[key] = (text, typed)

    def forget(self) -> None:
        """Show nothing any more."""
        self.beginResetModel()
        self._view = self._roster = self._questionnaire = self._sorted = None
        self._columns, self._rows, self._stored, self._answers = (), (), (), {}
        self._typed, self._texts, self._looks = {}, {}, {}
        self.endResetModel()

    def settle(self) -> None:
        """Store what had two readings and, since the decimal sign was chosen, has one."""
        assert self._questionnaire is not None or not self._typed
        items, edits = {column.code: column for column in self._columns}, []
        for key, (text, _) in self._typed.items():
            before = self._answers.get(key) or Answer(*key)
            typed = read_typed(self._questionnaire, items[key[0]], text, before)  # type: ignore[arg-type]
            if typed.parts is not None:
                edits.append(Edit(*key, typed.parts))
        self.put(edits)

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows as they are shown."""
        return self._rows

    @property
    def stored(self) -> tuple[str, ...]:
        """The rows in the order they are kept in."""
        return self._stored

    def column(self, at: int) -> Item:
        """Return the item of column *at*."""
        return self._columns[at]

    def shape(self, at: int) -> Shape:
        """Return how column *at* is entered."""
        return self._shapes[self._columns[at].code]

    def answer(self, index: QModelIndex) -> Answer:
        """Return the answer in the cell at *index*."""
        key = self.key(index)
        return self._answers.get(key) or Answer(*key)

    def choices(self, at: int) -> tuple[tuple[str, str], ...]:
        """Return the choices of column *at*."""
        assert self._questionnaire is not None
        return choices_of(self._columns[at], self._questionnaire)

    def typed(self, index: QModelIndex) -> Typed | None:
        """Return what was typed into a cell and could not be stored."""
        found = self._typed.get(self.key(index))
        return found[1] if found else None

    @property
    def waiting(self) -> int:
        """How many cells hold something that could not be stored."""
        return len(self._typed)

    def locked(self, index: QModelIndex) -> bool:
        """Whether a cell takes nothing: computed, not asked, or the whole return is locked."""
        if self._view is None or self._view.locked is not None:
            return True
        key = self.key(index)
        return self._columns[index.column()].derived or key in self._view.unasked or (key[0], "") in self._view.unasked

    # --- editing

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return super().flags(index)
        return LOCKED if self.locked(index) else OPEN

    def setData(self, index: QModelIndex, value: object, role: int = EDIT) -> bool:
        if role != EDIT or self._questionnaire is None or self.locked(index):
            return False
        key, text = self.key(index), str(value)
        if text == self.data(index, EDIT):
            return False
        typed = read_typed(self._questionnaire, self._columns[index.column()], text, self.answer(index))
        if typed.parts is None:
            self._typed[key] = (text, typed)
            self.drafts.keep(key, text)
            self.dataChanged.emit(index, index)
            self.unclear.emit(index)
            return True
        self.put([Edit(*key, typed.parts)])
        self.dataChanged.emit(index, index)
        return True

    def choose(self, index: QModelIndex, reading: str) -> None:
        """Decide what was meant in the cell at *index*."""
        self.put([Edit(*self.key(index), chosen(self._columns[index.column()], reading, self.answer(index)))])

    def put(self, edits: list[Edit]) -> None:
        """Show *edits* at once and have them stored."""
        if not edits:
            return
        over = self._answers if isinstance(self._answers, _Over) else _Over(self._answers)
        for edit in edits:
            key = (edit.item, edit.row)
            over[key] = replace(over.get(key) or Answer(*key), **edit.parts)
            self._typed.pop(key, None)
            self.drafts.drop(key)
            self._texts.pop(key, None)
        self._answers = over
        self.edited.emit(tuple(edits))

    def forget_typed(self, index: QModelIndex) -> None:
        """Give up what was typed into a cell."""
        self.drafts.drop(self.key(index))
        if self._typed.pop(self.key(index), None) is not None:
            self.dataChanged.emit(index, index)

    # --- order

    def sort_by(self, column: int) -> None:
        """Show the rows by *column*: upwards, downwards, then as they are stored again; the stored order never changes.

        Long tables ask for their order (``order_asked``), and take it by :meth:`show_order` when it has been found.
        """
        if self._sorted is None or self._sorted[0] != column:
            self._sorted = (column, True)
        else:
            self._sorted = (column, False) if self._sorted[1] else None
        if self._sorted is None:
            self.show_order(self._stored)
            return
        assert self._questionnaire is not None
        item = self._columns[column]
        words = dict(choices_of(item, self._questionnaire)) if item.kind.choice else {}
        ordering = Ordering(self._sorted, item, self._stored, self._answers, words)
        if len(self._stored) > LONG:
            self.order_asked.emit(ordering)
        else:
            self.show_order(ordering.rows())

    def show_order(self, rows: tuple[str, ...]) -> None:
        """Show the rows in this order."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def sorted_by(self) -> tuple[int, bool] | None:
        """The column the rows are sorted by, and whether upwards."""
        return self._sorted

    def _kept_order(self) -> tuple[str, ...]:
        """Return the stored rows as they are shown: what was sorted stays where it is, new rows stand at the end."""
        if self._sorted is None:
            return self._stored
        now, seen = set(self._stored), set(self._rows)
        if now == seen:
            return self._rows
        return (*(row for row in self._rows if row in now), *(row for row in self._stored if row not in seen))

    # --- data

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        found = super().headerData(section, orientation, role)
        # What a model says of the alignment stands for the whole of it: headings here go on over two lines.
        return found | Qt.TextFlag.TextWordWrap.value if role == ALIGNMENT and isinstance(found, int) else found

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        found = self._typed.get(self.key(index)) if self._typed else None
        if found is not None:
            if role in (DISPLAY, EDIT):
                return found[0]
            if role == Role.LOOK:
                return SEVERITIES[Severity.ERROR]
            if role == TOOL_TIP:
                return found[1].sentence
            if role == SPOKEN:
                label = self.headerData(index.column(), Qt.Orientation.Horizontal)
                return f"{label}, {index.row() + 1}: {found[0]}, {found[1].sentence}"
        if role == EDIT:
            item = self._columns[index.column()]
            if item.kind.choice:
                return super().data(index, DISPLAY) if self.answer(index).text else ""
            return editable(item, self.answer(index))
        if role == Role.MARKED:
            return self.locked(index)
        return super().data(index, role)

    def troubled(self) -> list[QModelIndex]:
        """Return the cells a person has to look at, in reading order."""
        keys = set(self._typed) | {key for key, look in self._looks.items() if look[0].tone in ("red", "amber")}
        at = {row: number for number, row in enumerate(self._rows)}
        codes = {column.code: number for number, column in enumerate(self._columns)}
        places = sorted((at[row], codes.get(item, 0)) for item, row in keys if row in at)
        return [self.index(row, column) for row, column in places]


class _Over(dict[Key, Answer]):
    """Answers entered a moment ago over those that were read: a copy of a quarter of a million would be felt."""

    def __init__(self, under: Mapping[Key, Answer]) -> None:
        super().__init__()
        self._under = under

    def get(self, key: Key, default: Any = None) -> Any:
        found = super().get(key)
        return found if found is not None else self._under.get(key, default)
