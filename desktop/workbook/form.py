"""The empty form of a questionnaire in one language: built once with openpyxl, then filled for each country."""

import io
import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import unescape

from openpyxl import DEFUSEDXML, LXML
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Font
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName

from db.snapshots.questionnaire import Questionnaire
from desktop.rules import Book, compile_book
from desktop.wording import sentence
from desktop.workbook.check_lines import Lines
from desktop.workbook.checks import checks_of
from desktop.workbook.checks_sheet import ShownLine, write_checks
from desktop.workbook.columns import roster_columns, section_columns
from desktop.workbook.cover import write_cover
from desktop.workbook.draft import Draft
from desktop.workbook.identity import BLOCK_NAME, IDENTITY_NAME
from desktop.workbook.layout import CODE_ROW, CONTROL_SHEET, FACTS_SHEET, RULES_SHEET, SheetKind, SheetPlan, plan
from desktop.workbook.lists import Lists
from desktop.workbook.package import Package, Pressed, press
from desktop.workbook.palette import FONT
from desktop.workbook.patch import Sliced, Strings
from desktop.workbook.roster_sheet import RosterSheet
from desktop.workbook.rules_sheet import rules_xml
from desktop.workbook.section_sheet import SectionSheet
from desktop.workbook.sheet_style import protect
from desktop.workbook.values import Values

IDENTITY_TOKEN = "CONV-IDENTITY-TOKEN"
WORKBOOK = "xl/workbook.xml"
TYPES, RELATIONS, STRINGS = "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
STRINGS_TYPE = (
    b'<Override PartName="/xl/sharedStrings.xml"'
    b' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
)
STRINGS_RELATION = (
    b'<Relationship Id="rIdStrings" Target="/xl/sharedStrings.xml"'
    b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>'
)
_INLINE = re.compile(rb't="inlineStr"><is><t(?: xml:space="preserve")?>(.*?)</t></is>', re.DOTALL)
MOST_FORMS = 8

# With lxml installed openpyxl would read parts of a file past defusedxml.
assert DEFUSEDXML and not LXML, "openpyxl must read XML through defusedxml"


@dataclass(frozen=True)
class Form:
    """A prepared package: parts that never change, and sheets cut at the cells that do."""

    parts: Mapping[str, bytes | Pressed]
    workbook: bytes
    sheets: Mapping[str, Sliced]
    strings: bytes
    plans: tuple[SheetPlan, ...]
    cover: str
    checks: str
    lines: tuple[ShownLine, ...]
    part_of: Mapping[str, str]
    progress: Mapping[str, tuple[str, str]]
    book: Book
    values: Values


_forms: OrderedDict[tuple[object, ...], Form] = OrderedDict()


def form_for(
    questionnaire: Questionnaire, sha256: str, language: str, filled: Mapping[str, int], years: int, notice: bool
) -> Form:
    """Return the form for a questionnaire whose rosters have *filled* rows, from memory where it was built before."""
    plans = plan(questionnaire, language, filled)
    key = (sha256, language, tuple(sheet.rows for sheet in plans), years, notice)
    if key in _forms:
        _forms.move_to_end(key)
        return _forms[key]
    form = _forms[key] = _prepare(questionnaire, language, plans, years, notice)
    while len(_forms) > MOST_FORMS:
        _forms.popitem(last=False)
    return form


def _prepare(
    questionnaire: Questionnaire, language: str, plans: tuple[SheetPlan, ...], years: int, notice: bool
) -> Form:
    book = Workbook()
    # The first font is what the widths of columns are counted in; openpyxl's own is Calibri, which not everyone has.
    book._fonts = IndexedList([Font(name=FONT, size=10)])
    book._named_styles["Normal"].font = Font(name=FONT, size=10)
    cover = book.active
    cover.title = _title("workbook.cover.title", language, plans)
    lists = Lists(book, questionnaire, language)
    checks = _title("workbook.checks.title", language, plans, cover.title)
    rules = compile_book(questionnaire)
    values = Values(rules, plans, language, years)
    made = Lines(values, checks_of(rules, values), language)
    counts = made.counts()
    draft = Draft(book, questionnaire, language, plans, lists, cover.title, years, notice, values, made, checks)
    for sheet in plans:
        if sheet.kind is SheetKind.SECTION:
            SectionSheet(draft, sheet).write()
        else:
            RosterSheet(draft, sheet).write()
    lines = write_checks(draft, book.create_sheet(checks), made, counts)
    progress = write_cover(draft, cover, counts)
    protect(lists.sheet)
    for title in (RULES_SHEET, FACTS_SHEET, CONTROL_SHEET):
        book.create_sheet(title).sheet_state = "veryHidden"
    book.move_sheet(lists.sheet, len(book.sheetnames))
    _names(book, draft)
    book.properties = DocumentProperties(creator="Convergencia")
    return _cut(book, plans, checks, lines, progress, rules, values)


