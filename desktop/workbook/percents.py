"""Percentages typed as fractions: 0.45 where 45 is meant cannot be told from a real 0.45 %, so a column of them is asked about."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.problems import Remark
from db.snapshots.questionnaire import Item
from db.snapshots.receipt import Base
from db.snapshots.submission import Key
from desktop.workbook import columns as c
from desktop.workbook.doubts import PERCENTS, Doubt, Habits
from desktop.workbook.formats import Format, kind_of
from desktop.workbook.gathered import Gathered
from desktop.workbook.numbers import number_text

OUTSIDE = "outside of tables"


def settle_percents(gathered: Gathered, known: Sequence[Base], habits: Habits, certain: bool) -> None:
    """Ask about percentages where all are one or less, or read them as *habits* say.

    Those outside of tables are judged together, each column of a table by itself. What is as small in the workbook that
    was sent out or in an earlier round (*known*) is left alone. Without *certain* the file hides its formats, so that a cell shown as 45 %
    looks like a plain 0.45: then each such figure is asked about, whatever stands beside it.
    """
    columns: dict[str, list[tuple[Key, float]]] = defaultdict(list)
    for item in _percents(gathered.questionnaire.every_item()):
        for key, answer in gathered.answers.items():
            place = gathered.places.get((*key, c.VALUE))
            if key[0] != item.code or answer.number is None or place is None:
                continue
            if key in gathered.erased or key in gathered.refused:
                continue
            if "%" in (place.raw or "") or kind_of(place.number_format) is Format.PERCENT:
                continue
            column = place.cell.rstrip("0123456789")
            columns[f"{place.sheet}!{column}" if item.roster else OUTSIDE].append((key, answer.number))
    for subject, cells in columns.items():
        if not certain or all(abs(value) <= 1 for _, value in cells):
            small = [(key, value) for key, value in cells if 0 < abs(value) <= 1 and not _known(known, key)]
            if any(abs(value) < 1 for _, value in small):
                _settle(gathered, subject, small, habits.of(PERCENTS, subject))


def _percents(items: Iterable[Item]) -> list[Item]:
    return [item for item in items if item.percent and item.kind.numeric and not item.derived]


def _known(known: Sequence[Base], key: Key) -> bool:
    """Whether the figure was as small before: then it is."""
    before = (base.answers[key].number for base in known if key in base.answers)
    return any(number is not None and 0 < abs(number) <= 1 for number in before)


def _settle(gathered: Gathered, subject: str, cells: list[tuple[Key, float]], choice: str) -> None:
    for key, value in cells:
        place = gathered.places[(*key, c.VALUE)]
        points, fraction = number_text(value), number_text(float(f"{value * 100:.15g}"))
        if choice == "points":
            continue
        if choice == "fractions":
            gathered.answers[key] = replace(gathered.answers[key], text=fraction, number=float(fraction))
            remark = Remark(
                "workbook.percent_read", "warning", place.sheet, place.cell, key[0], key[1] or None, place.raw,
                details={"value": fraction},
            )  # fmt: skip
        else:
            gathered.refused.add(key)
            readings = (("points", f"{points} %"), ("fractions", f"{fraction} %"))
            gathered.doubts.append(Doubt(PERCENTS, subject, key, place.raw or "", readings, place))
            remark = Remark(
                "workbook.percent_unclear", "error", place.sheet, place.cell, key[0], key[1] or None, place.raw,
                details={"one": f"{points} %", "other": f"{fraction} %"},
            )  # fmt: skip
        gathered.remarks.append(remark)
