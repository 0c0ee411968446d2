"""The frame: start page or workspace, the menu, the commands. It knows pages, but no database.

It is shown bare first, and furnished when it has been painted once: what its pages need takes longer than the window
itself. Whatever is imported at the top here is waited for with an empty screen.
"""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QEvent, QPoint, QSize, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from desktop.ui import steps, theme
from desktop.ui.commands import BY_ID, COMMANDS, COUNTRY, OFFICE
from desktop.ui.forms.dragged import local_files
from desktop.ui.forms.speaking import Speaking

if TYPE_CHECKING:
    from desktop.ui.menu import Menu
    from desktop.ui.pages.board import BoardPage
    from desktop.ui.pages.entry import EntryPage
    from desktop.ui.pages.history import HistoryPage
    from desktop.ui.pages.office import OfficePage
    from desktop.ui.pages.page import Page
    from desktop.ui.pages.points import PointsPage
    from desktop.ui.pages.queries import QueriesPage
    from desktop.ui.pages.receive import ReceivePage
    from desktop.ui.pages.review import ReviewPage
    from desktop.ui.pages.send import SendPage
    from desktop.ui.pages.start import StartPage
    from desktop.ui.pages.submission import SubmissionPage
    from desktop.ui.pages.summary import SummaryPage
    from desktop.ui.theme import Scheme
    from desktop.ui.workspace import Workspace

SIZE = QSize(1280, 760)
WHOLE = QSize(1264, 620)
"""The room that every page needs to show each text whole, in each language; a smaller window scrolls."""
SMALLEST = QSize(720, 420)
"""A quarter of a large screen, or a laptop's at 200 %."""


PANEL = 0.4
"""The share of its width that the start page gives to its dark half."""


