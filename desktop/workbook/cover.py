"""The first sheet: who, what, by when, how to fill in, how far along, and what the statuses mean."""

from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from desktop.workbook.check_lines import Counts
from desktop.workbook.checks_sheet import summary
from desktop.workbook.draft import Draft
from desktop.workbook.formulas import row_count, sheet_count
from desktop.workbook.palette import (
    ACCENT,
    FOCUS,
    INK,
    INK_2,
    INK_3,
    LINE,
    NOTICE,
    NOTICE_TINT,
    ON_PRIMARY,
    PRIMARY,
    STAMP_ON_PRIMARY,
    align,
    fill,
    font,
    rule,
)  # fmt: skip
from desktop.workbook.progress import BAR
from desktop.workbook.sheet_style import link, page, protect, put
from desktop.workbook.text_size import fitting, lines
from desktop.workbook.words import (
    CONDITIONAL_MARK,
    ERASE,
    ERROR_MARK,
    MARK,
    MISSING_MARK,
    REQUIRED_MARK,
    WARNING_MARK,
    offered,
    status_label,
)

WIDTHS = {"A": 2.5, "B": 5, "C": 43, "D": 11, "E": 7, "F": 18, "G": 3, "H": 29, "I": 38, "J": 2.5}
STEPS = (
    "workbook.cover.step_1",
    "workbook.cover.step_2",
    "workbook.cover.step_3",
    "workbook.cover.step_4",
    "workbook.cover.step_5",
    "workbook.cover.step_6",
)
LINE_OF_TABLE = 19.0


@dataclass(frozen=True, slots=True)
class CoverPlaces:
    """The addresses of the cells on the cover that differ from country to country."""

    sender: str = "B2"
    country: str = "B4"
    stamp: str = "B5"
    notice: str = "B7"
    due: str = "B10"
    send_to: str = "F10"
    progress: str = "I10"
    checks: str = "I11"


PLACES = CoverPlaces()


def write_cover(draft: Draft, sheet: Worksheet, counts: Counts) -> dict[str, tuple[str, str]]:
    """Write the cover on *sheet*; what differs from country to country stays empty.

    Returns the cells that show progress: address → (what it shows, code of the sheet, "" for all).
    """
    shown: dict[str, tuple[str, str]] = {}
    for letter, width in WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    _band(draft, sheet)
    _facts(draft, sheet, shown, counts)
    row = _steps(draft, sheet, 12)
    left = _progress(draft, sheet, row + 1, shown)
    right = _legend(draft, sheet, row + 1)
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = ACCENT
    page(sheet, draft, landscape=True)
    sheet.page_setup.fitToHeight = 1
    sheet.print_area = f"A1:J{max(left, right)}"
    protect(sheet)
    return shown


def _band(draft: Draft, sheet: Worksheet) -> None:
    for row, height in ((1, 12), (2, 18), (3, 34), (4, 26), (5, 18), (6, 10)):
        sheet.row_dimensions[row].height = height
        for letter in WIDTHS:
            put(sheet, f"{letter}{row}", tint=fill(PRIMARY))
    questionnaire = draft.questionnaire
    title = questionnaire.title(draft.language)
    put(sheet, PLACES.sender, look=font(10.5, STAMP_ON_PRIMARY), place=align())
    put(sheet, "B3", title, look=font(22, ON_PRIMARY, bold=True), place=align())
    put(sheet, PLACES.country, look=font(15, ON_PRIMARY), place=align())
    put(sheet, PLACES.stamp, look=font(8.5, STAMP_ON_PRIMARY), place=align())
    sheet.row_dimensions[7].height = 26 if draft.notice else 8
    if draft.notice:
        for letter in list(WIDTHS)[1:-1]:
            put(sheet, f"{letter}7", tint=fill(NOTICE_TINT))
    put(sheet, PLACES.notice, look=font(10.5, NOTICE, bold=True), place=align(indent=1))
    sheet.row_dimensions[8].height = 10


def _facts(draft: Draft, sheet: Worksheet, shown: dict[str, tuple[str, str]], counts: Counts) -> None:
    for row, height in ((9, 15), (10, 23), (11, 30)):
        sheet.row_dimensions[row].height = height
    small, large = font(9, INK_3), font(13, INK, bold=True)
    put(sheet, "B9", draft.words("workbook.cover.due"), look=small, place=align())
    put(sheet, "F9", draft.words("workbook.cover.send_to"), look=small, place=align())
    put(sheet, "I9", draft.words("workbook.cover.progress"), look=small, place=align())
    put(sheet, PLACES.due, look=large, place=align())
    put(sheet, PLACES.send_to, look=large, place=align())
    checks = put(sheet, PLACES.checks, look=font(10, FOCUS), place=align("left", "top", wrap=True))
    checks.value = f'=HYPERLINK("#\'{draft.checks_title}\'!A1",{summary(draft, counts)}&" →")'
    asked = [(plan, sum(1 for line in plan.lines if line.countable)) for plan in draft.plans]
    counted = [sheet_count(draft, plan) for plan, number in asked if number]
    if counted:
        total = sum(number for _, number in asked)
        shown[PLACES.progress] = ("count", "")
        put(sheet, PLACES.progress, look=large, place=align("left")).value = f'={"+".join(counted)}&" / {total}"'


