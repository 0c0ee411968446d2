"""An open submission that follows what is entered: only what hangs on a change is read, asked and computed again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.snapshots.patched import differing
from db.snapshots.spans import span_of
from db.snapshots.submission import Key
from desktop.rules.case import POSITION, ROW_ID, Case, Cells, Value
from desktop.rules.facts import Facts
from desktop.rules.order import Step
from desktop.rules.reach import Kin, row_key
from desktop.rules.spread import Alike, Spread

KEPT = ("earlier", "rows by key", "alike")
"""What a case has reached that stays: no answer of this round changes the earlier ones, and rows alike are kept up."""


@dataclass(slots=True)
class Moved:
    """What a change came to.

    ``cells`` are the rows ("" for an item) of each item or column whose answer, value or being asked may be another
    now; ``tables`` the rosters with other rows, or the same in another order; ``shifted`` their rows with another
    number; ``alike`` the rows that became, or ceased to be, the only one with their values; ``derived`` the places
    that were computed anew; ``asked`` whether anything is asked, or no longer asked, that was not before.
    """

    cells: dict[str, set[str]] = field(default_factory=dict)
    tables: set[str] = field(default_factory=set)
    shifted: dict[str, set[str]] = field(default_factory=dict)
    alike: dict[Alike, set[str]] = field(default_factory=dict)
    derived: set[Key] = field(default_factory=set)
    asked: bool = False

    def touch(self, code: str, row: str) -> None:
        """Note that something changed at a place."""
        self.cells.setdefault(code, set()).add(row)

    def reaches(self, spread: Spread) -> bool:
        """Whether an expression gives something else in every row, as far as one can tell."""
        return not (self.cells.keys().isdisjoint(spread.far) and self.tables.isdisjoint(spread.tables))

    def rows_of(self, codes: Iterable[str]) -> set[str]:
        """Return the rows in which one of *codes* changed."""
        return set().union(*(self.cells.get(code, ()) for code in codes))


class Follower:
    """Keeps *case* what :meth:`Book.open_alone` would make of the newest facts."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._asking: dict[str, list[int]] = {}
        self._denied: set[tuple[int, str]] = set()
        for place, step in enumerate(case.book.steps):
            if not step.derived:
                for code in step.codes:
                    self._asking.setdefault(code, []).append(place)
        for code, row in case.unasked:
            for place in self._asking.get(code, ()):
                step = case.book.steps[place]
                # A cell has one condition only; of an item it may be its own, or that of a section around it.
                if row or (step.function is not None and not step.function(case, case.values, None)):
                    self._denied.add((place, row))

    def follow(self, facts: Facts) -> Moved | None:
        """Take *facts* of the same country and round; None where the case has to be opened anew instead.

        That is where a whole roster is asked, or no longer asked, or is changed while it is not asked.
        """
        case, before, now = self.case, self.case.given, facts.given
        moved = Moved()
        if before.withheld != now.withheld or bool(before.rows) != bool(now.rows):
            return None
        keys = differing(before.answers, now.answers)
        tables = [code for code in before.rows.keys() | now.rows.keys() if before.rows.get(code) != now.rows.get(code)]
        hidden = {code for code in case.book.keys_of if (code, "") in case.unasked}
        if not hidden.isdisjoint(tables) or any(case.book.roster_of.get(code) in hidden for code, _ in keys):
            return None
        case.given, case.facts = now, facts
        for roster in tables:
            self._take_rows(moved, roster, before.rows.get(roster, ()), now.rows.get(roster, ()))
        for code, row in keys:
            moved.touch(code, row)
            self._read(code, row)
        for place, step in enumerate(case.book.steps):
            if not self._step(moved, place, step, hidden):
                return None
        for key in [key for key in case.reached if not isinstance(key, tuple) or key[0] not in KEPT]:
            del case.reached[key]
        self._compare(moved)
        return moved

    # --- what was given

    def _read(self, code: str, row: str) -> None:
        """Give a place the value that was given, asked or not."""
        value = self.case.read_one(code, row)
        if not row:
            _put(self.case.values, code, value)
        elif (cells := self._cells(code, row)) is not None:
            _put(cells, code, value)

    def _cells(self, code: str, row: str) -> Cells | None:
        return self.case.row_maps.get(self.case.book.roster_of.get(code, ""), {}).get(row)

    def _take_rows(self, moved: Moved, roster: str, was: Sequence[str], now: Sequence[str]) -> None:
        """Give *roster* the rows it has *now*; of a long one only those that come, go or stand elsewhere are looked at."""
        case, columns = self.case, self.case.book.columns_of.get(roster, ())
        moved.tables.add(roster)
        shifted = moved.shifted.setdefault(roster, set())
        if not now:
            maps: dict[str, Cells] = case.row_maps.get(roster, {})
            for held in (case.tables, case.row_maps, case.every_row):
                held.pop(roster, None)
        else:
            maps = case.every_row[roster] = case.row_maps.setdefault(roster, {})
        span = span_of(was, now)
        here = dict.fromkeys(now[span.start : span.now])
        gone = [row for row in was[span.start : span.before] if row not in here]
        fresh = [row for row in here if row not in maps]
        for row in gone:
            del maps[row]
        for row in fresh:
            maps[row] = {ROW_ID: row}
        for place in range(span.start, len(now) if span.shift else span.now):
            row, number = now[place], float(place + 1)
            if (stood := maps[row].get(POSITION)) != number:
                maps[row][POSITION] = number
                if stood is not None:
                    shifted.add(row)
        if now:
            case.tables.setdefault(roster, [])[span.start : span.before] = [maps[row] for row in here]
        for code in columns:
            for row in fresh:
                moved.touch(code, row)
                self._read(code, row)
            for row in gone:
                moved.touch(code, row)
                self._forget(moved, code, row)

    def _forget(self, moved: Moved, code: str, row: str) -> None:
        """Nothing is asked any more in a row that is gone."""
        case = self.case
        if (code, row) in case.unasked:
            case.unasked.discard((code, row))
            moved.asked = True
        for place in self._asking.get(code, ()):
            self._denied.discard((place, row))
        if case.derived.pop((code, row), None) is not None:
            moved.derived.add((code, row))

    # --- what is asked and computed

    def _step(self, moved: Moved, place: int, step: Step, hidden: set[str]) -> bool:
        """Work out anew what *step* gives where something it looks at has changed; False where that is too far-reaching."""
        case = self.case
        assert step.function is not None
        everywhere = moved.reaches(step.spread)
        if not step.roster:
            own = any("" in moved.cells.get(code, ()) for code in step.codes)
            if not everywhere and not own:
                return True
            return self._settle(moved, place, step, "", step.function(case, case.values, None))
        maps = case.row_maps.get(step.roster, {})
        rows: Iterable[str]
        if everywhere:
            rows = tuple(maps)
        else:
            found = moved.rows_of((*step.spread.near, *step.codes))
            if step.spread.numbered:
                found |= moved.shifted.get(step.roster, set())
            rows = [row for row in found if row in maps]
        if step.roster in hidden and everywhere and case.every_row.get(step.roster):
            return False
        work = step.function
        return all(self._settle(moved, place, step, row, work(case, case.values, maps[row])) for row in rows)

    def _settle(self, moved: Moved, place: int, step: Step, row: str, result: object) -> bool:
        if step.derived:
            self._keep(moved, step, row, result)
            return True
        said, denied = not result, (place, row) in self._denied
        if said != denied:
            if any(code in self.case.book.keys_of for code in step.codes):
                return False
            (self._denied.add if said else self._denied.discard)((place, row))
        for code in step.codes:
            self._ask(moved, code, row)
        return True

    def _ask(self, moved: Moved, code: str, row: str) -> None:
        """Take a value out where it is not asked, put it in where it is asked again."""
        case, key = self.case, (code, row)
        if any((place, row) in self._denied for place in self._asking[code]):
            if key not in case.unasked:
                moved.asked = True
                moved.touch(code, row)
                if case.derived.pop(key, None) is not None:
                    moved.derived.add(key)
            if row or code not in case.book.keys_of:
                case.forget(code, row)
        elif key in case.unasked:
            case.unasked.discard(key)
            moved.asked = True
            moved.touch(code, row)
            self._read(code, row)

    def _keep(self, moved: Moved, step: Step, row: str, result: object) -> None:
        case, code = self.case, step.codes[0]
        if (code, row) in case.unasked:
            return
        cells: Any = self._cells(code, row) if row else case.values
        value, was, before = step.value(case, row, result), cells.get(code), case.derived.get((code, row))
        case.keep(code, row, value)
        if value != was:
            moved.touch(code, row)
        if row in moved.cells.get(code, ()) or case.derived[code, row] != before:
            moved.derived.add((code, row))

    # --- which rows have the same values

    def _compare(self, moved: Moved) -> None:
        case = self.case
        for key, kin in case.reached.items():
            if not isinstance(kin, Kin) or not isinstance(key, tuple):
                continue
            _, roster, codes = key
            maps, changed = case.row_maps.get(roster, {}), set()
            for row in moved.rows_of(codes):
                cells = maps.get(row)
                changed |= kin.move(row, None if cells is None else row_key(cells, codes))
            if changed:
                moved.alike[roster, codes] = changed


def _put(cells: dict[str, Value], code: str, value: Value | None) -> None:
    if value is None:
        cells.pop(code, None)
    else:
        cells[code] = value
