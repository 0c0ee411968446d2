"""Every slip of one sign, constant or word in an expression, for tests that something notices it."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.rules.nodes import Arithmetic, Call, Comparison, Logic, Negation, Node, Number, Text

OTHERS = {
    "=": ("!=",),
    "!=": ("=",),
    "<": ("<=", ">"),
    "<=": ("<", ">="),
    ">": (">=", "<"),
    ">=": (">", "<="),
    "+": ("-",),
    "-": ("+",),
    "*": ("div",),
    "div": ("*",),
}


def slips(node: Node) -> Iterator[Node]:
    """Every tree that differs from *node* by one operator, one constant or one not."""
    match node:
        case Comparison():
            yield from (replace(node, operator=other) for other in OTHERS[node.operator])
            yield from (replace(node, left=slip) for slip in slips(node.left))
            yield from (replace(node, right=slip) for slip in slips(node.right))
        case Logic():
            yield replace(node, operator="or" if node.operator == "and" else "and")
            for place, operand in enumerate(node.operands):
                for slip in slips(operand):
                    yield replace(node, operands=(*node.operands[:place], slip, *node.operands[place + 1 :]))
        case Arithmetic():
            for place, (sign, operand) in enumerate(node.rest):
                for other in OTHERS[sign]:
                    yield replace(node, rest=(*node.rest[:place], (other, operand), *node.rest[place + 1 :]))
                for slip in slips(operand):
                    yield replace(node, rest=(*node.rest[:place], (sign, slip), *node.rest[place + 1 :]))
            yield from (replace(node, first=slip) for slip in slips(node.first))
        case Negation():
            yield node.operand
            yield from (replace(node, operand=slip) for slip in slips(node.operand))
        case Number(value=value):
            near = (value + 1, abs(value - 1)) if value == int(value) else (value * 1.01, value * 0.99)
            yield from map(Number, near)
        case Text(value=value) if value:
            yield Text(value + "x")
        case Call():
            if node.name == "not":
                yield node.arguments[0]
            if node.name in ("min", "max"):
                yield replace(node, name="max" if node.name == "min" else "min")
            for place, argument in enumerate(node.arguments):
                for slip in slips(argument):
                    yield replace(node, arguments=(*node.arguments[:place], slip, *node.arguments[place + 1 :]))
