"""Walks a tree slowly and knows why a result is unknown: the operators; the functions stand in ``explain_calls``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.rules import reach, xpath
from desktop.rules.case import ROW_ID, Case, Cells, Value
from desktop.rules.functions import Kind
from desktop.rules.kinds import ALWAYS_TOLD, LOOKED_UP, is_blank, is_computed, item_at, kind_at
from desktop.rules.nodes import (
    Arithmetic,
    Call,
    Comparison,
    Current,
    Logic,
    Negation,
    Node,
    Number,
    Parent,
    Reference,
    Text,
)
from desktop.rules.scope import Scope


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is unknown: a code of the wording, and its details."""

    code: str
    details: Mapping[str, object] = field(default_factory=dict)


Column = list[Value | None]
Result = Value | bool | Column | Reason
"""What a node gives: a value, a column, or the reason why it is unknown."""

Reading = Callable[["Reader", Call], Result]
Readings = Mapping[str, Reading]
"""Function name → how its call is read."""

DIVISION = Reason("reason.division_by_zero")


class Reader:
    """Reads one tree at one place of one case."""

    def __init__(self, calls: "Readings", case: Case, scope: Scope, cells: Cells | None) -> None:
        self.calls = calls
        self.case = case
        self.scope = scope
        self.cells = cells

    def read(self, node: Node) -> Result:
        """Return the value of *node*, or the reason why it is unknown."""
        match node:
            case Number() | Text():
                return node.value
            case Parent():
                return self.cells[""] if self.cells else Reason("reason.unknown")
            case Reference() | Current():
                return self.reference(node)
            case Negation():
                return self.numbers(lambda value: -value, node.operand)
            case Arithmetic():
                return self.arithmetic(node)
            case Comparison():
                return self.comparison(node)
            case Logic():
                return self.logic(node)
            case Call():
                return self.calls[node.name](self, node)

    def reference(self, node: Reference | Current) -> Result:
        """Return the value of an item or cell, or why it has none."""
        item = item_at(node, self.scope)
        if item is None:
            return Reason("reason.missing", {"operand": getattr(node, "name", ".")})
        if item.kind is ItemKind.ROSTER:
            return [cells[ROW_ID] for cells in self.case.tables.get(item.code, [])]
        if item.roster and not self.scope.in_row(item):
            column = self.case.column(item.roster, item.code)
            return Reason("reason.missing", {"operand": item.roster}) if column is None else list(column)
        source: Mapping[str, Value] = self.case.values if item.roster is None else self.cells or {}
        found = source.get(item.code)
        return self.why_missing(item) if found is None else found

    def why_missing(self, item: Item) -> Reason:
        """Return why an item or cell of this submission has no value."""
        row = str(self.cells[ROW_ID]) if item.roster and self.cells else ""
        if (item.code, row) in self.case.malformed:
            return Reason("reason.malformed", {"operand": item.code})
        if (item.code, row) in self.case.unasked or (item.code, "") in self.case.unasked:
            return Reason("reason.not_asked", {"operand": item.code})
        return Reason("reason.missing", {"operand": item.code})

    def as_number(self, result: Result) -> float | Reason:
        """Convert a value to a number."""
        if isinstance(result, Reason):
            return result
        if isinstance(result, str):
            number = xpath.to_number(result)
            return number if number == number else Reason("reason.no_number", {"found": result})
        return Reason("reason.unknown") if isinstance(result, list) else float(result)

    def as_text(self, result: Result) -> str | Reason:
        """Convert a value to a text."""
        if isinstance(result, Reason | str):
            return result
        if isinstance(result, bool):
            return "true" if result else "false"
        return Reason("reason.unknown") if isinstance(result, list) else xpath.to_text(result)

    def as_date(self, result: Result) -> str | Reason:
        """Convert a value to an ISO date."""
        text = self.as_text(result)
        if isinstance(text, Reason):
            return text
        day = xpath.to_date(text)
        return day or Reason("reason.no_date", {"found": text})

    def as_boolean(self, result: Result) -> bool | Reason:
        """Convert a value to true or false."""
        if isinstance(result, Reason | bool):
            return result
        return xpath.to_boolean(result) if isinstance(result, float) else bool(result)

    def convert(self, result: Result, kind: Kind) -> Value | bool | Reason:
        """Convert a value to *kind*."""
        match kind:
            case Kind.NUMBER:
                return self.as_number(result)
            case Kind.BOOLEAN:
                return self.as_boolean(result)
            case Kind.DATE:
                return self.as_date(result)
            case _:
                return self.as_text(result)

    def numbers(self, make: Callable[..., float | None], *nodes: Node) -> Result:
        """Apply *make* to the numbers that *nodes* give; the first unknown one is the reason."""
        values = [self.as_number(self.read(node)) for node in nodes]
        for value in values:
            if isinstance(value, Reason):
                return value
        made = make(*values)
        return DIVISION if made is None else made

    def arithmetic(self, node: Arithmetic) -> Result:
        """Return the number that a chain of operators gives."""
        left = self.as_number(self.read(node.first))
        for sign, operand in node.rest:
            right = self.as_number(self.read(operand))
            if isinstance(left, Reason):
                return left
            if isinstance(right, Reason):
                return right
            match sign:
                case "+":
                    made: float | None = left + right
                case "-":
                    made = left - right
                case "*":
                    made = left * right
                case "div":
                    made = reach.quotient(left, right)
                case _:
                    made = reach.remainder(left, right)
            left = DIVISION if made is None else made
        return left

    def logic(self, node: Logic) -> Result:
        """Return Kleene's and / or."""
        decisive = node.operator == "or"
        reason: Reason | None = None
        for operand in node.operands:
            value = self.as_boolean(self.read(operand))
            if value is decisive:
                return decisive
            if isinstance(value, Reason):
                reason = reason or value
        return not decisive if reason is None else reason

    def comparison(self, node: Comparison) -> Result:
        """Return whether a comparison holds."""
        equality = node.operator in ("=", "!=")
        if equality and (is_blank(node.left) or is_blank(node.right)):
            return self.blank_test(node.right if is_blank(node.left) else node.left, node.operator == "=")
        kinds = {kind_at(node.left, self.scope), kind_at(node.right, self.scope)}
        if equality:
            wanted = next((kind for kind in (Kind.BOOLEAN, Kind.NUMBER, Kind.DATE) if kind in kinds), Kind.TEXT)
        else:
            wanted = Kind.DATE if Kind.DATE in kinds and kinds <= {Kind.DATE, Kind.TEXT} else Kind.NUMBER
        left = self.convert(self.read(node.left), wanted)
        right = self.convert(self.read(node.right), wanted)
        if isinstance(left, Reason):
            return left
        if isinstance(right, Reason):
            return right
        tolerant = wanted is Kind.NUMBER and (is_computed(node.left) or is_computed(node.right))
        close = tolerant and xpath.same(float(left), float(right))
        match node.operator:
            case "=":
                return close or left == right
            case "!=":
                return not (close or left == right)
            case "<":
                return left < right and not close  # type: ignore[operator]
            case ">":
                return left > right and not close  # type: ignore[operator]
            case "<=":
                return left <= right or close  # type: ignore[operator]
            case _:
                return left >= right or close  # type: ignore[operator]

    def blank_test(self, node: Node, wanted: bool) -> Result:
        """Test for "no value"; see the compiled reading for when it is known."""
        result = self.read(node)
        if not isinstance(result, Reason):
            return (result == "") is wanted
        if isinstance(node, Reference | Current):
            return wanted
        if isinstance(node, Call):
            if node.name in ALWAYS_TOLD or (node.name == "mirror" and result.code == "reason.not_reported"):
                return wanted
            if node.name in LOOKED_UP:
                operands = [self.read(part) for part in node.arguments]
                return next((operand for operand in operands if isinstance(operand, Reason)), wanted)
        return result
