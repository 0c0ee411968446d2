"""The look of a workbook: the window's light palette as cell styles, one font that every office has."""

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle

FONT = "Arial"  # its metrics are the same in Excel, LibreOffice and Google Sheets; Calibri's are not
INK, INK_2, INK_3 = "15202B", "465362", "5F6B79"
PRIMARY, FOCUS, ACCENT = "123A5A", "1F5FA8", "0B6E69"
SURFACE, BACKGROUND, LINE, INPUT_BORDER = "FFFFFF", "F5F7FA", "D5DBE3", "7E8A98"
INPUT, INPUT_SOFT, ON_PRIMARY, STAMP_ON_PRIMARY = "EEF5FC", "F7FAFD", "FFFFFF", "C9DAE9"
NOTICE, NOTICE_TINT = "8A3F06", "FFF3E2"
ERROR, ERROR_TINT, WARNING, WARNING_TINT = "A3242B", "FBE9EA", "8A5A00", "FFF3D6"
ABSENT, HEADER_TINT, NOTE_BORDER, FAINT = "EEF1F4", "E3EAF1", "A9B5C1", "B4BFCA"

TEXT_FORMAT, DATE_FORMAT = "@", "yyyy\\-mm\\-dd"

UNLOCKED, LOCKED = Protection(locked=False), Protection(locked=True)


def font(size: float = 10, color: str = INK, bold: bool = False, italic: bool = False) -> Font:
    """Return the workbook's font at *size* points."""
    return Font(name=FONT, size=size, color=color, bold=bold, italic=italic)


def fill(color: str) -> PatternFill:
    """Return a solid fill."""
    return PatternFill("solid", fgColor=color)


def align(horizontal: str | None = None, vertical: str = "center", wrap: bool = False, indent: int = 0) -> Alignment:
    """Return an alignment; texts wrap only where asked."""
    return Alignment(horizontal=horizontal, vertical=vertical, wrap_text=wrap, indent=indent)


def box(color: str = INPUT_BORDER) -> Border:
    """Return a thin border on all sides, for cells that take input."""
    side = Side(style="thin", color=color)
    return Border(left=side, right=side, top=side, bottom=side)


def rule(color: str = LINE, style: str = "thin") -> Border:
    """Return a line below."""
    return Border(bottom=Side(style=style, color=color))


def number_format(decimals: int | None, whole: bool) -> str:
    """Return a format that groups from five digits on, so that years stay whole; signs follow the reader's locale."""
    if whole:
        decimals = 0
    if decimals is None:
        return "General"
    tail = "." + "0" * min(decimals, 9) if decimals else ""
    return f"[>=10000]#,##0{tail};[<=-10000]-#,##0{tail};0{tail}"


def greyed() -> DifferentialStyle:
    """Return the look of a value cell whose status stands in place of a value."""
    return DifferentialStyle(
        font=Font(color=INK_3, italic=True), fill=PatternFill("lightUp", fgColor=LINE, bgColor=ABSENT)
    )


def tinted(kind: str) -> DifferentialStyle:
    """Return the look of a cell with an *error* or a *warning*."""
    ink, tint = (ERROR, ERROR_TINT) if kind == "error" else (WARNING, WARNING_TINT)
    return DifferentialStyle(font=Font(color=ink), fill=PatternFill("solid", fgColor=tint, bgColor=tint))
