"""Everything one can go to or do, found by a few letters: commands, and the items of the return that is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject

from desktop.ui.models.matrix import folded
from desktop.ui.models.roles import DISPLAY, SPOKEN, Role

NOWHERE = QModelIndex()
MOST = 60


@dataclass(frozen=True, slots=True)
class Goal:
    """One thing to go to or do: a command's id, or the code of an item."""

    text: str
    detail: str
    icon: str
    command: str = ""
    item: str = ""
    allowed: bool = True
    reason: str = ""


class PaletteModel(QAbstractListModel):
    """The best first: what begins so, then where a word begins so, then what holds every word."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[tuple[str, str, Goal], ...] = ()
        self._kept: tuple[Goal, ...] = ()

    def show(self, goals: Sequence[Goal]) -> None:
        """Offer *goals*."""
        self._all = tuple((folded(goal.text), folded(f"{goal.text} {goal.detail} {goal.item}"), goal) for goal in goals)
        self.keep("")

    def keep(self, text: str) -> None:
        """Keep the goals that hold every word of *text*."""
        wanted = folded(text.strip())
        words = wanted.split()
        ranked = []
        for at, (said, whole, goal) in enumerate(self._all):
            if all(word in whole for word in words):
                code = folded(goal.item)
                rank = 0 if wanted and code == wanted else 1 if said.startswith(wanted) else 2
                if rank == 2 and not all(f" {word}" in f" {whole}" for word in words):
                    rank = 3
                ranked.append((rank, at, goal))
        ranked.sort(key=lambda one: one[:2])
        self.beginResetModel()
        self._kept = tuple(goal for _, _, goal in ranked[:MOST])
        self.endResetModel()

    def goal(self, row: int) -> Goal:
        """Return the goal at *row*."""
        return self._kept[row]

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._kept)

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        goal = self._kept[index.row()]
        if role == DISPLAY:
            return goal.text
        if role == SPOKEN:
            return ", ".join(part for part in (goal.text, goal.detail, goal.reason) if part)
        return goal if role == Role.LINE else None
