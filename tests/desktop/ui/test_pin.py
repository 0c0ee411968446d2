"""PySide6 6.12.0 drops a reference to None on almost every call, which kills Python 3.11 after some minutes."""

import re
import sys
import tomllib
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

ROOT = Path(__file__).parents[3]


def test_setting_a_text_a_thousand_times_keeps_every_reference_to_none(qapp: QApplication) -> None:
    label = QLabel()
    before = sys.getrefcount(None)
    for at in range(1000):
        label.setText(str(at))
    assert abs(sys.getrefcount(None) - before) < 100


def test_the_pin_below_6_12_stands_in_the_project_file() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "PySide6-Essentials>=6.11.3,<6.12" in project["dependencies"]


def test_no_other_pyside_is_locked_and_the_locked_one_is_6_11() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    found = {one["name"]: one["version"] for one in lock["package"] if "pyside" in one["name"].lower()}
    assert set(found) == {"pyside6-essentials"}
    assert re.match(r"6\.11\.(\d+)$", found["pyside6-essentials"])
