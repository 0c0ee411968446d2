"""Changesets and revisions, newest first."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, and_, func, or_, select

from db.canonical import answer_from, dumps
from db.readers.collection import answers
from db.readers.instrument import file_info
from db.snapshots.history import Changeset, Revision, Sought
from db.snapshots.submission import Answers
from db.tables import Changeset as ChangesetRow
from db.tables import ReceiptCell, Round, Submission
from db.tables import Revision as RevisionRow
from db.terms import Resolve, RevisionKind, Role
from db.work import Reading

FEW = 200
"""Up to how many changesets are asked for by name; a statement takes only so many parameters."""


def changeset_lines() -> Select[Any]:
    """Return the statement for changesets, newest first, each with its place and how many revisions it made."""
    # Counted for the changesets asked for alone: whoever wants the newest must not pay for all that was ever changed.
    counted = (
        select(func.count())
        .where(RevisionRow.changeset_id == ChangesetRow.id)
        .correlate(ChangesetRow)
        .scalar_subquery()
    )
    return (
        select(
            ChangesetRow.id,
            ChangesetRow.seq,
            ChangesetRow.label,
            ChangesetRow.details,
            ChangesetRow.person,
            ChangesetRow.role,
            ChangesetRow.at,
            Submission.country,
            Round.year,
            ChangesetRow.receipt_id,
            ChangesetRow.undoes,
            ChangesetRow.hash,
            counted.label("revisions"),
        )
        .outerjoin(Submission, Submission.id == ChangesetRow.submission_id)
        .outerjoin(Round, Round.id == Submission.round_id)
        .order_by(ChangesetRow.seq.desc())
    )


def changeset_of(row: Any) -> Changeset:
    """Return the changeset of one row of :func:`changeset_lines`."""
    return Changeset(
        row.id,
        row.seq,
        row.label,
        json.loads(row.details),
        row.person,
        Role(row.role),
        row.at,
        row.country,
        row.year,
        row.receipt_id,
        row.undoes,
        row.hash,
        row.revisions,
    )


def changesets(
    reading: Reading, country: str | None = None, submission_id: int | None = None, limit: int | None = None
) -> tuple[Changeset, ...]:
    """Return the changesets, newest first: of a country, of one submission, or all."""
    statement = changeset_lines()
    if country is not None:
        statement = statement.where(_of_country(country))
    if submission_id is not None:
        statement = statement.where(ChangesetRow.submission_id == submission_id)
    return tuple(changeset_of(row) for row in reading.rows(statement.limit(limit) if limit else statement))


def revisions(
    reading: Reading,
    country: str | None = None,
    item: str | None = None,
    limit: int | None = None,
    *,
    submission_id: int | None = None,
    row: str | None = None,
    wanted: Sought | None = None,
) -> tuple[Revision, ...]:
    """Return the revisions, newest first, with sheet!cell where a file brought the value, and how conflicts were settled.

    Of *wanted* everything counts but its item, which may be the beginning of a code; *item* is a whole one.
    """
    also = _conditions(reading, wanted) if wanted is not None else []
    where = [*also]
    if submission_id is not None:
        where.append(RevisionRow.submission_id == submission_id)
    if row is not None:
        where.append(RevisionRow.row == row)
    if country is not None:
        where.append(Submission.country == country)
    if item is not None:
        where.append(RevisionRow.item == item)
    found = list(_revisions(reading, where, limit))
    changed = {(one.changeset.id, one.item, one.row): at for at, one in enumerate(found)}
    for one in _conflicts(reading, country, item, submission_id, row, also):
        at = changed.get((one.changeset.id, one.item, one.row))
        if at is not None:
            found[at] = replace(found[at], side=one.side, theirs=one.theirs)
        else:
            found.append(one)
    found.sort(key=lambda one: -one.changeset.seq)
    return tuple(found[:limit])


def _conflicts(
    reading: Reading, country: str | None, item: str | None, submission_id: int | None, row: str | None, also: list[Any]
) -> list[Revision]:
    """Return how conflicts with returns were settled; each as a value that stayed, since most of them change nothing."""
    statement = changeset_lines().where(
        ChangesetRow.label == "receive", ChangesetRow.details.contains('"choices"'), *also
    )
    if submission_id is not None:
        statement = statement.where(ChangesetRow.submission_id == submission_id)
    if country is not None:
        statement = statement.where(Submission.country == country)
    found = []
    for changeset in map(changeset_of, reading.rows(statement)):
        choices = changeset.details.get("choices")
        asked = [
            one
            for one in (choices if isinstance(choices, list) else ())
            if item in (None, one["item"]) and row in (None, one["row"])
        ]
        places = _places(reading, changeset.receipt_id, {one["item"] for one in asked}) if asked else {}
        found += [
            Revision(
                changeset,
                RevisionKind.ANSWER,
                one["item"],
                one["row"],
                one["ours"],
                one["ours"],
                places.get((one["item"], one["row"]), ""),
                Resolve(one["side"]),
                one["theirs"],
            )
            for one in asked
        ]
    return found


def _places(reading: Reading, receipt_id: str | None, items: set[str]) -> dict[tuple[str, str], str]:
    """Return where the values of *items* stood in a file; of many items those of the whole file."""
    statement = select(ReceiptCell.item, ReceiptCell.row, ReceiptCell.sheet, ReceiptCell.cell).where(
        ReceiptCell.receipt_id == receipt_id, ReceiptCell.part == "value"
    )
    if len(items) <= FEW:
        statement = statement.where(ReceiptCell.item.in_(items))
    return {(row.item, row.row): f"{row.sheet}!{row.cell}" for row in reading.rows(statement)}


def sought(reading: Reading, wanted: Sought, limit: int | None) -> tuple[Changeset, ...]:
    """Return the newest changesets that fit, all of them without a *limit*; with an item those that changed it."""
    statement = changeset_lines().where(*_conditions(reading, wanted))
    if wanted.item is not None:
        touched = select(RevisionRow.changeset_id).where(_about(wanted.item))
        statement = statement.where(ChangesetRow.id.in_(touched))
    return tuple(changeset_of(row) for row in reading.rows(statement.limit(limit) if limit else statement))


def sought_revisions(reading: Reading, wanted: Sought, limit: int | None) -> tuple[Revision, ...]:
    """Return the newest changed values that fit, all of them without a *limit*."""
    where = _conditions(reading, wanted)
    if wanted.item is not None:
        where.append(_about(wanted.item))
    return _revisions(reading, where, limit)


def _about(item: str) -> Any:
    """Return the condition that a code begins so, whatever the capitals: a roster's code finds its columns too."""
    return func.upper(RevisionRow.item).startswith(item.upper(), autoescape=True)


