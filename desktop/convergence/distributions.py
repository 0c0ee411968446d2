"""Tail probabilities of the few distributions the measures need, in plain Python (no numpy at run time)."""

import math

_STEPS = 300
_TINY = 1e-300


def beta_regularised(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b), for a, b > 0 and x in [0, 1]."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    # The continued fraction converges fast only on this side of the mean; beyond it the mirror image is used.
    if x < (a + 1) / (a + b + 2):
        return front * _continued_fraction(a, b, x) / a
    return 1.0 - front * _continued_fraction(b, a, 1 - x) / b


def _continued_fraction(a: float, b: float, x: float) -> float:
    # Modified Lentz: numerators of the even and odd steps in turn.
    c, d = 1.0, 1.0 / _safe(1 - (a + b) * x / (a + 1))
    result = d
    for m in range(1, _STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for step in (even, odd):
            d = 1.0 / _safe(1 + step * d)
            c = _safe(1 + step / c)
            result *= d * c
        if abs(d * c - 1) < 1e-16:
            break
    return result


def _safe(value: float) -> float:
    return value if abs(value) > _TINY else _TINY


def t_two_sided(t: float, degrees: float) -> float:
    """Return the probability that Student's t with *degrees* of freedom lies at least as far from 0 as *t*."""
    return beta_regularised(degrees / 2, 0.5, degrees / (degrees + t * t))


def t_quantile(probability: float, degrees: float) -> float:
    """Return the point below which Student's t lies with *probability* (above one half)."""
    tail = 2 * (1 - probability)
    low, high = 0.0, 1.0
    while t_two_sided(high, degrees) > tail:
        low, high = high, high * 2
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if t_two_sided(middle, degrees) > tail:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def chi_squared_1(value: float) -> float:
    """Return the probability that chi-squared with one degree of freedom is at least *value*."""
    return math.erfc(math.sqrt(max(value, 0.0) / 2))
