"""The list of contents: chapters, and the countries' pages by subregion, each with its page and a link to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.figures import Anchor, Line, Mark, Text, Weight
from desktop.figures.lines import cut
from desktop.summary.labels import Labels
from desktop.summary.pages import BOTTOM, INNER, LEFT, TOP, Link, Page, PageAnchor
from desktop.summary.setting import set_heading, set_title
from desktop.summary.typeface import measure

ACROSS = 2
GUTTER = 28.0
STEP = 23.0
SMALL_STEP = 18.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents; an entry without a target is a title over those that follow."""

    title: str
    target: str = ""


def contents_pages(
    labels: Labels, chapters: list[Entry], countries: list[Entry], numbers: Mapping[str, int]
) -> list[Page]:
    """Return the pages of the contents; how many they are does not depend on *numbers* (anchor → page)."""
    pages = [Page()]
    page = pages[0]
    page.anchors.append(PageAnchor("contents", 0.0, labels("contents.title"), 0))
    marks, height = set_title(labels("contents.title"), INNER)
    page.add(LEFT, TOP, marks)
    y = TOP + height + 14
    for entry in chapters:
        if y + STEP > BOTTOM:
            page, y = _turn(pages), TOP
        _line(page, entry, numbers, LEFT, y, INNER, 11.0, STEP)
        y += STEP
    if countries:
        if y + 80 > BOTTOM:
            page, y = _turn(pages), TOP
        marks, height = set_heading(labels("contents.countries"), INNER)
        page.add(LEFT, y + 14, marks)
        _columns(pages, countries, numbers, y + 14 + height + 4)
    return pages


def _turn(pages: list[Page]) -> Page:
    pages.append(Page())
    return pages[-1]


def _columns(pages: list[Page], entries: list[Entry], numbers: Mapping[str, int], y: float) -> None:
    width = (INNER - GUTTER * (ACROSS - 1)) / ACROSS
    rest, page = entries, pages[-1]
    while rest:
        fits = max(2, int((BOTTOM - y) // SMALL_STEP))
        each = min(fits, -(-len(rest) // ACROSS) + 1)
        for column in range(ACROSS):
            # A subregion's name at the foot of a column would stand over nothing.
            end = each - 1 if len(rest) > each and not rest[each - 1].target else each
            part, rest = rest[:end], rest[end:]
            for at, entry in enumerate(part):
                x = LEFT + column * (width + GUTTER)
                _line(page, entry, numbers, x, y + at * SMALL_STEP, width, 9.6, SMALL_STEP)
        if rest:
            page, y = _turn(pages), TOP


def _line(
    page: Page, entry: Entry, numbers: Mapping[str, int], x: float, y: float, width: float, size: float, step: float
) -> None:
    base = step * 0.7
    if not entry.target:
        title = cut(entry.title, width, size, Weight.SEMIBOLD, measure)
        page.add(x, y, [Text(0, base, title, size, "primary", Weight.SEMIBOLD)])
        return
    number = str(numbers.get(entry.target, 0))
    title = cut(entry.title, width - 34, size, Weight.REGULAR, measure)
    start, end = measure(title, size, Weight.REGULAR) + 5, width - measure(number, size, Weight.REGULAR) - 5
    marks: list[Mark] = [
        Text(0, base, title, size, "ink"),
        Line(start, base - 0.6, end, base - 0.6, "border", 0.6, (0.6, 2.6)),
        Text(width, base, number, size, "ink", Weight.REGULAR, Anchor.END),
    ]
    page.add(x, y, marks)
    page.links.append(Link(x, y, width, step, entry.target))
