"""How much ranks depend on weights and on the kind of mean: a Monte Carlo over both, the same for the same seed."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean, median

from desktop.convergence.aggregate import arithmetic, geometric
from desktop.convergence.dispersion import percentile
from desktop.convergence.trend import ranks

CONCENTRATION = 10
WIDTH_FOR_BANDS = 5.0
"""Above this mean width of the 5th to 95th percentile of ranks, bands are published instead of ranks."""


@dataclass(frozen=True, slots=True)
class Band:
    """The places one country takes over all runs: in the reference, and the 5th, 50th and 95th percentile; 1 is best."""

    reference: float
    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """The bands of all countries, their mean width, and the mean absolute shift of places against the reference."""

    bands: Mapping[str, Band]
    mean_width: float
    mean_shift: float


def places(scores: Sequence[float]) -> list[float]:
    """Return the place of each score, 1 the highest; equal scores share the mean of their places."""
    return ranks([-score for score in scores])


def sensitivity(scores: Mapping[str, Sequence[float]], runs: int, seed: int) -> Sensitivity | None:
    """Return how places move under random weights (Dirichlet) and either mean; None without countries or scores.

    *scores* holds, by country, one score per dimension without gaps; the reference is equal weights, arithmetic.
    """
    codes = sorted(scores)
    width = len(scores[codes[0]]) if codes else 0
    if not width or runs < 1:
        return None
    chance = Random(seed)
    reference = places([arithmetic(scores[code]) or 0.0 for code in codes])
    taken: list[list[float]] = [[] for _ in codes]
    shifts = []
    for _ in range(runs):
        weights = [_gamma(chance) for _ in range(width)]
        combine = geometric if chance.random() < 0.5 else arithmetic
        run = places([combine(scores[code], weights) or 0.0 for code in codes])
        shifts.append(fmean(abs(now - then) for now, then in zip(run, reference, strict=True)))
        for at, place in enumerate(run):
            taken[at].append(place)
    bands = {
        code: Band(
            reference[at], percentile(taken[at], 0.05) or 0.0, median(taken[at]), percentile(taken[at], 0.95) or 0.0
        )
        for at, code in enumerate(codes)
    }
    return Sensitivity(bands, fmean(band.high - band.low for band in bands.values()), fmean(shifts))


def _gamma(chance: Random) -> float:
    # A gamma draw of whole shape as a sum of exponentials: of all draws only random() is promised to give the same
    # sequence in every Python version, and a published band must not move with an upgrade.
    return -math.fsum(math.log(1.0 - chance.random()) for _ in range(CONCENTRATION))
