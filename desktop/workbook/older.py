"""A return on an older form, in the codes of a newer one: what could be carried, and a remark for every value that could not."""

from collections.abc import Iterator
from dataclasses import replace

from db.problems import Remark
from db.snapshots.receipt import Base, CellPlace, Return
from db.snapshots.submission import Answer, Key
from desktop.questionnaire.carry import Bridge, Carried, Lost, Sum, Tree, carry, leaves, renamed
from desktop.workbook import columns as c
from desktop.workbook.read_roster import NEW

LOST = {
    "changed": "older.changed",
    "split": "older.split",
    "merged": "older.merged",
    "roster": "older.roster",
    "other": "older.other",
    "dropped": "older.dropped",
    "choice": "older.choice",
    "part": "older.part",
}
"""Why a value was lost → the sentence that says so."""


def carried_return(way: Bridge, back: Return, *, anew: bool) -> tuple[Return, tuple[Remark, ...]]:
    """Return *back* in the codes *way* leads to, and what was lost of it, with sheet and cell.

    *anew* says that it is taken for another round than it was issued for: its rows get to know the rows there by their
    key, and what else it brings (replies, sign-off) belongs to the round it was issued for and is left there.
    """
    found = carry(way, back.answers, back.rows)
    answers: dict[Key, Answer] = {}
    parts: dict[Key, frozenset[str]] = {}
    places: dict[tuple[str, str, str], CellPlace] = {}
    erased, refused = set(), set()
    for code, tree in way.trees.items():
        if code in found.withheld:
            continue
        for row, sources in _sources(way, tree, back, found):
            key = (code, _row(row, anew))
            carried = found.answers.get((code, row))
            if any(source in back.refused for source in sources):
                refused.add(key)
            elif carried is not None or not any(_says(back, source) for source in sources):
                parts[key] = _parts(tree, sources, back, carried)
                answers[key] = replace(carried or Answer(*key), row=key[1])
                if all(source in back.erased for source in sources):
                    erased.add(key)
            else:
                continue
            for (old, at), part in ((source, part) for source in reversed(sources) for part in c.PARTS):
                if (old, at, part) in back.places:
                    places[*key, part] = back.places[old, at, part]
    rows = {roster: tuple(_row(row, anew) for row in ids) for roster, ids in found.rows.items()}
    lost = tuple(_remark(one, back) for one in found.lost)
    moved = replace(
        back,
        answers=answers,
        parts=parts,
        places=places,
        rows=rows,
        erased=frozenset(erased),
        refused=frozenset(refused),
        remarks=(*back.remarks, *lost),
    )
    names = renamed(way)
    moved = replace(moved, replies=tuple(replace(one, item=names.get(one.item, one.item)) for one in moved.replies))
    if anew:
        moved = replace(moved, manifest_base=None, signed=None, replies=(), origin=None)
    return moved, lost


def carried_base(way: Bridge, base: Base) -> Base:
    """Return what a workbook was written with in the codes *way* leads to."""
    found = carry(way, base.answers, base.rows)
    return Base(found.answers, found.rows)


def _sources(way: Bridge, tree: Tree, back: Return, found: Carried) -> Iterator[tuple[str, list[Key]]]:
    """Yield each row that *tree* has a value in, by its id now, with the places the value comes from."""
    named = dict.fromkeys(leaves(tree))
    there = {
        column: frozenset(back.rows.get(roster, ()))
        for roster, columns in way.columns.items()
        for column in columns
        if column in named
    }
    # Where rows of several tables stand in one, a row has its value from its own table alone.
    several = len(set(there.values())) > 1
    for row in _rows(tree, back):
        by_row: dict[str, list[Key]] = {}
        for old in named:
            if not several or row in there[old]:
                by_row.setdefault(found.apart.get((old, row), row), []).append((old, row))
        yield from by_row.items()


def _rows(tree: Tree, back: Return) -> Iterator[str]:
    named = set(leaves(tree))
    keys = (*back.answers, *sorted(back.erased), *sorted(back.refused))
    yield from dict.fromkeys(row for code, row in keys if code in named)


def _row(row: str, anew: bool) -> str:
    return f"{NEW}{row}" if anew and row and not row.startswith(NEW) else row


def _says(back: Return, key: Key) -> bool:
    answer = back.answers.get(key)
    return answer is not None and not (answer.blank and not answer.confidential)


def _parts(tree: Tree, sources: list[Key], back: Return, carried: Answer | None) -> frozenset[str]:
    found = frozenset(part for source in sources for part in back.parts.get(source, ()))
    # A sum of which a part is missing says nothing about the figure.
    return found - {c.VALUE} if isinstance(tree, Sum) and (carried is None or carried.text is None) else found


def _remark(lost: Lost, back: Return) -> Remark:
    item, row = lost.key
    places = (back.places.get((item, row, part)) for part in c.PARTS)
    place = next((one for one in places if one is not None), None)
    answer = back.answers[lost.key]
    said = answer.text if answer.text is not None else answer.status or answer.note or answer.source or ""
    return Remark(
        LOST[lost.reason],
        "error",
        place.sheet if place else None,
        place.cell if place else None,
        item,
        row or None,
        str(said),
        details={"into": lost.into or "—"},
    )
