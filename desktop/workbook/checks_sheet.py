"""The visible sheet of checks: how many findings there are, and a line for every rule at every place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from openpyxl.formatting.rule import Rule as FormatRule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from db.terms import Result, Severity
from desktop.questionnaire.speech import item_words
from desktop.rules.excel_text import quoted
from desktop.wording import sentence, word
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
from desktop.workbook.words import ERROR_MARK, MISSING_MARK, WARNING_MARK

INFORMATION_MARK, UNKNOWN_MARK, PASSED_MARK, LEFT_MARK = "●", "○", "✓", "◇"
MARKS = (
    ERROR_MARK, WARNING_MARK, MISSING_MARK, INFORMATION_MARK, UNKNOWN_MARK, LEFT_MARK, PASSED_MARK, "",
)  # fmt: skip
TOTALS = f"A{NOTICE_ROW}"
MANY = 100_000
"""More lines than any questionnaire has: a line's rank times this, plus its own place, is its key."""


class Rank(IntEnum):
    """What stands first on the sheet."""

    ERROR = 1
    WARNING = 2
    MISSING = 3
    INFORMATION = 4
    UNKNOWN = 5
    LEFT = 6
    PASSED = 7
    NOTHING = 8


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line with the words for its question and the place that they lead to."""

    line: CheckLine
    words: str
    place: str


COLUMNS = (
    Column("mark", "A", 4),
    Column("severity", "B", 12),
    Column("rule", "C", 9.5),
    Column("item", "D", 31),
    Column("state", "E", 14),
    Column("finding", "F", 91),
    Column("order", "G", 9, True),
)
HEADS = {
    "severity": "workbook.checks.severity",
    "rule": "workbook.checks.rule",
    "item": "workbook.checks.item",
    "state": "workbook.checks.state",
    "finding": "workbook.checks.finding",
}
ROW_HEIGHT = 36.0


def write_checks(draft: Draft, sheet: Worksheet, made: Lines, counts: Counts) -> tuple[ShownLine, ...]:
    """Write the sheet; its country line and stamp stay empty for the country's own. Returns what its lines may say.

    The lines stand in the order of what is to be done: the formulas fetch the gravest first.
    """
    _head(draft, sheet, counts)
    lines = tuple(_shown(draft, line) for line in made.all())
    last = FIRST_ROW + max(len(lines), 1) - 1
    if lines:
        _rows(draft, sheet, _fetching(draft, lines), last)
    _looks(sheet, last)
    sheet.auto_filter.ref = f"A{HEADER_ROW}:F{last}"
    # Checks of rows that nobody has filled come last and say nothing: they would print as a dozen blank pages.
    said = FIRST_ROW + max(sum(one.line.roster is None for one in lines), 1) - 1
    finish(sheet, draft, COLUMNS, f"A{FIRST_ROW}", said, ACCENT)
    protect(sheet)
    return lines


def summary(draft: Draft, counts: Counts) -> str:
    """Return a formula, without its equals sign, that tells how much is missing, wrong and unusual."""
    return _counted(draft, counts, "workbook.checks.summary")


def _counted(draft: Draft, counts: Counts, code: str) -> str:
    cells = {
        "missing": counts.missing, "errors": counts.errors, "warnings": counts.warnings,
        "informations": counts.informations, "unknown": counts.not_evaluated,
    }  # fmt: skip
    told = draft.words(code, left=counts.secretariat, **{name: f"\x04{name}\x04" for name in cells})
    pieces = told.split("\x04")
    pieces[::2] = [quoted(text).replace("\n", '"&CHAR(10)&"') for text in pieces[::2]]
    pieces[1::2] = [f"{RULES_SHEET}!{cells[name]}" for name in pieces[1::2]]
    return "&".join(piece for piece in pieces if piece != '""')


def _head(draft: Draft, sheet: Worksheet, counts: Counts) -> None:
    put(sheet, f"A{TITLE_ROW}", draft.words("workbook.checks.title"), look=font(17, PRIMARY, bold=True), place=align())
    put(sheet, f"A{COUNTRY_ROW}", look=font(10.5, INK_2), place=align())
    put(sheet, f"A{STAMP_ROW}", look=font(8, INK_3), place=align())
    link(sheet, f"F{TITLE_ROW}", f"↑ {draft.cover}", draft.cover, place=align("right"))
    told = draft.words("workbook.checks.told")
    put(sheet, f"F{COUNTRY_ROW}", told, look=font(8.5, INK_2, italic=True), place=align("right"))
    total = put(sheet, TOTALS, look=font(11, INK, bold=True), place=align())
    total.value = "=" + _counted(draft, counts, "workbook.checks.totals")
    for row, height in ((TITLE_ROW, 30), (COUNTRY_ROW, 17), (STAMP_ROW, 14), (NOTICE_ROW, 26), (HEADER_ROW, 26)):
        sheet.row_dimensions[row].height = height
    sheet.row_dimensions[CODE_ROW].height = 4
    for column in COLUMNS:
        sheet.column_dimensions[column.letter].width = column.width
        sheet.column_dimensions[column.letter].hidden = column.hidden
        text = draft.words(HEADS[column.code]) if column.code in HEADS else ""
        header(sheet, f"{column.letter}{HEADER_ROW}", text)


def _shown(draft: Draft, line: CheckLine) -> ShownLine:
    words = draft.words("finding.whole_return")
    if line.item is not None:
        told = item_words(draft.questionnaire, line.item.code, draft.language)
        words = fitting(told, 2 * COLUMNS[3].width - 7, 9)
    return ShownLine(line, words, _place(draft, line))


def rank_of(line: CheckLine, weight: str, language: str) -> Rank:
    """Return where a line stands that fails with *weight*, the word for it."""
    ranks = {
        word(Severity.ERROR, language): Rank.ERROR,
        word(Severity.WARNING, language): Rank.WARNING,
        sentence("workbook.checks.required", language): Rank.MISSING,
    }
    return ranks.get(weight, Rank.INFORMATION)


def _key(draft: Draft, at: int, line: CheckLine) -> str:
    """Return the formula that places line *at* among the others: what it says counts most, then its own place."""
    if line.unsayable:
        return str(Rank.LEFT * MANY + at)
    failing = str(int(Rank.INFORMATION))
    for weight in dict.fromkeys(draft.checks.weight(check) for check in reversed(line.checks)):
        rank = rank_of(line, weight, draft.language)
        failing = f"IF({line.severity}={quoted(weight)},{rank:d},{failing})" if len(line.checks) > 1 else f"{rank:d}"
    state = line.state
    ranked = f"IF({state}=0,{failing},IF({state}=0.5,{Rank.UNKNOWN:d},IF({state}=1,{Rank.PASSED:d},{Rank.NOTHING:d})))"
    return f"{ranked}*{MANY}+{at}"


def _fetching(draft: Draft, lines: Sequence[ShownLine]) -> dict[str, str]:
    """Return the formula of each column, for a row whose cell G says which line it shows."""
    block = draft.values.block

    def column(formulas: Iterable[str]) -> str:
        return f"INDEX({RULES_SHEET}!{block(list(formulas))},MOD($G{{row}},{MANY}))"

    keys = block([_key(draft, at, one.line) for at, one in enumerate(lines, start=1)])
    words, place = column(quoted(one.words) for one in lines), column(quoted(one.place) for one in lines)
    fails = word(Result.FAIL, draft.language)
    states = (
        fails, fails, draft.words("workbook.checks.missing"), fails, word(Result.NOT_EVALUATED, draft.language),
        draft.words("workbook.checks.secretariat"), word(Result.PASS, draft.language), "",
    )  # fmt: skip

    def said(formula: str) -> str:
        return f'=IF($G{{row}}>={Rank.NOTHING * MANY},"",{formula})'

    def by_rank(texts: Sequence[str]) -> str:
        return f"=CHOOSE(INT($G{{row}}/{MANY}),{','.join(map(quoted, texts))})"

    return {
        "A": by_rank(MARKS),
        "B": said(column(one.line.severity for one in lines)),
        "C": said(column(one.line.code for one in lines)),
        "D": said(f'IF({place}="",{words},HYPERLINK("#"&{place},{words}))'),
        "E": by_rank(states),
        "F": said(column(one.line.text for one in lines)),
        "G": f"=SMALL({RULES_SHEET}!{keys},ROW()-ROW($A${HEADER_ROW}))",
    }


def _rows(draft: Draft, sheet: Worksheet, formulas: Mapping[str, str], last: int) -> None:
    for row in range(FIRST_ROW, last + 1):
        for letter, formula in formulas.items():
            place = align("center") if letter == "A" else align("left", wrap=True)
            look = font(10, INK_2) if letter == "A" else font(9, FOCUS if letter == "D" else INK_2)
            put(sheet, f"{letter}{row}", look=look, place=place).value = formula.format(row=row)
        # A row does not grow by itself with what a formula says.
        sheet.row_dimensions[row].height = ROW_HEIGHT


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
    lined = DifferentialStyle(border=rule(LINE))
    sheet.conditional_formatting.add(
        area, FormatRule(type="expression", dxf=lined, formula=[f"$G{FIRST_ROW}<{Rank.NOTHING * MANY}"])
    )
    test = f'OR($A{FIRST_ROW}="{PASSED_MARK}",$A{FIRST_ROW}="{LEFT_MARK}")'
    sheet.conditional_formatting.add(area, FormatRule(type="expression", dxf=quiet, formula=[test]))
