"""The chain of one figure, for the office: what it is, the figures and answers behind it, and where each of those came from."""

from dataclasses import dataclass
from difflib import get_close_matches

from db.problems import Problem
from db.snapshots.history import Origin
from db.snapshots.review import Finding, Query
from db.snapshots.submission import Answer
from desktop.summary.behind import Place, behind, every_id, inputs, told
from desktop.summary.data import SummaryData
from desktop.summary.matter import Matter, gather
from desktop.summary.provenance import printed
from desktop.summary.write import lay_out

NEAR = 5
"""How many ids are offered for one that means nothing."""


@dataclass(frozen=True, slots=True)
class Traced:
    """One answer behind a figure, in the words of the language, with everything the office knows of it.

    ``computed`` are the items a computed one rests on.
    """

    year: int
    country: str
    item: str
    row: str
    label: str
    value: str
    answer: Answer
    version: str
    origins: tuple[Origin, ...]
    findings: tuple[Finding, ...]
    queries: tuple[Query, ...]
    computed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """A figure: ``text`` as it is printed ("" where it is not), ``told`` in words, the ids of ``figures`` it is
    computed from directly, and all ``answers`` behind it in the end. ``countries`` are those it counts."""

    id: str
    text: str
    told: str
    figures: tuple[tuple[str, str], ...]
    answers: tuple[Traced, ...]
    countries: tuple[str, ...]


def trace(data: SummaryData, language: str, name: str) -> Trace:
    """Return the chain of the figure *name* of the summary of *data*, told in *language*.

    Raises:
        Problem: ``trace.unknown``: this summary has no such figure; the nearest ids are told.
    """
    matter = gather(data, language)
    found = behind(matter, name)
    if found is None:
        known = every_id(matter)
        near = get_close_matches(name, known, NEAR, 0.5) or known[:NEAR]
        raise Problem("trace.unknown", id=name, year=str(data.year), near=", ".join(near))
    texts = printed(lay_out(matter))
    places = sorted(_leaves(matter, name))
    return Trace(
        name,
        texts.get(name, ""),
        told(matter, name),
        tuple((one, texts.get(one, "")) for one in found.figures),
        tuple(_traced(matter, place) for place in places),
        found.countries,
    )


def _leaves(matter: Matter, name: str) -> set[Place]:
    places: set[Place] = set()
    seen, ends = {name}, [name]
    while ends:
        found = behind(matter, ends.pop())
        if found is None:
            continue
        for place in found.answers:
            places |= {place, *inputs(matter, place)}
        for one in found.figures:
            if one not in seen:
                seen.add(one)
                ends.append(one)
    return places


def _traced(matter: Matter, place: Place) -> Traced:
    year, country, item, row = place
    entry = matter.returns[year][country]
    answer = entry.answers[item, row]
    asked = matter.data.questionnaire.by_code[item]
    value = matter.labels("missing.short")
    if answer.text is not None:
        value = answer.text
        if asked.kind.numeric and answer.number is not None:
            value = matter.labels.number(answer.number)
        elif asked.kind.choice:
            words = [
                matter.data.questionnaire.choice_label(asked, code, matter.labels.language) for code in answer.codes
            ]
            value = "; ".join(words)
    return Traced(
        year,
        country,
        item,
        row,
        matter.labels.of(asked, matter.data.questionnaire),
        value,
        answer,
        next(one.version for one in matter.data.rounds if one.year == year),
        entry.origins.get((item, row), ()),
        tuple(one for one in entry.findings if one.row == row and item in (one.item, *one.items)),
        tuple(one for one in entry.queries if (one.item, one.row) == (item, row)),
        tuple(dict.fromkeys(one[2] for one in inputs(matter, place))),
    )
