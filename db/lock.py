"""Who has the file open for writing, on which computer: one writer program at a time, named in the refusal."""

import contextlib
import json
import os
import socket
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db.problems import Problem


@dataclass(slots=True)
class Lock:
    """A held lock; ``release`` gives it back."""

    path: Path
    handle: int

    def release(self) -> None:
        """Give the file back; releasing twice is harmless."""
        if self.handle < 0:
            return
        # On Windows an open file cannot be removed, elsewhere removing first closes the race with a waiting program.
        if sys.platform == "win32":
            os.close(self.handle)
            self.path.unlink(missing_ok=True)
        else:
            self.path.unlink(missing_ok=True)
            os.close(self.handle)
        self.handle = -1


def lock_path(database: Path) -> Path:
    """Return the lock file that stands beside *database*."""
    return database.with_name(database.name + ".lock.json")


def take(database: Path, person: str) -> Lock:
    """Take the writing lock of *database* for *person*.

    The operating system frees it when the program dies, so no stale lock stops anyone on the same computer; a lock
    written on another computer is never removed by itself.

    Raises:
        Problem: ``db.locked`` names who holds it; ``db.read_only_folder`` when the lock cannot be written.
    """
    path = lock_path(database)
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as failure:
        raise Problem("db.read_only_folder", folder=str(database.parent)) from failure
    if not _seize(handle):
        holder = _read(path)
        os.close(handle)
        raise Problem("db.locked", file=database.name, person=holder.get("person", "?"), host=holder.get("host", "?"))
    holder = _read(path)
    here = socket.gethostname()
    if holder and holder.get("host") != here:
        os.close(handle)
        raise Problem(
            "db.locked_elsewhere",
            file=database.name,
            person=holder.get("person", "?"),
            host=holder.get("host", "?"),
            lock=path.name,
        )
    note = {"host": here, "pid": os.getpid(), "person": person, "since": datetime.now(UTC).isoformat()}
    os.ftruncate(handle, 0)
    os.write(handle, json.dumps(note).encode())
    return Lock(path, handle)


def _seize(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            # Lock a byte far behind the text, so that others can still read who holds it.
            os.lseek(handle, 1 << 20, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _read(path: Path) -> dict[str, str]:
    with contextlib.suppress(OSError, ValueError):
        found = json.loads(path.read_text("utf-8"))
        if isinstance(found, dict):
            return {str(key): str(value) for key, value in found.items()}
    return {}
