"""Numbers, choices of words and yes or no in the extra columns of a form."""

import math
from collections.abc import Iterable

from pyxform import aliases

from desktop.questionnaire.columns import Columns, Reading


def finite(columns: Columns, index: int, column: str, reading: Reading) -> float | None:
    """Return the number in *column*, None where it is blank; what is no number is listed as a mistake."""
    text = columns.text(index, column)
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if math.isfinite(value):
        return value
    reading.wrong("questionnaire.not_a_number", columns.place(index, column), text, header=column)
    return None


def within(columns: Columns, index: int, column: str, low: float, reading: Reading) -> float | None:
    """Return the number in *column* that must be *low* or more."""
    value = finite(columns, index, column, reading)
    if value is not None and value < low:
        text = columns.text(index, column)
        reading.wrong("questionnaire.number_too_small", columns.place(index, column), text, header=column, low=low)
        return None
    return value


def one_of(columns: Columns, index: int, column: str, words: Iterable[str], default: str, reading: Reading) -> str:
    """Return the word in *column*, *default* where it is blank or none of *words* (then listed as a mistake)."""
    text = columns.text(index, column)
    # Said as they are to be written, not in the words that people read elsewhere.
    allowed = tuple(map(str, words))
    if not text or text.lower() in allowed:
        return text.lower() or default
    reading.wrong("questionnaire.not_a_word", columns.place(index, column), text, header=column, allowed=allowed)
    return default


def yes(columns: Columns, index: int, *tokens: str) -> bool:
    """Whether a column says yes, in any of the ways XLSForm takes."""
    return bool(aliases.yes_no.get(columns.text(index, *tokens), False))
