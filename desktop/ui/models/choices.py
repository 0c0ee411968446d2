"""The choices of a list, those that hold what was typed; ticks where several may be chosen."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop.ui.models.matrix import folded
from desktop.ui.models.roles import DISPLAY, SPOKEN

NOWHERE = QModelIndex()
CHECK = int(Qt.ItemDataRole.CheckStateRole)


class ChoicesModel(QAbstractListModel):
    """Entries are (code, words); ``chosen`` are the codes ticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[tuple[str, str], ...] = ()
        self._kept: tuple[tuple[str, str], ...] = ()
        self.chosen: set[str] = set()
        self.several = False

    def show(self, entries: tuple[tuple[str, str], ...], chosen: tuple[str, ...], several: bool) -> None:
        """Offer *entries* with *chosen* ones marked."""
        self.beginResetModel()
        self._all = self._kept = entries
        self.chosen, self.several = set(chosen), several
        self.endResetModel()

    def keep(self, text: str) -> None:
        """Keep what begins with *text* or has a word that does, then what holds it; a code finds its entry too."""
        wanted = folded(text.strip())
        self.beginResetModel()
        if not wanted:
            self._kept = self._all
        else:
            first, then = [], []
            for entry in self._all:
                said = folded(entry[1])
                if said.startswith(wanted) or f" {wanted}" in said or folded(entry[0]) == wanted:
                    first.append(entry)
                elif wanted in said:
                    then.append(entry)
            self._kept = tuple(first + then)
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Tick or untick the entry at *row*."""
        self.chosen ^= {self._kept[row][0]}
        self.dataChanged.emit(self.index(row), self.index(row))

    def code(self, row: int) -> str:
        """Return the code at *row*."""
        return self._kept[row][0]

    def row_of(self, code: str) -> int:
        """Return the row of *code*, or -1."""
        return next((at for at, entry in enumerate(self._kept) if entry[0] == code), -1)

    def in_order(self) -> tuple[str, ...]:
        """Return the chosen codes in the order of the list."""
        return tuple(code for code, _ in self._all if code in self.chosen)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._kept)

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        code, said = self._kept[index.row()]
        if role in (DISPLAY, SPOKEN):
            return said
        if role == CHECK:
            return Qt.CheckState.Checked if code in self.chosen else Qt.CheckState.Unchecked
        return None
