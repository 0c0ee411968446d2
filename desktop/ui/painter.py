"""Draws the figures of ``desktop.figures`` with QPainter: the same marks that the PDF is drawn from."""

from collections.abc import Mapping
from functools import singledispatch

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.figures import (
    Anchor,
    Chart,
    Circle,
    Figure,
    Hatch,
    Line,
    Polyline,
    Rect,
    Text,
    Weight,
    colours,
    draw,
    hatch_strokes,
)
from desktop.ui import theme
from desktop.ui.fonts import FAMILY

POINT = 96 / 72
"""Device independent pixels in a point."""

_WEIGHTS = {
    Weight.REGULAR: QFont.Weight.Normal,
    Weight.ITALIC: QFont.Weight.Normal,
    Weight.SEMIBOLD: QFont.Weight.DemiBold,
    Weight.BOLD: QFont.Weight.Bold,
}


def _font(size: float, weight: Weight) -> QFont:
    made = QFont(FAMILY)
    # Marks are in points and the painter is scaled, so a point is a pixel here; hinting would bend the widths.
    made.setPixelSize(100)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setWeight(_WEIGHTS[weight])
    made.setItalic(weight is Weight.ITALIC)
    return made


def measure(text: str, size: float, weight: Weight) -> float:
    """Return the width of *text* in points, as this drawer sets it."""
    return QFontMetricsF(_font(size, weight)).horizontalAdvance(text) * size / 100


def paint_figure(painter: QPainter, figure: Figure, scheme: str) -> None:
    """Paint *figure* with its upper left corner at the origin, a point a unit, in the colours of *scheme*."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in figure.marks:
        _paint(mark, painter, colours(scheme))
    painter.restore()


@singledispatch
def _paint(mark: object, painter: QPainter, tokens: Mapping[str, str]) -> None:
    raise TypeError(f"no brush for {type(mark).__name__}")


def _pen(colour: str | None, width: float, dash: tuple[float, ...], tokens: Mapping[str, str]) -> QPen:
    if colour is None:
        return QPen(Qt.PenStyle.NoPen)
    made = QPen(QColor(tokens[colour]), width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        # Qt counts dashes in widths of the pen, marks in points.
        made.setDashPattern([part / width for part in (dash if len(dash) % 2 == 0 else dash * 2)])
    return made


def _fill(painter: QPainter, colour: str | None, tokens: Mapping[str, str]) -> None:
    painter.setBrush(QColor(tokens[colour]) if colour else Qt.BrushStyle.NoBrush)


@_paint.register
def _rect(mark: Rect, painter: QPainter, tokens: Mapping[str, str]) -> None:
    painter.setPen(_pen(mark.stroke, mark.stroke_width, mark.dash, tokens))
    _fill(painter, mark.fill, tokens)
    painter.drawRoundedRect(QRectF(mark.x, mark.y, mark.width, mark.height), mark.radius, mark.radius)


@_paint.register
def _line(mark: Line, painter: QPainter, tokens: Mapping[str, str]) -> None:
    painter.setPen(_pen(mark.color, mark.width, mark.dash, tokens))
    painter.drawLine(QLineF(mark.x1, mark.y1, mark.x2, mark.y2))


@_paint.register
def _polyline(mark: Polyline, painter: QPainter, tokens: Mapping[str, str]) -> None:
    painter.setPen(_pen(mark.color, mark.width, mark.dash, tokens))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in mark.points]))


@_paint.register
def _circle(mark: Circle, painter: QPainter, tokens: Mapping[str, str]) -> None:
    painter.setPen(_pen(mark.stroke, mark.stroke_width, (), tokens))
    _fill(painter, mark.fill, tokens)
    painter.drawEllipse(QPointF(mark.x, mark.y), mark.radius, mark.radius)


@_paint.register
def _hatch(mark: Hatch, painter: QPainter, tokens: Mapping[str, str]) -> None:
    painter.setPen(_pen(mark.color, mark.stroke_width, (), tokens))
    painter.drawLines([QLineF(*stroke) for stroke in hatch_strokes(mark)])


@_paint.register
def _text(mark: Text, painter: QPainter, tokens: Mapping[str, str]) -> None:
    wide = measure(mark.text, mark.size, mark.weight)
    left = mark.x - {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[mark.anchor]
    painter.save()
    painter.translate(left, mark.y)
    painter.scale(mark.size / 100, mark.size / 100)
    painter.setFont(_font(mark.size, mark.weight))
    painter.setPen(QColor(tokens[mark.color]))
    painter.drawText(QPointF(0, 0), mark.text)
    painter.restore()


class ChartView(QWidget):
    """A chart as wide as its room, drawn anew for each width; its words are its accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._figure: Figure | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart) -> None:
        """Show *chart*."""
        self._chart = chart
        self._figure = None
        self.setAccessibleName(chart.alt)
        self._fit()
        self.update()

    def resizeEvent(self, event: object) -> None:
        self._figure = None
        self._fit()

    def _fit(self) -> None:
        if self._chart is not None and self._figure is None and self.width() > 40:
            self._figure = draw(self._chart, self.width() / POINT, measure)
            self.setFixedHeight(round(self._figure.height * POINT) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._figure is None:
            return
        painter = QPainter(self)
        painter.scale(POINT, POINT)
        paint_figure(painter, self._figure, theme.now().name)
        painter.end()
