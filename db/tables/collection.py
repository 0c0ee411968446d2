"""Rounds, submissions, answers and roster rows."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Float, ForeignKeyConstraint, LargeBinary, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.tables.columns import hash_length, one_of
from db.terms import RoundState, Stage, ValueStatus


class Round(SQLModel, table=True):
    """One collection: a year, the questionnaire version it runs on, the day the rules call today, the due date."""

    __tablename__ = "round"
    __table_args__ = (one_of("state", RoundState), CheckConstraint("year BETWEEN 1900 AND 2999", name="year_plausible"))

    id: int | None = Field(default=None, primary_key=True)
    year: int = Field(unique=True)
    questionnaire_id: int = Field(foreign_key="questionnaire.id")
    reference_date: date
    due: date
    state: str = RoundState.OPEN.value
    version: int = 1


class Submission(SQLModel, table=True):
    """What one country gives in one round; its answers hang below it."""

    __table_args__ = (UniqueConstraint("round_id", "country"), one_of("stage", Stage))

    id: int | None = Field(default=None, primary_key=True)
    round_id: int = Field(foreign_key="round.id")
    country: str = Field(foreign_key="country.code", index=True)
    questionnaire_id: int = Field(foreign_key="questionnaire.id")
    stage: str = Stage.AWAITED.value
    reviewer: str | None = None
    version: int = 1


class Summary(SQLModel, table=True):
    """The counts of a submission, kept in the transaction that changes them: the matrix never scans answers."""

    __tablename__ = "summary"

    submission_id: int = Field(primary_key=True, foreign_key="submission.id")
    answered: int = 0
    asked: int = 0
    required: int = 0
    required_missing: int = 0
    errors: int = 0
    warnings: int = 0
    unexplained: int = 0
    informations: int = 0
    not_evaluated: int = 0
    passed: int = 0
    open_queries: int = 0
    receipts: int = 0
    workbooks: int = 0
    last_received: datetime | None = None
    changed: datetime | None = None
    changed_seq: int = 0
    findings_as_of: int = 0
    findings_stale: bool = False


class RosterRow(SQLModel, table=True):
    """One row of a roster, under its opaque id; ``position`` is its place among the rows."""

    __tablename__ = "roster_row"
    __table_args__ = ({"sqlite_with_rowid": False},)

    submission_id: int = Field(primary_key=True, foreign_key="submission.id")
    roster: str = Field(primary_key=True)
    row: str = Field(primary_key=True)
    position: int


class Answer(SQLModel, table=True):
    """The present answer at one place: a projection of the revisions, clustered by submission, item and row."""

    __table_args__ = (
        one_of("status", ValueStatus),
        CheckConstraint("number IS NULL OR text IS NOT NULL", name="number_has_text"),
        CheckConstraint(
            "text IS NOT NULL OR status IS NOT NULL OR note IS NOT NULL OR source IS NOT NULL", name="says_something"
        ),
        {"sqlite_with_rowid": False},
    )

    submission_id: int = Field(primary_key=True, foreign_key="submission.id")
    item: str = Field(primary_key=True)
    row: str = Field(default="", primary_key=True)
    text: str | None = Field(default=None, sa_type=Text)
    number: float | None = Field(default=None, sa_type=Float(precision=53))
    status: str | None = None
    confidential: bool = False
    note: str | None = Field(default=None, sa_type=Text)
    source: str | None = Field(default=None, sa_type=Text)
    changed_seq: int = 0


class Attachment(SQLModel, table=True):
    """Evidence for an answer, kept with its hash. Append-only."""

    __table_args__ = (hash_length("sha256"),)

    id: str = Field(primary_key=True)
    submission_id: int = Field(foreign_key="submission.id", index=True)
    item: str
    row: str = ""
    name: str
    sha256: str
    content: bytes = Field(sa_type=LargeBinary)
    at: datetime
    person: str


class Extension(SQLModel, table=True):
    """A later due date for one country, with its reason. Append-only; the newest counts."""

    id: int | None = Field(default=None, primary_key=True)
    submission_id: int = Field(foreign_key="submission.id", index=True)
    due: date
    reason: str = Field(sa_type=Text)
    at: datetime
    person: str


class Translation(SQLModel, table=True):
    """An attributed translation of a narrative answer; stale when ``source_hash`` no longer fits the original."""

    __table_args__ = (
        ForeignKeyConstraint(["submission_id"], ["submission.id"]),
        hash_length("source_hash"),
    )

    submission_id: int = Field(primary_key=True)
    item: str = Field(primary_key=True)
    row: str = Field(default="", primary_key=True)
    language: str = Field(primary_key=True)
    text: str = Field(sa_type=Text)
    source_hash: str
    translator: str
    at: datetime
    version: int = 1
