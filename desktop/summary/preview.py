"""Pages of a PDF as pixels, for the window's preview and for tests; pypdfium2 only here."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2 as pdfium


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark: its title, its level from 0, and its page from 0 (None where it leads nowhere)."""

    title: str
    level: int
    page: int | None


@contextmanager
def _opened(pdf: bytes) -> Iterator[pdfium.PdfDocument]:
    document = pdfium.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def page_count(pdf: bytes) -> int:
    """Return how many pages *pdf* has."""
    with _opened(pdf) as document:
        return len(document)


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return the width and height in points of every page."""
    with _opened(pdf) as document:
        return tuple(document.get_page_size(at) for at in range(len(document)))


def render_page(pdf: bytes, page: int, scale: float) -> tuple[int, int, bytes]:
    """Return *page* (from 0) at *scale* pixels a point as (width, height, pixels), 4 bytes a pixel: blue, green, red, unused.

    Rows follow one another without padding, so a line is 4 × width bytes (QImage.Format_RGB32).
    """
    with _opened(pdf) as document:
        drawn = document[page]
        bitmap = drawn.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        try:
            data = bytes(bitmap.buffer)
            if bitmap.stride != bitmap.width * 4:
                line = bitmap.width * 4
                data = b"".join(data[at : at + line] for at in range(0, len(data), bitmap.stride))
            return bitmap.width, bitmap.height, data
        finally:
            bitmap.close()
            drawn.close()


def outline(pdf: bytes) -> tuple[OutlineEntry, ...]:
    """Return the bookmarks of *pdf* in order."""
    with _opened(pdf) as document:
        found = []
        for bookmark in document.get_toc():
            target = bookmark.get_dest()
            found.append(OutlineEntry(bookmark.get_title(), bookmark.level, target.get_index() if target else None))
        return tuple(found)


def page_text(pdf: bytes, page: int) -> str:
    """Return the text of *page* (from 0) as a reader would copy it."""
    with _opened(pdf) as document:
        drawn = document[page]
        text = drawn.get_textpage()
        try:
            return str(text.get_text_range())
        finally:
            text.close()
            drawn.close()
