"""The way of the history: read when it is looked at; compared and taken back on request."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from db.problems import Problem
from db.snapshots.history import Outcome, Sought
from desktop.ui import history_readings, language
from desktop.ui.background import Job
from desktop.ui.dialogs import Dialogs
from desktop.ui.pages.history import HistoryPage
from desktop.ui.sitting import Route, Sitting

if TYPE_CHECKING:
    from desktop.actions.changes import Drawn


class HistoryRoute(Route):
    """``opened`` tells that the history is there to be shown."""

    opened = Signal()

    def __init__(self, sitting: Sitting, page: HistoryPage, dialogs: Dialogs) -> None:
        super().__init__(sitting, page)
        self.page = page
        self._dialogs = dialogs
        self._path = Path()
        self._asked: tuple[Sought, bool] | None = None
        self._loading: Job | None = None
        page.sought.connect(self._seek)
        page.compare_asked.connect(self._compare)
        page.undo_asked.connect(self._undo)
        page.paper_asked.connect(self._paper)
        sitting.changed.connect(self._changed)

    def open(self) -> None:
        """Read the history as it is filtered and go to it."""
        self._load(*(self._asked or (Sought(), False))).done.connect(self._opened)

    def reload(self) -> None:
        """Read it anew, if anybody has looked at it."""
        if self._asked is not None:
            self._load(*self._asked)

    def _seek(self, sought: Sought, each: bool) -> None:
        self._load(sought, each)

    def _load(self, sought: Sought, each: bool) -> Job:
        self._asked = (sought, each)
        if self._loading is not None and self._loading.running:
            self._loading.drop()
        self._loading = self.sitting.read(history_readings.history, sought, each)
        self._loading.failed.connect(self.refuse)
        self._loading.done.connect(self.page.show_view)
        return self._loading

    def _opened(self, view: object) -> None:
        self.opened.emit()

    def _compare(self, year: int, country: str, before: int, after: int) -> None:
        job = self.watch(self.sitting.read(history_readings.compare, year, country, before, after))
        job.done.connect(self.page.show_difference)

    def _paper(self, sought: Sought) -> None:
        """Draw what differs, in the window's language, into a file the person chooses."""
        name = f"convergencia-{sought.year or self.tr('difference')}-{language.now()}.pdf"
        chosen = self._dialogs.save(self.tr("Save the difference"), name, "PDF (*.pdf)")
        if not chosen:
            return
        from desktop.actions.changes import draw

        self._path = Path(chosen)
        job = self.sitting.work(draw, sought, language.now())
        self.watch(job, self.tr("Drawing what differs …")).done.connect(self._drawn)

    def _drawn(self, drawn: "Drawn") -> None:
        from desktop.actions.summary import save

        try:
            save(self._path, drawn.pdf)
        except Problem as problem:
            self.refuse(problem)
        else:
            path, count = self._path, drawn.answers
            self.page.banner.say(
                "green", lambda: self.tr("Saved as {path}: %n answers differ.", "", count).format(path=path)
            )

    def _undo(self, changeset_id: str) -> None:
        from desktop.actions.undo import undo_one

        job = self.watch(self.sitting.write(undo_one, changeset_id))
        job.done.connect(self._undone)

    def _undone(self, outcome: Outcome) -> None:
        self.page.banner.say(
            "green", lambda: self.tr("It was undone as a whole; the history shows it as a step of its own.")
        )
        self.sitting.tell(outcome)

    def _changed(self, outcome: Outcome) -> None:
        if outcome.changeset is not None:
            self.reload()
