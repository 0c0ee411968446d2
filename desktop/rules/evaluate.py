"""Try an expression: for authors at the command line and in the window."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.problems import Problem
from db.snapshots.questionnaire import Item, Questionnaire, Section
from db.terms import ItemKind
from desktop.rules.book import compile_book
from desktop.rules.case import Case, is_day
from desktop.rules.examples import facts_of
from desktop.rules.explain import explain
from desktop.rules.functions import Kind
from desktop.rules.judge import Judge
from desktop.rules.kinds import kind_at
from desktop.rules.nodes import Node, Reference, walk
from desktop.rules.parse import parse
from desktop.rules.reader import Reason
from desktop.rules.register import NO_REGISTER, Register
from desktop.rules.scope import Scope

IMAGINED = "(imagined)"
_KIND_COMPLAINTS = frozenset({"rules.wrong_type", "rules.compared", "rules.ordered"})


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What an expression gives: its kind, its value (None where unknown), and why it is unknown."""

    expression: str
    type: Kind
    value: float | str | bool | None
    reason: Reason | None = None


def evaluate_text(
    expression: str,
    answers: Mapping[str, object] | None = None,
    questionnaire: Questionnaire | None = None,
    register: Register = NO_REGISTER,
) -> Evaluation:
    """Return what *expression* gives on *answers*, an object in the form of rule examples.

    Without a *questionnaire* the answers themselves say which items there are (a name that is not among them is an
    item without a value), and ``.`` stands for the answer named ".".

    Raises:
        Problem: the expression is malformed, or means nothing (the first mistake, with its ``column``).
    """
    node = parse(expression)
    given = dict(answers or {})
    current = given.pop(".", None)
    if questionnaire is None:
        named = [found.name for found in walk(node) if isinstance(found, Reference)]
        questionnaire = imagined(given, named, current)
        if current is not None:
            given["_current"] = current
    scope = Scope(questionnaire, questionnaire.by_code.get("_current"))
    judge = Judge(scope, None)
    judge.judge(node)
    imagining = questionnaire.code == IMAGINED
    for complaint in judge.complaints:
        # Of an item without a value nobody knows the kind: what does not fit shows as a reason.
        if imagining and complaint.code in _KIND_COMPLAINTS:
            continue
        raise Problem(complaint.code, **{**complaint.details, "column": complaint.at + 1})
    case = compile_book(questionnaire).open(facts_of(questionnaire, given, register))
    return _evaluated(expression, node, case, scope)


def evaluate_on(expression: str, case: Case) -> Evaluation:
    """Return what *expression* gives on an open submission, where names mean its questionnaire's items.

    Raises:
        Problem: the expression is malformed, or means nothing (the first mistake, with its ``column``).
    """
    node = parse(expression)
    scope = Scope(case.book.questionnaire)
    judge = Judge(scope, None)
    judge.judge(node)
    for complaint in judge.complaints:
        raise Problem(complaint.code, **{**complaint.details, "column": complaint.at + 1})
    return _evaluated(expression, node, case, scope)


def _evaluated(expression: str, node: Node, case: Case, scope: Scope) -> Evaluation:
    result = explain(node, case, scope, None)
    kind = kind_at(node, scope)
    if isinstance(result, Reason):
        return Evaluation(expression, kind, None, result)
    if isinstance(result, list):
        return Evaluation(expression, kind, None, Reason("reason.column"))
    return Evaluation(expression, kind, result)


def imagined(answers: Mapping[str, object], named: list[str], current: object = None) -> Questionnaire:
    """Return a questionnaire in which the *answers* and everything *named* are items, their kinds taken from the values."""
    examples = [answers, *(found for found in _further(answers) if isinstance(found, Mapping))]
    values: dict[str, object] = {}
    for example in examples:
        for name, value in example.items():
            if name not in ("country", "year", "date", "earlier", "others") and values.get(name) is None:
                values[name] = value
    if current is not None:
        values["_current"] = current
    items = [_item(name, value) for name, value in values.items()]
    known = {item.code for item in items} | {column.code for item in items for column in item.columns}
    items.extend(_item(name, None) for name in dict.fromkeys(named) if name not in known and not name.startswith("."))
    return Questionnaire(IMAGINED, "", {}, "en", ("en",), (Section("", None, {}),), tuple(items), {})


def _further(answers: Mapping[str, object]) -> list[object]:
    earlier, others = answers.get("earlier"), answers.get("others")
    listed = list(earlier) if isinstance(earlier, list) else []
    return [*listed, *(others.values() if isinstance(others, Mapping) else ())]


def _item(code: str, value: object, roster: str | None = None) -> Item:
    if isinstance(value, list) and value and all(isinstance(row, Mapping) for row in value):
        cells = {name: cell for row in reversed(value) for name, cell in row.items()}
        columns = tuple(_item(f"{code}.{name}", cell, code) for name, cell in cells.items())
        return Item(code, ItemKind.ROSTER, "", {}, columns=columns)
    if isinstance(value, Mapping):
        value = value.get("value")
    if isinstance(value, bool) or value is None:
        kind = ItemKind.TEXT
    elif isinstance(value, int | float):
        kind = ItemKind.DECIMAL
    elif isinstance(value, list):
        kind = ItemKind.MANY
    else:
        kind = ItemKind.DATE if is_day(str(value)) else ItemKind.TEXT
    return Item(code, kind, "", {}, roster=roster)
