"""What an explanation is bound to: the value it explains and the rule it answers."""

import hashlib
import json

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.submission import Answer
from desktop.rules.thresholds import bound

BOUNDS_OF = {"GEN.18": ("outlier_bound",), "GEN.19": ("influence_bound",), "GEN.22": ("shift_bound",)}


def value_hash(answer: Answer | None) -> str:
    """Return the SHA-256 of an answer's value and status; notes and sources may change without touching it."""
    status = answer.status.value if answer and answer.status else None
    return _digest([answer.text if answer else None, status])


def rule_hash(questionnaire: Questionnaire, rule: str, item: str = "") -> str:
    """Return the SHA-256 of what *rule* demands, of *item* where the demand is the item's own (constraint, bounds)."""
    own = questionnaire.rules_by_code.get(rule)
    if own is not None:
        return _digest([own.code, own.severity.value, own.scope.value, list(own.items), own.check])
    found = questionnaire.by_code.get(item)
    if found is None:
        return _digest([rule])
    demands = [found.required, found.relevant, found.constraint, found.warning, found.yoy_bound, found.code_list]
    # Bounds came to the general checks later: what was explained of the others before still holds.
    bounds = [bound(found, questionnaire.settings, name) for name in BOUNDS_OF.get(rule, ())]
    return _digest([rule, item, *demands, *bounds])


def _digest(parts: list[object]) -> str:
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
