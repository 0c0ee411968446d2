"""The linear part of a questionnaire's errors on one submission, as inequalities between its values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from db.snapshots.submission import Key
from db.terms import ItemKind, Severity
from desktop.rules import Book, Case
from desktop.rules.case import ROW_ID, Cells
from desktop.rules.nodes import (
    Arithmetic,
    Call,
    Comparison,
    Current,
    Logic,
    Negation,
    Node,
    Number,
    Reference,
)
from desktop.rules.reach import previous
from desktop.rules.scope import Scope
from desktop.rules.spread import spread_of
from desktop.validation.inequalities import ZERO, Inequality

MOST_TERMS = 400
MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}


@dataclass(frozen=True, slots=True)
class Linear:
    """Values times their coefficients, plus a constant."""

    coefficients: dict[Key, Fraction]
    constant: Fraction = ZERO

    def times(self, factor: Fraction) -> "Linear":
        """Return it times *factor*."""
        return Linear({key: factor * value for key, value in self.coefficients.items()}, factor * self.constant)

    def plus(self, other: "Linear") -> "Linear":
        """Return the sum of both."""
        keys = self.coefficients.keys() | other.coefficients.keys()
        added = {key: self.coefficients.get(key, ZERO) + other.coefficients.get(key, ZERO) for key in keys}
        return Linear({key: value for key, value in added.items() if value}, self.constant + other.constant)


@dataclass(frozen=True, slots=True)
class Place:
    """A rule or an item's constraint at one place, and whether it holds there."""

    rule: str
    node: Node
    scope: Scope
    cells: Cells | None
    holds: bool


def exact(value: float) -> Fraction:
    """Return the decimal number that people see, rather than the nearest binary one."""
    return Fraction(repr(value))


def places_of(book: Book, case: Case, beyond: frozenset[str] = frozenset()) -> Iterator[Place]:
    """Yield each error rule and each constraint of a number wherever it could be evaluated.

    Of the rosters *beyond* only some rows are there: what looks at the whole of one is left out.
    """
    blurred = blurred_by(book, beyond)
    for condition in book.constraints:
        if blurred and _looks_at(condition.node, condition.scope, blurred, beyond):
            continue
        if condition.item.kind in (ItemKind.INTEGER, ItemKind.DECIMAL) and not condition.item.derived:
            code, roster = condition.item.code, condition.item.roster
            for cells in case.tables.get(roster, ()) if roster else (None,):
                if code in (cells if cells is not None else case.values):
                    result = condition.function(case, case.values, cells)
                    if result is not None:
                        yield Place("GEN.08", condition.node, condition.scope, cells, bool(result))
    for compiled in book.rules:
        if compiled.rule.severity is not Severity.ERROR or compiled.uses.others:
            continue
        for target in compiled.targets:
            if blurred and _looks_at(target.node, target.scope, blurred, beyond):
                continue
            for cells in case.tables.get(target.roster.code, ()) if target.roster else (None,):
                result = target.check(case, case.values, cells)
                if result is not None:
                    yield Place(compiled.rule.code, target.node, target.scope, cells, bool(result))


def blurred_by(book: Book, rosters: frozenset[str]) -> frozenset[str]:
    """Return *rosters* and every item whose value, or being asked, hangs on the whole of one of them."""
    found = set(rosters)
    for step in book.steps if rosters else ():
        # In their order each comes after all it looks at.
        if step.spread.tables & rosters or (step.spread.far | step.spread.near) & (found - rosters):
            found.update(step.codes)
    return frozenset(found)


def _looks_at(node: Node, scope: Scope, blurred: frozenset[str], rosters: frozenset[str]) -> bool:
    spread = spread_of(node, scope)
    return bool(spread.tables & rosters or spread.alike or (spread.far | spread.near) & (blurred - rosters))


def system_of(book: Book, case: Case, beyond: frozenset[str] = frozenset()) -> list[Inequality]:
    """Return the inequalities of everything linear among the errors that could be evaluated, see :func:`places_of`."""
    return [one for place in places_of(book, case, beyond) for one in _Reader(case, place).inequalities(place.node)]


