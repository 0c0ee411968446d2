"""In which order relevance and derived values are worked out: each after everything it looks at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from db.problems import Problem
from desktop.rules.case import Case, Value
from desktop.rules.spread import NOTHING, Spread


@dataclass(frozen=True, slots=True)
class Step:
    """Works out whether ``codes`` are asked, or the value of one derived item, in each row where it is a column.

    ``owner`` is the item or section the expression belongs to, ``needs`` the items it looks at, ``spread`` how.
    """

    owner: str
    codes: tuple[str, ...]
    roster: str
    derived: bool
    needs: frozenset[str]
    name: str
    function: Callable[..., Any] | None = None
    spread: Spread = NOTHING

    def bound(self, space: Mapping[str, Any]) -> "Step":
        """Return the step with its compiled function."""
        return replace(self, function=space[self.name])

    def run(self, case: Case) -> None:
        """Work it out for *case*."""
        assert self.function is not None
        if not self.roster:
            self._settle(case, "", self.function(case, case.values, None))
            return
        for row, cells in case.row_maps.get(self.roster, {}).items():
            self._settle(case, row, self.function(case, case.values, cells))

    def _settle(self, case: Case, row: str, result: object) -> None:
        if self.derived:
            code = self.codes[0]
            if (code, row) not in case.unasked:
                case.keep(code, row, self.value(case, row, result))
        elif not result:
            for code in self.codes:
                case.forget(code, row)

    def value(self, case: Case, row: str, result: object) -> Value | None:
        """Return what the computed *result* gives as a value; None where a roster it needs has not been answered."""
        if not row and not all(case.answered(need) for need in self.needs if need in case.book.keys_of):
            return None
        if isinstance(result, float):
            return result if abs(result) < 1e300 else None
        return result if isinstance(result, str) and result else None


def ordered(steps: list[Step]) -> tuple[Step, ...]:
    """Return *steps* so that each comes after those whose items it needs.

    Raises:
        Problem: some of them need each other in a circle; ``items`` names them.
    """
    sorted_steps, circle = sort_steps(steps)
    if circle:
        raise Problem("rules.cycle", items=", ".join(circle))
    return sorted_steps


def sort_steps(steps: list[Step]) -> tuple[tuple[Step, ...], tuple[str, ...]]:
    """Return what can be sorted, and the owners of what hangs together in a circle (or behind one)."""
    settles: dict[str, list[int]] = {}
    for place, step in enumerate(steps):
        for code in step.codes:
            settles.setdefault(code, []).append(place)
    before = [
        {place for code in step.needs for place in settles.get(code, ())}
        | ({place for place in settles[step.codes[0]] if not steps[place].derived} if step.derived else set())
        for step in steps
    ]
    behind: dict[int, list[int]] = {}
    for place, needed in enumerate(before):
        for other in needed:
            behind.setdefault(other, []).append(place)
    done: list[int] = []
    left = [len(needed) for needed in before]
    ready = [place for place, count in enumerate(left) if not count]
    # Level by level, each step touched once for each thing it needs: a chain of ten thousand takes no longer than a heap.
    while ready:
        done.extend(ready)
        freed: list[int] = []
        for place in ready:
            for other in behind.get(place, ()):
                left[other] -= 1
                if not left[other]:
                    freed.append(other)
        ready = sorted(freed)
    return tuple(steps[place] for place in done), tuple(steps[place].owner for place, count in enumerate(left) if count)
