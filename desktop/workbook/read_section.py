"""A dimension's sheet, read by item code (and option code) × column code."""

from collections import defaultdict

from db.problems import Remark
from db.snapshots.questionnaire import Item, Questionnaire
from db.terms import ItemKind
from desktop.workbook import columns as c
from desktop.workbook.anchors import Anchor
from desktop.workbook.gathered import Gathered
from desktop.workbook.headings import asked_as, headed, section_headings
from desktop.workbook.words import clean, folded


def read_section(anchor: Anchor, gathered: Gathered) -> None:
    """Read every answer of the sheet; rows whose code is gone, doubled or beside another question are refused."""
    _headed(anchor, gathered)
    columns = anchor.columns
    questionnaire = gathered.questionnaire
    lines: dict[tuple[str, str], list[int]] = defaultdict(list)
    known_rows = {anchor.row}
    for row, code in anchor.codes():
        item = questionnaire.by_code.get(code)
        if item is None or item.roster is not None:
            continue
        option = anchor.text(row, columns[c.OPTION]) if c.OPTION in columns else ""
        lines[code, option].append(row)
        known_rows.add(row)
    rivals = _rivals(anchor, questionnaire, lines, known_rows)
    for (code, option), rows in lines.items():
        item = questionnaire.by_code[code]
        if option or item.derived or item.kind is ItemKind.NOTE:
            continue
        rows += rivals.get(code, [])
        if len(rows) > 1:
            for row in rows:
                gathered.refuse(anchor, (code, ""), Remark("workbook.doubled_code", found=code), (row, anchor.column))
            continue
        if not _labelled(anchor, gathered, item, rows[0]):
            continue
        cells = {part: (rows[0], columns[part]) for part in c.PARTS if part in columns}
        options = _options(anchor, gathered, item, lines) if item.kind is ItemKind.MANY else None
        if options is not None:
            cells.pop(c.VALUE, None)
        if item.kind is ItemKind.ROSTER:
            # In place of a value there is the link to its sheet; what it may say here is why it has no rows.
            for part in (c.VALUE, c.CONFIDENTIAL):
                cells.pop(part, None)
        gathered.take(anchor, item, "", cells, options)
    _strangers(anchor, gathered, known_rows | {row for rows in rivals.values() for row in rows})


def _rivals(
    anchor: Anchor, questionnaire: Questionnaire, lines: dict[tuple[str, str], list[int]], known_rows: set[int]
) -> dict[str, list[int]]:
    """Return the rows without a code of ours that bear a coded question's label and give it another value.

    A row was copied and the code of one of the two was lost: which of them is the answer cannot be told.
    """
    value = anchor.columns.get(c.VALUE)
    rivals: dict[str, list[int]] = defaultdict(list)
    if value is None:
        return rivals
    for row in sorted({row for row, at in anchor.grid.cells if at == value and row > anchor.header_row} - known_rows):
        said, meant = anchor.text(row, value), _meant(anchor, questionnaire, row)
        own = lines.get((meant.code, ""), []) if meant is not None and said else []
        # A coded row that bears another question's label is none of this question's either.
        own = [other for other in own if _bearer(anchor, questionnaire, other) in (None, meant)]
        if meant is not None and own and any(anchor.text(other, value) != said for other in own):
            rivals[meant.code].append(row)
    return rivals


def _headed(anchor: Anchor, gathered: Gathered) -> None:
    """Leave out the columns whose heading is that of another one: cells were moved without the hidden row of codes."""
    headings, header = section_headings(), anchor.header_row
    for code in [code for code in c.PARTS if code in anchor.columns]:
        if headed(anchor, headings, code) not in (None, "", code):
            at = anchor.columns.pop(code)
            remark = Remark("workbook.column_of_another", found=anchor.text(header, at), details={"code": code})
            gathered.tell(anchor, remark, None, (header, at))


