"""Findings become sentences: the place in words, what was found, what was expected, what to do."""

import re
from collections.abc import Mapping
from enum import StrEnum

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.review import Finding
from db.terms import ItemKind, Result, ValueStatus
from desktop.questionnaire.speech import condition_words, item_words, range_words
from desktop.rules import parse
from desktop.rules.nodes import Call, Current, Node, Reference
from desktop.wording import day_text, has, number_text, sentence, word
from desktop.wording.sentences import template

HOLE = "—"
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def message(
    finding: Finding, questionnaire: Questionnaire, language: str, names: Mapping[str, str] | None = None
) -> str:
    """Return the sentence of a finding in *language*; a result that was not evaluated says why.

    *names* are the countries' names by code. What cannot be filled in shows as a dash.
    """
    if finding.result is Result.NOT_EVALUATED:
        return reason_sentence(finding, questionnaire, language, names)
    speaker = _Speaker(finding, questionnaire, language, names or {})
    said = _PLACEHOLDER.sub(lambda found: speaker.say(found[1]), _text(finding, questionnaire, language))
    return questionnaire.marked_once(said)


def withheld_message(
    finding: Finding, questionnaire: Questionnaire, language: str, names: Mapping[str, str], other: str
) -> str:
    """Return a finding without any figure, for a country that must not read what *other* keeps confidential.

    "" for *other* are several countries, whose figures were taken together.
    """
    place = _Speaker(finding, questionnaire, language, names).place()
    if not other:
        return sentence("finding.withheld.several", language, item=place)
    return sentence("finding.withheld", language, item=place, country=names.get(other, other))


def reason_sentence(
    finding: Finding, questionnaire: Questionnaire, language: str, names: Mapping[str, str] | None = None
) -> str:
    """Return why a finding's rule could not be evaluated, as one sentence in *language*."""
    speaker = _Speaker(finding, questionnaire, language, names or {})
    code = finding.reason if has(finding.reason) else "reason.unknown"
    reason = _PLACEHOLDER.sub(lambda found: speaker.say(found[1]), template(code, language))
    return sentence("finding.not_evaluated", language, item=speaker.place(), reason=reason)


def _text(finding: Finding, questionnaire: Questionnaire, language: str) -> str:
    own = questionnaire.rules_by_code.get(finding.rule)
    if own is not None:
        return questionnaire.text(own.messages, language, "{item}: " + own.code)
    item = questionnaire.by_code.get(finding.item)
    ranged = "min" in finding.values
    texts: Mapping[str, str] = {}
    if item is not None and not ranged:
        texts = {
            "GEN.02": item.required_messages,
            "GEN.08": item.constraint_messages,
            "GEN.09": item.warning_messages,
        }.get(finding.rule, {})
    if texts:
        # An author's own message need not name the place; it is said first then.
        text = questionnaire.text(texts, language)
        if text:
            return text if "{item}" in text else "{item}: " + text
    return template(_code(finding, ranged), language)


def _code(finding: Finding, ranged: bool) -> str:
    code = f"finding.{finding.rule}"
    if finding.rule == "GEN.10" and ranged:
        return f"{code}.range"
    if finding.rule in ("GEN.08", "GEN.09"):
        if not ranged:
            return f"{code}.other"
        if not finding.values.get("unit"):
            return f"{code}.plain"
    return code if has(code) else "finding.GEN.08.other"


