"""A large button: icon, what it does, and a line that says more."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import icons, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import font
from desktop.ui.forms.buttons import Push


class Tile(Push):
    """Paints itself: two lines of text in a push button are beyond style sheets."""

    def __init__(self, icon: str, *, primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._primary = icon, primary
        self._head = self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def say(self, head: str, words: str) -> None:
        """Show *head* and, under it, *words*."""
        self._head, self._words = head, words
        self.setAccessibleName(head)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        widths = [paint.QFontMetrics(font(12, strong=True)).horizontalAdvance(self._head)]
        widths.append(paint.QFontMetrics(font(10.5)).horizontalAdvance(self._words))
        return QSize(76 + max(widths) + 44, 64)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = "primary" if self._primary else "hover" if self.underMouse() else "surface"
        if self._primary and self.underMouse():
            ground = "primary_hover"
        painter.setBrush(look.colour(ground))
        painter.setPen(QPen(look.colour("primary" if self._primary else "line"), 1))
        painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(box, 6, 6)
            if self._primary:
                # On a filled tile a ring at the edge drowns: a second one stands inside.
                painter.setPen(QPen(look.colour("on_primary"), 1.5))
                painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 4, 4)
        ink, soft = ("on_primary", "on_primary") if self._primary else ("ink", "ink2")
        icons.paint(painter, self._icon, look.hex("on_primary" if self._primary else "accent"), 22, 20, 24)
        icons.paint(painter, "chevron-right", look.hex(soft), self.width() - 34, 23, 18)
        left, wide = 66, self.width() - 66 - 44
        paint.text(painter, QRect(left, 10, wide, 24), self._head, look.colour(ink), font(12, strong=True))
        paint.text(painter, QRect(left, 33, wide, 20), self._words, look.colour(soft), font(10.5))
        painter.end()


class Recent(Push):
    """A file opened before: its name, and more quietly where it is."""

    def __init__(self, name: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._folder = name, folder
        self.setAccessibleName(f"{name}, {folder}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(320, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(look.colour("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        icons.paint(painter, "files", look.hex("ink3"), 10, 9, 18)
        name = QRect(40, 0, self.width() // 2 - 30, self.height())
        paint.text(painter, name, self._name, look.colour("ink"), font(strong=True))
        used = min(name.width(), paint.QFontMetrics(font(strong=True)).horizontalAdvance(self._name))
        rest = QRect(40 + used + 14, 0, self.width() - used - 64, self.height())
        shown = paint.QFontMetrics(font(10)).elidedText(self._folder, Qt.TextElideMode.ElideLeft, rest.width())
        paint.text(painter, rest, shown, look.colour("ink3"), font(10))
        painter.end()
