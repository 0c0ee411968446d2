"""The questionnaire's own rules, evaluated on every item, row or return they serve."""

from db.snapshots.questionnaire import Rule
from db.snapshots.review import Finding
from db.terms import Result, Severity
from desktop.rules import Filling, Target
from desktop.rules.case import ROW_ID, Cells
from desktop.rules.explain import reason_of
from desktop.rules.plan import SAY_MORE
from desktop.validation.expected import EXPECTED, expected_of
from desktop.validation.run import Run


def evaluate_rules(run: Run) -> None:
    """Evaluate every rule of the questionnaire."""
    for compiled in run.book.rules:
        for target in compiled.targets:
            evaluate_target(run, compiled.rule, target)


def evaluate_target(run: Run, rule: Rule, target: Target) -> None:
    """Evaluate a rule on one thing it serves: in every row where that is a table."""
    case, values, check = run.case, run.case.values, target.check
    if target.roster is None:
        result = check(case, values, None)
        if result is True:
            run.passed += 1
        else:
            _judge(run, rule, target, "", None, result)
        return
    for cells in case.tables.get(target.roster.code, ()):
        result = check(case, values, cells)
        if result is True:
            run.passed += 1
        else:
            _judge(run, rule, target, str(cells[ROW_ID]), cells, result)


def _judge(run: Run, rule: Rule, target: Target, row: str, cells: Cells | None, result: object) -> None:
    item = target.item.code if target.item else ""
    if target.item is not None and not run.asked(target.item, row):
        return
    if result is None:
        reason = reason_of(target.node, run.case, target.scope, cells, target.first)
        run.unknown(rule.code, rule.severity, item, row, target.items, reason.code, dict(reason.details))
        return
    found: dict[str, object] = {
        filling.name: _value(filling, filling.function(run.case, run.case.values, cells)) for filling in target.fillings
    }
    expected = expected_of(target, run.case, cells)
    if expected is not None:
        found[EXPECTED] = expected
    run.fail(rule.code, rule.severity, item, row, found, target.items)


def _value(filling: Filling, value: object) -> object:
    if filling.exact or not isinstance(value, float) or value == round(value):
        return value
    return round(value) if abs(value) >= 100 else float(f"{value:.3g}")


def one_finding_a_cause(run: Run) -> list[Finding]:
    """Return the findings without those that another one on the same place makes superfluous, in reading order.

    A rule names what silences it in ``suppressed_by``. Of the general checks, the ranges (GEN.08 to GEN.10) give way to
    a rule of the questionnaire on the same value alone, the change over time (GEN.11) to its own rules on changes and
    to the slip of a thousand (GEN.16): each of those says more. What could not be evaluated is never silenced.
    """
    kept = [finding for finding in run.findings if finding.result is not Result.FAIL or not _silenced(finding, run)]
    place = run.plan.place
    kept.sort(key=lambda found: (place.get(found.item, -1), _row(found), found.result is Result.NOT_EVALUATED))
    return kept


def _silenced(finding: Finding, run: Run) -> bool:
    match finding.rule:
        case "GEN.08" | "GEN.09" | "GEN.10":
            here = (finding.item, finding.row)
            if any(here in run.failed[code] for code in run.plan.alone if code in run.failed):
                return True
            return _follows(finding, run)
        case "GEN.11" | "GEN.18" | "GEN.19" | "GEN.20" | "GEN.21" | "GEN.22":
            return _said_better(finding, run)
    own = run.plan.rules.get(finding.rule)
    silencers = own.suppressed_by if own else ()
    return any(_same_place(finding, place) for code in silencers for place in run.failed.get(code, ()))


def _said_better(finding: Finding, run: Run) -> bool:
    here = (finding.item, finding.row)
    if any(here in run.failed.get(code, ()) for code in SAY_MORE[finding.rule]):
        return True
    if finding.rule in ("GEN.18", "GEN.19"):
        return any(here in run.failed.get(code, ()) for code in run.plan.alone)
    # A slip of a power of ten or of the sign says more than a rule on changes; such a rule names it in suppressed_by.
    return finding.rule in ("GEN.11", "GEN.22") and any(
        place == here or finding.item in run.plan.changes[code]
        for code in run.plan.changes
        for place in run.failed.get(code, ())
    )


def _follows(finding: Finding, run: Run) -> bool:
    """Whether a derived value is out of range because an error was found on what it is computed from."""
    causes = run.plan.causes.get(finding.item)
    return causes is not None and any(
        other.severity is Severity.ERROR and other.result is Result.FAIL and not causes.isdisjoint(other.items)
        for other in run.findings
        if other.item != finding.item
    )


def _same_place(finding: Finding, place: tuple[str, str]) -> bool:
    item, row = place
    return item in finding.items and (not row or not finding.row or row == finding.row)


def _row(finding: Finding) -> int:
    row = finding.values.get("row", 0)
    return row if isinstance(row, int) else 0
