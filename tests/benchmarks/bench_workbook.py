"""How long workbooks take to write and to read beside openpyxl doing the same with the same cells."""

import io
from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.receipt import Base
from db.snapshots.register import Country
from db.snapshots.submission import Answer, Counts, Submission, SubmissionLine
from db.terms import ItemKind, Resolve, Stage
from desktop.questionnaire.canonical import sha256, to_json
from desktop.questionnaire.read import read_form
from desktop.workbook.fill import fill_workbook
from desktop.workbook.guard import guard
from desktop.workbook.merge import compare
from desktop.workbook.order import Order
from desktop.workbook.read import read_return
from desktop.workbook.write import write_workbook
from resources import read_bytes
from tests.benchmarks.measure import Bench

COUNTRIES, ROSTER_ROWS = 25, 50


def benches(folder: Path) -> Iterator[Bench]:
    """Yields the comparisons of this module; sizes are numbers of workbooks or of readings."""
    yield Bench(
        "issue workbooks of 25 countries",
        product=lambda size: [write_workbook(order_of(number)) for number in range(size)],
        floor=lambda size: [written_anew() for _ in range(size)],
        against="openpyxl writing the same cells from scratch",
        target=0.5,
        size=COUNTRIES,
        runs=3,
    )
    yield Bench(
        "receive a return: guard, read, compare",
        product=lambda size: [received() for _ in range(size)],
        floor=lambda size: [walked(returned()) for _ in range(size)],
        against="openpyxl read_only walking the same file",
        target=2.0,
        size=5,
    )
    yield Bench(
        "look whether a file may be opened",
        product=lambda size: [guard(returned()) for _ in range(size)],
        floor=lambda size: [walked(returned()) for _ in range(size)],
        against="openpyxl read_only walking the same file",
        target=0.3,
        size=5,
    )
    yield Bench(
        "fill a workbook in",
        product=lambda size: [filled() for _ in range(size)],
        floor=lambda size: [walked(returned()) for _ in range(size)],
        against="openpyxl read_only walking the same file",
        target=2.0,
        size=5,
    )


@cache
def questionnaire() -> Questionnaire:
    """Returns the shipped questionnaire."""
    return read_form(read_bytes("questionnaires/sela.xlsx"), "sela.xlsx").questionnaire


def answer(item: Item, row: str, number: int) -> Answer:
    """Returns an answer that fits the item."""
    if item.kind.numeric:
        return Answer(
            item.code, row, str(1000 + number), 1000.0 + number, note="Nota breve" if number % 5 == 0 else None
        )
    if item.kind.choice:
        codes = questionnaire().code_lists[item.code_list or ""].codes
        return Answer(item.code, row, codes[number % len(codes)].code)
    return Answer(item.code, row, "2021-04-03" if item.kind is ItemKind.DATE else f"Un texto {number}", source="Fuente")


@cache
def given() -> Base:
    """Returns answers to every question and fifty rows, spread over the rosters."""
    form = questionnaire()
    answers = [answer(item, "", at) for at, item in enumerate(form.items) if item.answered and not item.derived]
    rows = {
        roster.code: tuple(f"r{at}" for at in range(ROSTER_ROWS // len(form.rosters) + 1)) for roster in form.rosters
    }
    for roster in form.rosters:
        for at, row in enumerate(rows[roster.code]):
            answers += [answer(column, row, at) for column in roster.columns if not column.derived]
    return Base({found.key: found for found in answers}, rows)


@cache
def order_of(number: int) -> Order:
    """Returns the order of one country's workbook, with answers and two earlier rounds."""
    form, base = questionnaire(), given()
    canonical = to_json(form)
    country = Country(f"C{number:02d}", {"es": f"País {number}"}, "", "es")
    earlier = {2021: base, 2020: base}
    return Order(
        form, canonical, sha256(canonical), country, 2022, date(2023, 3, 31), "es", f"K{number}", number, base.answers,
        base.rows, earlier, "Datos de ejemplo", "Secretaría",
    )  # fmt: skip


@cache
def issued() -> bytes:
    """Returns an empty workbook."""
    return write_workbook(replace(order_of(0), answers={}, rows={}))


@cache
def returned() -> bytes:
    """Returns that workbook filled in."""
    return filled()


def filled() -> bytes:
    """Fills the empty workbook in."""
    return fill_workbook(issued(), given().answers, given().rows)


def received() -> object:
    """Reads the filled workbook and compares it with what was sent."""
    line = SubmissionLine(1, 1, 2022, "C00", Stage.AWAITED, date(2023, 3, 31), Counts())
    return compare(questionnaire(), read_return(returned()), Base({}, {}), Submission(line, {}, {}), Resolve.ASK)


def walked(data: bytes) -> int:
    """Reads every cell with openpyxl's fastest way and returns how many there are."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    seen = 0
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        for row in sheet.iter_rows(values_only=True):
            seen += len(row)
    return seen


@cache
def cells() -> list[tuple[str, list[tuple[int, int, object, object]]]]:
    """Returns sheets and the cells of an issued workbook with their styles."""
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(order_of(0))))
    return [
        (
            sheet.title,
            [
                (cell.row, cell.column, cell.value, copy(cell._style))
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None or cell.has_style
            ],
        )
        for sheet in book.worksheets
    ]


def written_anew() -> bytes:
    """Writes the same cells with openpyxl; styles are shared, validations and widths left out in its favour."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    styles = openpyxl.load_workbook(io.BytesIO(issued())) if not _STYLES else _STYLES[0]
    if not _STYLES:
        _STYLES.append(styles)
    book._cell_styles, book._fonts, book._fills = styles._cell_styles, styles._fonts, styles._fills
    book._borders, book._alignments, book._protections = styles._borders, styles._alignments, styles._protections
    book._number_formats = styles._number_formats
    for title, written in cells():
        sheet = book.create_sheet(title)
        for row, column, value, style in written:
            cell = sheet.cell(row, column)
            if value is not None:
                cell.value = value
            cell._style = style
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


_STYLES: list[openpyxl.Workbook] = []
