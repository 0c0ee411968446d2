"""Runs every ``bench_*.py`` of this folder and prints a line for each comparison.

A module gives ``benches(folder)``, which yields :class:`Bench` values; *folder* is an empty one of its own, gone
afterwards. Words on the command line choose modules and comparisons whose name holds one of them.
"""

import importlib
import pkgutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import tests.benchmarks
from tests.benchmarks.measure import Bench, Measured, measure

HEAD = f"{'':34} {'product':>10} {'floor':>10} {'ratio':>7} {'middle half':>13} {'target':>7}  against"


def main(words: list[str]) -> int:
    """Prints the table as it grows and returns 0; 1 where a comparison could not run."""
    print(HEAD)
    broken = above = 0
    for name in sorted(found.name for found in pkgutil.iter_modules(tests.benchmarks.__path__)):
        if not name.startswith("bench_"):
            continue
        with tempfile.TemporaryDirectory(prefix="convergencia-bench-") as folder:
            try:
                for bench in chosen(name, Path(folder), words):
                    measured = measure(bench)
                    above += measured.ratio > bench.target
                    print(line(measured), flush=True)
            except Exception as failure:
                # One room's benchmark must not hide the figures of the others.
                broken += 1
                print(f"{name}: {type(failure).__name__}: {failure}", flush=True)
    print(f"\n{above} above target" + (f", {broken} could not run" if broken else ""))
    return 1 if broken else 0


def chosen(module: str, folder: Path, words: list[str]) -> Iterator[Bench]:
    """Yields the comparisons of a module that the words choose, all of them where there are none."""
    for bench in importlib.import_module(f"tests.benchmarks.{module}").benches(folder):
        if not words or any(word.casefold() in f"{module} {bench.name}".casefold() for word in words):
            yield bench


def line(measured: Measured) -> str:
    """Returns the line of one comparison, with how its cost grows below it where several sizes ran."""
    bench = measured.bench
    mark = " " if measured.ratio <= bench.target else "!"
    ratio = f"{measured.ratio:.2f}" if measured.ratio >= 0.1 else f"{measured.ratio:.4f}"
    middle = f"{measured.spread[0]:.2f}–{measured.spread[1]:.2f}"
    text = (
        f"{bench.name:34} {seconds(measured.product):>10} {seconds(measured.floor):>10} {ratio:>7} "
        f"{middle:>13} {bench.target:>6g}{mark}  {bench.against}"
    )
    if measured.growth:
        steps = ", ".join(f"{size:,}: {seconds(taken)}" for size, taken in measured.growth)
        text += f"\n{'':34} at {bench.size:,}: {seconds(measured.product)}, {steps}: size to the power {measured.exponent:.2f}"
    return text


def seconds(value: float) -> str:
    """Returns a duration with a unit that fits it."""
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.1f} ms" if value >= 0.001 else f"{value * 1e6:.0f} µs"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
