"""The two commands that everything hangs on: what they call is there, and what goes wrong is said in a sentence."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="needs make")


@needs_make
def test_make_alone_names_every_target(root: Path) -> None:
    said = subprocess.run(["make", "--no-print-directory"], cwd=root, capture_output=True, text=True, check=True).stdout
    phony = re.search(r"^\.PHONY: (.*)$", (root / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert phony is not None
    assert {line.split()[1] for line in said.splitlines()} == set(phony[1].split()) - {"help"}


@needs_make
def test_a_machine_without_python_is_told_so_in_a_sentence(root: Path) -> None:
    said = subprocess.run(
        ["make", "PYTHON=no-such-python", "setup"], cwd=root, capture_output=True, text=True, check=False
    )
    assert said.returncode != 0
    assert "Convergencia needs Python 3.11 or newer, and there is no no-such-python" in said.stderr


def test_continuous_integration_runs_the_same_tests(root: Path) -> None:
    script = root / ".ci" / "run"
    assert "make --no-print-directory test" in script.read_text("utf-8")
    if os.name == "posix":
        assert os.access(script, os.X_OK)
        assert os.access(root / ".ci" / "test", os.X_OK)


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A project folder with what the set-up reads, and no environment yet."""
    folder = tmp_path / "project"
    (folder / ".ci").mkdir(parents=True)
    for name in ("pyproject.toml", "uv.lock", ".ci/setup.py", ".ci/uv.txt"):
        shutil.copy(root / name, folder / name)
    return folder


def set_up(project: Path, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """Runs the set-up on a machine that has neither uv nor any way to get it."""
    nothing = tmp_path / "nothing"
    nothing.mkdir(exist_ok=True)
    for module in ("venv", "pip", "ensurepip"):
        (nothing / f"{module}.py").write_text("raise ImportError\n", "utf-8")
    return subprocess.run(
        [sys.executable, ".ci/setup.py"],
        cwd=project,
        env={"PATH": str(nothing), "PYTHONPATH": str(nothing)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_machine_without_a_way_to_uv_is_told_what_to_install(project: Path, tmp_path: Path) -> None:
    said = set_up(project, tmp_path)
    assert said.returncode == 1
    assert len(said.stderr.strip().splitlines()) == 1
    assert "has neither: run «" in said.stderr
    assert not (project / ".venv").exists()


def test_a_set_up_that_is_still_right_is_left_alone_at_once(project: Path, tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("set_up_of_the_copy", project / ".ci" / "setup.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("python", "convergencia"):
        module.binary(name).parent.mkdir(parents=True, exist_ok=True)
        module.binary(name).touch()
    module.STAMP.write_text(f"{project}\n{module.wanted_stamp([])}\n", "utf-8")
    said = set_up(project, tmp_path)
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
    # Another lock file, and it sets to work: here in vain.
    (project / "uv.lock").write_text("version = 1\n", "utf-8")
    assert set_up(project, tmp_path).returncode == 1
