"""What holds for every screen: names for those who cannot see it, no clipped text, reasons for what is locked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QWidget,
)

from db.terms import LANGUAGES
from desktop.ui import language, theme
from desktop.ui.forms.tile import Recent, Tile
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import Scheme
from tests.desktop.ui.seen import clipped_texts, name_of, shown

Screens = dict[str, Callable[[], None]]
NAMES = (
    "start", "board", "empty_board", "submission", "roster", "entry", "entry_locked", "grid", "pasting", "review", "review_locked", "no_review", "queries", "no_queries", "history", "drop", "difference", "asking", "offered", "refused", "no_summary", "summary", "office", "people", "memberships", "languages", "no_office", "send", "send_clean", "sent", "points", "own_drop"
)  # fmt: skip


@pytest.mark.parametrize("screen", NAMES)
def test_everything_that_takes_the_keyboard_has_a_name(window: MainWindow, screens: Screens, screen: str) -> None:
    screens[screen]()
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in shown(window, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not name_of(widget).strip()
    ]
    assert nameless == []


@pytest.mark.parametrize("screen", NAMES)
def test_every_button_without_text_has_a_name_and_a_tool_tip(window: MainWindow, screens: Screens, screen: str) -> None:
    screens[screen]()
    bare = [made for made in shown(window, QPushButton) if not made.text() and not isinstance(made, Tile | Recent)]
    assert [made for made in bare if not made.accessibleName() or not made.toolTip()] == []


@pytest.mark.parametrize("screen", NAMES)
def test_a_button_that_is_locked_says_why(window: MainWindow, screens: Screens, screen: str) -> None:
    screens[screen]()
    silent = [
        made.text() or made.accessibleName()
        for made in shown(window, QPushButton)
        if not made.isEnabled() and not made.toolTip() and made.property("kind") != "chip"
    ]
    assert silent == []


@pytest.mark.parametrize("screen", NAMES)
@pytest.mark.parametrize("tongue", LANGUAGES)
def test_no_text_is_clipped_at_1280_by_720(
    app: QApplication, qtbot, window: MainWindow, screens: Screens, screen: str, tongue: str
) -> None:
    language.speak(app, tongue)
    QCoreApplication.sendPostedEvents()
    screens[screen]()
    QCoreApplication.processEvents()
    qtbot.wait(20)
    assert window.width() == 1280 and window.height() == 720
    assert clipped_texts(window) == []


@pytest.mark.parametrize("screen", NAMES)
def test_the_language_changes_under_the_eyes(
    app: QApplication, window: MainWindow, screens: Screens, screen: str
) -> None:
    def said() -> set[str]:
        texts = {widget.text() for kind in (QLabel, QPushButton) for widget in shown(window, kind)}
        return {text.strip() for text in texts if len(text.strip()) > 12}

    screens[screen]()
    english = said()
    language.speak(app, "fr")
    QCoreApplication.sendPostedEvents()
    french = said()
    # What the questionnaire and its answers say is the same text in every language here.
    own = ("convergencia-2023", "@", "Pourcentage des réunions", "% of the population", "</b>&nbsp;")
    own += ("Institutional, part", "Error · ", "Warning · ", "A.T1.R.", "It adds up.")
    data = {text for text in english if any(sign in text for sign in own)}
    left = {text for text in english & french - data if not text[0].isdigit()}
    # Names that are the same everywhere: the program, the file, sections and codes of the questionnaire.
    left -= {"Convergencia", "convergencia-2023", "Institutional", "A.T1.R · Trade by partner"}
    assert {text for text in left if ".xlsx" not in text} == set()


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


@pytest.mark.parametrize("screen", NAMES)
def test_light_and_dark_differ_everywhere(app: QApplication, window: MainWindow, screens: Screens, screen: str) -> None:
    screens[screen]()
    light = window.grab().toImage().pixelColor(1000, 12)
    theme.wear(app, Scheme.DARK)
    dark = window.grab().toImage().pixelColor(1000, 12)
    theme.wear(app, Scheme.LIGHT)
    assert light.lightness() > 200 and dark.lightness() < 60
