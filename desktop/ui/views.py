"""What a page shows, as one value: read in the background, handed over whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from db.problems import Problem
from db.snapshots.evidence import Attachment
from db.snapshots.history import Changeset, Edition, Revision
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Difference, Question
from db.snapshots.register import Country
from db.snapshots.review import Explanation, Finding, Query
from db.snapshots.submission import Answer, Answers, Key, Round, Submission, SubmissionLine


@dataclass(frozen=True, slots=True)
class BoardView:
    """The board: who takes part, the rounds, every submission's line, and the day it is.

    ``editions`` are the frozen ones of every round; ``not_editor`` is why the person may not freeze another.
    """

    title: str
    countries: tuple[Country, ...]
    rounds: tuple[Round, ...]
    lines: tuple[SubmissionLine, ...]
    today: date
    editions: tuple[Edition, ...] = ()
    not_editor: Problem | None = None


@dataclass(frozen=True, slots=True)
class KeptView:
    """Filters of the board under a name of one's own; each part is "" where it was left open."""

    name: str
    view: str = ""
    standing: str = ""
    subregion: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class SubmissionView:
    """One submission. ``sentences`` are the findings' texts and ``demands`` what their checks ask for, in their order."""

    country: Country
    questionnaire: Questionnaire
    submission: Submission
    findings: tuple[Finding, ...]
    sentences: tuple[str, ...]
    previous: Mapping[Key, Answer] = field(default_factory=dict)
    previous_year: int | None = None
    explained: frozenset[tuple[str, str, str]] = frozenset()
    explanations: Mapping[tuple[str, str, str], Explanation] = field(default_factory=dict)
    demands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryView:
    """One submission to be filled in. ``earlier`` are the accepted rounds before (year, answers), the newest first.

    ``unasked`` are the items and cells whose relevance says no; ``locked`` says why nothing may be changed, ``undo``
    and ``redo`` what these two would take back, ``undone`` and ``redone`` what that did to the one answer it was about,
    ``queried`` how many queries wait at an item.
    """

    shown: SubmissionView
    unasked: frozenset[Key] = frozenset()
    earlier: tuple[tuple[int, Answers], ...] = ()
    locked: Problem | None = None
    undo: Changeset | None = None
    redo: Changeset | None = None
    undone: Revision | None = None
    redone: Revision | None = None
    queried: Mapping[str, int] = field(default_factory=dict)
    secretariat: bool = True
    file_key: str = ""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What is known about one answer: what its conditions and rules demand as (kind, sentence), how it came to be, newest first, what is asked about it, and the files that stand behind it."""

    key: Key
    demands: tuple[tuple[str, str], ...] = ()
    revisions: tuple[Revision, ...] = ()
    queries: tuple[Query, ...] = ()
    evidence: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """What one file would change, and where it belongs in words; ``notes`` are sentences to read first.

    ``questions`` are what only a person can tell about it.
    """

    path: str
    country: str
    year: int
    questionnaire: Questionnaire
    difference: Difference
    notes: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is still missing: a sentence, and the (item, row) it is about."""

    text: str
    key: Key


@dataclass(frozen=True, slots=True)
class SendView:
    """A country's return before it goes back to the *sender* of its workbook; ``numbers`` are those of roster rows.

    ``typed`` is what stands in a field and was never stored: the workbook would go out with the value before it.
    """

    line: SubmissionLine
    country: Country
    questionnaire: Questionnaire
    sender: str
    required: tuple[Missing, ...] = ()
    errors: tuple[Missing, ...] = ()
    warnings: tuple[Missing, ...] = ()
    queries: tuple[Missing, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    typed: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class PointView:
    """A restore point: a copy of the file."""

    path: str
    name: str
    at: datetime
    automatic: bool


@dataclass(frozen=True, slots=True)
class PointsView:
    """The restore points of a file and the newest of its changes, the newest first."""

    points: tuple[PointView, ...] = ()
    changesets: tuple[Changeset, ...] = ()


@dataclass(frozen=True, slots=True)
class SummaryView:
    """A drawn summary: of which round, in which language, the size of each page in points, of the file in bytes.

    ``edition`` is None for a working summary.
    """

    year: int
    language: str
    sizes: tuple[tuple[float, float], ...]
    bytes: int
    edition: int | None = None
