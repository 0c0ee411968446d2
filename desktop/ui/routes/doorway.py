"""Where files go that are opened by themselves: into the file that knows them, or into a new one of their country."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.problems import Problem
from desktop.ui import founding, language

if TYPE_CHECKING:
    from desktop.actions.homes import Home
    from desktop.ui.routes.window import WindowRoute


class Doorway(QObject):
    """Where a workbook goes that is opened by itself: into the file that knows it, or into a new one of its country."""

    def __init__(self, route: "WindowRoute") -> None:
        super().__init__(route)
        self._route = route
        self._workbooks: list[str] = []

    def enter(self, workbooks: list[str]) -> None:
        """Find the file the first of *workbooks* belongs to, and open it."""
        from desktop.actions.progress import Progress

        self._workbooks = workbooks
        route, progress = self._route, Progress()
        job = route.background.work(
            founding.home_of, workbooks[0], route.preferences.recents(), progress, progress=progress
        )
        route.await_start(job, self.tr("Reading {file} …").format(file=Path(workbooks[0]).name))
        job.done.connect(self._found)
        job.failed.connect(self._not_found)

    def _found(self, home: "Home") -> None:
        route = self._route
        if home.path is not None:
            route.open(str(home.path), self._workbooks)
            return
        beside = str(Path(self._workbooks[0]).parent / home.proposed)
        kinds = self.tr("Convergencia files (*.convergencia)")
        title = self.tr("Where to put the file of {country}").format(country=home.name(language.now()))
        path = route.dialogs.save_beside(title, beside, kinds)
        if not path:
            return
        if not Path(path).suffix:
            path += ".convergencia"
        from desktop.actions.progress import Progress

        progress = Progress()
        zone = language.zone()
        person = route.preferences.person
        job = route.background.work(
            founding.create_own, person, path, self._workbooks[0], zone, language.now(), progress, progress=progress
        )
        route.await_file(job, path, self._workbooks[1:], self.tr("Making the file of the country …"))

    def _not_found(self, problem: Problem) -> None:
        # What cannot be read by itself may still be a return that the office's file asks about.
        recents = self._route.preferences.recents()
        if recents and problem.code != "workbook.not_ours":
            self._route.open(recents[0], self._workbooks)

    def rebuild(self, packed: str) -> None:
        """Ask where the file goes that is made of the archive *packed*, make it and open it."""
        from desktop.actions.progress import Progress

        route, progress = self._route, Progress()
        title = self.tr("Where to put the file made from the archive")
        proposed = str(Path(packed).with_suffix(".convergencia"))
        path = route.dialogs.save_beside(title, proposed, self.tr("Convergencia files (*.convergencia)"))
        if not path:
            return
        if not Path(path).suffix:
            path += ".convergencia"
        job = route.background.work(
            founding.rebuild, route.preferences.person, path, packed, language.now(), progress, progress=progress
        )
        route.await_file(job, path, [], self.tr("Rebuilding the file from the archive …"))

    def drop(self, files: list[str]) -> None:
        """Take files that were dropped on the window: one of ours is opened, workbooks go where they belong."""
        route = self._route
        workbooks = [one for one in files if founding.is_workbook(one)]
        if workbooks and route.sitting is not None:
            route.look_at(workbooks)
        elif files:
            route.open((workbooks or files)[0], workbooks[1:])

    def ask_file(self) -> None:
        """Ask for a file of ours, an archive or a workbook, and open it."""
        found = self._route.dialogs.file()
        if found:
            self._route.open(found)

    def ask_returns(self) -> None:
        """Ask for workbooks and look at them in the open file, else in the one each belongs to."""
        route = self._route
        found = route.dialogs.workbooks()
        if not found:
            return
        if route.sitting is not None:
            route.look_at(found)
        else:
            route.open(found[0], found[1:])
