"""A country's own file: made from the workbook it was sent, joined by later ones, sent back as a workbook."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from db import readers
from db.canonical import parts
from db.files import create_database
from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.receipt import Base, WorkbookLine
from db.snapshots.register import Person
from db.snapshots.submission import Answer, Key
from db.terms import FileKind, Resolve, Role, Stage, Verdict
from db.work import Database, Reading, Work
from db.writers import collection, exchange
from db.writers import review as writers
from db.writers.instrument import add_person, add_register, publish, set_up
from desktop.actions import points, receive
from desktop.actions.desk import Desk
from desktop.actions.enclosed import evidence_to_send
from desktop.actions.issue import new_key, order_of
from desktop.actions.letters import answers_given
from desktop.actions.preview import APPLIED, Preview
from desktop.actions.progress import Progress
from desktop.actions.readiness import require_signable
from desktop.actions.refresh import refresh
from desktop.exchange import make_folder, read_file, replace_file
from desktop.questionnaire import canonical, register
from desktop.wording import sentence
from desktop.workbook.annotation import Tone
from desktop.workbook.identity import Manifest, Surroundings
from desktop.workbook.order import Order
from desktop.workbook.part import PART, part_of
from desktop.worker import Pool


def create(path: Path, workbook: Path, person: str, pool: Pool, zone: str = "UTC", language: str = "en") -> Database:
    """Make the country file *path* from the workbook it was sent, with what is filled in already; opens it.

    An interrupted creation leaves nothing behind.

    Raises:
        Problem: *workbook* is none of ours, or damaged; the file exists, or its folder cannot be written.
    """
    content = read_file(workbook)
    manifest: Manifest = pool.call("carried", content)
    around = _around(manifest)
    acting = Person(person, Role.FOCAL_POINT, country=manifest.claim.country)
    database = create_database(path, person)
    try:
        with database.write("file.new", acting, title=around.sender, country=manifest.claim.country) as work:
            set_up(work, FileKind.COUNTRY, zone, around.sender, {}, manifest.claim.country)
            own = [one for one in register.memberships() if one.country != manifest.claim.country]
            add_register(work, register.countries(), register.mechanisms(), [*own, *around.memberships])
            add_person(work, acting)
        desk = Desk(database, pool, acting, language)
        join(desk, manifest, workbook.name)
        preview = receive.look_at(desk, workbook.name, content)
        if preview.back.correspondence or preview.evidence or any(preview.difference.count(kind) for kind in APPLIED):
            receive.accept(desk, preview, base=True)
    except BaseException:
        database.close()
        path.unlink(missing_ok=True)
        raise
    return database


def join(desk: Desk, manifest: Manifest, name: str) -> Outcome:
    """Take a workbook's round into this country file; a round that is there already learns only the workbook.

    Raises:
        Problem: this is no country's file, the workbook is another country's, or on another version of the round's questionnaire.
    """
    claim, around = manifest.claim, _around(manifest)
    with desk.database.write("country.join", desk.person) as work:
        info = readers.file_info(work)
        if info.kind is not FileKind.COUNTRY:
            raise Problem("own_file.office_file")
        if info.country != claim.country:
            raise Problem("own_file.other_country", country=claim.country, own=str(info.country))
        desk.require_own(claim.country)
        known = {one.year: one for one in readers.rounds(work)}
        if claim.year in known and known[claim.year].questionnaire_sha256 != claim.questionnaire:
            raise Problem("receive.other_questionnaire", country=claim.country, year=str(claim.year), key=claim.key)
        questionnaire_id = _questionnaire_id(work, manifest, name)
        for year in sorted({*around.earlier, *around.gaps} - known.keys()):
            _add_earlier(work, year, questionnaire_id, claim.country, around.earlier.get(year))
        submission_id = None
        if claim.year not in known:
            _, made = collection.open_round(
                work, claim.year, questionnaire_id, around.reference_date, around.due, [claim.country]
            )
            submission_id = made[claim.country]
            _store(work, submission_id, manifest.base)
        found = submission_id or readers.submission_id(work, claim.year, claim.country)
        if readers.workbook(work, claim.key) is None:
            exchange.record_workbook(
                work, claim.key, found, questionnaire_id, manifest.language, manifest.base, claim.base_seq, name,
                canonical.sha256(manifest.canonical),
            )  # fmt: skip
        work.submission_id = found
        work.details = {"key": claim.key, "year": claim.year, "name": name}
        if submission_id is not None:
            refresh(desk, work, found)
    return Outcome("country.join", work.details, rounds=True, submissions=frozenset({found}), changeset=work.id)


def take_in_round(desk: Desk, workbook: Path, progress: Progress | None = None) -> Outcome:
    """Take the round of a later workbook into this country file; what it brings is looked at afterwards.

    Raises:
        Problem: it is no workbook of ours, or another country's.
    """
    progress = progress or Progress()
    progress.start("progress.read", 0)
    manifest: Manifest = desk.pool.call("carried", read_file(workbook), watch=progress)
    return join(desk, manifest, workbook.name)


def take_in(
    desk: Desk,
    preview: Preview,
    choices: Mapping[Key, Resolve] | None = None,
    erase: frozenset[tuple[str, str]] = frozenset(),
) -> Outcome:
    """Apply what a later workbook brings, after a restore point was made.

    Raises:
        Problem: the return changed since the difference was made; the restore point cannot be written.
    """
    if desk.database.path is not None:
        name = sentence("point.before", desk.language, name=Path(preview.name).stem)
        points.make_point(desk.database.path, name, automatic=True)
    return receive.accept(desk, preview, choices, erase)


def _around(manifest: Manifest) -> Surroundings:
    if manifest.surroundings is None:
        raise Problem("own_file.older_workbook", country=manifest.claim.country, year=str(manifest.claim.year))
    return manifest.surroundings


def _questionnaire_id(work: Work, manifest: Manifest, name: str) -> int:
    """Return the number of the workbook's questionnaire, which is published here where it was not."""
    sha256 = manifest.claim.questionnaire
    for line in readers.questionnaires(work):
        if line.sha256 == sha256:
            return line.id
    form = canonical.from_json(manifest.canonical)
    # The author's own XLSForm stays with the office; what a workbook carries is the canonical form it was read into.
    return publish(work, form.code, form.version, name, manifest.canonical, manifest.canonical, sha256)


