"""The rows of one roster to be edited: what was entered is shown at once, and what cannot be read stays until it is decided."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from db.snapshots.entry import Edit
from db.snapshots.questionnaire import Item
from db.snapshots.submission import Answer, Key
from db.terms import Severity
from desktop.ui import language
from desktop.ui.models.entry import Shape, choices_of, shape_of
from desktop.ui.models.looks import SEVERITIES
from desktop.ui.models.roles import DISPLAY, SPOKEN, TOOL_TIP, Role
from desktop.ui.models.roster import RosterModel
from desktop.ui.models.typed import Typed, chosen, editable, read_typed
from desktop.ui.views import EntryView
from desktop.wording import word

EDIT = int(Qt.ItemDataRole.EditRole)
LAST = chr(0x10FFFF)


class GridModel(RosterModel):
    """``edited`` carries edits to be stored, ``unclear`` a cell that has to be decided."""

    edited = Signal(object)
    unclear = Signal(QModelIndex)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: EntryView | None = None
        self._roster: Item | None = None
        self._stored: tuple[str, ...] = ()
        self._typed: dict[Key, tuple[str, Typed]] = {}
        self._shapes: dict[str, Shape] = {}
        self._sorted: tuple[int, bool] | None = None

    def show_view(self, view: EntryView, roster: Item) -> None:
        """Show *roster* of *view*; the order chosen and what was typed stay while it is the same roster."""
        if self._roster is None or self._roster.code != roster.code:
            self._typed, self._sorted = {}, None
            self._shapes = {column.code: shape_of(column, view.shown.questionnaire) for column in roster.columns}
        self._view, self._roster = view, roster
        submission = view.shown.submission
        self._stored = submission.rows.get(roster.code, ())
        order = self._stored
        if self._sorted is not None:
            self._answers = submission.answers
            self._columns = roster.columns
            order = self._in_order()
        if order == self._rows and roster.columns == self._columns:
            self.refresh(view.shown.questionnaire, submission.answers, view.shown.findings)
        else:
            self.show(view.shown.questionnaire, roster, order, submission.answers, view.shown.findings)

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
        flags = super().flags(index)
        return flags if self.locked(index) else flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: QModelIndex, value: object, role: int = EDIT) -> bool:
        if role != EDIT or self._questionnaire is None or self.locked(index):
            return False
        key, text = self.key(index), str(value)
        if text == self.data(index, EDIT):
            return False
        typed = read_typed(self._questionnaire, self._columns[index.column()], text, self.answer(index))
        if typed.parts is None:
            self._typed[key] = (text, typed)
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
            self._texts.pop(key, None)
        self._answers = over
        self.edited.emit(tuple(edits))

    def forget_typed(self, index: QModelIndex) -> None:
        """Give up what was typed into a cell."""
        if self._typed.pop(self.key(index), None) is not None:
            self.dataChanged.emit(index, index)

    # --- order

    def sort_by(self, column: int) -> None:
        """Show the rows by *column*: upwards, downwards, then as they are stored again; the stored order never changes."""
        if self._sorted is None or self._sorted[0] != column:
            self._sorted = (column, True)
        else:
            self._sorted = (column, False) if self._sorted[1] else None
        self.beginResetModel()
        self._rows = self._stored if self._sorted is None else self._in_order()
        self.endResetModel()

    @property
    def sorted_by(self) -> tuple[int, bool] | None:
        """The column the rows are sorted by, and whether upwards."""
        return self._sorted

    def _in_order(self) -> tuple[str, ...]:
        assert self._sorted is not None
        column, upwards = self._columns[self._sorted[0]], self._sorted[1]
        code, answers = column.code, self._answers
        key: Callable[[str], object]
        if column.kind.numeric:
            numbers = {row: one.number for row in self._stored if (one := answers.get((code, row))) is not None}
            filled = [row for row in self._stored if numbers.get(row) is not None]
            key = numbers.__getitem__
        else:
            texts = self._sort_texts(column)
            filled = [row for row in self._stored if row in texts]
            key = texts.__getitem__
        # Empty cells stand last either way.
        empty = set(self._stored) - set(filled)
        filled.sort(key=key, reverse=not upwards)  # type: ignore[arg-type]
        return (*filled, *(row for row in self._stored if row in empty))

    def _sort_texts(self, column: Item) -> dict[str, str]:
        from desktop.ui.models.matrix import folded

        words = dict(choices_of(column, self._questionnaire)) if self._questionnaire and column.kind.choice else {}
        found = {}
        for row in self._stored:
            one = self._answers.get((column.code, row))
            if one is not None and one.text is not None:
                found[row] = folded(words.get(one.text, one.text))
        return found

    # --- data

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

    def severity_word(self) -> str:
        """Return what stands before a sentence about something that is not stored."""
        return word(Severity.ERROR, language.now())


class _Over(dict[Key, Answer]):
    """Answers entered a moment ago over those that were read: a copy of a quarter of a million would be felt."""

    def __init__(self, under: Mapping[Key, Answer]) -> None:
        super().__init__()
        self._under = under

    def get(self, key: Key, default: Any = None) -> Any:
        found = super().get(key)
        return found if found is not None else self._under.get(key, default)
