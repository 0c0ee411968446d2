"""Findings, explanations, queries, verifications, decisions and sign-offs as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from db.terms import ExplanationKind, QueryAct, QueryState, Result, Role, Severity, Stage, Verdict


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of one rule on one place: fail or not evaluated (a pass is only counted).

    ``item`` and ``row`` name the place ("" = the whole return), ``items`` every item involved. ``values`` fill the
    message's placeholders with canonical values (numbers, texts, codes, item codes); ``reason`` is a code of
    ``desktop.wording`` for a result that was not evaluated.
    """

    country: str
    rule: str
    severity: Severity
    result: Result
    item: str
    row: str = ""
    items: tuple[str, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    reason: str = ""

    @property
    def row_number(self) -> int:
        """The row's number in its table as it was checked, from 1; 0 where the finding stands in no row."""
        number = self.values.get("row")
        return number if isinstance(number, int) else 0

    @property
    def lacking(self) -> bool:
        """Whether a required item has no answer yet: still to be done, as it is in a fresh workbook, and nothing wrong."""
        return self.result is Result.FAIL and self.rule in ("GEN.01", "GEN.02") and not self.row


@dataclass(frozen=True, slots=True)
class Explanation:
    """The reply to a warning, bound to the hash of the value and of the rule it was written for."""

    rule: str
    item: str
    row: str
    kind: ExplanationKind
    text: str
    value_hash: str
    rule_hash: str
    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a query."""

    act: QueryAct
    text: str
    person: str
    role: Role
    at: datetime


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the focal point about an answer, a roster row, or the whole return (item "")."""

    id: int
    number: int
    submission_id: int
    country: str
    year: int
    item: str
    row: str
    rule: str
    state: QueryState
    owner: str
    messages: tuple[Message, ...]
    version: int = 1


@dataclass(frozen=True, slots=True)
class OtherSide:
    """The other of two linked queries: its number and place, and ``said``, its answer in words.

    ``reply`` is what its country last replied, "" for nothing; neither that nor a confidential figure is for the eyes
    of the country of the first query.
    """

    number: int
    state: QueryState
    submission_id: int
    key: tuple[str, str]
    said: str
    reply: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """A reviewer's tick on one value; it falls away when the hash no longer fits."""

    item: str
    row: str
    value_hash: str
    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with its reason."""

    verdict: Verdict
    before: Stage
    after: Stage
    reason: str
    person: str
    role: Role
    at: datetime


@dataclass(frozen=True, slots=True)
class SignOff:
    """The national sign-off: a name, bound to the content it was given for."""

    name: str
    text: str
    content_hash: str
    person: str
    at: datetime
