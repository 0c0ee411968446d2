"""The typed tree of an expression, its walk, and its canonical text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written; never negative (a minus sign is a :class:`Negation`)."""

    value: float
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Text:
    """A quoted text; the empty one also stands for "no value" in comparisons."""

    value: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Reference:
    """``${name}``: an item, a roster or its column in full; a leading dot names a column of the row's own roster."""

    name: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Current:
    """``.``: the value of the item that the expression belongs to."""

    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Parent:
    """``..``: the row around the current cell; only ``position(..)`` takes it."""

    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments."""

    name: str
    arguments: tuple["Node", ...]
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Negation:
    """Unary minus."""

    operand: "Node"
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A chain of ``+ -`` or of ``* div mod``, flat however long: (operator, operand) after the first operand."""

    first: "Node"
    rest: tuple[tuple[str, "Node"], ...]
    at: int = field(default=0, compare=False)

    @property
    def additive(self) -> bool:
        """Whether it is a chain of ``+`` and ``-``."""
        return self.rest[0][0] in "+-"


@dataclass(frozen=True, slots=True)
class Comparison:
    """``= != < <= > >=`` between two operands."""

    operator: str
    left: "Node"
    right: "Node"
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Logic:
    """A chain of ``and`` or of ``or``, flat however long."""

    operator: str
    operands: tuple["Node", ...]
    at: int = field(default=0, compare=False)


Node = Number | Text | Reference | Current | Parent | Call | Negation | Arithmetic | Comparison | Logic


def children(node: Node) -> tuple[Node, ...]:
    """Return the direct operands of *node*, in order."""
    match node:
        case Call():
            return node.arguments
        case Negation():
            return (node.operand,)
        case Arithmetic():
            return (node.first, *(operand for _, operand in node.rest))
        case Comparison():
            return (node.left, node.right)
        case Logic():
            return node.operands
        case _:
            return ()


def walk(node: Node) -> Iterator[Node]:
    """Yield *node* and everything below it, without recursion."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(reversed(children(found)))


def depth(node: Node) -> int:
    """Return how deep *node* nests, 1 for a leaf, without recursion."""
    deepest = 0
    waiting = [(node, 1)]
    while waiting:
        found, level = waiting.pop()
        deepest = max(deepest, level)
        waiting.extend((child, level + 1) for child in children(found))
    return deepest


_LEVELS = {"or": 1, "and": 2, "=": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5}
_UNARY = 7


def _level(node: Node) -> int:
    match node:
        case Logic() | Comparison():
            return _LEVELS[node.operator]
        case Arithmetic():
            return _LEVELS.get(node.rest[0][0], 6)
        case Negation():
            return _UNARY
        case _:
            return 8


def text_of(node: Node) -> str:
    """Return the canonical text of *node*: parsing it gives an equal tree."""
    match node:
        case Number():
            return number_literal(node.value)
        case Text():
            return f'"{node.value}"' if "'" in node.value else f"'{node.value}'"
        case Reference():
            return f"${{{node.name}}}"
        case Current():
            return "."
        case Parent():
            return ".."
        case Call():
            return f"{node.name}({', '.join(map(text_of, node.arguments))})"
        case Negation():
            return f"-{_inside(node.operand, _UNARY)}"
        case Comparison():
            level = _level(node)
            return f"{_inside(node.left, level)} {node.operator} {_inside(node.right, level + 1)}"
        case Logic():
            level = _level(node) + 1
            return f" {node.operator} ".join(_inside(operand, level) for operand in node.operands)
        case Arithmetic():
            level = _level(node) + 1
            rest = "".join(f" {sign} {_inside(operand, level)}" for sign, operand in node.rest)
            return _inside(node.first, level) + rest


def _inside(node: Node, level: int) -> str:
    return text_of(node) if _level(node) >= level else f"({text_of(node)})"


def number_literal(value: float) -> str:
    """Return the shortest text of *value* without an exponent, which XPath does not know."""
    text = repr(value)
    if "e" in text:
        text = format(Decimal(text), "f")
    return text.removesuffix(".0")
