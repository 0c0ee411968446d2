"""Findings and queries written into a copy of a country's own file: notes at its cells, and a sheet that lists them."""

import re
from collections import defaultdict

from db.snapshots.questionnaire import Questionnaire
from db.terms import ItemKind
from desktop.wording import sentence
from desktop.workbook import columns as c
from desktop.workbook.anchors import Anchor, address
from desktop.workbook.annotation import Annotation
from desktop.workbook.book import open_book, workbook_part
from desktop.workbook.enclosures import without_enclosures
from desktop.workbook.errors_sheet import CODES_AT, HEADER_AT, LOOKS, is_errors_sheet, sheet_xml
from desktop.workbook.grid import read_grid
from desktop.workbook.guard import open_package
from desktop.workbook.layout import HIDDEN_SHEETS, SheetKind
from desktop.workbook.links import Parts, declare, drop, free_name, relate, related, stored, unrelate
from desktop.workbook.looks import add_looks
from desktop.workbook.notes import note_text, write_notes
from desktop.workbook.opened import Opened
from desktop.workbook.package import pack
from desktop.workbook.read import found_sheets, manifest_of, questionnaire_of
from desktop.workbook.sheets import insert_sheet, repeat_rows, shown_first, titles, unselected

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
MACRO_BOOK = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
PLAIN_BOOK = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACRO_KINDS = ("vbaProject", "customUI", "extensibility")

Place = tuple[str, str]


def annotate_workbook(data: bytes, annotation: Annotation) -> bytes:
    """Return the file *data* with *annotation* in it; everything else of it stays as it is, but for macros, which go.

    What an earlier annotation had left in the file is replaced.

    Raises:
        Problem: *data* is no workbook of ours.
    """
    package = open_package(data)
    book = open_book(package)
    opened = Opened(book, package)
    manifest = manifest_of(opened)
    parts: Parts = {name: package.part(name) for name in without_enclosures(package.names) if not name.endswith("/")}
    part_of = {title: stored(parts, part) or part for title, part in book.sheets}
    anchors = found_sheets(opened)[0]
    places = _places(annotation, anchors, questionnaire_of(manifest), set(part_of))
    main = stored(parts, workbook_part(package)) or workbook_part(package)
    old = next(
        (
            title
            for title, part in part_of.items()
            if title.casefold() not in HIDDEN_SHEETS
            and is_errors_sheet(read_grid(package.pieces(part), book.strings, part))
        ),
        None,
    )
    title, part = _sheet(parts, main, part_of, old, annotation.language)
    styles = next((target for _, kind, target in related(parts, main) if kind == "styles" and target in parts), None)
    looks = [0] * len(LOOKS)
    if styles is not None:
        parts[styles], looks = add_looks(parts[styles], tuple(LOOKS.values()))
    parts[part] = sheet_xml(annotation, manifest.claim.text, places, looks)
    _notes(parts, part_of, annotation, places, title)
    _without_macros(parts, main)
    return pack(parts)


def _places(
    annotation: Annotation, anchors: list[Anchor], questionnaire: Questionnaire, known: set[str]
) -> dict[int, Place]:
    found: dict[tuple[str, str], Place] = {}
    for anchor in anchors:
        if anchor.kind is SheetKind.SECTION:
            _section_places(anchor, found)
        elif anchor.code in questionnaire.by_code:
            _roster_places(anchor, questionnaire, found)
    places: dict[int, Place] = {}
    for number, line in enumerate(annotation.lines):
        # Where a row has no id yet, the place is the one it was read from.
        read = annotation.places.get((line.item, line.row))
        place = found.get((line.item, line.row)) or ((read.sheet, read.cell) if read else None)
        place = place or found.get((line.item, ""))
        if place is not None and place[0] in known:
            places[number] = place
    return places


def _section_places(anchor: Anchor, found: dict[tuple[str, str], Place]) -> None:
    at = anchor.columns.get(c.VALUE, anchor.column)
    for row, code in anchor.codes():
        option = anchor.text(row, anchor.columns[c.OPTION]) if c.OPTION in anchor.columns else ""
        if not option:
            found.setdefault((code, ""), (anchor.title, address(row, at)))


def _roster_places(anchor: Anchor, questionnaire: Questionnaire, found: dict[tuple[str, str], Place]) -> None:
    roster = questionnaire.by_code[anchor.code]
    if roster.kind is not ItemKind.ROSTER:
        return
    shown = [column for column in roster.columns if column.code in anchor.columns]
    for column in shown:
        found.setdefault((column.code, ""), (anchor.title, address(anchor.row + 1, anchor.columns[column.code])))
    first = next((column for column in shown if column.key), shown[0] if shown else None)
    for row, row_id in anchor.codes():
        if row_id and first is not None:
            found.setdefault((roster.code, row_id), (anchor.title, address(row, anchor.columns[first.code])))
        for column in shown:
            if row_id:
                found.setdefault((column.code, row_id), (anchor.title, address(row, anchor.columns[column.code])))


def _sheet(parts: Parts, main: str, part_of: dict[str, str], old: str | None, language: str) -> Place:
    """Return the title and the part of the sheet of errors: the one that is there, emptied, or a new one."""
    order = titles(parts[main])
    for part in part_of.values():
        parts[part] = unselected(parts[part])
    if old is not None:
        part = part_of[old]
        for identity, kind, target in related(parts, part):
            unrelate(parts, part, identity)
            if kind in ("comments", "vmlDrawing", "printerSettings"):
                drop(parts, target)
        if old in order:
            parts[main] = shown_first(parts[main], order.index(old))
        return old, part
    title = sentence("workbook.errors.sheet", language)
    while title.casefold() in {known.casefold() for known in order}:
        title += " ·"
    part = free_name(parts, "xl/worksheets/convergencia{}.xml")
    declare(parts, part, SHEET)
    parts[main] = insert_sheet(parts[main], 1, title, relate(parts, main, "worksheet", part))
    parts[main] = repeat_rows(parts[main], 1, title, f"${CODES_AT}:${HEADER_AT}")
    return title, part


def _notes(
    parts: Parts, part_of: dict[str, str], annotation: Annotation, places: dict[int, Place], errors: str
) -> None:
    notes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for number, (sheet, cell) in places.items():
        line = annotation.lines[number]
        code = f"workbook.errors.do.{'answer' if line.token else line.tone.value}"
        todo = sentence(code, annotation.language, sheet=errors, n=number + 1)
        notes[sheet][cell].append(f"{line.heading}\n{line.message}\n→ {todo}")
    for number, (title, part) in enumerate(part_of.items(), start=1):
        if title != errors and title.casefold() not in HIDDEN_SHEETS:
            told = {cell: note_text(texts) for cell, texts in notes.get(title, {}).items()}
            write_notes(parts, part, told, number)


def _without_macros(parts: Parts, main: str) -> None:
    for identity, kind, target in related(parts, main):
        if kind in MACRO_KINDS or kind.startswith("vba"):
            for _, _, inner in related(parts, target):
                drop(parts, inner)
            drop(parts, target)
            unrelate(parts, main, identity)
    for name, content in list(parts.items()):
        if name.casefold().endswith("[content_types].xml"):
            parts[name] = content.replace(MACRO_BOOK, PLAIN_BOOK)
        elif re.search(r"(?:^|/)(?:vbaProject|vbaData)[^/]*$", name, re.IGNORECASE):
            drop(parts, name)
