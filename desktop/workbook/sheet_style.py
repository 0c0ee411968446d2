"""What every sheet of a workbook has in common: protection, page, view, and one way to write a cell."""

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from desktop.workbook.columns import CODES, Column
from desktop.workbook.draft import Draft
from desktop.workbook.layout import CODE_ROW, COUNTRY_ROW, HEADER_ROW, NOTICE_ROW, STAMP_ROW, TITLE_ROW
from desktop.workbook.palette import FOCUS, HEADER_TINT, INK_2, INK_3, NOTICE, PRIMARY, align, fill, font, rule
from desktop.workbook.words import clean


def put(
    sheet: Worksheet,
    address: str,
    text: str | int | None = None,
    *,
    look: Font | None = None,
    tint: PatternFill | None = None,
    edge: Border | None = None,
    place: Alignment | None = None,
    guard: Protection | None = None,
    shown: str | None = None,
) -> Cell:
    """Write *text* as text, never as a formula, and give the cell its look; ``shown`` is a number format."""
    cell = sheet[address]
    if text is not None:
        cell.value = clean(text) if isinstance(text, str) else text
        if isinstance(text, str):
            cell.data_type = "s"
    if look is not None:
        cell.font = look
    if tint is not None:
        cell.fill = tint
    if edge is not None:
        cell.border = edge
    if place is not None:
        cell.alignment = place
    if guard is not None:
        cell.protection = guard
    if shown is not None:
        cell.number_format = shown
    return cell


def heading(sheet: Worksheet, draft: Draft, title: str, marker: str, columns: tuple[Column, ...], told: str) -> None:
    """Write the rows above the table: title, country line, stamp, notice, how to fill it in, the hidden row of codes."""
    shown = [column.letter for column in columns if not column.hidden]
    put(sheet, f"{shown[0]}{TITLE_ROW}", title, look=font(17, PRIMARY, bold=True), place=align())
    put(sheet, f"{shown[0]}{COUNTRY_ROW}", look=font(10.5, INK_2), place=align())
    put(sheet, f"{shown[0]}{STAMP_ROW}", look=font(8, INK_3), place=align())
    put(sheet, f"{shown[0]}{NOTICE_ROW}", look=font(9.5, NOTICE, bold=True), place=align())
    link(sheet, f"{shown[-1]}{TITLE_ROW}", f"↑ {draft.cover}", draft.cover, place=align("right"))
    put(sheet, f"{shown[-1]}{STAMP_ROW}", told, look=font(8.5, INK_2, italic=True), place=align("right"))
    for row, height in ((TITLE_ROW, 30), (COUNTRY_ROW, 17), (STAMP_ROW, 14), (NOTICE_ROW, 20 if draft.notice else 8)):
        sheet.row_dimensions[row].height = height
    for column in columns:
        sheet.column_dimensions[column.letter].width = column.width
        sheet.column_dimensions[column.letter].hidden = column.hidden
        put(sheet, f"{column.letter}{CODE_ROW}", marker if column.code == CODES else column.code, look=font(7, INK_3))
    sheet.row_dimensions[CODE_ROW].hidden = True
    sheet.row_dimensions[CODE_ROW].height = 9


def link(sheet: Worksheet, address: str, text: str, title: str, place: Alignment | None = None) -> Cell:
    """Write a link to another sheet of the workbook."""
    cell = put(sheet, address, text, place=place)
    cell.hyperlink = Hyperlink(ref=address, location=f"'{title}'!A1", display=text)
    cell.font = font(10, FOCUS)
    return cell


def header(sheet: Worksheet, address: str, text: str, horizontal: str = "left", indent: int = 0) -> None:
    """Write the heading of one column."""
    put(
        sheet,
        address,
        text,
        look=font(9, PRIMARY, bold=True),
        tint=fill(HEADER_TINT),
        edge=rule(PRIMARY, "medium"),
        place=align(horizontal, wrap=True, indent=indent),
    )


def finish(
    sheet: Worksheet, draft: Draft, columns: tuple[Column, ...], frozen: str, last_row: int, tab: str, scale: int = 0
) -> None:
    """Freeze the headings and set up A4 landscape pages that repeat title, stamp and headings.

    With a *scale* in percent pages may be broken by hand; without, they are made to fit the width, and Excel then breaks
    them where it likes.
    """
    shown = [column.letter for column in columns if not column.hidden]
    sheet.freeze_panes = frozen
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = tab
    page(sheet, draft, landscape=True)
    if scale:
        sheet.sheet_properties.pageSetUpPr.fitToPage = False
        sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = None
        sheet.page_setup.scale = scale
    sheet.print_title_rows = f"{TITLE_ROW}:{HEADER_ROW}"
    sheet.print_area = f"{shown[0]}1:{shown[-1]}{last_row}"


def page(sheet: Worksheet, draft: Draft, landscape: bool) -> None:
    """Set up A4, one page wide, with the sheet's name and the page number below."""
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins = PageMargins(left=0.45, right=0.45, top=0.5, bottom=0.6, header=0.25, footer=0.3)
    sheet.print_options.horizontalCentered = True
    sheet.oddFooter.left.text = "&A"
    sheet.oddFooter.right.text = draft.words("workbook.head.page", page="&P", pages="&N")
    for part in (sheet.oddFooter.left, sheet.oddFooter.right):
        part.size, part.font, part.color = 8, "Arial,Regular", INK_3


def protect(sheet: Worksheet, *, growing: bool = False) -> None:
    """Protect without a password: a slip cannot destroy the form, and what helps people to work stays allowed."""
    guard = sheet.protection
    guard.sheet = True
    # In this element "True" forbids.
    guard.formatCells = guard.formatColumns = guard.formatRows = False
    guard.sort = guard.autoFilter = False
    guard.insertRows = not growing
