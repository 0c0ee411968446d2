"""One submission under review, in reading order: an answer a row, what it stands beside in columns, one model for all."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from db.snapshots.questionnaire import Item
from db.snapshots.review import Query
from db.snapshots.submission import Answer, Key
from db.terms import LANGUAGES, ItemKind, QueryState, Result, Severity
from desktop.review import ReviewLine
from desktop.ui import language
from desktop.ui.models.answers import worst
from desktop.ui.models.looks import Look, finding_look
from desktop.ui.models.matrix import folded
from desktop.ui.models.review_words import (
    Seen,
    change_text,
    loudest_query,
    place_of,
    query_words,
    region_text,
    region_words,
    rules_words,
    seen_of,
    seen_word,
)
from desktop.ui.models.roles import ALIGNMENT, DISPLAY, RIGHT, SPOKEN, TOOL_TIP, Role
from desktop.ui.models.words import NOTHING, status_text, value_text
from desktop.ui.review_views import ReviewView
from desktop.wording import sentence

NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, from left to right; the first one stays while the others scroll."""

    ITEM = 0
    EARLIER = 1
    FIRST = 2
    NOW = 3
    CHANGE = 4
    REGION = 5
    RULES = 6
    SAID = 7
    SEEN = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One row ready to paint: an answer, or (``line`` None) the heading of a theme or of a row of a table.

    ``more`` are second lines under the texts of the same columns, ``query`` the one that calls loudest.
    """

    texts: tuple[str, ...]
    line: ReviewLine | None = None
    section: str = ""
    level: int = 0
    look: Look | None = None
    seen: Seen = Seen.NOTHING
    unit: str = ""
    more: dict[int, str] = field(default_factory=dict)
    lacks_explanation: bool = False
    query: QueryState | None = None
    place: tuple[float, float, float, float] | None = None
    changed: bool = False

    @property
    def heading(self) -> bool:
        """Whether it is a heading."""
        return self.line is None

    @property
    def key(self) -> Key:
        """The identity of its answer; ("", "") for a heading."""
        return self.line.key if self.line is not None else ("", "")

    @property
    def figure(self) -> bool:
        """Whether its answer is a number, which is never broken."""
        return self.line is not None and self.line.item.kind.numeric


def rows_of(view: ReviewView) -> tuple[Row, ...]:
    """Return the rows of *view*: headings of themes, answers, and each row of a table under a heading of its own."""
    form = view.questionnaire
    numbers = {(roster, row): at + 1 for roster, rows in view.rows.items() for at, row in enumerate(rows)}
    made: list[Row] = _whole(view)
    theme, table_row = "", ("", "")
    about_rows: dict[Key, list[Query]] = {}
    for query in view.queries:
        about_rows.setdefault((query.item, query.row), []).append(query)
    for line in view.lines:
        dimension = form.dimension_of(line.item).code
        if line.item.section != theme and not line.row:
            theme = line.item.section
            section = form.sections_by_code.get(theme)
            if section is not None:
                made.append(_heading(form.label(section, language.now()), dimension, 0))
        if line.row and (line.item.roster or "", line.row) != table_row:
            table_row = (line.item.roster or "", line.row)
            made.append(_heading(_row_name(view, *table_row, numbers.get(table_row, 0)), dimension, 1))
            # A query about the whole row stands at its first cell.
            line = replace(line, queries=(*line.queries, *about_rows.get(table_row, ())))
        if not line.row:
            table_row = ("", "")
        made.append(_row(view, line, dimension))
    return tuple(made)


def _whole(view: ReviewView) -> list[Row]:
    """Return the row for what is asked and found about the whole return, where there is such a thing."""
    queries = tuple(one for one in view.queries if not one.item)
    findings = view.whole
    if not queries and not findings:
        return []
    name = QCoreApplication.translate("Review", "The whole return")
    item = Item("", ItemKind.NOTE, "", dict.fromkeys(LANGUAGES, name))
    row = _row(view, ReviewLine(item, "", None, None, None, findings=findings, queries=queries), "")
    return [replace(row, level=1)]


def _heading(text: str, section: str, level: int) -> Row:
    return Row((text,) + ("",) * (len(Column) - 1), section=section, level=level)


def _row_name(view: ReviewView, roster: str, row: str, number_of: int) -> str:
    """Return what a row of a table is called: its number and what its key columns say."""
    form = view.questionnaire
    now = {line.key: line.now for line in view.lines if line.row == row}
    columns = form.by_code[roster].columns
    keys = [column for column in columns if column.key] or list(columns[:1])
    said = [value_text(form, column, now.get((column.code, row))) for column in keys]
    name = ", ".join(text for text in said if text != NOTHING)
    head = QCoreApplication.translate("Review", "{roster}, row {number}").format(roster=roster, number=number_of)
    return f"{head} · {name}" if name else head


def _row(view: ReviewView, line: ReviewLine, section: str) -> Row:
    form, item = view.questionnaire, line.item
    short = item.code.removeprefix(f"{item.roster}.") if item.roster else item.code
    if item.kind is ItemKind.ROSTER:
        many = len(view.rows.get(item.code, ()))
        value = QCoreApplication.translate("Review", "Rows: {n}").format(n=many)
        earlier = first = ""
    else:
        earlier, first, value = (_value(view, line, one) for one in (line.earlier, line.first, line.now))
    seen = seen_of(line)
    loudest = worst(line.findings)
    lacks = any((one.rule, one.item, one.row) in view.unexplained for one in line.findings)
    more: dict[int, str] = {Column.ITEM: form.label(item, language.now())}
    if line.now is not None and line.now.text is not None and status_text(line.now):
        more[Column.NOW] = status_text(line.now)
    if seen is Seen.LAPSED:
        more[Column.SEEN] = "; ".join(sentence(f"lapse.{one}", language.now()) for one in line.lapsed)
    elif seen is Seen.YES and line.verification is not None:
        more[Column.SEEN] = line.verification.person
    if len(line.findings) > 1:
        more[Column.RULES] = f"+{len(line.findings) - 1}"
    query = loudest_query(line)
    if query is not None:
        more[Column.SAID] = query_words(line)
    return Row(
        texts=(
            short,
            earlier,
            first,
            value,
            change_text(line.change),
            region_text(line.region),
            rules_words(line),
            line.explanations[-1].text if line.explanations else "",
            seen_word(seen),
        ),
        line=line,
        section=section,
        level=2 if line.row else 1,
        look=finding_look(loudest.severity, loudest.result) if loudest is not None else None,
        seen=seen,
        unit=form.unit(item, language.now()) if item.unit else "",
        more=more,
        lacks_explanation=lacks,
        query=query,
        place=place_of(line),
        changed=line.changed and line.first is not None,
    )


def _value(view: ReviewView, line: ReviewLine, answer: Answer | None) -> str:
    text = value_text(view.questionnaire, line.item, answer)
    return status_text(answer) or text if text == NOTHING else text


class ReviewModel(QAbstractTableModel):
    """All answers in reading order; ``keep`` leaves those that one wants to look at, under their headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._year: int | None = None

    def show(self, rows: tuple[Row, ...], previous_year: int | None) -> None:
        """Take *rows*, which ``keep`` then shows; the year heads the column of the earlier round."""
        self._all, self._year = rows, previous_year

    def keep(
        self, text: str = "", *, section: str | None = None, changed: bool = False, findings: bool = False, unseen: bool = False
    ) -> None:  # fmt: skip
        """Show the answers that fit; where the same ones stay, the view keeps its place."""
        wanted = folded(text.strip())
        kept = tuple(
            _without_empty_headings(
                row
                for row in self._all
                if (section is None or row.section == section)
                and (row.heading or _fits(row, wanted, changed=changed, findings=findings, unseen=unseen))
            )
        )
        if [(row.key, row.texts[0]) for row in kept] == [(row.key, row.texts[0]) for row in self._rows]:
            self._rows = kept
            if kept:
                self.dataChanged.emit(self.index(0, 0), self.index(len(kept) - 1, len(Column) - 1))
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
            return
        self.beginResetModel()
        self._rows = kept
        self.endResetModel()

    def row(self, at: int) -> Row:
        """Return the row numbered *at*."""
        return self._rows[at]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return self._rows

    def at(self, key: Key) -> int | None:
        """Return where the answer with *key* stands; None where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if not row.heading and row.key == key), None)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == ALIGNMENT:
            return RIGHT if section in NUMBERS else None
        if role != DISPLAY:
            return None
        return {
            Column.ITEM: self.tr("Item"),
            Column.EARLIER: str(self._year) if self._year else self.tr("Earlier"),
            Column.FIRST: self.tr("Received first"),
            Column.NOW: self.tr("Now"),
            Column.CHANGE: self.tr("Difference"),
            Column.REGION: self.tr("Region"),
            Column.RULES: self.tr("Rules"),
            Column.SAID: self.tr("Explanation and queries"),
            Column.SEEN: self.tr("Verification"),
        }[Column(section)]

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Role.LINE:
            return row
        if role == Role.HEADING:
            return row.heading
        if role == ALIGNMENT:
            return RIGHT if column in NUMBERS and not row.heading else None
        if role == DISPLAY:
            return row.texts[column]
        if role == TOOL_TIP:
            return _tip(row, column) or None
        if role != SPOKEN:
            return None
        if row.heading:
            return row.texts[0]
        head = self.headerData(column, Qt.Orientation.Horizontal)
        return f"{row.texts[Column.ITEM]}, {head}: {_tip(row, column) or NOTHING}"


NUMBERS = (Column.EARLIER, Column.FIRST, Column.NOW, Column.CHANGE)


def _tip(row: Row, column: int) -> str:
    if column == Column.REGION and row.line is not None:
        return region_words(row.line.region)
    parts = [row.texts[column], row.more.get(column, "")]
    if column in (Column.EARLIER, Column.FIRST, Column.NOW) and row.unit and row.texts[column] not in ("", NOTHING):
        parts[0] = f"{parts[0]} {row.unit}"
    if column == Column.SAID and row.lacks_explanation:
        parts.insert(0, QCoreApplication.translate("Review", "A warning here is not explained yet"))
    return "\n".join(part for part in parts if part)


def _fits(row: Row, wanted: str, *, changed: bool, findings: bool, unseen: bool) -> bool:
    line = row.line
    if line is None or (changed and not row.changed and not (line.change or 0)):
        return False
    if findings and not any(_counts(one.result, one.severity) for one in line.findings):
        return False
    if unseen and row.seen not in (Seen.NOT_YET, Seen.LAPSED):
        return False
    if not wanted:
        return True
    texts = (line.item.code, row.more[Column.ITEM], row.texts[Column.NOW], row.texts[Column.SAID])
    return any(wanted in folded(text) for text in texts)


def _counts(result: Result, severity: Severity) -> bool:
    return result is Result.FAIL or severity is Severity.ERROR


def _without_empty_headings(rows: Iterable[Row]) -> list[Row]:
    """Return *rows* without headings that nothing stands under."""
    kept: list[Row] = []
    for row in rows:
        if row.heading:
            while kept and kept[-1].heading and kept[-1].level >= row.level:
                kept.pop()
        kept.append(row)
    while kept and kept[-1].heading:
        kept.pop()
    return kept
