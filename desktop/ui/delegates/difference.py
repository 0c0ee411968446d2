"""Rows of a difference, with the choice between the two sides of a conflict in the row itself."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from db.terms import ChangeKind, Resolve
from desktop.ui import icons, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import CAPTION, font
from desktop.ui.models.difference import ChangeLine, Column, HeadLine
from desktop.ui.models.roles import Role

Index = QModelIndex | QPersistentModelIndex
ROW = 44


class DifferenceDelegate(QStyledItemDelegate):
    """What changes is written strong; what stays is grey; an undecided conflict offers both sides as buttons."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: ChangeLine | HeadLine = index.data(Role.LINE)
        look = theme.now()
        painter.save()
        paint.ground(painter, option)
        if isinstance(line, HeadLine):
            self._section(painter, option, index)
            painter.restore()
            return
        here = option.rect.adjusted(paint.PAD, 0, -paint.PAD, -1)
        column = index.column()
        if column == Column.KIND:
            room = option.rect.adjusted(6, 8, -4, -9)
            paint.pill(painter, room, line.look, line.word, "", font(10.5), font(9))
        elif column == Column.ITEM:
            code = (line.change.item, look.colour("ink2"), font(9))
            paint.two_lines(painter, here, code, (line.label, look.colour("ink"), font(10.5)))
        elif column == Column.DECISION:
            self._decision(painter, option.rect, index.data(Role.CHOICE))
        else:
            self._value(painter, here, column, line, index.data(Role.CHOICE))
        painter.restore()

    def _section(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row above others: its name over the whole width, and the decision for all of a section's conflicts."""
        look, rect = theme.now(), option.rect
        if not paint.selected(option):
            painter.fillRect(rect.adjusted(0, 0, 0, -1), look.colour("sunken"))
        if index.column() == Column.DECISION:
            self._decision(painter, rect, index.data(Role.CHOICE))
        elif index.column() == Column.KIND:
            here = rect.adjusted(paint.PAD, 0, -paint.PAD, -1)
            paint.text(painter, here, index.data(), look.colour("ink"), font(10.5, strong=True))

    def _value(self, painter: QPainter, here: QRect, column: int, line: ChangeLine, choice: Resolve | None) -> None:
        look = theme.now()
        said = (line.word, line.label, line.base, line.ours, line.theirs)[column]
        kind = line.change.kind
        if column == Column.BASE:
            paint.paragraph(painter, here, said, look.colour("ink3"), font(10.5), 2)
            return
        loses = (column == Column.THEIRS and (choice == Resolve.OURS or kind is ChangeKind.REFUSED)) or (
            column == Column.OURS and choice == Resolve.THEIRS
        )
        wins = not loses and ((column == Column.THEIRS and kind is not ChangeKind.SAME) or choice == Resolve.OURS)
        made = font(10.5, strong=wins)
        made.setStrikeOut(loses)
        colour = look.colour("ink3" if loses else "ink")
        if column == Column.THEIRS and line.place:
            # In the middle: what tells the cell stands at the end.
            place = QFontMetrics(font(9)).elidedText(line.place, Qt.TextElideMode.ElideMiddle, here.width())
            paint.two_lines(painter, here, (said, colour, made), (place, look.colour("ink2"), font(9)))
        else:
            paint.paragraph(painter, here, said, colour, made, 2)

    def _decision(self, painter: QPainter, rect: QRect, choice: Resolve | None) -> None:
        if choice is None:
            return
        look = theme.now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for side, where in self.halves(rect).items():
            chosen = choice == side
            painter.setPen(QPen(look.colour("focus" if chosen else "border"), 2 if chosen else 1))
            painter.setBrush(look.colour("selection" if chosen else "surface"))
            painter.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            said = self.tr("Ours") if side is Resolve.OURS else self.tr("Theirs")
            room = where.adjusted(6, 0, -6, 0)
            made = font(CAPTION, strong=chosen)
            if chosen:
                wide = QFontMetrics(made).horizontalAdvance(said) + 18
                left = where.left() + max(4, (where.width() - wide) // 2)
                icons.paint(painter, "check", look.hex("ink"), left, where.center().y() - 6, 14)
                room.setLeft(left + 18)
                paint.text(painter, room, said, look.colour("ink"), made)
            else:
                paint.text(painter, room, said, look.colour("ink"), made, paint.Align.AlignCenter)

    @staticmethod
    def halves(rect: QRect) -> dict[Resolve, QRect]:
        """Return where the two choices stand in a cell: ours at the left as in the table, theirs at the right."""
        room = rect.adjusted(6, 8, -8, -9)
        half = room.width() // 2
        return {
            Resolve.OURS: QRect(room.left(), room.top(), half - 3, room.height()),
            Resolve.THEIRS: QRect(room.left() + half + 3, room.top(), room.width() - half - 3, room.height()),
        }

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: QModelIndex
    ) -> bool:
        if index.column() != Column.DECISION or index.data(Role.CHOICE) is None:
            return False
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            for side, where in self.halves(option.rect).items():
                if where.contains(event.position().toPoint()) and event.button() is Qt.MouseButton.LeftButton:
                    model.choose(index.row(), side)
                    return True
        return False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(90, ROW)
