"""Damages to sheets, rows and columns."""

import io

import openpyxl
from openpyxl.utils import get_column_letter

from db.terms import ItemKind
from tests.reference.damages.site import Expected, Page, Site, swap_rows


def half_the_sheets(site: Site) -> Expected:
    gone = site.pages[len(site.pages) // 2 :]
    return _without(site, gone)


def one_sheet_gone(site: Site) -> Expected:
    return _without(site, [site.chance.choice(site.pages)])


def _without(site: Site, gone: list[Page]) -> Expected:
    for page in gone:
        del site.book[page.sheet.title]
    site.look()
    # A copy that stays says all that the sheet said.
    kept = {page.code for page in site.pages}
    return {key: None for page in gone if page.code not in kept for key in site.on(page)}


def no_control(site: Site) -> None:
    del site.book["_convergencia"]


def no_stamps(site: Site) -> None:
    for sheet in (sheet for sheet in site.book.worksheets if not sheet.title.startswith("_")):
        for row in sheet.iter_rows(max_row=8):
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("CONV |"):
                    cell.value = "Ministerio"


def pasted(site: Site) -> None:
    """Copy cells only, without names, properties and control sheet, into a new book."""
    new = openpyxl.Workbook()
    new.remove(new.active)
    for page in site.pages:
        target = new.create_sheet(page.sheet.title)
        for row in page.sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    made = target.cell(cell.row, cell.column, cell.value)
                    made.data_type, made.number_format = cell.data_type, cell.number_format
    site.book = new
    site.look()


def pasted_as_seen(site: Site) -> None:
    """Copy only what one sees, from the headings on, into a new book: neither markers nor stamps, nor hidden columns."""
    new = openpyxl.Workbook()
    new.remove(new.active)
    for page in site.pages:
        target = new.create_sheet(f"Hoja {len(new.worksheets) + 1}")
        hidden = {
            index
            for letter, dimension in page.sheet.column_dimensions.items()
            if dimension.hidden
            for index in range(dimension.min or 0, (dimension.max or 0) + 1)
        }
        shown = [column for column in range(1, page.sheet.max_column + 1) if column not in hidden]
        for row in page.sheet.iter_rows(min_row=page.row + 1):
            for cell in row:
                if cell.value is not None and cell.column in shown and cell.data_type != "f":
                    made = target.cell(cell.row - page.row, shown.index(cell.column) + 1, cell.value)
                    made.data_type, made.number_format = cell.data_type, cell.number_format
    site.book = new
    site.pages = []


def own_things(site: Site) -> None:
    own = site.book.create_sheet("Nuestros cálculos")
    own["A1"], own["B1"] = "Total", 123456
    for page in site.pages[:3]:
        column = page.sheet.max_column + 2
        for row in range(page.row + 2, page.row + 6):
            page.sheet.cell(row, column, 990_000 + row)


def control_edited(site: Site) -> None:
    control = site.book["_convergencia"]
    control["B3"].value = "URY"


def renamed(site: Site) -> None:
    for number, page in enumerate(site.pages):
        page.sheet.title = f"Hoja traducida {number}"
    site.book._sheets.reverse()


def copied(site: Site) -> None:
    page = site.chance.choice(site.pages)
    site.book.copy_worksheet(page.sheet).title = "Copia (2)"


def copied_and_changed(site: Site) -> Expected:
    page = site.chance.choice(site.sections)
    copy = site.book.copy_worksheet(page.sheet)
    copy.title = "Copia cambiada"
    for (code, option), row in page.lines.items():
        if not option and site.world.questionnaire.by_code[code].kind.numeric:
            copy.cell(row, page.columns["value"]).value = 999_999
    return dict.fromkeys(site.on(page))


def rows_inserted(site: Site) -> None:
    for page in site.pages:
        for _ in range(3):
            page.sheet.insert_rows(site.chance.randint(1, max(page.last_row, page.row + 4)))
    site.look()


def columns_inserted(site: Site) -> None:
    for page in site.pages:
        page.sheet.insert_cols(site.chance.randint(1, max(page.columns.values())), 2)
    site.look()


def sorted_rows(site: Site) -> None:
    for page in site.pages:
        columns = list(range(1, page.sheet.max_column + 1))
        last = page.last_row if page.kind == "section" else page.row + 1 + len(site.world.rows[page.code])
        rows = list(range(page.row + 2, last + 1))
        for row in rows:
            swap_rows(page.sheet, row, site.chance.choice(rows), columns)
    site.look()


def sorted_without_codes(site: Site) -> Expected:
    """Sort labels and answers, and leave the narrow column of codes where it was."""
    page = max(site.sections, key=lambda page: len(page.lines))
    rows = [row for (code, option), row in page.lines.items() if not option and _plain(site, code)]
    if len(rows) < 2:
        return {}  # their codes are gone already
    columns = [at for code, at in page.columns.items() if code not in ("codes", "option")]
    swap_rows(page.sheet, rows[0], rows[-1], columns)
    by_row = {row: code for (code, option), row in page.lines.items() if not option}
    return dict.fromkeys((by_row[row], "") for row in (rows[0], rows[-1]))


def _plain(site: Site, code: str) -> bool:
    item = site.world.questionnaire.by_code[code]
    return item.kind not in (ItemKind.MANY, ItemKind.ROSTER, ItemKind.NOTE) and not item.derived


def roster_sorted_without_ids(site: Site) -> None:
    for page in _keyed(site):
        rows = list(range(page.row + 2, page.row + 2 + len(site.world.rows[page.code])))
        for row in rows:
            swap_rows(page.sheet, row, site.chance.choice(rows), _seen(page))


def row_cut_and_pasted_below(site: Site) -> None:
    """Cut what one sees of a table's first row and paste it below the last; its hidden id stays."""
    for page in _keyed(site):
        swap_rows(page.sheet, page.row + 2, page.row + 2 + len(site.world.rows[page.code]), _seen(page))


def headings_sorted_in(site: Site) -> None:
    """Sort a table with its headings, and without the hidden ids."""
    for page in _keyed(site):
        swap_rows(page.sheet, page.row + 1, page.row + 3, _seen(page))


def _keyed(site: Site) -> list[Page]:
    known = site.world.questionnaire.by_code
    return [page for page in site.rosters if any(column.key for column in known[page.code].columns)]


def _seen(page: Page) -> list[int]:
    return [at for code, at in page.columns.items() if code != "codes"]


def codes_deleted(site: Site) -> Expected:
    return _codes(site, lambda code: None)


def codes_retyped(site: Site) -> Expected:
    return _codes(site, lambda code: code.replace(".", " ") + "x")


def _codes(site: Site, change) -> Expected:
    expected: Expected = {}
    for page in site.sections:
        plain = [
            (code, row)
            for (code, option), row in page.lines.items()
            if not option and _plain(site, code) and (code, "") in site.world.truth
        ]
        for code, row in site.chance.sample(plain, min(2, len(plain))):
            page.sheet.cell(row, page.columns["codes"]).value = change(code)
            expected[code, ""] = None
    site.look()
    return expected


def rows_copied(site: Site) -> Expected:
    expected: Expected = {}
    for page in site.sections[:3]:
        code, row = next((code, row) for (code, option), row in page.lines.items() if not option and _plain(site, code))
        last = page.sheet.max_row + 2
        for column in range(1, page.sheet.max_column + 1):
            page.sheet.cell(last, column).value = page.sheet.cell(row, column).value
        page.sheet.cell(last, page.columns["value"]).value = 888_888
        expected[code, ""] = None
    return expected


def headings_translated(site: Site) -> None:
    for page in site.pages:
        if isinstance(page.sheet.cell(page.row + 1, page.columns.get("row:number", 1)).value, int):
            continue  # another damage has put a row where the headings were
        for column in page.columns.values():
            page.sheet.cell(page.row + 1, column).value = f"Kopf {get_column_letter(column)}"


def questions_reworded(site: Site) -> None:
    for page in site.sections:
        for (code, option), row in page.lines.items():
            if not option and _plain(site, code):
                cell = page.sheet.cell(row, page.columns["label"])
                cell.value = f"{cell.value} (según nosotros)"


def merged(site: Site) -> Expected:
    """Merge two value cells, one below the other; the lower one's value is gone from sight."""
    expected: Expected = {}
    for page in site.sections:
        by_row = {row: code for (code, option), row in page.lines.items() if not option and _plain(site, code)}
        for row in sorted(by_row):
            if row + 1 in by_row and (by_row[row + 1], "") in site.world.truth:
                column = page.columns["value"]
                page.sheet.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)
                expected[by_row[row + 1], ""] = None
                break
    return expected


