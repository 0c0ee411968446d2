"""Scores of items, dimensions and submissions; the rules for what is missing."""

from collections.abc import Callable

import pytest

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Section
from db.snapshots.submission import Answer
from db.terms import Direction, ItemKind, ValueStatus
from desktop.convergence import Standing, min_max, regional_median, score_item, score_submission

STAGES = CodeList(
    "STAGES",
    (Code("FULL", {}, 3), Code("PART", {}, 2), Code("PILOT", {}, 1), Code("NONE", {}, 0), Code("DK", {}, None)),
)


def number(code: str, direction: Direction = Direction.HIGHER, **more: object) -> Item:
    settings: dict[str, object] = {"goalposts": (0.0, 100.0)} | more
    return Item(code, ItemKind.DECIMAL, "D1", {}, direction=direction, **settings)  # type: ignore[arg-type]


def said(value: float | None, status: ValueStatus | None = None, **more: object) -> Answer:
    text = None if value is None else str(value)
    return Answer("X", text=text, number=value, status=status, **more)  # type: ignore[arg-type]


def test_min_max_gives_the_worked_numbers_in_both_directions() -> None:
    values = [2000, 5000, 8000, 12000, 20000]
    higher = [min_max(value, 2000, 20000) for value in values]
    assert higher == pytest.approx([0, 1 / 6, 1 / 3, 5 / 9, 1])
    assert [min_max(value, 2000, 20000, Direction.LOWER) for value in values] == pytest.approx([1 - x for x in higher])
    panel = [min_max(value, 2000, 21000) for value in (2600, 6100, 9000, 13000, 21000)]
    assert panel == pytest.approx([0.031578947, 0.215789473, 0.368421053, 0.578947368, 1], abs=1e-9)


def test_a_value_beyond_a_goalpost_is_clipped() -> None:
    assert min_max(150, 0, 100) == 1
    assert min_max(-5, 0, 100) == 0
    assert min_max(150, 0, 100, Direction.LOWER) == 0


def test_lower_is_better_turns_the_score_round() -> None:
    assert score_item(number("X", Direction.LOWER), None, said(20)).score == pytest.approx(0.8)


def test_an_item_without_direction_or_goalposts_is_not_scored() -> None:
    assert score_item(number("X", Direction.NONE), None, said(20)).standing is Standing.NOT_SCORED
    assert score_item(number("X", goalposts=None), None, said(20)).standing is Standing.NOT_SCORED
    assert score_item(number("X", goalposts=(5.0, 5.0)), None, said(20)).standing is Standing.NOT_SCORED


def test_a_choice_scores_by_its_list_and_a_code_without_a_score_is_not_covered() -> None:
    item = Item("X", ItemKind.ONE, "D1", {}, code_list="STAGES", direction=Direction.HIGHER)
    assert score_item(item, STAGES, Answer("X", text="PART")).score == pytest.approx(2 / 3)
    assert score_item(item, STAGES, Answer("X", text="NONE")).score == 0
    assert score_item(item, STAGES, Answer("X", text="DK")).standing is Standing.NOT_COVERED
    assert score_item(item, STAGES, Answer("X", text="GONE")).standing is Standing.NOT_COVERED
    assert score_item(item, None, Answer("X", text="PART")).standing is Standing.NOT_SCORED


def test_several_choices_score_by_their_number_only_where_there_are_goalposts() -> None:
    item = Item("X", ItemKind.MANY, "D1", {}, code_list="STAGES", direction=Direction.HIGHER, goalposts=(0, 4))
    assert score_item(item, STAGES, Answer("X", text="FULL PART")).score == pytest.approx(0.5)
    without = Item("X", ItemKind.MANY, "D1", {}, code_list="STAGES", direction=Direction.HIGHER)
    assert score_item(without, STAGES, Answer("X", text="FULL")).standing is Standing.NOT_SCORED


@pytest.mark.parametrize("status", [ValueStatus.MISSING, ValueStatus.NOT_COLLECTED, ValueStatus.SUPPRESSED])
def test_a_missing_value_is_not_covered(status: ValueStatus) -> None:
    assert score_item(number("X"), None, said(None, status)).standing is Standing.NOT_COVERED


def test_no_answer_at_all_and_a_confidential_one_are_not_covered() -> None:
    assert score_item(number("X"), None, None).standing is Standing.NOT_COVERED
    assert score_item(number("X"), None, said(40, confidential=True)).standing is Standing.NOT_COVERED
    assert score_item(number("X"), None, said(float("nan"))).standing is Standing.NOT_COVERED


