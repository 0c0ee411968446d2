"""Charts as values: marks with coordinates and colour tokens, drawn alike on screen and on paper; no Qt, no reportlab."""

from functools import singledispatch

from desktop.figures.bars import Bar, Bars, draw_bars
from desktop.figures.class_bars import ClassBars, ClassRow, draw_class_bars
from desktop.figures.dumbbell import DumbbellRow, Dumbbells, draw_dumbbells
from desktop.figures.heat_table import HeatCell, HeatGroup, HeatRow, HeatTable, draw_heat_table, split_heat_table
from desktop.figures.marks import (
    Anchor,
    Circle,
    Figure,
    Hatch,
    Line,
    Mark,
    Measure,
    Polyline,
    Rect,
    Text,
    Weight,
    hatch_strokes,
)
from desktop.figures.palette import colours
from desktop.figures.scale import level
from desktop.figures.small_multiple import SmallMultiple, draw_small_multiple
from desktop.figures.tile_map import Legend, Tile, TileMap, draw_legend, draw_tile_map

Chart = Bars | ClassBars | Dumbbells | HeatTable | Legend | SmallMultiple | TileMap


@singledispatch
def draw(chart: object, width: float, measure: Measure) -> Figure:
    """Return the figure of *chart* at *width* points, texts sized by *measure*."""
    raise TypeError(f"no drawing for {type(chart).__name__}")


draw.register(Bars, draw_bars)
draw.register(ClassBars, draw_class_bars)
draw.register(Dumbbells, draw_dumbbells)
draw.register(HeatTable, draw_heat_table)
draw.register(Legend, draw_legend)
draw.register(SmallMultiple, draw_small_multiple)
draw.register(TileMap, draw_tile_map)

__all__ = [
    "Anchor",
    "Bar",
    "Bars",
    "Chart",
    "Circle",
    "ClassBars",
    "ClassRow",
    "DumbbellRow",
    "Dumbbells",
    "Figure",
    "Hatch",
    "HeatCell",
    "HeatGroup",
    "HeatRow",
    "HeatTable",
    "Legend",
    "Line",
    "Mark",
    "Measure",
    "Polyline",
    "Rect",
    "SmallMultiple",
    "Text",
    "Tile",
    "TileMap",
    "Weight",
    "colours",
    "draw",
    "hatch_strokes",
    "level",
    "split_heat_table",
]
