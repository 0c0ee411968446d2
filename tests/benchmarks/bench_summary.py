"""How long the consolidated summary takes beside its own marks drawn straight on a reportlab canvas."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from desktop.summary import SummaryData, write_summary
from desktop.summary.matter import gather
from desktop.summary.pages import Page
from desktop.summary.write import lay_out
from tests.benchmarks.measure import Bench
from tests.benchmarks.summary_floor import draw_floor
from tests.desktop.summary.conftest import build_data

MEMBERS = 25


def benches(folder: Path) -> Iterator[Bench]:
    """Yields the comparisons of this module; the size is the number of countries, one page each and some more."""
    yield Bench(
        "summary, 25 countries, 5 rounds",
        product=lambda size: write_summary(data_of(size), "es"),
        floor=lambda size: draw_floor(pages_of(size)),
        against="the same marks straight on a canvas",
        target=2.5,
        size=MEMBERS,
        grows=(4 * MEMBERS, 8 * MEMBERS),
        runs=9,
    )


@cache
def data_of(countries: int) -> SummaryData:
    """Returns the summary of the tests with its countries as often as needed."""
    data = build_data()
    copies = range(countries // MEMBERS)
    rounds = tuple(
        replace(
            found,
            returns={
                f"{code}{copy or ''}": replace(entry, line=replace(entry.line, country=f"{code}{copy or ''}"))
                for copy in copies
                for code, entry in found.returns.items()
            },
        )
        for found in data.rounds
    )
    named = [
        replace(
            country, code=f"{country.code}{copy}", names={key: f"{name} {copy}" for key, name in country.names.items()}
        )
        for copy in copies[1:]
        for country in data.countries
    ]
    return replace(data, rounds=rounds, countries=(*data.countries, *named))


@cache
def pages_of(countries: int) -> list[Page]:
    """Returns the pages whose marks the floor draws."""
    return lay_out(gather(data_of(countries), "es"))
