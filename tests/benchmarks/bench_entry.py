"""How it feels to fill in a return: from a key to the painted sign, and a table of 50,000 rows under the hands."""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.benchmarks.measure import Bench

ROWS = 50_000
SHORT = 50
KEYS = "1234567.5"


def benches(folder: Path) -> Iterator[Bench]:
    """Yields the comparisons of this module; each product gives its own seconds, the floor is the room there is."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    yield from _stored(folder)
    page, grid = _pages()
    yield Bench("entry, key to paint (95 of 100)", lambda _: _typed(page), lambda _: 0.016, "one frame", 1.0, runs=3)
    for name, job in _jobs(grid).items():
        yield Bench(f"table of 50,000 rows, {name}", lambda _, job=job: job(), lambda _: 0.1, "100 ms", 1.0, runs=3)


def _stored(folder: Path) -> Iterator[Bench]:
    """Yields what one cell costs, stored with checks and all and read back for the page, and what a step back costs."""
    from desktop.actions.entry import enter
    from desktop.actions.undo import undo
    from desktop.ui import readings
    from desktop.worker import Pool
    from tests.benchmarks.long_table import cell, fill

    with Pool(1) as pool:
        places = {rows: fill(folder / f"{rows}.convergencia", rows, pool) for rows in (SHORT, ROWS)}
    turn = iter(range(10_000))
    views = {rows: readings.entry(desk, number) for rows, (desk, number, _) in places.items()}

    def store(rows: int) -> None:
        desk, number, ids = places[rows]
        at = next(turn)
        enter(desk, number, cell(ids[at % SHORT], at + 0.5))
        readings.entry(desk, number, views[rows].earlier)

    def back(rows: int) -> float:
        desk, number, _ = places[rows]
        store(rows)
        began = time.perf_counter()
        undo(desk, number)
        readings.entry(desk, number, views[rows].earlier)
        return time.perf_counter() - began

    for name, job in {"stored and shown": store, "taken back": back}.items():
        yield Bench(
            f"table of 50,000 rows, a cell {name}",
            product=job,
            floor=lambda _, job=job: job(SHORT),
            against="the same in a table of 50 rows",
            target=3.0,
            size=ROWS,
            runs=15,
        )
    for desk, _, _ in places.values():
        desk.database.close()


def _pages() -> tuple[object, object]:
    from PySide6.QtWidgets import QApplication

    from db.snapshots.questionnaire import Item, Questionnaire, Section
    from db.snapshots.register import Country
    from db.snapshots.submission import Answer, Counts, Submission, SubmissionLine
    from db.terms import ItemKind, Stage
    from desktop.app import application
    from desktop.ui import language, theme
    from desktop.ui.main_window import MainWindow
    from desktop.ui.theme import Scheme
    from desktop.ui.views import EntryView, SubmissionView

    app = application()
    assert isinstance(app, QApplication)
    language.speak(app, "es")
    theme.wear(app, Scheme.LIGHT)
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
    window = MainWindow().furnish()
    window.show_workspace("b", "/b")
    window.show()
    page = window.entry
    page.show_view(EntryView(shown))
    window.go("go.entry")
    page.keep_window = window
    return page, page.grid


def _settle() -> None:
    from PySide6.QtCore import QCoreApplication

    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def _typed(page) -> float:
    """Returns the 95th of a hundred times from a key to its picture, in seconds."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    page.form.stand_at("A.05")
    field = page.form.rows["A.05"].field
    _settle()
    times = []
    for _ in range(12):
        field.clear()
        for key in KEYS:
            began = time.perf_counter()
            QTest.keyClick(field, key, Qt.KeyboardModifier.NoModifier)
            _settle()
            times.append(time.perf_counter() - began)
        # What is told beside the field a moment later counts too.
        began = time.perf_counter()
        page.form.rows["A.05"]._understand()
        _settle()
        times.append(time.perf_counter() - began)
    field.restore()
    return statistics.quantiles(times, n=20)[-1]


def _jobs(grid) -> dict[str, Callable[[], float]]:
    from PySide6.QtWidgets import QApplication

    from desktop.ui.models.paste import plan

    def timed(work: Callable[[], object]) -> float:
        began = time.perf_counter()
        work()
        _settle()
        return time.perf_counter() - began

    def open_table() -> float:
        return timed(lambda: entry.open_roster("A.R"))

    entry = next(one for one in QApplication.allWidgets() if type(one).__name__ == "EntryPage")

    def scroll() -> float:
        bar = grid.table.verticalScrollBar()
        return max(timed(lambda to=to: bar.setValue(bar.maximum() * to // 40)) for to in range(41))

    def sort() -> float:
        # The order itself is found in another thread.
        ordered: list = []
        grid.model.order_asked.connect(ordered.append)
        felt = [timed(lambda at=at: grid.table._sort(at)) for at in (1, 0, 0, 0)]
        grid.model.order_asked.disconnect(ordered.append)
        orders = [one.rows() for one in ordered]
        return max(*felt, *(timed(lambda rows=rows: grid.model.show_order(rows)) for rows in orders))

    def paste() -> float:
        text = "\n".join(f"Socio {at}\t{at},5\t{at}" for at in range(334))
        shown = entry.view.shown
        rows = grid.model.rows
        found = plan(shown.questionnaire, grid.roster, rows, rows, shown.submission.answers, (10, 0), text)
        kept = {**shown.submission.answers}
        for edit in found.edits:
            kept[edit.item, edit.row] = replace(kept[edit.item, edit.row], **edit.parts)
        view = replace(entry.view, shown=replace(shown, submission=replace(shown.submission, answers=kept)))
        # Reading and storing happen in other threads; the window shows what comes back.
        return max(timed(lambda: grid.show_pasting(found)), timed(lambda: entry.show_view(view)))

    return {"opened": open_table, "scrolled": scroll, "sorted": sort, "1,000 cells pasted": paste}
