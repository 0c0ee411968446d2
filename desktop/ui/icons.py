"""Bundled line icons, recoloured and drawn sharp at every scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui import theme
from resources import read_text


@cache
def _source(name: str) -> str:
    return read_text(f"icons/{name}.svg")


def pixmap(name: str, colour: str, size: int = 18, ratio: float = 1.0) -> QPixmap:
    """Return icon *name* in *colour* (``#rrggbb``), *size* device independent pixels square."""
    key = f"{name}/{colour}/{size}/{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    side = round(size * ratio)
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    text = _source(name).replace("currentColor", colour)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, colour: str, size: int = 18, disabled: str = "", gap: int = 0, ratio: float = 1.0) -> QIcon:
    """Return icon *name* for a button or a menu on a screen of *ratio*, with its *disabled* colour where one is given.

    *gap* is room at its right: the style leaves 4 pixels before the text, which looks glued together.
    """
    made = QIcon(_spaced(name, colour, size, ratio, gap))
    if disabled:
        made.addPixmap(_spaced(name, disabled, size, ratio, gap), QIcon.Mode.Disabled)
    return made


def _spaced(name: str, colour: str, size: int, ratio: float, gap: int) -> QPixmap:
    drawn = pixmap(name, colour, size, ratio)
    if not gap:
        return drawn
    wider = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider


def put(button: QAbstractButton, name: str, token: str = "ink2", size: int = 18, gap: int = 0) -> None:
    """Give *button* the icon *name* in the colour of *token*; ``refresh`` redraws it when the theme changes."""
    button.setProperty("icon_name", name)
    button.setProperty("icon_token", token)
    button.setProperty("icon_gap", gap)
    button.setIconSize(QSize(size + gap, size))
    _draw(button)


def refresh(window: QWidget) -> None:
    """Redraw the icons of every button in *window* in the colours of the theme, at the ratio of its screen."""
    for button in window.findChildren(QAbstractButton):
        if button.property("icon_name"):
            _draw(button)


def _draw(button: QAbstractButton) -> None:
    look = theme.now()
    colour = look.hex(button.property("icon_token"))
    size, gap = button.iconSize().height(), button.property("icon_gap")
    made = icon(button.property("icon_name"), colour, size, look.hex("ink3"), gap, button.devicePixelRatioF())
    button.setIcon(made)


def paint(painter: QPainter, name: str, colour: str, left: float, top: float, size: int = 16) -> None:
    """Paint icon *name* with its upper left corner at (*left*, *top*)."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(round(left), round(top), pixmap(name, colour, size, ratio))


def mark() -> QIcon:
    """Return the mark of the program, for the task bar and the window's frame."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("convergencia", "#000000", size))
    return made
