"""What a file shows beside its answers, or lacks: listed for whoever receives it, so that nothing is lost in silence."""

import re
from collections import defaultdict
from datetime import date

from db.problems import Remark
from db.snapshots.questionnaire import Item
from db.snapshots.receipt import CellPlace
from db.snapshots.submission import Key
from db.terms import LANGUAGES, ItemKind
from desktop.wording import sentence
from desktop.workbook import columns as c
from desktop.workbook import palette
from desktop.workbook.anchors import Anchor, address
from desktop.workbook.book import read_notes
from desktop.workbook.columns import letter
from desktop.workbook.earlier import earlier_changed
from desktop.workbook.gathered import Gathered
from desktop.workbook.grid import column_number
from desktop.workbook.identity import Manifest
from desktop.workbook.layout import HIDDEN_SHEETS, SheetKind
from desktop.workbook.notes import theirs
from desktop.workbook.opened import Opened, merged_areas
from desktop.workbook.words import clean, folded

OUR_FILLS = {"", palette.INPUT, palette.INPUT_SOFT, palette.ABSENT, palette.SURFACE, palette.BACKGROUND}
LONGEST_SHOWN = 300
FOUR_YEARS = 1462
_FOREIGN = re.compile(r"\[([0-9]{1,4})\]")
_SHEETS = re.compile(r"'((?:[^']|'')+)'!|([^\W\d][\w.]*)!")


def notice(opened: Opened, anchors: list[Anchor], gathered: Gathered, manifest: Manifest, stamped: set[str]) -> None:
    """List what stands around the answers: own sheets and columns, notes, colours, merges, hidden rows, links."""
    if opened.book.macros:
        gathered.remarks.append(Remark("workbook.macros", "warning"))
    if opened.old:
        gathered.remarks.append(Remark("workbook.old_format_read", "warning", details={"format": opened.old}))
    _sheets(opened, anchors, gathered, manifest, stamped)
    places: dict[str, list[tuple[tuple[int, int], tuple[str, str, str], CellPlace]]] = defaultdict(list)
    for key, place in gathered.places.items():
        places[place.sheet].append((_position(place.cell), key, place))
    for anchor in anchors:
        here = {at: (key, place) for at, key, place in places[anchor.title]}
        _own_columns(anchor, gathered)
        _merged(anchor, gathered, here)
        _hidden(anchor, gathered, here)
        _looks(anchor, gathered, here)
        _formulas(anchor, anchors, gathered, here)
        if not opened.old:
            _overwritten(anchor, gathered, manifest.language)
        earlier_changed(anchor, gathered, manifest)
        _notes(opened, anchor, gathered, here)
    _shifted_dates(gathered, manifest)


Here = dict[tuple[int, int], tuple[tuple[str, str, str], CellPlace]]


def _position(cell: str) -> tuple[int, int]:
    letters = cell.rstrip("0123456789")
    return int(cell[len(letters) :] or 0), column_number(letters)


def _key(key: tuple[str, str, str]) -> Key:
    return key[0], key[1]


def _sheets(opened: Opened, anchors: list[Anchor], gathered: Gathered, manifest: Manifest, stamped: set[str]) -> None:
    found = {f"{anchor.kind}:{anchor.code}" for anchor in anchors}
    there = {title for title, part in opened.book.sheets if opened.has(part)} - {anchor.title for anchor in anchors}
    for code, title in manifest.sheets:
        if code not in found:
            told = "workbook.sheet_without_codes" if title in there else "workbook.sheet_missing"
            gathered.remarks.append(Remark(told, "warning", sheet=title))
    # The first sheet and the one of checks take no answers; they may have lost their stamp.
    others = ("workbook.cover.title", "workbook.checks.title")
    quiet = {sentence(code, language) for code in others for language in LANGUAGES}
    quiet |= {title for code, title in manifest.sheets if code not in found}
    ours = {anchor.title for anchor in anchors} | stamped | quiet
    for title, part in opened.book.sheets:
        if title in ours or title.casefold() in HIDDEN_SHEETS or not opened.has(part):
            continue
        filled = sum(1 for cell in opened.grid(part).cells.values() if cell[1].strip())
        if filled:
            remark = Remark("workbook.sheet_of_their_own", "warning", sheet=title, details={"cells": filled})
            gathered.remarks.append(remark)


