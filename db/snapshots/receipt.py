"""Files that go out and come back: workbooks, receipts, and the difference one would make."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from db.problems import Remark
from db.snapshots.evidence import Enclosed
from db.snapshots.review import Explanation, Query
from db.snapshots.submission import Answer, Answers, Key, Rows
from db.terms import ChangeKind, ExplanationKind, ReceiptOutcome


@dataclass(frozen=True, slots=True)
class Base:
    """The values a workbook was written with: what the three-way merge compares against."""

    answers: Answers
    rows: Rows


@dataclass(frozen=True, slots=True)
class WorkbookLine:
    """A workbook that was issued. ``key`` is the short text on its stamp, ``base_seq`` the last changeset in it."""

    id: int
    key: str
    submission_id: int
    questionnaire_sha256: str
    language: str
    base_seq: int
    name: str
    sha256: str
    issued: datetime
    person: str


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where a value stood in a file, and what the file held there, word for word."""

    sheet: str
    cell: str
    raw: str | None = None
    type: str = ""
    number_format: str = ""
    formula: str | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """What a file says it is. ``channels`` name which of the four channels agreed (stamp, manifest, names, properties).

    ``workbook_key`` leads to the base kept in the database.
    """

    country: str
    year: int
    questionnaire_sha256: str
    workbook_key: str
    base_seq: int
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What a focal point typed beside a finding or a query that went home in the file, and what it was asked about.

    ``number`` is the query's, 0 for the explanation of a warning. The hashes are those of the value and the rule when
    it was asked; ``messages`` is how long the query was, and ``start`` the fingerprint of the answer it went out with.
    """

    sheet: str
    cell: str
    text: str = ""
    kind: ExplanationKind | None = None
    person: str = ""
    number: int = 0
    messages: int = 0
    rule: str = ""
    item: str = ""
    row: str = ""
    value_hash: str = ""
    rule_hash: str = ""
    start: str = ""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """What office and country have written to each other about a return: its queries, and the explanations given."""

    queries: tuple[Query, ...] = ()
    explanations: tuple[Explanation, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.queries or self.explanations)


@dataclass(frozen=True, slots=True)
class Question:
    """What a file leaves open and only a person can tell; until then the cells it is about are refused.

    ``kind`` is what is open (decimal, dates, percents, brackets, signs, no_value, columns, heading, sheet), ``subject`` the column,
    word or sheet it is about, ``readings`` the choices with what ``found`` would mean under each, ``count`` the cells concerned.
    ``chosen`` is what was chosen already, where that can still be changed.
    """

    kind: str
    subject: str
    readings: tuple[tuple[str, str], ...]
    found: str
    sheet: str
    cell: str
    count: int = 1
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a person has told about a file before it is read.

    ``readings`` are (kind, subject) → choice, an empty subject meaning the whole file. ``country`` and ``year`` confirm
    whose file it is where its control sheet cannot tell. ``taken_for`` is the round it is to be taken for, where that is not
    the one it was issued for: last year's form with this year's figures. The password is kept in memory only.
    """

    readings: Mapping[tuple[str, str], str] = field(default_factory=dict)
    old_format: bool = False
    password: str = field(default="", repr=False)
    country: str = ""
    year: int = 0
    taken_for: int = 0


@dataclass(frozen=True, slots=True)
class Substitute:
    """What we issued a workbook with, in the place of a control sheet that is gone: taken from the database."""

    identity: Identity
    canonical: bytes
    base: Base


@dataclass(frozen=True, slots=True)
class Return:
    """What was read from a file: identity, one answer for each place that holds anything, and what went wrong.

    ``answers`` hold only keys whose cells were found; ``parts`` tells which parts of each were present in the file
    ("value", "status", "note", "source", "confidential"), since a blank cell keeps and a missing sheet is not sent.
    ``erased`` are keys with the erase mark. ``rows`` are row ids per roster sent, new rows (no id in the file) with
    an id made by the reader that starts with "new:". ``manifest_base`` is the base the file itself carries, ``signed`` the
    name and words of a national sign-off that came with it.
    ``replies`` are the answers to findings and queries that went out in the file; ``origin`` is the receipt that the file
    is an annotated copy of, by its hash, and the last changeset of that day. ``questions`` are what only a person can tell
    about the file. ``correspondence`` is what the office sent along, ``enclosed`` the evidence the file lists, with its bytes where
    they came along.
    ``headings`` are the sender's own, as they are compared, each with the code of a column that a person has said it stands above.
    """

    identity: Identity
    answers: Answers
    parts: Mapping[Key, frozenset[str]]
    places: Mapping[tuple[str, str, str], CellPlace]
    rows: Rows
    erased: frozenset[Key]
    sheets_sent: tuple[str, ...]
    remarks: tuple[Remark, ...] = ()
    manifest_base: Base | None = None
    refused: frozenset[Key] = frozenset()
    signed: tuple[str, str] | None = None
    language: str = ""
    replies: tuple[Reply, ...] = ()
    origin: tuple[str, int] | None = None
    questions: tuple[Question, ...] = ()
    correspondence: Correspondence = field(default_factory=Correspondence)
    enclosed: tuple[Enclosed, ...] = ()
    headings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What accepting a receipt would do to one answer. ``after`` is what would be stored for this kind."""

    kind: ChangeKind
    item: str
    row: str
    base: Answer | None
    theirs: Answer | None
    ours: Answer | None
    after: Answer | None
    place: CellPlace | None = None

    @property
    def key(self) -> Key:
        """The identity of the answer it is about."""
        return (self.item, self.row)


@dataclass(frozen=True, slots=True)
class Difference:
    """What accepting a receipt would change: shown first, and the very value that is then applied.

    ``new_rows`` are roster → row ids to add; ``row_order`` roster → the order of all rows afterwards. ``proposed_erasures``
    are (roster, row id) that were sent without: asked, never done by themselves. ``rows_in_file`` tells which row here
    each row of the file is.
    """

    submission_id: int
    submission_version: int
    ours_seq: int
    changes: tuple[Change, ...]
    new_rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    proposed_erasures: tuple[tuple[str, str], ...] = ()
    rows_in_file: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()

    def count(self, kind: ChangeKind) -> int:
        """How many changes are of *kind*."""
        return sum(1 for change in self.changes if change.kind is kind)


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """A file that came back, as history shows it."""

    id: str
    seq: int
    submission_id: int
    name: str
    sha256: str
    size: int
    received: datetime
    person: str
    outcome: ReceiptOutcome
    counts: Mapping[str, int]
