"""What one country has given in one round, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from db.terms import RoundState, Stage, ValueStatus

Key = tuple[str, str]
"""(item code, row id); the row id is "" outside rosters. The identity of an answer within a submission."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Canonical text + number + value status + confidential flag + note + source, for an item or a roster cell.

    ``text`` is None where there is no value: shortest decimal text of a number (``1234.5``), ISO date, choice code,
    codes joined by one space in list order, NFC text. ``number`` is the IEEE double of a numeric item, else None.
    """

    item: str
    row: str = ""
    text: str | None = None
    number: float | None = None
    status: ValueStatus | None = None
    confidential: bool = False
    note: str | None = None
    source: str | None = None

    @property
    def key(self) -> Key:
        """Its identity within the submission."""
        return (self.item, self.row)

    @property
    def blank(self) -> bool:
        """Whether it says nothing at all: no value, no status, no note, no source."""
        return self.text is None and self.status is None and not self.note and not self.source

    @property
    def codes(self) -> tuple[str, ...]:
        """The chosen codes of a choice."""
        return tuple(self.text.split()) if self.text else ()


Answers = Mapping[Key, Answer]
Rows = Mapping[str, tuple[str, ...]]
"""Roster code → row ids in their order."""


@dataclass(frozen=True, slots=True)
class Round:
    """One collection of one questionnaire version, with its period, due date and reference date."""

    id: int
    year: int
    questionnaire_id: int
    questionnaire_code: str
    questionnaire_version: str
    questionnaire_sha256: str
    reference_date: date
    due: date
    state: RoundState
    version: int = 1


@dataclass(frozen=True, slots=True)
class Counts:
    """The summary row of a submission, kept in the same transaction as its answers."""

    answered: int = 0
    asked: int = 0
    required: int = 0
    required_missing: int = 0
    errors: int = 0
    warnings: int = 0
    unexplained: int = 0
    informations: int = 0
    not_evaluated: int = 0
    passed: int = 0
    open_queries: int = 0
    receipts: int = 0


@dataclass(frozen=True, slots=True)
class SubmissionLine:
    """One cell of the matrix countries × rounds: stage and counts, without the answers.

    ``findings_as_of`` is the sequence number of the changeset the findings were computed after (0: never);
    ``findings_stale`` says that another country's change may have altered them since.
    """

    id: int
    round_id: int
    year: int
    country: str
    stage: Stage
    due: date
    counts: Counts
    last_received: datetime | None = None
    changed: datetime | None = None
    changed_seq: int = 0
    findings_as_of: int = 0
    findings_stale: bool = False
    workbooks: int = 0
    reviewer: str | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Submission:
    """One country's return in one round with all its answers and roster rows.

    ``withheld`` are codes whose values were left out, and why, where it was carried into a newer version's codes.
    """

    line: SubmissionLine
    answers: Answers = field(default_factory=dict)
    rows: Rows = field(default_factory=dict)
    withheld: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """Its number in the file."""
        return self.line.id

    @property
    def country(self) -> str:
        """The code of the country that reports."""
        return self.line.country


@dataclass(frozen=True, slots=True)
class Extension:
    """A later due date for one country, with its reason; of several the newest counts."""

    submission_id: int
    country: str
    due: date
    reason: str
    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Translation:
    """A narrative answer in another language, by *translator*; ``source_hash`` is that of the text it was made from.

    It is never the country's own words, and stale once the original is another text.
    """

    item: str
    row: str
    language: str
    text: str
    translator: str
    at: datetime
    source_hash: str
    version: int = 1

    @property
    def key(self) -> Key:
        """The identity of the answer it translates."""
        return (self.item, self.row)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One moment at which a submission was accepted: the number of its changeset, when, by whom."""

    seq: int
    at: datetime
    person: str