def _options(
    anchor: Anchor, gathered: Gathered, item: Item, lines: dict[tuple[str, str], list[int]]
) -> list[tuple[str, int, int]] | None:
    column = anchor.columns.get(c.VALUE)
    listed = gathered.questionnaire.code_lists.get(item.code_list or "")
    if column is None or listed is None:
        return []
    found: list[tuple[str, int, int]] = []
    for entry in listed.codes:
        rows = lines.get((item.code, entry.code), [])
        if len(rows) > 1:
            for row in rows:
                remark = Remark("workbook.doubled_code", found=f"{item.code} {entry.code}")
                gathered.refuse(anchor, (item.code, ""), remark, (row, anchor.column))
        found += [(entry.code, row, column) for row in rows]
    if found and len({code for code, _, _ in found}) < len(listed.codes):
        # With an option's row gone, what is left marked is not the whole answer.
        missing = next(entry.code for entry in listed.codes if (item.code, entry.code) not in lines)
        remark = Remark("workbook.option_missing", found=gathered.questionnaire.choice_label(item, missing, ""))
        gathered.refuse(anchor, (item.code, ""), remark, (found[0][1], column))
    return found


def _labelled(anchor: Anchor, gathered: Gathered, item: Item, row: int) -> bool:
    """Whether the question beside the code is the code's own; another question's label means that rows were torn apart."""
    column = anchor.columns.get(c.LABEL)
    shown = folded(anchor.text(row, column)) if column else ""
    if not shown or shown in asked_as(gathered.questionnaire, item) or shown == folded(item.code):
        return True
    bearer = _bearer(anchor, gathered.questionnaire, row)
    if bearer not in (None, item):
        remark = Remark("workbook.label_of_another", found=anchor.text(row, column or 0))
        gathered.refuse(anchor, (item.code, ""), remark, (row, anchor.column))
        return False
    remark = Remark("workbook.label_changed", "warning", found=anchor.text(row, column or 0))
    gathered.tell(anchor, remark, (item.code, ""), (row, column or anchor.column))
    return True


def _bearer(anchor: Anchor, questionnaire: Questionnaire, row: int) -> Item | None:
    """Return the question whose label stands in a row, or how it begins: people add words to it; the longest label counts.

    None where no question has such a label. Of questions that share one, the row's own is returned.
    """
    column = anchor.columns.get(c.LABEL)
    shown = folded(anchor.text(row, column)) if column else ""
    own = questionnaire.by_code.get(anchor.text(row, anchor.column))
    best, most = None, 0
    for item in questionnaire.items:
        fits = [len(text) for text in asked_as(questionnaire, item) if _begins(shown, text)]
        longest = max(fits, default=0)
        if longest > most or (longest == most and longest and item is own):
            best, most = item, longest
    return best


def _begins(shown: str, text: str) -> bool:
    return shown.startswith(text) and not shown[len(text) :][:1].isalnum()


def _strangers(anchor: Anchor, gathered: Gathered, known_rows: set[int]) -> None:
    """List what stands in the input columns of rows that have no code of ours."""
    columns = {at for code, at in anchor.columns.items() if code in (c.VALUE, c.NOTE, c.STATUS)}
    questionnaire, header = gathered.questionnaire, anchor.header_row
    heads = set().union(*section_headings().values())
    for (row, at), cell in anchor.grid.cells.items():
        if at not in columns or row <= header or row in known_rows or not cell[1].strip():
            continue
        if folded(clean(cell[1])) in heads:
            continue  # a second row of headings, as people repeat it for each page
        code, found = anchor.text(row, anchor.column), cell[1][:80]
        meant = _meant(anchor, questionnaire, row)
        if meant is not None and code:
            remark = Remark("workbook.code_retyped", found=found, details={"code": code, "meant": meant.code})
            gathered.tell(anchor, remark, (meant.code, ""), (row, at))
        else:
            gathered.tell(anchor, Remark("workbook.row_without_code", "warning", found=found), None, (row, at))


def _meant(anchor: Anchor, questionnaire: Questionnaire, row: int) -> Item | None:
    """Return the one question whose label stands in a row without its code; None where several or none bear it."""
    column = anchor.columns.get(c.LABEL)
    shown = folded(anchor.text(row, column)) if column else ""
    if not shown:
        return None
    found = [item for item in questionnaire.items if shown in asked_as(questionnaire, item)]
    return found[0] if len(found) == 1 else None
