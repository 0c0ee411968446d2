"""What storing and the matrix cost: answers through the writers, and the board as answers grow."""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from db import readers
from db.canonical import dumps, parts
from db.files import create_database
from db.snapshots.register import Country, Person
from db.snapshots.submission import Answer
from db.terms import FileKind, Role
from db.work import Database
from db.writers import collection, instrument
from tests.benchmarks.measure import Bench

PERSON = Person("Bench", Role.REVIEWER)
OWN = 300
"""How many answers the submission has that is opened."""


def benches(folder: Path) -> Iterator[Bench]:
    """Yields the comparisons of this module."""
    empty = folder / "empty.convergencia"
    with create_database(empty, "Bench") as database:
        _office(database, years=1, countries=1)
    yield Bench(
        "insert answers with their revisions",
        product=lambda size: _through_writers(folder, empty, size),
        floor=lambda size: _straight(folder, empty, size),
        against="sqlite3.executemany into the same two tables",
        target=2,
        size=20_000,
        grows=(100_000,),
    )
    board = folder / "board.convergencia"
    with create_database(board, "Bench") as database:
        _office(database, years=15, countries=33)
        yield Bench(
            "board of 33 countries × 15 rounds",
            product=lambda size: _board(database, size),
            floor=lambda _: _scan(board),
            against="the bare rows of the same table by sqlite3",
            target=40,
            size=10_000,
            grows=(200_000,),
        )
    small, large = folder / "small.convergencia", folder / "large.convergencia"
    with create_database(small, "Bench") as few, create_database(large, "Bench") as many:
        for database in (few, many):
            _office(database, years=15, countries=33)
        yield Bench(
            "board among 10,000,000 answers",
            product=lambda size: _board(many, size),
            floor=lambda _: _board(few, 100_000),
            against="the same board among 100,000 answers",
            target=2,
            size=10_000_000,
            runs=15,
        )
        yield Bench(
            "one submission among 10,000,000 answers",
            product=lambda size: _submission(many, size),
            floor=lambda _: _submission(few, 100_000),
            against="a submission of the same size among 100,000 answers",
            target=2,
            size=10_000_000,
            runs=31,
        )
        yield Bench(
            "one series of 33 countries × 15 rounds among 10,000,000 answers",
            product=lambda size: _series(many, size),
            floor=lambda _: _series(few, 100_000),
            against="the same series among 100,000 answers",
            target=2,
            size=10_000_000,
            runs=31,
        )


def _office(database: Database, years: int, countries: int) -> None:
    codes = [f"C{number:02d}" for number in range(countries)]
    with database.write("file.new", PERSON) as work:
        instrument.set_up(work, FileKind.OFFICE, "UTC", "Bench", {})
        instrument.add_register(work, [Country(code, {"en": code}, "S", "en") for code in codes], [], [])
        number = instrument.publish(work, "bench", "1", "x", b"x", b"{}", "ab" * 32)
        for year in range(2000, 2000 + years):
            collection.open_round(work, year, number, date(year, 12, 31), date(year + 1, 3, 31), codes)


def _answers(count: int) -> list[Answer]:
    return [Answer(f"ITEM.{number:06d}", "", str(number), float(number), note="n") for number in range(count)]


def _through_writers(folder: Path, empty: Path, count: int) -> float:
    from db.files import open_database

    answers = _answers(count)
    with open_database(_copy(folder, empty), "Bench") as database:
        begin = time.perf_counter()
        with database.write("answer", PERSON) as work:
            collection.store_answers(work, 1, answers)
        return time.perf_counter() - begin


def _straight(folder: Path, empty: Path, count: int) -> float:
    answers = _answers(count)
    connection = sqlite3.connect(_copy(folder, empty), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    (changeset,) = connection.execute("SELECT id FROM changeset ORDER BY seq LIMIT 1").fetchone()
    begin = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(
        "INSERT INTO answer VALUES (1, ?, '', ?, ?, NULL, 0, ?, NULL, 1)",
        [(one.item, one.text, one.number, one.note) for one in answers],
    )
    connection.executemany(
        "INSERT INTO revision VALUES (?, ?, 1, 'answer', ?, '', NULL, ?)",
        [(changeset, number, one.item, dumps(parts(one))) for number, one in enumerate(answers, start=1)],
    )
    connection.execute("COMMIT")
    taken = time.perf_counter() - begin
    connection.close()
    return taken


def _copy(folder: Path, empty: Path) -> Path:
    path = folder / "run.convergencia"
    for leftover in folder.glob("run.convergencia*"):
        leftover.unlink()
    shutil.copy(empty, path)
    return path


def _board(database: Database, answers: int) -> float:
    _fill(database, answers)
    begin = time.perf_counter()
    with database.read() as reading:
        lines = readers.lines(reading)
    taken = time.perf_counter() - begin
    assert len(lines) == 33 * 15
    return taken


def _submission(database: Database, answers: int) -> float:
    _fill(database, answers)
    begin = time.perf_counter()
    with database.read() as reading:
        opened = readers.submission(reading, 1)
    taken = time.perf_counter() - begin
    assert len(opened.answers) == OWN
    return taken


def _series(database: Database, answers: int) -> float:
    _fill(database, answers)
    begin = time.perf_counter()
    with database.read() as reading:
        found = readers.figures(reading, "SERIES")
    taken = time.perf_counter() - begin
    assert len(found) == 15 and all(len(given) == 33 for given in found.values())
    return taken


def _fill(database: Database, answers: int) -> None:
    """Bring the file to *answers* answers; more are never taken away.

    Each submission has a figure of one series, the first one OWN answers whatever the file holds; the others share the rest.
    """
    with database.engine.connect() as connection:
        present = connection.exec_driver_sql("SELECT count(*) FROM answer").scalar() or 0
    missing = answers - present
    if missing > 0:
        with database.write(None, PERSON) as work:
            if not present:
                collection.store_answers(work, 1, _answers(OWN - 1))
                work.connection.exec_driver_sql("UPDATE submission SET stage = 'accepted'")
                work.connection.exec_driver_sql(
                    "INSERT INTO answer SELECT id, 'SERIES', '', id, id, NULL, 0, NULL, NULL, 1 FROM submission"
                )
            work.connection.exec_driver_sql(
                "WITH RECURSIVE n(x) AS (SELECT ? UNION ALL SELECT x + 1 FROM n WHERE x + 1 < ?) "
                "INSERT INTO answer SELECT 2 + x % 494, 'I' || x, '', 'x', NULL, NULL, 0, NULL, NULL, 1 FROM n",
                (present, answers),
            )


def _scan(board: Path) -> None:
    connection = sqlite3.connect(f"{board.as_uri()}?mode=ro", uri=True)
    connection.execute(
        "SELECT * FROM submission JOIN summary ON summary.submission_id = submission.id "
        "JOIN round ON round.id = submission.round_id"
    ).fetchall()
    connection.close()
