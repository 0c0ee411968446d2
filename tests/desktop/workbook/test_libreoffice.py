"""Through a real spreadsheet program and back: the same answers, the same progress, whatever it does to the file."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from db.snapshots.receipt import Base
from db.snapshots.submission import Answers, Rows, Submission
from db.terms import LANGUAGES, Resolve
from desktop.workbook.fill import fill_workbook
from desktop.workbook.merge import compare
from desktop.workbook.normal import normal_sha256
from desktop.workbook.order import Order
from desktop.workbook.read import read_return
from desktop.workbook.write import write_workbook
from tests.spreadsheet import resave

pytestmark = [pytest.mark.libreoffice, pytest.mark.xdist_group("libreoffice")]


@pytest.fixture(scope="module")
def filled(empty: Order, answers: Answers, rows: Rows) -> dict[str, bytes]:
    """A filled workbook in each language."""
    return {
        f"{language}.xlsx": fill_workbook(write_workbook(replace(empty, language=language)), answers, rows)
        for language in LANGUAGES
    }


@pytest.fixture(scope="module")
def kept(filled: dict[str, bytes], order: Order) -> dict[str, bytes]:
    """The filled workbooks, and one with earlier rounds, saved by LibreOffice as Excel workbooks."""
    return resave({**filled, "issued.xlsx": write_workbook(order)}, "xlsx")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_resave_gives_the_same_answers(filled: dict[str, bytes], kept: dict[str, bytes], language: str) -> None:
    name = f"{language}.xlsx"
    before, after = read_return(filled[name]), read_return(kept[name])
    assert kept[name] != filled[name]
    assert after.answers == before.answers and after.parts == before.parts and after.rows == before.rows
    assert after.remarks == before.remarks == () and after.manifest_base == before.manifest_base
    assert normal_sha256(after) == normal_sha256(before)
    assert {"stamp", "manifest"} <= set(after.identity.channels)


def test_a_resave_of_an_untouched_workbook_changes_nothing(
    kept: dict[str, bytes], order: Order, answers: Answers, rows: Rows, submission: Callable[..., Submission]
) -> None:
    back = read_return(kept["issued.xlsx"])
    difference = compare(order.questionnaire, back, Base(answers, rows), submission(answers, rows), Resolve.ASK)
    assert {change.kind.value for change in difference.changes} == {"same"} and difference.remarks == ()


def test_progress_is_recalculated_as_we_count_it(
    kept: dict[str, bytes], order: Order, answers: Answers, rows: Rows
) -> None:
    recalculated = openpyxl.load_workbook(io.BytesIO(kept["issued.xlsx"]), data_only=True)
    stored = openpyxl.load_workbook(io.BytesIO(write_workbook(order)), data_only=True)
    written = openpyxl.load_workbook(io.BytesIO(write_workbook(order)))
    compared = 0
    for sheet in written.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    ours = stored[sheet.title][cell.coordinate].value
                    theirs = recalculated[sheet.title][cell.coordinate].value
                    assert theirs == pytest.approx(ours) if isinstance(ours, float) else ours is None or theirs == ours
                    compared += ours is not None
    assert compared > 15
    # The empty workbook was filled without its formulas being calculated: the program that opens it does that.
    assert openpyxl.load_workbook(io.BytesIO(kept["es.xlsx"]), data_only=True)["Inicio"]["I10"].value == "7 / 8"


def test_a_derived_item_is_calculated(kept: dict[str, bytes], cell_of: Callable[..., str]) -> None:
    data = kept["es.xlsx"]
    sheet = openpyxl.load_workbook(io.BytesIO(data), data_only=True)["Económica"]
    assert sheet[cell_of(data, "Económica", "D1.rate")].value == pytest.approx(1250 / 12.375 * 100)


def test_through_another_format_and_back(filled: dict[str, bytes]) -> None:
    before = read_return(filled["es.xlsx"])
    for kind in ("ods", "xls"):
        back = resave(resave({"es.xlsx": filled["es.xlsx"]}, kind), "xlsx")["es.xlsx"]
        after = read_return(back)
        assert after.answers == before.answers and after.rows == before.rows and after.refused == frozenset(), kind


def test_it_prints_on_few_pages(issued: bytes, tmp_path: Path) -> None:
    import pypdfium2

    printed = pypdfium2.PdfDocument(resave({"print.xlsx": issued}, "pdf")["print.pdf"])
    assert len(printed) <= 8
    for page in printed:
        assert page.get_width() > page.get_height()
        assert "CONV | ARG | 2022 |" in page.get_textpage().get_text_range()
