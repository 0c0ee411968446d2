"""The second reading of a rule: why is its result unknown?

The compiled function only knows *that* it is unknown; this is asked afterwards. It must agree with the compiled one,
which a test checks on random expressions.
"""

from db.snapshots.questionnaire import Item
from desktop.rules.case import Case, Cells
from desktop.rules.explain_calls import CALLS as ODK_CALLS
from desktop.rules.explain_own import OWN_CALLS
from desktop.rules.kinds import item_at, necessary
from desktop.rules.nodes import Node
from desktop.rules.reader import Reader, Reason, Result
from desktop.rules.scope import Scope

CALLS = {**ODK_CALLS, **OWN_CALLS}


def missing_first(node: Node, scope: Scope) -> tuple[Item, ...]:
    """Return items and cells without which *node* cannot be known, in the order they are read: asked before all else."""
    found: dict[str, tuple[int, Item]] = {}
    for leaf in necessary(node):
        item = item_at(leaf, scope)
        if item is not None and item.answered and (item.roster is None or scope.in_row(item)):
            found[item.code] = (leaf.at, item)
    return tuple(item for _, item in sorted(found.values(), key=lambda pair: pair[0]))


def reason_of(node: Node, case: Case, scope: Scope, cells: Cells | None, first: tuple[Item, ...] = ()) -> Reason:
    """Return why *node* is unknown here; *first* are the items of :func:`missing_first`, if they are at hand."""
    for item in first:
        if item.code not in (case.values if item.roster is None else cells or {}):
            return Reader(CALLS, case, scope, cells).why_missing(item)
    result = explain(node, case, scope, cells)
    return result if isinstance(result, Reason) else Reason("reason.unknown")


def explain(node: Node, case: Case, scope: Scope, cells: Cells | None) -> Result:
    """Return the value of *node*, or the reason why it is unknown."""
    return Reader(CALLS, case, scope, cells).read(node)
