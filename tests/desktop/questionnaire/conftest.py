"""Forms for the tests of this room: the shipped one, and small ones written as tables of text."""

import io
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from resources import read_bytes

Grids = dict[str, list[list[object]]]


@pytest.fixture(scope="session")
def shipped() -> bytes:
    """The shipped questionnaire's file."""
    return read_bytes("questionnaires/sela.xlsx")


@pytest.fixture(scope="session")
def form() -> Callable[..., bytes]:
    """Makes the Markdown of a form from survey rows, and choices, settings and rules where they are given."""

    def make(survey: str, **sheets: str) -> bytes:
        parts = []
        for name, text in {"survey": survey, **sheets}.items():
            lines = [line.strip() for line in text.strip().splitlines()]
            parts.append("\n".join([f"| {name} |", *(f"| | {line.strip('|')} |" for line in lines)]))
        return "\n".join(parts).encode()

    return make


@pytest.fixture(scope="session")
def xlsx() -> Callable[[Grids], bytes]:
    """Makes an Excel file from sheet name → rows of cells."""

    def make(grids: Grids) -> bytes:
        book = Workbook()
        book.remove(book.active)
        for name, rows in grids.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    return make
