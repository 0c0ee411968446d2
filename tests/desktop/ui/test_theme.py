"""Contrast of every pair of colours the window uses, in light, dark and high contrast."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.forms.buttons import button
from desktop.ui.forms.tile import Tile
from desktop.ui.theme import Scheme, Theme

THEMES = tuple(theme.themes().values())
GROUNDS = ("background", "surface", "sunken", "hover", "selection")


def enough(look: Theme) -> float:
    """Returns the contrast that text has at least."""
    return 7 if look.name == "contrast" else 4.5


def luminance(colour: str) -> float:
    """Returns the relative luminance of ``#rrggbb`` as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Returns the contrast ratio of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_text_reads_on_every_ground_and_every_tint(look: Theme) -> None:
    for ground in (*(look.hex(name) for name in GROUNDS), *(tint for _, tint in look.tones.values())):
        # ink3 is also what a locked field or button is written in: its reason has to be read.
        for ink in ("ink", "ink2", "ink3"):
            assert contrast(look.hex(ink), ground) >= enough(look), (ink, ground)


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_what_is_written_on_a_colour_reads(look: Theme) -> None:
    for ink, ground in (("surface", "ink"), ("surface", "focus"), ("focus", "surface"), ("violet", "surface")):
        # A tool tip, text that is selected, a link, a link that was followed.
        assert contrast(look.hex(ink), look.hex(ground)) >= enough(look), (ink, ground)


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_the_rail_reads(look: Theme) -> None:
    for ground in ("rail", "rail_deep", "rail_selected", "rail_hover"):
        for ink in ("rail_ink", "rail_ink2"):
            assert contrast(look.hex(ink), look.hex(ground)) >= enough(look)
        assert contrast(look.hex("rail_focus"), look.hex(ground)) >= 3


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_primary_buttons_read_in_every_state(look: Theme) -> None:
    for ground in ("primary", "primary_hover", "primary_pressed"):
        assert contrast(look.hex("on_primary"), look.hex(ground)) >= enough(look)


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_borders_of_inputs_icons_and_the_focus_ring_stand_out(look: Theme) -> None:
    for ground in GROUNDS:
        for token in ("border", "focus", "accent", "primary", "up", "down"):
            assert contrast(look.hex(token), look.hex(ground)) >= 3, (token, ground)
    for _, tint in look.tones.values():
        assert contrast(look.hex("border"), tint) >= 3
        assert contrast(look.hex("focus"), tint) >= 3
    # How far a bar is filled.
    assert contrast(look.hex("accent"), look.hex("groove")) >= 3


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_every_tone_reads_on_its_tint_and_on_every_ground(look: Theme) -> None:
    for tone, (text, tint) in look.tones.items():
        assert contrast(text, tint) >= enough(look), tone
        for ground in GROUNDS:
            assert contrast(text, look.hex(ground)) >= enough(look), (tone, ground)


KINDS = ("plain", "primary", "quiet", "chip", "segment", "pick")


@pytest.fixture(scope="module")
def sheet(qapp: QApplication) -> Iterator[list[QWidget]]:
    """One control of each kind on a page, and the tile that begins the start page."""
    page = QWidget()
    page.setProperty("role", "page")
    column = QVBoxLayout(page)
    made: list[QWidget] = [button(kind=kind) for kind in KINDS]
    made += [QLineEdit(), QPlainTextEdit(), QComboBox(), QSpinBox(), QDateEdit(), QCheckBox("Guardar")]
    made += [Tile("folder-open"), Tile("folder-open", primary=True)]
    for one in made:
        column.addWidget(one)
    page.show()
    yield made
    page.close()
    page.deleteLater()


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_where_the_keyboard_is_a_ring_of_two_pixels_stands_out(
    app: QApplication, qtbot, sheet: list[QWidget], look: Theme
) -> None:
    def line(at: int, other: int) -> list[str]:
        """Returns the colours from the middle of the left edge of one control inwards while *other* has the keyboard."""
        sheet[other].setFocus()
        qtbot.waitUntil(sheet[other].hasFocus)
        shown = sheet[at].grab().toImage()
        return [shown.pixelColor(x, shown.height() // 2).name() for x in range(8)]

    theme.wear(app, Scheme(look.name))
    page = sheet[0].window()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    for at, one in enumerate(sheet):
        before, after = line(at, at - 1), line(at, at)
        ring = [new for old, new in zip(before, after, strict=True) if old != new]
        kind = f"{type(one).__name__} {one.property('kind')}"
        assert ring.count(look.hex("focus").lower()) + ring.count(look.hex("on_primary").lower()) >= 2, kind
        told = [contrast(old, new) for old, new in zip(before, after, strict=True)]
        assert max(told) >= 3, kind
    theme.wear(app, Scheme.LIGHT)


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_numbers_read_on_the_data_scale_and_its_steps_differ_in_grey(look: Theme) -> None:
    greys = [luminance(fill) for fill, _ in look.scale]
    assert greys == sorted(greys, reverse=not look.dark)
    for fill, ink in look.scale:
        assert contrast(ink, fill) >= enough(look)


def test_all_themes_have_the_same_tokens() -> None:
    light, *others = THEMES
    assert [one.name for one in THEMES] == [one.value for one in Scheme if one is not Scheme.SYSTEM]
    for other in others:
        assert set(light.tokens) == set(other.tokens)
        assert set(light.tones) == set(other.tones)


def test_in_high_contrast_edges_stand_out_too() -> None:
    look = theme.themes()["contrast"]
    for ground in GROUNDS:
        for token, ratio in (("line", 4.5), ("border", 7), ("focus", 7), ("accent", 4.5), ("primary", 4.5)):
            assert contrast(look.hex(token), look.hex(ground)) >= ratio


def test_wearing_dark_changes_the_palette_and_back(app: QApplication) -> None:
    theme.wear(app, Scheme.DARK)
    assert app.palette().color(QPalette.ColorRole.Window).name().upper() == theme.themes()["dark"].hex("background")
    assert theme.now().dark
    theme.wear(app, Scheme.CONTRAST)
    assert app.palette().color(QPalette.ColorRole.Window).name() == "#000000"
    theme.wear(app, Scheme.LIGHT)
    assert app.palette().color(QPalette.ColorRole.Window).name().upper() == theme.themes()["light"].hex("background")


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_the_style_sheet_has_no_hole(look: Theme) -> None:
    assert "$" not in theme.style_sheet(look)
