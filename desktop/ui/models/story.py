"""How one answer came to be, and what is asked about it, in lines of words."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from db.canonical import answer_from
from db.snapshots.history import Revision
from db.snapshots.questionnaire import Item, Questionnaire
from db.terms import Resolve, RevisionKind
from desktop.ui import language
from desktop.ui.models.words import NOTHING, status_text, value_text


@dataclass(frozen=True, slots=True)
class Told:
    """One line: who and when, what, and from where."""

    head: str
    what: str
    place: str = ""


def history(questionnaire: Questionnaire, item: Item, revisions: tuple[Revision, ...]) -> tuple[Told, ...]:
    """Return the changes of one answer in words, the newest first."""
    return tuple(_told(questionnaire, item, one) for one in revisions if one.kind is RevisionKind.ANSWER)


def _told(questionnaire: Questionnaire, item: Item, one: Revision) -> Told:
    changeset = one.changeset
    before, after = (_said(questionnaire, item, parts) for parts in (one.before, one.after))
    what = f"{before} → {after}" if before != after else before if one.side is not None else _other(one)
    if changeset.label == "receive":
        place = QCoreApplication.translate("Story", "from {file}").format(
            file=" · ".join(part for part in (str(changeset.details.get("name", "")), one.place) if part)
        )
    elif item.derived:
        place = QCoreApplication.translate("Story", "computed")
    elif changeset.label == "undo":
        place = QCoreApplication.translate("Story", "undone")
    elif changeset.label == "redo":
        place = QCoreApplication.translate("Story", "redone")
    else:
        place = QCoreApplication.translate("Story", "by hand")
    if one.side is not None:
        theirs = _said(questionnaire, item, one.theirs)
        place = f"{place} · {_conflict(one.side).format(theirs=theirs)}"
    return Told(f"{changeset.person} · {language.moment_text(changeset.at)}", what, place)


def _conflict(side: Resolve) -> str:
    return {
        Resolve.THEIRS: QCoreApplication.translate("Story", "in conflict; the file’s {theirs} was taken"),
        Resolve.OURS: QCoreApplication.translate("Story", "in conflict with the file’s {theirs}; ours was kept"),
        Resolve.ASK: QCoreApplication.translate("Story", "in conflict with the file’s {theirs}; left open"),
    }[side]


def _said(questionnaire: Questionnaire, item: Item, parts: Mapping[str, object] | None) -> str:
    answer = answer_from(item.code, "", parts)
    text = value_text(questionnaire, item, answer)
    if answer is None:
        return NOTHING
    return status_text(answer) or text if text == NOTHING else text


def _other(one: Revision) -> str:
    """Return which part changed, where the value itself stayed."""
    before, after = one.before or {}, one.after or {}
    names = {
        "status": QCoreApplication.translate("Story", "Status"),
        "note": QCoreApplication.translate("Story", "Note"),
        "source": QCoreApplication.translate("Story", "Source"),
        "confidential": QCoreApplication.translate("Story", "Confidential"),
    }
    changed = [said for part, said in names.items() if before.get(part) != after.get(part)]
    return ", ".join(changed) or NOTHING
