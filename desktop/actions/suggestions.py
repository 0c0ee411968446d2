"""Questions about values that could be wrong, beside the findings they answer."""

from collections.abc import Sequence

from db import readers
from db.snapshots.review import Finding
from db.terms import Result, Severity
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.actions.earlier import earlier_submission
from desktop.actions.held import held
from desktop.actions.refresh import shared_register


def questions(
    desk: Desk, reading: Reading, submission_id: int, findings: Sequence[Finding], language: str
) -> tuple[str, ...]:
    """Return what to ask beside each of a submission's *findings*, "" where there is nothing; each question once.

    Several values that could each be wrong stand on lines of their own under one question.
    """
    from desktop.validation import Situation
    from desktop.validation.suggestions import of_finding, question_lines, suggest

    if not any(one.result is Result.FAIL and one.severity is Severity.ERROR for one in findings):
        return ("",) * len(findings)
    submission = held(desk, reading, readers.line(reading, submission_id))
    this_round = readers.round_by_year(reading, submission.line.year)
    book = desk.book(reading, this_round.questionnaire_sha256)
    earlier = tuple(earlier_submission(desk, reading, submission.line, back) for back in (1, 2))
    register = shared_register(reading)
    situation = Situation(submission, this_round.year, this_round.reference_date, earlier, register)
    left = list(suggest(book, situation, findings))
    asked = []
    for finding in findings:
        here = of_finding(left, finding)
        left = [one for one in left if one not in here]
        asked.append("\n".join(question_lines(here, book.questionnaire, submission.rows, language)))
    return tuple(asked)