def test_what_cannot_exist_leaves_the_denominator() -> None:
    assert score_item(number("X"), None, said(None, ValueStatus.CANNOT_EXIST)).standing is Standing.CANNOT_EXIST


@pytest.fixture
def build() -> Callable[..., Questionnaire]:
    def made(*items: Item, sections: tuple[str, ...] = ("D1",)) -> Questionnaire:
        parts = tuple(Section(code, None, {}) for code in sections)
        return Questionnaire("Q", "1", {}, "en", ("en",), parts, items, {"STAGES": STAGES})

    return made


def give(**values: float | ValueStatus | None) -> dict[tuple[str, str], Answer]:
    return {
        (code, ""): Answer(code, status=value)
        if isinstance(value, ValueStatus)
        else Answer(code, text=str(value), number=value)
        for code, value in values.items()
    }


def test_a_dimension_is_the_weighted_mean_of_what_is_covered(build: Callable[..., Questionnaire]) -> None:
    questionnaire = build(number("A", weight=2.0), number("B"), number("C"))
    scores = score_submission(questionnaire, give(A=90.0, B=30.0))
    dimension = scores.dimensions["D1"]
    assert dimension.coverage == pytest.approx(0.75)
    assert dimension.score == pytest.approx((2 * 0.9 + 0.3) / 3)
    assert [item.standing for item in dimension.items] == [Standing.COUNTED, Standing.COUNTED, Standing.NOT_COVERED]


def test_exactly_two_thirds_suffice_and_less_does_not(build: Callable[..., Questionnaire]) -> None:
    questionnaire = build(number("A", weight=0.1), number("B", weight=0.1), number("C", weight=0.1))
    assert score_submission(questionnaire, give(A=50.0, B=70.0)).of("D1") == pytest.approx(0.6)
    below = score_submission(questionnaire, give(A=50.0))
    assert below.of("D1") is None
    assert below.dimensions["D1"].coverage == pytest.approx(1 / 3)
    assert below.overall is None


def test_cannot_exist_keeps_the_coverage_whole_and_missing_lowers_it(build: Callable[..., Questionnaire]) -> None:
    questionnaire = build(number("A"), number("B"), number("C"))
    exempt = score_submission(questionnaire, give(A=50.0, B=ValueStatus.CANNOT_EXIST, C=70.0))
    assert exempt.dimensions["D1"].coverage == 1
    missing = score_submission(questionnaire, give(A=50.0, B=ValueStatus.MISSING, C=70.0))
    assert missing.dimensions["D1"].coverage == pytest.approx(2 / 3)
    assert missing.of("D1") == exempt.of("D1") == pytest.approx(0.6)


def test_items_that_are_not_asked_leave_the_denominator(build: Callable[..., Questionnaire]) -> None:
    questionnaire = build(number("A"), number("B"), number("C"))
    assert score_submission(questionnaire, give(A=50.0), {"B", "C"}).of("D1") == pytest.approx(0.5)


def test_a_dimension_where_nothing_applies_has_neither_score_nor_coverage(build: Callable[..., Questionnaire]) -> None:
    questionnaire = build(number("A"))
    dimension = score_submission(questionnaire, give(A=ValueStatus.CANNOT_EXIST)).dimensions["D1"]
    assert (dimension.score, dimension.coverage) == (None, None)


def test_overall_is_geometric_with_a_floor_beside_the_arithmetic_mean(build: Callable[..., Questionnaire]) -> None:
    def at(code: str, section: str) -> Item:
        return Item(code, ItemKind.DECIMAL, section, {}, direction=Direction.HIGHER, goalposts=(0.0, 100.0))

    questionnaire = build(at("A", "D1"), at("B", "D2"), at("C", "D3"), sections=("D1", "D2", "D3", "EMPTY"))
    scores = score_submission(questionnaire, give(A=100.0, B=100.0, C=0.0))
    assert scores.overall == pytest.approx(0.215443469, abs=1e-9)
    assert scores.overall_arithmetic == pytest.approx(2 / 3)
    assert "EMPTY" not in scores.dimensions
    assert score_submission(questionnaire, give(A=100.0, B=100.0)).overall == 1
    assert score_submission(questionnaire, give(A=100.0)).overall is None


def test_the_regional_median_leaves_out_who_has_no_score() -> None:
    assert regional_median([0.2, None, 0.8, 0.6]) == pytest.approx(0.6)
    assert regional_median([None]) is None