def _of_country(country: str) -> Any:
    """Return the condition that a changeset is a country's, or asked it in the same breath as another one."""
    both = ChangesetRow.details.contains(dumps({"other": country})[1:-1], autoescape=True)
    return or_(Submission.country == country, and_(ChangesetRow.label == "query.mirror", both))


def _rounds_of(year: int) -> Any:
    return select(Round.id).where(Round.year == year)


def _conditions(reading: Reading, wanted: Sought) -> list[Any]:
    found: list[Any] = []
    if wanted.country is not None:
        found.append(_of_country(wanted.country))
    if wanted.year is not None:
        found.append(Submission.round_id.in_(_rounds_of(wanted.year)))
    if wanted.person is not None:
        found.append(ChangesetRow.person == wanted.person)
    if wanted.receipt is not None:
        found.append(ChangesetRow.receipt_id == wanted.receipt)
    if wanted.since is not None:
        found.append(ChangesetRow.at >= _midnight(reading, wanted.since))
    if wanted.until is not None and wanted.until < date.max:
        found.append(ChangesetRow.at < _midnight(reading, wanted.until + timedelta(1)))
    if wanted.after is not None:
        found.append(ChangesetRow.seq > wanted.after)
    if wanted.upto is not None:
        found.append(ChangesetRow.seq <= wanted.upto)
    return found


