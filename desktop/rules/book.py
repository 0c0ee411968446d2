"""A questionnaire's expressions, compiled once into Python functions that run on every submission."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from db.problems import Problem
from db.snapshots.questionnaire import Item, Questionnaire, Rule
from db.terms import ItemKind
from db.terms import Scope as RuleScope
from desktop.rules.bounds import Bounds, bounds
from desktop.rules.case import NUMERIC, ROW_ID, Case, Cells, Value
from desktop.rules.emit import Module
from desktop.rules.facts import Facts, Given
from desktop.rules.functions import Kind
from desktop.rules.kleene import KleeneEmitter
from desktop.rules.nodes import Call, Current, Node, Reference
from desktop.rules.odk import OdkEmitter
from desktop.rules.order import Step, ordered
from desktop.rules.parse import parse
from desktop.rules.runtime import NAMES
from desktop.rules.scope import Scope, kind_of
from desktop.rules.uses import Uses, uses_of

Function = Callable[[Case, Mapping[str, Value], Cells | None], Any]


@dataclass(frozen=True, slots=True)
class Condition:
    """An item's required, constraint or warning expression. ``bounds`` where it is a pure range."""

    item: Item
    text: str
    node: Node
    scope: Scope
    function: Function
    bounds: Bounds | None
    uses: Uses


@dataclass(frozen=True, slots=True)
class Filling:
    """A placeholder of a rule's message. ``exact`` values are an item's own, the others were computed."""

    name: str
    node: Node
    function: Function
    exact: bool


@dataclass(frozen=True, slots=True)
class Target:
    """One thing a rule serves: an item, a roster's rows, or the whole return. ``item`` is where findings are shown."""

    item: Item | None
    roster: Item | None
    scope: Scope
    node: Node
    check: Function
    fillings: tuple[Filling, ...]
    uses: Uses
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule of the questionnaire with everything it serves."""

    rule: Rule
    targets: tuple[Target, ...]
    uses: Uses


class Book:
    """A compiled questionnaire; make it with :func:`compile_book` and keep it, it never changes."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire
        self.roster_of = {column.code: roster.code for roster in questionnaire.rosters for column in roster.columns}
        every = tuple(questionnaire.every_item())
        self.numeric = frozenset(item.code for item in every if item.kind in NUMERIC)
        self.checked = frozenset(item.code for item in every if item.kind is ItemKind.DATE)
        self.several = frozenset(item.code for item in every if item.kind is ItemKind.MANY)
        self.keys_of = {
            roster.code: tuple(column.code for column in roster.columns if column.key)
            or tuple(column.code for column in roster.columns)
            for roster in questionnaire.rosters
        }
        self.steps: tuple[Step, ...] = ()
        self.always: tuple[Item, ...] = ()
        self.required: tuple[Condition, ...] = ()
        self.constraints: tuple[Condition, ...] = ()
        self.warnings: tuple[Condition, ...] = ()
        self.rules: tuple[CompiledRule, ...] = ()
        self.source = ""

    def many(self, code: str) -> bool:
        """Whether *code* takes several choices."""
        return code in self.several

    def open(self, facts: Facts) -> Case:
        """Return the submission of *facts* opened: not asked values taken out, derived values filled in."""
        case = Case(self, facts.given, facts)
        for step in self.steps:
            step.run(case)
        return case

    def open_given(self, given: Given, facts: Facts, country: str = "") -> Case:
        """Return what was given in another round or country, opened; it sees nothing beyond itself."""
        alone = Facts(given, country or facts.country, facts.year, facts.reference_date, register=facts.register)
        return self.open(alone)


def compile_book(questionnaire: Questionnaire) -> Book:
    """Return *questionnaire* compiled.

    Raises:
        Problem: an expression cannot be compiled; :func:`desktop.rules.check` finds all of them with their places.
    """
    book = Book(questionnaire)
    _Compiler(book).run()
    return book


