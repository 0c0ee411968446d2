"""The XML of the two hidden sheets: formulas that are the same for every country, and the facts that are not."""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from db.snapshots.receipt import Base
from desktop.rules import Book, Facts, Given, Register
from desktop.rules.case import Case, Cells
from desktop.rules.excel_facts import Fact, day_number, fact, facts_for
from desktop.rules.excel_places import ABOVE, ROW
from desktop.rules.functions import Kind
from desktop.rules.reach import earlier, row_key
from desktop.rules.scope import kind_of
from desktop.workbook.calculation import Earlier, Helpers, Wanted
from desktop.workbook.columns import letter
from desktop.workbook.grid import MAIN, column_number
from desktop.workbook.order import Order

_HEAD = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{MAIN}"><sheetData>'
_TEXTS = re.compile('"[^"]*"')
_TAIL = '</sheetData><sheetProtection sheet="1"/></worksheet>'


def rules_xml(helpers: Helpers) -> bytes:
    """Return the sheet of formulas."""
    named = sorted({*helpers.columns, *helpers.texts}, key=column_number)
    columns = [(name, *_column(helpers, name, number)) for number, name in enumerate(named)]
    last = max([len(helpers.cells), *(len(cells) + first - 1 for _, first, cells in columns)], default=0)
    rows = []
    for row in range(1, last + 1):
        cells = []
        if row <= len(helpers.cells):
            cells.append(f'<c r="A{row}"><f>{escape(helpers.cells[row - 1])}</f></c>')
        for _, first, made in columns:
            if first <= row < first + len(made):
                cells.append(made[row - first])
        rows.append(f'<row r="{row}">{"".join(cells)}</row>')
    return (_HEAD + "".join(rows) + _TAIL).encode()


def _column(helpers: Helpers, name: str, number: int) -> tuple[int, list[str]]:
    """Return the first row of a column, and its cells; a formula is written once and shared by the rows below.

    Formulas that look at another sheet or hold a list are written in every row: programs never share those.
    """
    if name in helpers.texts:
        return 1, [_text(f"{name}{row}", word) for row, word in enumerate(helpers.texts[name], start=1)]
    roster, formula = helpers.columns[name]
    start = helpers.first(roster)
    rows = range(start, start + helpers.depth(roster))
    written = [escape(formula.replace(ROW, str(row)).replace(ABOVE, str(row - 1))) for row in rows[:1]]
    if not set("!{").isdisjoint(_TEXTS.sub("", formula)):
        written = [escape(formula.replace(ROW, str(row)).replace(ABOVE, str(row - 1))) for row in rows]
        return start, [f'<c r="{name}{r}"><f>{text}</f></c>' for r, text in zip(rows, written, strict=True)]
    area = f"{name}{rows[0]}:{name}{rows[-1]}"
    first = f'<c r="{name}{rows[0]}"><f t="shared" ref="{area}" si="{number}">{written[0]}</f></c>'
    return start, [first, *(f'<c r="{name}{r}"><f t="shared" si="{number}"/></c>' for r in rows[1:])]


def _text(address: str, text: str) -> str:
    return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def facts_xml(helpers: Helpers, book: Book, order: Order) -> bytes:
    """Return the sheet of facts for the country and round of *order*."""
    cells: dict[int, list[tuple[int, Fact]]] = {}
    for row, column, found in facts(helpers, book, order):
        cells.setdefault(row, []).append((column, found))
    rows = [
        f'<row r="{row}">{"".join(_fact(f"{letter(column)}{row}", found) for column, found in sorted(line, key=_first))}</row>'
        for row, line in sorted(cells.items())
    ]
    return (_HEAD + "".join(rows) + _TAIL).encode()


def _first(cell: tuple[int, Fact]) -> int:
    return cell[0]


def _fact(address: str, found: Fact) -> str:
    if found is None:
        return f'<c r="{address}" t="e"><v>#N/A</v></c>'
    return _text(address, found) if isinstance(found, str) else f'<c r="{address}"><v>{found!r}</v></c>'


def facts(helpers: Helpers, book: Book, order: Order) -> Iterator[tuple[int, int, Fact]]:
    """Yield (row, column, value) of every fact."""
    yield 1, 1, order.country.name(order.language)
    yield 2, 1, float(order.year)
    case = case_of(book, order)
    for wanted in helpers.wanted:
        yield from _wanted(wanted, case)
    for block in helpers.blocks:
        yield from _earlier(block, case)


def case_of(book: Book, order: Order) -> Case:
    """Return the empty case of a country and round, with its earlier rounds around it."""
    before = [order.earlier.get(order.year - back) for back in (1, 2)]
    seen: tuple[Given | None, ...] = tuple(_given(base) if base else None for base in before)
    register = Register(order.memberships, order.lists)
    day = order.reference_date or order.due
    return book.open(Facts(Given(), order.country.code, order.year, day, seen, register))


def _given(base: Base) -> Given:
    return Given(base.answers, base.rows)


def _wanted(wanted: Wanted, case: Case) -> Iterable[tuple[int, int, Fact]]:
    if not wanted.items:
        yield wanted.row, wanted.column, fact(wanted.node, case, wanted.scope)
        return
    for down, line in enumerate(facts_for(wanted.node, case, wanted.scope, wanted.items)):
        for across, found in enumerate(line):
            yield wanted.row + down, wanted.column + across, found


def _earlier(block: Earlier, case: Case) -> Iterable[tuple[int, int, Fact]]:
    before = earlier(case, block.rounds)
    roster = block.item.roster or ""
    rows: list[Cells] = before.tables.get(roster, [])[: block.rows] if before else []
    keys = case.book.keys_of[roster]
    for at, cells in enumerate(rows, start=1):
        # Begins with a sign, so that the key of nothing is not that of an empty cell.
        yield at, block.column, "|".join(("|", *row_key(cells, keys)))
        found: Fact = cells.get(block.item.code)
        if kind_of(block.item) is Kind.DATE and isinstance(found, str):
            found = day_number(found)
        yield at, block.column + 1, found
