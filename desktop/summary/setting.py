"""Blocks to marks: how a heading, a paragraph, a table row are set, each about its own origin at the top left."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from desktop.figures import Anchor, Circle, Line, Mark, Rect, Text, Weight
from desktop.figures.lines import cut, hyphenated, plain, wrap
from desktop.summary.blocks import STRONG, WEAK, Beside, Cell, Column, Points, Prose, Row, Table
from desktop.summary.pages import INNER
from desktop.summary.typeface import measure

LEADING = 1.34
PAD = 4.0
SMALLEST_TITLE = 6.4


def set_title(title: str, width: float) -> tuple[list[Mark], float]:
    """Return a chapter's title on one or two lines and its height."""
    size = 19.0
    while size > 14 and measure(title, size, Weight.BOLD) > width:
        size -= 0.5
    lines = broken(title, width, size, Weight.BOLD, most=2)
    marks: list[Mark] = [
        Text(0, size * 0.78 + at * size * 1.15, line, size, "primary", Weight.BOLD) for at, line in enumerate(lines)
    ]
    return marks, len(lines) * size * 1.15 + 3


def set_heading(text: str, width: float) -> tuple[list[Mark], float]:
    """Return a heading over its rule and the height of both."""
    line = cut(text, width, 11.0, Weight.SEMIBOLD, measure)
    return [Text(0, 9.5, line, 11.0, "primary", Weight.SEMIBOLD), Line(0, 15.5, width, 15.5, "primary", 0.7)], 22.0


def set_prose(prose: Prose, width: float, most: int | None = None) -> tuple[list[Mark], float]:
    """Return the lines of *prose* and their height without the room after it."""
    marks: list[Mark] = []
    leading = prose.size * LEADING
    y = prose.size * 0.95
    for line in lines_of(prose.text, width, prose.size, prose.weight, most):
        marks += [Text(x, y, text, prose.size, prose.color, weight) for x, text, weight in line]
        y += leading
    return marks, y - prose.size * 0.95


GUTTER = 18.0
"""Room between a text and its translation."""


def beside_lines(beside: Beside) -> list[list[Mark]]:
    """Return a text with its translation in lines, each with the marks of both about its own top left, over the inner width."""
    size = beside.size
    half = (INNER - GUTTER) / 2
    shift = half + GUTTER
    lines: list[list[Mark]] = [
        [
            Text(
                0,
                size * 0.95,
                cut(text, INNER, size + 0.5, Weight.SEMIBOLD, measure),
                size + 0.5,
                color,
                Weight.SEMIBOLD,
            )
        ]
        for text, color in beside.heads
    ]
    if beside.label:
        lines += [
            [Text(0, size * 0.95, line, size - 1.4, "ink3")]
            for line in broken(beside.label, INNER, size - 1.4, Weight.REGULAR)
        ]
    if not beside.other:
        return lines + [
            [Text(0, size * 0.95, line, size, "ink")] for line in broken(beside.text, INNER, size, Weight.REGULAR)
        ]
    left = [Text(0, size * 0.95, line, size, "ink") for line in broken(beside.text, half, size, Weight.REGULAR)]
    right = [Text(shift, size * 0.95, line, size, "ink2") for line in broken(beside.other, half, size, Weight.REGULAR)]
    right += [
        Text(shift, size * 0.95, line, size - 1.4, "ink3")
        for line in broken(beside.credit, half, size - 1.4, Weight.REGULAR)
    ]
    between = half + GUTTER / 2
    for mine, theirs in zip_longest(left, right):
        bar = Line(between, 0, between, size * LEADING, "line", 0.6)
        lines.append([bar, *(mark for mark in (mine, theirs) if mark is not None)])
    return lines


def set_points(points: Points, width: float, at: int) -> tuple[list[Mark], float]:
    """Return the sentence number *at* of *points* with its mark, and its height."""
    marks, height = set_prose(Prose(points.texts[at], points.size), width - 14)
    moved: list[Mark] = [Circle(3.2, points.size * 0.62, 1.7, fill="accent")]
    moved += [
        Text(mark.x + 14, mark.y, mark.text, mark.size, mark.color, mark.weight)
        for mark in marks
        if isinstance(mark, Text)
    ]
    return moved, height


def broken(text: str, width: float, size: float, weight: Weight, most: int | None = None) -> list[str]:
    """Return *text* in lines of at most *width* points."""
    return wrap(text, width, size, weight, measure, most)


def lines_of(
    text: str, width: float, size: float, weight: Weight, most: int | None = None
) -> list[list[tuple[float, str, Weight]]]:
    """Return *text* in lines of at most *width*: in each line the x, the text and the weight of every stretch."""
    if STRONG not in text:
        return [[(0.0, line, weight)] for line in wrap(text, width, size, weight, measure, most)]
    space = measure(" ", size, weight)
    lines: list[list[tuple[float, str, Weight]]] = [[]]
    x = 0.0
    for pieces in _words(text, weight, width, size):
        wide = sum(measure(piece, size, face) for piece, face in pieces)
        if lines[-1] and x + space + wide > width:
            lines.append([])
            x = 0.0
        x += space if lines[-1] else 0.0
        for piece, face in pieces:
            lines[-1].append((x, piece, face))
            x += measure(piece, size, face)
    return lines if most is None else lines[:most]


