"""What the window remembers between two starts: recent files, language, theme, who sits here.

The first frame asks for its place and colours only: what the other answers need is imported when they are asked for.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLocale, QSettings, QStandardPaths

from desktop.ui.theme import Scheme

if TYPE_CHECKING:
    from db.snapshots.register import Person
    from desktop.ui.language import DecimalSign
    from desktop.ui.views import KeptView

RECENTS = 8
_BOARD = ("view", "standing", "subregion")


class Preferences:
    """An ini file in the person's own configuration folder; tests give it a *path* of their own."""

    def __init__(self, path: Path | None = None) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
        where = path or Path(folder) / "convergencia" / "convergencia.ini"
        self._settings = QSettings(str(where), QSettings.Format.IniFormat)

    @property
    def path(self) -> Path:
        """Where the file is."""
        return Path(self._settings.fileName())

    def sync(self) -> None:
        """Write what is still in memory."""
        self._settings.sync()

    def recents(self) -> tuple[str, ...]:
        """Return the files opened last, the newest first; files that are gone are left out."""
        found = self._settings.value("recents", [])
        names = [found] if isinstance(found, str) else list(found) if isinstance(found, list | tuple) else []
        return tuple(name for name in names if "://" in name or Path(name).is_file())

    def remember(self, name: str) -> None:
        """Put *name* on top of the recent files."""
        others = [other for other in self.recents() if other != name]
        self._settings.setValue("recents", [name, *others][:RECENTS])

    @property
    def last(self) -> str:
        """The file that is open, or was when the window was closed; "" for none, or when it is gone."""
        found = str(self._settings.value("last", "") or "")
        return found if "://" in found or Path(found).is_file() else ""

    @last.setter
    def last(self, name: str) -> None:
        self._settings.setValue("last", name)

    @property
    def language(self) -> str:
        """The window's language: the one chosen, else the system's where we speak it, else Spanish."""
        from db.terms import LANGUAGES

        chosen = str(self._settings.value("language", "") or "")
        if chosen in LANGUAGES:
            return chosen
        system = QLocale.system().name()[:2]
        return system if system in LANGUAGES else "es"

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("language", language)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the system has it."""
        found = str(self._settings.value("theme", "") or "")
        return Scheme(found) if found in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("theme", scheme.value)

    @property
    def decimal_sign(self) -> "DecimalSign":
        """What the person writes before decimals; until they say so, unclear figures are asked about."""
        from desktop.ui.language import DecimalSign

        found = str(self._settings.value("decimals", "") or "")
        return DecimalSign(found) if found in set(DecimalSign) else DecimalSign.ASK

    @decimal_sign.setter
    def decimal_sign(self, sign: "DecimalSign") -> None:
        self._settings.setValue("decimals", sign.value)

    @property
    def drafts(self) -> Path:
        """The folder of what was typed and has still to be decided; it need not be there."""
        return self.path.parent / "drafts"

    @property
    def person(self) -> "Person":
        """Who sits here; until somebody says so, a reviewer under the name of the account."""
        import getpass

        from db.snapshots.register import Person
        from db.terms import Role

        name = str(self._settings.value("profile/name", "") or "") or getpass.getuser()
        found = str(self._settings.value("profile/role", "") or "")
        office = str(self._settings.value("profile/office", "") or "")
        return Person(name, Role(found) if found in set(Role) else Role.REVIEWER, office)

    @person.setter
    def person(self, person: "Person") -> None:
        self._settings.setValue("profile/name", person.name)
        self._settings.setValue("profile/role", person.role.value)
        self._settings.setValue("profile/office", person.office)

    @property
    def board(self) -> tuple[str, str, str]:
        """The board's view, standing and subregion as they were chosen last; "" for none."""
        found = [str(self._settings.value(f"board/{name}", "") or "") for name in _BOARD]
        return found[0], found[1], found[2]

    @board.setter
    def board(self, chosen: tuple[str | None, str | None, str | None]) -> None:
        for name, value in zip(_BOARD, chosen, strict=True):
            self._settings.setValue(f"board/{name}", str(value or ""))

    @property
    def views(self) -> "tuple[KeptView, ...]":
        """The board's views that the person keeps under names, in the order they were kept."""
        import json

        from desktop.ui.views import KeptView

        try:
            found = json.loads(str(self._settings.value("board/views", "") or "[]"))
            return tuple(KeptView(*map(str, parts)) for parts in found)
        except (ValueError, TypeError):
            # Somebody wrote into the file by hand; a board without views of one's own is no harm.
            return ()

    @views.setter
    def views(self, kept: "tuple[KeptView, ...]") -> None:
        import json

        parts = [[one.name, one.view, one.standing, one.subregion, one.text] for one in kept]
        self._settings.setValue("board/views", json.dumps(parts))

    @property
    def folder(self) -> str:
        """The folder a file dialog opens in."""
        found = str(self._settings.value("folder", "") or "")
        return found if found and Path(found).is_dir() else str(Path.home())

    @folder.setter
    def folder(self, folder: str) -> None:
        self._settings.setValue("folder", folder)

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood."""
        found = self._settings.value("geometry")
        return found if isinstance(found, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)
