"""A validation taken apart: each check of one item, each rule of one thing it serves, and what it depends on."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from db.snapshots.questionnaire import Item, Rule
from db.snapshots.submission import Key
from db.terms import ItemKind
from desktop.rules import Book, Condition, Target
from desktop.rules.nodes import Call, Reference
from desktop.rules.plan import Plan, plan_of
from desktop.rules.scope import Scope
from desktop.rules.spread import Alike, Spread, keys_of, spread_of
from desktop.rules.thresholds import Watched, watched
from desktop.validation import checks, conditions, outliers, series
from desktop.validation.checks import CHECKS, Check
from desktop.validation.own_rules import evaluate_target
from desktop.validation.run import Run, Stated, Texted

STRANGE = ""
"""Stands for the answers to items that the questionnaire does not know."""


@dataclass(frozen=True, slots=True)
class Given:
    """The answers a check goes through: those to one item, in the rows it looks at."""

    texts: list[Texted]
    statuses: list[Stated]
    unasked: list[Key]


def given_at(run: Run, keys: Iterable[Key]) -> Given:
    """Return what was given at *keys*."""
    get, unasked = run.case.given.answers.get, run.case.unasked
    found = Given([], [], [])
    for key in keys:
        one = get(key)
        if one is not None:
            if one.text is not None:
                found.texts.append((*key, one.text))
            if one.status is not None:
                found.statuses.append((*key, one, one.status))
        if key in unasked:
            found.unasked.append(key)
    return found


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a validation; ``spread`` is what it depends on, None for: on anything.

    ``plan``, ``watched`` and ``item`` narrow a general check down to one item. ``others``: it looks at other countries
    too. ``roster``: it is made row by row, so that rows that did not change need not be looked at.
    """

    place: int
    spread: Spread | None
    others: bool
    check: Check
    plan: Plan
    watched: tuple[Watched, ...] = ()
    item: str | None = None
    roster: str = ""

    def run(self, run: Run, given: Given | None, rows: Sequence[str] | None) -> None:
        """Do it in *rows*, adding to what *run* has found; *given* are the answers to its item there."""
        run.wanted = rows
        if given is None:
            self.check(run)
            return
        kept = run.plan, run.watched
        run.plan, run.watched = self.plan, self.watched
        run.texts, run.statuses, run.unasked = given.texts, given.statuses, given.unasked
        try:
            self.check(run)
        finally:
            run.plan, run.watched = kept
            run.texts = run.statuses = None


@dataclass(frozen=True, slots=True)
class Parts:
    """All parts in the order of a full validation, and whom a change concerns: at the very row, or everywhere."""

    every: tuple[Part, ...]
    near: dict[str, list[int]] = field(default_factory=dict)
    far: dict[str, list[int]] = field(default_factory=dict)
    tables: dict[str, list[int]] = field(default_factory=dict)
    alike: dict[Alike, list[int]] = field(default_factory=dict)
    by_row: dict[str, list[int]] = field(default_factory=dict)
    whole: list[int] = field(default_factory=list)
    others: list[int] = field(default_factory=list)


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
            spread, others = _item_spread(book, plan, check, item)
            narrow, alone = _narrowed(plan, item), tuple(one for one in watched(book) if one.item is item)
            others |= check is outliers.carries_region
            every.append(Part(len(every), spread, others, check, narrow, alone, item.code, item.roster or ""))
        if check in _ANY_ANSWER:
            every.append(Part(len(every), Spread(far=frozenset({STRANGE})), False, check, plan, item=STRANGE))
    for compiled in book.rules:
        for target in compiled.targets:
            roster = target.roster.code if target.roster else ""
            check = _of_target(compiled.rule, target)
            every.append(Part(len(every), _target_spread(target), target.uses.others, check, plan, roster=roster))
    return _indexed(tuple(every))


def _indexed(every: tuple[Part, ...]) -> Parts:
    parts = Parts(every)
    for part in every:
        if part.roster:
            parts.by_row.setdefault(part.roster, []).append(part.place)
        if part.others:
            parts.others.append(part.place)
        if part.spread is None:
            parts.whole.append(part.place)
            continue
        for codes, index in (
            (part.spread.near, parts.near),
            (part.spread.far, parts.far),
            (part.spread.tables, parts.tables),
        ):
            for code in codes:
                index.setdefault(code, []).append(part.place)
        for alike in part.spread.alike:
            parts.alike.setdefault(alike, []).append(part.place)
    return parts


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
    checks.equal_rows: _items(lambda plan: plan.keyed),
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
        keyed={code: keys for code, keys in plan.keyed.items() if code == item.code},
    )


def _around(item: Item | None) -> Spread:
    """Return what is told of a place: the item, whether it is asked, and in a row its number and key cells."""
    if item is None:
        return Spread()
    if item.columns:
        return Spread(far=frozenset({item.code}), tables=frozenset({item.code}))
    return (
        Spread(frozenset({item.code}), frozenset({item.roster})) if item.roster else Spread(far=frozenset({item.code}))
    )


def _in_row(roster: Item | None) -> Spread:
    """Return what every finding in a row of *roster* tells of it, and that it tells nothing where the roster is not asked."""
    return Spread() if roster is None else Spread(frozenset(keys_of(roster)), frozenset({roster.code}))


def _item_spread(book: Book, plan: Plan, check: Check, item: Item) -> tuple[Spread, bool]:
    spread, others = _around(item), False
    if item.roster:
        spread |= _in_row(plan.items[item.roster])
    demands: tuple[Condition, ...] = ()
    if check is checks.missing_under_condition:
        demands = plan.required
    elif check in (conditions.outside_bounds, conditions.unusual, checks.calendar_date):
        # Both at once: where the constraint fails, the warning keeps silent.
        demands = (*plan.constraints, *plan.warnings)
    for condition in demands:
        if condition.item.code == item.code:
            spread |= spread_of(condition.node, condition.scope)
            others |= condition.uses.others
    if check is checks.equal_rows:
        keys = tuple(Reference(code) for code in plan.keyed[item.code])
        spread |= spread_of(Call("unique", keys), Scope(book.questionnaire, roster=plan.items[item.roster or ""]))
    if check is checks.currency:
        rate = book.questionnaire.settings.get("exchange_rate", "")
        spread |= Spread(far=frozenset({item.currency or "", rate} - {""}))
    return spread, others


def _target_spread(target: Target) -> Spread:
    spread = spread_of(target.node, target.scope) | _in_row(target.roster)
    # A rule on the rows of a roster may show its findings at the roster itself.
    spread |= _around(target.item) if target.roster is None or target.item is not target.roster else Spread()
    for filling in target.fillings:
        spread |= spread_of(filling.node, target.scope)
    return spread
