"""The measures on real public values of the 25 members, against results computed once with numpy and scipy."""

import csv
import json
from pathlib import Path

import pytest

from db.terms import Direction
from desktop.convergence import dispersion, min_max, trend
from desktop.convergence.sensitivity import sensitivity
from desktop.questionnaire import register

HERE = Path(__file__).parent
EXAMPLES = json.loads((HERE / "examples.json").read_text("utf-8"))
ITEMS = sorted(EXAMPLES["real"])


@pytest.fixture(scope="module")
def values() -> dict[tuple[str, int], dict[str, float]]:
    found: dict[tuple[str, int], dict[str, float]] = {}
    with (HERE / "real.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault((row["item"], int(row["year"])), {})[row["country"]] = float(row["value"])
    return found


Values = dict[tuple[str, int], dict[str, float]]


def both_years(values: Values, item: str) -> tuple[list[str], list[float], list[float], int]:
    """Return the countries with a value in both years, the values before and after, and the years between."""
    first, last = EXAMPLES["real"][item]["years"]
    before, after = values[item, first], values[item, last]
    countries = sorted(set(before) & set(after))
    return countries, [before[code] for code in countries], [after[code] for code in countries], last - first


def close(value: object) -> object:
    return pytest.approx(value, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("item", ITEMS)
def test_dispersion_in_both_years(item: str, values: Values) -> None:
    countries, before, after, _ = both_years(values, item)
    expected = EXAMPLES["real"][item]
    assert len(countries) == expected["countries"]
    for numbers, stored in ((before, expected["t0"]), (after, expected["t1"])):
        found = {
            "n": len(numbers),
            "mean": dispersion.mean(numbers),
            "cv_pop": dispersion.cv(numbers),
            "cv_sample": dispersion.cv(numbers, ddof=1),
            "sd_log_pop": dispersion.sd_of_logs(numbers),
            "gini": dispersion.gini(numbers),
            "gini_small_sample": dispersion.gini(numbers, small_sample=True),
            "theil_T": dispersion.theil(numbers),
            "theil_normalised": dispersion.theil_normalised(numbers),
            "median": dispersion.percentile(numbers, 0.5),
            "mad": dispersion.mad(numbers),
            "quartile_cd": dispersion.quartile_dispersion(numbers),
            "max_over_min": dispersion.max_over_min(numbers),
        }
        assert found == close(stored)


@pytest.mark.parametrize("item", ITEMS)
def test_beta_and_the_test_of_sigma(item: str, values: Values) -> None:
    _, before, after, years = both_years(values, item)
    expected, found = EXAMPLES["real"][item]["beta"], trend.beta(before, after, years)
    assert found is not None
    assert (found.slope, found.standard_error, found.r_squared) == close(
        (expected["slope"], expected["se"], expected["r2"])
    )
    assert [found.low, found.high] == close(expected["ci95"])
    assert (found.theil_sen, found.spearman) == close((expected["theil_sen_slope"], expected["spearman_rho"]))
    assert found.p == pytest.approx(expected["p"], rel=1e-6)
    assert found.speed == close(expected["speed_lambda"])
    half_life = expected["half_life_years"]
    assert found.half_life == (None if half_life is None else close(half_life))
    stored, sigma = EXAMPLES["real"][item]["T2"], trend.carree_klomp(before, after)
    assert sigma is not None
    assert (sigma.statistic, sigma.p) == close((stored["T2"], stored["p"]))


def test_a_real_case_where_the_measures_disagree_is_no_clear_convergence(values: Values) -> None:
    _, before, after, _ = both_years(values, "ECO.MAC.03")
    sigma = trend.carree_klomp(before, after)
    cv_change = (dispersion.cv(after) or 0) - (dispersion.cv(before) or 0)
    log_change = (dispersion.sd_of_logs(after) or 0) - (dispersion.sd_of_logs(before) or 0)
    assert sigma is not None
    assert cv_change < 0 < log_change
    assert trend.verdict(cv_change, log_change, sigma.p) == 0


def test_weighting_by_population_halves_the_inequality(values: Values) -> None:
    stored = EXAMPLES["real_weighted_2023"]
    gdp, people = values["ECO.MAC.03", 2023], values["ECO.MAC.02", 2023]
    codes = sorted(gdp)
    x, p = [gdp[code] for code in codes], [people[code] for code in codes]
    assert dispersion.gini(x) == close(stored["gini_unweighted"])
    assert dispersion.gini_weighted(x, p) == close(stored["gini_pop_weighted"])
    assert dispersion.theil_weighted(x, p) == close(stored["theil_pop_weighted"])


def test_most_asymmetry_lies_inside_the_subregions(values: Values) -> None:
    subregions = {country.code: country.subregion for country in register.countries()}
    merged = {"Mexico": "Central America"}
    gdp = values["ECO.MAC.03", 2023]
    groups = [merged.get(subregions[code], subregions[code]) for code in sorted(gdp)]
    found = dispersion.theil_decomposition([gdp[code] for code in sorted(gdp)], groups)
    stored = EXAMPLES["real_theil_by_subregion_2023"]
    assert found is not None
    assert (found.between, found.within) == close((stored["between"], stored["within"]))


def test_the_series_of_the_coefficient_of_variation(values: Values) -> None:
    stored = EXAMPLES["real_cv_series_ECO.MAC.03"]["cv"]
    found = {year: dispersion.cv(list(values["ECO.MAC.03", int(year)].values())) for year in stored}
    assert found == close(stored)


def test_leaving_one_out_names_the_countries_that_move_the_result(values: Values) -> None:
    stored = EXAMPLES["real_leave_one_out_ECO.MAC.03"]
    found = dispersion.leave_one_out(values["ECO.MAC.03", 2023], dispersion.cv)
    low, high = min(found, key=found.__getitem__), max(found, key=found.__getitem__)
    assert [low, found[low]] == [stored["cv2023_min"][0], close(stored["cv2023_min"][1])]
    assert [high, found[high]] == [stored["cv2023_max"][0], close(stored["cv2023_max"][1])]


def test_ranks_are_uncertain_enough_to_be_shown_as_bands(values: Values) -> None:
    stored = EXAMPLES["rank_uncertainty_2019"]
    years = [values[item, 2019] for item in stored["items"]]
    countries = sorted(set.intersection(*(set(found) for found in years)))
    assert len(countries) == stored["n"]
    scores = {}
    for code in countries:
        scores[code] = []
        for item, found in zip(stored["items"], years, strict=True):
            inside = [found[other] for other in countries]
            direction = Direction.LOWER if item == "ENV.CLI.01" else Direction.HIGHER
            scores[code].append(min_max(found[code], min(inside), max(inside), direction))
    result = sensitivity(scores, stored["runs"], stored["seed"])
    assert result is not None
    # Another generator, so not the same draws: the averages agree within the noise of 2,000 runs.
    assert result.mean_shift == pytest.approx(stored["mean_rank_shift"], abs=0.1)
    assert result.mean_width == pytest.approx(stored["mean_width_90"], abs=0.3)
    assert (result.bands["HTI"].low, result.bands["HTI"].high) == (24, 24)
    assert result.bands["BHS"].high - result.bands["BHS"].low > 10
