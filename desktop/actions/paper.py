"""One return as a PDF, for the country and the office alike: drawn in the worker from one read of the database."""

from pathlib import Path

from db import readers
from db.problems import Problem
from db.terms import LANGUAGES, Result
from db.work import Reading
from desktop.actions.annotate import home_messages
from desktop.actions.desk import Desk
from desktop.actions.progress import Progress
from desktop.actions.refresh import explained
from desktop.actions.summary import translations_of
from desktop.actions.withheld import letters_home
from desktop.exchange import replace_file
from desktop.summary.labels import Labels
from desktop.summary.submission import FileReceipt, SubmissionPaper


def draw(desk: Desk, year: int, country: str, language: str, progress: Progress | None = None) -> bytes:
    """Return the return of *country* in the round of *year* as PDF bytes; no other country's secret is in it.

    Raises:
        Problem: no such round, country or language, or it is another country's.
        Cancelled: asked to stop.
    """
    progress = progress or Progress()
    if language not in LANGUAGES:
        raise Problem("issue.language", language=language, known=", ".join(LANGUAGES))
    desk.require_own(country)
    progress.start("progress.gather", 0)
    with desk.database.read() as reading:
        data = gather(desk, reading, year, country, language)
    progress.start("progress.draw", 0)
    drawn: bytes = desk.pool.call("write_submission", data, language, watch=progress, seconds=600.0)
    return drawn


def save(desk: Desk, year: int, country: str, language: str, path: Path, progress: Progress | None = None) -> None:
    """Write what :func:`draw` gives to *path*, replacing the file there whole or not at all."""
    replace_file(path, draw(desk, year, country, language, progress))


def gather(desk: Desk, reading: Reading, year: int, country: str, language: str) -> SubmissionPaper:
    """Collect everything the paper of one return says."""
    submission = readers.submission(reading, readers.submission_id(reading, year, country))
    line, info = submission.line, readers.file_info(reading)
    form = desk.questionnaire(reading, readers.round_by_year(reading, year).questionnaire_sha256)
    register = readers.countries(reading)
    names = {code: one.name(language) for code, one in register.items()}
    places = {item.code: at for at, item in enumerate(form.every_item())}
    # Stored by the ids of rows, which nobody sees.
    found = sorted(readers.findings(reading, line.id), key=lambda one: (places.get(one.item, -1), one.row_number))
    signed = readers.sign_offs(reading, line.id)
    content_hash = readers.submission_sha256(reading, line.id)
    receipts = readers.receipts(reading, line.id)
    last = receipts[-1] if receipts else None
    labels = Labels(language, info.zone)
    return SubmissionPaper(
        form=form,
        country=register[line.country],
        line=line,
        answers=submission.answers,
        rows=submission.rows,
        content_hash=content_hash,
        findings=tuple(home_messages(reading, form, line, found, language, names)),
        unevaluated=sum(1 for one in found if one.result is Result.NOT_EVALUATED),
        explanations=tuple(explained(desk, reading, line).values()),
        queries=letters_home(reading, form, line),
        translations=translations_of(reading, line.id, submission.answers, confidential=True),
        signed=signed[-1] if signed else None,
        still_signed=bool(signed) and signed[-1].content_hash == content_hash,
        receipt=FileReceipt(last.name, last.sha256, labels.day(last.received)) if last is not None else None,
        publisher=info.title,
        notice=info.notice,
        zone=info.zone,
    )
