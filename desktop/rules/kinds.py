"""What kind of value a tree gives, and whether it was computed, read off the tree alone."""

from db.snapshots.questionnaire import Item
from desktop.rules.functions import FUNCTIONS, Kind
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
from desktop.rules.scope import Scope, kind_of, mirrored

EXACT = frozenset(
    {
        "count",
        "count-if",
        "count-non-empty",
        "count-selected",
        "decimal-date-time",
        "distinct",
        "position",
        "previous",
        "round-year",
        "score",
        "string-length",
    }
)
"""Functions that give whole numbers or a number as it was typed: no sum's noise is in it."""


ALWAYS_TOLD = frozenset({"previous", "note", "source", "status", "coalesce", "once"})
"""Functions of which it is always known whether they give anything, as of a plain reference."""

LOOKED_UP = frozenset({"lookup", "member-since", "indexed-repeat", "jr:choice-name", "selected-at"})
"""Functions that give nothing where nothing is found, provided that what is looked up is known."""


def is_blank(node: Node) -> bool:
    """Whether *node* is the empty text, "no value"."""
    return isinstance(node, Text) and not node.value


def is_computed(node: Node) -> bool:
    """Whether a number from *node* may carry the noise of sums of doubles, so that comparing needs a tolerance."""
    if isinstance(node, Negation):
        return is_computed(node.operand)
    return isinstance(node, Arithmetic) or (isinstance(node, Call) and node.name not in EXACT)


def item_at(node: Node, scope: Scope) -> Item | None:
    """Return the item that a reference, ``.`` or ``previous`` of one means."""
    match node:
        case Current():
            return scope.current
        case Reference():
            return scope.find(node.name)
        case Call(name="previous", arguments=(inner, *_)):
            return item_at(inner, scope)
        case _:
            return None


def kind_at(node: Node, scope: Scope) -> Kind:
    """Return the kind of value that *node* gives at *scope*."""
    match node:
        case Number() | Negation() | Arithmetic() | Parent():
            return Kind.NUMBER
        case Comparison() | Logic():
            return Kind.BOOLEAN
        case Reference() | Current():
            item = item_at(node, scope)
            return kind_of(item) if item else Kind.TEXT
        case Call():
            return _of_call(node, scope)
        case _:
            return Kind.TEXT


def _of_call(node: Call, scope: Scope) -> Kind:
    match node.name:
        case "if":
            return _first(node.arguments[1:], scope)
        case "coalesce":
            return _first(node.arguments, scope)
        case "once":
            return _first((Current(node.at), *node.arguments), scope)
        case "previous" | "indexed-repeat":
            return kind_at(node.arguments[0], scope)
        case "mirror":
            item = item_at(node.arguments[0], scope)
            there = mirrored(item, scope.questionnaire) if item else None
            return kind_of(there) if there else Kind.TEXT
        case "lookup":
            return Kind.TEXT if len(node.arguments) == 3 and isinstance(node.arguments[2], Text) else Kind.BOOLEAN
        case _:
            function = FUNCTIONS.get(node.name)
            return (function.result if function else None) or Kind.TEXT


def _first(nodes: tuple[Node, ...], scope: Scope) -> Kind:
    return next((kind_at(node, scope) for node in nodes if not is_blank(node)), Kind.TEXT)


_STRICT = frozenset(
    [
        "abs",
        "boolean",
        "contains",
        "date",
        "decimal-date-time",
        "format-date",
        "int",
        "lookup",
        "member-of",
        "member-since",
        "not",
        "number",
        "pow",
        "regex",
        "round",
        "score",
        "selected",
        "selected-at",
        "starts-with",
        "string",
        "string-length",
        "substr",
    ]
)
"""Functions that are unknown as soon as one of their arguments is."""


def necessary(node: Node) -> frozenset[Node]:
    """Return references whose lack alone makes *node* unknown, whatever the rest says; perhaps not all of them."""
    match node:
        case Reference() | Current():
            return frozenset((node,))
        case Negation():
            return necessary(node.operand)
        case Arithmetic():
            return necessary(node.first).union(*(necessary(operand) for _, operand in node.rest))
        case Comparison():
            if is_blank(node.left) or is_blank(node.right):
                return frozenset()
            return necessary(node.left) | necessary(node.right)
        case Logic():
            return frozenset.intersection(*map(necessary, node.operands))
        case Call() if node.name in _STRICT:
            return frozenset().union(*map(necessary, node.arguments))
        case _:
            return frozenset()
