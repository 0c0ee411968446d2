"""Cells of a table that is being filled in: a field to type into, ring and tint for what is selected."""

from functools import cache

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui import icons, theme
from desktop.ui.delegates import paint
from desktop.ui.fonts import font
from desktop.ui.models.entry import Shape
from desktop.ui.models.grid import EDIT
from desktop.ui.models.roles import ALIGNMENT, Role
from desktop.ui.models.words import NOTHING

Index = QModelIndex | QPersistentModelIndex


@cache
def _font() -> QFont:
    """Return the font of all cells; making it costs as much as painting one."""
    return font(10.5)


class GridDelegate(QStyledItemDelegate):
    """Numbers stand at the right; a cell that takes nothing lies on the sunken ground."""

    stepped = Signal()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.now()
        painter.save()
        paint.ground(painter, option)
        if index.data(Role.MARKED) and not paint.selected(option):
            painter.fillRect(option.rect.adjusted(0, 0, 0, -1), look.colour("sunken"))
        painter.setPen(look.colour("line"))
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        here = option.rect.adjusted(paint.PAD, 0, -paint.PAD, -1)
        found = index.data(Role.LOOK)
        if found is not None:
            icons.paint(painter, found.icon, look.hex(found.tone), here.left() - 2, here.center().y() - 8, 16)
            here.adjust(20, 0, 0, 0)
        said = index.data()
        ink = look.colour("ink3" if said == NOTHING else "ink")
        right = index.data(ALIGNMENT) is not None
        paint.text(painter, here, said, ink, _font(), paint.RIGHT if right else paint.LEFT)
        if paint.focused(option):
            paint.ring(painter, option.rect)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        made = QLineEdit(parent)
        made.setObjectName("cell")
        model = index.model()
        made.setAccessibleName(str(model.headerData(index.column(), Qt.Orientation.Horizontal)))
        if model.shape(index.column()) is Shape.NUMBER:
            made.setAlignment(Qt.AlignmentFlag.AlignRight)
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(EDIT)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), EDIT)