def _words(text: str, weight: Weight, width: float, size: float) -> Iterator[list[tuple[str, Weight]]]:
    # A word is what stands between spaces; it changes its weight inside where a full stop follows a strong name.
    face = weight
    for word in plain(text).split(" "):
        pieces = []
        for piece in re.split(f"([{STRONG}{WEAK}])", word):
            if piece in (STRONG, WEAK):
                face = Weight.SEMIBOLD if piece == STRONG else weight
            elif piece:
                pieces.append((piece, face))
        if sum(measure(piece, size, found) for piece, found in pieces) <= width:
            yield pieces
        else:
            for piece, found in pieces:
                yield from ([(line, found)] for line in wrap(piece, width, size, found, measure))


def set_table_head(table: Table, width: float) -> tuple[list[Mark], float]:
    """Return the titles of the columns, at the foot of their row, over a rule; and the height of the row."""
    size = table.size - 0.6
    # A long single word is set a little smaller first, and parted with a hyphen where that is not enough.
    for column, (_, room) in zip(table.columns, spans(table.columns, width), strict=True):
        for word in plain(column.title).split(" "):
            while size > SMALLEST_TITLE and measure(word, size, Weight.SEMIBOLD) > room - PAD:
                size -= 0.2
    titles = [
        wrap(
            hyphenated(column.title, room - PAD, size, Weight.SEMIBOLD, measure),
            room - PAD,
            size,
            Weight.SEMIBOLD,
            measure,
            3,
        )
        for column, (_, room) in zip(table.columns, spans(table.columns, width), strict=True)
    ]
    most = max(len(lines) for lines in titles)
    height = most * size * 1.2 + 6
    marks: list[Mark] = []
    for column, (x, room), lines in zip(table.columns, spans(table.columns, width), titles, strict=True):
        for at, line in enumerate(lines):
            y = height - 5 - (len(lines) - 1 - at) * size * 1.2
            marks.append(_aligned(line, x, room, y, size, "ink2", Weight.SEMIBOLD, column.align))
    marks.append(Line(0, height - 0.5, width, height - 0.5, "border", 0.6))
    return marks, height


def spans(columns: Sequence[Column], width: float) -> list[tuple[float, float]]:
    """Return the x and the room of every column."""
    total = sum(column.share for column in columns)
    found, x = [], 0.0
    for column in columns:
        room = width * column.share / total
        found.append((x, room))
        x += room
    return found


def set_row(table: Table, row: Row, places: Sequence[tuple[float, float]], width: float) -> tuple[list[Mark], float]:
    """Return one row with the hairline under it, and its height; a cell too long is cut with a visible …."""
    size = table.size
    if row.group:
        title = row.cells[0]
        text = cut(title if isinstance(title, str) else title.text, width - 8, size, Weight.SEMIBOLD, measure)
        height = size * 1.75
        return [
            Rect(0, 0.6, width, height - 0.8, fill="background"),
            Text(PAD, height * 0.68, text, size, "primary", Weight.SEMIBOLD),
        ], height
    marks: list[Mark] = []
    most, at_column = 1, 0
    base = size * 1.16
    for entry in row.cells:
        cell = Cell(entry) if isinstance(entry, str) else entry
        text, weight, colour = cell.text, cell.weight, cell.color
        column, (x, room) = table.columns[at_column], places[at_column]
        align = column.align
        # Short words stand where the figures stand; longer ones take the room of the next columns as well.
        if cell.span > 1 and measure(text, size, weight) > room - PAD:
            room = sum(wide for _, wide in places[at_column : at_column + cell.span])
            align = Anchor.START
        at_column += cell.span
        if column.lines == 1:
            lines = [cut(text, room - PAD, size, weight, measure)]
        else:
            lines = wrap(text, room - PAD, size, weight, measure, most=column.lines)
        most = max(most, len(lines))
        for at, line in enumerate(lines):
            marks.append(_aligned(line, x, room, base + at * size * 1.22, size, colour, weight, align, cell.id))
    height = size * 1.62 + (most - 1) * size * 1.22
    marks.append(Line(0, height - 0.4, width, height - 0.4, "line", 0.4))
    return marks, height


def _aligned(
    text: str,
    x: float,
    room: float,
    y: float,
    size: float,
    colour: str,
    weight: Weight,
    align: Anchor,
    name: str = "",
) -> Text:
    at = {Anchor.START: x, Anchor.MIDDLE: x + (room - PAD) / 2, Anchor.END: x + room - PAD}[align]
    return Text(at, y, text, size, colour, weight, align, name)
