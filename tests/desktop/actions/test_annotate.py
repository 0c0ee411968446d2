"""Findings and queries go home in the country's own file, and what is typed beside them comes back."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from db import readers
from db.problems import Problem
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import ChangeKind, ExplanationKind, QueryState, ReceiptOutcome, Resolve, Role, Stage
from db.writers import exchange
from desktop.actions import review
from desktop.actions.annotate import annotate
from desktop.actions.receive import accept, look
from desktop.workbook.annotate import annotate_workbook
from desktop.workbook.annotation import Annotation
from desktop.workbook.read import read_return
from desktop.worker import Pool
from tests.spreadsheet import resave


def number(item: str, value: float) -> Answer:
    """Return a numeric answer."""
    return Answer(item, "", f"{value:.15g}", value)


WARNING, QUERY = "S.R2", "Is this in force?"


@pytest.fixture
def asked(desk, filled, tmp_path):
    """A return with an error, a warning and a new roster row, queried, and the annotated copy of it."""
    path = filled("ARG", number("S.1", 5000.0), number("S.2", 6000.0), Answer("S.R.name", "x", "Uruguay"))
    accept(desk, look(desk, path))
    review.query(desk, 2022, "ARG", "S.4", QUERY)
    review.query(desk, 2022, "ARG", "", "Who signed?")
    copy = tmp_path / "copy.xlsx"
    annotate(desk, 2022, "ARG", copy)
    return path, copy


def errors_sheet(book):
    return next(sheet for sheet in book if sheet["A6"].value == "conv:errors")


def shown(sheet):
    """The lines one sees; what travels for a country's own file stands in hidden rows below."""
    return [
        [cell.value for cell in row]
        for row in sheet.iter_rows(min_row=8)
        if not sheet.row_dimensions[row[0].row].hidden
    ]


def typed(copy: Path, name: str = "typed.xlsx", person: str = "", **answers: str) -> Path:
    """Return the copy with answers typed beside the lines whose token begins with the given word (rule or number)."""
    book = load_workbook(copy)
    sheet = errors_sheet(book)
    sheet["E5"] = person
    for row in range(8, sheet.max_row + 1):
        token = str(sheet[f"A{row}"].value or "").split("|")
        for word, text in answers.items():
            if len(token) > 1 and token[1] == word.lstrip("q").replace("_", "."):
                kind, _, said = text.rpartition(": ")
                sheet[f"H{row}"] = said
                if kind:
                    sheet[f"G{row}"] = kind
    path = copy.with_name(name)
    book.save(path)
    return path


def told(desk):
    with desk.database.read() as reading:
        number_ = readers.submission_id(reading, 2022, "ARG")
        return (
            [(one.rule, one.item, one.kind, one.text, one.person) for one in readers.explanations(reading, number_)],
            {one.number: (one.state, one.messages[-1].text, one.messages[-1].person, one.messages[-1].role)
             for one in readers.queries(reading, number_)},
            readers.line(reading, number_),
        )  # fmt: skip


def test_the_copy_says_the_same_as_the_file_it_was_made_from(asked) -> None:
    path, copy = asked
    before, after = read_return(path.read_bytes()), read_return(copy.read_bytes())
    assert replace(after, origin=None, correspondence=before.correspondence) == before
    # What a country's own file takes from the copy: where it came from, and the queries with their messages.
    assert after.origin is not None
    assert [one.messages[-1].text for one in after.correspondence.queries] == [QUERY, "Who signed?"]
    parts = set(zipfile.ZipFile(copy).namelist())
    assert set(zipfile.ZipFile(path).namelist()) <= parts


