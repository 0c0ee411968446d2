"""Whether the window answers: from page to page, and while something is stored, read, checked, or written beside it."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache, partial
from pathlib import Path

from tests.benchmarks.measure import Bench
from tests.benchmarks.office import COUNTRIES, YEAR, office, rounds_of_many_countries
from tests.benchmarks.window import opened, rest, settle

FEWEST = 100
"""How many turns of the event loop are watched at least."""
PAGES = ("go.board", "go.entry", "go.review", "go.history", "go.queries", "go.office", "go.send", "go.points")


def benches(folder: Path) -> Iterator[Bench]:
    """Yields the comparisons of this module; each product gives its own seconds, the floor is the room there is.

    What is measured is made when it is first asked for: whoever chooses one comparison does not wait for the others.
    """
    with ExitStack() as stack:

        @cache
        def switching():
            return stack.enter_context(opened(rounds_of_many_countries(folder / "rounds")))

        yield Bench(
            "page switch, board of 33 × 15", lambda _: _switched(switching()), lambda _: 0.1, "100 ms", 1.0, runs=5
        )
    with ExitStack() as stack:

        @cache
        def window():
            route = stack.enter_context(opened(office(folder / "office")))
            route.entry.open(1)
            rest(route)
            route.window.go("go.entry")
            route.window.entry.open_roster("S.R")
            rest(route)
            return route

        @cache
        def gaps(name: str) -> list[float]:
            return _watched(window(), partial(JOBS[name], window(), folder))

        for name in JOBS:
            for which, at, room in (("99 of 100", 0.99, 0.05), ("longest", 1.0, 0.1)):
                yield Bench(
                    f"{name}: {which} gap",
                    lambda _, name=name, at=at: _at(gaps(name), at),
                    lambda _, room=room: room,
                    f"{1000 * room:g} ms",
                    1.0,
                    runs=1,
                )


def _at(gaps: list[float], share: float) -> float:
    return sorted(gaps)[min(len(gaps) - 1, int(share * len(gaps)))]


def _switched(route) -> float:
    """Returns the longest way from one page to the next."""
    window = route.window
    if route.entry.number is None:
        window.board.table.setFocus()
        route.entry.open(1)
        rest(route)
    felt = []
    for page in (*PAGES, "go.board"):
        began = time.perf_counter()
        window.go(page)
        settle()
        felt.append(time.perf_counter() - began)
        rest(route)
    return max(felt)


def _watched(route, job: Callable[[], object]) -> list[float]:
    """Returns the gaps between two turns of the event loop, in seconds, while *job* is under way and the table scrolls."""
    from PySide6.QtCore import QTimer

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
        job()
        rest(route)
        timer.stop()
    return gaps


# --- what is under way; each is given the way into the window and a folder


def _nothing(route, folder: Path) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(1000, loop.quit)
    loop.exec()


def _cell(route, folder: Path) -> None:
    model, at = route.window.entry.grid.model, time.monotonic_ns() % 997
    model.setData(model.index(at + 1, 1), str(at))


def _row(act: str) -> Callable[[object, Path], None]:
    def done(route, folder: Path) -> None:
        grid = route.window.entry.grid
        grid.table.setCurrentIndex(grid.model.index(grid.model.rowCount() // 2, 0))
        getattr(grid, act)()

    return done


def _pasted(route, folder: Path) -> None:
    route.window.entry.grid._paste("\n".join(f"Otro {at}\t{at}" for at in range(500)))


def _filled(route, folder: Path) -> None:
    from PySide6.QtCore import QItemSelection, QItemSelectionModel

    table, model = route.window.entry.grid.table, route.window.entry.grid.model
    cells = QItemSelection(model.index(0, 1), model.index(999, 1))
    table.selectionModel().select(cells, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    table.fill_down()


def _sorted(route, folder: Path) -> None:
    route.window.entry.grid.table._sort(0)


def _back(route, folder: Path) -> None:
    route.entry.undo()


def _again(route, folder: Path) -> None:
    route.entry.redo()


def _checked(route, folder: Path) -> None:
    from desktop.actions.validate import validate

    route.sitting.work(validate, 2022)


def _issued(route, folder: Path) -> None:
    from desktop.actions.issue import issue

    route.sitting.work(issue, YEAR, folder / "issued").done.connect(lambda found: route.sitting.tell(found[0]))


def _received(route, folder: Path) -> None:
    from tests.benchmarks.office import returns

    files = [str(path) for path in returns(folder / "office")]
    route.receive.add(files)
    rest(route)
    for path in files:
        route.receive.look(path)
        route.receive.apply(path, {}, frozenset())
        rest(route)


def _drawn(route, folder: Path) -> None:
    from desktop.actions.summary import draw

    route.sitting.work(draw, YEAR, "es")


def _board(route, folder: Path) -> None:
    route.board.load()


JOBS = {
    "nothing": _nothing,
    "a cell stored": _cell,
    "a row added": _row("add"),
    "a row duplicated": _row("duplicate"),
    "a row deleted": _row("remove"),
    "a row taken back": _back,
    "a row done again": _again,
    "1,000 cells pasted": _pasted,
    "1,000 cells filled down": _filled,
    "50,000 rows sorted": _sorted,
    "50,000 rows checked": _checked,
    f"{COUNTRIES} workbooks issued": _issued,
    f"{COUNTRIES} returns received": _received,
    "a summary drawn": _drawn,
    "the board of 33 × 15 loaded": _board,
}
