"""Texts that are not translated: the workbook says whose language they are in, and reads them back all the same."""

import io
from collections.abc import Mapping
from dataclasses import replace

import openpyxl
import pytest

from db.snapshots.questionnaire import CodeList, Item, Questionnaire
from desktop.questionnaire.canonical import sha256, to_json
from desktop.workbook.order import Order
from desktop.workbook.read import read_return
from desktop.workbook.write import write_workbook


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def ordered(order: Order, questionnaire: Questionnaire, **more: object) -> Order:
    canonical = to_json(questionnaire)
    return replace(order, questionnaire=questionnaire, canonical=canonical, sha256=sha256(canonical), **more)  # type: ignore[arg-type]


def test_a_label_that_is_not_translated_says_whose_it_is_and_the_answers_come_back(order: Order) -> None:
    def hole(item: Item) -> Item:
        return replace(item, labels={"es": item.labels["es"]}) if item.code == "D1.yes" else item

    form = replace(order.questionnaire, items=tuple(hole(item) for item in order.questionnaire.items))
    data = write_workbook(ordered(order, form, language="pt"))
    texts = {str(cell.value) for sheet in opened(data) for row in sheet.iter_rows() for cell in row if cell.value}
    assert "¿Existe? [es]" in texts and [text for text in texts if text.endswith(" [es]")] == ["¿Existe? [es]"]
    # Where the questionnaire is in another language as a whole, nothing is marked.
    assert replace(form, languages=("es",)).label(form.by_code["D1.yes"], "pt") == "¿Existe?"
    back = read_return(data)
    assert back.answers["D1.yes", ""].text == order.answers["D1.yes", ""].text
    assert not [one for one in back.remarks if one.code == "workbook.label_changed"]


def _without(texts: Mapping[str, str], language: str) -> dict[str, str]:
    return {tongue: text for tongue, text in texts.items() if tongue != language}


def _partly_translated(form: Questionnaire) -> Questionnaire:
    """The form without Portuguese for one whole list, one choice of another, and the texts of a question."""

    def untold(item: Item) -> Item:
        if item.code == "D1.yes":
            return replace(item, hints=_without(item.hints, "pt"))
        if item.code == "D1.count":
            texts = {"es": "reuniones al año", "en": "meetings"}
            return replace(
                item, unit_texts=texts, constraint=". < 9 or . > 10", constraint_messages={"es": "No cuadra."}
            )
        if item.code == "D1.R":
            columns = tuple(replace(one, labels=_without(one.labels, "pt")) for one in item.columns)
            return replace(item, columns=columns)
        return item

    lists = dict(form.code_lists)
    lists["YN"] = CodeList("YN", tuple(replace(one, labels=_without(one.labels, "pt")) for one in lists["YN"].codes))
    first, *others = lists["OBS"].codes
    lists["OBS"] = CodeList("OBS", (replace(first, labels=_without(first.labels, "pt")), *others))
    sections = tuple(
        replace(one, labels=_without(one.labels, "pt")) if one.code == "T1" else one for one in form.sections
    )
    return replace(form, sections=sections, items=tuple(map(untold, form.items)), code_lists=lists)


@pytest.mark.parametrize("marked", [True, False])
def test_what_is_not_translated_says_whose_it_is_and_comes_back_with_or_without_the_mark(
    order: Order, marked: bool
) -> None:
    form = _partly_translated(order.questionnaire)
    data = write_workbook(ordered(order, form, language="pt"))
    book = opened(data)
    texts = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    for told in ("Comercio / aduanas [es]", "reuniones al año [es]", "Falta de coordinación [es]"):
        assert told in texts
    # A list that is borrowed as a whole bears no mark at each word: the cell's message says it once.
    assert "Sí" in texts and "Sí [es]" not in texts and "Otro (pt)" in texts
    messages = [check.prompt or "" for sheet in book for check in sheet.data_validations.dataValidation]
    assert any("Definición. [es]" in told and "ainda não foram traduzidas [es]" in told for told in messages)
    formulas = [text for text in texts if text.startswith("=") and "No cuadra." in text]
    assert formulas and all('"No cuadra."' not in text and text.count("[es]") == 1 for text in formulas)
    if not marked:
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and cell.value.endswith(" [es]"):
                        cell.value = cell.value.removesuffix(" [es]")
    else:
        # Whoever reads the mark in the message may well write it.
        sheet = book[opened(data).sheetnames[1]]
        next(cell for row in sheet.iter_rows() for cell in row if cell.value == "Sí").value = "Sí [es]"
    out = io.BytesIO()
    book.save(out)
    back = read_return(out.getvalue())
    assert {key: answer.text for key, answer in back.answers.items() if key in order.answers} == {
        key: answer.text for key, answer in order.answers.items()
    }
    assert not [one.code for one in back.remarks if one.code in ("workbook.label_changed", "workbook.unit_changed")]
