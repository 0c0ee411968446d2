"""Findings, explanations, queries, verifications and sign-offs."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import bindparam, delete, insert, select, update

from db.canonical import dumps
from db.problems import Problem
from db.readers.review import next_query_number
from db.snapshots.register import Person
from db.snapshots.review import Explanation as Explained
from db.snapshots.review import Finding, Message, Query
from db.tables import Explanation, QueryMessage, Round, SignOff, Submission, Summary, Verification
from db.tables import Finding as FindingRow
from db.tables import Query as QueryRow
from db.terms import ExplanationKind, QueryAct, QueryState, Role
from db.work import Work
from db.writers.collection import count_up

Place = tuple[str, str, str]


def store_findings(
    work: Work, submission_id: int, found: Iterable[Finding], as_of: int, places: Iterable[Place] | None = None
) -> None:
    """Replace the cached findings of a submission; *as_of* is the changeset they were computed after.

    With *places*, (rule, item, row) each, only those there are replaced, and *found* are the ones there.
    """
    if places is None:
        work.execute(delete(FindingRow).where(FindingRow.submission_id == submission_id))
    elif gone := [dict(zip(("gone_rule", "gone_item", "gone_row"), place, strict=True)) for place in places]:
        work.execute(
            delete(FindingRow).where(
                FindingRow.submission_id == submission_id,
                FindingRow.rule == bindparam("gone_rule"),
                FindingRow.item == bindparam("gone_item"),
                FindingRow.row == bindparam("gone_row"),
            ),
            gone,
        )
    numbers: dict[tuple[str, str, str], int] = {}
    rows = []
    for one in found:
        place = (one.rule, one.item, one.row)
        numbers[place] = numbers.get(place, -1) + 1
        rows.append(
            {
                "submission_id": submission_id,
                "rule": one.rule,
                "item": one.item,
                "row": one.row,
                "number": numbers[place],
                "severity": one.severity.value,
                "result": one.result.value,
                "items": dumps(list(one.items)),
                "found": dumps(dict(one.values)),
                "reason": one.reason,
            }
        )
    if rows:
        work.execute(insert(FindingRow), rows)
    work.execute(
        update(Summary).where(Summary.submission_id == submission_id).values(findings_as_of=as_of, findings_stale=False)
    )


def mark_stale(work: Work, round_id: int, but: int) -> None:
    """Mark the findings of the round's other submissions stale: mirror and region rules look across countries."""
    others = select(Submission.id).where(Submission.round_id == round_id, Submission.id != but)
    work.execute(
        update(Summary).where(Summary.submission_id.in_(others), Summary.findings_as_of > 0).values(findings_stale=True)
    )


def explain(
    work: Work,
    submission_id: int,
    rule: str,
    item: str,
    row: str,
    kind: ExplanationKind,
    text: str,
    value_hash: str,
    rule_hash: str,
    person: Person | None = None,
) -> None:
    """Keep an explanation, bound to the value and the rule by their hashes; *person* gave it, else who works."""
    person = person or work.person
    work.execute(
        insert(Explanation),
        {
            "submission_id": submission_id,
            "rule": rule,
            "item": item,
            "row": row,
            "kind": kind.value,
            "text": text,
            "value_hash": value_hash,
            "rule_hash": rule_hash,
            "person": person.name,
            "role": person.role.value,
            "at": work.at,
        },
    )


def ask(work: Work, submission_id: int, item: str, row: str, rule: str, text: str) -> int:
    """Open a query; returns its number within the round."""
    round_id = work.one(select(Submission.round_id).where(Submission.id == submission_id))
    number = next_query_number(work, round_id)
    made = work.execute(
        insert(QueryRow).returning(QueryRow.id),
        {
            "round_id": round_id,
            "number": number,
            "submission_id": submission_id,
            "item": item,
            "row": row,
            "rule": rule,
            "state": QueryState.OPEN.value,
            "owner": work.person.name,
        },
    )
    _add_message(work, int(made.scalar_one()), QueryAct.ASK, text)
    count_up(work, submission_id, open_queries=1)
    return number


def continue_query(
    work: Work, query: Query, act: QueryAct, after: QueryState, text: str, person: Person | None = None
) -> None:
    """Add a message of *person*, else of who works, to a query and move its state.

    Raises:
        Problem: someone else moved the query meanwhile.
    """
    done = work.execute(
        update(QueryRow)
        .where(QueryRow.id == query.id, QueryRow.version == query.version)
        .values(state=after.value, version=query.version + 1)
    )
    if done.rowcount != 1:
        raise Problem("db.changed_meanwhile")
    _add_message(work, query.id, act, text, person)
    was, now_open = query.state is not QueryState.CLOSED, after is not QueryState.CLOSED
    if was != now_open:
        count_up(work, query.submission_id, open_queries=1 if now_open else -1)


