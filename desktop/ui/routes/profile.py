"""Who sits at the window, and what they want it to remember."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from db.snapshots.register import Person
    from desktop.ui.forms.profile_dialog import ProfileDialog
    from desktop.ui.routes.window import WindowRoute
    from desktop.ui.views import KeptView


class Profile(QObject):
    """Asks who it is, and lets the pages offer what that role does."""

    def __init__(self, route: "WindowRoute") -> None:
        super().__init__(route)
        self._route = route
        self.dialog: ProfileDialog | None = None

    def open(self) -> None:
        """Ask for name, role and office."""
        from desktop.ui.forms.profile_dialog import ProfileDialog

        self.dialog = ProfileDialog(self._route.preferences.person, self._route.window)
        self.dialog.chosen.connect(self.be)
        self.dialog.open()

    def be(self, person: "Person") -> None:
        """Let everything from now on be done by *person*."""
        route = self._route
        route.preferences.person = person
        if route.sitting is not None:
            route.sitting.desk.person = person
            # What is offered follows the role.
            route.submission.reload()
            route.reviewing.reload()
            route.entry.reload()

    def keep_filters(self, chosen: "tuple[str | None, str | None, str | None]") -> None:
        """Remember how the board is filtered."""
        self._route.preferences.board = chosen

    def keep_views(self, views: "tuple[KeptView, ...]") -> None:
        """Remember the board's views that the person keeps."""
        self._route.preferences.views = views
