"""The bundled family, the same that the PDF is set in."""

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QApplication

from resources import names, read_bytes

FAMILY = "Source Sans 3"
BODY = 11.0
CAPTION = 9.5


def load() -> None:
    """Make every shipped face known to Qt, once: each further time would throw its caches away."""
    if FAMILY in QFontDatabase.families():
        return
    for name in names("fonts", ".ttf"):
        QFontDatabase.addApplicationFontFromData(read_bytes(name))


def font(points: float = BODY, *, strong: bool = False, italic: bool = False) -> QFont:
    """Return the family at *points*, semibold when *strong*."""
    made = QFont(FAMILY)
    made.setPointSizeF(points)
    made.setItalic(italic)
    # Always set: a painter fills what a font leaves open from its widget's font.
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made


def grown(pixels: int, share: float = 0.75) -> int:
    """Return a width that fits texts at the usual size as the application's letters need it, where these are larger.

    Not every text grows with them: *share* is how much of their growth the width takes.
    """
    larger = max(0.0, QApplication.font().pointSizeF() / BODY - 1)
    return round(pixels * (1 + share * larger))


def text_width(text: str, made: QFont) -> float:
    """Return how wide *text* is in *made*, in device independent pixels."""
    return QFontMetricsF(made).horizontalAdvance(text)
