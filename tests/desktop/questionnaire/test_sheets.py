"""Files of every kind: read within bounds, or refused in one sentence; never a traceback, never a gigabyte."""

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.problems import Problem
from desktop.questionnaire import sheets
from desktop.questionnaire.form import Place, column_letters
from desktop.questionnaire.read import check_form
from desktop.questionnaire.sheets import read_sheets
from resources import read_bytes

SHIPPED = read_bytes("questionnaires/sela.xlsx")


def refusal(data: bytes, name: str = "f.xlsx") -> str:
    """The code of the problem that reading raises."""
    with pytest.raises(Problem) as raised:
        check_form(data, name)
    return raised.value.code


def repacked(change: dict[str, bytes]) -> bytes:
    """The shipped file with some of its parts replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SHIPPED)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change.get(name, source.read(name)))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"PK\x03\x04", "f.xlsx"),
        (SHIPPED[: len(SHIPPED) // 2], "f.xlsx"),
        (b"%PDF-1.7 not a form", "f.xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "f.xls"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "f.png"),
        ("survey,\n,type,näme".encode("latin-1"), "f.csv"),
        (b"survey\x00,type", "f.csv"),
        (b"just a sentence", "f.csv"),
        (b"   \n\n", "f.md"),
        (b'"an open quote', "f.csv"),
    ],
)
def test_what_is_no_form_is_refused_by_name(data, name) -> None:
    assert refusal(data, name) in ("questionnaire.file_unreadable", "questionnaire.no_survey_sheet")


def test_an_empty_file_is_refused() -> None:
    assert refusal(b"") == "questionnaire.file_empty"


def test_an_archive_that_is_no_workbook_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refusal(out.getvalue()) == "questionnaire.file_unreadable"


def test_a_workbook_without_a_survey_names_the_sheets_it_has(xlsx) -> None:
    with pytest.raises(Problem) as raised:
        check_form(xlsx({"Data": [["a"]], "Notes": []}), "folder/f.xlsx")
    assert raised.value.code == "questionnaire.no_survey_sheet"
    assert raised.value.details == {"file": "f.xlsx", "sheets": "Data, Notes"}


def test_a_protected_workbook_asks_for_the_password_to_be_removed() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64) + "EncryptedPackage".encode("utf-16-le")
    assert refusal(data) == "questionnaire.file_protected"


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = repacked({"xl/worksheets/sheet1.xml": bytes(sheets.LARGEST_UNPACKED)})
    assert len(bomb) < 300_000
    assert refusal(bomb) == "questionnaire.file_too_large"


def test_an_archive_of_endless_parts_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(sheets.MOST_ENTRIES + 1):
            archive.writestr(f"{number}", "")
    assert refusal(out.getvalue()) == "questionnaire.file_too_large"


def test_a_file_larger_than_any_form_is_refused() -> None:
    assert refusal(b"PK" + bytes(sheets.LARGEST_FILE)) == "questionnaire.file_too_large"


def test_an_entity_bomb_is_refused() -> None:
    lol = b'<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
    assert refusal(repacked({"xl/worksheets/sheet1.xml": lol})) == "questionnaire.file_unreadable"


@pytest.mark.parametrize(
    "cell",
    ['<c r="A1048576" t="inlineStr"><is><t>far</t></is></c>', '<c r="XFD1" t="inlineStr"><is><t>far</t></is></c>'],
)
def test_a_far_cell_is_refused_rather_than_walked_to(cell) -> None:
    row = "1048576" if "1048576" in cell else "1"
    start = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    far = f'{start}<row r="{row}">{cell}</row></sheetData></worksheet>'.encode()
    assert refusal(repacked({"xl/worksheets/sheet1.xml": far})) == "questionnaire.sheet_too_large"


@pytest.mark.parametrize("claimed", [b"A1:XFD1048576", b"A1", b"A1:A3"])
def test_a_sheet_that_lies_about_its_size_is_read_as_it_is(claimed) -> None:
    with zipfile.ZipFile(io.BytesIO(SHIPPED)) as archive:
        survey = archive.read("xl/worksheets/sheet1.xml")
    lying = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="%s"' % claimed, survey)
    assert lying != survey
    assert read_sheets(repacked({"xl/worksheets/sheet1.xml": lying}), "f.xlsx") == read_sheets(SHIPPED, "f.xlsx")


def test_nothing_is_printed_while_an_old_workbook_is_refused(capsys) -> None:
    refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "f.xls")
    assert capsys.readouterr().out == ""


def test_cells_are_named_as_excel_names_them() -> None:
    assert [column_letters(number) for number in (1, 26, 27, 52, 703, 16384)] == ["A", "Z", "AA", "AZ", "AAA", "XFD"]
    assert Place("survey", 14, 3).cell == "C14"


def test_the_rows_of_a_csv_keep_the_numbers_of_their_lines() -> None:
    data = b"survey,,\n\n,type,name\n,text,a\n\n,text,a\n"
    sheet = read_sheets(data, "f.csv")["survey"]
    assert (sheet.first, sheet.numbers) == (3, (4, 6))
    assert sheet.place(1, "name").cell == "C6"


def test_numbers_dates_and_truths_are_texts_as_in_odk(xlsx) -> None:
    sheet = read_sheets(xlsx({"survey": [["type", "name", "a", "b"], ["text", 7, True, 2.5]]}), "f.xlsx")["survey"]
    assert sheet.rows == ({"type": "text", "name": "7", "a": "TRUE", "b": "2.5"},)


@given(st.integers(0, len(SHIPPED) - 1), st.binary(min_size=1, max_size=40))
@settings(max_examples=30)
def test_a_damaged_file_is_read_or_refused(at: int, junk: bytes) -> None:
    try:
        check_form(SHIPPED[:at] + junk + SHIPPED[at + len(junk) :], "f.xlsx")
    except Problem as problem:
        assert problem.code.startswith("questionnaire.")


WORDS = st.sampled_from(
    [
        *(
            "text",
            "integer",
            "select_one L",
            "select_multiple L",
            "begin_group",
            "end_group",
            "begin_repeat",
            "calculate",
        ),
        *(
            "end_repeat",
            "note",
            "start",
            "geopoint",
            "range",
            "begin loop over L",
            "a",
            "b",
            "a b",
            "${a}",
            "${a} > 1",
            "yes",
        ),
        *(
            ". > 1",
            "count(${r}) + 1",
            "",
            "",
            "",
            "1",
            "-1",
            "select_one_external L",
            "audit",
            "osm L",
            "L",
            "x",
            "${",
            "}",
        ),
        *(
            "end_loop",
            "\u2019",
            "true()",
            "A M",
            "../b",
            "last-saved#a",
            "${last-saved#a}",
            "indexed-repeat(${a}, ${r}, 1)",
        ),
    ]
)
HEADERS = st.lists(
    st.sampled_from(
        [
            *("type", "name", "label", "label::English (en)", "label:fr", "hint", "relevant", "required", "constraint"),
            *("calculation", "readonly", "appearance", "default", "choice_filter", "trigger", "media::image", "key"),
            *(
                "repeat_count",
                "parameters",
                "disabled",
                "statuses",
                "goalpost_low",
                "goalpost_high",
                "mirror",
                "warning",
            ),
        ]
    ),
    max_size=9,
)


@st.composite
def grids(draw) -> bytes:
    """A form made of words that stand in forms, mostly in the wrong places."""
    lines = []
    for name, headers in (
        ("survey", [*dict.fromkeys(["type", "name", *draw(HEADERS)])]),
        ("choices", ["list_name", "name", "label"]),
        ("settings", ["form_id", "version", "default_language"]),
        ("rules", ["name", "severity", "scope", "items", "check", "values", "message"]),
    ):
        if name != "survey" and draw(st.booleans()):
            continue
        rows = draw(st.lists(st.lists(WORDS, min_size=len(headers), max_size=len(headers)), max_size=7))
        lines += [f"| {name} |", *(f"| | {' | '.join(row)} |" for row in [headers, *rows])]
    return "\n".join(lines).encode()


@given(grids())
@settings(max_examples=400)
def test_any_form_is_read_or_its_mistakes_are_listed(data: bytes) -> None:
    try:
        questionnaire, remarks = check_form(data, "f.md")
    except Problem as problem:
        assert problem.code in ("questionnaire.no_survey_sheet", "questionnaire.file_unreadable")
        return
    errors = [remark for remark in remarks if remark.severity == "error"]
    assert (questionnaire is None) == bool(errors)
    assert all(remark.sheet and remark.cell for remark in remarks)
