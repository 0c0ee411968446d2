"""The loop of a child process: one job at a time, its memory and processor time bounded."""

import contextlib
import sys
import traceback
from multiprocessing.connection import Connection

from db.problems import Problem
from desktop.worker.jobs import run
from desktop.worker.wire import pack

MEMORY = 2 << 30
SECONDS = 300


def serve(pipe: Connection) -> None:
    """Answer jobs from *pipe* until it closes."""
    import signal

    # Ctrl+C goes to the whole group; the parent decides what becomes of its children.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory()
    while True:
        try:
            name, arguments = pipe.recv()
        except (EOFError, OSError):
            return
        _bound_time()
        pipe.send_bytes(pack(_answer(pipe, name, arguments)))


def _answer(pipe: Connection, name: str, arguments: tuple[object, ...]) -> tuple[str, object]:
    def tick(done: int, total: int) -> None:
        pipe.send_bytes(pack(("tick", (done, total))))

    try:
        return "done", run(name, arguments, tick)
    except Problem as problem:
        return "problem", (problem.code, problem.details)
    except MemoryError:
        return "problem", ("worker.memory", {})
    except RecursionError:
        return "problem", ("worker.too_deep", {})
    except Exception:
        return "fault", traceback.format_exc()


def _bound_memory() -> None:
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.RLIM_INFINITY))


def _bound_time() -> None:
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(used.ru_utime + used.ru_stime) + SECONDS
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
