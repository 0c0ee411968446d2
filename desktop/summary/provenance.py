"""Provenance: every figure of a summary with what it was computed from, down to the cell, the file and the person.

It is embedded in the PDF, which is published: what is confidential is told by its place and never by its value, words
are told by their place too, and of a query only that there is one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import isfinite

from db.canonical import dumps
from db.snapshots.submission import Key
from desktop.figures import Text
from desktop.summary.behind import Behind, Place, behind, inputs
from desktop.summary.data import CountryReturn
from desktop.summary.matter import Matter
from desktop.summary.numbers import status_of
from desktop.summary.pages import Page

FORMAT = "convergencia-provenance-1"
FILE = "provenance.json"
MOST_CELLS = 2000
"""How many answers one figure lists; of more it tells how many there are: a table may have 50,000 rows."""

COLUMNS = ["round", "country", "item", "row", "value", "status", "confidential"]
COLUMNS += ["findings", "queries", "origins", "computed"]
"""What a line of ``answers`` says: each of ``origins`` is a number into ``actions``, sheet!cell, and the code it had then, ``computed`` are runs of the answers it rests on."""
ACTIONS = ["action", "person", "at", "receipt"]
"""What a line of ``actions`` says; ``receipt`` is a number into ``receipts``, or -1 for what was entered by hand."""


def printed(pages: Iterable[Page]) -> dict[str, str]:
    """Return the ids of the figures on *pages*, each with the first text that shows it."""
    found: dict[str, str] = {}
    for page in pages:
        for _, _, marks in page.groups:
            for mark in marks:
                if type(mark) is Text and mark.id:
                    found.setdefault(mark.id, mark.text)
    return found


@dataclass(slots=True)
class _Lists:
    """What is listed once and pointed at by number."""

    numbers: dict[object, int]
    lines: list[object]

    def at(self, key: object, line: object) -> int:
        number = self.numbers.get(key)
        if number is None:
            number = self.numbers[key] = len(self.lines)
            self.lines.append(line)
        return number


def provenance(matter: Matter, pages: Sequence[Page]) -> bytes:
    """Return the provenance of the figures on *pages* as canonical JSON.

    ``figures`` are by id: ``text`` as printed where it is, and ``figures``, ``answers`` and ``countries`` it was
    computed from. ``answers`` are given as runs [first, last] into the list of that name.
    """
    texts = printed(pages)
    figures: dict[str, dict[str, object]] = {}
    wanted = dict.fromkeys(texts)
    found: dict[str, Behind] = {}
    while wanted:
        name = next(iter(wanted))
        del wanted[name]
        known = behind(matter, name)
        if known is None:
            continue
        found[name] = known
        wanted.update(dict.fromkeys(one for one in known.figures if one not in found))
    places = {place for one in found.values() for place in one.answers[:MOST_CELLS]}
    # What a computed answer rests on is listed with it, whoever points at it.
    rests = {place: needs for place in places if (needs := inputs(matter, place)[:MOST_CELLS])}
    listed = sorted(places.union(*rests.values()))
    number = {place: at for at, place in enumerate(listed)}
    for name, one in sorted(found.items()):
        line: dict[str, object] = {}
        if name in texts:
            line["text"] = texts[name]
        if one.figures:
            line["figures"] = list(one.figures)
        if one.answers:
            line["answers"] = runs([number[place] for place in one.answers[:MOST_CELLS]])
        if len(one.answers) > MOST_CELLS:
            line["more"] = len(one.answers) - MOST_CELLS
        if one.countries:
            line["countries"] = list(one.countries)
        figures[name] = line
    receipts, actions = _Lists({}, []), _Lists({}, [])
    answers: list[list[object]] = []
    for (year, country), those in groupby(listed, key=lambda place: place[:2]):
        entry = matter.returns[year][country]
        told, published = _findings(entry), matter.telling.rests.hidden(entry.answers)
        for place in those:
            secret = published[place[2:]].confidential
            line_of = _answer(matter, entry, place, secret, told.get(place[2:], []), receipts, actions)
            answers.append([*line_of, runs(number[one] for one in rests.get(place, ()))])
    data = matter.data
    return dumps(
        {
            "format": FORMAT,
            "round": data.year,
            "edition": data.edition,
            "content_hash": data.content_hash,
            "questionnaires": {str(one.year): one.version for one in data.rounds},
            "figures": figures,
            "answers": {"columns": COLUMNS, "rows": answers},
            "actions": {"columns": ACTIONS, "rows": actions.lines},
            "receipts": receipts.lines,
        }
    ).encode("utf-8", "surrogatepass")


def runs(numbers: Iterable[int]) -> list[list[int]]:
    """Return *numbers*, sorted, as runs of neighbours: first and last of each."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return found


def _findings(entry: CountryReturn) -> dict[Key, list[str]]:
    found: dict[Key, set[str]] = {}
    for one in entry.findings:
        for item in {one.item, *one.items}:
            found.setdefault((item, one.row), set()).add(one.rule)
    return {key: sorted(rules) for key, rules in found.items()}


def _answer(
    matter: Matter,
    entry: CountryReturn,
    place: Place,
    secret: bool,
    findings: list[str],
    receipts: _Lists,
    actions: _Lists,
) -> list[object]:
    year, country, item, row = place
    key = (item, row)
    answer = entry.answers[key]
    kind = matter.data.questionnaire.by_code[item].kind
    # JSON has no infinity: such a figure is told as it was written.
    figure = kind.numeric and answer.number is not None and isfinite(answer.number)
    value: object = answer.number if figure else answer.text
    queries = [[one.number, one.state.value] for one in entry.queries if (one.item, one.row) == key]
    came = []
    for one in entry.origins.get(key, ()):
        receipt = receipts.at(one.sha256, {"sha256": one.sha256, "file": one.file}) if one.sha256 else -1
        action = actions.at(one.seq, [one.label, one.person, one.at.isoformat(), receipt])
        came.append([action, one.place, one.item])
    return [
        year,
        country,
        item,
        row,
        None if secret or not (kind.numeric or kind.choice) else value,
        None if secret else status_of(answer).value,
        int(secret),
        [] if secret else findings,
        [] if secret else queries,
        came,
    ]
