"""Data out: a round as tidy CSV, workbook, SDMX-CSV, or an archive it can be rebuilt from."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from db import readers
from db.canonical import digest, dumps
from db.check import Health, content_hash
from db.migrate import SCHEMA
from db.problems import Remark
from db.readers import whole
from db.snapshots.evidence import Attachment
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Round, SubmissionLine
from db.work import Reading
from desktop.actions.desk import Desk
from desktop.actions.progress import Progress
from desktop.actions.translate import beside
from desktop.exchange import Line, archive, replace_file, write_csv
from desktop.exchange.observations import Dataset, Observation, Translated
from desktop.exchange.sdmx_csv import write_sdmx_csv
from desktop.rules.rests import Rests, rests

FORMATS = ("csv", "xlsx", "sdmx-csv", "archive")


def export(desk: Desk, year: int, kind: str, path: Path, progress: Progress | None = None) -> int:
    """Write the round of *year* as *kind* (one of FORMATS) to *path*; returns how many answers are in it.

    Values marked confidential are left out of what is handed on: their line has no value and says why. An archive is
    kept, not handed on, and holds everything.

    Raises:
        Problem: no such round, or the file cannot be written.
        Cancelled: asked to stop; nothing is written then.
    """
    progress = progress or Progress()
    progress.start("progress.gather", 0)
    with desk.database.read() as reading:
        this_round = readers.round_by_year(reading, year)
        data = _dataset(desk, reading, this_round)
        if kind == "archive":
            replace_file(path, lambda file: _archive(desk, reading, this_round, data, file, progress))
            return len(data.observations)
    progress.check()
    if kind == "xlsx":
        content = desk.pool.call("write_tables", data, watch=progress, seconds=300.0)
    elif kind == "sdmx-csv":
        content = write_sdmx_csv(data)
    else:
        content = write_csv(_line(data, one) for one in data.observations)
    replace_file(path, content)
    return len(data.observations)


def check_archive(path: Path) -> Health:
    """Return what of an archive is missing or changed, and whether its tables give back the very answers it was made of.

    Raises:
        Problem: it is no archive of ours.
    """
    with archive.opened_archive(path) as (manifest, container):
        problems = archive.damages(manifest, container)
        if not problems:
            tables = archive.tables_of(container)
            said = manifest.get("submissions")
            hashes = dict(said) if isinstance(said, dict) else {}
            found = {country: archive.content_sha256(*given) for country, given in archive.rebuilt(tables).items()}
            problems = tuple(
                Remark("archive.answers_differ", details={"country": country})
                for country in sorted({*hashes, *found})
                if hashes.get(country) != found.get(country)
            ) + archive.strayed(tables, manifest)
    return Health(str(manifest.get("content_hash", "")), problems)


def _dataset(desk: Desk, reading: Reading, this_round: Round) -> Dataset:
    questionnaire = desk.questionnaire(reading, this_round.questionnaire_sha256)
    info = readers.file_info(reading)
    lines = readers.lines(reading, this_round.id)
    register = readers.countries(reading)
    resting = rests(questionnaire)
    return Dataset(
        questionnaire,
        this_round.year,
        info.title,
        dict(info.notice),
        digest({line.country: readers.submission_sha256(reading, line.id) for line in lines}),
        {line.country: dict(register[line.country].names) for line in lines},
        tuple(one for line in lines for one in _observations(reading, questionnaire, line, resting)),
        tuple(one for line in lines for one in _translated(reading, line)),
    )


def _translated(reading: Reading, line: SubmissionLine) -> Iterator[Translated]:
    for one in beside(reading, line.id):
        # What is confidential is so in every language.
        if one.original.text and not one.original.confidential:
            yield Translated(line.country, one.original.text, one.translation, one.stale)


def _observations(
    reading: Reading, questionnaire: Questionnaire, line: SubmissionLine, resting: Rests
) -> Iterator[Observation]:
    answers = resting.hidden(readers.answers(reading, line.id))
    rows = readers.rows(reading, line.id)
    for item in questionnaire.every_item():
        if not item.answered:
            continue
        for row in rows.get(item.roster, ()) if item.roster else ("",):
            answer = answers.get((item.code, row))
            if answer is not None:
                yield Observation(line.country, answer, line.stage)


def _line(data: Dataset, one: Observation) -> Line:
    answer = one.published
    item = data.questionnaire.by_code[answer.item]
    return Line(
        country=one.country,
        round=str(data.year),
        item=item.roster or item.code,
        row=answer.row,
        column=item.code.removeprefix(f"{item.roster}.") if item.roster else "",
        value=answer.text or "",
        status=one.status,
        note=answer.note or "",
        source=answer.source or "",
        stage=one.stage.value,
    )


def _archive(
    desk: Desk, reading: Reading, this_round: Round, data: Dataset, target: BinaryIO, progress: Progress
) -> None:
    lines = readers.lines(reading, this_round.id)
    sha256 = this_round.questionnaire_sha256
    source = readers.questionnaire_source(reading, sha256)
    known = next(one for one in readers.questionnaires(reading) if one.sha256 == sha256)
    facts: dict[str, object] = {
        "round": this_round.year,
        "reference_date": this_round.reference_date.isoformat(),
        "due": this_round.due.isoformat(),
        "state": this_round.state.value,
        "publisher": data.publisher,
        "notice": dict(data.notice),
        "content_hash": data.content_hash,
        "questionnaire": {"code": known.code, "version": known.version, "sha256": sha256},
        "submissions": {line.country: readers.submission_sha256(reading, line.id) for line in lines},
    }
    form = {"questionnaire/canonical.json": desk.canonical(reading, sha256)}
    if source is not None:
        suffix = Path(known.source_name).suffix or ".xlsx"
        form[f"questionnaire/form{suffix}"] = source
    # The round stands in it to be read; the whole database beside it, so that a file can be made of it again.
    facts["database"] = {"schema": SCHEMA, "content_hash": content_hash(reading)}
    every = _with_rest(reading, chain(form.items(), _files(reading, lines)))
    files = progress.over("progress.gather", every, 0)
    tables = {name: (heads, _each(reading, lines, table)) for name, (heads, table) in TABLES.items()}
    rows = {
        name: (whole.heads(name), _checked(whole.table_rows(reading, name), progress)) for name in whole.table_names()
    }
    archive.write_archive(target, facts, tables, files, rows)


def _checked(rows: Iterable[tuple[object, ...]], progress: Progress) -> Iterator[tuple[object, ...]]:
    for at, row in enumerate(rows):
        if at % 1000 == 0:
            progress.check()
        yield row


def _with_rest(reading: Reading, named: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Yield the files under their names, then what else the database holds, each under its hash."""
    known = set()
    for file in named:
        known.add(hashlib.sha256(file[1]).hexdigest())
        yield file
        del file
    for sha256, content in whole.whole_contents(reading, known):
        yield f"{archive.WHOLE}contents/{sha256}", content


