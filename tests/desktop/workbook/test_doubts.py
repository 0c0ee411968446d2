"""What has two readings: each choice gives its own, the rest of a file settles it, percentages are judged together."""

import io
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import Agreed
from db.snapshots.submission import Answer
from db.terms import ValueStatus
from desktop.workbook.cells import Raw, get_value
from desktop.workbook.doubts import readings_of, settle
from desktop.workbook.fill import fill_workbook
from desktop.workbook.order import Order
from desktop.workbook.read import read_return
from desktop.workbook.write import write_workbook
from tests.desktop.workbook.reading import ECO, saved


@pytest.mark.parametrize(
    ("item", "text", "choice", "value"),
    [
        ("D2.plain", "1.250", "comma", 1250.0),
        ("D2.plain", "1.250", "point", 1.25),
        ("D2.plain", "1,250", "comma", 1.25),
        ("D2.plain", "1,250", "point", 1250.0),
        ("D2.plain", "-1,250", "point", -1250.0),
        ("D1.share", "1,250 %", "comma", 1.25),
        ("D2.plain", "(12)", "negative", -12.0),
        ("D2.plain", "(12)", "positive", 12.0),
        ("D2.plain", "~12", "take", 12.0),
        ("D2.plain", "US$ 1.234,5", "take", 1234.5),
        ("D2.plain", "nil", "zero", 0.0),
        ("D2.day", "03/04/2021", "dmy", "2021-04-03"),
        ("D2.day", "03/04/2021", "mdy", "2021-03-04"),
        ("D2.day", "03-04-2021", "mdy", "2021-03-04"),
        ("D2.plain", "n/a", "missing", ValueStatus.MISSING),
        ("D2.plain", "n/a", "cannot", ValueStatus.CANNOT_EXIST),
    ],
)
def test_each_choice_gives_its_own_reading(
    questionnaire: Questionnaire, item: str, text: str, choice: str, value: object
) -> None:
    asked = questionnaire.by_code[item]
    reading = get_value(questionnaire, asked, Raw("s", text))
    assert reading.refused and choice in dict(readings_of(asked, reading))
    found = settle(asked, reading, choice)
    assert not found.refused and value in (found.number, found.text, found.status)
    assert found.remark is not None and found.remark.severity == "warning"
    # A choice that answers another question changes nothing.
    assert settle(asked, reading, "points") is reading


def test_an_estimate_sign_becomes_the_status(questionnaire: Questionnaire) -> None:
    for text in ("~12", "12 (e)", "12 e"):
        item = questionnaire.by_code["D2.plain"]
        assert settle(item, get_value(questionnaire, item, Raw("s", text)), "take").status is ValueStatus.ESTIMATED


def test_a_figure_with_its_own_unit_is_read(questionnaire: Questionnaire) -> None:
    found = get_value(questionnaire, questionnaire.by_code["D1.count"], Raw("s", "12 Reuniones"))
    assert (found.number, found.refused) == (12.0, False)


@pytest.fixture
def shared(empty: Order) -> Callable[..., bytes]:
    """Makes a workbook whose percentage says *value*, issued with *before*."""

    def made(value: float, before: float | None = None) -> bytes:
        known = {("D1.share", ""): Answer("D1.share", "", f"{before}", before)} if before is not None else {}
        book = write_workbook(replace(empty, answers=known))
        return fill_workbook(book, {("D1.share", ""): Answer("D1.share", "", f"{value}", value)}, {})

    return made


def test_a_small_percentage_is_asked_about_and_read_as_told(shared: Callable[..., bytes]) -> None:
    back = read_return(shared(0.45))
    (question,) = back.questions
    assert (question.kind, question.sheet, dict(question.readings)) == (
        "percents", ECO, {"points": "0.45 %", "fractions": "45 %"},
    )  # fmt: skip
    assert ("D1.share", "") in back.refused
    for choice, value in (("points", 0.45), ("fractions", 45.0)):
        told = read_return(shared(0.45), Agreed({("percents", ""): choice}))
        assert told.answers["D1.share", ""].number == value and not told.questions and not told.refused


def test_a_percentage_as_small_as_before_or_above_one_is_not_asked_about(shared: Callable[..., bytes]) -> None:
    for data in (shared(0.45, 0.4), shared(45.0), shared(0.0), shared(1.0)):
        assert not read_return(data).questions
    assert read_return(shared(0.45, 40.0)).questions


def test_a_percent_sign_in_a_column_of_plain_figures_is_asked_about_after_its_decimal_sign(empty: Order) -> None:
    def written(text: str) -> bytes:
        book = openpyxl.load_workbook(io.BytesIO(write_workbook(empty)))
        sheet = book["Social"]
        codes = {cell.value: cell.row for cell in sheet["A"]}
        columns = {cell.value: cell.column for row in sheet.iter_rows(max_row=8) for cell in row}
        cell = sheet.cell(codes["D2.plain"], columns["value"])
        cell.value, cell.number_format = (0.05, "0%") if text == "" else (text, "@")
        return saved(book)

    (question,) = read_return(written("5 %")).questions
    assert (question.kind, dict(question.readings)) == ("percent_signs", {"number": "5", "hundredths": "0.05"})
    for choice, value in (("number", 5.0), ("hundredths", 0.05)):
        told = read_return(written("5 %"), Agreed({("percent_signs", ""): choice}))
        assert told.answers["D2.plain", ""].number == value and not told.questions and not told.refused
    # What is unclear twice is asked twice.
    (question,) = read_return(written("1.250 %")).questions
    assert (question.kind, dict(question.readings)) == ("decimal", {"comma": "1250 %", "point": "1.25 %"})
    (question,) = read_return(written("1.250 %"), Agreed({("decimal", ""): "comma"})).questions
    assert (question.kind, dict(question.readings)) == ("percent_signs", {"number": "1250", "hundredths": "12.5"})
    both = Agreed({("decimal", ""): "comma", ("percent_signs", ""): "number"})
    assert read_return(written("1.250 %"), both).answers["D2.plain", ""].number == 1250.0
    # A cell that only shows its figure as a percentage holds that figure.
    shown = read_return(written(""))
    assert shown.answers["D2.plain", ""].number == 0.05 and not shown.questions
