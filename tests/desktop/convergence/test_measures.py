"""The measures against the worked example and the stored results, computed once with numpy and scipy."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.convergence import aggregate, dispersion, trend
from desktop.convergence.distributions import beta_regularised, chi_squared_1, t_quantile, t_two_sided
from desktop.convergence.sensitivity import places, sensitivity

EXAMPLES = json.loads(Path(__file__).with_name("examples.json").read_text("utf-8"))
TOY = EXAMPLES["toy"]


def close(value: object) -> object:
    return pytest.approx(value, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize(("values", "expected"), [(TOY["x0"], TOY["t0"]), (TOY["x1"], TOY["t1"])])
def test_every_measure_of_dispersion_gives_the_worked_number(values: list[float], expected: dict[str, float]) -> None:
    found = {
        "n": len(values),
        "mean": dispersion.mean(values),
        "cv_pop": dispersion.cv(values),
        "cv_sample": dispersion.cv(values, ddof=1),
        "sd_log_pop": dispersion.sd_of_logs(values),
        "gini": dispersion.gini(values),
        "gini_small_sample": dispersion.gini(values, small_sample=True),
        "theil_T": dispersion.theil(values),
        "theil_normalised": dispersion.theil_normalised(values),
        "median": dispersion.percentile(values, 0.5),
        "mad": dispersion.mad(values),
        "quartile_cd": dispersion.quartile_dispersion(values),
        "max_over_min": dispersion.max_over_min(values),
    }
    assert found == close(expected)


def test_weighted_measures_and_gaps_give_the_worked_numbers() -> None:
    x0, population = TOY["x0"], TOY["pop"]
    assert dispersion.gini_weighted(x0, population) == close(TOY["gini_pop_weighted_t0"])
    assert dispersion.theil_weighted(x0, population) == close(TOY["theil_pop_weighted_t0"])
    assert [dispersion.gap_to_median(x, 8000) for x in x0] == close(TOY["gap_to_median_pct_t0"])
    assert [dispersion.robust_z(x, x0) for x in x0] == close(TOY["robust_z_t0"])


def test_theil_splits_into_between_and_within_that_add_up() -> None:
    example = TOY["theil_decomposition"]
    found = dispersion.theil_decomposition(TOY["x0"], example["groups"])
    assert found is not None
    assert found.between == close(example["between"])
    assert found.within == close(example["within"])
    assert found.between + found.within == close(dispersion.theil(TOY["x0"]))


def _assert_beta(found: trend.Beta | None, expected: dict[str, object]) -> None:
    assert found is not None
    assert (found.intercept, found.slope, found.standard_error) == close(
        (expected["intercept"], expected["slope"], expected["se"])
    )
    assert (found.low, found.high) == close(tuple(expected["ci95"]))  # type: ignore[arg-type]
    assert (found.r_squared, found.speed, found.theil_sen) == close(
        (expected["r2"], expected["speed_lambda"], expected["theil_sen_slope"])
    )
    assert found.p == pytest.approx(expected["p"], rel=1e-7)
    assert found.spearman == close(expected["spearman_rho"])
    assert found.half_life == (None if expected["half_life_years"] is None else close(expected["half_life_years"]))


def test_beta_gives_the_worked_numbers() -> None:
    _assert_beta(trend.beta(TOY["x0"], TOY["x1"], TOY["T_years"]), TOY["beta"])


def test_carree_klomp_gives_the_worked_numbers() -> None:
    expected, found = TOY["carree_klomp_T2"], trend.carree_klomp(TOY["x0"], TOY["x1"])
    assert found is not None
    assert (found.variance_before, found.variance_after, found.covariance, found.statistic, found.p) == close(
        (expected["var_log_t0"], expected["var_log_t1"], expected["cov"], expected["T2"], expected["p"])
    )


def test_kendall_of_the_stored_series_has_the_exact_probability() -> None:
    example = EXAMPLES["real_cv_series_ECO.MAC.03"]
    found = trend.kendall(list(example["cv"].values()))
    assert found is not None
    assert (found.tau, found.p) == close((example["kendall_tau"], example["p"]))
    years = [float(year) for year in example["cv"]]
    middle_x, series = sum(years) / len(years), list(example["cv"].values())
    middle_y = sum(series) / len(series)
    slope = sum((x - middle_x) * (y - middle_y) for x, y in zip(years, series, strict=True)) / sum(
        (x - middle_x) ** 2 for x in years
    )
    assert slope == close(example["slope_per_year"])


def test_means_of_scores_give_the_worked_numbers() -> None:
    example = EXAMPLES["composite"]
    for name, combine in (
        ("arithmetic", aggregate.arithmetic),
        ("geometric", aggregate.geometric),
        ("harmonic", aggregate.harmonic),
    ):
        assert [combine(scores) for scores in example["scores"]] == close(example[name])
    zero = example["zero_case"]
    assert aggregate.arithmetic(zero["scores"]) == close(zero["arithmetic"])
    assert aggregate.geometric(zero["scores"], floor=example["floor"]) == close(zero["geometric_with_floor_0.01"])


def test_a_missing_score_renormalises_the_weights_and_lowers_the_coverage() -> None:
    example = EXAMPLES["missing"]
    assert aggregate.arithmetic(example["scores"], example["weights"]) == close(example["renormalised_mean"])
    assert aggregate.coverage(example["scores"], example["weights"]) == close(example["coverage"])


def test_implementation_rate_and_incorporation_deficit_give_the_worked_numbers() -> None:
    ranks = {"FULL": 3.0, "PART": 2.0, "PILOT": 1.0, "NONE": 0.0}
    stages = [ranks.get(stage) for stage in EXAMPLES["implementation_rate"]["stages"]]
    assert aggregate.implementation_rate(stages) == close(EXAMPLES["implementation_rate"]["excluding_DK"])
    as_none = [stage or 0.0 for stage in stages]
    assert aggregate.implementation_rate(as_none) == close(EXAMPLES["implementation_rate"]["DK_as_none"])
    assert aggregate.incorporation_deficit(40, 31) == close(22.5)
    assert aggregate.incorporation_deficit(0, 0) is None


def test_the_t_and_chi_squared_tails_equal_their_tables() -> None:
    # Percentage points of any printed table of Student's t and of chi-squared with one degree.
    assert [t_quantile(0.975, n) for n in (1, 3, 23, 120)] == pytest.approx(
        [12.7062047364, 3.1824463053, 2.0686576104, 1.9799304051], rel=1e-10
    )
    assert t_two_sided(2.0686576104, 23) == pytest.approx(0.05, rel=1e-9)
    assert chi_squared_1(3.841458820694124) == pytest.approx(0.05, rel=1e-12)
    assert beta_regularised(2, 3, 0.0) == 0.0
    assert beta_regularised(2, 3, 1.0) == 1.0


@settings(max_examples=60, deadline=None)
@given(st.floats(0.5, 30), st.floats(0.5, 30), st.floats(0.001, 0.999))
def test_the_incomplete_beta_function_mirrors_itself(a: float, b: float, x: float) -> None:
    assert beta_regularised(a, b, x) == pytest.approx(1 - beta_regularised(b, a, 1 - x), abs=1e-11)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0.01, 1e6), min_size=2, max_size=33), st.data())
def test_theil_of_any_partition_is_the_sum_of_its_parts(values: list[float], data: st.DataObject) -> None:
    groups = data.draw(st.lists(st.integers(0, 3), min_size=len(values), max_size=len(values)))
    found = dispersion.theil_decomposition(values, groups)
    assert found is not None
    assert found.between + found.within == pytest.approx(dispersion.theil(values), abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0.01, 1e6), min_size=1, max_size=20))
def test_gini_equals_the_double_sum_over_all_pairs(values: list[float]) -> None:
    pairs = math.fsum(abs(x - y) for x in values for y in values)
    assert dispersion.gini(values) == pytest.approx(pairs / (2 * len(values) * math.fsum(values)), abs=1e-9)


def test_what_values_do_not_allow_is_none_and_never_infinite() -> None:
    assert dispersion.cv([0.0, 0.0]) is None
    assert dispersion.cv([]) is None
    assert dispersion.sd_of_logs([1.0, 0.0]) is None
    assert dispersion.gini([0.0]) is None
    assert dispersion.gini([1.0], small_sample=True) is None
    assert dispersion.theil([-1.0, 2.0]) is None
    assert dispersion.robust_z(3.0, [2.0, 2.0, 2.0]) is None
    assert dispersion.gap_to_median(3.0, 0.0) is None
    assert dispersion.max_over_min([0.0, 1.0]) is None
    assert trend.beta([1.0, 1.0, 1.0], [2.0, 3.0, 4.0], 5) is None
    assert trend.beta([1.0, 2.0, -3.0], [2.0, 3.0, 4.0], 5) is None
    assert trend.carree_klomp([1.0, 2.0], [1.0, 2.0]) is None
    assert trend.kendall([1.0, 1.0]) is None


def test_leave_one_out_names_each_country_left_out() -> None:
    values = dict(zip("ABCDE", TOY["x0"], strict=True))
    found = dispersion.leave_one_out(values, dispersion.cv)
    assert found["A"] == close(dispersion.cv(TOY["x0"][1:]))
    assert set(found) == set("ABCDE")


def test_a_verdict_needs_both_signs_and_a_small_probability() -> None:
    assert trend.verdict(-0.05, -0.02, 0.01) == -1
    assert trend.verdict(0.05, 0.02, 0.01) == 1
    assert trend.verdict(-0.05, 0.07, 0.01) == 0
    assert trend.verdict(-0.05, -0.02, 0.41) == 0


def test_equal_scores_share_a_place() -> None:
    assert places([0.9, 0.5, 0.9, 0.1]) == [1.5, 3.0, 1.5, 4.0]


def test_sensitivity_is_the_same_for_the_same_seed_and_finds_no_doubt_where_one_country_leads_everywhere() -> None:
    scores = {"A": [0.9, 0.9, 0.9], "B": [0.2, 0.6, 0.5], "C": [0.6, 0.2, 0.5], "D": [0.1, 0.1, 0.1]}
    first, again = sensitivity(scores, 300, 7), sensitivity(scores, 300, 7)
    assert first == again
    assert first is not None
    assert (first.bands["A"].low, first.bands["A"].high) == (1, 1)
    assert (first.bands["D"].low, first.bands["D"].high) == (4, 4)
    assert first.bands["B"].high - first.bands["B"].low == 1
    assert 0 < first.mean_shift < 1
    assert sensitivity({}, 10, 1) is None
