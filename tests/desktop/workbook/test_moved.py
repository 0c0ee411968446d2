"""Answers below another heading, rows that bear another question: asked about or refused, never read as something else."""

import io

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from db.snapshots.receipt import Agreed
from desktop.workbook.read import read_return
from tests.desktop.workbook.reading import ECO, ROSTER, remarks_of, said, saved

HEADER, FIRST = 6, 7


def columns_of(sheet: Worksheet, row: int = HEADER - 1) -> dict[str, int]:
    return {str(cell.value): cell.column for cell in sheet[row] if cell.value}


def swapped(sheet: Worksheet, one: int, other: int, first: int = FIRST, last: int = FIRST + 2) -> None:
    for row in range(first, last + 1):
        a, b = sheet.cell(row, one), sheet.cell(row, other)
        a.value, b.value = b.value, a.value


@pytest.fixture
def book(issued: bytes) -> openpyxl.Workbook:
    """The workbook, with words and figures in the table that stand nowhere else."""
    book = openpyxl.load_workbook(io.BytesIO(issued))
    sheet = book[ROSTER]
    at = columns_of(sheet)
    for row in (FIRST, FIRST + 1):
        sheet.cell(row, at["D1.R.exports"]).value = 5000 + row
        sheet.cell(row, at["D1.R.comment"]).value = f"comentario {chr(60 + row)}"
    return book


@pytest.mark.parametrize("heading", ["Umgetauft", None])
def test_columns_exchanged_below_headings_that_are_gone_are_asked_about(
    book: openpyxl.Workbook, heading: str | None
) -> None:
    sheet = book[ROSTER]
    at = columns_of(sheet)
    for column in at.values():
        sheet.cell(HEADER, column).value = heading and f"{heading} {column}"
    swapped(sheet, at["D1.R.exports"], at["D1.R.comment"])
    data = saved(book)

    back = read_return(data)
    assert not [key for key in said(back) if key[0].startswith("D1.R")]
    [told] = [remark for remark in remarks_of(back) if remark.code == "workbook.columns_unclear"]
    assert (told.sheet, told.found) == (ROSTER, "comentario C")
    [question] = back.questions
    assert (question.kind, question.sheet, question.cell) == ("columns", ROSTER, told.cell)
    assert [choice for choice, _ in question.readings] == ["keep", "leave"]

    kept = read_return(data, Agreed({("columns", ROSTER): "keep"}))
    assert not kept.questions and any(key[0] == "D1.R.comment" for key in said(kept))
    left = read_return(data, Agreed({("columns", ""): "leave"}))
    assert not left.questions and said(left) == said(back)


def test_headings_that_were_only_reworded_are_read_by_the_hidden_codes(book: openpyxl.Workbook) -> None:
    wanted = said(read_return(saved(book)))
    for title in (ECO, ROSTER):
        for column in columns_of(book[title]).values():
            book[title].cell(HEADER, column).value = f"Kopf {column}"
    back = read_return(saved(book))
    assert said(back) == wanted and not back.questions


def test_answers_moved_below_headings_that_stayed_are_asked_about(book: openpyxl.Workbook) -> None:
    sheet = book[ROSTER]
    at = columns_of(sheet)
    swapped(sheet, at["D1.R.exports"], at["D1.R.comment"])
    back = read_return(saved(book))
    assert [question.kind for question in back.questions] == ["columns"]
    # One cell in a column proves nothing: it is refused by itself.
    for row in range(FIRST + 1, FIRST + 3):
        sheet.cell(row, at["D1.R.exports"]).value = None
    back = read_return(saved(book))
    assert not back.questions and [remark.code for remark in remarks_of(back)] == ["workbook.not_a_number"]


def test_values_and_notes_exchanged_below_headings_that_are_gone_are_asked_about(book: openpyxl.Workbook) -> None:
    sheet = book[ECO]
    at = columns_of(sheet)
    for column in at.values():
        sheet.cell(HEADER, column).value = f"Kopf {column}"
    for row in range(FIRST, sheet.max_row + 1):
        sheet.cell(row, at["note"]).value = f"según decreto {row}" if sheet.cell(row, at["value"]).value else None
    swapped(sheet, at["value"], at["note"], last=sheet.max_row)
    back = read_return(saved(book))
    assert [question.sheet for question in back.questions] == [ECO]
    assert not [key for key in said(back) if key[0] in ("D1.count", "D1.share", "D1.yes")]


# Rows that bear another question


def line_of(sheet: Worksheet, code: str) -> int:
    return next(row for row in range(FIRST, sheet.max_row + 1) if sheet.cell(row, 1).value == code)


@pytest.mark.parametrize("lost", ["copy", "original"])
def test_of_a_copied_row_and_its_original_neither_is_read_when_one_lost_its_code(
    book: openpyxl.Workbook, lost: str
) -> None:
    sheet = book[ECO]
    at, row = columns_of(sheet), line_of(sheet, "D1.count")
    copy = sheet.max_row + 2
    for column in range(1, sheet.max_column + 1):
        sheet.cell(copy, column).value = sheet.cell(row, column).value
    sheet.cell(copy, at["value"]).value = 888
    sheet.cell(copy if lost == "copy" else row, 1).value = None
    back = read_return(saved(book))
    assert ("D1.count", "") not in said(back) and ("D1.count", "") in back.refused
    assert {remark.cell for remark in remarks_of(back) if remark.code == "workbook.doubled_code"} == {
        f"A{row}",
        f"A{copy}",
    }
    # A copy that says the same is no rival.
    sheet.cell(copy, at["value"]).value = sheet.cell(row, at["value"]).value
    assert lost == "original" or ("D1.count", "") in said(read_return(saved(book)))


def test_words_added_to_another_questions_label_do_not_hide_whose_it_is(book: openpyxl.Workbook) -> None:
    sheet = book[ECO]
    at, one, other = columns_of(sheet), line_of(sheet, "D1.count"), line_of(sheet, "D1.who")
    own = sheet.cell(one, at["label"]).value
    sheet.cell(one, at["label"]).value = f"{sheet.cell(other, at['label']).value} (según nosotros)"
    back = read_return(saved(book))
    assert ("D1.count", "") in back.refused
    assert [remark.code for remark in remarks_of(back)] == ["workbook.label_of_another"]
    sheet.cell(one, at["label"]).value = f"{own} (según nosotros)"
    back = read_return(saved(book))
    assert ("D1.count", "") in said(back)
    assert [remark.code for remark in remarks_of(back, "warning")] == ["workbook.label_changed"]
