"""Whether countries converge between two years or along many: beta, Theil-Sen, Carree-Klomp, Kendall.

Both years are compared over the same countries (a balanced panel); the caller prints n and who is left out.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean, median

from desktop.convergence.distributions import chi_squared_1, t_quantile, t_two_sided

MINIMUM_FOR_BETA = 15
SIGNIFICANT = 0.10


@dataclass(frozen=True, slots=True)
class Beta:
    """Unconditional beta-convergence: yearly growth regressed on the logarithm of the starting value.

    ``slope`` below zero means that who was behind grew faster; ``low`` and ``high`` are its 95 % interval.
    ``speed`` and ``half_life`` (years) are None where the fit gives none; a half-life only where speed is positive.
    """

    n: int
    intercept: float
    slope: float
    standard_error: float
    low: float
    high: float
    r_squared: float
    p: float
    speed: float | None
    half_life: float | None
    theil_sen: float
    spearman: float | None


@dataclass(frozen=True, slots=True)
class SigmaTest:
    """Carree and Klomp's test whether the variance of logarithms changed: ``statistic`` is chi-squared with 1 degree."""

    variance_before: float
    variance_after: float
    covariance: float
    statistic: float
    p: float


@dataclass(frozen=True, slots=True)
class Kendall:
    """Kendall's tau of a series against time, with the exact two-sided probability of one so far from 0."""

    tau: float
    p: float


def beta(before: Sequence[float], after: Sequence[float], years: float) -> Beta | None:
    """Return beta-convergence over *years*; None below three countries, without spread, or with values not positive."""
    count = len(before)
    if count < 3 or years <= 0 or min((*before, *after)) <= 0:
        return None
    x = [math.log(value) for value in before]
    y = [math.log(late / early) / years for early, late in zip(before, after, strict=True)]
    mean_x, mean_y = fmean(x), fmean(y)
    spread_x = math.fsum((value - mean_x) ** 2 for value in x)
    spread_y = math.fsum((value - mean_y) ** 2 for value in y)
    if spread_x <= 0:
        return None
    slope = math.fsum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True)) / spread_x
    intercept = mean_y - slope * mean_x
    residual = math.fsum((b - intercept - slope * a) ** 2 for a, b in zip(x, y, strict=True))
    error = math.sqrt(residual / (count - 2) / spread_x)
    margin = t_quantile(0.975, count - 2) * error
    inside = 1 + slope * years
    speed = -math.log(inside) / years if inside > 0 else None
    return Beta(
        n=count,
        intercept=intercept,
        slope=slope,
        standard_error=error,
        low=slope - margin,
        high=slope + margin,
        r_squared=1 - residual / spread_y if spread_y > 0 else 1.0,
        p=t_two_sided(slope / error, count - 2) if error > 0 else 0.0,
        speed=speed,
        half_life=math.log(2) / speed if speed is not None and speed > 0 else None,
        theil_sen=theil_sen(x, y) or 0.0,
        spearman=spearman(x, y),
    )


def theil_sen(x: Sequence[float], y: Sequence[float]) -> float | None:
    """Return the median of the slopes between all pairs of points; None where no two differ in *x*."""
    slopes = [(y[j] - y[i]) / (x[j] - x[i]) for i, j in combinations(range(len(x)), 2) if x[i] != x[j]]
    return median(slopes) if slopes else None


def ranks(values: Sequence[float]) -> list[float]:
    """Return the rank of each value from 1, lowest first; equal values share the mean of their ranks."""
    ordered = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    at = 0
    while at < len(ordered):
        end = at
        while end + 1 < len(ordered) and values[ordered[end + 1]] == values[ordered[at]]:
            end += 1
        for position in ordered[at : end + 1]:
            found[position] = (at + end) / 2 + 1
        at = end + 1
    return found


def spearman(x: Sequence[float], y: Sequence[float]) -> float | None:
    """Return Spearman's rank correlation; None where one side does not vary."""
    return _correlation(ranks(x), ranks(y)) if len(x) > 1 else None


def _correlation(x: Sequence[float], y: Sequence[float]) -> float | None:
    mean_x, mean_y = fmean(x), fmean(y)
    top = math.fsum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True))
    bottom = math.fsum((a - mean_x) ** 2 for a in x) * math.fsum((b - mean_y) ** 2 for b in y)
    return top / math.sqrt(bottom) if bottom > 0 else None


def carree_klomp(before: Sequence[float], after: Sequence[float]) -> SigmaTest | None:
    """Return the test for a change of the variance of logarithms; None below three countries or without spread."""
    count = len(before)
    if count < 3 or min((*before, *after)) <= 0:
        return None
    x, y = [math.log(value) for value in before], [math.log(value) for value in after]
    mean_x, mean_y = fmean(x), fmean(y)
    early = math.fsum((value - mean_x) ** 2 for value in x) / count
    late = math.fsum((value - mean_y) ** 2 for value in y) / count
    together = math.fsum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True)) / count
    bottom = 4 * (early * late - together**2)
    if bottom <= 0:
        return None
    statistic = (count - 2.5) * math.log1p((early - late) ** 2 / bottom)
    return SigmaTest(early, late, together, statistic, chi_squared_1(statistic))


def kendall(series: Sequence[float]) -> Kendall | None:
    """Return Kendall's tau of *series* against its order; None below two values or where two are equal."""
    count = len(series)
    if count < 2 or len(set(series)) < count:
        return None
    discordant = sum(1 for early, late in combinations(series, 2) if early > late)
    pairs = count * (count - 1) // 2
    return Kendall(1 - 2 * discordant / pairs, _exact(count, min(discordant, pairs - discordant)))


def _exact(count: int, inversions: int) -> float:
    # How many orders of *count* values have at most so many inversions, counted exactly in integers.
    ways = [1]
    for size in range(2, count + 1):
        longer = [0] * (len(ways) + size - 1)
        for at, number in enumerate(ways):
            for shift in range(size):
                longer[at + shift] += number
        ways = longer
    return min(1.0, 2 * sum(ways[: inversions + 1]) / math.factorial(count))


def verdict(cv_change: float, log_change: float, p: float) -> int:
    """Return -1 (asymmetry falls), 1 (it grows) or 0: no clear convergence unless both signs agree and p < 0.10."""
    if p >= SIGNIFICANT or cv_change * log_change <= 0:
        return 0
    return -1 if cv_change < 0 else 1
