"""What undo would take back and redo do again, named: short enough for a button, and whole."""

from PySide6.QtCore import QCoreApplication

from db.snapshots.history import Changeset, Revision
from db.snapshots.questionnaire import Questionnaire
from desktop.ui.models.history import said, step_words
from desktop.ui.models.words import label_of

CODE, VALUE, WHOLE = 22, 10, 32
"""How many letters a button has for a code or name, for a value, and for code and values together."""
TOLD = 160
"""How many letters a value has where there is room for lines."""


def shortened(text: str, most: int) -> str:
    """Return *text* in at most *most* letters on one line: the middle goes, for codes and names differ at their ends."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    tail = (most - 1) // 2
    return f"{line[: most - 1 - tail].rstrip()}…{line[len(line) - tail :].lstrip()}"


def short_step(form: Questionnaire, done: Changeset, change: Revision | None) -> str:
    """Return what *done* was about, with both values of its one *change* where they fit."""
    details = done.details
    code = shortened(str(details.get("item") or details.get("name") or ""), CODE)
    if code and details.get("n"):
        return f"{code} ({details['n']})"
    before, after = _values(form, done, change)
    if before == after:
        return code
    whole = f"{code}: {shortened(before, VALUE)} → {shortened(after, VALUE)}"
    return whole if len(whole) <= WHOLE else code


def whole_step(form: Questionnaire, done: Changeset, change: Revision | None) -> str:
    """Return the same at length, with what the item is called."""
    if change is None:
        return step_words(done)
    before, after = _values(form, done, change)
    name = f"{change.item} ({label_of(form, change.item)})"
    if before == after:
        told = QCoreApplication.translate("History", "{item}: note, source or status changed ({value})")
        return told.format(item=name, value=shortened(after, TOLD))
    return f"{name}: {shortened(before, TOLD)} → {shortened(after, TOLD)}"


def _values(form: Questionnaire, done: Changeset, change: Revision | None) -> tuple[str, str]:
    if change is None:
        return "", ""
    before, after = (said(form, change.item, change.row, parts) for parts in (change.before, change.after))
    # An undo went from the new value to the old one; it is named as what it took back.
    return (after, before) if done.label == "undo" else (before, after)
