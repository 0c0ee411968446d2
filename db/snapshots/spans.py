"""Where two long sequences differ: between what they begin and what they end with alike."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Span(NamedTuple):
    """The places from ``start`` on that differ: up to ``before`` in the one before, up to ``now`` in the one now."""

    start: int
    before: int
    now: int

    @property
    def shift(self) -> int:
        """How many places further down everything behind it stands now."""
        return self.now - self.before


def span_of(before: Sequence[T], now: Sequence[T]) -> Span:
    """Return where *before* and *now* differ; all is compared by slices, so that tens of thousands cost next to nothing."""
    shorter = min(len(before), len(now))
    start = _alike(before, now, shorter, lambda length: slice(0, length))
    left = shorter - start
    end = _alike(before[len(before) - left :], now[len(now) - left :], left, lambda length: slice(left - length, left))
    return Span(start, len(before) - end, len(now) - end)


def _alike(one: Sequence[T], other: Sequence[T], most: int, part: Callable[[int], slice]) -> int:
    """Return the greatest length up to *most* at which the *part* of both is the same."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[part(middle)] == other[part(middle)]:
            low = middle
        else:
            high = middle - 1
    return low
