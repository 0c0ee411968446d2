"""Light, dark and high contrast: tokens of ``resources/theme.toml`` as a palette for Fusion, a small style sheet, and colours to paint with."""

import string
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from resources import read_text

MIDDLE = 128
"""The lightness between dark grounds and light ones, of 255."""


class Scheme(StrEnum):
    """What the person chose: follow the system, or always one of the three."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette: tokens by name, tones as (text, tint), the data scale as (fill, ink) from low to high."""

    name: str
    tokens: Mapping[str, str]
    tones: Mapping[str, tuple[str, str]]
    scale: tuple[tuple[str, str], ...]

    @property
    def dark(self) -> bool:
        """Whether its grounds are dark."""
        return self.name != "light"

    def colour(self, token: str) -> QColor:
        """Return the colour of *token*; a tone's name gives its text colour."""
        return QColor(self.hex(token))

    def hex(self, token: str) -> str:
        """Return *token* as ``#rrggbb``."""
        found = self.tokens.get(token)
        return found if found is not None else self.tones[token][0]

    def tint(self, tone: str) -> QColor:
        """Return the ground on which *tone* is written."""
        return QColor(self.tones[tone][1])


@cache
def themes() -> Mapping[str, Theme]:
    """Return the shipped themes by name."""
    table = tomllib.loads(read_text("theme.toml"))
    return {name: _theme(name, parts) for name, parts in table.items()}


def _theme(name: str, parts: dict) -> Theme:
    tokens = {key: value for key, value in parts.items() if isinstance(value, str)}
    tones = {key: (text, tint) for key, (text, tint) in parts["tone"].items()}
    return Theme(name, tokens, tones, tuple(zip(parts["scale"]["fills"], parts["scale"]["inks"], strict=True)))


_shown: list[str] = ["light"]


def now() -> Theme:
    """Return the theme the window is painted in."""
    return themes()[_shown[0]]


def chosen(scheme: Scheme) -> Theme:
    """Return the theme *scheme* leads to; where the system does not say what it likes, it is light."""
    from PySide6.QtCore import Qt

    if scheme is Scheme.SYSTEM:
        if QGuiApplication.styleHints().accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return themes()["contrast"]
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return themes()["dark" if dark else "light"]
    return themes()[scheme.value]


def prime(app: QApplication, scheme: Scheme) -> None:
    """Give *app* the colours that *scheme* will most likely lead to; ``wear`` says for certain.

    For the first frame. Python makes all the enumerations of ``Qt`` when the first one is looked at, which takes longer
    than that frame; so the system is not asked how it looks, but read from the palette it gives.
    """
    if scheme is Scheme.SYSTEM:
        dark = app.palette().color(QPalette.ColorRole.Window).lightness() < MIDDLE
        scheme = Scheme.DARK if dark else Scheme.LIGHT
    _shown[0] = scheme.value
    app.setPalette(palette(themes()[scheme.value]))


def wear(app: QApplication, scheme: Scheme) -> None:
    """Dress *app* and every open window in *scheme*."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    # The system draws the title bar; it only knows our choice when told.
    if scheme is Scheme.SYSTEM:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Light if scheme is Scheme.LIGHT else Qt.ColorScheme.Dark)
    theme = chosen(scheme)
    _shown[0] = theme.name
    sheet = style_sheet(theme)
    # Setting either makes Qt look at every widget again, which takes longer than a frame.
    if app.styleSheet() != sheet:
        app.setPalette(palette(theme))
        app.setStyleSheet(sheet)


def palette(theme: Theme) -> QPalette:
    """Return *theme* as a palette, the disabled group included."""
    colour = theme.colour
    made = QPalette()
    role = QPalette.ColorRole
    for where, token in (
        (role.Window, "background"),
        (role.WindowText, "ink"),
        (role.Base, "surface"),
        (role.AlternateBase, "sunken"),
        (role.Text, "ink"),
        (role.Button, "surface"),
        (role.ButtonText, "ink"),
        (role.BrightText, "red"),
        (role.ToolTipBase, "ink"),
        (role.ToolTipText, "surface"),
        (role.PlaceholderText, "ink3"),
        (role.Highlight, "focus"),
        (role.HighlightedText, "surface"),
        (role.Accent, "focus"),
        (role.Link, "focus"),
        (role.LinkVisited, "violet"),
        (role.Light, "surface"),
        (role.Midlight, "line"),
        (role.Mid, "line"),
        (role.Dark, "border"),
        (role.Shadow, "shadow"),
    ):
        made.setColor(where, colour(token))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, colour("ink3"))
    return made


def style_sheet(theme: Theme) -> str:
    """Return the style sheet with every ``$token`` filled in."""
    tones = {name: text for name, (text, _) in theme.tones.items()}
    tints = {f"{name}_tint": tint for name, (_, tint) in theme.tones.items()}
    return string.Template(read_text("theme.qss")).substitute(theme.tokens, **tones, **tints)


def say_state(widget: QWidget, name: str, value: object) -> None:
    """Set the dynamic property *name* that the style sheet looks at, and paint *widget* anew."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
