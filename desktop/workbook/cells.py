"""One answer's value in one cell, both directions side by side: ``get_value(put_value(x))`` is ``x``."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Generic, TypeVar

from db.problems import Remark
from db.snapshots.questionnaire import CodeList, Item, Questionnaire
from db.snapshots.submission import Answer
from db.terms import ItemKind, ValueStatus
from desktop.workbook.dates import from_serial, read_date, to_serial
from desktop.workbook.formats import Format, kind_of
from desktop.workbook.numbers import number_text, number_within, read_number
from desktop.workbook.words import (
    clean,
    erases,
    folded,
    mark_of,
    no_value,
    no_value_label,
    status_label,
    status_of,
    unclear,
)

LONGEST_TEXT = 32_767
FIRST_YEAR, LAST_YEAR = 1600, 2399
"""Years outside belong to another calendar (2564, 1443) or to a slip."""
TRUE = ("1", "true")
Known = TypeVar("Known")


@dataclass(frozen=True, slots=True)
class Raw:
    """What a cell of a file holds. ``type``: n number, s text, b true or false, e error, d ISO date, "" nothing."""

    type: str = ""
    text: str = ""
    number_format: str = "General"
    formula: str | None = None

    @property
    def blank(self) -> bool:
        """Whether it says nothing: empty, or a formula whose result is the empty text."""
        return not self.text.strip() and not (self.formula is not None and self.type == "")


BLANK = Raw()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell means. ``said`` is False for a blank one; ``refused`` ones have a remark of severity error."""

    said: bool = False
    text: str | None = None
    number: float | None = None
    status: ValueStatus | None = None
    erased: bool = False
    refused: bool = False
    remark: Remark | None = None


NOTHING = Reading()


def put_text(text: str | None) -> Raw | None:
    """Return a text as a cell, cleaned, and cut where Excel would cut it; None for none."""
    plain = clean(text or "")
    # Excel counts UTF-16 units; a surrogate pair cut in two makes the file unreadable.
    if len(plain) > LONGEST_TEXT // 2 and len(plain.encode("utf-16-le")) > 2 * LONGEST_TEXT:
        plain = plain.encode("utf-16-le")[: 2 * LONGEST_TEXT].decode("utf-16-le", "ignore")
    return Raw("s", plain) if plain else None


def get_text(raw: Raw, epoch_1904: bool = False) -> Reading:
    """Return a text cell's meaning; numbers and dates come as their text."""
    if stopped := _unreadable(raw):
        return stopped
    if raw.type == "n":
        return _number_as_text(raw, epoch_1904)
    if raw.type == "b":
        return Reading(said=True, text="TRUE" if raw.text in TRUE else "FALSE")
    plain = clean(raw.text)
    if not plain:
        return NOTHING
    if erases(plain):
        return Reading(said=True, erased=True)
    return Reading(said=True, text=plain)


def put_value(
    questionnaire: Questionnaire, item: Item, answer: Answer, language: str, inline: bool = False
) -> Raw | None:
    """Return an answer's value as a person would find it in the cell; None for none.

    With *inline* a status that stands in place of a value is written into the value's own cell, as rosters need it.
    """
    if answer.text is None:
        status = answer.status
        return Raw("s", status_label(status, language)) if inline and status and status.means_no_value else None
    if item.kind.numeric and answer.number is not None:
        return Raw("n", repr(answer.number))
    if item.kind is ItemKind.DATE:
        serial = to_serial(date.fromisoformat(answer.text)) if _iso(answer.text) else None
        return Raw("n", str(serial), "yyyy-mm-dd") if serial is not None else Raw("s", answer.text)
    if item.kind.choice and (listed := questionnaire.code_lists.get(item.code_list or "")):
        shown = labels(questionnaire, listed, language)
        return Raw("s", "; ".join(shown.get(code, code) for code in answer.codes))
    return put_text(answer.text)


