"""Starting: little is imported before the first frame, and the program can say that it starts at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.snapshots.register import Person
from db.terms import Role
from desktop.actions import file
from desktop.app import first_frame
from desktop.ui import theme
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import Scheme

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


FIRST = {
    "desktop",
    "desktop.app",
    "desktop.ui",
    "desktop.ui.commands",
    "desktop.ui.forms",
    "desktop.ui.forms.dragged",
    "desktop.ui.forms.speaking",
    "desktop.ui.main_window",
    "desktop.ui.preferences",
    "desktop.ui.steps",
    "desktop.ui.theme",
    "resources",
}
"""Of the program, what the first frame waits for."""


def test_the_first_frame_waits_for_a_handful_of_modules_and_for_no_enumeration_of_qt(tmp_path: Path) -> None:
    code = (
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        f"os.environ['XDG_CONFIG_HOME'] = {str(tmp_path)!r}\n"
        "import sys, desktop.app\n"
        "assert desktop.app.smoke(bare=True) == 0\n"
        "from PySide6 import QtCore\n"
        "ours = sorted(name for name in sys.modules if name.split('.')[0] in ('desktop', 'db', 'resources'))\n"
        # Qt's own names are filled in when they are looked at first.
        "assert 'QTimer' in vars(QtCore) and 'Qt' not in vars(QtCore)\n"
        "print(*ours, sep='\\n')\n"
    )
    done = run(code)
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) == FIRST


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_the_first_frame_has_the_grounds_of_the_page_that_follows(app: QApplication, qtbot, scheme: Scheme) -> None:
    theme.prime(app, scheme)
    look = theme.themes()[scheme.value]
    window = MainWindow()
    qtbot.addWidget(window)
    assert first_frame(window)
    seen = window.grab().toImage()
    width, middle = seen.width(), seen.height() // 2
    assert seen.pixelColor(5, 5) == seen.pixelColor(round(width * 0.39), middle) == look.colour("rail")
    assert seen.pixelColor(round(width * 0.41), middle) == seen.pixelColor(width - 5, 5) == look.colour("background")
    theme.wear(app, scheme)
    page = window.furnish().grab().toImage()
    assert page.pixelColor(5, 5) == look.colour("rail")
    assert page.pixelColor(page.width() - 5, 5) == look.colour("background")


STARTED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop import app
from desktop.ui.main_window import MainWindow
from desktop.ui.preferences import Preferences

def look():
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow) and window.furnished:
            refused = window.start.banner.isVisible()
            if refused or window.windowTitle().startswith(sys.argv[1]):
                print(window.windowTitle(), refused)
                window.close()
                return
    QTimer.singleShot(20, look)

app.bare_application()
QTimer.singleShot(0, look)
assert app.run(sys.argv[2] if len(sys.argv) > 2 else None) == 0
print(Path(Preferences().last).name or "none")
"""


def test_the_window_opens_on_the_file_that_was_open_last(tmp_path: Path) -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}

    def start(awaited: str, *given: str) -> list[str]:
        call = [sys.executable, "-c", STARTED, awaited, *given]
        done = subprocess.run(call, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    last = tmp_path / "last.convergencia"
    file.create(last, Person("Ana", Role.REVIEWER), "Oficina", "America/Caracas").close()
    assert start("Convergencia") == ["Convergencia False", "none"]
    assert start("last", str(last)) == ["last – Convergencia False", "last.convergencia"]
    assert start("last") == ["last – Convergencia False", "last.convergencia"]
    last.write_bytes(b"no database")
    assert start("refused") == ["Convergencia True", "none"], "what cannot be opened is not tried for ever"
    assert start("Convergencia") == ["Convergencia False", "none"]


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
