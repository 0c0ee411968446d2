"""One submission as a reviewer reads it: each answer beside its earlier ones, the region, what was found and said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import median

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.review import Explanation, Finding, Query, Verification
from db.snapshots.submission import Answer, Answers, Key, Submission
from db.terms import ItemKind, QueryState, Result
from desktop.review.verification import Lapse, lapses, seal


@dataclass(frozen=True, slots=True)
class Region:
    """What the other countries of the round answered: lowest, median, highest figure, and how many there are."""

    low: float
    median: float
    high: float
    countries: int


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One answer under review. ``seen`` is a tick that holds; ``lapsed`` says why a tick no longer does."""

    item: Item
    row: str
    earlier: Answer | None
    first: Answer | None
    now: Answer | None
    region: Region | None = None
    findings: tuple[Finding, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    queries: tuple[Query, ...] = ()
    verification: Verification | None = None
    lapsed: tuple[Lapse, ...] = ()

    @property
    def key(self) -> Key:
        """The identity of the answer."""
        return (self.item.code, self.row)

    @property
    def seen(self) -> bool:
        """Whether a reviewer has ticked this very answer."""
        return self.verification is not None and not self.lapsed

    @property
    def to_see(self) -> bool:
        """Whether there is something here that nobody has ticked yet; what is computed needs no tick."""
        return not self.seen and self.now is not None and not self.now.blank and not self.item.derived

    @property
    def changed(self) -> bool:
        """Whether value or status differ from what was received first."""
        return said(self.first) != said(self.now)

    @property
    def change(self) -> float | None:
        """The relative change from the earlier round; None where either is no number or the earlier one is zero."""
        if self.now is None or self.earlier is None or self.now.number is None or not self.earlier.number:
            return None
        return (self.now.number - self.earlier.number) / abs(self.earlier.number)

    @property
    def open_queries(self) -> tuple[Query, ...]:
        """The queries here that are not closed."""
        return tuple(one for one in self.queries if one.state is not QueryState.CLOSED)


@dataclass(frozen=True, slots=True)
class Moved:
    """One answer that differs between two moments."""

    item: str
    row: str
    before: Answer | None
    after: Answer | None


@dataclass(frozen=True)
class Beside:
    """What an answer is read beside: earlier and first received answers, the others of the round, what was said."""

    earlier: Answers = field(default_factory=dict)
    first: Answers = field(default_factory=dict)
    others: Mapping[str, Answers] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    explanations: Mapping[tuple[str, str, str], Explanation] = field(default_factory=dict)
    queries: tuple[Query, ...] = ()
    verifications: Mapping[Key, Verification] = field(default_factory=dict)


def said(answer: Answer | None) -> tuple[str | None, str | None]:
    """Return value and status, the parts of an answer that a review is about."""
    return (answer.text, answer.status.value if answer.status else None) if answer else (None, None)


def review_lines(questionnaire: Questionnaire, submission: Submission, beside: Beside) -> tuple[ReviewLine, ...]:
    """Return a line for each item, and for each cell of a roster, in reading order; notes to the reader are left out."""
    found = _by_place(beside.findings)
    lines: list[ReviewLine] = []
    for item in questionnaire.items:
        if item.kind is ItemKind.NOTE:
            continue
        lines.append(_line(questionnaire, submission, beside, found, item, ""))
        for row in submission.rows.get(item.code, ()):
            lines += [_line(questionnaire, submission, beside, found, column, row) for column in item.columns]
    return tuple(lines)


def _by_place(findings: tuple[Finding, ...]) -> dict[Key, list[Finding]]:
    found: dict[Key, list[Finding]] = {}
    for finding in findings:
        found.setdefault((finding.item, finding.row), []).append(finding)
        if finding.result is Result.FAIL:
            # A sum that does not add up concerns each of its parts.
            for other in finding.items:
                if other != finding.item:
                    found.setdefault((other, finding.row), []).append(finding)
    return found


def _line(
    questionnaire: Questionnaire,
    submission: Submission,
    beside: Beside,
    found: Mapping[Key, list[Finding]],
    item: Item,
    row: str,
) -> ReviewLine:
    key = (item.code, row)
    now = submission.answers.get(key)
    tick = beside.verifications.get(key)
    findings = tuple(found.get(key, ()))
    explanations = (beside.explanations.get((one.rule, one.item, one.row)) for one in findings)
    return ReviewLine(
        item=item,
        row=row,
        earlier=beside.earlier.get(key),
        first=beside.first.get(key),
        now=now,
        region=None if row else region_of(item, beside.others),
        findings=findings,
        explanations=tuple(one for one in explanations if one is not None),
        queries=tuple(one for one in beside.queries if (one.item, one.row) == key),
        verification=tick,
        lapsed=lapses(tick, seal(questionnaire, now, item.code)) if tick is not None else (),
    )


def region_of(item: Item, others: Mapping[str, Answers]) -> Region | None:
    """Return how the other countries answered a numeric *item*; None where none gave a figure."""
    answers = (one.get((item.code, "")) for one in others.values())
    figures = [one.number for one in answers if one is not None and one.number is not None and not one.confidential]
    return Region(min(figures), median(figures), max(figures), len(figures)) if figures else None
