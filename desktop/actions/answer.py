"""One answer by hand."""

from db import readers
from db.problems import Problem
from db.snapshots.entry import Edit, Entry
from db.snapshots.history import Outcome
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.submission import Answer
from db.terms import ValueStatus
from desktop.actions.desk import Desk
from desktop.actions.entry import NO_VALUE, enter
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
    with desk.database.read() as reading:
        submission_id = readers.submission_id(reading, year, country)
        this_round = readers.round_by_year(reading, year)
        questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
        before = readers.answers(reading, submission_id).get((item_code, row), Answer(item_code, row))
    item = questionnaire.by_code.get(item_code)
    if item is None:
        raise Problem("answer.no_item", item=item_code)
    if value is not None and status is not None and status.means_no_value:
        raise Problem("answer.value_and_no_value", item=item.code, status=status)
    parts: dict[str, object] = {}
    if value is not None:
        # A derived item takes no value, however well it can be read.
        parts |= {"text": value} if item.derived or not item.answered else _value(questionnaire, item, before, value)
    if status is not None:
        parts |= {**NO_VALUE, "status": status} if status.means_no_value else {"status": status}
    if note is not None:
        parts["note"] = note.strip() or None
    if source is not None:
        parts["source"] = source.strip() or None
    details = {"item": item_code, "row": row}
    return enter(desk, submission_id, Entry((Edit(item_code, row, parts),), details=details))


def _value(questionnaire: Questionnaire, item: Item, before: Answer, typed: str) -> dict[str, object]:
    """Return the parts that change by what was typed, read as a cell of a workbook would be."""
    reading = get_value(questionnaire, item, Raw("s", typed))
    if reading.refused and reading.remark is not None:
        raise Problem(
            reading.remark.code,
            **{"item": item.code, "found": typed, "sheet": "", "cell": "", **reading.remark.details},
        )
    if not reading.said:
        raise Problem("answer.blank", item=item.code)
    if reading.status is not None:
        return {**NO_VALUE, "status": reading.status}
    status = None if before.status is not None and before.status.means_no_value else before.status
    return {"text": reading.text, "number": reading.number, "status": status}
