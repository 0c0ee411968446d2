"""A questionnaire's expressions, compiled once into Python functions that run on every submission."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from db.problems import Problem
from db.snapshots.questionnaire import Item, Questionnaire, Rule
from db.terms import ItemKind
from db.terms import Scope as RuleScope
from desktop.rules.bounds import Bounds, bounds
from desktop.rules.case import NUMERIC, Case, Cells, Value
from desktop.rules.emit import Module
from desktop.rules.explain import missing_first
from desktop.rules.facts import Facts, Given
from desktop.rules.functions import Kind
from desktop.rules.kinds import item_at
from desktop.rules.kleene import KleeneEmitter
from desktop.rules.nodes import Arithmetic, Call, Current, Node, Number, Reference, walk
from desktop.rules.odk import OdkEmitter
from desktop.rules.order import Step, ordered
from desktop.rules.parse import parse
from desktop.rules.runtime import NAMES
from desktop.rules.scope import Scope, kind_of
from desktop.rules.spread import keys_of, spread_of
from desktop.rules.uses import Uses, uses_of

T = TypeVar("T")
Space = dict[str, Any]
Waiting = Callable[[Space], T]
"""What takes the names of the compiled source and gives the finished value."""

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
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
    first: tuple[Item, ...]


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
        self.keys_of = {roster.code: keys_of(roster) for roster in questionnaire.rosters}
        self.columns_of = {roster.code: tuple(one.code for one in roster.columns) for roster in questionnaire.rosters}
        self.steps: tuple[Step, ...] = ()
        self.always: tuple[Item, ...] = ()
        self.required: tuple[Condition, ...] = ()
        self.constraints: tuple[Condition, ...] = ()
        self.warnings: tuple[Condition, ...] = ()
        self.rules: tuple[CompiledRule, ...] = ()
        self.source = ""
        self.looks_back_into_rows = False

    def many(self, code: str) -> bool:
        """Whether *code* takes several choices."""
        return code in self.several

    def open_alone(self, facts: Facts) -> Case:
        """Return the submission of *facts* opened as :meth:`open` does, for one who goes on changing it."""
        case = Case(self, facts.given, facts)
        for step in self.steps:
            step.run(case)
        return case

    def open(self, facts: Facts) -> Case:
        """Return the submission of *facts* opened: not asked values taken out, derived values filled in."""
        others = facts.others
        seen = others.remembered.get(facts.country) if others is not None else None
        if isinstance(seen, Case) and seen.fits(self, facts):
            # Another country has looked at it already; what is asked and derived does not depend on who looks.
            return seen.beside(facts)
        case = self.open_alone(facts)
        if others is not None and facts.given.stands_in(others.given.get(facts.country)):
            others.remembered[facts.country] = case
        return case

    def open_given(self, given: Given, facts: Facts, country: str = "") -> Case:
        """Return what another country has given, opened; it sees nothing beyond itself."""
        return self.open(
            Facts(given, country or facts.country, facts.year, facts.reference_date, register=facts.register)
        )

    def open_earlier(self, given: Given, facts: Facts) -> Case:
        """Return what was given in an earlier round, opened as far as this book looks back: mostly without the rosters."""
        if self.looks_back_into_rows:
            return self.open_given(given, facts)
        alone = Facts(Given(given.answers), facts.country, facts.year, facts.reference_date, register=facts.register)
        case = Case(self, alone.given, alone)
        for step in self.steps:
            if not step.roster and self.keys_of.keys().isdisjoint(step.needs):
                step.run(case)
        return case


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

    def run(self) -> None:
        book, items = self.book, [item for item in self.questionnaire.every_item() if item.kind is not ItemKind.NOTE]
        steps = [*self.asked(items), *self.computed(items)]
        required = [self.form(item, "required") for item in items if _conditional(item)]
        constraints = [self.form(item, "constraint") for item in items if item.constraint]
        warnings = [self.warning(item) for item in items if item.warning]
        rules = [(rule, self.rule(rule)) for rule in self.questionnaire.rules]
        book.source = "\n".join(self.module.lines)
        space: Space = {**NAMES, **self.module.constants}
        exec(compile(book.source, "<rules>", "exec"), space)  # our own text; what authors wrote is in it by repr only
        book.steps = ordered([step.bound(space) for step in steps])
        book.always = tuple(item for item in items if item.required == "yes" and not item.derived)
        book.required = tuple(made(space) for made in required)
        book.constraints = tuple(made(space) for made in constraints)
        book.warnings = tuple(made(space) for made in warnings)
        book.rules = tuple(_compiled(rule, [made(space) for made in waiting]) for rule, waiting in rules)
        book.looks_back_into_rows = _into_rows(book)

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
        derived = field == "calculation"
        kind = kind_of(scope.current) if derived and scope.current else Kind.BOOLEAN
        with placed(code, field):
            node = parse(text)
            name = OdkEmitter(self.module, scope).write(node, kind)
        roster = scope.roster.code if scope.roster else ""
        needs = uses_of(node, scope).items - ({code} if derived else set())
        return Step(code, codes, roster, derived, needs, name, spread=spread_of(node, scope))

    def form(self, item: Item, field: str) -> "Waiting[Condition]":
        text: str = getattr(item, field)
        scope = self.scope(item, True)
        with placed(item.code, field):
            node = parse(text)
            name = OdkEmitter(self.module, scope).write(node, Kind.BOOLEAN)
        found = bounds(node) if field == "constraint" else None
        return lambda space: Condition(item, text, node, scope, space[name], found, uses_of(node, scope))

    def warning(self, item: Item) -> "Waiting[Condition]":
        scope = self.scope(item, False)
        with placed(item.code, "warning"):
            node = parse(item.warning)
            name = KleeneEmitter(self.module, scope).write(node)
        return lambda space: Condition(item, item.warning, node, scope, space[name], bounds(node), uses_of(node, scope))

    def rule(self, rule: Rule) -> list["Waiting[Target]"]:
        with placed(rule.code, "check"):
            node = parse(rule.check)
        values: dict[str, Node] = {}
        for name, text in rule.values.items():
            with placed(rule.code, f"values.{name}"):
                values[name] = parse(text)
        return [self.target(rule, node, values, scope) for scope in scopes_of(rule, self.questionnaire)]

    def target(self, rule: Rule, node: Node, values: Mapping[str, Node], scope: Scope) -> "Waiting[Target]":
        with placed(rule.code, "check"):
            check = KleeneEmitter(self.module, scope).write(node)
        fillings = []
        for name, value in {**values, **mentioned(rule, scope)}.items():
            with placed(rule.code, f"values.{name}"):
                fillings.append((name, value, KleeneEmitter(self.module, scope).write(value)))
        uses = uses_of(node, scope)
        item = scope.current
        involved = (item.code,) if rule.scope is RuleScope.ITEM and item else _served(rule, scope)
        items = tuple(dict.fromkeys((*involved, *sorted(uses.items))))
        return lambda space: Target(
            item,
            scope.roster,
            scope,
            node,
            space[check],
            tuple(Filling(name, value, space[function], _exact(value)) for name, value, function in fillings),
            uses,
            items,
            missing_first(node, scope),
        )


_OF_ITEM: dict[str, Node] = {"value": Current(), "status": Call("status", (Current(),))}
_OF_ROUND: dict[str, Node] = {
    "country": Call("country", ()),
    "year": Call("round-year", ()),
    "prev_year": Arithmetic(Call("round-year", ()), (("-", Number(1.0)),)),
}


@contextmanager
def placed(code: str, field: str) -> Iterator[None]:
    """Add to a problem in which expression it was found: the item's or rule's code, and its field."""
    try:
        yield
    except Problem as problem:
        problem.details.update(item=code, field=field)
        raise


def mentioned(rule: Rule, scope: Scope) -> dict[str, Node]:
    """Return the placeholders of the rule's messages that name an item or column, or its own value."""
    names = {name for text in rule.messages.values() for name in PLACEHOLDER.findall(text)} - rule.values.keys()
    found: dict[str, Node] = {name: Reference(name) for name in sorted(names) if scope.find(name) is not None}
    if scope.current is not None and scope.current.answered:
        found |= {name: node for name, node in _OF_ITEM.items() if name in names}
    return found | {name: node for name, node in _OF_ROUND.items() if name in names}


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


def _into_rows(book: Book) -> bool:
    """Whether something compares with a cell, or with a derived value from rosters, of an earlier round."""
    rooted = {step.codes[0] for step in book.steps if step.derived and not book.keys_of.keys().isdisjoint(step.needs)}
    places = [(target.scope, node) for rule in book.rules for target in rule.targets for node in _nodes(target)]
    places += [(condition.scope, condition.node) for condition in book.warnings]
    back = {
        item.code
        for scope, node in places
        for found in walk(node)
        if isinstance(found, Call) and found.name == "previous" and (item := item_at(found, scope)) is not None
    }
    return any(code in rooted or code in book.roster_of for code in back) or any(
        step.derived and step.codes[0] in back and not rooted.isdisjoint(step.needs) for step in book.steps
    )


def _nodes(target: Target) -> tuple[Node, ...]:
    return (target.node, *(filling.node for filling in target.fillings))


def _compiled(rule: Rule, targets: list[Target]) -> CompiledRule:
    united = Uses()
    for target in targets:
        united |= target.uses
    return CompiledRule(rule, tuple(targets), united)
