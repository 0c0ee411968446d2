"""Figures beside those of other countries and of earlier rounds, GEN.18 to GEN.22."""

from dataclasses import replace
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.terms import LANGUAGES, ItemKind, Result, Severity
from desktop.rules import compile_book
from desktop.validation import compares, message
from desktop.validation.outliers import MEAN_ROBUST, ROBUST, middle_and_spread, plain, without

LEVEL = {"SHARE": {"scale": "level", "constraint": "", "warning": ""}}
LOG = {"AMOUNT": {"scale": "log", "yoy_bound": 1e9}}


def among(code: str, own: float, others: list[float], **more: object) -> dict[str, object]:
    return {code: own, "others": {f"C{at}": {code: value} for at, value in enumerate(others)}, **more}


def over(code: str, *values: float) -> dict[str, object]:
    """An example whose figure was the later values one and two rounds before."""
    own, *earlier = values
    return {code: own, "earlier": [{code: value} for value in earlier]}


@pytest.mark.parametrize(
    ("own", "found"), [(57.0, False), (58.0, True), (40.0, False), (22.0, True)], ids=["in", "above", "mid", "below"]
)
def test_an_outlier_lies_beyond_its_bound_of_the_others(failing, own: float, found: bool) -> None:
    # Median 40, median deviation 2: six robust deviations are 17.8.
    example = among("SHARE", own, [36.0, 38.0, 40.0, 42.0, 44.0])
    assert bool(failing("GEN.18", example, **LEVEL)) is found


def test_an_outlier_says_what_was_found_and_what_was_expected(failing, questionnaire) -> None:
    finding = failing("GEN.18", among("SHARE", 90.0, [36.0, 38.0, 40.0, 42.0, 44.0]), **LEVEL)[0]
    assert finding.values == {"value": 90.0, "min": 22.2, "max": 57.8, "middle": 40.0, "countries": 5}
    assert finding.severity is Severity.INFORMATION
    said = message(finding, questionnaire, "en")
    for part in ("90", "the 5 other countries", "median is 40", "22.2 to 57.8"):
        assert part in said
    assert len({message(finding, questionnaire, language) for language in LANGUAGES}) == len(LANGUAGES)


def test_amounts_are_compared_by_factors(failing) -> None:
    others = [1e6, 3e6, 1e7, 3e7, 1e8]
    assert not failing("GEN.18", among("AMOUNT", 3e9, others), **LOG)
    assert failing("GEN.18", among("AMOUNT", 3e12, others), **LOG)
    assert failing("GEN.18", among("AMOUNT", 3e9, others), AMOUNT={"scale": "level", "yoy_bound": 1e9})


def test_the_bound_is_the_items_own_then_the_settings_then_the_generic_one(failing) -> None:
    example = among("SHARE", 55.0, [36.0, 38.0, 40.0, 42.0, 44.0])
    assert not failing("GEN.18", example, **LEVEL)
    assert failing("GEN.18", example, **LEVEL, settings={"outlier_bound": "3"})
    own = {"SHARE": {**LEVEL["SHARE"], "outlier_bound": 20.0}}
    assert not failing("GEN.18", example, **own, settings={"outlier_bound": "3"})


def test_what_too_few_countries_gave_is_said_once(validated, questionnaire) -> None:
    scales = {"SHARE": LEVEL["SHARE"], "AMOUNT": {"scale": "log"}, "WHOLE": {"scale": "level"}}
    example = {"WHOLE": 4, "AMOUNT": 1, "T": [{"name": "one"}], **among("SHARE", 90.0, [36.0, 38.0, 40.0, 42.0])}
    found = [one for one in validated(example, **scales).findings if one.rule == "GEN.18"]
    assert [(one.result, one.item, one.items) for one in found] == [
        (Result.NOT_EVALUATED, "", ("WHOLE", "AMOUNT", "SHARE"))
    ]
    assert "fewer than 5" in message(found[0], questionnaire, "en")
    assert validated(example, **scales).counts.not_evaluated == 1


def test_the_own_figure_is_not_among_the_others(failing) -> None:
    # In a round, the country that is checked has itself answered: it must not count as a fifth.
    example = {"country": "C0", **among("SHARE", 90.0, [90.0, 38.0, 40.0, 42.0, 44.0])}
    assert not failing("GEN.18", example, **LEVEL)
    more = {"country": "C0", **among("SHARE", 90.0, [90.0, 36.0, 38.0, 40.0, 42.0, 44.0])}
    assert failing("GEN.18", more, **LEVEL)[0].values["countries"] == 5


def test_one_country_that_carries_the_region_is_told(failing) -> None:
    bounds = {"AMOUNT": {"scale": "level", "aggregate": "sum", "outlier_bound": 1e9}}
    finding = failing("GEN.19", among("AMOUNT", 60.0, [10.0] * 5), **bounds)[0]
    assert finding.values == {"value": 60.0, "share": 55, "with": 110.0, "without": 50.0, "countries": 5}
    assert not failing("GEN.19", among("AMOUNT", 40.0, [10.0] * 5), **bounds)
    mean = {"AMOUNT": {"scale": "level", "aggregate": "mean", "outlier_bound": 1e9}}
    assert failing("GEN.19", among("AMOUNT", 400.0, [10.0, 9.0, 11.0, 10.0, 10.0]), **mean)[0].values["with"] == 75.0
    assert not failing("GEN.19", among("AMOUNT", 400.0, [10.0] * 5), AMOUNT={"scale": "level", "aggregate": "median"})


