"""One finding for a cause: which findings another one on the same place makes superfluous."""

from collections.abc import Iterable

from db.snapshots.review import Finding
from db.terms import Result, Severity
from desktop.rules.plan import SAY_MORE, Plan
from desktop.validation.run import Failed, Run

RANGES = ("GEN.08", "GEN.09", "GEN.10")
CHANGES = ("GEN.11", "GEN.22")
Place = tuple[int, str, int, str, bool]


class Causes:
    """The errors among the findings, by the items they involve: what a derived value out of range may follow from."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._errors: dict[str, dict[str, int]] = {}

    def add(self, finding: Finding, by: int = 1) -> None:
        """Count *finding* if it is an error, or with -1 count it no longer."""
        if finding.severity is not Severity.ERROR or finding.result is not Result.FAIL:
            return
        for code in finding.items:
            found = self._errors.setdefault(code, {})
            found[finding.item] = found.get(finding.item, 0) + by
            if not found[finding.item]:
                del found[finding.item]

    def follows(self, item: str) -> bool:
        """Whether a derived value is out of range because an error was found on what it is computed from."""
        return any(other != item for code in self.plan.causes.get(item, ()) for other in self._errors.get(code, ()))

    def silenced(self, finding: Finding, failed: Failed) -> bool:
        """Whether another finding makes this one superfluous.

        A rule names what silences it in ``suppressed_by``. Of the general checks, the ranges (GEN.08 to GEN.10) give
        way to a rule of the questionnaire on the same value alone, the change over time (GEN.11) to its own rules on
        changes and to the slip of a thousand (GEN.16), equal rows (GEN.23) to a rule that looks for them in that table:
        each of those says more. What could not be evaluated is never silenced.
        """
        if finding.result is not Result.FAIL:
            return False
        rule, plan, here = finding.rule, self.plan, (finding.item, finding.row)
        if rule in RANGES:
            return _among(here, plan.alone, failed) or self.follows(finding.item)
        if rule in SAY_MORE:
            if _among(here, SAY_MORE[rule], failed) or (
                rule in ("GEN.18", "GEN.19") and _among(here, plan.alone, failed)
            ):
                return True
            # A slip of a power of ten or of the sign says more than a rule on changes; such a rule names it in suppressed_by.
            return rule in CHANGES and any(
                finding.item in items or here in failed[code]
                for code, items in plan.changes.items()
                if failed.get(code)
            )
        if rule == "GEN.23":
            roster = plan.items[plan.items[finding.item].roster or ""]
            there = [(code, finding.row) for code in (roster.code, *(column.code for column in roster.columns))]
            own_words = [code for code, table in plan.uniques.items() if table == roster.code]
            return any(_among(place, own_words, failed) for place in there)
        own = plan.rules.get(rule)
        return any(
            _same_place(finding, failed[code]) for code in (own.suppressed_by if own else ()) if failed.get(code)
        )

    def silencers(self, rule: str) -> frozenset[str]:
        """Return the rules whose failing may silence *rule*, errors on what a value is computed from apart."""
        plan = self.plan
        if rule in RANGES:
            return frozenset(plan.alone)
        if rule in SAY_MORE:
            more = frozenset(plan.alone) if rule in ("GEN.18", "GEN.19") else frozenset()
            return frozenset(SAY_MORE[rule]) | more | (plan.changes.keys() if rule in CHANGES else frozenset())
        if rule == "GEN.23":
            return frozenset(plan.uniques)
        own = plan.rules.get(rule)
        return frozenset(own.suppressed_by) if own else frozenset()


def place_of(finding: Finding, plan: Plan) -> Place:
    """Return where a finding stands in reading order; its row by number, and without one by its id."""
    place, unknown = plan.place.get(finding.item, -1), finding.result is Result.NOT_EVALUATED
    # Not by the order in which answers happen to be kept: it is another after an edit than after reading them anew.
    return (place, finding.item, finding.row_number, finding.row, unknown)


def one_finding_a_cause(run: Run) -> list[Finding]:
    """Return the findings without those that another one on the same place makes superfluous, in reading order."""
    causes = Causes(run.plan)
    for finding in run.findings:
        causes.add(finding)
    kept = [finding for finding in run.findings if not causes.silenced(finding, run.failed)]
    kept.sort(key=lambda found: place_of(found, run.plan))
    return kept


def _among(place: tuple[str, str], rules: Iterable[str], failed: Failed) -> bool:
    return any(place in failed[code] for code in rules if code in failed)


def _same_place(finding: Finding, places: Iterable[tuple[str, str]]) -> bool:
    if finding.row:
        return any((item, row) in places for item in finding.items for row in (finding.row, ""))
    return any(item in finding.items for item, _ in places)
