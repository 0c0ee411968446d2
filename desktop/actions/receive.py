"""Taking a return back: look at it first, then accept the very difference that was shown."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from db import readers
from db.canonical import digest, parts
from db.problems import Problem, Remark
from db.snapshots.history import Outcome
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Agreed, Base, CellPlace, Change, Difference, ReceiptLine, Return, WorkbookLine
from db.snapshots.submission import Answer, Key, SubmissionLine
from db.terms import ChangeKind, FileKind, ReceiptOutcome, Resolve, RoundState, Stage, Verdict
from db.work import Reading, Work
from db.writers import collection, exchange, review
from desktop.actions.desk import Desk
from desktop.actions.letters import keep_letters
from desktop.actions.older import on_this_form, wanted_round
from desktop.actions.origin import base_sent
from desktop.actions.progress import Progress
from desktop.actions.refresh import refresh
from desktop.actions.replies import Judged, foreseen, store, told
from desktop.actions.returned import read_back
from desktop.exchange import read_file
from desktop.review import after
from desktop.workbook.merge import compare

APPLIED = (ChangeKind.NEW, ChangeKind.CHANGED, ChangeKind.ERASED)


@dataclass(frozen=True)
class Preview:
    """A file that came back, read and compared, with nothing stored yet; hand it to :func:`accept` as it is.

    ``lost`` counts the values of an older form that could not be carried into this one; each has its remark.
    """

    name: str
    content: bytes
    sha256: str
    normal_sha256: str
    questionnaire: Questionnaire
    workbook: WorkbookLine
    line: SubmissionLine
    back: Return
    difference: Difference
    resolve: Resolve
    before: ReceiptLine | None = None
    replies: tuple[Judged, ...] = ()
    lost: int = 0

    @property
    def outcome(self) -> ReceiptOutcome:
        """What accepting it as it stands would come to."""
        applied = sum(self.difference.count(kind) for kind in APPLIED) + self._settled()
        # What cannot be taken is kept with the file: a file that brings it is stored the first time it comes.
        wanted = (ChangeKind.NEW,) if self.before is not None else (ChangeKind.NEW, ChangeKind.REFUSED)
        applied += sum(1 for one in self.replies if one.kind in wanted)
        open_conflicts = self.difference.count(ChangeKind.CONFLICT) - self._settled()
        refused = self.difference.count(ChangeKind.REFUSED) + self.lost
        if open_conflicts:
            return ReceiptOutcome.CONFLICTS
        if refused:
            return ReceiptOutcome.PARTIAL
        if not applied and (self.before is not None or self.line.stage not in (Stage.AWAITED, Stage.RETURNED)):
            return ReceiptOutcome.UNCHANGED
        return ReceiptOutcome.ACCEPTED

    def _settled(self) -> int:
        return sum(1 for one in self.difference.changes if one.kind is ChangeKind.CONFLICT and one.after is not None)

    @property
    def counts(self) -> dict[str, int]:
        """How many answers are new, changed, same, erased, in conflict, refused."""
        count = self.difference.count
        return {
            "new": count(ChangeKind.NEW),
            "changed": count(ChangeKind.CHANGED),
            "same": count(ChangeKind.SAME),
            "erased": count(ChangeKind.ERASED),
            "conflicts": count(ChangeKind.CONFLICT),
            "refused": count(ChangeKind.REFUSED) + self.lost,
        }


def look(
    desk: Desk,
    path: Path,
    resolve: Resolve = Resolve.ASK,
    expect: tuple[str, int] | None = None,
    progress: Progress | None = None,
    agreed: Agreed | None = None,
) -> Preview:
    """Read the file *path* and compare it with what it was issued with and with what is stored; stores nothing.

    *expect* is the (country, year) it should belong to, where the person dropped it on one; *agreed* is what a person has
    told about the file.

    Raises:
        Problem: no workbook of ours, of another file, country or round; damaged, hostile; the submission is locked.
    """
    content = read_file(path)
    return look_at(desk, path.name, content, resolve, expect, progress, agreed)


def look_at(
    desk: Desk,
    name: str,
    content: bytes,
    resolve: Resolve = Resolve.ASK,
    expect: tuple[str, int] | None = None,
    progress: Progress | None = None,
    agreed: Agreed | None = None,
) -> Preview:
    """Compare a file given as bytes; see :func:`look`."""
    progress = progress or Progress()
    progress.start("progress.read", 0)
    agreed = agreed or Agreed()
    back = read_back(desk, content, agreed, progress)
    if agreed.country and expect is None:
        expect = (agreed.country, agreed.year)
    return compared(desk, name, content, back, resolve, expect, agreed.taken_for or None)


def compared(
    desk: Desk,
    name: str,
    content: bytes,
    back: Return,
    resolve: Resolve = Resolve.ASK,
    expect: tuple[str, int] | None = None,
    year: int | None = None,
) -> Preview:
    """Compare what was read from a file with its base and the database."""
    with desk.database.read() as reading:
        workbook, line = _identified(reading, back, expect, year)
        version = readers.round_by_year(reading, line.year).questionnaire_sha256
        questionnaire = desk.questionnaire(reading, version)
        # What a later workbook brings is what the office changed since the last one we know, so that one is its base.
        known = workbook.key if workbook.id else readers.workbooks(reading, line.id)[-1].key
        base = readers.workbook_base(reading, known)
        if base is None:
            raise Problem("receive.unknown_workbook", key=workbook.key, country=line.country, year=str(line.year))
        ours = readers.submission(reading, line.id)
        sha256 = hashlib.sha256(content).hexdigest()
        again = [one for one in readers.receipts(reading, line.id) if one.sha256 == sha256]
        before = again[0] if again else readers.receipt_by_sha(reading, sha256)
        # What went out is compared in the codes it went out with, whatever the round has moved to since.
        issued_on = desk.questionnaire(reading, workbook.questionnaire_sha256)
        base = base_sent(desk, reading, line, issued_on, back, base)
        back, base, lost = on_this_form(desk, reading, workbook, line, back, base)
        difference = compare(questionnaire, back, base, ours, resolve)
        replies = foreseen(reading, line.id, back.replies, questionnaire, difference, resolve, back.correspondence)
    said = tuple(one.remark for one in replies if one.kind is not ChangeKind.SAME)
    difference = replace(difference, remarks=(*difference.remarks, *said))
    if before is not None and before.submission_id == line.id and resolve is Resolve.ASK:
        # The same file a second time was settled the first time; what was changed here since is not in conflict.
        settled = tuple(
            replace(one, kind=ChangeKind.SAME, after=None)
            for one in difference.changes
            if one.kind is not ChangeKind.REFUSED or before.outcome is not ReceiptOutcome.PARTIAL
        )
        difference = replace(difference, changes=settled, new_rows={}, proposed_erasures=())
    return Preview(
        name,
        content,
        sha256,
        _normal_sha256(back),
        questionnaire,
        workbook,
        line,
        back,
        difference,
        resolve,
        before,
        replies,
        lost,
    )


def _identified(
    reading: Reading, back: Return, expect: tuple[str, int] | None, year: int | None
) -> tuple[WorkbookLine, SubmissionLine]:
    """Return the workbook and submission the file belongs to; what it says must agree with what we issued."""
    identity = back.identity
    said = {"country": identity.country, "year": str(identity.year), "key": identity.workbook_key}
    workbook = readers.workbook(reading, identity.workbook_key) or _joining(reading, back)
    if workbook is None:
        raise Problem("receive.unknown_workbook", **said)
    line = readers.line(reading, workbook.submission_id)
    if (line.country, line.year) != (identity.country, identity.year):
        raise Problem("receive.other_than_issued", issued_country=line.country, issued_year=str(line.year), **said)
    if workbook.questionnaire_sha256 != identity.questionnaire_sha256:
        raise Problem("receive.other_questionnaire", **said)
    line = wanted_round(reading, line, expect, year, workbook.key)
    if readers.round_by_year(reading, line.year).state is RoundState.CLOSED:
        raise Problem("round.closed", year=str(line.year))
    after(line, Verdict.RECEIVE)
    return workbook, line


def _joining(reading: Reading, back: Return) -> WorkbookLine | None:
    """Return the line of a workbook that a country's own file meets for the first time: the office issued it, not we.

    Its number is 0 until it is recorded with what it brings.
    """
    identity, info = back.identity, readers.file_info(reading)
    if info.kind is not FileKind.COUNTRY:
        return None
    if info.country != identity.country:
        raise Problem("own_file.other_country", country=identity.country, own=str(info.country))
    if identity.year not in {one.year for one in readers.rounds(reading)}:
        raise Problem("own_file.other_round", year=str(identity.year), country=identity.country)
    return WorkbookLine(
        0, identity.workbook_key, readers.submission_id(reading, identity.year, identity.country),
        readers.round_by_year(reading, identity.year).questionnaire_sha256, "", identity.base_seq, "", "",
        datetime.now(UTC), "",
    )  # fmt: skip


def accept(
    desk: Desk,
    preview: Preview,
    choices: Mapping[Key, Resolve] | None = None,
    erase: frozenset[tuple[str, str]] = frozenset(),
) -> Outcome:
    """Apply the difference that was shown, in one transaction, and keep the file.

    *choices* settle conflicts one by one; *erase* are the (roster, row id) of proposed erasures that were agreed to.
    A file that brings nothing new is not stored again.

    Raises:
        Problem: the submission changed since the difference was made, or was accepted.
    """
    settled = replace(preview, difference=_settle(preview.difference, choices or {}))
    label = "receive"
    details: dict[str, object] = {"name": preview.name, "outcome": settled.outcome, **settled.counts}
    known = preview.before is not None and preview.before.submission_id == preview.line.id
    if settled.outcome is ReceiptOutcome.UNCHANGED and preview.workbook.id:
        return Outcome("receive.unchanged", details)
    with desk.database.write(label, desk.person) as work:
        line = readers.line(work, preview.line.id)
        if line.changed_seq != preview.difference.ours_seq or line.version != preview.difference.submission_version:
            raise Problem("db.changed_meanwhile")
        work.submission_id = line.id
        ids = _row_ids(settled.difference, settled.back)
        if known and preview.before is not None:
            work.receipt_id = preview.before.id
        else:
            exchange.record_receipt(
                work,
                line.id,
                preview.workbook.id or _record_joined(work, preview, line),
                preview.name,
                preview.content,
                preview.normal_sha256,
                settled.outcome,
                settled.counts,
                settled.difference.remarks,
                _places(settled.back, settled.difference, ids),
            )
        work.details = details
        _apply(work, line.id, settled.difference, ids, erase)
        # In a country's own file a workbook is only taken in; received is what it becomes at the secretariat.
        if line.stage is not Stage.RECEIVED and readers.file_info(work).kind is FileKind.OFFICE:
            stage = after(line, Verdict.RECEIVE)
            collection.move(work, line.id, line.version, Verdict.RECEIVE, line.stage, stage, "")
        if preview.back.correspondence and readers.file_info(work).kind is FileKind.COUNTRY:
            keep_letters(work, line.id, preview.back.correspondence)
        collection.mark_changed(work, line.id)
        found = refresh(desk, work, line.id).findings
        replies = store(desk, work, line.id, preview.back.replies, preview.questionnaire, found, preview.resolve)
        if replies:
            work.details = details = {**details, "replies": [told(one) for one in replies]}
            refresh(desk, work, line.id)
        if preview.back.signed is not None:
            _sign(work, line.id, *preview.back.signed)
    return Outcome(
        "receive",
        details,
        submissions=frozenset({line.id}),
        answers=True,
        findings=True,
        changeset=work.id,
    )


def _record_joined(work: Work, preview: Preview, line: SubmissionLine) -> int:
    """Keep the workbook a country's file met for the first time, and the base it carried; returns its number."""
    exchange.record_workbook(
        work,
        preview.workbook.key,
        line.id,
        readers.round_by_year(work, line.year).questionnaire_id,
        preview.back.language,
        preview.back.manifest_base or Base({}, {}),
        preview.workbook.base_seq,
        preview.name,
        preview.sha256,
    )
    recorded = readers.workbook(work, preview.workbook.key)
    assert recorded is not None
    return recorded.id


