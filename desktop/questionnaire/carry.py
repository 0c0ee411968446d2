"""Answers of one version carried into a newer one: what follows, what adds up, and what is lost and why.

A bridge holds, for each new code, the tree of old codes its value is made of. Bridges of consecutive versions compose
by putting the trees of the first in place of the leaves of the second, so a chain is one bridge, and the way through
every version between gives the same values.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import count, pairwise
from typing import Any, TypeAlias

from db.snapshots.questionnaire import Item, Questionnaire, Rule
from db.snapshots.submission import Answer, Answers, Key
from db.snapshots.submission import Rows as Order
from db.terms import EditKind
from desktop.questionnaire.facets import under_names
from desktop.questionnaire.succession import ROSTER, Judged, carried_codes, succession_of, united
from desktop.rules.case import canonical_number

CHANGED, SPLIT, MERGED, MOVED, NEW, OTHER = "changed", "split", "merged", "roster", "new", "other"
"""Why the values of a new item are not those of the old: the trees' own reasons."""
DROPPED, CHOICE, PART = "dropped", "choice", "part"
"""Why one value is lost: nobody asks for it, its code is no choice any more, a part of a sum is missing."""

EXPRESSIONS = ("required", "relevant", "constraint", "warning", "calculation")
"""The parts of an item that are written in the rule language."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """The value of an old item as it stands."""

    code: str


@dataclass(frozen=True, slots=True)
class Recoded:
    """A choice whose codes are other ones now: (old, new) pairs, and the order in which several are written."""

    child: "Tree"
    codes: tuple[tuple[str, str], ...]
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures that were declared to add up."""

    children: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns of several rosters whose rows stand in one now: each row has the value of the one it comes from."""

    children: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """Values that are not those of the new item, and why."""

    reason: str
    children: tuple["Tree", ...] = ()


Tree: TypeAlias = Leaf | Recoded | Sum | Rows | Broken


@dataclass(frozen=True, slots=True)
class Lost:
    """One value that could not be carried: where it stood, why, and the new code it would have gone to, if any."""

    key: Key
    reason: str
    into: str = ""


@dataclass(frozen=True)
class Bridge:
    """The way from one version to a newer one: new code → tree, new roster → the old ones whose rows it has.

    ``rules`` are those that go by another code (old → new), ``columns`` those of each old roster.
    """

    trees: Mapping[str, Tree]
    rosters: Mapping[str, tuple[str, ...]]
    rules: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def withheld(self) -> dict[str, str]:
        """New codes whose earlier values must not be compared with, and why."""
        reasons = {code: next(_breaks(tree), "") for code, tree in self.trees.items()}
        return {code: reason for code, reason in reasons.items() if reason}


@dataclass(frozen=True)
class Carried:
    """Answers and rows in the newer version's codes, what was lost, and what must not be compared with.

    ``apart`` are old places whose row goes by another id now, as a row of a merged roster had its id already.
    """

    answers: Answers
    rows: Order
    lost: tuple[Lost, ...] = ()
    withheld: Mapping[str, str] = field(default_factory=dict)
    apart: Mapping[Key, str] = field(default_factory=dict)


def bridge(old: Questionnaire, new: Questionnaire) -> Bridge:
    """Return the way from *old* to *new*, the version published after it."""
    succession = succession_of(old, new)
    judged = succession.judged
    trees = {code: _tree(found, old, new) for code, found in judged.items()}
    rosters = {
        code: tuple(source.code for source in found.sources)
        for code, found in judged.items()
        if found.item.columns and found.whole
    }
    rules = {before: code for before, code in succession.rules.renames().items() if before != code}
    return Bridge(trees, rosters, rules, _columns(old))


def chain(versions: Sequence[Questionnaire]) -> Bridge:
    """Return the way through *versions* from the first to the last, in the order they were published."""
    steps = [bridge(old, new) for old, new in pairwise(versions)]
    return reduce(compose, steps, identity(versions[0]))


def identity(questionnaire: Questionnaire) -> Bridge:
    """Return the way from a version to itself."""
    return Bridge(
        {code: Leaf(code) for code in questionnaire.by_code},
        {roster.code: (roster.code,) for roster in questionnaire.rosters},
        columns=_columns(questionnaire),
    )


def nowhere(new: Questionnaire) -> Bridge:
    """Return the way from a version that *new* does not come from: nothing follows it."""
    return Bridge({code: Broken(OTHER) for code in new.by_code}, {})


def compose(first: Bridge, second: Bridge) -> Bridge:
    """Return the way over *first* and then *second*."""
    trees = {code: _grafted(tree, first.trees) for code, tree in second.trees.items()}
    rosters = {
        code: tuple(one for old in olds for one in first.rosters.get(old, ())) for code, olds in second.rosters.items()
    }
    rules = {old: second.rules.get(code, code) for old, code in first.rules.items()}
    rules |= {old: code for old, code in second.rules.items() if old not in first.rules.values()}
    return Bridge(trees, {code: olds for code, olds in rosters.items() if olds}, rules, first.columns)


def carry(way: Bridge, answers: Answers, rows: Order) -> Carried:
    """Return *answers* and *rows* in the codes of the newer version, with every value that was lost."""
    answers, rows, back = _apart(way, answers, rows)
    by_code: dict[str, list[str]] = {}
    for item, row in answers:
        by_code.setdefault(item, []).append(row)
    found: dict[Key, Answer] = {}
    lost: dict[Key, Lost] = {}
    reached: set[str] = set()
    for code, tree in way.trees.items():
        named = dict.fromkeys(leaves(tree))
        reached.update(named)
        for row in dict.fromkeys(row for name in named for row in by_code.get(name, ())):
            carried, gone = value_of(tree, answers, row)
            for one in gone:
                lost.setdefault(one.key, replace(one, into=code))
            if carried is not None:
                found[code, row] = replace(carried, item=code)
    for key, answer in answers.items():
        if key[0] not in reached and not _nothing(answer):
            lost[key] = Lost(key, DROPPED)
    kept = {
        code: tuple(row for old in olds for row in rows.get(old, ()))
        for code, olds in way.rosters.items()
        if any(old in rows for old in olds)
    }
    told = (replace(lost[key], key=back.get(key, key)) for key in answers if key in lost)
    apart = {old: new[1] for new, old in back.items() if new != old}
    return Carried(found, kept, tuple(told), way.withheld, apart)


def _apart(way: Bridge, answers: Answers, rows: Order) -> tuple[Answers, Order, dict[Key, Key]]:
    """Return the same with an id of its own for each row of rosters that become one, and the places these had before."""
    names: dict[Key, str] = {}
    for olds in way.rosters.values():
        every = {row for old in olds for row in rows.get(old, ())} if len(olds) > 1 else set()
        seen: set[str] = set()
        for place in [(old, row) for old in olds for row in rows.get(old, ()) if every]:
            if place[1] in seen:
                names[place] = next(name for at in count(2) if (name := f"{place[1]}.{at}") not in every)
                every.add(names[place])
            seen.add(place[1])
    if not names:
        return answers, rows, {}
    roster_of = {column: old for old, columns in way.columns.items() for column in columns}
    found, back = {}, {}
    for (code, row), answer in answers.items():
        key = (code, names.get((roster_of.get(code, ""), row), row))
        found[key] = answer if key[1] == row else replace(answer, row=key[1])
        back[key] = (code, row)
    return found, {old: tuple(names.get((old, row), row) for row in ids) for old, ids in rows.items()}, back


def _columns(questionnaire: Questionnaire) -> dict[str, tuple[str, ...]]:
    return {roster.code: tuple(column.code for column in roster.columns) for roster in questionnaire.rosters}


def renamed(way: Bridge) -> dict[str, str]:
    """Return old code → new code of the items that go by another one and are the same question, rosters included."""
    names = {}
    for code, tree in way.trees.items():
        under = tree.child if isinstance(tree, Recoded) else tree
        if isinstance(under, Leaf) and under.code != code:
            names[under.code] = code
    return names | {olds[0]: code for code, olds in way.rosters.items() if len(olds) == 1 and olds[0] != code}


def under_new_names(old: Questionnaire, way: Bridge) -> Questionnaire:
    """Return *old* as it reads under the codes of the newer version: all that it demands of items that follow the way.

    What still differs from the newer version then differs in more than in names.
    """
    names = renamed(way)

    def item_under(item: Item) -> Item:
        demands: dict[str, Any] = {name: under_names(getattr(item, name), names) for name in EXPRESSIONS}
        code, mirror = names.get(item.code, item.code), names.get(item.mirror, item.mirror)
        roster = names.get(item.roster, item.roster) if item.roster else None
        columns = tuple(map(item_under, item.columns))
        return replace(item, code=code, roster=roster, mirror=mirror, columns=columns, **demands)

    def rule_under(rule: Rule) -> Rule:
        items = tuple(names.get(code, code) for code in rule.items)
        code = way.rules.get(rule.code, rule.code)
        return replace(rule, code=code, items=items, check=under_names(rule.check, names))

    lists = dict(old.code_lists)
    for tree in way.trees.values():
        if isinstance(tree, Recoded) and isinstance(tree.child, Leaf):
            listed, codes = old.code_lists[old.by_code[tree.child.code].code_list or ""], dict(tree.codes)
            lists[listed.name] = replace(
                listed, codes=tuple(replace(one, code=codes.get(one.code, one.code)) for one in listed.codes)
            )
    return replace(
        old, items=tuple(map(item_under, old.items)), rules=tuple(map(rule_under, old.rules)), code_lists=lists
    )


def leaves(tree: Tree) -> Iterator[str]:
    """Yield the old codes that a tree is made of."""
    if isinstance(tree, Leaf):
        yield tree.code
    else:
        for child in (tree.child,) if isinstance(tree, Recoded) else tree.children:
            yield from leaves(child)


def value_of(tree: Tree, answers: Answers, row: str) -> tuple[Answer | None, tuple[Lost, ...]]:
    """Return what a tree makes of the answers in one row, and what it loses on the way."""
    if isinstance(tree, Leaf):
        answer = answers.get((tree.code, row))
        return (None if answer is None or _nothing(answer) else answer), ()
    if isinstance(tree, Recoded):
        answer, lost = value_of(tree.child, answers, row)
        return _recoded(tree, answer, lost, answers, row)
    parts = [(child, *value_of(child, answers, row)) for child in tree.children]
    lost = tuple(one for _, _, gone in parts for one in gone)
    if isinstance(tree, Broken):
        return None, (*lost, *_losses(parts, answers, row, tree.reason))
    if isinstance(tree, Rows):
        return next((answer for _, answer, _ in parts if answer is not None), None), lost
    given = [answer for _, answer, _ in parts if answer is not None]
    if not given:
        return None, lost
    if len(given) == len(parts) and all(answer.number is not None for answer in given):
        return _added(given), lost
    if len(given) == len(parts) and len({(answer.text, answer.status) for answer in given}) == 1:
        # No part has a figure, and all give one reason for it: it is that of the whole.
        return replace(_added(given), text=None, number=None), lost
    return None, (*lost, *_losses(parts, answers, row, PART))


def _tree(found: Judged, old: Questionnaire, new: Questionnaire) -> Tree:
    if not found.sources:
        return Broken(NEW)
    parts = tuple(Leaf(source.code) for source in found.sources)
    if not found.whole:
        return Broken(_reason(found), parts)
    if len(parts) > 1 and found.item.roster and united(found.item, found.sources):
        named = zip(parts, found.sources, strict=True)
        return Rows(tuple(_choices(leaf, source, found.item, old, new) for leaf, source in named))
    if len(parts) > 1:
        return Sum(parts)
    return _choices(parts[0], found.sources[0], found.item, old, new)


def _reason(found: Judged) -> str:
    if found.kind is EditKind.SPLIT:
        return SPLIT
    if any(facet.name == ROSTER for facet in found.facets):
        return MOVED
    return MERGED if found.kind is EditKind.MERGED else CHANGED


def _choices(leaf: Leaf, before: Item, after: Item, old: Questionnaire, new: Questionnaire) -> Tree:
    lists = old.code_lists.get(before.code_list or ""), new.code_lists.get(after.code_list or "")
    if lists[0] is None or lists[1] is None:
        return leaf
    codes = carried_codes(lists[0], lists[1])
    order = tuple(lists[1].by_code)
    if order == tuple(lists[0].by_code) and all(codes.get(code) == code for code in order):
        return leaf
    return Recoded(leaf, tuple(codes.items()), order)


def _grafted(tree: Tree, onto: Mapping[str, Tree]) -> Tree:
    if isinstance(tree, Leaf):
        return onto[tree.code]
    if isinstance(tree, Recoded):
        return replace(tree, child=_grafted(tree.child, onto))
    return replace(tree, children=tuple(_grafted(child, onto) for child in tree.children))


def _breaks(tree: Tree) -> Iterator[str]:
    if isinstance(tree, Broken):
        yield tree.reason
    if not isinstance(tree, Leaf):
        for child in (tree.child,) if isinstance(tree, Recoded) else tree.children:
            yield from _breaks(child)


def _recoded(
    tree: Recoded, answer: Answer | None, lost: tuple[Lost, ...], answers: Answers, row: str
) -> tuple[Answer | None, tuple[Lost, ...]]:
    if answer is None or answer.text is None:
        return answer, lost
    codes = dict(tree.codes)
    if any(code not in codes for code in answer.codes):
        # Half of what was chosen is not what was said.
        return None, (*lost, *_losses([(tree.child, answer, ())], answers, row, CHOICE))
    chosen = {codes[code] for code in answer.codes}
    return replace(answer, text=" ".join(code for code in tree.order if code in chosen)), lost


def _losses(
    parts: Sequence[tuple[Tree, Answer | None, tuple[Lost, ...]]], answers: Answers, row: str, reason: str
) -> Iterator[Lost]:
    """Yield the old values behind the parts that came to a value, which now is lost."""
    for tree, answer, _ in parts:
        if answer is not None:
            for code in leaves(tree):
                if (old := answers.get((code, row))) is not None and not _nothing(old):
                    yield Lost((code, row), reason)


def _nothing(answer: Answer) -> bool:
    return answer.blank and not answer.confidential


def _added(parts: Sequence[Answer]) -> Answer:
    total = sum(answer.number or 0.0 for answer in parts)
    statuses = {answer.status for answer in parts}
    return Answer(
        item=parts[0].item,
        row=parts[0].row,
        text=canonical_number(total),
        number=total,
        status=statuses.pop() if len(statuses) == 1 else None,
        confidential=any(answer.confidential for answer in parts),
        note=_joined(answer.note for answer in parts),
        source=_joined(answer.source for answer in parts),
    )


def _joined(texts: Iterator[str | None]) -> str | None:
    return "; ".join(dict.fromkeys(text for text in texts if text)) or None
