"""A patched mapping says what a plain one would say, and what differs between two of them is found without going through all."""

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.snapshots import patched as room
from db.snapshots.patched import Patched, differing, patched

KEYS = st.integers(0, 9)
CHANGES = st.dictionaries(KEYS, st.none() | st.sampled_from("abc"), max_size=4)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(KEYS, st.sampled_from("abc")), st.lists(CHANGES, max_size=12), st.data())
def test_patch_after_patch_it_equals_a_plain_mapping(
    monkeypatch: pytest.MonkeyPatch, first: dict[int, str], steps: list[dict[int, str | None]], data: st.DataObject
) -> None:
    monkeypatch.setattr(room, "MOST", 5)
    states = [(first, dict(first))]
    for step in steps:
        mapping, plain = states[-1][0], {**states[-1][1], **step}
        states.append((patched(mapping, step), {key: value for key, value in plain.items() if value is not None}))
    for mapping, plain in states:
        assert mapping == plain and len(mapping) == len(plain) and dict(mapping.items()) == plain
        assert set(mapping) == plain.keys() and sorted(mapping.values()) == sorted(plain.values())
        assert [mapping.get(key, "-") for key in range(10)] == [plain.get(key, "-") for key in range(10)]
        assert [key in mapping for key in range(10)] == [key in plain for key in range(10)]
        assert pickle.loads(pickle.dumps(mapping)) == plain
    one, other = data.draw(st.sampled_from(states)), data.draw(st.sampled_from(states))
    brute = {key for key in range(10) if one[1].get(key) != other[1].get(key)}
    assert differing(one[0], other[0]) == brute
    assert (one[0] == other[0]) is not bool(brute)


def test_what_is_gone_cannot_be_asked_for() -> None:
    made = patched({1: "a", 2: "b"}, {1: None})
    assert made[2] == "b"
    with pytest.raises(KeyError):
        made[1]


def test_a_patch_looks_at_what_it_changes_alone() -> None:
    class Counted(str):
        looks = 0
        __hash__ = str.__hash__

        def __eq__(self, other: object) -> bool:
            Counted.looks += 1
            return str.__eq__(self, str(other))

    large = {at: Counted(at) for at in range(1000)}
    first = patched(large, {1: Counted("x")})
    second = patched(first, {2: Counted("y"), 3: None})
    assert isinstance(second, Patched)
    assert differing(first, second) == {2, 3} and differing(large, second) == {1, 2, 3}
    assert Counted.looks < 10
