"""A dimension's sheet, read by item code (and option code) × column code."""

from collections import defaultdict

from db.problems import Remark
from db.snapshots.questionnaire import Item, Questionnaire
from db.terms import LANGUAGES, ItemKind
from desktop.wording import sentence
from desktop.workbook import columns as c
from desktop.workbook.anchors import Anchor
from desktop.workbook.gathered import Gathered
from desktop.workbook.words import clean, folded

HEADS = {
    c.VALUE: "workbook.head.value",
    c.STATUS: "workbook.head.status",
    c.CONFIDENTIAL: "workbook.head.confidential",
    c.NOTE: "workbook.head.note",
    c.SOURCE: "workbook.head.source",
    c.UNIT: "workbook.head.unit",
    c.LABEL: "workbook.head.question",
}


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
    for (code, option), rows in lines.items():
        item = questionnaire.by_code[code]
        if option or item.derived or item.kind is ItemKind.NOTE:
            continue
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
    _strangers(anchor, gathered, known_rows)


def _headed(anchor: Anchor, gathered: Gathered) -> None:
    """Leave out the columns whose heading is that of another one: cells were moved without the hidden row of codes."""
    heads = {code: {folded(sentence(word, language)) for language in LANGUAGES} for code, word in HEADS.items()}
    header = anchor.header_row
    for code in c.PARTS:
        at = anchor.columns.get(code)
        shown = folded(anchor.text(header, at)) if at else ""
        if at is None or not shown or shown in heads.get(code, {shown}):
            continue
        if any(shown in texts for other, texts in heads.items() if other != code):
            remark = Remark("workbook.column_of_another", found=anchor.text(header, at), details={"code": code})
            gathered.tell(anchor, remark, None, (header, at))
            del anchor.columns[code]


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
    if not shown or shown in {folded(text) for text in item.labels.values()} or shown == folded(item.code):
        return True
    others = gathered.questionnaire.items
    if any(shown == folded(text) for other in others if other is not item for text in other.labels.values()):
        remark = Remark("workbook.label_of_another", found=anchor.text(row, column or 0))
        gathered.refuse(anchor, (item.code, ""), remark, (row, anchor.column))
        return False
    remark = Remark("workbook.label_changed", "warning", found=anchor.text(row, column or 0))
    gathered.tell(anchor, remark, (item.code, ""), (row, column or anchor.column))
    return True


def _strangers(anchor: Anchor, gathered: Gathered, known_rows: set[int]) -> None:
    """List what stands in the input columns of rows that have no code of ours."""
    columns = {at for code, at in anchor.columns.items() if code in (c.VALUE, c.NOTE, c.STATUS)}
    questionnaire, header = gathered.questionnaire, anchor.header_row
    heads = {folded(sentence(word, language)) for word in HEADS.values() for language in LANGUAGES}
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
    found = [item for item in questionnaire.items if shown in {folded(text) for text in item.labels.values()}]
    return found[0] if len(found) == 1 else None
