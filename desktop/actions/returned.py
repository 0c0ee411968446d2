"""Reading a file that came back in a child process; where its control sheet is gone, with what it was issued with."""

from dataclasses import replace
from typing import cast

from db import readers
from db.problems import Problem
from db.snapshots.receipt import Agreed, Identity, Return, Substitute
from desktop.actions.desk import Desk
from desktop.actions.progress import Progress

Readings = dict[tuple[str, str], str]

UNIDENTIFIED = ("workbook.control_missing", "workbook.stamp_missing", "workbook.unmarked")
"""What is said of a file that cannot tell by itself what it was issued with; a person may confirm whose it is."""


def read_back(desk: Desk, content: bytes, agreed: Agreed, progress: Progress) -> Return:
    """Return what a file says, read in a child process.

    Raises:
        Problem: it is no workbook of ours; or it does not say whose it is and nobody has confirmed that.
    """
    try:
        return cast(Return, desk.pool.call("read_return", content, agreed, watch=progress))
    except Problem as problem:
        if problem.code not in UNIDENTIFIED or not agreed.country:
            raise
        substitute, kept = _substitute(desk, problem, agreed)
        agreed = replace(agreed, readings={**kept, **agreed.readings})
    return cast(Return, desk.pool.call("read_return", content, agreed, substitute, watch=progress))


def _substitute(desk: Desk, problem: Problem, agreed: Agreed) -> tuple[Substitute, Readings]:
    """Return what the workbook was issued with: the one its stamp names, else the last one issued to whom it belongs.

    With it come the headings of the country's own that were explained on an earlier return.
    """
    with desk.database.read() as reading:
        key = str(problem.details.get("key", ""))
        submission = readers.submission_id(reading, agreed.year, agreed.country)
        if key:
            workbook = readers.workbook(reading, key)
        else:
            workbook = next(reversed(readers.workbooks(reading, submission)), None)
        base = readers.workbook_base(reading, workbook.key) if workbook is not None else None
        if workbook is None or base is None:
            raise Problem("receive.unknown_workbook", key=key or "–", country=agreed.country, year=str(agreed.year))
        if workbook.submission_id != submission:
            line = readers.line(reading, workbook.submission_id)
            raise Problem(
                "receive.not_expected", country=line.country, year=str(line.year), key=workbook.key,
                expected_country=agreed.country, expected_year=str(agreed.year),
            )  # fmt: skip
        identity = Identity(agreed.country, agreed.year, workbook.questionnaire_sha256, workbook.key, workbook.base_seq)
        told = readers.told_headings(reading, agreed.country)
        kept: Readings = {("headings", f"{code}!{text}"): code for text, code in told}
        return Substitute(identity, desk.canonical(reading, workbook.questionnaire_sha256), base), kept
