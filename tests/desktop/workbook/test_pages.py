"""Pages on paper: nothing that belongs together is parted, and nothing runs over the edge."""

import io
from dataclasses import replace

import openpyxl
import pytest

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.submission import Answer
from db.terms import ItemKind
from desktop.questionnaire.canonical import sha256, to_json
from desktop.workbook.columns import Column, section_columns
from desktop.workbook.layout import HEADER_ROW, LineKind, plan
from desktop.workbook.order import Order
from desktop.workbook.pages import PAGE_HEIGHT, PAGE_WIDTH, breaks, scale_of
from desktop.workbook.write import write_workbook


@pytest.fixture
def long_form(questionnaire: Questionnaire) -> Questionnaire:
    """The small questionnaire, each of its first questions asked many times over."""
    more: list[Item] = []
    for item in questionnaire.items:
        more.append(item)
        if item.section == "T1" and item.kind is not ItemKind.ROSTER:
            more += [replace(item, code=f"{item.code}{number}", relevant="") for number in range(12)]
    return replace(questionnaire, items=tuple(more))


@pytest.mark.parametrize("high", [14.0, 19.0, 21.0, 23.0, 26.0, 29.0, 31.7, 37.0, 55.0])
def test_a_page_ends_before_a_heading_and_never_within_options(long_form: Questionnaire, high: float) -> None:
    sheet = plan(long_form, "es", {})[0]
    heights = dict.fromkeys(range(1, HEADER_ROW + 1), 20.0) | {line.row: high for line in sheet.lines}
    ends = breaks(sheet, heights, 60)
    lines = {line.row: line for line in sheet.lines}
    assert ends
    for row in ends:
        assert lines[row].kind is not LineKind.HEADING and lines[row + 1].kind is not LineKind.OPTION
    room = PAGE_HEIGHT / 0.6 - 20.0 * HEADER_ROW
    for first, last in zip([HEADER_ROW, *ends], [*ends, sheet.last_row], strict=True):
        assert (last - first) * high <= room


def test_a_table_becomes_smaller_where_that_saves_a_page() -> None:
    columns = (Column("a", "A", 100),)
    room = PAGE_HEIGHT / scale_of(columns) * 100
    assert scale_of(columns, room * 0.9) == scale_of(columns, room * 1.6) == scale_of(columns)
    assert scale_of(columns, room * 1.05) < scale_of(columns)
    for wide in (50, 150, 250):
        scale = scale_of((Column("a", "A", wide),)) / 100
        assert scale <= 1 and (wide * 5.25 + 3.75) * scale <= PAGE_WIDTH


def test_values_have_more_room_where_texts_are_long() -> None:
    narrow, roomy = ({c.code: c.width for c in section_columns(2, wanted)} for wanted in (False, True))
    assert roomy["value"] > narrow["value"] and roomy.keys() == narrow.keys()


def test_long_answers_move_the_page_breaks(order: Order, long_form: Questionnaire) -> None:
    canonical = to_json(long_form)
    short = replace(
        order, questionnaire=long_form, canonical=canonical, sha256=sha256(canonical), answers={}, rows={}, earlier={}
    )
    noted = {
        (item.code, ""): Answer(item.code, "", "5", 5.0, note="Una explicación muy larga. " * 20)
        for item in long_form.items
        if item.kind is ItemKind.INTEGER
    }
    ends = []
    for one in (short, replace(short, answers=noted)):
        data = write_workbook(one)
        title = plan(long_form, one.language, {})[0].title
        ends.append([brk.id for brk in openpyxl.load_workbook(io.BytesIO(data))[title].row_breaks.brk])
    assert ends[0] and len(ends[1]) > len(ends[0])


def test_a_heading_at_the_foot_of_a_page_goes_to_the_next(questionnaire: Questionnaire) -> None:
    sheet = plan(questionnaire, "es", {})[0]
    lines = sheet.lines * 2
    at = next(at for at, line in enumerate(lines) if at and line.kind is LineKind.HEADING)
    sheet = replace(sheet, lines=tuple(replace(line, row=HEADER_ROW + 1 + n) for n, line in enumerate(lines)))
    high = PAGE_HEIGHT / (at + 1.5)
    assert breaks(sheet, {line.row: high for line in sheet.lines}, 97)[0] == HEADER_ROW + at
