"""Rows of the list of queries."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import icons, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import CAPTION, font
from desktop.ui.models.queries import Column, beside_words
from desktop.ui.models.review_words import QUERY_LOOKS
from desktop.ui.models.roles import DISPLAY, Role
from desktop.ui.review_views import QueryLine

Index = QModelIndex | QPersistentModelIndex
ROW, LINKED = 46, 102
"""How high a query is, and one whose other side is told below its last message."""


class QueriesDelegate(QStyledItemDelegate):
    """The item with its label, the state with its icon, the last message on two lines."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: QueryLine = index.data(Role.LINE)
        said: str = index.data(DISPLAY)
        column = Column(index.column())
        look = theme.now()
        ink, ink2 = look.colour("ink"), look.colour("ink2")
        painter.save()
        paint.ground(painter, option)
        here = option.rect.adjusted(paint.PAD, 0, -paint.PAD, -1)
        if column in (Column.NUMBER, Column.DAYS):
            strong = column is Column.NUMBER
            paint.text(painter, here, said, ink if strong else ink2, font(10.5, strong=strong), paint.RIGHT)
        elif column is Column.ITEM:
            lower = (line.label, ink2, font(CAPTION))
            paint.two_lines(painter, here, (said, ink, font(10.5)), lower)
        elif column is Column.STATE:
            found = QUERY_LOOKS[line.query.state]
            icons.paint(painter, found.icon, look.hex(found.tone), here.left(), here.center().y() - 8, 16)
            words = QRect(here.left() + 23, here.top(), here.width() - 23, here.height())
            paint.text(painter, words, said, look.colour(found.tone), font(10.5))
        elif column is Column.LAST and line.beside is not None:
            # The last message on the first line, what the other side says below.
            high = 20
            paint.text(painter, QRect(here.left(), here.top() + 3, here.width(), high), said, ink2, font(CAPTION))
            top = here.top() + 3 + high
            icons.paint(painter, "git-compare-arrows", look.hex("accent"), here.left(), top + 2, 13)
            words = QRect(here.left() + 18, top, here.width() - 18, here.bottom() - top - 3)
            paint.paragraph(painter, words, beside_words(line), ink, font(CAPTION), 4)
        elif column is Column.LAST:
            paint.paragraph(painter, here, said, ink2, font(CAPTION), 2)
        else:
            paint.text(painter, here, said, ink if column is Column.COUNTRY else ink2, font(10.5))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, ROW)
