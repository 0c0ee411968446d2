"""Files out are whole or not there; files in are bounded."""

import resource
import subprocess
import sys

import pytest

from db.problems import Problem
from desktop.exchange import make_folder, read_file, replace_file


def refused(act):
    with pytest.raises(Problem) as problem:
        act()
    return problem.value.code


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")
    replace_file(path, b"new" * 1000)
    assert path.read_bytes() == b"new" * 1000
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.pdf"]


def test_a_file_handed_out_is_as_readable_as_any_other(tmp_path):
    ordinary, ours = tmp_path / "a", tmp_path / "b"
    ordinary.write_bytes(b"")
    replace_file(ours, b"")
    assert ours.stat().st_mode == ordinary.stat().st_mode


FULL = """
import resource, signal, sys
from pathlib import Path
from db.problems import Problem
from desktop.exchange import replace_file
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    replace_file(Path(sys.argv[1]), b"x" * 5000)
except Problem as problem:
    print(problem.code)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="POSIX limits")
def test_a_full_disk_leaves_the_old_file_whole(tmp_path):
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")
    told = subprocess.run([sys.executable, "-c", FULL, str(path)], capture_output=True, text=True, timeout=60)
    assert told.stdout.split() == ["file.full"], told.stderr
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.pdf"]


def test_what_cannot_be_read_or_written_is_named(tmp_path):
    assert refused(lambda: read_file(tmp_path / "none")) == "file.missing"
    assert refused(lambda: read_file(tmp_path)) == "file.folder"
    assert refused(lambda: replace_file(tmp_path / "no" / "x", b"")) == "file.no_folder"
    assert refused(lambda: replace_file(tmp_path, b"x")) == "file.folder"
    (tmp_path / "file").write_bytes(b"x")
    assert refused(lambda: make_folder(tmp_path / "file")) == "file.no_folder"


def test_a_file_over_the_limit_is_not_read_into_memory(tmp_path):
    path = tmp_path / "big"
    path.write_bytes(b"x" * 101)
    assert refused(lambda: read_file(path, limit=100)) == "file.too_large"
    assert read_file(path, limit=101) == b"x" * 101
