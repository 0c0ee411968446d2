"""What of an expression depends on the country and the round alone, and so is worked out before a workbook is sent."""

from collections.abc import Sequence
from itertools import product

from db.snapshots.questionnaire import Item
from desktop.rules.case import POSITION, ROW_ID, Case, Cells, Value
from desktop.rules.explain import explain
from desktop.rules.functions import Kind
from desktop.rules.kinds import item_at, kind_at
from desktop.rules.nodes import Call, Current, Node, Parent, Reference, children, walk
from desktop.rules.reader import Reason
from desktop.rules.scope import Scope

REACHING = frozenset(
    {
        "country",
        "round-year",
        "reference-date",
        "today",
        "member-of",
        "member-since",
        "memberships",
        "lookup",
        "list-values",
        "previous",
    }
)
OTHER = "\x7f"
"""Stands for any choice that is not in the list."""

Fact = float | str | None
"""What a cell of facts holds: a truth as 1, 0 or 0.5, a date as yyyymmdd; None is unknown."""


def reaches(node: Node, scope: Scope) -> bool:
    """Whether *node* looks beyond the answers anywhere."""
    names = {found.name for found in walk(node) if isinstance(found, Call)}
    return bool(names & REACHING)


def fixed(node: Node, scope: Scope) -> bool:
    """Whether *node* gives the same whatever is answered in this round."""
    match node:
        case Reference() | Current() | Parent():
            return False
        case Call(name="previous", arguments=(inner, *_)):
            item = item_at(inner, scope)
            return item is not None and item.roster is None
        case Call(name="position" | "unique" | "once" | "list-values"):
            return False
    return all(fixed(child, scope) or _listed(node, child) for child in children(node))


def _listed(node: Node, child: Node) -> bool:
    # A whole column of a list is nothing that a cell could hold; counting it is.
    return isinstance(child, Call) and child.name == "list-values" and isinstance(node, Call)


def fact(node: Node, case: Case, scope: Scope, cells: Cells | None = None) -> Fact:
    """Return what *node* gives on *case*, as a cell of facts holds it."""
    found = explain(node, case, scope, cells)
    kind = kind_at(node, scope)
    if kind is Kind.BOOLEAN:
        return 0.5 if isinstance(found, Reason) else float(bool(found))
    if isinstance(found, Reason | list):
        return None
    if kind is Kind.DATE:
        return day_number(str(found))
    return float(found) if isinstance(found, bool) else found


def day_number(text: str) -> float | None:
    """Return an ISO date as the number yyyymmdd."""
    digits = text[:10].replace("-", "")
    return float(digits) if len(digits) == 8 and digits.isdecimal() else None


def facts_for(node: Node, case: Case, scope: Scope, items: Sequence[Item]) -> list[list[Fact]]:
    """Return what *node* gives for each choice of *items*, the first down, the second across; the last is any other."""
    choices = [[*_codes(scope, item), OTHER] for item in items]
    made: list[list[Fact]] = [[] for _ in choices[0]]
    for places in product(*(range(len(listed)) for listed in choices)):
        cells: Cells = {POSITION: 1.0, ROW_ID: ""}
        for item, listed, place in zip(items, choices, places, strict=True):
            target: dict[str, Value] = cells if item.roster else case.values
            target[item.code] = listed[place]
        made[places[0]].append(fact(node, case, scope, cells))
    for item in items:
        case.values.pop(item.code, None)
    return made


def _codes(scope: Scope, item: Item) -> list[str]:
    listed = scope.questionnaire.code_lists.get(item.code_list or "")
    return list(listed.by_code) if listed else []
