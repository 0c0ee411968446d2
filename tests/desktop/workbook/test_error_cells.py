"""Error cells in .xls, .ods and .xlsb are refused, not read as blank; .xlsb is read whole."""

import io
from collections.abc import Callable

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.problems import Problem
from db.snapshots.receipt import Agreed
from db.snapshots.submission import Answers, Rows
from desktop.workbook.error_cells import ERRORS, xls_errors, xlsb_errors
from desktop.workbook.fill import fill_workbook
from desktop.workbook.old_formats import open_old
from desktop.workbook.read import read_return
from tests.reference.binary_workbook import to_xlsb
from tests.spreadsheet import resave

from .test_old_formats import ods, row, table

AGREED = Agreed(old_format=True)


def broken(data: bytes, place: str, other: str) -> bytes:
    """The workbook with an error typed into one cell, and a formula that comes to one in another."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    book["Económica"][place].value, book["Económica"][place].data_type = "#N/A", "e"
    book["Social"][other].value = "=1/0"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.libreoffice
@pytest.mark.xdist_group("libreoffice")
@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_an_error_cell_of_an_older_format_is_refused(issued: bytes, cell_of: Callable[..., str], kind: str) -> None:
    place, other = cell_of(issued, "Económica", "D1.count"), cell_of(issued, "Social", "D2.plain")
    back = read_return(resave({"a.xlsx": broken(issued, place, other)}, kind)[f"a.{kind}"], AGREED)
    told = {(one.sheet, one.cell): (one.item, one.found) for one in back.remarks if one.code == "workbook.error_cell"}
    assert told == {("Económica", place): ("D1.count", "#N/A"), ("Social", other): ("D2.plain", "#DIV/0!")}
    assert back.refused == {("D1.count", ""), ("D2.plain", "")}


def test_a_binary_workbook_is_read_as_the_one_it_was_made_of(blank: bytes, answers: Answers, rows: Rows) -> None:
    filled = fill_workbook(blank, answers, rows)
    data = to_xlsb(filled)
    with pytest.raises(Problem) as caught:
        read_return(data)
    assert caught.value.code == "workbook.is_xlsb"
    before, after = read_return(filled), read_return(data, AGREED)
    assert (after.answers, after.rows, after.erased) == (before.answers, before.rows, before.erased)
    codes = {remark.code for remark in after.remarks}
    assert "workbook.old_format_read" in codes <= {"workbook.old_format_read", "workbook.date_from_text"}


@pytest.mark.parametrize("error", sorted(set(ERRORS.values())))
def test_an_error_cell_of_a_binary_workbook_is_refused(issued: bytes, cell_of: Callable[..., str], error: str) -> None:
    place = cell_of(issued, "Económica", "D1.count")
    book = openpyxl.load_workbook(io.BytesIO(issued))
    book["Económica"][place].value, book["Económica"][place].data_type = error, "e"
    out = io.BytesIO()
    book.save(out)
    back = read_return(to_xlsb(out.getvalue()), AGREED)
    (remark,) = [one for one in back.remarks if one.code == "workbook.error_cell"]
    assert (remark.cell, remark.found, ("D1.count", "") in back.refused) == (place, error, True)


def cells(body: str) -> dict[tuple[int, int], tuple[str, str]]:
    grids, _, _ = open_old(ods(table(body)), AGREED, "workbook.is_ods")
    return {at: cell[:2] for at, cell in grids["a"].cells.items()}


def test_errors_stand_where_repeated_rows_and_columns_have_put_them() -> None:
    blank = '<table:table-cell table:number-columns-repeated="2"/>'
    error = '<table:table-cell office:value-type="string" calcext:value-type="error" table:number-columns-repeated="2"><text:p>#REF!</text:p></table:table-cell>'
    one = '<table:table-cell office:value-type="float" office:value="1"/>'
    found = cells(row(one) + row(blank, 3) + row(blank + error, 2) + row(blank + one))
    assert found == {
        (1, 1): ("n", "1.0"), (7, 3): ("n", "1.0"), **{(y, x): ("e", "#REF!") for y in (5, 6) for x in (3, 4)},
    }  # fmt: skip


def test_what_only_an_old_program_shows_as_an_error_is_one() -> None:
    """It wrote a zero beside the text; a text that somebody typed is a text, and a note no content."""
    formula = '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>{}</text:p></table:table-cell>'
    typed = '<table:table-cell office:value-type="string"><text:p>#N/A</text:p></table:table-cell>'
    noted = formula.format("0").replace(
        "<text:p>", "<office:annotation><text:p>#N/A</text:p></office:annotation><text:p>"
    )
    found = cells(row(formula.format("#DIV/0!") + formula.format("Err:502") + formula.format("0") + typed + noted))
    assert [found[1, at] for at in (1, 2, 4)] == [("e", "#DIV/0!"), ("e", "Err:502"), ("s", "#N/A")]
    assert found[1, 3][0] == found[1, 5][0] == "n"


@given(st.binary(max_size=300))
def test_bytes_that_are_no_records_end_in_nothing(data: bytes) -> None:
    assert xls_errors(data) == {}
    assert all(text in ERRORS.values() for text in xlsb_errors(data).values())
