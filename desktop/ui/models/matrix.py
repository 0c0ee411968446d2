"""Countries × rounds: who has come how far, the newest round first."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt

from db.snapshots.register import Country
from db.snapshots.submission import Round, SubmissionLine
from db.terms import Stage
from desktop.ui import language
from desktop.ui.models.looks import STANDINGS, Look, Standing, standing
from desktop.ui.models.roles import DISPLAY, SPOKEN, TOOL_TIP, Role
from desktop.wording import sentence, word

NOWHERE = QModelIndex()


class Detail(IntEnum):
    """The columns behind the rounds: more about the newest one."""

    ANSWERED = 0
    FINDINGS = 1
    RECEIVED = 2


class View(StrEnum):
    """What one most often looks for on the board, in the newest round."""

    WAITING = "waiting"
    UNEXPLAINED = "unexplained"
    QUERIES = "queries"
    OVERDUE = "overdue"


def in_view(cell: "Cell", view: View) -> bool:
    """Whether *cell* belongs to what one looks for."""
    counts = cell.line.counts
    if view is View.WAITING:
        return cell.standing in (Standing.SENT, Standing.IN_REVIEW)
    if view is View.OVERDUE:
        return cell.standing is Standing.OVERDUE
    if cell.standing is Standing.ACCEPTED:
        return False
    return bool(counts.unexplained if view is View.UNEXPLAINED else counts.open_queries)


@dataclass(frozen=True, slots=True)
class Cell:
    """One country in one round, ready to paint."""

    line: SubmissionLine
    standing: Standing
    word: str
    look: Look
    detail: str
    sign: str
    spoken: str


def folded(text: str) -> str:
    """Return *text* without accents and capitals, so that *mexico* finds México."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


