"""A figure beside the same country's in earlier rounds: GEN.20 (powers of ten), GEN.21 (sign), GEN.22 (new level)."""

from collections.abc import Iterator

from db.terms import ItemKind, Severity, ValueStatus
from desktop.rules.reach import earlier
from desktop.rules.thresholds import AROUND, FACTORS, LIKE, STEADY, UNUSUAL, Watched
from desktop.validation.run import Run

Past = tuple[float, float | None]


def power_of_ten(run: Run) -> None:
    """GEN.20: a steady figure is not about 10, 100 or 1000 times last round's, or that part of it.

    A thousand is left to GEN.16 where the item is an amount of money.
    """
    for one, value, (last, before) in _series(run):
        if value == 0 or last == 0 or (value > 0) != (last > 0):
            continue
        ratio = value / last
        times = max(ratio, 1 / ratio)
        factor = next((factor for factor in FACTORS if abs(times / factor - 1) <= AROUND), None)
        if factor is None or (factor == 1000 and one.item.currency) or not _steady(last, before):
            run.passes.append("")
            continue
        direction = "higher" if ratio > 1 else "lower"
        found: dict[str, object] = {"value": value, "prev": last, "factor": factor, "direction": direction}
        run.fail("GEN.20", Severity.WARNING, one.item.code, "", {**found, "prev_year": run.situation.year - 1})


def change_of_sign(run: Run) -> None:
    """GEN.21: a figure of about the size of last round's has the sign that it had in the rounds before."""
    for one, value, (last, before) in _series(run):
        if last == 0 or value == 0 or (before is not None and before * last <= 0):
            continue
        if not -LIKE <= value / last <= -1 / LIKE:
            run.passes.append("")
        else:
            found: dict[str, object] = {"value": value, "prev": last, "prev_year": run.situation.year - 1}
            run.fail("GEN.21", Severity.WARNING, one.item.code, "", found)


def new_level(run: Run) -> None:
    """GEN.22: a figure that hardly moved last time stays about where it was.

    Items whose change over time a rule of the questionnaire looks at are left to that rule, unless they declare a bound.
    """
    judged = frozenset().union(*run.plan.changes.values())
    for one, value, (last, before) in _series(run):
        if before is None or (one.item.code in judged and one.item.shift_bound is None):
            continue
        level = (abs(last) + abs(before)) / 2
        step = abs(value - last)
        usual = abs(last - before)
        if one.item.kind is ItemKind.INTEGER:
            # Counts of few things scatter by about the root of their number, whatever two of them happened to be.
            usual = max(usual, level**0.5, 1.0)
        if step <= one.shift * level or step <= UNUSUAL * usual:
            run.passes.append("")
            continue
        found: dict[str, object] = {"value": value, "prev": last, "before": before}
        run.fail("GEN.22", Severity.INFORMATION, one.item.code, "", {**found, "prev_year": run.situation.year - 1})


def _series(run: Run) -> Iterator[tuple[Watched, float, Past]]:
    """Yield each figure that last round had too, with the figures of the two rounds before; breaks are left out."""
    last = earlier(run.case, 1)
    if last is None:
        return
    before = earlier(run.case, 2)
    values, old, older = run.case.values, last.values, before.values if before else {}
    for one in run.watched:
        code = one.item.code
        value, then = values.get(code), old.get(code)
        if not isinstance(value, float) or not isinstance(then, float):
            continue
        answer = run.answer(code)
        if answer is not None and answer.status is ValueStatus.BREAK:
            continue
        first = older.get(code)
        yield one, value, (then, first if isinstance(first, float) else None)


def _steady(last: float, before: float | None) -> bool:
    if before is None:
        return True
    return before != 0 and 1 / STEADY <= last / before <= STEADY
