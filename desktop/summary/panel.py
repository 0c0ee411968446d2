"""Every score the summary shows, computed once: by round and country, with the regional medians beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Answer
from db.terms import LANGUAGES
from desktop.convergence import Scores, Standing, regional_median, score_submission, scored
from desktop.summary.data import CountryReturn, RoundReturns, SummaryData
from desktop.wording import has, sentence

INVENTED = "example.invented"
OVERALL = ""
"""Stands for the overall score wherever a dimension's code is asked for."""


def invented_openings() -> tuple[str, ...]:
    """Return how the source of an invented answer begins, in each language; empty where nothing is ever invented."""
    if not has(INVENTED):
        return ()
    return tuple(dict.fromkeys(sentence(INVENTED, language) for language in LANGUAGES))


def is_invented(answer: Answer | None, openings: tuple[str, ...]) -> bool:
    """Whether *answer* says by its source that it was invented for the example."""
    return bool(openings) and answer is not None and (answer.source or "").startswith(openings)


@dataclass(frozen=True, slots=True)
class Standings:
    """One country in one round: its scores, and which of them rest wholly or partly on invented answers."""

    scores: Scores
    invented: frozenset[str]

    def score(self, dimension: str = OVERALL) -> float | None:
        """Return the score of *dimension*, or the overall one, in [0, 1]."""
        return self.scores.of(dimension) if dimension else self.scores.overall


@dataclass(frozen=True, slots=True)
class Panel:
    """Scores by year and country, and medians by year and dimension, over the countries that have reported.

    ``dimensions`` are those with a scored item, in the order of the questionnaire.
    """

    dimensions: tuple[str, ...]
    standings: Mapping[int, Mapping[str, Standings]]
    medians: Mapping[int, Mapping[str, float | None]]
    invented_medians: frozenset[tuple[int, str]]

    def of(self, year: int | None, country: str) -> Standings | None:
        """Return how *country* stands in *year*; None where it has not reported."""
        return self.standings.get(year, {}).get(country) if year is not None else None

    def score(self, year: int | None, country: str, dimension: str = OVERALL) -> float | None:
        """Return one score in [0, 1], None where there is none."""
        found = self.of(year, country)
        return found.score(dimension) if found else None

    def is_invented(self, year: int | None, country: str, dimension: str = OVERALL) -> bool:
        """Whether one score rests wholly or partly on invented answers."""
        found = self.of(year, country)
        return found is not None and dimension in found.invented

    def median(self, year: int | None, dimension: str = OVERALL) -> float | None:
        """Return the regional median of *year* in [0, 1]."""
        return self.medians.get(year, {}).get(dimension) if year is not None else None

    def median_invented(self, year: int | None, dimension: str = OVERALL) -> bool:
        """Whether any score behind the median rests on invented answers."""
        return (year, dimension) in self.invented_medians


def build_panel(data: SummaryData, openings: tuple[str, ...]) -> Panel:
    """Return the scores of every round; all rounds are scored with the goalposts of this one, so that they compare."""
    standings = {found.year: _round(data, found, openings) for found in data.rounds}
    codes = _dimensions(data.questionnaire)
    medians: dict[int, dict[str, float | None]] = {}
    invented = set()
    for year, countries in standings.items():
        medians[year] = {}
        for code in (OVERALL, *codes):
            behind = [found for found in countries.values() if found.score(code) is not None]
            medians[year][code] = regional_median([found.score(code) for found in behind])
            if any(code in found.invented for found in behind):
                invented.add((year, code))
    return Panel(codes, standings, medians, frozenset(invented))


def _dimensions(questionnaire: Questionnaire) -> tuple[str, ...]:
    with_score = {
        questionnaire.dimension_of(item).code
        for item in questionnaire.items
        if scored(item, questionnaire.code_lists.get(item.code_list or ""))
    }
    return tuple(section.code for section in questionnaire.dimensions if section.code in with_score)


def _round(data: SummaryData, found: RoundReturns, openings: tuple[str, ...]) -> dict[str, Standings]:
    return {code: _standings(data, entry, openings) for code, entry in sorted(found.returns.items()) if entry.reported}


def _standings(data: SummaryData, entry: CountryReturn, openings: tuple[str, ...]) -> Standings:
    scores = score_submission(data.questionnaire, entry.answers, entry.not_asked)
    invented = {
        code
        for code, dimension in scores.dimensions.items()
        if dimension.score is not None
        and any(
            is_invented(entry.answers.get((part.item, "")), openings)
            for part in dimension.items
            if part.standing is Standing.COUNTED
        )
    }
    if scores.overall is not None and invented:
        invented.add(OVERALL)
    return Standings(scores, frozenset(invented))


def mean(values: Iterable[float | None]) -> float | None:
    """Return the mean of the values that are there, None where none is."""
    there = [value for value in values if value is not None]
    return sum(there) / len(there) if there else None
