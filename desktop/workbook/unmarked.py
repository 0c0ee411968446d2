"""Sheets of ours without their markers, pasted into another book: known by the item codes and headings one can see.

Nothing is taken by position or by likeness: codes and headings match whole or not at all, and a sheet on which they do
not say one thing is left out and listed.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from db.snapshots.questionnaire import Item, Questionnaire
from db.terms import LANGUAGES, ItemKind
from desktop.wording import sentence
from desktop.workbook import columns as c
from desktop.workbook.anchors import DEEPEST_MARKER, MOST_ABOVE_HEADINGS, Anchor
from desktop.workbook.book import Book
from desktop.workbook.grid import Grid
from desktop.workbook.headings import HEADS, Headings, asked_as, heading_text, roster_headings
from desktop.workbook.layout import SheetKind
from desktop.workbook.roster_sheet import HEADS as ROSTER_HEADS
from desktop.workbook.words import clean, folded

FEWEST = 3
"""Of fewer codes in one column nothing is concluded."""
FEWEST_HEADINGS = 2
"""One heading may stand on any sheet."""
_CODE = re.compile(r"[^\W\d_]\w*(?:[.\-]\w+)+")


def looks_coded(grid: Grid) -> bool:
    """Whether a column of the sheet holds texts that are built as item codes are."""
    texts: dict[int, set[str]] = defaultdict(set)
    for (_, column), cell in grid.cells.items():
        if cell[0] == "s" and len(cell[1]) < 80 and _CODE.fullmatch(cell[1].strip()):
            texts[column].add(cell[1])
    return any(len(codes) >= FEWEST for codes in texts.values())


def unmarked(title: str, grid: Grid, book: Book, questionnaire: Questionnaire) -> Anchor | None:
    """Return the anchor of a sheet that shows a dimension's codes or a table's headings; None where it is neither."""
    return (
        _section(title, grid, book, questionnaire)
        or _roster(title, grid, book, questionnaire)
        or _likely_roster(title, grid, book, questionnaire)
    )


def _section(title: str, grid: Grid, book: Book, questionnaire: Questionnaire) -> Anchor | None:
    asked = {item.code for item in questionnaire.items}
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for (row, column), cell in grid.cells.items():
        if cell[0] == "s" and clean(cell[1]) in asked:
            found[column][row] = clean(cell[1])
    distinct = {column: len(set(codes.values())) for column, codes in found.items()}
    column = max(distinct, key=lambda at: (distinct[at], -at), default=0)
    if not column or distinct[column] < min(FEWEST, len(asked)):
        return None
    codes, first = found[column], min(found[column])
    heads = _heads(grid, HEADS)
    above = [row for row in range(first - 1, max(0, first - 1 - MOST_ABOVE_HEADINGS), -1) if heads.get(row)]
    # Headings of groups stand between the first code and the row of headings: the one that names the value is it.
    header = next((row for row in above if any(code == c.VALUE for code, _ in heads[row])), 0)
    header = header or _likely_headings(grid, heads, first)
    columns, doubled = _columns(heads.get(header, []), column)
    for row, others in heads.items():
        if row > header and len(others) > 1 and any(columns.get(code) != at for code, at in others):
            doubled.append(c.VALUE)  # a second block, laid out otherwise, below the first
    if c.LABEL not in columns and (labels := _label_column(grid, codes, questionnaire)):
        columns[c.LABEL] = labels
    options = _option_column(grid, codes, questionnaire)
    if options and options not in columns.values():
        columns[c.OPTION] = options
    elif c.LABEL in columns:
        columns[c.OPTION] = _write_options(grid, codes, columns[c.LABEL], questionnaire)
    dimensions = Counter(questionnaire.dimension_of(questionnaire.by_code[code]).code for code in codes.values())
    code = min(dimensions, key=lambda one: (-dimensions[one], one))
    return Anchor(
        SheetKind.SECTION, code, title, max(0, header - 1), column, columns, tuple(doubled), grid, book, seen=True
    )


def _likely_headings(grid: Grid, heads: Mapping[int, list[tuple[str, int]]], first: int) -> int:
    """Return the row above the *first* code that holds most of our headings, else texts side by side; 0 where none does."""
    above = range(first - 1, max(0, first - 1 - MOST_ABOVE_HEADINGS), -1)
    known = max(above, key=lambda row: len(heads.get(row, ())), default=0)
    if heads.get(known):
        return known
    texts = Counter(row for (row, _), cell in grid.cells.items() if row in above and cell[0] == "s" and cell[1].strip())
    return next((row for row in above if texts[row] > 1), 0)


def _heads(grid: Grid, known: Mapping[str, str]) -> dict[int, list[tuple[str, int]]]:
    """Return row → (column code, column) of the cells that hold one of our headings, in any language."""
    meant: dict[str, set[str]] = defaultdict(set)
    for code, word in known.items():
        for language in LANGUAGES:
            meant[folded(sentence(word, language))].add(code)
    heads: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for (row, column), cell in sorted(grid.cells.items()):
        codes = meant.get(folded(clean(cell[1])), ()) if cell[0] == "s" else ()
        if len(codes) == 1:
            heads[row] += [(code, column) for code in codes]
    return heads


def _columns(heads: Iterable[tuple[str, int]], codes: int) -> tuple[dict[str, int], list[str]]:
    columns, doubled = {c.CODES: codes}, []
    for code, at in heads:
        if code in columns:
            doubled.append(code)
        columns.setdefault(code, at)
    return columns, doubled


def _label_column(grid: Grid, codes: Mapping[int, str], questionnaire: Questionnaire) -> int:
    """Return the column that holds the questions beside their codes, word for word; 0 where none does."""
    counted: Counter[int] = Counter()
    labels = {row: asked_as(questionnaire, questionnaire.by_code[code]) for row, code in codes.items()}
    for (row, column), cell in grid.cells.items():
        if row in labels and folded(clean(cell[1])) in labels[row]:
            counted[column] += 1
    best = counted.most_common(1)
    return best[0][0] if best and best[0][1] >= FEWEST else 0


def _option_column(grid: Grid, codes: Mapping[int, str], questionnaire: Questionnaire) -> int:
    """Return the column that holds, beside the codes of multiple choices, the code of each option; 0 where none does."""
    counted: Counter[int] = Counter()
    offered: dict[int, set[str]] = {}
    for row, code in codes.items():
        item = questionnaire.by_code[code]
        listed = questionnaire.code_lists.get(item.code_list or "") if item.kind is ItemKind.MANY else None
        if listed is not None:
            offered[row] = {entry.code for entry in listed.codes}
    for (row, column), cell in grid.cells.items():
        if cell[1] in offered.get(row, ()):
            counted[column] += 1
    best = counted.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else 0


def _write_options(grid: Grid, codes: Mapping[int, str], labels: int, questionnaire: Questionnaire) -> int:
    """Write the option of each row of a multiple choice, known by its words, into a column of its own; returns that.

    The column of option codes is hidden, so it is missing where people copied what they saw.
    """
    column = max((at for _, at in grid.cells), default=0) + 1
    for row, code in codes.items():
        item = questionnaire.by_code[code]
        listed = questionnaire.code_lists.get(item.code_list or "") if item.kind is ItemKind.MANY else None
        cell = grid.cells.get((row, labels))
        if listed is None or cell is None:
            continue
        shown = folded(questionnaire.unmarked(clean(cell[1])))
        meant = [entry.code for entry in listed.codes if shown in {folded(text) for text in entry.labels.values()}]
        if len(meant) == 1 and shown not in asked_as(questionnaire, item):
            grid.cells[row, column] = ("s", meant[0], 0, None)
    return column


def _roster(title: str, grid: Grid, book: Book, questionnaire: Questionnaire) -> Anchor | None:
    """Return the anchor of the one table all of whose headings stand side by side, the row's note behind them."""
    notes = {at: row for row, heads in _heads(grid, ROSTER_HEADS).items() for code, at in heads if code == c.ROW_NOTE}
    found: list[tuple[Item, int, int]] = []
    for last, row in notes.items():
        for roster in questionnaire.rosters:
            first = last - len(roster.columns)
            if first > 0 and all(
                _headed(grid, row, at, asked_as(questionnaire, item))
                for at, item in enumerate(roster.columns, start=first)
            ):
                found.append((roster, row, first))
    if len(found) != 1:
        return None
    roster, header, first = found[0]
    columns, doubled = _columns(_heads(grid, ROSTER_HEADS)[header], 0)
    columns |= {item.code: at for at, item in enumerate(roster.columns, start=first)}
    # The ids stand hidden before the numbers; where they were not pasted, rows are known by their key.
    codes = columns.get(c.NUMBER, 1) - 1
    columns[c.CODES] = codes
    return Anchor(
        SheetKind.ROSTER, roster.code, title, header - 1, codes, columns, tuple(doubled), grid, book, seen=True
    )


