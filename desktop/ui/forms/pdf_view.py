"""Pages of a PDF below one another. It shows pixels it is given, and asks for those it lacks when they come into sight."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.ui import theme

GAP = 16
POINT = 96 / 72
WHOLE = 0.0
KEPT = 12
"""Pages whose pixels are kept: an A4 page at 150 % is 5 MB."""


class PdfView(QAbstractScrollArea):
    """``page_asked`` carries (page, scale in pixels a point); ``show_page`` answers it."""

    page_asked = Signal(int, float)
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._zoom: float | None = None
        self._images: dict[int, tuple[float, QImage]] = {}
        self._wanted: set[tuple[int, float]] = set()
        self._page = 0
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(30)
        self._soon.timeout.connect(self._ask)

    def show_sizes(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Begin a new document whose pages have these *sizes* in points."""
        same = sizes == self._sizes
        self._sizes = sizes
        self._images.clear()
        self._wanted.clear()
        self._measure()
        if not same:
            self.go_to(0)
        self._soon.start()
        self.viewport().update()

    def show_page(self, page: int, scale: float, image: QImage) -> None:
        """Show the pixels of *page*, drawn at *scale*."""
        self._wanted.discard((page, scale))
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._images[page] = (scale, image)
        if len(self._images) > KEPT:
            far = max(self._images, key=lambda other: abs(other - self._page))
            self._images.pop(far)
        self.viewport().update()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page in sight, from 0."""
        return self._page

    def zoom(self, factor: float | None) -> None:
        """Show at *factor* of the real size; None fits the width, ``WHOLE`` the page."""
        page = self._page
        self._zoom = factor
        self._measure()
        self.go_to(page)
        self._soon.start()
        self.viewport().update()

    def go_to(self, page: int) -> None:
        """Bring *page* into sight."""
        if self._sizes:
            page = max(0, min(page, self.pages - 1))
            self.verticalScrollBar().setValue(int(self._tops()[page]) - GAP // 2)
            self._scrolled()

    def drawn(self, page: int) -> bool:
        """Whether the pixels of *page* are there at the scale that is shown."""
        found = self._images.get(page)
        return found is not None and found[0] == self._pixels()

    def _factor(self) -> float:
        if self._zoom not in (None, WHOLE):
            return float(self._zoom)
        wide = max((wide for wide, _ in self._sizes), default=595.0) * POINT
        by_width = (self.viewport().width() - 2 * GAP - 12) / wide
        if self._zoom == WHOLE:
            high = max((high for _, high in self._sizes), default=842.0) * POINT
            by_width = min(by_width, (self.viewport().height() - 2 * GAP) / high)
        # Larger than life a page only loses its lower half.
        return max(0.3, min(1.0, by_width))

    def _pixels(self) -> float:
        # Rounded, so that a scroll bar that comes and goes does not have every page drawn anew.
        return round(self._factor() * POINT * self.devicePixelRatioF(), 2)

    def _tops(self) -> list[float]:
        factor, tops, top = self._factor() * POINT, [], float(GAP)
        for _, high in self._sizes:
            tops.append(top)
            top += high * factor + GAP
        return [*tops, top]

    def _measure(self) -> None:
        factor = self._factor() * POINT
        high, wide = self._tops()[-1], max((wide * factor for wide, _ in self._sizes), default=0) + 2 * GAP
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, int(high) - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(48)
        self.horizontalScrollBar().setRange(0, max(0, int(wide) - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _seen(self) -> range:
        if not self._sizes:
            return range(0)
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        tops = self._tops()
        first = next((at for at in range(self.pages) if tops[at + 1] > top), self.pages - 1)
        last = next((at for at in range(first, self.pages) if tops[at + 1] >= bottom), self.pages - 1)
        return range(first, last + 1)

    def _scrolled(self) -> None:
        self._soon.start()
        self.viewport().update()
        if self._sizes:
            middle = self.verticalScrollBar().value() + self.viewport().height() / 3
            tops = self._tops()
            page = next((at for at in range(self.pages) if tops[at + 1] > middle), self.pages - 1)
            if page != self._page:
                self._page = page
                self.page_changed.emit(page)

    def _ask(self) -> None:
        scale = self._pixels()
        for page in self._seen():
            if not self.drawn(page) and (page, scale) not in self._wanted:
                self._wanted.add((page, scale))
                self.page_asked.emit(page, scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        page = self._page
        self._measure()
        if self._zoom in (None, WHOLE):
            self.go_to(page)
        self._soon.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = 1.1 if event.angleDelta().y() > 0 else 1 / 1.1
            self.zoom(max(0.3, min(3.0, self._factor() * step)))
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_PageDown:
            self.go_to(self._page + 1)
        elif event.key() == Qt.Key.Key_PageUp:
            self.go_to(self._page - 1)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(self.pages - 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.now()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), look.colour("sunken"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        factor, tops = self._factor() * POINT, self._tops()
        for page in self._seen():
            wide, high = self._sizes[page]
            left = max(GAP, (self.viewport().width() - wide * factor) / 2) - self.horizontalScrollBar().value()
            paper = QRectF(left, tops[page] - self.verticalScrollBar().value(), wide * factor, high * factor)
            paper = QRectF(paper.toRect())
            found = self._images.get(page)
            if found is not None and abs(found[1].deviceIndependentSize().width() - paper.width()) < 2:
                # Drawn for this size: its own size, so that no pixel is blurred.
                paper.setSize(found[1].deviceIndependentSize())
            painter.fillRect(paper.translated(0, 2), look.colour("line"))
            if found is not None:
                painter.drawImage(paper, found[1])
            else:
                # Paper is white in the dark theme too: the preview is the file.
                painter.fillRect(paper, Qt.GlobalColor.white)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()