def _add_earlier(work: Work, year: int, questionnaire_id: int, country: str, base: Base | None) -> None:
    end = date(year, 12, 31)
    round_id, made = collection.open_round(work, year, questionnaire_id, end, end, [country])
    submission_id = made[country]
    if base is not None:
        _store(work, submission_id, base)
        line = readers.line(work, submission_id)
        collection.move(work, submission_id, line.version, Verdict.ACCEPT, Stage.AWAITED, Stage.ACCEPTED, "")
    this_round = readers.round_by_year(work, year)
    collection.close_round(work, round_id, this_round.version)


def _store(work: Work, submission_id: int, base: Base) -> None:
    for roster, ids in base.rows.items():
        collection.store_rows(work, submission_id, roster, ids)
    collection.store_answers(work, submission_id, base.answers.values())
    collection.mark_changed(work, submission_id)


@dataclass(frozen=True, slots=True)
class Sent:
    """The workbook that goes back: where it was written, what is in it, and who signed ("" for a draft)."""

    path: Path
    answers: int
    explanations: int
    replies: int
    signed: str = ""
    evidence: int = 0


def proposed_name(desk: Desk, year: int) -> str:
    """Return a name for the workbook that goes back: as it was sent, and what became of it.

    Raises:
        Problem: no such round, or no workbook to answer.
    """
    with desk.database.read() as reading:
        country = readers.file_info(reading).country
        line = _newest(reading, readers.submission_id(reading, year, country or ""), year)
    stem = Path(line.name).stem or f"{country}-{year}-{line.key}"
    return f"{stem}-{sentence('own_file.filled', line.language)}.xlsx"


def send(
    desk: Desk, year: int, path: Path, signed: str = "", words: str = "", progress: Progress | None = None
) -> tuple[Outcome, Sent]:
    """Write the workbook that goes back to the secretariat, with everything this file holds for *year*.

    It carries the identity of the newest workbook received, so that the office takes it for the return it awaits.
    With *signed* the national sign-off by that name is recorded here and travels along.

    Raises:
        Problem: no such round, no workbook to answer, a sign-off of a return with errors, or the disk refuses.
    """
    progress = progress or Progress()
    progress.start("progress.issue", 0)
    with desk.database.read() as reading:
        info = readers.file_info(reading)
        if info.kind is not FileKind.COUNTRY or info.country is None:
            raise Problem("own_file.office_file")
        desk.require_own(info.country)
        submission_id = readers.submission_id(reading, year, info.country)
        line = _newest(reading, submission_id, year)
        if signed.strip():
            require_signable(desk, reading, submission_id, year)
        order, answers, rows, erased, removed = _order(desk, reading, submission_id, line)
        enclosed = evidence_to_send(reading, submission_id)
        given = answers_given(desk, reading, submission_id, order)
    order = replace(order, enclosed=tuple(replace(one, content=None) for one in enclosed))
    if signed.strip():
        order = replace(order, signed=(signed.strip(), words.strip()))
    issued = desk.pool.call("write_workbook", order, watch=progress)
    data = desk.pool.call("fill_workbook", issued, answers, rows, erased, removed, watch=progress)
    if given.lines:
        data = desk.pool.call("annotate_workbook", data, given, watch=progress)
    if enclosed:
        data = desk.pool.call("enclose", data, enclosed, watch=progress)
    with desk.database.write("country.send", desk.person) as work:
        if signed.strip():
            content = readers.submission_sha256(work, submission_id)
            writers.sign_off(work, submission_id, signed.strip(), words.strip(), content)
        work.submission_id = submission_id
        work.details = {"name": path.name, "year": year, "signed": signed.strip()}
        replace_file(path, data)
    return Outcome("country.send", work.details, submissions=frozenset({submission_id}), review=True), Sent(
        path,
        sum(1 for one in answers.values() if not one.blank),
        sum(1 for one in given.lines if one.tone is Tone.WARNING),
        sum(1 for one in given.lines if one.tone is Tone.QUERY),
        signed.strip(),
        sum(1 for one in enclosed if one.content is not None),
    )