def test_every_finding_and_query_is_a_line_with_a_link_and_a_note_at_its_cell(asked) -> None:
    book = load_workbook(asked[1])
    sheet = errors_sheet(book)
    assert book.active is sheet and [one.title for one in book if one.sheet_view.tabSelected] == [sheet.title]
    lines = shown(sheet)
    assert [line[2] for line in lines] == ["Error", "Consulta n.º 2", "Consulta n.º 1", "Advertencia"]
    for line, row in zip(lines, range(8, 12), strict=True):
        link = sheet[f"E{row}"].hyperlink
        if line[3] is None:
            assert link is None
            continue
        title, _, cell = link.location.replace("'", "").partition("!")
        note = book[title][cell].comment.text
        assert line[5] in note and line[2] in note and f"línea {line[1]}" in note
    choices = sheet.data_validations.dataValidation
    assert [str(one.sqref) for one in choices] == ["G11"]
    assert not sheet["H11"].protection.locked and sheet["H8"].protection.locked and sheet.protection.sheet


def test_what_belongs_to_a_sheet_stays_with_it_and_one_sheet_is_selected(asked) -> None:
    path, copy = asked
    before, after = load_workbook(path), load_workbook(copy)
    for sheet in before:
        told = after[sheet.title]
        assert (told.print_title_rows, told.print_area) == (sheet.print_title_rows, sheet.print_area), sheet.title
        assert told.sheet_state == sheet.sheet_state
    # Saved by Excel the cover is selected; two selected sheets would both take what is typed into one.
    before.active = 0
    before.worksheets[0].sheet_view.tabSelected = True
    before.save(path)
    annotation = Annotation("es", "Argentina", 2022, "", ())
    with zipfile.ZipFile(io.BytesIO(annotate_workbook(path.read_bytes(), annotation))) as made:
        chosen = [name for name in made.namelist() if b'tabSelected="1"' in made.read(name)]
    assert len(chosen) == 1 and "convergencia" in chosen[0]


def test_answers_typed_there_come_back_in_the_name_of_the_focal_point(desk, asked) -> None:
    back = typed(
        asked[1], person="Ana Paz", S_R2="El valor es correcto: It was a census year", q1="Yes, since May", q2="I did"
    )
    preview = look(desk, back)
    assert [one.kind for one in preview.replies] == [ChangeKind.NEW] * 3
    assert {one.code for one in preview.difference.remarks} == {"receive.reply_explains", "receive.reply_answers"}
    assert told(desk)[0] == []
    outcome = accept(desk, preview)
    explanations, queries, line = told(desk)
    assert explanations == [(WARNING, "S.1", ExplanationKind.CONFIRMED, "It was a census year", "Ana Paz")]
    assert queries[1] == (QueryState.ANSWERED, "Yes, since May", "Ana Paz", Role.FOCAL_POINT)
    assert queries[2][:2] == (QueryState.ANSWERED, "I did")
    assert line.counts.unexplained == 0 and line.stage is Stage.RECEIVED
    assert len(outcome.details["replies"]) == 3
    with desk.database.read() as reading:
        newest = readers.changesets(reading)[0]
    assert newest.label == "receive" and newest.person == desk.person.name


def test_the_same_answers_again_change_nothing(desk, asked, tmp_path) -> None:
    back = typed(asked[1], S_R2="Census year", q1="Yes")
    accept(desk, look(desk, back))
    before = told(desk)
    again = look(desk, back)
    assert again.outcome is ReceiptOutcome.UNCHANGED and {one.kind for one in again.replies} == {ChangeKind.SAME}
    accept(desk, again)
    other = tmp_path / "resaved.xlsx"
    book = load_workbook(back)
    book.save(other)
    assert look(desk, other).outcome is ReceiptOutcome.UNCHANGED
    assert told(desk) == before


