"""The second reading of a rule: why is its result unknown?

The compiled function only knows *that* it is unknown; this is asked afterwards. It must agree with the compiled one,
which a test checks on random expressions.
"""

from desktop.rules.case import Case, Cells
from desktop.rules.explain_calls import CALLS
from desktop.rules.nodes import Node
from desktop.rules.reader import Reader, Reason, Result
from desktop.rules.scope import Scope


def reason_of(node: Node, case: Case, scope: Scope, cells: Cells | None) -> Reason:
    """Return why *node* is unknown here."""
    result = explain(node, case, scope, cells)
    return result if isinstance(result, Reason) else Reason("reason.unknown")


def explain(node: Node, case: Case, scope: Scope, cells: Cells | None) -> Result:
    """Return the value of *node*, or the reason why it is unknown."""
    return Reader(CALLS, case, scope, cells).read(node)
