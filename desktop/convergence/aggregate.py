"""Bringing several scores into one: means of three kinds, and what share of the wanted scores is there."""

import math
from collections.abc import Sequence

FLOOR = 0.01
"""The lowest score a geometric or harmonic mean sees; without it one zero would wipe out everything else."""

COVERAGE_NEEDED = 2 / 3
"""The share of its scored items a dimension needs, and of its dimensions an overall score."""

# Two of three thirds is 0.6666…: without a little room a rounding error in the last bit would lose the score.
_ROOM = 1e-9


def enough(coverage: float) -> bool:
    """Whether *coverage*, a share of 0 to 1, suffices for a score to be shown."""
    return coverage >= COVERAGE_NEEDED - _ROOM


def coverage(scores: Sequence[float | None], weights: Sequence[float]) -> float:
    """Return the share of *weights* that stands behind a score that is there; 0 where nothing has weight."""
    due = math.fsum(weights)
    there = math.fsum(weight for score, weight in zip(scores, weights, strict=True) if score is not None)
    return there / due if due > 0 else 0.0


def arithmetic(scores: Sequence[float | None], weights: Sequence[float] | None = None) -> float | None:
    """Return the weighted mean of the scores that are there, weights renormalised over them; None where none is."""
    pairs = _there(scores, weights)
    total = math.fsum(weight for _, weight in pairs)
    return math.fsum(score * weight for score, weight in pairs) / total if total > 0 else None


def geometric(
    scores: Sequence[float | None], weights: Sequence[float] | None = None, floor: float = FLOOR
) -> float | None:
    """Return the weighted geometric mean of the scores that are there, each lifted to *floor* at least."""
    pairs = _there(scores, weights)
    total = math.fsum(weight for _, weight in pairs)
    if total <= 0:
        return None
    return math.exp(math.fsum(weight * math.log(max(score, floor)) for score, weight in pairs) / total)


def harmonic(
    scores: Sequence[float | None], weights: Sequence[float] | None = None, floor: float = FLOOR
) -> float | None:
    """Return the weighted harmonic mean of the scores that are there, each lifted to *floor* at least."""
    pairs = _there(scores, weights)
    total = math.fsum(weight for _, weight in pairs)
    return total / math.fsum(weight / max(score, floor) for score, weight in pairs) if total > 0 else None


def implementation_rate(stages: Sequence[float | None], highest: float = 3.0) -> float | None:
    """Return the sum of stage scores over *highest* times the number answered; a stage without a score is left out."""
    there = [stage for stage in stages if stage is not None]
    return math.fsum(there) / (highest * len(there)) if there else None


def incorporation_deficit(due: float, incorporated: float) -> float | None:
    """Return the percentage of norms due that are not yet incorporated; None where none was due."""
    return 100 * (due - incorporated) / due if due > 0 else None


def _there(scores: Sequence[float | None], weights: Sequence[float] | None) -> list[tuple[float, float]]:
    used = [1.0] * len(scores) if weights is None else weights
    return [(score, weight) for score, weight in zip(scores, used, strict=True) if score is not None and weight > 0]