def test_an_answer_survives_libreoffice_a_new_name_and_a_second_annotation(desk, asked, tmp_path) -> None:
    path, copy = asked
    book = load_workbook(copy)
    sheet = next(one for one in book if one["F8"].comment or one["F7"].comment)
    mine = next(cell for row in sheet.iter_rows() for cell in row if cell.comment)
    mine.comment = Comment("Mine before.\n" + mine.comment.text + "\nMine after.", "Ana")
    sheet["J20"].comment = Comment("Only mine.", "Ana")
    book.save(copy)
    back = typed(copy, "Kopie von etwas (2).xlsx", S_R2="Census year")
    back.write_bytes(resave({"a.xlsx": back.read_bytes()}, "xlsx")["a.xlsx"])
    accept(desk, look(desk, back))
    assert [one[3] for one in told(desk)[0]] == ["Census year"]
    second = tmp_path / "second.xlsx"
    annotate(desk, 2022, "ARG", second)
    again = load_workbook(second)
    assert len([one for one in again if one["A6"].value == "conv:errors"]) == 1
    lines = shown(errors_sheet(again))
    assert [line[2] for line in lines] == ["Error", "Consulta n.º 2", "Consulta n.º 1", "Advertencia (explicada)"]
    assert lines[3][6:8] == ["Otro motivo", "Census year"]
    notes = [cell.comment.text for row in again[sheet.title].iter_rows() for cell in row if cell.comment]
    assert any("Mine before." in note and "Mine after." in note and note.count("▼") == 1 for note in notes)
    assert any(note.strip().endswith("Only mine.") and "▼" not in note for note in notes)
    first, then = read_return(path.read_bytes()), read_return(second.read_bytes())
    assert (then.answers, then.rows, then.replies) == (first.answers, first.rows, ())


def test_an_explanation_of_a_warning_that_no_longer_stands_is_listed_and_kept_with_the_file(desk, asked) -> None:
    back = typed(asked[1], S_R2="Census year")
    book = load_workbook(back)
    sheet = next(one for one in book if one.title == "Comercio")
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == 5000)
    cell.value = 7
    book.save(back)
    seen = look(desk, back)
    # What they correct in the copy of their own file is no rival of what they gave before.
    assert seen.counts["conflicts"] == 0 and seen.counts["changed"] == 1
    outcome = accept(desk, seen)
    assert told(desk)[0] == []
    assert [(one["kind"], one["text"]) for one in outcome.details["replies"]] == [(ChangeKind.REFUSED, "Census year")]
    cell.value = 8000
    book.save(back)
    outcome = accept(desk, look(desk, back, Resolve.THEIRS))
    assert [one["code"] for one in outcome.details["replies"]] == ["receive.reply_value_changed"]


@pytest.mark.parametrize("resolve", [Resolve.ASK, Resolve.THEIRS])
def test_another_answer_given_meanwhile_is_not_overwritten_unless_asked(desk, asked, resolve) -> None:
    back = typed(asked[1], S_R2="Census year")
    review.explain(desk, 2022, "ARG", WARNING, "S.1", "Said by telephone")
    seen = look(desk, back, resolve)
    assert [one.code for one in seen.replies] == [
        "receive.reply_explains" if resolve is Resolve.THEIRS else "receive.reply_other_meanwhile"
    ]
    accept(desk, seen)
    assert told(desk)[0][-1][3] == ("Census year" if resolve is Resolve.THEIRS else "Said by telephone")


def test_a_reply_to_a_closed_query_is_listed(desk, asked) -> None:
    back = typed(asked[1], q1="Yes")
    review.continue_query(desk, 2022, "ARG", review.QueryAct.CLOSE, "", number=1)
    seen = look(desk, back)
    assert [(one.kind, one.code) for one in seen.replies] == [(ChangeKind.REFUSED, "receive.reply_closed")]
    accept(desk, seen)
    assert told(desk)[1][1][0] is QueryState.CLOSED
    assert look(desk, back).outcome is ReceiptOutcome.UNCHANGED


def test_a_line_answered_twice_in_two_ways_is_taken_neither_way(desk, asked) -> None:
    back = typed(asked[1], S_R2="Census year")
    book = load_workbook(back)
    sheet = errors_sheet(book)
    for letter in "ABCDEFGH":
        sheet[f"{letter}20"] = sheet[f"{letter}11"].value
    sheet["H20"] = "Another text"
    book.save(back)
    seen = look(desk, back)
    assert seen.replies == () and "workbook.errors.twice" in {one.code for one in seen.difference.remarks}


