"""What is told of sheets that are there and yet not read, and what is not told twice."""

import io
from collections.abc import Callable
from dataclasses import replace

import openpyxl
from openpyxl.workbook import Workbook

from desktop.questionnaire.canonical import sha256, to_json
from desktop.workbook.layout import CODE_ROW, STAMP_ROW
from desktop.workbook.order import Order
from desktop.workbook.read import read_return
from desktop.workbook.write import write_workbook


def changed(data: bytes, change: Callable[[Workbook], None]) -> set[tuple[str, str | None]]:
    """Returns (code, sheet) of what is told of a workbook after *change*."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return {(remark.code, remark.sheet) for remark in read_return(out.getvalue()).remarks}


def test_a_sheet_whose_codes_are_gone_is_not_said_to_be_missing(issued: bytes) -> None:
    told = changed(issued, lambda book: book["Económica"].delete_rows(CODE_ROW))
    assert ("workbook.sheet_without_codes", "Económica") in told
    assert not {code for code, sheet in told if sheet == "Económica"} - {"workbook.sheet_without_codes"}
    gone = changed(issued, lambda book: book.remove(book["Económica"]))
    assert ("workbook.sheet_missing", "Económica") in gone


def test_our_own_sheets_are_ours_without_their_stamps(issued: bytes) -> None:
    def unstamped(book: Workbook) -> None:
        for sheet in [sheet for sheet in book.worksheets if not sheet.title.startswith("_")]:
            for row in range(1, CODE_ROW + 2):
                for cell in sheet[row]:
                    if isinstance(cell.value, str) and cell.value.startswith("CONV |"):
                        cell.value = "x"

    told = changed(issued, unstamped)
    assert not [sheet for code, sheet in told if code == "workbook.sheet_of_their_own"]
    own = changed(issued, lambda book: book.create_sheet("Cálculos").append(["algo"]))
    assert ("workbook.sheet_of_their_own", "Cálculos") in own
    assert STAMP_ROW < CODE_ROW


def test_an_error_of_a_formula_is_told_once(issued: bytes, cell_of: Callable[..., str]) -> None:
    cell = cell_of(issued, "Económica", "D1.count")

    def broken(book: Workbook) -> None:
        book["Económica"][cell].value = "#REF!"
        book["Económica"][cell].data_type = "e"

    codes = {code for code, sheet in changed(issued, broken) if sheet == "Económica"}
    assert "workbook.error_cell" in codes and "workbook.formula_elsewhere" not in codes


def test_a_unit_typed_over_is_told_in_the_language_of_the_workbook(order: Order) -> None:
    asked = [
        replace(item, unit="meetings", unit_texts={"es": "reuniones"}) if item.code == "D1.count" else item
        for item in order.questionnaire.items
    ]
    form = replace(order.questionnaire, items=tuple(asked))
    canonical = to_json(form)
    issued = write_workbook(replace(order, questionnaire=form, canonical=canonical, sha256=sha256(canonical)))
    book = openpyxl.load_workbook(io.BytesIO(issued))
    (cell,) = [cell for row in book["Económica"].iter_rows() for cell in row if cell.value == "reuniones"]
    cell.value = "kt"
    out = io.BytesIO()
    book.save(out)
    (told,) = [one for one in read_return(out.getvalue()).remarks if one.code == "workbook.unit_changed"]
    assert (told.found, told.details["unit"], told.item) == ("kt", "reuniones", "D1.count")
