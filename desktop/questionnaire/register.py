"""The shipped lists as values: countries, mechanisms and memberships for a new file, and the lists that rules look up."""

import csv
import io
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import cache

from db.snapshots.register import Country, Mechanism, Membership
from db.terms import LANGUAGES, MembershipRole
from resources import read_text

Line = Mapping[str, str]

_REFERENCE = {
    "countries": "countries.csv",
    "mechanisms": "mechanisms.csv",
    "borders": "borders.csv",
    "seats": "bodies_seats.csv",
}


@cache
def _lines(name: str) -> tuple[Line, ...]:
    return tuple(csv.DictReader(io.StringIO(read_text(f"lists/{name}"), newline="")))


@cache
def countries() -> tuple[Country, ...]:
    """Return every country and territory of the register; those that ``reports`` are asked for a return."""
    return tuple(
        Country(
            code=line["code"],
            names=_texts(line, "name"),
            subregion=line["subregion"],
            language=line["language"],
            reports=line["reports"] == "yes",
            landlocked=line["landlocked"] == "yes",
        )
        for line in _lines("countries.csv")
    )


@cache
def mechanisms() -> tuple[Mechanism, ...]:
    """Return the integration mechanisms."""
    return tuple(
        Mechanism(line["code"], _texts(line, "acronym"), _texts(line, "name"), line["core"] == "1")
        for line in _lines("mechanisms.csv")
    )


@cache
def memberships() -> tuple[Membership, ...]:
    """Return the memberships with their dates; a date known less than to the day counts in full."""
    return tuple(
        Membership(
            mechanism=line["mechanism"],
            country=line["country"],
            role=MembershipRole(line["role"]),
            start=_first_day(line["start"]),
            end=_last_day(line["end"]),
            id=line["id"],
            source=line["source"],
        )
        for line in _lines("memberships.csv")
    )


def source_text(source: str, language: str) -> str:
    """Return where a membership is known from in *language*: ours are translated, what somebody typed stays as it is."""
    return _sources().get(source, {}).get(language) or source


@cache
def _sources() -> Mapping[str, Line]:
    return {line["en"]: line for line in _lines("sources.csv")}


@cache
def reference_lists() -> Mapping[str, tuple[Line, ...]]:
    """Return the lists that ``lookup()`` knows by name, as lines of column → text; the first column is the key."""
    return {name: _lines(file) for name, file in _REFERENCE.items()}


@cache
def tile_grid() -> Mapping[str, tuple[int, int]]:
    """Return country code → (row, column) on the map of equal tiles, from the north-west corner (0, 0)."""
    return {line["code"]: (int(line["row"]), int(line["column"])) for line in _lines("tile_grid.csv")}


def _texts(line: Line, column: str) -> dict[str, str]:
    return {language: line[f"{column}_{language}"] for language in LANGUAGES if line[f"{column}_{language}"]}


def _first_day(text: str) -> date | None:
    return date(*_parts(text.split("/")[0], (1, 1))) if text else None


def _last_day(text: str) -> date | None:
    if not text:
        return None
    year, month, day = _parts(text.split("/")[-1], (12, 0))
    return date(year, month, day or monthrange(year, month)[1])


def _parts(text: str, missing: tuple[int, int]) -> tuple[int, int, int]:
    """``1994``, ``1994-05`` or ``1994-05-31`` as year, month and day, what it lacks filled from *missing*."""
    year, month, day = (*(int(part) for part in text.split("-")), *missing[text.count("-") :])
    return year, month, day
