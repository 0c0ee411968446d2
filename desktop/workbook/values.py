"""What each answer says, read from the cells that people fill in, as the formulas of rules need it."""

from collections.abc import Sequence
from functools import cached_property

from db.snapshots.questionnaire import Item
from db.terms import NO_VALUE, ItemKind
from desktop.rules import Book
from desktop.rules.excel import translate
from desktop.rules.excel_text import date_of_serial, date_of_text
from desktop.rules.functions import Kind
from desktop.rules.parse import parse
from desktop.rules.scope import Scope, kind_of
from desktop.rules.uses import uses_of
from desktop.workbook import columns as c
from desktop.workbook.calculation import FIRST_HELPER, INSERTED, Helpers
from desktop.workbook.cells import labels
from desktop.workbook.columns import Column, roster_columns, section_columns
from desktop.workbook.layout import FIRST_ROW, HEADER_ROW, Line, LineKind, SheetKind, SheetPlan
from desktop.workbook.read_roster import annotated
from desktop.workbook.words import BETWEEN, ERASE, MARKED

NOTHING_STATUSES = "".join(sorted(status.value for status in NO_VALUE))
_MARKS = "|" + "|".join(sorted(MARKED)) + "|"


class Values(Helpers):
    """Lays out the value of every item and cell; each is made when a formula first asks for it."""

    def __init__(self, book: Book, plans: Sequence[SheetPlan], language: str, years: int) -> None:
        super().__init__(book.questionnaire, plans)
        self.book, self.language = book, language
        self.at = {column.code: column.letter for column in section_columns(years)}
        self.lines: dict[str, tuple[SheetPlan, Line]] = {}
        self.options: dict[str, list[Line]] = {}
        for plan in plans:
            for line in plan.lines:
                if line.kind is LineKind.OPTION and line.item is not None:
                    self.options.setdefault(line.item.code, []).append(line)
                elif line.kind in (LineKind.ITEM, LineKind.ROSTER) and line.item is not None:
                    self.lines[line.item.code] = (plan, line)
        self._values: dict[str, str] = {}
        self._asked: dict[str, str | None] = {}

    @cached_property
    def relevant(self) -> dict[str, list[str]]:
        """The relevant expressions of the sections around each item."""
        found: dict[str, list[str]] = {}
        for section in self.questionnaire.sections:
            if section.relevant:
                for item in self.questionnaire.items_of(section.code):
                    found.setdefault(item.code, []).append(section.relevant)
        return found

    def roster_of(self, item: Item) -> Item:
        """Return the roster of a column."""
        return self.questionnaire.by_code[item.roster or item.code]

    def sheet_columns(self, roster: Item) -> tuple[Column, ...]:
        """Return the columns of a roster's sheet."""
        return roster_columns(self.questionnaire, roster, self.language)

    def cell(self, item: Item, part: str = c.VALUE) -> str:
        """Return the reference of a cell on a section's sheet."""
        plan, line = self.lines[item.code]
        return f"'{plan.title}'!${self.at[part]}${line.row}"

    def raw(self, item: Item) -> str:
        """Return what people wrote: the cell itself, or a helper cell of the row around that is "" where blank."""
        return self.cell(item) if item.roster is None else self.raw_in_row(self.roster_of(item), item.code)

    def raw_in_row(self, roster: Item, code: str) -> str:
        """Return what people wrote in a column of the roster's sheet, in the row around."""
        plan = self.plan_of[SheetKind.ROSTER, roster.code]
        name = next(column.letter for column in self.sheet_columns(roster) if column.code == code)
        # From the heading, which is locked, to below the block: rows may be inserted, sorted and moved in between.
        area = f"'{plan.title}'!${name}${HEADER_ROW}:${name}${FIRST_ROW + plan.rows + INSERTED}"
        found = f"INDEX({area},ROW()-{self.first(roster.code) - FIRST_HELPER})"
        return self.in_rows(f'IFERROR(IF(ISBLANK({found}),"",{found}),"#")', roster.code)

    def written(self, roster: Item) -> str:
        """Return the cell that is 1 where the row around says anything, asked or not."""
        codes = [column.code for column in roster.columns if not column.derived]
        length = "+".join(f"LEN({self.raw_in_row(roster, code)})" for code in (*codes, c.CODES))
        return self.in_rows(f"IF({length}>0,1,0)", roster.code)

    def row(self, roster: Item) -> str:
        """Return the cell that is 1 where the row around counts."""
        asked, written = self.asked(roster), self.written(roster)
        return written if asked is None else self.hold(f"{written}*{asked}")

    def rows(self, roster: Item) -> str:
        """Return the range of those cells."""
        return self.span(self.row(roster))

    def position(self, roster: Item) -> str:
        """Return the row's position among those that count."""
        row = self.row(roster)
        return self.hold(f'IF({row}=1,SUM({self.above(row)}),"")')

    def answered(self, roster: Item) -> str:
        """Return the cell that is 1 where the roster has rows or is said to have none."""
        return self.hold(f'IF(OR(SUM({self.rows(roster)})>0,{self.part(roster, "status")}="M"),1,0)')

    def column(self, item: Item) -> str:
        """Return the range of a column's values."""
        return self.span(self.value(item))

    def part(self, item: Item, name: str) -> str:
        """Return the note, source or status of an answer."""
        if item.roster is None:
            if name != "status":
                return self.hold(f'TRIM({self.cell(item, {"note": c.NOTE, "source": c.SOURCE}[name])}&"")')
            status, value = self.cell(item, c.STATUS), self.cell(item)
            inline = '""' if item.derived or item.kind in (ItemKind.MANY, ItemKind.ROSTER) else _inline(value)
            return self.hold(f"IF(LEN({status})=0,{inline},{_status(status)})")
        roster = self.roster_of(item)
        if name == "status":
            return '""' if item.derived else self.hold(_inline(self.raw(item)))
        if item is not annotated(roster):
            return '""'
        return self.hold(f'TRIM({self.raw_in_row(roster, c.ROW_NOTE if name == "note" else c.ROW_SOURCE)}&"")')

    def without_value(self, item: Item) -> str:
        """Return a test whether the status says that there is no value."""
        status = self.part(item, "status")
        return f'AND(LEN({status})>0,ISNUMBER(FIND({status},"{NOTHING_STATUSES}")))'

    def given(self, item: Item) -> str:
        """Return the cell that is 1 where something stands in the value's cell that is no reason for having none."""
        if item.kind is ItemKind.MANY and item.roster is None:
            return self.hold(f"(LEN({self.marks(item)})>0)*1")
        if item.kind is ItemKind.ROSTER:
            return "0"
        x = self.raw(item)
        return self.hold(f'IF(OR(LEN(TRIM({x}))=0,LEFT({x},1)="{ERASE}",LEN({_inline(x)})>0),0,1)')

    def marks(self, item: Item) -> str:
        """Return the cell with the codes of the options that are marked."""
        pieces = []
        for line in self.options.get(item.code, ()):
            plan = self.lines[item.code][0]
            cell = f"'{plan.title}'!${self.at[c.VALUE]}${line.row}"
            pieces.append(f'IF(ISNUMBER(FIND("|"&LOWER({cell})&"|","{_MARKS}")),"{line.option} ","")')
        return self.hold(f"TRIM({self.together(pieces)})")

    def together(self, pieces: Sequence[str], room: int = 4_000) -> str:
        """Return texts put together, over several helper cells where they are many."""
        chunks: list[str] = []
        for piece in pieces:
            if chunks and len(chunks[-1]) + len(piece) < room:
                chunks[-1] += f"&{piece}"
            else:
                chunks.append(piece)
        if len(chunks) <= 1:
            return chunks[0] if chunks else '""'
        return "&".join(self.hold(chunk) for chunk in chunks)

    def asked(self, item: Item) -> str | None:
        """Return the cell that is 1 where the item, or the cell in the row around, is asked; None where it always is."""
        if item.code not in self._asked:
            self._asked[item.code] = None  # an expression that looks at its own item sees it as asked
            texts = [(text, Scope(self.questionnaire, odk=True)) for text in self.relevant.get(item.code, ())]
            if item.relevant:
                roster = self.roster_of(item) if item.roster else None
                texts.append((item.relevant, Scope(self.questionnaire, item, roster, odk=True)))
            made = [translate(parse(text), scope, self, Kind.BOOLEAN) for text, scope in texts]
            self._asked[item.code] = self.hold(f"MIN({','.join(made)})") if made else None
        return self._asked[item.code]

    def value(self, item: Item) -> str:
        """Return the cell with the value of an item or of a cell in the row around; an error where it has none."""
        if item.code not in self._values:
            made = self._derived(item) if item.derived else self._read(item)
            asked = self.asked(item)
            if asked is not None:
                made = f"IF({asked}=1,{made},NA())"
            if item.roster is not None:
                made = f"IF({self.row(self.roster_of(item))}=1,{made},NA())"
            self._values[item.code] = self.hold(made)
        return self._values[item.code]

    def _derived(self, item: Item) -> str:
        roster = self.roster_of(item) if item.roster else None
        scope = Scope(self.questionnaire, item, roster, odk=True)
        node = parse(item.calculation)
        found = translate(node, scope, self, kind_of(item))
        needs = [need for code in uses_of(node, scope).items if (need := self.questionnaire.by_code[code]).columns]
        if kind_of(item) is Kind.NUMBER:
            found = f"IF(ABS({found})<1E+300,{found},NA())"
        else:
            found = f"IF(LEN({found})>0,{found},NA())"
        if needs and roster is None:
            tests = ",".join(self.answered(need) for need in sorted(needs, key=lambda need: need.code))
            return f"IF(MIN({tests})=1,{found},NA())"
        return found

    def _read(self, item: Item) -> str:
        x, stopped = self.raw(item) if item.kind is not ItemKind.MANY or item.roster else "", self.without_value(item)
        if item.kind.numeric:
            return f"IF(ISNUMBER({x}),IF({stopped},NA(),{x}),NA())"
        if item.kind is ItemKind.DATE:
            return f"IF({stopped},NA(),{self.day(item)})"
        given = f"AND({self.given(item)}=1,NOT({stopped}))"
        if item.kind is ItemKind.MANY:
            return f"IF({given},{self.marks(item) if item.roster is None else self.chosen(item)},NA())"
        if item.kind is ItemKind.ONE:
            keys, codes = self.keys(item)
            return f'IF({given},IFERROR(INDEX({codes},{self.choice(item, keys)}),{x}&""),NA())'
        return f'IF({given},{x}&"",NA())'

    def day(self, item: Item) -> str:
        """Return the cell with the date that is written, an error where it is none."""
        x = self.raw(item)
        text = self.hold(f"TRIM({x})")
        return self.hold(f"IF(ISNUMBER({x}),IF({x}<61,NA(),{date_of_serial(x)}),{date_of_text(text)})")

    def keys(self, item: Item) -> tuple[str, str]:
        """Return the range of what a choice may be called, small letters, and beside it the range of the codes."""
        listed = self.questionnaire.code_lists.get(item.code_list or "")
        if listed is None:
            return self.listed(("",)), self.listed(("",))
        shown = labels(self.questionnaire, listed, self.language)
        pairs = {shown[code].lower(): code for code in shown} | {code.lower(): code for code in shown}
        return self.listed(tuple(pairs)), self.listed(tuple(pairs.values()))

    def choice(self, item: Item, keys: str) -> str:
        """Return the cell with the place of what is chosen among *keys*, an error where it is none of them."""
        place = f"SUMPRODUCT(MAX(EXACT(LOWER(TRIM({self.raw(item)})),{keys})*ROW({keys})))"
        return self.hold(f"ROUND(1/(1/{place}),0)")

    def chosen(self, item: Item) -> str:
        """Return the cell with the codes of the choices that a roster's cell lists."""
        listed = self.questionnaire.code_lists.get(item.code_list or "")
        shown = labels(self.questionnaire, listed, self.language) if listed else {}
        x = self.raw(item)
        parted = f'SUBSTITUTE(SUBSTITUTE(LOWER(TRIM({x})),"; ",";"),CHAR(10),";")'
        text = self.hold(f'";"&{parted}&";"')
        words = self.listed(tuple(f";{label.lower()};" for label in shown.values()))
        name = words[1 : words.index("$", 1)]
        pieces = [f'IF(ISNUMBER(FIND(${name}${at},{text})),"{code} ","")' for at, code in enumerate(shown, start=1)]
        return self.hold(f"TRIM({self.together(pieces)})")

    def label(self, item: Item, cell: str) -> str:
        """Return the words for a value in *cell*."""
        listed = self.questionnaire.code_lists.get(item.code_list or "")
        if listed is None:
            return cell
        words = self.listed(tuple(said for _, said in self.questionnaire.choices(item, self.language).entries))
        return f"IFERROR(INDEX({words},MATCH({cell},{self.codes(item)},0)),{cell})"

    def shown(self, item: Item) -> str:
        """Return the cell with a derived value as people are to see it."""
        cell = self.value(item)
        if item.kind is ItemKind.DATE:
            return self.hold(f"DATE(INT({cell}/10000),MOD(INT({cell}/100),100),MOD({cell},100))")
        return self.hold(self.label(item, cell)) if item.kind is ItemKind.ONE else cell

    def comparable(self, item: Item) -> str:
        """Return a key as text, numbers and dates as they are."""
        return self.value(item)


def _inline(x: str) -> str:
    """Return the status code that is written where the value would stand, "" where there is none."""
    return f'IF(MID({x},2,{len(BETWEEN)})="{BETWEEN}",UPPER(LEFT({x},1)),"")'


def _status(x: str) -> str:
    """Return the code of the status that a cell names; "?" for one that names none."""
    known = f'OR(LEN({x})=1,MID({x},2,{len(BETWEEN)})="{BETWEEN}")'
    return f'IF(LEFT({x},1)="{ERASE}","",IF({known},UPPER(LEFT({x},1)),"?"))'
