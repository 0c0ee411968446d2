"""The main job on real data, whole, through the front door: issue, fill in, receive, validate, review, summary."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from db import readers
from db.problems import Problem
from db.snapshots.receipt import Return
from db.snapshots.register import Person
from db.snapshots.submission import Answer, SubmissionLine
from db.terms import LANGUAGES, ExplanationKind, ItemKind, Role, ValueStatus, Verdict
from db.writers.instrument import add_person
from desktop.actions import file, review, rounds, summary
from desktop.actions.desk import Desk
from desktop.actions.issue import Issued, issue
from desktop.actions.progress import Progress
from desktop.actions.receive import accept, compared
from desktop.actions.validate import validate
from desktop.exchange import make_folder, replace_file
from desktop.wording import sentence
from desktop.worker import Pool
from resources import read_bytes, read_text

FORM = "questionnaires/sela.xlsx"
ANSWERS = "example/answers.csv"
SOURCES = "example/sources.csv"

Given = dict[tuple[int, str], tuple[dict[tuple[str, str], Answer], dict[str, tuple[str, ...]]]]


@dataclass(frozen=True, slots=True)
class Made:
    """Where the example was written."""

    database: Path
    workbooks: Path
    returns: Path
    summaries: tuple[Path, ...]
    years: tuple[int, ...]


def build(
    folder: Path,
    person: str,
    language: str,
    first: int | None = None,
    workers: int = 2,
    progress: Progress | None = None,
) -> Made:
    """Build the example in *folder*, which must be new or empty; cancelling leaves the rounds finished so far.

    Raises:
        Problem: the folder is not empty or cannot be written, or *first* lies outside the data.
        Cancelled: asked to stop.
    """
    progress = progress or Progress()
    given = read_given()
    years = sorted({year for year, _ in given})
    if first is not None and not years[0] <= first <= years[-1]:
        raise Problem("example.year", year=str(first), first=str(years[0]), last=str(years[-1]))
    years = [year for year in years if first is None or year >= first]
    make_folder(folder)
    if any(folder.iterdir()):
        raise Problem("example.folder_not_empty", folder=str(folder))
    office = Person(person, Role.EDITOR)
    notice = {one: sentence("example.notice", one) for one in LANGUAGES}
    path = folder / "example.convergencia"
    countries = sorted({country for _, country in given})
    # Steps of a country in a round: issued, filled in, received; then each language of the summary.
    progress.start("progress.example", len(years) * len(countries) * 3 + len(LANGUAGES))
    with (
        Pool(workers) as pool,
        file.create(path, office, "SELA", "America/Caracas", notice, attributions()) as database,
    ):
        desk = Desk(database, pool, office, language)
        rounds.publish_bytes(desk, Path(FORM).name, read_bytes(FORM))
        _introduce(desk, countries)
        for year in years:
            _round(desk, folder, year, countries, given, progress, last=year == years[-1])
        pdfs = []
        for spoken in LANGUAGES:
            pdf = folder / f"summary-{years[-1]}-{spoken}.pdf"
            summary.save(pdf, summary.draw(desk, years[-1], spoken))
            pdfs.append(pdf)
            progress.step()
    return Made(path, folder / "workbooks", folder / "returns", tuple(pdfs), tuple(years))


def read_given() -> Given:
    """Return the shipped answers by (year, country): what a focal point would fill in, with the rows of each roster."""
    found: Given = {}
    order: dict[tuple[int, str], dict[str, dict[str, None]]] = {}
    for line in csv.DictReader(io.StringIO(read_text(ANSWERS), newline="")):
        place = (int(line["year"]), line["country"])
        answers, _ = found.setdefault(place, ({}, {}))
        answers[line["item"], line["row"]] = Answer(
            item=line["item"],
            row=line["row"],
            text=line["text"] or None,
            status=ValueStatus(line["status"]) if line["status"] else None,
            note=line["note"] or None,
            source=line["source"] or None,
        )
        if line["row"]:
            roster = line["item"].rpartition(".")[0]
            order.setdefault(place, {}).setdefault(roster, {})[line["row"]] = None
    for place, rosters in order.items():
        found[place][1].update({roster: tuple(rows) for roster, rows in rosters.items()})
    return found


def attributions() -> tuple[str, ...]:
    """Return the lines that say whose data the example ships, one for each source."""
    return tuple(
        f"{line['item']}: {line['citation']}. {line['repository']} ({line['path']}, {line['commit'][:7]}). {line['licence']}"
        for line in csv.DictReader(io.StringIO(read_text(SOURCES), newline=""))
        if line["repository"]
    )


def focal_point(country: str, language: str) -> Person:
    """Return the invented focal point of a country."""
    return Person(sentence("example.focal_point", language, country=country), Role.FOCAL_POINT, country=country)


def _introduce(desk: Desk, countries: list[str]) -> None:
    with desk.database.write(None, desk.person) as work:
        known = readers.countries(work)
        add_person(work, _reviewer(desk))
        for code in countries:
            add_person(work, replace(focal_point(code, known[code].language), language=known[code].language))


def _reviewer(desk: Desk) -> Person:
    return Person(sentence("example.reviewer", desk.language), Role.REVIEWER, "SELA")


def _round(
    desk: Desk, folder: Path, year: int, countries: list[str], given: Given, progress: Progress, *, last: bool
) -> None:
    at = replace(desk, person=_reviewer(desk))
    reporting = tuple(code for code in countries if (year, code) in given)
    rounds.open_round(at, year, date(year + 1, 3, 31), reporting)
    steps = _Steps(progress)
    _, issued = issue(at, year, folder / "workbooks" / str(year), progress=steps)
    chosen = [one for number, one in enumerate(issued) if not last or number % 25 < RETURNED_UP_TO]
    returns = folder / "returns" / str(year)
    make_folder(returns)
    filled = list(_filled(at, chosen, given, year, returns, progress))
    for name, content, back in _read(at, filled):
        accept(at, compared(at, name, content, back))
        progress.step()
    for _ in range(2 * (len(issued) - len(chosen))):
        progress.step()
    validate(at, year)
    _review(at, year, [one.country for one in chosen], last=last)
    if not last:
        rounds.close_round(at, year)


# The last round is left half-way, as a secretariat finds it on a Monday: of 25 countries in order of code
# ten are accepted, four just received, three in review, two returned, six have not answered.
ACCEPTED_UP_TO, RECEIVED_UP_TO, REVIEWED_UP_TO, RETURNED_UP_TO = 10, 14, 17, 19


class _Steps(Progress):
    """The progress of one step, told to the whole; its own totals would make the bar of the whole jump."""

    def __init__(self, whole: Progress) -> None:
        super().__init__()
        self._whole = whole

    def start(self, label: str, total: int) -> None:
        """Keep the label of the whole."""
        self._whole.check()

    def step(self) -> None:
        """Step the whole."""
        self._whole.step()

    @property
    def cancelled(self) -> bool:
        """Whether the person has asked to stop the whole."""
        return self._whole.cancelled


def _filled(
    desk: Desk, issued: list[Issued], given: Given, year: int, folder: Path, progress: Progress
) -> Iterator[tuple[str, bytes]]:
    """Fill each workbook in as a focal point would, keep it as a file, and yield its name and bytes."""
    form = _answerable(desk, year)
    calls = []
    for one in issued:
        answers, rows = given[year, one.country]
        calls.append((one.path.read_bytes(), {key: form(answer) for key, answer in answers.items()}, rows))
    for one, data in zip(issued, desk.pool.each("fill_workbook", calls, progress), strict=True):
        replace_file(folder / one.path.name, data)
        progress.step()
        yield one.path.name, data


def _answerable(desk: Desk, year: int) -> Callable[[Answer], Answer]:
    """Return what turns a shipped answer's text into one with its number, as the questionnaire has it."""
    with desk.database.read() as reading:
        this_round = readers.round_by_year(reading, year)
        items = desk.questionnaire(reading, this_round.questionnaire_sha256).by_code

    def complete(answer: Answer) -> Answer:
        numeric = items[answer.item].kind in (ItemKind.INTEGER, ItemKind.DECIMAL)
        return replace(answer, number=float(answer.text)) if numeric and answer.text is not None else answer

    return complete


