"""A workbook that came back: every value by its code, whatever moved; everything unreadable listed with its cell."""

import io
import re
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Agreed
from db.snapshots.submission import Answers, Rows
from db.terms import LANGUAGES, ValueStatus
from desktop.questionnaire.canonical import from_json, to_json
from desktop.workbook.order import Order
from desktop.workbook.read import carried, read_identity, read_return
from desktop.workbook.write import write_workbook
from tests.desktop.workbook.reading import ECO, ROSTER, remarks_of, said, saved


def test_an_untouched_workbook_says_what_was_written(issued: bytes, order: Order, answers: Answers, rows: Rows) -> None:
    back = read_return(issued)
    assert said(back) == dict(answers)
    assert back.rows == rows and back.remarks == () and not back.erased and not back.refused
    assert back.identity.channels == ("stamp", "manifest", "names", "properties")
    assert (back.identity.country, back.identity.year, back.identity.workbook_key, back.identity.base_seq) == (
        "ARG", 2022, "7K4F2", 118,
    )  # fmt: skip
    assert back.identity.questionnaire_sha256 == order.sha256
    assert back.manifest_base is not None
    assert (back.manifest_base.answers, back.manifest_base.rows) == (dict(answers), rows)
    assert back.sheets_sent == ("D1", "D1.R", "D2", "D2.P")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_holds_in_every_language(order: Order, answers: Answers, language: str) -> None:
    back = read_return(write_workbook(replace(order, language=language)))
    assert said(back) == dict(answers) and back.remarks == ()


def test_every_place_is_known(issued: bytes) -> None:
    back = read_return(issued)
    sheets = openpyxl.load_workbook(io.BytesIO(issued))
    for (item, row, part), place in back.places.items():
        if place.raw is not None and place.type != "n" and not (part == "value" and item == "D1.many"):
            assert sheets[place.sheet][place.cell].value == place.raw, (item, row, part)
    assert {key[:2] for key in back.places} >= set(back.answers)


def test_the_cells_are_those_that_openpyxl_reads(issued: bytes) -> None:
    from desktop.workbook.book import open_book
    from desktop.workbook.grid import read_grid
    from desktop.workbook.guard import open_package

    package = open_package(issued)
    book = open_book(package)
    values = openpyxl.load_workbook(io.BytesIO(issued), data_only=True)
    formulas = openpyxl.load_workbook(io.BytesIO(issued))
    assert [title for title, _ in book.sheets] == values.sheetnames
    compared = 0
    for title, part in book.sheets:
        if title == "_rules":
            continue  # never read: its formulas are shared between rows, which openpyxl writes out
        ours = read_grid(package.pieces(part), book.strings, part).cells
        theirs = {
            (cell.row, cell.column): cell
            for row in values[title].iter_rows()
            for cell in row
            if cell.value is not None or formulas[title].cell(cell.row, cell.column).data_type == "f"
        }
        assert set(ours) == set(theirs), title
        for at, (kind, text, style, formula) in ours.items():
            cell, written = theirs[at], formulas[title].cell(*at)
            assert (f"={formula}" == written.value) if formula is not None else written.data_type != "f"
            assert book.number_format(style) == cell.number_format
            if kind == "n":
                assert cell.is_date or float(text) == cell.value
            else:
                assert text == (cell.value or "")
            compared += 1
    assert compared > 300


def test_the_questionnaire_travels_in_the_workbook(issued: bytes, questionnaire: Questionnaire) -> None:
    canonical = carried(issued).canonical
    assert canonical == to_json(questionnaire) and from_json(canonical) == questionnaire
    assert read_identity(issued).workbook_key == "7K4F2"


def test_an_empty_workbook_says_nothing(blank: bytes) -> None:
    back = read_return(blank)
    assert said(back) == {} and back.rows == {"D1.R": (), "D2.P": ()} and back.remarks == ()
    assert ("D1.count", "") in back.answers


