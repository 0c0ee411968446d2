"""A workbook for one country: the prepared form, filled."""

import hashlib
from collections.abc import Iterator, Mapping

from db.snapshots.questionnaire import Item
from db.snapshots.receipt import Base
from db.snapshots.submission import Answer
from db.terms import ItemKind
from desktop.wording import day_text, sentence
from desktop.workbook import columns as c
from desktop.workbook.cells import Raw, put_status, put_text, put_value
from desktop.workbook.columns import Column, reference_columns, roster_columns, section_columns
from desktop.workbook.control import control_xml
from desktop.workbook.cover import PLACES
from desktop.workbook.earlier import put_earlier
from desktop.workbook.form import IDENTITY_TOKEN, WORKBOOK, form_for
from desktop.workbook.identity import Claim
from desktop.workbook.layout import (
    CONTROL_SHEET,
    COUNTRY_ROW,
    FACTS_SHEET,
    FIRST_ROW,
    HEADER_ROW,
    NOTICE_ROW,
    STAMP_ROW,
    Line,
    LineKind,
    SheetPlan,
)
from desktop.workbook.order import Order
from desktop.workbook.package import pack
from desktop.workbook.pages import breaks, scale_of, with_breaks
from desktop.workbook.part import part_of
from desktop.workbook.patch import Strings
from desktop.workbook.progress import Progress
from desktop.workbook.properties import app_xml, core_xml
from desktop.workbook.read_roster import annotated
from desktop.workbook.results import Results
from desktop.workbook.rules_sheet import facts_xml
from desktop.workbook.text_size import row_heights
from desktop.workbook.words import MARK

SMALL = (c.NOTE, c.SOURCE, c.ROW_NOTE, c.ROW_SOURCE, c.EARLIER)
"""The columns of smaller writing."""

Cells = Iterator[tuple[str, Raw]]


def write_workbook(order: Order) -> bytes:
    """Return the workbook of *order*, an .xlsx file; equal orders give equal bytes."""
    prepared = order.sha256
    if order.sections:
        order = part_of(order)
        # A form of its own for each part, and for the values that stand in it instead of formulas.
        fixed = [item.calculation for item in order.questionnaire.every_item()]
        prepared = f"{prepared} {' '.join(order.sections)} {hashlib.sha256(repr(fixed).encode()).hexdigest()}"
    form = form_for(
        order.questionnaire, prepared, order.language, filled_rows(order), len(order.years), bool(order.notice)
    )
    claim = Claim(order.country.code, order.year, order.sha256, order.key, order.base_seq)
    strings = Strings(form.strings)
    progress, results = Progress(order, form.plans), Results(order, form.lines)
    parts = dict(form.parts)
    cover = form.part_of[form.cover]
    parts[cover] = form.sheets[cover].filled(
        _cover(order, claim) | progress.cover(form.progress) | results.cover(), strings
    )
    checks = form.part_of[form.checks]
    parts[checks] = form.sheets[checks].filled(dict(_checks(order, claim)) | results.checks(), strings)
    for plan in form.plans:
        part = form.part_of[plan.title]
        columns = _columns(order, plan)
        cells = dict(
            _section(order, claim, plan, columns) if plan.roster is None else _roster(order, claim, plan, columns)
        )
        heights = _heights(cells, columns)
        sheet = form.sheets[part]
        filled = sheet.filled(cells | progress.sheet(plan, columns) | results.sheet(plan, columns), strings, heights)
        parts[part] = with_breaks(filled, breaks(plan, sheet.heights | heights, scale_of(columns)))
    parts[form.part_of[FACTS_SHEET]] = facts_xml(form.values, form.book, order)
    parts[form.part_of[CONTROL_SHEET]] = control_xml(order, claim, form.plans, strings)
    parts[WORKBOOK] = form.workbook.replace(IDENTITY_TOKEN.encode(), claim.text.encode())
    parts["xl/sharedStrings.xml"] = strings.xml()
    title = f"{_title(order)} – {order.country.name(order.language)} {order.year}"
    parts["docProps/core.xml"] = core_xml(title, claim.text, order.language, order.sender)
    parts["docProps/app.xml"] = app_xml()
    return pack(parts)


def filled_rows(order: Order) -> dict[str, int]:
    """Return how many rows each roster's sheet has to show."""
    newest = order.earlier[order.years[0]] if order.years else Base({}, {})
    return {
        roster.code: max(
            len(order.rows.get(roster.code, ())), len(newest.rows.get(roster.code, ())), order.room.get(roster.code, 0)
        )
        for roster in order.questionnaire.rosters
    }


def _title(order: Order) -> str:
    return order.questionnaire.title(order.language)


def _columns(order: Order, plan: SheetPlan) -> tuple[Column, ...]:
    if plan.roster is None:
        return section_columns(len(order.years), plan.roomy)
    return roster_columns(order.questionnaire, plan.roster, order.language)


