"""Answers in words: numbers, dates, choices and statuses as the window's language writes them."""

from datetime import date

from db.problems import Remark
from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.submission import Answer
from db.terms import ItemKind
from desktop.ui import language
from desktop.wording import number_text, word

NOTHING = "–"


def number_shown(value: float, decimals: int | None = None) -> str:
    """Return *value* as the language groups it, with the decimal sign that the person chose, if they chose one."""
    return number_text(value, language.now(), decimals)


def number(value: float, decimals: int | None) -> str:
    """Return *value* with the declared *decimals* where that loses nothing, else with every digit it has."""
    if decimals is not None and round(value, decimals) == value:
        return number_shown(value, decimals)
    return number_shown(value)


def derived_number(item: Item, value: float) -> str:
    """Return a computed *value* as people read it: with the declared decimals, else with four figures that count."""
    if item.decimals is not None:
        return number_shown(value, item.decimals)
    large = abs(value) >= 1000
    return number_shown(float(f"{value:.0f}") if large else float(f"{value:.4g}"))


def value_text(questionnaire: Questionnaire, item: Item, answer: Answer | None) -> str:
    """Return the value of *answer* in words; a dash where there is none (an empty answer is never a zero)."""
    if answer is None or answer.text is None:
        return NOTHING
    if item.kind.numeric and answer.number is not None:
        return derived_number(item, answer.number) if item.derived else number(answer.number, item.decimals)
    if item.kind.choice:
        return questionnaire.choice_labels(item, answer.codes, language.now())
    if item.kind is ItemKind.DATE:
        return day_text(answer.text)
    return answer.text


def day_text(text: str) -> str:
    """Return an ISO date with its month as a word; anything else as it stands."""
    try:
        return language.date_text(date.fromisoformat(text))
    except ValueError:
        return text


def status_text(answer: Answer | None) -> str:
    """Return the value status in words, and that the value is confidential."""
    if answer is None or answer.status is None:
        return ""
    return word(answer.status, language.now())


def place_text(questionnaire: Questionnaire, item: str, row_number: int | None = None) -> str:
    """Return where something stands: the item's code, and the number of the row."""
    if not item:
        return ""
    found = questionnaire.by_code.get(item)
    code = found.roster if found is not None and found.roster and row_number is not None else item
    return f"{code} · {row_number}" if row_number is not None else str(code)


def label_of(questionnaire: Questionnaire, code: str) -> str:
    """Return the label of item or section *code* in the window's language, falling back visibly."""
    item = questionnaire.by_code.get(code)
    if item is not None:
        return questionnaire.label(item, language.now())
    section = questionnaire.sections_by_code.get(code)
    return questionnaire.label(section, language.now()) if section is not None else code


def cell_text(remark: Remark) -> str:
    """Return the place of a remark in its file, as Excel writes it: ``Sheet!B7``."""
    return "!".join(part for part in (remark.sheet, remark.cell) if part)
