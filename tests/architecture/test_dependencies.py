"""What the program brings along: pinned, free of GPL at run time, and none of what must not be there."""

import importlib.metadata
import re
import tomllib
from pathlib import Path

import openpyxl
import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

# Under the LGPL a program may use a library under any licence of its own as long as the library can be replaced: so
# they are dynamically linked in the frozen program, in files of their own (one folder, never one file).
LGPL = {"pyside6-essentials", "shiboken6", "psycopg", "psycopg-binary"}
# Their metadata name no licence; read in the licence files they carry.
READ_IN_THE_FILE = {"pyxform": "BSD-2-Clause"}


@pytest.fixture(scope="module")
def project(root: Path) -> dict:
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def lock(root: Path) -> dict:
    return tomllib.loads((root / "uv.lock").read_text("utf-8"))


@pytest.fixture(scope="module")
def at_run_time(lock) -> set[str]:
    """The names of all packages that reach a person's machine, on whatever system."""
    packages = {package["name"]: package for package in lock["package"]}
    reached: set[str] = set()
    waiting = [("convergencia", ())]
    while waiting:
        name, extras = waiting.pop()
        optional = packages[name].get("optional-dependencies", {})
        wanted = packages[name].get("dependencies", []) + [one for extra in extras for one in optional.get(extra, [])]
        for one in wanted:
            if one["name"] not in reached or one.get("extra"):
                waiting.append((one["name"], tuple(one.get("extra", ()))))
            reached.add(one["name"])
    return reached


def test_the_walk_through_the_lock_finds_what_lies_below(at_run_time) -> None:
    assert {"sqlmodel", "pydantic-core", "psycopg-binary", "shiboken6"} <= at_run_time
    assert not {"pytest", "ruff", "pyinstaller", "pandas", "pandera"} & at_run_time


def test_pyside_is_kept_below_the_release_that_kills_python_311(project, lock) -> None:
    wanted = {Requirement(one).name: Requirement(one).specifier for one in project["project"]["dependencies"]}
    pinned = wanted["PySide6-Essentials"]
    assert "6.12.0" not in pinned
    assert "6.12.1" not in pinned
    assert "6.11.2" not in pinned
    locked = next(Version(one["version"]) for one in lock["package"] if one["name"] == "pyside6-essentials")
    assert locked in pinned
    assert Version(importlib.metadata.version("PySide6-Essentials")) == locked


def test_the_whole_of_pyside_does_not_creep_in(at_run_time) -> None:
    # Its addons hold modules under the GPL only.
    assert not {"pyside6", "pyside6-addons"} & at_run_time


def test_lxml_does_not_come_along(at_run_time) -> None:
    assert "lxml" not in at_run_time
    # With lxml about, openpyxl would read hostile files with it, past defusedxml.
    assert openpyxl.DEFUSEDXML
    assert not openpyxl.LXML


def test_no_library_of_the_program_is_under_the_gpl(at_run_time) -> None:
    found = {name: licence_of(name) for name in at_run_time if installed(name)}
    assert len(found) > 20
    unknown = {name for name, licence in found.items() if not licence}
    assert unknown == set(READ_IN_THE_FILE)
    bound = {name for name, licence in found.items() if not any(free(choice) for choice in choices(licence))}
    assert bound - unknown <= LGPL, {name: found[name] for name in bound - LGPL}
    for name in bound & LGPL:
        assert any("LGPL" in choice for choice in choices(found[name]))


def installed(name: str) -> bool:
    """Whether a package is here; some are for other systems only."""
    return any(True for _ in importlib.metadata.distributions(name=name))


def licence_of(name: str) -> str:
    """Returns what a package's metadata say of its licence."""
    about = importlib.metadata.metadata(name)
    classifiers = [line.split("::")[-1].strip() for line in about.get_all("Classifier") or [] if "License" in line]
    said = (about.get("License-Expression") or " AND ".join(classifiers) or about.get("License") or "").strip()
    return said.splitlines()[0] if said else ""


def choices(licence: str) -> list[str]:
    """Returns the licences one may choose from."""
    return re.split(r"\s+OR\s+", licence)


def free(licence: str) -> bool:
    """Whether a licence asks nothing of the programs that use it."""
    return not re.search(r"GPL|GNU|CDDL|SSPL|EUPL", licence)


def test_the_bootstrap_pins_one_uv_by_hash(root: Path) -> None:
    lines = [line for line in (root / ".ci" / "uv.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert re.fullmatch(r"uv==\d+\.\d+\.\d+ \\", lines[0])
    assert len(lines) > 10
    assert all(re.fullmatch(r" +--hash=sha256:[0-9a-f]{64}( \\)?", line) for line in lines[1:])


def test_the_oldest_python_is_the_one_that_is_promised(project) -> None:
    assert "3.11.0" in SpecifierSet(project["project"]["requires-python"])
    assert "3.10.9" not in SpecifierSet(project["project"]["requires-python"])
