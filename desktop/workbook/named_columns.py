"""Columns of an unmarked sheet that no heading names: a person says which is which, for this file and for later ones.

Until then nothing is read of a sheet whose values, or whose columns of a table, are not known.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from db.snapshots.questionnaire import Questionnaire
from db.snapshots.receipt import CellPlace
from desktop.workbook import columns as c
from desktop.workbook.anchors import Anchor, address
from desktop.workbook.columns import letter
from desktop.workbook.doubts import HEADING, Doubt
from desktop.workbook.headings import HEADS, heading_text
from desktop.workbook.layout import SheetKind
from desktop.workbook.roster_sheet import HEADS as ROSTER_HEADS
from desktop.workbook.words import CONDITIONAL_MARK, REQUIRED_MARK

NONE = "none"
KNOWN = "headings"
"""The kind of reading that says which column a heading of the sender's own stands above."""
LONGEST = 40
HEADED = {**HEADS, **ROSTER_HEADS}
"""Code of a column → what its heading is called, for those that every sheet of a kind has."""
MARKS = (REQUIRED_MARK, CONDITIONAL_MARK)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")

Told = Mapping[tuple[str, str], str]


def named(anchors: list[Anchor], questionnaire: Questionnaire, told: Told) -> list[Anchor]:
    """Return the anchors of sheets seen with the columns that a person has named, and with what is still to be asked.

    What was said of a heading on one sheet holds for the others, so what is open on several is asked once.

    *told* is (kind, subject) → choice: of "heading" the column (a letter, or "none") for ``sheet!code``, of "headings" the code
    for ``code!heading``.
    """
    once = [_named(anchor, questionnaire, told) for anchor in anchors]
    said = {(KNOWN, f"{code}!{text}"): code for text, code in told_headings(once, questionnaire, told)}
    asked: set[tuple[str, frozenset[str]]] = set()
    whole: list[Anchor] = []
    for anchor in anchors:
        anew = _named(anchor, questionnaire, {**told, **said})
        fresh = []
        for doubt in anew.asked:
            key = doubt.subject.rpartition("!")[2], frozenset(shown for _, shown in doubt.readings)
            if doubt.chosen or key not in asked:
                fresh.append(doubt)
            if not doubt.chosen:
                asked.add(key)
        whole.append(replace(anew, asked=tuple(fresh)))
    return whole


def _named(anchor: Anchor, questionnaire: Questionnaire, told: Told) -> Anchor:
    wanted = _wanted(anchor, questionnaire)
    if not wanted:
        return anchor
    columns = dict(anchor.columns)
    free = _free(anchor, questionnaire)
    chosen: dict[str, str] = {}
    known = _known(anchor, questionnaire, free, told)
    for code in wanted:
        choice = told.get((HEADING, _subject(anchor, code)), "") or known.get(code, "")
        at = next((at for at in free if letter(at) == choice and at not in columns.values()), 0)
        if at or choice == NONE:
            chosen[code] = choice
        if at:
            columns[code] = at
    needed = _needed(anchor, questionnaire)
    left = [at for at in free if at not in columns.values()]
    # A note is asked about only where a column is left over for it.
    spare = len(left) > sum(1 for code in wanted if code in needed and code not in chosen)
    asked = tuple(
        doubt
        for code in wanted
        if (spare or code in needed or code in chosen)
        and (doubt := _doubt(anchor, questionnaire, code, free, columns, chosen.get(code, ""))) is not None
    )
    return replace(anchor, columns=columns, asked=asked, barred=_barred(anchor, questionnaire, columns, asked))


def told_headings(anchors: list[Anchor], questionnaire: Questionnaire, told: Told) -> tuple[tuple[str, str], ...]:
    """Return the headings, as they are compared, each with the code of a column that a person has said it stands above."""
    found: dict[tuple[str, str], None] = {}
    for anchor in anchors:
        for doubt in anchor.asked:
            code = doubt.subject.rpartition("!")[2]
            at = anchor.columns.get(code)
            if (
                at
                and told.get((HEADING, doubt.subject)) == doubt.chosen
                and (text := _heading(anchor, questionnaire, at))
            ):
                found[heading_text(text), code] = None
    return tuple(found)


def known_headings(anchor: Anchor, told: Told) -> list[tuple[tuple[int, int], str]]:
    """Return ((row, column), heading) of the columns that were read as was said on an earlier return."""
    columns = [
        anchor.columns[doubt.subject.rpartition("!")[2]]
        for doubt in anchor.asked
        if doubt.chosen not in ("", NONE) and (HEADING, doubt.subject) not in told
    ]
    return [((anchor.row + 1, at), anchor.text(anchor.row + 1, at)) for at in columns]


