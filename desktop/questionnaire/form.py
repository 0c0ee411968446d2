"""What reading a form gives. No library of forms is needed here, so that values travel between processes lightly."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.problems import Remark
from db.snapshots.questionnaire import Questionnaire


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
