"""A country's figures beside those of the others in its round: GEN.18 (outlier) and GEN.19 (influence).

Both are fit for 5 to 33 countries: the median and the median deviation of the others, which one odd figure cannot move,
and the jackknife, which asks what the regional figure would be without this one country.
"""

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.terms import Severity
from desktop.rules import Case
from desktop.rules.reach import answered_case
from desktop.rules.thresholds import Watched, least_countries, watched
from desktop.validation.run import Run

ROBUST = 1.4826
"""The median deviation of a normal distribution times this is its standard deviation."""
MEAN_ROBUST = 1.2533
"""The same for the mean deviation, which stands in where more than half of the countries report one value."""
FIGURES = "#figures"
Numbers = Sequence[float]


@dataclass(frozen=True, slots=True)
class Figures:
    """One item over the round: each country's figure, the figures on the item's scale in order, and their total."""

    own: dict[str, float]
    scaled: tuple[float, ...]
    total: float


def unlike_others(run: Run) -> None:
    """GEN.18: a figure lies among those of the other countries.

    What cannot be compared, because too few others have given a figure, is said once for the whole return.
    """
    alone = []
    least = least_countries(run.book)
    for one, value, figure, countries in _compared(run):
        if countries >= least:
            _outlier(run, one, value, figure)
        else:
            alone.append(one.item.code)
    if alone:
        # The reason is one and the same for all of them: it counts once, not once a figure.
        details: dict[str, object] = {"count": len(alone), "least": least}
        run.unknown("GEN.18", Severity.INFORMATION, "", "", tuple(alone), "reason.few_countries", details)


def carries_region(run: Run) -> None:
    """GEN.19: the region's total or mean of an item does not rest on this country alone.

    Where too few countries can be compared, GEN.18 has said so.
    """
    least = least_countries(run.book)
    for one, value, figure, countries in _compared(run):
        if one.added and countries >= least:
            _influence(run, one, value, figure)


def _compared(run: Run) -> Iterator[tuple[Watched, float, Figures, int]]:
    """Yield the country's figures that are compared, each with those of the round and how many others gave one."""
    values, figures = run.case.values, figures_of(run.case)
    for one in run.watched:
        value = values.get(one.item.code)
        if one.compared and isinstance(value, float):
            figure = figures.get(one.item.code, NO_FIGURES)
            yield one, value, figure, len(figure.own) - (run.country in figure.own)


def figures_of(case: Case) -> dict[str, Figures]:
    """Return the figures of every compared item over all countries that have answered; worked out once a round."""
    others = case.facts.others
    if others is None:
        return {}
    found = others.remembered.get(FIGURES)
    if not isinstance(found, dict):
        cases = {country: answered_case(case, country) for country in others.given}
        found = others.remembered[FIGURES] = {
            one.item.code: _figures(one, cases) for one in watched(case.book) if one.compared
        }
    return found


NO_FIGURES = Figures({}, (), 0.0)


def _figures(one: Watched, cases: dict[str, Case | None]) -> Figures:
    code = one.item.code
    own = {
        country: value
        for country, case in cases.items()
        if case is not None and isinstance(value := case.values.get(code), float) and (value > 0 or not one.log)
    }
    return Figures(
        own, tuple(sorted(math.log(value) if one.log else value for value in own.values())), sum(own.values())
    )


def _outlier(run: Run, one: Watched, value: float, figure: Figures) -> None:
    if one.log and value <= 0:
        return
    others = without(figure.scaled, _scaled(one, figure.own.get(run.country)))
    middle, spread = middle_and_spread(others)
    if spread == 0:
        return
    reach = one.outlier * spread
    if abs((math.log(value) if one.log else value) - middle) <= reach:
        run.passes.append("")
        return
    low, high = middle - reach, middle + reach
    if one.log:
        low, middle, high = math.exp(low), math.exp(middle), math.exp(min(high, 700.0))
    found: dict[str, object] = {"value": value, "min": plain(low), "max": plain(high)}
    run.fail(
        "GEN.18", Severity.INFORMATION, one.item.code, "", {**found, "middle": plain(middle), "countries": len(others)}
    )


def _influence(run: Run, one: Watched, value: float, figure: Figures) -> None:
    countries = len(figure.own) - (run.country in figure.own)
    rest = figure.total - figure.own.get(run.country, 0.0)
    whole = rest + value
    if one.item.aggregate == "mean":
        rest, whole = rest / countries, whole / (countries + 1)
    size = max(abs(rest), abs(whole))
    if size == 0:
        return
    share = abs(whole - rest) / size
    if share <= one.influence:
        run.passes.append("")
        return
    found: dict[str, object] = {"value": value, "share": round(100 * share), "with": plain(whole)}
    run.fail(
        "GEN.19",
        Severity.INFORMATION,
        one.item.code,
        "",
        {**found, "without": plain(rest), "countries": countries},
    )


def _scaled(one: Watched, value: float | None) -> float | None:
    return math.log(value) if value is not None and one.log else value


def without(ordered: Numbers, value: float | None) -> Numbers:
    """Return *ordered* numbers without one that equals *value*."""
    if value is None:
        return ordered
    at = bisect_left(ordered, value)
    return [*ordered[:at], *ordered[at + 1 :]]


def middle_and_spread(ordered: Numbers) -> tuple[float, float]:
    """Return the median of *ordered* numbers, one at least, and how far from it they usually lie."""
    middle = _median(ordered)
    away = sorted([abs(number - middle) for number in ordered])
    return middle, ROBUST * _median(away) or MEAN_ROBUST * sum(away) / len(away)


def _median(ordered: Numbers) -> float:
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def plain(value: float) -> float:
    """Return a computed number as it is told: three digits, or whole from a hundred on."""
    if value == 0 or not math.isfinite(value):
        return value
    return round(value, 2 - math.floor(math.log10(abs(value)))) if abs(value) < 1e15 else value