def _heights(cells: Mapping[str, Raw], columns: tuple[Column, ...]) -> dict[int, float]:
    wide = {column.letter: column.width - 1 for column in columns}
    small = {column.letter for column in columns if column.code in SMALL}
    texts = (
        (int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")), raw.text, address.rstrip("0123456789"))
        for address, raw in cells.items()
        if raw.type == "s" and len(raw.text) > 10
    )
    return row_heights(
        (row, text, wide[at], 9.0 if at in small else 10.0)
        for row, text, at in texts
        if row >= FIRST_ROW and at in wide
    )


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


def _checks(order: Order, claim: Claim) -> Cells:
    return _country_lines(order, claim, "A")


def _heading(order: Order, claim: Claim, columns: tuple[Column, ...]) -> Cells:
    first = next(column.letter for column in columns if not column.hidden)
    yield from _country_lines(order, claim, first)
    if order.notice:
        yield f"{first}{NOTICE_ROW}", Raw("s", order.notice)


def _country_lines(order: Order, claim: Claim, first: str) -> Cells:
    name, due = order.country.name(order.language), day_text(order.due, order.language)
    line = sentence("workbook.head.country", order.language, country=name, year=str(order.year), due=due)
    yield f"{first}{COUNTRY_ROW}", Raw("s", line)
    yield f"{first}{STAMP_ROW}", Raw("s", claim.text)


def _section(order: Order, claim: Claim, plan: SheetPlan, columns: tuple[Column, ...]) -> Cells:
    at = {column.code: column.letter for column in columns}
    beside = list(zip([column.letter for column in columns if column.code == c.EARLIER], order.years, strict=True))
    yield from _heading(order, claim, columns)
    for letter, year in beside:
        yield f"{letter}{HEADER_ROW}", Raw("s", str(year))
    for line in plan.lines:
        if line.kind is LineKind.OPTION:
            yield from _option(order, line, at, beside)
        elif line.kind in (LineKind.ITEM, LineKind.ROSTER) and line.item is not None:
            answer = order.answers.get((line.item.code, ""))
            if answer:
                yield from _parts(order, line.item, answer, at, line.row)
            if not line.last and line.kind is LineKind.ITEM:
                for letter, year in beside:
                    answer = order.earlier[year].answers.get((line.item.code, ""))
                    raw = put_earlier(order.questionnaire, line.item, answer, order.language)
                    if raw is not None:
                        yield f"{letter}{line.row}", raw


def _option(order: Order, line: Line, at: Mapping[str, str], beside: list[tuple[str, int]]) -> Cells:
    assert line.item is not None
    key = (line.item.code, "")
    shown = [(at[c.VALUE], order.answers), *((letter, order.earlier[year].answers) for letter, year in beside)]
    for letter, answers in shown:
        if key in answers and line.option in answers[key].codes:
            yield f"{letter}{line.row}", Raw("s", MARK)


def _parts(order: Order, item: Item, answer: Answer, at: Mapping[str, str], row: int) -> Cells:
    if item.kind not in (ItemKind.MANY, ItemKind.ROSTER) or item.derived:
        value = put_value(order.questionnaire, item, answer, order.language)
        if value:
            yield f"{at[c.VALUE]}{row}", value
    if item.derived:
        return
    said = {
        c.STATUS: put_status(answer.status, order.language),
        c.CONFIDENTIAL: Raw("s", MARK) if answer.confidential and item.answered else None,
        c.NOTE: put_text(answer.note),
        c.SOURCE: put_text(answer.source),
    }
    yield from ((f"{at[code]}{row}", raw) for code, raw in said.items() if raw)


def _roster(order: Order, claim: Claim, plan: SheetPlan, columns: tuple[Column, ...]) -> Cells:
    assert plan.roster is not None
    yield from _heading(order, claim, columns)
    last = [column.letter for column in columns if not column.hidden][-1]
    yield f"{last}{STAMP_ROW}", Raw("s", sentence("workbook.head.roster", order.language))
    first = annotated(plan.roster).code
    for at, row in enumerate(order.rows.get(plan.code, ()), start=FIRST_ROW):
        told = order.answers.get((first, row))
        for column in columns:
            raw: Raw | None = None
            if column.item is not None:
                answer = order.answers.get((column.code, row))
                raw = (
                    put_value(order.questionnaire, column.item, answer, order.language, inline=True) if answer else None
                )
            elif column.code == c.CODES:
                raw = Raw("s", row)
            elif told and column.code == c.ROW_NOTE:
                raw = put_text(told.note)
            elif told and column.code == c.ROW_SOURCE:
                raw = put_text(told.source)
            if raw is not None:
                yield f"{column.letter}{at}", raw
    yield from _beside(order, plan, columns)


def _beside(order: Order, plan: SheetPlan, columns: tuple[Column, ...]) -> Cells:
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
            answer = old.answers.get((column.item.code, row))
            raw = put_value(order.questionnaire, column.item, answer, order.language, inline=True) if answer else None
            if raw is not None:
                yield f"{column.letter}{at}", raw
