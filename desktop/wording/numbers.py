"""Numbers as each language writes them; the reader of a sentence never has to guess which sign separates what."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal

# Group and decimal signs. Spanish as SELA prints it: thin groups and a comma; no-break spaces keep figures whole.
SIGNS = {"es": ("\u202f", ","), "en": (",", "."), "pt": (".", ","), "fr": ("\u202f", ",")}


_chosen: ContextVar[str] = ContextVar("decimal sign", default="")


def write_decimals(sign: str) -> None:
    """Write numbers with the decimal *sign* from now on, in this thread alone; "" for that of each language.

    Only what a person sees in their own window follows their choice: files are written in other threads and processes.
    """
    _chosen.set(sign)


def decimals_written() -> str:
    """Return the decimal sign that was chosen, "" for that of each language."""
    return _chosen.get()


@contextmanager
def written_with(sign: str) -> Iterator[None]:
    """Write numbers with the decimal *sign* meanwhile."""
    before = _chosen.set(sign)
    try:
        yield
    finally:
        _chosen.reset(before)


def number_text(value: float, language: str, decimals: int | None = None) -> str:
    """Return *value* grouped in threes; without *decimals* as many digits as it has, at most 15 significant."""
    if math.isnan(value) or math.isinf(value):
        return "—"
    group, point = SIGNS.get(language, SIGNS["en"])
    if (sign := _chosen.get()) and sign != point:
        # What was the decimal sign separates groups now where the chosen one did.
        group, point = point if group == sign else group, sign
    # Decimal writes out what the float would show with an exponent, and invents no digits beyond the fifteenth.
    text = format(Decimal(f"{value:.15g}"), "f") if decimals is None else f"{value:.{decimals}f}"
    if float(text) == 0:
        text = text.lstrip("-")
    minus = "−" if text.startswith("-") else ""
    whole, _, fraction = text.lstrip("-").partition(".")
    # Years and other four-digit figures read better unbroken; from five digits on groups help.
    if len(whole) > 4:
        whole = group.join(_threes(whole))
    return minus + whole + (point + fraction if fraction else "")


def _threes(digits: str) -> list[str]:
    first = len(digits) % 3 or 3
    return [digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))]
