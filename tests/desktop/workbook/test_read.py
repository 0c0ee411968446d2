"""A workbook that came back: every value by its code, whatever moved; everything unreadable listed with its cell."""

import io
import re
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest

from db.problems import Problem, Remark
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Base, Return
from db.snapshots.submission import Answer, Answers, Rows, Submission
from db.terms import LANGUAGES, ChangeKind, ItemKind, Resolve, ValueStatus
from desktop.questionnaire.canonical import from_json, to_json
from desktop.wording import remark_sentence
from desktop.workbook.merge import compare
from desktop.workbook.normal import normal_sha256
from desktop.workbook.order import Order
from desktop.workbook.read import carried_questionnaire, read_identity, read_return
from desktop.workbook.write import write_workbook

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
    carried = carried_questionnaire(issued)
    assert carried == to_json(questionnaire) and from_json(carried) == questionnaire
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


def test_a_sheet_that_stands_twice_is_not_read(issued: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(issued))
    book.copy_worksheet(book[ECO]).title = "Económica (2)"
    back = read_return(saved(book))
    assert "D1" not in back.sheets_sent and not any(key[0] == "D1.count" for key in back.answers)
    found = remarks_of(back)
    assert {remark.code for remark in found} == {"workbook.sheet_twice"} and len(found) == 2


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


# Rosters


