"""What the pages show, read in one transaction each; runs on the reading thread and knows no Qt.

Imports stand inside the functions: the first frame must not wait for SQLAlchemy.
"""

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from db.snapshots.history import Outcome
from desktop.ui.views import BoardView, SubmissionView

if TYPE_CHECKING:
    from desktop.actions.desk import Desk
    from desktop.actions.progress import Progress


def board(desk: "Desk") -> BoardView:
    """Return the countries that ever took part, the rounds, and every line of the matrix."""
    from db import readers

    with desk.database.read() as reading:
        info = readers.file_info(reading)
        lines = readers.lines(reading)
        register = readers.countries(reading)
        taking_part = {line.country for line in lines}
        countries = tuple(one for one in register.values() if one.code in taking_part)
        today = datetime.now(ZoneInfo(info.zone)).date()
        return BoardView(info.title, countries, readers.rounds(reading), lines, today)


def submission(desk: "Desk", submission_id: int) -> SubmissionView:
    """Return one submission with its findings in sentences and the answers of the round before."""
    from db import readers
    from db.terms import Result, Severity
    from desktop.actions.earlier import earlier_submission
    from desktop.actions.refresh import unexplained_places
    from desktop.actions.suggestions import questions
    from desktop.validation import demands, message

    with desk.database.read() as reading:
        line = readers.line(reading, submission_id)
        this_round = readers.round_by_year(reading, line.year)
        questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
        whole = readers.submission(reading, submission_id)
        before = earlier_submission(desk, reading, line)
        findings = readers.findings(reading, submission_id)
        left = set(unexplained_places(desk, reading, submission_id))
        warnings = {
            (one.rule, one.item, one.row)
            for one in findings
            if one.severity is Severity.WARNING and one.result is Result.FAIL
        }
        register = readers.countries(reading)
        names = {code: country.name(desk.language) for code, country in register.items()}
        asked = questions(desk, reading, submission_id, findings, desk.language)
        acronyms = {one.code: one.acronyms.get(desk.language) or one.code for one in readers.mechanisms(reading)}
        return SubmissionView(
            country=register[line.country],
            questionnaire=questionnaire,
            submission=whole,
            findings=findings,
            sentences=tuple(
                f"{message(one, questionnaire, desk.language, names)} {question}".rstrip()
                for one, question in zip(findings, asked, strict=True)
            ),
            previous=before.answers if before is not None else {},
            previous_year=before.line.year if before is not None else None,
            explained=frozenset(warnings - left),
            demands=demands(findings, questionnaire, desk.language, names, acronyms),
        )


def validate(desk: "Desk", year: int, countries: tuple[str, ...] | None, progress: "Progress") -> Outcome:
    """Check the returns of a round, or of *countries*, and tell which submissions have new findings."""
    from desktop.actions.validate import validate as check

    checked = check(desk, year, countries, progress)
    return Outcome("validate", {"year": year}, submissions=frozenset(one.line.id for one in checked), findings=True)


def submission_number(desk: "Desk", year: int, country: str) -> int:
    """Return the number of the submission of *country* in the round of *year*."""
    from db import readers

    with desk.database.read() as reading:
        return readers.submission_id(reading, year, country)
