"""Whether the window answers: from page to page, and while something is stored, read, checked, or written beside it."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.measure import Bench

ROWS = 50_000
FEWEST = 100
"""How many turns of the event loop are watched at least."""
PAGES = ("go.board", "go.entry", "go.review", "go.history", "go.queries", "go.office", "go.send", "go.points")


def benches(folder: Path) -> Iterator[Bench]:
    """Yields the comparisons of this module; each product gives its own seconds, the floor is the room there is."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.app import SWITCH
    from desktop.ui.sweeper import Sweeper

    yield Bench("page switch, board of 33 × 15", _pages(folder), lambda _: 0.1, "100 ms", 1.0, runs=5)
    route = _window(folder)
    # As the program itself runs: garbage is collected by the main thread alone, and threads take turns more often.
    sys.setswitchinterval(SWITCH)
    sweeper = Sweeper(route)
    try:
        idle = _watched(route, None)
        for name, job in _jobs(route).items():
            gaps = _watched(route, job)
            for which, at, room in (("99 of 100", 0.99, 0.05), ("longest", 1.0, 0.1)):
                # What the machine does beside us strikes the idle window as well.
                felt, allowed = _at(gaps, at), room + _at(idle, at)
                yield Bench(
                    f"{name}: {which} gap",
                    lambda _, felt=felt: felt,
                    lambda _, allowed=allowed: allowed,
                    f"{1000 * room:g} ms more than idle",
                    1.0,
                    runs=1,
                )
    finally:
        sweeper.stop()
        route.window.close()


def _at(gaps: list[float], share: float) -> float:
    return sorted(gaps)[min(len(gaps) - 1, int(share * len(gaps)))]


def _settle() -> None:
    from PySide6.QtCore import QCoreApplication

    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def _route(folder: Path):
    from desktop.app import application
    from desktop.ui import language, theme
    from desktop.ui.main_window import MainWindow
    from desktop.ui.preferences import Preferences
    from desktop.ui.routes.window import WindowRoute
    from desktop.ui.theme import Scheme
    from tests.benchmarks.long_table import ANA

    app = application()
    language.speak(app, "es")
    theme.wear(app, Scheme.LIGHT)
    preferences = Preferences(folder / "settings.ini")
    preferences.language, preferences.scheme, preferences.person = "es", Scheme.LIGHT, ANA
    route = WindowRoute(app, MainWindow(), preferences)
    route.window.show()
    return route


def _rest(route) -> None:
    _settle()
    if not route.background.wait(300):
        raise RuntimeError("The window is still at work after five minutes.")
    _settle()


def _pages(folder: Path) -> Callable[[int], float]:
    """Returns what goes through all pages of an office with 15 rounds and tells the longest way."""
    from datetime import date

    from desktop.actions import file, rounds
    from desktop.actions.desk import Desk
    from desktop.worker import Pool
    from tests.benchmarks.long_table import ANA, FORM

    path = folder / "office.convergencia"
    with Pool(1) as pool, file.create(path, ANA, "Oficina", "America/Caracas") as database:
        desk = Desk(database, pool, ANA, "es")
        rounds.publish_bytes(desk, "long.md", FORM.encode())
        with database.read() as reading:
            from db import readers

            codes = tuple(sorted(readers.countries(reading)))[:33]
        for year in range(2008, 2023):
            rounds.open_round(desk, year, date(year + 1, 3, 31), codes)
    route = _route(folder / "pages")
    route.open(str(path))
    _rest(route)
    window = route.window
    window.board.table.setFocus()
    route.entry.open(1)
    _rest(route)

    def switch(_: int) -> float:
        felt = []
        for page in (*PAGES, "go.board"):
            began = time.perf_counter()
            window.go(page)
            _settle()
            felt.append(time.perf_counter() - began)
            _rest(route)
        return max(felt)

    return switch


def _window(folder: Path):
    """Returns the window on a long table, open at its rows."""
    from desktop.worker import Pool
    from tests.benchmarks.long_table import fill

    path = folder / "long.convergencia"
    with Pool(1) as pool:
        desk, _, _ = fill(path, ROWS, pool)
        desk.database.close()
    route = _route(folder / "long")
    route.open(str(path))
    _rest(route)
    route.entry.open(1)
    _rest(route)
    route.window.go("go.entry")
    route.window.entry.open_roster("S.R")
    _rest(route)
    return route


def _jobs(route) -> dict[str, Callable[[], object]]:
    """Returns what is started in the window, by name; each goes on in threads and the worker."""
    from desktop.actions.validate import validate
    from tests.benchmarks.bench_workbook import order_of

    grid = route.window.entry.grid
    places = iter(range(1, 1000))

    def cells() -> None:
        at = next(places)
        grid.model.setData(grid.model.index(at, 1), str(at))

    def paste() -> None:
        grid._paste("\n".join(f"Otro {at}\t{at}" for at in range(500)))

    def checked() -> None:
        route.sitting.work(validate, 2022)

    def written() -> None:
        route.sitting.work(lambda desk, progress: desk.pool.call("write_workbook", order_of(1), watch=progress))

    return {
        "a cell stored": cells,
        "1,000 cells pasted": paste,
        "50,000 rows checked": checked,
        "a workbook written": written,
    }


def _watched(route, job: Callable[[], object] | None) -> list[float]:
    """Returns the gaps between two turns of the event loop, in seconds, while *job* is under way and the table scrolls."""
    from PySide6.QtCore import QEventLoop, QTimer

    bar, gaps, last = route.window.entry.grid.table.verticalScrollBar(), [], [time.perf_counter()]

    def tick() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now
        bar.setValue((bar.value() + 7) % max(1, bar.maximum()))

    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(tick)
    while len(gaps) < FEWEST:
        last[0] = time.perf_counter()
        timer.start()
        if job is None:
            loop = QEventLoop()
            QTimer.singleShot(1000, loop.quit)
            loop.exec()
        else:
            job()
            _rest(route)
        timer.stop()
    return gaps
