"""The last rounds of one figure as a line: gaps where nothing was given, the newest marked."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import theme

HIGH = 44


class Sparkline(QWidget):
    """A picture of what stands in words below it, so it has no name of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[float | None, ...] = ()
        self._beside: tuple[float | None, ...] = ()
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_values(self, values: tuple[float | None, ...], beside: tuple[float | None, ...] = ()) -> None:
        """Show *values*, the oldest first; fewer than two figures show nothing. *beside* is a second, quieter line."""
        self._values, self._beside = values, beside
        self.setVisible(sum(value is not None for value in values) > 1)
        self.update()

    def points(self, values: tuple[float | None, ...] | None = None) -> list[QPointF | None]:
        """Return where each value stands, on a scale that holds both lines."""
        values = self._values if values is None else values
        known = [value for value in (*self._values, *self._beside) if value is not None]
        if not known:
            return []
        low, high = min(known), max(known)
        room = QRectF(self.rect()).adjusted(5, 7, -7, -7)
        step = room.width() / max(1, len(values) - 1)
        spread = high - low

        def place(at: int, value: float) -> QPointF:
            share = (value - low) / spread if spread else 0.5
            return QPointF(room.left() + at * step, room.bottom() - share * room.height())

        return [None if value is None else place(at, value) for at, value in enumerate(values)]

    def paintEvent(self, event: QPaintEvent) -> None:
        points = self.points()
        if not points:
            return
        look = theme.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line"), 1))
        base = self.height() - 1.5
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        painter.setPen(QPen(look.colour("ink3"), 1.2, Qt.PenStyle.DashLine))
        _line(painter, self.points(self._beside))
        painter.setPen(QPen(look.colour("accent"), 1.6))
        _line(painter, points)
        painter.setBrush(look.colour("surface"))
        last = max(at for at, point in enumerate(points) if point is not None)
        for at, point in enumerate(points):
            if point is not None:
                newest = at == last
                painter.setBrush(look.colour("accent" if newest else "surface"))
                painter.drawEllipse(point, 3.4 if newest else 2.4, 3.4 if newest else 2.4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.end()


def _line(painter: QPainter, points: list[QPointF | None]) -> None:
    """Draw a line through *points*, with a gap where one is None."""
    run: list[QPointF] = []
    for point in [*points, None]:
        if point is not None:
            run.append(point)
            continue
        if len(run) > 1:
            painter.drawPolyline(QPolygonF(run))
        run = []
