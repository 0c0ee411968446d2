"""The sheet of one dimension: a line for each question, the parts of its answer beside it."""

from openpyxl.formatting.rule import Rule as FormatRule
from openpyxl.styles import Alignment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from db.snapshots.questionnaire import Item
from db.terms import ItemKind, ValueStatus
from desktop.workbook import columns as c
from desktop.workbook.columns import Column, section_columns
from desktop.workbook.draft import Draft
from desktop.workbook.entry import entry, number_shown, required_mark, value_place
from desktop.workbook.formulas import answered, reason, row_count, section_count
from desktop.workbook.layout import FIRST_ROW, HEADER_ROW, RULES_SHEET, Line, LineKind, SheetKind, SheetPlan
from desktop.workbook.lists import dropdown, prompt
from desktop.workbook.pages import scale_of
from desktop.workbook.palette import (
    ABSENT,
    ACCENT,
    BACKGROUND,
    FAINT,
    INK,
    INK_2,
    INK_3,
    INPUT,
    INPUT_SOFT,
    LINE,
    NOTE_BORDER,
    PRIMARY,
    TEXT_FORMAT,
    UNLOCKED,
    align,
    box,
    fill,
    font,
    greyed,
    rule,
    tinted,
)  # fmt: skip
from desktop.workbook.sheet_style import finish, header, heading, link, protect, put
from desktop.workbook.text_size import LINE_HEIGHT, lines
from desktop.workbook.words import ERROR_MARK, MARK, MISSING_MARK, WARNING_MARK

ROW_HEIGHT, OPTION_HEIGHT, HEADING_HEIGHT, LONG_TEXT_HEIGHT = 23.0, 17.5, 27.0, 145.0
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


