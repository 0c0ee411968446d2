"""The composition root of the window: application, fonts, language, theme, window, routes."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui import theme
from desktop.ui.main_window import SIZE, MainWindow
from desktop.ui.preferences import Preferences
from desktop.ui.theme import Scheme

if TYPE_CHECKING:
    from desktop.ui.routes.window import WindowRoute

FRAME = 40
"""Pixels that the title bar of a window needs at most."""
PATIENCE = 60.0
SWITCH = 0.00002
"""Seconds after which a thread in the background has to let the window have its turn.

Measured with a table that scrolls without a pause while 50,000 rows are checked: at 0.5 ms one turn in a hundred came after
136 ms, at 0.02 ms after 46. The check then takes twice as long, and as long as before where nothing is painted.
"""


def bare_application() -> QApplication:
    """Return the application, made once per process; its font is not loaded yet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        QApplication.setApplicationName("Convergencia")
        QApplication.setDesktopFileName("convergencia")
        # In words, as a style object takes Python longer to look at than the first frame takes to paint.
        app = QApplication([*sys.argv[:1], "-style", "fusion"])
    return app


def application() -> QApplication:
    """Return the application in its style and font."""
    # Not at the top: the first frame has no text.
    from desktop.ui import fonts

    app = bare_application()
    app.setStyle("Fusion")
    fonts.load()
    app.setFont(fonts.font())
    return app


def bare_window(app: QApplication, preferences: Preferences) -> MainWindow:
    """Make the window in the person's colours, where it stood last; nothing stands in it yet."""
    theme.prime(app, preferences.scheme)
    window = MainWindow()
    if not preferences.geometry.isEmpty():
        window.restoreGeometry(preferences.geometry)
    return window


def furnish(app: QApplication, window: MainWindow, preferences: Preferences) -> "WindowRoute":
    """Put the start page into the *window*, in the person's language; nothing is opened yet."""
    # Not at the top: by now the first frame is on the screen.
    from desktop.ui import language
    from desktop.ui.routes.window import WindowRoute

    language.speak(app, preferences.language)
    language.write_decimals(preferences.decimal_sign)
    theme.wear(app, preferences.scheme)
    return WindowRoute(app, window, preferences)


def open_window(app: QApplication, preferences: Preferences) -> "WindowRoute":
    """Make the window and all that stands in it on a start; it is not shown yet."""
    return furnish(app, bare_window(app, preferences), preferences)


def fits(room: QSize) -> bool:
    """Return whether a new window and its frame stand whole on a screen with *room* beside the task bar."""
    return room.width() >= SIZE.width() and room.height() >= SIZE.height() + FRAME


def run(path: str | None) -> int:
    """Open the window on *path*, by default on the file that was open last, and return the exit status.

    The first frame is shown before the pages are imported and made.
    """
    # Painting asks for the interpreter at every cell: with Python's own 5 ms a busy thread behind it would be felt.
    sys.setswitchinterval(SWITCH)
    app = bare_application()
    preferences = Preferences()
    window = bare_window(app, preferences)
    first_frame(window, whole=preferences.geometry.isEmpty() and not fits(window.screen().availableSize()))
    if not window.isVisible():
        # It was closed before anything stood in it.
        return 0
    from desktop.ui import crash
    from desktop.ui.sweeper import Sweeper

    crash.install(app)
    route = furnish(application(), window, preferences)
    sweeper = Sweeper(route)
    path = path or preferences.last
    if path:
        QTimer.singleShot(0, route, _Opening(route, path))
    try:
        return app.exec()
    finally:
        sweeper.stop()


class _Opening:
    """Opens a file once the first frame is on the screen."""

    def __init__(self, route: "WindowRoute", path: str) -> None:
        self._route, self._path = route, path

    def __call__(self) -> None:
        self._route.open(self._path)


