"""All queries of a round across countries, those that wait longest first."""

from enum import IntEnum, StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from db.terms import QueryState
from desktop.ui import language
from desktop.ui.models.matrix import folded
from desktop.ui.models.roles import ALIGNMENT, DISPLAY, RIGHT, SPOKEN, TOOL_TIP, Role
from desktop.ui.review_views import QueryLine
from desktop.wording import word

NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, from left to right."""

    NUMBER = 0
    COUNTRY = 1
    ITEM = 2
    STATE = 3
    DAYS = 4
    OWNER = 5
    LAST = 6


class Keep(StrEnum):
    """Which queries are shown: those not closed, those that wait for the office, for the country, closed, all."""

    OPEN = "open"
    FOR_ME = "for_me"
    FOR_THEM = "for_them"
    CLOSED = "closed"
    ALL = "all"


STATES = {
    Keep.OPEN: (QueryState.OPEN, QueryState.REOPENED, QueryState.ANSWERED),
    Keep.FOR_ME: (QueryState.ANSWERED,),
    Keep.FOR_THEM: (QueryState.OPEN, QueryState.REOPENED),
    Keep.CLOSED: (QueryState.CLOSED,),
    Keep.ALL: tuple(QueryState),
}


class QueriesModel(QAbstractTableModel):
    """One row a query; ``keep`` leaves what one wants to look at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[QueryLine, ...] = ()
        self._lines: tuple[QueryLine, ...] = ()

    def show(self, lines: tuple[QueryLine, ...]) -> None:
        """Take *lines*, which ``keep`` then shows: not closed before closed, the oldest first."""
        order = {state: at for at, state in enumerate(STATES[Keep.OPEN])}
        self._all = tuple(sorted(lines, key=lambda one: (one.query.state not in order, -one.days, one.query.number)))

    def keep(self, which: Keep = Keep.ALL, text: str = "", country: str | None = None) -> None:
        """Show the queries in the states *which* names that hold *text*, of one country or of all."""
        wanted = folded(text.strip())
        self.beginResetModel()
        self._lines = tuple(
            one
            for one in self._all
            if one.query.state in STATES[which]
            and (country is None or one.query.country == country)
            and (not wanted or any(wanted in folded(part) for part in _parts(one)))
        )
        self.endResetModel()

    def count(self, which: Keep) -> int:
        """Return how many queries are in the states *which* names."""
        return sum(one.query.state in STATES[which] for one in self._all)

    def line(self, row: int) -> QueryLine:
        """Return the query in *row*."""
        return self._lines[row]

    def row_of(self, query_id: int) -> int | None:
        """Return where the query stands, if it is shown."""
        return next((at for at, one in enumerate(self._lines) if one.query.id == query_id), None)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == ALIGNMENT:
            return RIGHT if section in (Column.NUMBER, Column.DAYS) else None
        if role != DISPLAY:
            return None
        return {
            Column.NUMBER: self.tr("No."),
            Column.COUNTRY: self.tr("Country"),
            Column.ITEM: self.tr("Item"),
            Column.STATE: self.tr("State"),
            Column.DAYS: self.tr("Days"),
            Column.OWNER: self.tr("Asked by"),
            Column.LAST: self.tr("Last message"),
        }[Column(section)]

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], Column(index.column())
        if role == Role.LINE:
            return line
        if role == ALIGNMENT:
            return RIGHT if column in (Column.NUMBER, Column.DAYS) else None
        if role not in (DISPLAY, TOOL_TIP, SPOKEN):
            return None
        said = self._said(line, column)
        if role == DISPLAY:
            return said
        if column is Column.ITEM and line.label:
            said = f"{said}: {line.label}"
        if column is Column.LAST and line.beside is not None:
            said = f"{said}\n{beside_words(line)}"
        if role == TOOL_TIP:
            return said or None
        head = self.tr("Query {number}").format(number=line.query.number)
        return f"{head}, {self.headerData(column, Qt.Orientation.Horizontal)}: {said}"

    def _said(self, line: QueryLine, column: Column) -> str:
        query = line.query
        last = query.messages[-1]
        if column is Column.ITEM:
            return query.item or self.tr("The whole return")
        return {
            Column.NUMBER: str(query.number),
            Column.COUNTRY: line.country,
            Column.STATE: word(query.state, language.now()),
            Column.DAYS: str(line.days),
            Column.OWNER: query.owner,
            Column.LAST: last.text or f"{last.person}, {language.date_text(last.at.date())}",
        }[column]


def beside_words(line: QueryLine) -> str:
    """Return what the other side of a linked query says, and its last reply; "" where there is none."""
    return " ".join(part for part in (line.beside.said, line.beside.reply) if part) if line.beside is not None else ""


def _parts(line: QueryLine) -> tuple[str, ...]:
    query = line.query
    told = (*(one.text for one in query.messages), beside_words(line))
    return (str(query.number), query.item, line.label, line.country, query.owner, *told)