def _heading(draft: Draft, sheet: Worksheet, row: int, first: str, last: str, text: str) -> None:
    letters = list(WIDTHS)
    for letter in letters[letters.index(first) : letters.index(last) + 1]:
        put(sheet, f"{letter}{row}", edge=rule(PRIMARY, "medium"))
    put(sheet, f"{first}{row}", text, look=font(12, PRIMARY, bold=True), place=align())
    sheet.row_dimensions[row].height = 24


def _steps(draft: Draft, sheet: Worksheet, row: int) -> int:
    _heading(draft, sheet, row, "B", "I", draft.words("workbook.cover.how"))
    room = sum(WIDTHS[letter] for letter in "CDEFGHI")
    for number, code in enumerate(STEPS, start=1):
        row += 1
        text = draft.words(code, mark=MARK, erase=ERASE)
        put(sheet, f"B{row}", str(number), look=font(11, ACCENT, bold=True), place=align("center"))
        put(sheet, f"C{row}", text, look=font(10.5, INK), place=align("left", wrap=True))
        sheet.merge_cells(f"C{row}:I{row}")
        sheet.row_dimensions[row].height = lines(text, room, 10.5) * 14 + 6
    sheet.row_dimensions[row + 1].height = 14
    return row + 1


def _progress(draft: Draft, sheet: Worksheet, row: int, shown: dict[str, tuple[str, str]]) -> int:
    _heading(draft, sheet, row, "B", "F", draft.words("workbook.cover.sections"))
    for plan in draft.plans:
        row += 1
        sheet.row_dimensions[row].height = LINE_OF_TABLE
        for letter in "BCDEF":
            put(sheet, f"{letter}{row}", edge=rule(LINE))
        if plan.roster is not None:
            text = fitting(draft.label(plan.roster), WIDTHS["C"] - 1, 9.5)
            link(sheet, f"C{row}", text, plan.title, align("left")).font = font(9.5, FOCUS)
            put(sheet, f"D{row}", look=font(9.5, INK_2), place=align("right")).value = row_count(draft, plan.roster)
            shown[f"D{row}"] = ("rows", plan.code)
            continue
        asked = sum(1 for line in plan.lines if line.countable)
        section = draft.label(draft.questionnaire.sections_by_code[plan.code])
        cell = link(sheet, f"B{row}", section, plan.title, align())
        cell.font = font(10.5, FOCUS, bold=True)
        if asked:
            given = sheet_count(draft, plan)
            shown |= {f"D{row}": ("count", plan.code), f"E{row}": ("share", plan.code), f"F{row}": ("bar", plan.code)}
            put(sheet, f"D{row}", look=font(10, INK), place=align("right")).value = f'={given}&" / {asked}"'
            put(sheet, f"E{row}", look=font(10, INK), place=align("right"), shown="0%").value = f"={given}/{asked}"
            bar = put(sheet, f"F{row}", look=font(7.5, ACCENT), place=align("left", indent=1))
            bar.value = f'=REPT("█",ROUND(E{row}*{BAR},0))'
    return row


def _legend(draft: Draft, sheet: Worksheet, row: int) -> int:
    _heading(draft, sheet, row, "H", "I", draft.words("workbook.cover.legend"))
    known: list[tuple[str, str]] = [
        (REQUIRED_MARK, draft.words("workbook.legend.required")),
        (CONDITIONAL_MARK, draft.words("workbook.legend.conditional")),
    ]
    for status in offered(()):
        known.append((status_label(status, draft.language), draft.words(f"workbook.status.{status.value}")))
    marks = "   ".join((MISSING_MARK, ERROR_MARK, WARNING_MARK))
    known.append((marks, draft.words("workbook.legend.marks", sheet=draft.checks_title)))
    known.append((MARK, draft.words("workbook.legend.confidential")))
    known.append((ERASE, draft.words("workbook.legend.erase")))
    for mark, text in known:
        row += 1
        height = max(19.0, lines(text, WIDTHS["I"], 9.5) * 13 + 6)
        sheet.row_dimensions[row].height = max(sheet.row_dimensions[row].height or 0, height)
        put(sheet, f"H{row}", mark, look=font(9.5, INK, bold=True), edge=rule(LINE), place=align())
        put(sheet, f"I{row}", text, look=font(9.5, INK_2), edge=rule(LINE), place=align(wrap=True))
    return row
