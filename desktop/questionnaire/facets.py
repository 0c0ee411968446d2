"""What differs between a thing and what it was: facet by facet, and how much each weighs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import IntEnum

from db.snapshots.questionnaire import Code, Item, Rule, Section, Texts
from db.terms import ItemKind

_REFERENCE = re.compile(r"\$\{\s*([^}\s]+)\s*\}")
_BLANK = re.compile(r"('[^']*'|\"[^\"]*\")|\s+")
_WIDENED = {
    (ItemKind.INTEGER, ItemKind.DECIMAL),
    (ItemKind.TEXT, ItemKind.LONG_TEXT),
    (ItemKind.LONG_TEXT, ItemKind.TEXT),
}
"""Kinds whose values are values of the other kind as they stand."""


class Weight(IntEnum):
    """How much a difference weighs: not for the meaning, for it unless the author says otherwise, or in any case."""

    EDITORIAL = 0
    PRESUMED = 1
    CERTAIN = 2


@dataclass(frozen=True, slots=True)
class Facet:
    """One difference: its name as the form's column is called, the old and the new text, and its weight."""

    name: str
    old: str
    new: str
    weight: Weight = Weight.EDITORIAL


def text_facets(column: str, old: Texts, new: Texts) -> Iterator[Facet]:
    """Yield the languages in which a translated text differs."""
    for language in dict.fromkeys((*old, *new)):
        before, after = old.get(language, ""), new.get(language, "")
        if before != after:
            yield Facet(f"{column}::{language}", before, after)


def item_facets(old: Item, new: Item, renames: Mapping[str, str]) -> Iterator[Facet]:
    """Yield what differs between two items; *renames* (old code → new) tell which names in expressions are the same.

    Sections, rosters and the content of code lists are looked at where both whole questionnaires are.
    """
    if old.kind is not new.kind:
        weight = Weight.EDITORIAL if (old.kind, new.kind) in _WIDENED else Weight.CERTAIN
        yield Facet("type", old.kind.value, new.kind.value, weight)
    for name in ("unit", "currency"):
        yield from _plain(name, getattr(old, name), getattr(new, name), Weight.CERTAIN)
    for name in ("calculation", "constraint"):
        yield from _expression(name, getattr(old, name), getattr(new, name), renames, Weight.PRESUMED)
    for name in ("relevant", "required", "warning"):
        yield from _expression(name, getattr(old, name), getattr(new, name), renames)
    for column, field in _TEXTS.items():
        yield from text_facets(column, getattr(old, field), getattr(new, field))
    yield from _plain("mirror", renames.get(old.mirror, old.mirror), new.mirror)
    for name in _OTHERS:
        yield from _plain(name, getattr(old, name), getattr(new, name))


_TEXTS = {
    "label": "labels",
    "hint": "hints",
    "unit_text": "unit_texts",
    "source_text": "source_texts",
    "constraint_message": "constraint_messages",
    "required_message": "required_messages",
    "warning_message": "warning_messages",
}
_ELSEWHERE = {"code", "section", "roster", "columns", "code_list", "was", "change"}
"""What is compared where both whole questionnaires are, or says what something was."""
_NAMED = {"kind", "unit", "currency", "calculation", "constraint", "relevant", "required", "warning", "mirror"}
_OTHERS = [part.name for part in fields(Item) if part.name not in {*_ELSEWHERE, *_NAMED, *_TEXTS.values()}]
"""Everything else that an item is asked, checked or shown with: none of it touches what its values mean."""


def section_facets(old: Section, new: Section, renames: Mapping[str, str]) -> Iterator[Facet]:
    """Yield what differs between two sections besides where they stand."""
    yield from text_facets("label", old.labels, new.labels)
    yield from _expression("relevant", old.relevant, new.relevant, renames)


def choice_facets(old: Code, new: Code) -> Iterator[Facet]:
    """Yield what differs between two entries of a code list."""
    yield from text_facets("label", old.labels, new.labels)
    yield from _plain("score", old.score, new.score)
    for column in dict.fromkeys((*old.extra, *new.extra)):
        yield from _plain(column, old.extra.get(column, ""), new.extra.get(column, ""))


def rule_facets(old: Rule, new: Rule, renames: Mapping[str, str], rules: Mapping[str, str]) -> Iterator[Facet]:
    """Yield what differs between two rules; *rules* are old codes of rules → new ones."""
    yield from _expression("check", old.check, new.check, renames, Weight.CERTAIN)
    for name in ("severity", "scope"):
        yield from _plain(name, getattr(old, name).value, getattr(new, name).value, Weight.CERTAIN)
    items = " ".join(renames.get(code, code) for code in old.items)
    yield from _plain("items", items, " ".join(new.items), Weight.CERTAIN)
    yield from text_facets("message", old.messages, new.messages)
    for name in dict.fromkeys((*old.values, *new.values)):
        yield from _expression(f"values.{name}", old.values.get(name, ""), new.values.get(name, ""), renames)
    silenced = " ".join(rules.get(code, code) for code in old.suppressed_by)
    yield from _plain("suppressed_by", silenced, " ".join(new.suppressed_by))
    for name in ("example_pass", "example_fail"):
        yield from _plain(name, getattr(old, name), getattr(new, name))


def references(expression: str) -> tuple[str, ...]:
    """Return the codes that an expression names."""
    return tuple(_REFERENCE.findall(expression))


def _plain(name: str, old: object, new: object, weight: Weight = Weight.EDITORIAL) -> Iterator[Facet]:
    if old != new:
        yield Facet(name, _said(old), _said(new), weight)


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return " ".join(map(_said, value))
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _expression(
    name: str, old: str, new: str, renames: Mapping[str, str], weight: Weight = Weight.EDITORIAL
) -> Iterator[Facet]:
    """Yield the difference of two expressions, unless only blanks or renamed codes differ."""
    before = under_names(old, renames)
    after = _REFERENCE.sub(lambda found: f"${{{found[1]}}}", new)
    if _tight(before) != _tight(after):
        yield Facet(name, old, new, weight)


def under_names(expression: str, renames: Mapping[str, str]) -> str:
    """Return an expression that names its items by the codes they go by now (old → new)."""
    return _REFERENCE.sub(lambda found: f"${{{renames.get(found[1], found[1])}}}", expression)


def _tight(expression: str) -> str:
    """Return an expression without its blanks, but for those in quoted texts."""
    return _BLANK.sub(lambda found: found[1] or "", expression)
