"""Scores, dispersion, trend and sensitivity: pure functions on numbers, checked against worked examples."""

from desktop.convergence.scores import (
    DimensionScore,
    Scored,
    Scores,
    Standing,
    bounds,
    min_max,
    regional_median,
    score_dimension,
    score_item,
    score_submission,
    scored,
)

__all__ = [
    "DimensionScore",
    "Scored",
    "Scores",
    "Standing",
    "bounds",
    "min_max",
    "regional_median",
    "score_dimension",
    "score_item",
    "score_submission",
    "scored",
]
