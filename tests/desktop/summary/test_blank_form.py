"""The blank form on paper: every question, option and definition stands on it, whatever the questionnaire says."""

from dataclasses import replace
from importlib.resources import files

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Section
from db.terms import LANGUAGES, ItemKind
from desktop.questionnaire.read import read_form
from desktop.summary.blank_form import write_blank_form


def text_of(pdf: bytes) -> list[str]:
    """Returns the text of every page."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


@pytest.fixture(scope="module")
def shipped() -> Questionnaire:
    data = files("resources").joinpath("questionnaires", "sela.xlsx").read_bytes()
    return read_form(data, "sela.xlsx").questionnaire


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_of_the_shipped_form_stands_on_paper(shipped: Questionnaire, language: str) -> None:
    pages = text_of(write_blank_form(shipped, language))
    whole = " ".join(" ".join(pages).split())
    assert [item.code for item in shipped.items if item.answered and f"{item.code} " not in whole] == []
    for section in shipped.sections:
        assert shipped.label(section, language) in whole
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page


def test_a_heading_never_stands_alone_at_the_foot(shipped: Questionnaire) -> None:
    headings = {shipped.label(section, "es") for section in shipped.sections if section.parent}
    for page in text_of(write_blank_form(shipped, "es")):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        assert lines[-3] not in headings


def test_equal_forms_give_equal_bytes(shipped: Questionnaire) -> None:
    assert write_blank_form(shipped, "fr") == write_blank_form(shipped, "fr")


def test_options_are_boxes_and_a_language_the_form_lacks_falls_back() -> None:
    choices = CodeList("L", tuple(Code(f"C{at}", {"es": f"Opción {at}"}) for at in range(17)))
    items = (
        Item("A.1", ItemKind.MANY, "A", {"es": "¿Cuáles?"}, code_list="L", required="yes"),
        Item("A.2", ItemKind.DATE, "A", {"es": "¿Desde cuándo?"}),
        Item("A.3", ItemKind.DECIMAL, "A", {"es": "Doble"}, calculation="2 * 2"),
    )
    form = Questionnaire(
        "F", "1", {"es": "Formulario"}, "es", ("es",), (Section("A", None, {"es": "Parte"}),), items, {"L": choices}
    )
    [page] = text_of(write_blank_form(form, "en"))
    assert all(f"Opción {at}" in page for at in range(17))
    assert "Several may be ticked." in page and "day / month / year" in page and "Computed from" in page


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=400), st.integers(1, 40))
def test_no_text_makes_it_fail(text: str, times: int) -> None:
    columns = tuple(Item(f"A.R.{at}", ItemKind.TEXT, "A", {"es": text * times}, roster="A.R") for at in range(9))
    items = (
        Item("A.1", ItemKind.ONE, "A", {"es": text * times}, {"es": text * times}, code_list="L", unit=text),
        Item("A.R", ItemKind.ROSTER, "A", {"es": text}, columns=columns),
    )
    choices = CodeList("L", tuple(Code(f"C{at}", {"es": text}) for at in range(times)))
    form = Questionnaire(
        "F", "1", {"es": text}, "es", ("es",), (Section("A", None, {"es": text}),), items, {"L": choices}
    )
    assert text_of(write_blank_form(replace(form), "es"))


def test_a_label_that_is_not_translated_says_whose_it_is() -> None:
    both = {"es": "Puentes", "fr": "Ponts"}
    items = (Item("A.1", ItemKind.INTEGER, "A", both), Item("A.2", ItemKind.INTEGER, "A", {"es": "Puertos"}))
    form = Questionnaire("F", "1", both, "es", ("es", "fr"), (Section("A", None, both),), items, {})
    [page] = text_of(write_blank_form(form, "fr"))
    assert "Puertos [es]" in page and "Ponts" in page and page.count("[es]") == 1


def test_choices_that_are_not_translated_say_so_once_above_the_boxes() -> None:
    both = {"es": "Puentes", "fr": "Ponts"}
    item = Item("A.1", ItemKind.MANY, "A", both, {"es": "Los de piedra."}, code_list="L")
    choices = CodeList("L", tuple(Code(f"C{at}", {"es": f"Opción {at}"}) for at in range(6)))
    form = Questionnaire("F", "1", both, "es", ("es", "fr"), (Section("A", None, both),), (item,), {"L": choices})
    [page] = text_of(write_blank_form(form, "fr"))
    assert "Les choix ne sont pas encore traduits [es]." in page and "Los de piedra. [es]" in page
    assert page.count("[es]") == 2 and "Opción 5" in page
