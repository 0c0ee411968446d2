"""How unequal a set of values is: measures of asymmetry over the countries that have a value.

Every function takes plain numbers without gaps; whoever calls says how many countries that were and who is missing.
A measure that the values do not allow (a mean of zero, a logarithm of zero) is None, never an infinite number.
"""

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median

Measure = Callable[[Sequence[float]], float | None]
"""A measure of dispersion: values to a number, or None where they do not allow it."""

MINIMUM_FOR_DISPERSION = 8
MAD_TO_SD = 1.4826
"""What the median absolute deviation is multiplied by to be comparable with a standard deviation."""


def mean(values: Sequence[float]) -> float | None:
    """Return the arithmetic mean, None where there are no values."""
    return fmean(values) if values else None


def standard_deviation(values: Sequence[float], ddof: int = 0) -> float | None:
    """Return the standard deviation; *ddof* 0 takes the countries as the whole population."""
    if len(values) <= ddof:
        return None
    middle = fmean(values)
    return math.sqrt(math.fsum((value - middle) ** 2 for value in values) / (len(values) - ddof))


def cv(values: Sequence[float], ddof: int = 0) -> float | None:
    """Return the coefficient of variation, standard deviation over mean; None where the mean is not positive."""
    spread = standard_deviation(values, ddof)
    middle = mean(values)
    return spread / middle if spread is not None and middle is not None and middle > 0 else None


def sd_of_logs(values: Sequence[float]) -> float | None:
    """Return the standard deviation of natural logarithms; None where a value is not positive."""
    if not values or min(values) <= 0:
        return None
    return standard_deviation([math.log(value) for value in values])


def gini(values: Sequence[float], small_sample: bool = False) -> float | None:
    """Return the Gini coefficient; with *small_sample* times n / (n - 1)."""
    count = len(values)
    total = math.fsum(values)
    if count == 0 or total <= 0 or (small_sample and count < 2):
        return None
    # Sorted, the double sum over pairs is a single one: sum of (2 i - n - 1) x_i.
    pairs = math.fsum((2 * at - count - 1) * value for at, value in enumerate(sorted(values), 1))
    result = pairs / (count * total)
    return result * count / (count - 1) if small_sample else result


def gini_weighted(values: Sequence[float], weights: Sequence[float]) -> float | None:
    """Return the Gini coefficient among persons if all had their country's mean; *weights* are populations."""
    total = math.fsum(weights)
    if not values or total <= 0:
        return None
    shares = [weight / total for weight in weights]
    middle = math.fsum(share * value for share, value in zip(shares, values, strict=True))
    if middle <= 0:
        return None
    pairs = math.fsum(
        p * q * abs(x - y) for x, p in zip(values, shares, strict=True) for y, q in zip(values, shares, strict=True)
    )
    return pairs / (2 * middle)


def theil(values: Sequence[float]) -> float | None:
    """Return Theil's T, 0 (all equal) to ln n; a value of zero counts with its limit, 0."""
    middle = mean(values)
    if middle is None or middle <= 0 or min(values) < 0:
        return None
    return math.fsum(_t_log_t(value / middle) for value in values) / len(values)


def theil_normalised(values: Sequence[float]) -> float | None:
    """Return Theil's T over ln n, 0 to 1; None below two values."""
    found = theil(values)
    return found / math.log(len(values)) if found is not None and len(values) > 1 else None


def theil_weighted(values: Sequence[float], weights: Sequence[float]) -> float | None:
    """Return Theil's T among persons if all had their country's mean; *weights* are populations."""
    total = math.fsum(weights)
    if not values or total <= 0:
        return None
    middle = math.fsum(weight * value for weight, value in zip(weights, values, strict=True)) / total
    if middle <= 0 or min(values) < 0:
        return None
    return math.fsum(w / total * _t_log_t(v / middle) for w, v in zip(weights, values, strict=True))


@dataclass(frozen=True, slots=True)
class Decomposition:
    """Theil's T as a sum: what lies between the groups and what lies within them."""

    between: float
    within: float


def theil_decomposition(values: Sequence[float], groups: Sequence[Hashable]) -> Decomposition | None:
    """Return Theil's T split by *groups*, which must be a partition (subregions; mechanisms overlap)."""
    total = math.fsum(values)
    if not values or total <= 0 or min(values) < 0:
        return None
    members: dict[Hashable, list[float]] = {}
    for value, group in zip(values, groups, strict=True):
        members.setdefault(group, []).append(value)
    between, within = [], []
    for inside in members.values():
        share = math.fsum(inside) / total
        if share > 0:
            between.append(share * math.log(share / (len(inside) / len(values))))
            within.append(share * (theil(inside) or 0.0))
    return Decomposition(math.fsum(between), math.fsum(within))


def percentile(values: Sequence[float], share: float) -> float | None:
    """Return the *share* (0 to 1) percentile, interpolated linearly between neighbours."""
    if not values:
        return None
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    low = math.floor(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


def quartile_dispersion(values: Sequence[float]) -> float | None:
    """Return (Q3 - Q1) / (Q3 + Q1), which no single country can move much."""
    first, third = percentile(values, 0.25), percentile(values, 0.75)
    if first is None or third is None or first + third <= 0:
        return None
    return (third - first) / (third + first)


def mad(values: Sequence[float]) -> float | None:
    """Return the median absolute deviation from the median."""
    if not values:
        return None
    middle = median(values)
    return median(abs(value - middle) for value in values)


def gap_to_median(value: float, middle: float) -> float | None:
    """Return the gap of *value* to the regional median *middle* in percent of it."""
    return 100 * (value - middle) / middle if middle != 0 else None


def robust_z(value: float, values: Sequence[float]) -> float | None:
    """Return how many robust standard deviations *value* lies from the median of *values*."""
    spread = mad(values)
    return (value - median(values)) / (MAD_TO_SD * spread) if spread else None


def max_over_min(values: Sequence[float]) -> float | None:
    """Return the largest value over the smallest; None where the smallest is not positive."""
    return max(values) / min(values) if values and min(values) > 0 else None


def leave_one_out(values: Mapping[str, float], measure: Measure) -> dict[str, float]:
    """Return *measure* without each country in turn, by the country left out."""
    found = {left: measure([value for code, value in values.items() if code != left]) for left in values}
    return {left: result for left, result in found.items() if result is not None}


def _t_log_t(ratio: float) -> float:
    return ratio * math.log(ratio) if ratio > 0 else 0.0
