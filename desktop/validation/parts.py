"""A validation taken apart: each check of one item, each rule of one thing it serves, and what it depends on."""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from db.snapshots.questionnaire import Item, Rule
from db.snapshots.submission import Key
from db.terms import ItemKind
from desktop.rules import Book, Condition, Target
from desktop.rules.plan import Plan, plan_of
from desktop.rules.thresholds import Watched, watched
from desktop.rules.uses import Uses, uses_of
from desktop.validation import checks, conditions, outliers, series
from desktop.validation.checks import CHECKS, Check
from desktop.validation.own_rules import evaluate_target
from desktop.validation.run import Run, Stated, Texted

STRANGE = ""
"""Stands for the answers to items that the questionnaire does not know."""


class Sorted:
    """What a run goes through answer by answer, sorted by item: of the items *wanted* only."""

    def __init__(self, run: Run, wanted: Container[str]) -> None:
        known = run.plan.items
        self.texts: dict[str, list[Texted]] = {}
        self.statuses: dict[str, list[Stated]] = {}
        self.unasked: dict[str, list[Key]] = {}
        # One long table has more answers than all the rest: most of them are passed over at once.
        for (item, row), one in run.case.given.answers.items():
            if item in wanted or (item not in known and STRANGE in wanted):
                here = item if item in known else STRANGE
                if one.text is not None:
                    self.texts.setdefault(here, []).append((item, row, one.text))
                if one.status is not None:
                    self.statuses.setdefault(here, []).append((item, row, one, one.status))
        for key in run.unasked:
            self.unasked.setdefault(key[0] if key[0] in known else STRANGE, []).append(key)


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a validation; ``uses`` are the items whose state it depends on, None for: on anything.

    ``plan``, ``watched`` and ``item`` narrow a general check down to one item. ``others``: it looks at other countries too.
    """

    place: int
    uses: frozenset[str] | None
    others: bool
    check: Check
    plan: Plan
    watched: tuple[Watched, ...] = ()
    item: str | None = None

    def run(self, run: Run, by_item: Sorted) -> None:
        """Do it, adding to what *run* has found; *run* goes through everything again afterwards."""
        if self.item is None:
            self.check(run)
            return
        kept = run.plan, run.watched, run.texts, run.statuses, run.unasked
        run.plan, run.watched = self.plan, self.watched
        run.texts = by_item.texts.get(self.item, [])
        run.statuses = by_item.statuses.get(self.item, [])
        run.unasked = by_item.unasked.get(self.item, [])
        try:
            self.check(run)
        finally:
            run.plan, run.watched, run.texts, run.statuses, run.unasked = kept


@dataclass(frozen=True, slots=True)
class Parts:
    """All parts in the order of a full validation; ``by_item`` tells whom an item concerns."""

    every: tuple[Part, ...]
    by_item: dict[str, tuple[int, ...]]
    whole: tuple[int, ...]
    others: tuple[int, ...]


@lru_cache(maxsize=8)
def parts_of(book: Book) -> Parts:
    """Return the parts of a compiled questionnaire's validation."""
    plan = plan_of(book)
    every: list[Part] = []
    for check in CHECKS:
        concerned = _CONCERNED.get(check)
        if concerned is None:
            every.append(Part(len(every), None, True, check, plan))
            continue
        for item in concerned(plan):
            uses = _item_uses(book, plan, check, item)
            others = uses.others or check is outliers.carries_region
            narrow, alone = _narrowed(plan, item), tuple(one for one in watched(book) if one.item is item)
            every.append(Part(len(every), uses.items, others, check, narrow, alone, item.code))
        if check in _ANY_ANSWER:
            every.append(Part(len(every), None, False, check, plan, item=STRANGE))
    for compiled in book.rules:
        for target in compiled.targets:
            uses = _target_uses(book, target)
            check = _of_target(compiled.rule, target)
            every.append(Part(len(every), uses.items, uses.others, check, plan))
    by_item: dict[str, list[int]] = {}
    for part in every:
        for code in part.uses or ():
            by_item.setdefault(code, []).append(part.place)
    return Parts(
        tuple(every),
        {code: tuple(places) for code, places in by_item.items()},
        tuple(part.place for part in every if part.uses is None),
        tuple(part.place for part in every if part.others),
    )


