"""Rounds, the matrix of submissions, and one submission with all its answers."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, func, select

from db.canonical import digest, parts
from db.problems import Problem
from db.snapshots.submission import Answer, Answers, Counts, Key, Round, Rows, Submission, SubmissionLine
from db.tables import Answer as AnswerRow
from db.tables import Extension, Questionnaire, RosterRow, Summary
from db.tables import Round as RoundRow
from db.tables import Submission as SubmissionRow
from db.terms import RoundState, Stage, ValueStatus
from db.work import Reading

_COUNTS = tuple(Counts.__dataclass_fields__)


def rounds(reading: Reading) -> tuple[Round, ...]:
    """Return the rounds, earliest year first."""
    statement = (
        select(
            RoundRow.id,
            RoundRow.year,
            RoundRow.questionnaire_id,
            Questionnaire.code,
            Questionnaire.version.label("questionnaire_version"),
            Questionnaire.sha256,
            RoundRow.reference_date,
            RoundRow.due,
            RoundRow.state,
            RoundRow.version,
        )
        .join(Questionnaire, Questionnaire.id == RoundRow.questionnaire_id)
        .order_by(RoundRow.year)
    )
    return tuple(Round(*row[:8], RoundState(row[8]), row[9]) for row in reading.rows(statement))


def round_by_year(reading: Reading, year: int) -> Round:
    """Return the round of *year*.

    Raises:
        Problem: ``db.no_round``, naming the years there are; ``db.no_rounds`` where there are none.
    """
    found = rounds(reading)
    for this_round in found:
        if this_round.year == year:
            return this_round
    if not found:
        raise Problem("db.no_rounds")
    raise Problem("db.no_round", year=str(year), years=", ".join(str(one.year) for one in found))


def _lines() -> Select[Any]:
    return (
        select(
            SubmissionRow.id,
            SubmissionRow.round_id,
            RoundRow.year,
            SubmissionRow.country,
            SubmissionRow.stage,
            RoundRow.due,
            SubmissionRow.reviewer,
            SubmissionRow.version,
            Summary,
        )
        .join(RoundRow, RoundRow.id == SubmissionRow.round_id)
        .join(Summary, Summary.submission_id == SubmissionRow.id)
        .order_by(RoundRow.year, SubmissionRow.country)
    )


def _columns(statement: Select[Any]) -> Select[Any]:
    # Columns, not the entity: an ORM row outlives its session badly and costs seven times the time.
    return statement.with_only_columns(
        SubmissionRow.id,
        SubmissionRow.round_id,
        RoundRow.year,
        SubmissionRow.country,
        SubmissionRow.stage,
        RoundRow.due,
        SubmissionRow.reviewer,
        SubmissionRow.version.label("submission_version"),
        *(getattr(Summary, name) for name in _COUNTS),
        Summary.workbooks,
        Summary.last_received,
        Summary.changed,
        Summary.changed_seq,
        Summary.findings_as_of,
        Summary.findings_stale,
    )


def _line(row: Any, due: dict[int, Any]) -> SubmissionLine:
    return SubmissionLine(
        id=row.id,
        round_id=row.round_id,
        year=row.year,
        country=row.country,
        stage=Stage(row.stage),
        due=due.get(row.id, row.due),
        counts=Counts(*(getattr(row, name) for name in _COUNTS)),
        last_received=row.last_received,
        changed=row.changed,
        changed_seq=row.changed_seq,
        findings_as_of=row.findings_as_of,
        findings_stale=row.findings_stale,
        workbooks=row.workbooks,
        reviewer=row.reviewer,
        version=row.submission_version,
    )


def _extended(reading: Reading) -> dict[int, Any]:
    statement = select(Extension.submission_id, Extension.due).order_by(Extension.id)
    return {row.submission_id: row.due for row in reading.rows(statement)}


def lines(reading: Reading, round_id: int | None = None) -> tuple[SubmissionLine, ...]:
    """Return the lines of one round or of all, by year and country; the matrix is made of them."""
    statement = _columns(_lines())
    if round_id is not None:
        statement = statement.where(SubmissionRow.round_id == round_id)
    due = _extended(reading)
    return tuple(_line(row, due) for row in reading.rows(statement))


def line(reading: Reading, submission_id: int) -> SubmissionLine:
    """Return the line of one submission.

    Raises:
        Problem: there is no such submission.
    """
    found = reading.rows(_columns(_lines()).where(SubmissionRow.id == submission_id))
    if not found:
        raise Problem("db.no_submission_id", id=str(submission_id))
    return _line(found[0], _extended(reading))


def submission_id(reading: Reading, year: int, country: str) -> int:
    """Return the number of the submission of *country* in the round of *year*.

    Raises:
        Problem: there is no such round, or the country does not report in it.
    """
    this_round = round_by_year(reading, year)
    statement = select(SubmissionRow.id, SubmissionRow.country).where(SubmissionRow.round_id == this_round.id)
    ids = {row.country: row.id for row in reading.rows(statement)}
    if country not in ids:
        raise Problem("db.no_submission", country=country, year=str(year), countries=", ".join(sorted(ids)) or "—")
    return int(ids[country])


FEW = 100
"""Up to how many answers are asked for by their keys whatever else there is."""
BATCH = 500
"""How many rows of one item are asked for in one statement."""


def answers(reading: Reading, submission_id: int, keys: Collection[Key] | None = None) -> Answers:
    """Return the answers of a submission by (item, row); with *keys*, at least those of them there are."""
    statement = select(
        AnswerRow.item,
        AnswerRow.row,
        AnswerRow.text,
        AnswerRow.number,
        AnswerRow.status,
        AnswerRow.confidential,
        AnswerRow.note,
        AnswerRow.source,
    ).where(AnswerRow.submission_id == submission_id)
    if keys is None or not _worth_asking(reading, submission_id, len(keys)):
        return {answer.key: answer for answer in map(_answer, reading.rows(statement))}
    # Item by item: the index of a table of a hundred thousand answers serves a list of rows, but none of pairs.
    by_item: dict[str, list[str]] = {}
    for item, row in keys:
        by_item.setdefault(item, []).append(row)
    found = {}
    for item, rows_of in by_item.items():
        for at in range(0, len(rows_of), BATCH):
            some = statement.where(AnswerRow.item == item, AnswerRow.row.in_(rows_of[at : at + BATCH]))
            found.update({answer.key: answer for answer in map(_answer, reading.rows(some))})
    return found


def _worth_asking(reading: Reading, submission_id: int, count: int) -> bool:
    """Whether *count* answers are found sooner by their keys than by reading all of them."""
    if count <= FEW:
        return True
    every = select(func.count()).select_from(AnswerRow).where(AnswerRow.submission_id == submission_id)
    return int(reading.one(every)) > 10 * count


def _answer(row: Any) -> Answer:
    return Answer(row[0], row[1], row[2], row[3], ValueStatus(row[4]) if row[4] else None, row[5], row[6], row[7])


def confidential(
    reading: Reading, submission_ids: Collection[int], items: Collection[str]
) -> tuple[tuple[int, Key], ...]:
    """Return which answers to *items* are confidential in some submissions, each as (submission, (item, row))."""
    # Both named as lists: each answer is found by its key, however many there are of others.
    statement = (
        select(AnswerRow.submission_id, AnswerRow.item, AnswerRow.row)
        .where(AnswerRow.submission_id.in_(submission_ids), AnswerRow.item.in_(items), AnswerRow.confidential.is_(True))
        .order_by(AnswerRow.submission_id, AnswerRow.item, AnswerRow.row)
    )
    return tuple((row[0], (row[1], row[2])) for row in reading.rows(statement))


def figures(reading: Reading, item: str) -> dict[int, dict[str, float]]:
    """Return what each country gave for a numeric *item* outside tables, by year; confidential figures are left out."""
    # Named as a list, the submissions come first and each answer is found by its key; a plain join walks through all answers.
    sent = select(SubmissionRow.id).where(SubmissionRow.stage != Stage.AWAITED.value)
    statement = (
        select(RoundRow.year, SubmissionRow.country, AnswerRow.number)
        .join(SubmissionRow, SubmissionRow.id == AnswerRow.submission_id)
        .join(RoundRow, RoundRow.id == SubmissionRow.round_id)
        .where(
            AnswerRow.submission_id.in_(sent),
            AnswerRow.item == item,
            AnswerRow.row == "",
            AnswerRow.number.is_not(None),
            AnswerRow.confidential.is_(False),
        )
    )
    found: dict[int, dict[str, float]] = {}
    for row in reading.rows(statement):
        found.setdefault(row.year, {})[row.country] = row.number
    return found


def rows(reading: Reading, submission_id: int, roster: str | None = None) -> Rows:
    """Return the row ids of each roster, or of one, in their order."""
    statement = (
        select(RosterRow.roster, RosterRow.row)
        .where(RosterRow.submission_id == submission_id)
        .order_by(RosterRow.roster, RosterRow.position, RosterRow.row)
    )
    if roster is not None:
        statement = statement.where(RosterRow.roster == roster)
    found: dict[str, list[str]] = {}
    for code, row in reading.rows(statement):
        found.setdefault(code, []).append(row)
    return {code: tuple(ids) for code, ids in found.items()}


def submission(reading: Reading, submission_id: int) -> Submission:
    """Return one submission whole."""
    return Submission(line(reading, submission_id), answers(reading, submission_id), rows(reading, submission_id))


def earlier_line(reading: Reading, of: SubmissionLine, back: int = 1) -> SubmissionLine | None:
    """Return the line of the same country's submission *back* rounds before, if it was accepted; else None."""
    statement = (
        select(SubmissionRow.id, SubmissionRow.stage)
        .join(RoundRow, RoundRow.id == SubmissionRow.round_id)
        .where(SubmissionRow.country == of.country, RoundRow.year < of.year)
        .order_by(RoundRow.year.desc())
        .offset(back - 1)
        .limit(1)
    )
    found = reading.rows(statement)
    if not found or found[0].stage != Stage.ACCEPTED:
        return None
    return line(reading, found[0].id)


def earlier_submission(reading: Reading, of: SubmissionLine, back: int = 1) -> Submission | None:
    """Return the same country's submission *back* rounds before, if it was accepted; else None."""
    found = earlier_line(reading, of, back)
    return None if found is None else submission(reading, found.id)


def submission_sha256(reading: Reading, submission_id: int) -> str:
    """Return the SHA-256 over the canonical answers and rows of one submission: what a sign-off is bound to."""
    said = [[*key, parts(answer)] for key, answer in sorted(answers(reading, submission_id).items())]
    order = {roster: list(ids) for roster, ids in rows(reading, submission_id).items()}
    return digest({"answers": said, "rows": order})
