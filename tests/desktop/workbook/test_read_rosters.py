"""Rows of a table as they come back: moved, copied with their hidden id, without one, or none at all."""

import io
from collections.abc import Callable
from dataclasses import replace

import openpyxl

from db.snapshots.receipt import Base
from db.snapshots.submission import Answer, Submission
from db.terms import ChangeKind, Resolve, ValueStatus
from desktop.workbook.merge import compare
from desktop.workbook.order import Order
from desktop.workbook.read import read_return
from desktop.workbook.write import write_workbook
from tests.desktop.workbook.reading import ECO, ROSTER, remarks_of, roster_cells, said, saved


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
    assert {remark.code for remark in remarks_of(back)} == {
        "workbook.row_without_key",
        "workbook.not_in_list",
        "workbook.row_key_unread",
    }


def test_a_sent_row_whose_key_was_retyped_beyond_the_list_gives_its_figures_to_nobody(issued: bytes) -> None:
    book, at = roster_cells(issued)
    sheet = book[ROSTER]
    sheet[f"{at['D1.R.partner']}7"], sheet[f"{at['D1.R.exports']}7"] = "Atlántida", 1003.5
    back = read_return(saved(book))
    assert {("D1.R.partner", "r1"), ("D1.R.exports", "r1")} <= back.refused
    told = next(remark for remark in remarks_of(back) if remark.code == "workbook.row_key_unread")
    assert (told.cell, told.found) == (f"{at['D1.R.partner']}7", "Atlántida")


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
