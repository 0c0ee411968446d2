"""Restore points: named copies beside the file, made by hand or before something large, and put back whole."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db.backup import copy_database, restore_database
from db.problems import Problem
from db.work import now

KEPT = 10
"""How many of those that were made by themselves stay; those made by hand are never removed."""
LONGEST = 60
_NAME = re.compile(r"\.point-(\d{8}-\d{6})(-auto)? (.+)\Z")
_COPIES = (".point-", ".before-restore-", ".before-schema-")
_STAMP = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Point:
    """A copy of the file: where it is, what it was named, when it was made, whether by itself."""

    path: Path
    name: str
    at: datetime
    automatic: bool


def is_copy(path: Path) -> bool:
    """Whether a file is a copy that was put beside another one."""
    return any(mark in path.name for mark in _COPIES)


def make_point(path: Path, name: str, *, automatic: bool = False) -> Point:
    """Copy the file *path*, open or not, beside itself under *name*.

    Raises:
        Problem: the name is empty, the folder cannot be written, or the disk is full.
    """
    plain = _plain(name)
    if not plain:
        raise Problem("point.no_name")
    at = now().replace(microsecond=0)
    mark = "-auto" if automatic else ""
    target = path.with_name(f"{path.stem}.point-{at:{_STAMP}}{mark} {plain}{path.suffix}")
    copy_database(path, target)
    if automatic:
        older = [one for one in points(path) if one.automatic][KEPT:]
        for one in older:
            one.path.unlink(missing_ok=True)
    return Point(target, plain, at, automatic)


def points(path: Path) -> tuple[Point, ...]:
    """Return the restore points of the file *path*, the newest first."""
    found = []
    for copy in path.parent.iterdir():
        if not copy.name.startswith(f"{path.stem}.point-") or copy.suffix != path.suffix:
            continue
        said = _NAME.fullmatch(copy.name[len(path.stem) : -len(path.suffix) or None])
        if said is not None:
            at = datetime.strptime(said[1], _STAMP).replace(tzinfo=UTC)
            found.append(Point(copy, said[3], at, bool(said[2])))
    return tuple(sorted(found, key=lambda one: (one.at, one.name), reverse=True))


def restore_point(path: Path, copy: Path) -> Path | None:
    """Put *copy* in the place of the closed file *path*; returns where that was kept aside."""
    return restore_database(copy, path)


def _plain(name: str) -> str:
    """Return *name* as every system takes it in the name of a file."""
    kept = "".join(sign if sign.isalnum() or sign in " ,()_-" else " " for sign in name)
    return " ".join(kept.split())[:LONGEST].strip()
