"""A finding told in full: its own sentence, then what was found and expected where that does not say it, and where."""

from collections.abc import Mapping

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.receipt import CellPlace
from db.snapshots.review import Finding
from db.snapshots.submission import Answer
from db.terms import ItemKind, Result
from desktop.rules.case import is_day
from desktop.validation.expected import EXPECTED
from desktop.validation.messages import message
from desktop.wording import day_text, number_text, sentence

_OF_DAYS = {"<": "before", "<=": "until", ">": "after", ">=": "since"}


def told_finding(
    finding: Finding,
    questionnaire: Questionnaire,
    language: str,
    names: Mapping[str, str] | None = None,
    place: CellPlace | None = None,
    answer: Answer | None = None,
) -> str:
    """Return a finding in *language* with the value found, the one expected, and the *place* it had in the last receipt."""
    parts = [message(finding, questionnaire, language, names)]
    item = questionnaire.by_code.get(finding.item)
    if finding.result is Result.FAIL and item is not None:
        parts += _values(finding, item, questionnaire, language, answer, parts[0])
    if place is not None:
        parts.append(sentence("finding.place", language, sheet=place.sheet, cell=place.cell))
    return " ".join(parts)


def _values(
    finding: Finding, item: Item, questionnaire: Questionnaire, language: str, answer: Answer | None, said: str
) -> list[str]:
    match finding.values.get(EXPECTED):
        case [str(operator), int() | float() | str() as value]:
            pass
        case _:
            return []
    expected = _words(value, item, questionnaire, language)
    code = operator
    if isinstance(value, str) and is_day(value):
        code = _OF_DAYS.get(operator, operator)
    parts = []
    if answer is not None and answer.text is not None and item.kind not in (ItemKind.TEXT, ItemKind.LONG_TEXT):
        found = _words(answer.text if answer.number is None else answer.number, item, questionnaire, language)
        if found not in said:
            parts.append(sentence("finding.found", language, value=found))
    if expected and expected not in said:
        parts.append(sentence(f"finding.expected.{code}", language, value=expected))
    return parts


def _words(value: float | str, item: Item, questionnaire: Questionnaire, language: str) -> str:
    if isinstance(value, int | float):
        return number_text(_rounded(float(value), item), language)
    if item.kind.choice:
        return questionnaire.choice_labels(item, tuple(value.split()), language)
    return day_text(value, language) if item.kind is ItemKind.DATE else value


def _rounded(value: float, item: Item) -> float:
    """Return a computed number without the noise of its arithmetic: two digits more than the item shows."""
    return round(value, 6 if item.decimals is None else item.decimals + 2)
