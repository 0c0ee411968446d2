"""What reading a form gives. No library of forms is needed here, so that values travel between processes lightly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from db.problems import Remark
from db.snapshots.questionnaire import Questionnaire

WAS, CHANGE = "was", "change"
"""The columns in which an author declares what a row was in the version published before."""
ANEW = "-"
"""In ``was``: this code has no predecessor, though the version before had one of the same name."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cell: its sheet as written, row and column counted from 1."""

    sheet: str
    row: int
    column: int

    @property
    def cell(self) -> str:
        """Its name as Excel writes it, such as ``C14``."""
        return f"{column_letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Form:
    """A questionnaire and where each of its codes stands in the file it came from."""

    questionnaire: Questionnaire
    places: Mapping[str, Place]
    remarks: tuple[Remark, ...] = ()


def column_letters(column: int) -> str:
    """Return the letters Excel writes over *column* (1 → A, 27 → AA)."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def rule_key(code: str) -> str:
    """Return the key under which the place of a rule is kept, apart from those of items."""
    return f"rule {code}"


def choice_key(listed: str, code: str) -> str:
    """Return the key under which the place of an entry of a code list is kept, apart from those of items."""
    return f"choice {listed} {code}"


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the one of *known* most like *name* whatever its capitals, "" where none is near."""
    folded = {entry.casefold(): entry for entry in known}
    near = get_close_matches(name.casefold(), folded, n=1)
    return folded[near[0]] if near else ""


def declared_key(column: str, key: str) -> str:
    """Return the key under which the place of a declaration in *column* is kept."""
    return f"{column} {key}"
