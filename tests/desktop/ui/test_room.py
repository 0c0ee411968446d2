"""The room of the pages: filled where it is large, scrolled where it is small, following the keyboard."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.ui.forms.room import Room

WHOLE = QSize(900, 700)


def pages() -> tuple[QWidget, QPushButton, QPushButton]:
    """Returns pages with a button in two of their corners."""
    made = QWidget()
    near, far = QPushButton("near", made), QPushButton("far", made)
    far.move(700, 600)
    return made, near, far


def seen(room: Room, widget: QWidget) -> bool:
    """Returns whether the whole of *widget* is in sight."""
    shown = widget.visibleRegion().boundingRect().size()
    return shown == widget.size()


def test_a_small_room_follows_the_keyboard_however_it_moves(app: QApplication, qtbot) -> None:
    made, near, far = pages()
    room = Room(made, WHOLE)
    qtbot.addWidget(room)
    room.resize(400, 300)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    assert made.size() == WHOLE
    far.setFocus()
    assert seen(room, far) and not seen(room, near)
    near.setFocus()
    assert seen(room, near) and not seen(room, far)


def test_a_large_room_is_filled(app: QApplication, qtbot) -> None:
    made, near, far = pages()
    room = Room(made, WHOLE)
    qtbot.addWidget(room)
    room.resize(1000, 800)
    room.show()
    QApplication.processEvents()
    assert made.size() == room.size() and seen(room, near) and seen(room, far)
