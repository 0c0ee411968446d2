"""The smallest set of values that could be wrong, beside brute force and worked examples of the literature."""

from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.validation import localise as search
from desktop.validation.inequalities import Inequality, Interval, contradiction
from desktop.validation.localise import components, localise


def less(most: float, strict: bool = False, **coefficients: float) -> Inequality:
    return Inequality(
        {(name, ""): Fraction(str(value)) for name, value in coefficients.items()}, Fraction(str(most)), strict
    )


def equal(most: float, **coefficients: float) -> list[Inequality]:
    return [less(most, **coefficients), less(-most, **{name: -value for name, value in coefficients.items()})]


def given_values(**values: float) -> dict[tuple[str, str], Fraction]:
    return {(name, ""): Fraction(str(value)) for name, value in values.items()}


def sets(system, values, weights=None, missing=()) -> list[set[str]]:
    found = localise(system, values, weights, missing)
    return [{name for name, _ in change.intervals} for change in found.changes]


BALANCE = equal(0, profit=1, cost=1, turnover=-1)
RECORD = given_values(profit=755, cost=125, turnover=200)


def test_one_balance_can_be_mended_by_any_of_its_values() -> None:
    # editrules, examples/errorLocalizer.R: three solutions.
    assert sets(BALANCE, RECORD) == [{"cost"}, {"profit"}, {"turnover"}]


def test_a_more_reliable_value_is_not_suspected() -> None:
    # The same with the turnover weighing two: two solutions.
    assert sets(BALANCE, RECORD, {("turnover", ""): Fraction(2)}) == [{"cost"}, {"profit"}]


def test_a_second_rule_leaves_one_solution_and_its_value() -> None:
    # Cost at least 60 % of turnover: only the profit is left, and its value is determined.
    found = localise([*BALANCE, less(0, cost=-1, turnover=0.6)], RECORD)
    assert [dict(change.intervals) for change in found.changes] == [
        {("profit", ""): Interval(Fraction(75), Fraction(75))}
    ]


def test_the_record_of_errorlocates_readme_has_a_wrong_profit() -> None:
    rules = [*BALANCE, less(0, cost=-1, turnover=0.6), less(0, turnover=-1), less(0, cost=-1)]
    assert sets(rules, given_values(profit=750, cost=125, turnover=200)) == [{"profit"}]


def test_a_missing_value_may_be_anything_without_counting() -> None:
    # The record with a missing cost of editrules, examples/errorLocalizer.R: two of the other three must change too.
    rules = [*equal(0, p=1, c1=1, c2=1, t=-1), less(0, c1=-1, t=0.3)]
    rules += [less(0, True, **{name: -1}) for name in ("p", "c1", "c2", "t")]
    values = given_values(p=755, c1=50, t=200)
    found = sets(rules, values, missing=[("c2", "")])
    assert found == smallest(rules, values, ("c2", "")) == [{"c1", "p"}, {"c1", "t"}, {"p", "t"}]


def test_a_negative_age_is_the_age() -> None:
    assert sets([less(0, True, age=-1)], given_values(age=-10, income=0)) == [{"age"}]


def test_what_holds_needs_no_change() -> None:
    assert localise(BALANCE, given_values(profit=75, cost=125, turnover=200)).changes == ()


def test_what_cannot_hold_says_so() -> None:
    assert localise([less(0, a=1), less(-1, a=-1)], given_values(a=5)).reason == "never"


def test_a_search_beyond_its_bounds_gives_up_with_a_reason(monkeypatch) -> None:
    pairs = [less(0, True, **{f"a{at}": 1, f"b{at}": 1}) for at in range(5)]
    values = given_values(**{f"{side}{at}": 1 for at in range(5) for side in "ab"})
    assert localise(pairs, values).reason in ("many", "large")
    monkeypatch.setattr(search, "MOST_SETS", 3)
    assert localise(pairs, values).reason == "large"


def test_parts_that_share_no_value_are_looked_at_apart() -> None:
    system = [less(1, a=1), less(1, b=1), less(1, b=1, c=1), less(9, d=1)]
    values = given_values(a=2, b=0.5, c=2, d=1)
    found = components(system, values)
    assert [[sorted(key for key, _ in one.coefficients) for one in part] for part in found] == [
        [["a"]],
        [["b"], ["b", "c"]],
    ]


def smallest(system, values, *free) -> list[set[str]]:
    """Returns the same by brute force: every set of values, the small ones first."""
    keys = sorted({key for one in system for key in one.coefficients} - set(free))
    for size in range(len(keys) + 1):
        found = [
            {name for name, _ in chosen}
            for chosen in combinations(keys, size)
            if contradiction(system, values, (*chosen, *free)) is None
        ]
        if found:
            return [] if size == 0 else found
    return []


names = ("a", "b", "c", "d")
coefficient = st.sampled_from([-2, -1, -0.5, 0, 0, 1, 1, 3])


@st.composite
def systems(draw):
    system = []
    for _ in range(draw(st.integers(1, 5))):
        chosen = {name: value for name in names if (value := draw(coefficient))}
        most = draw(st.integers(-10, 10))
        kind = draw(st.sampled_from(["less", "strict", "equal"]))
        system += equal(most, **chosen) if kind == "equal" else [less(most, kind == "strict", **chosen)]
    return system, given_values(**{name: draw(st.integers(-10, 10)) for name in names})


@given(systems())
@settings(max_examples=120)
def test_the_search_finds_what_brute_force_finds(drawn) -> None:
    system, values = drawn
    found = localise(system, values)
    wanted = smallest(system, values)
    if not wanted or len(wanted[0]) <= search.MOST_VALUES:
        assert sorted(map(sorted, sets(system, values))) == sorted(map(sorted, wanted))
    for change in found.changes:
        # Each interval is not empty, and a single value put into it does mend everything.
        for key, where in change.intervals.items():
            inside = (
                where.low if where.high is None else where.high if where.low is None else (where.low + where.high) / 2
            )
            if inside is None:
                inside = Fraction(0)
            inside += (
                -1
                if where.high is not None and where.low is None
                else 1
                if where.low is not None and where.high is None
                else 0
            )
            assert where.holds(inside)
            if len(change.intervals) == 1:
                assert all(one.holds({**values, key: inside}) for one in system)


@given(systems(), st.data())
def test_elimination_agrees_with_a_point(drawn, data) -> None:
    # If some point makes the system hold, no contradiction may be found while just that much is free.
    system, values = drawn
    free = data.draw(st.sets(st.sampled_from(sorted(values))))
    point = {**values, **{key: Fraction(data.draw(st.integers(-12, 12))) for key in sorted(free)}}
    if all(one.holds(point) for one in system):
        assert contradiction(system, values, sorted(free)) is None


def test_a_large_table_is_answered_or_given_up_in_bounded_work() -> None:
    rows = {f"r{at}": 1 for at in range(400)}
    system = [*equal(0, **rows, total=-1), *(less(0, **{name: -1}) for name in rows)]
    values = given_values(**dict.fromkeys(rows, 2), total=805)
    found = localise(system, values)
    assert found.reason == "large" or all(len(change.intervals) == 1 for change in found.changes)
    assert found.changes or found.reason
