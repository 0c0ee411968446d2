"""The workbook that goes out: the same bytes for the same order, safe texts, a form that guides and protects."""

import io
import os
import pickle
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.utils import range_boundaries

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Section
from db.snapshots.receipt import Base
from db.snapshots.submission import Answer, Answers
from db.terms import LANGUAGES, ItemKind, ValueStatus
from desktop.questionnaire.canonical import sha256, to_json
from desktop.workbook.layout import SheetKind, capacity, plan
from desktop.workbook.order import Order
from desktop.workbook.read import read_return
from desktop.workbook.words import erase_label, status_label
from desktop.workbook.write import day_text, write_workbook

STAMP = "CONV | ARG | 2022 | q{} | w7K4F2 | base 118"


def opened(data: bytes, **how: bool) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data), **how)


def test_equal_orders_give_equal_bytes_in_any_process(order: Order, issued: bytes, tmp_path: Path) -> None:
    assert write_workbook(order) == issued
    (tmp_path / "order").write_bytes(pickle.dumps(order))
    job = (
        "import pickle, sys; from desktop.workbook.write import write_workbook;"
        "sys.stdout.buffer.write(write_workbook(pickle.load(open(sys.argv[1], 'rb'))))"
    )
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        command = [sys.executable, "-c", job, str(tmp_path / "order")]
        assert subprocess.run(command, env=environment, capture_output=True, check=True).stdout == issued


def test_another_country_leaves_nothing_behind(order: Order, empty: Order, issued: bytes) -> None:
    write_workbook(replace(order, country=replace(order.country, code="URY"), answers={}, rows={}, key="X"))
    assert write_workbook(order) == issued
    text = b"".join(zipped(write_workbook(empty)).values())
    assert b"Ministerio" not in text and b"7K4F2" not in text


def zipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_nothing_of_the_clock_is_in_it(issued: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(issued)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms" not in package.read("docProps/core.xml")


def test_the_package_is_whole(issued: bytes) -> None:
    parts = zipped(issued)
    assert next(iter(parts)) == "[Content_Types].xml"
    for name, content in parts.items():
        ElementTree.fromstring(content)
        if name.endswith(".rels"):
            folder = Path(name).parent.parent
            for relation in ElementTree.fromstring(content):
                target = relation.get("Target", "")
                if relation.get("TargetMode") != "External":
                    path = target.lstrip("/") if target.startswith("/") else str(folder / target)
                    assert path in parts, (name, target)
    listed = parts["[Content_Types].xml"].decode()
    assert all(f'"/{name}"' in listed for name in parts if name.startswith("xl/") and not name.endswith(".rels"))


def test_texts_of_answers_never_become_formulas(issued: bytes, cell_of: Callable[..., str]) -> None:
    note = opened(issued)["Económica"][cell_of(issued, "Económica", "D1.share", "note")]
    assert (note.value, note.data_type) == ("=1+1", "s")


@pytest.mark.parametrize(
    "text", ["=cmd|' /C calc'!A0", "+1", "@x", "<b>&amp;", "a\x00b\x0bc", "_x000D_", "\ud800é", "ñ\u0301", "x" * 40_000]
)
def test_any_text_goes_out_and_comes_back_clean(order: Order, text: str) -> None:
    answers = {
        ("D2.text", ""): Answer("D2.text", "", text, note=text),
        ("D1.R.comment", "r"): Answer("D1.R.comment", "r", text),
    }
    answers["D1.R.partner", "r"] = Answer("D1.R.partner", "r", "BRA")
    data = write_workbook(
        replace(order, answers=answers, rows={"D1.R": ("r",)}, earlier={2021: Base(answers, {"D1.R": ("r",)})})
    )
    back = read_return(data)
    found = back.answers["D2.text", ""]
    assert found.text == found.note == back.answers["D1.R.comment", "r"].text and found.text
    assert found.text.startswith(text[:1]) or text.startswith("\ud800")
    opened(data)


def test_the_stamp_stands_on_every_sheet_that_is_seen(order: Order, issued: bytes) -> None:
    book, stamp = opened(issued), STAMP.format(order.sha256[:8])
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            assert [cell.value for row in sheet.iter_rows(max_row=6) for cell in row].count(stamp) == 1, sheet.title
        else:
            assert sheet.sheet_state == "veryHidden" and sheet.title.startswith("_")
    assert book.properties.identifier == stamp and book.properties.keywords == stamp
    assert book.defined_names["conv_identity"].value == f'"{stamp}"'


def test_a_name_lies_over_each_block(issued: bytes) -> None:
    book = opened(issued)
    blocks = [book.defined_names[f"conv_block_{number}"] for number in range(1, 5)]
    for name, title in zip(blocks, book.sheetnames[1:5], strict=True):
        [(sheet, area)] = name.destinations
        left, top, _, bottom = range_boundaries(area)
        assert sheet == title and (left, top) == (1, 5) and bottom >= 9
        assert str(book[title].cell(5, 1).value).startswith("conv:")


def test_only_what_takes_input_is_unlocked(
    issued: bytes, questionnaire: Questionnaire, cell_of: Callable[..., str]
) -> None:
    book = opened(issued)
    for sheet in book.worksheets:
        guard = sheet.protection
        assert guard.sheet and guard.password is None
        if sheet.sheet_state == "visible":
            assert not guard.formatCells and not guard.formatColumns and not guard.sort
    page = book["Económica"]
    for code in ("D1.yes", "D1.count", "D1.share", "D1.who"):
        for part in ("value", "status", "confidential", "note", "source"):
            assert not page[cell_of(issued, "Económica", code, part)].protection.locked
        for part in ("codes", "label", "unit", "earlier"):
            at = cell_of(issued, "Económica", code, "label" if part == "codes" else part)
            assert page[at if part != "codes" else f"A{at[1:]}"].protection.locked
    assert page[cell_of(issued, "Económica", "D1.rate")].protection.locked
    assert not page[cell_of(issued, "Económica", "D1.many", option="FUND")].protection.locked
    roster = book["D1.R Comercio por socio"]
    assert not any(cell.protection.locked for cell in roster[9][:9]) and roster["C6"].protection.locked


@pytest.mark.parametrize("language", LANGUAGES)
def test_dropdowns_offer_the_words_of_the_language(order: Order, language: str, cell_of: Callable[..., str]) -> None:
    data = write_workbook(replace(order, language=language))
    book = opened(data)
    title = book.sheetnames[1]
    page = book[title]
    offered = {
        cell.coordinate: validation.formula1
        for validation in page.data_validations.dataValidation
        if validation.type == "list"
        for area in validation.sqref.ranges
        for row in page[f"{area}:{area}" if ":" not in str(area) else str(area)]
        for cell in row
    }

    def words(address: str) -> list[str]:
        sheet, _, area = offered[address].partition("!")
        assert not offered[address].startswith("=")
        return [cell.value for row in book[sheet][area.replace("$", "")] for cell in row]

    labels = order.questionnaire.code_lists["YN"].codes
    assert words(cell_of(data, title, "D1.yes")) == [entry.labels[language] for entry in labels]
    statuses = words(cell_of(data, title, "D1.count", "status"))
    assert statuses[0] == status_label(ValueStatus.NORMAL, language) and statuses[-1] == erase_label(language)
    assert len(statuses) == 12 and not any(word[0] in "IV" for word in statuses)
    assert words(cell_of(data, title, "D1.many", option="OTHER")) == ["✓"]
    assert words(cell_of(data, title, "D1.count", "confidential"))[0] == "✓"


def test_an_item_that_allows_few_statuses_offers_few(issued: bytes, cell_of: Callable[..., str]) -> None:
    book = opened(issued)
    at = cell_of(issued, "Social", "D2.plain", "status")
    [validation] = [v for v in book["Social"].data_validations.dataValidation if at in v.sqref and v.type == "list"]
    sheet, _, area = validation.formula1.partition("!")
    assert [row[0].value[0] for row in book[sheet][area.replace("$", "")]] == ["A", "L", "∅"]


def test_messages_of_cells_keep_within_what_excel_opens(order: Order) -> None:
    items = tuple(
        replace(item, hints=dict.fromkeys(LANGUAGES, "largo " * 200), source_expected="x" * 300)
        for item in order.questionnaire.items
    )
    data = write_workbook(ordered(order, replace(order.questionnaire, items=items)))
    found = 0
    for sheet in opened(data).worksheets:
        for validation in sheet.data_validations.dataValidation:
            assert len(validation.prompt or "") <= 255 and len(validation.promptTitle or "") <= 32
            assert len(validation.error or "") <= 225 and len(validation.formula1 or "") <= 255
            found += bool(validation.prompt)
    assert found > 8


def ordered(order: Order, questionnaire: Questionnaire, **more: object) -> Order:
    canonical = to_json(questionnaire)
    return replace(order, questionnaire=questionnaire, canonical=canonical, sha256=sha256(canonical), **more)  # type: ignore[arg-type]


def test_pages_are_a4_landscape_and_repeat_their_headings(issued: bytes) -> None:
    book = opened(issued)
    for sheet in book.worksheets[1:5]:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        # Excel pays no heed to page breaks where it is told to fit the width.
        assert 40 <= sheet.page_setup.scale <= 100 and not sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$6" and sheet.freeze_panes in ("E7", "D7")
        assert not sheet.sheet_view.showGridLines and sheet.row_dimensions[5].hidden
    assert book.active.title == "Inicio"


def test_rows_grow_with_what_is_typed(issued: bytes, sheet_xml: Callable[[bytes, str], str]) -> None:
    for title in opened(issued).sheetnames[1:5]:
        xml = sheet_xml(issued, title)
        assert ' ht="' in xml and "customHeight" not in xml


def test_a_row_is_as_tall_as_the_text_in_it(order: Order, cell_of: Callable[..., str]) -> None:
    long = {("D1.count", ""): Answer("D1.count", "", "5", 5.0, note="Una explicación larga. " * 12)}
    short, tall = write_workbook(replace(order, answers={})), write_workbook(replace(order, answers=long))
    row = int(cell_of(tall, "Económica", "D1.count")[1:])
    assert (
        opened(tall)["Económica"].row_dimensions[row].height > 2 * opened(short)["Económica"].row_dimensions[row].height
    )


def test_earlier_rounds_stand_beside_newest_first(issued: bytes, cell_of: Callable[..., str]) -> None:
    page = opened(issued)["Económica"]
    years = [cell.value for cell in page[6] if cell.value in ("2019", "2020", "2021")]
    assert years == ["2021", "2020"]
    row = int(cell_of(issued, "Económica", "D1.count")[1:])
    newest = next(cell.column_letter for cell in page[6] if cell.value == "2021")
    assert page[f"{newest}{row}"].value == 1250
    gone = int(cell_of(issued, "Social", "D2.plain")[1:])
    assert opened(issued)["Social"][f"{newest}{gone}"].value == "L"
    roster = opened(issued)["D1.R Comercio por socio"]
    assert [cell.value for cell in roster[7]].count("Brasil") == 2


def test_without_earlier_rounds_there_are_no_columns_for_them(blank: bytes) -> None:
    for sheet in opened(blank).worksheets[1:5]:
        assert "earlier" not in [cell.value for cell in sheet[5]]


def test_progress_is_stored_for_those_who_do_not_calculate(issued: bytes, blank: bytes) -> None:
    assert opened(issued, data_only=True)["Inicio"]["I10"].value == "7 / 8"
    assert opened(blank, data_only=True)["Inicio"]["I10"].value == "0 / 8"


def test_a_derived_item_is_a_live_formula_and_shows_the_value_it_was_given(
    order: Order, cell_of: Callable[..., str]
) -> None:
    items = tuple(
        replace(item, calculation="count(${D1.R.partner})") if item.code == "D1.rate" else item
        for item in order.questionnaire.items
    )
    computed = {("D1.rate", ""): Answer("D1.rate", "", "2", 2.0)}
    data = write_workbook(ordered(order, replace(order.questionnaire, items=items), answers=computed))
    cell = cell_of(data, "Económica", "D1.rate")
    assert str(opened(data)["Económica"][cell].value).startswith("=")
    assert opened(data, data_only=True)["Económica"][cell].value == 2


def test_a_roster_has_room_and_grows_in_steps(questionnaire: Questionnaire, order: Order) -> None:
    roster = questionnaire.by_code["D1.R"]
    assert capacity(questionnaire, roster, 0) == capacity(questionnaire, roster, 10) >= 25
    for filled in range(0, 300, 7):
        assert filled + 8 <= capacity(questionnaire, roster, filled) <= filled + 50
    many = {f"r{number}": Answer("D1.R.exports", f"r{number}", str(number), float(number)) for number in range(90)}
    data = write_workbook(replace(order, answers={a.key: a for a in many.values()}, rows={"D1.R": tuple(many)}))
    back = read_return(data)
    assert back.rows["D1.R"] == tuple(many) and back.answers["D1.R.exports", "r89"].number == 89


def test_titles_of_sheets_are_ones_that_excel_allows() -> None:
    dimensions = [
        Section(f"S{n}", None, {"es": label})
        for n, label in enumerate(["a/b:c*[d]?", "X" * 60, "x" * 60, "'", "", "🙂" * 30, "_lists"])
    ]
    items = tuple(Item(f"I{n}", ItemKind.TEXT, f"S{n}", {"es": "?"}) for n in range(len(dimensions)))
    form = Questionnaire("T", "1", {}, "es", ("es",), tuple(dimensions), items, {})
    titles = [sheet.title for sheet in plan(form, "es", {})]
    assert len({title.casefold() for title in titles}) == len(titles) == 7
    for title in titles:
        assert 0 < len(title.encode("utf-16-le")) // 2 <= 31 and not set(title) & set("[]:*?/\\'")
        assert title.casefold() not in ("_lists", "_convergencia")


def test_a_questionnaire_of_any_shape_makes_a_form_that_reads_back(order: Order) -> None:
    hostile = "<&\"'>=1+1 " * 12
    listed = CodeList("L", tuple(Code(f"c{n}", {"es": f"{hostile}{n}"}) for n in range(300)))
    sections = (
        Section("A", None, {"es": hostile}),
        Section("B", "A", {}),
        Section("C", "B", {"en": "deep"}),
        Section("E", None, {}),
    )
    items = (
        Item("A.one", ItemKind.ONE, "A", {"es": hostile}, code_list="L", unit=hostile),
        Item("C.many", ItemKind.MANY, "C", {}, code_list="L"),
        Item("C.lost", ItemKind.ONE, "C", {"en": "no list"}, code_list="missing"),
        Item("C.note", ItemKind.NOTE, "C", {"es": hostile * 9}),
    )
    form = Questionnaire("T", "1", {}, "es", ("es",), sections, items, {"L": listed})
    answers: Answers = {
        ("A.one", ""): Answer("A.one", "", "c299"),
        ("C.many", ""): Answer("C.many", "", "c0 c299"),
        ("C.lost", ""): Answer("C.lost", "", "anything"),
    }
    for language in ("es", "en", "xx"):
        data = write_workbook(
            ordered(order, form, answers=answers, rows={}, earlier={}, language=language, notice=hostile)
        )
        back = read_return(data)
        assert {key: answer.text for key, answer in back.answers.items()} == {key: a.text for key, a in answers.items()}
        assert back.remarks == () and [sheet.kind for sheet in plan(form, language, {})] == [SheetKind.SECTION]
        opened(data)


@pytest.mark.parametrize(
    ("language", "shown"),
    [("es", "31 de marzo de 2023"), ("en", "31 March 2023"), ("pt", "31 de março de 2023"), ("fr", "31 mars 2023")],
)
def test_dates_are_written_out(language: str, shown: str) -> None:
    assert day_text(date(2023, 3, 31), language) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cover_says_who_what_and_by_when(order: Order, language: str) -> None:
    cover = opened(write_workbook(replace(order, language=language))).worksheets[0]
    shown = [str(cell.value) for row in cover.iter_rows() for cell in row if cell.value is not None]
    for expected in ("Secretaría", "Datos de ejemplo", day_text(order.due, language)):
        assert expected in shown
    assert any("Argentina" in text and "2022" in text for text in shown)
    assert {"1", "2", "3", "4", "5", "6"} <= set(shown)
    links = {cell.hyperlink.location for row in cover.iter_rows() for cell in row if cell.hyperlink}
    assert len(links) == 4
