"""Where the value of every answer came from."""

import json
from collections.abc import Mapping

from sqlalchemy import select

from db.snapshots.history import Origin
from db.snapshots.submission import Key
from db.tables import Changeset, Receipt, ReceiptCell, Revision
from db.terms import RevisionKind
from db.work import Reading


def origins(reading: Reading, submission_id: int) -> dict[Key, Origin]:
    """Return, for each answer of a submission, what brought the value it has now.

    A note or a source that was added later does not count, nor does an undo: it leads back to what it brought back.
    """
    statement = (
        select(
            Revision.changeset_id,
            Revision.item,
            Revision.row,
            Revision.after,
            Changeset.undoes,
        )
        .join(Changeset, Changeset.id == Revision.changeset_id)
        .where(Revision.submission_id == submission_id, Revision.kind == RevisionKind.ANSWER.value)
        .order_by(Changeset.seq, Revision.number)
    )
    brought: dict[Key, list[tuple[str, str]]] = {}
    gone: set[Key] = set()
    for changeset, item, row, after, undoes in reading.rows(statement):
        key = (item, row)
        if after is None:
            gone.add(key)
            continue
        known = brought.setdefault(key, [])
        # Nearly every answer is given once, and then there is nothing to compare.
        if known and key not in gone and _value(known[-1][0]) == _value(after):
            continue
        gone.discard(key)
        before = [came for said, came in known if _value(said) == _value(after)] if undoes else []
        known.append((after, before[-1] if before else changeset))
    actions = _actions(reading, submission_id)
    places = _places(reading, submission_id)
    return {
        key: Origin(*actions[came][1:], place=places.get((actions[came][0], *key), ""))
        for key, known in brought.items()
        if key not in gone
        for _, came in known[-1:]
    }


def _value(after: str) -> tuple[object, object]:
    said = json.loads(after)
    return said.get("text"), said.get("status")


def _actions(reading: Reading, submission_id: int) -> Mapping[str, tuple[str | None, str, str, object, int, str, str]]:
    """Return of every changeset that revised the submission: receipt, label, person, when, number, hash and name of the file."""
    touched = select(Revision.changeset_id).where(Revision.submission_id == submission_id)
    statement = (
        select(
            Changeset.id,
            Changeset.receipt_id,
            Changeset.label,
            Changeset.person,
            Changeset.at,
            Changeset.seq,
            Receipt.sha256,
            Receipt.name,
        )
        .outerjoin(Receipt, Receipt.id == Changeset.receipt_id)
        .where(Changeset.id.in_(touched))
    )
    return {row[0]: (*row[1:6], row[6] or "", row[7] or "") for row in reading.rows(statement)}


def _places(reading: Reading, submission_id: int) -> dict[tuple[str | None, str, str], str]:
    statement = (
        select(ReceiptCell.receipt_id, ReceiptCell.item, ReceiptCell.row, ReceiptCell.sheet, ReceiptCell.cell)
        .join(Receipt, Receipt.id == ReceiptCell.receipt_id)
        .where(Receipt.submission_id == submission_id, ReceiptCell.part == "value")
    )
    return {(row[0], row[1], row[2]): f"{row[3]}!{row[4]}" for row in reading.rows(statement)}
