"""A month to choose a day from, opened under a date: arrows move by day and week, Page Up and Down by month, Enter takes.

It lies over its window as a part of it, as the list of choices does.
"""

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import icons, language, theme
from desktop.ui.fonts import font
from desktop.ui.forms.buttons import button, name_it
from desktop.ui.forms.speaking import Speaking, label

CELL = QSize(38, 32)
HEAD = 24
WEEKS = 6
EARLIEST, LATEST = QDate(1600, 1, 1), QDate(2399, 12, 31)
"""The days a date can be; see ``desktop.workbook.cells``."""
BY_DAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MonthGrid(QWidget):
    """``moved`` and ``taken`` carry a day; weeks begin as the window's language has them."""

    moved = Signal(QDate)
    taken = Signal(QDate)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(CELL.width() * 7 + 2, HEAD + CELL.height() * WEEKS + 2)
        self.day = QDate.currentDate()
        self.given = QDate()

    def stand_at(self, day: QDate) -> None:
        """Go to *day*, at most to the first or last there can be."""
        self.day = min(max(day, EARLIEST), LATEST)
        self.setAccessibleName(language.locale().toString(self.day, "dddd d MMMM yyyy"))
        self.moved.emit(self.day)
        self.update()

    def first(self) -> QDate:
        """Return the day in the upper left corner."""
        begin = QDate(self.day.year(), self.day.month(), 1)
        return begin.addDays(-((begin.dayOfWeek() - language.locale().firstDayOfWeek().value) % 7))

    def place_of(self, day: QDate) -> QRect:
        """Return where *day* is painted."""
        week, column = divmod(self.first().daysTo(day), 7)
        corner = QPoint(1 + column * CELL.width(), 1 + HEAD + week * CELL.height())
        return QRect(corner, CELL)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(9.5, strong=True))
        painter.setPen(look.colour("ink2"))
        spoken, first = language.locale(), self.first()
        middle = int(Qt.AlignmentFlag.AlignCenter)
        for column in range(7):
            name = spoken.dayName(first.addDays(column).dayOfWeek(), spoken.FormatType.ShortFormat).rstrip(".")
            painter.drawText(QRect(1 + column * CELL.width(), 1, CELL.width(), HEAD), middle, name[:3])
        today = QDate.currentDate()
        for at in range(7 * WEEKS):
            day = first.addDays(at)
            here = QRectF(self.place_of(day)).adjusted(2, 1, -2, -1)
            inside = day.month() == self.day.month()
            painter.setPen(Qt.PenStyle.NoPen)
            if day == self.given:
                painter.setBrush(look.colour("primary"))
                painter.drawRoundedRect(here, 4, 4)
            elif day == self.day:
                painter.setBrush(look.colour("selection"))
                painter.drawRoundedRect(here, 4, 4)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if day == self.day:
                painter.setPen(QPen(look.colour("focus"), 2))
                painter.drawRoundedRect(here.adjusted(1, 1, -1, -1), 4, 4)
            elif day == today:
                painter.setPen(QPen(look.colour("border"), 1))
                painter.drawRoundedRect(here, 4, 4)
            painter.setFont(font(10.5, strong=day in (self.given, today)))
            painter.setPen(look.colour("on_primary" if day == self.given else "ink" if inside else "ink3"))
            painter.drawText(here, middle, str(day.day()))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for at in range(7 * WEEKS):
            day = self.first().addDays(at)
            if self.place_of(day).contains(event.position().toPoint()) and EARLIEST <= day <= LATEST:
                self.stand_at(day)
                self.taken.emit(day)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, day = event.key(), self.day
        years = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        if key in BY_DAYS:
            self.stand_at(day.addDays(BY_DAYS[Qt.Key(key)]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            by = -1 if key == Qt.Key.Key_PageUp else 1
            self.stand_at(day.addYears(by) if years else day.addMonths(by))
        elif key == Qt.Key.Key_Home:
            self.stand_at(QDate(day.year(), day.month(), 1))
        elif key == Qt.Key.Key_End:
            self.stand_at(QDate(day.year(), day.month(), day.daysInMonth()))
        elif key in RETURN:
            self.taken.emit(day)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DayPicker(Speaking, QFrame):
    """Made once and opened where it is needed; ``chosen`` carries the day as an ISO date."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self._home = home
        self.setObjectName("picklist")
        self.hide()
        self.month = MonthGrid()
        self.month.moved.connect(self._say)
        self.month.taken.connect(self._take)
        self.month.left.connect(self.close_days)
        self.month.installEventFilter(self)
        self._title = label("strong")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._steps = [button(icon, "quiet", bare=True) for icon in ("chevron-left", "chevron-right")]
        for made, by in zip(self._steps, (-1, 1), strict=True):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setProperty("by", by)
            made.clicked.connect(self._step)
        head = QHBoxLayout()
        head.addWidget(self._steps[0])
        head.addWidget(self._title, 1)
        head.addWidget(self._steps[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.month)
        self.retranslate()

    def retranslate(self) -> None:
        name_it(self._steps[0], self.tr("Previous month"), self.tr("Previous month (Page Up)"))
        name_it(self._steps[1], self.tr("Next month"), self.tr("Next month (Page Down)"))
        self._say(self.month.day)

    def open_at(self, place: QRect, given: str) -> None:
        """Open under *place* (in the coordinates of its home), at the ISO date *given* or at today."""
        day = QDate.fromString(given, Qt.DateFormat.ISODate)
        self.month.given = day
        self.month.stand_at(day if day.isValid() else QDate.currentDate())
        size = self.sizeHint()
        room = self._home.rect().adjusted(8, 8, -8, -8)
        top = place.bottom() + 3
        if top + size.height() > room.bottom():
            top = max(room.top(), place.top() - size.height() - 3)
        left = max(room.left(), min(place.left(), room.right() - size.width()))
        self.setGeometry(QRect(QPoint(left, top), size))
        icons.refresh(self)
        self.show()
        self.raise_()
        self.month.setFocus()

    def close_days(self) -> None:
        """Close without choosing."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _take(self, day: QDate) -> None:
        self.close_days()
        self.chosen.emit(day.toString(Qt.DateFormat.ISODate))

    def _step(self) -> None:
        self.month.stand_at(self.month.day.addMonths(self.sender().property("by")))

    def _say(self, day: QDate) -> None:
        spoken = language.locale()
        self._title.setText(f"{spoken.standaloneMonthName(day.month())} {day.year()}")
        if self.isVisible():
            # The name of a widget that has the keyboard already is not read out again by itself.
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.month, self.month.accessibleName()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._look_away)
        return super().eventFilter(watched, event)

    def _look_away(self) -> None:
        """Close once the keyboard is somewhere else."""
        if self.isVisible() and not self.isAncestorOf(QApplication.focusWidget() or self):
            self.hide()
