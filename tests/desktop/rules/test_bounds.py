"""Pure ranges are recognised, and nothing else."""

import pytest

from desktop.rules import Bounds, bounds, parse


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (". >= 0 and . <= 366", Bounds(0.0, 366.0)),
        (". <= 366", Bounds(None, 366.0)),
        ("0 <= . and . <= 1", Bounds(0.0, 1.0)),
        (". >= -100", Bounds(-100.0, None)),
        (". >= date('1950-01-01') and . <= '2100-12-31'", Bounds("1950-01-01", "2100-12-31")),
        (". > 0", None),
        (". >= 0 or . <= 366", None),
        (". >= ${A}", None),
        (". >= 0 and . >= 1", None),
        ("${A} >= 0", None),
        (". >= 0 and regex(., '[0-9]+')", None),
        (". >= ''", None),
    ],
)
def test_a_range_is_told_by_its_ends(text, found) -> None:
    assert bounds(parse(text)) == found
