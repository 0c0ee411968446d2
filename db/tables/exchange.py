"""Workbooks that went out and receipts that came back."""

from datetime import datetime

from sqlalchemy import LargeBinary, Text
from sqlmodel import Field, SQLModel

from db.tables.columns import hash_length, one_of
from db.terms import ReceiptOutcome


class Workbook(SQLModel, table=True):
    """A workbook that was issued, with the values it was written with (compressed): the base of the merge."""

    __table_args__ = (hash_length("sha256"),)

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    submission_id: int = Field(foreign_key="submission.id", index=True)
    questionnaire_id: int = Field(foreign_key="questionnaire.id")
    language: str
    base_seq: int
    base: bytes = Field(sa_type=LargeBinary)
    name: str
    sha256: str
    issued: datetime
    person: str


class Receipt(SQLModel, table=True):
    """A file that came back, whole, with what came of it. Append-only."""

    __table_args__ = (hash_length("sha256"), one_of("outcome", ReceiptOutcome))

    id: str = Field(primary_key=True)
    seq: int = Field(unique=True)
    submission_id: int = Field(foreign_key="submission.id", index=True)
    workbook_id: int | None = Field(default=None, foreign_key="workbook.id")
    name: str
    size: int
    sha256: str = Field(index=True)
    normal_sha256: str = ""
    content: bytes = Field(sa_type=LargeBinary)
    received: datetime
    person: str
    outcome: str
    counts: str = Field(default="{}", sa_type=Text)
    remarks: str = Field(default="[]", sa_type=Text)


class ReceiptCell(SQLModel, table=True):
    """What a receipt held for one part of one answer, word for word, with sheet and cell. Append-only."""

    __tablename__ = "receipt_cell"
    __table_args__ = ({"sqlite_with_rowid": False},)

    receipt_id: str = Field(primary_key=True, foreign_key="receipt.id")
    item: str = Field(primary_key=True)
    row: str = Field(default="", primary_key=True)
    part: str = Field(primary_key=True)
    sheet: str
    cell: str
    raw: str | None = Field(default=None, sa_type=Text)
    type: str = ""
    number_format: str = ""
    formula: str | None = Field(default=None, sa_type=Text)
