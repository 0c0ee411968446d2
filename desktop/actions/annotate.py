"""Sending findings and queries home: written into a copy of the country's own last file, or the workbook it was sent."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from db import readers
from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import WorkbookLine
from db.snapshots.review import Explanation, Finding, Query
from db.snapshots.submission import Answers, Rows, SubmissionLine
from db.terms import QueryAct, QueryState, Result, Severity
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.actions.issue import letters_of, order_of
from desktop.actions.other_side import other_sides
from desktop.actions.progress import Progress
from desktop.actions.refresh import explained, explains
from desktop.actions.rounds import OFFICE
from desktop.actions.validate import validate
from desktop.actions.withheld import Withheld, letters_home
from desktop.exchange import replace_file
from desktop.validation import message, rule_hash, value_hash, withheld_message
from desktop.wording import day_text, sentence, word
from desktop.workbook.annotation import Annotation, Asked, Tone, explanation_token, origin_token, query_token
from desktop.workbook.order import Order

ORDER = {Tone.ERROR: 0, Tone.QUERY: 1, Tone.WARNING: 2, Tone.INFORMATION: 3}


@dataclass(frozen=True, slots=True)
class Annotated:
    """What went home: where it was written, into which file (``base`` is a code of the wording), how much of what."""

    path: Path
    base: str
    name: str
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything that is needed to annotate one submission, read in one transaction."""

    annotation: Annotation
    order: Order
    workbook: WorkbookLine
    answers: Answers
    rows: Rows
    receipt: tuple[str, bytes] | None


def annotate(desk: Desk, year: int, country: str, path: Path, progress: Progress | None = None) -> Annotated:
    """Write every finding and open query of a submission into a copy of the country's own file, saved at *path*.

    Raises:
        Problem: no such submission, no workbook was issued yet, or the file cannot be written.
        Cancelled: asked to stop; nothing is written then.
    """
    desk.require(*OFFICE)
    progress = progress or Progress()
    progress.start("progress.annotate", 0)
    with desk.database.read() as reading:
        line = readers.line(reading, readers.submission_id(reading, year, country))
    if line.findings_stale or line.findings_as_of < line.changed_seq or not line.findings_as_of:
        validate(desk, year, (country,), progress)
        progress.start("progress.annotate", 0)
    with desk.database.read() as reading:
        case = _case(desk, reading, line.id)
    data, base, name = _written(desk, case, progress)
    progress.check()
    replace_file(path, data)
    found = Counter(one.tone.value for one in case.annotation.lines)
    return Annotated(path, base, name, {tone.value: found.get(tone.value, 0) for tone in Tone})


def _written(desk: Desk, case: _Case, progress: Progress) -> tuple[bytes, str, str]:
    if case.receipt is not None:
        name, content = case.receipt
        try:
            return desk.pool.call("annotate_workbook", content, case.annotation, watch=progress), "receipt", name
        except Problem as problem:
            # Old formats, locked files and those without their control sheet were read, but cannot be written into.
            if not problem.code.startswith("workbook."):
                raise
    data = desk.pool.call("write_workbook", case.order, watch=progress)
    if case.receipt is not None:
        data = desk.pool.call("fill_workbook", data, case.answers, case.rows, watch=progress)
    seq = case.annotation.origin.rpartition("|")[2]
    annotation = replace(case.annotation, places={}, origin=origin_token("", int(seq)) if seq else "")
    data = desk.pool.call("annotate_workbook", data, annotation, watch=progress)
    return data, "filled" if case.receipt is not None else "issued", case.workbook.name


