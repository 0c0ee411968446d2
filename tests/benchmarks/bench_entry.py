"""How it feels to fill in a return: from a key to the painted sign, and a table of 50,000 rows under the hands."""

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path

from db.snapshots.entry import Edit, Entry, new_row
from db.snapshots.patched import patched
from desktop.actions.desk import Desk
from desktop.ui.views import EntryView
from tests.benchmarks.measure import Bench
from tests.benchmarks.window import painted_window, settle

ROWS = 50_000
SHORT = 50
KEYS = "1234567.5"


def benches(folder: Path) -> Iterator[Bench]:
    """Yields the comparisons of this module; each product gives its own seconds, the floor is the room there is."""
    yield from _stored(folder)
    with ExitStack() as stack:
        page = cache(lambda: _page(stack.enter_context(painted_window())))
        yield Bench(
            "entry, key to paint (95 of 100)", lambda _: _typed(page()), lambda _: 0.016, "one frame", 1.0, runs=3
        )
        for name, job in _JOBS.items():
            yield Bench(
                f"table of 50,000 rows, {name}", lambda _, job=job: job(page()), lambda _: 0.1, "100 ms", 1.0, runs=3
            )


def _stored(folder: Path) -> Iterator[Bench]:
    """Yields what one cell costs, stored with checks and all and read back for the page, and what a step back costs."""
    from desktop.actions.entry import enter
    from desktop.actions.undo import undo
    from desktop.ui import readings
    from desktop.worker import Pool
    from tests.benchmarks.long_table import cell, fill

    @cache
    def place(rows: int) -> _Place:
        with Pool(1) as pool:
            desk, number, ids = fill(folder / f"{rows}.convergencia", rows, pool)
        return _Place(desk, number, ids, readings.entry(desk, number))

    turn = iter(range(10_000))

    def shown(at: _Place) -> None:
        at.view = readings.entry(at.desk, at.number, at.view.earlier)

    def cell_stored(rows: int) -> None:
        at, n = place(rows), next(turn)
        enter(at.desk, at.number, cell(at.ids[n % SHORT], n + 0.5))
        shown(at)

    def row_changed(rows: int, *, more: bool) -> None:
        at = place(rows)
        there = at.view.shown.submission.rows["S.R"]
        middle = len(there) // 2
        # A copy of the row in the middle, or that row away: all rows behind it stand elsewhere then.
        order = (*there[:middle], new_row(), *there[middle:]) if more else (*there[:middle], *there[middle + 1 :])
        edits = (Edit("S.R.name", order[middle], {"text": "Socio"}),) if more else ()
        enter(at.desk, at.number, Entry(edits, {"S.R": order}, "row.copy" if more else "row.delete", {"item": "S.R"}))
        shown(at)

    def back(job: Callable[[int], None]) -> Callable[[int], float]:
        def taken_back(rows: int) -> float:
            job(rows)
            at, began = place(rows), time.perf_counter()
            undo(at.desk, at.number)
            shown(at)
            return time.perf_counter() - began

        return taken_back

    row_added, row_deleted = partial(row_changed, more=True), partial(row_changed, more=False)
    for name, job in {
        "a cell stored and shown": cell_stored,
        "a cell taken back": back(cell_stored),
        "a row added and shown": row_added,
        "a row added, taken back": back(row_added),
        "a row deleted and shown": row_deleted,
        "a row deleted, taken back": back(row_deleted),
    }.items():
        yield Bench(
            f"table of 50,000 rows, {name}",
            product=job,
            floor=lambda _, job=job: job(SHORT),
            against="the same in a table of 50 rows",
            target=3.0,
            size=ROWS,
            runs=15,
        )
    if place.cache_info().currsize:
        for rows in (SHORT, ROWS):
            place(rows).desk.database.close()


@dataclass(slots=True)
class _Place:
    """A table that is filled in at a desk, and what was last shown of it."""

    desk: Desk
    number: int
    ids: tuple[str, ...]
    view: EntryView


