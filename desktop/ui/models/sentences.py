"""Findings and remarks as a list of full sentences with headings: icon, word, sentence, place."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from db.snapshots.submission import Key
from desktop.ui.models.looks import Look
from desktop.ui.models.roles import DESCRIBED, DISPLAY, SPOKEN, TOOL_TIP, Role

NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line: what is said, where, and the (item, row) it leads to; a heading says how many follow.

    ``demand`` is what the check behind a finding asks for; it shows when the pointer rests on the line, and a screen
    reader reads it as the line's description. ``open_warning`` is the (rule, item, row) of a warning that nobody has explained.
    """

    text: str
    look: Look
    word: str = ""
    place: str = ""
    key: Key | None = None
    heading: bool = False
    note: str = ""
    demand: str = ""
    open_warning: tuple[str, str, str] | None = None


class SentenceModel(QAbstractListModel):
    """A list of sentences."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Sentence, ...] = ()

    def show(self, lines: Iterable[Sentence]) -> None:
        """Show *lines*."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> Sentence:
        """Return the line numbered *row*."""
        return self._lines[row]

    def steps(self) -> tuple[int, ...]:
        """Return the rows one can stop at: all but the headings."""
        return tuple(at for at, line in enumerate(self._lines) if not line.heading)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if index.isValid() and self._lines[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Role.LINE:
            return line
        if role == DISPLAY:
            return line.text
        if role == SPOKEN:
            return ". ".join(part for part in (line.word, line.place, line.text, line.note) if part)
        if role == DESCRIBED:
            return line.demand or None
        return _tip(line) if role == TOOL_TIP else None


def _tip(line: Sentence) -> str:
    """Return what shows when the pointer rests on *line*: as rich text, or long sentences would not be wrapped."""
    if not line.demand:
        return line.text
    return f"<p>{escape(line.text).replace(chr(10), '<br>')}</p><p><i>{escape(line.demand)}</i></p>"


def grouped(
    lines: Sequence[Sentence], heading: Callable[[str, int], str], order: Callable[[Sentence], tuple[int, ...]]
) -> tuple[Sentence, ...]:
    """Return *lines* sorted by *order*, each run of one word under a heading that says how many they are."""
    made: list[Sentence] = []
    ordered = sorted(lines, key=order)
    words = [line.word for line in ordered]
    for at, line in enumerate(ordered):
        if at == 0 or words[at - 1] != line.word:
            made.append(Sentence(heading(line.word, words.count(line.word)), line.look, line.word, heading=True))
        made.append(line)
    return tuple(made)