class MainWindow(Speaking, QMainWindow):
    """Commands are told by id; who listens does them. Bare until ``furnish`` is called."""

    commanded = Signal(str)
    language_asked = Signal(str)
    theme_asked = Signal(object)
    decimals_asked = Signal(object)
    closing = Signal()
    painted = Signal()
    dropped = Signal(list)

    menu: "Menu"
    start: "StartPage"
    furnished = False

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self.setWindowTitle("Convergencia")
        # The first frame has the grounds of the page that follows it, so that nothing flashes. A widget, as a painter
        # makes Python look at the enumerations of Qt, which takes longer than the frame.
        self._panel = QWidget(self)
        self._panel.setAutoFillBackground(True)
        dark = QPalette()
        dark.setColor(QPalette.ColorRole.Window, theme.now().colour("rail"))
        self._panel.setPalette(dark)
        self._file = ""
        self.desk = ""
        self._saved: datetime | None = None
        self._workspace: Workspace | None = None

    def furnish(self) -> Self:
        """Put the start page, the menu and the commands in, once; return the window."""
        if self.furnished:
            return self
        from desktop.ui import fonts, icons
        from desktop.ui.forms.room import Room
        from desktop.ui.menu import Menu
        from desktop.ui.pages.start import StartPage

        self.setWindowIcon(icons.mark())
        self.setAcceptDrops(True)
        self.start = StartPage()
        self._halves = QStackedWidget()
        self._halves.addWidget(self.start)
        # With larger letters pages need more room than small windows have, and are scrolled like in a small one.
        large = QSize(fonts.grown(WHOLE.width(), 0.5), fonts.grown(WHOLE.height(), 0.5))
        self.setCentralWidget(Room(self._halves, large))
        self.actions_by_id = {command.id: self._action(command.id, command.shortcut) for command in COMMANDS}
        self.menu = Menu(self.actions_by_id, self)
        self.menu.language_asked.connect(self.language_asked)
        self.menu.theme_asked.connect(self.theme_asked)
        self.menu.decimals_asked.connect(self.decimals_asked)
        self.furnished = True
        self._panel.deleteLater()
        self.retranslate()
        self.show_start()
        return self

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.furnished:
            self._panel.resize(round(self.width() * PANEL), self.height())

    def _action(self, command: str, shortcut: str) -> QAction:
        action = QAction(self)
        action.setData(command)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(self._command)
        self.addAction(action)
        return action

    def retranslate(self) -> None:
        if not self.furnished:
            return
        for command in COMMANDS:
            self.actions_by_id[command.id].setText(command.text())
        self._say_file()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.furnished and event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self.menu.fill(self.desk)

    @property
    def workspace(self) -> "Workspace":
        """Rail and pages; made when first asked for."""
        if self._workspace is None:
            from desktop.ui.workspace import Workspace

            self._workspace = Workspace()
            self._workspace.rail.went.connect(self.commanded)
            self._workspace.rail.menu_asked.connect(self._show_menu)
            self._halves.addWidget(self._workspace)
        return self._workspace

    @property
    def board(self) -> "BoardPage":
        """The matrix of submissions."""
        return self.workspace.board

    @property
    def submission(self) -> "SubmissionPage":
        """One submission."""
        return self.workspace.submission

    @property
    def entry(self) -> "EntryPage":
        """The form of one submission."""
        return self.workspace.entry

    @property
    def review(self) -> "ReviewPage":
        """One submission as a reviewer reads it."""
        return self.workspace.review

    @property
    def history(self) -> "HistoryPage":
        """What was done."""
        return self.workspace.history

    @property
    def queries(self) -> "QueriesPage":
        """All queries of a round."""
        return self.workspace.queries

    @property
    def receive(self) -> "ReceivePage":
        """Files that came back."""
        return self.workspace.receive

    @property
    def office(self) -> "OfficePage":
        """A round beside its answers, and the register."""
        return self.workspace.office

    @property
    def summary(self) -> "SummaryPage":
        """The PDF."""
        return self.workspace.summary

    @property
    def send(self) -> "SendPage":
        """What goes back."""
        return self.workspace.send

    @property
    def points(self) -> "PointsPage":
        """Restore points and history."""
        return self.workspace.points

    def show_scheme(self, scheme: "Scheme") -> None:
        """Take note of the appearance chosen, for the tick in the menu."""
        self.menu.scheme = scheme
        self.menu.fill(self.desk)

    def show_start(self) -> None:
        """Show the start page: no file is open."""
        self._file = self.desk = ""
        self._saved = None
        self._halves.setCurrentWidget(self.start)
        self.menu.fill(self.desk)
        self._say_file()
        self.start.start_here()

    def show_workspace(self, name: str, path: str, *, own: bool = False) -> None:
        """Show the pages of the open file *name*: the office's, or those of a country's *own* file."""
        self._file = name
        self.desk = COUNTRY if own else OFFICE
        self.workspace.show_desk(self.desk)
        self.workspace.rail.show_file(name, path)
        self._halves.setCurrentWidget(self.workspace)
        self.menu.fill(self.desk)
        self._say_file()
        self.go("go.entry" if own else "go.board")

    def forget(self) -> None:
        """Let every page forget what it showed: its file was closed."""
        self.workspace.forget()

    def show_saved(self, at: datetime | None) -> None:
        """Show that everything is saved, and when something was changed last."""
        self._saved = at
        self._say_file()

    def go(self, page: str) -> None:
        """Go to *page*, one of ``go.board``, ``go.submission``, ``go.entry``, ``go.receive``, ``go.summary``."""
        steps.note("page", page)
        self.workspace.go(page)

    @property
    def here(self) -> str:
        """The page that is shown; "" on the start page."""
        return self.workspace.here if self._file else ""

    @property
    def page(self) -> "Page":
        """The page of the workspace that is in front."""
        return self.workspace.page

    def _say_file(self) -> None:
        self.setWindowTitle(f"{self._file} – Convergencia" if self._file else "Convergencia")
        if self._workspace is None:
            return
        if self._saved is not None:
            self._workspace.rail.show_saved(self.tr("Saved {time}").format(time=f"{self._saved:%H:%M}"))
        else:
            self._workspace.rail.show_saved(self.tr("Saves as you type"))

    def _command(self) -> None:
        command = self.sender().data()
        if (BY_ID[command].needs_file and not self._file) or not BY_ID[command].offered(self.desk):
            return
        if command != "show.menu":
            self.commanded.emit(command)
        elif self._file:
            self.workspace.rail.open_menu()
        else:
            self.menu.popup(self.mapToGlobal(QPoint(24, 24)))

    def _show_menu(self, anchor: QWidget) -> None:
        high = self.menu.sizeHint().height()
        self.menu.popup(anchor.mapToGlobal(QPoint(0, -high - 4)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
