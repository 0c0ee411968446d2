"""What a file that came back would change, row by row: as sent, in the database now, in the file, and the decision."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt, Signal

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


@dataclass(frozen=True, slots=True)
class SectionLine:
    """The conflicts of one section, to be decided together; it stands above them."""

    code: str
    label: str
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row that the file adds to a table, with what its key says and where it stands; its answers follow."""

    text: str


HeadLine = SectionLine | RowLine
Line = ChangeLine | HeadLine


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
    names = row_names(questionnaire, difference)
    for change in sorted(difference.changes, key=lambda one: ORDER.index(one.kind)):
        theirs = answer_text(questionnaire, change.item, change.theirs)
        if change.kind is ChangeKind.REFUSED and change.place is not None and change.place.raw:
            theirs = f"“{change.place.raw}”"
        made.append(
            ChangeLine(
                change,
                word(change.kind, language.now()),
                CHANGES[change.kind],
                _label(questionnaire, change, names),
                answer_text(questionnaire, change.item, change.base),
                answer_text(questionnaire, change.item, change.ours),
                theirs,
                f"{change.place.sheet}!{change.place.cell}" if change.place else "",
            )
        )
    return tuple(made)


def row_names(questionnaire: Questionnaire, difference: Difference) -> dict[Key, str]:
    """Return what the key of each table's row says, by (table, row); without a key its first column has to do."""
    named = {
        column.code: roster.code
        for roster in questionnaire.rosters
        for column in [column for column in roster.columns if column.key] or roster.columns[:1]
    }
    said: dict[Key, list[str]] = {}
    for change in difference.changes:
        if change.row and change.item in named:
            text = answer_text(questionnaire, change.item, change.theirs or change.ours or change.base)
            if text != NOTHING:
                said.setdefault((named[change.item], change.row), []).append(text)
    return {row: ", ".join(texts) for row, texts in said.items()}


def _label(questionnaire: Questionnaire, change: Change, names: Mapping[Key, str]) -> str:
    """Return the label of what changes, and in a table what its row is called."""
    label = label_of(questionnaire, change.item)
    found = questionnaire.by_code.get(change.item)
    name = names.get((found.roster or "", change.row), "") if found is not None and change.row else ""
    return f"{name} · {label}" if name else label


