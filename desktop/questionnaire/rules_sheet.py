"""The ``rules`` sheet: checks as data, each with its messages, named values and examples."""

import json

from db.snapshots.questionnaire import Rule
from db.terms import Scope, Severity
from desktop.questionnaire.columns import Columns, Reading, columns_of, report_unused
from desktop.questionnaire.declared import declaration
from desktop.questionnaire.form import CHANGE, WAS, rule_key
from desktop.questionnaire.numbers import one_of
from desktop.questionnaire.question import expression
from desktop.questionnaire.sheets import Sheet
from desktop.rules.examples import Twice, each_once

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
    WAS,
    CHANGE,
)


def read_rules(sheet: Sheet | None, language: str, reading: Reading) -> tuple[Rule, ...]:
    """Return the rules in the order of the sheet; their expressions and examples are checked later, all together."""
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
            other = reading.places[rule_key(name)].cell
            reading.wrong("questionnaire.name_twice", columns.place(index, "name"), name, other=other)
        else:
            reading.places[rule_key(name)] = columns.place(index, "name")
            rules[name] = _rule(columns, index, name, reading)
    return tuple(rules.values())


def _rule(columns: Columns, index: int, name: str, reading: Reading) -> Rule:
    was, change = declaration(columns, index, rule_key(name), reading)
    return Rule(
        code=name,
        severity=Severity(one_of(columns, index, "severity", Severity, Severity.ERROR, reading)),
        scope=Scope(one_of(columns, index, "scope", Scope, Scope.ITEM, reading)),
        items=tuple(columns.text(index, "items").split()),
        check=expression(columns, index, "check"),
        messages=columns.texts(index, "message"),
        values=_values(columns, index, reading),
        suppressed_by=tuple(columns.text(index, "suppressed_by").split()),
        example_pass=columns.text(index, "example_pass"),
        example_fail=columns.text(index, "example_fail"),
        was=was,
        change=change,
    )


def _values(columns: Columns, index: int, reading: Reading) -> dict[str, str]:
    text = columns.text(index, "values")
    try:
        found = json.loads(text, object_pairs_hook=each_once) if text else {}
    except Twice as twice:
        reading.wrong("questionnaire.values_twice", columns.place(index, "values"), twice.name[:80])
        return {}
    except (ValueError, RecursionError):
        reading.wrong("questionnaire.not_json", columns.place(index, "values"), text[:80], header="values")
        return {}
    if isinstance(found, dict) and all(isinstance(value, str) for value in found.values()):
        return {str(key): str(value) for key, value in found.items()}
    reading.wrong("questionnaire.values_odd", columns.place(index, "values"), text[:80])
    return {}
