"""How a sheet falls onto paper: its scale, and breaks that leave no heading alone and part no question from its options."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop.workbook.columns import Column
from desktop.workbook.layout import FIRST_ROW, Line, LineKind, SheetPlan

PAGE_WIDTH, PAGE_HEIGHT = 727.0, 516.0
"""Points within the margins, of what A4 and Letter have in common: landscape, as wide as Letter and as high as A4."""

SMALLEST = 0.4
_SAFETY = 0.97
_FEW = 0.3
"""A last page with less than this is not worth its paper: the print becomes smaller instead, by a seventh at most."""

_END = re.compile(rb"</headerFooter>")


def scale_of(columns: Iterable[Column], rows: float = 0.0, head: float = 0.0) -> int:
    """Return the scale in percent at which *columns* fit a page's width.

    With *rows*, the points that an even table is high below its *head*, it is somewhat smaller where that saves a page.
    """
    wide = sum(column.width * 5.25 + 3.75 for column in columns if not column.hidden)
    scale = max(min(1.0, PAGE_WIDTH * _SAFETY / wide), SMALLEST)
    room = _room(scale, head)
    pages, rest = divmod(rows / room, 1)
    if pages >= 1 and 0 < rest < _FEW:
        smaller = PAGE_HEIGHT * _SAFETY / (rows / pages + head)
        scale = smaller if scale * 6 / 7 <= smaller < scale else scale
    return int(scale * 100)


def breaks(plan: SheetPlan, heights: Mapping[int, float], scale: int) -> list[int]:
    """Return the rows after which a page of *plan* ends; *heights* are points by row, the head's too."""
    head = sum(height for row, height in heights.items() if row < FIRST_ROW)
    room = _room(scale / 100, head)
    found: list[int] = []
    used = 0.0
    for group in _together(plan.lines):
        high = [heights.get(line.row, 15.0) for line in group]
        if used and used + sum(high) > room:
            found.append(group[0].row - 1)
            used = 0.0
        for height in high:
            # What is longer than a page is parted where it must be.
            used = used + height if used + height <= room else height
    return found


def with_breaks(xml: bytes, rows: Sequence[int]) -> bytes:
    """Return a sheet's XML with a page break after each of *rows*."""
    if not rows:
        return xml
    listed = b"".join(b'<brk id="%d" max="16383" man="1"/>' % row for row in rows)
    made = b'<rowBreaks count="%d" manualBreakCount="%d">%s</rowBreaks>' % (len(rows), len(rows), listed)
    return _END.sub(lambda found: found[0] + made, xml, count=1)


def _room(scale: float, head: float) -> float:
    return max(PAGE_HEIGHT * _SAFETY / scale - head, 100.0)


def _together(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines that stay on one page: a heading with what follows, a question with its options."""
    group: list[Line] = []
    for line in lines:
        alone = group and all(one.kind in (LineKind.HEADING, LineKind.NOTE) for one in group)
        if group and not alone and line.kind is not LineKind.OPTION:
            yield group
            group = []
        group.append(line)
    if group:
        yield group
