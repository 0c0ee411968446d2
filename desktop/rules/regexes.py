"""Regular expressions that cannot run away: the time is linear in the text, whatever the pattern.

Python's own engine backtracks, so that ``(a+)+b`` on thirty letters takes minutes. Here a pattern becomes a machine of
bounded size, all its states are followed at once, one step a character, and steps once taken are remembered.
Back-references and look-around, which such a machine cannot have, are refused when the questionnaire is loaded.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from db.problems import Problem
from desktop.rules.regex_machine import Machine, Unfit, build

_REMEMBERED = 20_000


@dataclass(slots=True)
class Regex:
    """A compiled pattern; :meth:`matches` says whether it fits a whole text."""

    machine: Machine
    start: int
    end: int
    seen: dict[tuple[frozenset[int], str, str], frozenset[int]] = field(default_factory=dict)

    def matches(self, text: str) -> bool:
        """Whether the pattern fits *text* from its first to its last character."""
        now = self._closure({self.start}, "^" if text else "^$")
        for character in text[:-1]:
            now = self._step(now, character, "")
            if not now:
                return False
        if text:
            now = self._step(now, text[-1], "$")
        return self.end in now

    def _step(self, now: frozenset[int], character: str, where: str) -> frozenset[int]:
        key = (now, character, where)
        known = self.seen.get(key)
        if known is None:
            steps = self.machine.steps
            known = self._closure({steps[at][1] for at in now if at in steps and steps[at][0](character)}, where)
            # Texts are endless, memory is not: after very many different steps start to learn anew.
            if len(self.seen) >= _REMEMBERED:
                self.seen.clear()
            self.seen[key] = known
        return known

    def _closure(self, states: set[int], where: str) -> frozenset[int]:
        waiting = list(states)
        while waiting:
            for condition, target in self.machine.leaps.get(waiting.pop(), ()):
                if target not in states and (not condition or condition in where):
                    states.add(target)
                    waiting.append(target)
        return frozenset(states)


@lru_cache(maxsize=512)
def compile_regex(pattern: str) -> Regex:
    """Return the machine for *pattern*.

    Raises:
        Problem: it is no pattern, too large, or uses what a linear machine cannot do.
    """
    try:
        return Regex(*build(pattern))
    except Unfit as error:
        raise Problem("rules.regex", pattern=pattern[:80], part=str(error)) from None


def regex(text: str, pattern: str) -> bool:
    """Whether *pattern* fits the whole of *text*, in time linear in it."""
    return compile_regex(pattern).matches(text)
