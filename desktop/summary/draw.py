"""Marks to PDF operators: the only place that writes a page's content stream.

The operators are written directly and only where the state changes; the canvas would write each colour, width and
font anew for every mark. Text goes through the face's own subsetting, remembered by text, since reports repeat.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from reportlab.lib.rl_accel import escapePDF, fp_str
from reportlab.pdfgen.canvas import Canvas

from desktop.figures import Anchor, Circle, Hatch, Line, Mark, Polyline, Rect, Text, Weight, colours, hatch_strokes
from desktop.summary.typeface import clean, face, measure

# A quarter of a circle as one cubic curve: how far the control points stand, as a share of the radius.
KAPPA = 0.5523


class Pen:
    """Writes marks onto the pages of one canvas, remembering colours, widths, dashes and encoded texts."""

    def __init__(self, canvas: Canvas, palette: Mapping[str, str] | None = None) -> None:
        self._canvas = canvas
        # The subsets belong to the document, which the canvas keeps to itself; its own text objects reach in as well.
        self._document = canvas._doc
        self._palette = {token: _rgb(colour) for token, colour in (palette or colours("light")).items()}
        self._texts: dict[tuple[Weight, str], tuple[list[tuple[str, str]], float]] = {}
        self._code: list[str] = []
        self._height = 0.0
        self._dx = self._dy = 0.0
        self._forget()
        self._draw: dict[type, Callable[[Any], None]] = {
            Rect: self._rect,
            Line: self._line,
            Polyline: self._polyline,
            Circle: self._circle,
            Hatch: self._hatch,
            Text: self._text,
        }

    def page(self, height: float, groups: Iterable[tuple[float, float, Iterable[Mark]]]) -> None:
        """Write one page of *height* points: groups of marks, each moved by its x and y; then close the page."""
        self._code, self._height = [], height
        self._forget()
        for self._dx, self._dy, marks in groups:
            for mark in marks:
                self._draw[type(mark)](mark)
        self._leave_text()
        self._canvas.addLiteral("\n".join(self._code))
        self._canvas.showPage()

    def _forget(self) -> None:
        self._fill = self._stroke = self._font = ""
        self._width = -1.0
        self._dash: tuple[float, ...] = ()
        self._in_text = False

    def _leave_text(self) -> None:
        if self._in_text:
            self._code.append("ET")
            self._in_text = False

    def _fill_with(self, token: str) -> None:
        if token != self._fill:
            self._fill = token
            self._code.append(self._palette[token] + " rg")

    def _stroke_with(self, token: str, width: float, dash: tuple[float, ...]) -> None:
        if token != self._stroke:
            self._stroke = token
            self._code.append(self._palette[token] + " RG")
        if width != self._width:
            self._width = width
            self._code.append(fp_str(width) + " w")
        if dash != self._dash:
            self._dash = dash
            self._code.append(f"[{fp_str(*dash) if dash else ''}] 0 d")

    def _rect(self, mark: Rect) -> None:
        self._leave_text()
        x, y = mark.x + self._dx, self._height - mark.y - self._dy - mark.height
        if mark.fill is not None:
            self._fill_with(mark.fill)
        if mark.stroke is not None:
            self._stroke_with(mark.stroke, mark.stroke_width, mark.dash)
        paint = "B" if mark.fill and mark.stroke else "f" if mark.fill else "S"
        if mark.radius > 0:
            self._code.append(_rounded(x, y, mark.width, mark.height, mark.radius) + " " + paint)
        else:
            self._code.append(f"{fp_str(x, y, mark.width, mark.height)} re {paint}")

    def _line(self, mark: Line) -> None:
        self._leave_text()
        self._stroke_with(mark.color, mark.width, mark.dash)
        dx, top = self._dx, self._height - self._dy
        self._code.append(f"{fp_str(mark.x1 + dx, top - mark.y1)} m {fp_str(mark.x2 + dx, top - mark.y2)} l S")

    def _polyline(self, mark: Polyline) -> None:
        self._leave_text()
        self._stroke_with(mark.color, mark.width, mark.dash)
        dx, top = self._dx, self._height - self._dy
        parts = [fp_str(x + dx, top - y) for x, y in mark.points]
        self._code.append(f"{parts[0]} m {' '.join(part + ' l' for part in parts[1:])} S")

    def _hatch(self, mark: Hatch) -> None:
        self._leave_text()
        self._stroke_with(mark.color, mark.stroke_width, ())
        dx, top = self._dx, self._height - self._dy
        strokes = [
            f"{fp_str(x1 + dx, top - y1)} m {fp_str(x2 + dx, top - y2)} l" for x1, y1, x2, y2 in hatch_strokes(mark)
        ]
        if strokes:
            self._code.append(" ".join(strokes) + " S")

    def _circle(self, mark: Circle) -> None:
        self._leave_text()
        if mark.fill is not None:
            self._fill_with(mark.fill)
        if mark.stroke is not None:
            self._stroke_with(mark.stroke, mark.stroke_width, ())
        paint = "B" if mark.fill and mark.stroke else "f" if mark.fill else "S"
        r = mark.radius
        x, y = mark.x + self._dx - r, self._height - mark.y - self._dy - r
        self._code.append(_rounded(x, y, 2 * r, 2 * r, r) + " " + paint)

    def _text(self, mark: Text) -> None:
        pieces, width = self._encoded(mark.weight, mark.text)
        if not pieces:
            return
        self._fill_with(mark.color)
        if not self._in_text:
            self._code.append("BT")
            self._in_text = True
        x = mark.x + self._dx
        if mark.anchor is not Anchor.START:
            x -= width * mark.size / (1 if mark.anchor is Anchor.END else 2)
        self._code.append(f"1 0 0 1 {fp_str(x, self._height - mark.y - self._dy)} Tm")
        size = fp_str(mark.size)
        for subset, string in pieces:
            font = f"{subset} {size} Tf"
            if font != self._font:
                self._font = font
                self._code.append(font)
            self._code.append(f"({string}) Tj")

    def _encoded(self, weight: Weight, text: str) -> tuple[list[tuple[str, str]], float]:
        key = (weight, text)
        found = self._texts.get(key)
        if found is None:
            font, shown = face(weight), clean(text)
            found = (
                [
                    (font.getSubsetInternalName(subset, self._document), escapePDF(string))
                    for subset, string in font.splitString(shown, self._document)
                ],
                measure(shown, 1.0, weight),
            )
            self._texts[key] = found
        return found


def _rgb(colour: str) -> str:
    return str(fp_str(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))))


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    r = min(radius, width / 2, height / 2)
    k = r * (1 - KAPPA)
    right, top = x + width, y + height
    return (
        f"{fp_str(x + r, y)} m {fp_str(right - r, y)} l {fp_str(right - k, y, right, y + k, right, y + r)} c "
        f"{fp_str(right, top - r)} l {fp_str(right, top - k, right - k, top, right - r, top)} c "
        f"{fp_str(x + r, top)} l {fp_str(x + k, top, x, top - k, x, top - r)} c "
        f"{fp_str(x, y + r)} l {fp_str(x, y + k, x + k, y, x + r, y)} c h"
    )