def _files(reading: Reading, lines: Iterable[SubmissionLine]) -> Iterator[tuple[str, bytes]]:
    """Yield what came back and what stands behind the answers, one file at a time: all of them may be gigabytes."""
    for line in lines:
        for one in readers.receipts(reading, line.id):
            content = readers.receipt_content(reading, one.id)
            if content is not None:
                yield _receipt_path(line, one.seq, one.name), content
        written = set()
        for kept in readers.attachments(reading, line.id):
            path = _evidence_path(line, kept)
            # One and the same file may stand behind several answers.
            if path not in written:
                written.add(path)
                yield path, readers.attachment_content(reading, kept.id)


def _receipt_path(line: SubmissionLine, seq: int, name: str) -> str:
    return f"receipts/{line.country}/{seq:06d}-{_plain(name)}"


def _evidence_path(line: SubmissionLine, kept: Attachment) -> str:
    return f"evidence/{line.country}/{kept.sha256}-{_plain(kept.name)}"


def _plain(name: str) -> str:
    # Whatever the file was called: a path of an archive may neither climb nor surprise a file system.
    return "".join(sign if sign.isalnum() or sign in "-_." else "_" for sign in name)[-80:].lstrip(".") or "file"


_Rows = Callable[[Reading, SubmissionLine], Iterable[tuple[object, ...]]]


def _each(reading: Reading, lines: Iterable[SubmissionLine], table: _Rows) -> Iterator[tuple[object, ...]]:
    for line in lines:
        for row in table(reading, line):
            yield (line.country, *row)


