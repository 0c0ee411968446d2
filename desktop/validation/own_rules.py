"""The questionnaire's own rules, evaluated on every item, row or return they serve."""

from db.snapshots.questionnaire import Rule
from desktop.rules import Filling, Target
from desktop.rules.case import ROW_ID, Cells
from desktop.rules.explain import reason_of
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
            run.passes.append("")
        else:
            _judge(run, rule, target, "", None, result)
        return
    for cells in run.table(target.roster.code):
        result = check(case, values, cells)
        if result is True:
            run.passes.append(cells[ROW_ID])
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
