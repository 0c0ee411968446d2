"""One answer in one cell: both directions agree for every kind, and what people type is read, asked about or refused."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire
from db.snapshots.submission import Answer
from db.terms import LANGUAGES, ItemKind, ValueStatus
from desktop.wording import remark_sentence
from desktop.workbook.cells import (
    BLANK,
    LAST_YEAR,
    LONGEST_TEXT,
    Raw,
    get_mark,
    get_status,
    get_text,
    get_value,
    labels,
    put_status,
    put_text,
    put_value,
)
from desktop.workbook.grid import read_grid
from desktop.workbook.numbers import number_text
from desktop.workbook.patch import Sliced, Strings
from desktop.workbook.words import clean, erase_label, erases, status_of

LIST = CodeList(
    "L",
    (
        Code("YES", {"es": "Sí", "en": "Yes", "pt": "Sim", "fr": "Oui"}),
        Code("NO", {"es": "No", "en": "No", "pt": "Não", "fr": "Non"}),
        Code("AB", {"es": "Uno; dos", "en": "One; two"}),
        Code("T1", {"es": "Igual"}),
        Code("T2", {"es": "IGUAL"}),
        Code("7", {"es": "Siete, o más", "en": "Seven or more"}),
    ),
)
ITEMS = {kind: Item(f"I.{kind.value}", kind, "S", {"es": kind.value}, code_list="L") for kind in ItemKind}
SHARE = Item("I.share", ItemKind.DECIMAL, "S", {"es": "Parte"}, unit="% of GDP")
FORM = Questionnaire("T", "1", {}, "es", LANGUAGES, (), (*ITEMS.values(), SHARE), {"L": LIST})

number = st.floats(allow_nan=False, allow_infinity=False).map(lambda value: value + 0.0)
codes = st.lists(st.sampled_from([entry.code for entry in LIST.codes]), min_size=1, unique=True)
text = st.text(max_size=60).map(clean).filter(lambda value: value and not erases(value) and status_of(value) is None)
language = st.sampled_from(LANGUAGES)


def value_of(kind: ItemKind) -> st.SearchStrategy[Answer]:
    item = ITEMS[kind].code
    if kind.numeric:
        return number.map(lambda value: Answer(item, "", number_text(value), value))
    if kind is ItemKind.DATE:
        return st.dates().map(lambda day: Answer(item, "", day.isoformat()))
    if kind is ItemKind.ONE:
        return codes.map(lambda chosen: Answer(item, "", chosen[0]))
    if kind is ItemKind.MANY:
        known = [entry.code for entry in LIST.codes]
        return codes.map(lambda chosen: Answer(item, "", " ".join(code for code in known if code in chosen)))
    return text.map(lambda value: Answer(item, "", value))


ANSWERED = [kind for kind in ItemKind if kind not in (ItemKind.NOTE, ItemKind.ROSTER)]


@pytest.mark.parametrize("kind", ANSWERED)
@given(data=st.data())
def test_what_is_put_is_what_is_got(kind: ItemKind, data: st.DataObject) -> None:
    answer, shown = data.draw(value_of(kind)), data.draw(language)
    raw = put_value(FORM, ITEMS[kind], answer, shown)
    assert raw is not None
    found = get_value(FORM, ITEMS[kind], raw)
    assert (found.said, found.refused, found.text, found.number) == (True, False, answer.text, answer.number)
    assert found.remark is None or kind is ItemKind.DATE


@pytest.mark.parametrize("kind", ANSWERED)
@given(data=st.data())
def test_the_same_holds_through_the_xml_of_a_sheet(kind: ItemKind, data: st.DataObject) -> None:
    answer, shown = data.draw(value_of(kind)), data.draw(language)
    raw = put_value(FORM, ITEMS[kind], answer, shown)
    assert raw is not None
    found = get_value(FORM, ITEMS[kind], through_xml(raw))
    assert (found.refused, found.text, found.number) == (False, answer.text, answer.number)


def through_xml(raw: Raw) -> Raw:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = f'<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1" s="1"/></row></sheetData></worksheet>'
    strings = Strings()
    xml = Sliced(sheet.encode()).filled({"A1": raw}, strings)
    from desktop.workbook.book import read_strings

    kind, content, _, formula = read_grid([xml], read_strings([strings.xml()], "strings"), "sheet").cells[1, 1]
    return Raw(kind, content, raw.number_format, formula)


@given(st.sampled_from(ValueStatus), language)
def test_a_status_is_read_by_its_words_in_any_language(status: ValueStatus, shown: str) -> None:
    raw = put_status(status, shown)
    assert raw is not None and get_status(raw).status is status
    assert get_status(Raw("s", status.value)).status is status
    assert get_status(Raw("s", status.value.lower())).status is status
    assert get_status(Raw("s", raw.text.partition("·")[2].strip().upper())).status is status
    assert get_status(Raw("s", f"{status.value} · palabras de otra versión")).status is status


@given(st.text(max_size=40))
def test_texts_of_notes_and_sources_come_back_clean(written: str) -> None:
    raw = put_text(written)
    found = get_text(raw or BLANK)
    assert found.erased or (found.text or "") == clean(written)


def test_a_text_longer_than_a_cell_is_cut_and_stays_whole_in_its_signs() -> None:
    raw = put_text("🙂" * LONGEST_TEXT)
    assert raw is not None and len(raw.text.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert set(raw.text) == {"🙂"}


@given(codes)
def test_several_codes_are_read_by_code_too(chosen: list[str]) -> None:
    item = ITEMS[ItemKind.MANY]
    found = get_value(FORM, item, Raw("s", "; ".join(chosen)))
    assert found.text is not None and set(found.text.split()) == set(chosen)


@pytest.mark.parametrize(
    "typed", ["Sí", "si", "YES", "yes", "Sim", "oui", " Sí\u00a0", "SÍ", "S\u0131\u0301".replace("\u0131", "i")]
)
def test_a_choice_is_read_by_its_label_in_any_language_or_its_code(typed: str) -> None:
    found = get_value(FORM, ITEMS[ItemKind.ONE], Raw("s", typed))
    assert found.text == "YES"


def test_a_code_that_became_a_number_is_still_that_code() -> None:
    assert get_value(FORM, ITEMS[ItemKind.ONE], Raw("n", "7")).text == "7"


def test_two_codes_of_one_label_are_shown_and_read_by_code() -> None:
    shown = labels(FORM, LIST, "es")
    assert shown["T1"] == "T1" and shown["T2"] == "T2"
    found = get_value(FORM, ITEMS[ItemKind.ONE], Raw("s", "igual"))
    assert found.refused and found.remark and found.remark.code == "workbook.choice_unclear"


def test_what_is_not_in_the_list_is_refused_with_the_options() -> None:
    found = get_value(FORM, ITEMS[ItemKind.ONE], Raw("s", "Quizás"))
    assert found.refused and found.remark and found.remark.code == "workbook.not_in_list"
    assert "Sí" in str(found.remark.details["options"]) and found.remark.found == "Quizás"


def test_the_options_are_told_in_the_language_of_the_reader() -> None:
    listed = CodeList("L", (Code("Y", {"es": "Sí", "fr": "Oui"}), Code("N", {"es": "No", "fr": "Non"})))
    form = replace(FORM, code_lists={"L": listed}, languages=("es", "fr"))
    found = get_value(form, ITEMS[ItemKind.ONE], Raw("s", "Quizás")).remark
    assert found is not None
    assert "(Oui; Non)" in remark_sentence(found, "fr") and "(Sí; No)" in remark_sentence(found, "es")
    # Where the form has no text in it, the form's own language stands in.
    assert "(Sí; No)" in remark_sentence(found, "pt")


def test_of_several_options_only_the_unknown_ones_are_named() -> None:
    found = get_value(FORM, ITEMS[ItemKind.MANY], Raw("s", "Sí; Quizás; No"))
    assert found.refused and found.remark and found.remark.found == "Quizás"


def test_options_may_be_separated_by_commas_or_lines() -> None:
    assert get_value(FORM, ITEMS[ItemKind.MANY], Raw("s", "No, Sí")).text == "YES NO"
    assert get_value(FORM, ITEMS[ItemKind.MANY], Raw("s", "No\nSí")).text == "YES NO"
    assert get_value(FORM, ITEMS[ItemKind.MANY], Raw("s", "Siete, o más")).text == "7"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (Raw("s", "1.250"), "workbook.number_unclear"),
        (Raw("s", "(5)"), "workbook.number_bracketed"),
        (Raw("s", "12 kt"), "workbook.number_with_sign"),
        (Raw("s", "nan"), "workbook.not_a_number"),
        (Raw("s", "inf"), "workbook.not_a_number"),
        (Raw("s", "1_000"), "workbook.not_a_number"),
        (Raw("b", "1"), "workbook.truth_value"),
        (Raw("e", "#REF!"), "workbook.error_cell"),
        (Raw("", "", formula="B4/1000"), "workbook.formula_without_result"),
        (Raw("n", "44289", "dd/mm/yyyy"), "workbook.date_for_number"),
        (Raw("d", "2021-04-03"), "workbook.date_for_number"),
        (Raw("s", "n/a"), "workbook.unclear_word"),
        (Raw("s", "-"), "workbook.unclear_word"),
        (Raw("s", "x"), "workbook.unclear_word"),
        (Raw("s", "E · Estimado"), "workbook.not_a_number"),
    ],
)
def test_a_figure_that_cannot_be_told_is_refused(raw: Raw, code: str) -> None:
    found = get_value(FORM, ITEMS[ItemKind.DECIMAL], raw)
    assert found.refused and found.text is None and found.number is None
    assert found.remark is not None and found.remark.code == code and found.remark.severity == "error"


def test_an_unclear_figure_names_both_readings() -> None:
    found = get_value(FORM, ITEMS[ItemKind.DECIMAL], Raw("s", "1.250"))
    assert found.remark is not None
    assert (found.remark.found, found.remark.details) == ("1.250", {"one": "1.25", "other": "1250"})


def test_a_percent_sign_is_asked_about_where_figures_are_no_percentages() -> None:
    for item in (ITEMS[ItemKind.DECIMAL], ITEMS[ItemKind.INTEGER]):
        found = get_value(FORM, item, Raw("s", "5,5 %"))
        assert found.refused and found.remark is not None and found.remark.code == "workbook.number_percent"
        assert found.remark.details == {"one": "5.5", "other": "0.055"}
    # Nothing is nothing, and a unit that is written with the sign is a percentage, whatever its neutral name.
    assert get_value(FORM, ITEMS[ItemKind.DECIMAL], Raw("s", "0 %")).number == 0.0
    share = replace(ITEMS[ItemKind.DECIMAL], unit="share_of_gdp", unit_texts={"es": "% del PIB"})
    assert get_value(FORM, share, Raw("s", "5,5 %")).number == 5.5


@pytest.mark.parametrize(
    ("raw", "item", "value"),
    [
        (Raw("s", "1234,5"), ITEMS[ItemKind.DECIMAL], 1234.5),
        (Raw("n", "0.45", "0%"), SHARE, 45.0),
        (Raw("n", "0.07", "0.0%"), SHARE, 7.0),
        (Raw("s", "45 %"), SHARE, 45.0),
    ],
)
def test_a_figure_in_other_clothes_is_read_with_a_warning(raw: Raw, item: Item, value: float) -> None:
    found = get_value(FORM, item, raw)
    assert found.number == value and found.text == number_text(value)
    assert found.remark is not None and found.remark.severity == "warning"


@pytest.mark.parametrize(
    ("raw", "item", "value"),
    [
        (Raw("n", "1250"), ITEMS[ItemKind.DECIMAL], 1250.0),
        (Raw("n", "0.45"), SHARE, 0.45),
        (Raw("n", "0.45", "0%"), ITEMS[ItemKind.DECIMAL], 0.45),
        (Raw("n", "12.5"), ITEMS[ItemKind.INTEGER], 12.5),
        (Raw("n", "-0"), ITEMS[ItemKind.DECIMAL], 0.0),
        (Raw("n", "15", formula="12+3"), ITEMS[ItemKind.DECIMAL], 15.0),
        (Raw("n", "1E-7"), ITEMS[ItemKind.DECIMAL], 1e-7),
    ],
)
def test_a_plain_number_is_read_in_silence(raw: Raw, item: Item, value: float) -> None:
    found = get_value(FORM, item, raw)
    assert found.number == value and found.remark is None and not found.refused


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("n/d", "O"),
        ("s/d", "O"),
        ("..", "O"),
        ("No disponible", "O"),
        ("no aplica", "M"),
        ("Não se aplica", "M"),
        ("L · No", "L"),
    ],
)
def test_a_word_for_no_value_becomes_its_status(typed: str, status: str) -> None:
    for kind in (ItemKind.DECIMAL, ItemKind.DATE, ItemKind.ONE):
        found = get_value(FORM, ITEMS[kind], Raw("s", typed))
        assert found.status is ValueStatus(status) and found.text is None and not found.refused


def test_in_a_text_such_words_are_text() -> None:
    for typed in ("n/d", "-", "no aplica", "x", "123", "=1+1", "<b>"):
        assert get_value(FORM, ITEMS[ItemKind.TEXT], Raw("s", typed)).text == typed


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (Raw("s", "03/04/2021"), "workbook.date_unclear"),
        (Raw("s", "ayer"), "workbook.not_a_date"),
        (Raw("n", "2021", "yyyy-mm-dd"), "workbook.year_for_date"),
        (Raw("n", "60", "yyyy-mm-dd"), "workbook.not_a_date"),
        (Raw("n", "99999999", "yyyy-mm-dd"), "workbook.not_a_date"),
        (Raw("n", "44289", "0.00%"), "workbook.not_a_date"),
        (Raw("b", "0"), "workbook.truth_value"),
        (Raw("e", "#VALUE!"), "workbook.error_cell"),
    ],
)
def test_a_date_that_cannot_be_told_is_refused(raw: Raw, code: str) -> None:
    found = get_value(FORM, ITEMS[ItemKind.DATE], raw)
    assert found.refused and found.remark is not None and found.remark.code == code


def test_dates_are_read_from_serial_numbers_of_both_systems() -> None:
    item = ITEMS[ItemKind.DATE]
    assert get_value(FORM, item, Raw("n", "44289", "dd/mm/yyyy")).text == "2021-04-03"
    assert get_value(FORM, item, Raw("n", "44289.5", "dd/mm/yyyy hh:mm")).text == "2021-04-03"
    assert get_value(FORM, item, Raw("n", "42827", "dd/mm/yyyy"), epoch_1904=True).text == "2021-04-03"
    assert get_value(FORM, item, Raw("d", "2021-04-03T00:00:00")).text == "2021-04-03"
    # A year of another calendar is shown, however the date is written.
    far = get_value(FORM, item, Raw("s", "2564-01-01"))
    assert (far.text, far.refused) == ("2564-01-01", False) and far.remark is not None
    assert (far.remark.code, far.remark.severity) == ("workbook.date_far", "warning")


@given(st.dates(date(1905, 1, 1), date(LAST_YEAR, 12, 31)))
def test_a_date_written_in_words_is_read_with_a_warning(day: date) -> None:
    found = get_value(FORM, ITEMS[ItemKind.DATE], Raw("s", f"{day.day}.{day.month}.{day.year:04d}"))
    assert found.text == day.isoformat() and found.remark is not None and found.remark.severity == "warning"


@pytest.mark.parametrize("shown", LANGUAGES)
def test_the_erase_mark_is_known_in_every_language(shown: str) -> None:
    for kind in ANSWERED:
        assert get_value(FORM, ITEMS[kind], Raw("s", "∅")).erased
        assert get_value(FORM, ITEMS[kind], Raw("s", erase_label(shown))).erased
    assert get_status(Raw("s", erase_label(shown))).erased


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (Raw("s", "✓"), True), (Raw("s", "X"), True), (Raw("s", "sí"), True), (Raw("b", "1"), True), (Raw("n", "1"), True),
        (Raw("s", "No"), False), (Raw("s", "não"), False), (Raw("b", "0"), False), (Raw("n", "0"), False), (Raw("s", "∅"), False),
        (BLANK, None), (Raw("s", "  "), None),
    ],
)  # fmt: skip
def test_marks_are_read(raw: Raw, said: bool | None) -> None:
    assert get_mark(raw) == (said, None)


@pytest.mark.parametrize("typed", ["✗", "?", "quizás", "2"])
def test_a_mark_that_could_be_either_is_refused(typed: str) -> None:
    said, remark = get_mark(Raw("n" if typed == "2" else "s", typed))
    assert said is None and remark is not None and remark.code == "workbook.not_a_mark"


def test_blank_cells_say_nothing() -> None:
    for kind in ANSWERED:
        for raw in (BLANK, Raw("s", ""), Raw("s", " \u00a0 "), Raw("s", "", formula='""')):
            assert not get_value(FORM, ITEMS[kind], raw).said, (kind, raw)


def test_a_text_that_became_a_date_is_shown() -> None:
    found = get_value(FORM, ITEMS[ItemKind.TEXT], Raw("n", "44289", "d-mmm"))
    assert found.text == "2021-04-03" and found.remark is not None and found.remark.severity == "warning"
