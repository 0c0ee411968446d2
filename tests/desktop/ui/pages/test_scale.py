"""Every screen at twice the scale, at half as much again, and with letters alone so large, in the language with the longest words."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[4]
SCREENS = "tests/desktop/ui/pages/test_every_page.py::test_no_text_is_clipped_at_1280_by_720[fr]"


@pytest.mark.parametrize(("variable", "value"), [("QT_SCALE_FACTOR", "2"), ("QT_FONT_DPI", "144"), ("LETTERS", "1.5")])
def test_no_text_is_clipped_at_another_scale(variable: str, value: str) -> None:
    # Qt reads the scale once, when the application begins: another scale takes another process.
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:cacheprovider", SCREENS]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, variable: value}, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert "1 passed" in done.stdout