def _sign(work: Work, submission_id: int, name: str, text: str) -> None:
    """Record the sign-off that came with the file, bound to the answers as they are now; once for the same name and answers."""
    content = readers.submission_sha256(work, submission_id)
    known = [(one.name, one.content_hash) for one in readers.sign_offs(work, submission_id)]
    if (name, content) not in known:
        review.sign_off(work, submission_id, name, text, content)


def _settle(difference: Difference, choices: Mapping[Key, Resolve]) -> Difference:
    def settled(change: Change) -> Change:
        choice = choices.get(change.key)
        if change.kind is not ChangeKind.CONFLICT or choice is None or choice is Resolve.ASK:
            return change
        chosen = change.theirs if choice is Resolve.THEIRS else change.ours
        return replace(change, after=chosen or Answer(change.item, change.row))

    return replace(difference, changes=tuple(settled(change) for change in difference.changes))


def _row_ids(difference: Difference, back: Return) -> dict[str, str]:
    """Give every new row an id of its own that says nothing about its place; a row that came with its id keeps it."""
    carried = {row for rows in back.rows.values() for row in rows}
    return {
        row: row if row in carried else secrets.token_hex(6) for rows in difference.new_rows.values() for row in rows
    }


def _places(back: Return, difference: Difference, ids: Mapping[str, str]) -> dict[tuple[str, str, str], CellPlace]:
    """Return where each answer stood, under the row ids that are stored; rows that were left out have none."""
    ours = {row: ids.get(known, known) for row, known in difference.rows_in_file.items()}
    return {
        (item, ours.get(row, row), part): place
        for (item, row, part), place in back.places.items()
        if row in ours or not row.startswith("new:")
    }


