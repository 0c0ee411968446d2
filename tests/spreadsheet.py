"""A real spreadsheet program for the tests: files in, the same files out as another kind, recalculated."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

SECONDS = 240


def resave(files: Mapping[str, bytes], kind: str) -> dict[str, bytes]:
    """Open *files* (name → bytes) in LibreOffice and save all as *kind* (``xlsx``, ``ods``, ``xls`` …) in one call.

    Each call has a profile of its own, so that two tests never wait for one another's instance.
    """
    with tempfile.TemporaryDirectory(prefix="cv-office-") as folder:
        given, out = Path(folder, "in"), Path(folder, "out")
        given.mkdir()
        for name, data in files.items():
            (given / name).write_bytes(data)
        command = [
            shutil.which("soffice") or "soffice", f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
            "--headless", "--convert-to", kind, "--outdir", str(out), *map(str, sorted(given.iterdir())),
        ]  # fmt: skip
        _run(command, Path(folder, "said"))
        return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def _run(command: list[str], said: Path) -> None:
    # The program is a shell script with a child of its own: ending the script alone would leave the child behind, and
    # a pipe that the child holds open is waited for without end.
    with said.open("wb") as log:
        started = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
    try:
        status = started.wait(SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(started.pid, signal.SIGKILL)
        started.wait()
        raise
    assert status == 0, said.read_text("utf-8", "replace")
