"""From a number of the PDF to the very cell of the very file it came in."""

import io
import json
from dataclasses import replace

import openpyxl
import pypdfium2 as pdfium
import pytest

from db import readers
from db.problems import Problem
from db.snapshots.submission import Answer
from db.terms import Role, Verdict
from desktop.actions import answer, editions, review, summary
from desktop.actions.receive import accept, look
from desktop.actions.trace import trace
from desktop.actions.undo import undo

from .conftest import number


@pytest.fixture
def frozen(desk, filled):
    """A return from a file, one value corrected by hand, a note added to another, a correction undone; then edition 1."""
    desk.person = replace(desk.person, name="Rita Reyes", role=Role.EDITOR)
    rows = (Answer("S.R.name", "r1", "Puerto"), number("S.R.amount", 12.5, "r1"))
    given = (number("S.1", 500), number("S.2", 400), Answer("S.4", text="YES"), Answer("S.5", text="Nota"), *rows)
    accept(desk, look(desk, filled("ARG", *given)))
    desk.person = replace(desk.person, name="Hugo Hand")
    answer.answer(desk, 2022, "ARG", "S.2", value="300")
    answer.answer(desk, 2022, "ARG", "S.1", note="of all ministries")
    answer.answer(desk, 2022, "ARG", "S.4", value="NO")
    undo(desk)
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    editions.freeze(desk, 2022)
    return desk


def embedded(pdf):
    document = pdfium.PdfDocument(pdf)
    found = json.loads(bytes(document.get_attachment(0).get_data()))
    document.close()
    return found


def origin_of(desk, name, **how):
    (one,) = [one for one in trace(desk, name, **how).trace.answers if not one.computed]
    return one.origins[0]


def test_every_id_in_the_pdf_leads_to_the_cell_of_the_stored_file(frozen):
    found = embedded(summary.draw(frozen, 2022, "en", edition=1))
    assert len(found["figures"]) > 15
    with frozen.database.read() as reading:
        stored = {
            one.sha256: readers.receipt_content(reading, one.id)
            for line in readers.lines(reading, readers.round_by_year(reading, 2022).id)
            for one in readers.receipts(reading, line.id)
        }
    books = {sha256: openpyxl.load_workbook(io.BytesIO(content)) for sha256, content in stored.items()}
    seen = set()
    for name in found["figures"]:
        for one in trace(frozen, name, edition=1).trace.answers:
            assert one.computed or one.origins, f"{name}: {one.item}"
            for origin in () if one.computed else one.origins:
                if not origin.sha256:
                    assert (one.item, origin.person, origin.place) == ("S.2", "Hugo Hand", "")
                    continue
                sheet, cell = origin.place.rsplit("!", 1)
                held = books[origin.sha256][sheet][cell].value
                assert held in (one.answer.number, one.answer.text) or (one.item, held) == ("S.4", "Sí"), origin
                seen.add(one.item)
    assert seen == {"S.1", "S.4", "S.5", "S.R.name", "S.R.amount"}


def test_the_file_in_the_pdf_says_the_same_as_the_command(frozen):
    found = embedded(summary.draw(frozen, 2022, "en", edition=1))
    column = found["answers"]["columns"].index
    (row,) = [row for row in found["answers"]["rows"] if row[column("item")] == "S.1"]
    ((action, place, _),) = row[column("origins")]
    said = dict(zip(found["actions"]["columns"], found["actions"]["rows"][action], strict=True))
    told = origin_of(frozen, "value/2022/ARG/S.1", edition=1)
    assert (said["person"], said["at"], place) == (told.person, told.at.isoformat(), told.place)
    assert found["receipts"][said["receipt"]] == {"sha256": told.sha256, "file": told.file}
    assert found["questionnaires"] == {"2022": "small@1"}


def test_notes_and_undone_corrections_leave_the_origin_of_a_value(frozen):
    assert origin_of(frozen, "value/2022/ARG/S.1").person == "Rita Reyes"
    assert origin_of(frozen, "value/2022/ARG/S.4").place
    assert origin_of(frozen, "value/2022/ARG/S.2").person == "Hugo Hand"


def test_a_computed_value_leads_to_what_it_was_computed_from(frozen):
    found = trace(frozen, "value/2022/ARG/S.3").trace
    assert {one.item for one in found.answers} == {"S.1", "S.2", "S.3"}
    (computed,) = [one for one in found.answers if one.computed]
    assert (computed.item, set(computed.computed)) == ("S.3", {"S.1", "S.2"})


def test_an_edition_is_traced_as_it_was(frozen):
    review.decide(frozen, 2022, "ARG", Verdict.REOPEN, "nuevo dato")
    answer.answer(frozen, 2022, "ARG", "S.1", value="501")
    assert trace(frozen, "value/2022/ARG/S.1").trace.answers[0].value == "501"
    assert origin_of(frozen, "value/2022/ARG/S.1").sha256 == ""
    assert trace(frozen, "value/2022/ARG/S.1", edition=1).trace.answers[0].value == "500"
    assert origin_of(frozen, "value/2022/ARG/S.1", edition=1).place


@pytest.mark.parametrize(
    ("name", "code"),
    [("ARG", "trace.form"), ("value/2022/ARG/S.9", "trace.unknown"), ("value/1999/ARG/S.1", "db.no_round")],
)
def test_what_cannot_be_traced_is_said(frozen, name, code):
    with pytest.raises(Problem) as caught:
        trace(frozen, name)
    assert caught.value.code == code
