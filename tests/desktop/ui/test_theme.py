"""Contrast of every pair of colours the window uses, in light, dark and high contrast."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui import theme
from desktop.ui.theme import Scheme, Theme

THEMES = tuple(theme.themes().values())


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
@pytest.mark.parametrize("ground", ["background", "surface", "sunken", "hover", "selection"])
@pytest.mark.parametrize("ink", ["ink", "ink2", "ink3"])
def test_text_reads_on_every_ground(look: Theme, ground: str, ink: str) -> None:
    assert contrast(look.hex(ink), look.hex(ground)) >= enough(look)


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_the_rail_reads(look: Theme) -> None:
    for ground in ("rail", "rail_selected", "rail_hover"):
        for ink in ("rail_ink", "rail_ink2"):
            assert contrast(look.hex(ink), look.hex(ground)) >= enough(look)
        assert contrast(look.hex("rail_focus"), look.hex(ground)) >= 3


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_primary_buttons_read_in_every_state(look: Theme) -> None:
    for ground in ("primary", "primary_hover", "primary_pressed"):
        assert contrast(look.hex("on_primary"), look.hex(ground)) >= enough(look)


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_borders_of_inputs_and_the_focus_ring_stand_out(look: Theme) -> None:
    for ground in ("background", "surface"):
        for token in ("border", "focus", "accent"):
            assert contrast(look.hex(token), look.hex(ground)) >= 3


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_every_tone_reads_on_its_tint_and_on_the_surface(look: Theme) -> None:
    for text, tint in look.tones.values():
        assert contrast(text, tint) >= enough(look)
        assert contrast(text, look.hex("surface")) >= enough(look)


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
    for ground in ("background", "surface", "sunken", "hover", "selection"):
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
