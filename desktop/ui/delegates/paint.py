"""The strokes delegates share: pill, elided text, focus ring."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.ui import icons, theme

if TYPE_CHECKING:
    from desktop.ui.models.looks import Look

PAD = 8
ICON = 16
SIGN = 13
SMALLEST = 9.0
"""Points, below which nothing is written."""
Align = Qt.AlignmentFlag
LEFT = Align.AlignLeft | Align.AlignVCenter
RIGHT = Align.AlignRight | Align.AlignVCenter
# Plain numbers: what is done to enumerations costs Python as much as the strokes of a whole cell.
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_HOVERED = QStyle.StateFlag.State_MouseOver.value
_ONE_LINE = {align: int(align | Qt.TextFlag.TextSingleLine) for align in (LEFT, RIGHT)}


def selected(option: QStyleOptionViewItem) -> bool:
    """Whether the cell is selected."""
    return bool(option.state.value & _SELECTED)


def focused(option: QStyleOptionViewItem) -> bool:
    """Whether the cell has the keyboard."""
    return bool(option.state.value & _FOCUSED)


def ground(painter: QPainter, option: QStyleOptionViewItem, *, line: bool = True) -> None:
    """Paint the ground of a cell: surface or selection, and the hairline under the row."""
    look = theme.now()
    state = option.state.value
    token = "selection" if state & _SELECTED else "hover" if state & _HOVERED else "surface"
    painter.fillRect(option.rect, look.colour(token))
    if line:
        painter.setPen(look.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def text(painter: QPainter, rect: QRect, said: str, colour: QColor, font: QFont, align: Align = LEFT) -> None:
    """Paint *said* on one line in *rect*, elided where it does not fit."""
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetrics(font).elidedText(said, Qt.TextElideMode.ElideRight, rect.width())
    flags = _ONE_LINE.get(align)
    painter.drawText(rect, int(align | Qt.TextFlag.TextSingleLine) if flags is None else flags, shown)


def fitted(said: str, made: QFont, width: int) -> QFont:
    """Return *made*, so much smaller that a figure fits into *width*: broken or cut off it would be another figure."""
    shown = QFont(made)
    while shown.pointSizeF() > SMALLEST and QFontMetrics(shown).horizontalAdvance(said) > width:
        shown.setPointSizeF(shown.pointSizeF() - 0.5)
    return shown


def layout(said: str, font: QFont, width: float) -> QTextLayout:
    """Return *said* broken into lines of *width*."""
    # Qt breaks a line of such a text at this sign, not at a line feed.
    made = QTextLayout(said.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextOption(option)
    height = 0.0
    made.beginLayout()
    while (line := made.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    made.endLayout()
    return made


def paragraph(
    painter: QPainter, rect: QRect, said: str, colour: QColor, font: QFont, lines: int, align: Align = LEFT
) -> None:
    """Paint *said* on at most *lines* lines, centred upright in *rect*; the last one is elided."""
    made = layout(said, font, rect.width())
    metrics = QFontMetrics(font)
    shown = min(lines, made.lineCount())
    top = rect.top() + (rect.height() - shown * metrics.lineSpacing()) / 2
    painter.setFont(font)
    painter.setPen(colour)
    for at in range(shown):
        line = made.lineAt(at)
        part = said[line.textStart() : line.textStart() + line.textLength()].rstrip()
        if at == shown - 1 and made.lineCount() > shown:
            part = metrics.elidedText(said[line.textStart() :], Qt.TextElideMode.ElideRight, rect.width())
        where = QRectF(rect.left(), top + at * metrics.lineSpacing(), rect.width(), metrics.lineSpacing())
        painter.drawText(where, int(align | Qt.TextFlag.TextSingleLine), part)


Written = tuple[str, QColor, QFont]
"""A text with its colour and font."""


def two_lines(painter: QPainter, rect: QRect, upper: Written, lower: Written, align: Align = Align.AlignLeft) -> None:
    """Paint two texts below one another, centred upright in *rect*; an empty one leaves its room to the other."""
    written = [one for one in (upper, lower) if one[0]]
    high = sum(QFontMetrics(one[2]).lineSpacing() for one in written)
    top = rect.top() + (rect.height() - high) // 2
    for said, colour, made in written:
        room = QFontMetrics(made).lineSpacing()
        text(painter, QRect(rect.left(), top, rect.width(), room), said, colour, made, align | Align.AlignVCenter)
        top += room


def pill(
    painter: QPainter,
    rect: QRect,
    look: "Look",
    said: str,
    detail: str,
    font: QFont,
    small: QFont,
    *,
    ring: bool = False,
    sign: str = "",
) -> None:
    """Paint a status in *rect*: icon and word on its tint, a focus *ring* around.

    *detail* stands small at the right, the icon *sign* before it.
    """
    shown = theme.now()
    ink = shown.colour(look.tone)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shown.tint(look.tone))
    painter.drawRoundedRect(outline, 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if look.dashed:
        pen = QPen(shown.colour("border"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(outline, 4, 4)
    if ring:
        painter.setPen(QPen(shown.colour("focus"), 2))
        painter.drawRoundedRect(outline.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    middle = rect.top() + (rect.height() - ICON) / 2
    icons.paint(painter, look.icon, shown.hex(look.tone), rect.left() + PAD, middle, ICON)
    left = rect.left() + PAD + ICON + 6
    right = rect.right() - PAD
    if detail:
        wide = QFontMetrics(small).horizontalAdvance(detail) + (SIGN + 3 if sign else 0)
        # The word is worth more than its detail: where both do not fit, the detail goes.
        if left + QFontMetrics(font).horizontalAdvance(said) + 8 + wide <= right:
            if sign:
                high = rect.top() + (rect.height() - SIGN) / 2
                icons.paint(painter, sign, shown.hex(look.tone), right - wide, high, SIGN)
            text(painter, QRect(right - wide, rect.top(), wide + 1, rect.height()), detail, ink, small, RIGHT)
            right -= wide + 8
    text(painter, QRect(left, rect.top(), max(0, right - left + 1), rect.height()), said, ink, font)


def ring(painter: QPainter, rect: QRect) -> None:
    """Paint the focus ring inside *rect*."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.now().colour("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