def keep_query(work: Work, submission_id: int, query: Query, known: Query | None) -> None:
    """Keep a *query* of the office in a country's own file; of one that is *known*, the messages that are not there yet."""
    if known is None:
        round_id = work.one(select(Submission.round_id).where(Submission.id == submission_id))
        made = work.execute(
            insert(QueryRow).returning(QueryRow.id),
            {
                "round_id": round_id,
                "number": query.number,
                "submission_id": submission_id,
                "item": query.item,
                "row": query.row,
                "rule": query.rule,
                "state": query.state.value,
                "owner": query.owner,
            },
        )
        number, missing = int(made.scalar_one()), list(query.messages)
        if query.state is not QueryState.CLOSED:
            count_up(work, submission_id, open_queries=1)
    else:
        there = Counter(map(_same, known.messages))
        told: Counter[tuple[QueryAct, object]] = Counter()
        missing = []
        for one in query.messages:
            told[_same(one)] += 1
            if told[_same(one)] > there[_same(one)]:
                missing.append(one)
        number = known.id
        if not missing:
            return
        work.execute(
            update(QueryRow).where(QueryRow.id == number).values(state=query.state.value, version=QueryRow.version + 1)
        )
        was, now_open = known.state is not QueryState.CLOSED, query.state is not QueryState.CLOSED
        if was != now_open:
            count_up(work, submission_id, open_queries=1 if now_open else -1)
    rows = [
        {
            "query_id": number,
            "act": one.act.value,
            "text": one.text,
            "person": one.person,
            "role": one.role.value,
            "at": one.at,
        }
        for one in missing
    ]
    if rows:
        work.execute(insert(QueryMessage), rows)


def _same(message: Message) -> tuple[QueryAct, object]:
    """Return by what a message is known again.

    The office tells a reply of ours again with its own hour and perhaps another name: the words are the same. Its own
    it may tell in other words, once a figure in them has become another country's secret: the hour is the same.
    """
    return message.act, message.text if message.act is QueryAct.REPLY else message.at


def keep_explanation(work: Work, submission_id: int, given: Explained) -> None:
    """Keep an explanation that came from elsewhere, under the name and the hour it was given."""
    work.execute(
        insert(Explanation),
        {
            "submission_id": submission_id,
            "rule": given.rule,
            "item": given.item,
            "row": given.row,
            "kind": given.kind.value,
            "text": given.text,
            "value_hash": given.value_hash,
            "rule_hash": given.rule_hash,
            "person": given.person,
            "role": Role.FOCAL_POINT.value,
            "at": given.at,
        },
    )


def _add_message(work: Work, query_id: int, act: QueryAct, text: str, person: Person | None = None) -> None:
    person = person or work.person
    work.execute(
        insert(QueryMessage),
        {
            "query_id": query_id,
            "act": act.value,
            "text": text,
            "person": person.name,
            "role": person.role.value,
            "at": work.at,
        },
    )


def verify(work: Work, submission_id: int, item: str, row: str, value_hash: str | None) -> None:
    """Set a reviewer's tick on a value, or take it away with None."""
    work.execute(
        delete(Verification).where(
            Verification.submission_id == submission_id, Verification.item == item, Verification.row == row
        )
    )
    if value_hash is not None:
        work.execute(
            insert(Verification),
            {
                "submission_id": submission_id,
                "item": item,
                "row": row,
                "value_hash": value_hash,
                "person": work.person.name,
                "at": work.at,
            },
        )


def sign_off(work: Work, submission_id: int, name: str, text: str, content_hash: str) -> None:
    """Keep the national sign-off, bound to the content it was given for."""
    work.execute(
        insert(SignOff),
        {
            "submission_id": submission_id,
            "name": name,
            "text": text,
            "content_hash": content_hash,
            "person": work.person.name,
            "at": work.at,
        },
    )


def round_of(work: Work, submission_id: int) -> tuple[int, int]:
    """Return the number and year of the round a submission belongs to."""
    row = work.connection.execute(
        select(Round.id, Round.year)
        .join(Submission, Submission.round_id == Round.id)
        .where(Submission.id == submission_id)
    ).one()
    return int(row.id), int(row.year)
