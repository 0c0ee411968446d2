"""How far the seats of regional bodies lie apart, on a sphere of the earth's mean radius."""

import math
from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import combinations
from statistics import fmean

EARTH_RADIUS_KM = 6371.0088
Place = tuple[float, float]
"""(latitude, longitude) in degrees."""


def distance_km(one: Place, other: Place) -> float:
    """Return the great-circle distance between two places in kilometres."""
    lat_1, lon_1, lat_2, lon_2 = (math.radians(value) for value in (*one, *other))
    # The haversine keeps its precision for near places, where the cosine formula loses it.
    half = math.sin((lat_2 - lat_1) / 2) ** 2 + math.cos(lat_1) * math.cos(lat_2) * math.sin((lon_2 - lon_1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))


def mean_distance_km(places: Sequence[Place]) -> float | None:
    """Return the mean distance over all pairs of *places* in kilometres; None below two."""
    pairs = [distance_km(one, other) for one, other in combinations(places, 2)]
    return fmean(pairs) if pairs else None


def largest_distance_km(places: Sequence[Place]) -> float | None:
    """Return the largest distance between two of *places* in kilometres; None below two."""
    return max((distance_km(one, other) for one, other in combinations(places, 2)), default=None)


def herfindahl(kinds: Sequence[Hashable]) -> float | None:
    """Return the sum of squared shares of each kind, 1 where all are in one place; None where there are none."""
    count = len(kinds)
    return math.fsum((number / count) ** 2 for number in Counter(kinds).values()) if count else None