def test_an_outlier_is_not_also_said_to_carry_the_region(validated) -> None:
    example = {"WHOLE": 4, "T": [{"name": "one"}], **among("AMOUNT", 900.0, [9.0, 10.0, 11.0, 10.0, 12.0])}
    found = validated(example, AMOUNT={"scale": "level", "aggregate": "sum"}).findings
    assert [one.rule for one in found] == ["GEN.18"]


@pytest.mark.parametrize(
    ("values", "factor"),
    [
        ((1000.0, 100.0, 90.0), 10),
        ((10.0, 100.0, 110.0), 10),
        ((1.0, 100.0, 100.0), 100),
        ((100000.0, 100.0), 1000),
        ((-1000.0, -100.0, -90.0), 10),
        ((1000.0, 100.0, 10.0), None),  # a lively series
        ((500.0, 100.0, 100.0), None),
        ((-1000.0, 100.0, 100.0), None),
        ((0.0, 100.0, 100.0), None),
    ],
)
def test_a_power_of_ten_is_told_where_the_series_was_steady(failing, values, factor: int | None) -> None:
    found = failing("GEN.20", over("SHARE", *values), SHARE={"constraint": "", "warning": ""})
    assert [one.values["factor"] for one in found] == ([factor] if factor else [])
    assert not failing("GEN.11", over("SHARE", *values), SHARE={"constraint": "", "warning": ""}) or not found


def test_a_thousand_of_money_is_said_once(failing) -> None:
    assert not failing("GEN.20", over("AMOUNT", 1000.0, 1.0))
    assert failing("GEN.16", over("AMOUNT", 1000.0, 1.0))


@pytest.mark.parametrize(
    ("values", "found"),
    [((-10.0, 11.0, 12.0), True), ((10.0, -11.0), True), ((-10.0, 11.0, -9.0), False), ((-1.0, 11.0, 12.0), False)],
)
def test_a_lost_minus_is_told(failing, values, found: bool) -> None:
    assert bool(failing("GEN.21", over("SHARE", *values), SHARE={"constraint": "", "warning": ""})) is found


@pytest.mark.parametrize(
    ("values", "found"),
    [((70.0, 50.0, 50.5), True), ((70.0, 50.0, 45.0), False), ((60.0, 50.0, 50.5), False), ((50.0, 50.0, 50.0), False)],
)
def test_a_new_level_is_told_after_steady_years(failing, values, found: bool) -> None:
    plain_item = {"SHARE": {"constraint": "", "warning": ""}}
    assert bool(failing("GEN.22", over("SHARE", *values), **plain_item)) is found


def test_a_break_in_the_series_is_an_answer_to_all_of_them(failing) -> None:
    broken = {"SHARE": {"value": 500, "status": "B"}, "earlier": [{"SHARE": 50}, {"SHARE": 50}]}
    for rule in ("GEN.20", "GEN.21", "GEN.22"):
        assert not failing(rule, broken, SHARE={"constraint": "", "warning": ""})


def test_a_slow_figure_may_say_that_it_stays(failing) -> None:
    example = over("SHARE", 50.0, 50.0, 50.0)
    assert failing("GEN.12", example)
    assert not failing("GEN.12", example, SHARE={"repeat_rounds": 1000.0})


def test_a_form_whose_figures_are_compared_goes_stale_with_others(questionnaire) -> None:
    assert not compares(compile_book(questionnaire))
    items = tuple(replace(item, scale="") if item.kind is ItemKind.DECIMAL else item for item in questionnaire.items)
    assert compares(compile_book(replace(questionnaire, items=items)))


numbers = st.floats(-1e6, 1e6).map(lambda value: round(value, 3))


@given(st.lists(numbers, min_size=2, max_size=33), st.data())
def test_middle_and_spread_are_those_of_the_definition(values: list[float], data: st.DataObject) -> None:
    own = data.draw(st.sampled_from(values))
    rest = list(values)
    rest.remove(own)
    ordered = without(sorted(values), own)
    assert list(ordered) == sorted(rest)
    middle, spread = middle_and_spread(ordered)
    away = [abs(value - median(rest)) for value in rest]
    assert middle == pytest.approx(median(rest), abs=1e-6)
    wanted = ROBUST * median(away) if median(away) else MEAN_ROBUST * sum(away) / len(away)
    assert spread == pytest.approx(wanted, abs=1e-3)


def test_told_numbers_have_three_digits() -> None:
    assert [plain(value) for value in (0.0, 1234567.0, -0.0123456, 99.96)] == [0.0, 1230000.0, -0.0123, 100.0]
