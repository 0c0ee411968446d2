"""The tidy table as a workbook, with the lists that explain its codes: every text typed as text, none as a formula."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.cell import Cell as OpenCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from db.snapshots.questionnaire import say
from db.terms import LANGUAGES, Stage, ValueStatus
from desktop.exchange.observations import Dataset
from desktop.exchange.packing import pack
from desktop.wording import sentence, word

LONGEST = 32_767
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties'
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>'
    "</cp:coreProperties>"
)
Cell = str | float | None


def write_tables(data: Dataset) -> bytes:
    """Return the workbook: data, items, codes, countries, statuses, and what it is; equal data give equal bytes."""
    book = Workbook(write_only=True)
    _sheet(book, "data", _DATA, _data(data))
    if data.translations:
        _sheet(book, "translations", _TRANSLATIONS, _translations(data))
    _sheet(book, "items", _ITEMS, _items(data))
    _sheet(book, "codes", ("list", "code", *LANGUAGES), _codes(data))
    countries = ((code, *(names.get(tongue) for tongue in LANGUAGES)) for code, names in sorted(data.countries.items()))
    _sheet(book, "countries", ("country", *LANGUAGES), countries)
    terms = [
        (kind, term.value, *(word(term, tongue) for tongue in LANGUAGES))
        for kind, words in (("status", ValueStatus), ("stage", Stage))
        for term in words
    ]
    _sheet(book, "statuses", ("kind", "code", *LANGUAGES), terms)
    _sheet(book, "about", ("what", *LANGUAGES), _about(data))
    out = io.BytesIO()
    book.save(out)
    # openpyxl writes the hour into the properties and into the container.
    with zipfile.ZipFile(out) as archive:
        parts = {name: archive.read(name) for name in sorted(archive.namelist(), key=lambda name: name[0] != "[")}
    title, creator = escape(f"{_title(data, 'en')} {data.year}"), escape(_plain(data.publisher))
    parts["docProps/core.xml"] = _CORE.format(title=title, creator=creator).encode()
    return pack(parts)


_DATA = (
    ("country", 10), ("round", 8), ("item", 14), ("label", 50), ("row", 15), ("column", 14), ("value", 24), ("number", 16),
    ("unit", 16), ("status", 8), ("confidential", 12), ("note", 40), ("source", 30), ("stage", 12),
)  # fmt: skip
_TRANSLATIONS = (
    ("country", 10), ("item", 14), ("row", 15), ("original", 60), ("language", 10), ("translation", 60),
    ("attribution", 36), ("remark", 48),
)  # fmt: skip
_ITEMS = ("item", "roster", "section", "kind", "unit", "code_list", "derived", *LANGUAGES)


def _data(data: Dataset) -> Iterable[Sequence[Cell]]:
    questionnaire = data.questionnaire
    for one in data.observations:
        answer = one.published
        item = questionnaire.by_code[answer.item]
        column = item.code.removeprefix(f"{item.roster}.") if item.roster else None
        yield (
            one.country, str(data.year), item.roster or item.code, questionnaire.label(item, questionnaire.default_language),
            answer.row or None, column, answer.text, answer.number, item.unit or None, one.status or None,
            "C" if one.answer.confidential else "F", answer.note, answer.source, one.stage.value,
        )  # fmt: skip


def _translations(data: Dataset) -> Iterable[Sequence[Cell]]:
    for one in data.translations:
        made = one.translation
        # Never the country's own words: who translated stands beside them, and that they no longer fit where they do not.
        by = sentence("translate.attributed", made.language, translator=made.translator, language=made.language)
        remark = sentence("translate.stale", made.language) if one.stale else None
        yield one.country, made.item, made.row or None, one.original, made.language, made.text, by, remark


def _items(data: Dataset) -> Iterable[Sequence[Cell]]:
    for item in data.questionnaire.every_item():
        yield (
            item.code, item.roster, item.section, item.kind.value, item.unit or None, item.code_list,
            "yes" if item.derived else "no", *(item.labels.get(tongue) for tongue in LANGUAGES),
        )  # fmt: skip


def _codes(data: Dataset) -> Iterable[Sequence[Cell]]:
    for name, listed in data.questionnaire.code_lists.items():
        for entry in listed.codes:
            yield (name, entry.code, *(entry.labels.get(tongue) for tongue in LANGUAGES))


def _about(data: Dataset) -> Iterable[Sequence[Cell]]:
    yield ("title", *(_title(data, tongue) for tongue in LANGUAGES))
    yield ("round", *[str(data.year)] * len(LANGUAGES))
    yield ("publisher", *[data.publisher] * len(LANGUAGES))
    yield ("questionnaire", *[f"{data.questionnaire.code}@{data.questionnaire.version}"] * len(LANGUAGES))
    yield ("content_hash", *[data.content_hash] * len(LANGUAGES))
    yield ("confidential", *(sentence("export.confidential", tongue) for tongue in LANGUAGES))
    if data.notice:
        yield ("notice", *(data.notice.get(tongue) for tongue in LANGUAGES))


def _title(data: Dataset, tongue: str) -> str:
    questionnaire = data.questionnaire
    return say(questionnaire.titles, tongue, questionnaire.default_language, questionnaire.code)


def _sheet(
    book: Workbook, title: str, heads: Sequence[str | tuple[str, float]], rows: Iterable[Sequence[Cell]]
) -> None:
    sheet: WriteOnlyWorksheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    names = [head if isinstance(head, str) else head[0] for head in heads]
    for at, head in enumerate(heads, start=1):
        wide = 42 if head in LANGUAGES else 16
        sheet.column_dimensions[get_column_letter(at)].width = wide if isinstance(head, str) else head[1]
    sheet.append([_head(sheet, name) for name in names])
    count = 1
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(names))}{count}"


def _head(sheet: WriteOnlyWorksheet, text: str) -> OpenCell:
    cell = _cell(sheet, text)
    assert cell is not None
    cell.font = Font(name="Arial", size=10, bold=True, color="123A5A")
    cell.fill = PatternFill("solid", fgColor="E3EAF1")
    return cell


def _cell(sheet: WriteOnlyWorksheet, value: Cell) -> OpenCell | None:
    if value is None or value == "":
        return None
    if isinstance(value, float):
        return WriteOnlyCell(sheet, value)
    cell = WriteOnlyCell(sheet, _plain(value))
    # A text that begins with "=" would become a formula.
    cell.data_type = "s"
    return cell


def _plain(text: str) -> str:
    plain = _CONTROL.sub("", text)
    return plain.encode("utf-16-le")[: 2 * LONGEST].decode("utf-16-le", "ignore")