def _own_columns(anchor: Anchor, gathered: Gathered) -> None:
    coded = {column for (row, column), cell in anchor.grid.cells.items() if row == anchor.row and cell[1].strip()}
    if anchor.barred:
        return  # asked about
    if anchor.seen:
        # Columns without a heading of ours, earlier values among them, cannot be told from the sender's own.
        coded = set(anchor.columns.values())
    own: dict[int, list[tuple[int, str]]] = defaultdict(list)
    header = anchor.header_row
    for (row, column), cell in anchor.grid.cells.items():
        if row > header and column not in coded and cell[1].strip():
            own[column].append((row, cell[1]))
    for column, cells in sorted(own.items())[:50]:
        row, text = min(cells)
        details: dict[str, object] = {"cells": len(cells), "column": letter(column)}
        remark = Remark("workbook.column_of_their_own", "warning", found=clean(text)[:80], details=details)
        gathered.tell(anchor, remark, None, (row, column))


def _merged(anchor: Anchor, gathered: Gathered, here: Here) -> None:
    for top, left, bottom, right in merged_areas(anchor.grid):
        covered = [at for at in here if top <= at[0] <= bottom and left <= at[1] <= right and at != (top, left)]
        unseen = [anchor.grid.covered[at] for at in sorted(covered) if at in anchor.grid.covered]
        details: dict[str, object] = {"first": address(top, left), "cells": len(covered)}
        if covered and anchor.text(top, left):
            remark = Remark("workbook.covered", "warning", found=anchor.text(top, left)[:80], details=details)
        elif unseen:
            remark = Remark("workbook.covered_unseen", "warning", found=clean(unseen[0])[:80], details=details)
        else:
            continue
        gathered.tell(anchor, remark, _key(here[min(covered)][0]), min(covered))


def _hidden(anchor: Anchor, gathered: Gathered, here: Here) -> None:
    rows = {row for (row, _), (_, place) in here.items() if row in anchor.grid.hidden_rows and place.raw}
    if rows:
        remark = Remark("workbook.hidden_rows", "warning", details={"rows": len(rows)})
        gathered.tell(anchor, remark, None, (min(rows), anchor.column))


def _looks(anchor: Anchor, gathered: Gathered, here: Here) -> None:
    coloured, struck = [], []
    for at, (_, place) in here.items():
        cell = anchor.grid.cells.get(at)
        if cell is None or not place.raw:
            continue
        look = anchor.book.look(cell[2])
        if look.fill not in OUR_FILLS:
            coloured.append(at)
        if look.struck:
            struck.append(at)
    if coloured:
        shown = ", ".join(address(*at) for at in sorted(coloured)[:8]) + (" …" if len(coloured) > 8 else "")
        details: dict[str, object] = {"cells": len(coloured), "shown": shown}
        gathered.tell(anchor, Remark("workbook.coloured", "warning", details=details), None, min(coloured))
    if struck:
        shown = ", ".join(address(*at) for at in sorted(struck)[:8]) + (" …" if len(struck) > 8 else "")
        gathered.tell(
            anchor,
            Remark("workbook.struck", "warning", details={"cells": len(struck), "shown": shown}),
            None,
            min(struck),
        )


