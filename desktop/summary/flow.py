"""Blocks onto pages, top to bottom: what does not fit goes on, titles stay with what follows, heights known beforehand."""

from desktop.figures import HeatTable, Mark, Text, draw, split_heat_table
from desktop.summary.blocks import Beside, Block, Chapter, Drawing, Gap, Heading, Points, Prose, Row, Table
from desktop.summary.pages import BOTTOM, INNER, LEFT, TOP, Page, PageAnchor
from desktop.summary.setting import (
    LEADING,
    beside_lines,
    lines_of,
    set_heading,
    set_points,
    set_prose,
    set_row,
    set_table_head,
    set_title,
    spans,
)
from desktop.summary.typeface import measure

# The least that must follow a heading on its page.
KEEP = 60.0
# More empty room than this share of a page is worse than a table torn in two.
WORTH_TEARING = 0.33


class Flow:
    """Fills pages with the blocks of one chapter."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.y = BOTTOM
        self.page = Page()

    def turn(self) -> None:
        """Begin a new page."""
        self.page = Page()
        self.pages.append(self.page)
        self.y = TOP

    def need(self, height: float) -> None:
        """Begin a new page unless *height* points are left, or the page is still empty."""
        if self.y + height > BOTTOM and self.y > TOP:
            self.turn()

    def place(self, marks: list[Mark], height: float) -> None:
        """Put *marks* at the cursor and move it on by *height*."""
        self.page.add(LEFT, self.y, marks)
        self.y += height


def flow_chapter(chapter: Chapter) -> list[Page]:
    """Return the pages of *chapter*, the first with its title and anchor."""
    flow = Flow()
    flow.turn()
    open_chapter(flow, chapter)
    for at, block in enumerate(chapter.blocks):
        match block:
            case Heading():
                place_heading(flow, block, chapter.blocks[at + 1 :])
            case Prose():
                _prose(flow, block)
            case Points():
                _points(flow, block)
            case Beside():
                _beside(flow, block)
            case Table():
                _table(flow, block)
            case Drawing(chart=HeatTable() as chart):
                _heat_table(flow, chart, block.after)
            case Drawing():
                figure = draw(block.chart, INNER, measure)
                flow.need(figure.height)
                flow.page.put(LEFT, flow.y, figure)
                flow.y += figure.height + block.after
            case Gap():
                flow.y += block.height
    return flow.pages


def open_chapter(flow: Flow, chapter: Chapter) -> None:
    """Set the title of *chapter*, its lead below, and the anchor that bookmarks and contents lead to."""
    flow.page.anchors.append(PageAnchor(chapter.anchor, 0.0, chapter.title))
    flow.place(*set_title(chapter.title, INNER))
    if chapter.lead:
        flow.y += 2
        flow.place(*set_prose(Prose(chapter.lead, 10.0, "ink2"), INNER))
    flow.y += 12


def place_heading(flow: Flow, heading: Heading, following: tuple[Block, ...]) -> None:
    """Set *heading* where enough of what is *following* finds room below it."""
    # A section that fits on one page is not torn in two for the sake of a few lines at the foot of this one.
    section = 26.0 + _section_height(following)
    whole = BOTTOM - TOP
    flow.need(section if section <= whole and BOTTOM - flow.y < whole * WORTH_TEARING else KEEP)
    if flow.y > TOP:
        flow.y += 4
    if heading.anchor:
        flow.page.anchors.append(PageAnchor(heading.anchor, flow.y, heading.text, 1))
    flow.place(*set_heading(heading.text, INNER))


def _section_height(blocks: tuple[Block, ...]) -> float:
    height = 0.0
    for block in blocks:
        match block:
            case Heading():
                break
            case Prose():
                height += set_prose(block, INNER)[1] + block.after
            case Beside():
                height += len(beside_lines(block)) * block.size * LEADING + block.after
            case Points():
                height += sum(set_points(block, INNER, at)[1] + block.gap for at in range(len(block.texts)))
            case Table():
                height += table_height(block)
            case Drawing():
                height += draw(block.chart, INNER, measure).height + block.after
            case Gap():
                height += block.height
        if height > BOTTOM - TOP:
            break
    return height


def table_height(table: Table) -> float:
    """Return the height of *table* on one page, its titles included, without the room after it."""
    places = spans(table.columns, INNER)
    height = set_table_head(table, INNER)[1]
    for row in table.rows:
        height += set_row(table, row, places, INNER)[1]
        if height > BOTTOM - TOP:
            break
    return height


def _prose(flow: Flow, prose: Prose) -> None:
    # Line by line: no paragraph is too long for the paper.
    leading = prose.size * LEADING
    lines = lines_of(prose.text, INNER, prose.size, prose.weight)
    flow.need(leading * min(3, len(lines)))
    for line in lines:
        flow.need(leading)
        flow.place([Text(x, prose.size * 0.95, text, prose.size, prose.color, face) for x, text, face in line], leading)
    flow.y += prose.after


def _points(flow: Flow, points: Points) -> None:
    for at in range(len(points.texts)):
        marks, height = set_points(points, INNER, at)
        flow.need(height)
        flow.place(marks, height + points.gap)
    flow.y += 4


def _beside(flow: Flow, beside: Beside) -> None:
    # Line by line, both at once: no answer is too long for the paper, and each stays at the height of its translation.
    leading = beside.size * LEADING
    lines = beside_lines(beside)
    flow.need(leading * min(len(beside.heads) + bool(beside.label) + 2, len(lines)))
    for marks in lines:
        flow.need(leading)
        flow.place(list(marks), leading)
    flow.y += beside.after


def _table(flow: Flow, table: Table) -> None:
    places = spans(table.columns, INNER)
    head, head_height = set_table_head(table, INNER)
    flow.need(head_height + 3 * table.size * 1.7)
    flow.place(head, head_height)
    for at, row in enumerate(table.rows):
        marks, height = set_row(table, row, places, INNER)
        # A group's title at the foot of a page would stand over nothing.
        follows = table.size * 1.7 if row.group and _goes_on(table.rows, at) else 0.0
        if flow.y + height + follows > BOTTOM:
            flow.turn()
            flow.place(head, head_height)
        flow.place(marks, height)
    flow.y += table.after


def _goes_on(rows: tuple[Row, ...], at: int) -> bool:
    return at + 1 < len(rows)


def _heat_table(flow: Flow, table: HeatTable, after: float) -> None:
    rest: HeatTable | None = table
    while rest is not None:
        flow.need(120)
        part, rest = split_heat_table(rest, BOTTOM - flow.y)
        figure = draw(part, INNER, measure)
        flow.page.put(LEFT, flow.y, figure)
        flow.y += figure.height + after
        if rest is not None:
            flow.turn()