def row_heads(questionnaire: Questionnaire, difference: Difference, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return *lines* with a line above the answers of each row that the file adds to a table."""
    names = row_names(questionnaire, difference)
    added = {(roster, row) for roster, rows in difference.new_rows.items() for row in rows}
    made: list[Line] = []
    for line in lines:
        if isinstance(line, ChangeLine) and line.change.kind is ChangeKind.NEW:
            roster = questionnaire.by_code[line.change.item].roster or ""
            if (roster, line.change.row) in added:
                added.remove((roster, line.change.row))
                told = QCoreApplication.translate("DifferenceModel", "New row in {table}").format(
                    table=label_of(questionnaire, roster)
                )
                name = names.get((roster, line.change.row), "")
                made.append(RowLine(" · ".join(part for part in (told, name, line.place) if part)))
        made.append(line)
    return tuple(made)


def headed(questionnaire: Questionnaire, lines: tuple[ChangeLine, ...]) -> tuple[Line, ...]:
    """Return *lines* with a line for each section above its conflicts, where any section has several of them."""
    by_section: dict[str, list[ChangeLine]] = {}
    for line in lines:
        if line.change.kind is ChangeKind.CONFLICT:
            by_section.setdefault(questionnaire.by_code[line.change.item].section, []).append(line)
    if all(len(conflicts) < 2 for conflicts in by_section.values()):
        return lines
    made: list[Line] = []
    for code, conflicts in by_section.items():
        keys = tuple(line.change.key for line in conflicts)
        made += [SectionLine(code, questionnaire.label(questionnaire.sections_by_code[code], language.now()), keys)]
        made += conflicts
    return (*made, *(line for line in lines if line.change.kind is not ChangeKind.CONFLICT))


class DifferenceModel(QAbstractTableModel):
    """A difference with the decision on each conflict."""

    decided = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Line, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._kinds = frozenset(ChangeKind)
        self._choices: dict[Key, Resolve] = {}

    def show(self, lines: tuple[Line, ...]) -> None:
        """Show *lines*; nothing is decided yet."""
        self._choices = {}
        self._all = lines
        self.keep(self._kinds)
        self.decided.emit()

    def keep(self, kinds: frozenset[ChangeKind]) -> None:
        """Show only changes of these *kinds*."""
        self.beginResetModel()
        self._kinds = kinds
        self._lines = tuple(line for line in self._all if _kind(line) in kinds)
        self.endResetModel()

    def line(self, row: int) -> Line:
        """Return the row numbered *row*."""
        return self._lines[row]

    def count(self, kind: ChangeKind) -> int:
        """Return how many changes of *kind* there are, shown or not."""
        return sum(1 for line in self._changes if line.change.kind is kind)

    @property
    def heads(self) -> tuple[int, ...]:
        """The rows that stand above others: sections, and rows added to a table."""
        return tuple(row for row, line in enumerate(self._lines) if isinstance(line, HeadLine))

    @property
    def _changes(self) -> Iterator[ChangeLine]:
        return (line for line in self._all if isinstance(line, ChangeLine))

    @property
    def choices(self) -> Mapping[Key, Resolve]:
        """Whose value wins, for the conflicts decided so far."""
        return dict(self._choices)

    def restore(self, choices: Mapping[Key, Resolve]) -> None:
        """Take back decisions made before the same difference was shown anew."""
        self._choices = dict(choices)
        self._tell()

    @property
    def undecided(self) -> int:
        """How many conflicts still wait for a decision."""
        return sum(
            1
            for line in self._changes
            if line.change.kind is ChangeKind.CONFLICT and line.change.key not in self._choices
        )

    def choose(self, row: int, side: Resolve) -> None:
        """Decide the conflict in *row*, or all those of the section in it; other rows have nothing to decide."""
        if keys := _conflicts(self._lines[row]):
            self._choices.update(dict.fromkeys(keys, side))
            self._tell()

    def choose_all(self, side: Resolve) -> None:
        """Decide every conflict alike."""
        for line in self._changes:
            self._choices.update(dict.fromkeys(_conflicts(line), side))
        self._tell()

    def _tell(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, Column.DECISION))
        self.decided.emit()

    def choice(self, row: int) -> Resolve | None:
        """Return whose value wins in *row*: None where it is not a conflict, ASK while undecided or decided both ways."""
        sides = {self._choices.get(key, Resolve.ASK) for key in _conflicts(self._lines[row])}
        if not sides:
            return None
        return sides.pop() if len(sides) == 1 else Resolve.ASK

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
        if isinstance(line, RowLine):
            return line.text if index.column() == Column.KIND else ""
        if isinstance(line, SectionLine):
            return self._section_text(line, index.row(), index.column(), spoken=role == SPOKEN)
        text = self._text(line, index.row(), index.column())
        if role != DISPLAY and index.column() == Column.THEIRS and line.place:
            text = f"{text}, {line.place}"
        if role == SPOKEN:
            head = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{line.change.item}, {head}: {text or NOTHING}"
        if role == TOOL_TIP and index.column() == Column.ITEM:
            return f"{line.change.item} · {line.label}"
        return text

    def _section_text(self, line: SectionLine, row: int, column: int, *, spoken: bool) -> str:
        """Return what a section's row says: in the first cell, which spans the others, and in that of the decision."""
        if column not in (Column.KIND, Column.DECISION):
            return ""
        counted = self.tr("%n conflicts", "", len(line.keys))
        whole = f"{line.code} · {line.label} · {counted}"
        if column == Column.KIND:
            return whole
        return f"{whole}: {self._decision(row)}" if spoken else self._decision(row)

    def _decision(self, row: int) -> str:
        choice = self.choice(row)
        if choice is None:
            return ""
        return {
            Resolve.ASK: self.tr("to be decided"),
            Resolve.THEIRS: self.tr("take the file’s"),
            Resolve.OURS: self.tr("keep ours"),
        }[choice]

    def _text(self, line: ChangeLine, row: int, column: int) -> str:
        if column == Column.DECISION:
            return self._decision(row)
        return (line.word, line.label, line.base, line.ours, line.theirs)[column]


def _kind(line: Line) -> ChangeKind:
    if isinstance(line, RowLine):
        return ChangeKind.NEW
    return ChangeKind.CONFLICT if isinstance(line, SectionLine) else line.change.kind


def _conflicts(line: Line) -> tuple[Key, ...]:
    """Return the keys that a decision in this row is about."""
    if isinstance(line, RowLine):
        return ()
    if isinstance(line, SectionLine):
        return line.keys
    return (line.change.key,) if line.change.kind is ChangeKind.CONFLICT else ()