class MatrixModel(QAbstractTableModel):
    """Column 0 is the country's name, then one column a round."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._countries: tuple[Country, ...] = ()
        self._names: tuple[str, ...] = ()
        self._order: dict[str, int] = {}
        self._rounds: tuple[Round, ...] = ()
        self._cells: dict[tuple[str, int], Cell] = {}

    def show(
        self, countries: Sequence[Country], rounds: Sequence[Round], lines: Sequence[SubmissionLine], today: date
    ) -> None:
        """Show *lines* in the window's language as things stand on *today*."""
        self.beginResetModel()
        spoken = language.now()
        self._countries = tuple(countries)
        self._names = tuple(country.name(spoken) for country in countries)
        self._order = {name: at for at, name in enumerate(language.in_order(self._names))}
        self._rounds = tuple(sorted(rounds, key=lambda one: one.year, reverse=True))
        names = {country.code: country.name(spoken) for country in countries}
        self._cells = {(line.country, line.round_id): self._made(line, names, today) for line in lines}
        self.endResetModel()

    def _head(self, column: int) -> object:
        return self.headerData(column, Qt.Orientation.Horizontal)

    def _about(self, cell: Cell | None, detail: Detail) -> str:
        if cell is None:
            return ""
        counts = cell.line.counts
        if detail is Detail.ANSWERED:
            return f"{counts.answered}/{counts.asked}" if counts.asked else ""
        if detail is Detail.RECEIVED:
            return language.date_text(cell.line.last_received.date()) if cell.line.last_received else ""
        if not cell.line.findings_as_of and not counts.errors and not counts.warnings:
            return ""
        errors, warnings = self.tr("%n errors", "", counts.errors), self.tr("%n warnings", "", counts.warnings)
        return f"{errors}, {warnings}"

    def _made(self, line: SubmissionLine, names: dict[str, str], today: date) -> Cell:
        found = standing(line, today)
        said = word(found, language.now())
        detail, sign, words = self._detail(line)
        spoken = f"{names.get(line.country, line.country)}, {line.year}: {said}" + (f", {words}" if words else "")
        checks = self._checks(line)
        spoken += f". {checks}" if checks else ""
        return Cell(line, found, said, STANDINGS[found], detail, sign, spoken)

    @staticmethod
    def _checks(line: SubmissionLine) -> str:
        """Return how many checks passed and how many could not be evaluated, "" where none was made."""
        counts = line.counts
        if not line.findings_as_of:
            return ""
        return sentence("finding.checks", language.now(), passed=counts.passed, not_evaluated=counts.not_evaluated)

    def _detail(self, line: SubmissionLine) -> tuple[str, str, str]:
        """Return what stands beside the word, an icon before it, and the same in words."""
        counts = line.counts
        if line.stage is Stage.ACCEPTED:
            return "", "", ""
        if counts.open_queries:
            words = self.tr("%n open queries", "", counts.open_queries)
            return str(counts.open_queries), "message-square-text", words
        if counts.asked and counts.answered:
            share = f"{100 * counts.answered // counts.asked}\u202f%"
            return share, "", self.tr("{share} answered").format(share=share)
        return "", "", ""

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds as the columns have them."""
        return self._rounds

    def country(self, row: int) -> Country:
        """Return the country in *row*."""
        return self._countries[row]

    def cell(self, index: QModelIndex) -> Cell | None:
        """Return the cell at *index*; None where a country had no part in the round, and in the first column."""
        if not index.isValid() or index.column() == 0:
            return None
        if index.column() > len(self._rounds):
            return self.newest(index.row())
        return self._cells.get((self._countries[index.row()].code, self._rounds[index.column() - 1].id))

    def cell_of(self, line: SubmissionLine) -> Cell | None:
        """Return the cell that shows *line*."""
        return self._cells.get((line.country, line.round_id))

    def row_of(self, country: str) -> int | None:
        """Return the row of the country with that code."""
        return next((at for at, one in enumerate(self._countries) if one.code == country), None)

    def newest(self, row: int) -> Cell | None:
        """Return the cell of the newest round in *row*."""
        return self.cell(self.index(row, 1)) if self._rounds else None

    def count(self, view: View) -> int:
        """Return how many countries belong to *view*."""
        cells = (self.newest(row) for row in range(len(self._countries)))
        return sum(cell is not None and in_view(cell, view) for cell in cells)

    def detail(self, column: int) -> Detail | None:
        """Return what stands in *column* behind the rounds; None for the country and the rounds themselves."""
        behind = column - 1 - len(self._rounds)
        return Detail(behind) if self._rounds and behind >= 0 else None

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._countries)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        if parent.isValid():
            return 0
        return 1 + len(self._rounds) + (len(Detail) if self._rounds else 0)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != DISPLAY:
            return None
        if section == 0:
            return self.tr("Country")
        if section <= len(self._rounds):
            return str(self._rounds[section - 1].year)
        year = self._rounds[0].year
        return {
            Detail.ANSWERED: self.tr("Answered {year}").format(year=year),
            Detail.FINDINGS: self.tr("Findings {year}").format(year=year),
            Detail.RECEIVED: self.tr("Received {year}").format(year=year),
        }[Detail(section - 1 - len(self._rounds))]

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        if index.column() == 0:
            name = self._names[index.row()]
            if role in (DISPLAY, SPOKEN):
                return name
            return self._order[name] if role == Role.SORT else None
        if role not in (DISPLAY, SPOKEN, TOOL_TIP, Role.LINE, Role.DETAIL):
            return None
        detail = self.detail(index.column())
        if role == Role.DETAIL:
            return detail
        found = self.cell(index)
        if detail is not None and role != Role.LINE:
            said = self._about(found, detail)
            if role == DISPLAY:
                return said
            checks = self._checks(found.line) if found is not None and detail is Detail.FINDINGS else ""
            said = f"{said}, {checks}" if said and checks else said
            return f"{self._names[index.row()]}, {self._head(index.column())}: {said}"
        if role == Role.LINE:
            return found
        if found is None:
            if role == DISPLAY:
                return ""
            nothing = self.tr("did not take part")
            return f"{self._names[index.row()]}, {self._rounds[index.column() - 1].year}: {nothing}"
        return found.word if role == DISPLAY else found.spoken


class MatrixFilter(QSortFilterProxyModel):
    """Keeps the countries whose name, newest standing and subregion fit, in the order of the alphabet."""

    def __init__(self, model: MatrixModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._standing: Standing | None = None
        self._subregion: str | None = None
        self._view: View | None = None
        self.setSourceModel(model)
        self.setSortRole(Role.SORT)
        self.setDynamicSortFilter(True)
        self.sort(0)

    def keep(self, text: str, standing: Standing | None, subregion: str | None, view: View | None = None) -> None:
        """Keep rows whose country holds *text*, stands at *standing* in the newest round, lies in *subregion*.

        With *view* only those that belong to it.
        """
        self.beginFilterChange()
        self._text, self._standing, self._subregion = folded(text.strip()), standing, subregion
        self._view = view
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        model = self.sourceModel()
        assert isinstance(model, MatrixModel)
        country = model.country(row)
        if self._subregion is not None and country.subregion != self._subregion:
            return False
        if self._standing is not None:
            cell = model.newest(row)
            if cell is None or cell.standing is not self._standing:
                return False
        if self._view is not None:
            cell = model.newest(row)
            if cell is None or not in_view(cell, self._view):
                return False
        if not self._text:
            return True
        return any(self._text in folded(name) for name in (*country.names.values(), country.code))
