"""What the general checks look at in one questionnaire, sorted out once, and their thresholds."""

from dataclasses import dataclass
from functools import lru_cache

from db.snapshots.questionnaire import Item, Rule
from db.terms import SECRETARIAT_ONLY, ItemKind, Scope, ValueStatus
from desktop.rules.book import Book, CompiledRule, Condition
from desktop.rules.nodes import Call, walk

DEFAULT_CURRENCY = "USD"
NEEDS_NOTE = (
    ValueStatus.ESTIMATED,
    ValueStatus.UNRELIABLE,
    ValueStatus.DEFINITION,
    ValueStatus.BREAK,
    ValueStatus.SUPPRESSED,
    ValueStatus.MISSING,
    ValueStatus.NOT_COLLECTED,
)
WITHOUT_DATA = (ValueStatus.MISSING, ValueStatus.NOT_COLLECTED)
SAME_ROUNDS = 3
THOUSAND = (800.0, 1200.0)
SAY_MORE = {
    "GEN.11": ("GEN.16", "GEN.20", "GEN.21"),
    "GEN.18": ("GEN.08", "GEN.09", "GEN.16", "GEN.20", "GEN.21"),
    "GEN.19": ("GEN.08", "GEN.09", "GEN.16", "GEN.18", "GEN.20", "GEN.21"),
    "GEN.20": ("GEN.08",),
    "GEN.21": ("GEN.08",),
    "GEN.22": ("GEN.08", "GEN.09", "GEN.11", "GEN.16", "GEN.20", "GEN.21"),
}
"""Comparisons with other figures, and the checks that say more about the same value."""
FOCAL_STATUSES = tuple(status for status in ValueStatus if status not in SECRETARIAT_ONLY)


@dataclass(frozen=True, slots=True)
class Plan:
    """Items by what is checked of them; ``place`` gives the reading order."""

    always: tuple[Item, ...]
    required: tuple[Condition, ...]
    constraints: tuple[Condition, ...]
    warnings: tuple[Condition, ...]
    integers: frozenset[str]
    numbers: frozenset[str]
    dates: frozenset[str]
    choices: dict[str, frozenset[str]]
    allowed: dict[str, tuple[ValueStatus, ...]]
    series: tuple[Item, ...]
    money: tuple[Item, ...]
    asked: tuple[Item, ...]
    place: dict[str, int]
    items: dict[str, Item]
    rules: dict[str, Rule]
    changes: dict[str, frozenset[str]]
    """Rules that compare with earlier rounds, and the items they compare."""
    alone: tuple[str, ...]
    """Rules that look at one value by itself."""
    causes: dict[str, frozenset[str]]
    """Derived items, and what they are computed from."""
    keyed: dict[str, tuple[str, ...]]
    """The first key column of each table, and all of them."""
    uniques: dict[str, str]
    """Rules that look for equal rows of a table by themselves, and that table."""


@lru_cache(maxsize=8)
def plan_of(book: Book) -> Plan:
    """Return the plan of a compiled questionnaire."""
    questionnaire = book.questionnaire
    every = tuple(questionnaire.every_item())
    answered = tuple(item for item in every if item.answered and not item.derived)
    lists = questionnaire.code_lists
    return Plan(
        always=book.always,
        required=book.required,
        constraints=book.constraints,
        warnings=book.warnings,
        integers=frozenset(item.code for item in answered if item.kind is ItemKind.INTEGER),
        numbers=frozenset(item.code for item in answered if item.kind is ItemKind.DECIMAL),
        dates=frozenset(item.code for item in answered if item.kind is ItemKind.DATE),
        choices={
            item.code: frozenset(listed.by_code)
            for item in answered
            if item.kind.choice and (listed := lists.get(item.code_list or "")) is not None
        },
        allowed={
            item.code: (*(item.statuses or FOCAL_STATUSES), *SECRETARIAT_ONLY) for item in every if not item.derived
        },
        series=tuple(item for item in answered if item.kind.numeric and item.roster is None),
        money=tuple(item for item in answered if item.kind.numeric and item.currency),
        asked=tuple(item for item in questionnaire.items if item.kind is not ItemKind.NOTE and not item.derived),
        place={item.code: place for place, item in enumerate(every)},
        items=questionnaire.by_code,
        rules=questionnaire.rules_by_code,
        changes={
            found.rule.code: frozenset(code for target in found.targets for code in target.items)
            for found in book.rules
            if found.uses.earlier
        },
        alone=tuple(found.rule.code for found in book.rules if _alone(found)),
        causes={step.codes[0]: step.needs for step in book.steps if step.derived},
        keyed={keys[0]: tuple(keys) for keys in book.keys_of.values() if keys},
        uniques={
            found.rule.code: target.roster.code
            for found in book.rules
            for target in found.targets
            if target.roster is not None
            and any(isinstance(one, Call) and one.name == "unique" for one in walk(target.node))
        },
    )


def _alone(found: CompiledRule) -> bool:
    beyond = found.uses.earlier or found.uses.others
    return (
        found.rule.scope is Scope.ITEM
        and not beyond
        and all(
            target.item is not None and target.uses.items <= {target.item.code, target.item.roster}
            for target in found.targets
        )
    )
