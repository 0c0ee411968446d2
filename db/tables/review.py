"""Findings, explanations, queries, verifications, decisions, sign-offs."""

from datetime import datetime

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.tables.columns import hash_length, one_of
from db.terms import ExplanationKind, QueryAct, QueryState, Result, Role, Severity, Stage, Verdict


class Finding(SQLModel, table=True):
    """The findings cache of a submission, as of ``summary.findings_as_of``; passes are only counted."""

    __table_args__ = (one_of("severity", Severity), one_of("result", Result), {"sqlite_with_rowid": False})

    submission_id: int = Field(primary_key=True, foreign_key="submission.id")
    rule: str = Field(primary_key=True)
    item: str = Field(primary_key=True)
    row: str = Field(default="", primary_key=True)
    number: int = Field(default=0, primary_key=True)
    severity: str
    result: str
    items: str = Field(default="[]", sa_type=Text)
    found: str = Field(default="{}", sa_type=Text)
    reason: str = ""


class Explanation(SQLModel, table=True):
    """The reply to a warning, bound to value and rule by their hashes. Append-only; the newest counts."""

    __table_args__ = (one_of("kind", ExplanationKind), hash_length("value_hash"), hash_length("rule_hash"))

    id: int | None = Field(default=None, primary_key=True)
    submission_id: int = Field(foreign_key="submission.id", index=True)
    rule: str
    item: str
    row: str = ""
    kind: str
    text: str = Field(sa_type=Text)
    value_hash: str
    rule_hash: str
    person: str
    role: str
    at: datetime


class Query(SQLModel, table=True):
    """A question to the focal point; its messages are append-only, its state is theirs."""

    __table_args__ = (UniqueConstraint("round_id", "number"), one_of("state", QueryState))

    id: int | None = Field(default=None, primary_key=True)
    round_id: int = Field(foreign_key="round.id")
    number: int
    submission_id: int = Field(foreign_key="submission.id", index=True)
    item: str = ""
    row: str = ""
    rule: str = ""
    state: str = QueryState.OPEN.value
    owner: str = ""
    version: int = 1


class QueryMessage(SQLModel, table=True):
    """One message of a query. Append-only."""

    __tablename__ = "query_message"
    __table_args__ = (one_of("act", QueryAct), one_of("role", Role))

    id: int | None = Field(default=None, primary_key=True)
    query_id: int = Field(foreign_key="query.id", index=True)
    act: str
    text: str = Field(sa_type=Text)
    person: str
    role: str
    at: datetime


class Verification(SQLModel, table=True):
    """A reviewer's tick, bound to the hash of value, unit, source and meaning."""

    __table_args__ = (hash_length("value_hash"), {"sqlite_with_rowid": False})

    submission_id: int = Field(primary_key=True, foreign_key="submission.id")
    item: str = Field(primary_key=True)
    row: str = Field(default="", primary_key=True)
    value_hash: str
    person: str
    at: datetime
    version: int = 1


class Decision(SQLModel, table=True):
    """A verdict that moved a submission from one stage to another. Append-only."""

    __table_args__ = (one_of("verdict", Verdict), one_of("before", Stage), one_of("after", Stage), one_of("role", Role))

    id: int | None = Field(default=None, primary_key=True)
    submission_id: int = Field(foreign_key="submission.id", index=True)
    verdict: str
    before: str
    after: str
    reason: str = Field(default="", sa_type=Text)
    person: str
    role: str
    at: datetime


class SignOff(SQLModel, table=True):
    """The national sign-off by name, bound to the content it was given for. Append-only."""

    __tablename__ = "sign_off"
    __table_args__ = (hash_length("content_hash"),)

    id: int | None = Field(default=None, primary_key=True)
    submission_id: int = Field(foreign_key="submission.id", index=True)
    name: str
    text: str = Field(default="", sa_type=Text)
    content_hash: str
    person: str
    at: datetime
