"""What every test stands on: one clock zone, one locale, no screen, nobody's own settings, an empty database to copy."""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from db.backup import copy_database
from db.files import open_database
from db.migrate import make_empty
from db.work import Database

# Before Qt starts, and for the programs that tests start. The zone is SELA's seat, told in a form that needs no zone
# files of the system: a test that takes local time for UTC fails everywhere, not only at the secretariat. Qt warns
# about every locale that is not UTF-8, and a warning fails a test.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(TZ="VET4", LC_ALL="C.UTF-8", LANG="C.UTF-8")
os.environ.pop("LANGUAGE", None)
if hasattr(time, "tzset"):
    time.tzset()

# No deadline, since other tests run beside; no store of examples, since every run must stand on its own.
_ALWAYS = {"deadline": None, "database": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("exploring", **_ALWAYS)
settings.register_profile("repeatable", derandomize=True, print_blob=True, **_ALWAYS)
settings.load_profile("repeatable" if os.environ.get("CI") else "exploring")

NEEDS = {
    "libreoffice": (("soffice",), "LibreOffice"),
    "poppler": (("pdfdetach",), "poppler-utils"),
    "postgresql": (("initdb", "pg_ctl", "/usr/lib/postgresql/*/bin/pg_ctl"), "a PostgreSQL server"),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the slow tests first, so that no worker is left alone with them at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips what this machine cannot run, and says what it would need."""
    for marker, (places, what) in NEEDS.items():
        if item.get_closest_marker(marker) and not any(_found(place) for place in places):
            pytest.skip(f"needs {what}; as root on Debian, make test installs it")


def _found(place: str) -> bool:
    return any(Path("/").glob(place[1:])) if place.startswith("/") else shutil.which(place) is not None


@pytest.fixture(autouse=True)
def nobodys_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Gives each test empty folders for settings, data and caches, so that none sees the person's or another's."""
    home = tmp_path_factory.getbasetemp() / f"home-{next(_numbers)}"
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))


_numbers = iter(range(10**9))


@pytest.fixture(scope="session")
def _empty_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "empty.convergencia"
    make_empty(path)
    return path


@pytest.fixture
def empty_file(_empty_once: Path, tmp_path: Path) -> Path:
    """The path of an empty database, migrated once in this run and copied for this test."""
    path = tmp_path / "test.convergencia"
    copy_database(_empty_once, path)
    return path


@pytest.fixture
def database(empty_file: Path) -> Iterator[Database]:
    """An empty database, open for writing and closed after the test."""
    with open_database(empty_file, "Ana Pérez") as opened:
        yield opened
