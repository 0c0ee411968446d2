"""How soon the window stands: a whole process until its first frame, and until its start page, beside a bare Qt window."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.measure import Bench

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication(sys.argv)
window = Window()
window.resize(1280, 760)
window.show()
app.exec()
"""


def benches(folder: Path) -> Iterator[Bench]:
    """Yields the comparisons of this module."""
    program = Path(sys.executable).with_name("convergencia")
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}

    def timed(*call: str | Path) -> Callable[[int], object]:
        return lambda _: subprocess.run(call, check=True, capture_output=True, env=surroundings)

    floor, against = timed(sys.executable, "-c", BARE), "a bare PySide6 QMainWindow"
    yield Bench(
        "window, start to first frame",
        product=timed(program, "--smoke", "bare"),
        floor=floor,
        against=against,
        target=1.3,
    )
    # No target of the design: what follows the first frame is watched, so that it does not creep up.
    yield Bench(
        "window, start to start page", product=timed(program, "--smoke"), floor=floor, against=against, target=2.5
    )
