"""The room that pages stand in: they fill it, and where it is too small for them they are scrolled, not cut."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

MARGIN = 24


class Room(QScrollArea):
    """Holds *pages*, which are never made smaller than *whole*."""

    def __init__(self, pages: QWidget, whole: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # It takes no keys: Tab must lead from one field to the next, and arrows belong to the pages.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages, self._whole = pages, whole
        self._scrolled = False
        self.setWidget(pages)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        # Qt follows Tab only; Enter and the function keys lead from field to field as well.
        if now is not None and self._scrolled and self._pages.isAncestorOf(now):
            self.ensureWidgetVisible(now, MARGIN, MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Not as a "resizable" widget: Qt would then give texts that wrap the height they like best, and scroll for it.
        shown = event.size().expandedTo(self._whole)
        self._scrolled = shown != event.size()
        self._pages.resize(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
