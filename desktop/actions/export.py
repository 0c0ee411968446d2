"""Data out: the tidy CSV of a round."""

from pathlib import Path

from db import readers
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import SubmissionLine
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.exchange import Line, replace_file, write_csv


def export_csv(desk: Desk, year: int, path: Path) -> int:
    """Write every answer of a round as one line of a CSV file; returns how many lines.

    Values marked confidential are left out of what is handed on; their line says so by an empty value and status Q.

    Raises:
        Problem: no such round, or the file cannot be written.
    """
    with desk.database.read() as reading:
        this_round = readers.round_by_year(reading, year)
        questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
        lines = [
            entry for line in readers.lines(reading, this_round.id) for entry in _lines(reading, questionnaire, line)
        ]
    replace_file(path, write_csv(lines))
    return len(lines)


def _lines(reading: Reading, questionnaire: Questionnaire, line: SubmissionLine) -> list[Line]:
    answers = readers.answers(reading, line.id)
    rows = readers.rows(reading, line.id)
    found = []
    for item in questionnaire.every_item():
        if not item.answered:
            continue
        for row in rows.get(item.roster, ()) if item.roster else ("",):
            answer = answers.get((item.code, row))
            if answer is None:
                continue
            hidden = answer.confidential
            status = answer.status.value if answer.status else ("A" if answer.text is not None else "")
            found.append(
                Line(
                    country=line.country,
                    round=str(line.year),
                    item=item.roster or item.code,
                    row=row,
                    column=item.code.removeprefix(f"{item.roster}.") if item.roster else "",
                    value="" if hidden else answer.text or "",
                    status="Q" if hidden else status,
                    note="" if hidden else answer.note or "",
                    source=answer.source or "",
                    stage=line.stage.value,
                )
            )
    return found
