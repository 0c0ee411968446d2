"""Office files to measure in: a board of many rounds, one long table, and a round that is issued and comes back."""

from datetime import date
from pathlib import Path

from db import readers
from desktop.actions import file, rounds
from desktop.actions.desk import Desk
from desktop.actions.issue import issue
from desktop.worker import Pool
from resources import read_bytes
from tests.benchmarks.bench_workbook import given
from tests.benchmarks.long_table import ANA, FORM, fill

ROWS, COUNTRIES, YEAR = 50_000, 25, 2023


def rounds_of_many_countries(folder: Path) -> Path:
    """Makes a file with 15 rounds of 33 countries in which nothing was given yet."""
    folder.mkdir()
    path = folder / "rounds.convergencia"
    with Pool(1) as pool, file.create(path, ANA, "Oficina", "America/Caracas") as database:
        desk = Desk(database, pool, ANA, "es")
        rounds.publish_bytes(desk, "long.md", FORM.encode())
        _open(desk, range(2008, 2023))
    return path


def office(folder: Path) -> Path:
    """Makes a file with such a board, a long table in submission 1, and a round of the shipped questionnaire, issued.

    The workbooks filled in stand beside it, see :func:`returns`.
    """
    folder.mkdir()
    path = folder / "office.convergencia"
    with Pool(1) as pool:
        desk, _, _ = fill(path, ROWS, pool)
        with desk.database:
            _open(desk, range(2008, 2022))
            rounds.publish_bytes(desk, "sela.xlsx", read_bytes("questionnaires/sela.xlsx"))
            with desk.database.read() as reading:
                reporting = [one.code for one in readers.countries(reading).values() if one.reports]
            rounds.open_round(desk, YEAR, date(2050, 3, 31), tuple(reporting[:COUNTRIES]))
            _, made = issue(desk, YEAR, folder / "issued")
            (folder / "returns").mkdir()
            for one in made:
                data = pool.call("fill_workbook", one.path.read_bytes(), given().answers, given().rows)
                (folder / "returns" / one.path.name).write_bytes(data)
    return path


def returns(folder: Path) -> list[Path]:
    """Gives the workbooks that come back to the file that :func:`office` made in *folder*."""
    return sorted((folder / "returns").iterdir())


def _open(desk: Desk, years: range) -> None:
    with desk.database.read() as reading:
        codes = tuple(sorted(readers.countries(reading)))[:33]
    for year in years:
        rounds.open_round(desk, year, date(year + 1, 3, 31), codes)
