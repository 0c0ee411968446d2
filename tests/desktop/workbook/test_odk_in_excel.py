"""The documented cases of ODK's functions, calculated by LibreOffice in a workbook's conditions."""

import math
from dataclasses import replace

import pytest

from db.snapshots.questionnaire import Item
from db.terms import ItemKind
from desktop.workbook.write import write_workbook
from tests.desktop.rules.odk_table import CASES, Case
from tests.desktop.rules.small import small_questionnaire, small_register
from tests.desktop.workbook.equivalence import Tally, compare, example_order


def condition(case: Case) -> str | None:
    """Returns a condition that holds where the case gives what is documented."""
    match case.expected:
        case bool(value):
            return case.text if value else f"not({case.text})"
        case float(value):
            return f"{case.text} = {value}" if math.isfinite(value) else None
        case "Infinity" | "-Infinity":
            return None  # a spreadsheet program has no infinity
        case text:
            return f"concat('[', {case.text}, ']') = '[{text}]'"


@pytest.mark.libreoffice
def test_a_workbook_calculates_what_is_documented() -> None:
    groups: dict[str, list[Case]] = {}
    for case in CASES:
        if condition(case) is not None and case.function not in ("once", "position"):
            groups.setdefault(repr(case.answers), []).append(case)
    orders, spoken = [], {}
    for at, cases in enumerate(groups.values()):
        asked = tuple(
            Item(f"X{number}", ItemKind.TEXT, "S", {"en": f"X{number}"}, required=condition(case) or "")
            for number, case in enumerate(cases)
        )
        spoken |= {(f"E{at}", item.code): item.required for item in asked}
        small = small_questionnaire()
        form = replace(small, items=(*small.items, *asked))
        orders.append(example_order(form, dict(cases[0].answers), small_register(), f"E{at}"))
    tally: Tally = compare(orders, {f"{order.key}.xlsx": write_workbook(order) for order in orders})
    wrong = [f"{spoken[line.split()[0], line.split()[2]]}: {line}" for line in tally.wrong]
    assert not wrong, "\n".join(wrong)
    assert tally.compared["fail"] > 120
