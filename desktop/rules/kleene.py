"""Rules and warnings as generated Python, three-valued: None is unknown and passes through, as Kleene has it.

Where an unknown operand makes the whole unknown (a comparison at the top, say), the function returns at once.
"""

from db.problems import Problem
from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.rules.emit import Emitter, Module, Operand
from desktop.rules.functions import Kind
from desktop.rules.kinds import ALWAYS_TOLD, LOOKED_UP, is_blank, is_computed, necessary
from desktop.rules.kleene_calls import CALLS, mirror_code
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
    text_of,
)
from desktop.rules.scope import Scope, kind_of

SIMPLE: dict[str, tuple[str, tuple[Kind, ...], Kind]] = {
    "int": ("whole", (Kind.NUMBER,), Kind.NUMBER),
    "abs": ("abs", (Kind.NUMBER,), Kind.NUMBER),
    "string-length": ("length", (Kind.TEXT,), Kind.NUMBER),
    "contains": ("contains", (Kind.TEXT, Kind.TEXT), Kind.BOOLEAN),
    "starts-with": ("starts_with", (Kind.TEXT, Kind.TEXT), Kind.BOOLEAN),
    "substr": ("substring", (Kind.TEXT, Kind.NUMBER, Kind.NUMBER), Kind.TEXT),
    "selected": ("selected", (Kind.TEXT, Kind.TEXT), Kind.BOOLEAN),
    "selected-at": ("selected_at", (Kind.TEXT, Kind.NUMBER), Kind.TEXT),
    "format-date": ("format_date", (Kind.DATE, Kind.TEXT), Kind.TEXT),
    "decimal-date-time": ("days", (Kind.DATE,), Kind.NUMBER),
}
"""Functions whose result is known whenever their arguments are."""

PARTIAL: dict[str, tuple[str, tuple[Kind, ...], Kind]] = {
    "round": ("rounded", (Kind.NUMBER, Kind.NUMBER), Kind.NUMBER),
    "pow": ("raised", (Kind.NUMBER, Kind.NUMBER), Kind.NUMBER),
}
"""Functions that may have no result for arguments that are known."""


