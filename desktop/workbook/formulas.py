"""Formulas that every spreadsheet program reads alike: whether a line is answered, and simple derived items."""

import re

from db.snapshots.questionnaire import Item, Questionnaire
from desktop.workbook import columns as c
from desktop.workbook.columns import section_columns
from desktop.workbook.layout import Line, LineKind, SheetKind, SheetPlan
from desktop.workbook.words import MARK

_SIMPLE = re.compile(r"\$\{([^}]+)\}|([0-9]+(?:\.[0-9]+)?)|([-+*()])|\b(div)\b|\s+")


def answered(at: dict[str, str], line: Line) -> str:
    """Return a formula, without its equals sign, that is 1 where the line has a value or a reason for none."""
    value, status = f"{at[c.VALUE]}{line.row}", f"{at[c.STATUS]}{line.row}"
    reason = f'ISNUMBER(SEARCH(LEFT({status},1),"MLOQ"))'
    given = f"LEN({value})>0"
    if line.last:
        given = f'COUNTIF({at[c.VALUE]}{line.row + 1}:{at[c.VALUE]}{line.last},"{MARK}")>0'
    return f"IF(OR({given},AND(LEN({status})>0,{reason})),1,0)"


def derived(questionnaire: Questionnaire, plans: tuple[SheetPlan, ...], years: int, item: Item) -> str | None:
    """Return the formula of a derived item where it is plain arithmetic over cells of this workbook; else None."""
    home = next(plan for plan in plans if any(line.item is item for line in plan.lines))
    value = next(column.letter for column in section_columns(years) if column.code == c.VALUE)
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
            cell = _cell(questionnaire, plans, home, value, code)
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


def _cell(
    questionnaire: Questionnaire, plans: tuple[SheetPlan, ...], home: SheetPlan, value: str, code: str
) -> str | None:
    item = questionnaire.by_code.get(code)
    if item is None or not item.kind.numeric or item.roster:
        return None
    for plan in plans:
        if plan.kind is SheetKind.SECTION:
            for line in plan.lines:
                if line.kind is LineKind.ITEM and line.item is item:
                    return (f"'{plan.title}'!" if plan is not home else "") + f"{value}{line.row}"
    return None
