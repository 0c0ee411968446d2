"""Where an expression stands: which names it knows, and whether it sees a row around it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches

from db.snapshots.questionnaire import Item, Questionnaire
from db.terms import ItemKind
from desktop.rules.functions import Kind

_KINDS = {ItemKind.INTEGER: Kind.NUMBER, ItemKind.DECIMAL: Kind.NUMBER, ItemKind.DATE: Kind.DATE}


@dataclass(frozen=True, slots=True)
class Scope:
    """The place of an expression: the item behind ``.`` and the roster whose row is around it.

    ``rosters`` are all rosters a rule serves: a short name (``${.column}``) that only another of them has is blank
    here. ``odk`` tells which meaning of blanks holds, ODK's or that of rules.
    """

    questionnaire: Questionnaire
    current: Item | None = None
    roster: Item | None = None
    rosters: tuple[Item, ...] = ()
    odk: bool = False

    def find(self, name: str) -> Item | None:
        """Return the item, roster or column that ``${name}`` means here; None if there is none."""
        if name.startswith("."):
            return self.questionnaire.by_code.get(self.roster.code + name) if self.roster else None
        return self.questionnaire.by_code.get(name)

    def absent(self, name: str) -> bool:
        """Whether the short *name* is a column of another roster that the rule serves, though not of this one."""
        return name.startswith(".") and any(
            column.code == roster.code + name for roster in self.rosters for column in roster.columns
        )

    def in_row(self, item: Item) -> bool:
        """Whether ``${item}`` is one cell of the row around, rather than a whole column."""
        return item.roster is not None and self.roster is not None and item.roster == self.roster.code

    def within(self, roster: Item, current: Item | None) -> "Scope":
        """Return the scope of a condition on each row of *roster*, ``.`` being its cell of *current*."""
        return replace(self, roster=roster, current=current, rosters=(roster,))

    def roster_of(self, item: Item) -> Item:
        """Return the roster that *item* is or belongs to."""
        return self.questionnaire.by_code[item.roster] if item.roster else item

    def nearest(self, name: str) -> str:
        """Return the known name most like *name*, "" where none is near."""
        known = list(self.questionnaire.by_code)
        if name.startswith(".") and self.roster:
            known = ["." + column.code.removeprefix(self.roster.code + ".") for column in self.roster.columns]
        return nearest_of(name, known)


def nearest_of(name: str, known: Iterable[str]) -> str:
    """Return the one of *known* most like *name*, "" where none is near."""
    folded = {entry.casefold(): entry for entry in known}
    near = get_close_matches(name[:100].casefold(), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else ""


def kind_of(item: Item) -> Kind:
    """Return what a reference to *item* gives."""
    return _KINDS.get(item.kind, Kind.TEXT)


def partner_column(roster: Item) -> Item | None:
    """Return the column that names the other country of a row: the first key chosen from a list, else any choice key."""
    keys = [column for column in roster.columns if column.kind.choice]
    return next((column for column in keys if column.key), None) or next(
        (column for column in keys if column.kind is ItemKind.MANY), None
    )


def mirrored(item: Item, questionnaire: Questionnaire) -> Item | None:
    """Return what other countries say where this one says *item*: its declared mirror.

    A choice or text column without one mirrors itself, since both sides of a border or treaty should say the same.
    """
    if item.mirror:
        return questionnaire.by_code.get(item.mirror)
    return item if item.roster is not None and not item.kind.numeric else None
