"""Evaluating every rule of a round and telling the findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db import readers
from db.snapshots.receipt import CellPlace
from db.snapshots.review import Finding
from db.snapshots.submission import Counts, SubmissionLine
from db.terms import Result, Severity
from db.work import Reading
from desktop.actions.desk import Desk, chosen_countries
from desktop.actions.held import held
from desktop.actions.kept import Told, told_before
from desktop.actions.progress import Progress
from desktop.actions.refresh import looks_across, others_in, refresh, shared_register
from desktop.wording.numbers import decimals_written


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one submission."""

    line: SubmissionLine
    findings: tuple[Finding, ...]
    counts: Counts


def validate(
    desk: Desk, year: int, countries: tuple[str, ...] | None = None, progress: Progress | None = None
) -> tuple[Checked, ...]:
    """Evaluate every rule on the submissions of a round and keep the findings; answers and history stay as they are.

    Raises:
        Problem: no such round or country.
        Cancelled: asked to stop; the submissions done so far keep their new findings.
    """
    progress = progress or Progress()
    with desk.database.read() as reading:
        this_round = readers.round_by_year(reading, year)
        wanted = chosen_countries(reading, this_round, countries)
        book = desk.book(reading, this_round.questionnaire_sha256)
        others = others_in(desk, reading, this_round.id, shared_register(reading)) if looks_across(book) else None
    checked = []
    for submission_id, _ in progress.over("progress.validate", wanted, len(wanted)):
        with desk.database.write(None, desk.person) as work:
            validation = refresh(desk, work, submission_id, others)
            line = readers.line(work, submission_id)
        checked.append(Checked(line, validation.findings, line.counts))
    return tuple(checked)


def totals(checked: tuple[Checked, ...]) -> dict[str, int]:
    """Return how many findings there are by severity, and how many checks were not evaluated: the contract's counts."""
    counts = dict.fromkeys([*(severity.value for severity in Severity), "not_evaluated"], 0)
    for one in checked:
        for finding in one.findings:
            failed = finding.result is Result.FAIL
            counts[finding.severity.value if failed else "not_evaluated"] += 1
    return counts


def questions(desk: Desk, checked: tuple[Checked, ...], language: str) -> list[str]:
    """Return what to ask beside each finding, in the order of :func:`entries`; "" where there is nothing to ask."""
    from desktop.actions import suggestions

    with desk.database.read() as reading:
        return [
            asked
            for one in checked
            for asked in suggestions.questions(desk, reading, one.line.id, one.findings, language)
        ]


def entries(desk: Desk, checked: tuple[Checked, ...], language: str) -> list[dict[str, object]]:
    """Return the findings as the contract's JSON objects, messages in *language*, with the place in the last receipt."""
    found: list[dict[str, object]] = []
    with desk.database.read() as reading:
        for one in checked:
            answers = held(desk, reading, one.line).answers
            for finding, text in zip(one.findings, told(desk, reading, one.line, one.findings, language), strict=True):
                answer = answers.get((finding.item, finding.row))
                given = None if answer is None else answer.text if answer.number is None else answer.number
                found.append(
                    {
                        "country": finding.country,
                        "rule": finding.rule,
                        "severity": finding.severity.value,
                        "result": finding.result.value,
                        "item": finding.item,
                        "row": finding.row,
                        "value": finding.values.get("value", given),
                        "message": text,
                    }
                )
    return found


def country_names(desk: Desk, language: str) -> dict[str, str]:
    """Return the countries' names in *language* by code."""
    with desk.database.read() as reading:
        return {code: country.name(language) for code, country in readers.countries(reading).items()}


def told(
    desk: Desk, reading: Reading, line: SubmissionLine, findings: Sequence[Finding], language: str
) -> tuple[str, ...]:
    """Return the *findings* of a submission in full sentences, each with its place in the last receipt."""
    from desktop.validation import told_finding

    this_round = readers.round_by_year(reading, line.year)
    questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
    names = {code: country.name(language) for code, country in readers.countries(reading).items()}
    places = readers.last_places(reading, line.id)
    answers = held(desk, reading, line).answers
    now = Told((language, decimals_written()), questionnaire, names)
    known, said = told_before(desk, line.id, now).sentences, []
    for one in findings:
        answer, place = answers.get((one.item, one.row)), _place(places, one)
        made = known.get(id(one))
        # After an edit nearly all findings are the very ones that were told before.
        if made is None or made[0] is not one or made[1] != answer or made[2] != place:
            made = (one, answer, place, told_finding(one, questionnaire, language, names, place, answer))
        now.sentences[id(one)] = made
        said.append(made[3])
    return tuple(said)


def _place(places: Mapping[tuple[str, str, str], CellPlace], finding: Finding) -> CellPlace | None:
    """Return the cell a person would correct: that of the value, else of the status or the note."""
    for part in ("value", "status", "note"):
        if (finding.item, finding.row, part) in places:
            return places[finding.item, finding.row, part]
    return None
