"""How soon the window stands: a whole process until its first frame, beside a bare Qt window."""

import os
import subprocess
import sys
from collections.abc import Iterator
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
    yield Bench(
        "window, start to first frame",
        product=lambda _: subprocess.run([program, "--smoke"], check=True, capture_output=True, env=surroundings),
        floor=lambda _: subprocess.run([sys.executable, "-c", BARE], check=True, capture_output=True, env=surroundings),
        against="a bare PySide6 QMainWindow",
        target=1.3,
    )
