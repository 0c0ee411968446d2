"""Undo: an inverse changeset, itself recorded, and itself undone by another."""

from sqlalchemy import update

from db.canonical import answer_from, parts
from db.problems import Problem
from db.readers.collection import answers, rows
from db.readers.history import revisions_of
from db.readers.taking_back import holding_receipts
from db.snapshots.history import Changeset
from db.snapshots.submission import Answer, Rows
from db.tables import Summary
from db.terms import RevisionKind
from db.work import Work
from db.writers.collection import mark_changed, store_answers, store_rows


def undo(work: Work, changeset: Changeset, submission_id: int, there: Rows | None = None) -> None:
    """Bring back the answers and rows from before *changeset*; stages stay (they are reversed by reopening).

    *there* are the rows that there are, for whoever has read them already.

    Raises:
        Problem: one of the answers changed since, or the submission is accepted.
    """
    revisions = revisions_of(work, changeset.id)
    present = answers(work, submission_id, {(one.item, one.row) for one in revisions})
    if there is None:
        there = rows(work, submission_id) if any(one.kind is RevisionKind.ROW for one in revisions) else {}
    order: dict[str, list[str]] = {}
    back: list[Answer] = []
    added: dict[str, set[str]] = {}
    removed: dict[str, list[tuple[int, str]]] = {}
    elsewhere: dict[str, list[tuple[int, str]]] = {}
    for revision in revisions:
        if revision.kind is RevisionKind.ANSWER:
            key = (revision.item, revision.row)
            if parts(present.get(key)) != revision.after:
                raise Problem("db.undo_changed_since", item=revision.item, row=revision.row)
            before = answer_from(revision.item, revision.row, revision.before)
            back.append(before if before is not None else Answer(revision.item, revision.row))
        elif revision.kind is RevisionKind.ROW:
            if revision.before is not None and revision.after is not None:
                place = int(str(revision.before["position"]))
                elsewhere.setdefault(revision.item, []).append((place, revision.row))
            elif revision.after is not None:
                added.setdefault(revision.item, set()).add(revision.row)
            elif revision.before is not None:
                place = int(str(revision.before["position"]))
                removed.setdefault(revision.item, []).append((place, revision.row))
    for roster in sorted({*added, *removed, *elsewhere}):
        # A row that was moved and has been deleted since stays away.
        ids = there.get(roster, ())
        here = set(ids)
        moved_back = [one for one in elsewhere.get(roster, ()) if one[1] in here]
        out = {*added.get(roster, ()), *(row for _, row in moved_back)}
        kept = [row for row in ids if row not in out] if out else list(ids)
        order[roster] = _with_back(kept, removed.get(roster, []) + moved_back)
    work.undoes = changeset.id
    work.submission_id = submission_id
    store_answers(work, submission_id, back)
    for roster, now in order.items():
        store_rows(work, submission_id, roster, now, before=there.get(roster, ()))
    mark_changed(work, submission_id)
    # The board tells when the return that holds came, not one that was taken back.
    received = holding_receipts(work, submission_id, changeset.id)
    last = received[-1][1] if received else None
    work.execute(update(Summary).where(Summary.submission_id == submission_id).values(last_received=last))


def _with_back(kept: list[str], removed: list[tuple[int, str]]) -> list[str]:
    """Return *kept* with the *removed* rows back where they stood, in one pass: there may be tens of thousands."""
    known = set(kept)
    back = [(place, row) for place, row in sorted(removed) if row not in known]
    whole: list[str] = []
    at = 0
    for place, row in back:
        following = kept[at : at + max(0, place - len(whole))]
        at += len(following)
        whole += [*following, row]
    return whole + kept[at:]
