"""What rules may look up beyond the answers: memberships with dates, and the shipped reference lists, indexed once."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from db.snapshots.register import Membership
from db.terms import MembershipRole

Line = Mapping[str, str]


class Register:
    """Memberships and reference lists (name → lines as a CSV reader gives them), with indexes made on first use.

    Build one for a whole round and share it: it never changes, only remembers.
    """

    def __init__(
        self, memberships: Iterable[Membership] = (), lists: Mapping[str, Sequence[Line]] | None = None
    ) -> None:
        self.memberships = tuple(memberships)
        self.lists = dict(lists or {})
        self._rows: dict[str, list[Membership]] = {}
        for row in self.memberships:
            self._rows.setdefault(row.country, []).append(row)
        self._valid: dict[tuple[str, date], dict[str, set[MembershipRole]]] = {}
        self._lines: dict[str, dict[str, Line]] = {}
        self._pairs: dict[str, frozenset[tuple[str, str]]] = {}
        self._heads: dict[str, frozenset[str]] = {}

    def roles(self, country: str, day: date) -> Mapping[str, set[MembershipRole]]:
        """Return mechanism → roles that *country* holds on *day*; a suspended member keeps only SUSPENDED."""
        known = self._valid.get((country, day))
        if known is None:
            known = {}
            for row in self._rows.get(country, ()):
                if row.valid_on(day):
                    known.setdefault(row.mechanism, set()).add(row.role)
            for held in known.values():
                if MembershipRole.SUSPENDED in held:
                    held.discard(MembershipRole.MEMBER)
            self._valid[country, day] = known
        return known

    def takes_part(self, country: str, mechanism: str, day: date, roles: str = MembershipRole.MEMBER) -> bool:
        """Whether *country* belongs to *mechanism* on *day* in one of the space-separated *roles*."""
        held = self.roles(country, day).get(mechanism)
        return held is not None and any(role in held for role in roles.split())

    def mechanisms(self, country: str, day: date, roles: str = MembershipRole.MEMBER) -> str:
        """Return the mechanisms of *country* on *day* in one of *roles*, in order, joined by one space."""
        wanted = roles.split()
        held = self.roles(country, day)
        return " ".join(sorted(code for code in held if any(role in held[code] for role in wanted)))

    def since(self, country: str, mechanism: str, day: date, roles: str = MembershipRole.MEMBER) -> str | None:
        """Return the ISO date on which the membership that is valid on *day* began; None where that is not known."""
        wanted = roles.split()
        starts = [
            row.start.isoformat() if row.start else None
            for row in self._rows.get(country, ())
            if row.mechanism == mechanism and row.role in wanted and row.valid_on(day)
        ]
        return starts[-1] if starts else None

    def columns(self, name: str) -> tuple[str, ...]:
        """Return the columns of the list *name*, () where there is no such list."""
        lines = self.lists.get(name)
        return tuple(lines[0]) if lines else ()

    def value(self, name: str, key: str, column: str) -> str | None:
        """Return the cell of *column* in the line whose first column is *key*; None where it is missing or blank."""
        lines = self._lines.get(name)
        if lines is None:
            first = self.columns(name)[:1]
            lines = {line[first[0]]: line for line in reversed(self.lists.get(name, ()))} if first else {}
            self._lines[name] = lines
        line = lines.get(key)
        return (line.get(column) or None) if line else None

    def pairs(self, name: str) -> frozenset[tuple[str, str]]:
        """Return the first two columns of the list *name* as pairs, both ways round."""
        known = self._pairs.get(name)
        if known is None:
            names = self.columns(name)[:2]
            found = {tuple(line[column] for column in names) for line in self.lists.get(name, ())}
            known = frozenset(pair for one in found if len(one) == 2 for pair in (one, one[::-1]))
            self._pairs[name] = known
        return known

    def paired(self, name: str, left: str, right: str) -> bool:
        """Whether the list *name* has a line with *left* and *right* in its first two columns, in either order."""
        return (left, right) in self.pairs(name)

    def listed(self, name: str, key: str) -> bool:
        """Whether *key* stands in one of the first two columns of the list *name*."""
        known = self._heads.get(name)
        if known is None:
            names = self.columns(name)[:2]
            known = self._heads[name] = frozenset(line[at] for line in self.lists.get(name, ()) for at in names)
        return key in known

    def cells(self, name: str, column: str) -> list[str | None]:
        """Return every cell of *column* of the list *name*, blanks as None."""
        return [line.get(column) or None for line in self.lists.get(name, ())]


NO_REGISTER = Register()
