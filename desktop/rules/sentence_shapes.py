"""Shapes of expressions that people have a word for: ranges, changes, shares, years. Trees in, parts of them out."""

import re
from dataclasses import dataclass

from desktop.rules.nodes import Arithmetic, Call, Comparison, Logic, Negation, Node, Number, Text

OPPOSITE = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
MIRRORED = {"=": "=", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}
Held = tuple[Node, bool]
"""A condition, and whether it or its opposite is meant."""


def stripped(node: Node, holds: bool) -> Held:
    """Return *node* without the ``not`` around it, each turning what is meant."""
    while isinstance(node, Call) and node.name == "not" and len(node.arguments) == 1:
        node, holds = node.arguments[0], not holds
    return node, holds


def parts(node: Logic, holds: bool) -> tuple[str, tuple[Held, ...]]:
    """Return "and" or "or" and the conditions it links, a negation moved inside (De Morgan)."""
    link = node.operator if holds else {"and": "or", "or": "and"}[node.operator]
    return link, tuple(stripped(operand, holds) for operand in node.operands)


def constant(node: Node) -> bool:
    """Whether *node* is a value written out."""
    inner = node.operand if isinstance(node, Negation) else node
    return isinstance(inner, Number) or (isinstance(node, Text))


def day_literal(node: Node) -> str:
    """Return the ISO date that *node* writes out, "" if it is none."""
    match node:
        case Text(value=value) | Call(name="date", arguments=(Text(value=value),)):
            return value if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) else ""
        case _:
            return ""


def last_round(node: Node) -> Node | None:
    """Return x of ``previous(x)``."""
    match node:
        case Call(name="previous", arguments=(inner,)) | Call(name="previous", arguments=(inner, Number(value=1.0))):
            return inner
        case _:
            return None


def change(node: Node) -> Node | None:
    """Return x of ``x - previous(x)``."""
    match node:
        case Arithmetic(first=first, rest=(("-", earlier),)) if last_round(earlier) == first:
            return first
        case _:
            return None


def percent_change(node: Node) -> Node | None:
    """Return x of ``100 * (x - previous(x)) div abs(previous(x))``."""
    match node:
        case Arithmetic(
            first=Number(value=100.0), rest=(("*", moved), ("div", Call(name="abs", arguments=(base,))))
        ) if (found := change(moved)) is not None and last_round(base) == found:
            return found
        case _:
            return None


def share(node: Node) -> tuple[Node, Node] | None:
    """Return (part, whole) of ``100 * part div whole``."""
    match node:
        case Arithmetic(first=Number(value=100.0), rest=(("*", part), ("div", whole))):
            return part, whole
        case _:
            return None


def mean_gap(node: Node) -> tuple[Node, Node] | None:
    """Return (a, b) of ``200 * abs(a - b) div (a + b)``, their difference in percent of their mean."""
    match node:
        case Arithmetic(
            first=Number(value=200.0),
            rest=(("*", distance), ("div", Arithmetic(first=a, rest=(("+", b),)))),
        ) if gap(distance) == (a, b):
            return a, b
        case _:
            return None


def gap(node: Node) -> tuple[Node, Node] | None:
    """Return (a, b) of ``abs(a - b)``."""
    match node:
        case Call(name="abs", arguments=(Arithmetic(first=a, rest=(("-", b),)),)):
            return a, b
        case _:
            return None


def multiple(node: Node) -> tuple[float, Node] | None:
    """Return (factor, x) of ``factor * x``."""
    match node:
        case Arithmetic(first=Number(value=factor), rest=(("*", x),)) if not constant(x):
            return factor, x
        case Arithmetic(first=x, rest=(("*", Number(value=factor)),)) if not constant(x):
            return factor, x
        case _:
            return None


def whole_region(node: Node) -> Node | None:
    """Return x of ``region('sum', x) + x``, the total of every country."""
    match node:
        case Arithmetic(first=Call(name="region", arguments=(Text(value="sum"), x)), rest=(("+", own),)) if own == x:
            return x
        case _:
            return None


def year_of(node: Node) -> Node | None:
    """Return x of ``format-date(x, '%Y')``, as text or as number."""
    match node:
        case Call(name="number", arguments=(Call(name="format-date", arguments=(x, Text(value="%Y"))),)):
            return x
        case Call(name="format-date", arguments=(x, Text(value="%Y"))):
            return x
        case _:
            return None


def round_day(node: Node) -> tuple[int, int] | None:
    """Return (month, day) of a fixed day in the year of the round."""
    if isinstance(node, Call) and node.name == "date":
        node = node.arguments[0]
    match node:
        case Call(
            name="concat",
            arguments=(
                Call(name="string", arguments=(Call(name="round-year"),)) | Call(name="round-year"),
                Text(value=value),
            ),
        ) if found := re.fullmatch(r"-([0-9]{2})-([0-9]{2})", value):
            month, day = int(found[1]), int(found[2])
            return (month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Range:
    """``low <= x and x <= high``, each end allowed or not."""

    subject: Node
    low: Node
    high: Node
    low_allowed: bool
    high_allowed: bool


def range_of(node: Node) -> Range | None:
    """Return the range that *node* says and nothing else."""
    match node:
        case Logic(operator="and", operands=(Comparison() as one, Comparison() as other)):
            ends = [_end(one), _end(other)]
        case _:
            return None
    if ends[0] is None or ends[1] is None or ends[0][0] != ends[1][0]:
        return None
    by_side = {end[1][0]: end for end in ends if end}
    if set(by_side) != {"<", ">"}:
        return None
    low, high = by_side[">"], by_side["<"]
    return Range(low[0], low[2], high[2], low[1] == ">=", high[1] == "<=")


def ranges_joined(held: tuple[Held, ...]) -> tuple[Held, ...]:
    """Return the parts of a chain of ``and``, two neighbours that make a range put together as one."""
    joined: list[Held] = []
    for node, holds in held:
        if joined and holds and joined[-1][1] and len(held) > 2:
            pair = Logic("and", (joined[-1][0], node), node.at)
            if range_of(pair) is not None:
                joined[-1] = (pair, True)
                continue
        joined.append((node, holds))
    return tuple(joined)


def counts_rows(node: Node) -> bool:
    """Whether *node* looks at the rows on which a condition holds."""
    return isinstance(node, Call) and node.name in ("count-if", "sum-if", "distinct") and len(node.arguments) > 1


def _end(node: Comparison) -> tuple[Node, str, Node] | None:
    operator, subject, limit = node.operator, node.left, node.right
    if constant(subject):
        operator, subject, limit = MIRRORED[operator], limit, subject
    return (subject, operator, limit) if operator[0] in "<>" else None


def same_subject(held: tuple[Held, ...]) -> tuple[Node, tuple[Node, ...], bool] | None:
    """Return (x, values, or blank) of ``x = a or x = b or x = ''``."""
    subject: Node | None = None
    values: list[Node] = []
    blank = False
    for node, holds in held:
        if not isinstance(node, Comparison) or (node.operator if holds else OPPOSITE.get(node.operator)) != "=":
            return None
        left, right = (node.right, node.left) if constant(node.left) else (node.left, node.right)
        if not constant(right) or constant(left) or (subject is not None and left != subject):
            return None
        subject = left
        if isinstance(right, Text) and not right.value:
            blank = True
        else:
            values.append(right)
    return (subject, tuple(values), blank) if subject is not None and len(held) > 1 and values else None
