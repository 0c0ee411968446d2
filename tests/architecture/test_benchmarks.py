"""The benchmarks stay runnable and say the truth about ratios, though the tests do not run them."""

import importlib
import pkgutil

import tests.benchmarks
from tests.benchmarks.measure import Bench, measure


def test_every_benchmark_module_has_its_comparisons() -> None:
    names = [found.name for found in pkgutil.iter_modules(tests.benchmarks.__path__) if found.name.startswith("bench_")]
    assert names
    assert [name for name in names if not callable(importlib.import_module(f"tests.benchmarks.{name}").benches)] == []


def test_both_sides_take_turns_and_the_median_counts() -> None:
    calls: list[str] = []
    product_seconds = iter([9.0, 0.2, 0.2, 50.0])
    floor_seconds = iter([9.0, 0.1, 0.1, 0.1])

    def product(size: int) -> float:
        calls.append("product")
        return next(product_seconds)

    def floor(size: int) -> float:
        calls.append("floor")
        return next(floor_seconds)

    measured = measure(Bench("turns", product, floor, against="nothing", target=2, runs=3))
    assert calls == ["product", "floor", "product", "floor", "floor", "product", "product", "floor"]
    assert measured.ratio == 2.0


def test_growth_is_told_as_a_power_of_the_size() -> None:
    def square(size: int) -> float:
        return size**2 / 1000

    measured = measure(Bench("growth", square, lambda _: 1.0, against="one", target=1, size=2, grows=(4, 8), runs=1))
    assert measured.exponent is not None
    assert abs(measured.exponent - 2) < 1e-9
