"""Distances between seats."""

import pytest

from desktop.convergence.geography import distance_km, herfindahl, largest_distance_km, mean_distance_km

CARACAS, MONTEVIDEO = (10.488, -66.8792), (-34.9033, -56.1882)


def test_caracas_and_montevideo_lie_5171_km_apart() -> None:
    assert distance_km(CARACAS, MONTEVIDEO) == pytest.approx(5171.37, rel=1e-3)


def test_a_quarter_of_the_equator_and_the_poles() -> None:
    assert distance_km((0, 0), (0, 90)) == pytest.approx(10007.557, abs=1e-3)
    assert distance_km((90, 0), (-90, 0)) == pytest.approx(20015.115, abs=1e-3)
    assert distance_km(CARACAS, CARACAS) == 0


def test_mean_and_largest_distance_take_every_pair_once() -> None:
    places = [(0.0, 0.0), (0.0, 90.0), (0.0, 180.0)]
    assert mean_distance_km(places) == pytest.approx(20015.115 * 2 / 3, abs=1e-2)
    assert largest_distance_km(places) == pytest.approx(20015.115, abs=1e-3)
    assert mean_distance_km([CARACAS]) is None
    assert largest_distance_km([CARACAS]) is None


def test_herfindahl_is_one_where_all_sit_in_one_city() -> None:
    assert herfindahl(["Georgetown"] * 4) == 1
    assert herfindahl(["Lima", "Quito", "Lima", "San Salvador"]) == pytest.approx(0.375)
    assert herfindahl([]) is None
