"""One submission's answers in reading order, themes as headings between them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.review import Finding
from db.snapshots.submission import Answer, Key, Submission
from db.terms import ItemKind, Result, Severity
from desktop.ui import language
from desktop.ui.models.looks import Look, finding_look
from desktop.ui.models.matrix import folded
from desktop.ui.models.roles import ALIGNMENT, DISPLAY, RIGHT, SPOKEN, TOOL_TIP, Role
from desktop.ui.models.words import NOTHING, status_text, value_text
from desktop.wording import word

NOWHERE = QModelIndex()
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFORMATION: 3}


class Column(IntEnum):
    """The columns, from left to right."""

    FINDING = 0
    CODE = 1
    LABEL = 2
    VALUE = 3
    STATUS = 4
    PREVIOUS = 5
    NOTE = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table: an answer ready to paint, or (``item`` None) the heading of a theme."""

    texts: tuple[str, ...]
    item: Item | None = None
    key: Key = ("", "")
    look: Look | None = None
    unit: str = ""
    note: str = ""
    source: str = ""
    confidential: bool = False

    @property
    def heading(self) -> bool:
        """Whether it is the heading of a theme."""
        return self.item is None


def rank(finding: Finding) -> int:
    """Return how loudly *finding* calls: errors first, then warnings, what could not be evaluated, information."""
    return 2 if finding.result is Result.NOT_EVALUATED else _RANK[finding.severity]


def worst(findings: Iterable[Finding]) -> Finding | None:
    """Return the one of *findings* that calls loudest."""
    return min(findings, key=rank, default=None)


def finding_word(finding: Finding) -> str:
    """Return its severity in words; not evaluated is a word of its own."""
    term = Result.NOT_EVALUATED if finding.result is Result.NOT_EVALUATED else finding.severity
    return word(term, language.now())


def by_item(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return findings by the item they stand at; those of a roster column also under the roster."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.item, []).append(finding)
    return found


def lines_of(
    questionnaire: Questionnaire,
    submission: Submission,
    findings: Mapping[str, list[Finding]],
    previous: Mapping[Key, Answer],
    section: str,
    rows_text: Callable[[int], str],
) -> tuple[Line, ...]:
    """Return the rows of *section* (a dimension), a heading before each theme; *rows_text* says how many a roster has."""
    made: list[Line] = []
    theme = ""
    for item in questionnaire.items_of(section):
        if item.section != theme:
            theme = item.section
            if theme != section:
                label = questionnaire.label(questionnaire.sections_by_code[theme], language.now())
                made.append(Line((label,) + ("",) * (len(Column) - 1)))
        if item.kind is not ItemKind.NOTE:
            made.append(_line(questionnaire, submission, findings, previous, item, rows_text))
    return tuple(made)


def _line(
    questionnaire: Questionnaire,
    submission: Submission,
    findings: Mapping[str, list[Finding]],
    previous: Mapping[Key, Answer],
    item: Item,
    rows_text: Callable[[int], str],
) -> Line:
    answer = submission.answers.get((item.code, ""))
    at_item = list(findings.get(item.code, ()))
    if item.kind is ItemKind.ROSTER:
        for column in item.columns:
            at_item.extend(findings.get(column.code, ()))
        value = rows_text(len(submission.rows.get(item.code, ())))
        before = NOTHING
    else:
        value = value_text(questionnaire, item, answer)
        before = value_text(questionnaire, item, previous.get((item.code, "")))
    note = (answer.note if answer else None) or ""
    source = (answer.source if answer else None) or ""
    loudest = worst(at_item)
    said = finding_word(loudest) if loudest else ""
    texts = (
        said,
        item.code,
        questionnaire.label(item, language.now()),
        value,
        status_text(answer),
        before,
        " · ".join(part for part in (note, source) if part),
    )
    look = finding_look(loudest.severity, loudest.result) if loudest else None
    unit = questionnaire.unit(item, language.now()) if item.unit else ""
    return Line(texts, item, (item.code, ""), look, unit, note, source, bool(answer and answer.confidential))


class AnswersModel(QAbstractTableModel):
    """The answers of one dimension."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Line, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._previous_year: int | None = None

    def show(self, lines: tuple[Line, ...], previous_year: int | None) -> None:
        """Show *lines*; *previous_year* heads the column of the earlier round."""
        self.beginResetModel()
        self._all = self._lines = lines
        self._previous_year = previous_year
        self.endResetModel()

    def keep(self, text: str, only_findings: bool) -> None:
        """Keep the answers whose code, label or value holds *text*, all headings that still have answers."""
        wanted = folded(text.strip())
        kept: list[Line] = []
        for line in self._all:
            if line.heading:
                if kept and kept[-1].heading:
                    kept.pop()
                kept.append(line)
            elif (not only_findings or line.look) and (not wanted or _holds(line, wanted)):
                kept.append(line)
        if kept and kept[-1].heading:
            kept.pop()
        self.beginResetModel()
        self._lines = tuple(kept)
        self.endResetModel()

    def rows_text(self, count: int) -> str:
        """Return in words that a roster has *count* rows."""
        return self.tr("%n rows", "", count)

    def line(self, row: int) -> Line:
        """Return the row numbered *row*."""
        return self._lines[row]

    def row_of(self, item: str) -> int | None:
        """Return the row item *item* stands in, if it is shown; a roster's column stands in its roster's row."""
        for at, line in enumerate(self._lines):
            if line.item is not None and (line.item.code == item or any(c.code == item for c in line.item.columns)):
                return at
        return None

    def headings(self) -> tuple[int, ...]:
        """Return the rows that are headings."""
        return tuple(at for at, line in enumerate(self._lines) if line.heading)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if index.isValid() and self._lines[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == ALIGNMENT:
            return RIGHT if section in (Column.VALUE, Column.PREVIOUS) else None
        if role in (TOOL_TIP, SPOKEN) and section == Column.FINDING:
            return self.tr("Finding")
        if role != DISPLAY:
            return None
        return {
            Column.FINDING: "",
            Column.CODE: self.tr("Code"),
            Column.LABEL: self.tr("Item"),
            Column.VALUE: self.tr("Value"),
            Column.STATUS: self.tr("Status"),
            Column.PREVIOUS: str(self._previous_year) if self._previous_year else self.tr("Before"),
            Column.NOTE: self.tr("Note and source"),
        }[Column(section)]

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Role.LINE:
            return line
        if role == ALIGNMENT:
            return RIGHT if index.column() in (Column.VALUE, Column.PREVIOUS) and not line.heading else None
        if role == Role.HEADING:
            return line.heading
        if role not in (DISPLAY, TOOL_TIP, SPOKEN):
            return None
        text = line.texts[index.column()]
        if role == DISPLAY:
            return "" if index.column() == Column.FINDING and not line.heading else text
        if index.column() == Column.VALUE and line.unit:
            text = f"{text} {line.unit}"
        if role == TOOL_TIP:
            return text or None
        head = self.headerData(index.column(), Qt.Orientation.Horizontal) or self.tr("Finding")
        return text if line.heading else f"{line.texts[Column.CODE]}, {head}: {text or NOTHING}"


def _holds(line: Line, wanted: str) -> bool:
    return any(wanted in folded(line.texts[at]) for at in (Column.CODE, Column.LABEL, Column.VALUE, Column.STATUS))
