"""Damages to what stands in cells."""

import unicodedata
from dataclasses import replace
from datetime import date

from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from db.snapshots.submission import Answer
from db.terms import ItemKind, ValueStatus
from desktop.workbook.numbers import number_text
from tests.reference.damages.site import Expected, Site

MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]


def put(cell: Cell, text: str) -> None:
    """Type *text* as text."""
    cell.value = text
    cell.data_type = "s"


def _said(site: Site, how) -> Expected:
    """Write some figures as *how* says: a function of the number to (text, the number it stands for or None)."""
    expected: Expected = {}
    for key, item, cell in site.figures():
        value = site.number(key)
        text, means = how(value if item.kind is not ItemKind.INTEGER else float(int(value)))
        put(cell, text)
        expected[key] = None if means is None else Answer(*key, number_text(means), means)
    return expected


def _two(value: float) -> tuple[int, str]:
    return int(value), f"{round((value % 1) * 100):02d}"


def as_text(site: Site) -> Expected:
    return _said(site, lambda value: (f"{_two(value)[0]}.{_two(value)[1]}", value))


def decimal_commas(site: Site) -> Expected:
    return _said(site, lambda value: (f"{_two(value)[0]},{_two(value)[1]}", value))


def spaced_groups(site: Site) -> Expected:
    blanks = "\u00a0\u202f\u2009\u2007"
    return _said(site, lambda value: (_grouped(value, site.chance.choice(blanks), ","), value))


def apostrophes(site: Site) -> Expected:
    return _said(site, lambda value: (_grouped(value, site.chance.choice("'’"), "."), value))


def both_signs(site: Site) -> Expected:
    return _said(site, lambda value: (_grouped(value, *site.chance.choice([".,", ",."])), value))


def _grouped(value: float, group: str, point: str) -> str:
    whole, part = _two(value)
    return f"{whole:,}".replace(",", group) + point + part


def ambiguous(site: Site) -> Expected:
    return _said(site, lambda value: ("1.250", None))


def settled(site: Site) -> Expected:
    figures = site.figures()
    expected: Expected = {}
    for at, (key, _, cell) in enumerate(figures):
        put(cell, "7.654,5" if at == 0 else f"{at}.250")
        value = 7654.5 if at == 0 else at * 1000.0 + 250
        expected[key] = Answer(*key, number_text(value), value)
    return expected


def grouped(site: Site) -> Expected:
    return _said(site, lambda value: ("12.345.678", 12345678.0))


def minus(site: Site) -> Expected:
    signs = ["−{}", "–{}", "{}-", "- {}"]
    return _said(site, lambda value: (site.chance.choice(signs).format(int(value)), -float(int(value))))


def brackets(site: Site) -> Expected:
    return _said(site, lambda value: (f"({int(value)})", None))


def other_digits(site: Site) -> Expected:
    digits = ["٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９"]

    def how(value: float) -> tuple[str, float]:
        table = str.maketrans("0123456789", site.chance.choice(digits))
        return str(int(value)).translate(table), float(int(value))

    return _said(site, how)


def signs(site: Site) -> Expected:
    around = ["~{}", "<{}", "{}*", "{} (e)", "{} aprox", "€ {}", "US$ {}"]
    return _said(site, lambda value: (site.chance.choice(around).format(int(value)), None))


def ranges(site: Site) -> Expected:
    return _said(site, lambda value: (site.chance.choice(["3-5", "1/2", "12 / 14?", "entre 3 y 5"]), None))


def clear_words(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.figures():
        put(cell, site.chance.choice(["n/d", "N.D.", "s/d", "..", "No disponible", "não disponível"]))
        expected[key] = Answer(*key, None, None, ValueStatus.MISSING)
    return expected


def unclear_words(site: Site) -> Expected:
    return _said(site, lambda value: (site.chance.choice(["n/a", "NA", "-", "nil", "x", "None"]), None))


def errors(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.figures():
        cell.value, cell.data_type = site.chance.choice(["#REF!", "#DIV/0!", "#N/A", "#VALUE!"]), "e"
        expected[key] = None
    return expected


def formulas(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.figures():
        cell.value = site.chance.choice(["=12+3", "=SUM(A1:A9)", "='[1]Presupuesto'!B4"])
        expected[key] = None
    return expected


def noise(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.figures():
        cell.value = site.number(key) * (1 + 2e-16)
        expected[key] = site.world.truth[key]
    return expected


def truth_values(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.figures():
        cell.value = True
        expected[key] = None
    return expected


def not_numbers(site: Site) -> Expected:
    return _said(site, lambda value: (site.chance.choice(["nan", "inf", "1_000", "-inf", "1e999", "0x10"]), None))


def ambiguous_dates(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.values(ItemKind.DATE):
        put(cell, "03/04/2021")
        expected[key] = None
    return expected


def dates_in_words(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.values(ItemKind.DATE):
        expected[key] = site.world.truth[key]
        day = date.fromisoformat(site.world.truth[key].text or "")
        put(cell, f"{day.day} de {MONTHS[day.month - 1]} de {day.year}")
    return expected


def epoch_1904(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.values(ItemKind.DATE):
        expected[key] = site.world.truth[key]
        cell.value = date.fromisoformat(site.world.truth[key].text or "")
        cell.number_format = "yyyy-mm-dd"
    site.book.epoch = CALENDAR_MAC_1904
    return expected


def dates_for_figures(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.figures():
        cell.value = date(2022, 1, 2)
        expected[key] = None
    return expected


def other_calendars(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.values(ItemKind.DATE):
        put(cell, site.chance.choice(["13/05/2564", "13/05/1443"]))
        expected[key] = None
    return expected


def notes(site: Site) -> Expected:
    for _, _, cell in site.figures():
        cell.comment = Comment("Cifra provisional, ver anexo", "Ana")
    return {}


def colours(site: Site) -> Expected:
    for _, _, cell in site.figures():
        cell.fill = PatternFill("solid", fgColor="FFFF0000")
        cell.font = Font(strike=True)
    return {}


def formula_texts(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.values(ItemKind.TEXT, ItemKind.LONG_TEXT)[:20]:
        text = f"{site.chance.choice('=+-@')}cmd|' /C calc'!A{len(expected)}"
        put(cell, text)
        expected[key] = replace(site.world.truth[key], text=text)
    return expected


def control_characters(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.values(ItemKind.TEXT, ItemKind.LONG_TEXT)[:20]:
        expected[key] = site.world.truth[key]
        cell._value = f"_x0007_{site.world.truth[key].text}_x000B_"
        cell.data_type = "s"
    return expected


def odd_texts(site: Site) -> Expected:
    expected: Expected = {}
    for key, _, cell in site.values(ItemKind.TEXT, ItemKind.LONG_TEXT)[:20]:
        expected[key] = site.world.truth[key]
        text = unicodedata.normalize("NFD", site.world.truth[key].text or "")
        put(cell, f"\u200b{text}\u00a0_x000D_\n")
    return expected
