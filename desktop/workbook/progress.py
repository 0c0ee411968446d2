"""The results of the progress formulas as they stand when a workbook is written.

Every program recalculates them; mail previews and phones only show what is stored.
"""

from collections.abc import Mapping

from desktop.wording import sentence
from desktop.workbook import columns as c
from desktop.workbook.cells import Raw
from desktop.workbook.columns import Column
from desktop.workbook.layout import Line, LineKind, SheetPlan
from desktop.workbook.order import Order


class Progress:
    """What is answered of an order's questions, line by line."""

    def __init__(self, order: Order, plans: tuple[SheetPlan, ...]) -> None:
        self._order, self._plans = order, plans
        self._done = {
            (plan.code, line.row): self._answered(line) for plan in plans for line in plan.lines if line.countable
        }

    def _answered(self, line: Line) -> int:
        assert line.item is not None
        answer = self._order.answers.get((line.item.code, ""))
        return int(bool(answer and (answer.text is not None or (answer.status and answer.status.means_no_value))))

    def _rows(self, code: str) -> Raw:
        words = sentence("workbook.cell.rows", self._order.language)
        return Raw("s", f"{words} {len(self._order.rows.get(code, ()))}")

    def sheet(self, plan: SheetPlan, columns: tuple[Column, ...]) -> dict[str, Raw]:
        """Return the results on the sheet of *plan*, by address."""
        at = {column.code: column.letter for column in columns}
        results: dict[str, Raw] = {}
        for line in plan.lines:
            if line.countable:
                results[f"{at[c.DONE]}{line.row}"] = Raw("n", str(self._done[plan.code, line.row]))
            elif line.kind is LineKind.ROSTER and line.item is not None:
                results[f"{at[c.UNIT]}{line.row}"] = self._rows(line.item.code)
            elif line.kind is LineKind.HEADING:
                inside = [o.row for o in plan.lines if o.section is line.section and o.countable]
                if inside:
                    done = sum(self._done[plan.code, row] for row in inside)
                    results[f"{at[c.SOURCE]}{line.row}"] = Raw("s", f"{done} / {len(inside)}")
        return results

    def cover(self, places: Mapping[str, tuple[str, str]]) -> dict[str, Raw]:
        """Return the results on the cover; *places* are (what is shown, code of the sheet) by address."""
        results: dict[str, Raw] = {}
        for address, (shown, code) in places.items():
            done = [value for (sheet, _), value in self._done.items() if code in ("", sheet)]
            share = sum(done) / len(done) if done else 0.0
            if shown == "rows":
                results[address] = self._rows(code)
            elif shown == "share":
                results[address] = Raw("n", repr(share))
            elif shown == "bar":
                results[address] = Raw("s", "█" * int(share * BAR + 0.5))
            else:
                results[address] = Raw("s", f"{sum(done)} / {len(done)}")
        return results


BAR = 12
"""How many blocks a full bar has."""
