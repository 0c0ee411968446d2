"""The one table of commands: unique, in the menu, each with a shortcut that works and something that happens."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.ui.commands import BY_ID, COMMANDS, COUNTRY, OFFICE, OWN_PAGES, PAGES
from desktop.ui.main_window import MainWindow
from desktop.ui.menu import Menu


def entries(menu: Menu) -> list[str]:
    """Returns the ids of the commands in *menu*."""
    menu.build()
    inner = [action.menu() for action in menu.actions() if action.menu()]
    return [action.data() for one in (menu, *inner) for action in one.actions() if action.data() in BY_ID]


def make(qtbot) -> MainWindow:
    """Returns a window that the test closes."""
    window = MainWindow().furnish()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_ids_and_shortcuts_are_unique() -> None:
    for values in ([one.id for one in COMMANDS], [one.shortcut for one in COMMANDS if one.shortcut]):
        assert [value for value, count in Counter(values).items() if count > 1] == []
    assert all(not QKeySequence(one.shortcut).isEmpty() for one in COMMANDS if one.shortcut)


def test_every_command_stands_in_the_menu_and_pages_in_the_rail(app: QApplication, qtbot) -> None:
    window = make(qtbot)
    for desk, own in ((OFFICE, False), (COUNTRY, True)):
        window.show_workspace("a", "/a", own=own)
        offered = sorted(one.id for one in COMMANDS if one.offered(desk) and one.id != "show.menu")
        assert sorted(entries(window.menu)) == offered
    assert {one.id for one in COMMANDS} == {one.id for one in COMMANDS if one.offered(OFFICE) or one.offered(COUNTRY)}
    assert [one.id for one in OWN_PAGES] == ["go.entry", "go.take", "go.send", "go.points"]
    assert [one.id for one in PAGES] == [
        "go.board",
        "go.receive",
        "go.review",
        "go.queries",
        "go.history",
        "go.summary",
        "go.office",
    ]


def test_commands_that_need_a_file_are_grey_until_one_is_open(app: QApplication, qtbot) -> None:
    window = make(qtbot)
    grey = {one.id for one in COMMANDS if not window.actions_by_id[one.id].isEnabled()}
    assert grey == {one.id for one in COMMANDS if one.needs_file}
    window.show_workspace("a", "/a")
    assert {one.id for one in COMMANDS if window.actions_by_id[one.id].isEnabled()} == {
        one.id for one in COMMANDS if one.offered(OFFICE)
    }


def test_a_countrys_own_file_offers_nothing_of_the_secretariats(app: QApplication, qtbot) -> None:
    window = make(qtbot)
    window.show_workspace("a", "/a", own=True)
    told = []
    window.commanded.connect(told.append)
    for command in ("go.board", "go.receive", "go.summary", "do.issue", "do.annotate"):
        assert not window.actions_by_id[command].isEnabled()
        window.actions_by_id[command].trigger()
    assert told == []
    shown = [made.property("page") for made in window.workspace.rail.findChildren(QPushButton) if made.isVisible()]
    assert [page for page in shown if page] == ["go.entry", "go.take", "go.send", "go.points"]


def test_every_shortcut_tells_its_command(app: QApplication, qtbot) -> None:
    window = make(qtbot)
    window.show_workspace("a", "/a")
    told = []
    window.commanded.connect(told.append)
    for command in COMMANDS:
        if command.shortcut and command.id != "show.menu" and command.offered(OFFICE):
            window.actions_by_id[command.id].trigger()
            assert told[-1] == command.id
    qtbot.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert told[-1] == "find.previous"


def test_each_command_leads_somewhere(app: QApplication, qtbot, preferences, monkeypatch) -> None:
    from desktop.ui.routes.own_file import OwnFileRoute
    from desktop.ui.routes.window import WindowRoute

    route = WindowRoute(app, make(qtbot), preferences)
    went = []
    monkeypatch.setattr(route.window, "go", went.append)
    pages = {"go.board", "go.receive", "go.summary", "go.office"}
    for command in sorted(pages):
        route.do(command)
    assert set(went) == pages
    import inspect

    from desktop.ui.routes.reviewing import Reviewing

    body = inspect.getsource(WindowRoute.do) + inspect.getsource(Reviewing.do)
    handled = {one.id for one in COMMANDS if f'"{one.id}"' in body}
    own = inspect.getsource(OwnFileRoute.do)
    handled |= {one.id for one in COMMANDS if one.desk == COUNTRY and f'"{one.id}"' in own}
    assert handled | pages | {"show.menu"} == {one.id for one in COMMANDS}


def test_the_menu_offers_languages_and_appearances(app: QApplication, qtbot) -> None:
    window = make(qtbot)
    tongues, schemes = [], []
    window.language_asked.connect(tongues.append)
    window.theme_asked.connect(schemes.append)
    window.menu.build()
    inner = [action.menu() for action in window.menu.actions() if action.menu()]
    choices = [one for one in inner if one.actions()[0].isCheckable()]
    assert [len(one.actions()) for one in choices][:2] == [4, 4]
    choices[0].actions()[3].trigger()
    choices[1].actions()[2].trigger()
    assert tongues == ["fr"] and [one.value for one in schemes] == ["dark"]
