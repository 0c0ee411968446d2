"""Findings, explanations, queries, verifications, decisions and sign-offs."""

import json

from sqlalchemy import func, select

from db.problems import Problem
from db.snapshots.review import Decision, Explanation, Finding, Message, Query, SignOff, Verification
from db.snapshots.submission import SubmissionLine
from db.tables import Changeset, QueryMessage, Round, Submission
from db.tables import Decision as DecisionRow
from db.tables import Explanation as ExplanationRow
from db.tables import Finding as FindingRow
from db.tables import Query as QueryRow
from db.tables import SignOff as SignOffRow
from db.tables import Verification as VerificationRow
from db.terms import ExplanationKind, QueryAct, QueryState, Result, Role, Severity, Stage, Verdict
from db.work import Reading


def findings(reading: Reading, submission_id: int) -> tuple[Finding, ...]:
    """Return the cached findings of a submission; the line says as of when."""
    statement = (
        select(
            Submission.country,
            FindingRow.rule,
            FindingRow.severity,
            FindingRow.result,
            FindingRow.item,
            FindingRow.row,
            FindingRow.items,
            FindingRow.found,
            FindingRow.reason,
        )
        .join(Submission, Submission.id == FindingRow.submission_id)
        .where(FindingRow.submission_id == submission_id)
        .order_by(FindingRow.item, FindingRow.row, FindingRow.rule, FindingRow.number)
    )
    return tuple(
        Finding(
            country=row.country,
            rule=row.rule,
            severity=Severity(row.severity),
            result=Result(row.result),
            item=row.item,
            row=row.row,
            items=tuple(json.loads(row.items)),
            values=json.loads(row.found),
            reason=row.reason,
        )
        for row in reading.rows(statement)
    )


def explanations(reading: Reading, submission_id: int) -> tuple[Explanation, ...]:
    """Return the explanations given, oldest first; for one place and rule the newest counts."""
    statement = (
        select(
            ExplanationRow.rule,
            ExplanationRow.item,
            ExplanationRow.row,
            ExplanationRow.kind,
            ExplanationRow.text,
            ExplanationRow.value_hash,
            ExplanationRow.rule_hash,
            ExplanationRow.person,
            ExplanationRow.at,
        )
        .where(ExplanationRow.submission_id == submission_id)
        .order_by(ExplanationRow.id)
    )
    return tuple(Explanation(*row[:3], ExplanationKind(row[3]), *row[4:]) for row in reading.rows(statement))


def explained_before(reading: Reading, of: SubmissionLine) -> tuple[tuple[int, int], ...]:
    """Return (id, year) of the same country's accepted submissions of earlier rounds with explanations, oldest first."""
    statement = (
        select(Submission.id, Round.year)
        .join(Round, Round.id == Submission.round_id)
        .where(Submission.country == of.country, Round.year < of.year, Submission.stage == Stage.ACCEPTED)
        .where(Submission.id.in_(select(ExplanationRow.submission_id)))
        .order_by(Round.year)
    )
    return tuple((row.id, row.year) for row in reading.rows(statement))


def queries(reading: Reading, submission_id: int | None = None, round_id: int | None = None) -> tuple[Query, ...]:
    """Return queries with their messages, by number: of a submission, of a round, or all."""
    statement = (
        select(
            QueryRow.id,
            QueryRow.number,
            QueryRow.submission_id,
            Submission.country,
            Round.year,
            QueryRow.item,
            QueryRow.row,
            QueryRow.rule,
            QueryRow.state,
            QueryRow.owner,
            QueryRow.version,
        )
        .join(Submission, Submission.id == QueryRow.submission_id)
        .join(Round, Round.id == QueryRow.round_id)
        .order_by(Round.year, QueryRow.number)
    )
    letters = select(
        QueryMessage.query_id,
        QueryMessage.act,
        QueryMessage.text,
        QueryMessage.person,
        QueryMessage.role,
        QueryMessage.at,
    ).order_by(QueryMessage.id)
    if submission_id is not None:
        statement = statement.where(QueryRow.submission_id == submission_id)
    if round_id is not None:
        statement = statement.where(QueryRow.round_id == round_id)
    found = reading.rows(statement)
    threads: dict[int, list[Message]] = {row.id: [] for row in found}
    for row in reading.rows(letters.where(QueryMessage.query_id.in_(threads)) if threads else letters.limit(0)):
        threads[row.query_id].append(Message(QueryAct(row.act), row.text, row.person, Role(row.role), row.at))
    return tuple(
        Query(*row[:8], QueryState(row.state), row.owner, tuple(threads[row.id]), row.version) for row in found
    )


def linked_queries(reading: Reading, round_id: int) -> dict[int, int]:
    """Return the queries of a round that were asked to both sides of a difference, each number with the other's."""
    statement = (
        select(Changeset.details)
        .join(Submission, Submission.id == Changeset.submission_id)
        .where(Submission.round_id == round_id, Changeset.label == "query.mirror")
    )
    pairs = [json.loads(row.details) for row in reading.rows(statement)]
    both = [(int(one["number"]), int(one["other_number"])) for one in pairs]
    return dict(both) | {other: number for number, other in both}


def next_query_number(reading: Reading, round_id: int) -> int:
    """Return the number the next query of a round will have."""
    return int(reading.one(select(func.max(QueryRow.number)).where(QueryRow.round_id == round_id)) or 0) + 1


def query(reading: Reading, year: int, number: int) -> Query:
    """Return query *number* of the round of *year*.

    Raises:
        Problem: there is none.
    """
    for found in queries(reading):
        if found.year == year and found.number == number:
            return found
    raise Problem("review.no_query", number=str(number), year=str(year))


def verifications(reading: Reading, submission_id: int) -> dict[tuple[str, str], Verification]:
    """Return the reviewer's ticks by (item, row)."""
    statement = select(
        VerificationRow.item,
        VerificationRow.row,
        VerificationRow.value_hash,
        VerificationRow.person,
        VerificationRow.at,
    ).where(VerificationRow.submission_id == submission_id)
    return {(row.item, row.row): Verification(*row) for row in reading.rows(statement)}


def decisions(reading: Reading, submission_id: int) -> tuple[Decision, ...]:
    """Return the decisions on a submission, oldest first."""
    statement = (
        select(
            DecisionRow.verdict,
            DecisionRow.before,
            DecisionRow.after,
            DecisionRow.reason,
            DecisionRow.person,
            DecisionRow.role,
            DecisionRow.at,
        )
        .where(DecisionRow.submission_id == submission_id)
        .order_by(DecisionRow.id)
    )
    return tuple(
        Decision(
            Verdict(row.verdict),
            Stage(row.before),
            Stage(row.after),
            row.reason,
            row.person,
            Role(row.role),
            row.at,
        )
        for row in reading.rows(statement)
    )


def sign_offs(reading: Reading, submission_id: int) -> tuple[SignOff, ...]:
    """Return the national sign-offs of a submission, oldest first."""
    statement = (
        select(SignOffRow.name, SignOffRow.text, SignOffRow.content_hash, SignOffRow.person, SignOffRow.at)
        .where(SignOffRow.submission_id == submission_id)
        .order_by(SignOffRow.id)
    )
    return tuple(SignOff(*row) for row in reading.rows(statement))
