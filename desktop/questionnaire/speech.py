"""How items, conditions and ranges are told in sentences, the same in findings, windows and workbooks."""

import re
from collections.abc import Callable

from db.snapshots.questionnaire import Item, Questionnaire
from desktop.rules import parse, text_of
from desktop.rules.nodes import Call, Comparison, Reference, Text
from desktop.wording import day_text, number_text, sentence

_LONGEST_LABEL = 60
Bound = float | str | None


def item_words(questionnaire: Questionnaire, code: str, language: str) -> str:
    """Return an item's code with its label, the label cut to what fits in a sentence."""
    item = questionnaire.by_code.get(code)
    if item is None:
        return code
    # What a label adds in brackets goes first: the sentence puts the whole label in brackets itself.
    label = re.sub(r"\s*\([^()]*\)", "", questionnaire.label(item, language)).strip()
    if len(label) > _LONGEST_LABEL:
        label = label[:_LONGEST_LABEL].rsplit(" ", 1)[0].rstrip(" ,;:(") + "…"
    return f"{code} ({label})" if label != code else code


def condition_words(questionnaire: Questionnaire, text: str, say: Callable[[str, Item], str]) -> str:
    """Return a condition as readers can take it: choices as *say* tells them, no signs around codes."""
    match parse(text):
        case (
            Comparison(operator="=", left=Reference(name=name), right=Text(value=code))
            | Call(name="selected", arguments=(Reference(name=name), Text(value=code)))
        ) if name in questionnaire.by_code:
            return f"{name} = {say(code, questionnaire.by_code[name])}"
        case node:
            return re.sub(r"\$\{([^{}]*)\}", r"\1", text_of(node))


def range_words(low: Bound, high: Bound, language: str) -> str:
    """Return a range, open or closed, of numbers or of days, in words."""
    spoken = {"min": _bound(low, language), "max": _bound(high, language)}
    if low is not None and high is not None:
        return sentence("finding.range", language, **spoken)
    if isinstance(low, str) or isinstance(high, str):
        return sentence(f"finding.range.{'to' if low is None else 'from'}_day", language, **spoken)
    return sentence(f"finding.range.{'to' if low is None else 'from'}", language, **spoken)


def _bound(value: Bound, language: str) -> str:
    if isinstance(value, str) or value is None:
        return day_text(value, language) if value else "—"
    return number_text(value, language)
