"""Whoever fills in a return and loses the power loses at most the field that was being typed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from db import readers
from db.check import check
from db.files import open_database

from .conftest import ANA

pytestmark = [pytest.mark.xdist_group("window")]

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtCore import Qt
from db.snapshots.register import Person
from db.terms import Role
from desktop.app import application, open_window
from desktop.ui.preferences import Preferences
app = application()
preferences = Preferences(Path(sys.argv[2]))
preferences.person = Person("Ana Pérez", Role.REVIEWER)
route = open_window(app, preferences)
route.window.show()
route.window.activateWindow()
route.open(sys.argv[1])
route.background.wait(60)
route.entry.open(route.window.board.open_lines()[0])
route.background.wait(60)
page = route.window.entry
page.form.stand_at("S.1")
QTest.keyClicks(app.focusWidget(), "41")
QTest.keyClick(app.focusWidget(), Qt.Key.Key_Return)
while "saved" not in page.header._subtitle.text() and "guardado" not in page.header._subtitle.text():
    app.processEvents()
print("stored", flush=True)
QTest.keyClicks(app.focusWidget(), "99")
print("typing", page.form.current, app.focusWidget().text(), flush=True)
while True:
    app.processEvents()
"""


def test_kill_9_loses_at_most_the_field_being_typed(path: Path, tmp_path: Path) -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CONVERGENCIA_LANGUAGE": "en"}
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path), str(tmp_path / "kill.ini")],
        stdout=subprocess.PIPE,
        text=True,
        env=surroundings,
        cwd=Path(__file__).parents[2],
    )
    try:
        assert program.stdout is not None
        assert program.stdout.readline().split() == ["stored"]
        assert program.stdout.readline().split() == ["typing", "S.2", "99"]
    finally:
        program.send_signal(signal.SIGKILL)
        program.communicate()
    with open_database(path, ANA.name) as database, database.read() as reading:
        answers = readers.answers(reading, readers.submission_id(reading, 2022, "ARG"))
        assert answers["S.1", ""].number == 41 and ("S.2", "") not in answers
        assert check(reading).ok
