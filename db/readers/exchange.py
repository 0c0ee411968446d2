"""Workbooks issued and receipts that came back."""

import json
import zlib

from sqlalchemy import select, true

from db.canonical import answer_from
from db.snapshots.receipt import Base, CellPlace, ReceiptLine, WorkbookLine
from db.tables import Changeset, Questionnaire, Receipt, ReceiptCell, Submission
from db.tables import Workbook as WorkbookRow
from db.terms import ReceiptOutcome
from db.work import Reading


def _workbook_columns():  # type: ignore[no-untyped-def]
    return select(
        WorkbookRow.id,
        WorkbookRow.key,
        WorkbookRow.submission_id,
        Questionnaire.sha256.label("questionnaire_sha256"),
        WorkbookRow.language,
        WorkbookRow.base_seq,
        WorkbookRow.name,
        WorkbookRow.sha256,
        WorkbookRow.issued,
        WorkbookRow.person,
    ).join(Questionnaire, Questionnaire.id == WorkbookRow.questionnaire_id)


def workbooks(reading: Reading, submission_id: int) -> tuple[WorkbookLine, ...]:
    """Return the workbooks issued for a submission, oldest first."""
    statement = _workbook_columns().where(WorkbookRow.submission_id == submission_id).order_by(WorkbookRow.id)
    return tuple(WorkbookLine(*row) for row in reading.rows(statement))


def workbook(reading: Reading, key: str) -> WorkbookLine | None:
    """Return the workbook with the short *key* of its stamp, or None."""
    found = reading.rows(_workbook_columns().where(WorkbookRow.key == key))
    return WorkbookLine(*found[0]) if found else None


def workbook_base(reading: Reading, key: str) -> Base | None:
    """Return the values the workbook *key* was written with, or None."""
    packed = reading.one(select(WorkbookRow.base).where(WorkbookRow.key == key))
    if packed is None:
        return None
    content = json.loads(zlib.decompress(bytes(packed)))
    answers = {}
    for item, row, said in content["answers"]:
        answer = answer_from(item, row, said)
        if answer is not None:
            answers[(item, row)] = answer
    return Base(answers, {roster: tuple(ids) for roster, ids in content["rows"].items()})


def receipts(reading: Reading, submission_id: int | None = None) -> tuple[ReceiptLine, ...]:
    """Return the receipts of a submission or of the whole file, oldest first, without their bytes."""
    return _receipt_lines(reading, true() if submission_id is None else Receipt.submission_id == submission_id)


def receipt_by_sha(reading: Reading, sha256: str) -> ReceiptLine | None:
    """Return the newest receipt whose file had that hash, or None; the same file is stored again only once it was taken back."""
    found = _receipt_lines(reading, Receipt.sha256 == sha256)
    return found[-1] if found else None


def _receipt_lines(reading: Reading, condition) -> tuple[ReceiptLine, ...]:  # type: ignore[no-untyped-def]
    statement = (
        select(
            Receipt.id,
            Receipt.seq,
            Receipt.submission_id,
            Receipt.name,
            Receipt.sha256,
            Receipt.size,
            Receipt.received,
            Receipt.person,
            Receipt.outcome,
            Receipt.counts,
        )
        .where(condition)
        .order_by(Receipt.seq)
    )
    return tuple(ReceiptLine(*row[:8], ReceiptOutcome(row[8]), json.loads(row[9])) for row in reading.rows(statement))


def receipt_content(reading: Reading, receipt_id: str) -> bytes | None:
    """Return the bytes of a receipt, exactly as they came, or None."""
    found = reading.one(select(Receipt.content).where(Receipt.id == receipt_id))
    return bytes(found) if found is not None else None


def receipt_places(reading: Reading, receipt_id: str) -> dict[tuple[str, str], CellPlace]:
    """Return, for each (item, row), where the receipt had its value."""
    statement = select(
        ReceiptCell.item,
        ReceiptCell.row,
        ReceiptCell.sheet,
        ReceiptCell.cell,
        ReceiptCell.raw,
        ReceiptCell.type,
        ReceiptCell.number_format,
        ReceiptCell.formula,
    ).where(ReceiptCell.receipt_id == receipt_id, ReceiptCell.part == "value")
    return {(row[0], row[1]): CellPlace(*row[2:]) for row in reading.rows(statement)}


def last_places(reading: Reading, submission_id: int) -> dict[tuple[str, str, str], CellPlace]:
    """Return, for each (item, row, part), where the newest receipt that held it had it."""
    statement = (
        select(
            ReceiptCell.item,
            ReceiptCell.row,
            ReceiptCell.part,
            ReceiptCell.sheet,
            ReceiptCell.cell,
            ReceiptCell.raw,
            ReceiptCell.type,
            ReceiptCell.number_format,
            ReceiptCell.formula,
        )
        .join(Receipt, Receipt.id == ReceiptCell.receipt_id)
        .where(Receipt.submission_id == submission_id)
        .order_by(Receipt.seq)
    )
    return {(row[0], row[1], row[2]): CellPlace(*row[3:]) for row in reading.rows(statement)}


def told_headings(reading: Reading, country: str) -> frozenset[tuple[str, str]]:
    """Return the headings of a country's own, each with the code of a column that a person has said it stands above."""
    statement = (
        select(Changeset.details)
        .join(Submission, Submission.id == Changeset.submission_id)
        .where(Changeset.label == "receive", Changeset.details.contains('"headings"'), Submission.country == country)
    )
    told = (json.loads(row.details).get("headings") for row in reading.rows(statement))
    return frozenset((str(text), str(code)) for pairs in told if isinstance(pairs, list) for text, code in pairs)
