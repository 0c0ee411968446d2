"""Who a workbook says it is: control sheet, stamps, names and properties, alone and against each other."""

import io
from collections.abc import Callable

import openpyxl
import pytest

from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire
from db.terms import ItemKind
from desktop.workbook.normal import normal_sha256
from desktop.workbook.order import Order
from desktop.workbook.read import read_return
from tests.desktop.workbook.reading import ECO, ROSTER, roster_cells, saved


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
        for title in book.sheetnames[:6]:
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