class _Painted(QObject):
    """Ends a loop when *watched* has been painted."""

    def __init__(self, watched: QWidget, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop
        self.seen = False
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.seen = True
            QTimer.singleShot(0, self._loop.quit)
        return False


def first_frame(window: MainWindow, patience: int = 1_000, *, whole: bool = False) -> bool:
    """Show *window* and wait until it has been painted, *patience* milliseconds at most; return whether it was.

    It takes the *whole* screen on request. A screen that is locked, or a window that opens minimised, paints nothing:
    then it is furnished unseen.
    """
    loop, seen = QEventLoop(), [False]

    def painted() -> None:
        seen[0] = True
        loop.quit()

    window.painted.connect(painted)
    if whole:
        window.showMaximized()
    else:
        window.show()
    QTimer.singleShot(patience, loop.quit)
    loop.exec()
    window.painted.disconnect(painted)
    return seen[0]


def smoke(*, bare: bool = False) -> int:
    """Open the window without a screen, wait for its first frame and for that of its start page, close it.

    Returns 0 when all of that went well; *bare* ends at the first frame, so that it can be timed by itself.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app, preferences = bare_application(), Preferences()
    window = bare_window(app, preferences)
    if not first_frame(window, 20_000):
        return 1
    if bare:
        return 0
    route = furnish(application(), window, preferences)
    loop = QEventLoop()
    painted = _Painted(window.start, loop)
    QTimer.singleShot(20_000, loop, loop.quit)
    loop.exec()
    route.window.close()
    route.window.deleteLater()
    return 0 if painted.seen else 1


PAGES = ("board", "submission", "entry", "review", "queries", "history", "receive", "summary", "office")
LOADED = ("queries", "history", "office")


def pictures(path: str, folder: Path) -> list[Path]:
    """Write a picture of each main screen of the file *path* into *folder*, light and dark, Spanish and French.

    Needs no display. Nothing of the person's own settings is read or changed.
    """
    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder.mkdir(parents=True, exist_ok=True)
    app = application()
    preferences = Preferences(folder / ".pictures.ini")
    preferences.scheme = Scheme.LIGHT
    route = open_window(app, preferences)
    route.window.resize(SIZE)
    route.window.show()
    made: list[Path] = []
    try:
        for tongue in ("es", "fr"):
            route.speak(tongue)
            for scheme in (Scheme.LIGHT, Scheme.DARK):
                route.wear(scheme)
                made.append(_grab(route, folder / f"start-{tongue}-{scheme.value}.png"))
        route.open(path)
        route.background.wait(PATIENCE)
        if route.sitting is not None:
            for tongue in ("es", "fr"):
                route.speak(tongue)
                made += _screens(route, folder, tongue)
    finally:
        route.window.close()
        route.window.deleteLater()
        _settle(0)
        preferences.path.unlink(missing_ok=True)
    return made


def _screens(route: "WindowRoute", folder: Path, tongue: str) -> list[Path]:
    window = route.window
    lines = window.board.open_lines()
    if lines:
        window.board.open_asked.emit(lines[0])
        route.background.wait(PATIENCE)
        window.submission.step(1)
        route.entry.open(lines[0])
        route.background.wait(PATIENCE)
        window.entry.step(1)
        _settle(400)
        route.review.open(lines[0])
        route.background.wait(PATIENCE)
        window.go("go.summary")
        window.summary.tongue.choose(tongue)
        window.summary.draw_asked.emit(window.summary.year.value(), tongue, None)
        route.background.wait(PATIENCE * 10)
        _settle(200)
        route.background.wait(PATIENCE)
    made = []
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        route.wear(scheme)
        for page in PAGES:
            # A command loads what its page shows; the others stand as they were opened above.
            route.do(f"go.{page}") if page in LOADED else window.go(f"go.{page}")
            route.background.wait(PATIENCE)
            made.append(_grab(route, folder / f"{page}-{tongue}-{scheme.value}.png"))
    return made


def _grab(route: "WindowRoute", target: Path) -> Path:
    route.background.wait(PATIENCE)
    _settle(50)
    route.window.grab().save(str(target))
    return target


def _settle(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
