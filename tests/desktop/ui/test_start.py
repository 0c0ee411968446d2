"""Starting: little is imported before the first frame, and the program can say that it starts at all."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def run(code: str) -> subprocess.CompletedProcess[str]:
    """Runs *code* in a fresh interpreter without a display."""
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )


def test_the_first_frame_waits_for_no_heavy_library() -> None:
    heavy = ("sqlalchemy", "sqlmodel", "openpyxl", "reportlab", "pyxform", "lark", "pypdfium2", "multiprocessing")
    code = (
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "import sys, tempfile, pathlib, desktop.app as app\n"
        "from desktop.ui.preferences import Preferences\n"
        "made = app.application()\n"
        "route = app.open_window(made, Preferences(pathlib.Path(tempfile.mkdtemp()) / 'a.ini'))\n"
        "route.window.show(); made.processEvents()\n"
        f"print([name for name in {heavy!r} if name in sys.modules])\n"
        "route.window.close()\n"
    )
    done = run(code)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_the_smoke_test_opens_and_closes_the_window() -> None:
    done = run("import sys, desktop.app; sys.exit(desktop.app.smoke())")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


def test_garbage_is_collected_by_the_sweeper_alone() -> None:
    code = (
        "import gc, weakref\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from desktop.ui.sweeper import Sweeper\n"
        "app = QCoreApplication([])\n"
        "class Ring: pass\n"
        "sweeper = Sweeper(app)\n"
        "assert not gc.isenabled()\n"
        "ring = Ring(); ring.self = ring; seen = weakref.ref(ring); del ring\n"
        "for _ in range(40): sweeper.sweep()\n"
        "assert seen() is None\n"
        "sweeper.stop(); assert gc.isenabled()\n"
    )
    done = run(code)
    assert done.returncode == 0, done.stderr
