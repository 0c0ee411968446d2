"""The sheet of one dimension: a line for each question, the parts of its answer beside it."""

from openpyxl.formatting.rule import Rule as FormatRule
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.wording import number_text
from desktop.workbook import columns as c
from desktop.workbook.columns import Column, section_columns
from desktop.workbook.draft import Draft
from desktop.workbook.formulas import answered, derived
from desktop.workbook.layout import FIRST_ROW, HEADER_ROW, Line, LineKind, SheetKind, SheetPlan
from desktop.workbook.lists import days, dropdown, figures, free, prompt
from desktop.workbook.palette import (
    ABSENT,
    ACCENT,
    BACKGROUND,
    DATE_FORMAT,
    INK,
    INK_2,
    INK_3,
    INPUT,
    INPUT_SOFT,
    LINE,
    PRIMARY,
    TEXT_FORMAT,
    UNLOCKED,
    align,
    box,
    fill,
    font,
    greyed,
    number_format,
    rule,
)  # fmt: skip
from desktop.workbook.sheet_style import finish, header, heading, link, protect, put
from desktop.workbook.text_size import lines
from desktop.workbook.words import MARK

REQUIRED_MARK, CONDITIONAL_MARK = "●", "○"
ROW_HEIGHT, LINE_HEIGHT, OPTION_HEIGHT, LONG_TEXT_HEIGHT = 22.0, 13.0, 17.0, 92.0
HEADS = {
    c.CODES: "workbook.head.code",
    c.LABEL: "workbook.head.question",
    c.UNIT: "workbook.head.unit",
    c.VALUE: "workbook.head.value",
    c.STATUS: "workbook.head.status",
    c.CONFIDENTIAL: "workbook.head.confidential",
    c.NOTE: "workbook.head.note",
    c.SOURCE: "workbook.head.source",
}


def number_shown(item: Item) -> str:
    """Return the number format of an item's value cell."""
    if item.kind.numeric:
        return number_format(item.decimals, item.kind is ItemKind.INTEGER)
    return DATE_FORMAT if item.kind is ItemKind.DATE else TEXT_FORMAT


