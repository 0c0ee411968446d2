"""Formulas that every spreadsheet program reads alike: what is answered, how many rows, simple derived items."""

import re

from db.snapshots.questionnaire import Item
from desktop.workbook import columns as c
from desktop.workbook.columns import roster_columns, section_columns
from desktop.workbook.draft import Draft
from desktop.workbook.layout import FIRST_ROW, Line, LineKind, SheetKind, SheetPlan
from desktop.workbook.words import MARK

_SIMPLE = re.compile(r"\$\{([^}]+)\}|([0-9]+(?:\.[0-9]+)?)|([-+*()])|\b(div)\b|\s+")


def reason(status: str) -> str:
    """Return a test whether the cell *status* holds a status that stands in place of a value."""
    return f'AND(LEN({status})>0,ISNUMBER(SEARCH(LEFT({status},1),"MLOQ")))'


def answered(at: dict[str, str], line: Line) -> str:
    """Return a formula, without its equals sign, that is 1 where the line has a value or a reason for none."""
    value, status = f"{at[c.VALUE]}{line.row}", f"{at[c.STATUS]}{line.row}"
    given = f"LEN({value})>0"
    if line.last:
        given = f'COUNTIF({at[c.VALUE]}{line.row + 1}:{at[c.VALUE]}{line.last},"{MARK}")>0'
    return f"IF(OR({given},{reason(status)}),1,0)"


def section_count(at: dict[str, str], rows: list[int]) -> str:
    """Return a formula, without its equals sign, that counts the answered lines from the first to the last of *rows*."""
    return f"SUM({at[c.DONE]}{rows[0]}:{at[c.DONE]}{rows[-1]})"


def sheet_count(draft: Draft, plan: SheetPlan) -> str:
    """Return a formula, without its equals sign, that counts the answered lines of a dimension from another sheet."""
    done = next(column.letter for column in section_columns(draft.years) if column.code == c.DONE)
    return f"SUM('{plan.title}'!${done}${FIRST_ROW}:${done}${plan.last_row})"


def row_count(draft: Draft, roster: Item) -> str:
    """Return a formula that says how many rows a roster has, in the workbook's language."""
    plan = next(plan for plan in draft.plans if plan.kind is SheetKind.ROSTER and plan.code == roster.code)
    columns = roster_columns(draft.questionnaire, roster, draft.language)
    first = next(column for column in columns if column.item is not None)
    rows = draft.words("workbook.cell.rows").replace('"', "'")
    return f"=\"{rows} \"&COUNTA('{plan.title}'!${first.letter}${FIRST_ROW}:${first.letter}${plan.last_row})"


def derived(draft: Draft, item: Item) -> str | None:
    """Return the formula of a derived item where it is plain arithmetic over cells of this workbook; else None."""
    home = next(plan for plan in draft.plans if any(line.item is item for line in plan.lines))
    pieces: list[str] = []
    cells: list[str] = []
    at = 0
    while at < len(item.calculation):
        found = _SIMPLE.match(item.calculation, at)
        if found is None:
            return None
        at = found.end()
        code, number, sign, divide = found.groups()
        if code:
            cell = _cell(draft, home, code)
            if cell is None:
                return None
            cells.append(cell)
            pieces.append(cell)
        else:
            pieces.append(number or sign or ("/" if divide else ""))
    if not cells:
        return None
    known = dict.fromkeys(cells)
    counts = "+".join(f"COUNT({cell})" for cell in known)
    return f'IF({counts}={len(known)},IFERROR({"".join(pieces)},""),"")'


def _cell(draft: Draft, home: SheetPlan, code: str) -> str | None:
    item = draft.questionnaire.by_code.get(code)
    if item is None or not item.kind.numeric or item.roster:
        return None
    value = next(column.letter for column in section_columns(draft.years) if column.code == c.VALUE)
    for plan in draft.plans:
        for line in plan.lines:
            if line.kind is LineKind.ITEM and line.item is item:
                return (f"'{plan.title}'!" if plan is not home else "") + f"{value}{line.row}"
    return None