class SectionSheet:
    """Writes the lines of one dimension; every input cell stays empty and keeps its look when it is filled."""

    def __init__(self, draft: Draft, plan: SheetPlan) -> None:
        self.draft, self.plan = draft, plan
        self.sheet: Worksheet = draft.book.create_sheet(plan.title)
        self.columns: tuple[Column, ...] = section_columns(draft.years, plan.roomy)
        self.at = {column.code: column.letter for column in self.columns}
        self.wide = {column.code: column.width for column in self.columns}
        self.validations: dict[tuple[object, ...], DataValidation] = {}

    def write(self) -> None:
        """Write the whole sheet."""
        dimension = self.draft.questionnaire.sections_by_code[self.plan.code]
        told = self.draft.words("workbook.head.section")
        heading(self.sheet, self.draft, self.draft.label(dimension), self.plan.marker, self.columns, told)
        for column in self.columns:
            text = self.draft.words(HEADS[column.code]) if column.code in HEADS else ""
            right = column.code == c.EARLIER
            header(self.sheet, f"{column.letter}{HEADER_ROW}", text, "right" if right else "left", _indent(column.code))
        self.sheet.row_dimensions[HEADER_ROW].height = 26
        writers = {
            LineKind.HEADING: self._heading,
            LineKind.NOTE: self._note,
            LineKind.ROSTER: self._roster,
            LineKind.OPTION: self._option,
            LineKind.ITEM: self._item,
        }
        for line in self.plan.lines:
            writers[line.kind](line)
        self._grey_out()
        self._tint()
        frozen, scale = f"{self.at[c.UNIT]}{FIRST_ROW}", scale_of(self.columns)
        finish(self.sheet, self.draft, self.columns, frozen, self.plan.last_row, PRIMARY, scale)
        protect(self.sheet)

    def _cell(self, code: str, line: Line) -> str:
        return f"{self.at[code]}{line.row}"

    def _heading(self, line: Line) -> None:
        for column in self.columns:
            put(self.sheet, f"{column.letter}{line.row}", tint=fill(BACKGROUND), edge=rule(LINE))
        name = self._cell(c.CODES, line)
        put(self.sheet, name, self.draft.label(line.section), look=font(11.5, PRIMARY, bold=True), place=align())
        asked = [other.row for other in self.plan.lines if other.section is line.section and other.countable]
        if asked:
            total = put(self.sheet, self._cell(c.SOURCE, line), look=font(9.5, INK_2), place=align("right", indent=1))
            total.value = f'={section_count(self.at, asked)}&" / {len(asked)}"'
        self.sheet.row_dimensions[line.row].height = HEADING_HEIGHT

    def _common(self, line: Line, text: str, height: float = ROW_HEIGHT) -> None:
        assert line.item is not None
        for column in self.columns:
            put(self.sheet, f"{column.letter}{line.row}", edge=rule(LINE))
        put(self.sheet, self._cell(c.CODES, line), line.item.code, look=font(8, INK_3), place=align())
        put(
            self.sheet,
            self._cell(c.REQUIRED, line),
            required_mark(line.item),
            look=font(8, ACCENT),
            place=align("center"),
        )
        put(self.sheet, self._cell(c.LABEL, line), text, look=font(10, INK), place=align("left", wrap=True))
        needed = max(lines(text, self.wide[c.LABEL]), lines(self.draft.unit(line.item), self.wide[c.UNIT] - 1, 9))
        self.sheet.row_dimensions[line.row].height = max(height, needed * LINE_HEIGHT + 9)

    def _note(self, line: Line) -> None:
        assert line.item is not None
        text = self.draft.label(line.item)
        put(self.sheet, self._cell(c.CODES, line), line.item.code, look=font(8, INK_3), place=align())
        put(
            self.sheet,
            self._cell(c.LABEL, line),
            text,
            look=font(9.5, INK_2, italic=True),
            place=align("left", wrap=True),
        )
        height = lines(text, self.wide[c.LABEL], 9.5) * LINE_HEIGHT + 9
        self.sheet.row_dimensions[line.row].height = max(ROW_HEIGHT, height)

    def _roster(self, line: Line) -> None:
        assert line.item is not None
        self._common(line, self.draft.label(line.item))
        title = self.draft.title(SheetKind.ROSTER, line.item.code)
        place = align("left", indent=1)
        link(self.sheet, self._cell(c.VALUE, line), self.draft.words("workbook.cell.open_list"), title, place)
        counted = put(self.sheet, self._cell(c.UNIT, line), look=font(9, INK_2), place=align("left", indent=1))
        counted.value = row_count(self.draft, line.item)
        # A table without rows is answered by the status that says why it has none.
        self._annotations(line, (c.STATUS, c.NOTE, c.SOURCE), reasons(line.item))
        self._mark(line, line.item)

    def _option(self, line: Line) -> None:
        assert line.item is not None
        text = dict(self.draft.choices(line.item).entries).get(line.option, line.option)
        for column in self.columns:
            put(self.sheet, f"{column.letter}{line.row}", edge=rule(LINE) if line.row == line.last else None)
        put(self.sheet, self._cell(c.CODES, line), line.item.code, look=font(8, FAINT), place=align())
        put(self.sheet, self._cell(c.OPTION, line), line.option, look=font(8, INK_3))
        put(
            self.sheet, self._cell(c.LABEL, line), text, look=font(9.5, INK_2), place=align("left", wrap=True, indent=2)
        )
        put(
            self.sheet, self._cell(c.VALUE, line), look=font(10, ACCENT, bold=True), tint=fill(INPUT), edge=box(),
            place=align("center"), guard=UNLOCKED, shown=TEXT_FORMAT,
        )  # fmt: skip
        self._earlier(line, align("right", indent=1), TEXT_FORMAT)
        self._validate(
            self._cell(c.VALUE, line), dropdown(self.draft.lists.marks(), self.draft.words("workbook.enter.mark"))
        )
        height = lines(text, self.wide[c.LABEL] - 4, 9.5) * LINE_HEIGHT + 4.5
        self.sheet.row_dimensions[line.row].height = max(OPTION_HEIGHT, height)

    def _item(self, line: Line) -> None:
        item = line.item
        assert item is not None
        self._common(line, self.draft.label(item), LONG_TEXT_HEIGHT if item.kind is ItemKind.LONG_TEXT else ROW_HEIGHT)
        put(
            self.sheet,
            self._cell(c.UNIT, line),
            self.draft.unit(item),
            look=font(9, INK_2),
            place=align("left", wrap=True, indent=1),
        )
        self._earlier(line, value_place(item), number_shown(item))
        self._mark(line, item)
        if item.derived:
            self._derived(line, item)
            return
        self._value(line, item)
        self._annotations(line, (c.STATUS, c.CONFIDENTIAL, c.NOTE, c.SOURCE), item.statuses)
        words = self.draft.words
        flags = dropdown(self.draft.lists.flags(), words("workbook.enter.flag"))
        prompt(flags, words("workbook.head.confidential"), words("workbook.enter.confidential"))
        self._validate(self._cell(c.CONFIDENTIAL, line), flags)
        done = put(self.sheet, self._cell(c.DONE, line), look=font(7, INK_3))
        done.value = "=" + answered(self.at, line)

    def _annotations(self, line: Line, codes: tuple[str, ...], offered: tuple[ValueStatus, ...]) -> None:
        for code in codes:
            place = align("center") if code == c.CONFIDENTIAL else align("left", wrap=True, indent=1)
            put(
                self.sheet, self._cell(code, line), look=font(9.5, INK), tint=fill(INPUT_SOFT), edge=box(NOTE_BORDER),
                guard=UNLOCKED, place=place, shown=TEXT_FORMAT,
            )  # fmt: skip
        statuses = dropdown(self.draft.lists.statuses(offered), self.draft.words("workbook.enter.status"))
        self._validate(self._cell(c.STATUS, line), statuses)

    def _value(self, line: Line, item: Item) -> None:
        address = self._cell(c.VALUE, line)
        if item.kind is ItemKind.MANY:
            borrowed = self.draft.choices(item).mark
            code = "workbook.cell.mark_below_borrowed" if borrowed else "workbook.cell.mark_below"
            text = self.draft.words(code, mark=MARK, language=borrowed)
            put(self.sheet, address, text, look=font(9, INK_2, italic=True), place=align("left", indent=1))
            return
        put(
            self.sheet, address, look=font(10, INK), tint=fill(INPUT), edge=box(), place=value_place(item), guard=UNLOCKED,
            shown=number_shown(item),
        )  # fmt: skip
        self._validate(address, entry(self.draft, item, item.code))

    def _derived(self, line: Line, item: Item) -> None:
        cell = put(
            self.sheet, self._cell(c.VALUE, line), look=font(10, INK_2), tint=fill(ABSENT), edge=box(NOTE_BORDER),
            place=value_place(item), shown=number_shown(item),
        )  # fmt: skip
        found = f"{RULES_SHEET}!{self.draft.values.shown(item)}"
        cell.value = f'=IFERROR({found},"")'
        told = self.draft.words("workbook.cell.computed")
        put(
            self.sheet,
            self._cell(c.STATUS, line),
            told,
            look=font(9, INK_2, italic=True),
            place=align("left", indent=1),
        )

    def _earlier(self, line: Line, place: Alignment, shown: str) -> None:
        for column in self.columns:
            if column.code == c.EARLIER:
                put(self.sheet, f"{column.letter}{line.row}", look=font(9, INK_2), place=place, shown=shown)

    def _mark(self, line: Line, item: Item) -> None:
        mark = self.draft.checks.mark(item)
        if mark != "0":
            cell = put(
                self.sheet, self._cell(c.FINDING, line), look=font(9.5, ACCENT, bold=True), place=align("center")
            )
            signs = ",".join(f'"{sign}"' for sign in ("", WARNING_MARK, ERROR_MARK, MISSING_MARK))
            cell.value = f"=CHOOSE({RULES_SHEET}!{mark}+1,{signs})"

    def _tint(self) -> None:
        """Tint answers with an error or a warning; the mark beside them says the same without colour."""
        value, finding = self.at[c.VALUE], self.at[c.FINDING]
        area = f"{value}{FIRST_ROW}:{finding}{self.plan.last_row}"
        for mark, kind in ((ERROR_MARK, "error"), (WARNING_MARK, "warning")):
            test = f'${finding}{FIRST_ROW}="{mark}"'
            self.sheet.conditional_formatting.add(area, FormatRule(type="expression", dxf=tinted(kind), formula=[test]))

    def _validate(self, address: str, validation: DataValidation) -> None:
        key = (validation.type, validation.formula1, validation.prompt, validation.promptTitle, validation.error)
        if key not in self.validations:
            self.sheet.add_data_validation(validation)
        self.validations.setdefault(key, validation).add(address)

    def _grey_out(self) -> None:
        """Hatch the value cells whose status says that there is no value, as the window does."""
        value, status = self.at[c.VALUE], self.at[c.STATUS]
        test = f"AND(LEN({value}{FIRST_ROW})=0,{reason(f'{status}{FIRST_ROW}')})"
        area = f"{value}{FIRST_ROW}:{value}{self.plan.last_row}"
        self.sheet.conditional_formatting.add(area, FormatRule(type="expression", dxf=greyed(), formula=[test]))


def _indent(code: str) -> int:
    return 0 if code in (c.CODES, c.LABEL) else 1


def reasons(roster: Item) -> tuple[ValueStatus, ...]:
    """Return the statuses that a table without rows may be given: those of its own that stand for no value."""
    return tuple(status for status in roster.statuses or tuple(ValueStatus) if status.means_no_value)
