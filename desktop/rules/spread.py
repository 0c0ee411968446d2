"""How far a change spreads to an expression: within its own row, or from anywhere in the return. Read from its tree."""

from dataclasses import dataclass

from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.rules.nodes import Call, Current, Node, Parent, Reference, children
from desktop.rules.scope import Scope, partner_column

Alike = tuple[str, tuple[str, ...]]
"""A roster, and the columns whose values ``unique`` compares over its rows."""


@dataclass(frozen=True, slots=True)
class Spread:
    """What of the return an expression looks at.

    ``near`` are columns of which it sees the cell in its own row only; any change of ``far`` items and columns matters
    in every row, as do the rows that the rosters ``tables`` have and their order. ``numbered``: the number of its own
    row matters. ``alike``: so does which rows have the same values.
    """

    near: frozenset[str] = frozenset()
    far: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()
    numbered: bool = False
    alike: frozenset[Alike] = frozenset()

    def __or__(self, other: "Spread") -> "Spread":
        return Spread(
            self.near | other.near,
            self.far | other.far,
            self.tables | other.tables,
            self.numbered or other.numbered,
            self.alike | other.alike,
        )


NOTHING = Spread()


def spread_of(node: Node, scope: Scope) -> Spread:
    """Return what *node* looks at; names that mean nothing are left out."""
    match node:
        case Parent():
            return Spread(numbered=True)
        case Reference() | Current():
            item = _meant(node, scope)
            return Spread() if item is None else _looked_at(item, scope)
        case Call():
            return _called(node, scope)
    return _together(*(spread_of(child, scope) for child in children(node)))


def _called(node: Call, scope: Scope) -> Spread:
    roster, arguments = scope.roster, node.arguments
    match node.name:
        case "region":
            return Spread()
        case "previous":
            # Cells find their row of the earlier round by the keys of this one.
            return Spread(near=frozenset(keys_of(roster))) if roster else Spread()
        case "mirror":
            partner = partner_column(roster) if roster else None
            return Spread(near=frozenset((partner.code,))) if partner else Spread()
        case "position":
            return Spread(numbered=True)
        case "unique" if roster is not None:
            named = [item.code for part in arguments if (item := _meant(part, scope)) is not None]
            codes = tuple(named) or keys_of(roster)
            return Spread(frozenset(codes), frozenset({roster.code}), alike=frozenset({(roster.code, codes)}))
        case "count" | "indexed-repeat":
            first = [_column(part, scope) for part in arguments[:2]]
            return _together(*first, *(spread_of(part, scope) for part in arguments[2:]))
        case "count-if" | "sum-if" | "distinct" if len(arguments) > 1:
            item = _meant(arguments[0], scope)
            if item is None:
                return Spread()
            inner = scope.within(scope.roster_of(item), None if item.kind is ItemKind.ROSTER else item)
            return _together(_column(arguments[0], scope), _everywhere(spread_of(arguments[1], inner)))
    return _together(*(spread_of(part, scope) for part in arguments))


def keys_of(roster: Item) -> tuple[str, ...]:
    """Return the codes of the key columns of *roster*, of all columns where none is declared."""
    every = tuple(column.code for column in roster.columns)
    return tuple(column.code for column in roster.columns if column.key) or every


def _meant(node: Node, scope: Scope) -> Item | None:
    if isinstance(node, Current):
        return scope.current
    return scope.find(node.name) if isinstance(node, Reference) else None


def _looked_at(item: Item, scope: Scope) -> Spread:
    if scope.in_row(item):
        return Spread(frozenset({item.code}), frozenset({item.roster or ""}))
    roster = item.roster or (item.code if item.kind is ItemKind.ROSTER else "")
    return Spread(far=frozenset({item.code, roster} - {""}), tables=frozenset({roster} - {""}))


def _column(node: Node, scope: Scope) -> Spread:
    """Return the spread of what is looked at in every row of its roster, also where it stands in one of them."""
    item = _meant(node, scope)
    if item is None:
        return spread_of(node, scope)
    return _everywhere(_looked_at(item, scope))


def _everywhere(spread: Spread) -> Spread:
    """Return the same for a place that sees all rows: what was near is looked at in each of them."""
    return Spread(far=spread.near | spread.far, tables=spread.tables | spread.far)


def _together(*spreads: Spread) -> Spread:
    united = Spread()
    for one in spreads:
        united |= one
    return united
