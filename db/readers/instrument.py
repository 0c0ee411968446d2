"""The file itself and its questionnaires."""

import json

from sqlalchemy import select

from db.problems import Problem
from db.snapshots.register import FileInfo, QuestionnaireLine
from db.tables import File, Questionnaire
from db.terms import FileKind
from db.work import Reading


def file_info(reading: Reading) -> FileInfo:
    """Return what the open file is.

    Raises:
        Problem: the file was never set up (an interrupted creation).
    """
    row = reading.connection.execute(
        select(File.key, File.kind, File.country, File.zone, File.title, File.notice, File.created, File.attributions)
    ).first()
    if row is None:
        raise Problem("db.not_set_up")
    return FileInfo(
        row.key,
        FileKind(row.kind),
        row.country,
        row.zone,
        row.title,
        json.loads(row.notice),
        row.created,
        tuple(json.loads(row.attributions)),
    )


def questionnaires(reading: Reading) -> tuple[QuestionnaireLine, ...]:
    """Return the published versions, oldest first."""
    statement = select(
        Questionnaire.id,
        Questionnaire.code,
        Questionnaire.version,
        Questionnaire.sha256,
        Questionnaire.source_name,
        Questionnaire.published,
        Questionnaire.person,
    ).order_by(Questionnaire.id)
    return tuple(QuestionnaireLine(*row) for row in reading.rows(statement))


def questionnaire_canonical(reading: Reading, sha256: str) -> bytes | None:
    """Return the canonical JSON of the version with that hash, or None."""
    found = reading.one(select(Questionnaire.canonical).where(Questionnaire.sha256 == sha256))
    return bytes(found) if found is not None else None


def questionnaire_source(reading: Reading, sha256: str) -> bytes | None:
    """Return the XLSForm of the version with that hash, byte for byte, or None."""
    found = reading.one(select(Questionnaire.source).where(Questionnaire.sha256 == sha256))
    return bytes(found) if found is not None else None