def _columns(anchor: Anchor, questionnaire: Questionnaire) -> list[str]:
    """Return the codes of the columns a person can name on a sheet."""
    if anchor.kind is SheetKind.SECTION:
        return list(c.PARTS)
    own = [one.code for one in questionnaire.by_code[anchor.code].columns if not one.derived]
    return [*own, c.ROW_NOTE, c.ROW_SOURCE]


def _wanted(anchor: Anchor, questionnaire: Questionnaire) -> list[str]:
    """Return the codes of the columns a sheet should have and no heading names."""
    missing = [code for code in _columns(anchor, questionnaire) if code not in anchor.columns]
    # A table whose headings stand without the note of the row may be last year's, or the sender's own.
    whole = anchor.kind is SheetKind.ROSTER and missing in ([], [c.ROW_SOURCE])
    return [] if whole else missing


def _free(anchor: Anchor, questionnaire: Questionnaire) -> dict[int, str]:
    """Return column → what it shows, its heading or else its first text, of the columns that no heading names."""
    taken = {anchor.column, *anchor.columns.values()}
    rows = {row for row, _ in anchor.codes()} if anchor.kind is SheetKind.SECTION else None
    header = anchor.row + 1
    found: dict[int, str] = {}
    for (row, at), cell in sorted(anchor.grid.cells.items()):
        here = row > header if rows is None else row in rows
        if at not in taken and at not in found and cell[1].strip() and here and cell[1] not in MARKS:
            found[at] = _heading(anchor, questionnaire, at) or anchor.text(row, at)[:LONGEST]
    return found


def _heading(anchor: Anchor, questionnaire: Questionnaire, at: int) -> str:
    row = anchor.row + 1
    # Without a row of headings the first row is one like the others.
    return "" if anchor.text(row, anchor.column) in questionnaire.by_code else anchor.text(row, at)[:LONGEST]


def _known(
    anchor: Anchor,
    questionnaire: Questionnaire,
    free: Mapping[int, str],
    told: Told,
) -> dict[str, str]:
    """Return code → letter of the columns whose heading was explained before, where that leaves one reading."""
    found: dict[str, list[int]] = {}
    for at in free:
        text = heading_text(_heading(anchor, questionnaire, at))
        codes = [code for code in _columns(anchor, questionnaire) if text and (KNOWN, f"{code}!{text}") in told]
        if len(codes) == 1:
            found.setdefault(codes[0], []).append(at)
    return {code: letter(at[0]) for code, at in found.items() if len(at) == 1}


def _subject(anchor: Anchor, code: str) -> str:
    return f"{anchor.title}!{code}"


def _doubt(
    anchor: Anchor,
    questionnaire: Questionnaire,
    code: str,
    free: Mapping[int, str],
    columns: Mapping[str, int],
    chosen: str,
) -> Doubt | None:
    """Return what is asked about one column; None where the sheet has no column that could be it."""
    others = {at for other, at in columns.items() if other != code}
    readings = [
        (letter(at), shown)
        for at, shown in free.items()
        # The years that are shown beside a value are no remark on it.
        if at not in others and (code == c.VALUE or not _YEAR.fullmatch(shown))
        # Beyond the note of a row stand last year's rows.
        if code in HEADED or at < columns.get(c.ROW_NOTE, at + 1)
    ]
    if not readings:
        return None
    word = HEADED.get(code, "")
    found = word or questionnaire.label(questionnaire.by_code[code], "")
    cell = address(anchor.row + 1, anchor.column or 1)
    return Doubt(
        HEADING, _subject(anchor, code), ("", ""), found, (*readings, (NONE, "")), CellPlace(anchor.title, cell), chosen
    )


def _needed(anchor: Anchor, questionnaire: Questionnaire) -> set[str]:
    """Return the codes of the columns that must be known before a sheet is read."""
    if anchor.kind is SheetKind.SECTION:
        return {c.VALUE}
    return {one.code for one in questionnaire.by_code[anchor.code].columns} | {c.ROW_NOTE}


def _barred(anchor: Anchor, questionnaire: Questionnaire, columns: Mapping[str, int], asked: tuple[Doubt, ...]) -> str:
    needed = _needed(anchor, questionnaire)
    if any(not doubt.chosen and doubt.subject.rpartition("!")[2] in needed for doubt in asked):
        return "workbook.columns_unnamed"
    if anchor.kind is SheetKind.SECTION:
        whole = c.VALUE in columns
    else:
        whole = all(one.code in columns for one in questionnaire.by_code[anchor.code].columns if one.key)
    return "" if whole else "workbook.columns_missing"
