"""The frame: start page or workspace, the rail, the commands. It knows pages, but no database."""

from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QPushButton, QStackedWidget, QWidget

from db.terms import LANGUAGES
from desktop.ui import icons, language, theme
from desktop.ui.commands import BY_ID, COMMANDS, DO, FILE, FIND, GO, PAGES, SHOW
from desktop.ui.forms.rail import Rail
from desktop.ui.forms.speaking import Speaking
from desktop.ui.pages.board import BoardPage
from desktop.ui.pages.page import Page
from desktop.ui.pages.receive import ReceivePage
from desktop.ui.pages.start import StartPage
from desktop.ui.pages.submission import SubmissionPage
from desktop.ui.pages.summary import SummaryPage
from desktop.ui.theme import Scheme

SIZE = QSize(1280, 760)
SMALLEST = QSize(1120, 700)


class MainWindow(Speaking, QMainWindow):
    """Commands are told by id; who listens does them."""

    commanded = Signal(str)
    language_asked = Signal(str)
    theme_asked = Signal(object)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self.setWindowIcon(icons.mark())
        self.start = StartPage()
        self.board = BoardPage()
        self.submission = SubmissionPage()
        self.receive = ReceivePage()
        self.summary = SummaryPage()
        self._pages: dict[str, Page] = {
            "go.board": self.board,
            "go.submission": self.submission,
            "go.receive": self.receive,
            "go.summary": self.summary,
        }
        self.rail = Rail(PAGES)
        self.rail.went.connect(self.commanded)
        self.rail.menu_asked.connect(self._show_menu)
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        workspace = QWidget()
        row = QHBoxLayout(workspace)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self._halves = QStackedWidget()
        self._halves.addWidget(self.start)
        self._halves.addWidget(workspace)
        self.setCentralWidget(self._halves)
        self._file = ""
        self._saved: datetime | None = None
        self._here = "go.board"
        self._make_actions()
        self._submenus: list[QMenu] = []
        self.menu = QMenu(self)
        self.retranslate()
        self.show_start()

    def _make_actions(self) -> None:
        self.actions_by_id: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(self)
            action.setData(command.id)
            if command.shortcut:
                action.setShortcut(QKeySequence(command.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(self._command)
            self.addAction(action)
            self.actions_by_id[command.id] = action

    def retranslate(self) -> None:
        for command in COMMANDS:
            self.actions_by_id[command.id].setText(command.text())
        self._fill_menu()
        self._say_file()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._fill_menu()

    def _fill_menu(self) -> None:
        if not hasattr(self, "menu"):
            return
        self.menu.clear()
        for old in self._submenus:
            old.deleteLater()
        self._submenus = []
        look = theme.now()
        open_now = bool(self._file)
        for group in (FILE, GO, DO, FIND, SHOW):
            for command in COMMANDS:
                if command.menu != group or command.id == "show.menu":
                    continue
                action = self.actions_by_id[command.id]
                action.setIcon(icons.icon(command.icon, look.hex("ink2"), 16, look.hex("ink3")))
                action.setEnabled(open_now or not command.needs_file)
                self.menu.addAction(action)
            if group == FIND:
                self.menu.addSeparator()
                self._add_choices()
            self.menu.addSeparator()
        self.actions_by_id["show.menu"].setEnabled(True)

    def _add_choices(self) -> None:
        look = theme.now()
        tongues = self.menu.addMenu(icons.icon("languages", look.hex("ink2"), 16), self.tr("Language"))
        self._submenus.append(tongues)
        group = QActionGroup(tongues)
        for one in LANGUAGES:
            action = tongues.addAction(language.OWN_NAMES[one])
            action.setCheckable(True)
            action.setChecked(one == language.now())
            action.setData(one)
            group.addAction(action)
        group.triggered.connect(self._ask_language)
        looks = self.menu.addMenu(icons.icon("sun-moon", look.hex("ink2"), 16), self.tr("Appearance"))
        self._submenus.append(looks)
        group = QActionGroup(looks)
        for scheme, text in (
            (Scheme.SYSTEM, self.tr("As the system")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
        ):
            action = looks.addAction(text)
            action.setCheckable(True)
            action.setChecked(scheme is self._scheme)
            action.setData(scheme.value)
            group.addAction(action)
        group.triggered.connect(self._ask_theme)

    _scheme = Scheme.SYSTEM

    def show_scheme(self, scheme: Scheme) -> None:
        """Take note of the appearance chosen, for the tick in the menu."""
        self._scheme = scheme
        self._fill_menu()

    def show_start(self) -> None:
        """Show the start page: no file is open."""
        self._file = ""
        self._saved = None
        self._halves.setCurrentIndex(0)
        self._fill_menu()
        self._say_file()
        self.start.start_here()

    def show_workspace(self, name: str, path: str) -> None:
        """Show the pages of the open file *name*."""
        self._file = name
        self.rail.show_file(name, path)
        self._halves.setCurrentIndex(1)
        self._fill_menu()
        self._say_file()
        self.go("go.board")

    def forget(self) -> None:
        """Let every page forget what it showed: its file was closed."""
        for page in self._pages.values():
            page.forget()

    def show_saved(self, at: datetime | None) -> None:
        """Show that everything is saved, and when something was changed last."""
        self._saved = at
        self._say_file()

    def go(self, page: str) -> None:
        """Go to *page*, one of ``go.board``, ``go.submission``, ``go.receive``, ``go.summary``."""
        self._here = page
        self._stack.setCurrentWidget(self._pages[page])
        self.rail.stand_at("go.board" if page == "go.submission" else page)
        self._pages[page].start_here()

    @property
    def here(self) -> str:
        """The page that is shown; "" on the start page."""
        return self._here if self._file else ""

    @property
    def page(self) -> Page:
        """The page of the workspace that is in front."""
        return self._pages[self._here]

    def _say_file(self) -> None:
        self.setWindowTitle(f"{self._file} – Convergencia" if self._file else "Convergencia")
        if self._saved is not None:
            self.rail.show_saved(self.tr("Saved {time}").format(time=f"{self._saved:%H:%M}"))
        else:
            self.rail.show_saved(self.tr("Everything is saved"))

    def _command(self) -> None:
        command = self.sender().data()
        if command == "show.menu":
            self.rail.open_menu() if self._file else self.menu.popup(self.mapToGlobal(QPoint(24, 24)))
        elif BY_ID[command].needs_file and not self._file:
            return
        else:
            self.commanded.emit(command)

    def _show_menu(self, anchor: QPushButton) -> None:
        size = self.menu.sizeHint()
        self.menu.popup(anchor.mapToGlobal(QPoint(0, -size.height() - 4)))

    def _ask_language(self, action: QAction) -> None:
        self.language_asked.emit(action.data())

    def _ask_theme(self, action: QAction) -> None:
        self.theme_asked.emit(Scheme(action.data()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
