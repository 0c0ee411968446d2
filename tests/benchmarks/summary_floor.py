"""The floor: the very marks of the summary's pages, drawn straight on a reportlab canvas by its own methods."""

from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from desktop.figures import Anchor, Circle, Hatch, Line, Mark, Polyline, Rect, Text, colours, hatch_strokes
from desktop.summary.pages import HEIGHT, WIDTH, Page
from desktop.summary.typeface import FACES, clean


def draw_floor(pages: list[Page]) -> bytes:
    """Return a PDF of *pages* with nothing but their marks."""
    palette = {token: HexColor(colour) for token, colour in colours("light").items()}
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), pageCompression=1, invariant=1, initialFontName="SourceSans3")
    for page in pages:
        for dx, dy, marks in page.groups:
            for mark in marks:
                _draw(canvas, palette, mark, dx, dy)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw(canvas: Canvas, palette: dict[str, HexColor], mark: Mark, dx: float, dy: float) -> None:
    top = HEIGHT - dy
    match mark:
        case Text():
            canvas.setFillColor(palette[mark.color])
            canvas.setFont(FACES[mark.weight][0], mark.size)
            write = {
                Anchor.START: canvas.drawString,
                Anchor.MIDDLE: canvas.drawCentredString,
                Anchor.END: canvas.drawRightString,
            }[mark.anchor]
            write(mark.x + dx, top - mark.y, clean(mark.text))
        case Rect():
            _paint(canvas, palette, mark.fill, mark.stroke, mark.stroke_width, mark.dash)
            x, y, fill, stroke = mark.x + dx, top - mark.y - mark.height, int(bool(mark.fill)), int(bool(mark.stroke))
            if mark.radius:
                canvas.roundRect(x, y, mark.width, mark.height, mark.radius, stroke, fill)
            else:
                canvas.rect(x, y, mark.width, mark.height, stroke, fill)
        case Line():
            _paint(canvas, palette, None, mark.color, mark.width, mark.dash)
            canvas.line(mark.x1 + dx, top - mark.y1, mark.x2 + dx, top - mark.y2)
        case Polyline():
            _paint(canvas, palette, None, mark.color, mark.width, mark.dash)
            path = canvas.beginPath()
            path.moveTo(mark.points[0][0] + dx, top - mark.points[0][1])
            for x, y in mark.points[1:]:
                path.lineTo(x + dx, top - y)
            canvas.drawPath(path)
        case Hatch():
            _paint(canvas, palette, None, mark.color, mark.stroke_width, ())
            canvas.lines([(x1 + dx, top - y1, x2 + dx, top - y2) for x1, y1, x2, y2 in hatch_strokes(mark)])
        case Circle():
            _paint(canvas, palette, mark.fill, mark.stroke, mark.stroke_width, ())
            canvas.circle(mark.x + dx, top - mark.y, mark.radius, int(bool(mark.stroke)), int(bool(mark.fill)))


def _paint(
    canvas: Canvas,
    palette: dict[str, HexColor],
    fill: str | None,
    stroke: str | None,
    width: float,
    dash: tuple[float, ...],
) -> None:
    if fill:
        canvas.setFillColor(palette[fill])
    if stroke:
        canvas.setStrokeColor(palette[stroke])
        canvas.setLineWidth(width)
        canvas.setDash(list(dash))
