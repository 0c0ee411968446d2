"""What was pasted into a book of one's own is read by what one sees, once a person has said whose it is."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from db.problems import Problem
from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Agreed, Identity, Return, Substitute
from desktop.questionnaire.canonical import sha256, to_json
from desktop.questionnaire.read import read_form
from desktop.workbook.read import read_return
from tests.reference.damages.judge import judge
from tests.reference.damages.site import Site
from tests.reference.damages.structure import pasted_as_seen
from tests.reference.damages.world import World

OURS = Agreed(country="ARG", year=2022)
SHIPPED = Path(__file__).parents[3] / "resources" / "questionnaires"


@pytest.fixture(scope="module")
def world(questionnaire: Questionnaire) -> World:
    """A filled workbook of the small questionnaire."""
    return World(questionnaire)


def known(world: World) -> Substitute:
    canonical = to_json(world.questionnaire)
    return Substitute(Identity("ARG", 2022, sha256(canonical), "7K4F2", 118), canonical, world.base)


def pasted(world: World, change: Callable[[openpyxl.Workbook], None] | None = None) -> bytes:
    site = Site(world)
    pasted_as_seen(site)
    if change is not None:
        change(site.book)
    return site.saved()


def read(world: World, change: Callable[[openpyxl.Workbook], None] | None = None) -> Return:
    return read_return(pasted(world, change), OURS, known(world))


def sheet(book: openpyxl.Workbook, code: str) -> tuple[Worksheet, int]:
    """The sheet that shows a code, and its row."""
    return next(
        (page, cell.row) for page in book.worksheets for row in page.iter_rows() for cell in row if cell.value == code
    )


def test_it_is_refused_until_somebody_says_whose_it_is(world: World) -> None:
    with pytest.raises(Problem) as caught:
        read_return(pasted(world))
    assert caught.value.code == "workbook.unmarked" and "Hoja 1" in str(caught.value.details["sheets"])


def test_codes_headings_and_words_lead_every_value_to_its_place(world: World) -> None:
    found = judge(world, pasted(world), {}, OURS, known(world))
    assert (found.misplaced, found.silent, found.code) == ((), (), "")
    keyless = {column.code for column in world.questionnaire.by_code["D2.P"].columns}
    lost = sum(1 for (code, _), answer in world.truth.items() if code in keyless and answer.text is not None)
    # Rows with neither id nor key stay out, and the sheet says so; the base that stands is no loss of what was sent.
    assert found.recovered >= found.readable - lost and "workbook.rows_unknown" in found.remarks


def test_the_shipped_form_is_recovered_whole() -> None:
    form = next(iter(sorted(SHIPPED.glob("*.xlsx"))))
    world = World(read_form(form.read_bytes(), form.name).questionnaire)
    found = judge(world, pasted(world), {}, OURS, known(world))
    assert found.recovered == found.readable > 300 and found.misplaced == found.silent == ()


def test_a_second_block_laid_out_otherwise_stops_the_sheet(world: World) -> None:
    def change(book: openpyxl.Workbook) -> None:
        page, _ = sheet(book, "D1.count")
        below = page.max_row + 2
        page.cell(below, 3, "Pregunta")
        page.cell(below, 7, "Valor")

    back = read(world, change)
    assert "D1" not in back.sheets_sent and "workbook.column_twice" in {one.code for one in back.remarks}


def retyped(heads: dict[str, str]) -> Callable[[openpyxl.Workbook], None]:
    """Writes other headings over those of every sheet."""

    def change(book: openpyxl.Workbook) -> None:
        for page in book.worksheets:
            for row in page.iter_rows(max_row=3):
                for cell in row:
                    shown = str(cell.value or "").split("\n")[0].rstrip(" ●○")
                    cell.value = heads.get(shown, cell.value)

    return change


def titles(data: bytes) -> list[str]:
    return openpyxl.load_workbook(io.BytesIO(data), read_only=True).sheetnames


def asked(back: Return, sheet: str = "") -> dict[str, dict[str, str]]:
    """What is asked about columns: the subject, and what each column shows."""
    return {
        one.subject: dict(one.readings)
        for one in back.questions
        if one.kind == "heading" and one.subject.startswith(sheet)
    }


def test_columns_without_a_heading_of_ours_are_asked_about_and_read_as_a_person_says(world: World) -> None:
    change = retyped({"Valor": "Cifra", "Nota": "Observaciones"})
    data = pasted(world, change)
    back = read_return(data, OURS, known(world))
    questions = asked(back, "Hoja 1")
    (value, note) = (questions["Hoja 1!value"], questions["Hoja 1!note"])
    at = next(letter for letter, shown in value.items() if shown == "Cifra")
    noted = next(letter for letter, shown in note.items() if shown == "Observaciones")
    assert value["none"] == "" and ("D1.count", "") not in back.answers and "D1" not in back.sheets_sent
    assert ("workbook.columns_unnamed", "Hoja 1") in {(one.code, one.sheet) for one in back.remarks}
    # What is said of a heading on one sheet holds for the others, which are not asked about.
    assert {subject.partition("!")[0] for subject in asked(back)} == {"Hoja 1"} and len(titles(data)) > 2
    told = {("heading", f"Hoja 1!{code}"): letter for code, letter in (("value", at), ("note", noted))}
    whole = judge(world, data, {}, replace(OURS, readings=told), known(world))
    plain = judge(world, pasted(world), {}, OURS, known(world))
    assert (whole.misplaced, whole.silent) == ((), ()) and whole.recovered == plain.recovered
    # What was said of a heading holds for other files, unless it is said anew.
    again = read_return(data, replace(OURS, readings=told), known(world))
    assert again.headings == (("cifra", "value"), ("observaciones", "note"))
    kept = {("headings", f"{code}!{text}"): code for text, code in again.headings}
    later = read_return(data, replace(OURS, readings=kept), known(world))
    assert later.answers == again.answers and later.headings == ()
    elsewhere = [{one.sheet for one in said.remarks if one.code == "workbook.heading_known"} for said in (again, later)]
    assert elsewhere == [{"Hoja 3"}, {"Hoja 1", "Hoja 3"}]
    assert {one.chosen for one in later.questions if one.subject == "Hoja 1!value"} == {at}
    torn = read_return(data, replace(OURS, readings={**kept, ("headings", "source!cifra"): "source"}), known(world))
    assert {one.chosen for one in torn.questions if one.subject == "Hoja 1!value"} == {
        ""
    } and "D1" not in torn.sheets_sent
    none = read_return(data, replace(OURS, readings={**kept, ("heading", "Hoja 1!value"): "none"}), known(world))
    assert ("D1.count", "") not in none.answers


def test_the_columns_of_a_table_are_asked_about_and_nothing_is_read_before_all_are_known(world: World) -> None:
    data = pasted(world, retyped({"Exportaciones": "Ventas", "Desde": "Inicio"}))
    back = read_return(data, OURS, known(world))
    (page,) = {subject.partition("!")[0] for subject in asked(back)}
    questions = asked(back, page)
    assert set(questions) == {f"{page}!D1.R.exports", f"{page}!D1.R.since"} and "D1.R" not in back.rows
    told = {
        ("heading", subject): next(letter for letter, shown in questions[subject].items() if shown == heading)
        for subject, heading in zip(sorted(questions), ("Ventas", "Inicio"), strict=True)
    }
    for part in told:
        some = read_return(data, replace(OURS, readings={part: told[part]}), known(world))
        assert "D1.R" not in some.rows and "workbook.columns_unnamed" in {one.code for one in some.remarks}
    whole = judge(world, data, {}, replace(OURS, readings=told), known(world))
    plain = judge(world, pasted(world), {}, OURS, known(world))
    assert (whole.misplaced, whole.silent) == ((), ()) and whole.recovered == plain.recovered
    # Without its key no row of the table can be told from another.
    keyless = pasted(world, retyped({"Socio": "País"}))
    ((subject, _),) = asked(read_return(keyless, OURS, known(world))).items()
    none = read_return(keyless, replace(OURS, readings={("heading", subject): "none"}), known(world))
    assert subject.endswith("D1.R.partner") and "D1.R" not in none.rows


def test_a_column_that_is_none_of_the_sheet_is_no_answer(world: World) -> None:
    data = pasted(world, retyped({"Valor": "Cifra"}))
    for wrong in ("ZZ", "A", "value", ""):
        back = read_return(data, replace(OURS, readings={("heading", "Hoja 1!value"): wrong}), known(world))
        assert "Hoja 1!value" in asked(back) and ("D1.count", "") not in back.answers


def test_a_code_is_matched_whole_or_not_at_all(world: World) -> None:
    def change(book: openpyxl.Workbook) -> None:
        page, row = sheet(book, "D1.count")
        for cell in page[row]:
            cell.value = "D1.counts" if cell.value == "D1.count" else cell.value

    back = read(world, change)
    assert ("D1.count", "") not in back.answers
    assert [one.item for one in back.remarks if one.code == "workbook.code_retyped"] == ["D1.count"] * 2


def test_two_sheets_that_say_different_things_of_one_part_are_asked_about(world: World) -> None:
    def change(book: openpyxl.Workbook) -> None:
        page, row = sheet(book, "D1.count")
        copied = book.copy_worksheet(page)
        value = next(cell for cell in copied[row] if isinstance(cell.value, int | float))
        value.value += 1

    back = read(world, change)
    assert {one.kind for one in back.questions} == {"sheet"} and "D1" not in back.sheets_sent


def test_a_book_without_anything_of_ours_stays_none_of_ours(world: World) -> None:
    book = openpyxl.Workbook()
    for row in (("a.1", 2), ("a.2", 3), ("a.3", 4)):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(Problem) as caught:
        read_return(out.getvalue(), OURS, known(world))
    assert caught.value.code == "workbook.not_ours"
