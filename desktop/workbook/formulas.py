"""Formulas that every spreadsheet program reads alike: what is answered, how many rows."""

from db.snapshots.questionnaire import Item
from desktop.workbook import columns as c
from desktop.workbook.columns import roster_columns, section_columns
from desktop.workbook.draft import Draft
from desktop.workbook.layout import FIRST_ROW, Line, SheetKind, SheetPlan
from desktop.workbook.words import MARK


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
