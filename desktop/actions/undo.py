"""Undo and redo: each is a changeset of its own, so that the list of what was done is also the list of what can be taken back."""

from db import readers
from db.problems import Problem
from db.snapshots.history import Changeset, Outcome
from db.writers.history import undo as undo_changeset
from desktop.actions.desk import Desk
from desktop.actions.entry import require_open
from desktop.actions.held import held, hold, renewed
from desktop.actions.refresh import refresh


def undo(desk: Desk, submission_id: int | None = None, *, again: bool = False) -> Outcome:
    """Take back the newest action on answers, of one submission or of all; *again* takes back the newest undo.

    Raises:
        Problem: there is nothing to take back, an answer changed since, or the submission is accepted.
    """
    label = "redo" if again else "undo"
    with desk.database.write(label, desk.person) as work:
        last = readers.last_redoable(work, submission_id) if again else readers.last_undoable(work, submission_id)
        if last is None or last.country is None or last.year is None:
            raise Problem("db.nothing_to_redo" if again else "db.nothing_to_undo")
        number = readers.submission_id(work, last.year, last.country)
        line = readers.line(work, number)
        require_open(desk, work, line)
        form = desk.questionnaire(work, readers.round_by_year(work, last.year).questionnaire_sha256)
        strange = [one.item for one in readers.revisions_of(work, last.id) if one.item and one.item not in form.by_code]
        if strange:
            raise Problem("office.undo_other_form", item=strange[0], country=last.country, year=str(last.year))
        before = held(desk, work, line)
        work.details = {"seq": last.seq, "country": last.country, "year": last.year, **named(last)}
        undo_changeset(work, last, number, before.rows)
        refresh(desk, work, number, edited=True, before=before)
        now = renewed(work, before)
    hold(desk, now)
    return Outcome(label, work.details, submissions=frozenset({number}), answers=True, findings=True, changeset=work.id)


def undo_one(desk: Desk, changeset_id: str) -> Outcome:
    """Take back one action on answers, whole, though others came after it: a return as one step.

    Raises:
        Problem: it changed no answers, was taken back already, an answer changed since, or the submission is accepted.
    """
    with desk.database.write("undo", desk.person) as work:
        chosen = readers.undoable(work, changeset_id)
        if chosen is None or chosen.country is None or chosen.year is None:
            raise Problem("db.nothing_to_undo")
        number = readers.submission_id(work, chosen.year, chosen.country)
        require_open(desk, work, readers.line(work, number))
        work.details = {"seq": chosen.seq, "country": chosen.country, "year": chosen.year, **named(chosen)}
        undo_changeset(work, chosen, number)
        refresh(desk, work, number, edited=True)
    touched = frozenset({number})
    return Outcome("undo", work.details, submissions=touched, answers=True, findings=True, changeset=work.id)


def named(changeset: Changeset) -> dict[str, object]:
    """Return what was done originally: an undo, and the redo of it, carry the details of what they took back along."""
    details = changeset.details
    kept = {name: details[name] for name in ("item", "row", "n", "name") if name in details}
    again = changeset.label in ("undo", "redo")
    return {"label": details.get("label", changeset.label) if again else changeset.label, **kept}