def hidden(site: Site) -> None:
    for page in site.pages:
        for row in range(page.row + 2, page.row + 6):
            page.sheet.row_dimensions[row].hidden = True


def headings_moved(site: Site) -> Expected:
    """Cut the figures of two columns with their headings and paste them the other way round, but for the hidden row."""
    for page in site.rosters:
        roster = site.world.questionnaire.by_code[page.code]
        plain = [column for column in roster.columns if column.code in page.columns and not column.key]
        plain = [
            column for column in plain if column.kind in (ItemKind.TEXT, ItemKind.LONG_TEXT) or column.kind.numeric
        ]
        if len(plain) < 2:
            continue
        one, other = plain[0], plain[1]
        for row in range(page.row + 1, page.row + 3 + len(site.world.rows[page.code])):
            first = page.sheet.cell(row, page.columns[one.code])
            second = page.sheet.cell(row, page.columns[other.code])
            first.value, second.value = second.value, first.value
        return {key: None for key in site.world.truth if key[0] in (one.code, other.code)}
    return {}


def spaced(site: Site) -> None:
    for page in site.sections:
        page.sheet.insert_rows(page.row + 3, 2)
        for column in page.columns.values():
            page.sheet.cell(page.row + 4, column).value = page.sheet.cell(page.row + 1, column).value
    site.look()


def units_changed(site: Site) -> None:
    for page in site.sections:
        for (code, option), row in page.lines.items():
            if not option and site.world.questionnaire.by_code[code].unit and _plain(site, code):
                page.sheet.cell(row, page.columns["unit"]).value = "miles de algo"


def unprotected(site: Site) -> None:
    for sheet in site.book.worksheets:
        sheet.protection.sheet = False
        sheet.data_validations.dataValidation = []
    out = io.BytesIO()
    site.book.save(out)


def earlier_changed(site: Site) -> None:
    """Correct last year's figures where they stand beside the cells, which were locked."""
    for page in site.pages:
        columns = [cell.column for cell in page.sheet[page.row] if cell.value == "earlier"]
        for column in columns[-2:]:
            for row in range(page.row + 2, page.last_row + 1):
                cell = page.sheet.cell(row, column)
                if isinstance(cell.value, int | float):
                    cell.value += 1