def _submission_rows(_: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    yield line.stage.value, line.due.isoformat(), line.reviewer


def _answer_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for _, one in sorted(readers.answers(reading, line.id).items()):
        status = one.status.value if one.status else None
        yield one.item, one.row, one.text, one.number, status, one.confidential, one.note, one.source


def _roster_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for roster, ids in readers.rows(reading, line.id).items():
        yield from ((roster, at, row) for at, row in enumerate(ids))


def _receipt_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for one in readers.receipts(reading, line.id):
        path = _receipt_path(line, one.seq, one.name)
        said = (one.id, one.seq, one.name, path, one.sha256, one.received.isoformat(), one.person)
        yield (*said, one.outcome.value, dumps(dict(one.counts)))


def _evidence_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for one in readers.attachments(reading, line.id):
        said = (one.id, one.item, one.row, one.name, _evidence_path(line, one), one.sha256, one.size)
        yield (*said, one.person, one.at.isoformat())


def _workbook_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for one in readers.workbooks(reading, line.id):
        yield one.key, one.name, one.language, one.base_seq, one.sha256, one.issued.isoformat(), one.person


def _finding_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for one in readers.findings(reading, line.id):
        said = (one.rule, one.severity.value, one.result.value, one.item, one.row)
        yield (*said, dumps(list(one.items)), dumps(dict(one.values)), one.reason)


def _explanation_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for one in readers.explanations(reading, line.id):
        said = (one.rule, one.item, one.row, one.kind.value, one.text)
        yield (*said, one.value_hash, one.rule_hash, one.person, one.at.isoformat())


def _query_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for one in readers.queries(reading, line.id):
        for letter in one.messages:
            said = (one.number, one.item, one.row, one.rule, one.state.value, one.owner, letter.act.value)
            yield (*said, letter.text, letter.person, letter.role.value, letter.at.isoformat())


def _verification_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for _, one in sorted(readers.verifications(reading, line.id).items()):
        yield one.item, one.row, one.value_hash, one.person, one.at.isoformat()


def _decision_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for one in readers.decisions(reading, line.id):
        said = (one.verdict.value, one.before.value, one.after.value, one.reason)
        yield (*said, one.person, one.role.value, one.at.isoformat())


def _sign_off_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for one in readers.sign_offs(reading, line.id):
        yield one.name, one.text, one.content_hash, one.person, one.at.isoformat()


def _extension_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for one in readers.extensions(reading, line.round_id):
        if one.submission_id == line.id:
            yield one.due.isoformat(), one.reason, one.person, one.at.isoformat()


def _translation_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for one in beside(reading, line.id):
        made = one.translation
        yield made.item, made.row, made.language, made.text, made.translator, made.at.isoformat(), one.stale


def _changeset_rows(reading: Reading, line: SubmissionLine) -> Iterable[tuple[object, ...]]:
    for one in reversed(readers.changesets(reading, submission_id=line.id)):
        said = (one.id, one.seq, one.label, dumps(dict(one.details)), one.person, one.role.value, one.at.isoformat())
        yield (*said, one.receipt_id, one.undoes, one.hash)


def _heads(text: str) -> tuple[str, ...]:
    return ("country", *text.split())


TABLES: dict[str, tuple[tuple[str, ...], _Rows]] = {
    "submissions": (_heads("stage due reviewer"), _submission_rows),
    "answers": (_heads("item row text number status confidential note source"), _answer_rows),
    "rows": (_heads("roster position row"), _roster_rows),
    "receipts": (_heads("id seq name path sha256 received person outcome counts"), _receipt_rows),
    "evidence": (_heads("id item row name path sha256 size person at"), _evidence_rows),
    "workbooks": (_heads("key name language base_seq sha256 issued person"), _workbook_rows),
    "findings": (_heads("rule severity result item row items values reason"), _finding_rows),
    "explanations": (_heads("rule item row kind text value_hash rule_hash person at"), _explanation_rows),
    "queries": (_heads("number item row rule state owner act text person role at"), _query_rows),
    "verifications": (_heads("item row value_hash person at"), _verification_rows),
    "decisions": (_heads("verdict before after reason person role at"), _decision_rows),
    "sign_offs": (_heads("name text content_hash person at"), _sign_off_rows),
    "extensions": (_heads("due reason person at"), _extension_rows),
    "translations": (_heads("item row language text translator at stale"), _translation_rows),
    "changesets": (_heads("id seq label details person role at receipt_id undoes hash"), _changeset_rows),
}