def test_rows_columns_and_sheets_may_move(issued: bytes, answers: Answers) -> None:
    book = openpyxl.load_workbook(io.BytesIO(issued))
    for title in book.sheetnames[1:5]:
        sheet = book[title]
        sheet.insert_rows(9, 3)
        sheet.insert_rows(1, 2)
        sheet.insert_cols(4)
        sheet.insert_cols(1, 2)
    book[ECO].title = "Renombrada"
    book.move_sheet("Renombrada", 3)
    back = read_return(saved(book))
    assert said(back) == dict(answers) and not back.refused


def test_sorting_whole_rows_changes_nothing(issued: bytes, answers: Answers) -> None:
    book = openpyxl.load_workbook(io.BytesIO(issued))
    for title in (ECO, ROSTER):
        sheet = book[title]
        lines = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=7)]
        for row, values in zip(sheet.iter_rows(min_row=7), reversed(lines), strict=True):
            for cell, value in zip(row, values, strict=True):
                cell.value = value
                if isinstance(value, str) and not value.startswith("=IF") and not value.startswith("=SUM"):
                    cell.data_type = "s"
    back = read_return(saved(book))
    assert said(back) == dict(answers)
    assert back.rows["D1.R"] == ("r2", "r1")


def test_a_sheet_that_is_missing_was_not_sent(issued: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(issued))
    del book[ECO], book[ROSTER]
    back = read_return(saved(book))
    assert back.sheets_sent == ("D2", "D2.P")
    assert not any(item.startswith("D1") for item, _ in back.answers)
    assert "D1.R" not in back.rows


@pytest.mark.parametrize(
    ("code", "entered", "problem"),
    [
        ("D1.count", "1.250", "workbook.number_unclear"),
        ("D1.share", "doce", "workbook.not_a_number"),
        ("D1.yes", "Quizás", "workbook.not_in_list"),
        ("D1.share", ("#REF!", "e"), "workbook.error_cell"),
        ("D1.count", ("=B4/1000", "f"), "workbook.formula_without_result"),
        ("D1.count", True, "workbook.truth_value"),
    ],
)
def test_an_unreadable_cell_is_refused_with_its_place(
    issued: bytes, entered: object, code: str, problem: str, cell_of: Callable[..., str], typed: Callable[..., bytes]
) -> None:
    at = cell_of(issued, ECO, code)
    back = read_return(typed(issued, ECO, {at: entered}))
    assert back.refused == {(code, "")}
    [remark] = remarks_of(back)
    assert (remark.code, remark.sheet, remark.cell, remark.item) == (problem, ECO, at, code)
    assert back.places[code, "", "value"].raw == remark.found or problem in (
        "workbook.formula_without_result",
        "workbook.truth_value",
    )


def test_all_that_is_wrong_is_told_at_once(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str]
) -> None:
    cells = {cell_of(issued, ECO, code): "1.250" for code in ("D1.count", "D1.share")}
    cells[cell_of(issued, ECO, "D1.yes", "status")] = "más o menos"
    cells[cell_of(issued, ECO, "D1.who", "confidential")] = "?"
    cells[cell_of(issued, ECO, "D1.many", option="FUND")] = "✗"
    back = read_return(typed(issued, ECO, cells))
    assert back.refused == {(code, "") for code in ("D1.count", "D1.share", "D1.yes", "D1.who", "D1.many")}
    assert len(remarks_of(back)) == 5
    assert said(back)["D2.day", ""].text == "2021-11-02"


def test_a_formula_gives_its_stored_result_and_is_kept(
    issued: bytes, remake: Callable[..., bytes], cell_of: Callable[..., str]
) -> None:
    at = cell_of(issued, ECO, "D1.count").encode()

    def change(parts: dict[str, bytes]) -> None:
        name = "xl/worksheets/sheet2.xml"
        parts[name] = re.sub(
            rb'<c r="%s"([^>]*)><v>[^<]*</v>' % at, rb'<c r="%s"\1><f>600+650</f><v>1251</v>' % at, parts[name]
        )

    back = read_return(remake(issued, change))
    assert back.answers["D1.count", ""].number == 1251
    place = back.places["D1.count", "", "value"]
    assert (place.formula, place.raw, place.cell) == ("600+650", "1251", at.decode())


