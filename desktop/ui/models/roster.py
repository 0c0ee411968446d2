"""The rows of one roster; made for tens of thousands of them: a cell's text is worked out when it is first painted."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from db.snapshots.patched import differing
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.review import Finding
from db.snapshots.submission import Answers, Key
from desktop.ui import language
from desktop.ui.models.answers import finding_word, worst
from desktop.ui.models.looks import Look, finding_look
from desktop.ui.models.roles import ALIGNMENT, DISPLAY, RIGHT, SPOKEN, TOOL_TIP, Role
from desktop.ui.models.words import NOTHING, status_text, value_text

NOWHERE = QModelIndex()
FEW = 100
"""Up to how many cells are painted again one by one."""
SOME = 8
"""How many rows are looked for one by one until the places of all are noted."""


class RosterModel(QAbstractTableModel):
    """One row a roster row, one column a roster column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._questionnaire: Questionnaire | None = None
        self._columns: tuple[Item, ...] = ()
        self._rows: tuple[str, ...] = ()
        self._placed: tuple[str, ...] = ()
        self._places: dict[str, int] = {}
        self._sought = 0
        self._answers: Answers = {}
        self._texts: dict[Key, str] = {}
        self._looks: dict[Key, tuple[Look, str]] = {}

    def show(
        self,
        questionnaire: Questionnaire,
        roster: Item,
        rows: tuple[str, ...],
        answers: Answers,
        findings: Sequence[Finding],
    ) -> None:
        """Show *roster* with the answers at its *rows*."""
        self.beginResetModel()
        self._questionnaire, self._columns, self._rows = questionnaire, roster.columns, rows
        self._answers, self._texts = answers, {}
        self._find(findings)
        self.endResetModel()

    def _find(self, findings: Sequence[Finding]) -> None:
        """Keep the look of the loudest finding of each cell."""
        at_place: dict[Key, list[Finding]] = {}
        for finding in findings:
            at_place.setdefault((finding.item, finding.row), []).append(finding)
        self._looks = {}
        for key, here in at_place.items():
            loudest = worst(here)
            if loudest is not None:
                self._looks[key] = (finding_look(loudest.severity, loudest.result), finding_word(loudest))

    def refresh(
        self,
        questionnaire: Questionnaire,
        answers: Answers,
        findings: Sequence[Finding],
        changed: Collection[Key] | None = None,
    ) -> None:
        """Show other answers and findings in the same rows and columns; whoever stands at a cell goes on standing there.

        *changed* are the cells that say something else now, as far as that is known: only these are painted again.
        """
        before = self._looks
        self._questionnaire, self._answers, self._texts = questionnaire, answers, {}
        self._find(findings)
        cells = None if changed is None else self._cells({*changed, *differing(before, self._looks)})
        if cells is not None:
            for index in cells:
                self.dataChanged.emit(index, index)
        elif self._rows and self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    def _cells(self, keys: Collection[Key]) -> list[QModelIndex] | None:
        """Return where *keys* stand; None where they are so many that all may as well be painted."""
        codes = {column.code: at for at, column in enumerate(self._columns)}
        here = [key for key in keys if key[0] in codes]
        if len(here) > FEW:
            return None
        return [self.index(at, codes[item]) for item, row in here if (at := self.place_of(row)) is not None]

    def place_of(self, row: str) -> int | None:
        """Return at which place *row* is shown, None where it is not."""
        if self._placed is not self._rows:
            self._placed, self._places, self._sought = self._rows, {}, 0
        self._sought += 1
        if self._sought <= SOME:
            # A row came or went: where one stands now is found sooner than the place of each of tens of thousands.
            return self._rows.index(row) if row in self._rows else None
        if not self._places:
            self._places = {row: at for at, row in enumerate(self._rows)}
        return self._places.get(row)

    def key(self, index: QModelIndex) -> Key:
        """Return the (item, row) of the cell at *index*."""
        return (self._columns[index.column()].code, self._rows[index.row()])

    def index_of(self, key: Key) -> QModelIndex:
        """Return where *key* stands; an invalid index when it does not."""
        codes = [column.code for column in self._columns]
        place = self.place_of(key[1])
        if place is None:
            return QModelIndex()
        return self.index(place, codes.index(key[0]) if key[0] in codes else 0)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1) if role == DISPLAY else None
        if role == ALIGNMENT:
            return RIGHT if section < len(self._columns) and self._columns[section].kind.numeric else None
        if role not in (DISPLAY, TOOL_TIP) or self._questionnaire is None or section >= len(self._columns):
            return None
        return self._questionnaire.label(self._columns[section], language.now())

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid() or role not in (DISPLAY, ALIGNMENT, TOOL_TIP, SPOKEN, Role.LOOK):
            return None
        item = self._columns[index.column()]
        key = (item.code, self._rows[index.row()])
        if role == DISPLAY:
            text = self._texts.get(key)
            if text is None:
                text = self._texts[key] = self._text(item, key)
            return text
        if role == ALIGNMENT:
            return RIGHT if item.kind.numeric else None
        found = self._looks.get(key)
        if role == Role.LOOK:
            return found[0] if found else None
        said = self.data(index, DISPLAY)
        label = self.headerData(index.column(), Qt.Orientation.Horizontal)
        if role == TOOL_TIP:
            return f"{found[1]}: {said}" if found else said
        return f"{label}, {index.row() + 1}: {said}" + (f", {found[1]}" if found else "")

    def _text(self, item: Item, key: Key) -> str:
        answer = self._answers.get(key)
        assert self._questionnaire is not None
        text = value_text(self._questionnaire, item, answer)
        # A cell without a value says why, where a reason was given.
        return status_text(answer) or NOTHING if text == NOTHING else text
