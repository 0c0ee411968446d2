"""The composition root of the window: application, fonts, language, theme, window, routes."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.ui import crash, fonts, language, theme
from desktop.ui.main_window import SIZE, MainWindow
from desktop.ui.preferences import Preferences
from desktop.ui.routes.window import WindowRoute
from desktop.ui.sweeper import Sweeper
from desktop.ui.theme import Scheme

FRAME = 40
"""Pixels that the title bar of a window needs at most."""
PATIENCE = 60.0
SWITCH = 0.0005
"""Seconds after which a thread in the background has to let the window have its turn."""


def application() -> QApplication:
    """Return the application, made and dressed once per process."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        QApplication.setApplicationName("Convergencia")
        QApplication.setDesktopFileName("convergencia")
        app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    fonts.load()
    app.setFont(fonts.font())
    return app


def open_window(app: QApplication, preferences: Preferences) -> WindowRoute:
    """Make the window in the person's language and colours; nothing is opened yet."""
    language.speak(app, preferences.language)
    language.write_decimals(preferences.decimal_sign)
    theme.wear(app, preferences.scheme)
    route = WindowRoute(app, MainWindow(), preferences)
    if not preferences.geometry.isEmpty():
        route.window.restoreGeometry(preferences.geometry)
    return route


def fits(room: QSize) -> bool:
    """Return whether a new window and its frame stand whole on a screen with *room* beside the task bar."""
    return room.width() >= SIZE.width() and room.height() >= SIZE.height() + FRAME


def run(path: str | None) -> int:
    """Open the window on *path*, by default on the start page, and return the exit status.

    The first frame is shown before anything heavy is imported.
    """
    # Painting asks for the interpreter at every cell: with Python's own 5 ms a busy thread behind it would be felt.
    sys.setswitchinterval(SWITCH)
    app = application()
    crash.install(app)
    preferences = Preferences()
    route = open_window(app, preferences)
    if preferences.geometry.isEmpty() and not fits(route.window.screen().availableSize()):
        route.window.setWindowState(Qt.WindowState.WindowMaximized)
    route.window.show()
    sweeper = Sweeper(route)
    if path is not None:
        QTimer.singleShot(0, route, _Opening(route, path))
    try:
        return app.exec()
    finally:
        sweeper.stop()


class _Opening:
    """Opens a file once the first frame is on the screen."""

    def __init__(self, route: WindowRoute, path: str) -> None:
        self._route, self._path = route, path

    def __call__(self) -> None:
        self._route.open(self._path)


class _FirstPaint(QObject):
    """Ends a loop when its window has been painted once."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop
        self.seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Paint):
            self.seen = True
            QTimer.singleShot(0, self._loop.quit)
        return False


def smoke() -> int:
    """Open the window without a screen, wait for its first frame, close it; 0 when all of that went well."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application()
    route = open_window(app, Preferences())
    loop = QEventLoop()
    paint = _FirstPaint(loop)
    route.window.installEventFilter(paint)
    route.window.show()
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()
    route.window.close()
    route.window.deleteLater()
    return 0 if paint.seen else 1


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


def _screens(route: WindowRoute, folder: Path, tongue: str) -> list[Path]:
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
        window.summary.draw_asked.emit(window.summary.year.value(), tongue)
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


def _grab(route: WindowRoute, target: Path) -> Path:
    route.background.wait(PATIENCE)
    _settle(50)
    route.window.grab().save(str(target))
    return target


def _settle(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