def _apply(
    work: Work,
    submission_id: int,
    difference: Difference,
    ids: Mapping[str, str],
    erase: frozenset[tuple[str, str]],
) -> None:
    rows = readers.rows(work, submission_id)
    agreed = erase & frozenset(difference.proposed_erasures)
    changed: list[Answer] = []
    for change in difference.changes:
        applies = change.kind in APPLIED or (change.kind is ChangeKind.CONFLICT and change.after is not None)
        if applies:
            answer = change.after or Answer(change.item, change.row)
            changed.append(replace(answer, row=ids.get(answer.row, answer.row)))
    gone = {row for _, row in agreed}
    changed += [Answer(item, row) for item, row in readers.answers(work, submission_id) if row in gone]
    for roster in sorted({*difference.new_rows, *(roster for roster, _ in agreed)}):
        order = [row for row in rows.get(roster, ()) if row not in gone]
        order += [ids[row] for row in difference.new_rows.get(roster, ())]
        collection.store_rows(work, submission_id, roster, order)
    collection.store_answers(work, submission_id, changed)


def _normal_sha256(back: Return) -> str:
    """Return the hash of what a file says, the same for a resave with other bytes."""
    said = [[*key, parts(answer)] for key, answer in sorted(back.answers.items())]
    content: dict[str, object] = {
        "answers": said,
        "erased": sorted(back.erased),
        "rows": {k: list(v) for k, v in back.rows.items()},
    }
    if back.replies:
        content["replies"] = [[one.number, one.rule, one.item, one.row, one.text] for one in back.replies]
    return digest(content)


def duplicate_remark(preview: Preview) -> Remark | None:
    """Return the remark that this very file was received before, or None."""
    if preview.before is None:
        return None
    return Remark(
        "receive.already",
        severity="information",
        details={"day": preview.before.received.date().isoformat(), "name": preview.before.name},
    )
