"""Earlier rounds' values beside the cells: what was changed in them is listed, and never stored."""

import io
from collections.abc import Callable

import openpyxl
import pytest

from db.problems import Remark
from desktop.workbook.read import read_return


def column(data: bytes, sheet: str, at: int) -> str:
    """The letters of the column numbered *at* among those of earlier values."""
    page = openpyxl.load_workbook(io.BytesIO(data))[sheet]
    return [cell.column_letter for row in page.iter_rows(max_row=12) for cell in row if cell.value == "earlier"][at]


def told(data: bytes) -> list[Remark]:
    return [remark for remark in read_return(data).remarks if remark.code == "workbook.earlier_changed"]


def test_what_was_sent_along_and_left_alone_is_not_mentioned(issued: bytes, typed: Callable[..., bytes]) -> None:
    assert told(issued) == [] == told(typed(issued, "Económica", {}))


@pytest.mark.parametrize(
    ("code", "option", "value", "sent", "found"),
    [
        ("D1.count", None, 1300, "1250", "1300"),
        ("D1.share", None, "12,5", "12.375", "12,5"),
        ("D1.yes", None, "No", "Sí", "No"),
        ("D1.who", None, None, "Ministerio <de> Relaciones & Culto", "–"),
        ("D1.many", "FUND", "x", "–", "x"),
        ("D1.many", "COORD", None, "✓", "–"),
    ],
)
def test_a_changed_earlier_value_is_listed_with_both(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str], code: str, option: str | None,
    value: object, sent: str, found: str,
) -> None:  # fmt: skip
    place = cell_of(issued, "Económica", code, "value", option)
    place = column(issued, "Económica", 0) + place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    before = read_return(issued)
    data = typed(issued, "Económica", {place: value})
    (remark,) = told(data)
    assert (remark.sheet, remark.cell, remark.item, remark.severity) == ("Económica", place, code, "warning")
    assert remark.found == found and remark.details["year"] == "2021"
    assert str(remark.details["value"]).startswith(sent)
    assert read_return(data).answers == before.answers


def test_a_value_in_the_place_of_none_is_listed_for_its_own_year(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str]
) -> None:
    place = column(issued, "Económica", 1) + cell_of(issued, "Económica", "D1.count")[1:]
    (remark,) = told(typed(issued, "Económica", {place: 7}))
    assert (remark.details["year"], remark.details["value"], remark.found) == ("2020", "–", "7")


def test_a_row_of_last_round_is_known_wherever_it_stands(issued: bytes, typed: Callable[..., bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(issued))
    page = next(
        sheet for sheet in book.worksheets if any(c.value == "conv:roster:D1.R" for r in sheet.iter_rows() for c in r)
    )
    head = next(cell.row for row in page.iter_rows() for cell in row if cell.value == "conv:roster:D1.R") + 1
    columns = [cell.column for cell in page[head - 1] if cell.value == "earlier"]
    cells = {at: [page.cell(row, at) for row in range(head + 1, head + 3)] for at in columns}
    swapped = {cell.coordinate: other.value for one, two in cells.values() for cell, other in ((one, two), (two, one))}
    figures = next(pair for pair in cells.values() if pair[0].value == 1000.5)
    assert told(typed(issued, page.title, swapped)) == []
    (remark,) = told(typed(issued, page.title, {**swapped, figures[0].coordinate: -4}))
    assert (remark.cell, remark.details["value"], remark.found) == (figures[0].coordinate, "-3", "-4")
    # Taken out as a whole, each cell of the row that is missing is told of once.
    gone = told(typed(issued, page.title, {pair[1].coordinate: None for pair in cells.values()}))
    assert [remark.details["value"] for remark in gone] == ["Chile"]
