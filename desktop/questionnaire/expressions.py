"""The expressions of a form: each is parsed and its names are looked up, so that mistakes show when it is loaded."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from db.problems import Problem
from db.snapshots.questionnaire import Item, Questionnaire
from desktop.questionnaire.columns import Columns, Reading, nearest
from desktop.questionnaire.sheets import Place, Sheet
from desktop.rules.functions import FUNCTIONS
from desktop.rules.nodes import Call, Reference, walk
from desktop.rules.parse import parse

_COLUMNS = {
    "relevant": ("bind", "relevant"),
    "required": ("bind", "required"),
    "constraint": ("bind", "constraint"),
    "calculation": ("bind", "calculate"),
    "warning": ("warning",),
}


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression with its place; ``odk`` where ODK reads it too, ``rosters`` those whose row it may stand in."""

    text: str
    place: Place
    odk: bool
    rosters: tuple[str, ...] = ()


def check_expressions(questionnaire: Questionnaire, columns: Columns, rules: Sheet | None, reading: Reading) -> None:
    """List every expression that does not parse, or names an item or a function that there is not."""
    for expression in _of_survey(questionnaire, columns, reading):
        _check(expression, questionnaire, reading)
    if rules is not None:
        for expression in _of_rules(questionnaire, rules, reading):
            _check(expression, questionnaire, reading)


def _of_survey(questionnaire: Questionnaire, columns: Columns, reading: Reading) -> Iterator[Expression]:
    for section in questionnaire.sections:
        if section.relevant and section.code in reading.places:
            place = _at(reading.places[section.code], columns.header(*_COLUMNS["relevant"]), columns.sheet)
            yield Expression(section.relevant, place, odk=True)
    for item in questionnaire.every_item():
        for field, tokens in _COLUMNS.items():
            text: str = getattr(item, field)
            if text and not (field == "required" and text == "yes"):
                place = _at(reading.places[item.code], columns.header(*tokens), columns.sheet)
                yield Expression(text, place, odk=field != "warning", rosters=(item.roster,) if item.roster else ())
        if item.mirror and item.mirror not in questionnaire.by_code:
            place = _at(reading.places[item.code], columns.header("mirror"), columns.sheet)
            reading.wrong(
                "questionnaire.item_unknown", place, item.mirror, near=nearest(item.mirror, questionnaire.by_code)
            )


def _of_rules(questionnaire: Questionnaire, sheet: Sheet, reading: Reading) -> Iterator[Expression]:
    for rule in questionnaire.rules:
        place = reading.places[f"rule {rule.code}"]
        served = [found for code in rule.items if (found := questionnaire.by_code.get(code))]
        rosters = tuple(dict.fromkeys(_roster(item) for item in served if _roster(item)))
        if rule.check:
            yield Expression(rule.check, place, odk=False, rosters=rosters)
        header = next((header for header in sheet.header if header.strip().lower() == "values"), None)
        for text in rule.values.values():
            yield Expression(text, _at(place, header, sheet), odk=False, rosters=rosters)


def _roster(item: Item) -> str:
    return item.roster or (item.code if item.columns else "")


def _at(place: Place, header: str | None, sheet: Sheet) -> Place:
    return replace(place, column=sheet.header[header]) if header else place


def _check(expression: Expression, questionnaire: Questionnaire, reading: Reading) -> None:
    try:
        tree = parse(expression.text)
    except Problem as problem:
        reading.wrong(problem.code, expression.place, expression.text[:80], **problem.details)
        return
    for node in walk(tree):
        if isinstance(node, Reference):
            _check_name(node, expression, questionnaire, reading)
        elif isinstance(node, Call):
            function = FUNCTIONS.get(node.name)
            if function is None:
                near = nearest(node.name, FUNCTIONS)
                reading.wrong(
                    "questionnaire.function_unknown", expression.place, node.name, near=near, column=node.at + 1
                )
            elif function.own and expression.odk:
                reading.wrong("questionnaire.function_not_odk", expression.place, node.name, column=node.at + 1)


def _check_name(node: Reference, expression: Expression, questionnaire: Questionnaire, reading: Reading) -> None:
    known = questionnaire.by_code
    if node.name.startswith("."):
        if any(roster + node.name in known for roster in expression.rosters):
            return
    elif node.name in known:
        return
    near = nearest(node.name, known)
    reading.wrong("questionnaire.name_unknown", expression.place, node.name, near=near, column=node.at + 1)
