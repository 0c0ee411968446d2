"""One comparison of the product with a floor or a rival, and how it is measured."""

import gc
import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Job = Callable[[int], object]
"""Does the work once at the given size. What it returns is taken as its seconds if it is a float."""


@dataclass(frozen=True, slots=True)
class Bench:
    """A job of the product at *size*, the same by the cheapest means or by a rival, and the ratio to stay within.

    ``grows`` are further sizes at which the product alone is timed, to see how its cost grows. ``runs`` is how often
    each side runs; they take turns, so that whatever else the machine does strikes both.
    """

    name: str
    product: Job
    floor: Job
    against: str
    target: float
    size: int = 1
    grows: tuple[int, ...] = ()
    runs: int = 7


@dataclass(frozen=True, slots=True)
class Measured:
    """The medians of both sides in seconds, the middle half of their ratio, and the product's at further sizes."""

    bench: Bench
    product: float
    floor: float
    spread: tuple[float, float]
    growth: tuple[tuple[int, float], ...]

    @property
    def ratio(self) -> float:
        """How many times the floor the product takes."""
        return self.product / self.floor if self.floor else math.inf

    @property
    def exponent(self) -> float | None:
        """The power of the size the cost grows with: 1 is linear; None where one size was measured."""
        sizes = ((self.bench.size, self.product), *self.growth)
        (small, quick), (large, slow) = min(sizes), max(sizes)
        if small == large or not quick:
            return None
        return math.log(slow / quick) / math.log(large / small)


def measure(bench: Bench) -> Measured:
    """Runs both sides in turns, changing who begins, and returns the medians."""
    for job in (bench.product, bench.floor):
        timed(job, bench.size)  # imports, caches of the system, first-time set-up
    pairs: list[tuple[float, float]] = []
    for run in range(bench.runs):
        if run % 2:
            floor, product = timed(bench.floor, bench.size), timed(bench.product, bench.size)
        else:
            product, floor = timed(bench.product, bench.size), timed(bench.floor, bench.size)
        pairs.append((product, floor))
    ratios = sorted(product / floor if floor else math.inf for product, floor in pairs)
    growth = tuple((size, statistics.median(timed(bench.product, size) for _ in range(3))) for size in bench.grows)
    return Measured(
        bench,
        statistics.median(product for product, _ in pairs),
        statistics.median(floor for _, floor in pairs),
        (ratios[len(ratios) // 4], ratios[-1 - len(ratios) // 4]),
        growth,
    )


def timed(job: Job, size: int) -> float:
    """Returns the seconds one run took, as told by the job itself or by the clock."""
    gc.collect()
    begin = time.perf_counter()
    told = job(size)
    elapsed = time.perf_counter() - begin
    return told if isinstance(told, float) else elapsed
