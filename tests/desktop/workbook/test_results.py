"""What a workbook shows before anybody calculates is what LibreOffice then calculates."""

from dataclasses import replace
from datetime import date

import pytest

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Counts, Submission, SubmissionLine
from db.terms import Stage
from desktop.questionnaire import register
from desktop.questionnaire.read import read_form
from desktop.rules import Register
from desktop.validation import Situation, message, validate
from desktop.workbook.book import open_book
from desktop.workbook.grid import read_grid
from desktop.workbook.guard import open_package
from desktop.workbook.layout import FIRST_ROW, HIDDEN_SHEETS
from desktop.workbook.order import Order, Said
from desktop.workbook.words import ERROR_MARK, MISSING_MARK
from desktop.workbook.write import write_workbook
from resources import read_bytes
from tests.desktop.workbook.equivalence import compile_book_of, order_for
from tests.spreadsheet import resave


@pytest.fixture(scope="module")
def shipped() -> Questionnaire:
    return read_form(read_bytes("questionnaires/sela.xlsx"), "sela.xlsx").questionnaire


def looked_at(order: Order, form: Questionnaire) -> Order:
    """Returns the order with what the program finds in it."""
    line = SubmissionLine(1, 1, order.year, order.country.code, Stage.RECEIVED, order.due, Counts())
    earlier = tuple(
        Submission(line, base.answers, base.rows) if (base := order.earlier.get(order.year - back)) else None
        for back in (1, 2)
    )
    facts = Register(order.memberships, order.lists)
    situation = Situation(
        Submission(line, order.answers, order.rows), order.year, order.reference_date or order.due, earlier, facts
    )
    told = tuple(
        Said(f.rule, f.item, f.row, f.severity, f.result, message(f, form, order.language))
        for f in validate(compile_book_of(form), situation).findings
    )
    return replace(order, found=told)


def shown(data: bytes) -> dict[str, dict[tuple[int, int], tuple[str, str, int, str | None]]]:
    """Returns the cells of the sheets that people see, by title."""
    package = open_package(data)
    book = open_book(package)
    parts = {title: part for title, part in book.sheets if title not in HIDDEN_SHEETS}
    return {title: read_grid(package.pieces(part), book.strings, part).cells for title, part in parts.items()}


@pytest.mark.libreoffice
def test_stored_results_are_what_is_calculated(shipped: Questionnaire) -> None:
    known = Register(register.memberships(), register.reference_lists())
    orders = {
        "es": order_for(shipped, 3, known, ("BRA", "CUB"), "es"),
        "fr": order_for(shipped, 4, known, ("MEX",), "fr"),
    }
    orders["blank"] = replace(orders["es"], answers={}, rows={})
    files = {f"{name}.xlsx": write_workbook(looked_at(order, shipped)) for name, order in orders.items()}
    calculated = resave(files, "xlsx")
    for name, data in files.items():
        stored, again = shown(data), shown(calculated[name])
        *_, checks = stored
        compared = 0
        for title, cells in stored.items():
            for place, (kind, ours, _, formula) in cells.items():
                # Sentences hold figures and names, which the two write each in their own way; rows are counted there by
                # their first column, which these random ones may leave empty.
                if not formula or not ours or "COUNTA(" in formula or (title, place[1]) == (checks, 6):
                    continue
                theirs = again[title][place][1]
                assert float(ours) == pytest.approx(float(theirs)) if kind == "n" else ours == theirs, (title, place)
                compared += 1
        assert compared > 250


def test_an_empty_workbook_asks_and_blames_nobody(shipped: Questionnaire) -> None:
    known = Register(register.memberships(), register.reference_lists())
    blank = replace(order_for(shipped, 5, known, ("CHL",), "es"), answers={}, rows={}, earlier={})
    blank = replace(blank, reference_date=date(2022, 12, 31))
    book = shown(write_workbook(looked_at(blank, shipped)))
    *_, checks = book
    assert book["Inicio"][11, 9][1].startswith("Por responder: 63\nErrores: 0 ")
    assert book[checks][FIRST_ROW, 1][1] == MISSING_MARK
    marks = [cell[1] for title in list(book)[1:3] for cell in book[title].values()]
    assert MISSING_MARK in marks and ERROR_MARK not in marks
    untold = shown(write_workbook(blank))
    assert untold["Inicio"][11, 9][1] == "" and untold["Inicio"][10, 9][1] == "0 / 78"
