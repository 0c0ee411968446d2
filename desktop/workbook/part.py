"""A part of a questionnaire, to be answered by itself: what refers to the rest gives way, and is checked on return."""

import re
from collections.abc import Iterator
from dataclasses import replace

from db.snapshots.questionnaire import Item, Questionnaire, Rule
from db.snapshots.receipt import Base
from db.snapshots.submission import Answers, Rows
from db.terms import Scope
from desktop.workbook.order import Order

_REFERENCE = re.compile(r"\$\{\s*([^}]+?)\s*\}")
PART = "-"
"""Stands between the key of a workbook and what tells a part of it from the others."""
NO_NUMBER, NO_TEXT = "0 div 0", "''"


def part_of(order: Order) -> Order:
    """Return *order* limited to its sections: their items only, and of every answer only those of these items.

    Derived items that need something elsewhere show the value they have; conditions and rules that need it are left out.
    """
    whole = order.questionnaire
    kept = [item for item in whole.items if whole.dimension_of(item).code in order.sections]
    codes = {code for item in kept for code in (item.code, *(column.code for column in item.columns))}
    gone = frozenset(whole.by_code) - codes
    items = tuple(_limited(item, gone, order.answers) for item in kept)
    rules = tuple(_rules(whole, codes, gone))
    known = {rule.code for rule in rules}
    sections = tuple(
        section
        for section in whole.sections
        if section.code in order.sections
        or (section.parent is not None and _top(whole, section.code) in order.sections)
    )
    return replace(
        order,
        questionnaire=replace(
            whole,
            sections=sections,
            items=items,
            rules=tuple(
                replace(rule, suppressed_by=tuple(code for code in rule.suppressed_by if code in known))
                for rule in rules
            ),
        ),
        answers=_answers(order.answers, codes),
        rows=_rows(order.rows, codes),
        earlier={
            year: Base(_answers(base.answers, codes), _rows(base.rows, codes)) for year, base in order.earlier.items()
        },
    )


def _top(questionnaire: Questionnaire, code: str) -> str:
    section = questionnaire.sections_by_code[code]
    while section.parent is not None:
        section = questionnaire.sections_by_code[section.parent]
    return section.code


def _answers(answers: Answers, codes: set[str]) -> Answers:
    return {key: answer for key, answer in answers.items() if key[0] in codes}


def _rows(rows: Rows, codes: set[str]) -> Rows:
    return {roster: ids for roster, ids in rows.items() if roster in codes}


def _misses(expression: str, gone: frozenset[str]) -> bool:
    return any(name in gone for name in _REFERENCE.findall(expression))


def _limited(item: Item, gone: frozenset[str], answers: Answers) -> Item:
    calculation = item.calculation
    if _misses(calculation, gone):
        calculation = _value(item, answers)
    return replace(
        item,
        columns=tuple(_limited(column, gone, answers) for column in item.columns),
        calculation=calculation,
        required="" if _misses(item.required, gone) else item.required,
        relevant="" if _misses(item.relevant, gone) else item.relevant,
        constraint="" if _misses(item.constraint, gone) else item.constraint,
        warning="" if _misses(item.warning, gone) else item.warning,
    )


def _value(item: Item, answers: Answers) -> str:
    answer = answers.get((item.code, ""))
    if item.kind.numeric:
        return f"{answer.number:.15g}" if answer is not None and answer.number is not None else NO_NUMBER
    text = answer.text if answer is not None else None
    return f"'{text}'" if text and "'" not in text else NO_TEXT


def _rules(whole: Questionnaire, codes: set[str], gone: frozenset[str]) -> Iterator[Rule]:
    for rule in whole.rules:
        items = tuple(code for code in rule.items if code in codes)
        needed = (rule.check, *rule.values.values())
        # A rule for each item serves those that are there; any other means what it says of all of them.
        served = items if rule.scope is Scope.ITEM else rule.items
        if items and items == served and not any(_misses(expression, gone) for expression in needed):
            yield replace(rule, items=items)
