"""Figures are drawn on the screen as they stand: places, colours, texts."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.figures import (
    Anchor,
    Bar,
    Bars,
    Circle,
    Figure,
    Hatch,
    Line,
    Mark,
    Polyline,
    Rect,
    Text,
    Weight,
    colours,
)
from desktop.ui import theme
from desktop.ui.painter import ChartView, measure, paint_figure
from desktop.ui.theme import Scheme

SCALE = 4


def drawn(*marks: Mark, scheme: str = "light") -> QImage:
    """Returns 100 × 50 points at four pixels a point."""
    image = QImage(100 * SCALE, 50 * SCALE, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    paint_figure(painter, Figure(100, 50, marks), scheme)
    painter.end()
    return image


def at(image: QImage, x: float, y: float) -> str:
    """Returns the colour at a place in points."""
    return image.pixelColor(round(x * SCALE), round(y * SCALE)).name().upper()


def inked(image: QImage) -> tuple[float, float]:
    """Returns the left and right end of what is not white, in points."""
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 128 for y in range(0, image.height(), 2))
    ]
    return columns[0] / SCALE, columns[-1] / SCALE


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_rectangles_circles_and_lines_stand_where_they_should(app: QApplication, scheme: str) -> None:
    tokens = colours(scheme)
    image = drawn(
        Rect(10, 10, 20, 10, fill="accent"),
        Circle(60, 25, 5, fill="down"),
        Line(0, 45, 100, 45, "primary", 2),
        Polyline(((80, 5), (80, 35)), "up", 2),
        scheme=scheme,
    )
    assert at(image, 20, 15) == tokens["accent"].upper()
    assert at(image, 5, 15) == "#FFFFFF" and at(image, 31, 15) == "#FFFFFF"
    assert at(image, 60, 25) == tokens["down"].upper() and at(image, 66, 25) == "#FFFFFF"
    assert at(image, 50, 45) == tokens["primary"].upper()
    assert at(image, 80, 20) == tokens["up"].upper()


def test_a_hatch_is_neither_empty_nor_full(app: QApplication) -> None:
    image = drawn(Hatch(10, 10, 40, 20, "ink"))
    inside = [image.pixelColor(x, 20 * SCALE).lightness() < 200 for x in range(10 * SCALE, 50 * SCALE)]
    assert 0.02 < sum(inside) / len(inside) < 0.6


@pytest.mark.parametrize(("anchor", "start"), [(Anchor.START, 50.0), (Anchor.MIDDLE, None), (Anchor.END, None)])
def test_texts_hang_on_their_anchor_and_are_as_wide_as_measured(
    app: QApplication, anchor: Anchor, start: float | None
) -> None:
    said = "HHHH"
    wide = measure(said, 10, Weight.BOLD)
    left, right = inked(drawn(Text(50, 30, said, 10, "ink", Weight.BOLD, anchor)))
    expected = {Anchor.START: 50.0, Anchor.MIDDLE: 50 - wide / 2, Anchor.END: 50 - wide}[anchor]
    assert left == pytest.approx(expected, abs=1.5)
    assert right - left == pytest.approx(wide, abs=2.5)


def test_dashes_are_counted_in_points(app: QApplication) -> None:
    image = drawn(Line(0, 25, 100, 25, "ink", 2, dash=(10, 10)))
    assert at(image, 5, 25) != "#FFFFFF" and at(image, 15, 25) == "#FFFFFF" and at(image, 25, 25) != "#FFFFFF"


def test_a_chart_fits_the_width_it_is_given_and_follows_the_theme(app: QApplication, qtbot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(400, 10)
    view.show_chart(Bars((Bar("Exports", 0.5, "50 %"), Bar("Imports", None, "–")), alt="Two shares"))
    view.show()
    qtbot.waitExposed(view)
    assert view.accessibleName() == "Two shares" and view.height() >= 50
    light = view.grab().toImage()
    theme.wear(app, Scheme.DARK)
    dark = view.grab().toImage()
    theme.wear(app, Scheme.LIGHT)
    assert light != dark
