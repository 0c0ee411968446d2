"""What the office decides beside the answers: extensions, who reviews, translations, another version of the form."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, delete, insert, or_, select, update

from db.problems import Problem
from db.snapshots.review import Explanation as Explained
from db.snapshots.submission import Round, SubmissionLine, Translation
from db.tables import Explanation, Extension, Query, Submission, Summary, Verification
from db.tables import Round as RoundRow
from db.tables import Translation as TranslationRow
from db.terms import RoundState, Stage
from db.work import Work


def extend(work: Work, submission_id: int, due: object, reason: str) -> None:
    """Keep a later due date of one country with its reason; those before stay readable."""
    said = {"submission_id": submission_id, "due": due, "reason": reason, "person": work.person.name, "at": work.at}
    work.execute(insert(Extension), said)


def delegate(work: Work, submission_id: int, reviewer: str | None) -> None:
    """Give a submission to *reviewer*, or to nobody with None. The reviewer is no part of what was given: its version stays."""
    work.execute(update(Submission).where(Submission.id == submission_id).values(reviewer=reviewer))


def store_translation(work: Work, submission_id: int, made: Translation) -> None:
    """Keep *made* in the place of the translation of the same answer into the same language; a blank text removes it."""
    at = (
        TranslationRow.submission_id == submission_id,
        TranslationRow.item == made.item,
        TranslationRow.row == made.row,
        TranslationRow.language == made.language,
    )
    before = work.one(select(TranslationRow.version).where(*at))
    work.execute(delete(TranslationRow).where(*at))
    if made.text:
        work.execute(
            insert(TranslationRow),
            {
                "submission_id": submission_id,
                "item": made.item,
                "row": made.row,
                "language": made.language,
                "text": made.text,
                "source_hash": made.source_hash,
                "translator": made.translator,
                "at": made.at,
                "version": int(before or 0) + 1,
            },
        )


def mark_later_stale(work: Work, line: SubmissionLine) -> frozenset[int]:
    """Mark the findings of the country's later rounds stale, which compare with this one; returns their submissions."""
    later = (
        select(Submission.id)
        .join(RoundRow, RoundRow.id == Submission.round_id)
        .where(Submission.country == line.country, RoundRow.year > line.year)
    )
    return _mark_stale(work, later)


def mark_unsettled_stale(work: Work) -> frozenset[int]:
    """Mark the findings stale of all that is in an open round or not accepted: the register that rules look into is another one."""
    unsettled = (
        select(Submission.id)
        .join(RoundRow, RoundRow.id == Submission.round_id)
        .where(or_(RoundRow.state == RoundState.OPEN.value, Submission.stage != Stage.ACCEPTED.value))
    )
    return _mark_stale(work, unsettled)


def _mark_stale(work: Work, submissions: Select[Any]) -> frozenset[int]:
    found = frozenset(int(row.id) for row in work.rows(submissions))
    work.execute(
        update(Summary).where(Summary.submission_id.in_(found), Summary.findings_as_of > 0).values(findings_stale=True)
    )
    return found


def move_round(work: Work, this_round: Round, questionnaire_id: int) -> None:
    """Put a round and its submissions onto another version of the questionnaire; their answers are carried by the caller.

    Raises:
        Problem: someone else changed the round meanwhile.
    """
    done = work.execute(
        update(RoundRow)
        .where(RoundRow.id == this_round.id, RoundRow.version == this_round.version)
        .values(questionnaire_id=questionnaire_id, version=this_round.version + 1)
    )
    if done.rowcount != 1:
        raise Problem("db.changed_meanwhile")
    # Another version, so that no difference that was shown before the move is applied after it.
    work.execute(
        update(Submission)
        .where(Submission.round_id == this_round.id)
        .values(questionnaire_id=questionnaire_id, version=Submission.version + 1)
    )


def explain_along(work: Work, submission_id: int, before: Explained, after: Explained) -> None:
    """Keep an explanation again as *after*, in the role it was given in *before*; that one stays readable."""
    at = (
        Explanation.submission_id == submission_id,
        Explanation.rule == before.rule,
        Explanation.item == before.item,
        Explanation.row == before.row,
    )
    role = work.one(select(Explanation.role).where(*at).order_by(Explanation.id.desc()).limit(1))
    said = {
        name: getattr(after, name)
        for name in ("rule", "item", "row", "text", "person", "at", "value_hash", "rule_hash")
    }
    work.execute(insert(Explanation), {**said, "submission_id": submission_id, "kind": after.kind.value, "role": role})


def reseal(work: Work, submission_id: int, item: str, row: str, value_hash: str) -> None:
    """Bind a tick anew; whose it is and since when stays."""
    at = (Verification.submission_id == submission_id, Verification.item == item, Verification.row == row)
    work.execute(update(Verification).where(*at).values(value_hash=value_hash))


def rename_items(work: Work, submission_id: int, names: Mapping[str, str]) -> None:
    """Let queries, ticks and translations follow the items that go by another code now (old → new)."""
    for table in (Query, Verification, TranslationRow):
        here = select(table.item).where(table.submission_id == submission_id).distinct()
        # Over a name that nobody has: two items may have taken each other's.
        moved = [(row.item, names[row.item]) for row in work.rows(here) if names.get(row.item, row.item) != row.item]
        for place, (old, _) in enumerate(moved):
            statement = update(table).where(table.submission_id == submission_id, table.item == old)
            work.execute(statement.values(item=f"\n{place}"))
        for place, (_, new) in enumerate(moved):
            statement = update(table).where(table.submission_id == submission_id, table.item == f"\n{place}")
            work.execute(statement.values(item=new))
