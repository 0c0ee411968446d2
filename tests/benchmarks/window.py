"""The window as a person has it, for what is measured in it; put away whole before the next one is made."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.long_table import ANA


def settle() -> None:
    """Lets everything that waits for the event loop happen."""
    from PySide6.QtCore import QCoreApplication

    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def rest(route) -> None:
    """Waits until nothing is under way any more."""
    settle()
    if not route.background.wait(300):
        raise RuntimeError("The window is still at work after five minutes.")
    settle()


@contextmanager
def painted_window() -> Iterator[object]:
    """Gives a window that is on the (unseen) screen, in Spanish and light, and tears it down in Qt's own order.

    Left to the garbage collector, its parts go in any order, and Qt dies with those that still know one another.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QEvent

    from desktop.app import SWITCH, application
    from desktop.ui import language, theme
    from desktop.ui.main_window import MainWindow
    from desktop.ui.sweeper import Sweeper
    from desktop.ui.theme import Scheme

    app = application()
    language.speak(app, "es")
    theme.wear(app, Scheme.LIGHT)
    window = MainWindow().furnish()
    # As the program itself runs: garbage is collected by the main thread alone, and threads take turns more often.
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH)
    sweeper = Sweeper(window)
    try:
        yield window
    finally:
        sweeper.stop()
        sys.setswitchinterval(before)
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def opened(path: Path) -> Iterator[object]:
    """Gives the way into the window, open on the file at *path*."""
    from PySide6.QtWidgets import QApplication

    from desktop.ui.preferences import Preferences
    from desktop.ui.routes.window import WindowRoute
    from desktop.ui.theme import Scheme

    with painted_window() as window:
        preferences = Preferences(path.with_suffix(".ini"))
        preferences.language, preferences.scheme, preferences.person = "es", Scheme.LIGHT, ANA
        route = WindowRoute(QApplication.instance(), window, preferences)
        window.show()
        route.open(str(path))
        rest(route)
        try:
            yield route
        finally:
            rest(route)
