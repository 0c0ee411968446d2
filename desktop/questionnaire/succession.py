"""What became of every item of a version in the next one: derived where it can be, declared where it cannot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire
from db.terms import Declared, EditKind
from desktop.questionnaire.facets import Facet, Weight, item_facets, references, text_facets
from desktop.questionnaire.form import CHANGE, choice_key, rule_key
from desktop.questionnaire.links import Links, Mistake, links_of

ROSTER, CHOICES, OPERANDS = "roster", "choices", "operands"
"""Facets that only two whole questionnaires show: another table, other codes to choose from, changed operands."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of the old codes of one new item; ``whole`` says that their values are values of the new one."""

    item: Item
    sources: tuple[Item, ...]
    kind: EditKind
    facets: tuple[Facet, ...] = ()
    whole: bool = True


@dataclass(frozen=True)
class Succession:
    """Two versions side by side: links of sections, items, lists and rules, and the items judged.

    ``lists`` holds, for each new code list, its predecessor's name and the links of its codes.
    """

    old: Questionnaire
    new: Questionnaire
    sections: Links
    items: Links
    lists: Mapping[str, tuple[str | None, Links]]
    rules: Links
    judged: Mapping[str, Judged]
    mistakes: tuple[Mistake, ...]


def succession_of(old: Questionnaire, new: Questionnaire) -> Succession:
    """Return what became of *old* in *new*."""
    sections = links_of(old.sections_by_code, new.sections_by_code, str)
    items = links_of(old.by_code, _with_columns(old, new), str)
    lists = {name: _list_links(old, new, items, name) for name in new.code_lists}
    rules = links_of(old.rules_by_code, new.rules_by_code, rule_key)
    judging = _Judging(old, new, items, lists)
    judged = judging.run()
    mistakes = [*sections.mistakes, *items.mistakes, *judging.mistakes, *rules.mistakes]
    mistakes += [mistake for _, links in lists.values() for mistake in links.mistakes]
    return Succession(old, new, sections, items, lists, rules, judged, tuple(mistakes))


def choice_links(old: CodeList, new: CodeList) -> Links:
    """Return how the codes of one list come from those of another."""
    return links_of(old.by_code, new.by_code, lambda code: choice_key(new.name, code))


def carried_codes(old: CodeList, new: CodeList) -> dict[str, str]:
    """Return old code → new code for every code that still says what it said."""
    links = choice_links(old, new)
    return {
        source: code
        for code, sources in links.sources.items()
        if code not in links.parts and not _semantic(links, code, old.by_code.get(code), new.by_code[code])
        for source in sources
    }


def _semantic(links: Links, code: str, old: Code | None, new: Code) -> bool:
    if links.changes[code] is not Declared.SEMANTIC:
        return False
    # Left over from an earlier version, it speaks of this one only where something was rewritten again.
    return code not in links.stale or old is None or any(text_facets("label", old.labels, new.labels))


def _with_columns(old: Questionnaire, new: Questionnaire) -> dict[str, Item]:
    """Return the new items by code; the columns of a renamed or merged roster are the old ones' columns unless declared."""
    found = dict(new.by_code)
    for roster in new.rosters:
        if not roster.was or any(code not in old.by_code for code in roster.was):
            continue
        for column in roster.columns:
            names = (f"{code}{column.code.removeprefix(roster.code)}" for code in roster.was)
            before = tuple(name for name in names if name in old.by_code)
            if before and not column.was and (column.code not in old.by_code or len(roster.was) > 1):
                found[column.code] = replace(column, was=before)
    return found


def _list_links(old: Questionnaire, new: Questionnaire, items: Links, name: str) -> tuple[str | None, Links]:
    before: str | None = name if name in old.code_lists else None
    if before is None:
        # A list under a new name succeeds the one that the items using it used.
        used = {
            old.by_code[source].code_list
            for code, sources in items.sources.items()
            if new.by_code[code].code_list == name
            for source in sources
        }
        if len(used) == 1:
            before = used.pop()
    return before, choice_links(old.code_lists.get(before or "", CodeList("", ())), new.code_lists[name])


def united(item: Item, sources: tuple[Item, ...]) -> bool:
    """Whether *item* is a table, or a column of one, in which the rows of several tables stand one after the other."""
    if item.columns:
        return len(sources) > 1 and all(source.columns for source in sources)
    tables = {source.roster for source in sources}
    return bool(item.roster) and len(sources) > 1 and None not in tables and len(tables) == len(sources)


