"""What a person sees, or hears read aloud, of a window: its widgets, their names, the texts that are cut."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox, QComboBox, QHeaderView, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from desktop.ui.forms.tile import Recent, Tile


def shown(window: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    """Yields the widgets of *kind* that a person sees now."""
    for widget in window.findChildren(kind):
        if widget.isVisible():
            yield widget


def name_of(widget: QWidget) -> str:
    """Returns what a screen reader says for *widget*."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def clipped(widget: QWidget) -> bool:
    """Whether some of the text of *widget* cannot be seen."""
    if isinstance(widget, QLabel):
        if widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored and widget.toolTip():
            return False
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + 1
    if isinstance(widget, Tile | Recent):
        return isinstance(widget, Tile) and widget.sizeHint().width() > widget.width()
    if isinstance(widget, QLineEdit):
        text = widget.placeholderText()
        margins = widget.textMargins()
        return widget.fontMetrics().horizontalAdvance(text) + margins.left() + 22 > widget.width()
    hint = widget.sizeHint()
    return hint.width() > widget.width() + 1 or hint.height() > widget.height() + 1


def clipped_texts(window: QWidget) -> list[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Returns what cannot be seen whole: the text, the room it has and the room it needs."""
    return [
        (
            getattr(widget, "text", lambda: "")() or getattr(widget, "currentText", lambda: "")(),
            widget.size().toTuple(),
            widget.sizeHint().toTuple(),
        )
        for kind in (QLabel, QPushButton, QComboBox, QLineEdit, QCheckBox)
        for widget in shown(window, kind)
        if clipped(widget)
    ] + cut_headings(window)


def cut_headings(window: QWidget) -> list[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Returns the headings of columns that are wider than their column; those that wrap are none."""
    return [
        (
            str(header.model().headerData(at, Qt.Orientation.Horizontal)),
            (header.sectionSize(at), header.height()),
            (header.sectionSizeHint(at), 0),
        )
        for header in shown(window, QHeaderView)
        if header.orientation() is Qt.Orientation.Horizontal
        if not header.defaultAlignment() & Qt.TextFlag.TextWordWrap
        for at in range(header.count())
        if not header.isSectionHidden(at) and header.sectionSizeHint(at) > header.sectionSize(at) + 1
    ]
