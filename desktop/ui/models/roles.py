"""The roles beyond Qt's own that models answer and delegates ask for."""

from enum import IntEnum

from PySide6.QtCore import Qt

START = int(Qt.ItemDataRole.UserRole)


class Role(IntEnum):
    """What a cell can be asked besides its text."""

    LINE = START + 1
    LOOK = START + 2
    DETAIL = START + 3
    KEY = START + 4
    SORT = START + 5
    PROGRESS = START + 6
    HEADING = START + 7
    MARKED = START + 8
    CHOICE = START + 9


DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
DESCRIBED = int(Qt.ItemDataRole.AccessibleDescriptionRole)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
