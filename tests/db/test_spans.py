"""Where two sequences differ is found whatever comes, goes or changes places, and costs little however long they are."""

from hypothesis import given
from hypothesis import strategies as st

from db.snapshots.spans import span_of
from tests.counting import at_most

SOME = st.lists(st.sampled_from("abc"), max_size=7).map(tuple)


@given(SOME, SOME)
def test_outside_the_span_both_are_alike_and_at_its_edges_they_are_not(
    before: tuple[str, ...], now: tuple[str, ...]
) -> None:
    span = span_of(before, now)
    assert before[: span.start] == now[: span.start] and before[span.before :] == now[span.now :]
    assert span.start <= min(span.before, span.now) and len(before) + span.shift == len(now)
    left, right = before[span.start : span.before], now[span.start : span.now]
    assert not (left and right) or (left[0] != right[0] and left[-1] != right[-1])


def test_fifty_thousand_are_compared_in_a_few_calls() -> None:
    before = tuple(f"r{at}" for at in range(50_000))
    with at_most(1_000):
        assert span_of(before, (*before[:30_000], "new", *before[30_000:])) == (30_000, 30_000, 30_001)