class _Reader:
    """Reads the tree of one rule at one place; what is not linear gives nothing."""

    def __init__(self, case: Case, place: Place) -> None:
        self.case = case
        self.place = place

    def inequalities(self, node: Node) -> list[Inequality]:
        match node:
            case Logic(operator="and", operands=operands):
                return [one for operand in operands for one in self.inequalities(operand)]
            case Logic(operator="or", operands=operands) if not self.place.holds:
                # One branch that holds is enough; of a rule that holds already nobody knows which one it is to be.
                found = [part for operand in operands if (part := self.inequalities(operand))]
                return found[0] if len(found) == 1 else []
            case Comparison(operator=operator, left=left, right=right) if operator in MIRRORED:
                return self.compared(operator, left, right)
            case _:
                return []

    def compared(self, operator: str, left: Node, right: Node) -> list[Inequality]:
        if isinstance(right, Call) and right.name == "abs":
            operator, left, right = MIRRORED[operator], right, left
        if isinstance(left, Call) and left.name == "abs":
            inner, most = self.linear(left.arguments[0]), self.tolerance(right)
            if inner is None or most is None or operator not in ("<", "<="):
                return []
            strict = operator == "<"
            less = most.times(Fraction(-1))
            both = (inner.plus(less), inner.times(Fraction(-1)).plus(less))
            return [self.most(one, ZERO, strict) for one in both if one.coefficients]
        one, other = self.linear(left), self.linear(right)
        if one is None or other is None:
            return []
        apart = one.plus(other.times(Fraction(-1)))
        found = []
        if operator in ("<", "<=", "="):
            found.append(self.most(apart, ZERO, operator == "<"))
        if operator in (">", ">=", "="):
            found.append(self.most(apart.times(Fraction(-1)), ZERO, operator == ">"))
        return [one for one in found if one.coefficients]

    def most(self, left: Linear, most: Fraction, strict: bool) -> Inequality:
        return Inequality(left.coefficients, most - left.constant, strict, self.place.rule)

    def tolerance(self, node: Node) -> Linear | None:
        """Return how far apart two sides may be: of several tolerances the one that is largest at the values given.

        Whatever keeps one of them keeps the largest, so nothing is called right that is not.
        """
        if isinstance(node, Call) and node.name == "max":
            known = [self.tolerance(argument) for argument in node.arguments]
            linear = [one for one in known if one is not None]
            return max(linear, key=self.now) if linear and len(linear) == len(known) else None
        return self.linear(node)

    def now(self, linear: Linear) -> Fraction:
        """Return what it comes to at the values given."""
        return linear.constant + sum((factor * self.value(key) for key, factor in linear.coefficients.items()), ZERO)

    def value(self, key: Key) -> Fraction:
        return values_of(self.case, (key,))[key]

    def linear(self, node: Node) -> Linear | None:
        match node:
            case Number(value=value):
                return Linear({}, exact(value))
            case Negation(operand=operand):
                inner = self.linear(operand)
                return None if inner is None else inner.times(Fraction(-1))
            case Arithmetic():
                return self.chain(node)
            case Reference() | Current():
                return self.figure(node)
            case Call(name="sum", arguments=(Reference(name=name),)):
                return self.column(name)
            case Call(name="round-year"):
                return Linear({}, exact(self.case.year))
            case Call(name="previous", arguments=(Reference() | Current() as named, *rest)):
                return self.earlier(named, rest)
            case _:
                return None

    def chain(self, node: Arithmetic) -> Linear | None:
        total = self.linear(node.first)
        for sign, operand in node.rest:
            other = self.linear(operand)
            if total is None or other is None:
                return None
            match sign:
                case "+":
                    total = total.plus(other)
                case "-":
                    total = total.plus(other.times(Fraction(-1)))
                case "*" if not other.coefficients:
                    total = total.times(other.constant)
                case "*" if not total.coefficients:
                    total = other.times(total.constant)
                case "div" if not other.coefficients and other.constant:
                    total = total.times(1 / other.constant)
                case _:
                    return None
        return total

    def figure(self, node: Reference | Current) -> Linear | None:
        scope = self.place.scope
        item = scope.current if isinstance(node, Current) else scope.find(node.name)
        if item is None or not item.kind.numeric or item.derived:
            return None
        inside = scope.in_row(item)
        if item.roster and not inside:
            return None
        cells = self.place.cells if inside else self.case.values
        if cells is None or not isinstance(cells.get(item.code), float):
            return None
        row = str(self.place.cells[ROW_ID]) if inside and self.place.cells is not None else ""
        return Linear({(item.code, row): Fraction(1)})

    def column(self, name: str) -> Linear | None:
        item = self.place.scope.find(name)
        if item is None or not item.roster or item.derived or self.place.scope.in_row(item):
            return None
        table = self.case.tables.get(item.roster, [])
        if len(table) > MOST_TERMS or not all(isinstance(cells.get(item.code), float) for cells in table):
            return None
        return Linear({(item.code, str(cells[ROW_ID])): Fraction(1) for cells in table})

    def earlier(self, named: Node, rest: list[Node]) -> Linear | None:
        scope = self.place.scope
        item = (
            scope.current
            if isinstance(named, Current)
            else scope.find(named.name)
            if isinstance(named, Reference)
            else None
        )
        if item is None or item.roster or any(not isinstance(one, Number) for one in rest):
            return None
        rounds = int(rest[0].value) if rest and isinstance(rest[0], Number) else 1
        value = previous(self.case, item.code, rounds)
        return Linear({}, exact(value)) if isinstance(value, float) else None


def values_of(case: Case, keys: Iterable[Key]) -> dict[Key, Fraction]:
    """Return the numbers that stand at *keys*."""
    found = {}
    for code, row in keys:
        cells = case.row_maps[case.book.roster_of[code]][row] if row else case.values
        value = cells.get(code)
        assert isinstance(value, float)
        found[code, row] = exact(value)
    return found
