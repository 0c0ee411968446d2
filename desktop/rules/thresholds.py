"""How far a figure may stand from others before somebody is asked: the questionnaire's bounds, or generic ones."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from db.snapshots.questionnaire import Item
from desktop.rules.book import Book
from desktop.rules.plan import plan_of

LEAST_COUNTRIES = 5
BOUNDS: Mapping[str, float] = {"outlier_bound": 6.0, "influence_bound": 0.5, "shift_bound": 0.25, "repeat_rounds": 3.0}
"""What holds where neither the item's own column nor the settings sheet says otherwise."""
FACTORS = (10, 100, 1000)
AROUND = 0.2
STEADY = 2.0
"""Up to which factor the two rounds before may differ for a power of ten to be a slip rather than a lively series."""
LIKE = 1.5
"""Up to which factor two figures are of about one size."""
UNUSUAL = 10.0
"""How many times the last step a step must be to be a new level."""
ADDED = ("sum", "mean")
"""The aggregates that one country can carry alone; a median cannot be, and weights are another country's figures."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A numeric item of the return with its bounds.

    ``outlier`` is counted in robust standard deviations (1.4826 times the median deviation) on the item's scale,
    ``influence`` and ``shift`` are shares, ``repeats`` is in which round the same value running is asked about.
    """

    item: Item
    compared: bool
    log: bool
    added: bool
    outlier: float
    influence: float
    shift: float
    repeats: float


@lru_cache(maxsize=8)
def watched(book: Book) -> tuple[Watched, ...]:
    """Return the items of a compiled questionnaire that are compared with other countries and earlier rounds."""
    return tuple(_watched(item, book.questionnaire.settings) for item in plan_of(book).series)


@lru_cache(maxsize=8)
def compares(book: Book) -> bool:
    """Whether any item is compared with the other countries of its round."""
    return any(one.compared for one in watched(book))


def least_countries(book: Book) -> int:
    """Return from how many other countries on a figure is compared with theirs."""
    return max(1, int(_setting(book.questionnaire.settings, "least_countries", LEAST_COUNTRIES)))


def bound(item: Item, settings: Mapping[str, str], name: str) -> float:
    """Return a bound of *item*: its own, else that of the settings, else the generic one."""
    own: float | None = getattr(item, name)
    return _setting(settings, name, BOUNDS[name]) if own is None else own


def _watched(item: Item, settings: Mapping[str, str]) -> Watched:
    return Watched(
        item,
        compared=item.scale != "none",
        # What is added up over countries differs by factors between small and large ones, shares and scores by points.
        log=item.scale == "log" or (not item.scale and (bool(item.currency) or item.aggregate == "sum")),
        added=item.aggregate in ADDED,
        outlier=bound(item, settings, "outlier_bound"),
        influence=bound(item, settings, "influence_bound"),
        shift=bound(item, settings, "shift_bound"),
        repeats=bound(item, settings, "repeat_rounds"),
    )


def _setting(settings: Mapping[str, str], name: str, generic: float) -> float:
    try:
        value = float(settings.get(name, generic))
    except ValueError:
        return generic
    return value if math.isfinite(value) and value >= 0 else generic