def get_value(questionnaire: Questionnaire, item: Item, raw: Raw, epoch_1904: bool = False) -> Reading:
    """Return what the cell of *item* means: a value, a reason for none, the erase mark, or why it was refused."""
    if raw.type == "s" and (status := no_value_label(clean(raw.text))):
        return Reading(said=True, status=status)
    if not item.kind.choice and not item.kind.numeric and item.kind is not ItemKind.DATE:
        return get_text(raw, epoch_1904)
    if stopped := _unreadable(raw):
        return stopped
    plain = clean(raw.text)
    if raw.type in ("s", "") and (not plain or erases(plain)):
        return Reading(said=True, erased=True) if plain else NOTHING
    if item.kind.choice:
        listed = questionnaire.code_lists.get(item.code_list or "")
        found = _choice(item, listed, questionnaire, raw, plain)
    elif raw.type == "b":
        return _refuse(Remark("workbook.truth_value", found="TRUE" if raw.text in TRUE else "FALSE"))
    elif item.kind is ItemKind.DATE:
        found = _date(raw, plain, epoch_1904)
    else:
        found = _number(item, raw, plain, epoch_1904)
    if found.refused and raw.type == "s":
        if status := no_value(plain):
            return Reading(
                said=True, status=status, remark=Remark("workbook.word_for_no_value", "warning", found=plain)
            )
        if unclear(plain):
            return _refuse(Remark("workbook.unclear_word", found=plain))
    return found


def put_status(status: ValueStatus | None, language: str) -> Raw | None:
    """Return a status as its code and word; None for none."""
    return Raw("s", status_label(status, language)) if status is not None else None


def get_status(raw: Raw) -> Reading:
    """Return the status a cell names, by code or by word of any language, or the erase mark."""
    if stopped := _unreadable(raw):
        return stopped
    plain = clean(raw.text)
    if not plain:
        return NOTHING
    if erases(plain):
        return Reading(said=True, erased=True)
    if status := status_of(plain):
        return Reading(said=True, status=status)
    return _refuse(Remark("workbook.not_a_status", found=plain))


def get_mark(raw: Raw) -> tuple[bool | None, Remark | None]:
    """Return whether a cell marks (True), unmarks (False) or says nothing (None), and what is wrong with it."""
    if stopped := _unreadable(raw):
        return None, stopped.remark
    plain = ("1" if raw.text in TRUE else "0") if raw.type == "b" else clean(raw.text)
    if not plain or erases(plain):
        return (None, None) if not plain else (False, None)
    found = mark_of(number_text(float(plain)) if raw.type == "n" else plain)
    return (found, None) if found is not None else (None, Remark("workbook.not_a_mark", found=plain))


def labels(questionnaire: Questionnaire, listed: CodeList, language: str) -> dict[str, str]:
    """Return code → the words the list shows; the code stands where two would read the same or hold a semicolon."""
    return _labels(_ByIdentity(questionnaire), _ByIdentity(listed), language)


@lru_cache(maxsize=1024)
def _labels(form: "_ByIdentity[Questionnaire]", known: "_ByIdentity[CodeList]", language: str) -> dict[str, str]:
    offered = form.value.words(known.value.codes, language)
    words = {code: clean(said) or code for code, said in offered.entries}
    # A mark does not tell two choices apart: it may be left out of what comes back.
    bare = {code: folded(form.value.unmarked(text)) for code, text in words.items()}
    seen = Counter(bare.values())
    return {c: text if seen[bare[c]] == 1 and ";" not in text else c for c, text in words.items()}


@lru_cache(maxsize=256)
def _codes(listed: "_ByIdentity[CodeList]") -> dict[str, str | None]:
    known: dict[str, str | None] = {}
    for entry in listed.value.codes:
        for text in entry.labels.values():
            name = folded(text)
            known[name] = entry.code if known.get(name, entry.code) == entry.code else None
    return known


class _ByIdentity(Generic[Known]):
    """A questionnaire or list as a cache key: by identity, since comparing long ones costs more than reading them."""

    __slots__ = ("value",)

    def __init__(self, value: Known) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and other.value is self.value


