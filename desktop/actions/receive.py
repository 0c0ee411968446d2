"""Taking a return back: look at it first, then accept the very difference that was shown."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from db import readers
from db.canonical import digest, parts
from db.problems import Problem
from db.snapshots.history import Outcome
from db.snapshots.receipt import Agreed, Base, CellPlace, Difference, ReceiptLine, Return
from db.snapshots.submission import Answer, Key, SubmissionLine
from db.terms import ChangeKind, FileKind, ReceiptOutcome, Resolve, Role, Stage, Verdict
from db.work import Reading, Work
from db.writers import collection, exchange, review
from desktop.actions.desk import Desk
from desktop.actions.enclosed import judged_evidence, keep_evidence
from desktop.actions.identify import identified
from desktop.actions.letters import keep_letters
from desktop.actions.older import on_this_form
from desktop.actions.origin import base_sent
from desktop.actions.preview import APPLIED, Preview
from desktop.actions.progress import Progress
from desktop.actions.refresh import refresh
from desktop.actions.replies import foreseen, store, told
from desktop.actions.returned import read_back
from desktop.actions.rounds import OFFICE
from desktop.actions.settle import chosen, settle
from desktop.exchange import read_file
from desktop.review import after
from desktop.workbook.merge import compare
from desktop.workbook.part import PART


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
        workbook, line = identified(reading, back, expect, year)
        version = readers.round_by_year(reading, line.year).questionnaire_sha256
        questionnaire = desk.questionnaire(reading, version)
        # What a later workbook brings is what the office changed since the last one we know, so that one is its base.
        known = (
            workbook.key
            if workbook.id
            else [one.key for one in readers.workbooks(reading, line.id) if PART not in one.key][-1]
        )
        base = readers.workbook_base(reading, known)
        if base is None:
            raise Problem("receive.unknown_workbook", key=workbook.key, country=line.country, year=str(line.year))
        ours = readers.submission(reading, line.id)
        sha256 = hashlib.sha256(content).hexdigest()
        before = _received_before(reading, line.id, sha256)
        # What went out is compared in the codes it went out with, whatever the round has moved to since.
        issued_on = desk.questionnaire(reading, workbook.questionnaire_sha256)
        base = base_sent(desk, reading, line, issued_on, back, base)
        back, base, lost = on_this_form(desk, reading, workbook, line, back, base)
        difference = compare(questionnaire, back, base, ours, resolve)
        replies = foreseen(reading, line.id, back.replies, questionnaire, difference, resolve, back.correspondence)
        evidence = judged_evidence(reading, line.id, back.enclosed, questionnaire, ours.rows, difference)
    said = tuple(one.remark for one in replies if one.kind is not ChangeKind.SAME)
    said += tuple(one.remark for one in evidence if one.kind is not ChangeKind.SAME)
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
        evidence=evidence,
    )


def _received_before(reading: Reading, submission_id: int, sha256: str) -> ReceiptLine | None:
    """Return the receipt of this very file, of this submission if it has one; None where it was taken back since."""
    gone = readers.taken_back(reading, submission_id)
    known = [one for one in readers.receipts(reading, submission_id) if one.sha256 == sha256]
    if not known:
        return readers.receipt_by_sha(reading, sha256)
    return next((one for one in known if one.id not in gone), None)


def accept(
    desk: Desk,
    preview: Preview,
    choices: Mapping[Key, Resolve] | None = None,
    erase: frozenset[tuple[str, str]] = frozenset(),
    *,
    base: bool = False,
) -> Outcome:
    """Apply the difference that was shown, in one transaction, and keep the file.

    It is the *base* of a country's file where that was made from it, and is then never taken back.

    *choices* settle conflicts one by one, before those that the preview holds; *erase* are the (roster, row id) of proposed erasures that were agreed to.
    A file that brings nothing new is not stored again; one that was taken back is, as another receipt.

    Raises:
        Problem: the submission changed since the difference was made, or was accepted; or the role receives nothing here.
    """
    with desk.database.read() as reading:
        office = readers.file_info(reading).kind is FileKind.OFFICE
    # In a country's own file it is the focal point who takes a workbook in.
    desk.require(*(OFFICE if office else Role))
    desk.require_own(preview.line.country)
    settled = settle(preview, choices or {})
    label = "receive"
    details: dict[str, object] = {"name": preview.name, "outcome": settled.outcome, **settled.counts}
    if base:
        details["base"] = True
    known = preview.before is not None and preview.before.submission_id == preview.line.id
    if settled.outcome is ReceiptOutcome.UNCHANGED and preview.workbook.id:
        return Outcome("receive.unchanged", details)
    with desk.database.write(label, desk.person) as work:
        line = readers.line(work, preview.line.id)
        if line.changed_seq != preview.difference.ours_seq or line.version != preview.difference.submission_version:
            raise Problem("db.changed_meanwhile")
        work.submission_id = line.id
        ids = _row_ids(settled.difference, settled.back)
        if conflicts := chosen(settled, ids):
            details = {**details, "choices": conflicts}
        if settled.back.headings:
            details = {**details, "headings": settled.back.headings}
        if known and preview.before is not None:
            exchange.receive_again(work, line.id, preview.before.id)
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
        if kept := keep_evidence(work, line.id, preview.evidence):
            work.details = details = {**details, "evidence": kept}
        if replies:
            work.details = details = {**details, "replies": [told(one) for one in replies]}
            refresh(desk, work, line.id)
        if preview.back.signed is not None:
            _sign(work, line.id, *preview.back.signed)
            if errors := readers.line(work, line.id).counts.errors:
                # What only the office sees, such as a partner's figure, may be wrong in what a country signed.
                work.details = details = {**details, "signed": preview.back.signed[0], "errors_signed": errors}
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
    if back.enclosed:
        content["evidence"] = [[one.item, one.row, one.sha256] for one in back.enclosed]
    return digest(content)
