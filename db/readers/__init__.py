"""Questions to an open ``Reading``, answered in snapshots."""

from db.readers.collection import (
    answers,
    earlier_submission,
    line,
    lines,
    round_by_year,
    rounds,
    rows,
    submission,
    submission_id,
    submission_sha256,
)
from db.readers.exchange import (
    last_places,
    receipt_by_sha,
    receipt_content,
    receipt_places,
    receipts,
    workbook,
    workbook_base,
    workbooks,
)
from db.readers.history import answers_at, changesets, last_undoable, revisions, revisions_of
from db.readers.instrument import file_info, questionnaire_canonical, questionnaire_source, questionnaires
from db.readers.register import countries, mechanisms, memberships, people
from db.readers.review import decisions, explanations, findings, queries, query, sign_offs, verifications

__all__ = [
    "answers",
    "answers_at",
    "changesets",
    "countries",
    "decisions",
    "earlier_submission",
    "explanations",
    "file_info",
    "findings",
    "last_places",
    "last_undoable",
    "line",
    "lines",
    "mechanisms",
    "memberships",
    "people",
    "queries",
    "query",
    "questionnaire_canonical",
    "questionnaire_source",
    "questionnaires",
    "receipt_by_sha",
    "receipt_content",
    "receipt_places",
    "receipts",
    "revisions",
    "revisions_of",
    "round_by_year",
    "rounds",
    "rows",
    "sign_offs",
    "submission",
    "submission_id",
    "submission_sha256",
    "verifications",
    "workbook",
    "workbook_base",
    "workbooks",
]