def _read(desk: Desk, filled: list[tuple[str, bytes]]) -> Iterator[tuple[str, bytes, Return]]:
    backs = desk.pool.each("read_return", ((content,) for _, content in filled))
    for (name, content), back in zip(filled, backs, strict=True):
        yield name, content, back


def _review(desk: Desk, year: int, countries: list[str], *, last: bool) -> None:
    for number, country in enumerate(countries):
        line = _line(desk, year, country)
        if not last or number < ACCEPTED_UP_TO:
            language = _language(desk, country)
            if line.counts.unexplained:
                answering = replace(desk, person=focal_point(country, language))
                text = sentence("example.explanation", language)
                review.explain_all(answering, year, country, text, ExplanationKind.CONFIRMED)
            review.sign_off(
                replace(desk, person=focal_point(country, language)), year, country, focal_point(country, language).name
            )
            if last:
                # The years before stand for what an office brings along; the round at hand is reviewed as one should.
                review.verify_all(desk, year, country)
            if not _line(desk, year, country).counts.errors:
                review.decide(desk, year, country, Verdict.ACCEPT, all_seen=last)
        elif number >= RECEIVED_UP_TO:
            _ask(desk, year, country)
            if number >= REVIEWED_UP_TO:
                review.decide(desk, year, country, Verdict.RETURN, sentence("example.reason", desk.language))


def _ask(desk: Desk, year: int, country: str) -> None:
    """Ask about the first thing the rules noticed, or about the return as a whole."""
    with desk.database.read() as reading:
        submission_id = readers.submission_id(reading, year, country)
        found = [one for one in readers.findings(reading, submission_id) if not one.reason and one.item]
    place = (found[0].item, found[0].row, found[0].rule) if found else ("", "", "")
    text = sentence("example.query", _language(desk, country))
    review.query(desk, year, country, place[0], text, place[1], place[2])


def _line(desk: Desk, year: int, country: str) -> SubmissionLine:
    with desk.database.read() as reading:
        return readers.line(reading, readers.submission_id(reading, year, country))


def _language(desk: Desk, country: str) -> str:
    with desk.database.read() as reading:
        return readers.countries(reading)[country].language
