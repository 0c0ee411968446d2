"""What the office page shows, as values: a round beside its answers, the directory, the memberships."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from db.problems import Problem
from db.snapshots.register import Country, Mechanism, Membership, Person, QuestionnaireLine
from db.snapshots.submission import Answer, Extension, Key, Round, SubmissionLine, Translation


@dataclass(frozen=True, slots=True)
class OfficeView:
    """One round and the whole register. ``extensions`` hold the newest of each submission; ``barred`` says why nothing may be changed."""

    title: str
    today: date
    rounds: tuple[Round, ...]
    this_round: Round | None
    lines: tuple[SubmissionLine, ...]
    countries: Mapping[str, Country]
    people: tuple[Person, ...]
    memberships: tuple[Membership, ...]
    mechanisms: tuple[Mechanism, ...]
    questionnaires: tuple[QuestionnaireLine, ...] = ()
    reviewers: tuple[str, ...] = ()
    extensions: Mapping[int, Extension] = field(default_factory=dict)
    barred: Problem | None = None


@dataclass(frozen=True, slots=True)
class TranslationView:
    """One narrative answer and its translations by language, with those that no longer fit it; ``locked`` says why none is kept."""

    year: int
    country: Country
    key: Key
    label: str
    original: Answer
    translations: Mapping[str, Translation]
    stale: frozenset[str]
    translator: str = ""
    locked: Problem | None = None
