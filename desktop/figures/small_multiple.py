"""One line over the rounds against the regional median: small, all alike, so that the eye compares them."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.figures.lines import cut
from desktop.figures.marks import Anchor, Circle, Figure, Line, Mark, Measure, Points, Polyline, Text, Weight
from desktop.figures.scale import position

RIGHT = 40.0
LEFT = 16.0
TOP = 16.0
FOOT = 11.0


@dataclass(frozen=True, slots=True)
class SmallMultiple:
    """A title, the rounds' years, and for each the value and the median on 0 to 100 (None: missing, a gap).

    ``id`` is that of the figure at the end of the line, ``median_id`` that of the median there.
    """

    title: str
    years: tuple[int, ...]
    values: tuple[float | None, ...]
    medians: tuple[float | None, ...]
    end: str = ""
    median_end: str = ""
    missing: str = ""
    height: float = 84.0
    id: str = ""
    median_id: str = ""
    alt: str = ""


def draw_small_multiple(spec: SmallMultiple, width: float, measure: Measure) -> Figure:
    """Return the lines between gridlines at 0, 50 and 100; a single round is a dot, a gap stays a gap."""
    top, bottom = TOP, spec.height - FOOT
    right = width - RIGHT
    marks: list[Mark] = [Text(0, 8, cut(spec.title, width, 8.2, Weight.SEMIBOLD, measure), 8.2, "ink", Weight.SEMIBOLD)]

    def at_y(value: float) -> float:
        return bottom - position(value, 0, 100, 0, bottom - top)

    for tick in (0, 50, 100):
        marks.append(Line(LEFT, at_y(tick), right, at_y(tick), "line", 0.5))
        marks.append(Text(LEFT - 3, at_y(tick) + 2.2, str(tick), 6.3, "ink3", anchor=Anchor.END))
    xs = _xs(spec.years, right)
    for year, anchor in _ends(spec.years):
        x = xs[year] if len(xs) == 1 else (LEFT if anchor is Anchor.START else right)
        marks.append(Text(x, spec.height - 2, str(year), 6.3, "ink3", anchor=anchor))
    for stretch in _stretches(spec.years, spec.medians, xs, at_y):
        marks.append(_stretch(stretch, "ink3", 0.8, 1.2, (1.6, 1.6)))
    drawn = _stretches(spec.years, spec.values, xs, at_y)
    for stretch in drawn:
        marks.append(_stretch(stretch, "accent", 1.5, 1.6))
    return Figure(width, spec.height, (*marks, *_words(spec, drawn, right, at_y)), spec.alt)


def _xs(years: tuple[int, ...], right: float) -> dict[int, float]:
    first, last = years[0], years[-1]
    if first == last:
        return {first: (LEFT + right) / 2}
    return {year: position(year, first, last, LEFT, right - LEFT) for year in years}


def _ends(years: tuple[int, ...]) -> list[tuple[int, Anchor]]:
    if len(years) == 1:
        return [(years[0], Anchor.MIDDLE)]
    return [(years[0], Anchor.START), (years[-1], Anchor.END)]


def _stretches(
    years: tuple[int, ...], values: tuple[float | None, ...], xs: dict[int, float], at_y: Callable[[float], float]
) -> list[Points]:
    found: list[list[tuple[float, float]]] = [[]]
    for year, value in zip(years, values, strict=True):
        if value is None:
            found.append([])
        else:
            found[-1].append((xs[year], at_y(value)))
    return [tuple(stretch) for stretch in found if stretch]


def _stretch(points: Points, colour: str, width: float, dot: float, dash: tuple[float, ...] = ()) -> Mark:
    if len(points) == 1:
        return Circle(points[0][0], points[0][1], dot, fill=colour)
    return Polyline(points, colour, width, dash)


def _words(spec: SmallMultiple, drawn: list[Points], right: float, at_y: Callable[[float], float]) -> list[Mark]:
    median, middle = spec.medians[-1], at_y(50)
    if spec.values[-1] is None:
        marks: list[Mark] = [Text(right + 5, middle + 3, spec.missing, 7.6, "ink3", Weight.ITALIC, id=spec.id)]
        if median is not None:
            marks.append(Text(right + 5, middle + 13, spec.median_end, 6.6, "ink3", id=spec.median_id))
        return marks
    x, y = drawn[-1][-1]
    own = min(max(y + 3.2, TOP + 4), spec.height - FOOT)
    marks = [
        Circle(x, y, 2.0, fill="accent"),
        Text(right + 5, own, spec.end, 9.0, "accent", Weight.SEMIBOLD, id=spec.id),
    ]
    if median is not None:
        wanted = at_y(median) + 2.4
        # The two labels must not stand in one another: the median's moves to its own side of the country's.
        other = max(wanted, own + 8.4) if wanted >= own - 0.6 else min(wanted, own - 9.8)
        marks.append(Text(right + 5, other, spec.median_end, 6.6, "ink3", id=spec.median_id))
    return marks
