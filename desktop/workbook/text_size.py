"""How much room a text takes in Arial, well enough to set row heights: nobody measures fonts in a workbook for us."""

import math
import unicodedata
from collections.abc import Iterable

LINE_HEIGHT = 13.0
"""Points that one more line of 10-point text takes."""
TALLEST = 400.0
"""Excel allows 409 points."""

# Widths of Arial in thousandths of its size, which Helvetica and Liberation Sans share.
_WIDTHS = {
    sign: width
    for width, signs in {
        222: "ijl'‘’|",
        278: "ft.,;:!/\\ I·\u00a0",
        333: "r()[]-`¡",
        355: '"',
        500: "ckJsvxyz",
        556: "abdeghnopquL0123456789?_$#–«»",
        584: "+=<>~^",
        611: "FTZ¿",
        667: "ABEKPSVXY&",
        722: "CDHNRUw",
        778: "GOQ",
        833: "mM",
        889: "%",
        944: "W",
        1000: "—…@●✓",
    }.items()
    for sign in signs
}
_SAFETY = 1.04
_DIGIT = 556 * 10
"""One unit of a column's width: a digit of the default font, which is Arial of 10 points."""


def row_heights(texts: Iterable[tuple[int, str, float, float]]) -> dict[int, float]:
    """Return row → the height its texts need; *texts* are (row, text, width of the column, font size)."""
    needed: dict[int, float] = {}
    for row, text, room, size in texts:
        count = lines(text, room, size)
        if count > 1:
            needed[row] = max(needed.get(row, 0.0), min(count * LINE_HEIGHT * size / 10 + 9, TALLEST))
    return needed


def width(text: str, size: float = 10, bold: bool = False) -> float:
    """Return the width of one line of *text* in units of a column's width."""
    total = sum(_WIDTHS.get(sign) or _WIDTHS.get(unicodedata.normalize("NFD", sign)[0], 600) for sign in text)
    return total * size / _DIGIT * _SAFETY * (1.07 if bold else 1.0)


def fitting(text: str, room: float, size: float = 10) -> str:
    """Return *text*, or as many of its words as fit on one line *room* wide, with an ellipsis."""
    if width(text, size) <= room:
        return text
    words = text.split(" ")
    while len(words) > 1 and width(" ".join(words) + "…", size) > room:
        words.pop()
    return " ".join(words).rstrip(" ,;.") + "…"


def lines(text: str, room: float, size: float = 10, bold: bool = False) -> int:
    """Return how many lines *text* takes when it wraps in a column *room* wide."""
    room = max(room - 0.5, 1.0)
    space = width(" ", size)
    count = 0
    for paragraph in text.split("\n"):
        used, here = 0.0, 1
        for word in paragraph.split(" "):
            long = width(word, size, bold)
            if used and used + space + long > room:
                here, used = here + 1, 0.0
            if long > room:
                here += math.ceil(long / room) - 1
                long %= room
            used += (space if used else 0.0) + long
        count += here
    return count