def split(
    desk: Desk, year: int, sections: Sequence[str], folder: Path, progress: Progress | None = None
) -> tuple[Outcome, Path]:
    """Write a workbook that holds only some *sections* of a return, for another ministry; it comes back like any other.

    Raises:
        Problem: no such round or section, no workbook of it yet, or the folder or disk refuses.
    """
    progress = progress or Progress()
    progress.start("progress.issue", 0)
    with desk.database.read() as reading:
        info = readers.file_info(reading)
        if info.kind is not FileKind.COUNTRY or info.country is None:
            raise Problem("own_file.office_file")
        desk.require_own(info.country)
        submission = readers.submission(reading, readers.submission_id(reading, year, info.country))
        line = _newest(reading, submission.id, year)
        this_round = readers.round_by_year(reading, year)
        country = readers.countries(reading)[info.country]
        order = order_of(desk, reading, this_round, submission, country, line.language)
        known = [one.code for one in order.questionnaire.dimensions]
        for code in sections:
            if code not in known:
                raise Problem("own_file.no_section", section=code, known=", ".join(known))
        # The key of the whole stands in that of the part, which is how the two are told apart.
        order = replace(order, sections=tuple(sections), key=f"{line.key}{PART}{new_key(reading)[:4]}")
    data = desk.pool.call("write_workbook", order, watch=progress)
    make_folder(folder)
    path = folder / f"{info.country}-{year}-{'-'.join(sections)}-{order.key}.xlsx"
    with desk.database.write("country.split", desk.person) as work:
        base = part_of(order)
        exchange.record_workbook(
            work, order.key, submission.id, this_round.questionnaire_id, order.language,
            Base(base.answers, base.rows), order.base_seq, path.name, hashlib.sha256(data).hexdigest(),
        )  # fmt: skip
        work.submission_id = submission.id
        work.details = {"key": order.key, "year": year, "name": path.name, "sections": ", ".join(sections)}
        replace_file(path, data)
    return Outcome("country.split", work.details, submissions=frozenset({submission.id}), changeset=work.id), path


def _newest(reading: Reading, submission_id: int, year: int) -> WorkbookLine:
    known = [one for one in readers.workbooks(reading, submission_id) if PART not in one.key]
    if not known:
        raise Problem("own_file.no_workbook", year=str(year))
    return known[-1]


def _order(
    desk: Desk, reading: Reading, submission_id: int, line: WorkbookLine
) -> tuple[Order, dict[Key, Answer], dict[str, tuple[str, ...]], frozenset[Key], frozenset[tuple[str, str]]]:
    """Return the workbook as it was sent to us, and what is to be typed into it."""
    base = readers.workbook_base(reading, line.key) or Base({}, {})
    submission = readers.submission(reading, submission_id)
    this_round = readers.round_by_year(reading, submission.line.year)
    country = readers.countries(reading)[submission.line.country]
    order = order_of(desk, reading, this_round, submission, country, line.language)
    rows = {code: tuple(ids) for code, ids in submission.rows.items()}
    added = {code: tuple(row for row in ids if row not in base.rows.get(code, ())) for code, ids in rows.items()}
    removed = frozenset((code, row) for code, ids in base.rows.items() for row in ids if row not in rows.get(code, ()))
    gone = {row for _, row in removed}
    erased = frozenset(
        key
        for key, was in base.answers.items()
        if key[1] not in gone and parts(was) and _emptied(was, submission.answers.get(key))
    )
    order = replace(
        order,
        key=line.key,
        base_seq=line.base_seq,
        answers=base.answers,
        rows=base.rows,
        room={code: len(ids) for code, ids in rows.items()},
        added={code: ids for code, ids in added.items() if ids},
    )
    return order, dict(submission.answers), rows, erased, removed


def _emptied(was: Answer, now: Answer | None) -> bool:
    held = was.text is not None or was.status is not None
    return held and (now is None or (now.text is None and now.status is None))
