"""The sheet of errors and queries that goes home in a file, and what comes back typed on it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from db.problems import Remark
from db.snapshots.receipt import Correspondence, Reply
from db.terms import LANGUAGES, ExplanationKind
from desktop.wording import sentence, word
from desktop.workbook.anchors import DEEPEST_MARKER, address
from desktop.workbook.annotation import EXPLAIN, Annotation, Asked, Tone, fingerprint, read_origin, read_token
from desktop.workbook.cells import Raw, get_text
from desktop.workbook.correspondence import correspondence_text, read_correspondence
from desktop.workbook.grid import MAIN, Grid
from desktop.workbook.layout import MARKER
from desktop.workbook.looks import Look
from desktop.workbook.palette import (
    ABSENT,
    FOCUS,
    HEADER_TINT,
    INK,
    INK_2,
    INK_3,
    INPUT,
    INPUT_BORDER,
    LINE,
    NOTICE,
    PRIMARY,
)  # fmt: skip
from desktop.workbook.pressed import chunks
from desktop.workbook.text_size import row_heights
from desktop.workbook.words import clean, folded

ERRORS_MARKER = MARKER + "errors"
LETTERS = "letters|"
KIND, ANSWER, PERSON = "errors:kind", "errors:answer", "errors:person"
CODES_AT, HEADER_AT, FIRST_AT = 6, 7, 8
WIDTHS = {"A": 9.0, "B": 6.0, "C": 18.0, "D": 20.0, "E": 34.0, "F": 60.0, "G": 25.0, "H": 45.0}
HEADS = {
    "B": "workbook.head.number",
    "C": "workbook.errors.tone",
    "D": "workbook.errors.item",
    "E": "workbook.errors.place",
    "F": "workbook.errors.message",
    "G": "workbook.errors.kind",
    "H": "workbook.errors.answer",
}
LOOKS = {
    "title": Look(17, PRIMARY, bold=True, wrap=False, upright="center"),
    "country": Look(10.5, INK_2, wrap=False, upright="center"),
    "stamp": Look(8, INK_3, wrap=False, upright="center"),
    "told": Look(10, INK, upright="center"),
    "label": Look(10, INK_2, wrap=False, upright="center"),
    "person": Look(10, INK, tint=INPUT, edge=INPUT_BORDER, boxed=True, open=True, wrap=False, upright="center"),
    "hidden": Look(7, INK_3, wrap=False),
    "header": Look(9, PRIMARY, bold=True, tint=HEADER_TINT, edge=PRIMARY, thick=True, upright="center", indent=1),
    "text": Look(10, INK, edge=LINE, upright="center", indent=1),
    "code": Look(9.5, INK_2, edge=LINE, upright="center", indent=1),
    "link": Look(10, FOCUS, edge=LINE, upright="center", indent=1),
    "input": Look(10, INK, tint=INPUT, edge=INPUT_BORDER, boxed=True, open=True, upright="center", indent=1),
    "closed": Look(10, INK_3, tint=ABSENT, edge=LINE, upright="center", indent=1),
    Tone.ERROR.value: Look(10, "A4262C", bold=True, edge=LINE, upright="center", indent=1),
    Tone.QUERY.value: Look(10, FOCUS, bold=True, edge=LINE, upright="center", indent=1),
    Tone.WARNING.value: Look(10, NOTICE, bold=True, edge=LINE, upright="center", indent=1),
    Tone.INFORMATION.value: Look(10, INK_2, edge=LINE, upright="center", indent=1),
}


def sheet_xml(annotation: Annotation, stamp: str, places: Mapping[int, tuple[str, str]], styles: list[int]) -> bytes:
    """Return the sheet; *places* are (sheet, cell) of the lines that have one, by their number from 0."""
    at = dict(zip(LOOKS, styles, strict=True))
    rows = [*_head(annotation, stamp, at)]
    heights = row_heights(_texts(annotation, places))
    for number, line in enumerate(annotation.lines):
        row = FIRST_AT + number
        rows.append(
            _line(row, number + 1, line, annotation.language, places.get(number), at, heights.get(row, 16.0) + 8)
        )
    if not annotation.lines:
        nothing = _cell(f"B{FIRST_AT}", sentence("workbook.errors.nothing", annotation.language), at["told"])
        rows.append(f'<row r="{FIRST_AT}" ht="24">{nothing}</row>')
    rows += _letters(annotation, FIRST_AT + max(1, len(annotation.lines)), at["hidden"])
    widths = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"{" hidden=" + chr(34) + "1" + chr(34) if n == 1 else ""}/>'
        for n, width in enumerate(WIDTHS.values(), start=1)
    )
    xml = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{MAIN}">'
        f'<sheetPr><tabColor rgb="FF{NOTICE}"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">'
        f'<pane ySplit="{HEADER_AT}" topLeftCell="A{FIRST_AT}" activePane="bottomLeft" state="frozen"/>'
        f'<selection pane="bottomLeft" activeCell="H{FIRST_AT}" sqref="H{FIRST_AT}"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{widths}</cols><sheetData>{"".join(rows)}</sheetData>'
        '<sheetProtection sheet="1" formatColumns="0" formatRows="0" formatCells="0" autoFilter="0" sort="0"/>'
        '<mergeCells count="2"><mergeCell ref="B4:H4"/><mergeCell ref="E5:F5"/></mergeCells>'
        f"{_choices(annotation)}{_links(places)}"
        '<printOptions horizontalCentered="1"/><pageMargins left="0.45" right="0.45" top="0.5" bottom="0.6" header="0.25"'
        ' footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
    )
    return xml.encode("utf-8", "replace")


def _head(annotation: Annotation, stamp: str, at: Mapping[str, int]) -> Iterable[str]:
    language = annotation.language
    line = sentence(
        "workbook.head.country", language, country=annotation.country, year=str(annotation.year), due=annotation.due
    )
    told = sentence("workbook.errors.given" if annotation.given else "workbook.errors.told", language)
    if annotation.unevaluated:
        told += " " + sentence("workbook.errors.unevaluated", language, n=annotation.unevaluated)
    yield f'<row r="1" ht="30">{_cell("B1", sentence("workbook.errors.title", language), at["title"])}</row>'
    yield f'<row r="2" ht="17">{_cell("B2", line, at["country"])}</row>'
    yield f'<row r="3" ht="14">{_cell("B3", stamp, at["stamp"])}</row>'
    high = row_heights([(4, told, sum(WIDTHS.values()) - WIDTHS["A"] - 4, 10)]).get(4, 20.0)
    yield f'<row r="4" ht="{high + 4:.1f}" customHeight="1">{_cell("A4", annotation.origin, at["hidden"])}{_cell("B4", told, at["told"])}</row>'
    name = _cell("B5", sentence("workbook.errors.person", language), at["label"])
    yield f'<row r="5" ht="22" customHeight="1">{_cell("A5", PERSON, at["hidden"])}{name}{_cell("E5", annotation.person, at["person"])}{_cell("F5", "", at["person"])}</row>'
    codes = {"A": ERRORS_MARKER, "G": KIND, "H": ANSWER}
    marks = "".join(_cell(f"{letter}{CODES_AT}", text, at["hidden"]) for letter, text in codes.items())
    yield f'<row r="{CODES_AT}" ht="9" hidden="1">{marks}</row>'
    heads = "".join(_cell(f"{x}{HEADER_AT}", sentence(code, language), at["header"]) for x, code in HEADS.items())
    yield f'<row r="{HEADER_AT}" ht="26" customHeight="1">{heads}</row>'


def _letters(annotation: Annotation, row: int, style: int) -> Iterable[str]:
    """Yield hidden rows with what a country's own file takes from the sheet; nobody else looks at them."""
    if annotation.letters:
        for number, piece in enumerate(chunks(correspondence_text(annotation.letters))):
            yield f'<row r="{row + number}" hidden="1">{_cell(f"A{row + number}", f"{LETTERS}{number}|{piece}", style)}</row>'


