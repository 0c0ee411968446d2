"""Slips that hands make: a power of ten, two digits the wrong way round, a sign, two values exchanged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from db.snapshots.submission import Key
from desktop.validation.inequalities import Inequality, Interval, Values

FACTORS = (10, 100, 1000)


@dataclass(frozen=True, slots=True)
class Slip:
    """What may have been meant instead, and how it may have come: "factor", "digits", "sign"."""

    kind: str
    value: Fraction
    factor: int = 0


def slips(value: Fraction) -> Iterator[Slip]:
    """Yield what a number may have been before a slip, the commonest slips first."""
    if value == 0:
        return
    for factor in FACTORS:
        yield Slip("factor", value / factor, factor)
        yield Slip("factor", value * factor, factor)
    yield Slip("sign", -value)
    text = plain_text(abs(value))
    places = [at for at, letter in enumerate(text) if letter != "."]
    for one, other in pairwise(places):
        if text[one] != text[other]:
            letters = list(text)
            letters[one], letters[other] = letters[other], letters[one]
            yield Slip("digits", Fraction("".join(letters)) * (1 if value > 0 else -1))


def likely(value: Fraction, where: Interval) -> Slip | None:
    """Return the first slip that puts *value* where it would be right."""
    return next((slip for slip in slips(value) if where.holds(slip.value)), None)


def exchanged(system: Sequence[Inequality], values: Values) -> tuple[Key, Key] | None:
    """Return the two values of which alone it is true that all would hold if they changed places."""
    wrong = [one for one in system if not one.holds(values)]
    keys = sorted(set.intersection(*(set(one.coefficients) for one in wrong))) if wrong else []
    found = []
    for at, one in enumerate(keys):
        for other in keys[at + 1 :]:
            if values[one] != values[other]:
                turned = {**values, one: values[other], other: values[one]}
                if all(rule.holds(turned) for rule in system):
                    found.append((one, other))
    return found[0] if len(found) == 1 else None


def plain_text(value: Fraction) -> str:
    """Return a decimal number as it is typed."""
    text = repr(float(value))
    return text.removesuffix(".0") if "e" not in text else str(int(value))
