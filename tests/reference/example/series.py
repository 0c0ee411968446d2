"""Invented series that move smoothly, and public ones carried on where the source stops."""

from collections.abc import Callable, Mapping

from world import YEARS, World, dice, plain

STAGES = ("NONE", "PILOT", "PART", "FULL")


def drifting(country: str, item: str, low: float, high: float, drift: float, noise: float) -> dict[int, float]:
    """Return year → value: a level between *low* and *high*, a yearly drift of at most *drift*, a little noise."""
    rolls = dice("level", country, item)
    level, slope = rolls.uniform(low, high), rolls.uniform(-drift, drift)
    return {
        year: level * (1 + slope) ** at * (1 + noise * dice("noise", country, item, year).uniform(-1, 1))
        for at, year in enumerate(YEARS)
    }


def rising(country: str, item: str, low: float, high: float, step: float, top: float) -> dict[int, float]:
    """Return year → value that climbs towards *top* by about *step* a year."""
    rolls = dice("level", country, item)
    value = rolls.uniform(low, high)
    found = {}
    for year in YEARS:
        found[year] = round(value, 1)
        value = min(top, value + step * dice("noise", country, item, year).uniform(0.1, 1.4))
    return found


def unequal(values: Mapping[int, float], most: int | None = None) -> dict[int, int]:
    """Return the values as whole numbers, never three alike in a row: a third would look like a copy."""
    found: dict[int, int] = {}
    for year, value in values.items():
        number = max(0, round(value))
        if number and found.get(year - 1) == number == found.get(year - 2):
            number += -1 if most is not None and number >= most else 1
        found[year] = number if most is None else min(number, most)
    return found


def stepping(country: str, item: str, low: int, high: int, most: int) -> dict[int, int]:
    """Return year → a number in force that grows by one every second year, now and then by two, up to *most*."""
    rolls = dice("steps", country, item)
    number, phase = rolls.randint(low, high), rolls.randrange(2)
    found = {}
    for year in YEARS:
        found[year] = min(number, most)
        if year % 2 == phase:
            number += 2 if dice("steps", country, item, year).random() < 0.15 else 1
    return unequal(found, most)


def climbing(country: str, item: str, first: int, pace: float) -> dict[int, str]:
    """Return year → stage of implementation, which goes up now and then and never down; some begin by not knowing."""
    rolls = dice("stage", country, item)
    stage = min(3, max(0, first + rolls.choice((-1, 0, 0, 0, 1))))
    unknown = rolls.random() < 0.12
    found = {}
    for year in YEARS:
        found[year] = "DK" if unknown and year < 2017 else STAGES[stage]
        if stage < 3 and dice("step", country, item, year).random() < pace:
            stage += 1
    return found


def carried_on(
    world: World,
    country: str,
    item: str,
    *,
    low: float,
    high: float,
    whole: bool = False,
    round_to: int = 3,
    never_falls: bool = False,
) -> tuple[dict[int, str], dict[int, str]]:
    """Return (public, invented) texts by year: the series of the source, and its gaps filled between and after.

    Both are empty where the source has never had a value for the country.
    """
    seen = {year: one.value for year, one in world.observed[item][country].items()}
    public = {year: _text(seen[year], whole) for year in YEARS if year in seen}
    if not seen:
        return {}, {}
    known = sorted(seen)
    recent = known[-5:]
    slope = (seen[recent[-1]] - seen[recent[0]]) / max(1, recent[-1] - recent[0]) * 0.4
    filled: dict[int, str] = {}
    last = seen[known[-1]]
    for year in YEARS:
        if year in seen:
            continue
        before = [one for one in known if one < year]
        after = [one for one in known if one > year]
        if before and after:
            left, right = before[-1], after[0]
            value = seen[left] + (seen[right] - seen[left]) * (year - left) / (right - left)
        elif after:
            value = seen[after[0]]
        else:
            wobble = abs(last) * 0.012 * dice("carry", country, item, year).uniform(-1, 1)
            value = last + slope * min(year - known[-1], 3) + wobble
        # Protected land is not unprotected by a wobble: such a series never falls below its last public value.
        value = min(high, max(seen[before[-1]] if never_falls and before else low, value))
        filled[year] = str(round(value)) if whole else plain(round(value, round_to))
    return public, filled


def _text(value: float, whole: bool) -> str:
    return str(round(value)) if whole else plain(value)


def by_year(make: Callable[[int], str]) -> dict[int, str]:
    """Return year → text."""
    return {year: make(year) for year in YEARS}