def _line(
    row: int, number: int, line: Asked, language: str, place: tuple[str, str] | None, at: Mapping[str, int], high: float
) -> str:
    explains = line.token.startswith(EXPLAIN)
    where = _where(place)
    kind = word(line.kind, language) if line.kind else ""
    cells = [
        _cell(f"A{row}", line.token, at["hidden"]) if line.token else "",
        _cell(f"B{row}", str(number), at["code"]),
        _cell(f"C{row}", line.heading, at[line.tone.value]),
        _cell(f"D{row}", line.item, at["code"]),
        _cell(f"E{row}", where, at["link" if place else "text"]),
        _cell(f"F{row}", line.message, at["text"]),
        _cell(f"G{row}", kind, at["input" if explains else "closed"]),
        _cell(f"H{row}", line.answer, at["input" if line.token else "closed"]),
    ]
    return f'<row r="{row}" ht="{high:.1f}">{"".join(cells)}</row>'


def _where(place: tuple[str, str] | None) -> str:
    return f"{place[0]} ! {place[1]}" if place else "—"


def _cell(place: str, text: str, style: int) -> str:
    plain = clean(text)
    if not plain:
        return f'<c r="{place}" s="{style}"/>'
    said = escape(plain.replace("_x", "_x005F_x") if "_x" in plain else plain)
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'


