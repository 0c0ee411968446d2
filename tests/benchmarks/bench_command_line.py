"""How soon the command line answers."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import Bench


def benches(folder: Path) -> Iterator[Bench]:
    """Yields the comparisons of this module."""
    program = Path(sys.executable).with_name("convergencia")
    yield Bench(
        "convergencia --version",
        product=lambda _: subprocess.run([program, "--version"], check=True, capture_output=True),
        floor=lambda _: subprocess.run([sys.executable, "-c", "pass"], check=True),
        against="python -c pass",
        target=3,
        runs=15,
    )
