"""One square per country where it roughly lies: no country is too small to be seen, and size means nothing."""

from dataclasses import dataclass

from desktop.figures.marks import Anchor, Figure, Hatch, Mark, Measure, Rect, Text, Weight
from desktop.figures.scale import class_labels

NO_PART = 0
"""The level of a tile that takes no part: an empty outline."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A country on the grid. ``level`` is 1 to 5, ``NO_PART``, or None for missing (hatched, never a class); ``id`` is its figure's."""

    code: str
    row: int
    column: int
    text: str = ""
    level: int | None = NO_PART
    id: str = ""


@dataclass(frozen=True, slots=True)
class TileMap:
    """A tile map with its legend's words; ``highlight`` draws all tiles plain and one country in full."""

    tiles: tuple[Tile, ...]
    missing: str = ""
    no_part: str = ""
    highlight: str | None = None
    alt: str = ""


def draw_tile_map(spec: TileMap, width: float, measure: Measure) -> Figure:
    """Return the tiles at *width*, codes and figures in them; below, the classes in words where there are levels."""
    columns = max((tile.column for tile in spec.tiles), default=0) + 1
    rows = max((tile.row for tile in spec.tiles), default=0) + 1
    pitch = width / columns
    gap = pitch * 0.06
    marks: list[Mark] = []
    for tile in spec.tiles:
        x, y = tile.column * pitch, tile.row * pitch
        marks += (
            _small(tile, x, y, pitch - 2 * gap, spec.highlight) if spec.highlight else _tile(tile, x, y, pitch - gap)
        )
    height = rows * pitch - gap
    if not spec.highlight:
        marks += _legend(width, measure, spec.missing, spec.no_part if _anyone_out(spec) else "", height + 10)
        height += 20
    return Figure(width, height, tuple(marks), spec.alt)


def _anyone_out(spec: TileMap) -> bool:
    return any(tile.level == NO_PART for tile in spec.tiles)


def _small(tile: Tile, x: float, y: float, side: float, highlight: str) -> list[Mark]:
    return [Rect(x, y, side, side, fill="down" if tile.code == highlight else "line", radius=side * 0.2)]


def _tile(tile: Tile, x: float, y: float, side: float) -> list[Mark]:
    middle = x + side / 2
    size = min(8.5, side * 0.31)
    lines = (y + side * 0.45, y + side * 0.80)
    if tile.level == NO_PART:
        box: list[Mark] = [Rect(x, y, side, side, stroke="line", stroke_width=0.6)]
        return [*box, Text(middle, y + side * 0.6, tile.code, size, "ink3", Weight.REGULAR, Anchor.MIDDLE)]
    if tile.level is None:
        box = [Hatch(x, y, side, side, "line", 4.0), Rect(x, y, side, side, stroke="border", dash=(1.2, 1.2))]
        ink = "ink2"
    else:
        box = [Rect(x, y, side, side, fill=f"scale.{tile.level}")]
        ink = f"scale.{tile.level}.ink"
    return [
        *box,
        Text(middle, lines[0], tile.code, size, ink, Weight.SEMIBOLD, Anchor.MIDDLE),
        Text(middle, lines[1], tile.text, size, ink, Weight.REGULAR, Anchor.MIDDLE, tile.id),
    ]


@dataclass(frozen=True, slots=True)
class Legend:
    """The words for a missing figure and, where somebody stands aside, for that."""

    missing: str
    no_part: str = ""
    alt: str = ""


def draw_legend(spec: Legend, width: float, measure: Measure) -> Figure:
    """Return the five classes as one strip with their limits, then the hatch, then the empty outline, in words."""
    return Figure(width, 10.0, tuple(_legend(width, measure, spec.missing, spec.no_part, 0.0)), spec.alt)


def _legend(width: float, measure: Measure, missing: str, no_part: str, top: float) -> list[Mark]:
    size, height = 7.0, 10.0
    words = sum(36 + measure(text, size, Weight.REGULAR) for text in (missing, no_part) if text)
    step = max(28.0, min(40.0, (width - words) / 5))
    base = top + height - 2.8
    marks: list[Mark] = []
    for at, label in enumerate(class_labels(), 1):
        marks.append(Rect((at - 1) * step, top, step, height, fill=f"scale.{at}"))
        marks.append(Text((at - 0.5) * step, base, label, size, f"scale.{at}.ink", anchor=Anchor.MIDDLE))
    x = 5 * step + 10
    if missing:
        marks.append(Hatch(x, top, 22, height, "line"))
        marks.append(Rect(x, top, 22, height, stroke="border", dash=(1.2, 1.2)))
        marks.append(Text(x + 26, base, missing, size, "ink3"))
        x += 26 + measure(missing, size, Weight.REGULAR) + 10
    if no_part:
        marks.append(Rect(x, top, 22, height, stroke="line", stroke_width=0.6))
        marks.append(Text(x + 26, base, no_part, size, "ink3"))
    return marks
