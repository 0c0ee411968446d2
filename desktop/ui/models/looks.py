"""The icon and tone of every status, severity and kind of change: a word and a picture each, never colour alone."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.snapshots.submission import SubmissionLine
from db.terms import ChangeKind, Result, Severity, Stage


class Standing(StrEnum):
    """What the matrix says of a submission: the five stages, with awaited split by what has arrived and by the date."""

    NOT_STARTED = "not_started"
    DRAFT = "draft"
    SENT = "sent"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Look:
    """An icon's name and a tone of the theme; a dashed one has a dashed border besides."""

    icon: str
    tone: str
    dashed: bool = False


STANDINGS = {
    Standing.NOT_STARTED: Look("circle-dashed", "none", dashed=True),
    Standing.DRAFT: Look("pencil", "draft"),
    Standing.SENT: Look("send", "blue"),
    Standing.IN_REVIEW: Look("eye", "violet"),
    Standing.RETURNED: Look("undo-2", "amber"),
    Standing.ACCEPTED: Look("circle-check", "green"),
    Standing.OVERDUE: Look("alarm-clock", "red"),
}
SEVERITIES = {
    Severity.ERROR: Look("octagon-x", "red"),
    Severity.WARNING: Look("triangle-alert", "amber"),
    Severity.INFORMATION: Look("info", "blue"),
}
MISSING = Look("circle-dashed", "none")
NOT_EVALUATED = Look("circle-question-mark", "violet")
CHANGES = {
    ChangeKind.NEW: Look("circle-plus", "green"),
    ChangeKind.CHANGED: Look("arrow-right-left", "blue"),
    ChangeKind.SAME: Look("equal", "draft"),
    ChangeKind.ERASED: Look("eraser", "violet"),
    ChangeKind.CONFLICT: Look("git-compare-arrows", "amber"),
    ChangeKind.REFUSED: Look("ban", "red"),
}

_OF_STAGE = {
    Stage.RECEIVED: Standing.SENT,
    Stage.IN_REVIEW: Standing.IN_REVIEW,
    Stage.RETURNED: Standing.RETURNED,
    Stage.ACCEPTED: Standing.ACCEPTED,
}


def standing(line: SubmissionLine, today: date) -> Standing:
    """Return what *line* is shown as on the day *today*."""
    if line.stage is Stage.AWAITED and line.due < today:
        return Standing.OVERDUE
    return begun(line)


def begun(line: SubmissionLine) -> Standing:
    """Return how far *line* has come, whatever its due date."""
    if line.stage is not Stage.AWAITED:
        return _OF_STAGE[line.stage]
    return Standing.DRAFT if line.counts.answered else Standing.NOT_STARTED


def finding_look(severity: Severity, result: Result) -> Look:
    """Return the look of a finding; one that could not be evaluated never looks like one that passed."""
    return NOT_EVALUATED if result is Result.NOT_EVALUATED else SEVERITIES[severity]
