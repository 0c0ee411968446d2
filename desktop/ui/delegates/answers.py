"""Rows of a submission's answers: theme headings, two-line labels, status in words, the icon of the loudest finding."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import icons, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import CAPTION, font
from desktop.ui.models.answers import Column, Line
from desktop.ui.models.roles import Role
from desktop.ui.models.words import NOTHING

Index = QModelIndex | QPersistentModelIndex
ROW = 44
HEADING = 38


class AnswersDelegate(QStyledItemDelegate):
    """One delegate for all columns: which one it is decides how it is painted."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Role.LINE)
        look = theme.now()
        painter.save()
        if line.heading:
            painter.fillRect(option.rect, look.colour("surface"))
            painter.setPen(look.colour("line"))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
            paint.text(
                painter, option.rect.adjusted(12, 8, -8, 0), line.texts[0], look.colour("ink2"), font(10.5, strong=True)
            )
        else:
            paint.ground(painter, option)
            self._cell(painter, option, index.column(), line)
        painter.restore()

    def _cell(self, painter: QPainter, option: QStyleOptionViewItem, column: int, line: Line) -> None:
        look = theme.now()
        here = option.rect.adjusted(paint.PAD, 0, -paint.PAD, -1)
        said = line.texts[column]
        if column == Column.FINDING:
            if line.look is not None:
                left = option.rect.left() + (option.rect.width() - 18) // 2
                top = option.rect.top() + (option.rect.height() - 18) // 2
                icons.paint(painter, line.look.icon, look.hex(line.look.tone), left, top, 18)
        elif column == Column.CODE:
            paint.text(painter, here, said, look.colour("ink2"), font(CAPTION))
        elif column == Column.LABEL:
            paint.paragraph(painter, here, said, look.colour("ink"), font(10.5), 2)
        elif column == Column.VALUE:
            empty = said == NOTHING
            if line.confidential:
                icons.paint(painter, "lock", look.hex("ink3"), here.left() - 4, here.center().y() - 7, 14)
                here.adjust(14, 0, 0, 0)
            value = (said, look.colour("ink3" if empty else "ink"), font(strong=not empty))
            unit = (line.unit, look.colour("ink3"), font(9))
            paint.two_lines(painter, here, value, unit, paint.Align.AlignRight)
        elif column == Column.PREVIOUS:
            paint.paragraph(painter, here, said, look.colour("ink3"), font(10), 2, paint.RIGHT)
        elif column == Column.STATUS or not (line.note and line.source):
            paint.paragraph(painter, here, said, look.colour("ink2"), font(CAPTION), 2)
        else:
            ink = look.colour("ink2")
            paint.two_lines(painter, here, (line.note, ink, font(CAPTION)), (line.source, ink, font(CAPTION)))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, HEADING if index.data(Role.HEADING) else ROW)


class RosterDelegate(QStyledItemDelegate):
    """Cells of a roster: text, and the icon of the loudest finding at its left."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.now()
        painter.save()
        paint.ground(painter, option)
        here = option.rect.adjusted(paint.PAD, 0, -paint.PAD, -1)
        found = index.data(Role.LOOK)
        if found is not None:
            icons.paint(painter, found.icon, look.hex(found.tone), here.left() - 2, here.center().y() - 8, 16)
            here.adjust(20, 0, 0, 0)
        said = index.data()
        right = index.data(int(paint.Qt.ItemDataRole.TextAlignmentRole)) is not None
        ink = look.colour("ink3" if said == NOTHING else "ink")
        paint.text(painter, here, said, ink, font(10.5), paint.RIGHT if right else paint.LEFT)
        if paint.focused(option):
            paint.ring(painter, option.rect)
        painter.restore()
