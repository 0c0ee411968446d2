"""What was done: changesets in a hash chain, their revisions, and frozen editions."""

from datetime import date, datetime

from sqlalchemy import LargeBinary, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.tables.columns import hash_length, one_of
from db.terms import RevisionKind, Role


class Changeset(SQLModel, table=True):
    """One named action. ``hash`` covers its content, its revisions and ``prev_hash``. Append-only.

    ``prev_hash`` is unique: two writers that both continue from one tip cannot both commit, so the chain never forks.
    """

    __table_args__ = (hash_length("hash"), hash_length("prev_hash"), one_of("role", Role))

    id: str = Field(primary_key=True)
    seq: int = Field(unique=True)
    label: str
    details: str = Field(default="{}", sa_type=Text)
    person: str
    role: str
    at: datetime
    submission_id: int | None = Field(default=None, foreign_key="submission.id", index=True)
    receipt_id: str | None = Field(default=None, foreign_key="receipt.id")
    undoes: str | None = Field(default=None, foreign_key="changeset.id", unique=True)
    prev_hash: str = Field(unique=True)
    hash: str = Field(unique=True)


class Revision(SQLModel, table=True):
    """One changed value of a changeset, before and after, as canonical JSON. Append-only."""

    __table_args__ = (one_of("kind", RevisionKind), {"sqlite_with_rowid": False})

    changeset_id: str = Field(primary_key=True, foreign_key="changeset.id")
    number: int = Field(primary_key=True)
    submission_id: int = Field(foreign_key="submission.id", index=True)
    kind: str
    item: str
    row: str = ""
    before: str | None = Field(default=None, sa_type=Text)
    after: str | None = Field(default=None, sa_type=Text)


class Edition(SQLModel, table=True):
    """A frozen consolidated set of a round: everything its summary needs, compressed. Append-only."""

    __table_args__ = (UniqueConstraint("round_id", "number"), hash_length("content_hash"))

    id: int | None = Field(default=None, primary_key=True)
    round_id: int = Field(foreign_key="round.id")
    number: int
    dated: date
    content: bytes = Field(sa_type=LargeBinary)
    content_hash: str
    at: datetime
    person: str
