"""What the tests of the merge build: a return that says something, and what is stored once a difference was accepted."""

from db.snapshots.receipt import CellPlace, Difference, Identity, Return
from db.snapshots.submission import Answer, Answers, Key, Rows
from db.terms import ChangeKind
from desktop.workbook.numbers import number_text

MOVED = {ChangeKind.NEW, ChangeKind.CHANGED, ChangeKind.ERASED, ChangeKind.CONFLICT, ChangeKind.REFUSED}


def given_back(
    answers: Answers, parts: dict[Key, set[str]] | None = None, rows: Rows | None = None, **more: object
) -> Return:
    """A return that says *answers*; without *parts* it speaks about value, status, note and source where there are any."""
    spoken = {
        key: {
            name
            for name, part in (("value", a.text), ("status", a.status), ("note", a.note), ("source", a.source))
            if part
        }
        for key, a in answers.items()
    }
    places = {
        (*key, "value"): CellPlace("Hoja", "F7", answer.text, "s" if answer.text else "")
        for key, answer in answers.items()
    }
    return Return(
        Identity("ARG", 2022, "q", "7K4F2", 1), dict(answers),
        {key: frozenset(found) for key, found in (spoken | (parts or {})).items()},
        places, rows or {}, frozenset(), (), **more,
    )  # type: ignore[arg-type]  # fmt: skip


def count(value: float | None, **more: object) -> Answer:
    return Answer("D1.count", "", None if value is None else number_text(value), value, **more)  # type: ignore[arg-type]


def partner(code: str | None, row: str, exports: float | None = None) -> Answers:
    answers = {("D1.R.partner", row): Answer("D1.R.partner", row, code)}
    if exports is not None:
        answers["D1.R.exports", row] = Answer("D1.R.exports", row, number_text(exports), exports)
    return answers


def applied(difference: Difference, answers: Answers, rows: Rows) -> tuple[Answers, Rows]:
    """What is stored after a difference was accepted."""
    stored = dict(answers)
    for change in difference.changes:
        if change.after is not None:
            stored[change.key] = change.after
    ordered = {code: tuple(ids) for code, ids in rows.items()}
    for roster, new in difference.new_rows.items():
        ordered[roster] = (*ordered.get(roster, ()), *new)
    return {key: answer for key, answer in stored.items() if not answer.blank or answer.confidential}, ordered
