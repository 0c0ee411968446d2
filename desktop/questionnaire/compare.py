"""Two versions of a questionnaire compared: every edit classified, and every declaration that does not fit.

What can be derived is derived: an item that keeps its code and differs in type, unit, currency, roster, calculation, constraint or the codes
to choose from has changed in meaning; words, hints, checks, weights and the like are reworded. What cannot be derived
the author declares in the columns ``was`` and ``change`` (see :mod:`desktop.questionnaire.declared`). ``editorial`` overrules what is only
presumed (a calculation or constraint written otherwise, a code added to a list); a changed type, unit, currency or
roster is a change in meaning whatever is declared.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from db.problems import Remark
from db.snapshots.questionnaire import Code, CodeList, Item, Questionnaire, Section
from db.terms import Declared, EditKind, EditThing
from desktop.questionnaire.facets import Facet, choice_facets, rule_facets, section_facets, text_facets
from desktop.questionnaire.form import Form, Place, declared_key
from desktop.questionnaire.links import Links, Mistake
from desktop.questionnaire.succession import Judged, Succession, succession_of

SECTION, ORDER, LIST = "section", "order", "list"
"""Facets of where a thing stands: its section, its place among its neighbours, its list's name."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What became of one thing: its old and new codes, every difference, and whether its series breaks.

    ``within`` is the code list of a choice. ``breaks`` says that values of before and after must not be compared.
    """

    thing: EditThing
    kind: EditKind
    old: tuple[str, ...]
    new: tuple[str, ...]
    facets: tuple[Facet, ...] = ()
    breaks: bool = False
    within: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every edit from one version to another, and the mistakes in what the newer one declares."""

    edits: tuple[Edit, ...]
    mistakes: tuple[Mistake, ...]

    def counts(self) -> dict[str, int]:
        """Return how many edits are of each kind, kinds that do not occur included."""
        found = Counter(edit.kind for edit in self.edits)
        return {kind.value: found[kind] for kind in EditKind}


def compare(old: Questionnaire, new: Questionnaire) -> Comparison:
    """Return what became of everything in *old*, and what is new in *new*."""
    succession = succession_of(old, new)
    edits = (
        *_form(old, new),
        *_sections(succession),
        *_items(succession),
        *_lists(succession),
        *_rules(succession),
    )
    return Comparison(edits, succession.mistakes)


def mistakes_of(form: Form, comparison: Comparison) -> tuple[Remark, ...]:
    """Return the mistakes of a comparison with the sheet and cell in *form*, the newer of the two, where they stand."""
    return tuple(_remark(form, mistake) for mistake in comparison.mistakes)


def _remark(form: Form, mistake: Mistake) -> Remark:
    keys = (declared_key(mistake.column, mistake.key), mistake.key)
    place = next((form.places[key] for key in keys if key in form.places), Place("survey", 1, 1))
    details = {**mistake.details, "code": mistake.key.split()[-1], "column": mistake.column}
    return Remark(mistake.code, "error", place.sheet, place.cell, found=mistake.found, details=details)


def _form(old: Questionnaire, new: Questionnaire) -> Iterator[Edit]:
    facets = [*text_facets("title", old.titles, new.titles)]
    plain = {"default_language": (old.default_language, new.default_language)}
    plain["languages"] = " ".join(old.languages), " ".join(new.languages)
    for name in dict.fromkeys((*old.settings, *new.settings)):
        plain[name] = old.settings.get(name, ""), new.settings.get(name, "")
    facets += [Facet(name, before, after) for name, (before, after) in plain.items() if before != after]
    kind = EditKind.RENAMED if old.code != new.code else EditKind.REWORDED if facets else EditKind.KEPT
    yield Edit(EditThing.FORM, kind, (old.code,), (new.code,), tuple(facets))


def _sections(found: Succession) -> Iterator[Edit]:
    names = found.items.renames()
    parents = found.sections.renames()

    def facets(before: Section, after: Section) -> Iterator[Facet]:
        if parents.get(before.parent or "", before.parent) != after.parent:
            yield Facet(SECTION, before.parent or "", after.parent or "")
        yield from section_facets(before, after, names)

    late = _late(found.sections, [one.code for one in found.old.sections], [one.code for one in found.new.sections])
    for code, sources in found.sections.sources.items():
        after = found.new.sections_by_code[code]
        differing = [facet for source in sources for facet in facets(found.old.sections_by_code[source], after)]
        yield _plain(EditThing.SECTION, code, found.sections, differing, code in late)
    for code in found.sections.dropped:
        yield Edit(EditThing.SECTION, EditKind.DROPPED, (code,), ())


def _items(found: Succession) -> Iterator[Edit]:
    late = _late(found.items, [one.code for one in found.old.every_item()], list(found.items.sources))
    parents = found.sections.sources
    for code, judged in found.judged.items():
        yield _item(judged, parents, code in late)
    for code in found.items.dropped:
        item = found.old.by_code[code]
        yield Edit(_thing(item), EditKind.DROPPED, (code,), (), breaks=True)


