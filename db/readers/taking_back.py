"""What can be taken back of what was done, and what was: undo, redo, and the returns that still hold."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import aliased

from db.readers.history import changeset_lines, changeset_of
from db.snapshots.history import Changeset
from db.tables import Changeset as ChangesetRow
from db.work import Reading

UNDOABLE = ("answer", "answer.many", "row.add", "row.copy", "row.delete", "row.move", "receive")
"""Labels of actions that change answers; decisions are reversed by reopening, never undone."""


_TAKEN_BACK_NEVER = '"base"'
"""Among the details of the workbook that a country's file was made from: without it there would be no file."""


def first_receipt_seq(reading: Reading, submission_id: int) -> int | None:
    """Return the number of the changeset that stored the first return that still holds, None where there is none."""
    holding = holding_receipts(reading, submission_id)
    return holding[0][0] if holding else None


def holding_receipts(
    reading: Reading, submission_id: int, without: str | None = None
) -> tuple[tuple[int, datetime], ...]:
    """Return number and instant of the changesets that stored a return and were not taken back, oldest first.

    *without* names a changeset that is just being taken back: a return, or the undo of one.
    """
    return tuple((one.seq, one.at) for one in _receives(reading, submission_id, without) if one.holds)


def taken_back(reading: Reading, submission_id: int) -> frozenset[str]:
    """Return the receipts of which something was taken back and not brought back: what they bring is news again."""
    return frozenset(one.receipt_id for one in _receives(reading, submission_id) if not one.holds)


class _Receive(NamedTuple):
    """One changeset that stored a return, or what it had left open; ``holds`` while it was not taken back."""

    seq: int
    at: datetime
    receipt_id: str
    holds: bool


def _receives(reading: Reading, submission_id: int, without: str | None = None) -> tuple[_Receive, ...]:
    columns = ("id", "seq", "at", "label", "undoes", "receipt_id")
    statement = (
        select(*(getattr(ChangesetRow, name) for name in columns))
        .where(ChangesetRow.submission_id == submission_id, ChangesetRow.label.in_(("receive", "undo", "redo")))
        .order_by(ChangesetRow.seq.desc())
    )
    gone = {without}
    found = []
    # From the newest on: what was itself taken back takes nothing back any more.
    for row in reading.rows(statement):
        if row.label == "receive":
            found.append(_Receive(int(row.seq), row.at, row.receipt_id, row.id not in gone))
        elif row.id not in gone:
            gone.add(row.undoes)
    return tuple(reversed(found))


def last_undoable(reading: Reading, submission_id: int | None = None) -> Changeset | None:
    """Return what an undo would take back: the newest action on answers, or redo of one, that holds; or None.

    With *submission_id* only what was done to that submission counts.
    """
    return _newest_holding(reading, (*UNDOABLE, "redo"), submission_id)


def last_redoable(reading: Reading, submission_id: int | None = None) -> Changeset | None:
    """Return the undo that a redo would take back; None once something new was done after it."""
    last = _newest_holding(reading, ("undo",), submission_id)
    if last is None:
        return None
    newer = (
        select(func.count())
        .select_from(ChangesetRow)
        .where(ChangesetRow.seq > last.seq, ChangesetRow.label.in_(UNDOABLE))
    )
    if submission_id is not None:
        newer = newer.where(ChangesetRow.submission_id == submission_id)
    return None if reading.one(newer) else last


def holding(reading: Reading, ids: Collection[str]) -> frozenset[str]:
    """Return which of the changesets *ids* changed answers and were not taken back."""
    later = aliased(ChangesetRow)
    statement = (
        select(ChangesetRow.id)
        .outerjoin(later, later.undoes == ChangesetRow.id)
        .where(ChangesetRow.label.in_((*UNDOABLE, "redo")), later.id.is_(None), _no_base())
    )
    return frozenset(row.id for row in reading.rows(statement)) & frozenset(ids)


def undoable(reading: Reading, changeset_id: str) -> Changeset | None:
    """Return the action on answers with that id if it still holds; None where it was taken back or changed none."""
    later = aliased(ChangesetRow)
    statement = (
        changeset_lines()
        .outerjoin(later, later.undoes == ChangesetRow.id)
        .where(
            ChangesetRow.id == changeset_id, ChangesetRow.label.in_((*UNDOABLE, "redo")), later.id.is_(None), _no_base()
        )
    )
    found = reading.rows(statement)
    return changeset_of(found[0]) if found else None


def _no_base() -> ColumnElement[bool]:
    return ~ChangesetRow.details.contains(_TAKEN_BACK_NEVER)


def _newest_holding(reading: Reading, labels: tuple[str, ...], submission_id: int | None) -> Changeset | None:
    later = aliased(ChangesetRow)
    statement = (
        changeset_lines()
        .outerjoin(later, later.undoes == ChangesetRow.id)
        .where(ChangesetRow.label.in_(labels), later.id.is_(None), _no_base())
        .limit(1)
    )
    if submission_id is not None:
        statement = statement.where(ChangesetRow.submission_id == submission_id)
    found = reading.rows(statement)
    return changeset_of(found[0]) if found else None
