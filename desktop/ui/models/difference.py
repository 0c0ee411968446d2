"""What a file that came back would change, row by row: as sent, in the database now, in the file, and the decision."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Change, Difference
from db.snapshots.submission import Answer, Key
from db.terms import ChangeKind, Resolve
from desktop.ui import language
from desktop.ui.models.looks import CHANGES, Look
from desktop.ui.models.roles import DISPLAY, SPOKEN, TOOL_TIP, Role
from desktop.ui.models.words import NOTHING, label_of, status_text, value_text
from desktop.wording import word

NOWHERE = QModelIndex()
ORDER = (
    ChangeKind.CONFLICT,
    ChangeKind.REFUSED,
    ChangeKind.CHANGED,
    ChangeKind.NEW,
    ChangeKind.ERASED,
    ChangeKind.SAME,
)


class Column(IntEnum):
    """The columns, from left to right."""

    KIND = 0
    ITEM = 1
    BASE = 2
    OURS = 3
    THEIRS = 4
    DECISION = 5


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change ready to paint."""

    change: Change
    word: str
    look: Look
    label: str
    base: str
    ours: str
    theirs: str
    place: str


def answer_text(questionnaire: Questionnaire, item: str, answer: Answer | None) -> str:
    """Return value and status of *answer* in words, or a dash."""
    found = questionnaire.by_code.get(item)
    if answer is None or found is None:
        return NOTHING
    value, status = value_text(questionnaire, found, answer), status_text(answer)
    if value == NOTHING:
        return status or NOTHING
    return f"{value} ({status})" if answer.status is not None and answer.status.value != "A" else value


def change_lines(questionnaire: Questionnaire, difference: Difference) -> tuple[ChangeLine, ...]:
    """Return the changes of *difference*, what needs a person first."""
    made = []
    for change in sorted(difference.changes, key=lambda one: ORDER.index(one.kind)):
        theirs = answer_text(questionnaire, change.item, change.theirs)
        if change.kind is ChangeKind.REFUSED and change.place is not None and change.place.raw:
            theirs = f"“{change.place.raw}”"
        made.append(
            ChangeLine(
                change,
                word(change.kind, language.now()),
                CHANGES[change.kind],
                label_of(questionnaire, change.item),
                answer_text(questionnaire, change.item, change.base),
                answer_text(questionnaire, change.item, change.ours),
                theirs,
                f"{change.place.sheet}!{change.place.cell}" if change.place else "",
            )
        )
    return tuple(made)


class DifferenceModel(QAbstractTableModel):
    """A difference with the decision on each conflict."""

    decided = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[ChangeLine, ...] = ()
        self._lines: tuple[ChangeLine, ...] = ()
        self._kinds = frozenset(ChangeKind)
        self._choices: dict[Key, Resolve] = {}

    def show(self, lines: tuple[ChangeLine, ...]) -> None:
        """Show *lines*; nothing is decided yet."""
        self._choices = {}
        self._all = lines
        self.keep(self._kinds)
        self.decided.emit()

    def keep(self, kinds: frozenset[ChangeKind]) -> None:
        """Show only changes of these *kinds*."""
        self.beginResetModel()
        self._kinds = kinds
        self._lines = tuple(line for line in self._all if line.change.kind in kinds)
        self.endResetModel()

    def line(self, row: int) -> ChangeLine:
        """Return the row numbered *row*."""
        return self._lines[row]

    def count(self, kind: ChangeKind) -> int:
        """Return how many changes of *kind* there are, shown or not."""
        return sum(1 for line in self._all if line.change.kind is kind)

    @property
    def choices(self) -> Mapping[Key, Resolve]:
        """Whose value wins, for the conflicts decided so far."""
        return dict(self._choices)

    def restore(self, choices: Mapping[Key, Resolve]) -> None:
        """Take back decisions made before the same difference was shown anew."""
        self._choices = dict(choices)
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, Column.DECISION))
        self.decided.emit()

    @property
    def undecided(self) -> int:
        """How many conflicts still wait for a decision."""
        return sum(
            1 for line in self._all if line.change.kind is ChangeKind.CONFLICT and line.change.key not in self._choices
        )

    def choose(self, row: int, side: Resolve) -> None:
        """Decide the conflict in *row*; other rows have nothing to decide."""
        line = self._lines[row]
        if line.change.kind is ChangeKind.CONFLICT:
            self._choices[line.change.key] = side
            self.dataChanged.emit(self.index(row, 0), self.index(row, Column.DECISION))
            self.decided.emit()

    def choose_all(self, side: Resolve) -> None:
        """Decide every conflict alike."""
        for line in self._all:
            if line.change.kind is ChangeKind.CONFLICT:
                self._choices[line.change.key] = side
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, Column.DECISION))
        self.decided.emit()

    def choice(self, row: int) -> Resolve | None:
        """Return whose value wins in *row*: None where it is not a conflict, ASK while undecided."""
        line = self._lines[row]
        if line.change.kind is not ChangeKind.CONFLICT:
            return None
        return self._choices.get(line.change.key, Resolve.ASK)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != DISPLAY:
            return None
        return {
            Column.KIND: self.tr("Change"),
            Column.ITEM: self.tr("Item"),
            Column.BASE: self.tr("As sent out"),
            Column.OURS: self.tr("In the database"),
            Column.THEIRS: self.tr("In the file"),
            Column.DECISION: self.tr("Decision"),
        }[Column(section)]

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Role.LINE:
            return line
        if role == Role.CHOICE:
            return self.choice(index.row())
        if role not in (DISPLAY, TOOL_TIP, SPOKEN):
            return None
        text = self._text(line, index.row(), index.column())
        if role != DISPLAY and index.column() == Column.THEIRS and line.place:
            text = f"{text}, {line.place}"
        if role == SPOKEN:
            head = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{line.change.item}, {head}: {text or NOTHING}"
        if role == TOOL_TIP and index.column() == Column.ITEM:
            return f"{line.change.item} · {line.label}"
        return text

    def _text(self, line: ChangeLine, row: int, column: int) -> str:
        if column == Column.DECISION:
            return {
                None: "",
                Resolve.ASK: self.tr("to be decided"),
                Resolve.THEIRS: self.tr("take the file’s"),
                Resolve.OURS: self.tr("keep ours"),
            }[self.choice(row)]
        return (line.word, line.label, line.base, line.ours, line.theirs)[column]
