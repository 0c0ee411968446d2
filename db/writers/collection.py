"""Opening rounds and storing answers, roster rows, stages and counts."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import bindparam, delete, insert, select, update

from db.canonical import parts
from db.problems import Problem
from db.readers.collection import BATCH, answers, rows
from db.snapshots.spans import span_of
from db.snapshots.submission import Answer, Counts, Key
from db.tables import Answer as AnswerRow
from db.tables import Decision, RosterRow, Summary
from db.tables import Round as RoundRow
from db.tables import Submission as SubmissionRow
from db.terms import RevisionKind, RoundState, Stage, Verdict
from db.work import Work


def open_round(
    work: Work, year: int, questionnaire_id: int, reference_date: date, due: date, countries: Iterable[str]
) -> tuple[int, dict[str, int]]:
    """Open the round of *year* for *countries*; returns its number and each country's submission.

    Raises:
        Problem: there is a round of that year already.
    """
    if work.one(select(RoundRow.id).where(RoundRow.year == year)) is not None:
        raise Problem("db.round_exists", year=str(year))
    made = work.execute(
        insert(RoundRow).returning(RoundRow.id),
        {"year": year, "questionnaire_id": questionnaire_id, "reference_date": reference_date, "due": due},
    )
    round_id = int(made.scalar_one())
    submissions = {}
    for country in countries:
        made = work.execute(
            insert(SubmissionRow).returning(SubmissionRow.id),
            {"round_id": round_id, "country": country, "questionnaire_id": questionnaire_id},
        )
        submissions[country] = int(made.scalar_one())
        work.execute(insert(Summary), {"submission_id": submissions[country]})
    return round_id, submissions


def close_round(work: Work, round_id: int, expected_version: int) -> None:
    """End the collection of a round; corrections stay possible.

    Raises:
        Problem: someone else changed the round meanwhile.
    """
    done = work.execute(
        update(RoundRow)
        .where(RoundRow.id == round_id, RoundRow.version == expected_version)
        .values(state=RoundState.CLOSED.value, version=expected_version + 1)
    )
    if done.rowcount != 1:
        raise Problem("db.changed_meanwhile")


def store_answers(
    work: Work, submission_id: int, changed: Iterable[Answer], *, carried: bool = False
) -> frozenset[Key]:
    """Make *changed* the present answers of their places; a blank answer removes. Returns the keys that differ now.

    Each difference becomes a revision; what is equal already leaves no trace. *carried* says that nothing is said anew,
    only under other codes, which an accepted submission bears too.

    Raises:
        Problem: the submission is accepted, and so locked for everybody.
    """
    if not carried:
        require_unlocked(work, submission_id)
    changed = list(changed)
    present = answers(work, submission_id, {answer.key for answer in changed})
    keep: list[tuple[object, ...]] = []
    gone: list[Key] = []
    for answer in changed:
        before, after = parts(present.get(answer.key)), parts(answer)
        if before == after:
            continue
        work.revise(RevisionKind.ANSWER, submission_id, answer.item, answer.row, before, after)
        if before is not None:
            gone.append(answer.key)
        if after is not None:
            keep.append(_row(submission_id, answer, work.seq))
    if gone:
        work.execute(
            delete(AnswerRow).where(
                AnswerRow.submission_id == submission_id,
                AnswerRow.item == bindparam("gone_item"),
                AnswerRow.row == bindparam("gone_row"),
            ),
            [{"gone_item": item, "gone_row": row} for item, row in gone],
        )
    work.insert_rows(AnswerRow, ANSWER_COLUMNS, keep)
    return frozenset(gone) | {(str(row[1]), str(row[2])) for row in keep}


ANSWER_COLUMNS = (
    "submission_id",
    "item",
    "row",
    "text",
    "number",
    "status",
    "confidential",
    "note",
    "source",
    "changed_seq",
)


def _row(submission_id: int, answer: Answer, seq: int) -> tuple[object, ...]:
    return (
        submission_id,
        answer.item,
        answer.row,
        answer.text,
        answer.number,
        answer.status.value if answer.status else None,
        answer.confidential,
        answer.note or None,
        answer.source or None,
        seq,
    )


def store_rows(
    work: Work,
    submission_id: int,
    roster: str,
    order: Sequence[str],
    *,
    carried: bool = False,
    before: Sequence[str] | None = None,
) -> None:
    """Make *order* the rows of *roster*; added and removed rows become revisions, and those that stand elsewhere among the rest.

    The order is data: rules ask for a row's place, and a sign-off is bound to it. *before* are the rows that are there,
    for whoever has read them already.

    The answers of a removed row must be removed by :func:`store_answers` in the same work.
    """
    if not carried:
        require_unlocked(work, submission_id)
    if before is None:
        before = rows(work, submission_id, roster).get(roster, ())
    before, order = tuple(before), tuple(dict.fromkeys(order))
    work.orders[submission_id, roster] = order
    if order == before:
        return
    # Of a long table only the rows that come, go, or stand elsewhere among the others are gone through.
    span = span_of(before, order)
    was = {row: position for position, row in enumerate(before[span.start : span.before], span.start)}
    now = {row: position for position, row in enumerate(order[span.start : span.now], span.start)}
    for row, position in was.items():
        if row not in now:
            work.revise(RevisionKind.ROW, submission_id, roster, row, {"position": position}, None)
    for row, position in now.items():
        if row not in was:
            work.revise(RevisionKind.ROW, submission_id, roster, row, None, {"position": position})
    for position, row in _moved(was, now):
        work.revise(RevisionKind.ROW, submission_id, roster, row, {"position": was[row]}, {"position": position})
    here = (RosterRow.submission_id == submission_id, RosterRow.roster == roster)
    gone = [row for row, place in was.items() if now.get(row) != place]
    for at in range(0, len(gone), BATCH):
        work.execute(delete(RosterRow).where(*here, RosterRow.row.in_(gone[at : at + BATCH])))
    if span.shift and span.before < len(before):
        behind = update(RosterRow).where(*here, RosterRow.position >= span.before)
        work.execute(behind.values(position=RosterRow.position + span.shift))
    come = [(submission_id, roster, row, place) for row, place in now.items() if was.get(row) != place]
    work.insert_rows(RosterRow, ("submission_id", "roster", "row", "position"), come)


def _moved(was: Mapping[str, int], now: Mapping[str, int]) -> list[tuple[int, str]]:
    """Return (position, row) of the fewest rows that, put elsewhere, explain the places *now*; *was* are those before."""
    kept = [(position, row) for row, position in now.items() if row in was]
    # The longest run of rows that still follow one another stays; each entry is the end of the best run of its length.
    ends: list[int] = []
    behind: list[int] = []
    best: list[int] = []
    for at, (_, row) in enumerate(kept):
        length = bisect_left(ends, was[row])
        behind.append(best[length - 1] if length else -1)
        if length == len(ends):
            ends.append(was[row])
            best.append(at)
        else:
            ends[length], best[length] = was[row], at
    stays: set[int] = set()
    at = best[-1] if best else -1
    while at >= 0:
        stays.add(at)
        at = behind[at]
    return [one for at, one in enumerate(kept) if at not in stays]


def require_unlocked(work: Work, submission_id: int) -> None:
    """Refuse any change of answers of an accepted submission.

    Raises:
        Problem: ``review.accepted``.
    """
    row = work.connection.execute(
        select(SubmissionRow.stage, SubmissionRow.country, RoundRow.year)
        .join(RoundRow, RoundRow.id == SubmissionRow.round_id)
        .where(SubmissionRow.id == submission_id)
    ).one()
    if row.stage == Stage.ACCEPTED:
        raise Problem("review.accepted", country=row.country, year=str(row.year))


def move(
    work: Work, submission_id: int, expected_version: int, verdict: Verdict, before: Stage, after: Stage, reason: str
) -> None:
    """Record a decision and move the submission to its new stage.

    Raises:
        Problem: someone else changed the submission meanwhile.
    """
    done = work.execute(
        update(SubmissionRow)
        .where(
            SubmissionRow.id == submission_id,
            SubmissionRow.version == expected_version,
            SubmissionRow.stage == before.value,
        )
        .values(stage=after.value, version=expected_version + 1)
    )
    if done.rowcount != 1:
        raise Problem("db.changed_meanwhile")
    work.execute(
        insert(Decision),
        {
            "submission_id": submission_id,
            "verdict": verdict.value,
            "before": before.value,
            "after": after.value,
            "reason": reason,
            "person": work.person.name,
            "role": work.person.role.value,
            "at": work.at,
        },
    )
    work.revise(
        RevisionKind.STAGE,
        submission_id,
        "",
        "",
        {"stage": before.value},
        {"stage": after.value, "verdict": verdict.value, "reason": reason},
    )


def store_counts(work: Work, submission_id: int, counts: Counts) -> None:
    """Store the counts that validation gives; receipts and queries count themselves."""
    values = {
        name: getattr(counts, name) for name in Counts.__dataclass_fields__ if name not in ("open_queries", "receipts")
    }
    work.execute(update(Summary).where(Summary.submission_id == submission_id).values(**values))


def mark_changed(work: Work, submission_id: int) -> None:
    """Note that a submission's content changed in this work."""
    work.execute(
        update(Summary).where(Summary.submission_id == submission_id).values(changed=work.at, changed_seq=work.seq)
    )


def count_up(work: Work, submission_id: int, **by: int) -> None:
    """Add to counters of the summary row (receipts, workbooks, open_queries)."""
    values: Mapping[str, object] = {name: getattr(Summary, name) + step for name, step in by.items()}
    work.execute(update(Summary).where(Summary.submission_id == submission_id).values(**values))