def _code(questionnaire: Questionnaire, listed: CodeList, text: str) -> tuple[str | None, bool]:
    """Return the code that *text*, with or without the mark of its language, names, and whether it names several."""
    found, plain = _named(listed, text), questionnaire.unmarked(text)
    return found if found != (None, False) or plain == text else _named(listed, plain)


def _named(listed: CodeList, text: str) -> tuple[str | None, bool]:
    by_label = _codes(_ByIdentity(listed))
    name = folded(text)
    labelled = by_label.get(name, "")
    exact = text if text in listed.by_code else None
    if exact is None:
        exact = next((entry.code for entry in listed.codes if folded(entry.code) == name), None)
    if exact is not None and (labelled in ("", exact)):
        return exact, False
    if labelled:
        return (labelled, False) if exact is None else (None, True)
    return (exact, False) if exact is not None else (None, labelled is None)


def _choice(item: Item, listed: CodeList | None, questionnaire: Questionnaire, raw: Raw, plain: str) -> Reading:
    text = (
        number_text(float(raw.text))
        if raw.type == "n"
        else ("TRUE" if raw.text in TRUE else "FALSE")
        if raw.type == "b"
        else plain
    )
    if listed is None:
        return Reading(said=True, text=text)
    whole, several = _code(questionnaire, listed, text)
    if whole is not None:
        return Reading(said=True, text=whole)
    if item.kind is ItemKind.MANY and not several:
        separator = ";" if ";" in text or "\n" in text else ","
        pieces = [piece.strip() for piece in text.replace("\n", separator).split(separator) if piece.strip()]
        named = [_code(questionnaire, listed, piece) for piece in pieces]
        if named and all(code is not None for code, _ in named):
            chosen = {code for code, _ in named}
            return Reading(said=True, text=" ".join(entry.code for entry in listed.codes if entry.code in chosen))
        unknown = [piece for piece, (code, _) in zip(pieces, named, strict=True) if code is None]
        text, several = "; ".join(unknown) or text, any(both for _, both in named)
    if several:
        return _refuse(Remark("workbook.choice_unclear", found=text, details={"codes": ", ".join(listed.by_code)}))
    # The file may be looked at in any language; the questionnaire's own comes first, which stands in for the others.
    tongues = dict.fromkeys((questionnaire.default_language, *questionnaire.languages))
    options = {tongue: _some_options(questionnaire, listed, tongue) for tongue in tongues}
    return _refuse(Remark("workbook.not_in_list", found=text, details={"options": options}))


def _some_options(questionnaire: Questionnaire, listed: CodeList, tongue: str) -> str:
    shown = tuple(labels(questionnaire, listed, tongue).values())
    mark = questionnaire.words(listed.codes, tongue).mark
    return " ".join(filter(None, ("; ".join(shown[:8]), "…" if len(shown) > 8 else "", mark)))


def _number(item: Item, raw: Raw, plain: str, epoch_1904: bool) -> Reading:
    if raw.type == "n":
        value = float(raw.text)
        if kind_of(raw.number_format) is Format.DATE:
            day = from_serial(value, epoch_1904)
            return _refuse(Remark("workbook.date_for_number", found=day.isoformat() if day else raw.text))
        if item.percent and kind_of(raw.number_format) is Format.PERCENT:
            value = float(f"{value * 100:.15g}")
            shown = f"{number_text(value)} %"
            return _value(
                value, Remark("workbook.percent_read", "warning", found=shown, details={"value": number_text(value)})
            )
        return _value(value, None)
    if raw.type == "d":
        return _refuse(Remark("workbook.date_for_number", found=plain))
    found = read_number(plain)
    if found is None:
        return _signed(item, plain)
    if found.readings:
        one, other = found.readings
        if found.bracketed:
            return _refuse(Remark("workbook.number_bracketed", found=plain, details={"one": one, "other": other}))
        return _refuse(Remark("workbook.number_unclear", found=plain, details={"one": one, "other": other}))
    value = found.value or 0.0
    if found.percent and not item.percent and value:
        return percent_asked(value, plain)
    return _value(
        value, Remark("workbook.number_from_text", "warning", found=plain, details={"value": number_text(value)})
    )