def _midnight(reading: Reading, day: date) -> datetime:
    """Return the instant that *day* begins in the file's zone."""
    return datetime.combine(day, time.min, ZoneInfo(file_info(reading).zone)).astimezone(UTC)


def revisions_of(reading: Reading, changeset_id: str) -> tuple[Revision, ...]:
    """Return the revisions of one changeset, in their order."""
    return _revisions(reading, [RevisionRow.changeset_id == changeset_id], None)


def revision_in(reading: Reading, changeset_id: str, item: str, row: str) -> Revision | None:
    """Return what one changeset did to one answer, if it changed it."""
    where = [RevisionRow.changeset_id == changeset_id, RevisionRow.item == item, RevisionRow.row == row]
    return next(iter(_revisions(reading, where, 1)), None)


def _revisions(reading: Reading, where: list[Any], limit: int | None) -> tuple[Revision, ...]:
    statement = (
        select(
            RevisionRow.changeset_id,
            RevisionRow.kind,
            RevisionRow.item,
            RevisionRow.row,
            RevisionRow.before,
            RevisionRow.after,
            ReceiptCell.sheet,
            ReceiptCell.cell,
        )
        .join(ChangesetRow, ChangesetRow.id == RevisionRow.changeset_id)
        .join(Submission, Submission.id == RevisionRow.submission_id)
        .outerjoin(
            ReceiptCell,
            (ReceiptCell.receipt_id == ChangesetRow.receipt_id)
            & (ReceiptCell.item == RevisionRow.item)
            & (ReceiptCell.row == RevisionRow.row)
            & (ReceiptCell.part == "value"),
        )
        .where(*where)
        .order_by(ChangesetRow.seq.desc(), RevisionRow.number)
    )
    found = reading.rows(statement.limit(limit) if limit else statement)
    wanted = {row.changeset_id for row in found}
    statement = changeset_lines()
    if len(wanted) <= FEW:
        statement = statement.where(ChangesetRow.id.in_(wanted))
    known = {row.id: changeset_of(row) for row in reading.rows(statement) if row.id in wanted}
    return tuple(
        Revision(
            known[row.changeset_id],
            RevisionKind(row.kind),
            row.item,
            row.row,
            json.loads(row.before) if row.before else None,
            json.loads(row.after) if row.after else None,
            f"{row.sheet}!{row.cell}" if row.sheet else "",
        )
        for row in found
    )


def answers_at(reading: Reading, submission_id: int, seq: int) -> Answers:
    """Return the answers of a submission as they stood after changeset *seq*: those of today, with what came later undone."""
    found = dict(answers(reading, submission_id))
    later = (
        select(RevisionRow.item, RevisionRow.row, RevisionRow.before)
        .join(ChangesetRow, ChangesetRow.id == RevisionRow.changeset_id)
        .where(
            RevisionRow.submission_id == submission_id,
            RevisionRow.kind == RevisionKind.ANSWER.value,
            ChangesetRow.seq > seq,
        )
        .order_by(ChangesetRow.seq.desc(), RevisionRow.number.desc())
    )
    for row in reading.rows(later):
        before = answer_from(row.item, row.row, json.loads(row.before)) if row.before else None
        if before is None:
            found.pop((row.item, row.row), None)
        else:
            found[row.item, row.row] = before
    return found


def changeset_people(reading: Reading) -> tuple[str, ...]:
    """Return everybody who ever did something in this file."""
    statement = select(ChangesetRow.person).distinct().order_by(ChangesetRow.person)
    return tuple(row.person for row in reading.rows(statement))
