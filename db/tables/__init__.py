"""The tables, declared with SQLModel: instrument, collection, exchange, review, history.

Statements are Core (``select(Answer.id, …)``): ORM rows are 15 times slower to write and die with their session.
"""

from db.tables.collection import (
    Answer,
    Attachment,
    Extension,
    RosterRow,
    Round,
    Submission,
    Summary,
    Translation,
)
from db.tables.exchange import Receipt, ReceiptCell, Workbook
from db.tables.history import Changeset, Edition, Revision
from db.tables.instrument import Country, File, Mechanism, Membership, Person, Questionnaire
from db.tables.review import Decision, Explanation, Finding, Query, QueryMessage, SignOff, Verification

APPEND_ONLY = (
    "questionnaire",
    "receipt",
    "receipt_cell",
    "workbook",
    "changeset",
    "revision",
    "decision",
    "sign_off",
    "explanation",
    "query_message",
    "extension",
    "edition",
    "attachment",
)
"""Tables whose rows are never changed or removed; migration 1 guards them with triggers."""

__all__ = [
    "APPEND_ONLY",
    "Answer",
    "Attachment",
    "Changeset",
    "Country",
    "Decision",
    "Edition",
    "Explanation",
    "Extension",
    "File",
    "Finding",
    "Mechanism",
    "Membership",
    "Person",
    "Query",
    "QueryMessage",
    "Questionnaire",
    "Receipt",
    "ReceiptCell",
    "Revision",
    "RosterRow",
    "Round",
    "SignOff",
    "Submission",
    "Summary",
    "Translation",
    "Verification",
    "Workbook",
]
