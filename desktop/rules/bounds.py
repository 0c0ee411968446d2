"""Pure ranges: constraints such as ``. >= 0 and . <= 366`` that a message can tell as lowest and highest."""

from dataclasses import dataclass

from desktop.rules.nodes import Call, Comparison, Current, Logic, Negation, Node, Number, Text

Bound = float | str | None


@dataclass(frozen=True, slots=True)
class Bounds:
    """The lowest and highest value allowed, both included: numbers, or ISO dates as texts; None is open."""

    low: Bound = None
    high: Bound = None


_MIRRORED = {"<=": ">=", ">=": "<="}


def bounds(node: Node) -> Bounds | None:
    """Return the range that *node* says and nothing else, None if it says anything else."""
    parts = node.operands if isinstance(node, Logic) and node.operator == "and" else (node,)
    low: Bound = None
    high: Bound = None
    for part in parts:
        if not isinstance(part, Comparison) or part.operator not in _MIRRORED:
            return None
        operator, value = part.operator, _constant(part.right)
        if isinstance(part.right, Current):
            operator, value = _MIRRORED[operator], _constant(part.left)
        elif not isinstance(part.left, Current):
            return None
        if value is None or (low if operator == ">=" else high) is not None:
            return None
        if operator == ">=":
            low = value
        else:
            high = value
    return Bounds(low, high)


def _constant(node: Node) -> Bound:
    match node:
        case Number():
            return node.value
        case Negation(operand=Number(value=value)):
            return -value
        case Text(value=value) | Call(name="date", arguments=(Text(value=value),)):
            return value or None
        case _:
            return None