class _Compiler:
    """Collects every expression as source, compiles the source once, then hands the functions out."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.questionnaire = book.questionnaire
        self.module = Module()
        self.space: dict[str, Any] = {}

    def run(self) -> None:
        book, items = self.book, [item for item in self.questionnaire.every_item() if item.kind is not ItemKind.NOTE]
        waiting_steps = [*self.asked(items), *self.computed(items)]
        required = [(item, self.form(item, "required", Kind.BOOLEAN)) for item in items if _conditional(item)]
        constraints = [(item, self.form(item, "constraint", Kind.BOOLEAN)) for item in items if item.constraint]
        warnings = [(item, self.warning(item)) for item in items if item.warning]
        rules = [(rule, self.rule(rule)) for rule in self.questionnaire.rules]
        book.source = "\n".join(self.module.lines)
        self.space = dict(NAMES)
        self.space.update(self.module.constants)
        exec(compile(book.source, "<rules>", "exec"), self.space)
        book.steps = ordered([step.bound(self.space) for step in waiting_steps])
        book.always = tuple(item for item in items if item.required == "yes" and not item.derived)
        book.required = tuple(made(self.space) for _, made in required)
        book.constraints = tuple(made(self.space) for _, made in constraints)
        book.warnings = tuple(made(self.space) for _, made in warnings)
        book.rules = tuple(
            CompiledRule(rule, targets := tuple(made(self.space) for made in waiting), _united(targets))
            for rule, waiting in rules
        )

    def scope(self, item: Item, odk: bool) -> Scope:
        roster = self.questionnaire.by_code[item.roster] if item.roster else None
        return Scope(self.questionnaire, item, roster, odk=odk)

    def asked(self, items: Iterable[Item]) -> Iterable[Step]:
        for section in self.questionnaire.sections:
            if section.relevant:
                inside = tuple(item.code for item in self.questionnaire.items_of(section.code))
                yield self.step(section.code, "relevant", section.relevant, Scope(self.questionnaire, odk=True), inside)
        for item in items:
            if item.relevant:
                yield self.step(item.code, "relevant", item.relevant, self.scope(item, True), (item.code,))

    def computed(self, items: Iterable[Item]) -> Iterable[Step]:
        for item in items:
            if item.derived:
                yield self.step(item.code, "calculation", item.calculation, self.scope(item, True), (item.code,))

    def step(self, code: str, field: str, text: str, scope: Scope, codes: tuple[str, ...]) -> Step:
        node = self.parsed(text, code, field)
        derived = field == "calculation"
        kind = kind_of(scope.current) if derived and scope.current else Kind.BOOLEAN
        name = self.emitted(lambda: OdkEmitter(self.module, scope).write(node, kind), code, field)
        roster = scope.roster.code if scope.roster else ""
        needs = uses_of(node, scope).items - ({code} if derived else set())
        return Step(code, codes, roster, derived, needs, name)

    def form(self, item: Item, field: str, kind: Kind) -> Callable[[dict[str, Any]], Condition]:
        text: str = getattr(item, field)
        node, scope = self.parsed(text, item.code, field), self.scope(item, True)
        name = self.emitted(lambda: OdkEmitter(self.module, scope).write(node, kind), item.code, field)
        found = bounds(node) if field == "constraint" else None
        return lambda space: Condition(item, text, node, scope, space[name], found, uses_of(node, scope))

    def warning(self, item: Item) -> Callable[[dict[str, Any]], Condition]:
        node, scope = self.parsed(item.warning, item.code, "warning"), self.scope(item, False)
        name = self.emitted(lambda: KleeneEmitter(self.module, scope).write(node), item.code, "warning")
        return lambda space: Condition(item, item.warning, node, scope, space[name], bounds(node), uses_of(node, scope))

    def rule(self, rule: Rule) -> list[Callable[[dict[str, Any]], Target]]:
        node = self.parsed(rule.check, rule.code, "check")
        values = {name: self.parsed(text, rule.code, f"values.{name}") for name, text in rule.values.items()}
        return [self.target(rule, node, values, scope) for scope in scopes_of(rule, self.questionnaire)]

    def target(
        self, rule: Rule, node: Node, values: Mapping[str, Node], scope: Scope
    ) -> Callable[[dict[str, Any]], Target]:
        name = self.emitted(lambda: KleeneEmitter(self.module, scope).write(node), rule.code, "check")
        fillings = [
            (
                key,
                value,
                self.emitted(lambda: KleeneEmitter(self.module, scope).write(value), rule.code, f"values.{key}"),
            )
            for key, value in values.items()
        ]
        uses = uses_of(node, scope)
        item = scope.current
        involved = (item.code,) if rule.scope is RuleScope.ITEM and item else _served(rule, scope)
        items = tuple(dict.fromkeys((*involved, *sorted(uses.items))))
        return lambda space: Target(
            item,
            scope.roster,
            scope,
            node,
            space[name],
            tuple(Filling(key, value, space[function], _exact(value)) for key, value, function in fillings),
            uses,
            items,
        )

    def parsed(self, text: str, code: str, field: str) -> Node:
        node: Node = self.emitted(lambda: parse(text), code, field)
        return node

    def emitted(self, make: Callable[[], Any], code: str, field: str) -> Any:
        try:
            return make()
        except Problem as problem:
            problem.details.update(item=code, field=field)
            raise


def scopes_of(rule: Rule, questionnaire: Questionnaire) -> tuple[Scope, ...]:
    """Return the place of each thing that *rule* serves: its items, its rosters' rows, or the whole return once."""
    items = [item for code in rule.items if (item := questionnaire.by_code.get(code)) is not None]
    roster_of = {item.code: questionnaire.by_code[item.roster] if item.roster else item for item in items}
    rosters = tuple(
        {
            roster.code: roster
            for item in items
            if (roster := roster_of[item.code]).kind is ItemKind.ROSTER and (item.roster or rule.scope is RuleScope.ROW)
        }.values()
    )
    if rule.scope is RuleScope.ITEM:
        return tuple(
            Scope(questionnaire, item, roster_of[item.code] if item.roster else None, rosters) for item in items
        )
    if rule.scope is RuleScope.ROW:
        firsts = {roster_of[item.code].code: item for item in reversed(items) if roster_of[item.code] in rosters}
        return tuple(Scope(questionnaire, firsts[roster.code], roster, rosters) for roster in rosters)
    return (Scope(questionnaire, items[0] if items else None),)


def _served(rule: Rule, scope: Scope) -> tuple[str, ...]:
    if scope.roster is None:
        return rule.items
    return tuple(code for code in rule.items if code.startswith(scope.roster.code)) or (scope.roster.code,)


def _conditional(item: Item) -> bool:
    return item.required not in ("", "yes") and not item.derived


def _exact(node: Node) -> bool:
    return isinstance(node, Reference | Current) or (isinstance(node, Call) and node.name in ("previous", "mirror"))


def _united(targets: Iterable[Target]) -> Uses:
    united = Uses()
    for target in targets:
        united |= target.uses
    return united


__all__ = ["ROW_ID", "Book", "CompiledRule", "Condition", "Filling", "Target", "compile_book", "scopes_of"]