def percent_asked(value: float, plain: str) -> Reading:
    """Return the question what a percent sign means where figures are no percentages: 5 % can be 5 or 0.05."""
    both: dict[str, object] = {"one": number_text(value), "other": number_text(float(f"{value / 100:.15g}"))}
    return _refuse(Remark("workbook.number_percent", found=plain, details=both))


def _signed(item: Item, plain: str) -> Reading:
    """Return a number with its own unit beside it; refuse any other text, and say which number stands in it."""
    inside = number_within(plain)
    if inside is None:
        return _refuse(Remark("workbook.not_a_number", found=plain))
    number, around = inside
    if folded(around) in {folded(text) for text in (item.unit, *item.unit_texts.values()) if text}:
        remark = Remark("workbook.number_from_text", "warning", found=plain, details={"value": number})
        return _value(float(number), remark)
    return _refuse(Remark("workbook.number_with_sign", found=plain, details={"one": number}))


def _date(raw: Raw, plain: str, epoch_1904: bool) -> Reading:
    if raw.type == "n":
        serial = float(raw.text)
        # Whoever types 2023 into a date cell gets a day of July 1905.
        if 1900 <= serial <= 2200 and not epoch_1904:
            return _refuse(Remark("workbook.year_for_date", found=number_text(serial)))
        day = from_serial(serial, epoch_1904)
        if day is None or kind_of(raw.number_format) not in (Format.DATE, Format.GENERAL):
            return _refuse(Remark("workbook.not_a_date", found=number_text(serial)))
        if day.year > LAST_YEAR:
            far = Remark("workbook.date_far", "warning", found=day.isoformat())
            return Reading(said=True, text=day.isoformat(), remark=far)
        return Reading(said=True, text=day.isoformat())
    found = read_date(plain)
    if found is None:
        return _refuse(Remark("workbook.not_a_date", found=plain))
    if found.value is None:
        one, other = found.readings
        return _refuse(Remark("workbook.date_unclear", found=plain, details={"one": one, "other": other}))
    iso = found.value.isoformat()
    if plain != iso and not FIRST_YEAR <= found.value.year <= LAST_YEAR:
        return _refuse(Remark("workbook.date_far", found=plain))
    if found.value.year > LAST_YEAR:
        return Reading(said=True, text=iso, remark=Remark("workbook.date_far", "warning", found=plain))
    remark = (
        None
        if plain == iso or raw.type == "d"
        else Remark("workbook.date_from_text", "warning", found=plain, details={"value": iso})
    )
    return Reading(said=True, text=iso, remark=remark)


def _number_as_text(raw: Raw, epoch_1904: bool) -> Reading:
    if kind_of(raw.number_format) is Format.DATE:
        day = from_serial(float(raw.text), epoch_1904)
        text = day.isoformat() if day else number_text(float(raw.text))
        return Reading(said=True, text=text, remark=Remark("workbook.text_became_date", "warning", found=text))
    return Reading(said=True, text=number_text(float(raw.text)))


def _unreadable(raw: Raw) -> Reading | None:
    if raw.type == "e":
        return _refuse(Remark("workbook.error_cell", found=raw.text))
    if raw.type == "" and raw.formula is not None:
        return _refuse(Remark("workbook.formula_without_result", found=f"={raw.formula}"))
    return None


def _value(value: float, remark: Remark | None) -> Reading:
    value = value + 0.0  # minus zero is zero
    return Reading(said=True, text=number_text(value), number=value, remark=remark)


def _refuse(remark: Remark) -> Reading:
    return Reading(said=True, refused=True, remark=remark)


def _iso(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