def test_the_erase_mark_erases_from_value_and_status(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str]
) -> None:
    cells = {
        cell_of(issued, ECO, "D1.count"): "∅",
        cell_of(issued, ECO, "D1.share", "status"): "∅ borrar la respuesta",
        cell_of(issued, ECO, "D1.yes", "note"): "∅",
    }
    back = read_return(typed(issued, ECO, cells))
    assert back.erased == {("D1.count", ""), ("D1.share", "")}
    for code in ("D1.count", "D1.share"):
        answer = back.answers[code, ""]
        assert (answer.text, answer.number, answer.status) == (None, None, None)
        assert {"value", "status"} <= back.parts[code, ""]
    assert back.answers["D1.yes", ""].note is None and "note" in back.parts["D1.yes", ""]


def test_a_reason_for_no_value_takes_the_place_of_an_emptied_value(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str]
) -> None:
    cells = {cell_of(issued, ECO, "D1.count"): None, cell_of(issued, ECO, "D1.count", "status"): "L"}
    back = read_return(typed(issued, ECO, cells))
    answer = back.answers["D1.count", ""]
    assert (answer.text, answer.status) == (None, ValueStatus.NOT_COLLECTED)
    assert back.parts["D1.count", ""] == {"value", "status"}


def test_a_word_in_place_of_a_value_becomes_its_reason(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str]
) -> None:
    back = read_return(typed(issued, ECO, {cell_of(issued, ECO, "D1.count"): "s/d"}))
    assert back.answers["D1.count", ""].status is ValueStatus.MISSING
    [remark] = remarks_of(back, "warning")
    assert remark.code == "workbook.word_for_no_value" and not back.refused


def test_a_blank_cell_is_found_and_says_nothing(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str]
) -> None:
    back = read_return(typed(issued, ECO, {cell_of(issued, ECO, "D1.count"): None}))
    assert back.parts["D1.count", ""] == frozenset() and ("D1.count", "") in back.answers
    assert back.places["D1.count", "", "value"].raw is None


def test_options_are_the_marked_ones_and_no_marks_say_nothing(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str]
) -> None:
    option = {code: cell_of(issued, ECO, "D1.many", option=code) for code in ("COORD", "FUND", "OTHER")}
    assert read_return(typed(issued, ECO, {option["COORD"]: None})).answers["D1.many", ""].text == "OTHER"
    assert read_return(typed(issued, ECO, {option["FUND"]: "x"})).answers["D1.many", ""].text == "COORD FUND OTHER"
    none = read_return(typed(issued, ECO, {option["COORD"]: None, option["OTHER"]: None}))
    assert none.answers["D1.many", ""].text is None and "value" not in none.parts["D1.many", ""]


def test_options_of_which_one_row_is_gone_are_refused(issued: bytes, cell_of: Callable[..., str]) -> None:
    row = int(cell_of(issued, ECO, "D1.many", option="FUND").lstrip("ABCDEFGH"))
    book = openpyxl.load_workbook(io.BytesIO(issued))
    book[ECO].delete_rows(row)
    back = read_return(saved(book))
    assert back.refused == {("D1.many", "")}
    assert [remark.code for remark in remarks_of(back)] == ["workbook.option_missing"]


def test_a_code_that_stands_twice_is_refused_in_both_rows(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str]
) -> None:
    code = cell_of(issued, ECO, "D1.share", "value").replace("F", "A")
    back = read_return(typed(issued, ECO, {code: "D1.count"}))
    assert back.refused == {("D1.count", "")} and ("D1.share", "") not in back.answers
    assert {remark.code for remark in remarks_of(back)} == {"workbook.doubled_code"}


