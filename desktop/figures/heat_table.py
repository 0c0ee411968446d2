"""Countries by dimension: a class of the scale and its figure in every cell, a dumbbell for the whole at the end."""

from dataclasses import dataclass, replace

from desktop.figures.dumbbell import DumbbellRow, axis_labels, dumbbell
from desktop.figures.lines import cut, hyphenated, wrap
from desktop.figures.marks import Anchor, Figure, Hatch, Line, Mark, Measure, Rect, Text, Weight
from desktop.figures.scale import position

LABEL_SHARE = 0.25
DUMBBELL_SHARE = 0.16
END_WIDTH = 34.0
HEAD_SIZE = 7.2
SMALLEST_HEAD = 6.4


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A figure in words with its class, 1 to 5; None is missing: hatched, with its word. ``coverage`` is 0 to 1, ``id`` the figure's."""

    text: str
    level: int | None
    coverage: float = 1.0
    id: str = ""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A country: cells, dumbbell, the overall figure in words and its id; ``absent`` says in words that nothing was sent."""

    label: str
    cells: tuple[HeatCell, ...]
    dumbbell: DumbbellRow | None = None
    end: str = ""
    absent: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class HeatGroup:
    """The title of a subregion, standing over its countries."""

    label: str


@dataclass(frozen=True, slots=True)
class HeatTable:
    """Groups and rows in reading order, column titles, and the regional median of the overall score (0 to 100)."""

    columns: tuple[str, ...]
    rows: tuple[HeatGroup | HeatRow, ...]
    title: str = ""
    median: float | None = None
    median_label: str = ""
    median_id: str = ""
    row_height: float = 15.0
    alt: str = ""


def head_height(spec: HeatTable) -> float:
    """Return the height of the column titles in points."""
    return 34.0 if spec.columns else 22.0


def split_heat_table(spec: HeatTable, height: float) -> tuple[HeatTable, HeatTable | None]:
    """Return the part of *spec* that fits into *height* and the rest; a group's title never ends a page."""
    fits = max(2, int((height - head_height(spec) - 12) // spec.row_height))
    if fits >= len(spec.rows):
        return spec, None
    while fits > 1 and isinstance(spec.rows[fits - 1], HeatGroup):
        fits -= 1
    return replace(spec, rows=spec.rows[:fits]), replace(spec, rows=spec.rows[fits:])


def draw_heat_table(spec: HeatTable, width: float, measure: Measure) -> Figure:
    """Return the table at *width*: labels, cells, and dumbbells crossed by the line of the regional median."""
    with_dumbbell = any(isinstance(row, HeatRow) and (row.dumbbell or row.absent) for row in spec.rows)
    labels = [row.label for row in spec.rows if isinstance(row, HeatRow)]
    longest = max((measure(label[:80], 8.2, Weight.REGULAR) for label in labels), default=0.0)
    label_width = min(max(longest + 16, 60.0), width * LABEL_SHARE)
    tail = width * DUMBBELL_SHARE + END_WIDTH + 14 if with_dumbbell else 0.0
    cell = (width - label_width - tail) / max(1, len(spec.columns))
    axis_x, axis_length = width - tail + 14, width * DUMBBELL_SHARE
    top = head_height(spec)
    marks = _head(spec, label_width, cell, measure)
    if with_dumbbell:
        marks.append(Text(axis_x - 3, 14, spec.title, HEAD_SIZE, "ink2", Weight.SEMIBOLD))
        marks += axis_labels(axis_x, top - 4, axis_length, 6.3)
    bottom = top + len(spec.rows) * spec.row_height
    for at, row in enumerate(spec.rows):
        if isinstance(row, HeatGroup):
            y = top + at * spec.row_height
            marks.append(Rect(0, y, width, spec.row_height - 0.8, fill="background"))
            marks.append(Text(4, y + spec.row_height * 0.68, row.label, 8.2, "primary", Weight.SEMIBOLD))
    if with_dumbbell and spec.median is not None:
        # Under the dots and words of the rows, over the bands of the subregions.
        line = position(spec.median, 0, 100, axis_x, axis_length)
        marks.append(Line(line, top, line, bottom, "primary", 0.7, (2, 2)))
        half = measure(spec.median_label, 6.8, Weight.SEMIBOLD) / 2
        middle = min(max(line, axis_x + half), width - half)
        marks.append(
            Text(middle, bottom + 8, spec.median_label, 6.8, "primary", Weight.SEMIBOLD, Anchor.MIDDLE, spec.median_id)
        )
    y = top
    for row in spec.rows:
        if isinstance(row, HeatRow):
            marks += _row(row, y, spec.row_height, label_width, cell, measure)
            if with_dumbbell:
                marks += _tail(row, y, spec.row_height, axis_x, axis_length, width, measure)
        y += spec.row_height
    return Figure(width, bottom + (12 if with_dumbbell and spec.median is not None else 0), tuple(marks), spec.alt)


def _head(spec: HeatTable, label_width: float, cell: float, measure: Measure) -> list[Mark]:
    marks: list[Mark] = []
    for at, title in enumerate(spec.columns):
        size = HEAD_SIZE
        # A long single word is set a little smaller first, and parted with a hyphen where that is not enough.
        while size > SMALLEST_HEAD and any(measure(word, size, Weight.SEMIBOLD) > cell - 1 for word in title.split()):
            size -= 0.2
        parted = hyphenated(title, cell - 1, size, Weight.SEMIBOLD, measure)
        lines = wrap(parted, cell - 1, size, Weight.SEMIBOLD, measure, most=3)
        for line_at, line in enumerate(lines):
            y = head_height(spec) - 5 - (len(lines) - 1 - line_at) * (size + 1.4)
            marks.append(Text(label_width + (at + 0.5) * cell, y, line, size, "ink2", Weight.SEMIBOLD, Anchor.MIDDLE))
    return marks


def _row(row: HeatRow, y: float, height: float, label_width: float, cell: float, measure: Measure) -> list[Mark]:
    base = y + height * 0.68
    label = cut(row.label, label_width - 10, 8.2, Weight.REGULAR, measure)
    marks: list[Mark] = [Text(4, base, label, 8.2, "ink")]
    x, inner, side = label_width, height - 0.9, cell - 0.9
    for found in row.cells:
        if found.level is None:
            marks.append(Hatch(x, y, side, inner, "line"))
            marks.append(Text(x + side / 2, base, found.text, 7.6, "ink3", Weight.ITALIC, Anchor.MIDDLE, found.id))
        else:
            ink = f"scale.{found.level}.ink"
            marks.append(Rect(x, y, side, inner, fill=f"scale.{found.level}"))
            marks.append(Text(x + side / 2, base, found.text, 8.0, ink, anchor=Anchor.MIDDLE, id=found.id))
            if found.coverage < 0.9995:
                foot = y + inner - 1.4
                marks.append(Line(x + 3, foot, x + 3 + (side - 6) * found.coverage, foot, ink, 0.8))
        x += cell
    return marks


def _tail(
    row: HeatRow, y: float, height: float, axis_x: float, length: float, width: float, measure: Measure
) -> list[Mark]:
    base = y + height * 0.68
    if row.absent:
        wide = measure(row.absent, 7.4, Weight.ITALIC)
        behind = Rect(axis_x - 1, y + 1, wide + 3, height - 2, fill="surface")
        return [behind, Text(axis_x, base, row.absent, 7.4, "ink3", Weight.ITALIC)]
    marks = dumbbell(row.dumbbell, axis_x, y + height / 2 - 0.4, length) if row.dumbbell else []
    marks.append(Text(width - 2, base, row.end, 8.0, "ink", Weight.SEMIBOLD, Anchor.END, row.id))
    return marks
