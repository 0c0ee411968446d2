"""An edition: everything its summary says, as the canonical bytes that are hashed, stored, and drawn again."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from db.canonical import dumps
from db.problems import Problem
from db.snapshots.history import Origin
from db.snapshots.submission import Counts, Key, SubmissionLine
from db.terms import Stage
from desktop.questionnaire.plain import Damaged, from_plain, plain
from desktop.summary.data import CountryReturn, RoundReturns, SummaryData

FORMAT = "convergencia-edition-1"
Origins = Mapping[Key, tuple[Origin, ...]]


def accepted_only(data: SummaryData) -> SummaryData:
    """Return *data* as an edition holds them: of this round what was accepted, and nothing that only the desk needs.

    What came but was not accepted is left out, and says so.
    """
    rounds = tuple(
        RoundReturns(
            one.year,
            {code: _frozen(entry, one.year == data.year) for code, entry in sorted(one.returns.items())},
            one.withheld,
            one.version,
        )
        for one in data.rounds
    )
    return replace(data, rounds=rounds, content_hash="", edition=None, edition_date=None)


def _frozen(entry: CountryReturn, this_round: bool) -> CountryReturn:
    line = entry.line
    kept = SubmissionLine(
        id=0,
        round_id=0,
        year=line.year,
        country=line.country,
        stage=line.stage,
        due=line.due,
        counts=line.counts,
        last_received=line.last_received,
        workbooks=line.workbooks,
    )
    if not this_round:
        return replace(entry, line=kept)
    if line.stage is Stage.ACCEPTED:
        return replace(entry, line=kept)
    # A draft that nobody has sent is no more than one that has been sent and is still under discussion.
    return CountryReturn(replace(kept, counts=Counts()), left_out=line.stage is not Stage.AWAITED)


def pack(data: SummaryData, number: int, dated: date) -> bytes:
    """Return the content of edition *number*, which is told to stand at the day *dated*: canonical JSON in UTF-8."""
    content = {
        "format": FORMAT,
        "number": number,
        "dated": dated.isoformat(),
        "summary": plain(_with_origins(data, {}), SummaryData),
        "origins": [
            [one.year, country, *_told_once(entry.origins)]
            for one in data.rounds
            for country, entry in sorted(one.returns.items())
            if entry.origins
        ],
    }
    return dumps(content).encode("utf-8", "surrogatepass")


def unpack(content: bytes) -> SummaryData:
    """Return what :func:`pack` packed, ready to be drawn; its content hash is that of *content*.

    Raises:
        Problem: ``edition.unreadable``: these are not the bytes of an edition this program knows.
    """
    try:
        found = json.loads(content.decode("utf-8", "surrogatepass"))
        if found["format"] != FORMAT:
            raise Damaged("format")
        data: SummaryData = from_plain(found["summary"], SummaryData)
        told = {(year, country): _each(came, places) for year, country, came, places in found.get("origins", ())}
        return replace(
            _with_origins(data, told) if told else data,
            content_hash=hashlib.sha256(content).hexdigest(),
            edition=int(found["number"]),
            edition_date=date.fromisoformat(found["dated"]),
        )
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise Problem("edition.unreadable") from error


def _with_origins(data: SummaryData, told: Mapping[tuple[int, str], Origins]) -> SummaryData:
    rounds = tuple(
        replace(
            one,
            returns={
                code: replace(entry, origins=told.get((one.year, code), {})) for code, entry in one.returns.items()
            },
        )
        for one in data.rounds
    )
    return replace(data, rounds=rounds)


def _told_once(origins: Origins) -> tuple[list[object], list[object]]:
    """Return the actions that brought values, each once, and for each answer which of them and from which cell.

    A file brings hundreds of values; its hash and its person told with each of them would be most of an edition.
    """
    actions: dict[Origin, int] = {}
    places: list[object] = []
    for (item, row), came in sorted(origins.items()):
        told = []
        for one in came:
            action = replace(one, place="", item="")
            told.append([actions.setdefault(action, len(actions)), one.place, one.item])
        places.append([item, row, told])
    return [plain(one, Origin) for one in actions], places


def _each(came: list[object], places: list[list[Any]]) -> Origins:
    actions: list[Origin] = [from_plain(one, Origin) for one in came]
    return {
        (item, row): tuple(replace(actions[number], place=place, item=old) for number, place, old in told)
        for item, row, told in places
    }
