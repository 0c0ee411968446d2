"""The ``rules`` sheet: checks as data, each with its messages, named values and examples."""

import json
from collections.abc import Collection

from db.snapshots.questionnaire import Rule
from db.terms import Scope, Severity
from desktop.questionnaire.columns import Columns, Reading, columns_of, nearest, report_unused
from desktop.questionnaire.numbers import one_of
from desktop.questionnaire.question import expression
from desktop.questionnaire.sheets import Sheet

COLUMNS = (
    "name",
    "severity",
    "scope",
    "items",
    "check",
    "values",
    "message",
    "suppressed_by",
    "example_pass",
    "example_fail",
)


def read_rules(sheet: Sheet | None, codes: Collection[str], language: str, reading: Reading) -> tuple[Rule, ...]:
    """Return the rules in the order of the sheet; *codes* are the items that they may serve."""
    if sheet is None:
        return ()
    columns = columns_of(sheet, {}, {"label", *COLUMNS}, language, reading)
    report_unused(columns, {(column,) for column in COLUMNS}, (), reading)
    rules: dict[str, Rule] = {}
    for index, row in enumerate(sheet.rows):
        if not row:
            continue
        name = columns.text(index, "name")
        if not name:
            reading.wrong("questionnaire.name_missing", columns.place(index, "name"))
        elif name in rules:
            other = reading.places[_key(name)].cell
            reading.wrong("questionnaire.name_twice", columns.place(index, "name"), name, other=other)
        else:
            reading.places[_key(name)] = columns.place(index, "check")
            rules[name] = _rule(columns, index, name, codes, reading)
    for index in range(len(sheet.rows)):
        for other in columns.text(index, "suppressed_by").split():
            if other not in rules:
                reading.wrong("questionnaire.rule_unknown", columns.place(index, "suppressed_by"), other)
    return tuple(rules.values())


def _key(name: str) -> str:
    return f"rule {name}"


def _rule(columns: Columns, index: int, name: str, codes: Collection[str], reading: Reading) -> Rule:
    served = tuple(columns.text(index, "items").split())
    for code in served:
        if code not in codes:
            near = nearest(code, codes)
            reading.wrong("questionnaire.item_unknown", columns.place(index, "items"), code, near=near)
    check = expression(columns, index, "check")
    if not check:
        reading.wrong("questionnaire.check_missing", columns.place(index, "check"), name)
    messages = columns.texts(index, "message")
    if not messages:
        reading.wrong("questionnaire.message_missing", columns.place(index, "message"), name)
    return Rule(
        code=name,
        severity=Severity(one_of(columns, index, "severity", Severity, Severity.ERROR, reading)),
        scope=Scope(one_of(columns, index, "scope", Scope, Scope.ITEM, reading)),
        items=served,
        check=check,
        messages=messages,
        values=_values(columns, index, reading),
        suppressed_by=tuple(columns.text(index, "suppressed_by").split()),
        example_pass=_example(columns, index, "example_pass", reading),
        example_fail=_example(columns, index, "example_fail", reading),
    )


def _json(columns: Columns, index: int, column: str, reading: Reading) -> object:
    text = columns.text(index, column)
    try:
        return json.loads(text) if text else {}
    except (ValueError, RecursionError):
        reading.wrong("questionnaire.not_json", columns.place(index, column), text[:80], header=column)
        return {}


def _values(columns: Columns, index: int, reading: Reading) -> dict[str, str]:
    found = _json(columns, index, "values", reading)
    if isinstance(found, dict) and all(isinstance(value, str) for value in found.values()):
        return {str(key): str(value) for key, value in found.items()}
    text = columns.text(index, "values")
    reading.wrong("questionnaire.values_odd", columns.place(index, "values"), text[:80])
    return {}


def _example(columns: Columns, index: int, column: str, reading: Reading) -> str:
    found = _json(columns, index, column, reading)
    if not isinstance(found, dict | list):
        reading.wrong("questionnaire.not_json", columns.place(index, column), str(found)[:80], header=column)
    return columns.text(index, column)
