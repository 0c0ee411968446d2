"""What was done, a line a change, each in a sentence."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from db.canonical import answer_from
from db.snapshots.history import Changeset, Revision
from db.snapshots.questionnaire import Questionnaire
from db.terms import RevisionKind, Stage
from desktop.review import Moved
from desktop.ui import language
from desktop.ui.models.roles import DISPLAY, SPOKEN, TOOL_TIP, Role
from desktop.ui.models.words import NOTHING, status_text, value_text
from desktop.ui.review_views import HistoryView
from desktop.wording import has, sentence, word

NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, from left to right."""

    WHEN = 0
    WHO = 1
    WHERE = 2
    WHAT = 3
    FROM = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line ready to paint. ``held`` says that its action can still be taken back as a whole."""

    texts: tuple[str, ...]
    changeset: Changeset
    held: bool = False
    item: str = ""
    row: str = ""


def lines_of(view: HistoryView) -> tuple[Line, ...]:
    """Return the lines of *view* in the window's language."""
    names = {one.code: one.name(language.now()) for one in view.countries}
    if view.each:
        return tuple(
            _line(view, names, one.changeset, _value_words(view, one), one.place, one.item, one.row)
            for one in view.values
        )
    return tuple(_line(view, names, one, action_words(one), "", "", "") for one in view.actions)


def _line(view: HistoryView, names: dict[str, str], one: Changeset, what: str, place: str, item: str, row: str) -> Line:
    where = " ".join((names.get(one.country, one.country), str(one.year))) if one.country else ""
    source = " · ".join(part for part in (_file(one), place) if part)
    texts = (language.moment_text(one.at, view.zone), one.person, where, what, source)
    return Line(texts, one, one.id in view.held, item, row)


def _file(one: Changeset) -> str:
    if one.label == "receive":
        return str(one.details.get("name", ""))
    return ""


def action_words(one: Changeset) -> str:
    """Return an action in a sentence, with how many values it changed."""
    code = f"label.{one.label}"
    said = sentence(code, language.now(), **one.details) if has(code) else one.label
    if one.label in ("undo", "redo") and "label" in one.details:
        said += f" · {step_words(one)}"
    if one.revisions > 1:
        said += " · " + QCoreApplication.translate("History", "values: {n}").format(n=one.revisions)
    return said


def step_words(one: Changeset) -> str:
    """Return what an action did in a sentence; of an undo, and of its redo, what they took back or did again."""
    label = str(one.details.get("label", one.label)) if one.label in ("undo", "redo") else one.label
    code = f"label.{label}"
    return sentence(code, language.now(), **one.details) if has(code) else label


def _value_words(view: HistoryView, one: Revision) -> str:
    form = view.forms.get(one.changeset.year or 0)
    if one.kind is RevisionKind.STAGE:
        before, after = (
            word(Stage(str(part["stage"])), language.now()) if part else NOTHING for part in (one.before, one.after)
        )
        return QCoreApplication.translate("History", "Stage: {before} → {after}").format(before=before, after=after)
    if one.kind is RevisionKind.ROW and one.before is not None and one.after is not None:
        was, now = (int(str(part["position"])) + 1 for part in (one.before, one.after))
        moved = QCoreApplication.translate("History", "{item}: row moved from place {before} to {after}")
        return moved.format(item=one.item, before=was, after=now)
    if one.kind is RevisionKind.ROW:
        added = QCoreApplication.translate("History", "{item}: row added")
        removed = QCoreApplication.translate("History", "{item}: row removed")
        return (added if one.after is not None else removed).format(item=one.item)
    before, after = (said(form, one.item, one.row, part) for part in (one.before, one.after))
    if before == after:
        return QCoreApplication.translate("History", "{item}: note, source or status changed ({value})").format(
            item=one.item, value=after
        )
    return f"{one.item}: {before} → {after}"


def said(form: Questionnaire | None, item: str, row: str, parts: object) -> str:
    """Return the value that the *parts* of an answer hold in words."""
    answer = answer_from(item, row, parts if isinstance(parts, dict) else None)
    asked = form.by_code.get(item) if form is not None else None
    if answer is None or form is None or asked is None:
        return (answer.text if answer is not None else None) or NOTHING
    text = value_text(form, asked, answer)
    return status_text(answer) or text if text == NOTHING else text


def moved_words(form: Questionnaire, one: Moved) -> str:
    """Return what became of one answer between two moments, with what it is called."""
    asked = form.by_code.get(one.item)
    values = []
    for answer in (one.before, one.after):
        text = value_text(form, asked, answer) if asked is not None else (answer.text if answer else None) or NOTHING
        values.append(status_text(answer) or text if text == NOTHING else text)
    label = form.label(asked, language.now()) if asked is not None else ""
    return f"{one.item} ({label}): {values[0]} → {values[1]}"


class HistoryModel(QAbstractTableModel):
    """One row a line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show(self, lines: tuple[Line, ...]) -> None:
        """Show *lines*."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> Line:
        """Return the line in *row*."""
        return self._lines[row]

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != DISPLAY:
            return None
        return {
            Column.WHEN: self.tr("When"),
            Column.WHO: self.tr("Who"),
            Column.WHERE: self.tr("Where"),
            Column.WHAT: self.tr("What"),
            Column.FROM: self.tr("File"),
        }[Column(section)]

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Role.LINE:
            return line
        text = line.texts[index.column()]
        if role == DISPLAY:
            return text
        if role == TOOL_TIP:
            return text or None
        if role == SPOKEN:
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {text or NOTHING}"
        return None
