"""Filling as a focal point would: by code, numbers as numbers, rows into spare rows, nothing else touched."""

import io
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest

from db.problems import Problem
from db.snapshots.submission import Answer, Answers, Rows
from db.terms import LANGUAGES
from desktop.workbook.fill import fill_workbook
from desktop.workbook.order import Order
from desktop.workbook.read import read_return
from desktop.workbook.write import write_workbook


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_is_what_is_read(empty: Order, answers: Answers, rows: Rows, language: str) -> None:
    back = read_return(fill_workbook(write_workbook(replace(empty, language=language)), answers, rows))
    assert back.remarks == () and back.refused == frozenset()
    assert {roster: len(ids) for roster, ids in back.rows.items()} == {"D1.R": 2, "D2.P": 1}
    renamed = {"r1": "new:1", "r2": "new:2", "p1": "new:3"}
    said = {key: answer for key, answer in back.answers.items() if back.parts[key]}
    assert said == {
        (item, renamed.get(row, "")): replace(answer, row=renamed.get(row, ""))
        for (item, row), answer in answers.items()
    }


def test_numbers_and_dates_are_typed_as_such(
    blank: bytes, answers: Answers, rows: Rows, cell_of: Callable[..., str]
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(fill_workbook(blank, answers, rows)))
    share = book["Económica"][cell_of(blank, "Económica", "D1.share")]
    assert (share.value, share.data_type) == (12.375, "n") and share.number_format.endswith("0.00")
    day = book["Social"][cell_of(blank, "Social", "D2.day")]
    assert day.is_date and day.value.isoformat() == "2021-11-02T00:00:00"
    assert book["Económica"][cell_of(blank, "Económica", "D1.yes")].value == "Sí"


def test_rows_the_workbook_has_are_filled_in_place(issued: bytes, num: Callable[..., Answer]) -> None:
    new = {
        ("D1.R.exports", "r2"): num("D1.R.exports", 44.0, "r2"),
        ("D1.R.partner", "other"): Answer("D1.R.partner", "other", "URY", note="Nueva"),
    }
    back = read_return(fill_workbook(issued, new, {"D1.R": ("other", "r2")}))
    assert back.rows["D1.R"] == ("r1", "r2", "new:1")
    assert back.answers["D1.R.exports", "r2"].number == 44 and back.answers["D1.R.exports", "r1"].number == 1000.5
    assert back.answers["D1.R.partner", "new:1"].note == "Nueva"


def test_what_is_not_given_stays_and_what_is_given_blank_is_emptied(issued: bytes, answers: Answers) -> None:
    before = read_return(issued)
    back = read_return(fill_workbook(issued, {("D1.count", ""): Answer("D1.count", "")}, {}))
    assert back.parts["D1.count", ""] == frozenset()
    for key in before.answers:
        if key != ("D1.count", ""):
            assert back.answers[key] == before.answers[key] and back.parts[key] == before.parts[key]


def test_a_roster_without_room_says_so(blank: bytes) -> None:
    rows = tuple(f"x{number}" for number in range(500))
    answers = {("D2.P.title", row): Answer("D2.P.title", row, row) for row in rows}
    with pytest.raises(Problem, match=r"workbook\.roster_full") as caught:
        fill_workbook(blank, answers, {"D2.P": rows})
    assert caught.value.details["sheet"] == "D2.P Buenas prácticas"


def test_unknown_items_and_derived_ones_are_left_alone(issued: bytes, num: Callable[..., Answer]) -> None:
    strangers = {("D1.rate", ""): num("D1.rate", 5.0), ("X", ""): Answer("X", "", "y")}
    assert read_return(fill_workbook(issued, strangers, {})).answers == read_return(issued).answers


def test_the_same_filling_gives_the_same_bytes(blank: bytes, answers: Answers, rows: Rows) -> None:
    assert fill_workbook(blank, answers, rows) == fill_workbook(blank, answers, rows)


def test_a_stranger_is_refused() -> None:
    with pytest.raises(Problem, match=r"workbook\.is_text"):
        fill_workbook(b"a;b", {}, {})
