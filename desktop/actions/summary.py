"""The consolidated PDF of a round or of one of its editions, drawn in the worker from one read of the database."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from db import readers
from db.check import content_hash
from db.problems import Problem
from db.snapshots.submission import Answers, Key, Round, SubmissionLine
from db.terms import LANGUAGES, Stage
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.actions.earlier import carried, origins_carried, way_between
from desktop.actions.progress import Progress
from desktop.actions.translate import beside
from desktop.exchange import replace_file
from desktop.questionnaire import register
from desktop.rules.rests import Rests, rests
from desktop.summary import CountryReturn, RoundReturns, SummaryData, Translated
from desktop.summary.edition import unpack

ROUNDS_SHOWN = 9


def draw(desk: Desk, year: int, language: str, progress: Progress | None = None, edition: int | None = None) -> bytes:
    """Return the summary of the round of *year* as PDF bytes: what the preview shows and what is saved.

    With the number of an *edition* it is drawn from what was frozen, else from what the round says now.

    Raises:
        Problem: no such round, edition or language.
        Cancelled: asked to stop.
    """
    progress = progress or Progress()
    if language not in LANGUAGES:
        raise Problem("issue.language", language=language, known=", ".join(LANGUAGES))
    progress.start("progress.gather", 0)
    with desk.database.read() as reading:
        data = gather(desk, reading, year) if edition is None else edition_data(reading, year, edition)
    progress.start("progress.draw", 0)
    drawn: bytes = desk.pool.call("write_summary", data, language, watch=progress, seconds=600.0)
    return drawn


def save(path: Path, pdf: bytes) -> None:
    """Write a drawn summary to *path*, replacing the file there whole or not at all."""
    replace_file(path, pdf)


def edition_data(reading: Reading, year: int, number: int) -> SummaryData:
    """Return what edition *number* of the round of *year* says.

    Raises:
        Problem: no such round or edition, or it is not what was frozen.
    """
    readers.round_by_year(reading, year)
    known = {one.number: one for one in readers.editions(reading, year)}
    if number not in known:
        numbers = ", ".join(map(str, known))
        if not numbers:
            raise Problem("edition.none", year=str(year))
        raise Problem("edition.unknown", number=number, year=str(year), known=numbers)
    content = readers.edition_content(reading, year, number)
    data = unpack(content) if content is not None else None
    if data is None or data.content_hash != known[number].content_hash:
        raise Problem("edition.unreadable")
    return data


def gather(desk: Desk, reading: Reading, year: int) -> SummaryData:
    """Collect everything a summary of *year* says, in one read transaction."""
    this_round = readers.round_by_year(reading, year)
    questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
    shown = [one for one in readers.rounds(reading) if one.year <= year][-ROUNDS_SHOWN:]
    info = readers.file_info(reading)
    countries = readers.countries(reading)
    resting = rests(questionnaire)
    rounds = tuple(
        RoundReturns(
            one.year,
            _returns(desk, reading, one, year, resting),
            _withheld(desk, reading, one, this_round),
            f"{one.questionnaire_code}@{one.questionnaire_version}",
        )
        for one in shown
    )
    taking_part = {code for one in rounds for code in one.returns}
    grid = register.tile_grid()
    return SummaryData(
        questionnaire=questionnaire,
        rounds=rounds,
        year=year,
        countries=tuple(countries[code] for code in sorted(taking_part | (set(grid) & set(countries)))),
        tile_grid=grid,
        content_hash=content_hash(reading),
        edition_date=_data_date(reading, this_round, info.zone),
        publisher=info.title,
        notice=info.notice,
        attributions=info.attributions,
        zone=info.zone,
    )


def _withheld(desk: Desk, reading: Reading, one: Round, this_round: Round) -> dict[str, str]:
    """Return the codes of this round that an earlier one has nothing to compare with, and why."""
    way = way_between(desk, reading, one.questionnaire_sha256, this_round.questionnaire_sha256)
    return way.withheld if way else {}


def _returns(desk: Desk, reading: Reading, one: Round, year: int, resting: Rests) -> dict[str, CountryReturn]:
    """Return what each country gave; findings and queries only of the round the summary is about."""
    return {line.country: _return(desk, reading, line, year, resting) for line in readers.lines(reading, one.id)}


def _return(desk: Desk, reading: Reading, line: SubmissionLine, year: int, resting: Rests) -> CountryReturn:
    # Of earlier rounds only what was accepted may be compared with; figures still under discussion are left out.
    if line.year != year:
        if line.stage is not Stage.ACCEPTED:
            return CountryReturn(line)
        answers = resting.hidden(carried(desk, reading, readers.submission(reading, line.id), year).answers)
        return CountryReturn(line, answers, origins=origins_carried(desk, reading, line, year, answers))
    answers = resting.hidden(readers.answers(reading, line.id))
    return CountryReturn(
        line=line,
        answers=answers,
        translations=translations_of(reading, line.id, answers),
        rows=readers.rows(reading, line.id),
        findings=readers.findings(reading, line.id),
        queries=readers.queries(reading, line.id),
        decisions=readers.decisions(reading, line.id),
        origins={key: (one,) for key, one in readers.origins(reading, line.id).items()},
    )


def translations_of(
    reading: Reading, submission_id: int, answers: Answers, *, confidential: bool = False
) -> dict[Key, tuple[Translated, ...]]:
    """Return the translations of a submission by the place of their answers; of confidential ones only where asked."""
    found: dict[Key, tuple[Translated, ...]] = {}
    for one in beside(reading, submission_id, answers):
        made = one.translation
        # What is confidential is so in every language.
        if one.original.text and (confidential or not one.original.confidential):
            told = Translated(made.language, made.text, made.translator, one.stale)
            found[made.key] = (*found.get(made.key, ()), told)
    return found


def _data_date(reading: Reading, this_round: Round, zone: str) -> date | None:
    """Return the day the newest change of the round was made: the date is data, never the clock."""
    instants = [line.changed for line in readers.lines(reading, this_round.id) if line.changed is not None]
    return max(instants).astimezone(ZoneInfo(zone)).date() if instants else None
