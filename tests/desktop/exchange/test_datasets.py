"""What a round gives away as SDMX-CSV and as a workbook: nothing confidential, nothing that runs, the same bytes again."""

import csv
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Section
from db.snapshots.submission import Answer
from db.terms import ItemKind, Stage, ValueStatus
from desktop.exchange.observations import Dataset, Observation
from desktop.exchange.sdmx_csv import HEAD, indicator_ids, structure_id, write_sdmx_csv
from desktop.exchange.tables_xlsx import write_tables

SECRET = "secret figure"


def questionnaire(*codes: str) -> Questionnaire:
    """A form of one number, one text, and one column of a table, or of texts with the *codes* given."""
    labels = {"en": "Label", "es": "Etiqueta"}
    column = Item("A.T.name", ItemKind.TEXT, "A", labels, roster="A.T")
    items = [
        Item("A.1", ItemKind.DECIMAL, "A", labels, unit="USD", decimals=2),
        Item("A.2", ItemKind.TEXT, "A", labels),
        Item("A.T", ItemKind.ROSTER, "A", labels, columns=(column,)),
    ]
    if codes:
        items = [Item(code, ItemKind.TEXT, "A", labels) for code in codes]
    lists = {"YN": CodeList("YN", (Code("YES", {"en": "=Yes"}),))}
    return Questionnaire(
        "small", "2", {"en": "Small"}, "en", ("en", "es"), (Section("A", None, labels),), tuple(items), lists
    )


def dataset(*answers: Answer) -> Dataset:
    """Those answers, all of one country."""
    observations = tuple(Observation("ARG", one, Stage.ACCEPTED) for one in answers)
    return Dataset(
        questionnaire(), 2022, "Secretaría", {"es": "Aviso"}, "0" * 64, {"ARG": {"es": "Argentina"}}, observations
    )


ANSWERS = (
    Answer("A.1", "", "-1234.5", -1234.5, source="=1+1"),
    Answer("A.2", "", '=HYPERLINK("x")', note='a,"b"\nc'),
    Answer("A.T.name", "r1", SECRET, confidential=True, note=SECRET, source="Office"),
    Answer("A.T.name", "r2", status=ValueStatus.NOT_COLLECTED),
)


def lines(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_sdmx_lines_have_the_dimensions_the_statuses_and_no_confidential_value() -> None:
    data = write_sdmx_csv(dataset(*ANSWERS))
    assert SECRET.encode() not in data
    found = lines(data)
    assert tuple(found[0]) == HEAD
    assert {(one["STRUCTURE"], one["STRUCTURE_ID"], one["ACTION"]) for one in found} == {
        ("dataflow", "SECRETAR_A:SMALL(2.0)", "I")
    }
    assert [
        (one["INDICATOR"], one["ROW"], one["OBS_VALUE"], one["OBS_STATUS"], one["CONF_STATUS"]) for one in found
    ] == [
        ("A_1", "_Z", "-1234.5", "A", "F"),
        ("A_2", "_Z", '\'=HYPERLINK("x")', "A", "F"),
        ("A_T_name", "r1", "", "Q", "C"),
        ("A_T_name", "r2", "", "L", "F"),
    ]
    assert (found[0]["UNIT_MEASURE"], found[0]["DECIMALS"], found[0]["SOURCE"]) == ("USD", "2", "'=1+1")
    assert found[1]["COMMENT_OBS"] == 'a,"b"\nc' and found[2]["SOURCE"] == "Office"


@given(st.lists(st.from_regex(r"[A-Za-z][A-Za-z0-9_.\-]{0,6}", fullmatch=True), unique=True, min_size=1))
def test_no_two_items_share_an_identifier_and_every_one_is_allowed(codes: list[str]) -> None:
    found = indicator_ids(questionnaire(*codes))
    assert set(found) == set(codes) and len(set(found.values())) == len(codes)
    assert all(re.fullmatch(r"[A-Za-z0-9_@$\-]+", one) for one in found.values())


@pytest.mark.parametrize(
    ("version", "told"), [("1", "1.0"), ("2022.1", "2022.1"), ("1.2.3", "1.2.3"), ("draft b", "1.0"), ("٣", "1.0")]
)
def test_the_version_of_the_dataflow_is_one_that_sdmx_allows(version: str, told: str) -> None:
    found = structure_id(replace(questionnaire(), version=version), "9 Office")
    assert found == f"A_9_OFFICE:SMALL({told})"


def test_every_text_of_the_workbook_is_text_and_numbers_are_numbers() -> None:
    data = write_tables(dataset(*ANSWERS))
    assert write_tables(dataset(*ANSWERS)) == data
    book = load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["data", "items", "codes", "countries", "statuses", "about"]
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None} == {
        "s", "n",
    }  # fmt: skip
    head, *rows = ([cell.value for cell in row] for row in book["data"].iter_rows())
    found = [dict(zip(head, row, strict=True)) for row in rows]
    assert (found[0]["value"], found[0]["number"], found[0]["unit"]) == ("-1234.5", -1234.5, "USD")
    assert found[1]["value"] == '=HYPERLINK("x")' and found[2]["column"] == "name" and found[2]["row"] == "r1"
    assert (found[2]["value"], found[2]["note"], found[2]["status"], found[2]["confidential"]) == (None, None, "Q", "C")
    assert ["YN", "YES", None, "=Yes", None, None] in [[c.value for c in row] for row in book["codes"].iter_rows()]
    assert not any(SECRET in str(c.value) for sheet in book for row in sheet.iter_rows() for c in row)


@settings(max_examples=20, deadline=None)
# No answer holds a number beyond 1e300 (desktop.rules.case), where 16 digits may round to infinity.
@given(st.text(max_size=20), st.floats(-1e300, 1e300, allow_nan=False))
def test_whatever_was_typed_the_workbook_opens_and_says_it(text: str, number: float) -> None:
    given_ = Answer("A.2", "", text or None, note=text or None), Answer("A.1", "", repr(number), number)
    book = load_workbook(io.BytesIO(write_tables(dataset(*given_))))
    first, second = [[cell.value for cell in row] for row in book["data"].iter_rows(min_row=2)]
    # openpyxl writes 16 digits; the text beside it has them all.
    assert second[7] == pytest.approx(number, rel=1e-14) and float(second[6]) == number
    told = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", text)
    assert (first[6] or "").replace("\r\n", "\n").replace("\r", "\n") == told.replace("\r\n", "\n").replace("\r", "\n")