def _page(window):
    """Returns the form of *window*, open at a long table."""
    from db.snapshots.questionnaire import Item, Questionnaire, Section
    from db.snapshots.register import Country
    from db.snapshots.submission import Answer, Counts, Submission, SubmissionLine
    from db.terms import ItemKind, Stage
    from desktop.ui.views import SubmissionView

    texts = dict.fromkeys(("es", "en", "pt", "fr"), "Valor de las exportaciones de bienes a los países de la región")
    columns = tuple(
        Item(f"A.R.{name}", kind, "A", texts, roster="A.R")
        for name, kind in (("name", ItemKind.TEXT), ("one", ItemKind.DECIMAL), ("two", ItemKind.DECIMAL))
    )
    items = (
        *(Item(f"A.{at:02}", ItemKind.DECIMAL, "A", texts, unit="USD", decimals=1) for at in range(40)),
        Item("A.R", ItemKind.ROSTER, "A", texts, columns=columns),
    )
    form = Questionnaire("B", "1", texts, "es", ("es",), (Section("A", None, texts),), items, {})
    ids = tuple(f"r{at}" for at in range(ROWS))
    answers = {}
    for at, row in enumerate(ids):
        answers["A.R.name", row] = Answer("A.R.name", row, f"Socio {at * 7919 % ROWS}")
        for name in ("one", "two"):
            value = float(at * 104729 % 1_000_003)
            answers[f"A.R.{name}", row] = Answer(f"A.R.{name}", row, f"{value:g}", value)
    line = SubmissionLine(1, 1, 2023, "ARG", Stage.RETURNED, date(2024, 3, 31), Counts())
    shown = SubmissionView(Country("ARG", texts, "", "es"), form, Submission(line, answers, {"A.R": ids}), (), ())
    window.show_workspace("b", "/b")
    window.show()
    page = window.entry
    page.show_view(EntryView(shown))
    window.go("go.entry")
    return page


def _typed(page) -> float:
    """Returns the 95th of a hundred times from a key to its picture, in seconds."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    page.form.stand_at("A.05")
    field = page.form.rows["A.05"].field
    settle()
    times = []
    for _ in range(12):
        field.clear()
        for key in KEYS:
            began = time.perf_counter()
            QTest.keyClick(field, key, Qt.KeyboardModifier.NoModifier)
            settle()
            times.append(time.perf_counter() - began)
        # What is told beside the field a moment later counts too.
        began = time.perf_counter()
        page.form.rows["A.05"]._understand()
        settle()
        times.append(time.perf_counter() - began)
    field.restore()
    return statistics.quantiles(times, n=20)[-1]


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    settle()
    return time.perf_counter() - began


def _opened(page) -> float:
    return _timed(lambda: page.open_roster("A.R"))


def _scrolled(page) -> float:
    bar = page.grid.table.verticalScrollBar()
    return max(_timed(lambda to=to: bar.setValue(bar.maximum() * to // 40)) for to in range(41))


def _sorted(page) -> float:
    # The order itself is found in another thread.
    ordered: list = []
    model = page.grid.model
    model.order_asked.connect(ordered.append)
    felt = [_timed(lambda at=at: page.grid.table._sort(at)) for at in (1, 0, 0, 0)]
    model.order_asked.disconnect(ordered.append)
    orders = [one.rows() for one in ordered]
    return max(*felt, *(_timed(lambda rows=rows: model.show_order(rows)) for rows in orders))


def _pasted(page) -> float:
    from desktop.ui.models.paste import plan

    text = "\n".join(f"Socio {at}\t{at},5\t{at}" for at in range(334))
    shown, grid = page.view.shown, page.grid
    rows = grid.model.rows
    found = plan(shown.questionnaire, grid.roster, rows, rows, shown.submission.answers, (10, 0), text)
    keys = {(edit.item, edit.row): edit.parts for edit in found.edits}
    kept = {key: replace(shown.submission.answers[key], **parts) for key, parts in keys.items()}
    view = _with(page.view, answers=patched(shown.submission.answers, kept))
    # Reading and storing happen in other threads; the window shows what comes back.
    return max(_timed(lambda: grid.show_pasting(found)), _timed(lambda: page.show_view(view)))


def _row_come_and_gone(page) -> float:
    view, rows = page.view, page.view.shown.submission.rows["A.R"]
    more = _with(view, rows={"A.R": (*rows[: ROWS // 2], "new", *rows[ROWS // 2 :])})
    return max(_timed(lambda: page.show_view(more)), _timed(lambda: page.show_view(_with(more, rows={"A.R": rows}))))


def _with(view: EntryView, **parts: object) -> EntryView:
    return replace(view, shown=replace(view.shown, submission=replace(view.shown.submission, **parts)))


_JOBS: dict[str, Callable[[object], float]] = {
    "opened": _opened,
    "scrolled": _scrolled,
    "sorted": _sorted,
    "1,000 cells pasted": _pasted,
    "a row shown and gone": _row_come_and_gone,
}
