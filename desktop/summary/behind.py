"""What stands behind a figure: what it is in words, and the figures and the answers it was computed from, by its id."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from db.snapshots.submission import Answer, Key
from db.terms import QueryState, Result, Severity, Stage, ValueStatus
from desktop.convergence import Standing
from desktop.figures import level
from desktop.summary import ids
from desktop.summary.data import CountryReturn
from desktop.summary.matter import Matter
from desktop.summary.numbers import status_of
from desktop.wording import word

Place = tuple[int, str, str, str]
"""Of an answer: year, country, item, row."""


@dataclass(frozen=True, slots=True)
class Behind:
    """The ids of figures and the places of answers that a figure was computed from, and whose returns it counts."""

    figures: tuple[str, ...] = ()
    answers: tuple[Place, ...] = ()
    countries: tuple[str, ...] = ()


def behind(matter: Matter, name: str) -> Behind | None:
    """Return what the figure *name* was computed from; None where this summary has no such figure."""
    kind, *parts = name.split("/")
    if kind not in _KINDS or (len(parts) < 2 and kind != "median") or not parts or not parts[0].isdecimal():
        return None
    year = int(parts[0])
    if year not in matter.returns:
        return None
    return _KINDS[kind](matter, year, parts[1:])


def every_id(matter: Matter) -> list[str]:
    """Return the ids of all figures of this summary, printed or not."""
    panel, found = matter.panel, []
    for one in matter.data.rounds:
        year = one.year
        found += [ids.median(year), *(ids.median(year, code) for code in panel.dimensions)]
        for country, entry in one.returns.items():
            if not entry.reported:
                continue
            found += [ids.value(year, country, item) for item, row in entry.answers if not row]
            if panel.dimensions:
                found += [ids.score(year, country), *(ids.score(year, country, code) for code in panel.dimensions)]
            if year == matter.data.year:
                found += [ids.quality(year, country, what) for what in ids.QUALITY]
    found += [ids.region(matter.data.year, what) for what in _REGION]
    return found


def _entry(matter: Matter, year: int, country: str) -> CountryReturn | None:
    found = matter.returns[year].get(country)
    return found if found is not None and found.reported else None


def inputs(matter: Matter, place: Place) -> tuple[Place, ...]:
    """Return the answers of the same return that a computed one rests on in the end; none for what was given."""
    year, country, item, row = place
    entry = _entry(matter, year, country)
    if entry is None:
        return ()
    return tuple((year, country, *key) for key in matter.telling.rests.among((item, row), entry.answers))


def _value(matter: Matter, year: int, parts: list[str]) -> Behind | None:
    if len(parts) != 2 or parts[1] not in matter.data.questionnaire.by_code:
        return None
    entry = _entry(matter, year, parts[0])
    if entry is None:
        return None
    place = (year, parts[0], parts[1], "")
    # A gap has nothing behind it but the answer that says why, if there is one.
    own = (place,) if (parts[1], "") in entry.answers else ()
    return Behind(answers=(*own, *inputs(matter, place)))


def _change(matter: Matter, year: int, parts: list[str]) -> Behind | None:
    now = _value(matter, year, parts)
    if now is None or year != matter.data.year or matter.before is None:
        return None
    before = _value(matter, matter.before, parts)
    names = [ids.value(year, *parts)] + ([ids.value(matter.before, *parts)] if before is not None else [])
    return Behind(figures=tuple(names))


def _score(matter: Matter, year: int, parts: list[str]) -> Behind | None:
    standing = matter.panel.of(year, parts[0])
    if standing is None:
        return None
    if len(parts) == 1:
        return Behind(figures=tuple(ids.score(year, parts[0], code) for code in matter.panel.dimensions))
    dimension = standing.scores.dimensions.get(parts[1])
    if dimension is None or parts[1] not in matter.panel.dimensions:
        return None
    return Behind(
        figures=tuple(
            ids.value(year, parts[0], part.item)
            for part in dimension.items
            if part.standing in (Standing.COUNTED, Standing.CANNOT_EXIST)
        )
    )


def _coverage(matter: Matter, year: int, parts: list[str]) -> Behind | None:
    standing = matter.panel.of(year, parts[0])
    dimension = standing.scores.dimensions.get(parts[1]) if standing is not None and len(parts) == 2 else None
    if dimension is None:
        return None
    return Behind(figures=tuple(ids.value(year, parts[0], part.item) for part in dimension.items))


def _median(matter: Matter, year: int, parts: list[str]) -> Behind | None:
    code = parts[0] if parts else ""
    if code and code not in matter.panel.dimensions:
        return None
    there = sorted(matter.panel.standings.get(year, {}))
    return Behind(
        figures=tuple(
            ids.score(year, country, code) for country in there if matter.panel.score(year, country, code) is not None
        )
    )


def _gained(matter: Matter, year: int, parts: list[str]) -> Behind | None:
    if _entry(matter, year, parts[0]) is None or year != matter.data.year or matter.before is None:
        return None
    return Behind(figures=(ids.score(year, parts[0]), ids.score(matter.before, parts[0])))


def _against(matter: Matter, year: int, parts: list[str]) -> Behind | None:
    if _entry(matter, year, parts[0]) is None or year != matter.data.year:
        return None
    return Behind(figures=(ids.score(year, parts[0]), ids.median(year)))


def _class(matter: Matter, year: int, parts: list[str]) -> Behind | None:
    if len(parts) != 2 or parts[0] not in matter.panel.dimensions or parts[1] not in "012345":
        return None
    scores = {
        country.code: matter.panel.score(year, country.code, parts[0])
        for country in matter.taking_part
        if year == matter.data.year
    }
    levels = {code: 0 if score is None else level(score * 100) for code, score in scores.items()}
    those = tuple(sorted(code for code, found in levels.items() if found == int(parts[1])))
    names = tuple(ids.score(year, code, parts[0]) for code in those if _entry(matter, year, code) is not None)
    return Behind(figures=names, countries=those)


def _status(matter: Matter, year: int, parts: list[str]) -> Behind | None:
    entry = _entry(matter, year, parts[0])
    if entry is None or len(parts) != 2 or parts[1] not in {one.value for one in ValueStatus}:
        return None
    known = matter.data.questionnaire.by_code
    wanted = ValueStatus(parts[1])
    return Behind(
        answers=_places(
            year,
            entry,
            lambda answer: answer.item in known and not answer.blank and status_of(answer) is wanted,
        )
    )


def _quality(matter: Matter, year: int, parts: list[str]) -> Behind | None:
    entry = _entry(matter, year, parts[0])
    if entry is None or year != matter.data.year or len(parts) != 2 or parts[1] not in ids.QUALITY:
        return None
    what = parts[1]
    if what in ("errors", "explained", "unexplained", "not_evaluated"):
        return Behind(answers=_named(year, entry, what), countries=(parts[0],))
    if what == "queries":
        keys = {(query.item, query.row) for query in entry.queries if query.state is not QueryState.CLOSED}
        return Behind(answers=_at(year, entry, keys), countries=(parts[0],))
    if what == "passed":
        return Behind(countries=(parts[0],))
    made_up = matter.panel.invented_answers(year, parts[0])
    tests: dict[str, Callable[[Answer], bool]] = {
        "confidential": lambda answer: answer.confidential,
        "invented": lambda answer: answer.key in made_up,
    }
    given = tests.get(what, lambda answer: not answer.blank)
    return Behind(answers=_places(year, entry, given), countries=(parts[0],))


def _named(year: int, entry: CountryReturn, what: str) -> tuple[Place, ...]:
    keys: set[Key] = set()
    for finding in entry.findings:
        if what == "not_evaluated":
            fits = finding.result is Result.NOT_EVALUATED
        else:
            severity = Severity.ERROR if what == "errors" else Severity.WARNING
            fits = finding.result is Result.FAIL and finding.severity is severity
        if fits:
            keys |= {(finding.item, finding.row), *((item, finding.row) for item in finding.items)}
            keys |= {(item, "") for item in finding.items}
    return _at(year, entry, keys)


_REGION = ("reported", "accepted", "values")


def _region(matter: Matter, year: int, parts: list[str]) -> Behind | None:
    if year != matter.data.year or parts[0] not in _REGION:
        return None
    codes = sorted(country.code for country in matter.reported)
    if parts[0] == "accepted":
        codes = [code for code in codes if matter.entry(code).line.stage is Stage.ACCEPTED]
    if parts[0] == "values":
        return Behind(figures=tuple(ids.quality(year, code, "completeness") for code in codes), countries=tuple(codes))
    return Behind(countries=tuple(codes))


def _places(year: int, entry: CountryReturn, fits: Callable[[Answer], bool]) -> tuple[Place, ...]:
    return _at(year, entry, (key for key, answer in entry.answers.items() if fits(answer)))


def _at(year: int, entry: CountryReturn, keys: Iterable[Key]) -> tuple[Place, ...]:
    return tuple((year, entry.line.country, item, row) for item, row in sorted(keys) if (item, row) in entry.answers)


_KINDS: dict[str, Callable[[Matter, int, list[str]], Behind | None]] = {
    "value": _value,
    "change": _change,
    "score": _score,
    "arithmetic": lambda matter, year, parts: _score(matter, year, parts[:1]),
    "gained": _gained,
    "against": _against,
    "median": _median,
    "class": _class,
    "coverage": _coverage,
    "quality": _quality,
    "status": _status,
    "region": _region,
}


def told(matter: Matter, name: str) -> str:
    """Return what the figure *name* is, in words: its kind, then what its id names."""
    labels = matter.labels
    kind, year, *parts = name.split("/")
    said = [labels(f"trace.{kind}")]
    questionnaire = matter.data.questionnaire
    for part in parts:
        if part in matter.countries:
            said.append(matter.countries[part].name(labels.language))
        elif part in questionnaire.by_code:
            said.append(labels.of(questionnaire.by_code[part], questionnaire))
        elif part in questionnaire.sections_by_code:
            said.append(matter.dimension(part))
        elif kind == "status":
            said.append(word(ValueStatus(part), labels.language))
        elif kind == "quality":
            said.append(labels(_QUALITY.get(part, f"quality.{part}"), year=str(matter.before), mark="").strip())
        elif kind == "region":
            said.append(labels("cover." + part))
        else:
            said.append(labels(f"trace.level.{part}"))
    return " · ".join([*said, year])


_QUALITY = {
    "sources": "country.with_source",
    "clean": "country.clean",
    "comparable": "country.comparable",
}
