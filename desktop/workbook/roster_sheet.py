"""The sheet of one roster: a plain unlocked block with spare rows, which takes pasting and sorting."""

from functools import cached_property

from openpyxl.formatting.rule import Rule as FormatRule
from openpyxl.worksheet.worksheet import Worksheet

from desktop.rules.excel_text import quoted
from desktop.workbook import columns as c
from desktop.workbook.columns import Column, reference_columns, roster_columns
from desktop.workbook.draft import Draft
from desktop.workbook.entry import entry, number_shown, required_mark, value_place
from desktop.workbook.layout import CODE_ROW, FIRST_ROW, HEADER_ROW, RULES_SHEET, STAMP_ROW, SheetPlan
from desktop.workbook.pages import scale_of
from desktop.workbook.palette import (
    ABSENT,
    ACCENT,
    INK,
    INK_2,
    INK_3,
    INPUT,
    INPUT_SOFT,
    LINE,
    NOTE_BORDER,
    TEXT_FORMAT,
    UNLOCKED,
    align,
    box,
    fill,
    font,
    rule,
    tinted,
)  # fmt: skip
from desktop.workbook.sheet_style import finish, header, heading, protect, put
from desktop.workbook.text_size import lines
from desktop.workbook.words import ERROR_MARK, WARNING_MARK

ROW_HEIGHT = 19.0
FURTHER = 5_000
"""How far below what the checks look at a table is watched for rows that they miss."""
HEADS = {
    c.NUMBER: "workbook.head.number",
    c.ROW_NOTE: "workbook.head.row_note",
    c.ROW_SOURCE: "workbook.head.row_source",
}