def test_a_question_beside_another_code_is_refused(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str]
) -> None:
    one, other = cell_of(issued, ECO, "D1.share", "label"), cell_of(issued, ECO, "D1.count", "label")
    back = read_return(typed(issued, ECO, {one: "Reuniones", other: "Participación"}))
    assert back.refused == {("D1.share", ""), ("D1.count", "")}
    assert {remark.code for remark in remarks_of(back)} == {"workbook.label_of_another"}
    assert not {"D1.share", "D1.count"} & {item for item, _ in said(back)}


def test_a_question_in_another_language_or_reworded_is_read(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str], answers: Answers
) -> None:
    one, other = cell_of(issued, ECO, "D1.share", "label"), cell_of(issued, ECO, "D1.count", "label")
    back = read_return(typed(issued, ECO, {one: "Participación (fr)", other: "Cuántas veces se reunieron"}))
    assert said(back) == dict(answers)
    assert [remark.code for remark in remarks_of(back, "warning")] == ["workbook.label_changed"]


def test_what_stands_beside_no_code_is_listed(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str]
) -> None:
    below = cell_of(issued, ECO, "D1.R", "value")
    row = int(below[1:]) + 3
    back = read_return(typed(issued, ECO, {f"{below[0]}{row}": 99}))
    [remark] = remarks_of(back, "warning")
    assert (remark.code, remark.cell, remark.found) == ("workbook.row_without_code", f"{below[0]}{row}", "99")


def test_derived_items_are_never_read(issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str]) -> None:
    back = read_return(typed(issued, ECO, {cell_of(issued, ECO, "D1.rate"): 77}))
    assert ("D1.rate", "") not in back.answers


def test_a_sheet_that_stands_twice_is_asked_about(issued: bytes, cell_of: Callable[..., str]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(issued))
    copy = book.copy_worksheet(book[ECO])
    copy.title = "Económica (2)"
    same = read_return(saved(book))
    assert same.answers == read_return(issued).answers
    assert {remark.code for remark in remarks_of(same, "warning")} == {"workbook.sheet_copied"}
    copy[cell_of(issued, ECO, "D1.count")].value = 7
    back = read_return(saved(book))
    assert "D1" not in back.sheets_sent and not any(key[0] == "D1.count" for key in back.answers)
    found = remarks_of(back)
    assert {remark.code for remark in found} == {"workbook.sheet_twice"} and len(found) == 2
    (question,) = back.questions
    assert [choice for choice, _ in question.readings] == [ECO, "Económica (2)"]
    for title, value in ((ECO, 1250.0), ("Económica (2)", 7.0)):
        told = read_return(saved(book), Agreed({("sheet", "D1"): title}))
        assert told.answers["D1.count", ""].number == value and not remarks_of(told)


def test_a_column_that_stands_twice_stops_the_sheet(issued: bytes, typed: Callable[..., bytes]) -> None:
    back = read_return(typed(issued, ECO, {"Z5": "value"}))
    assert "D1" not in back.sheets_sent
    assert [remark.code for remark in remarks_of(back)] == ["workbook.column_twice"]


def test_a_sheet_without_its_row_of_codes_is_not_read_silently(issued: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(issued))
    for cell in book[ECO][5][1:]:
        cell.value = None
    back = read_return(saved(book))
    assert [remark.code for remark in remarks_of(back)] == ["workbook.columns_missing"]


def test_values_land_by_the_column_code_even_where_columns_were_swapped(issued: bytes, answers: Answers) -> None:
    book = openpyxl.load_workbook(io.BytesIO(issued))
    sheet = book[ROSTER]
    for row in range(5, sheet.max_row + 1):
        one, other = sheet.cell(row, 3), sheet.cell(row, 7)
        one.value, other.value = other.value, one.value
    assert said(read_return(saved(book))) == dict(answers)
