"""What a summary is made of: one frozen value, gathered by an action and handed to the worker process."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from db.snapshots.history import Changeset, Origin
from db.snapshots.questionnaire import Questionnaire, Texts
from db.snapshots.register import Country
from db.snapshots.review import Decision, Finding, Query
from db.snapshots.submission import Answer, Answers, Key, Rows, SubmissionLine
from db.terms import QueryState, Stage


@dataclass(frozen=True, slots=True)
class Translated:
    """A narrative answer in another language and who translated it; ``stale`` once the original is another text."""

    language: str
    text: str
    translator: str
    stale: bool = False


@dataclass(frozen=True, slots=True)
class CountryReturn:
    """What one country gave in one round. ``findings`` and ``queries`` are those that stand, oldest first.

    ``answers`` include the values of derived items; ``not_asked`` are the codes of items that were not relevant;
    ``translations`` stand by the place of the answer.
    One that is ``left_out`` came, but was not accepted when the edition was frozen: nothing of it is here.
    ``origins`` tell where each value came from; a sum of earlier items has several.
    """

    line: SubmissionLine
    answers: Answers = field(default_factory=dict)
    rows: Rows = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    queries: tuple[Query, ...] = ()
    decisions: tuple[Decision, ...] = ()
    not_asked: frozenset[str] = frozenset()
    left_out: bool = False
    origins: Mapping[Key, tuple[Origin, ...]] = field(default_factory=dict)
    translations: Mapping[Key, tuple[Translated, ...]] = field(default_factory=dict)

    @property
    def reported(self) -> bool:
        """Whether a return has been received; values typed before that are a draft and are not published."""
        return self.line.stage is not Stage.AWAITED and not self.left_out

    @property
    def open_queries(self) -> int:
        """How many queries still wait for somebody."""
        return sum(1 for query in self.queries if query.state is not QueryState.CLOSED)


@dataclass(frozen=True, slots=True)
class RoundReturns:
    """One round: its year and, by country code, what each country that takes part has given.

    ``withheld`` are the items that meant something else then, or were not asked, and why: no value of theirs is here.
    ``version`` is the questionnaire's that the round ran on, CODE@VERSION.
    """

    year: int
    returns: Mapping[str, CountryReturn]
    withheld: Mapping[str, str] = field(default_factory=dict)
    version: str = ""


@dataclass(frozen=True, slots=True)
class SummaryData:
    """Everything a summary says, and nothing else: the same value gives the same bytes.

    ``rounds`` are in order of years and end with the one of ``year``. ``countries`` name those of the rounds and of
    ``tile_grid`` (code → row and column). ``edition`` is None for a working summary; ``edition_date`` is the day the
    data stand at, never today. ``notice`` (language → text) is printed on every page where it is not empty.
    ``attributions`` are the texts of the sources' annex, ``zone`` the IANA zone in which days are told.
    """

    questionnaire: Questionnaire
    rounds: tuple[RoundReturns, ...]
    year: int
    countries: tuple[Country, ...]
    tile_grid: Mapping[str, tuple[int, int]]
    content_hash: str
    edition: int | None = None
    edition_date: date | None = None
    title: Texts = field(default_factory=dict)
    publisher: str = ""
    notice: Texts = field(default_factory=dict)
    attributions: tuple[str, ...] = ()
    zone: str = "UTC"

    @property
    def this_round(self) -> RoundReturns:
        """The round the summary is about."""
        return next(found for found in self.rounds if found.year == self.year)

    @property
    def previous_round(self) -> RoundReturns | None:
        """The latest round before this one, None for the first."""
        earlier = [found for found in self.rounds if found.year < self.year]
        return earlier[-1] if earlier else None


@dataclass(frozen=True, slots=True)
class RowName:
    """What a row of a table is known by: its number now, None once it is gone, and what its key columns say."""

    number: int | None
    keys: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that differs between two moments, with the newest of the ``steps`` that led from one to the other.

    ``place`` is sheet!cell where a file brought the value.
    """

    item: str
    row: str
    before: Answer | None
    after: Answer | None
    last: Changeset
    place: str = ""
    steps: int = 1


@dataclass(frozen=True, slots=True)
class ReturnChanges:
    """What differs in the return of one country for one round; ``files`` came in between, oldest first.

    ``rows`` name the rows of tables that the changes are about, by roster and row id.
    """

    country: str
    year: int
    changes: tuple[Change, ...]
    rows: Mapping[Key, RowName] = field(default_factory=dict)
    files: tuple[Changeset, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """One end of a difference: a day, or the action just done; neither is the beginning, or the newest action."""

    day: date | None = None
    action: Changeset | None = None


@dataclass(frozen=True, slots=True)
class ChangesData:
    """Everything a paper of changes says, and nothing else: the same value gives the same bytes.

    ``forms`` are by year. ``person``, ``file`` and ``item`` say what was looked for, "" for everything. ``chain`` is
    the number and the hash of the newest action that counts, ``dated`` its instant.
    """

    since: Moment
    until: Moment
    returns: tuple[ReturnChanges, ...]
    forms: Mapping[int, Questionnaire]
    countries: Mapping[str, Country]
    chain: tuple[int, str] = (0, "")
    dated: datetime | None = None
    person: str = ""
    file: str = ""
    item: str = ""
    publisher: str = ""
    notice: Texts = field(default_factory=dict)
    zone: str = "UTC"
