"""The findings that stand, changed place by place: what is silenced, in which order they are read, how many there are."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence, Set
from operator import attrgetter

from db.snapshots.review import Finding
from db.terms import Result
from desktop.rules.plan import Plan
from desktop.validation.causes import RANGES, Causes, Place, place_of
from desktop.validation.run import Failed
from desktop.validation.validate import Told

FEW = 64
"""Up to how many findings are put in their places one by one; more are sorted with the rest."""


class Standing:
    """All findings of a submission, each under the part (its number) and the row that made it.

    ``changed`` are the places (rule, item, row) at which something else stands than when it was last emptied.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.failed: Failed = {}
        self.told = Told()
        self.findings: tuple[Finding, ...] = ()
        self.changed: set[tuple[str, str, str]] = set()
        self._causes = Causes(plan)
        self._made: dict[int, dict[str, tuple[_Entry, ...]]] = {}
        self._kept: list[_Entry] = []
        self._at: dict[tuple[str, str, str], list[_Entry]] = {}
        self._silencers: dict[str, frozenset[str]] = {}
        self._by_rule: dict[str, dict[str, dict[_Entry, None]]] = {}
        self._following: dict[str, dict[_Entry, None]] = {}
        self._follows: dict[str, bool] = {}
        self._come: list[_Entry] = []
        self._gone: list[_Entry] = []
        self._toggled: dict[str, set[str]] = {}

    def rows_of(self, part: int, rows: Set[str]) -> set[str]:
        """Return those of *rows* at which *part* has found something."""
        # Most parts have found little, and the rows may be tens of thousands.
        return {row for row in self._made.get(part, ()) if row in rows}

    def clear(self, part: int, row: str) -> tuple["_Entry", ...]:
        """Take back what *part* found at *row*, to be found again or not; return it for :meth:`put`."""
        was = self._made.get(part, {}).pop(row, ())
        for entry in was:
            finding = entry.finding
            if finding.result is Result.FAIL:
                places = self.failed[finding.rule]
                key = (finding.item, finding.row)
                places[key] -= 1
                if not places[key]:
                    del places[key]
        return was

    def put(self, part: int, row: str, found: Sequence[Finding], was: tuple["_Entry", ...]) -> None:
        """Take *found* as what *part* says of *row* in place of what it *was*; its failures stand in ``failed`` already."""
        if [entry.finding for entry in was] == list(found):
            # The very same again: whoever keeps something about a finding may go on keeping it.
            if was:
                self._made.setdefault(part, {})[row] = was
            return
        for entry in was:
            self._drop(entry)
        if found:
            made = tuple(_Entry(one, (place_of(one, self.plan), part, n), row) for n, one in enumerate(found))
            self._made.setdefault(part, {})[row] = made
            for entry in made:
                self._add(entry)

    def settle(self) -> None:
        """Decide anew what is silenced, and bring order and counts up to date."""
        doubtful = dict.fromkeys(self._come)
        for rule, by_row in self._by_rule.items():
            rows = set().union(*(self._toggled.get(code, ()) for code in self._silencers[rule]))
            if rows:
                # What fails as a whole may silence any row, and any row what fails as a whole.
                for row in by_row if "" in rows else (rows | {""}) & by_row.keys():
                    doubtful.update(by_row[row])
        for item, entries in self._following.items():
            follows = self._causes.follows(item)
            if follows is not self._follows.get(item):
                self._follows[item] = follows
                doubtful.update(entries)
        come, gone = [], [entry for entry in self._gone if entry.kept]
        for entry in doubtful:
            kept = not self._causes.silenced(entry.finding, self.failed)
            if kept and not entry.kept:
                come.append(entry)
            elif entry.kept and not kept:
                gone.append(entry)
        if come or gone:
            self._reorder(come, gone)
        self._come, self._gone, self._toggled = [], [], {}

    def at(self, places: Iterable[tuple[str, str, str]]) -> list[Finding]:
        """Return the findings that stand at *places*, each a rule, an item and a row."""
        return [entry.finding for place in places for entry in self._at.get(place, ())]

    # --- one finding

    def _add(self, entry: "_Entry") -> None:
        finding = entry.finding
        self._come.append(entry)
        self._toggle(finding)
        self._causes.add(finding)
        if finding.result is not Result.FAIL:
            return
        if finding.rule not in self._silencers:
            self._silencers[finding.rule] = self._causes.silencers(finding.rule)
        if self._silencers[finding.rule]:
            self._by_rule.setdefault(finding.rule, {}).setdefault(finding.row, {})[entry] = None
        if finding.rule in RANGES and finding.item in self.plan.causes:
            self._following.setdefault(finding.item, {})[entry] = None

    def _drop(self, entry: "_Entry") -> None:
        finding = entry.finding
        self._gone.append(entry)
        self._toggle(finding)
        self._causes.add(finding, -1)
        by_row = self._by_rule.get(finding.rule, {})
        if entry in by_row.get(finding.row, ()):
            del by_row[finding.row][entry]
            if not by_row[finding.row]:
                del by_row[finding.row]
        self._following.get(finding.item, {}).pop(entry, None)

    def _toggle(self, finding: Finding) -> None:
        if finding.result is Result.FAIL:
            self._toggled.setdefault(finding.rule, set()).add(finding.row)

    def _reorder(self, come: list["_Entry"], gone: list["_Entry"]) -> None:
        for entry, stands in (*((one, False) for one in gone), *((one, True) for one in come)):
            entry.kept = stands
            self.told.add(entry.finding, 1 if stands else -1)
            place = (entry.finding.rule, entry.finding.item, entry.finding.row)
            self.changed.add(place)
            here = self._at.setdefault(place, [])
            insort(here, entry, key=_KEY) if stands else here.remove(entry)
            if not here:
                del self._at[place]
        if len(come) + len(gone) > FEW:
            left = {id(entry) for entry in gone}
            self._kept = [entry for entry in self._kept if id(entry) not in left]
            self._kept += come
            self._kept.sort(key=_KEY)
        else:
            for entry in gone:
                del self._kept[bisect_left(self._kept, entry.key, key=_KEY)]
            for entry in come:
                insort(self._kept, entry, key=_KEY)
        self.findings = tuple([entry.finding for entry in self._kept])


class _Entry:
    """A finding with its place in the order, and whether it is told; the same one only by identity."""

    __slots__ = ("finding", "kept", "key", "row")

    def __init__(self, finding: Finding, key: tuple[Place, int, int], row: str) -> None:
        self.finding = finding
        self.key = key
        self.row = row
        self.kept = False


_KEY = attrgetter("key")
