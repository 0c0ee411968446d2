"""A file that came back, looked at: what accepting it would come to, with nothing stored yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.problems import Remark
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Difference, ReceiptLine, Return, WorkbookLine
from db.snapshots.submission import Answer, Key, SubmissionLine
from db.terms import ChangeKind, ReceiptOutcome, Resolve, Stage
from desktop.actions.enclosed import JudgedEvidence
from desktop.actions.replies import Judged

APPLIED = (ChangeKind.NEW, ChangeKind.CHANGED, ChangeKind.ERASED)


@dataclass(frozen=True)
class Preview:
    """A file that came back, read and compared, with nothing stored yet; hand it to :func:`desktop.actions.receive.accept` as it is.

    ``lost`` counts the values of an older form that could not be carried into this one; each has its remark.
    ``choices`` are the conflicts that a person has settled, on whose side.
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
    choices: Mapping[Key, Resolve] = field(default_factory=dict)
    evidence: tuple[JudgedEvidence, ...] = ()

    @property
    def outcome(self) -> ReceiptOutcome:
        """What accepting it as it stands would come to."""
        applied = sum(self.difference.count(kind) for kind in APPLIED) + self._settled()
        # What cannot be taken is kept with the file: a file that brings it is stored the first time it comes.
        wanted = (ChangeKind.NEW,) if self.before is not None else (ChangeKind.NEW, ChangeKind.REFUSED)
        applied += sum(1 for one in self.replies if one.kind in wanted)
        applied += sum(1 for one in self.evidence if one.kind is ChangeKind.NEW)
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


def duplicate_remark(preview: Preview) -> Remark | None:
    """Return the remark that this very file was received before, or None."""
    if preview.before is None:
        return None
    brings = any(
        one.kind in APPLIED or (one.kind is ChangeKind.CONFLICT and one.after is not None)
        for one in preview.difference.changes
    )
    return Remark(
        # A file can come a second time to settle what it left open: then something is stored.
        "receive.already_brings" if brings else "receive.already",
        severity="information",
        details={"day": preview.before.received.date().isoformat(), "name": preview.before.name},
    )


def conflict_remarks(preview: Preview) -> tuple[Remark, ...]:
    """Return a remark for each conflict that is still open: where it stands in the file, and both readings."""
    return tuple(
        Remark(
            "receive.in_conflict",
            severity="warning",
            sheet=change.place.sheet if change.place else None,
            cell=change.place.cell if change.place else None,
            item=change.item,
            row=change.row or None,
            found=_read(change.theirs),
            details={"ours": _read(change.ours)},
        )
        for change in preview.difference.changes
        if change.kind is ChangeKind.CONFLICT and change.after is None
    )


def _read(answer: Answer | None) -> str:
    if answer is None:
        return "—"
    return str(answer.text or answer.status or answer.note or answer.source or "—")
