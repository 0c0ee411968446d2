"""The place to let files fall."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.forms.buttons import button
from desktop.ui.forms.dragged import local_files
from desktop.ui.forms.glyph import Glyph
from desktop.ui.forms.speaking import Speaking, fit, label

_STEPS = ("file-spreadsheet", "git-compare-arrows", "check")


class Drop(Speaking, QFrame):
    """Takes files by drag and drop, by click, and by Enter. Which kind they are is for the reader to say."""

    dropped = Signal(list)
    browse_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop")
        self._own = False
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._glyph = Glyph("file-spreadsheet", "accent", 44)
        self._head = label("h2")
        self._body = label("soft", wrap=True)
        self._button = button("folder-open", "primary")
        self._button.clicked.connect(self.browse_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addStretch(1)
        for part in (self._glyph, self._head, self._body, self._button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.insertSpacing(4, 8)
        column.addSpacing(28)
        steps = QHBoxLayout()
        steps.setSpacing(14)
        self._steps = [label("caption") for _ in _STEPS]
        steps.addStretch(1)
        for at, icon in enumerate(_STEPS):
            if at:
                steps.addWidget(Glyph("chevron-right", "ink3", 16))
            steps.addWidget(Glyph(icon, "ink2", 18))
            steps.addWidget(self._steps[at])
        steps.addStretch(1)
        column.addLayout(steps)
        column.addStretch(1)
        self.retranslate()

    def show_own(self, own: bool) -> None:
        """Whether workbooks of the office are taken into a country's own file here."""
        self._own = own
        self.retranslate()

    def retranslate(self) -> None:
        came = self.tr("Drop the workbooks here that came back")
        self._head.setText(self.tr("Drop the workbook here that the secretariat sent you") if self._own else came)
        self._body.setText(
            self.tr("You see what each file would change before anything is stored. Several files at once are fine.")
        )
        fit(self._body, 560)
        self._button.setText(self.tr("Choose files …"))
        for made, words in zip(
            self._steps,
            (
                self.tr("Drop the files"),
                self.tr("See every change and decide conflicts"),
                self.tr("Apply; one step, which can be undone"),
            ),
            strict=True,
        ):
            made.setText(words)
        name = self.tr("Drop zone for workbooks that came back")
        self.setAccessibleName(self.tr("Drop zone for workbooks of the secretariat") if self._own else name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()
            theme.say_state(self, "over", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        theme.say_state(self, "over", "false")

    def dropEvent(self, event: QDropEvent) -> None:
        theme.say_state(self, "over", "false")
        files = local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.browse_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.browse_asked.emit()
        else:
            super().keyPressEvent(event)
