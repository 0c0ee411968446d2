"""Cutting and breaking: nothing is wider than its room, nothing is lost in silence, no text takes long."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.figures import Weight
from desktop.figures.lines import cut, fitting_size, hyphenated, plain, wrap
from tests.counting import at_most

WIDE = Weight.REGULAR


def measure(text: str, size: float, weight: Weight) -> float:
    # Not all letters are equally wide in any face; a quarter of the size is narrower than any but i and l.
    return sum(0.25 if sign in "il.,' " else 0.6 for sign in text) * size


@settings(max_examples=80)
@given(st.text(max_size=300), st.floats(20, 400), st.floats(5, 30))
def test_a_cut_line_fits_and_says_so_where_something_was_left_out(text: str, width: float, size: float) -> None:
    line = cut(text, width, size, WIDE, measure)
    assert measure(line, size, WIDE) <= width or line == "…"
    assert line == plain(text) or line.endswith("…")


@settings(max_examples=80)
@given(st.text(st.sampled_from("abcil ñ\n"), max_size=300), st.floats(30, 400), st.floats(5, 20))
def test_wrapped_lines_fit_and_hold_every_letter(text: str, width: float, size: float) -> None:
    lines = wrap(text, width, size, WIDE, measure)
    assert all(measure(line, size, WIDE) <= width or len(line) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@settings(max_examples=60)
@given(st.text(st.sampled_from("abcil ñ\n"), min_size=1, max_size=300), st.integers(1, 4))
def test_at_most_so_many_lines_and_the_last_tells_of_more(text: str, most: int) -> None:
    whole = wrap(text, 60, 10, WIDE, measure)
    lines = wrap(text, 60, 10, WIDE, measure, most)
    assert len(lines) <= most
    assert lines == whole if len(whole) <= most else lines[-1].endswith("…")
    assert all(measure(line, 10, WIDE) <= 60 for line in lines)


def test_no_break_spaces_hold_a_figure_together() -> None:
    assert wrap("suma 594\u202f749\u202f285", 70, 10, WIDE, measure) == ["suma", "594\u202f749\u202f285"]
    assert plain("96\xa0 %\t\n 3") == "96\xa0 % 3"


def test_forty_thousand_letters_without_a_space_are_bounded_work() -> None:
    text = "W" * 40_000
    with at_most(500_000):
        assert cut(text, 100, 8, WIDE, measure).endswith("…")
        assert len(wrap(text, 100, 8, WIDE, measure, most=2)) == 2


def test_a_long_word_is_parted_before_a_syllable_and_short_ones_are_left_alone() -> None:
    parted = hyphenated("Infraestructura y conectividad", 56, 10, WIDE, measure)
    assert parted == "Infraes- tructura y conectivi- dad"
    assert hyphenated("de la mar", 60, 10, WIDE, measure) == "de la mar"
    assert hyphenated("W" * 50, 60, 10, WIDE, measure) == "W" * 50


def test_a_size_shrinks_no_further_than_it_must() -> None:
    assert fitting_size("aaaa", 100, 20, 5, WIDE, measure) == 20
    assert fitting_size("aaaa", 24, 20, 5, WIDE, measure) == 10
    assert fitting_size("a" * 500, 24, 20, 5, WIDE, measure) == 5
