"""Lines of the register: plain texts in columns, one of them perhaps with the look of a status."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from desktop.ui.models.looks import Look
from desktop.ui.models.roles import DISPLAY, SPOKEN, TOOL_TIP, Role

NOWHERE = QModelIndex()
LOOKING = 1
"""The column that a look stands in."""


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One line: what it stands for, its texts, and a look for the second of them."""

    key: object
    cells: tuple[str, ...]
    look: Look | None = None


class RegisterModel(QAbstractTableModel):
    """Lines in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._lines: tuple[RegisterLine, ...] = ()

    def show(self, heads: Sequence[str], lines: Sequence[RegisterLine]) -> None:
        """Show *lines* under *heads*."""
        self.beginResetModel()
        self._heads, self._lines = tuple(heads), tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> RegisterLine:
        """Return the line in *row*."""
        return self._lines[row]

    def row_of(self, key: object) -> int | None:
        """Return the row of what *key* stands for."""
        return next((at for at, line in enumerate(self._lines) if line.key == key), None)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation is Qt.Orientation.Horizontal and role == DISPLAY and section < len(self._heads):
            return self._heads[section]
        return None

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        said = line.cells[index.column()]
        if role in (DISPLAY, TOOL_TIP):
            return said
        if role == Role.LINE:
            return line
        if role == Role.LOOK:
            return line.look if index.column() == LOOKING else None
        return f"{line.cells[0]}, {self._heads[index.column()]}: {said or '–'}" if role == SPOKEN else None
