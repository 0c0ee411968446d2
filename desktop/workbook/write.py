"""A workbook for one country: the prepared form, filled."""

from collections.abc import Iterator, Mapping
from datetime import date

from db.snapshots.questionnaire import Item, say
from db.snapshots.receipt import Base
from db.snapshots.submission import Answer, Answers
from db.terms import ItemKind
from desktop.wording import sentence
from desktop.workbook import columns as c
from desktop.workbook.cells import Raw, put_status, put_text, put_value
from desktop.workbook.columns import Column, reference_columns, roster_columns, section_columns
from desktop.workbook.cover import PLACES
from desktop.workbook.form import IDENTITY_TOKEN, Form, form_for
from desktop.workbook.identity import Claim, Manifest, manifest_lines
from desktop.workbook.layout import (
    CONTROL_SHEET,
    COUNTRY_ROW,
    FIRST_ROW,
    HEADER_ROW,
    NOTICE_ROW,
    STAMP_ROW,
    LineKind,
    SheetKind,
    SheetPlan,
)
from desktop.workbook.order import Order
from desktop.workbook.package import pack
from desktop.workbook.patch import Strings, text_cell
from desktop.workbook.properties import app_xml, core_xml
from desktop.workbook.read_roster import annotated
from desktop.workbook.words import MARK

SHEET_XML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def write_workbook(order: Order) -> bytes:
    """Return the workbook of *order*, an .xlsx file; equal orders give equal bytes."""
    newest = order.earlier[order.years[0]] if order.years else Base({}, {})
    filled = {
        roster.code: max(len(order.rows.get(roster.code, ())), len(newest.rows.get(roster.code, ())))
        for roster in order.questionnaire.rosters
    }
    form = form_for(order.questionnaire, order.sha256, order.language, filled, len(order.years), bool(order.notice))
    claim = Claim(order.country.code, order.year, order.sha256, order.key, order.base_seq)
    strings = Strings(form.strings)
    parts = dict(form.parts)
    parts[form.part_of[form.cover]] = form.sheets[form.part_of[form.cover]].filled(_cover(order, claim), strings)
    for plan in form.plans:
        part = form.part_of[plan.title]
        cells = _section(order, claim, plan) if plan.kind is SheetKind.SECTION else _roster(order, claim, plan)
        parts[part] = form.sheets[part].filled(dict(cells), strings)
    parts[form.part_of[CONTROL_SHEET]] = _control(order, claim, form, strings)
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(IDENTITY_TOKEN.encode(), claim.text.encode())
    parts["xl/sharedStrings.xml"] = strings.xml()
    title = f"{_title(order)} – {order.country.name(order.language)} {order.year}"
    parts["docProps/core.xml"] = core_xml(title, claim.text, order.language, order.sender)
    parts["docProps/app.xml"] = app_xml()
    return pack(parts)


def day_text(day: date, language: str) -> str:
    """Return a date in words, such as 31 de marzo de 2023."""
    month = sentence("workbook.months", language).split()[day.month - 1]
    return sentence("workbook.day", language, day=str(day.day), month=month, year=str(day.year))


def _title(order: Order) -> str:
    questionnaire = order.questionnaire
    return say(questionnaire.titles, order.language, questionnaire.default_language, questionnaire.code)


def _cover(order: Order, claim: Claim) -> dict[str, Raw]:
    name = order.country.name(order.language)
    shown = {
        PLACES.sender: order.sender,
        PLACES.country: sentence("workbook.cover.country", order.language, country=name, year=str(order.year)),
        PLACES.stamp: claim.text,
        PLACES.notice: order.notice,
        PLACES.due: day_text(order.due, order.language),
        PLACES.send_to: order.sender or "—",
    }
    return {address: Raw("s", text) for address, text in shown.items() if text}


def _heading(order: Order, claim: Claim, columns: tuple[Column, ...]) -> Iterator[tuple[str, Raw]]:
    first = next(column.letter for column in columns if not column.hidden)
    line = sentence(
        "workbook.head.country", order.language,
        country=order.country.name(order.language), year=str(order.year), due=day_text(order.due, order.language),
    )  # fmt: skip
    yield f"{first}{COUNTRY_ROW}", Raw("s", line)
    yield f"{first}{STAMP_ROW}", Raw("s", claim.text)
    if order.notice:
        yield f"{first}{NOTICE_ROW}", Raw("s", order.notice)


