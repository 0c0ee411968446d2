"""Evidence for answers: a file kept with its hash, listed, and written out again as it was."""

import hashlib
from pathlib import Path

from db import readers
from db.problems import Problem
from db.snapshots.evidence import Attachment
from db.snapshots.history import Outcome
from db.writers import evidence as writers
from desktop.actions.desk import Desk
from desktop.actions.entry import require_open
from desktop.exchange import replace_file
from desktop.workbook.enclosures import LARGEST, LARGEST_ALL


def attach(desk: Desk, year: int, country: str, item: str, path: Path, row: str = "") -> Outcome:
    """Keep the file *path* as evidence for an answer; the same file on the same answer is kept once.

    Raises:
        Problem: no such item or row, a locked return, an empty, too large or unreadable file.
    """
    try:
        size = path.stat().st_size
        if 0 < size <= LARGEST:
            content = path.read_bytes()
    except OSError as error:
        raise Problem("evidence.unreadable", file=path.name) from error
    if not 0 < size <= LARGEST:
        raise Problem("evidence.size", file=path.name, size=f"{size / 1e6:.1f}", most=LARGEST // 1_000_000)
    with desk.database.write("attach", desk.person) as work:
        line = readers.line(work, readers.submission_id(work, year, country))
        require_open(desk, work, line)
        questionnaire = desk.questionnaire(work, readers.round_by_year(work, year).questionnaire_sha256)
        asked = questionnaire.by_code.get(item)
        if asked is None:
            raise Problem("answer.no_item", item=item)
        rows = readers.rows(work, line.id).get(asked.roster or asked.code, ())
        if row and row not in rows:
            raise Problem("answer.no_row", item=item, row=row, rows=", ".join(rows[:8]) or "—")
        known = readers.attachments(work, line.id)
        if sum(one.size for one in known) + size > LARGEST_ALL:
            raise Problem("evidence.size_all", file=path.name, most=LARGEST_ALL // 1_000_000)
        sha256 = hashlib.sha256(content).hexdigest()
        work.submission_id = line.id
        work.details = {"item": item, "row": row, "name": path.name, "sha256": sha256}
        if any((one.item, one.row, one.sha256) == (item, row, sha256) for one in known):
            work.label = None
        else:
            writers.attach(work, line.id, item, row, path.name, content)
    return Outcome("attach", work.details, submissions=frozenset({line.id}), changeset=work.id if work.label else None)


def save(desk: Desk, attachment: Attachment, folder: Path) -> Path:
    """Write an attachment into *folder* under its own name, checked against its hash; never over another file.

    Raises:
        Problem: its bytes are not those that were kept, or the disk refuses.
    """
    plain = plain_name(attachment)
    target, number = folder / plain, 1
    while target.exists():
        number += 1
        target = folder / f"{Path(plain).stem} ({number}){Path(plain).suffix}"
    return save_as(desk, attachment, target)


def save_as(desk: Desk, attachment: Attachment, target: Path) -> Path:
    """Write an attachment to *target*, checked against its hash; what stood there is replaced.

    Raises:
        Problem: its bytes are not those that were kept, or the disk refuses.
    """
    with desk.database.read() as reading:
        content = readers.attachment_content(reading, attachment.id)
    if hashlib.sha256(content).hexdigest() != attachment.sha256:
        raise Problem("evidence.damaged", file=attachment.name)
    replace_file(target, content)
    return target


def plain_name(attachment: Attachment) -> str:
    """Return the name of an attachment without any folder: it may come from another machine."""
    return Path(attachment.name.replace("\\", "/")).name or "evidence"