def _case(desk: Desk, reading: Reading, submission_id: int) -> _Case:
    submission = readers.submission(reading, submission_id)
    line = submission.line
    this_round = readers.round_by_year(reading, line.year)
    receipts = readers.receipts(reading, submission_id)
    issued = readers.workbooks(reading, submission_id)
    last = receipts[-1] if receipts else None
    workbook = issued[-1] if issued else None
    base = readers.workbook_base(reading, workbook.key) if workbook else None
    if workbook is None or base is None:
        raise Problem("annotate.no_workbook", country=line.country, year=str(line.year))
    register = readers.countries(reading)
    order = replace(
        order_of(desk, reading, this_round, submission, register[line.country], workbook.language),
        questionnaire=desk.questionnaire(reading, workbook.questionnaire_sha256),
        canonical=desk.canonical(reading, workbook.questionnaire_sha256),
        sha256=workbook.questionnaire_sha256,
        key=workbook.key,
        base_seq=workbook.base_seq,
        answers=base.answers,
        rows=base.rows,
    )
    questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
    language = order.language
    names = {code: one.name(language) for code, one in register.items()}
    found = readers.findings(reading, submission_id)
    book = desk.book(reading, this_round.questionnaire_sha256)
    given = explained(desk, reading, line)
    held = {
        (one.rule, one.item, one.row): given[one.rule, one.item, one.row]
        for one in found
        if explains(given, book, submission.answers, one)
    }
    # The file is read by the country: it learns of the others what they let it, and no more.
    told = home_messages(reading, questionnaire, line, found, language, names)
    queries = letters_home(reading, questionnaire, line)
    beside = other_sides(desk, reading, queries, language, home=True)
    asked = [
        *_findings(told, questionnaire, submission.answers, held, language),
        *_queries(queries, language, {one: other.said for one, other in beside.items()}),
    ]
    content = readers.receipt_content(reading, last.id) if last else None
    return _Case(
        annotation=Annotation(
            language,
            register[line.country].name(language),
            line.year,
            day_text(line.due, language),
            tuple(sorted(asked, key=_rank(questionnaire))),
            origin_token(last.sha256, line.changed_seq) if last else "",
            sum(1 for one in found if one.result is Result.NOT_EVALUATED),
            readers.receipt_places(reading, last.id) if last else {},
            letters_of(reading, questionnaire, line),
        ),
        order=order,
        workbook=workbook,
        answers=submission.answers,
        rows=submission.rows,
        receipt=(last.name, content) if last and content else None,
    )


def _findings(
    found: Iterable[tuple[Finding, str]],
    questionnaire: Questionnaire,
    answers: Answers,
    held: dict[tuple[str, str, str], Explanation],
    language: str,
) -> Iterator[Asked]:
    for one, told in found:
        heading = word(one.severity, language)
        tone = Tone(one.severity.value)
        if one.severity is not Severity.WARNING:
            yield Asked(tone, heading, one.item, one.row, told)
            continue
        known = held.get((one.rule, one.item, one.row))
        kind, text = (known.kind, known.text) if known else (None, "")
        value, rule = value_hash(answers.get((one.item, one.row))), rule_hash(questionnaire, one.rule, one.item)
        token = explanation_token(one.rule, one.item, one.row, value, rule, kind, text)
        if known:
            heading = sentence("workbook.errors.explained", language, heading=heading)
        yield Asked(tone, heading, one.item, one.row, told, token, kind, text)


def _queries(queries: tuple[Query, ...], language: str, beside: Mapping[int, str]) -> Iterator[Asked]:
    for one in queries:
        if one.state is QueryState.CLOSED:
            continue
        letters = one.messages
        last = letters[-1] if letters and letters[-1].act is QueryAct.REPLY else None
        shown = letters[:-1] if last else letters
        told = "\n".join(f"{letter.person}: {letter.text}" for letter in shown) if len(shown) > 1 else shown[0].text
        told = "\n".join(part for part in (told, beside.get(one.id, "")) if part)
        answer = last.text if last else ""
        heading = sentence("workbook.errors.query", language, n=one.number)
        token = query_token(one.number, len(letters), answer)
        yield Asked(Tone.QUERY, heading, one.item, one.row, told, token, None, answer)


def home_messages(
    reading: Reading,
    questionnaire: Questionnaire,
    line: SubmissionLine,
    found: Iterable[Finding],
    language: str,
    names: Mapping[str, str],
) -> list[tuple[Finding, str]]:
    """Return each of the findings that failed with its sentence as the country may read it, in *language*."""
    failed = [one for one in found if one.result is Result.FAIL]
    withheld = Withheld(reading, questionnaire, line).places(failed)
    others = [withheld.get((one.rule, one.item, one.row)) for one in failed]
    return [
        (one, withheld_message(one, questionnaire, language, names, other))
        if other is not None
        else (one, message(one, questionnaire, language, names))
        for one, other in zip(failed, others, strict=True)
    ]


def _rank(questionnaire: Questionnaire):  # type: ignore[no-untyped-def]
    places = {item.code: at for at, item in enumerate(questionnaire.every_item())}
    return lambda one: (ORDER[one.tone], places.get(one.item, -1), one.row, one.heading)


def suggested_name(line: SubmissionLine, language: str) -> str:
    """Return a name for the annotated file, such as ARG-2022-errores.xlsx."""
    return f"{line.country}-{line.year}-{sentence('workbook.errors.sheet', language).casefold()}.xlsx"
