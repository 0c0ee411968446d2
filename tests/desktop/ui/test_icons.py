"""The shipped icons: all there, none too many, recoloured, sharp."""

import re
from enum import StrEnum
from importlib.resources import files
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton

from db.terms import LANGUAGES
from desktop.ui import icons, theme
from desktop.ui.models import looks
from desktop.ui.models.looks import Look
from desktop.ui.models.review_words import LOOKS as SEEN_LOOKS
from desktop.ui.models.review_words import QUERY_LOOKS
from desktop.ui.theme import Scheme
from desktop.wording import word
from resources import read_text

ROOT = Path(__file__).parents[3]
SHIPPED = {
    one.name.removesuffix(".svg") for one in files("resources").joinpath("icons").iterdir() if ".svg" in one.name
}


def named() -> set[str]:
    """Returns every text of the window's sources that could be an icon's name."""
    found: set[str] = set()
    for path in (ROOT / "desktop" / "ui").rglob("*.py"):
        found |= set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)*)"', path.read_text("utf-8")))
    return found


def test_no_icon_is_shipped_that_nobody_shows() -> None:
    assert SHIPPED - named() == set()


def test_every_icon_asked_for_by_a_look_or_command_is_shipped() -> None:
    from desktop.ui.commands import COMMANDS
    from desktop.ui.models import queue, sections

    tables = [*looks.STANDINGS.values(), *looks.SEVERITIES.values(), *looks.CHANGES.values(), looks.NOT_EVALUATED]
    tables += [*queue.LOOKS.values(), sections.DONE, sections.BEGUN, sections.UNTOUCHED]
    asked = {look.icon for look in tables} | {command.icon for command in COMMANDS}
    assert asked <= SHIPPED


def test_the_licence_of_the_icons_is_shipped() -> None:
    assert "ISC" in read_text("icons/LICENSE-lucide.txt")


def test_line_icons_take_their_colour_from_the_theme() -> None:
    for name in SHIPPED - {"convergencia"}:
        assert "currentColor" in read_text(f"icons/{name}.svg")


def test_an_icon_is_drawn_in_the_colour_asked_for(app: QApplication) -> None:
    image = icons.pixmap("check", "#ff0000", 24, 2.0).toImage()
    assert image.width() == 48
    inked = {
        image.pixelColor(x, y).name() for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255
    }
    assert inked == {"#ff0000"}


def test_icons_of_a_window_follow_the_theme(app: QApplication, qtbot) -> None:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton(window)
    icons.put(button, "check", "ink")
    theme.wear(app, Scheme.DARK)
    icons.refresh(window)
    image = button.icon().pixmap(18, 18).toImage()
    theme.wear(app, Scheme.LIGHT)
    brightest = max(
        (image.pixelColor(x, y) for x in range(18) for y in range(18)),
        key=lambda colour: colour.alpha(),
        default=QColor(),
    )
    assert brightest.lightness() > 200


def test_the_mark_of_the_program_has_every_size(app: QApplication) -> None:
    assert {size.width() for size in icons.mark().availableSizes()} >= {16, 32, 48, 256}


def families() -> dict[str, dict[StrEnum, Look]]:
    """Returns what a status or a severity looks like, by what it is of."""
    return {
        "standing": dict(looks.STANDINGS),
        "severity": dict(looks.SEVERITIES),
        "change": dict(looks.CHANGES),
        "query": dict(QUERY_LOOKS),
        "seen": dict(SEEN_LOOKS),
    }


@pytest.mark.parametrize("family", families())
def test_what_a_thing_is_can_be_told_without_colour(app: QApplication, family: str) -> None:
    """On a grey print the icon tells, and the word beside it."""

    def drawn(look: Look) -> list[bool]:
        image = icons.pixmap(look.icon, "#000000", 16).toImage()
        return [image.pixelColor(x, y).alpha() > 127 for x in range(16) for y in range(16)]

    known = families()[family]
    shapes = [drawn(look) for look in known.values()] + ([drawn(looks.NOT_EVALUATED)] if family == "severity" else [])
    for one, other in combinations(shapes, 2):
        assert sum(a != b for a, b in zip(one, other, strict=True)) >= 8
    for tongue in LANGUAGES if family != "seen" else ():
        # What a reviewer has seen is said in whole sentences of the review.
        words = [word(thing, tongue) for thing in known]
        assert len(set(words)) == len(words) and all(
            said != thing.value for said, thing in zip(words, known, strict=True)
        )
