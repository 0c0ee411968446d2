"""Colour tokens to colours, light and dark, as ``resources/theme.toml`` has them.

Beside the plain tokens (``ink``, ``line``, ``accent``, ``up``, ``down`` …): ``scale.1`` to ``scale.5`` and
``scale.1.ink`` … for the data scale, ``tone.amber`` and ``tone.amber.tint`` … for tones.
"""

import tomllib
from collections.abc import Mapping
from functools import cache

from resources import read_text

LEVELS = 5


@cache
def colours(scheme: str = "light") -> Mapping[str, str]:
    """Return token → ``#RRGGBB`` of *scheme*, "light" or "dark"; paper is light."""
    theme = tomllib.loads(read_text("theme.toml"))[scheme]
    found = {token: colour for token, colour in theme.items() if isinstance(colour, str)}
    for tone, (ink, tint) in theme["tone"].items():
        found[f"tone.{tone}"], found[f"tone.{tone}.tint"] = ink, tint
    for at, (fill, ink) in enumerate(zip(theme["scale"]["fills"], theme["scale"]["inks"], strict=True), 1):
        found[f"scale.{at}"], found[f"scale.{at}.ink"] = fill, ink
    return found
