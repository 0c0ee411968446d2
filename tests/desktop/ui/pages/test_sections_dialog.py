"""Splitting off sections needs at least one."""

from PySide6.QtCore import Qt

from desktop.ui.forms.sections_dialog import SectionsDialog
from desktop.ui.main_window import MainWindow


def test_the_dialog_of_sections_wants_a_tick(window: MainWindow, qtbot) -> None:
    dialog = SectionsDialog([("S", "Trade"), ("T", "Texts")], window)
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled() and dialog.go.toolTip()
    dialog.show()
    dialog.ticks["T"].setFocus()
    qtbot.keyClick(dialog.ticks["T"], Qt.Key.Key_Space)
    assert dialog.chosen() == ["T"] and dialog.go.isEnabled()
