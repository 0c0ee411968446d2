"""The program as people without Python get it: built once, started for real."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("frozen")]

ROOT = Path(__file__).resolve().parents[1]
# 160 MB until workbooks locked with a password could be opened: what decrypts them is 12 MB, its OpenSSL included.
LARGEST = 175 * 1024 * 1024


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of the frozen program, gone after its tests."""
    if importlib.util.find_spec("PyInstaller") is None:
        pytest.skip("needs PyInstaller: make setup installs it")
    if sys.platform.startswith("linux") and shutil.which("objdump") is None:
        pytest.skip("needs objdump; as root on Debian, make test installs it with binutils")
    out = tmp_path_factory.mktemp("frozen")
    build = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "build.spec"]
    made = subprocess.run(
        [*build, "--distpath", str(out / "dist"), "--workpath", str(out / "build")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    if "Python shared library" in made.stderr:
        pytest.skip("needs Python's shared library; as root on Debian, make test installs it")
    assert made.returncode == 0, made.stderr
    yield out / "dist" / "convergencia"
    shutil.rmtree(out)


def run(frozen: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the frozen program with an environment that leads to no other Python."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    bare["PATH"] = os.defpath
    program = frozen / ("convergencia-cli.exe" if sys.platform == "win32" else "convergencia")
    return subprocess.run(
        [program, *arguments], cwd=folder, env=bare, capture_output=True, text=True, timeout=120, check=False
    )


def test_it_says_its_version_and_its_commands(frozen: Path, tmp_path: Path) -> None:
    from desktop.__main__ import VERSION

    version = run(frozen, tmp_path, "--version")
    assert (version.returncode, version.stdout.strip(), version.stderr) == (0, f"convergencia {VERSION}", "")
    said = run(frozen, tmp_path, "--help")
    assert said.returncode == 0, said.stderr
    assert "receive" in said.stdout


def test_its_window_opens_and_closes(frozen: Path, tmp_path: Path) -> None:
    said = run(frozen, tmp_path, "--smoke")
    assert said.returncode == 0, said.stdout + said.stderr
    assert said.stderr == ""


def test_a_round_goes_through_it_from_the_form_to_the_summary(frozen: Path, tmp_path: Path) -> None:
    # The form's converter, Alembic's migrations, the worker process, fonts and time zones are all reached by name or
    # from files: each is lost without a word when the program is frozen, and found missing only when it is used.
    form = next((ROOT / "resources" / "questionnaires").glob("*.xlsx"))
    office = ["office.convergencia", "--as", "Ana Pérez"]
    steps = (
        ["new", *office, "--questionnaire", str(form)],
        ["round", "open", *office, "--year", "2022", "--due", "2023-03-31", "--country", "BOL"],
        ["issue", *office, "--round", "2022", "--out", "out"],
        ["validate", *office, "--round", "2022"],
        ["summary", *office, "--round", "2022", "--language", "fr", "--out", "summary.pdf"],
    )
    for step in steps:
        said = run(frozen, tmp_path, *step)
        assert (said.returncode, said.stderr) == (0, ""), f"{step[0]}: {said.stdout}{said.stderr}"
    received = run(frozen, tmp_path, "receive", *office, "--json", *map(str, (tmp_path / "out").glob("*.xlsx")))
    assert received.returncode == 0, received.stderr
    assert [one["country"] for one in json.loads(received.stdout)["files"]] == ["BOL"]
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF")
    checked = run(frozen, tmp_path, "check", "office.convergencia", "--json")
    assert json.loads(checked.stdout)["ok"] is True


def test_a_problem_is_one_sentence_there_too(frozen: Path, tmp_path: Path) -> None:
    said = run(frozen, tmp_path, "check", "nowhere.convergencia")
    assert said.returncode == 2
    assert len(said.stderr.strip().splitlines()) == 1
    assert "nowhere.convergencia" in said.stderr


def test_the_folder_holds_what_the_window_needs_and_no_more(frozen: Path) -> None:
    files = [path for path in frozen.rglob("*") if path.is_file() and not path.is_symlink()]
    names = {path.name for path in files}
    assert not [path for path in frozen.rglob("*") if path.is_symlink() and not path.exists()]
    if sys.platform.startswith("linux"):
        assert {"libqxcb.so", "libqwayland.so", "libqoffscreen.so", "libcomposeplatforminputcontextplugin.so"} <= names
    assert not [name for name in names if "Qt6Qml" in name or "Qt6Quick" in name or "gtk" in name.casefold()]
    assert sum(path.stat().st_size for path in files) <= LARGEST
