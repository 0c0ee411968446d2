"""What a person typed into a field: what would be stored, what they have to decide, or why it cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.submission import Answer
from db.terms import ItemKind
from desktop.ui import language
from desktop.ui.models.words import day_text, number_shown
from desktop.wording import magnitude, sentence, word
from desktop.workbook.cells import Raw, Reading, get_value
from desktop.workbook.numbers import number_text as plain_number

# A cell of a workbook has a place; a field is where one looks at. What a refusal of the one says of the other:
SAID = {
    "workbook.number_unclear": "entry.unclear",
    "workbook.number_bracketed": "entry.unclear",
    "workbook.number_percent": "entry.unclear",
    "workbook.date_unclear": "entry.unclear",
    "workbook.not_a_number": "entry.not_a_number",
    "workbook.not_a_date": "entry.not_a_date",
    "workbook.year_for_date": "entry.not_a_date",
    "workbook.not_in_list": "entry.not_in_list",
    "workbook.choice_unclear": "entry.not_in_list",
    "workbook.unclear_word": "entry.unclear_word",
}


@dataclass(frozen=True, slots=True)
class Typed:
    """``parts`` would be stored; None where ``sentence`` says what is wrong, with (text, shown) ``readings`` to choose."""

    parts: Mapping[str, object] | None = None
    readings: tuple[tuple[str, str], ...] = ()
    sentence: str = ""
    kind: str = ""
    """Of two readings, what they differ in: who decides one cell has decided all of this kind, and no others."""


def read_typed(questionnaire: Questionnaire, item: Item, text: str, before: Answer, *, decide: bool = True) -> Typed:
    """Return what *text* means for *item*, whose answer was *before*; nothing typed means that there is no value.

    Of two readings of a number the one holds that the person's decimal sign leaves; without *decide* they are asked.
    """
    reading = get_value(questionnaire, item, Raw("s", text))
    if reading.refused:
        settled = _settled(item, reading, text) if decide else None
        return Typed(chosen(item, settled, before)) if settled is not None else _refused(item, text, reading)
    if reading.status is not None and item.kind is not ItemKind.LONG_TEXT:
        return Typed({"text": None, "number": None, "status": reading.status})
    if not reading.said or reading.erased or reading.text is None:
        return Typed(emptied(before))
    return Typed(valued(reading.text, reading.number, before))


def valued(text: str, number: float | None, before: Answer) -> dict[str, object]:
    """Return the parts of an answer that now has a value; a status that said it had none falls away."""
    parts: dict[str, object] = {"text": text, "number": number}
    if before.status is not None and before.status.means_no_value:
        parts["status"] = None
    return parts


def emptied(before: Answer) -> dict[str, object]:
    """Return the parts of an answer whose value is taken away; a reason for having none stays."""
    parts: dict[str, object] = {"text": None, "number": None}
    if before.status is not None and not before.status.means_no_value:
        parts["status"] = None
    return parts


def chosen(item: Item, text: str, before: Answer) -> dict[str, object]:
    """Return the parts for one of the readings that were offered: a plain number or an ISO date."""
    return valued(text, float(text) if item.kind.numeric else None, before)


def _settled(item: Item, reading: Reading, text: str) -> str | None:
    """Return the one of two readings in which the only separator of *text* is what the person writes it for."""
    sign = language.decimal_sign().sign
    if not sign or reading.remark is None or reading.remark.code != "workbook.number_unclear":
        return None
    if _two_questions(item, reading, text):
        return None
    both = sorted((str(reading.remark.details[name]) for name in ("one", "other")), key=lambda one: abs(float(one)))
    return both[0 if sign in text else 1]


def _two_questions(item: Item, reading: Reading, text: str) -> bool:
    """Whether neither the separator nor the percent sign is clear: one click cannot answer both."""
    unclear = reading.remark is not None and reading.remark.code == "workbook.number_unclear"
    return unclear and not item.percent and "%" in text


def _refused(item: Item, text: str, reading: Reading) -> Typed:
    remark = reading.remark
    code = SAID.get(remark.code, "entry.unreadable") if remark is not None else "entry.unreadable"
    if _two_questions(item, reading, text):
        code = "entry.not_a_number"
    details = dict(remark.details) if remark is not None else {}
    readings: tuple[tuple[str, str], ...] = ()
    if code == "entry.unclear":
        both = (str(details["one"]), str(details["other"]))
        readings = tuple((one, _shown(item, one)) for one in both)
        details = {"one": readings[0][1], "other": readings[1][1]}
    mark = "%" if "%" in text else next((one for one in text if one in ".,"), "")
    kind = f"{remark.code}{mark}" if readings and remark is not None else ""
    return Typed(None, readings, _sentence(code, text.strip(), details), kind)


def _sentence(code: str, found: str, details: Mapping[str, object]) -> str:
    tongue = language.now()
    if code == "entry.unclear":
        return sentence("entry.unclear", tongue, found=found, **details)
    if code == "entry.not_in_list":
        return sentence("entry.not_in_list", tongue, found=found, options=details.get("options") or details["codes"])
    if code == "entry.not_a_number":
        return sentence("entry.not_a_number", tongue, found=found)
    if code == "entry.not_a_date":
        return sentence("entry.not_a_date", tongue, found=found)
    if code == "entry.unclear_word":
        return sentence("entry.unclear_word", tongue, found=found)
    return sentence("entry.unreadable", tongue, found=found)


def _shown(item: Item, reading: str) -> str:
    return number_shown(float(reading)) if item.kind.numeric else day_text(reading)


def understood(questionnaire: Questionnaire, item: Item, text: str) -> str:
    """Return how *text*, still being typed, is understood: its size in words, the day, the status; "" where it is plain."""
    if not text.strip() or not (item.kind.numeric or item.kind is ItemKind.DATE):
        return ""
    reading = get_value(questionnaire, item, Raw("s", text))
    if reading.refused:
        settled = _settled(item, reading, text)
        if settled is not None:
            # Told even where it is short: what was decided by the person's sign has to be seen.
            return f"= {magnitude(float(settled), language.now()) or number_shown(float(settled))}"
        typed = _refused(item, text, reading)
        return " / ".join(shown for _, shown in typed.readings) + " ?" if typed.readings else ""
    if reading.status is not None:
        return word(reading.status, language.now())
    if reading.number is not None:
        large = magnitude(reading.number, language.now())
        if large:
            return f"= {large}"
        return "" if text.strip().isdigit() else f"= {number_shown(reading.number)}"
    return f"= {day_text(reading.text)}" if reading.text else ""


def editable(item: Item, answer: Answer) -> str:
    """Return the text a person goes on typing at: no groups, the decimal sign of their language."""
    if answer.text is None:
        return ""
    if item.kind.numeric and answer.number is not None:
        point = language.decimal_sign().sign or ("." if language.now() == "en" else ",")
        return plain_number(answer.number).replace(".", point)
    if item.kind is ItemKind.DATE:
        return day_text(answer.text)
    return answer.text
