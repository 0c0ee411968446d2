"""A figure of a summary followed back to the answers, cells, files and people it came from."""

import re
from dataclasses import dataclass

from db import readers
from db.problems import Problem
from desktop.actions.desk import Desk
from desktop.actions.progress import Progress
from desktop.actions.summary import edition_data, gather
from desktop.summary.trace import Trace

SHAPE = re.compile(r"[a-z]+/(\d{4})(/[^/]+)*")


@dataclass(frozen=True, slots=True)
class Followed:
    """A figure's chain, and the findings behind it as sentences: for each answer in the order of the chain."""

    trace: Trace
    findings: tuple[tuple[str, ...], ...]


def trace(
    desk: Desk,
    name: str,
    year: int | None = None,
    edition: int | None = None,
    language: str | None = None,
    progress: Progress | None = None,
) -> Followed:
    """Return the chain of the figure *name* in the summary of *year*, by default the year in its id.

    It is told to the office and tells it everything, values that are confidential too.

    Raises:
        Problem: not an id, no such round, edition or figure.
    """
    from desktop.validation.messages import message

    shape = SHAPE.fullmatch(name)
    if shape is None:
        raise Problem("trace.form", id=name)
    of, language = year if year is not None else int(shape[1]), language or desk.language
    with desk.database.read() as reading:
        data = gather(desk, reading, of) if edition is None else edition_data(reading, of, edition)
        names = {code: country.name(language) for code, country in readers.countries(reading).items()}
    found: Trace = desk.pool.call("trace", data, language, name, watch=progress, seconds=600.0)
    told = tuple(
        tuple(message(finding, data.questionnaire, language, names) for finding in one.findings)
        for one in found.answers
    )
    return Followed(found, told)
