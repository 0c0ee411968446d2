"""What a summary is made of: one frozen value, gathered by an action and handed to the worker process."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from db.snapshots.questionnaire import Questionnaire, Texts
from db.snapshots.register import Country
from db.snapshots.review import Decision, Finding, Query
from db.snapshots.submission import Answers, Rows, SubmissionLine
from db.terms import QueryState, Stage


@dataclass(frozen=True, slots=True)
class CountryReturn:
    """What one country gave in one round. ``findings`` and ``queries`` are those that stand, oldest first.

    ``answers`` include the values of derived items; ``not_asked`` are the codes of items that were not relevant.
    """

    line: SubmissionLine
    answers: Answers = field(default_factory=dict)
    rows: Rows = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    queries: tuple[Query, ...] = ()
    decisions: tuple[Decision, ...] = ()
    not_asked: frozenset[str] = frozenset()

    @property
    def reported(self) -> bool:
        """Whether a return has been received; values typed before that are a draft and are not published."""
        return self.line.stage is not Stage.AWAITED

    @property
    def open_queries(self) -> int:
        """How many queries still wait for somebody."""
        return sum(1 for query in self.queries if query.state is not QueryState.CLOSED)


@dataclass(frozen=True, slots=True)
class RoundReturns:
    """One round: its year and, by country code, what each country that takes part has given.

    ``withheld`` are the items that meant something else then, or were not asked, and why: no value of theirs is here.
    """

    year: int
    returns: Mapping[str, CountryReturn]
    withheld: Mapping[str, str] = field(default_factory=dict)


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
