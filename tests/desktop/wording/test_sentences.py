"""Codes become sentences: every placeholder filled, every number in the reader's own writing, never an exception."""

import pickle
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.problems import Problem, Remark
from db.terms import LANGUAGES, Stage, ValueStatus
from desktop.wording import day_text, problem_sentence, remark_sentence, sentence
from desktop.wording.sentences import codes, fill, placeholders, template, word

words = st.text(max_size=30)


def test_numbers_among_the_details_are_written_as_the_language_writes_them() -> None:
    assert fill("{n}", "en", {"n": 12345.5}) == "12,345.5"
    assert fill("{n}", "pt", {"n": 12345.5}) == "12.345,5"
    assert fill("{n}", "fr", {"n": 12345}) == "12\u202f345"


@pytest.mark.parametrize(
    ("language", "day"),
    [("es", "1.º de marzo de 2024"), ("en", "1 March 2024"), ("pt", "1.º de março de 2024"), ("fr", "1er mars 2024")],
)
def test_a_day_among_the_details_names_the_month(language: str, day: str) -> None:
    assert fill("{due}", language, {"due": "2024-03-01"}) == day
    # What stands in somebody's cell is quoted as it is.
    assert fill("{found} {due}", language, {"found": "2024-03-01", "due": "soon"}) == "2024-03-01 soon"


def test_terms_among_the_details_are_put_in_words() -> None:
    assert fill("{stage}", "es", {"stage": Stage.IN_REVIEW}) == "En revisión"
    assert fill("{all}", "en", {"all": (Stage.RETURNED, ValueStatus.BREAK)}) == "Returned, Break in series"


def test_nothing_is_shown_as_a_dash_and_a_forgotten_detail_as_a_hole() -> None:
    assert fill("{a} {b}", "en", {"a": None}) == "— …"


@given(words, words)
def test_what_a_person_wrote_is_never_read_as_a_placeholder(before: str, after: str) -> None:
    typed = f"{before}{{n}}{after}{{0}}"
    assert fill("«{found}»", "en", {"found": typed, "n": 1}) == f"«{typed}»"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_said_with_any_details(language: str) -> None:
    for code in sorted(codes()):
        said = sentence(code, language, **dict.fromkeys(placeholders(template(code, language)), "{odd} %s 100 %"))
        assert ("…" in said) == ("…" in template(code, language)), code
        assert said.strip(), code


def test_no_french_line_can_break_before_a_sign_or_inside_its_quotation_marks() -> None:
    # The words of the workbook are cells of their own, and files that were issued hold them as they are.
    french = {code: template(code, "fr") for code in codes() if not code.startswith("workbook.")}
    assert {code: text for code, text in french.items() if re.search(r"\w [;:?!»](?!\w)|« ", text)} == {}


def test_an_unknown_language_falls_back_to_english() -> None:
    assert sentence("term.Stage.accepted", "nl") == "Accepted"
    assert word(Stage.ACCEPTED, "nl") == "Accepted"


def test_a_code_without_a_sentence_is_a_bug() -> None:
    with pytest.raises(KeyError):
        sentence("nowhere.at_all", "en")


def test_a_problem_says_the_same_after_it_crossed_from_the_worker() -> None:
    code = next(code for code in sorted(codes()) if placeholders(template(code, "es")))
    details = dict.fromkeys(placeholders(template(code, "es")), 1234.5)
    problem = Problem(code, **details)
    crossed = pickle.loads(pickle.dumps(problem))
    assert (crossed.code, crossed.details) == (code, details)
    assert problem_sentence(crossed, "es") == problem_sentence(problem, "es") == sentence(code, "es", **details)


PLACE = ("sheet", "cell", "item", "row", "found")


def code_with_a_place(language: str) -> str:
    """Returns some code whose sentence names a part of a remark's place."""
    return next(code for code in sorted(codes()) if placeholders(template(code, language)) & set(PLACE))


def test_a_remark_says_its_place_and_what_was_found() -> None:
    code = code_with_a_place("fr")
    said = remark_sentence(Remark(code, **{part: f"«{part}»" for part in PLACE}), "fr")
    for part in placeholders(template(code, "fr")) & set(PLACE):
        assert f"«{part}»" in said


def test_a_detail_of_a_remark_goes_before_its_place() -> None:
    code = code_with_a_place("en")
    part = min(placeholders(template(code, "en")) & set(PLACE))
    assert "the detail" in remark_sentence(Remark(code, **{part: "the place"}, details={part: "the detail"}), "en")


@pytest.mark.parametrize(
    ("language", "days", "numbers"),
    [
        ("en", ("31 March 2023", "1 April 2023"), ("1.25", "125,000")),
        ("es", ("31 de marzo de 2023", "1.º de abril de 2023"), ("1,25", "125\u202f000")),
        ("pt", ("31 de março de 2023", "1.º de abril de 2023"), ("1,25", "125.000")),
        ("fr", ("31 mars 2023", "1er avril 2023"), ("1,25", "125\u202f000")),
    ],
)
def test_days_and_numbers_that_travel_as_texts_are_written_as_the_language_writes_them(
    language: str, days: tuple[str, str], numbers: tuple[str, str]
) -> None:
    assert (day_text(date(2023, 3, 31), language), day_text("2023-04-01", language)) == days
    said = sentence("office.before_due", language, due="2023-03-31", day="2023-04-01", year="2023")
    assert all(day in said for day in days) and "2023-" not in said
    place = {"sheet": "A", "cell": "B7", "found": "1.250"}
    said = sentence("workbook.number_unclear", language, one="1.25", other="125000", **place)
    # What stands in the cell is quoted as it stands.
    assert all(number in said for number in numbers) and "1.250" in said
    found = sentence("workbook.date_unclear", language, one="2023-03-31", other="2023-04-01", **place)
    assert all(day in found for day in days)
    assert day_text("no day", language) == "no day"


def test_what_a_text_was_read_as_is_told_as_the_reader_writes_it() -> None:
    number = Remark("workbook.number_from_text", "warning", "H", "F9", found="1,234.5", details={"value": "1234.5"})
    day = Remark("workbook.date_from_text", "warning", "H", "F9", found="3.4.21", details={"value": "2021-04-03"})
    assert "«1,234.5» se leyó como 1234,5." in remark_sentence(number, "es")
    assert "was read as 1234.5." in remark_sentence(number, "en")
    assert "3 de abril de 2021" in remark_sentence(day, "es")
