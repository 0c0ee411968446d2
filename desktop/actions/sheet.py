"""What a reviewer reads of one submission, and what changed between two moments of it."""

from db import readers
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Answers, SubmissionLine
from db.terms import Stage
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.actions.earlier import earlier_submission, that_day
from desktop.actions.refresh import explained
from desktop.review import Beside, Moved, ReviewLine, review_lines


def review_sheet(desk: Desk, reading: Reading, submission_id: int) -> tuple[Questionnaire, tuple[ReviewLine, ...]]:
    """Return the questionnaire of a submission and its lines as a reviewer reads them."""
    submission = readers.submission(reading, submission_id)
    line = submission.line
    this_round = readers.round_by_year(reading, line.year)
    questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
    before = earlier_submission(desk, reading, line)
    received = readers.first_receipt_seq(reading, submission_id)
    first = that_day(desk, reading, line, received) if received is not None else {}
    beside = Beside(
        earlier=before.answers if before is not None else {},
        first=first,
        others=_others(reading, line),
        findings=readers.findings(reading, submission_id),
        explanations=explained(desk, reading, line),
        queries=readers.queries(reading, submission_id),
        verifications=readers.verifications(reading, submission_id),
    )
    return questionnaire, review_lines(questionnaire, submission, beside)


def _others(reading: Reading, line: SubmissionLine) -> dict[str, Answers]:
    return {
        one.country: readers.answers(reading, one.id)
        for one in readers.lines(reading, line.round_id)
        if one.id != line.id and one.stage is not Stage.AWAITED
    }


def between(reading: Reading, submission_id: int, before: int, after: int) -> tuple[Moved, ...]:
    """Return what differs in a submission between the changesets with numbers *before* and *after*, both included as done.

    0 stands for the beginning, when nothing was there.
    """
    was = readers.answers_at(reading, submission_id, before)
    return moved(was, readers.answers_at(reading, submission_id, after))


def moved(was: Answers, now: Answers) -> tuple[Moved, ...]:
    """Return every answer that differs, in order of item and row."""
    return tuple(
        Moved(*key, was.get(key), now.get(key)) for key in sorted({*was, *now}) if was.get(key) != now.get(key)
    )
