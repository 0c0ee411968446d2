"""The visible sheet of checks: how many findings there are, and a line for every rule at every place."""

from openpyxl.formatting.rule import Rule as FormatRule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from db.terms import Result, Severity
from desktop.questionnaire.speech import item_words
from desktop.wording import word
from desktop.workbook.check_lines import CheckLine, Counts, Lines
from desktop.workbook.columns import Column
from desktop.workbook.draft import Draft
from desktop.workbook.layout import (
    CODE_ROW,
    COUNTRY_ROW,
    FIRST_ROW,
    HEADER_ROW,
    NOTICE_ROW,
    RULES_SHEET,
    STAMP_ROW,
    TITLE_ROW,
    LineKind,
    SheetKind,
)
from desktop.workbook.palette import (
    ACCENT,
    FOCUS,
    INK,
    INK_2,
    INK_3,
    LINE,
    PRIMARY,
    align,
    font,
    rule,
    tinted,
)  # fmt: skip
from desktop.workbook.sheet_style import finish, header, link, protect, put
from desktop.workbook.text_size import fitting
from desktop.workbook.words import ERROR_MARK, WARNING_MARK

INFORMATION_MARK, UNKNOWN_MARK, PASSED_MARK, LEFT_MARK = "●", "○", "✓", "◇"
COLUMNS = (
    Column("mark", "A", 4),
    Column("severity", "B", 13),
    Column("rule", "C", 10.5),
    Column("item", "D", 44),
    Column("state", "E", 15.5),
    Column("finding", "F", 112),
)
HEADS = {
    "severity": "workbook.checks.severity",
    "rule": "workbook.checks.rule",
    "item": "workbook.checks.item",
    "state": "workbook.checks.state",
    "finding": "workbook.checks.finding",
}
ROW_HEIGHT = 29.0


def write_checks(draft: Draft, sheet: Worksheet, made: Lines, counts: Counts) -> None:
    """Write the sheet; its country line and stamp stay empty for the country's own."""
    _head(draft, sheet, counts)
    row = FIRST_ROW
    for row, line in enumerate(made.all(), start=FIRST_ROW):
        _line(draft, sheet, row, line)
    _looks(sheet, row)
    sheet.auto_filter.ref = f"A{HEADER_ROW}:F{row}"
    finish(sheet, draft, COLUMNS, f"A{FIRST_ROW}", row, ACCENT)
    protect(sheet)


def summary(draft: Draft, counts: Counts) -> str:
    """Return a formula, without its equals sign, that tells how many errors and warnings there are."""
    told = draft.words("workbook.checks.summary", errors="\x04", warnings="\x05")
    before, _, rest = told.partition("\x04")
    between, _, after = rest.partition("\x05")
    errors, warnings = (f"{RULES_SHEET}!{cell}" for cell in (counts.errors, counts.warnings))
    return f'"{before}"&{errors}&"{between}"&{warnings}&"{after}"'


def _head(draft: Draft, sheet: Worksheet, counts: Counts) -> None:
    put(sheet, f"A{TITLE_ROW}", draft.words("workbook.checks.title"), look=font(17, PRIMARY, bold=True), place=align())
    put(sheet, f"A{COUNTRY_ROW}", look=font(10.5, INK_2), place=align())
    put(sheet, f"A{STAMP_ROW}", look=font(8, INK_3), place=align())
    link(sheet, f"F{TITLE_ROW}", f"↑ {draft.cover}", draft.cover, place=align("right"))
    told = draft.words("workbook.checks.told")
    put(sheet, f"F{COUNTRY_ROW}", told, look=font(8.5, INK_2, italic=True), place=align("right"))
    cells = [
        (Severity.ERROR, counts.errors), (Severity.WARNING, counts.warnings),
        (Severity.INFORMATION, counts.informations), (Result.NOT_EVALUATED, counts.not_evaluated),
    ]  # fmt: skip
    pieces = [f'"{word(term, draft.language)}: "&{RULES_SHEET}!{cell}' for term, cell in cells]
    pieces.append(f'"{draft.words("workbook.checks.secretariat")}: {counts.secretariat}"')
    total = put(sheet, f"A{NOTICE_ROW}", look=font(11, INK, bold=True), place=align())
    total.value = "=" + '&"     "&'.join(pieces)
    for row, height in ((TITLE_ROW, 30), (COUNTRY_ROW, 17), (STAMP_ROW, 14), (NOTICE_ROW, 26), (HEADER_ROW, 26)):
        sheet.row_dimensions[row].height = height
    sheet.row_dimensions[CODE_ROW].height = 4
    for column in COLUMNS:
        sheet.column_dimensions[column.letter].width = column.width
        text = draft.words(HEADS[column.code]) if column.code in HEADS else ""
        header(sheet, f"{column.letter}{HEADER_ROW}", text)


