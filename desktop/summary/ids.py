"""Ids of figures: made of what a figure is, never of where it stands, so that they are the same in every language and edition.

They are words a shell takes as they are: ``score/2022/ARG/ECO``.
"""

from db.terms import ValueStatus

QUALITY = (
    "completeness",
    "passed",
    "errors",
    "explained",
    "unexplained",
    "not_evaluated",
    "queries",
    "sources",
    "clean",
    "comparable",
    "confidential",
    "invented",
)
"""What is told of the quality of one return."""


def _id(*parts: object) -> str:
    return "/".join(str(part) for part in parts if part != "")


def value(year: int, country: str, item: str) -> str:
    """Return the id of what a country answered to an item."""
    return _id("value", year, country, item)


def change(year: int, country: str, item: str) -> str:
    """Return the id of how that answer differs from the round before."""
    return _id("change", year, country, item)


def score(year: int, country: str, dimension: str = "") -> str:
    """Return the id of a country's score in a dimension, or of its overall one."""
    return _id("score", year, country, dimension)


def arithmetic(year: int, country: str) -> str:
    """Return the id of the overall score as a plain mean."""
    return _id("arithmetic", year, country)


def gained(year: int, country: str) -> str:
    """Return the id of how the overall score differs from the round before."""
    return _id("gained", year, country)


def against(year: int, country: str) -> str:
    """Return the id of how the overall score differs from the regional median."""
    return _id("against", year, country)


def median(year: int, dimension: str = "") -> str:
    """Return the id of the regional median of a dimension, or of the overall scores."""
    return _id("median", year, dimension)


def in_class(year: int, dimension: str, level: int) -> str:
    """Return the id of how many countries stand in a class of the scale; 0 are those without a score."""
    return _id("class", year, dimension, level)


def coverage(year: int, country: str, dimension: str) -> str:
    """Return the id of what share of a dimension's scored items a country has answered."""
    return _id("coverage", year, country, dimension)


def quality(year: int, country: str, what: str) -> str:
    """Return the id of one of ``QUALITY``."""
    return _id("quality", year, country, what)


def status(year: int, country: str, which: ValueStatus) -> str:
    """Return the id of how many answers of a country have a value status."""
    return _id("status", year, country, which.value)


def region(year: int, what: str) -> str:
    """Return the id of a count over all countries: reported, accepted, values."""
    return _id("region", year, what)
