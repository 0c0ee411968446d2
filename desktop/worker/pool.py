"""The parent's side: a few warm children, each answering one call at a time."""

import contextlib
import multiprocessing
import pickle
import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Protocol

from db.problems import Problem
from desktop.worker.child import serve
from desktop.worker.wire import unpack

POLL = 0.05
WALL_SECONDS = 120.0


class Watch(Protocol):
    """Whoever watches a job: told how far it is, asked whether to go on."""

    def tick(self, done: int, total: int) -> None:
        """Take note that *done* of *total* steps are done."""

    @property
    def cancelled(self) -> bool:
        """Whether the person has asked to stop."""


class Cancelled(Exception):
    """The person asked to stop; nothing was changed."""


class WorkerFault(RuntimeError):
    """A bug in a job; carries the child's traceback for the crash report."""


class _Child:
    """One process and its pipe; started when first needed, replaced when it dies."""

    def __init__(self, target: Callable[[Connection], None]) -> None:
        self.target = target
        self.process: BaseProcess | None = None
        self.pipe: Connection | None = None
        self._ended = False
        self._starting = threading.Lock()

    def start(self) -> Connection:
        if self.process is not None and self.process.is_alive() and self.pipe is not None:
            return self.pipe
        self.stop()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        with self._starting:
            # Whoever closes the pool meanwhile must find a process that runs, or none that ever will.
            if self._ended:
                raise Cancelled
            self.process = context.Process(target=self.target, args=(theirs,), daemon=True, name="convergencia-worker")
            self.process.start()
        theirs.close()
        self.pipe = ours
        return ours

    def kill(self) -> None:
        """End the process from another thread, for good; whoever waits for it is told by the closed pipe."""
        with self._starting:
            self._ended = True
            process = self.process
        if process is not None:
            with contextlib.suppress(ValueError, OSError):
                process.kill()

    def stop(self) -> None:
        if self.pipe is not None:
            self.pipe.close()
            self.pipe = None
        if self.process is not None:
            if self.process.is_alive():
                self.process.kill()
            self.process.join()
            self.process.close()
            self.process = None

    def call(self, name: str, arguments: tuple[Any, ...], watch: Watch | None, seconds: float) -> Any:
        try:
            pipe = self.start()
            pipe.send((name, arguments))
            return self._wait(pipe, watch, time.monotonic() + seconds)
        except (EOFError, BrokenPipeError, ConnectionResetError, pickle.UnpicklingError) as gone:
            self.stop()
            raise Problem("worker.died") from gone
        except BaseException as failure:
            # An answer that nobody waits for any more must not be taken for the answer to the next call.
            if not isinstance(failure, Problem | WorkerFault) or failure.args[:1] == ("worker.slow",):
                self.stop()
            raise

    def _wait(self, pipe: Connection, watch: Watch | None, until: float) -> Any:
        while True:
            while not pipe.poll(POLL):
                if watch is not None and watch.cancelled:
                    raise Cancelled
                if time.monotonic() > until:
                    raise Problem("worker.slow")
            answer: Any = unpack(pipe.recv_bytes())
            kind, value = answer
            if kind == "done":
                return value
            if kind == "problem":
                raise Problem(value[0], **value[1])
            if kind == "fault":
                raise WorkerFault(value)
            if watch is not None:
                watch.tick(*value)
                if watch.cancelled:
                    raise Cancelled


class Pool:
    """Up to *size* children; ``call`` waits for a free one. Close it at the end.

    *target* is what a child runs: the jobs of ``desktop.worker.jobs``, or in a test a child that misbehaves.
    """

    def __init__(self, size: int = 2, target: Callable[[Connection], None] = serve) -> None:
        self.size = size
        self._closing = False
        self._free: queue.LifoQueue[_Child] = queue.LifoQueue()
        self._all = [_Child(target) for _ in range(size)]
        for child in self._all:
            self._free.put(child)

    def call(self, name: str, *arguments: Any, watch: Watch | None = None, seconds: float = WALL_SECONDS) -> Any:
        """Run job *name* in a child and return its value.

        Raises:
            Problem: what the job found, or that it died, was too slow, or needed too much memory.
            Cancelled: *watch* said so; the child is gone and nothing was changed.
        """
        child = self._free.get()
        try:
            if self._closing:
                raise Cancelled
            return child.call(name, arguments, watch, seconds)
        finally:
            self._free.put(child)

    def each(self, name: str, calls: Iterable[tuple[Any, ...]], watch: Watch | None = None) -> Iterator[Any]:
        """Run job *name* once for each tuple of arguments, ``size`` at a time; yields values in order.

        At most ``2 * size`` calls are under way, so that a long list never stands in memory at once.
        """
        with ThreadPoolExecutor(self.size, thread_name_prefix="convergencia-pool") as threads:
            waiting: list[Future[Any]] = []
            for arguments in calls:
                waiting.append(threads.submit(self._quiet, name, arguments, watch))
                if len(waiting) >= 2 * self.size:
                    yield waiting.pop(0).result()
            for future in waiting:
                yield future.result()

    def _quiet(self, name: str, arguments: tuple[Any, ...], watch: Watch | None) -> Any:
        # Steps of one of many calls would make the bar of the whole jump; only the wish to stop is passed on.
        return self.call(name, *arguments, watch=_StopOnly(watch) if watch is not None else None)

    def close(self) -> None:
        """End the children; calls under way in other threads end with a Problem or are cancelled, as later ones are."""
        self._closing = True
        for child in self._all:
            child.kill()
        # Each child comes back to the queue when the thread that waits for it has noticed; only then is it nobody's.
        taken = [self._free.get() for _ in self._all]
        for child in taken:
            child.stop()
            # Whoever asks only now, or has waited all the while, is told so instead of waiting for ever.
            self._free.put(child)

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _StopOnly:
    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    def tick(self, done: int, total: int) -> None:
        """Ignore the steps."""

    @property
    def cancelled(self) -> bool:
        """Whether the person has asked to stop."""
        return self._watch.cancelled