def _line(draft: Draft, sheet: Worksheet, row: int, line: CheckLine) -> None:
    for column in COLUMNS:
        put(sheet, f"{column.letter}{row}", edge=rule(LINE), look=font(9.5, INK_2), place=align("left", wrap=True))
    words = draft.words("finding.whole_return")
    if line.item is not None:
        told = item_words(draft.questionnaire, line.item.code, draft.language)
        words = fitting(told, COLUMNS[3].width - 2, 9.5)
    place = _place(draft, line)
    cell = put(sheet, f"D{row}", words, look=font(9.5, FOCUS if place else INK))
    if place:
        cell.hyperlink = Hyperlink(ref=f"D{row}", location=place, display=words)
        cell.font = font(9.5, FOCUS)
    put(sheet, f"A{row}", look=font(10, INK_2), place=align("center"))
    _formula(sheet, f"B{row}", line.severity)
    _formula(sheet, f"C{row}", line.code)
    if line.unsayable:
        put(sheet, f"A{row}", LEFT_MARK)
        put(sheet, f"E{row}", draft.words("workbook.checks.secretariat"))
        put(sheet, f"F{row}", line.text[1:-1].replace('""', '"'))
    else:
        state, severity = f"{RULES_SHEET}!{line.state}", f"B{row}"
        error, warning = (word(found, draft.language) for found in (Severity.ERROR, Severity.WARNING))
        failed = (
            f'IF({severity}="{error}","{ERROR_MARK}",IF({severity}="{warning}","{WARNING_MARK}","{INFORMATION_MARK}"))'
        )
        sheet[
            f"A{row}"
        ].value = f'=IF({state}=0,{failed},IF({state}=0.5,"{UNKNOWN_MARK}",IF({state}=1,"{PASSED_MARK}","")))'
        passed, fails, unknown = (
            word(result, draft.language) for result in (Result.PASS, Result.FAIL, Result.NOT_EVALUATED)
        )
        sheet[f"E{row}"].value = f'=IF({state}=0,"{fails}",IF({state}=0.5,"{unknown}",IF({state}=1,"{passed}","—")))'
        sheet[f"F{row}"].value = f"={RULES_SHEET}!{line.text}"
    # A row does not grow by itself with what a formula says.
    sheet.row_dimensions[row].height = ROW_HEIGHT


def _formula(sheet: Worksheet, address: str, code: str) -> None:
    if code.startswith('"'):
        put(sheet, address, code[1:-1])
    else:
        sheet[address].value = f"={RULES_SHEET}!{code}"


def _place(draft: Draft, line: CheckLine) -> str:
    """Return where the link of a line leads: the answer's cell, or the first row of its table."""
    if line.item is None:
        return ""
    if line.roster is not None:
        title = draft.title(SheetKind.ROSTER, line.roster.code)
        return f"'{title}'!{_letter_of(draft, line)}{FIRST_ROW}"
    for plan in draft.plans:
        for found in plan.lines:
            if found.item is line.item and found.kind in (LineKind.ITEM, LineKind.ROSTER):
                return f"'{plan.title}'!{draft.value_letter}{found.row}"
    return ""


def _letter_of(draft: Draft, line: CheckLine) -> str:
    assert line.roster is not None and line.item is not None
    columns = draft.columns_of(line.roster)
    return next((column.letter for column in columns if column.code == line.item.code), "B")


def _looks(sheet: Worksheet, last: int) -> None:
    area = f"A{FIRST_ROW}:F{last}"
    for mark, kind in ((ERROR_MARK, "error"), (WARNING_MARK, "warning")):
        test = f'$A{FIRST_ROW}="{mark}"'
        sheet.conditional_formatting.add(area, FormatRule(type="expression", dxf=tinted(kind), formula=[test]))
    quiet = DifferentialStyle(font=Font(color=INK_3))
    test = f'OR($A{FIRST_ROW}="{PASSED_MARK}",$A{FIRST_ROW}="",$A{FIRST_ROW}="{LEFT_MARK}")'
    sheet.conditional_formatting.add(area, FormatRule(type="expression", dxf=quiet, formula=[test]))