class KleeneEmitter(Emitter):
    """Writes one rule as a function that returns True, False, or None for unknown (or a value, or None)."""

    def __init__(self, module: Module, scope: Scope) -> None:
        super().__init__(module, scope)
        self.leaves: dict[str, str] = {}
        self.sure: set[str] = set()

    def write(self, node: Node) -> str:
        """Write *node* as a function and return its name."""
        return self.finish(self.emit(node, strict=True).code)

    def made(
        self, expression: str, kind: Kind, operands: list[Operand], strict: bool, partial: bool = False
    ) -> Operand:
        """Assign an expression that is unknown as soon as an operand is (*partial*: or by itself)."""
        guard = " or ".join(f"{operand.code} is None" for operand in operands if operand.nullable)
        name = self.temporary(f"None if {guard} else {expression}" if guard else expression)
        nullable = bool(guard) or partial
        if nullable and strict:
            self.body.append(f"if {name} is None: return None")
            nullable = False
        return Operand(name, kind, nullable)

    def leaf(self, expression: str, kind: Kind, strict: bool, item: Item | None = None) -> Operand:
        """Read a value once; in a strict place an unknown one ends the evaluation."""
        name = self.leaves.get(expression)
        if name is None:
            name = self.leaves[expression] = self.temporary(expression)
        if strict and name not in self.sure:
            self.body.append(f"if {name} is None: return None")
            self.sure.add(name)
        return Operand(name, kind, name not in self.sure, item=item)

    def emit(self, node: Node, strict: bool = False) -> Operand:
        """Emit *node*; *strict* tells that an unknown value here makes the whole unknown."""
        match node:
            case Number():
                return Operand(repr(node.value), Kind.NUMBER)
            case Text():
                return Operand(repr(node.value), Kind.TEXT)
            case Reference() | Current():
                return self.reference(node, strict)
            case Parent():
                return Operand("r['']", Kind.NUMBER)
            case Negation():
                operand = self.convert(self.emit(node.operand, strict), Kind.NUMBER, strict)
                return self.made(f"-{operand.code}", Kind.NUMBER, [operand], strict)
            case Arithmetic():
                return self.arithmetic(node, strict)
            case Comparison():
                return self.comparison(node, strict)
            case Logic():
                return self.logic(node, strict)
            case Call():
                return self.call(node, strict)

    def reference(self, node: Reference | Current, strict: bool) -> Operand:
        """Read an item, the row's cell, or a whole column."""
        if isinstance(node, Reference) and self.scope.find(node.name) is None and self.scope.absent(node.name):
            return self.leaf("None", Kind.TEXT, strict)
        item = self.item_of(node)
        if item.kind is ItemKind.ROSTER:
            return Operand(f"case.tables.get({item.code!r}, ())", Kind.TEXT, many=True, item=item)
        if item.roster is None:
            return self.leaf(f"v.get({item.code!r})", kind_of(item), strict, item)
        if self.scope.in_row(item):
            return self.leaf(f"r.get({item.code!r})", kind_of(item), strict, item)
        name = self.temporary(f"case.column({item.roster!r}, {item.code!r})")
        return Operand(name, kind_of(item), True, many=True, item=item)

    def convert(self, operand: Operand, kind: Kind, strict: bool) -> Operand:
        """Convert an operand to *kind* as XPath would; what cannot be converted is unknown."""
        if operand.kind is kind or operand.many:
            return operand
        if kind is Kind.NUMBER:
            if operand.kind is Kind.BOOLEAN:
                return self.made(f"float({operand.code})", kind, [operand], strict)
            return self.made(f"read_number({operand.code})", kind, [operand], strict, partial=True)
        if kind is Kind.BOOLEAN:
            test = "to_boolean" if operand.kind is Kind.NUMBER else "bool"
            return self.made(f"{test}({operand.code})", kind, [operand], strict)
        if operand.kind is Kind.NUMBER:
            if kind is Kind.DATE:
                return self.made(f"day_text({operand.code}) or None", kind, [operand], strict, partial=True)
            return self.made(f"to_text({operand.code})", kind, [operand], strict)
        if operand.kind is Kind.BOOLEAN:
            return self.made(f"('true' if {operand.code} else 'false')", kind, [operand], strict)
        if kind is Kind.DATE:
            return self.made(f"to_date({operand.code}) or None", kind, [operand], strict, partial=True)
        return Operand(operand.code, kind, operand.nullable, item=operand.item)

    def value(self, node: Node, kind: Kind, strict: bool) -> Operand:
        """Emit *node* as one value of *kind*."""
        return self.convert(self.emit(node, strict), kind, strict)

    def arithmetic(self, node: Arithmetic, strict: bool) -> Operand:
        """Calculate from left to right; a division by zero is unknown."""
        left = self.value(node.first, Kind.NUMBER, strict)
        for sign, operand in node.rest:
            right = self.value(operand, Kind.NUMBER, strict)
            match sign:
                case "div":
                    left = self.made(f"quotient({left.code}, {right.code})", Kind.NUMBER, [left, right], strict, True)
                case "mod":
                    left = self.made(f"remainder({left.code}, {right.code})", Kind.NUMBER, [left, right], strict, True)
                case _:
                    left = self.made(f"{left.code} {sign} {right.code}", Kind.NUMBER, [left, right], strict)
        return left

    def comparison(self, node: Comparison, strict: bool) -> Operand:
        """Compare two operands; computed numbers with a tolerance."""
        if node.operator in ("=", "!=") and (is_blank(node.left) or is_blank(node.right)):
            return self.blank_test(node.right if is_blank(node.left) else node.left, node.operator, strict)
        left, right = self.emit(node.left, strict), self.emit(node.right, strict)
        kinds = {left.kind, right.kind}
        if node.operator in ("=", "!="):
            sign = "==" if node.operator == "=" else "!="
            wanted = next((kind for kind in (Kind.BOOLEAN, Kind.NUMBER, Kind.DATE) if kind in kinds), Kind.TEXT)
            tolerant = f"{'' if sign == '==' else 'not '}same({{}}, {{}})"
        else:
            sign = node.operator
            wanted = Kind.DATE if Kind.DATE in kinds and kinds <= {Kind.DATE, Kind.TEXT} else Kind.NUMBER
            name, swapped = {"<": ("below", 0), "<=": ("at_most", 0), ">": ("below", 1), ">=": ("at_most", 1)}[sign]
            tolerant = f"{name}({{1}}, {{0}})" if swapped else f"{name}({{0}}, {{1}})"
        left, right = self.convert(left, wanted, strict), self.convert(right, wanted, strict)
        if wanted is Kind.NUMBER and (is_computed(node.left) or is_computed(node.right)):
            expression = tolerant.format(left.code, right.code)
        else:
            expression = f"{left.code} {sign} {right.code}"
        return self.made(expression, Kind.BOOLEAN, [left, right], strict)

    def blank_test(self, node: Node, operator: str, strict: bool) -> Operand:
        """Test for "no value", which is always known of references; of a calculation only where its operands are."""
        equal = operator == "="
        if isinstance(node, Call) and node.name == "mirror" and self.scope.in_row(self.item_of(node.arguments[0])):
            code = mirror_code(self, node, "mirror_blank")[0]
            return self.made(code if equal else f"negate({code})", Kind.BOOLEAN, [], strict, partial=True)
        operand = self.emit(node)
        name = operand.code
        if operand.many or not operand.nullable:
            return Operand(self.temporary(f"{name} == ''" if equal else f"{name} != ''"), Kind.BOOLEAN)
        test = f"{name} is None or {name} == ''" if equal else f"{name} is not None and {name} != ''"
        if isinstance(node, Reference | Current) or (isinstance(node, Call) and node.name in ALWAYS_TOLD):
            return Operand(self.temporary(test), Kind.BOOLEAN)
        if isinstance(node, Call) and node.name in LOOKED_UP:
            return self.made(f"({test})", Kind.BOOLEAN, [self.emit(part) for part in node.arguments], strict)
        return self.made(f"{name} == ''" if equal else f"{name} != ''", Kind.BOOLEAN, [operand], strict)

    def logic(self, node: Logic, strict: bool) -> Operand:
        """Write Kleene's and / or over all operands."""
        if strict:
            # A value without which every operand is unknown decides at once; ``. >= 0 and . <= 9`` needs no more tests.
            for leaf in sorted(necessary(node), key=text_of):
                self.emit(leaf, strict=True)
        operands = [self.value(operand, Kind.BOOLEAN, False) for operand in node.operands]
        decisive, other = ("False", "True") if node.operator == "and" else ("True", "False")
        if not any(operand.nullable for operand in operands):
            joined = f" {node.operator} ".join(operand.code for operand in operands)
            return Operand(self.temporary(joined), Kind.BOOLEAN)
        decided = " or ".join(f"{operand.code} is {decisive}" for operand in operands)
        unknown = " or ".join(f"{operand.code} is None" for operand in operands if operand.nullable)
        name = self.temporary(f"{decisive} if {decided} else None if {unknown} else {other}")
        if strict:
            self.body.append(f"if {name} is None: return None")
        return Operand(name, Kind.BOOLEAN, nullable=not strict)

    def call(self, node: Call, strict: bool) -> Operand:
        """Write a call."""
        if node.name in SIMPLE or node.name in PARTIAL:
            name, kinds, result = SIMPLE.get(node.name) or PARTIAL[node.name]
            operands = [self.value(part, kind, strict) for part, kind in zip(node.arguments, kinds, strict=False)]
            expression = f"{name}({', '.join(operand.code for operand in operands)})"
            return self.made(expression, result, operands, strict, partial=node.name in PARTIAL)
        write = CALLS.get(node.name)
        if write is None:
            raise self.unsupported(node)
        return write(self, node, strict)

    def current(self, node: Call) -> Node:
        """Return the node for ``.``; raises a Problem where nothing stands behind it."""
        if self.scope.current is None:
            raise Problem("rules.unknown_name", name=".", nearest="", column=node.at + 1)
        return Current(node.at)

    def require_row(self, node: Call) -> Item:
        """Return the roster whose row is around; raises a Problem where there is none."""
        if self.scope.roster is None:
            raise Problem("rules.row_only", function=node.name, column=node.at + 1)
        return self.scope.roster

    def roster(self, node: Node) -> Item:
        """Return the roster that a column or roster reference belongs to."""
        item = self.item_of(node)
        if item.kind is not ItemKind.ROSTER and item.roster is None:
            raise Problem("rules.not_column", name=item.code, column=node.at + 1)
        return self.scope.roster_of(item)

    def keys(self, roster: Item) -> tuple[str, ...]:
        """Return the key columns of *roster*, all columns where none is declared."""
        return tuple(column.code for column in roster.columns if column.key) or tuple(
            column.code for column in roster.columns
        )

    def condition(self, node: Call) -> str:
        """Write the condition of ``count-if`` and its like as a function on each row; return its name."""
        item = self.item_of(node.arguments[0])
        current = item if item.roster else None
        inner = KleeneEmitter(self.module, self.scope.within(self.scope.roster_of(item), current))
        return inner.finish(inner.value(node.arguments[1], Kind.BOOLEAN, True).code)
