"""Rows of a submission under review."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import icons, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import CAPTION, font
from desktop.ui.models.review import Column, Row
from desktop.ui.models.review_words import LOOKS, QUERY_LOOKS, Seen
from desktop.ui.models.roles import Role
from desktop.ui.models.words import NOTHING

Index = QModelIndex | QPersistentModelIndex
ROW, TALL = 46, 62
"""A row, and one whose question needs a second line."""
LEFT, STEP, RIGHT, CODE = 10, 14, 8, 15
"""Room before a question, more for each level it stands below, after it, and the height of the code above."""


def row_height(row: Row, wide: int) -> int:
    """Return how high an answer's row is in a frozen column of *wide*: its question is read without a tool tip."""
    room = wide - LEFT - STEP * (row.level - 1) - RIGHT
    # As it is written where one stands: no row may change its height on the way.
    fits = QFontMetrics(font(10.5, strong=True)).horizontalAdvance(row.more.get(Column.ITEM, "")) <= room
    return ROW if fits else TALL


class ItemDelegate(QStyledItemDelegate):
    """The frozen column: code and label, or a heading."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Role.LINE)
        look = theme.now()
        view = option.widget
        current = view is not None and view.currentIndex().row() == index.row()
        painter.save()
        if row.heading:
            _heading_ground(painter, option.rect, row)
            painter.setClipRect(option.rect)
            _heading_text(painter, QRect(0, option.rect.top(), 4000, option.rect.height()), row)
            painter.setClipping(False)
        else:
            painter.fillRect(option.rect, look.colour("selection" if current else "surface"))
            painter.setPen(look.colour("line"))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
            here = option.rect.adjusted(LEFT + STEP * (row.level - 1), 3, -RIGHT, -4)
            code = QRect(here.left(), here.top(), here.width(), CODE)
            paint.text(painter, code, row.texts[Column.ITEM], look.colour("ink2"), font(9))
            if row.seen is not Seen.NOTHING:
                found = LOOKS[row.seen]
                icons.paint(painter, found.icon, look.hex(found.tone), here.right() - 13, here.top() + 1, 14)
            # The whole return has no code, and its name the room of both.
            above = CODE if row.texts[Column.ITEM] else 0
            label = QRect(here.left(), here.top() + above, here.width(), here.height() - above)
            shown = font(10.5, strong=current)
            paint.paragraph(painter, label, row.more[Column.ITEM], look.colour("ink"), shown, 2)
        if not row.heading:
            painter.setPen(look.colour("line"))
            painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)


class ReviewDelegate(QStyledItemDelegate):
    """All other columns: which one it is decides how it is painted."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Role.LINE)
        painter.save()
        if row.heading:
            _heading_ground(painter, option.rect, row)
            # The heading goes on under the frozen column, wherever the others are scrolled to.
            painter.setClipRect(option.rect)
            _heading_text(painter, QRect(0, option.rect.top(), 4000, option.rect.height()), row)
            painter.restore()
            return
        view = option.widget
        current = view is not None and view.currentIndex().row() == index.row()
        look = theme.now()
        hovered = bool(option.state & paint.QStyle.StateFlag.State_MouseOver)
        painter.fillRect(option.rect, look.colour("selection" if current else "hover" if hovered else "surface"))
        painter.setPen(look.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        self._cell(painter, option.rect.adjusted(paint.PAD, 0, -paint.PAD, -1), Column(index.column()), row)
        if paint.focused(option):
            paint.ring(painter, option.rect)
        painter.restore()

    def _cell(self, painter: QPainter, here: QRect, column: Column, row: Row) -> None:
        look = theme.now()
        said, more = row.texts[column], row.more.get(column, "")
        ink2, ink3 = look.colour("ink2"), look.colour("ink3")
        if column is Column.NOW:
            ink = look.colour("ink3" if said == NOTHING else "ink")
            if row.changed:
                # A dot beside the value: it is not the one that was received first.
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("focus"))
                painter.drawEllipse(QPointF(here.right() - 2, here.center().y() - (7 if row.unit or more else 0)), 3, 3)
                here = here.adjusted(0, 0, -9, 0)
            if not more and not row.unit and not row.figure:
                paint.paragraph(painter, here, said, ink, font(10.5, strong=said != NOTHING), 2, paint.RIGHT)
                return
            value = (said, ink, paint.fitted(said, font(strong=said != NOTHING), here.width()))
            under = (more or (row.unit if said != NOTHING else ""), ink3, font(9))
            paint.two_lines(painter, here, value, under, paint.Align.AlignRight)
        elif column in (Column.EARLIER, Column.FIRST):
            shown = font(10)
            if column is Column.FIRST and row.changed:
                shown.setStrikeOut(True)
            if row.figure:
                ink = ink3 if said == NOTHING else ink2
                paint.text(painter, here, said, ink, paint.fitted(said, shown, here.width()), paint.RIGHT)
                return
            paint.paragraph(painter, here, said, ink3 if said == NOTHING else ink2, shown, 2, paint.RIGHT)
        elif column is Column.CHANGE:
            token = "up" if said.startswith("▲") else "down" if said.startswith("▼") else "ink3"
            paint.text(painter, here, said, look.colour(token), font(10.5), paint.RIGHT)
        elif column is Column.REGION:
            self._region(painter, here, row)
        elif column is Column.RULES:
            if row.look is None:
                return
            self._marked(painter, here, row.look.icon, row.look.tone, said, more)
        elif column is Column.SAID:
            self._said(painter, here, row)
        elif row.seen is not Seen.NOTHING:
            found = LOOKS[row.seen]
            self._marked(painter, here, found.icon, found.tone, said, more)

    @staticmethod
    def _marked(painter: QPainter, here: QRect, icon: str, tone: str, said: str, more: str) -> None:
        look = theme.now()
        icons.paint(painter, icon, look.hex(tone), here.left(), here.center().y() - 8, 16)
        words = here.adjusted(23, 0, 0, 0)
        upper = (said, look.colour(tone), font(10.5))
        paint.two_lines(painter, words, upper, (more, look.colour("ink3"), font(9)))

    def _said(self, painter: QPainter, here: QRect, row: Row) -> None:
        look = theme.now()
        said, query = row.texts[Column.SAID], row.more.get(Column.SAID, "")
        if row.lacks_explanation:
            said, ink = self.tr("Explanation missing"), look.colour("amber")
        else:
            ink = look.colour("ink2")
        if not query:
            paint.paragraph(painter, here, said, ink, font(CAPTION), 2)
            return
        high = QFontMetrics(font(CAPTION)).lineSpacing()
        top = here.top() + (here.height() - (2 * high if said else high)) // 2
        if said:
            paint.text(painter, QRect(here.left(), top, here.width(), high), said, ink, font(CAPTION))
            top += high
        found = QUERY_LOOKS[row.query] if row.query is not None else QUERY_LOOKS[next(iter(QUERY_LOOKS))]
        icons.paint(painter, found.icon, look.hex(found.tone), here.left(), top + (high - 13) / 2, 13)
        where = QRect(here.left() + 18, top, here.width() - 18, high)
        paint.text(painter, where, query, look.colour(found.tone), font(CAPTION))

    @staticmethod
    def _region(painter: QPainter, here: QRect, row: Row) -> None:
        look = theme.now()
        said = row.texts[Column.REGION]
        if not said:
            return
        upper = QRect(here.left(), here.top() + 4, here.width(), 18)
        if QFontMetrics(font(CAPTION)).horizontalAdvance(said) > upper.width():
            # The figure whole rather than how many countries it is of, which the tool tip says too.
            said = said.partition(" · ")[0]
        paint.text(painter, upper, said, look.colour("ink2"), paint.fitted(said, font(CAPTION), upper.width()))
        if row.place is None:
            return
        low, median, high, own = row.place
        least, most = min(low, own), max(high, own)
        spread = most - least
        if not spread:
            return
        left, wide, y = here.left() + 4, here.width() - 8, here.bottom() - 11.0

        def at(value: float) -> float:
            return left + wide * (value - least) / spread

        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.colour("border"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(at(low), y), QPointF(at(high), y))
        painter.drawLine(QPointF(at(median), y - 4), QPointF(at(median), y + 4))
        painter.setPen(QPen(look.colour("surface"), 1.2))
        painter.setBrush(look.colour("accent" if low <= own <= high else "down"))
        painter.drawEllipse(QRectF(at(own) - 4.2, y - 4.2, 8.4, 8.4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW)


def _heading_text(painter: QPainter, room: QRect, row: Row) -> None:
    look = theme.now()
    here = room.adjusted(10 + 14 * row.level, 0 if row.level else 6, 0, 0)
    ink = look.colour("ink2" if row.level else "ink")
    paint.text(painter, here, row.texts[0], ink, font(10 if row.level else 10.5, strong=True))


def _heading_ground(painter: QPainter, rect: QRect, row: Row) -> None:
    look = theme.now()
    painter.fillRect(rect, look.colour("sunken" if row.level else "surface"))
    painter.setPen(look.colour("line"))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
