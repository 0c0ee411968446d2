"""Which code of a version comes from which codes of the version before, as declared or by its name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from db.terms import Declared
from desktop.questionnaire.form import ANEW, CHANGE, WAS, nearest


class Declaring(Protocol):
    """A thing with a code that may say what it was: section, item, entry of a code list, rule."""

    @property
    def code(self) -> str:
        """Its stable name."""

    @property
    def was(self) -> tuple[str, ...]:
        """Its old codes, as declared."""

    @property
    def change(self) -> Declared:
        """What is declared of the change."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A declaration that does not fit: ``code`` of its sentence, ``key`` of the row, and the column it stands in."""

    code: str
    key: str
    column: str
    found: str
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Links:
    """New code → old codes, what was declared of each, the new codes that are parts of a split, and old codes left over.

    ``stale`` are new codes whose whole declaration stood in the version before already: it spoke of an earlier change.
    """

    sources: Mapping[str, tuple[str, ...]]
    changes: Mapping[str, Declared]
    parts: frozenset[str]
    dropped: tuple[str, ...]
    stale: frozenset[str] = frozenset()
    mistakes: tuple[Mistake, ...] = ()

    def renames(self) -> dict[str, str]:
        """Return old code → new code where one became one."""
        return {source[0]: code for code, source in self.sources.items() if len(source) == 1 and code not in self.parts}


def links_of(old: Mapping[str, Declaring], new: Mapping[str, Declaring], key: Callable[[str], str]) -> Links:
    """Return how the codes of *new* come from those of *old*; *key* names the place where a row's declaration stands."""
    sources: dict[str, tuple[str, ...]] = {}
    changes: dict[str, Declared] = {}
    mistakes: list[Mistake] = []
    stale = set()
    for code, thing in new.items():
        was, change = thing.was, thing.change
        before = old.get(code)
        if before is not None and (was or change) and (before.was, before.change) == (was, change):
            stale.add(code)
            was, change = (), Declared.NOTHING if change in (Declared.SPLIT, Declared.SUM) else change
        sources[code] = _sources(code, was, old, key, mistakes)
        changes[code] = change
    claims: dict[str, list[str]] = {}
    for code, named in sources.items():
        for source in named:
            claims.setdefault(source, []).append(code)
    parts = {code for claimed in claims.values() if len(claimed) > 1 for code in claimed}
    for source, claimed in claims.items():
        for code in claimed if len(claimed) > 1 else ():
            if changes[code] is not Declared.SPLIT:
                others = ", ".join(other for other in claimed if other != code)
                column = WAS if new[code].was else CHANGE
                mistakes.append(Mistake("compare.claimed_twice", key(code), column, source, {"others": others}))
    for code in new:
        mistakes += _contradictions(code, sources[code], changes[code], code in parts, key)
    dropped = tuple(code for code in old if code not in claims)
    return Links(sources, changes, frozenset(parts), dropped, frozenset(stale), tuple(mistakes))


def _sources(
    code: str,
    was: tuple[str, ...],
    old: Mapping[str, Declaring],
    key: Callable[[str], str],
    mistakes: list[Mistake],
) -> tuple[str, ...]:
    own = (code,) if code in old else ()
    if not was:
        return own
    if ANEW in was:
        if len(was) > 1:
            mistakes.append(Mistake("compare.anew_and_more", key(code), WAS, " ".join(was), {"anew": ANEW}))
        return ()
    for unknown in (name for name in was if name not in old):
        near = nearest(unknown, old)
        name = "compare.unknown_old" if near else "compare.unknown_old_alone"
        mistakes.append(Mistake(name, key(code), WAS, unknown, {"near": near}))
    return tuple(name for name in was if name in old) or own


def _contradictions(
    code: str, sources: tuple[str, ...], change: Declared, part: bool, key: Callable[[str], str]
) -> list[Mistake]:
    if change in (Declared.SPLIT, Declared.SUM, Declared.SEMANTIC) and not sources:
        return [Mistake("compare.change_of_new", key(code), CHANGE, change.value)]
    if change is Declared.SPLIT and not part:
        return [Mistake("compare.split_alone", key(code), CHANGE, change.value, {"was": sources[0]})]
    if change is Declared.SUM and (part or len(sources) < 2):
        return [Mistake("compare.sum_of_one", key(code), CHANGE, change.value)]
    if change is Declared.EDITORIAL and len(sources) > 1:
        return [Mistake("compare.merge_editorial", key(code), CHANGE, change.value)]
    return []
