"""The list of a workbook's sheets, edited in place: one is put in, and everything that counts sheets is kept right."""

import re
from xml.sax.saxutils import escape, quoteattr, unescape

from desktop.workbook.links import RELATIONSHIPS, before_end, prefix

_SHEET = re.compile(rb"<(?:\w+:)?sheet\b[^>]*?(?:/>|>\s*</(?:\w+:)?sheet>)", re.DOTALL)
_LOCAL = re.compile(rb'(\blocalSheetId=")([0-9]+)(")')
_TAB = re.compile(rb'(\s(?:activeTab|firstSheet)=")([0-9]+)(")')
_SELECTED = re.compile(rb'\s+tabSelected="[^"]*"')
_VIEW = re.compile(rb"<(?:\w+:)?workbookView\b[^>]*>")


def insert_sheet(book: bytes, at: int, title: str, relationship: str) -> bytes:
    """Return the workbook's part with a sheet more, the *at*-th from 0, shown first when the file is opened."""
    entries = list(_SHEET.finditer(book))
    at = min(at, len(entries))
    ids = [int(found[1]) for found in re.finditer(rb'\bsheetId="([0-9]+)"', book)]
    entry = (
        f'<{prefix(book)}sheet xmlns:r="{RELATIONSHIPS}" name={quoteattr(title)} sheetId="{max(ids, default=0) + 1}"'
        f' r:id="{relationship}"/>'
    ).encode()
    where = entries[at].start() if at < len(entries) else entries[-1].end()
    head, tail = book[:where], book[where:]
    # Names that belong to one sheet say which by its place.
    tail = _LOCAL.sub(lambda found: found[1] + b"%d" % (int(found[2]) + (int(found[2]) >= at)) + found[3], tail)
    return shown_first(head + entry + tail, at)


def shown_first(book: bytes, at: int) -> bytes:
    """Return the workbook's part such that the *at*-th sheet is in front."""

    def viewed(found: re.Match[bytes]) -> bytes:
        tag = _TAB.sub(b"", found[0])
        return re.sub(rb"\s*(/?)>$", rb' activeTab="%d"\1>' % at, tag)

    return _VIEW.sub(viewed, book, count=1)


def unselected(sheet: bytes) -> bytes:
    """Return a sheet that is not selected: two selected ones would take what is typed into either."""
    head, marker, rest = sheet.partition(b"sheetData")
    return _SELECTED.sub(b"", head) + marker + rest


def repeat_rows(book: bytes, at: int, title: str, rows: str) -> bytes:
    """Return the workbook's part with *rows* of the *at*-th sheet printed on each of its pages."""
    name = f'_xlnm.Print_Titles" localSheetId="{at}"'
    if name.encode() in book or not re.search(rb"</(?:\w+:)?definedNames>", book):
        return book
    area = escape(f"'{title.replace(chr(39), chr(39) * 2)}'!{rows}")
    named = prefix(book)
    return before_end(book, b"definedNames", f'<{named}definedName name="{name}>{area}</{named}definedName>'.encode())


def titles(book: bytes) -> list[str]:
    """Return the titles of all sheets, in order."""
    found = (re.search(rb'\bname="([^"]*)"', one[0]) for one in _SHEET.finditer(book))
    return [
        unescape(name[1].decode("utf-8", "replace"), {"&quot;": '"', "&apos;": "'"}) if name else "" for name in found
    ]
