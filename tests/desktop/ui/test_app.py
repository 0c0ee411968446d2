"""How the window is opened."""

import pytest
from PySide6.QtCore import QSize

from desktop.app import fits


@pytest.mark.parametrize(
    ("room", "whole"),
    [(QSize(1920, 1040), True), (QSize(1366, 728), False), (QSize(1280, 720), False), (QSize(1080, 1880), False)],
)
def test_a_new_window_fills_a_screen_that_it_does_not_fit(room: QSize, whole: bool) -> None:
    assert fits(room) is whole
