"""The questionnaire's own rules, evaluated on every item, row or return they serve."""

from db.snapshots.questionnaire import Rule
from db.snapshots.review import Finding
from db.terms import Result
from desktop.rules import CompiledRule, Filling, Target
from desktop.rules.case import Cells
from desktop.rules.explain import reason_of
from desktop.validation.run import Run


def evaluate_rules(run: Run) -> None:
    """Evaluate every rule of the questionnaire."""
    case, values = run.case, run.case.values
    for compiled in run.book.rules:
        for target in compiled.targets:
            if target.roster is None:
                _judge(run, compiled, target, "", None, target.check(case, values, None))
            else:
                for row, cells in case.row_maps.get(target.roster.code, {}).items():
                    _judge(run, compiled, target, row, cells, target.check(case, values, cells))


def _judge(run: Run, compiled: CompiledRule, target: Target, row: str, cells: Cells | None, result: object) -> None:
    if result is True:
        run.passed += 1
        return
    rule: Rule = compiled.rule
    item = target.item.code if target.item else ""
    if target.item is not None and not run.asked(target.item, row):
        return
    if result is None:
        reason = reason_of(target.node, run.case, target.scope, cells)
        run.unknown(rule.code, rule.severity, item, row, target.items, reason.code, dict(reason.details))
        return
    found: dict[str, object] = {
        filling.name: _value(filling, filling.function(run.case, run.case.values, cells)) for filling in target.fillings
    }
    run.fail(rule.code, rule.severity, item, row, found, target.items)


def _value(filling: Filling, value: object) -> object:
    if filling.exact or not isinstance(value, float) or value == round(value):
        return value
    return round(value) if abs(value) >= 100 else float(f"{value:.3g}")


def one_finding_a_cause(run: Run) -> list[Finding]:
    """Return the findings without those that another one on the same place makes superfluous.

    A rule names what silences it in ``suppressed_by``; the general rules on change over time (GEN.11) give way to the
    questionnaire's own, and to the slip of a thousand (GEN.16), which says more.
    """
    suppressed_by = {rule.code: rule.suppressed_by for rule in run.book.questionnaire.rules if rule.suppressed_by}
    louder = {"GEN.11": ("GEN.16", *(code for code in run.plan.changes if code in run.failed))}
    kept = []
    for finding in run.findings:
        silencers = suppressed_by.get(finding.rule) or louder.get(finding.rule, ())
        places = ((rule, place) for rule in silencers for place in run.failed.get(rule, ()))
        if not any(_same_place(finding, rule, place, run) for rule, place in places):
            kept.append(finding)
    place = run.plan.place
    kept.sort(key=lambda found: (place.get(found.item, -1), _row(found), found.result is Result.NOT_EVALUATED))
    return kept


def _same_place(finding: Finding, rule: str, place: tuple[str, str], run: Run) -> bool:
    item, row = place
    if row and finding.row and row != finding.row:
        return False
    if finding.rule == "GEN.11":
        return item == finding.item or finding.item in run.plan.changes.get(rule, ())
    return item in finding.items


def _row(finding: Finding) -> int:
    row = finding.values.get("row", 0)
    return row if isinstance(row, int) else 0