def _formulas(anchor: Anchor, anchors: list[Anchor], gathered: Gathered, here: Here) -> None:
    ours = {other.title.casefold() for other in anchors}
    for at, (key, place) in here.items():
        # Of an error nothing was taken; it has been said already.
        if not place.formula or not place.raw or place.raw.startswith("#"):
            continue
        linked = _FOREIGN.search(place.formula)
        if linked is not None:
            number = int(linked[1])
            target = anchor.book.links[number - 1] if 0 < number <= len(anchor.book.links) else place.formula
            details: dict[str, object] = {"value": place.raw[:80]}
            remark = Remark("workbook.external_figure", "warning", found=target, details=details)
            gathered.tell(anchor, remark, _key(key), at)
            continue
        names = {(one or other).replace("''", "'").casefold() for one, other in _SHEETS.findall(place.formula)}
        if names - ours:
            details = {"value": place.raw[:80]}
            remark = Remark("workbook.formula_elsewhere", "warning", found=f"={place.formula}"[:120], details=details)
            gathered.tell(anchor, remark, _key(key), at)


def _overwritten(anchor: Anchor, gathered: Gathered, language: str) -> None:
    """List locked cells that were written over: what the program computes by itself, and the units."""
    questionnaire = gathered.questionnaire
    if anchor.kind is SheetKind.ROSTER:
        roster, header = questionnaire.by_code.get(anchor.code), anchor.header_row
        for column in roster.columns if roster is not None else ():
            at = anchor.columns.get(column.code)
            if column.derived and at is not None:
                for row, where in sorted(anchor.grid.cells):
                    if where == at and row > header:
                        _computed(anchor, gathered, column, row, at)
        return
    value, unit, option = (anchor.columns.get(code) for code in (c.VALUE, c.UNIT, c.OPTION))
    for row, code in anchor.codes():
        item = questionnaire.by_code.get(code)
        if item is None or item.roster or item.kind is ItemKind.ROSTER or (option and anchor.text(row, option)):
            continue
        if item.derived and value is not None:
            _computed(anchor, gathered, item, row, value)
        shown = folded(questionnaire.unmarked(anchor.text(row, unit))) if unit is not None else ""
        known = {
            folded(item.unit),
            *(folded(questionnaire.unmarked(questionnaire.unit(item, tongue))) for tongue in LANGUAGES),
        }
        if shown and unit is not None and shown not in known:
            details: dict[str, object] = {"unit": questionnaire.unit(item, language) or "–"}
            remark = Remark("workbook.unit_changed", "warning", found=anchor.text(row, unit), details=details)
            gathered.tell(anchor, remark, (item.code, ""), (row, unit))


def _computed(anchor: Anchor, gathered: Gathered, item: Item, row: int, column: int) -> None:
    raw = anchor.raw(row, column)
    if raw.formula is None and raw.text.strip():
        remark = Remark("workbook.computed_overwritten", "warning", found=clean(raw.text)[:80])
        gathered.tell(anchor, remark, (item.code, ""), (row, column))


def _notes(opened: Opened, anchor: Anchor, gathered: Gathered, here: Here) -> None:
    if opened.package is None:
        return
    part = next((part for title, part in opened.book.sheets if title == anchor.title), "")
    for cell, text in read_notes(opened.package, part).items():
        at, said = _position(cell), clean(theirs(text))
        if at in here and said:
            remark = Remark("workbook.cell_note", "warning", found=said[:LONGEST_SHOWN])
            gathered.tell(anchor, remark, _key(here[at][0]), at)


def _shifted_dates(gathered: Gathered, manifest: Manifest) -> None:
    """Tell of dates that moved by four years and a day: pasted between books that count from 1900 and from 1904."""
    for key, answer in gathered.answers.items():
        item = gathered.questionnaire.by_code.get(key[0])
        before = manifest.base.answers.get(key)
        if item is None or item.kind is not ItemKind.DATE or answer.text is None or before is None or not before.text:
            continue
        try:
            moved = abs((date.fromisoformat(answer.text) - date.fromisoformat(before.text)).days)
        except ValueError:
            continue
        place = gathered.places.get((*key, c.VALUE))
        if moved == FOUR_YEARS and place is not None:
            gathered.remarks.append(
                Remark(
                    "workbook.date_1904",
                    "warning",
                    place.sheet,
                    place.cell,
                    key[0],
                    key[1] or None,
                    answer.text,
                    details={"value": before.text},
                )
            )
