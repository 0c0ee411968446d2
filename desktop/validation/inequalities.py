"""Systems of linear inequalities, exactly: can they hold, and if not, which of them contradict each other.

Fourier and Motzkin's elimination on fractions. Each inequality keeps which of the given ones it was added up from, so a
contradiction names the values that it rests on: one of them must be wrong too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from db.snapshots.submission import Key

ZERO = Fraction(0)
MOST_ROWS = 500
Coefficients = Mapping[Key, Fraction]
Values = Mapping[Key, Fraction]


@dataclass(frozen=True, slots=True)
class Inequality:
    """The values times their coefficients add up to ``most`` or less (``strict``: to less); ``rule`` says so."""

    coefficients: Coefficients
    most: Fraction
    strict: bool = False
    rule: str = ""

    def holds(self, values: Values) -> bool:
        """Whether it holds for *values*, which know every value it is about."""
        total = sum((factor * values[key] for key, factor in self.coefficients.items()), ZERO)
        return total < self.most if self.strict else total <= self.most


@dataclass(frozen=True, slots=True)
class Interval:
    """Where one value may lie; None is open, ``strict`` ends are not included."""

    low: Fraction | None = None
    high: Fraction | None = None
    low_strict: bool = False
    high_strict: bool = False

    def holds(self, value: Fraction) -> bool:
        """Whether *value* lies in it."""
        above = self.low is None or (value > self.low if self.low_strict else value >= self.low)
        return above and (self.high is None or (value < self.high if self.high_strict else value <= self.high))


class TooLarge(Exception):
    """The system grows beyond what is worth the time; nothing is said then."""


@dataclass(frozen=True, slots=True)
class _Row:
    free: dict[Key, Fraction]
    most: Fraction
    strict: bool
    parts: dict[int, Fraction]


def contradiction(system: Sequence[Inequality], values: Values, free: Iterable[Key]) -> frozenset[Key] | None:
    """Return the fixed values that a contradiction rests on where the *free* ones may be anything; None: it can hold.

    Of several contradictions the one on the fewest values is returned. An empty set cannot hold whatever is changed.

    Raises:
        TooLarge: elimination needs more than :data:`MOST_ROWS` inequalities.
    """
    chosen = tuple(free)
    rows = _eliminated([_substituted(one, at, values, chosen) for at, one in enumerate(system)], chosen)
    found = [_rests_on(row, system) for row in rows if row.most < 0 or (row.most == 0 and row.strict)]
    return min(found, key=lambda keys: (len(keys), sorted(keys))) if found else None


def interval(system: Sequence[Inequality], values: Values, free: Sequence[Key], key: Key) -> Interval:
    """Return where *key*, one of the *free* values, may lie so that the rest can be chosen to make the system hold."""
    others = tuple(one for one in free if one != key)
    rows = _eliminated([_substituted(one, at, values, free) for at, one in enumerate(system)], others)
    low = high = None
    low_strict = high_strict = False
    for row in rows:
        factor = row.free.get(key)
        if factor is None:
            continue
        end = row.most / factor
        if factor > 0 and (high is None or end < high or (end == high and row.strict)):
            high, high_strict = end, row.strict
        if factor < 0 and (low is None or end > low or (end == low and row.strict)):
            low, low_strict = end, row.strict
    return Interval(low, high, low_strict, high_strict)


def _substituted(one: Inequality, at: int, values: Values, free: Sequence[Key]) -> _Row:
    inside = {key: one.coefficients[key] for key in free if one.coefficients.get(key)}
    fixed = sum((factor * values[key] for key, factor in one.coefficients.items() if key not in inside), ZERO)
    return _Row(inside, one.most - fixed, one.strict, {at: Fraction(1)})


def _eliminated(rows: list[_Row], keys: Sequence[Key]) -> list[_Row]:
    for key in keys:
        rest = [row for row in rows if key not in row.free]
        above = [row for row in rows if row.free.get(key, ZERO) > 0]
        below = [row for row in rows if row.free.get(key, ZERO) < 0]
        if len(rest) + len(above) * len(below) > MOST_ROWS:
            raise TooLarge
        rows = _tightest([*rest, *(_added(one, other, key) for one in above for other in below)])
    return rows


def _tightest(rows: list[_Row]) -> list[_Row]:
    """Return *rows* without those that others on the same values, in the same proportion, say already."""
    kept: dict[frozenset[tuple[Key, Fraction]], tuple[Fraction, bool, _Row]] = {}
    contradictory = []
    for row in rows:
        if not row.free:
            # What no value is left in either contradicts itself or says nothing more.
            if row.most < 0 or (row.most == 0 and row.strict):
                contradictory.append(row)
            continue
        size = abs(row.free[min(row.free)])
        shape = frozenset((key, factor / size) for key, factor in row.free.items())
        most, known = row.most / size, kept.get(shape)
        if known is None or (most, not row.strict) < (known[0], not known[1]):
            kept[shape] = (most, row.strict, row)
    return contradictory + [row for _, _, row in kept.values()]


def _added(one: _Row, other: _Row, key: Key) -> _Row:
    """Return the sum of two inequalities in which *key* falls out."""
    left, right = 1 / one.free[key], -1 / other.free[key]
    free = {
        name: factor
        for name in one.free.keys() | other.free.keys()
        if name != key and (factor := left * one.free.get(name, ZERO) + right * other.free.get(name, ZERO))
    }
    parts = {
        at: left * one.parts.get(at, ZERO) + right * other.parts.get(at, ZERO)
        for at in one.parts.keys() | other.parts.keys()
    }
    return _Row(free, left * one.most + right * other.most, one.strict or other.strict, parts)


def _rests_on(row: _Row, system: Sequence[Inequality]) -> frozenset[Key]:
    total: dict[Key, Fraction] = {}
    for at, times in row.parts.items():
        for key, factor in system[at].coefficients.items():
            total[key] = total.get(key, ZERO) + times * factor
    return frozenset(key for key, factor in total.items() if factor)
