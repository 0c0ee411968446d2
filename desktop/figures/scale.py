"""The five classes of the data scale for scores of 0 to 100, and the place of a value on an axis."""

from itertools import pairwise

LIMITS = (30, 45, 60, 75)
"""Where each class above the first begins."""


def level(score: float) -> int:
    """Return the class, 1 to 5, of a score of 0 to 100; it goes by the rounded figure that is printed in the cell."""
    shown = round(score)
    return 1 + sum(1 for limit in LIMITS if shown >= limit)


def class_labels() -> tuple[str, ...]:
    """Return what the five classes hold, in figures: ``< 30``, ``30–44`` … ``≥ 75``."""
    inner = tuple(f"{low}–{high - 1}" for low, high in pairwise(LIMITS))
    return (f"< {LIMITS[0]}", *inner, f"≥ {LIMITS[-1]}")


def position(value: float, low: float, high: float, start: float, length: float) -> float:
    """Return where *value* stands on an axis from *low* to *high* drawn from *start* over *length*, kept inside."""
    share = (value - low) / (high - low) if high > low else 0.5
    return start + min(1.0, max(0.0, share)) * length
