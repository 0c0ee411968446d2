"""Files on disk: read within bounds, and replaced atomically, so that a full disk leaves the old file whole."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from db.problems import Problem

LIMIT = 30 << 20
"""The most bytes a file that comes in may have."""


def read_file(path: Path, limit: int = LIMIT) -> bytes:
    """Return the bytes of *path*.

    Raises:
        Problem: missing, a folder, not readable, or larger than *limit* bytes.
    """
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError as failure:
        raise Problem("file.missing", file=str(path)) from failure
    except IsADirectoryError as failure:
        raise Problem("file.folder", file=str(path)) from failure
    except PermissionError as failure:
        # Windows says so for folders too.
        raise Problem("file.folder" if path.is_dir() else "file.no_access", file=str(path)) from failure
    except OSError as failure:
        raise Problem("file.unreadable", file=str(path)) from failure
    if len(data) > limit:
        raise Problem("file.too_large", file=path.name, limit=limit >> 20)
    return data


def replace_file(path: Path, data: bytes | Callable[[BinaryIO], object]) -> None:
    """Write *data* to *path* by way of a temporary file beside it; the old file stays whole until the new one is.

    What is too large to be held is written by a function, into the file that it is given.

    Raises:
        Problem: the folder is missing or not writable, the file is in use, or the disk is full.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except FileNotFoundError as failure:
        raise Problem("file.no_folder", folder=str(path.parent)) from failure
    except OSError as failure:
        raise _said(failure, path) from failure
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            if isinstance(data, bytes):
                file.write(data)
            else:
                data(file)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes a private file; what we hand out is as readable as anything else the person saves.
        mask = os.umask(0)
        os.umask(mask)
        draft.chmod(0o666 & ~mask)
        draft.replace(path)
    except OSError as failure:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise _said(failure, path) from failure
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    _settle(path.parent)


def make_folder(path: Path) -> None:
    """Create the folder *path* if it is not there.

    Raises:
        Problem: it cannot be created, or is a file.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise Problem("file.no_folder", folder=str(path)) from failure


def _said(failure: OSError, path: Path) -> Problem:
    if failure.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return Problem("file.full", file=str(path))
    if path.is_dir():
        return Problem("file.folder", file=str(path))
    return Problem("file.not_written", file=str(path))


def _settle(folder: Path) -> None:
    if os.name == "posix":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
