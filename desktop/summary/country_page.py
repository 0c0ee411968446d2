"""A country's page, set: everything has its place, and the table of figures takes what room is left."""

from dataclasses import replace

from desktop.figures import Bars, Mark, Rect, Text, Weight, draw
from desktop.figures.lines import cut, fitting_size
from desktop.summary.blocks import Prose
from desktop.summary.country import CountrySheet, Stat
from desktop.summary.pages import BOTTOM, INNER, LEFT, TOP, Page, PageAnchor
from desktop.summary.setting import set_heading, set_prose, set_row, set_table_head, set_title, spans
from desktop.summary.typeface import measure

BOX = 80.0
ACROSS = 3
GUTTER = 20.0
# What the quality bars and the legend under them take at the foot of the page.
FOOT = 88.0
# What the lines or bars of the dimensions may take together; the more there are, the lower each is set.
MULTIPLES_ROOM = 180.0
BARS_ROOM = 250.0
NEAR = 90.0


def _multiple_height(dimensions: int) -> float:
    rows = max(1, -(-dimensions // ACROSS))
    return max(40.0, min(80.0, MULTIPLES_ROOM / rows - 10))


def country_page(sheet: CountrySheet) -> Page:
    """Return the page of *sheet*."""
    page = Page()
    page.anchors.append(PageAnchor(f"country.{sheet.code}", 0.0, sheet.title, 1))
    marks, height = set_title(sheet.title, INNER)
    page.add(LEFT, TOP, marks)
    y = TOP + height + 2
    marks, height = set_prose(Prose(sheet.stage, 10.0, "ink2"), INNER, most=2)
    page.add(LEFT, y, marks)
    y += height + 8
    _box(page, sheet, y)
    y += BOX + 16
    y = _trend(page, sheet, y)
    y = _figures(page, sheet, y)
    # At the foot of every page alike, unless a short table would leave half of it empty.
    foot = max(y, BOTTOM - FOOT)
    _quality(page, sheet, foot if foot - y < NEAR else y + 16)
    return page


def _box(page: Page, sheet: CountrySheet, y: float) -> None:
    page.add(LEFT, y, [Rect(0, 0, INNER, BOX, fill="background", radius=6)])
    wide = INNER - (86 if sheet.place else 16)
    for at, stat in enumerate(sheet.stats):
        room = wide / len(sheet.stats)
        page.add(LEFT + 14 + at * room, y, set_stat(stat, room - 10))
    if sheet.place is not None:
        figure = draw(sheet.place, 70, measure)
        page.put(LEFT + INNER - 80, y + (BOX - figure.height) / 2, figure)


def set_stat(stat: Stat, width: float, size: float = 21.0) -> list[Mark]:
    """Return the marks of a large figure with its words below."""
    size = fitting_size(stat.figure, width, size, 10.0, Weight.BOLD, measure)
    label = fitting_size(stat.label, width, 8.4, 6.8, Weight.SEMIBOLD, measure)
    note = fitting_size(stat.note, width, 7.6, 6.2, Weight.REGULAR, measure)
    return [
        Text(0, 37, cut(stat.figure, width, size, Weight.BOLD, measure), size, "primary", Weight.BOLD, id=stat.id),
        Text(0, 51, cut(stat.label, width, label, Weight.SEMIBOLD, measure), label, "ink", Weight.SEMIBOLD),
        Text(0, 62, cut(stat.note, width, note, Weight.REGULAR, measure), note, "ink2", id=stat.note_id),
    ]


def _trend(page: Page, sheet: CountrySheet, y: float) -> float:
    trend = sheet.trend
    if not (trend.bars if isinstance(trend, Bars) else trend):
        return y
    marks, height = set_heading(sheet.trend_title, INNER)
    page.add(LEFT, y, marks)
    y += height + 4
    if isinstance(trend, Bars):
        rows = -(-len(trend.bars) // trend.columns)
        fitting = replace(trend, row_height=max(16.0, min(trend.row_height, BARS_ROOM / rows)))
        return page.put(LEFT, y, draw(fitting, INNER, measure)) + 8
    width = (INNER - GUTTER * (ACROSS - 1)) / ACROSS
    tall = _multiple_height(len(trend))
    for at, spec in enumerate(trend):
        row, column = divmod(at, ACROSS)
        figure = draw(replace(spec, height=tall), width, measure)
        page.put(LEFT + column * (width + GUTTER), y + row * (tall + 10), figure)
    return y + -(-len(trend) // ACROSS) * (tall + 10) + 2


def _figures(page: Page, sheet: CountrySheet, y: float) -> float:
    marks, height = set_heading(sheet.figures_title, INNER)
    page.add(LEFT, y, marks)
    y += height - 4
    places = spans(sheet.figures.columns, INNER)
    marks, height = set_table_head(sheet.figures, INNER)
    page.add(LEFT, y, marks)
    y += height
    chosen: dict[int, tuple[list[Mark], float]] = {}
    room = BOTTOM - FOOT - 18 - y
    for number in sheet.first:
        marks, height = set_row(sheet.figures, sheet.figures.rows[number], places, INNER)
        if height > room:
            break
        room -= height
        chosen[number] = marks, height
    for number in sorted(chosen):
        marks, height = chosen[number]
        page.add(LEFT, y, marks)
        y += height
    if len(chosen) < len(sheet.figures.rows):
        marks, height = set_prose(Prose(sheet.figures_note, 7.2, "ink3"), INNER, most=1)
        page.add(LEFT, y + 2, marks)
        y += height + 2
    return y + 10


def _quality(page: Page, sheet: CountrySheet, y: float) -> None:
    marks, height = set_heading(sheet.quality_title, INNER)
    page.add(LEFT, y, marks)
    y = page.put(LEFT, y + height + 2, draw(sheet.quality, INNER, measure)) + 3
    marks, height = set_prose(Prose(sheet.quality_note, 8.0, "ink2"), INNER, most=2)
    page.add(LEFT, y, marks)
    marks, height = set_prose(Prose(sheet.legend, 7.2, "ink3"), INNER, most=2)
    page.add(LEFT, BOTTOM - 14, marks)