def _title(code: str, language: str, plans: tuple[SheetPlan, ...], *others: str) -> str:
    title = sentence(code, language)
    taken = {sheet.title.casefold() for sheet in plans} | {other.casefold() for other in others}
    while title.casefold() in taken:
        title += " ·"
    return title


def _names(book: Workbook, draft: Draft) -> None:
    for number, sheet in enumerate(draft.plans, start=1):
        if sheet.kind is SheetKind.SECTION:
            columns = section_columns(draft.years)
        else:
            assert sheet.roster is not None
            columns = roster_columns(draft.questionnaire, sheet.roster, draft.language)
        area = f"'{sheet.title}'!${columns[0].letter}${CODE_ROW}:${columns[-1].letter}${sheet.last_row}"
        book.defined_names[f"{BLOCK_NAME}{number}"] = DefinedName(f"{BLOCK_NAME}{number}", attr_text=area)
    book.defined_names[IDENTITY_NAME] = DefinedName(IDENTITY_NAME, attr_text=f'"{IDENTITY_TOKEN}"')


def _cut(
    book: Workbook,
    plans: tuple[SheetPlan, ...],
    checks: str,
    lines: tuple[ShownLine, ...],
    progress: Mapping[str, tuple[str, str]],
    rules: Book,
    values: Values,
) -> Form:
    out = io.BytesIO()
    book.save(out)
    package = Package(out.getvalue())
    part_of = {sheet.title: f"xl/worksheets/sheet{at}.xml" for at, sheet in enumerate(book.worksheets, start=1)}
    strings = Strings()
    parts: dict[str, bytes] = {}
    # The list of content types comes first, where programs that sniff a file look for it.
    for name in sorted(package.names, key=lambda name: name != TYPES):
        content = package.part(name)
        if name.startswith("xl/worksheets/sheet"):
            content = _shared(content, strings)
            # A row of a fixed height would cut off what people type; without the mark it grows with its text.
            content = (
                content
                if name in (part_of[title] for title in book.sheetnames[:1])
                else content.replace(b' customHeight="1"', b"")
            )
        parts[name] = content
    parts[TYPES] = parts[TYPES].replace(b"</Types>", STRINGS_TYPE + b"</Types>")
    parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", STRINGS_RELATION + b"</Relationships>")
    parts[STRINGS] = strings.xml()
    sliced = [title for title in book.sheetnames if title not in (CONTROL_SHEET, RULES_SHEET, FACTS_SHEET)]
    sheets = {part_of[title]: Sliced(parts[part_of[title]]) for title in sliced}
    kept: dict[str, bytes | Pressed] = {
        name: content if name in sheets else press(content) for name, content in parts.items()
    }
    # The largest part by far, and the same in every workbook: worth the time that pressing it hard takes.
    kept[part_of[RULES_SHEET]] = press(rules_xml(values), 9)
    return Form(
        kept,
        parts[WORKBOOK],
        sheets,
        parts[STRINGS],
        plans,
        book.sheetnames[0],
        checks,
        lines,
        part_of,
        progress,
        rules,
        values,
    )


def _shared(xml: bytes, strings: Strings) -> bytes:
    """Return a sheet whose texts stand among the shared strings, as every program writes them; openpyxl inlines them."""

    def moved(found: re.Match[bytes]) -> bytes:
        return b't="s"><v>%d</v>' % strings.index(unescape(found[1].decode()))

    return _INLINE.sub(moved, xml)
