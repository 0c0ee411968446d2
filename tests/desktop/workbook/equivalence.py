"""Random answers, and the comparison of what the formulas of a workbook say with the program's own evaluation."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from db.snapshots.questionnaire import Item, Questionnaire
from db.snapshots.receipt import Base
from db.snapshots.register import Country
from db.snapshots.submission import Answer, Counts, Submission, SubmissionLine
from db.terms import ItemKind, Result, Stage, ValueStatus
from desktop.questionnaire.canonical import sha256, to_json
from desktop.rules import Book, Register, compile_book, facts_of
from desktop.rules.case import canonical_number
from desktop.validation import Situation, validate
from desktop.workbook.book import open_book
from desktop.workbook.checks import Check, checks_of
from desktop.workbook.grid import column_number, read_grid
from desktop.workbook.guard import open_package
from desktop.workbook.layout import RULES_SHEET, plan
from desktop.workbook.order import Order
from desktop.workbook.read_roster import annotated
from desktop.workbook.values import Values
from desktop.workbook.write import filled_rows
from tests.spreadsheet import resave

WORDS = ("", "Año", "ano", "AÑO", "Órgano único", "organo unico", "x", "a b", "Comisión «A»", "comision a", "z.z", "0")
LONG = "Un texto bastante largo que dice algo de la integración regional y sus obstáculos."
NUMBERS = (
    0.0,
    1.0,
    2.0,
    0.5,
    0.1,
    0.2,
    0.3,
    7.0,
    24.0,
    52.0,
    53.0,
    100.0,
    101.0,
    -1.0,
    -2.5,
    366.0,
    367.0,
    1000.0,
    1e6,
    1e9,
)


@dataclass
class Tally:
    """What was compared: comparisons by result, and every disagreement."""

    compared: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    left_out: set[str] = field(default_factory=set)
    aside: frozenset[str] = frozenset()

    @property
    def counts(self) -> str:
        """How many comparisons there were, by result."""
        return ", ".join(f"{count} {result}" for result, count in self.compared.most_common())


def answer_for(form: Questionnaire, item: Item, row: str, luck: random.Random, before: Answer | None) -> Answer | None:
    """Returns an answer as a workbook can carry it, or none."""
    if luck.random() < 0.15:
        return None
    status = None
    note = None
    if row == "":
        if luck.random() < 0.3:
            status = luck.choice(list(ValueStatus))
        note = luck.choice([None, None, "Una nota"])
    elif luck.random() < 0.05:
        return Answer(item.code, row, status=luck.choice([s for s in ValueStatus if s.means_no_value]))
    if status is not None and status.means_no_value and luck.random() < 0.8:
        return Answer(item.code, row, status=status, note=note)
    text, number = value_for(form, item, luck, before)
    if text is None and status is None and note is None:
        return None
    return Answer(item.code, row, text, number, status, note=note)


def value_for(
    form: Questionnaire, item: Item, luck: random.Random, before: Answer | None
) -> tuple[str | None, float | None]:
    """Returns text and number of a value, often one that a rule cares about."""
    if item.kind.numeric:
        value = luck.choice(NUMBERS)
        if before is not None and before.number is not None and luck.random() < 0.6:
            value = before.number * luck.choice([1, 1, 1.02, 1.04, 0.97, 1.3, 1.6, 0.4, 1000, 0.001])
        elif luck.random() < 0.4:
            value = round(luck.uniform(0, 10 ** luck.randrange(1, 8)), luck.randrange(0, 3))
        if item.kind is ItemKind.INTEGER and luck.random() < 0.95:
            value = float(round(value))
        value = float(f"{value:.12g}")
        return canonical_number(value), value
    if item.kind is ItemKind.DATE:
        if luck.random() < 0.04:
            return luck.choice(["1899-05-01", "mañana"]), None
        day = date(1948, 1, 1) + timedelta(days=luck.randrange(0, 30_000))
        return (day if luck.random() < 0.6 else date(2022, luck.randrange(1, 13), 28)).isoformat(), None
    if item.kind.choice:
        codes = list(form.code_lists[item.code_list or ""].by_code)
        if before is not None and before.text and luck.random() < 0.5:
            return before.text, None
        if item.kind is ItemKind.ONE:
            return luck.choice(codes), None
        chosen = [code for code in codes if luck.random() < luck.choice([0.05, 0.2, 0.5])]
        return " ".join(chosen) or None, None
    if item.kind is ItemKind.LONG_TEXT:
        return luck.choice([LONG, LONG[:30], None]), None
    return luck.choice(WORDS) or None, None


def base_for(form: Questionnaire, luck: random.Random, before: Base | None = None, most_rows: int = 12) -> Base:
    """Returns answers and rows at random; some of them like the round before."""
    answers: dict[tuple[str, str], Answer] = {}
    rows: dict[str, tuple[str, ...]] = {}
    for item in form.items:
        old = before.answers.get((item.code, "")) if before else None
        if item.kind is ItemKind.NOTE or item.derived:
            continue
        if item.kind is not ItemKind.ROSTER:
            found = answer_for(form, item, "", luck, old)
            if found is not None:
                answers[found.key] = found
            continue
        if luck.random() < 0.3:
            status = luck.choice([None, ValueStatus.CANNOT_EXIST, ValueStatus.MISSING])
            if status is not None:
                answers[item.code, ""] = Answer(item.code, "", status=status)
            if luck.random() < 0.8:
                continue
        rows[item.code] = tuple(f"r{item.code}{at}" for at in range(luck.randrange(1, most_rows)))
        for row in rows[item.code]:
            for column in item.columns:
                if column.derived:
                    continue
                found = answer_for(form, column, row, luck, before.answers.get((column.code, row)) if before else None)
                if found is not None:
                    answers[found.key] = found
            first = annotated(item).code
            if luck.random() < 0.2 and (first, row) in answers:
                answers[first, row] = replace(answers[first, row], note="Una nota", source="Una fuente")
    return Base(answers, rows)


def order_for(form: Questionnaire, seed: int, register: Register, countries: Sequence[str], language: str) -> Order:
    """Returns an order with random answers, most often with earlier rounds."""
    luck = random.Random(seed)
    two = base_for(form, luck)
    one = base_for(form, luck, two)
    now = base_for(form, luck, one)
    earlier = {2022 - back: base for back, base in ((1, one), (2, two)) if luck.random() < 0.85}
    canonical = to_json(form)
    return Order(
        form, canonical, sha256(canonical), Country(luck.choice(countries), {"es": "País"}, "", "es"), 2022,
        date(2023, 3, 31), language, f"K{seed}", 1, now.answers, now.rows, earlier,
        reference_date=luck.choice([date(2022, 12, 31), date(2022, 6, 30), date(2012, 6, 1)]),
        memberships=register.memberships, lists=register.lists,
    )  # fmt: skip


def example_order(form: Questionnaire, example: dict[str, object], known: Register, key: str) -> Order:
    """Returns an order with the answers of a rule's example."""
    facts = facts_of(form, example, known)
    canonical = to_json(form)
    earlier = {facts.year - back: Base(g.answers, g.rows) for back, g in enumerate(facts.earlier, 1) if g is not None}
    own = tuple(row for row in known.memberships if row.country == facts.country)
    return Order(
        form, canonical, sha256(canonical), Country(facts.country, {"en": "A country"}, "", "en"), facts.year,
        date(2021, 3, 1), "en", key, 1, facts.given.answers, facts.given.rows, earlier,
        reference_date=facts.reference_date, memberships=own, lists=known.lists,
    )  # fmt: skip


