"""What holds for every screen: names for those who cannot see it, no clipped text, reasons for what is locked."""

import os
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
)

from db.terms import LANGUAGES
from desktop.ui import language, theme
from desktop.ui.forms.room import Room
from desktop.ui.forms.tile import Recent, Tile
from desktop.ui.main_window import WHOLE, MainWindow
from desktop.ui.theme import Scheme
from tests.desktop.ui.seen import clipped_texts, entered, fill_in, nameless, shown

Screens = dict[str, Callable[[], None]]


def test_what_takes_the_keyboard_has_a_name_and_a_locked_button_says_why(window: MainWindow, screens: Screens) -> None:
    faults = []
    for name, show in screens.items():
        show()
        faults += [(name, "no name", type(widget).__name__) for widget in nameless(window)]
        buttons = list(shown(window, QPushButton))
        bare = [made for made in buttons if not made.text() and not isinstance(made, Tile | Recent)]
        faults += [(name, "bare", str(made)) for made in bare if not made.accessibleName() or not made.toolTip()]
        locked = [made for made in buttons if not made.isEnabled() and made.property("kind") != "chip"]
        faults += [(name, "locked", made.text()) for made in locked if not made.toolTip()]
    assert faults == []


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_no_text_is_clipped_at_1280_by_720(
    app: QApplication, qtbot, window: MainWindow, screens: Screens, tongue: str
) -> None:
    """Runs alone, too, at the scales of test_scale.py; the variables that Qt takes the scale from say which one."""
    scale = float(os.environ.get("QT_SCALE_FACTOR", 1)) * float(os.environ.get("QT_FONT_DPI", 96)) / 96
    assert window.devicePixelRatioF() == scale
    language.speak(app, tongue)
    QCoreApplication.sendPostedEvents()
    faults = []
    for name, show in screens.items():
        show()
        QCoreApplication.processEvents()
        qtbot.wait(20)
        faults += [(name, *found) for found in clipped_texts(window)]
        faults += [(name, window.size())] if window.size().toTuple() != (1280, 720) else []
        # What is painted comes out in the pixels of the screen.
        faults += [(name, "blurred")] if window.grab().devicePixelRatioF() != scale else []
    assert faults == []


def test_a_smaller_window_scrolls_its_pages_and_cuts_nothing(
    app: QApplication, window: MainWindow, screens: Screens
) -> None:
    language.speak(app, "fr")
    QCoreApplication.sendPostedEvents()
    window.resize(960, 540)
    room, faults = window.centralWidget(), []
    assert isinstance(room, Room)
    try:
        for name, show in screens.items():
            show()
            for _ in range(3):
                QCoreApplication.processEvents()
            assert room.widget().size() == WHOLE
            faults += [(name, *found) for found in clipped_texts(window)]
    finally:
        window.resize(1280, 720)
    assert faults == []


def test_the_language_changes_under_the_eyes_and_leaves_what_is_half_typed(
    app: QApplication, window: MainWindow, screens: Screens
) -> None:
    def said() -> set[str]:
        texts = {widget.text() for kind in (QLabel, QPushButton) for widget in shown(window, kind)}
        return {text.strip() for text in texts if len(text.strip()) > 12}

    # What the questionnaire and its answers say is the same text in every language here.
    own = ("convergencia-2023", "@", "Pourcentage des réunions", "% of the population", "</b>&nbsp;")
    own += ("Institutional, part", "Error · ", "Warning · ", "A.T1.R.", "It adds up.", ".xlsx")
    # Names that are the same everywhere: the program, sections and codes of the questionnaire.
    same = {"Convergencia", "Institutional", "A.T1.R · Trade by partner"}
    left, lost = [], []
    for name, show in screens.items():
        show()
        QCoreApplication.processEvents()
        english = said()
        # What is chosen on a page is asked for at once, and nobody answers here.
        fill_in(window, choose=False)
        typed = entered(window)
        language.speak(app, "fr")
        QCoreApplication.processEvents()
        lost += [(name, typed, entered(window))] if entered(window) != typed else []
        data = {text for text in english if any(sign in text for sign in own)} | same
        left += [(name, text) for text in english & said() - data if not text[0].isdigit()]
        language.speak(app, "en")
        QCoreApplication.sendPostedEvents()
    assert left == []
    assert lost == []


@pytest.mark.parametrize("screen", ["drop", "difference", "asking", "offered", "refused"])
def test_no_text_is_clipped_right_after_the_language_was_switched(
    app: QApplication, window: MainWindow, screens: Screens, screen: str
) -> None:
    screens[screen]()
    found = []
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        theme.wear(app, scheme)
        for height in (760, 720):
            window.resize(1280, height)
            for tongue in ("es", "fr", "pt", "en"):
                language.speak(app, tongue)
                # The first turn of the loop brings the new texts, the second the room for them.
                QCoreApplication.processEvents()
                QCoreApplication.processEvents()
                found += [(scheme, height, tongue, text) for text in clipped_texts(window)]
                head = window.receive.table.horizontalHeader()
                sections = range(head.count()) if head.isVisible() else ()
                found += [
                    (scheme, height, tongue, at)
                    for at in sections
                    if head.sectionSizeHint(at) > head.sectionSize(at) > 0
                ]
    assert found == []


def test_light_and_dark_differ_everywhere(app: QApplication, window: MainWindow, screens: Screens) -> None:
    seen = {}
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        theme.wear(app, scheme)
        for name, show in screens.items():
            show()
            seen[scheme, name] = window.grab().toImage().pixelColor(1000, 12).lightness()
    assert [name for name in screens if not seen[Scheme.DARK, name] < 60 < 200 < seen[Scheme.LIGHT, name]] == []
