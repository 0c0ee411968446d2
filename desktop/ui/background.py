"""Work off the main thread: one thread that writes, one that reads, one that waits for the worker process.

A job's results come back in the main thread through the job's own signals. Reading never waits for writing, and
neither waits for a workbook or a PDF.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QThreadPool, QTimer, Signal

from db.problems import Problem

POLL = 100
"""How often progress is looked at, in milliseconds."""


class Progress(Protocol):
    """What a long action lets itself be watched by; see ``desktop.actions.progress``."""

    done: int
    total: int
    label: str

    def cancel(self) -> None:
        """Ask the action to stop at the next place where nothing is left half done."""


class Lane(StrEnum):
    """Which of the three threads does a job."""

    READ = "read"
    WRITE = "write"
    WORKER = "worker"


@dataclass(frozen=True, slots=True)
class _Answer:
    value: object = None
    error: BaseException | None = None


class Job(QObject):
    """One piece of work under way. Made in the main thread, so that its slots run there.

    ``done`` carries what the function returned, ``failed`` a Problem. Anything else that is raised is a bug: it is
    raised again in the main thread, where the crash report is written. ``ended`` comes last, whatever happened.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int, str)
    ended = Signal()
    _arrived = Signal(object)

    def __init__(self, owner: "Background", progress: Progress | None) -> None:
        super().__init__(owner)
        self.progress = progress
        self._wanted = True
        self._unwanted: Callable[[Any], object] | None = None
        self.running = True
        self._arrived.connect(self._deliver)

    def cancel(self) -> None:
        """Ask the work to stop."""
        if self.progress is not None:
            self.progress.cancel()

    def drop(self) -> None:
        """Let the work end unheard: something newer was asked for."""
        self._wanted = False

    def if_dropped(self, close: Callable[[Any], object]) -> None:
        """Let *close* put away what the work brings when nobody wants it any more."""
        self._unwanted = close

    def poll(self) -> None:
        """Tell how far the work has come."""
        if self.progress is not None and self.running:
            self.progressed.emit(self.progress.done, self.progress.total, self.progress.label)

    def run(self, function: Callable[..., object], arguments: tuple[object, ...]) -> None:
        """Do the work; called in the background thread."""
        try:
            answer = _Answer(function(*arguments))
        except BaseException as error:
            answer = _Answer(error=error)
        self._arrived.emit(answer)

    def _deliver(self, answer: _Answer) -> None:
        self.running = False
        try:
            if not self._wanted:
                if self._unwanted is not None and answer.error is None:
                    self._unwanted(answer.value)
                return
            if answer.error is None:
                self.done.emit(answer.value)
            elif isinstance(answer.error, Problem):
                self.failed.emit(answer.error)
            elif not cancelled(answer.error):
                raise answer.error
        finally:
            self.ended.emit()


def cancelled(error: BaseException) -> bool:
    """Whether *error* only says that somebody pressed Cancel."""
    # Not at the top: the first frame must not wait for multiprocessing.
    from desktop.worker import Cancelled

    return isinstance(error, Cancelled)


class Background(QObject):
    """The three threads and the timer that looks at progress."""

    idle = Signal()
    busy = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[Lane, QThreadPool] = {}
        for lane in Lane:
            pool = QThreadPool(self)
            pool.setMaxThreadCount(1)
            # Threads live as long as the file is open: a database connection belongs to its thread.
            pool.setExpiryTimeout(-1)
            self._lanes[lane] = pool
        self._jobs: set[Job] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL)
        self._timer.timeout.connect(self._poll)

    def read(self, function: Callable[..., object], *arguments: object) -> Job:
        """Run *function* on the reading thread."""
        return self._start(Lane.READ, None, function, arguments)

    def write(self, function: Callable[..., object], *arguments: object, progress: Progress | None = None) -> Job:
        """Run *function* on the writing thread; changes happen one after the other."""
        return self._start(Lane.WRITE, progress, function, arguments)

    def work(self, function: Callable[..., object], *arguments: object, progress: Progress | None = None) -> Job:
        """Run *function*, which waits for the worker process, where its waiting holds up nobody."""
        return self._start(Lane.WORKER, progress, function, arguments)

    @property
    def jobs(self) -> frozenset[Job]:
        """What is under way."""
        return frozenset(self._jobs)

    def wait(self, seconds: float) -> bool:
        """Keep the window alive until nothing is under way; False when *seconds* were not enough."""
        end = time.monotonic() + seconds
        while self._jobs and time.monotonic() < end:
            loop = QEventLoop()
            self.idle.connect(loop.quit)
            QTimer.singleShot(max(1, int((end - time.monotonic()) * 1000)), loop.quit)
            loop.exec()
        return not self._jobs

    def close(self) -> None:
        """Cancel what can be cancelled and wait for the threads; results still on the way are not heard.

        What waits to be written is still written: it may be what somebody typed a moment ago.
        """
        for job in self._jobs:
            job.drop()
            job.cancel()
        for lane, pool in self._lanes.items():
            if lane is not Lane.WRITE:
                pool.clear()
            pool.waitForDone()
        for job in tuple(self._jobs):
            # The answers are posted, but the loop may never run again.
            QCoreApplication.sendPostedEvents(job)
        self._timer.stop()
        self._jobs.clear()

    def _start(
        self, lane: Lane, progress: Progress | None, function: Callable[..., object], arguments: tuple[object, ...]
    ) -> Job:
        job = Job(self, progress)
        self._jobs.add(job)
        job.ended.connect(self._ended)
        if progress is not None:
            self._timer.start()
        if len(self._jobs) == 1:
            self.busy.emit()
        self._lanes[lane].start(_Run(job, function, arguments))
        return job

    def _poll(self) -> None:
        for job in tuple(self._jobs):
            job.poll()

    def _ended(self) -> None:
        job = self.sender()
        self._jobs.discard(job)
        if not any(other.progress is not None for other in self._jobs):
            self._timer.stop()
        if not self._jobs:
            self.idle.emit()
        job.deleteLater()


class _Run:
    """A call with its arguments, for the thread pool."""

    def __init__(self, job: Job, function: Callable[..., object], arguments: tuple[object, ...]) -> None:
        self._job, self._function, self._arguments = job, function, arguments

    def __call__(self) -> None:
        self._job.run(self._function, self._arguments)
