"""The sheet of one roster: a plain unlocked block with spare rows, which takes pasting and sorting."""

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.workbook import columns as c
from desktop.workbook.columns import Column, reference_columns, roster_columns
from desktop.workbook.draft import Draft
from desktop.workbook.layout import CODE_ROW, FIRST_ROW, HEADER_ROW, STAMP_ROW, SheetPlan
from desktop.workbook.lists import days, dropdown, figures, free, prompt
from desktop.workbook.palette import (
    ABSENT,
    ACCENT,
    INK,
    INK_2,
    INK_3,
    INPUT,
    INPUT_SOFT,
    LINE,
    UNLOCKED,
    align,
    box,
    fill,
    font,
    rule,
)  # fmt: skip
from desktop.workbook.section_sheet import CONDITIONAL_MARK, REQUIRED_MARK, number_shown
from desktop.workbook.sheet_style import finish, header, heading, protect, put
from desktop.workbook.text_size import lines


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
        heading(self.sheet, self.draft, self.draft.label(self.roster), self.plan.marker, self.columns)
        shown = [column.letter for column in self.columns if not column.hidden]
        told = put(
            self.sheet,
            f"{shown[-1]}{STAMP_ROW}",
            self.draft.words("workbook.head.roster"),
            look=font(8.5, INK_2, italic=True),
        )
        told.alignment = align("right")
        for column in self.columns:
            self._header(column, column.letter)
        for at in range(FIRST_ROW, FIRST_ROW + self.plan.rows):
            self._row(at)
        for column in self.columns:
            self._validate(column)
        self._beside()
        tallest = max(lines(self._head(column), column.width, 9, True) for column in self.columns)
        self.sheet.row_dimensions[HEADER_ROW].height = max(30.0, tallest * 12.0 + 8)
        finish(self.sheet, self.draft, self.columns, f"C{FIRST_ROW}", self.plan.last_row, ACCENT)
        protect(self.sheet, growing=True)

    def _head(self, column: Column) -> str:
        if column.item is None:
            heads = {
                c.NUMBER: "workbook.head.number",
                c.ROW_NOTE: "workbook.head.row_note",
                c.ROW_SOURCE: "workbook.head.row_source",
            }
            return self.draft.words(heads[column.code]) if column.code in heads else ""
        item = column.item
        mark = REQUIRED_MARK if item.required == "yes" else CONDITIONAL_MARK if item.required else ""
        return f"{self.draft.label(item)} {mark}".rstrip() + (f"\n{item.unit}" if item.unit else "")

    def _header(self, column: Column, letter: str) -> None:
        numeric = column.item is not None and column.item.kind.numeric
        header(self.sheet, f"{letter}{HEADER_ROW}", self._head(column), "right" if numeric else None)

    def _row(self, at: int) -> None:
        for column in self.columns:
            address = f"{column.letter}{at}"
            if column.item is not None:
                derived = column.item.derived
                put(
                    self.sheet, address, look=font(10, INK_2 if derived else INK), tint=fill(ABSENT if derived else INPUT),
                    edge=box(), place=_place(column.item), guard=UNLOCKED, shown=number_shown(column.item),
                )  # fmt: skip
            elif column.code == c.NUMBER:
                number = put(self.sheet, address, look=font(8, INK_3), place=align("center", "top"), guard=UNLOCKED)
                number.value = at - FIRST_ROW + 1
            elif column.code == c.CODES:
                put(self.sheet, address, look=font(8, INK_3), guard=UNLOCKED, shown="@")
            else:
                put(
                    self.sheet, address, look=font(9.5, INK), tint=fill(INPUT_SOFT), edge=box(), guard=UNLOCKED,
                    place=align(None, "top", wrap=True), shown="@",
                )  # fmt: skip

    def _validate(self, column: Column) -> None:
        if column.item is None or column.item.derived:
            return
        found = self._checked(column.item)
        told = [self.draft.hint(column.item)]
        if column.item.unit:
            told.append(self.draft.words("workbook.enter.unit", unit=column.item.unit))
        if column.item.kind is ItemKind.MANY:
            told.append(self.draft.words("workbook.enter.several"))
        prompt(found, self.draft.label(column.item), " ".join(text for text in told if text))
        found.add(f"{column.letter}{FIRST_ROW}:{column.letter}{self.plan.last_row}")
        self.sheet.add_data_validation(found)

    def _checked(self, item: Item) -> DataValidation:
        source = self.draft.lists.choices(item) if item.kind is ItemKind.ONE else None
        if source:
            return dropdown(source, self.draft.words("workbook.enter.choice"))
        if item.kind.numeric:
            return figures(item.kind is ItemKind.INTEGER, self.draft.words("workbook.enter.number"))
        return days(self.draft.words("workbook.enter.date")) if item.kind is ItemKind.DATE else free()

    def _beside(self) -> None:
        if not self.beside:
            return
        put(self.sheet, f"{self.beside[0].letter}{STAMP_ROW}", look=font(10, INK_2, bold=True))
        for column in self.beside:
            self.sheet.column_dimensions[column.letter].width = column.width
            put(self.sheet, f"{column.letter}{CODE_ROW}", column.code, look=font(7, INK_3))
            self._header(column, column.letter)
            for at in range(FIRST_ROW, FIRST_ROW + self.plan.rows):
                assert column.item is not None
                put(
                    self.sheet, f"{column.letter}{at}", look=font(9, INK_2), edge=rule(LINE), place=_place(column.item),
                    shown=number_shown(column.item),
                )  # fmt: skip


def _place(item: Item):  # type: ignore[no-untyped-def]
    side = "right" if item.kind.numeric or item.kind is ItemKind.DATE else None
    return align(side, "top", wrap=side is None)