def _likely_roster(title: str, grid: Grid, book: Book, questionnaire: Questionnaire) -> Anchor | None:
    """Return the anchor of the one table most of whose headings stand in a row; which column is which is asked then."""
    shown: dict[int, dict[int, str]] = defaultdict(dict)
    for (row, column), cell in sorted(grid.cells.items()):
        if row <= DEEPEST_MARKER and cell[0] == "s" and (text := heading_text(cell[1])):
            shown[row][column] = text
    found: list[tuple[int, int, str, dict[str, int]]] = []
    heads = {row: dict(reversed(codes)) for row, codes in _heads(grid, ROSTER_HEADS).items()}
    for roster in questionnaire.rosters:
        headings = roster_headings(questionnaire, roster)
        for row, texts in shown.items():
            # Beyond the note stand last year's rows, under the same headings.
            last = heads.get(row, {}).get(c.ROW_NOTE, max(texts) + 1)
            columns = _headed_once({at: text for at, text in texts.items() if at < last}, headings)
            if len(columns) >= FEWEST_HEADINGS:
                found.append((-len(columns), row, roster.code, columns))
    if not found:
        return None
    most, header, code, columns = min(found)
    if any(other[0] == most and other[2] != code for other in found):
        return None
    known, doubled = _columns(_heads(grid, ROSTER_HEADS).get(header, []), 0)
    columns = {**known, **columns, c.CODES: known.get(c.NUMBER, 1) - 1}
    return Anchor(
        SheetKind.ROSTER, code, title, header - 1, columns[c.CODES], columns, tuple(doubled), grid, book, seen=True
    )


def _headed_once(texts: Mapping[int, str], headings: Headings) -> dict[str, int]:
    """Return code → column of the headings that stand once in a row; *texts* is column → heading, folded."""
    places = {code: [at for at, text in texts.items() if text in known] for code, known in headings.items()}
    taken = Counter(at for columns in places.values() for at in columns)
    return {code: at[0] for code, at in places.items() if len(at) == 1 and taken[at[0]] == 1}


def _headed(grid: Grid, row: int, column: int, known: set[str]) -> bool:
    cell = grid.cells.get((row, column))
    shown = heading_text(cell[1]) if cell else ""
    return bool(shown) and shown in known