class _Judging:
    """Judges every item once, the derived ones again for as long as what they are computed from turns out changed."""

    def __init__(
        self,
        old: Questionnaire,
        new: Questionnaire,
        items: Links,
        lists: Mapping[str, tuple[str | None, Links]],
    ) -> None:
        self.old, self.new, self.items, self.lists = old, new, items, lists
        self.renames = items.renames()
        self.mistakes: list[Mistake] = []

    def run(self) -> dict[str, Judged]:
        judged: dict[str, Judged] = {}
        for item in self.new.every_item():
            found = self._judged(item)
            table = judged.get(item.roster or "")
            if table is not None and found.sources and not table.whole and found.whole:
                # The cells of a table that is another one now cannot be compared either.
                found = replace(found, kind=EditKind.CHANGED, whole=False)
            judged[item.code] = found
        return self._computed(judged)

    def _computed(self, judged: dict[str, Judged]) -> dict[str, Judged]:
        again = True
        while again:
            again = False
            for code, found in judged.items():
                if not (found.item.calculation and found.whole):
                    continue
                named = [judged[name] for name in references(found.item.calculation) if name in judged]
                changed = [one.item.code for one in named if one.sources and not one.whole]
                if changed and self.items.changes[code] is not Declared.EDITORIAL:
                    facet = Facet(OPERANDS, "", " ".join(changed), Weight.PRESUMED)
                    judged[code] = replace(found, kind=EditKind.CHANGED, facets=(*found.facets, facet), whole=False)
                    again = True
        return judged

    def _judged(self, item: Item) -> Judged:
        code = item.code
        sources = tuple(self.old.by_code[name] for name in self.items.sources[code])
        if not sources:
            return Judged(item, (), EditKind.NEW, whole=False)
        change = self.items.changes[code]
        if code in self.items.parts:
            return Judged(item, sources, EditKind.SPLIT, self._facets(sources[0], item), whole=False)
        if len(sources) > 1:
            return self._merged(item, sources, change)
        facets = self._facets(sources[0], item)
        weight = max((facet.weight for facet in facets), default=Weight.EDITORIAL)
        certain = next((facet for facet in facets if facet.weight is Weight.CERTAIN), None)
        if certain is not None and change is Declared.EDITORIAL:
            details = {"facet": certain.name, "old": certain.old or "—", "new": certain.new or "—"}
            self.mistakes.append(Mistake("compare.not_editorial", code, CHANGE, change.value, details))
        declared = change is Declared.SEMANTIC and (bool(facets) or code not in self.items.stale)
        presumed = weight is Weight.PRESUMED and change is not Declared.EDITORIAL
        if declared or presumed or certain is not None:
            return Judged(item, sources, EditKind.CHANGED, facets, whole=False)
        if sources[0].code != code:
            return Judged(item, sources, EditKind.RENAMED, facets)
        return Judged(item, sources, EditKind.REWORDED if facets else EditKind.KEPT, facets)

    def _merged(self, item: Item, sources: tuple[Item, ...], change: Declared) -> Judged:
        facets = tuple(facet for source in sources for facet in self._facets(source, item))
        odd = next((facet for facet in facets if facet.weight is Weight.CERTAIN), None)
        if change is Declared.NOTHING and united(item, sources):
            return Judged(item, sources, EditKind.MERGED, facets, all(one.weight is Weight.EDITORIAL for one in facets))
        whole = change is Declared.SUM and item.kind.numeric and odd is None and not united(item, sources)
        if change is Declared.SUM and not whole:
            facet = odd or Facet("type", sources[0].kind.value, item.kind.value)
            details = {"facet": facet.name, "old": facet.old or "—", "new": facet.new or "—"}
            self.mistakes.append(Mistake("compare.no_sum", item.code, CHANGE, change.value, details))
        return Judged(item, sources, EditKind.MERGED, facets, whole)

    def _facets(self, old: Item, new: Item) -> tuple[Facet, ...]:
        return (*self._tables(old, new), *item_facets(old, new, self.renames), *self._choices(old, new))

    def _tables(self, old: Item, new: Item) -> Iterator[Facet]:
        expected = self.items.sources.get(new.roster or "", ()) if new.roster else ()
        if old.roster not in (expected or (None,)):
            yield Facet(ROSTER, old.roster or "", new.roster or "", Weight.CERTAIN)

    def _choices(self, old: Item, new: Item) -> Iterator[Facet]:
        before = self.old.code_lists.get(old.code_list or "")
        after = self.new.code_lists.get(new.code_list or "")
        if before is None or after is None:
            return
        named, links = self.lists[after.name]
        if named != before.name:
            links = choice_links(before, after)
            yield Facet("type", before.name, after.name)
        added = [
            code
            for code, sources in links.sources.items()
            if (not sources and links.changes[code] is not Declared.EDITORIAL)
            or code in links.parts
            or _semantic(links, code, before.by_code.get(code), after.by_code[code])
        ]
        if links.dropped or added:
            yield Facet(CHOICES, " ".join(links.dropped), " ".join(added), Weight.PRESUMED)