def _of_target(rule: Rule, target: Target) -> Check:
    return lambda run: evaluate_target(run, rule, target)


def _items(choose: Callable[[Plan], Iterable[str]]) -> Callable[[Plan], list[Item]]:
    return lambda plan: [plan.items[code] for code in sorted(choose(plan), key=plan.place.__getitem__)]


def _conditional(choose: Callable[[Plan], Iterable[Condition]]) -> Callable[[Plan], list[Item]]:
    # One part an item, in the order of the book, even where an item had several conditions of a kind.
    return lambda plan: list({condition.item.code: condition.item for condition in choose(plan)}.values())


def _dated(plan: Plan) -> frozenset[str]:
    return frozenset(one.item.code for one in plan.constraints if one.item.kind is ItemKind.DATE)


_any_item = _items(lambda plan: plan.place)
_CONCERNED: dict[Check, Callable[[Plan], Iterable[Item]]] = {
    checks.missing: lambda plan: plan.always,
    checks.missing_under_condition: _conditional(lambda plan: plan.required),
    checks.value_and_status: _any_item,
    checks.allowed_status: _any_item,
    checks.whole_number: _items(lambda plan: plan.integers),
    checks.number: _items(lambda plan: plan.numbers),
    checks.listed_code: _items(lambda plan: plan.choices),
    conditions.outside_bounds: _conditional(lambda plan: plan.constraints),
    conditions.unusual: _conditional(lambda plan: plan.warnings),
    checks.calendar_date: _items(lambda plan: plan.dates | _dated(plan)),
    checks.large_change: lambda plan: plan.series,
    checks.carried_forward: lambda plan: plan.series,
    checks.explained_status: _any_item,
    checks.currency: lambda plan: plan.money,
    checks.thousandfold: lambda plan: plan.money,
    checks.answered_though_not_asked: _any_item,
    outliers.carries_region: lambda plan: plan.series,
    series.power_of_ten: lambda plan: plan.series,
    series.change_of_sign: lambda plan: plan.series,
    series.new_level: lambda plan: plan.series,
}
"""Checks that look at one item at a time. Any other check looks at the whole return, and is made again each time."""

_ANY_ANSWER = (
    checks.value_and_status,
    checks.allowed_status,
    checks.explained_status,
    checks.answered_though_not_asked,
)


def _narrowed(plan: Plan, item: Item) -> Plan:
    def only(conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
        return tuple(condition for condition in conditions if condition.item.code == item.code)

    return replace(
        plan,
        always=tuple(one for one in plan.always if one is item),
        required=only(plan.required),
        constraints=only(plan.constraints),
        warnings=only(plan.warnings),
        series=tuple(one for one in plan.series if one is item),
        money=tuple(one for one in plan.money if one is item),
    )


def _around(book: Book, item: Item | None) -> Uses:
    """What is told of a place: the item, whether it is asked, and in a row its position and key cells."""
    if item is None:
        return Uses()
    roster = item.roster or (item.code if item.columns else "")
    return Uses(frozenset({item.code, roster, *book.keys_of.get(roster, ())} - {""}))


def _item_uses(book: Book, plan: Plan, check: Check, item: Item) -> Uses:
    uses = _around(book, item)
    demands: tuple[Condition, ...] = ()
    if check is checks.missing_under_condition:
        demands = plan.required
    elif check in (conditions.outside_bounds, conditions.unusual, checks.calendar_date):
        # Both at once: where the constraint fails, the warning keeps silent.
        demands = (*plan.constraints, *plan.warnings)
    for condition in demands:
        if condition.item.code == item.code:
            uses |= condition.uses
    if check is checks.currency:
        rate = book.questionnaire.settings.get("exchange_rate", "")
        uses |= Uses(frozenset({item.currency or "", rate} - {""}))
    return uses


def _target_uses(book: Book, target: Target) -> Uses:
    uses = target.uses | _around(book, target.item) | _around(book, target.roster)
    for filling in target.fillings:
        uses |= uses_of(filling.node, target.scope)
    return uses
