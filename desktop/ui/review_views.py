"""What the reviewer's pages show, as values: one submission under review, the queries of a round, the history."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from db.problems import Problem, Remark
from db.snapshots.evidence import Attachment
from db.snapshots.history import Changeset, Revision, Sought
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import ReceiptLine
from db.snapshots.register import Country
from db.snapshots.review import Decision, Finding, OtherSide, Query, SignOff
from db.snapshots.submission import Key, Round, Rows, SubmissionLine, Translation
from db.terms import Verdict
from desktop.review import Moved, ReviewLine, locked

Place = tuple[str, str, str]
"""(rule, item, row): what a finding or an explanation is about."""


@dataclass(frozen=True, slots=True)
class Way:
    """Whether a verdict may be given: ``barred`` says why it cannot at all, ``lacking`` what is still missing for it."""

    barred: Problem | None = None
    lacking: tuple[Remark, ...] = ()

    @property
    def open(self) -> bool:
        """Whether nothing stands in the way but perhaps a reason."""
        return self.barred is None and not self.lacking


@dataclass(frozen=True, slots=True)
class ReviewView:
    """One submission under review. ``sentences`` and ``demands`` say each finding and what its check asks for.

    ``closed`` says why no reviewer's act is offered here, ``mirrored`` are the findings that compare with the figure of
    one other country, and that country, ``home`` what failed as the country may read it in its own language,
    ``remembered`` the year of explanations given in an earlier round, ``beside`` the other sides of linked queries by the
    query's id, ``whole`` the findings about the whole return, ``signed`` the newest national sign-off and ``still_signed``
    whether the content is that one.
    """

    country: Country
    questionnaire: Questionnaire
    line: SubmissionLine
    lines: tuple[ReviewLine, ...]
    rows: Rows
    names: Mapping[str, str]
    sentences: Mapping[Place, str] = field(default_factory=dict)
    demands: Mapping[Place, str] = field(default_factory=dict)
    unexplained: frozenset[Place] = frozenset()
    mirrored: Mapping[Place, str] = field(default_factory=dict)
    queries: tuple[Query, ...] = ()
    whole: tuple[Finding, ...] = ()
    ways: Mapping[Verdict, Way] = field(default_factory=dict)
    closed: Problem | None = None
    previous_year: int | None = None
    signed: SignOff | None = None
    still_signed: bool = False
    decisions: tuple[Decision, ...] = ()
    remembered: Mapping[Place, int] = field(default_factory=dict)
    home: Mapping[Place, str] = field(default_factory=dict)
    beside: Mapping[int, OtherSide] = field(default_factory=dict)

    @property
    def locked(self) -> Problem | None:
        """Why nothing is asked, ticked, explained here; an accepted return may still be reopened by whoever decides."""
        return self.closed or locked(self.line)


@dataclass(frozen=True, slots=True)
class StoryView:
    """How one answer came to be, and how it stands in the rounds: (year, its figure, the others' median), oldest first.

    ``evidence`` are the files that stand behind it, ``translations`` those of an answer in words, each with whether it is
    stale: the original is another text by now.
    """

    key: Key
    revisions: tuple[Revision, ...] = ()
    rounds: tuple[tuple[int, float | None, float | None], ...] = ()
    evidence: tuple[Attachment, ...] = ()
    translations: tuple[tuple[Translation, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class QueryLine:
    """A query as the list of a round shows it. ``label`` is what the item asks, ``asked`` when it was asked first.

    ``beside`` is the other side of a linked one.
    """

    query: Query
    country: str
    label: str
    asked: datetime
    days: int
    beside: OtherSide | None = None


@dataclass(frozen=True, slots=True)
class QueriesView:
    """All queries of one round across countries, with the rounds there are."""

    year: int | None
    rounds: tuple[Round, ...]
    lines: tuple[QueryLine, ...]
    today: date


@dataclass(frozen=True, slots=True)
class HistoryView:
    """What was done, newest first: actions, or with ``each`` every changed value; and what it can be filtered by.

    ``forms`` are the questionnaires by year, ``held`` the actions that can still be taken back; ``more`` says that more
    is there than shown. Instants are told in ``zone``, where it is ``today``. ``numbers`` are the submissions by country
    and year.
    """

    sought: Sought
    each: bool
    actions: tuple[Changeset, ...]
    values: tuple[Revision, ...]
    countries: tuple[Country, ...]
    years: tuple[int, ...]
    people: tuple[str, ...]
    receipts: tuple[ReceiptLine, ...]
    forms: Mapping[int, Questionnaire]
    held: frozenset[str] = frozenset()
    more: bool = False
    zone: str = "UTC"
    today: date = date.max
    numbers: Mapping[tuple[str, int], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CompareView:
    """What differs in one submission between two moments (numbers of changesets; 0 is the beginning)."""

    questionnaire: Questionnaire
    before: int
    after: int
    moved: tuple[Moved, ...]
