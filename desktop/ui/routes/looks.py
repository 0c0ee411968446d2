"""How the window speaks, looks and writes figures: what a person chooses once, and every page follows at once."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.ui import language, theme
from desktop.ui.language import DecimalSign
from desktop.ui.main_window import MainWindow
from desktop.ui.preferences import Preferences
from desktop.ui.theme import Scheme


class Looks(QObject):
    """``spoke`` and ``settled`` say that the language and the decimal sign are other ones than before."""

    spoke = Signal()
    settled = Signal()

    def __init__(self, app: QApplication, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._app = app
        self._window = window
        self._preferences = preferences
        for asker in (window, window.start):
            asker.language_asked.connect(self.speak)
            asker.theme_asked.connect(self.wear)
        window.decimals_asked.connect(self.write_decimals)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        self.show_choices()

    def show_choices(self) -> None:
        """Show recents, language and appearance on the start page and in the menu."""
        chosen = self._preferences
        self._window.start.show_choices(chosen.recents(), language.now(), chosen.scheme)
        self._window.show_scheme(chosen.scheme)

    def speak(self, tongue: str) -> None:
        """Let the window speak *tongue* from now on."""
        self._preferences.language = tongue
        language.speak(self._app, tongue)
        self.show_choices()
        self.spoke.emit()

    def wear(self, scheme: Scheme) -> None:
        """Let the window wear *scheme* from now on."""
        self._preferences.scheme = scheme
        theme.wear(self._app, scheme)
        self.show_choices()

    def write_decimals(self, sign: DecimalSign) -> None:
        """Let figures be read and shown with *sign* from now on."""
        self._preferences.decimal_sign = sign
        language.write_decimals(sign)
        self.show_choices()
        self.settled.emit()

    def _system_changed(self) -> None:
        if self._preferences.scheme is Scheme.SYSTEM and theme.chosen(Scheme.SYSTEM) is not theme.now():
            theme.wear(self._app, Scheme.SYSTEM)
