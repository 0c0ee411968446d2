"""Every dialog that asks for a file or a few words, in one place: journeys in tests give answers in their stead."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.forms.new_round import NewFileDialog, NewRoundDialog
from desktop.ui.forms.owner_dialog import OwnerDialog
from desktop.ui.forms.password_dialog import PasswordDialog
from desktop.ui.forms.sections_dialog import SectionsDialog
from desktop.ui.founding import NewFile, NewRound
from desktop.ui.preferences import Preferences

QT_DIALOG = (QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"), QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"))
"""Where the system has no file dialog, Qt shows its own: these two of its texts changed, its translations did not."""


class Dialogs(QObject):
    """Asks the person; an empty answer means they thought better of it."""

    def __init__(self, parent: QWidget, preferences: Preferences) -> None:
        super().__init__(parent)
        self._window = parent
        self._preferences = preferences

    def workbooks(self) -> list[str]:
        """Ask for workbooks that came back."""
        kinds = self.tr("Excel workbooks (*.xlsx *.xlsm);;All files (*)")
        found, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Excel workbooks"), self._preferences.folder, kinds
        )
        return [self._used(path) for path in found]

    def file(self) -> str:
        """Ask for a file of ours, a workbook, or an archive, to open."""
        kinds = self.tr(
            "Convergencia files, workbooks and archives (*.convergencia *.xlsx *.xlsm *.zip);;All files (*)"
        )
        found, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open"), self._preferences.folder, kinds)
        return self._used(found)

    def evidence(self) -> str:
        """Ask for a file that stands behind an answer."""
        kinds = self.tr("All files (*)")
        found, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Attach evidence"), self._preferences.folder, kinds
        )
        return self._used(found)

    def folder(self, title: str) -> str:
        """Ask for a folder."""
        found = QFileDialog.getExistingDirectory(self._window, title, self._preferences.folder)
        if found:
            self._preferences.folder = found
        return found

    def save(self, title: str, name: str, kinds: str) -> str:
        """Ask where to save, proposing *name*."""
        proposed = str(Path(self._preferences.folder) / name)
        found, _ = QFileDialog.getSaveFileName(self._window, title, proposed, kinds)
        return self._used(found)

    def save_beside(self, title: str, proposed: str, kinds: str) -> str:
        """Ask where to save, proposing the whole path *proposed*."""
        found, _ = QFileDialog.getSaveFileName(self._window, title, proposed, kinds)
        return self._used(found)

    def sections(self, sections: list[tuple[str, str]]) -> list[str]:
        """Ask which of *sections* (code, name) go into a workbook of their own."""
        return SectionsDialog(sections, self._window).ask()

    def new_file(self) -> NewFile | None:
        """Ask what a new file needs."""
        return NewFileDialog(self, self._window).ask()

    def new_round(self) -> NewRound | None:
        """Ask what a new round needs."""
        return NewRoundDialog(self, self._window).ask()

    def form(self) -> str:
        """Ask for a questionnaire as XLSForm."""
        kinds = self.tr("XLSForm (*.xlsx *.xls);;All files (*)")
        found, _ = QFileDialog.getOpenFileName(self._window, self.tr("Questionnaire"), self._preferences.folder, kinds)
        return self._used(found)

    def password(self, name: str) -> str:
        """Ask for the password to open the file *name*; it is kept in memory only."""
        return PasswordDialog(name, self._window).ask()

    def owner(self, name: str, countries: list[tuple[str, str]], years: list[int]) -> tuple[str, int] | None:
        """Ask which of *countries* (code, name) and which round the file *name* belongs to."""
        return OwnerDialog(name, countries, years, self._window).ask()

    def _used(self, path: str) -> str:
        if path:
            self._preferences.folder = str(Path(path).parent)
        return path
