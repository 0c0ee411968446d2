"""Items, rules and answers in few words, for questionnaires that a test makes up."""

from db.snapshots.questionnaire import Item, Rule
from db.snapshots.submission import Answer
from db.terms import ItemKind, Scope, Severity

LABEL = {"en": "Label"}


def item(code: str, kind: ItemKind = ItemKind.DECIMAL, **fields: object) -> Item:
    return Item(code, kind, str(fields.pop("section", "S")), LABEL, **fields)  # type: ignore[arg-type]


def rule(code: str, check: str, items: str, scope: Scope = Scope.SUBMISSION, **fields: object) -> Rule:
    message = {"en": str(fields.pop("message", "{item}"))}
    severity = fields.pop("severity", Severity.ERROR)
    return Rule(code, severity, scope, tuple(items.split()), check, message, **fields)  # type: ignore[arg-type]


def n(code: str, value: float, row: str = "", **parts: object) -> Answer:
    return Answer(code, row, f"{value:g}", float(value), **parts)  # type: ignore[arg-type]