class _Speaker:
    """Says the placeholders of one finding in one language."""

    def __init__(self, finding: Finding, questionnaire: Questionnaire, language: str, names: Mapping[str, str]) -> None:
        self.finding = finding
        self.questionnaire = questionnaire
        self.language = language
        self.names = names
        self.rule = questionnaire.rules_by_code.get(finding.rule)

    def say(self, name: str) -> str:
        """Return what stands for the placeholder *name*."""
        values = self.finding.values
        match name:
            case "item":
                return self.place()
            case "operand":
                return self.operand(str(values.get(name, ""))) or HOLE
            case "range":
                return self.range()
            case "direction":
                return sentence(f"finding.direction.{values.get(name)}", self.language) if name in values else HOLE
            case "condition":
                return self.condition(str(values.get(name, "")))
            case "country":
                code = str(values.get(name, self.finding.country))
                return " · ".join(self.names.get(part, part) for part in code.split()) or HOLE
            case "key":
                return self.key() or HOLE
            case "status" | "allowed" if name in values:
                return self.statuses(values[name])
            case "unit" if self.finding.item in self.questionnaire.by_code:
                item = self.questionnaire.by_code[self.finding.item]
                return self.questionnaire.unit(item, self.language) if item.unit else HOLE
        if name not in values:
            return HOLE
        node = self.node_for(name)
        if isinstance(node, Call) and node.name == "country":
            return self.names.get(str(values[name]), str(values[name]))
        return self.value(values[name], self.item_in(node))

    def value(self, value: object, item: Item | None) -> str:
        """Return a canonical value in words: numbers, choices by their labels, statuses, lists."""
        match value:
            case None | "":
                return HOLE
            case bool():
                return str(value)
            case StrEnum():
                return word(value, self.language)
            case int() | float():
                return number_text(float(value), self.language)
            case tuple() | list():
                return ", ".join(self.value(part, item) for part in value) or HOLE
        if item is not None and item.kind.choice:
            return self.questionnaire.choice_labels(item, tuple(str(value).split()), self.language)
        if item is not None and item.kind is ItemKind.DATE:
            return day_text(str(value), self.language)
        return str(value)

    def statuses(self, value: object) -> str:
        """Return value statuses in words; a finding that was stored holds their codes."""
        codes = [str(part) for part in (value if isinstance(value, tuple | list) else (value,))]
        known = set(ValueStatus)
        return ", ".join(word(ValueStatus(code), self.language) if code in known else code for code in codes) or HOLE

    def place(self) -> str:
        """Return the item in words, with its row."""
        finding = self.finding
        if not finding.item:
            return sentence("finding.whole_return", self.language)
        words = item_words(self.questionnaire, finding.item, self.language)
        row = finding.values.get("row")
        if not finding.row or row is None:
            return words
        key = self.key()
        return f"{words}, {sentence('finding.row', self.language, row=row)}" + (f" ({key})" if key else "")

    def key(self) -> str:
        """Return the key cells of the row in words."""
        texts = self.finding.values.get("key")
        found = self.questionnaire.by_code.get(self.finding.item)
        if not isinstance(texts, tuple | list) or found is None:
            return ""
        roster = self.questionnaire.by_code.get(found.roster) if found.roster else found
        columns = [column for column in roster.columns if column.key] if roster else []
        if len(columns) != len(texts):
            return ", ".join(map(str, texts))
        return ", ".join(self.value(text, column) for text, column in zip(texts, columns, strict=True))

    def range(self) -> str:
        """Return the range of a constraint or warning in words."""
        low, high = self.finding.values.get("min"), self.finding.values.get("max")
        return range_words(low, high, self.language)  # type: ignore[arg-type]

    def operand(self, code: str) -> str:
        """Return an item in words, by its code alone where the sentence has begun with it."""
        return code if code == self.finding.item else item_words(self.questionnaire, code, self.language)

    def condition(self, text: str) -> str:
        """Return a condition as readers can take it: choices by their labels, no signs around codes."""
        return condition_words(self.questionnaire, text, lambda code, item: self.value(code, item))

    def node_for(self, name: str) -> Node:
        """Return the expression that fills the placeholder *name*."""
        expression = self.rule.values.get(name) if self.rule else None
        if expression:
            return parse(expression)
        return Current() if name == "value" else Reference(name)

    def item_in(self, node: Node) -> Item | None:
        """Return the item a plain reference means, seen from the finding's place."""
        match node:
            case Current():
                return self.questionnaire.by_code.get(self.finding.item)
            case Reference(name=name) if name.startswith("."):
                found = self.questionnaire.by_code.get(self.finding.item)
                return self.questionnaire.by_code.get(f"{found.roster or found.code}{name}") if found else None
            case Reference(name=name):
                return self.questionnaire.by_code.get(name)
            case Call(name="previous" | "mirror" | "without", arguments=(inner, *_)):
                return self.item_in(inner)
            case _:
                return None
