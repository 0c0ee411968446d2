"""The menu: every command, the languages, the appearances."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from db.terms import LANGUAGES
from desktop.ui import icons, language, theme
from desktop.ui.commands import COMMANDS, DO, FILE, FIND, GO, SHOW
from desktop.ui.language import DecimalSign
from desktop.ui.theme import Scheme


class Menu(QMenu):
    """Says at once which commands are possible; what it shows is made when it opens, as a start need not wait for it."""

    language_asked = Signal(str)
    theme_asked = Signal(object)
    decimals_asked = Signal(object)

    def __init__(self, actions: dict[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._inner: list[QMenu] = []
        self._desk = ""
        self._stale = True
        self.scheme = Scheme.SYSTEM
        self.aboutToShow.connect(self.build)

    def fill(self, desk: str) -> None:
        """Offer every command of the *desk*; those that need a file are grey while none is open ("").

        To be called again when language or colours change.
        """
        self._desk = desk
        self._stale = True
        for command in COMMANDS:
            if command.id != "show.menu":
                possible = command.offered(desk) and (bool(desk) or not command.needs_file)
                self._actions[command.id].setEnabled(possible)

    def sizeHint(self) -> QSize:
        self.build()
        return super().sizeHint()

    def build(self) -> None:
        """Make the entries, if something has changed since they were made."""
        if not self._stale:
            return
        self._stale = False
        self.clear()
        for old in self._inner:
            old.deleteLater()
        self._inner = []
        self._commands(self, FILE)
        self.addSeparator()
        # One by one they would fill the whole screen.
        self._commands(self._submenu("layout-grid", self.tr("Pages")), GO)
        self._commands(self._submenu("list-checks", self.tr("Actions")), DO)
        self._commands(self._submenu("search", self.tr("Find")), FIND)
        self.addSeparator()
        self._languages()
        self._schemes()
        self._decimals()
        self.addSeparator()
        self._commands(self, SHOW)

    def _commands(self, menu: QMenu, group: str) -> None:
        """Put the commands of *group* that are offered here into *menu*."""
        for command in COMMANDS:
            action = self._actions[command.id]
            if command.menu == group and command.id != "show.menu" and command.offered(self._desk):
                action.setIcon(self._icon(command.icon, theme.now().hex("ink3")))
                menu.addAction(action)

    def _icon(self, name: str, disabled: str = "") -> QIcon:
        return icons.icon(name, theme.now().hex("ink2"), 16, disabled, ratio=self.devicePixelRatioF())

    def _languages(self) -> None:
        inner = self._submenu("languages", self.tr("Language"))
        group = QActionGroup(inner)
        for one in LANGUAGES:
            self._choice(inner, group, language.OWN_NAMES[one], one, one == language.now())
        group.triggered.connect(self._ask_language)

    def _schemes(self) -> None:
        inner = self._submenu("sun-moon", self.tr("Appearance"))
        group = QActionGroup(inner)
        for scheme, text in (
            (Scheme.SYSTEM, self.tr("As the system")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
            (Scheme.CONTRAST, self.tr("High contrast")),
        ):
            self._choice(inner, group, text, scheme.value, scheme is self.scheme)
        group.triggered.connect(self._ask_theme)

    def _decimals(self) -> None:
        inner = self._submenu("hash", self.tr("Decimals"))
        group = QActionGroup(inner)
        for sign, text in (
            (DecimalSign.ASK, self.tr("Ask where a figure is unclear")),
            (DecimalSign.COMMA, self.tr("Comma: 0,5")),
            (DecimalSign.POINT, self.tr("Point: 0.5")),
        ):
            self._choice(inner, group, text, sign.value, sign is language.decimal_sign())
        group.triggered.connect(self._ask_decimals)

    def _submenu(self, icon: str, text: str) -> QMenu:
        inner = self.addMenu(self._icon(icon), text)
        self._inner.append(inner)
        return inner

    @staticmethod
    def _choice(inner: QMenu, group: QActionGroup, text: str, value: str, chosen: bool) -> None:
        action = inner.addAction(text)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.setData(value)
        group.addAction(action)

    def _ask_language(self, action: QAction) -> None:
        self.language_asked.emit(action.data())

    def _ask_decimals(self, action: QAction) -> None:
        self.decimals_asked.emit(DecimalSign(action.data()))

    def _ask_theme(self, action: QAction) -> None:
        self.theme_asked.emit(Scheme(action.data()))