def _section(order: Order, claim: Claim, plan: SheetPlan) -> Iterator[tuple[str, Raw]]:
    columns = section_columns(len(order.years))
    at = {column.code: column.letter for column in columns}
    beside = list(zip([column for column in columns if column.code == c.EARLIER], order.years, strict=True))
    yield from _heading(order, claim, columns)
    for column, year in beside:
        yield f"{column.letter}{HEADER_ROW}", Raw("s", str(year))
    for line in plan.lines:
        if line.item is None:
            continue
        answer = order.answers.get((line.item.code, ""))
        if line.kind is LineKind.OPTION:
            if answer and line.option in answer.codes:
                yield f"{at[c.VALUE]}{line.row}", Raw("s", MARK)
            for column, year in beside:
                old = order.earlier[year].answers.get((line.item.code, ""))
                if old and line.option in old.codes:
                    yield f"{column.letter}{line.row}", Raw("s", MARK)
        elif line.kind is LineKind.ITEM:
            if answer:
                yield from _parts(order, line.item, answer, at, line.row)
            if line.item.kind is not ItemKind.MANY:
                for column, year in beside:
                    yield from _shown(order, line.item, order.earlier[year].answers, "", f"{column.letter}{line.row}")


def _parts(order: Order, item: Item, answer: Answer, at: Mapping[str, str], row: int) -> Iterator[tuple[str, Raw]]:
    if item.kind is not ItemKind.MANY or item.derived:
        value = put_value(order.questionnaire, item, answer, order.language)
        if value:
            yield f"{at[c.VALUE]}{row}", value
    if item.derived:
        return
    said = {
        c.STATUS: put_status(answer.status, order.language),
        c.CONFIDENTIAL: Raw("s", MARK) if answer.confidential else None,
        c.NOTE: put_text(answer.note),
        c.SOURCE: put_text(answer.source),
    }
    yield from ((f"{at[code]}{row}", raw) for code, raw in said.items() if raw)


def _shown(order: Order, item: Item, answers: Answers, row: str, address: str) -> Iterator[tuple[str, Raw]]:
    answer = answers.get((item.code, row))
    raw = put_value(order.questionnaire, item, answer, order.language, inline=True) if answer else None
    if raw:
        yield address, raw


def _roster(order: Order, claim: Claim, plan: SheetPlan) -> Iterator[tuple[str, Raw]]:
    roster = plan.roster
    assert roster is not None
    columns = roster_columns(order.questionnaire, roster, order.language)
    yield from _heading(order, claim, columns)
    first = annotated(roster)
    for at, row in enumerate(order.rows.get(roster.code, ()), start=FIRST_ROW):
        for column in columns:
            address = f"{column.letter}{at}"
            if column.item is not None:
                yield from _shown(order, column.item, order.answers, row, address)
            elif column.code == c.CODES:
                yield address, Raw("s", row)
            elif column.code in (c.ROW_NOTE, c.ROW_SOURCE):
                answer = order.answers.get((first.code, row))
                raw = put_text(answer.note if column.code == c.ROW_NOTE else answer.source) if answer else None
                if raw:
                    yield address, raw
    yield from _beside(order, plan, columns)


def _beside(order: Order, plan: SheetPlan, columns: tuple[Column, ...]) -> Iterator[tuple[str, Raw]]:
    if not order.years:
        return
    beside = reference_columns(columns)
    old = order.earlier[order.years[0]]
    rows = old.rows.get(plan.code, ())
    code = "workbook.head.beside" if rows else "workbook.head.beside_none"
    yield f"{beside[0].letter}{STAMP_ROW}", Raw("s", sentence(code, order.language, year=str(order.years[0])))
    for at, row in enumerate(rows, start=FIRST_ROW):
        for column in beside:
            assert column.item is not None
            yield from _shown(order, column.item, old.answers, row, f"{column.letter}{at}")


def _control(order: Order, claim: Claim, form: Form, strings: Strings) -> bytes:
    sheets = tuple((plan.id, plan.title) for plan in form.plans)
    base = Base(order.answers, order.rows)
    lines = manifest_lines(Manifest(claim, order.language, order.canonical, sheets, base))
    rows = [
        b'<row r="%d">%s%s</row>' % (at, text_cell(f"A{at}", name, strings), text_cell(f"B{at}", text, strings))
        for at, (name, text) in enumerate(lines, start=1)
    ]
    return (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="%s">'
        b'<sheetProtection sheet="1"/></worksheet>' % SHEET_XML.encode()
    ).replace(b"<sheetProtection", b"<sheetData>" + b"".join(rows) + b"</sheetData><sheetProtection")
