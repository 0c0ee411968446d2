"""How many countries stand in each class of the scale, dimension by dimension: one stacked bar a row."""

from dataclasses import dataclass

from desktop.figures.lines import cut
from desktop.figures.marks import Anchor, Figure, Hatch, Mark, Measure, Rect, Text, Weight


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A label, how many countries are in each of the five classes, lowest first, and how many have no figure.

    ``ids`` name those numbers in the same order, the missing at the end.
    """

    label: str
    counts: tuple[int, ...]
    missing: int = 0
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassBars:
    """Rows that all add up to the same number of countries, or nearly: the longest fills the width."""

    rows: tuple[ClassRow, ...]
    label_width: float = 130.0
    row_height: float = 19.0
    alt: str = ""


def draw_class_bars(spec: ClassBars, width: float, measure: Measure) -> Figure:
    """Return the bars with the number of countries printed in every part; who has no figure is hatched at the end."""
    most = max((sum(row.counts) + row.missing for row in spec.rows), default=0) or 1
    unit = (width - spec.label_width - 8) / most
    size, inner = 8.5, spec.row_height - 4
    marks: list[Mark] = []
    for at, row in enumerate(spec.rows):
        y = at * spec.row_height
        base = y + inner * 0.5 + 3
        marks.append(Text(0, base, cut(row.label, spec.label_width, size, Weight.REGULAR, measure), size, "ink"))
        x = spec.label_width + 8
        ids = row.ids or ("",) * (len(row.counts) + 1)
        for level, count in enumerate(row.counts, 1):
            if count:
                marks.append(Rect(x, y, count * unit - 0.8, inner, fill=f"scale.{level}"))
                marks += _number(count, x + (count * unit - 0.8) / 2, base, f"scale.{level}.ink", ids[level - 1])
                x += count * unit
        if row.missing:
            marks.append(Hatch(x, y, row.missing * unit - 0.8, inner, "line"))
            marks += _number(row.missing, x + (row.missing * unit - 0.8) / 2, base, "ink3", ids[-1])
    return Figure(width, len(spec.rows) * spec.row_height, tuple(marks), spec.alt)


def _number(count: int, x: float, y: float, ink: str, name: str) -> list[Mark]:
    return [Text(x, y, str(count), 8.0, ink, anchor=Anchor.MIDDLE, id=name)]
