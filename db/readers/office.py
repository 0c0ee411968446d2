"""What the office decided beside the answers: extensions, translations, and when a submission was accepted."""

import json
from datetime import datetime

from sqlalchemy import select

from db.snapshots.submission import Acceptance, Extension, Translation
from db.tables import Changeset, Submission
from db.tables import Extension as ExtensionRow
from db.tables import Translation as TranslationRow
from db.work import Reading

CORRECTING = ("correct", "reopen")
"""Labels of the actions that open a submission of a closed round for correction."""


def extensions(reading: Reading, round_id: int) -> tuple[Extension, ...]:
    """Return the extensions granted in a round, oldest first; for one country the newest counts."""
    statement = (
        select(
            ExtensionRow.submission_id,
            Submission.country,
            ExtensionRow.due,
            ExtensionRow.reason,
            ExtensionRow.person,
            ExtensionRow.at,
        )
        .join(Submission, Submission.id == ExtensionRow.submission_id)
        .where(Submission.round_id == round_id)
        .order_by(ExtensionRow.id)
    )
    return tuple(Extension(*row) for row in reading.rows(statement))


def translations(reading: Reading, submission_id: int) -> tuple[Translation, ...]:
    """Return the translations of a submission's answers, by item, row and language."""
    statement = (
        select(
            TranslationRow.item,
            TranslationRow.row,
            TranslationRow.language,
            TranslationRow.text,
            TranslationRow.translator,
            TranslationRow.at,
            TranslationRow.source_hash,
            TranslationRow.version,
        )
        .where(TranslationRow.submission_id == submission_id)
        .order_by(TranslationRow.item, TranslationRow.row, TranslationRow.language)
    )
    return tuple(Translation(*row) for row in reading.rows(statement))


def acceptances(reading: Reading, submission_id: int) -> tuple[Acceptance, ...]:
    """Return when a submission was accepted, oldest first; ``answers_at`` reads what it said then."""
    statement = (
        select(Changeset.seq, Changeset.at, Changeset.person)
        .where(Changeset.submission_id == submission_id, Changeset.label == "accept")
        .order_by(Changeset.seq)
    )
    return tuple(Acceptance(*row) for row in reading.rows(statement))


def correcting(reading: Reading, submission_id: int, year: int) -> bool:
    """Whether a submission was opened for correction, with a reason, since the round of *year* was closed."""
    closings = select(Changeset.seq, Changeset.details).where(Changeset.label == "round.close")
    closed = [row.seq for row in reading.rows(closings) if json.loads(row.details).get("year") == year]
    opened = (
        select(Changeset.seq)
        .where(Changeset.submission_id == submission_id, Changeset.label.in_(CORRECTING))
        .order_by(Changeset.seq.desc())
        .limit(1)
    )
    newest = reading.one(opened)
    return newest is not None and newest > max(closed, default=0)


def moves(reading: Reading, year: int) -> tuple[tuple[datetime, str, str], ...]:
    """Return when the round of *year* was moved onto another version, from which to which (``CODE@VERSION``), oldest first."""
    statement = select(Changeset.at, Changeset.details).where(Changeset.label == "round.move").order_by(Changeset.seq)
    told = ((row.at, json.loads(row.details)) for row in reading.rows(statement))
    return tuple((at, str(said["before"]), str(said["after"])) for at, said in told if said.get("year") == year)


def version_at(reading: Reading, year: int, seq: int) -> str | None:
    """Return the version (``CODE@VERSION``) the round of *year* ran on after changeset *seq*; None where it is today's."""
    moves = select(Changeset.details).where(Changeset.label == "round.move", Changeset.seq > seq)
    for row in reading.rows(moves.order_by(Changeset.seq)):
        said = json.loads(row.details)
        if said.get("year") == year:
            return str(said["before"])
    return None
