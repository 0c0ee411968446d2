"""The first thing one sees: four ways to begin, the files opened last, the language."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.terms import LANGUAGES
from desktop.ui import language, theme
from desktop.ui.commands import BY_ID
from desktop.ui.fonts import BODY, font
from desktop.ui.forms.banner import Banner
from desktop.ui.forms.chooser import Chooser
from desktop.ui.forms.speaking import Speaking, discard, label
from desktop.ui.forms.tile import Recent, Tile
from desktop.ui.forms.waiting import Waiting
from desktop.ui.theme import Scheme

WAYS = ("file.example", "file.new", "file.open", "file.import")


class Panel(Speaking, QWidget):
    """The left half: name, what it is for, and the lines of the mark running together over the whole height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(380)
        self.retranslate()

    def retranslate(self) -> None:
        self._claim = self.tr("The progress of regional integration, followed together")
        self._words = self.tr("Rounds, workbooks, checked returns and one summary, in four languages and offline.")
        self.setAccessibleName(f"Convergencia. {self._claim}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.now()
        wide, high = self.width(), self.height()
        sky = QLinearGradient(0, 0, wide * 0.4, high)
        sky.setColorAt(0, look.colour("rail"))
        sky.setColorAt(1, look.colour("rail_deep"))
        painter.fillRect(self.rect(), sky)
        self._lines(painter, wide, high)
        painter.setPen(look.colour("rail_ink"))
        painter.setFont(font(30, strong=True))
        painter.drawText(QRectF(44, 56, wide - 80, 52), int(Qt.AlignmentFlag.AlignVCenter), "Convergencia")
        painter.setFont(font(14.5))
        painter.setPen(look.colour("rail_ink"))
        wrap = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
        head = painter.boundingRect(QRectF(46, 116, wide - 100, 200), wrap, self._claim)
        narrow = head
        while narrow.height() == head.height() and narrow.width() > wide / 3:
            # As narrow as so many lines allow: no word is left alone on the last one.
            head, room = narrow, QRectF(46, 116, narrow.width() - 8, 200)
            narrow = painter.boundingRect(room, wrap, self._claim)
        painter.drawText(head, wrap, self._claim)
        painter.setFont(font(BODY))
        painter.setPen(look.colour("rail_ink2"))
        painter.drawText(QRectF(46, head.bottom() + 12, wide - 110, 120), wrap, self._words)
        painter.end()

    def _lines(self, painter: QPainter, wide: int, high: int) -> None:
        centre = QPointF(wide * 0.78, high * 0.68)
        colours = ("#8FC3EA", "#5CC2BA", "#B9DCD8", "#7FB8F0")
        count = 25
        for at in range(count):
            share = at / (count - 1)
            start = QPointF(-10, high * (0.36 + 0.66 * share))
            path = QPainterPath(start)
            path.cubicTo(
                QPointF(wide * 0.34, start.y()),
                QPointF(wide * (0.42 + 0.1 * abs(share - 0.5)), centre.y()),
                centre,
            )
            colour = QColor(colours[at % len(colours)])
            colour.setAlpha(60 + (at * 37) % 100)
            painter.setPen(QPen(colour, 1.0 + (at * 7 % 5) * 0.35))
            painter.drawPath(path)
        painter.setPen(QPen(QColor("#FFFFFF"), 2))
        painter.drawLine(centre, QPointF(wide + 4, centre.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(centre, 7, 7)


class StartPage(Speaking, QWidget):
    """Shown while no file is open."""

    way_asked = Signal(str)
    recent_asked = Signal(str)
    language_asked = Signal(str)
    theme_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._recents: tuple[str, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Panel(), 4)
        right = QWidget()
        right.setProperty("role", "page")
        column = QVBoxLayout(right)
        column.setContentsMargins(52, 36, 52, 22)
        column.setSpacing(10)
        row.addWidget(right, 6)
        self.banner = Banner()
        self.waiting = Waiting()
        column.addWidget(self.banner)
        column.addWidget(self.waiting)
        self._begin = label("h1")
        column.addWidget(self._begin)
        column.addSpacing(4)
        self.ways: dict[str, Tile] = {}
        for at, way in enumerate(WAYS):
            tile = Tile(BY_ID[way].icon, primary=at == 0)
            tile.setProperty("way", way)
            tile.clicked.connect(self._go)
            self.ways[way] = tile
            column.addWidget(tile)
        column.addSpacing(14)
        self._last = label("h2")
        column.addWidget(self._last)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column.addLayout(self._list)
        self._none = label("soft")
        column.addWidget(self._none)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self._language_label, self._theme_label = label("caption"), label("caption")
        self.tongue, self.look = Chooser(), Chooser()
        self._language_label.setBuddy(self.tongue)
        self._theme_label.setBuddy(self.look)
        self.tongue.offer([(one, language.OWN_NAMES[one]) for one in LANGUAGES])
        self.tongue.currentIndexChanged.connect(self._ask_language)
        self.look.currentIndexChanged.connect(self._ask_theme)
        for part in (self._language_label, self.tongue):
            foot.addWidget(part)
        foot.addSpacing(16)
        for part in (self._theme_label, self.look):
            foot.addWidget(part)
        foot.addStretch(1)
        column.addLayout(foot)
        self.retranslate()

    def retranslate(self) -> None:
        self._begin.setText(self.tr("Where do you want to begin?"))
        self._last.setText(self.tr("Recently opened"))
        self._none.setText(self.tr("Files you open will be listed here."))
        self._language_label.setText(self.tr("Language"))
        self._theme_label.setText(self.tr("Appearance"))
        self.tongue.setAccessibleName(self.tr("Language"))
        self.look.setAccessibleName(self.tr("Appearance"))
        self.look.offer(
            [
                (Scheme.SYSTEM, self.tr("As the system")),
                (Scheme.LIGHT, self.tr("Light")),
                (Scheme.DARK, self.tr("Dark")),
                (Scheme.CONTRAST, self.tr("High contrast")),
            ]
        )
        for way, words in (
            ("file.example", self.tr("Real public data of nine rounds, to look around in")),
            ("file.new", self.tr("An empty file with the countries of the region and a questionnaire")),
            ("file.open", self.tr("A file of this program, or the workbook you were sent")),
            ("file.import", self.tr("Workbooks, sent to you or come back: each into the file it belongs to")),
        ):
            self.ways[way].say(BY_ID[way].text(), words)

    def show_choices(self, recents: tuple[str, ...], tongue: str, scheme: Scheme) -> None:
        """Show the files opened last, and what is chosen now."""
        for chooser, value in ((self.tongue, tongue), (self.look, scheme)):
            chooser.blockSignals(True)
            chooser.choose(value)
            chooser.blockSignals(False)
        self._recents = recents
        while self._list.count():
            taken = self._list.takeAt(0)
            if taken is not None and (widget := taken.widget()) is not None:
                discard(widget)
        # Made later than what stands below them, they would come last on the Tab key's way.
        above: QWidget = self.ways[WAYS[-1]]
        for recent in recents[:4]:
            made = Recent(Path(recent).stem, str(Path(recent).parent))
            made.setToolTip(recent)
            made.setProperty("path", recent)
            made.clicked.connect(self._open_recent)
            self._list.addWidget(made)
            QWidget.setTabOrder(above, made)
            above = made
        QWidget.setTabOrder(above, self.tongue)
        self._none.setVisible(not recents)

    def start_here(self) -> None:
        """Put the keyboard on the first way to begin."""
        self.ways[WAYS[0]].setFocus()

    def _go(self) -> None:
        self.way_asked.emit(self.sender().property("way"))

    def _open_recent(self) -> None:
        self.recent_asked.emit(self.sender().property("path"))

    def _ask_language(self) -> None:
        self.language_asked.emit(self.tongue.value())

    def _ask_theme(self) -> None:
        self.theme_asked.emit(self.look.value())
