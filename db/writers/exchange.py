"""Recording workbooks that went out and receipts that came back."""

import hashlib
import uuid
import zlib
from collections.abc import Mapping, Sequence

from sqlalchemy import func, insert, select, update

from db.canonical import dumps, parts
from db.problems import Remark
from db.snapshots.receipt import Base, CellPlace
from db.tables import Receipt, ReceiptCell, Summary
from db.tables import Workbook as WorkbookRow
from db.terms import ReceiptOutcome
from db.work import Work
from db.writers.collection import count_up


def record_workbook(
    work: Work,
    key: str,
    submission_id: int,
    questionnaire_id: int,
    language: str,
    base: Base,
    base_seq: int,
    name: str,
    sha256: str,
) -> None:
    """Keep which workbook was issued, and the values it was written with."""
    content = {
        "answers": [[item, row, parts(answer)] for (item, row), answer in sorted(base.answers.items())],
        "rows": {roster: list(ids) for roster, ids in sorted(base.rows.items())},
    }
    work.execute(
        insert(WorkbookRow),
        {
            "key": key,
            "submission_id": submission_id,
            "questionnaire_id": questionnaire_id,
            "language": language,
            "base_seq": base_seq,
            "base": zlib.compress(dumps(content).encode(), 6),
            "name": name,
            "sha256": sha256,
            "issued": work.at,
            "person": work.person.name,
        },
    )
    count_up(work, submission_id, workbooks=1)


def record_receipt(
    work: Work,
    submission_id: int,
    workbook_id: int | None,
    name: str,
    content: bytes,
    normal_sha256: str,
    outcome: ReceiptOutcome,
    counts: Mapping[str, int],
    remarks: Sequence[Remark],
    places: Mapping[tuple[str, str, str], CellPlace],
) -> str:
    """Keep a file that came back, whole, with the cell of each value in it; returns the receipt's id."""
    receipt_id = str(uuid.uuid4())
    seq = (work.one(select(func.max(Receipt.seq))) or 0) + 1
    work.execute(
        insert(Receipt),
        {
            "id": receipt_id,
            "seq": seq,
            "submission_id": submission_id,
            "workbook_id": workbook_id,
            "name": name,
            "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
            "normal_sha256": normal_sha256,
            "content": content,
            "received": work.at,
            "person": work.person.name,
            "outcome": outcome.value,
            "counts": dumps(dict(counts)),
            "remarks": dumps([_remark(one) for one in remarks]),
        },
    )
    cells = [
        {
            "receipt_id": receipt_id,
            "item": item,
            "row": row,
            "part": part,
            "sheet": place.sheet,
            "cell": place.cell,
            "raw": place.raw,
            "type": place.type,
            "number_format": place.number_format,
            "formula": place.formula,
        }
        for (item, row, part), place in sorted(places.items())
    ]
    if cells:
        work.execute(insert(ReceiptCell), cells)
    count_up(work, submission_id, receipts=1)
    receive_again(work, submission_id, receipt_id)
    return receipt_id


def receive_again(work: Work, submission_id: int, receipt_id: str) -> None:
    """Note that a file that is kept came just now: for the first time, or once more to settle what it left open."""
    work.execute(update(Summary).where(Summary.submission_id == submission_id).values(last_received=work.at))
    work.receipt_id = receipt_id


def _remark(remark: Remark) -> dict[str, object]:
    return {
        "code": remark.code,
        "severity": remark.severity,
        "sheet": remark.sheet,
        "cell": remark.cell,
        "item": remark.item,
        "row": remark.row,
        "found": remark.found,
        "details": remark.details,
    }