def roster_cells(data: bytes) -> tuple[openpyxl.Workbook, dict[str, str]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return book, {cell.value: cell.column_letter for cell in book[ROSTER][5] if cell.value}


def test_rows_without_an_id_are_new(issued: bytes) -> None:
    book, at = roster_cells(issued)
    sheet = book[ROSTER]
    sheet[f"{at['D1.R.partner']}12"], sheet[f"{at['D1.R.exports']}12"] = "Uruguay", 5
    sheet[f"{at['D1.R.partner']}14"] = "ARG"
    sheet[f"{at['row:note']}14"] = "Sin cifras"
    back = read_return(saved(book))
    assert back.rows["D1.R"] == ("r1", "r2", "new:1", "new:2")
    assert back.answers["D1.R.partner", "new:1"].text == "URY" and back.answers["D1.R.exports", "new:1"].number == 5
    assert back.answers["D1.R.partner", "new:2"] == Answer("D1.R.partner", "new:2", "ARG", note="Sin cifras")
    assert back.places["D1.R.partner", "new:1", "value"].cell == f"{at['D1.R.partner']}12"


def test_a_new_row_without_its_key_is_refused_as_a_whole(issued: bytes) -> None:
    book, at = roster_cells(issued)
    sheet = book[ROSTER]
    sheet[f"{at['D1.R.exports']}12"] = 1003.5
    sheet[f"{at['D1.R.partner']}13"], sheet[f"{at['D1.R.exports']}13"] = "Total", 1003.5
    back = read_return(saved(book))
    assert {("D1.R.exports", "new:1"), ("D1.R.exports", "new:2")} <= back.refused
    assert {remark.code for remark in remarks_of(back)} == {"workbook.row_without_key", "workbook.not_in_list"}


def test_a_row_copied_with_its_hidden_id_is_new(issued: bytes) -> None:
    book, at = roster_cells(issued)
    sheet = book[ROSTER]
    for letter in at.values():
        sheet[f"{letter}12"] = sheet[f"{letter}7"].value
    sheet[f"{at['D1.R.partner']}12"] = "Uruguay"
    back = read_return(saved(book))
    assert back.rows["D1.R"] == ("r1", "r2", "new:1")
    assert back.answers["D1.R.partner", "r1"].text == "BRA" and back.answers["D1.R.partner", "new:1"].text == "URY"


def test_two_rows_of_one_id_that_cannot_be_told_apart_are_refused(issued: bytes) -> None:
    book, at = roster_cells(issued)
    sheet = book[ROSTER]
    for letter in at.values():
        sheet[f"{letter}12"] = sheet[f"{letter}7"].value
    sheet[f"{at['D1.R.exports']}12"] = 7
    back = read_return(saved(book))
    assert ("D1.R.exports", "r1") in back.refused and "new:1" not in back.rows["D1.R"]
    assert {remark.code for remark in remarks_of(back)} == {"workbook.doubled_row"}


def test_an_id_that_nobody_gave_is_no_id(issued: bytes) -> None:
    book, at = roster_cells(issued)
    sheet = book[ROSTER]
    sheet["A12"], sheet[f"{at['D1.R.partner']}12"] = "r99", "Uruguay"
    assert read_return(saved(book)).rows["D1.R"] == ("r1", "r2", "new:1")


def test_a_reason_for_no_value_stands_in_a_rosters_own_cell(issued: bytes) -> None:
    answer = read_return(issued).answers["D1.R.since", "r2"]
    assert (answer.text, answer.status) == (None, ValueStatus.CANNOT_EXIST)


def test_a_table_may_say_why_it_has_no_rows(
    empty: Order,
    typed: Callable[..., bytes],
    cell_of: Callable[..., str],
    submission: Callable[..., Submission],
) -> None:
    said_why = {
        ("D1.R", ""): Answer("D1.R", "", status=ValueStatus.NOT_COLLECTED, note="Aduana no publica", source="Aduana")
    }
    data = write_workbook(replace(empty, answers=said_why))
    back = read_return(data)
    assert said(back) == said_why and back.remarks == ()
    page = openpyxl.load_workbook(io.BytesIO(data))[ECO]
    at = cell_of(data, ECO, "D1.R", "status")
    assert not page[at].protection.locked and page[at].value.startswith("L")
    assert page[cell_of(data, ECO, "D1.R")].protection.locked
    base = Base(said_why, {})
    changed = read_return(typed(data, ECO, {at: "M"}))
    [change] = compare(empty.questionnaire, changed, base, submission(said_why, {}), Resolve.ASK).changes
    assert change.kind is ChangeKind.CHANGED and change.after == replace(
        said_why["D1.R", ""], status=ValueStatus.CANNOT_EXIST
    )
    erased = read_return(typed(data, ECO, {at: "∅"}))
    [change] = compare(empty.questionnaire, erased, base, submission(said_why, {}), Resolve.ASK).changes
    assert change.kind is ChangeKind.ERASED and change.after is not None and change.after.status is None


# The hash of what is said


def test_a_resave_says_the_same(issued: bytes) -> None:
    resaved = saved(openpyxl.load_workbook(io.BytesIO(issued)))
    assert resaved != issued and normal_sha256(read_return(resaved)) == normal_sha256(read_return(issued))


def test_sorting_and_moving_say_the_same(issued: bytes) -> None:
    book, at = roster_cells(issued)
    sheet = book[ROSTER]
    for letter in at.values():
        one, other = sheet[f"{letter}7"], sheet[f"{letter}8"]
        one.value, other.value = other.value, one.value
    assert normal_sha256(read_return(saved(book))) == normal_sha256(read_return(issued))


@pytest.mark.parametrize("part", ["value", "status", "confidential", "note", "source"])
def test_any_other_word_says_something_else(
    issued: bytes, typed: Callable[..., bytes], cell_of: Callable[..., str], part: str
) -> None:
    new = {"value": 7, "status": "B", "confidential": "✓", "note": "Otra", "source": "Otra"}[part]
    other = typed(issued, ECO, {cell_of(issued, ECO, "D1.count", part): new})
    assert normal_sha256(read_return(other)) != normal_sha256(read_return(issued))


# Identity


def test_mixed_sheets_are_refused_before_anything_is_read(issued: bytes, typed: Callable[..., bytes]) -> None:
    other = "CONV | URY | 2022 | q1234abcd | w9ZZZ9 | base 7"
    with pytest.raises(Problem, match=r"workbook\.stamp_differs") as caught:
        read_return(typed(issued, ECO, {"A3": other}))
    assert caught.value.details["sheet"] == ECO


def test_a_stamp_that_was_overwritten_is_only_missed(issued: bytes, typed: Callable[..., bytes]) -> None:
    assert "stamp" in read_return(typed(issued, ECO, {"A3": "nuestro sello"})).identity.channels


@pytest.mark.parametrize("channel", ["names", "properties"])
def test_a_hidden_mark_of_another_workbook_stops_everything(
    issued: bytes, order: Order, remake: Callable[..., bytes], channel: str
) -> None:
    part = "xl/workbook.xml" if channel == "names" else "docProps/core.xml"
    data = remake(issued, lambda parts: parts.update({part: parts[part].replace(b"| w7K4F2 |", b"| w7K4F3 |")}))
    with pytest.raises(Problem, match=r"workbook\.channels_differ"):
        read_return(data)


@pytest.mark.parametrize("channel", ["names", "properties", "stamp"])
def test_a_lost_channel_leaves_the_others(issued: bytes, channel: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(issued))
    if channel == "names":
        book.defined_names.clear()
    elif channel == "properties":
        book.properties.identifier = book.properties.keywords = None
    else:
        for title in book.sheetnames[:5]:
            book[title]["A3"].value = book[title]["B5"].value = book[title]["B3"].value = None
    back = read_return(saved(book))
    assert back.identity.channels == tuple(c for c in ("stamp", "manifest", "names", "properties") if c != channel)


def test_a_control_sheet_that_is_gone_or_changed_is_refused(issued: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(issued))
    lines = book["_convergencia"].max_row
    del book["_convergencia"]
    with pytest.raises(Problem, match=r"workbook\.control_missing"):
        read_return(saved(book))
    for row in range(1, lines + 1):
        book = openpyxl.load_workbook(io.BytesIO(issued))
        cell = book["_convergencia"].cell(row, 2)
        cell.value = "2" if row == 1 else str(cell.value)[:-1]
        with pytest.raises(Problem, match=r"workbook\.(control_changed|newer_format)"):
            read_return(saved(book))
        book = openpyxl.load_workbook(io.BytesIO(issued))
        book["_convergencia"].delete_rows(row)
        with pytest.raises(Problem, match=r"workbook\.control_changed"):
            read_return(saved(book))


def test_every_kind_of_item_is_in_these_tests(questionnaire: Questionnaire) -> None:
    assert {item.kind for item in questionnaire.every_item()} == set(ItemKind)
