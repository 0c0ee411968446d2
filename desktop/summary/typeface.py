"""The one type family of the PDF: its faces registered for embedding, its widths, and what it cannot write.

No text can make the report fail: a character that no face holds is drawn as a visible box, a control character too,
and characters that have no shape of their own (direction marks, joiners) are left out, so that nothing invisible
can turn a line round.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desktop.figures import Measure, Weight
from resources import read_bytes

FACES: Mapping[Weight, tuple[str, str]] = {
    Weight.REGULAR: ("SourceSans3", "fonts/SourceSans3-Regular.ttf"),
    Weight.ITALIC: ("SourceSans3-It", "fonts/SourceSans3-It.ttf"),
    Weight.SEMIBOLD: ("SourceSans3-Semibold", "fonts/SourceSans3-Semibold.ttf"),
    Weight.BOLD: ("SourceSans3-Bold", "fonts/SourceSans3-Bold.ttf"),
}
REPLACEMENT = "□"
# Texts longer than this are cut before anything looks at them; no line and no table cell is near that long.
LONGEST = 100_000


@cache
def face(weight: Weight) -> TTFont:
    """Return the face of *weight*, registered under its name once per process."""
    name, path = FACES[weight]
    # The settings are named here because reportlab would else take them from the machine's environment.
    rl_config.useA85 = 0
    rl_config.canvas_basefontname = FACES[Weight.REGULAR][0]
    found = TTFont(name, BytesIO(read_bytes(path)), asciiReadable=1, shapable=False)
    pdfmetrics.registerFont(found)
    return found


@cache
def _letters() -> "_Letters":
    return _Letters()


class _Letters(dict[int, str | None]):
    """A table for ``str.translate`` that decides on each character when it is first met."""

    def __missing__(self, code: int) -> str | None:
        category = unicodedata.category(chr(code))
        if code in (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029):
            kept: str | None = " "
        elif category == "Cf" or 0xFE00 <= code <= 0xFE0F:
            kept = None
        elif category.startswith("C") or not all(code in face(weight).face.charToGlyph for weight in Weight):
            kept = REPLACEMENT
        else:
            kept = chr(code)
        self[code] = kept
        return kept


def clean(text: str) -> str:
    """Return *text* as the family can set it, on one line: composed, unknown characters as visible boxes."""
    # Plain ASCII is most of the text by far, and needs neither composing nor looking up.
    if text.isascii() and text.isprintable():
        return text[:LONGEST]
    return unicodedata.normalize("NFC", text[:LONGEST]).translate(_letters())


@cache
def _widths(weight: Weight) -> "_Widths":
    return _Widths(weight)


class _Widths(dict[str, float]):
    """Character → advance in thousandths of the size."""

    def __init__(self, weight: Weight) -> None:
        super().__init__()
        self._face = face(weight).face

    def __missing__(self, letter: str) -> float:
        shown = _letters()[ord(letter)]
        width = 0.0 if shown is None else float(self._face.getCharWidth(ord(shown)))
        self[letter] = width
        return width


def measure(text: str, size: float, weight: Weight) -> float:
    """Return the width of *text* in points as the PDF sets it (a ``figures.Measure``)."""
    widths = _widths(weight)
    return sum([widths[letter] for letter in text]) * size / 1000


MEASURE: Measure = measure
