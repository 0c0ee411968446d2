"""The rail at the left: where one can go, and at its foot which file is open and that it is saved."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import icons
from desktop.ui.commands import Command
from desktop.ui.forms.buttons import Push, name_it
from desktop.ui.forms.speaking import Speaking, label

WIDTH = 188


class Mark(QWidget):
    """The sign of the program: lines that come from apart and meet."""

    def __init__(self, size: int, lines: str, dot: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self._lines, self._dot = lines, dot

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 48, self.height() / 48)
        for start, bend in ((6, 22), (18, 24), (30, 24), (42, 22)):
            path = QPainterPath()
            path.moveTo(3, start)
            path.cubicTo(bend, start, bend, 24, 37, 24)
            pen = QPen(QColor(self._lines), 3.6)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._dot))
        painter.drawEllipse(QRectF(34, 17.5, 13, 13))
        painter.end()


class Rail(Speaking, QFrame):
    """Buttons for the pages that exist; the commands they stand for carry text and shortcut."""

    went = Signal(str)
    menu_asked = Signal(object)

    def __init__(self, pages: tuple[Command, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self._pages = pages
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, Push] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 16, 10, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(Mark(22, "#8FC3EA", "#FFFFFF"))
        word = label()
        word.setObjectName("wordmark")
        word.setText("Convergencia")
        head.addWidget(word, 1)
        column.addLayout(head)
        column.addSpacing(14)
        for page in pages:
            made = Push()
            made.setCheckable(True)
            made.setProperty("page", page.id)
            icons.put(made, page.icon, "rail_ink")
            made.clicked.connect(self._go)
            self._group.addButton(made)
            self._buttons[page.id] = made
            column.addWidget(made)
        column.addStretch(1)
        self._file = label(wrap=True)
        self._file.setObjectName("file")
        self._file.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._saved = label(wrap=True)
        self._saved.setObjectName("saved")
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 0, 4, 8)
        foot.setSpacing(0)
        foot.addWidget(self._file)
        foot.addWidget(self._saved)
        column.addLayout(foot)
        self._menu = Push()
        icons.put(self._menu, "menu", "rail_ink")
        self._menu.clicked.connect(self._ask_menu)
        column.addWidget(self._menu)
        self.retranslate()

    def retranslate(self) -> None:
        for page in self._pages:
            made = self._buttons[page.id]
            made.setText("  " + page.text())
            made.setAccessibleName(page.text())
            made.setToolTip(page.tip())
        self._menu.setText("  " + self.tr("Menu"))
        name_it(self._menu, self.tr("Menu"), self.tr("File, language, appearance (F10)"))

    def show_pages(self, pages: tuple[Command, ...]) -> None:
        """Show the buttons of *pages* only."""
        wanted = {page.id for page in pages}
        for page, made in self._buttons.items():
            made.setVisible(page in wanted)

    def stand_at(self, page: str) -> None:
        """Mark *page* as the one that is open."""
        if page in self._buttons:
            self._buttons[page].setChecked(True)

    def show_file(self, name: str, path: str) -> None:
        """Show which file is open."""
        # On two lines at most.
        shown = self._file.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 2 * (WIDTH - 54))
        self._file.setText(shown)
        self._file.setToolTip(path)

    def show_saved(self, words: str) -> None:
        """Show when the file was saved."""
        self._saved.setText(words)

    def open_menu(self) -> None:
        """Open the menu as if its button had been pressed."""
        self._ask_menu()

    def _go(self) -> None:
        self.went.emit(self.sender().property("page"))

    def _ask_menu(self) -> None:
        self.menu_asked.emit(self._menu)
