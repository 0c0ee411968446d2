"""The sheet of one roster: a plain unlocked block with spare rows, which takes pasting and sorting."""

from openpyxl.worksheet.worksheet import Worksheet

from desktop.workbook import columns as c
from desktop.workbook.columns import Column, reference_columns, roster_columns
from desktop.workbook.draft import Draft
from desktop.workbook.entry import entry, number_shown, required_mark, value_place
from desktop.workbook.layout import CODE_ROW, FIRST_ROW, HEADER_ROW, STAMP_ROW, SheetPlan
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
)  # fmt: skip
from desktop.workbook.sheet_style import finish, header, heading, protect, put
from desktop.workbook.text_size import lines

ROW_HEIGHT = 19.0
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
        if self.beside:
            put(self.sheet, f"{self.beside[0].letter}{STAMP_ROW}", look=font(10, INK_2, bold=True), place=align())
        tallest = max(lines(self._head(column), column.width - 1, 9, True) for column in self.columns)
        self.sheet.row_dimensions[HEADER_ROW].height = max(30.0, tallest * 12.0 + 8)
        finish(self.sheet, self.draft, self.columns, f"C{FIRST_ROW}", self.plan.last_row, ACCENT)
        protect(self.sheet, growing=True)

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
                put(
                    self.sheet, address, look=font(10, INK_2 if derived else INK), tint=fill(ABSENT if derived else INPUT),
                    edge=box(NOTE_BORDER), place=value_place(column.item), guard=UNLOCKED, shown=number_shown(column.item),
                )  # fmt: skip
            elif column.code == c.NUMBER:
                number = put(self.sheet, address, look=font(8, INK_3), place=align("center"), guard=UNLOCKED)
                number.value = row - FIRST_ROW + 1
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

    def _validate(self, column: Column) -> None:
        if column.item is None or column.item.derived:
            return
        found = entry(self.draft, column.item, self.draft.label(column.item))
        found.add(f"{column.letter}{FIRST_ROW}:{column.letter}{self.plan.last_row}")
        self.sheet.add_data_validation(found)
