"""One answer by hand."""

from dataclasses import replace

from db import readers
from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.submission import Answer
from db.terms import SECRETARIAT_ONLY, ItemKind, Role, ValueStatus
from db.writers import collection
from desktop.actions.desk import Desk
from desktop.actions.refresh import refresh
from desktop.workbook.cells import Raw, get_value


def answer(
    desk: Desk,
    year: int,
    country: str,
    item_code: str,
    row: str = "",
    value: str | None = None,
    status: ValueStatus | None = None,
    note: str | None = None,
    source: str | None = None,
) -> Outcome:
    """Store one answer; parts that are None keep what they were. A value status that means no value empties the value.

    Raises:
        Problem: no such item or row, a value that cannot be read, a status the role may not give, a locked submission.
    """
    with desk.database.write("answer", desk.person) as work:
        submission_id = readers.submission_id(work, year, country)
        line = readers.line(work, submission_id)
        this_round = readers.round_by_year(work, year)
        questionnaire = desk.questionnaire(work, this_round.questionnaire_sha256)
        item = _item(questionnaire, item_code, valued=value is not None)
        _check_row(item, row, readers.rows(work, submission_id))
        if status in SECRETARIAT_ONLY and desk.person.role is Role.FOCAL_POINT:
            raise Problem("answer.secretariat_status", item=item.code, status=status)
        if value is not None and status is not None and status.means_no_value:
            raise Problem("answer.value_and_no_value", item=item.code, status=status)
        before = readers.answers(work, submission_id).get((item.code, row), Answer(item.code, row))
        now = before
        if value is not None:
            now = _with_value(questionnaire, item, now, value)
        if status is not None:
            now = replace(now, status=status)
            if status.means_no_value:
                now = replace(now, text=None, number=None)
        if note is not None:
            now = replace(now, note=note.strip() or None)
        if source is not None:
            now = replace(now, source=source.strip() or None)
        work.submission_id = submission_id
        work.details = {"item": item.code, "row": row, "country": country, "year": year}
        changed = collection.store_answers(work, submission_id, [now])
        if changed:
            collection.mark_changed(work, submission_id)
            refresh(desk, work, submission_id, edited=True)
        else:
            work.label = None
    return Outcome(
        "answer",
        work.details,
        submissions=frozenset({line.id}),
        answers=bool(changed),
        findings=bool(changed),
        changeset=work.id if changed else None,
    )


def _with_value(questionnaire: Questionnaire, item: Item, before: Answer, typed: str) -> Answer:
    """Return the answer with what was typed, read as a cell of a workbook would be."""
    reading = get_value(questionnaire, item, Raw("s", typed))
    if reading.refused and reading.remark is not None:
        raise Problem(
            reading.remark.code,
            **{"item": item.code, "found": typed, "sheet": "", "cell": "", **reading.remark.details},
        )
    if not reading.said:
        raise Problem("answer.blank", item=item.code)
    if reading.status is not None:
        return replace(before, text=None, number=None, status=reading.status)
    status = None if before.status is not None and before.status.means_no_value else before.status
    return replace(before, text=reading.text, number=reading.number, status=status)


def _item(questionnaire: Questionnaire, code: str, *, valued: bool) -> Item:
    item = questionnaire.by_code.get(code)
    if item is None:
        raise Problem("answer.no_item", item=code)
    # A table takes no value, but a status that says why it has no rows, and a note.
    if not item.answered and (valued or item.kind is not ItemKind.ROSTER):
        raise Problem("answer.not_answered", item=code)
    if item.derived and valued:
        raise Problem("answer.derived", item=code)
    return item


def _check_row(item: Item, row: str, rows: object) -> None:
    if item.roster is None:
        if row:
            raise Problem("answer.no_rows", item=item.code)
        return
    known = rows.get(item.roster, ()) if isinstance(rows, dict) else ()
    if row not in known:
        raise Problem("answer.no_row", item=item.code, row=row, rows=", ".join(known) or "—")
