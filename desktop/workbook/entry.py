"""What a cell takes: its number format, where its text stands, what it refuses, and the words that help to fill it."""

from datetime import date

from openpyxl.styles import Alignment
from openpyxl.worksheet.datavalidation import DataValidation

from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.questionnaire.speech import range_words
from desktop.rules import bounds, parse
from desktop.wording import sentence
from desktop.workbook.dates import to_serial
from desktop.workbook.draft import Draft
from desktop.workbook.lists import FIRST_DAY, bounded, days, dropdown, figures, free, prompt
from desktop.workbook.palette import DATE_FORMAT, TEXT_FORMAT, align, number_format
from desktop.workbook.words import CONDITIONAL_MARK, REQUIRED_MARK


def required_mark(item: Item) -> str:
    """Return the sign of a required question, always or on a condition; "" where it is not."""
    return REQUIRED_MARK if item.required == "yes" else CONDITIONAL_MARK if item.required else ""


def number_shown(item: Item) -> str:
    """Return the number format of an item's value cell."""
    if item.kind.numeric:
        return number_format(item.decimals, item.kind is ItemKind.INTEGER)
    return DATE_FORMAT if item.kind is ItemKind.DATE else TEXT_FORMAT


def value_place(item: Item, vertical: str = "center") -> Alignment:
    """Return where a value stands in its cell: figures and dates right, texts left; reasons for no value wrap in both."""
    side = "right" if item.kind.numeric or item.kind is ItemKind.DATE else "left"
    vertical = "top" if item.kind is ItemKind.LONG_TEXT else vertical
    return align(side, vertical, wrap=True, indent=1)


def entry(draft: Draft, item: Item, title: str) -> DataValidation:
    """Return the validation of an item's value cell, its definition, unit and usual source as input message."""
    words = draft.words
    source = draft.lists.choices(item) if item.kind is ItemKind.ONE else None
    if source:
        found = dropdown(source, words("workbook.enter.choice"))
    elif item.kind.numeric:
        found = figures(item.kind is ItemKind.INTEGER, words("workbook.enter.number"))
    elif item.kind is ItemKind.DATE:
        found = days(words("workbook.enter.date"))
    else:
        found = free()
    _bound(draft, item, found)
    told = [draft.hint(item)]
    if item.unit:
        told.append(words("workbook.enter.unit", unit=draft.unit(item)))
    if item.source_expected:
        told.append(words("workbook.enter.source", source=draft.source_expected(item)))
    if item.kind is ItemKind.MANY:
        told.append(words("workbook.enter.several"))
    if mark := draft.choices(item).mark:
        told.append(words("form.borrowed", mark=mark))
    if item.kind is ItemKind.LONG_TEXT:
        told.append(words("workbook.enter.long"))
    return prompt(found, title, " ".join(text for text in told if text))


def _bound(draft: Draft, item: Item, found: DataValidation) -> None:
    """Put the range that the item's constraint says into its validation, else that of its warning, which only asks."""
    if not item.kind.numeric and item.kind is not ItemKind.DATE:
        return
    for text, soft in ((item.constraint, False), (item.warning, True)):
        ranged = bounds(parse(text)) if text else None
        if ranged is None:
            continue
        low, high = _number(ranged.low), _number(ranged.high)
        if low is None and high is None:
            continue
        if low is None and item.kind is ItemKind.DATE:
            low = FIRST_DAY
        words = range_words(ranged.low, ranged.high, draft.language)
        code = "workbook.enter.unusual" if soft else "workbook.enter.range"
        bounded(found, low, high, sentence(code, draft.language, range=words), soft)
        return


def _number(end: float | str | None) -> float | None:
    """Return a bound as a validation takes it; a day before March 1900, which spreadsheets do not have, is none."""
    if not isinstance(end, str):
        return end
    try:
        return to_serial(date.fromisoformat(end))
    except ValueError:
        return None
