"""Every score the summary shows, computed once: by round and country, with the regional medians beside them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Key
from desktop.convergence import Scores, Standing, regional_median, score_submission, scored
from desktop.summary.data import CountryReturn, RoundReturns, SummaryData
from desktop.summary.invented import Inventions

OVERALL = ""
"""Stands for the overall score wherever a dimension's code is asked for."""


@dataclass(frozen=True, slots=True)
class Standings:
    """One country in one round: its scores, which of them rest on invented answers, and which answers those are.

    ``broken`` are the dimensions of which an item meant something else in that round, or was not asked.
    """

    scores: Scores
    invented: frozenset[str]
    invented_answers: frozenset[Key] = frozenset()
    broken: frozenset[str] = frozenset()

    def score(self, dimension: str = OVERALL) -> float | None:
        """Return the score of *dimension*, or the overall one, in [0, 1]; None where its series is broken since."""
        # A score made of other things than today's would be drawn as if it could be compared.
        if dimension in self.broken or (not dimension and self.broken):
            return None
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

    def invented_answers(self, year: int | None, country: str) -> frozenset[Key]:
        """Return the keys of the answers of *country* in *year* that are invented or computed from such."""
        found = self.of(year, country)
        return found.invented_answers if found else frozenset()

    def median(self, year: int | None, dimension: str = OVERALL) -> float | None:
        """Return the regional median of *year* in [0, 1]."""
        return self.medians.get(year, {}).get(dimension) if year is not None else None

    def median_invented(self, year: int | None, dimension: str = OVERALL) -> bool:
        """Whether any score behind the median rests on invented answers."""
        return (year, dimension) in self.invented_medians


def build_panel(data: SummaryData, telling: Inventions) -> Panel:
    """Return the scores of every round; all rounds are scored with the goalposts of this one, so that they compare."""
    standings = {found.year: _round(data, found, telling) for found in data.rounds}
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


def _round(data: SummaryData, found: RoundReturns, telling: Inventions) -> dict[str, Standings]:
    broken = _broken(data.questionnaire, found.withheld)
    entries = sorted(found.returns.items())
    return {code: _standings(data, entry, telling, broken) for code, entry in entries if entry.reported}


def _broken(questionnaire: Questionnaire, withheld: Collection[str]) -> frozenset[str]:
    """Return the dimensions with a scored item among *withheld*."""
    return frozenset(
        questionnaire.dimension_of(item).code
        for item in questionnaire.items
        if item.code in withheld and scored(item, questionnaire.code_lists.get(item.code_list or ""))
    )


def _standings(data: SummaryData, entry: CountryReturn, telling: Inventions, broken: frozenset[str]) -> Standings:
    scores = score_submission(data.questionnaire, entry.answers, entry.not_asked)
    answers = telling.among(entry.answers)
    invented = {
        code
        for code, dimension in scores.dimensions.items()
        if dimension.score is not None
        and any((part.item, "") in answers for part in dimension.items if part.standing is Standing.COUNTED)
    }
    if scores.overall is not None and invented:
        invented.add(OVERALL)
    return Standings(scores, frozenset(invented), answers, broken)