def _texts(annotation: Annotation, places: Mapping[int, tuple[str, str]]) -> Iterable[tuple[int, str, float, float]]:
    for number, line in enumerate(annotation.lines):
        texts = {
            "C": line.heading,
            "D": line.item,
            "E": _where(places.get(number)),
            "F": line.message,
            "H": line.answer,
        }
        yield from ((FIRST_AT + number, text, WIDTHS[letter] - 3, 10.0) for letter, text in texts.items())


def _choices(annotation: Annotation) -> str:
    rows = [FIRST_AT + n for n, line in enumerate(annotation.lines) if line.token.startswith(EXPLAIN)]
    if not rows:
        return ""
    words = ",".join(word(kind, annotation.language) for kind in ExplanationKind)
    cells = " ".join(f"G{row}" for row in rows)
    return (
        f'<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="{cells}">'
        f"<formula1>{escape(chr(34) + words + chr(34))}</formula1></dataValidation></dataValidations>"
    )


def _links(places: Mapping[int, tuple[str, str]]) -> str:
    links = "".join(
        f'<hyperlink ref="E{FIRST_AT + number}" location={quoteattr(_location(sheet, cell))}/>'
        for number, (sheet, cell) in places.items()
    )
    return f"<hyperlinks>{links}</hyperlinks>" if links else ""


def _location(sheet: str, cell: str) -> str:
    title = sheet.replace("'", "''")
    return f"'{title}'!{cell}"


def is_errors_sheet(grid: Grid) -> bool:
    """Whether a sheet is the one of errors and queries, ours or of an earlier time."""
    return _marker(grid) is not None


