"""Which values could be wrong: the smallest set that could be changed so that all linear rules hold.

Fellegi and Holt's principle, by best first search: whatever makes the rules hold must change one of the values that a
contradiction rests on, so only those are tried. What is found is asked about, never applied.
"""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from db.snapshots.submission import Key
from desktop.validation.inequalities import Inequality, Interval, TooLarge, Values, contradiction, interval

MOST_SETS = 600
MOST_TERMS = 40_000
"""How many coefficients may be looked at in all, about a second at the very most: large tables get fewer tries."""
MOST_VALUES = 4
"""More than this many wrong values at once are no suggestion that helps anybody."""
EQUAL = Fraction(1)


@dataclass(frozen=True, slots=True)
class Change:
    """A smallest set of values that could be wrong, and where each may lie so that the others can be found."""

    intervals: Mapping[Key, Interval]
    weight: Fraction


@dataclass(frozen=True, slots=True)
class Localised:
    """The smallest sets, all of the same weight, or the ``reason`` why none is named: "large", "many", "never"."""

    changes: tuple[Change, ...]
    reason: str = ""


def localise(
    system: Sequence[Inequality],
    values: Values,
    weights: Mapping[Key, Fraction] | None = None,
    missing: Iterable[Key] = (),
) -> Localised:
    """Return the smallest weighted sets of *values* that could be changed so that the whole *system* holds.

    *missing* values are unknown, so they may be anything without counting. The sets are in the order of their keys.
    """
    weigh = weights or {}
    unknown = frozenset(missing)
    waiting: list[tuple[Fraction, int, tuple[Key, ...]]] = [(Fraction(0), 0, ())]
    seen: set[frozenset[Key]] = set()
    found: list[Change] = []
    tried, many = 0, False
    terms = 1 + sum(len(one.coefficients) for one in system)
    try:
        while waiting:
            weight, size, chosen = heapq.heappop(waiting)
            if found and weight > found[0].weight:
                break
            tried += 1
            if tried > MOST_SETS or tried * terms > MOST_TERMS:
                # Sets of this weight may be left; what was found is smallest all the same.
                return Localised(tuple(found), "" if found else "large")
            free = (*chosen, *unknown)
            against = contradiction(system, values, free)
            if against is None:
                if chosen:
                    found.append(Change({key: interval(system, values, free, key) for key in chosen}, weight))
                    continue
                return Localised(())
            if size == MOST_VALUES:
                many = many or bool(against)
                continue
            for key in sorted(against):
                more = frozenset((*chosen, key))
                if more not in seen:
                    seen.add(more)
                    heapq.heappush(waiting, (weight + weigh.get(key, EQUAL), size + 1, tuple(sorted(more))))
    except TooLarge:
        return Localised(tuple(found), "" if found else "large")
    if found:
        return Localised(tuple(sorted(found, key=lambda change: sorted(change.intervals))))
    return Localised((), "many" if many else "never")


def components(system: Sequence[Inequality], values: Values) -> list[list[Inequality]]:
    """Return the parts of the *system* that share no value and in which something does not hold, in their order."""
    group: dict[Key, int] = {}
    members: dict[int, list[Key]] = {}
    for at, one in enumerate(system):
        keys = list(one.coefficients)
        for old in {group[key] for key in keys if key in group}:
            keys += members.pop(old)
        members[at] = keys
        group.update(dict.fromkeys(keys, at))
    parts: dict[int, list[Inequality]] = {}
    for one in system:
        if one.coefficients:
            parts.setdefault(group[next(iter(one.coefficients))], []).append(one)
    return [part for part in parts.values() if not all(one.holds(values) for one in part)]
