"""What the tests of reading look at: the remarks and answers of a return, and workbooks changed by hand."""

import io

import openpyxl

from db.problems import Remark
from db.snapshots.receipt import Return
from db.snapshots.submission import Answer
from db.terms import LANGUAGES
from desktop.wording import remark_sentence

ECO, ROSTER = "Económica", "D1.R Comercio por socio"


def remarks_of(back: Return, severity: str = "error") -> list[Remark]:
    """The remarks of one severity, after trying that their sentences are whole in every language."""
    for remark in back.remarks:
        for language in LANGUAGES:
            sentence = remark_sentence(remark, language)
            assert "{" not in sentence and not sentence.endswith(" "), sentence
    return [remark for remark in back.remarks if remark.severity == severity]


def said(back: Return) -> dict[tuple[str, str], Answer]:
    """The answers a file says anything about."""
    return {key: answer for key, answer in back.answers.items() if back.parts[key]}


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def roster_cells(data: bytes) -> tuple[openpyxl.Workbook, dict[str, str]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return book, {cell.value: cell.column_letter for cell in book[ROSTER][5] if cell.value}
