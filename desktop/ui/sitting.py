"""A file that is open in the window: the desk its actions work at, and the word that goes round when something changed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.problems import Problem
from db.snapshots.history import Outcome
from desktop.ui import language, steps
from desktop.ui.background import Background, Job
from desktop.ui.drafts import Drafts, drafts_of
from desktop.ui.forms.banner import Banner
from desktop.ui.forms.waiting import Waiting
from desktop.wording.numbers import written_with

if TYPE_CHECKING:
    from desktop.actions.desk import Desk


class Sitting(QObject):
    """Pages' routes read and act through it; ``changed`` carries the Outcome of every action that touched something."""

    changed = Signal(object)

    def __init__(
        self,
        desk: "Desk",
        background: Background,
        parent: QObject | None = None,
        drafts: Path | None = None,
        key: str = "",
    ) -> None:
        """*drafts* is the folder of what was typed and has still to be decided; without one it ends with the window.

        *key* tells the file from every other.
        """
        super().__init__(parent)
        self.desk = desk
        self.background = background
        self._folder, self._key = drafts, key
        self._drafts: dict[tuple[int, str], Drafts] = {}

    def drafts(self, year: int, country: str) -> Drafts:
        """Return the drafts of one return of the open file, the same ones to every page."""
        if (year, country) not in self._drafts:
            kept = drafts_of(self._folder, self._key, year, country) if self._folder is not None else Drafts()
            self._drafts[year, country] = kept
        return self._drafts[year, country]

    def read(self, function: Callable[..., object], *arguments: object) -> Job:
        """Run ``function(desk, *arguments)`` on the reading thread; what it tells is for this window."""
        return self.background.read(_Told(function, language.decimal_sign().sign), self.desk, *arguments)

    def write(self, function: Callable[..., object], *arguments: object, **named: object) -> Job:
        """Run an action on the writing thread."""
        return self.background.write(_Call(function, self.desk, arguments, named))

    def work(self, function: Callable[..., object], *arguments: object, **named: object) -> Job:
        """Run an action that waits for the worker; it is given a ``progress`` that can be watched and cancelled."""
        from desktop.actions.progress import Progress

        progress = Progress()
        call = _Call(function, self.desk, arguments, {**named, "progress": progress})
        return self.background.work(call, progress=progress)

    def tell(self, outcome: Outcome) -> None:
        """Tell every page what was touched."""
        steps.note("done", outcome.label)
        self.changed.emit(outcome)


class _Told:
    """A reading that writes its numbers with the decimal sign of the person in front of the window."""

    def __init__(self, function: Callable[..., object], sign: str) -> None:
        self._function, self._sign = function, sign

    def __call__(self, *arguments: object) -> object:
        with written_with(self._sign):
            return self._function(*arguments)


class _Call:
    """A call with names, for the background's plain functions."""

    def __init__(self, function: Callable[..., object], desk: "Desk", arguments: tuple, named: dict) -> None:
        self._function, self._desk, self._arguments, self._named = function, desk, arguments, named

    def __call__(self) -> object:
        return self._function(self._desk, *self._arguments, **self._named)


class Route(QObject):
    """Ties one page to the sitting: what the page asks goes down, what comes back is shown."""

    def __init__(self, sitting: Sitting, page: QObject) -> None:
        super().__init__(sitting)
        self.sitting = sitting
        self._banner: Banner = page.banner
        self._waiting: Waiting = page.waiting

    def watch(self, job: Job, what: str = "") -> Job:
        """Show *job* in the page's bar when it takes long, and its Problem in the page's banner."""
        self._banner.hide()
        if what:
            self._waiting.watch(job, what)
        job.failed.connect(self.refuse)
        return job

    def refuse(self, problem: Problem) -> None:
        """Say in the page what stood in the way."""
        steps.note("refused", problem.code)
        self._banner.say("red", problem)
