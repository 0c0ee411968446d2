"""Answers as they are entered in the window: parts of answers and rows of rosters, many at once as one changeset."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db import readers
from db.problems import Problem
from db.snapshots.entry import Edit, Entry
from db.snapshots.history import Outcome
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.spans import span_of
from db.snapshots.submission import Answer, Answers, Rows, Submission, SubmissionLine
from db.terms import SECRETARIAT_ONLY, ItemKind, RevisionKind, Role, RoundState
from db.work import Reading
from db.writers import collection
from desktop import review
from desktop.actions.desk import Desk
from desktop.actions.held import held, hold, renewed
from desktop.actions.refresh import refresh

PARTS = frozenset({"text", "number", "status", "note", "source", "confidential"})
NO_VALUE: Mapping[str, object] = {"text": None, "number": None, "status": None}
"""The parts of an answer whose value is taken away."""

SOME = 8
"""How many rows a refusal names."""


def enter(desk: Desk, submission_id: int, entry: Entry) -> Outcome:
    """Store *entry* as one changeset, and bring derived answers and findings up to date; no change leaves no trace.

    Raises:
        Problem: no such item or row, a derived item, a status the role may not give, another country's return, a
            locked submission.
    """
    with desk.database.write(entry.label, desk.person) as work:
        line = readers.line(work, submission_id)
        require_open(desk, work, line)
        questionnaire = desk.questionnaire(work, readers.round_by_year(work, line.year).questionnaire_sha256)
        # A few cells of a long table must not read all of it again.
        before = held(desk, work, line)
        changed = _changed(desk, questionnaire, before.answers, {**before.rows, **entry.rows}, entry.edits)
        changed += _emptied(questionnaire, before, entry.rows)
        work.submission_id = submission_id
        work.details = {"country": line.country, "year": line.year, **entry.details}
        for roster, rows in entry.rows.items():
            present = before.rows.get(roster, ())
            collection.store_rows(work, submission_id, roster, rows, before=present)
        collection.store_answers(work, submission_id, changed)
        touched = bool(work.revisions)
        moved = [one for one in work.revisions if _is_move(one)]
        if moved and len(moved) == len(work.revisions):
            # Whoever only puts rows elsewhere has entered no answer.
            work.label = "row.move"
            work.details = {**work.details, "n": len(moved), "item": str(moved[0][4])}
        if touched:
            collection.mark_changed(work, submission_id)
            refresh(desk, work, submission_id, edited=True, before=before)
            now = renewed(work, before)
        else:
            work.label = None
    if touched:
        hold(desk, now)
    return Outcome(
        work.label or entry.label,
        work.details,
        submissions=frozenset({submission_id}),
        answers=touched,
        findings=touched,
        changeset=work.id if touched else None,
    )


def _is_move(revision: tuple[object, ...]) -> bool:
    """Whether a revision puts a row elsewhere: it stood in its table before and after."""
    return revision[3] == RevisionKind.ROW and None not in revision[6:8]


def require_open(desk: Desk, reading: Reading, line: SubmissionLine) -> None:
    """Refuse the person at the desk whatever changes a return that is not theirs, is accepted, or whose round is closed to them.

    Raises:
        Problem: ``answer.other_country``, ``review.accepted``, or see :func:`closed_to`.
    """
    desk.require_own(line.country)
    if (problem := review.locked(line) or closed_to(desk, reading, line)) is not None:
        raise problem


def locked(desk: Desk, reading: Reading, line: SubmissionLine) -> Problem | None:
    """Return why the person at the desk may not change a return, for a page that says so; None where they may."""
    try:
        desk.require(*Role)
        require_open(desk, reading, line)
    except Problem as problem:
        return problem
    return None


def closed_to(desk: Desk, reading: Reading, line: SubmissionLine) -> Problem | None:
    """Return why a closed round takes no answer by hand from the person at the desk; None where it does.

    The end of the collection is not the end of corrections: the office makes them, each submission opened with a reason.
    """
    if readers.round_by_year(reading, line.year).state is not RoundState.CLOSED:
        return None
    if desk.person.role is Role.FOCAL_POINT:
        return Problem("office.closed_to_focal_points", year=str(line.year), country=line.country)
    if readers.correcting(reading, line.id, line.year):
        return None
    return Problem("office.closed", year=str(line.year), country=line.country)


def _changed(
    desk: Desk, questionnaire: Questionnaire, present: Answers, order: Rows, edits: Sequence[Edit]
) -> list[Answer]:
    # One cell of a long table is looked up in it; of many, each would go through all of it.
    known = order if len(edits) <= SOME else {roster: frozenset(rows) for roster, rows in order.items()}
    items: dict[str, Item] = {}
    now: dict[tuple[str, str], Answer] = {}
    for edit in edits:
        item = items.get(edit.item)
        if item is None:
            item = items[edit.item] = _item(questionnaire, edit)
        if item.roster is not None and edit.row not in known.get(item.roster, ()):
            rows = order.get(item.roster, ())
            some = ", ".join(rows[:SOME]) + (" …" if len(rows) > SOME else "")
            raise Problem("answer.no_row", item=item.code, row=edit.row, rows=some or "—")
        if item.roster is None and edit.row:
            raise Problem("answer.no_rows", item=item.code)
        status = edit.parts.get("status")
        if status in SECRETARIAT_ONLY and desk.person.role is Role.FOCAL_POINT:
            raise Problem("answer.secretariat_status", item=item.code, status=status)
        key = (edit.item, edit.row)
        before = now.get(key) or present.get(key) or Answer(*key)
        now[key] = replace(before, **{name: value for name, value in edit.parts.items() if name in PARTS})  # type: ignore[arg-type]
    return list(now.values())


def _item(questionnaire: Questionnaire, edit: Edit) -> Item:
    item = questionnaire.by_code.get(edit.item)
    if item is None:
        raise Problem("answer.no_item", item=edit.item)
    valued = "text" in edit.parts and edit.parts["text"] is not None
    if not item.answered and (valued or item.kind is not ItemKind.ROSTER):
        raise Problem("answer.not_answered", item=item.code)
    if item.derived and valued:
        raise Problem("answer.derived", item=item.code)
    return item


def _emptied(questionnaire: Questionnaire, before: Submission, rows: Rows) -> list[Answer]:
    """Return blanks for every answer in a row that is not among *rows* any more."""
    return [
        Answer(column.code, row)
        for roster, order in rows.items()
        if roster in questionnaire.by_code
        for row in _gone(before.rows.get(roster, ()), order)
        for column in questionnaire.by_code[roster].columns
        if (column.code, row) in before.answers
    ]


def _gone(before: Sequence[str], order: Sequence[str]) -> list[str]:
    span = span_of(before, order)
    return sorted(set(before[span.start : span.before]) - set(order[span.start : span.now]))