class SectionSheet:
    """Writes the lines of one dimension; every input cell stays empty and keeps its look when it is filled."""

    def __init__(self, draft: Draft, plan: SheetPlan) -> None:
        self.draft, self.plan = draft, plan
        self.sheet: Worksheet = draft.book.create_sheet(plan.title)
        self.columns: tuple[Column, ...] = section_columns(draft.years)
        self.at = {column.code: column.letter for column in self.columns}

    def write(self) -> None:
        """Write the whole sheet."""
        questionnaire = self.draft.questionnaire
        dimension = questionnaire.sections_by_code[self.plan.code]
        heading(self.sheet, self.draft, self.draft.label(dimension), self.plan.marker, self.columns)
        for column in self.columns:
            words = HEADS.get(column.code)
            text = self.draft.words(words) if words else ""
            header(self.sheet, f"{column.letter}{HEADER_ROW}", text, "right" if column.code == c.EARLIER else None)
        self.sheet.row_dimensions[HEADER_ROW].height = 24
        writers = {
            LineKind.HEADING: self._heading,
            LineKind.NOTE: self._note,
            LineKind.ROSTER: self._roster,
            LineKind.OPTION: self._option,
            LineKind.ITEM: self._item,
        }
        for line in self.plan.lines:
            writers[line.kind](line)
        self._flags()
        frozen = f"{self.at[c.UNIT]}{FIRST_ROW}"
        finish(self.sheet, self.draft, self.columns, frozen, self.plan.last_row, PRIMARY)
        protect(self.sheet)

    def _cell(self, code: str, line: Line) -> str:
        return f"{self.at[code]}{line.row}"

    def _heading(self, line: Line) -> None:
        for column in self.columns:
            put(self.sheet, f"{column.letter}{line.row}", tint=fill(BACKGROUND), edge=rule(LINE))
        name = self._cell(c.CODES, line)
        put(self.sheet, name, self.draft.label(line.section), look=font(11.5, PRIMARY, bold=True), place=align())
        asked = [other.row for other in self.plan.lines if other.section is line.section and countable(other)]
        if asked:
            total = f'SUM({self.at[c.DONE]}{asked[0]}:{self.at[c.DONE]}{asked[-1]})&" / {len(asked)}"'
            put(self.sheet, self._cell(c.SOURCE, line), look=font(9.5, INK_2), place=align("right")).value = "=" + total
        self.sheet.row_dimensions[line.row].height = 26

    def _common(self, line: Line, text: str, height: float = ROW_HEIGHT) -> None:
        assert line.item is not None
        for column in self.columns:
            put(self.sheet, f"{column.letter}{line.row}", edge=rule(LINE))
        put(self.sheet, self._cell(c.CODES, line), line.item.code, look=font(8, INK_3), place=align())
        put(self.sheet, self._cell(c.LABEL, line), text, look=font(10, INK), place=align(wrap=True))
        room = next(column.width for column in self.columns if column.code == c.LABEL)
        unit = next(column.width for column in self.columns if column.code == c.UNIT)
        needed = max(lines(text, room), lines(line.item.unit, unit, 9))
        self.sheet.row_dimensions[line.row].height = max(height, needed * LINE_HEIGHT + 9)

    def _note(self, line: Line) -> None:
        assert line.item is not None
        text = self.draft.label(line.item)
        put(self.sheet, self._cell(c.CODES, line), line.item.code, look=font(8, INK_3), place=align())
        put(self.sheet, self._cell(c.LABEL, line), text, look=font(9.5, INK_2, italic=True), place=align(wrap=True))
        self.sheet.row_dimensions[line.row].height = max(ROW_HEIGHT, lines(text, 50, 9.5) * LINE_HEIGHT + 8)

    def _roster(self, line: Line) -> None:
        assert line.item is not None
        self._common(line, self.draft.label(line.item))
        self._required(line, line.item)
        plan = next(p for p in self.draft.plans if p.kind is SheetKind.ROSTER and p.code == line.item.code)
        link(self.sheet, self._cell(c.VALUE, line), self.draft.words("workbook.cell.open_list"), plan.title, align())
        cell = put(self.sheet, self._cell(c.STATUS, line), look=font(9.5, INK_2), place=align())
        first, last = f"$C${FIRST_ROW}", f"$C${plan.last_row}"
        rows = self.draft.words("workbook.cell.rows").replace('"', "'")
        cell.value = f"=COUNTA('{plan.title}'!{first}:{last})&\" {rows}\""

    def _option(self, line: Line) -> None:
        assert line.item is not None
        text = self.draft.questionnaire.choice_label(line.item, line.option, self.draft.language)
        end = line.row == next(o.last for o in self.plan.lines if o.item is line.item and o.kind is LineKind.ITEM)
        for column in self.columns:
            put(self.sheet, f"{column.letter}{line.row}", edge=rule(LINE) if end else None)
        put(self.sheet, self._cell(c.CODES, line), line.item.code, look=font(8, LINE), place=align())
        put(self.sheet, self._cell(c.OPTION, line), line.option, look=font(8, INK_3))
        put(self.sheet, self._cell(c.LABEL, line), text, look=font(9.5, INK_2), place=align(wrap=True, indent=2))
        put(
            self.sheet, self._cell(c.VALUE, line), look=font(10, ACCENT, bold=True), tint=fill(INPUT), edge=box(),
            place=align("center"), guard=UNLOCKED, shown=TEXT_FORMAT,
        )  # fmt: skip
        for column in self.columns:
            if column.code == c.EARLIER:
                put(self.sheet, f"{column.letter}{line.row}", look=font(9, INK_2), place=align("right"))
        self.sheet.row_dimensions[line.row].height = max(OPTION_HEIGHT, lines(text, 46, 9.5) * LINE_HEIGHT + 4)

    def _item(self, line: Line) -> None:
        item = line.item
        assert item is not None
        self._common(line, self.draft.label(item), LONG_TEXT_HEIGHT if item.kind is ItemKind.LONG_TEXT else ROW_HEIGHT)
        self._required(line, item)
        put(self.sheet, self._cell(c.UNIT, line), item.unit, look=font(9, INK_2), place=align(wrap=True))
        self._value(line, item)
        self._earlier(line, item)
        if item.derived:
            return
        for code, horizontal in ((c.STATUS, None), (c.CONFIDENTIAL, "center"), (c.NOTE, None), (c.SOURCE, None)):
            put(
                self.sheet, self._cell(code, line), look=font(9.5, INK), tint=fill(INPUT_SOFT), edge=box(), guard=UNLOCKED,
                place=align(horizontal, wrap=code in (c.NOTE, c.SOURCE)), shown=TEXT_FORMAT,
            )  # fmt: skip
        statuses = dropdown(self.draft.lists.statuses(item.statuses), self.draft.words("workbook.enter.status"))
        self._validate(statuses, self._cell(c.STATUS, line))
        done = put(self.sheet, self._cell(c.DONE, line), look=font(7, INK_3))
        done.value = "=" + answered(self.at, line)

    def _required(self, line: Line, item: Item) -> None:
        mark = REQUIRED_MARK if item.required == "yes" else CONDITIONAL_MARK if item.required else ""
        put(self.sheet, self._cell(c.REQUIRED, line), mark, look=font(8, ACCENT), place=align("center"))

    def _value(self, line: Line, item: Item) -> None:
        address = self._cell(c.VALUE, line)
        side = "right" if item.kind.numeric or item.kind is ItemKind.DATE else None
        place = align(side, wrap=side is None)
        if item.derived:
            cell = put(
                self.sheet, address, look=font(10, INK_2, italic=True), tint=fill(ABSENT), edge=rule(LINE), place=place
            )
            cell.number_format = number_shown(item)
            if text := derived(self.draft.questionnaire, self.draft.plans, self.draft.years, item):
                cell.value = "=" + text
            put(self.sheet, self._cell(c.STATUS, line), self.draft.words("workbook.cell.computed"), look=font(9, INK_3))
            return
        if item.kind is ItemKind.MANY:
            put(
                self.sheet,
                address,
                self.draft.words("workbook.cell.mark_below", mark=MARK),
                look=font(9, INK_2, italic=True),
                place=align(),
            )
            return
        put(
            self.sheet, address, look=font(10, INK), tint=fill(INPUT), edge=box(), place=place, guard=UNLOCKED,
            shown=number_shown(item),
        )  # fmt: skip
        self._validate(self._checked(item), address)
        gone = f'AND(LEN({address})=0,OR(LEFT({self._cell(c.STATUS, line)},1)="M",LEFT({self._cell(c.STATUS, line)},1)="L",LEFT({self._cell(c.STATUS, line)},1)="O",LEFT({self._cell(c.STATUS, line)},1)="Q"))'
        self.sheet.conditional_formatting.add(address, FormatRule(type="expression", dxf=greyed(), formula=[gone]))

    def _checked(self, item: Item) -> DataValidation:
        words = self.draft.words
        source = self.draft.lists.choices(item) if item.kind is ItemKind.ONE else None
        if source:
            found = dropdown(source, words("workbook.enter.choice"))
        elif item.kind.numeric:
            found = figures(item.kind is ItemKind.INTEGER, words("workbook.enter.number"))
        elif item.kind is ItemKind.DATE:
            found = days(words("workbook.enter.date"))
        else:
            found = free()
        return prompt(found, item.code, self._prompt(item))

    def _prompt(self, item: Item) -> str:
        told = [self.draft.hint(item)]
        if item.unit:
            told.append(self.draft.words("workbook.enter.unit", unit=item.unit))
        if item.source_expected:
            told.append(self.draft.words("workbook.enter.source", source=item.source_expected))
        return " ".join(text for text in told if text)

    def _earlier(self, line: Line, item: Item) -> None:
        side = "right" if item.kind.numeric or item.kind is ItemKind.DATE else None
        for column in self.columns:
            if column.code == c.EARLIER:
                put(
                    self.sheet, f"{column.letter}{line.row}", look=font(9, INK_2), place=align(side, wrap=side is None),
                    shown=number_shown(item),
                )  # fmt: skip

    def _validate(self, validation: DataValidation, address: str) -> None:
        known = next((v for v in self.sheet.data_validations.dataValidation if _same(v, validation)), None)
        if known is None:
            self.sheet.add_data_validation(validation)
            known = validation
        known.add(address)

    def _flags(self) -> None:
        flags = dropdown(self.draft.lists.flags(), self.draft.words("workbook.enter.flag"))
        prompt(flags, self.draft.words("workbook.head.confidential"), self.draft.words("workbook.enter.confidential"))
        marks = dropdown(self.draft.lists.marks(), self.draft.words("workbook.enter.mark"))
        for line in self.plan.lines:
            if line.kind is LineKind.OPTION:
                self._validate(marks, self._cell(c.VALUE, line))
            elif line.kind is LineKind.ITEM and line.item is not None and not line.item.derived:
                self._validate(flags, self._cell(c.CONFIDENTIAL, line))


def countable(line: Line) -> bool:
    """Whether the line's answer counts towards progress."""
    return line.kind is LineKind.ITEM and line.item is not None and not line.item.derived


def year_text(year: int) -> str:
    """Return a year as the head of an earlier round's column."""
    return number_text(year, "en")


def _same(one: DataValidation, other: DataValidation) -> bool:
    parts = ("type", "operator", "formula1", "formula2", "prompt", "promptTitle", "error")
    return all(getattr(one, part) == getattr(other, part) for part in parts)
