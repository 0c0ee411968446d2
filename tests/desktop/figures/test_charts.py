"""Charts as marks: inside their frame, without a not-a-number, missing never drawn as a value."""

import math
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop import figures
from desktop.figures import (
    Anchor,
    Bar,
    Bars,
    Chart,
    Circle,
    ClassBars,
    ClassRow,
    DumbbellRow,
    Dumbbells,
    Figure,
    Hatch,
    HeatCell,
    HeatGroup,
    HeatRow,
    HeatTable,
    Legend,
    Line,
    Mark,
    Polyline,
    Rect,
    SmallMultiple,
    Text,
    Tile,
    TileMap,
    Weight,
    colours,
    hatch_strokes,
    level,
    split_heat_table,
)
from desktop.figures.scale import class_labels
from desktop.figures.tile_map import NO_PART


def measure(text: str, size: float, weight: Weight) -> float:
    return len(text) * size * 0.5


score = st.none() | st.floats(0, 100)


def corners(mark: Mark) -> Iterator[tuple[float, float]]:
    match mark:
        case Rect() | Hatch():
            yield mark.x, mark.y
            yield mark.x + mark.width, mark.y + mark.height
        case Line():
            yield mark.x1, mark.y1
            yield mark.x2, mark.y2
        case Polyline():
            yield from mark.points
        case Circle():
            yield mark.x - mark.radius, mark.y - mark.radius
            yield mark.x + mark.radius, mark.y + mark.radius
        case Text():
            width = measure(mark.text, mark.size, mark.weight)
            start = mark.x - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[mark.anchor]
            yield start, mark.y - mark.size * 0.7
            yield start + width, mark.y


def assert_sound(figure: Figure, room: float = 4.0) -> None:
    assert math.isfinite(figure.height)
    for mark in figure.marks:
        for x, y in corners(mark):
            assert -room <= x <= figure.width + room, mark
            assert -room <= y <= figure.height + room, mark
    tokens = {getattr(mark, name, None) for mark in figure.marks for name in ("fill", "stroke", "color")} - {None}
    assert tokens <= set(colours("light")) & set(colours("dark"))


def texts(figure: Figure) -> list[str]:
    return [mark.text for mark in figure.marks if isinstance(mark, Text)]


@st.composite
def heat_tables(draw: st.DrawFn) -> HeatTable:
    columns = draw(st.integers(1, 10))
    rows: list[HeatGroup | HeatRow] = [HeatGroup("Caribe")]
    for number in range(draw(st.integers(1, 40))):
        cells = tuple(
            HeatCell("s/d", None) if value is None else HeatCell(f"{value:.0f}", level(value), draw(st.floats(0.67, 1)))
            for value in draw(st.lists(score, min_size=columns, max_size=columns))
        )
        rows.append(HeatRow(f"País {number}", cells, DumbbellRow("", draw(score), draw(score)), "53"))
    return HeatTable(tuple(f"Dimensión {at}" for at in range(columns)), tuple(rows), "Global", draw(score), "mediana")


@settings(max_examples=25)
@given(heat_tables(), st.floats(420, 900))
def test_a_heat_table_stays_in_its_frame_and_hatches_what_is_missing(table: HeatTable, width: float) -> None:
    figure = figures.draw(table, width, measure)
    assert_sound(figure)
    missing = sum(1 for row in table.rows if isinstance(row, HeatRow) for cell in row.cells if cell.level is None)
    assert sum(1 for mark in figure.marks if isinstance(mark, Hatch)) == missing
    assert texts(figure).count("s/d") == missing


@settings(max_examples=25)
@given(heat_tables(), st.floats(80, 700))
def test_a_split_heat_table_keeps_every_row_and_never_ends_on_a_title(table: HeatTable, height: float) -> None:
    rows: list[HeatGroup | HeatRow] = []
    rest: HeatTable | None = table
    while rest is not None:
        part, rest = split_heat_table(rest, height)
        assert part.rows
        assert rest is None or not isinstance(part.rows[-1], HeatGroup)
        rows += part.rows
    assert tuple(rows) == table.rows


@settings(max_examples=40)
@given(st.lists(st.tuples(score, score), min_size=1, max_size=9))
def test_small_multiples_leave_gaps_open(pairs: list[tuple[float | None, float | None]]) -> None:
    years = tuple(2015 + at for at in range(len(pairs)))
    spec = SmallMultiple(
        "Social", years, tuple(a for a, _ in pairs), tuple(b for _, b in pairs), "53", "med. 50", "s/d"
    )
    figure = figures.draw(spec, 160, measure)
    assert_sound(figure, room=12)
    points = sum(len(mark.points) for mark in figure.marks if isinstance(mark, Polyline) and mark.color == "accent")
    alone = [mark for mark in figure.marks if isinstance(mark, Circle) and mark.radius == 1.6]
    assert points + len(alone) == sum(1 for value, _ in pairs if value is not None)
    assert ("s/d" in texts(figure)) == (pairs[-1][0] is None)


