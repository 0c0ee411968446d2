"""An item's own constraint and warning as findings GEN.08, GEN.09 and, for dates, GEN.10."""

from db.terms import ItemKind, Severity
from desktop.rules import Condition
from desktop.rules.case import ROW_ID, Value
from desktop.rules.explain import reason_of
from desktop.validation.run import Run


def outside_bounds(run: Run) -> None:
    """GEN.08: what the constraint demands holds."""
    for condition in run.plan.constraints:
        if condition.item.kind is not ItemKind.DATE:
            _hold(run, condition, "GEN.08", Severity.ERROR)


def wrong_date(run: Run) -> None:
    """GEN.10: what the constraint of a date demands holds."""
    for condition in run.plan.constraints:
        if condition.item.kind is ItemKind.DATE:
            _hold(run, condition, "GEN.10", Severity.ERROR)


def unusual(run: Run) -> None:
    """GEN.09: what the warning demands holds; where the constraint fails already, that is said once."""
    for condition in run.plan.warnings:
        _hold(run, condition, "GEN.09", Severity.WARNING)


def _hold(run: Run, condition: Condition, rule: str, severity: Severity) -> None:
    item, case, function = condition.item, run.case, condition.function
    code, values = item.code, case.values
    if item.roster is None:
        if code in values:
            result = function(case, values, None)
            if result:
                run.passes.append("")
            else:
                _judge(run, condition, rule, severity, "", values[code], result)
        return
    for cells in run.table(item.roster):
        if code in cells:
            result = function(case, values, cells)
            if result:
                run.passes.append(cells[ROW_ID])
            else:
                _judge(run, condition, rule, severity, str(cells[ROW_ID]), cells[code], result)


def _judge(
    run: Run, condition: Condition, rule: str, severity: Severity, row: str, value: Value, result: bool | None
) -> None:
    item = condition.item
    items = tuple(dict.fromkeys((item.code, *sorted(condition.uses.items))))
    if result is None:
        cells = run.case.row_maps[item.roster][row] if item.roster else None
        reason = reason_of(condition.node, run.case, condition.scope, cells)
        run.unknown(rule, severity, item.code, row, items, reason.code, dict(reason.details))
        return
    if severity is Severity.WARNING and (item.code, row) in run.failed.get("GEN.08", ()):
        return
    values: dict[str, object] = {"value": value}
    if condition.bounds is not None:
        values |= {"min": condition.bounds.low, "max": condition.bounds.high, "unit": item.unit}
    run.fail(rule, severity, item.code, row, values, items)
