"""The few kinds of mark every figure is made of, and the figure: a size, its marks, and words for who cannot see it.

Coordinates are points with the origin at the top left and y downwards; a text's y is its baseline. Colours are tokens
of ``desktop.figures.palette``: the drawer resolves them, so that one figure serves light, dark and paper.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """The four faces of the type family."""

    REGULAR = "regular"
    ITALIC = "italic"
    SEMIBOLD = "semibold"
    BOLD = "bold"


class Anchor(StrEnum):
    """Which end of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


Measure = Callable[[str, float, Weight], float]
"""(text, size in points, weight) → width in points, as the drawer at hand will set it."""

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, filled, outlined or both; ``radius`` rounds its corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.5
    radius: float = 0.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; ``dash`` is lengths on and off in turn."""

    x1: float
    y1: float
    x2: float
    y2: float
    color: str
    width: float = 0.5
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Polyline:
    """A line through two points or more, not closed and not filled."""

    points: Points
    color: str
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle about a centre, filled, outlined or both."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Hatch:
    """A rectangle filled with rising parallel strokes: the sign of what is missing."""

    x: float
    y: float
    width: float
    height: float
    color: str
    spacing: float = 3.2
    stroke_width: float = 0.35


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on its baseline; ``id`` names the number it prints, "" where it prints none."""

    x: float
    y: float
    text: str
    size: float
    color: str = "ink"
    weight: Weight = Weight.REGULAR
    anchor: Anchor = Anchor.START
    id: str = ""


Mark = Rect | Line | Polyline | Circle | Hatch | Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A finished drawing: its size in points, its marks back to front, and what it shows in one sentence."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    alt: str = ""


def hatch_strokes(hatch: Hatch) -> list[tuple[float, float, float, float]]:
    """Return the strokes of *hatch* as (x1, y1, x2, y2), each cut off exactly at the rectangle."""
    right, bottom = hatch.x + hatch.width, hatch.y + hatch.height
    strokes = []
    # Each stroke is the line x + y = at; it enters at the lower or left edge and leaves at the upper or right one.
    at = hatch.x + hatch.y + hatch.spacing
    while at < right + bottom - 0.2:
        x1, x2 = max(hatch.x, at - bottom), min(right, at - hatch.y)
        strokes.append((x1, at - x1, x2, at - x2))
        at += hatch.spacing * 1.4142
    return strokes
