"""How far an action is: two integers, a label and an event; whoever watches polls it, nobody is posted to."""

import threading
from collections.abc import Iterable, Iterator
from typing import TypeVar

from desktop.worker import Cancelled

T = TypeVar("T")


class Progress:
    """Works with nobody watching: actions tick it, a window polls it every 100 ms, a test passes one too.

    ``label`` is a code of ``desktop.wording`` for what is being done.
    """

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.label = ""
        self._stop = threading.Event()

    def start(self, label: str, total: int) -> None:
        """Begin a stretch of *total* steps.

        Raises:
            Cancelled: the person has asked to stop.
        """
        self.label, self.done, self.total = label, 0, total
        self.check()

    def tick(self, done: int, total: int) -> None:
        """Take note that *done* of *total* steps are done."""
        self.done, self.total = done, total

    def step(self) -> None:
        """Take note of one more step.

        Raises:
            Cancelled: the person has asked to stop.
        """
        self.done += 1
        self.check()

    def over(self, label: str, things: Iterable[T], total: int) -> Iterator[T]:
        """Yield each of *things*, stepping once after each."""
        self.start(label, total)
        for thing in things:
            yield thing
            self.step()

    def cancel(self) -> None:
        """Ask the action to stop at its next step; safe from any thread."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the person has asked to stop."""
        return self._stop.is_set()

    def check(self) -> None:
        """Stop here if asked to.

        Raises:
            Cancelled: the person has asked to stop.
        """
        if self.cancelled:
            raise Cancelled