def _item(judged: Judged, parents: Mapping[str, tuple[str, ...]], late: bool) -> Edit:
    item, facets = judged.item, judged.facets
    for source in judged.sources if item.roster is None else ():
        if source.section not in parents.get(item.section, ()):
            facets = (*facets, Facet(SECTION, source.section, item.section))
    if late:
        facets = (*facets, Facet(ORDER, "", ""))
    old = tuple(source.code for source in judged.sources)
    kind = judged.kind
    if kind is EditKind.KEPT and facets != judged.facets:
        kind = EditKind.MOVED
    breaks = not judged.whole and bool(old)
    return Edit(_thing(item), kind, old, (item.code,), facets, breaks)


def _thing(item: Item) -> EditThing:
    return EditThing.COLUMN if item.roster else EditThing.ITEM


def _lists(found: Succession) -> Iterator[Edit]:
    succeeded = set()
    for name, (before, links) in found.lists.items():
        old = found.old.code_lists.get(before or "", CodeList("", ()))
        new = found.new.code_lists[name]
        succeeded.add(before)
        kind = EditKind.NEW if before is None else EditKind.KEPT if before == name else EditKind.RENAMED
        yield Edit(EditThing.LIST, kind, (before,) if before else (), (name,))
        yield from _choices(old, new, links)
    for name, gone in found.old.code_lists.items():
        if name not in succeeded:
            yield Edit(EditThing.LIST, EditKind.DROPPED, (name,), ())
            for entry in gone.codes:
                yield Edit(EditThing.CHOICE, EditKind.DROPPED, (entry.code,), (), within=name)


def _choices(old: CodeList, new: CodeList, links: Links) -> Iterator[Edit]:
    late = _late(links, list(old.by_code), list(new.by_code))
    for code, sources in links.sources.items():
        befores: list[Code] = [old.by_code[source] for source in sources]
        facets = [facet for before in befores for facet in choice_facets(before, new.by_code[code])]
        edit = _plain(EditThing.CHOICE, code, links, facets, code in late)
        yield replace(edit, within=new.name)
    for code in links.dropped:
        yield Edit(EditThing.CHOICE, EditKind.DROPPED, (code,), (), breaks=True, within=new.name)


def _rules(found: Succession) -> Iterator[Edit]:
    names, rules = found.items.renames(), found.rules.renames()
    for code, sources in found.rules.sources.items():
        after = found.new.rules_by_code[code]
        befores = [found.old.rules_by_code[source] for source in sources]
        facets = [facet for before in befores for facet in rule_facets(before, after, names, rules)]
        edit = _plain(EditThing.RULE, code, found.rules, facets, False)
        # A rule judges figures; it has no series of its own that could break.
        yield replace(edit, breaks=False)
    for code in found.rules.dropped:
        yield Edit(EditThing.RULE, EditKind.DROPPED, (code,), ())


def _plain(thing: EditThing, code: str, links: Links, facets: Iterable[Facet], late: bool) -> Edit:
    """Return the edit of a thing whose kind follows from its links and facets alone."""
    sources, change = links.sources[code], links.changes[code]
    facets = tuple(facets)
    heavy = any(facet.weight for facet in facets) and change is not Declared.EDITORIAL
    semantic = change is Declared.SEMANTIC and (bool(facets) or code not in links.stale)
    kind = EditKind.KEPT
    if not sources:
        kind = EditKind.NEW
    elif code in links.parts:
        kind = EditKind.SPLIT
    elif len(sources) > 1:
        kind = EditKind.MERGED
    elif semantic or heavy:
        kind = EditKind.CHANGED
    elif sources != (code,):
        kind = EditKind.RENAMED
    elif any(facet.name != SECTION for facet in facets):
        kind = EditKind.REWORDED
    elif late or facets:
        kind = EditKind.MOVED
    if late:
        facets = (*facets, Facet(ORDER, "", ""))
    return Edit(thing, kind, sources, (code,), facets, kind in (EditKind.SPLIT, EditKind.CHANGED))


def _late(links: Links, old: Sequence[str], new: Sequence[str]) -> frozenset[str]:
    """Return the new codes that stand elsewhere among those that both versions have: as few as explain the new order."""
    at = {code: place for place, code in enumerate(old)}
    order = [(code, at[links.sources[code][0]]) for code in new if links.sources[code]]
    # The longest run that kept its order stays; patience sorting finds it in n log n.
    tops: list[int] = []
    piles: list[int] = []
    behind: list[int] = []
    for number, (_, place) in enumerate(order):
        pile = bisect_left(tops, place)
        behind.append(piles[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(place)
            piles.append(number)
        else:
            tops[pile], piles[pile] = place, number
    kept = set()
    number = piles[-1] if piles else -1
    while number >= 0:
        kept.add(number)
        number = behind[number]
    # Two parts of one split stand at the same old place: neither of them moved.
    places = {order[number][1] for number in kept}
    return frozenset(code for number, (code, place) in enumerate(order) if number not in kept and place not in places)
