"""What a failed rule expected of the item it is shown at, where the rule is a comparison with it."""

from collections.abc import Iterator

from desktop.rules import Case, Node, Target
from desktop.rules.case import Cells
from desktop.rules.explain import explain
from desktop.rules.kinds import item_at
from desktop.rules.nodes import Comparison, Current, Logic, Reference, Text
from desktop.rules.scope import Scope

EXPECTED = "#expected"
"""The name of the pair (operator, value) among a finding's values; no placeholder can be called so."""

_TURNED = {"=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


def expected_of(target: Target, case: Case, cells: Cells | None) -> tuple[str, float | str] | None:
    """Return (operator, value) that the value at the target's item should have met; None where that is no one value."""
    if target.item is None:
        return None
    for comparison in _comparisons(target.node):
        for side, other, operator in (
            (comparison.left, comparison.right, comparison.operator),
            (comparison.right, comparison.left, _TURNED[comparison.operator]),
        ):
            if not _is(side, target.scope, target.item.code) or other == Text(""):
                continue
            value = explain(other, case, target.scope, cells)
            # What failed is the whole; of several comparisons some may hold.
            failed = comparison is target.node or explain(comparison, case, target.scope, cells) is False
            if failed and isinstance(value, float | str):
                return operator, value
    return None


def _is(node: Node, scope: Scope, code: str) -> bool:
    item = item_at(node, scope) if isinstance(node, Reference | Current) else None
    return item is not None and item.code == code and (item.roster is None or scope.in_row(item))


def _comparisons(node: Node) -> Iterator[Comparison]:
    match node:
        case Comparison():
            yield node
        case Logic(operator="and", operands=operands):
            # Of several ways to be right no one value is expected, and some of them only say when not to look.
            for operand in operands:
                yield from _comparisons(operand)
