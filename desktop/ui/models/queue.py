"""The files that were dropped, and what has become of each."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject

from desktop.ui.models.looks import Look
from desktop.ui.models.roles import DISPLAY, SPOKEN, TOOL_TIP, Role

NOWHERE = QModelIndex()


class FileState(StrEnum):
    """Where one dropped file stands."""

    WAITING = "waiting"
    READING = "reading"
    READ = "read"
    REFUSED = "refused"
    APPLIED = "applied"


LOOKS = {
    FileState.WAITING: Look("clock", "none"),
    FileState.READING: Look("refresh-cw", "blue"),
    FileState.READ: Look("eye", "violet"),
    FileState.REFUSED: Look("ban", "red"),
    FileState.APPLIED: Look("circle-check", "green"),
}


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One file: its path, state, and a few words about it."""

    path: str
    state: FileState = FileState.WAITING
    words: str = ""

    @property
    def name(self) -> str:
        """The file's own name."""
        return Path(self.path).name


class QueueModel(QAbstractListModel):
    """Files in the order they were dropped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QueueLine] = []

    def add(self, path: str) -> None:
        """Add *path* at the end; one that is there already waits anew."""
        at = self.row_of(path)
        if at is not None:
            self.mark(path, FileState.WAITING, "")
            return
        self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines))
        self._lines.append(QueueLine(path))
        self.endInsertRows()

    def remove(self, path: str) -> None:
        """Take *path* out."""
        at = self.row_of(path)
        if at is not None:
            self.beginRemoveRows(QModelIndex(), at, at)
            del self._lines[at]
            self.endRemoveRows()

    def mark(self, path: str, state: FileState, words: str) -> None:
        """Say that *path* is in *state*."""
        at = self.row_of(path)
        if at is not None:
            self._lines[at] = replace(self._lines[at], state=state, words=words)
            self.dataChanged.emit(self.index(at), self.index(at))

    def line(self, row: int) -> QueueLine:
        """Return the file in *row*."""
        return self._lines[row]

    def row_of(self, path: str) -> int | None:
        """Return the row of *path*."""
        return next((at for at, line in enumerate(self._lines) if line.path == path), None)

    def first(self, *states: FileState) -> str | None:
        """Return the first file in one of *states*."""
        return next((line.path for line in self._lines if line.state in states), None)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Role.LINE:
            return line
        if role == Role.LOOK:
            return LOOKS[line.state]
        if role == DISPLAY:
            return line.name
        if role == TOOL_TIP:
            return line.path
        return f"{line.name}, {line.words}" if role == SPOKEN else None
