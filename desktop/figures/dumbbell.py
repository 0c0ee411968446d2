"""Where something stood and where it stands: a hollow dot, a filled dot, and the way between them."""

from dataclasses import dataclass

from desktop.figures.lines import cut
from desktop.figures.marks import Anchor, Circle, Figure, Line, Mark, Measure, Text, Weight
from desktop.figures.scale import position

TICKS = (0, 25, 50, 75, 100)
RADIUS = 2.3


@dataclass(frozen=True, slots=True)
class DumbbellRow:
    """One line: its label, the values before and now on 0 to 100 (None: missing), the text at its end and its id."""

    label: str
    before: float | None
    now: float | None
    text: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Dumbbells:
    """Rows on one axis of 0 to 100, a title over the axis, and an optional reference line with its words."""

    rows: tuple[DumbbellRow, ...]
    title: str = ""
    reference: float | None = None
    reference_label: str = ""
    label_width: float = 120.0
    row_height: float = 18.0
    alt: str = ""


def dumbbell(row: DumbbellRow, x: float, y: float, length: float) -> list[Mark]:
    """Return the marks of *row* about the height *y* on an axis from *x*; direction is told by fill and colour."""
    marks: list[Mark] = [Line(x, y, x + length, y, "line", 0.5)]
    before = None if row.before is None else position(row.before, 0, 100, x, length)
    now = None if row.now is None else position(row.now, 0, 100, x, length)
    colour = "down" if row.before is not None and row.now is not None and row.now < row.before else "up"
    if before is not None and now is not None and abs(now - before) > 2 * RADIUS:
        toward = 1 if now > before else -1
        marks.append(Line(before + toward * RADIUS, y, now - toward * RADIUS, y, colour, 1.1))
    if before is not None:
        marks.append(Circle(before, y, RADIUS - 0.3, fill="surface", stroke=colour, stroke_width=0.9))
    if now is not None:
        marks.append(Circle(now, y, RADIUS, fill=colour))
    return marks


def axis_labels(x: float, y: float, length: float, size: float = 6.5) -> list[Mark]:
    """Return the figures 0, 25 … 100 on a baseline *y* over an axis from *x*."""
    return [Text(position(tick, 0, 100, x, length), y, str(tick), size, "ink3", anchor=Anchor.MIDDLE) for tick in TICKS]


def draw_dumbbells(spec: Dumbbells, width: float, measure: Measure) -> Figure:
    """Return all rows under one axis, labels at the left, texts at the right."""
    size, top = 8.5, 24.0
    end = 46.0
    x, length = spec.label_width + 8, width - spec.label_width - 16 - end
    bottom = top + len(spec.rows) * spec.row_height
    marks: list[Mark] = [Text(x, 8, spec.title, 7.5, "ink2", Weight.SEMIBOLD), *axis_labels(x, top - 4, length)]
    for at, row in enumerate(spec.rows):
        y = top + (at + 0.5) * spec.row_height
        label = cut(row.label, spec.label_width, size, Weight.REGULAR, measure)
        marks.append(Text(0, y + 3, label, size, "ink"))
        marks += dumbbell(row, x, y, length)
        marks.append(Text(width, y + 3, row.text, size, "ink", Weight.SEMIBOLD, Anchor.END, row.id))
    if spec.reference is not None:
        at_x = position(spec.reference, 0, 100, x, length)
        marks.append(Line(at_x, top, at_x, bottom, "primary", 0.7, (2, 2)))
        marks.append(Text(at_x, bottom + 8, spec.reference_label, 6.5, "primary", Weight.SEMIBOLD, Anchor.MIDDLE))
        bottom += 10
    return Figure(width, bottom, tuple(marks), spec.alt)