class RosterSheet:
    """Writes the empty block of one roster, and beside it room for last round's rows, to look at and copy from."""

    def __init__(self, draft: Draft, plan: SheetPlan) -> None:
        assert plan.roster is not None
        self.draft, self.plan, self.roster = draft, plan, plan.roster
        self.sheet: Worksheet = draft.book.create_sheet(plan.title)
        self.columns = roster_columns(draft.questionnaire, plan.roster, draft.language)
        self.at = {column.code: column.letter for column in self.columns}
        self.beside = reference_columns(self.columns) if draft.years else ()

    def write(self) -> None:
        """Write the whole sheet."""
        told = self.draft.words("workbook.head.roster")
        heading(self.sheet, self.draft, self.draft.label(self.roster), self.plan.marker, self.columns, told)
        for column in (*self.columns, *self.beside):
            self._header(column)
        for row in range(FIRST_ROW, self.plan.last_row + 1):
            self._row(row)
            self.sheet.row_dimensions[row].height = ROW_HEIGHT
        for column in self.columns:
            self._validate(column)
        self._tint()
        if self.beside:
            put(self.sheet, f"{self.beside[0].letter}{STAMP_ROW}", look=font(10, INK_2, bold=True), place=align())
        self._beyond(told)
        tallest = max(lines(self._head(column), column.width - 1, 9, True) for column in self.columns)
        self.sheet.row_dimensions[HEADER_ROW].height = max(30.0, tallest * 12.0 + 8)
        high = [self.sheet.row_dimensions[row].height or 15.0 for row in range(1, FIRST_ROW)]
        scale = scale_of(self.columns, self.plan.rows * ROW_HEIGHT, sum(high))
        finish(self.sheet, self.draft, self.columns, f"D{FIRST_ROW}", self.plan.last_row, ACCENT, scale)
        protect(self.sheet, growing=True)

    def _beyond(self, told: str) -> None:
        """Say above the table when rows stand lower than the checks look; else *told*, how the table is filled in."""
        last = FIRST_ROW + self.draft.values.depth(self.roster.code) - 1
        first = next(column.letter for column in self.columns if column.item is not None)
        area = f"${first}$1:${first}${last + FURTHER}"
        further = f"COUNTA(INDEX({area},{last + 1}):INDEX({area},{last + FURTHER}))"
        warned = self.draft.words("workbook.head.beyond", row=last)
        address = f"{[column.letter for column in self.columns if not column.hidden][-1]}{STAMP_ROW}"
        self.sheet[address].value = f"=IF({further}>0,{quoted(warned)},{quoted(told)})"
        self.sheet.conditional_formatting.add(
            address, FormatRule(type="expression", dxf=tinted("warning"), formula=[f"{further}>0"])
        )

    def _head(self, column: Column) -> str:
        if column.item is None:
            return self.draft.words(HEADS[column.code]) if column.code in HEADS else ""
        item = column.item
        return f"{self.draft.label(item)} {required_mark(item)}".rstrip() + (
            f"\n{self.draft.unit(item)}" if item.unit else ""
        )

    def _header(self, column: Column) -> None:
        side = value_place(column.item).horizontal if column.item is not None else "left"
        indent = 0 if column.code == c.NUMBER else 1
        side = "center" if column.code == c.NUMBER else side
        header(self.sheet, f"{column.letter}{HEADER_ROW}", self._head(column), side, indent)
        if column.code == c.EARLIER:
            self.sheet.column_dimensions[column.letter].width = column.width
            put(self.sheet, f"{column.letter}{CODE_ROW}", column.code, look=font(7, INK_3))

    def _row(self, row: int) -> None:
        for column in self.columns:
            address = f"{column.letter}{row}"
            if column.item is not None:
                derived = column.item.derived
                cell = put(
                    self.sheet, address, look=font(10, INK_2 if derived else INK), tint=fill(ABSENT if derived else INPUT),
                    edge=box(NOTE_BORDER), place=value_place(column.item), guard=UNLOCKED, shown=number_shown(column.item),
                )  # fmt: skip
                if derived:
                    area = self.draft.values.span(self.draft.values.shown(column.item))
                    found = f"INDEX({RULES_SHEET}!{area},ROW()-ROW($B${HEADER_ROW}))"
                    cell.value = f'=IFERROR({found},"")'
            elif column.code == c.NUMBER:
                number = put(self.sheet, address, look=font(8, INK_3), place=align("center"), guard=UNLOCKED)
                number.value = row - FIRST_ROW + 1
            elif column.code in (c.FINDING, c.FLAGS):
                mark = put(self.sheet, address, look=font(9, INK_2, bold=True), place=align("center"), guard=UNLOCKED)
                mark.value = self._mark(row) if column.code == c.FINDING else self._flags
            elif column.code == c.CODES:
                put(self.sheet, address, look=font(8, INK_3), guard=UNLOCKED, shown=TEXT_FORMAT)
            else:
                put(
                    self.sheet, address, look=font(9.5, INK), tint=fill(INPUT_SOFT), edge=box(NOTE_BORDER), guard=UNLOCKED,
                    place=align("left", wrap=True, indent=1), shown=TEXT_FORMAT,
                )  # fmt: skip
        for column in self.beside:
            assert column.item is not None
            put(
                self.sheet, f"{column.letter}{row}", look=font(9, INK_2), edge=rule(LINE), place=value_place(column.item),
                shown=number_shown(column.item),
            )  # fmt: skip

    @cached_property
    def _flags(self) -> str:
        # By the distance from the heading, so that a row keeps the marks of its place when rows are sorted or inserted.
        cell = self.draft.checks.row_marks(self.roster)
        area = self.draft.values.span(cell)
        return f'=IFERROR(INDEX({RULES_SHEET}!{area},ROW()-ROW($B${HEADER_ROW})),"")'

    def _mark(self, row: int) -> str:
        flags = f"${self.at[c.FLAGS]}{row}"
        warned = f'IF(ISNUMBER(FIND("1",{flags})),"{WARNING_MARK}","")'
        return f'=IF(ISNUMBER(FIND("2",{flags})),"{ERROR_MARK}",{warned})'

    def _tint(self) -> None:
        """Tint cells with an error or a warning; the mark at the row's head says the same without colour."""
        flags = f"${self.at[c.FLAGS]}{FIRST_ROW}"
        own = [column for column in self.columns if column.item is not None]
        places = [(self.at[c.NUMBER], self.at[c.FINDING], "LEFT({0},1)")]
        places += [(column.letter, column.letter, f"MID({{0}},{at},1)") for at, column in enumerate(own, start=2)]
        for first, last, digit in places:
            area = f"{first}{FIRST_ROW}:{last}{self.plan.last_row}"
            for mark, kind in (("2", "error"), ("1", "warning")):
                test = f'{digit.format(flags)}="{mark}"'
                self.sheet.conditional_formatting.add(
                    area, FormatRule(type="expression", dxf=tinted(kind), formula=[test])
                )

    def _validate(self, column: Column) -> None:
        if column.item is None or column.item.derived:
            return
        found = entry(self.draft, column.item, self.draft.label(column.item))
        found.add(f"{column.letter}{FIRST_ROW}:{column.letter}{self.plan.last_row}")
        self.sheet.add_data_validation(found)
