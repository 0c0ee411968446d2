"""A situation in, findings out; and the values of derived items."""

from dataclasses import dataclass

from db.snapshots.review import Finding
from db.snapshots.submission import Answer, Counts, Key
from db.terms import Result, Severity
from desktop.rules import Book
from desktop.rules.plan import plan_of
from desktop.validation.causes import one_finding_a_cause
from desktop.validation.checks import CHECKS
from desktop.validation.own_rules import evaluate_rules
from desktop.validation.run import Run
from desktop.validation.situation import Situation


@dataclass(frozen=True, slots=True)
class Validation:
    """What came of one validation: findings in reading order, the counts of the submission's summary row."""

    findings: tuple[Finding, ...]
    counts: Counts
    derived: dict[Key, Answer]

    @property
    def passed(self) -> int:
        """How many checks passed."""
        return self.counts.passed


def derive(book: Book, situation: Situation) -> dict[Key, Answer]:
    """Return the answers of derived items and cells; text and number are None where they cannot be computed.

    Numbers are kept as the full double with its shortest text; an item's decimals are for showing only.
    """
    return dict(book.open(situation.facts()).derived)


def validate(book: Book, situation: Situation) -> Validation:
    """Return every finding on the submission: general checks, the items' own conditions, the questionnaire's rules."""
    case = book.open(situation.facts())
    run = Run(book, case, plan_of(book), situation)
    for check in CHECKS:
        check(run)
    evaluate_rules(run)
    return concluded(run)


def concluded(run: Run) -> Validation:
    """Return what came of *run*: one finding for a cause, the counts, the derived answers."""
    findings = one_finding_a_cause(run)
    return Validation(tuple(findings), _counts(run, findings), dict(run.case.derived))


def _counts(run: Run, findings: list[Finding]) -> Counts:
    told = Told()
    for finding in findings:
        told.add(finding)
    return told.counts(run, run.passed)


class Told:
    """How many findings there are of each kind, one added or taken away at a time."""

    def __init__(self) -> None:
        self._severities = dict.fromkeys(Severity, 0)
        self._not_evaluated = 0
        self._missing: dict[str, int] = {}

    def add(self, finding: Finding, by: int = 1) -> None:
        """Count *finding*, or with -1 count it no longer."""
        if finding.result is Result.NOT_EVALUATED:
            self._not_evaluated += by
            return
        self._severities[finding.severity] += by
        if finding.rule in ("GEN.01", "GEN.02") and not finding.row:
            left = self._missing.pop(finding.item, 0) + by
            if left:
                self._missing[finding.item] = left

    def counts(self, run: Run, passed: int) -> Counts:
        """Return the summary row: what was told, what is asked and answered, what *passed*."""
        asked = [item for item in run.plan.asked if run.asked(item)]
        return Counts(
            answered=sum(run.answered(item) for item in asked),
            asked=len(asked),
            required=run.required,
            required_missing=len(self._missing),
            errors=self._severities[Severity.ERROR],
            warnings=self._severities[Severity.WARNING],
            informations=self._severities[Severity.INFORMATION],
            not_evaluated=self._not_evaluated,
            passed=passed,
        )
