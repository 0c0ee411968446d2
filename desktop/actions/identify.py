"""Whose file it is that came back: the workbook and the submission it belongs to."""

from datetime import UTC, datetime

from db import readers
from db.problems import Problem
from db.snapshots.receipt import Return, WorkbookLine
from db.snapshots.submission import SubmissionLine
from db.terms import FileKind, RoundState, Verdict
from db.work import Reading
from desktop.actions.older import wanted_round
from desktop.review import after
from desktop.workbook.part import PART


def identified(
    reading: Reading, back: Return, expect: tuple[str, int] | None, year: int | None
) -> tuple[WorkbookLine, SubmissionLine]:
    """Return the workbook and submission the file belongs to; what it says must agree with what we issued."""
    identity = back.identity
    said = {"country": identity.country, "year": str(identity.year), "key": identity.workbook_key}
    workbook = readers.workbook(reading, identity.workbook_key) or _joining(reading, back)
    if workbook is None and PART in identity.workbook_key:
        whole = identity.workbook_key.partition(PART)[0]
        if readers.workbook(reading, whole) is not None:
            # What another ministry filled in is the focal point's to take in and to sign for; the office does not know
            # the values the part went out with, and would take them for news of its own.
            raise Problem("receive.part", sections=", ".join(back.sheets_sent) or "–", whole=whole, **said)
    if workbook is None:
        raise Problem("receive.unknown_workbook", **said)
    line = readers.line(reading, workbook.submission_id)
    if (line.country, line.year) != (identity.country, identity.year):
        raise Problem("receive.other_than_issued", issued_country=line.country, issued_year=str(line.year), **said)
    if workbook.questionnaire_sha256 != identity.questionnaire_sha256:
        raise Problem("receive.other_questionnaire", **said)
    line = wanted_round(reading, line, expect, year, workbook.key)
    if readers.round_by_year(reading, line.year).state is RoundState.CLOSED:
        raise Problem("round.closed", year=str(line.year))
    after(line, Verdict.RECEIVE)
    return workbook, line


def _joining(reading: Reading, back: Return) -> WorkbookLine | None:
    """Return the line of a workbook that a country's own file meets for the first time: the office issued it, not we.

    Its number is 0 until it is recorded with what it brings.
    """
    identity, info = back.identity, readers.file_info(reading)
    if info.kind is not FileKind.COUNTRY:
        return None
    if info.country != identity.country:
        raise Problem("own_file.other_country", country=identity.country, own=str(info.country))
    if identity.year not in {one.year for one in readers.rounds(reading)}:
        raise Problem("own_file.other_round", year=str(identity.year), country=identity.country)
    return WorkbookLine(
        0, identity.workbook_key, readers.submission_id(reading, identity.year, identity.country),
        readers.round_by_year(reading, identity.year).questionnaire_sha256, "", identity.base_seq, "", "",
        datetime.now(UTC), "",
    )  # fmt: skip
