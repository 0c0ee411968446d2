"""Evidence on its way from a country's own file to the office: sent along, judged before it is shown, and kept."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from db import readers
from db.problems import Remark
from db.snapshots.evidence import Enclosed
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Difference
from db.snapshots.submission import Rows
from db.terms import ChangeKind
from db.work import Reading, Work
from db.writers import evidence as writers
from desktop.workbook.enclosures import LARGEST_ALL, MOST


@dataclass(frozen=True, slots=True)
class JudgedEvidence:
    """One file and what becomes of it: new (it is kept), same (it is here already), refused (it is listed)."""

    enclosed: Enclosed
    kind: ChangeKind
    code: str = ""

    @property
    def remark(self) -> Remark:
        """What is said about it; ``found`` is the file's name."""
        one = self.enclosed
        severity = "information" if self.kind is ChangeKind.NEW else "warning"
        details = {"sha256": one.sha256, "person": one.person, "most": LARGEST_ALL // 1_000_000}
        return Remark(self.code, severity, None, None, one.item or None, one.row or None, one.name, details)


def evidence_to_send(reading: Reading, submission_id: int) -> tuple[Enclosed, ...]:
    """Return the evidence of a return as it travels; what would make the workbook too large is only listed."""
    room, found = LARGEST_ALL, []
    for one in readers.attachments(reading, submission_id)[:MOST]:
        content = readers.attachment_content(reading, one.id) if one.size <= room else None
        room -= one.size if content is not None else 0
        found.append(Enclosed(one.item, one.row, one.name, one.sha256, one.size, one.person, content))
    return tuple(found)


def judged_evidence(
    reading: Reading,
    submission_id: int,
    enclosed: Sequence[Enclosed],
    questionnaire: Questionnaire,
    rows: Rows,
    difference: Difference,
) -> tuple[JudgedEvidence, ...]:
    """Return what would become of each file if *difference* were accepted as it stands."""
    if not enclosed:
        return ()
    here = {roster: {*ids, *difference.new_rows.get(roster, ())} for roster, ids in rows.items()}
    here = {roster: set(ids) for roster, ids in difference.new_rows.items()} | here
    known = readers.attachments(reading, submission_id)
    held = {(one.item, one.row, one.sha256) for one in known}
    room = LARGEST_ALL - sum(one.size for one in known)
    judged = []
    for one in enclosed:
        key = (one.item, one.row, one.sha256)
        if key in held:
            judged.append(JudgedEvidence(one, ChangeKind.SAME))
        elif not _has_place(one, questionnaire, here):
            judged.append(JudgedEvidence(one, ChangeKind.REFUSED, "receive.evidence_no_place"))
        elif one.content is None:
            judged.append(JudgedEvidence(one, ChangeKind.REFUSED, "receive.evidence_missing"))
        elif one.size > room:
            judged.append(JudgedEvidence(one, ChangeKind.REFUSED, "receive.evidence_too_much"))
        else:
            held.add(key)
            room -= one.size
            judged.append(JudgedEvidence(one, ChangeKind.NEW, "receive.evidence_new"))
    return tuple(judged)


def keep_evidence(work: Work, submission_id: int, judged: Sequence[JudgedEvidence]) -> list[dict[str, object]]:
    """Keep the files that are new, in the name of whoever attached them; return what the history tells of them."""
    kept: list[dict[str, object]] = []
    for one in judged:
        found = one.enclosed
        if one.kind is ChangeKind.NEW and found.content is not None:
            writers.attach(work, submission_id, found.item, found.row, found.name, found.content, found.person)
            kept.append({"item": found.item, "row": found.row, "name": found.name, "sha256": found.sha256})
    return kept


def _has_place(one: Enclosed, questionnaire: Questionnaire, rows: Mapping[str, Collection[str]]) -> bool:
    item = questionnaire.by_code.get(one.item)
    return item is not None and (not one.row or one.row in rows.get(item.roster or item.code, ()))
