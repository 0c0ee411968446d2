"""What a person sees, or hears read aloud, of a window: its widgets, their names, the texts that are cut."""

import os
from collections.abc import Iterator
from types import UnionType

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from desktop.ui import fonts
from desktop.ui.forms.filter_field import FilterField
from desktop.ui.forms.tile import Recent, Tile


def letters() -> QFont:
    """Returns the font of the application; test_scale.py runs with larger letters, too."""
    return fonts.font(fonts.BODY * float(os.environ.get("LETTERS", 1)))


def shown(window: QWidget, kind: type[QWidget] | UnionType) -> Iterator[QWidget]:
    """Yields the widgets of *kind* that a person sees now."""
    for widget in window.findChildren(kind if isinstance(kind, type) else QWidget):
        if widget.isVisible() and isinstance(widget, kind):
            yield widget


def name_of(widget: QWidget) -> str:
    """Returns what a screen reader says for *widget*."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def nameless(window: QWidget) -> list[QWidget]:
    """Returns what takes the keyboard and has no name; the inside of a date or a year speaks for the whole field."""
    return [
        widget
        for widget in shown(window, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        if not name_of(widget).strip() and widget.objectName() != "qt_spinbox_lineedit"
    ]


def fill_in(window: QWidget, *, choose: bool = True) -> None:
    """Types into every field of *window* as somebody does who has not finished; with *choose* takes the last choices."""
    for field in shown(window, QLineEdit | QPlainTextEdit):
        inside = isinstance(field.parent(), QAbstractSpinBox)
        # What stands in a filter is at once looked for, and hides the fields.
        inside |= isinstance(field, FilterField) and not choose
        if field.isEnabled() and not field.isReadOnly() and not inside:
            field.blockSignals(True)
            (field.setPlainText if isinstance(field, QPlainTextEdit) else field.setText)("medio escr")
            field.blockSignals(False)
    for field in shown(window, QComboBox) if choose else ():
        field.blockSignals(True)
        field.setCurrentIndex(field.count() - 1)
        field.blockSignals(False)
    for field in shown(window, QSpinBox):
        field.stepUp()
    for field in shown(window, QDateEdit):
        field.setDate(field.date().addDays(40))


def entered(window: QWidget) -> list[object]:
    """Returns what stands in every field of *window*, in the order of its widgets; of a choice, which of how many."""
    found: list[object] = []
    for field in shown(window, QWidget):
        if isinstance(field, QLineEdit) and not isinstance(field.parent(), QAbstractSpinBox) and not field.isReadOnly():
            found.append(field.text())
        elif isinstance(field, QPlainTextEdit) and not field.isReadOnly():
            found.append(field.toPlainText())
        elif isinstance(field, QComboBox):
            found.append((field.currentIndex(), field.count()))
        elif isinstance(field, QDateEdit):
            found.append(field.date().toString("yyyy-MM-dd"))
        elif isinstance(field, QSpinBox):
            found.append(field.value())
        elif isinstance(field, QAbstractButton) and field.isCheckable():
            found.append(field.isChecked())
    return found


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
    # A focus ring is one pixel more on each side than the border in whose place it stands.
    ring = 2 if widget.hasFocus() else 1
    return hint.width() > widget.width() + 1 or hint.height() > widget.height() + ring


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
    ] + [*cut_headings(window), *cut_areas(window)]


def cut_areas(window: QWidget) -> list[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Returns what is wider than the area it is scrolled in, where nothing scrolls it sideways."""
    return [
        (type(area.parent()).__name__, area.viewport().size().toTuple(), area.widget().size().toTuple())
        for area in shown(window, QScrollArea)
        if area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if area.widget() is not None and area.widget().width() > area.viewport().width() + 1
    ]


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