def read_errors_sheet(title: str, grid: Grid) -> tuple[list[Reply], list[Remark]]:
    """Return the answers typed on the sheet, and what could not be taken; answers left as they went out are not there."""
    marker = _marker(grid)
    if marker is None:
        return [], []
    top, hidden = marker
    columns = {clean(cell[1]): at for (row, at), cell in grid.cells.items() if row == top and cell[0] == "s"}
    if ANSWER not in columns:
        return [], [Remark("workbook.errors.no_column", sheet=title)]
    person = _person(grid, top, hidden)
    found: dict[Reply, list[Reply]] = {}
    remarks: list[Remark] = []
    for (row, at), cell in sorted(grid.cells.items()):
        asked = read_token(clean(cell[1]), title, "") if at == hidden and row > top and cell[0] == "s" else None
        if asked is None:
            continue
        reply = _answered(grid, row, columns, replace(asked, person=person), remarks)
        if reply is not None:
            found.setdefault(asked, []).append(reply)
    replies = []
    for answers in found.values():
        if len({(one.kind, one.text) for one in answers}) > 1:
            told = ", ".join(one.cell for one in answers)
            remarks.append(Remark("workbook.errors.twice", "warning", title, answers[0].cell, details={"cells": told}))
            continue
        replies.append(answers[0])
    return replies, remarks


def sheet_origin(grid: Grid) -> tuple[str, int] | None:
    """Return which receipt the file of this sheet is a copy of, and as of which changeset."""
    marker = _marker(grid)
    texts = [cell[1] for (row, at), cell in grid.cells.items() if marker and at == marker[1] and row < marker[0]]
    return next((found for text in texts if (found := read_origin(clean(text)))), None)


def sheet_letters(grid: Grid) -> Correspondence:
    """Return what the office sent along on the sheet for a country's own file; nothing where it was damaged."""
    found: dict[int, str] = {}
    for _, cell in grid.cells.items():
        if cell[0] == "s" and cell[1].startswith(LETTERS):
            number, _, piece = cell[1][len(LETTERS) :].partition("|")
            if number.isdecimal():
                found[int(number[:6])] = piece
    try:
        return read_correspondence("".join(found[at] for at in sorted(found))) if found else Correspondence()
    except ValueError:
        # What stands on the sheet for people to read is read all the same.
        return Correspondence()


def _marker(grid: Grid) -> tuple[int, int] | None:
    return next(
        (
            (row, column)
            for (row, column), cell in sorted(grid.cells.items())
            if row <= DEEPEST_MARKER and cell[0] == "s" and clean(cell[1]) == ERRORS_MARKER
        ),
        None,
    )


def _person(grid: Grid, top: int, hidden: int) -> str:
    """Return the name given beside its mark, in the first cell of its row that is neither mark nor label."""
    rows = [row for (row, at), cell in grid.cells.items() if at == hidden and row < top and cell[1] == PERSON]
    texts = [clean(cell[1]) for (row, at), cell in sorted(grid.cells.items()) if row in rows and at > hidden + 1]
    return next((text[:200] for text in texts if text), "")


def _answered(grid: Grid, row: int, columns: Mapping[str, int], asked: Reply, remarks: list[Remark]) -> Reply | None:
    place = address(row, columns[ANSWER])
    reading = get_text(_raw(grid, row, columns[ANSWER]))
    if reading.remark is not None and reading.refused:
        remarks.append(replace(reading.remark, sheet=asked.sheet, cell=place, item=asked.item or None))
        return None
    text = reading.text or ""
    kind = None
    if not asked.number:
        said = clean(_raw(grid, row, columns[KIND]).text) if KIND in columns else ""
        kind = _kinds().get(folded(said))
        if said and kind is None:
            remarks.append(
                Remark("workbook.errors.kind_unknown", "warning", asked.sheet, address(row, columns[KIND]), found=said)
            )
        # A kind alone says enough, but for the one that says nothing.
        if not text and kind is not None and kind is not ExplanationKind.OTHER:
            text = said
        kind = kind or ExplanationKind.OTHER
    if not text or fingerprint(kind, text) == asked.start:
        return None
    return replace(asked, cell=place, text=text, kind=kind)


def _raw(grid: Grid, row: int, column: int) -> Raw:
    found = grid.cells.get((row, column))
    return Raw(found[0], found[1], "", found[3]) if found else Raw("", "")


@cache
def _kinds() -> dict[str, ExplanationKind]:
    return {folded(word(kind, language)): kind for kind in ExplanationKind for language in LANGUAGES}
