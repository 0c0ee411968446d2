"""What an expression depends on, read from its tree: for the order of computing, and for checking again after an edit."""

from dataclasses import dataclass

from db.terms import ItemKind
from desktop.rules.nodes import Call, Current, Node, Reference, children
from desktop.rules.scope import Scope, partner_column

_REGISTER = frozenset({"member-of", "member-since", "memberships", "lookup", "list-values"})


@dataclass(frozen=True, slots=True)
class Uses:
    """``items`` of the submission itself (a column also names its roster), and what lies beyond it."""

    items: frozenset[str] = frozenset()
    earlier: bool = False
    others: bool = False
    register: bool = False

    def __or__(self, other: "Uses") -> "Uses":
        return Uses(
            self.items | other.items,
            self.earlier or other.earlier,
            self.others or other.others,
            self.register or other.register,
        )


def uses_of(node: Node, scope: Scope) -> Uses:
    """Return what *node* depends on; names that mean nothing are left out."""
    items: set[str] = set()
    found = {"earlier": False, "others": False, "register": False}
    _collect(node, scope, items, found)
    return Uses(frozenset(items), **found)


def _collect(node: Node, scope: Scope, items: set[str], found: dict[str, bool]) -> None:
    if isinstance(node, Reference | Current):
        item = scope.current if isinstance(node, Current) else scope.find(node.name)
        if item is not None:
            items.add(item.code)
            if item.roster:
                items.add(item.roster)
        return
    if isinstance(node, Call):
        found["register"] |= node.name in _REGISTER
        if node.name in ("previous", "region"):
            found["earlier" if node.name == "previous" else "others"] = True
            # Cells find their row of the earlier round by the keys of this one.
            if node.name == "previous" and scope.roster:
                items.update(column.code for column in scope.roster.columns if column.key)
            return
        if node.name == "mirror":
            found["others"] = True
            partner = partner_column(scope.roster) if scope.roster else None
            items.update((partner.code, partner.roster) if partner and partner.roster else ())
            return
        if node.name == "unique" and scope.roster:
            items.add(scope.roster.code)
            if not node.arguments:
                items.update(column.code for column in scope.roster.columns if column.key)
        if node.name in ("count-if", "sum-if", "distinct") and len(node.arguments) > 1:
            _collect(node.arguments[0], scope, items, found)
            named = node.arguments[0]
            item = scope.current if isinstance(named, Current) else None
            item = scope.find(named.name) if isinstance(named, Reference) else item
            if item is not None:
                current = None if item.kind is ItemKind.ROSTER else item
                _collect(node.arguments[1], scope.within(scope.roster_of(item), current), items, found)
            return
    for child in children(node):
        _collect(child, scope, items, found)
