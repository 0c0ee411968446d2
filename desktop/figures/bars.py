"""Shares as bars on a track, each with its label and its figure; a tick may mark the regional median."""

from dataclasses import dataclass

from desktop.figures.lines import cut
from desktop.figures.marks import Anchor, Figure, Hatch, Line, Mark, Measure, Rect, Text, Weight


@dataclass(frozen=True, slots=True)
class Bar:
    """A share of 0 to 1 (None: missing, a hatched track), its figure in words, where a tick stands, if any, and the figure's id."""

    label: str
    share: float | None
    text: str
    tick: float | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars below one another, or side by side in ``columns``."""

    bars: tuple[Bar, ...]
    columns: int = 1
    row_height: float = 21.0
    gap: float = 18.0
    size: float = 8.0
    alt: str = ""


def draw_bars(spec: Bars, width: float, measure: Measure) -> Figure:
    """Return the bars at *width*; the track is the whole, the bar the share of it."""
    cell = (width - spec.gap * (spec.columns - 1)) / spec.columns
    marks: list[Mark] = []
    for at, bar in enumerate(spec.bars):
        row, column = divmod(at, spec.columns)
        x, y = column * (cell + spec.gap), row * spec.row_height
        marks += _bar(bar, x, y + spec.size, cell, spec.size, measure)
    rows = -(-len(spec.bars) // spec.columns)
    return Figure(width, rows * spec.row_height, tuple(marks), spec.alt)


def _bar(bar: Bar, x: float, base: float, width: float, size: float, measure: Measure) -> list[Mark]:
    room = width - measure(bar.text, size, Weight.REGULAR) - 6
    top, height = base + 3.2, 4.0
    marks: list[Mark] = [
        Text(x, base, cut(bar.label, room, size, Weight.REGULAR, measure), size, "ink"),
        Text(x + width, base, bar.text, size, "ink", anchor=Anchor.END, id=bar.id),
    ]
    if bar.share is None:
        marks.append(Hatch(x, top, width, height, "border", 2.4))
        return marks
    marks.append(Rect(x, top, width, height, fill="groove"))
    if bar.share > 0:
        marks.append(Rect(x, top, width * min(1.0, bar.share), height, fill="accent"))
    if bar.tick is not None:
        at = x + width * min(1.0, max(0.0, bar.tick))
        marks.append(Line(at, top - 1.6, at, top + height + 1.6, "primary", 1.2))
    return marks
