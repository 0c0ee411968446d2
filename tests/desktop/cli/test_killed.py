"""Killed in the middle of a command: the file is whole, nothing half-written stands under its final name, and it can be done again."""

import json
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.worker import Pool
from tests.desktop.actions.forms import FORM

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")

STRIKE = """
import os, signal, sys
from desktop.__main__ import main
what, left = sys.argv[1], int(sys.argv[2])
def struck():
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
def renamed(event, arguments):
    if event == "os.rename":
        struck()
def called(frame, event, argument):
    code = frame.f_code
    if event == "call" and code.co_name == what and code.co_filename.endswith("work.py"):
        struck()
sys.addaudithook(renamed) if what == "rename" else sys.setprofile(called)
sys.exit(main(sys.argv[3:]))
"""


@pytest.fixture
def call(capsys, monkeypatch):
    """Return a function that runs a command and gives (exit status, standard output)."""
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")

    def run(*words):
        capsys.readouterr()
        return main([str(word) for word in words]), capsys.readouterr().out

    return run


@pytest.fixture
def office(tmp_path: Path, call) -> Path:
    """An office file with round 2022 open for two countries."""
    form, path = tmp_path / "small.md", tmp_path / "office.convergencia"
    form.write_text(FORM, "utf-8")
    assert call("new", path, "--questionnaire", form)[0] == 0
    assert call("round", "open", path, "--year", "2022", "--due", "2023-03-31", "--country", "ARG", "BRA")[0] == 0
    return path


def killed(what: str, times: int, *words: object) -> None:
    """Runs a command and kills it when *what* happens for the last of so many *times*."""
    done = subprocess.run(
        [sys.executable, "-c", STRIKE, what, str(times), *map(str, words)], capture_output=True, timeout=120
    )
    assert done.returncode == -signal.SIGKILL, done.stderr


def whole(call, office: Path) -> str:
    """Checks the file and gives its content hash."""
    status, out = call("check", office, "--json")
    assert (status, json.loads(out)["ok"]) == (0, True)
    return str(json.loads(out)["content_hash"])


def test_a_killed_issue_leaves_no_half_workbook(office: Path, call, tmp_path: Path) -> None:
    out = tmp_path / "out"
    # The first workbook has its name, the second is written and has not.
    killed("rename", 2, "issue", office, "--round", "2022", "--out", out)
    named = [path for path in out.iterdir() if path.suffix == ".xlsx"]
    assert len(named) == 1
    assert all(zipfile.ZipFile(path).testzip() is None for path in named)
    whole(call, office)
    status, told = call("issue", office, "--round", "2022", "--out", tmp_path / "again", "--json")
    assert status == 0 and {entry["country"] for entry in json.loads(told)} == {"ARG", "BRA"}


def test_a_killed_receive_stores_nothing_and_can_be_done_again(office: Path, call, tmp_path: Path) -> None:
    from db.snapshots.submission import Answer

    status, told = call("issue", office, "--round", "2022", "--out", tmp_path / "out", "--json")
    issued = {entry["country"]: Path(entry["file"]) for entry in json.loads(told)}
    back = tmp_path / "back.xlsx"
    with Pool(1) as pool:
        answers = {("S.1", ""): Answer("S.1", "", "5", 5.0)}
        back.write_bytes(pool.call("fill_workbook", issued["ARG"].read_bytes(), answers, {}))
    before = whole(call, office)
    # All of it is in the transaction, which is about to be committed.
    killed("_record", 1, "receive", office, back)
    assert whole(call, office) == before
    status, told = call("receive", office, back, "--json")
    assert (status, json.loads(told)["files"][0]["outcome"]) == (0, "accepted")