def test_lines_may_be_sorted_and_the_sheet_moved(desk, asked) -> None:
    back = typed(asked[1], S_R2="Census year", q1="Yes")
    book = load_workbook(back)
    sheet = errors_sheet(book)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=8)]
    for at, row in enumerate(reversed(rows), start=8):
        for letter, value in zip("ABCDEFGH", row, strict=True):
            sheet[f"{letter}{at}"] = value
    sheet.title = "x"
    book.move_sheet(sheet, 2)
    book.save(back)
    assert {one.reply.text for one in look(desk, back).replies} == {"Census year", "Yes"}


def test_without_a_return_the_workbook_that_was_issued_is_annotated(desk, issued, tmp_path) -> None:
    review.query(desk, 2022, "BRA", "S.1", "How many?")
    made = annotate(desk, 2022, "BRA", tmp_path / "bra.xlsx")
    assert (made.base, made.counts["query"]) == ("issued", 1)
    first, then = read_return(issued["BRA"].read_bytes()), read_return((tmp_path / "bra.xlsx").read_bytes())
    assert replace(then, correspondence=first.correspondence) == first
    back = typed(tmp_path / "bra.xlsx", q1="Twelve")
    accept(desk, look(desk, back))
    with desk.database.read() as reading:
        assert readers.queries(reading)[0].state is QueryState.ANSWERED


def test_a_return_of_another_kind_of_file_goes_home_as_the_workbook_filled_with_it(
    desk, asked, filled, tmp_path
) -> None:
    path, _ = asked
    ods = resave({"a.xlsx": path.read_bytes()}, "ods")["a.ods"]
    with desk.database.write("receive", desk.person) as work:
        line = readers.line(work, readers.submission_id(work, 2022, "ARG"))
        exchange.record_receipt(
            work, line.id, None, "a.ods", ods, "0" * 64, ReceiptOutcome.ACCEPTED, {}, (), {}
        )  # fmt: skip
    made = annotate(desk, 2022, "ARG", tmp_path / "home.xlsx")
    assert made.base == "filled"
    back = read_return((tmp_path / "home.xlsx").read_bytes())
    assert back.answers["S.1", ""].number == 5000.0 and len(back.rows["S.R"]) == 1


def test_what_cannot_be_annotated_is_said_and_nothing_is_written(desk, tmp_path) -> None:
    with pytest.raises(Problem) as refused:
        annotate(desk, 2022, "ARG", tmp_path / "none.xlsx")
    assert refused.value.code == "annotate.no_workbook"
    at = replace(desk, person=Person("Ana", Role.FOCAL_POINT))
    with pytest.raises(Problem) as refused:
        annotate(at, 2022, "ARG", tmp_path / "none.xlsx")
    assert refused.value.code == "review.role"
    assert not (tmp_path / "none.xlsx").exists()


def test_macros_do_not_go_home(desk, asked, tmp_path, pool: Pool) -> None:
    path, _ = asked
    given = zipfile.ZipFile(path)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            content = given.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(
                    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                )
            if name == "xl/_rels/workbook.xml.rels":
                relation = b'<Relationship Id="rIdM" Target="vbaProject.bin" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/>'
                content = content.replace(b"</Relationships>", relation + b"</Relationships>")
            made.writestr(name, content)
        made.writestr("xl/vbaProject.bin", b"macro")
    mine = tmp_path / "macros.xlsm"
    mine.write_bytes(out.getvalue())
    with desk.database.write("receive", desk.person) as work:
        line = readers.line(work, readers.submission_id(work, 2022, "ARG"))
        exchange.record_receipt(
            work, line.id, None, mine.name, mine.read_bytes(), "0" * 64, ReceiptOutcome.ACCEPTED, {}, (), {}
        )  # fmt: skip
    assert annotate(desk, 2022, "ARG", tmp_path / "home.xlsx").base == "receipt"
    home = zipfile.ZipFile(tmp_path / "home.xlsx")
    assert not [name for name in home.namelist() if "vba" in name.casefold()]
    assert b"macroEnabled" not in home.read("[Content_Types].xml") and b"vbaProject" not in home.read(
        "xl/_rels/workbook.xml.rels"
    )
