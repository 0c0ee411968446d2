"""The control sheet's XML: two columns of text, hidden, that carry the manifest."""

from db.snapshots.receipt import Base
from desktop.workbook.grid import MAIN
from desktop.workbook.identity import Claim, Manifest, Surroundings, manifest_lines
from desktop.workbook.layout import SheetPlan
from desktop.workbook.order import Order
from desktop.workbook.patch import Strings, text_cell


def control_xml(order: Order, claim: Claim, plans: tuple[SheetPlan, ...], strings: Strings) -> bytes:
    """Return the sheet that carries the manifest of *order*; its texts are added to *strings*."""
    sheets = tuple((plan.id, plan.title) for plan in plans)
    around = Surroundings(
        order.due, order.reference_date or order.due, order.sender, order.memberships, order.earlier, order.gaps
    )
    base = Base(order.answers, order.rows)
    lines = manifest_lines(
        Manifest(
            claim,
            order.language,
            order.canonical,
            sheets,
            base,
            around,
            order.added,
            order.signed,
            order.letters,
            order.enclosed,
        )
    )
    rows = [
        b'<row r="%d">%s%s</row>' % (at, text_cell(f"A{at}", name, strings), text_cell(f"B{at}", text, strings))
        for at, (name, text) in enumerate(lines, start=1)
    ]
    return b"".join(
        [
            b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="%s"><sheetData>'
            % MAIN.encode(),
            *rows,
            b'</sheetData><sheetProtection sheet="1"/></worksheet>',
        ]
    )
