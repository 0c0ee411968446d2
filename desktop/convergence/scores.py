"""From answers to scores in [0, 1]: each item by its fixed goalposts, dimensions by mean, countries by geometric mean.

Goalposts, weights and directions are questionnaire data; they are never fitted to a round, or progress could not
be seen. A value that cannot exist leaves the denominator; one that is missing, not collected, suppressed or
confidential stays in it and lowers the coverage.
"""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median

from db.snapshots.questionnaire import CodeList, Item, Questionnaire
from db.snapshots.submission import Answer, Answers
from db.terms import Direction, ItemKind, ValueStatus
from desktop.convergence.aggregate import arithmetic, coverage, enough, geometric


class Standing(StrEnum):
    """How an item stands in its dimension's score."""

    COUNTED = "counted"
    NOT_COVERED = "not_covered"
    CANNOT_EXIST = "cannot_exist"
    NOT_SCORED = "not_scored"


@dataclass(frozen=True, slots=True)
class Scored:
    """One item's score in [0, 1] (None unless counted), its weight and how it stands."""

    item: str
    standing: Standing
    score: float | None = None
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """A dimension's score in [0, 1]; None where less than two thirds of its scored items are covered.

    ``coverage`` is the covered share of the weights, None where no scored item of the dimension applies.
    """

    code: str
    score: float | None
    coverage: float | None
    items: tuple[Scored, ...] = ()


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one submission. ``overall`` is the geometric mean of dimension scores, None below two thirds of them."""

    dimensions: Mapping[str, DimensionScore] = field(default_factory=dict)
    overall: float | None = None
    overall_arithmetic: float | None = None

    def of(self, dimension: str) -> float | None:
        """Return the score of *dimension*, None where it has none."""
        found = self.dimensions.get(dimension)
        return found.score if found else None


def min_max(value: float, low: float, high: float, direction: Direction = Direction.HIGHER) -> float:
    """Return where *value* stands between *low* and *high*, clipped to [0, 1]; 1 is best in the given *direction*."""
    share = min(1.0, max(0.0, (value - low) / (high - low)))
    return 1.0 - share if direction is Direction.LOWER else share


def scored(item: Item, code_list: CodeList | None) -> bool:
    """Whether *item* can enter a score: it has a direction, and goalposts or a code list with scores."""
    return item.direction is not Direction.NONE and item.weight > 0 and bounds(item, code_list) is not None


def bounds(item: Item, code_list: CodeList | None) -> tuple[float, float] | None:
    """Return the low and high bound of *item* on its own scale: its goalposts, else those of its list's scores."""
    if item.kind.numeric or item.kind is ItemKind.MANY:
        found = item.goalposts
    elif item.kind is ItemKind.ONE and code_list is not None:
        ranks = [code.score for code in code_list.codes if code.score is not None]
        found = item.goalposts or ((min(ranks), max(ranks)) if ranks else None)
    else:
        found = None
    return found if found and found[0] < found[1] else None


def score_item(item: Item, code_list: CodeList | None, answer: Answer | None) -> Scored:
    """Return how *answer* scores on *item*; a choice scores by its list, several choices by how many are chosen."""
    if not scored(item, code_list):
        return Scored(item.code, Standing.NOT_SCORED, weight=item.weight)
    if answer is not None and answer.text is None and answer.status is ValueStatus.CANNOT_EXIST:
        return Scored(item.code, Standing.CANNOT_EXIST, weight=item.weight)
    value = None if answer is None or answer.confidential else _value(item, code_list, answer)
    low_high = bounds(item, code_list)
    if value is None or low_high is None:
        return Scored(item.code, Standing.NOT_COVERED, weight=item.weight)
    return Scored(item.code, Standing.COUNTED, min_max(value, *low_high, item.direction), item.weight)


def _value(item: Item, code_list: CodeList | None, answer: Answer) -> float | None:
    if answer.text is None or (answer.status is not None and answer.status.means_no_value):
        return None
    if item.kind.numeric:
        number = answer.number
        return number if number is not None and math.isfinite(number) else None
    if item.kind is ItemKind.MANY:
        return float(len(answer.codes))
    entry = code_list.by_code.get(answer.text) if code_list else None
    return entry.score if entry else None


def score_dimension(code: str, items: Collection[Scored]) -> DimensionScore:
    """Return the weighted mean of the counted *items* of one dimension, subject to the two-thirds rule."""
    due = [item for item in items if item.standing in (Standing.COUNTED, Standing.NOT_COVERED)]
    if not due:
        return DimensionScore(code, None, None, tuple(items))
    scores, weights = [item.score for item in due], [item.weight for item in due]
    covered = coverage(scores, weights)
    return DimensionScore(code, arithmetic(scores, weights) if enough(covered) else None, covered, tuple(items))


def score_submission(questionnaire: Questionnaire, answers: Answers, not_asked: Collection[str] = ()) -> Scores:
    """Return the scores of one submission; items in *not_asked* (not relevant there) leave the denominator."""
    items: dict[str, list[Scored]] = {section.code: [] for section in questionnaire.dimensions}
    for item in questionnaire.items:
        code_list = questionnaire.code_lists.get(item.code_list or "")
        if item.code not in not_asked and scored(item, code_list):
            items[questionnaire.dimension_of(item).code].append(
                score_item(item, code_list, answers.get((item.code, "")))
            )
    dimensions = {code: score_dimension(code, found) for code, found in items.items() if found}
    scores = [part.score for part in dimensions.values() if part.coverage is not None]
    # The same rule one step up: an overall score over half of the dimensions would compare unlike with unlike.
    if not scores or not enough(coverage(scores, [1.0] * len(scores))):
        return Scores(dimensions)
    return Scores(dimensions, geometric(scores), arithmetic(scores))


def regional_median(scores: Collection[float | None]) -> float | None:
    """Return the median of the scores that are there, None where none is."""
    there = [score for score in scores if score is not None]
    return median(there) if there else None
