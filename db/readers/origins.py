"""Where the value of every answer came from."""

import json
from collections.abc import Mapping

from sqlalchemy import select

from db.snapshots.history import Origin
from db.snapshots.submission import Key
from db.tables import Changeset, Receipt, ReceiptCell, Revision
from db.terms import RevisionKind
from db.work import Reading

Value = tuple[object, object]


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
    brought: dict[Key, tuple[Value, str]] = {}
    first: dict[tuple[Key, Value], str] = {}
    for changeset, item, row, after, undoes in reading.rows(statement):
        key = (item, row)
        if after is None:
            brought.pop(key, None)
            continue
        said = json.loads(after)
        value = (said.get("text"), said.get("status"))
        known = brought.get(key)
        if known is not None and known[0] == value:
            continue
        came = first.get((key, value), changeset) if undoes else changeset
        first[key, value] = came
        brought[key] = (value, came)
    actions = _actions(reading, submission_id)
    places = _places(reading, submission_id)
    return {
        key: Origin(*actions[came][1:], place=places.get((actions[came][0], *key), ""))
        for key, (_, came) in brought.items()
    }


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
