"""Returns on older forms: last year's workbook filled with this year's figures, and versions left behind."""

from dataclasses import replace

from db import readers
from db.problems import Problem, Remark
from db.snapshots.receipt import Base, Return, WorkbookLine
from db.snapshots.submission import SubmissionLine
from db.terms import RoundState, Stage
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.actions.earlier import way_between
from desktop.questionnaire.carry import identity
from desktop.workbook.older import carried_base, carried_return


def wanted_round(
    reading: Reading, own: SubmissionLine, expect: tuple[str, int] | None, year: int | None, key: str
) -> SubmissionLine:
    """Return the submission a file is taken for: *own*, the one its workbook was issued for, unless *year* says another.

    Raises:
        Problem: it was expected elsewhere; or its own round takes no more, and a later one that it may be meant for does.
    """
    said = {"country": own.country, "year": str(own.year), "key": key}
    elsewhere = expect is not None and expect[0] != own.country
    if year is not None and year != own.year and not elsewhere:
        if year < own.year:
            raise Problem("receive.newer_form", wanted=str(year), **said)
        return readers.line(reading, readers.submission_id(reading, year, own.country))
    if expect is not None and expect != (own.country, own.year):
        if expect[0] == own.country and expect[1] > own.year:
            raise Problem("receive.earlier_round", later=str(expect[1]), **said)
        raise Problem("receive.not_expected", expected_country=expect[0], expected_year=str(expect[1]), **said)
    closed = readers.round_by_year(reading, own.year).state is RoundState.CLOSED
    if closed or own.stage is Stage.ACCEPTED:
        for other in readers.rounds(reading):
            if other.year > own.year and other.state is RoundState.OPEN:
                lines = {one.country: one for one in readers.lines(reading, other.id)}
                if own.country in lines and lines[own.country].stage is not Stage.ACCEPTED:
                    raise Problem("receive.earlier_round", later=str(other.year), **said)
    return own


def on_this_form(
    desk: Desk, reading: Reading, workbook: WorkbookLine, line: SubmissionLine, back: Return, base: Base
) -> tuple[Return, Base, int]:
    """Return what came back, and its base, in the codes of the round of *line*; and how many values were lost on the way.

    For another round than the workbook's own nothing was sent out yet, so everything in the file is news there.
    """
    this_round = readers.round_by_year(reading, line.year)
    way = way_between(desk, reading, workbook.questionnaire_sha256, this_round.questionnaire_sha256)
    anew = workbook.submission_id != line.id
    if way is None and not anew:
        return back, base, 0
    questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
    carried, lost = carried_return(way or identity(questionnaire), back, anew=anew)
    told = Remark(
        "older.form",
        "warning",
        details={
            "year": str(back.identity.year),
            "later": str(line.year),
            "carried": sum(1 for answer in carried.answers.values() if not answer.blank),
            "lost": len(lost),
        },
    )
    carried = replace(carried, remarks=(told, *carried.remarks))
    return carried, Base({}, {}) if anew or way is None else carried_base(way, base), len(lost)
