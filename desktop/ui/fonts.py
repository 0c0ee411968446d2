"""The bundled family, the same that the PDF is set in."""

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

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


def text_width(text: str, made: QFont) -> float:
    """Return how wide *text* is in *made*, in device independent pixels."""
    return QFontMetricsF(made).horizontalAdvance(text)