def test_the_two_labels_at_the_end_of_a_line_do_not_stand_in_one_another() -> None:
    for value in range(0, 101, 5):
        for median in range(0, 101, 5):
            spec = SmallMultiple("", (2022, 2023), (50.0, float(value)), (50.0, float(median)), "own", "med. 50")
            own, other = (
                mark
                for mark in figures.draw(spec, 160, measure).marks
                if getattr(mark, "text", "") in ("own", "med. 50")
            )
            assert isinstance(own, Text)
            assert isinstance(other, Text)
            low, high = (own, other) if own.y > other.y else (other, own)
            assert low.y - low.size * 0.66 >= high.y


def test_a_dumbbell_tells_its_direction_by_colour_and_by_which_dot_is_filled() -> None:
    rows = (
        DumbbellRow("up", 20, 60),
        DumbbellRow("down", 60, 20),
        DumbbellRow("new", None, 50),
        DumbbellRow("gone", 50, None),
    )
    figure = figures.draw(Dumbbells(rows, reference=50, reference_label="mediana"), 400, measure)
    assert_sound(figure)
    dots = [(mark.fill, mark.stroke) for mark in figure.marks if isinstance(mark, Circle)]
    assert dots == [
        ("surface", "up"),
        ("up", None),
        ("surface", "down"),
        ("down", None),
        ("up", None),
        ("surface", "up"),
    ]


def test_tiles_tell_a_value_a_gap_and_no_part_apart() -> None:
    tiles = (Tile("ARG", 0, 0, "57", 3), Tile("HTI", 0, 1, "s/d", None), Tile("JAM", 1, 0, "", NO_PART))
    figure = figures.draw(TileMap(tiles, "Sin dato", "No participa"), 300, measure)
    assert_sound(figure)
    assert {"57", "s/d", "JAM", "No participa", *class_labels()} <= set(texts(figure))
    in_grid = [mark for mark in figure.marks if isinstance(mark, Hatch) and mark.y < 100]
    assert [(mark.x, mark.y) for mark in in_grid] == [(150, 0)]


def test_a_highlighted_country_is_the_only_tile_of_its_colour() -> None:
    figure = figures.draw(TileMap((Tile("ARG", 0, 0), Tile("HTI", 3, 4)), highlight="HTI"), 70, measure)
    assert [mark.fill for mark in figure.marks if isinstance(mark, Rect)] == ["line", "down"]


def test_a_missing_bar_is_hatched_and_zero_is_an_empty_track() -> None:
    figure = figures.draw(
        Bars((Bar("a", None, "s/d"), Bar("b", 0.0, "0 %"), Bar("c", 0.5, "50 %", 0.4)), 3), 300, measure
    )
    assert_sound(figure)
    assert sum(isinstance(mark, Hatch) for mark in figure.marks) == 1
    assert [mark.fill for mark in figure.marks if isinstance(mark, Rect)] == ["groove", "groove", "accent"]
    accent = next(mark for mark in figure.marks if isinstance(mark, Rect) and mark.fill == "accent")
    assert accent.width == pytest.approx((300 - 2 * 18) / 3 / 2)


def test_class_bars_are_as_long_as_their_counts() -> None:
    spec = ClassBars((ClassRow("Social", (1, 0, 4, 0, 0), 5), ClassRow("Cultural", (0, 10, 0, 0, 0))))
    figure = figures.draw(spec, 438, measure)
    assert_sound(figure)
    assert [round(mark.width + 0.8) for mark in figure.marks if isinstance(mark, Rect)] == [30, 120, 300]
    assert [round(mark.width + 0.8) for mark in figure.marks if isinstance(mark, Hatch)] == [150]
    assert figures.draw(ClassBars(()), 400, measure).marks == ()


@pytest.mark.parametrize(
    ("value", "expected"), [(0, 1), (29.4, 1), (29.6, 2), (30, 2), (44.9, 3), (59, 3), (60, 4), (74.6, 5), (100, 5)]
)
def test_the_class_goes_by_the_figure_that_is_printed(value: float, expected: int) -> None:
    assert level(value) == expected


@settings(max_examples=60)
@given(st.floats(1, 200), st.floats(1, 200), st.floats(1, 9))
def test_hatch_strokes_end_exactly_at_the_rectangle(width: float, height: float, spacing: float) -> None:
    for x1, y1, x2, y2 in hatch_strokes(Hatch(10, 20, width, height, "line", spacing)):
        for x, y in ((x1, y1), (x2, y2)):
            assert 10 - 1e-9 <= x <= 10 + width + 1e-9
            assert 20 - 1e-9 <= y <= 20 + height + 1e-9
        assert x1 + y1 == pytest.approx(x2 + y2)
        assert min(abs(x1 - 10), abs(y1 - 20 - height)) < 1e-9
        assert min(abs(x2 - 10 - width), abs(y2 - 20)) < 1e-9


@pytest.mark.parametrize("chart", [Legend("Sans donnée", "Ne participe pas"), Legend("s/d")])
def test_the_legend_names_every_class(chart: Chart) -> None:
    figure = figures.draw(chart, 324, measure)
    assert_sound(figure)
    assert set(class_labels()) <= set(texts(figure))


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_figure_can_be_read_on_its_class(scheme: str) -> None:
    palette = colours(scheme)
    for number in range(1, 6):
        assert contrast(palette[f"scale.{number}"], palette[f"scale.{number}.ink"]) >= 4.5


def test_what_is_no_chart_is_refused() -> None:
    with pytest.raises(TypeError, match="no drawing for int"):
        figures.draw(3, 100, measure)
