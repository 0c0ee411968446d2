"""Evidence beside an answer: a real file goes in, is listed, and comes out byte for byte."""

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from db import readers
from db.terms import LANGUAGES
from desktop.actions import evidence as actions
from desktop.ui.routes.window import WindowRoute

from .conftest import Key, focused, opened, press, rest

pytestmark = [pytest.mark.xdist_group("window")]


def told(route: WindowRoute, qtbot) -> None:
    """Waits until the pane shows what the file holds about the answer."""
    qtbot.waitUntil(lambda: not route.window.entry._linger.isActive())
    rest(route)


def attached(route: WindowRoute) -> list[tuple[str, str]]:
    """Returns (item, name) of what the file holds."""
    with route.sitting.desk.database.read() as reading:
        number = readers.submission_id(reading, 2022, "ARG")
        return [(one.item, one.name) for one in readers.attachments(reading, number)]


def test_a_file_is_attached_listed_and_saved_again_by_keyboard(
    route: WindowRoute, path: Path, tmp_path: Path, qtbot
) -> None:
    page = opened(route, path, qtbot)
    box = page.context.evidence
    told(route, qtbot)
    assert page.form.current == "S.1" and not box.list.isVisible() and not box.save.isVisible()
    source, other, copy = tmp_path / "boletín <b>ñ.pdf", tmp_path / "zweite.txt", tmp_path / "out" / "copy.pdf"
    source.write_bytes(b"%PDF " + bytes(range(256)) * 40)
    other.write_bytes(b"second")
    copy.parent.mkdir()
    # Tab leads from the source of the answer to the evidence.
    page.context.source.setFocus()
    press(qtbot, Key.Key_Tab)
    assert focused() is box.add
    for chosen in (source, source, other):
        route.dialogs.evidence = lambda chosen=chosen: str(chosen)
        press(qtbot, Key.Key_Space)
        rest(route)
        told(route, qtbot)
        if chosen is source and box.list.count() == 1:
            first = box.list.item(0).text()
    assert attached(route) == [("S.1", source.name), ("S.1", other.name)]
    assert first.startswith(f"{source.name}\n10.2\u00a0kB · ") and " · Ana Pérez\n" in first
    sha256 = hashlib.sha256(source.read_bytes()).hexdigest()
    assert first.endswith(f"\nSHA-256 {sha256[:16]} …") and sha256 in box.list.item(0).toolTip()
    assert "<b>" not in box.list.item(0).toolTip() and box.list.currentRow() == 1
    # The list stands between the buttons.
    box.list.setFocus()
    press(qtbot, Key.Key_Up)
    proposed = []
    route.dialogs.save = lambda title, name, kinds: proposed.append(name) or str(copy)
    press(qtbot, Key.Key_Tab)
    assert focused() is box.save
    press(qtbot, Key.Key_Space)
    rest(route)
    assert proposed == [source.name] and copy.read_bytes() == source.read_bytes()
    assert str(copy) in page.banner.sentence
    # Another answer has none of it.
    page.form.stand_at("S.2")
    told(route, qtbot)
    assert box.list.count() == 0


def let_fall(onto: QWidget, *files: Path) -> bool:
    """Drags *files* over a widget and lets them fall; returns whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), copy, data, left, none)
    QApplication.sendEvent(onto, enter)
    if taken := enter.isAccepted():
        QApplication.sendEvent(onto, QDropEvent(QPointF(20, 20), copy, data, left, none))
    return taken


def test_files_that_fall_on_the_pane_are_attached_and_a_locked_return_says_why_not(
    route: WindowRoute, path: Path, tmp_path: Path, qtbot
) -> None:
    page = opened(route, path, qtbot)
    first, second = tmp_path / "one.pdf", tmp_path / "two.pdf"
    first.write_bytes(b"one")
    second.write_bytes(b"two")
    assert let_fall(page.context, first, second)
    rest(route)
    told(route, qtbot)
    assert (
        sorted(attached(route)) == [("S.1", "one.pdf"), ("S.1", "two.pdf")] and page.context.evidence.list.count() == 2
    )
    with route.sitting.desk.database.read() as reading:
        accepted = readers.submission_id(reading, 2021, "ARG")
    route.entry.open(accepted)
    rest(route)
    assert let_fall(page.context, first)
    rest(route)
    assert "2021" in page.banner.sentence and "accepted" in page.banner.sentence
    with route.sitting.desk.database.read() as reading:
        assert readers.attachments(reading, accepted) == ()


def test_nothing_of_it_hangs_over_the_edge_of_the_pane_in_any_language(
    route: WindowRoute, path: Path, tmp_path: Path, qtbot
) -> None:
    page = opened(route, path, qtbot)
    box, source = page.context.evidence, tmp_path / f"{'boletín ' * 12}.pdf"
    source.write_bytes(b"x" * 1_250_000)
    route.dialogs.evidence = lambda: str(source)
    qtbot.mouseClick(box.add, Qt.MouseButton.LeftButton)
    rest(route)
    told(route, qtbot)
    sizes = []
    for tongue in LANGUAGES:
        route.speak(tongue)
        rest(route)
        told(route, qtbot)
        body = box.parentWidget()
        assert body.width() <= body.parentWidget().width(), tongue
        for part in (box.add, box.save, box.list):
            assert part.isVisible() and part.width() >= min(part.sizeHint().width(), box.width() // 2)
        sizes.append(box.list.item(0).text().split("\n")[1].split(" · ")[0].replace("\u00a0", " "))
    assert set(sizes) == {"1.2 MB", "1,2 MB", "1,2 Mo"}


def test_what_cannot_be_attached_is_told_and_a_double_is_not_kept(
    route: WindowRoute, path: Path, tmp_path: Path, qtbot, monkeypatch
) -> None:
    page = opened(route, path, qtbot)
    box, large = page.context.evidence, tmp_path / "large.pdf"
    large.write_bytes(b"x" * 11)
    route.dialogs.evidence = lambda: str(tmp_path / "gone.pdf")
    qtbot.mouseClick(box.add, Qt.MouseButton.LeftButton)
    rest(route)
    assert "gone.pdf" in page.banner.sentence and "cannot be read" in page.banner.sentence
    monkeypatch.setattr(actions, "LARGEST", 10)
    route.dialogs.evidence = lambda: str(large)
    qtbot.mouseClick(box.add, Qt.MouseButton.LeftButton)
    rest(route)
    assert "large.pdf" in page.banner.sentence and "MB" in page.banner.sentence and attached(route) == []
    monkeypatch.setattr(actions, "LARGEST", 100)
    for _ in range(2):
        qtbot.mouseClick(box.add, Qt.MouseButton.LeftButton)
        rest(route)
    assert "already" in page.banner.sentence and attached(route) == [("S.1", "large.pdf")]


def test_a_locked_return_says_why_nothing_is_attached(route: WindowRoute, path: Path, qtbot) -> None:
    page = opened(route, path, qtbot)
    with route.sitting.desk.database.read() as reading:
        accepted = readers.submission_id(reading, 2021, "ARG")
    route.entry.open(accepted)
    rest(route)
    add = page.context.evidence.add
    assert page.view.locked is not None and not add.isEnabled()
    assert "2021" in add.toolTip() and add.accessibleDescription() == add.toolTip()