def compare(
    orders: Sequence[Order], workbooks: Mapping[str, bytes], tally: Tally | None = None, batch: int = 20
) -> Tally:
    """Lets LibreOffice calculate the workbooks and compares every check at every place with the program's findings."""
    tally = tally or Tally()
    names = [f"{order.key}.xlsx" for order in orders]
    for at in range(0, len(orders), batch):
        chosen = names[at : at + batch]
        calculated = resave({name: workbooks[name] for name in chosen}, "xlsx")
        for order, name in zip(orders[at : at + batch], chosen, strict=True):
            _compare(order, calculated[name], tally)
    return tally


def _compare(order: Order, data: bytes, tally: Tally) -> None:
    book = compile_book_of(order.questionnaire)
    plans = plan(order.questionnaire, order.language, filled_rows(order))
    values = Values(book, plans, order.language, len(order.years))
    checks = checks_of(book, values)
    cells = calculated_cells(data)
    line = SubmissionLine(1, 1, order.year, order.country.code, Stage.RECEIVED, order.due, Counts())
    earlier = tuple(
        Submission(line, base.answers, base.rows) if (base := order.earlier.get(order.year - back)) else None
        for back in (1, 2)
    )
    day = order.reference_date or order.due
    register = Register(order.memberships, order.lists)
    situation = Situation(Submission(line, order.answers, order.rows), order.year, day, earlier, register)
    findings = {(f.rule, f.item, f.row): f.result for f in validate(book, situation).findings}
    for check in checks:
        first = values.first(check.roster.code) if check.roster else 0
        ids = order.rows.get(check.roster.code, ()) if check.roster else ("",)
        for at, row in enumerate(ids):
            _one(check, row, at, first, cells, findings, tally, order)


def calculated_cells(data: bytes) -> dict[tuple[int, int], object]:
    """Returns the calculated results on the hidden sheet of formulas."""
    package = open_package(data)
    book = open_book(package)
    part = dict(book.sheets)[RULES_SHEET]
    grid = read_grid(package.pieces(part), book.strings, part)
    return {place: float(text) if kind == "n" else text for place, (kind, text, _, _) in grid.cells.items()}


def _one(
    check: Check,
    row: str,
    at: int,
    first: int,
    cells: Mapping[tuple[int, int], object],
    findings: Mapping[tuple[str, str, str], Result],
    tally: Tally,
    order: Order,
) -> None:
    wanted = findings.get((check.code, check.item.code if check.item else "", row), Result.PASS)
    if check.code in tally.aside or check.code in ("GEN.18", "GEN.19"):
        return
    if check.unsayable:
        tally.compared["left to the secretariat"] += 1
        tally.left_out.add(check.code)
        return
    _, name, place = (check.shown.replace("\x01", f"${first + at}")).split("$")
    found = cells.get((int(place), column_number(name)))
    result = {
        0: Result.FAIL,
        0.5: Result.NOT_EVALUATED,
        1: Result.PASS,
        3: Result.PASS,
        None: Result.PASS,
        "": Result.PASS,
    }
    said = result.get(found)  # type: ignore[arg-type]
    tally.compared[wanted] += 1
    tally.rules[check.code] += 1
    if said is not wanted:
        item = check.item.code if check.item else ""
        tally.wrong.append(
            f"{order.key} {check.code} {item} {row} {at}: Excel {found!r}, program {wanted} {check.shown!r}"
        )


_books: dict[int, tuple[Questionnaire, Book]] = {}


def compile_book_of(form: Questionnaire) -> Book:
    """Returns the compiled questionnaire, kept by identity."""
    if id(form) not in _books:
        _books[id(form)] = (form, compile_book(form))
    return _books[id(form)][1]
