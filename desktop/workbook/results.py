"""The results of the checks as they stand when a workbook is written, for mail previews, phones and whatever else does not calculate.

Only what fails is stored: that a check passed is for the formulas to say, which every program calculates anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from db.terms import Result, Severity
from desktop.wording import sentence, word
from desktop.workbook import columns as c
from desktop.workbook.cells import Raw
from desktop.workbook.check_lines import CheckLine
from desktop.workbook.checks import MISSING
from desktop.workbook.checks_sheet import MANY, MARKS, TOTALS, Rank, ShownLine
from desktop.workbook.columns import Column
from desktop.workbook.cover import PLACES
from desktop.workbook.layout import FIRST_ROW, LineKind, SheetPlan
from desktop.workbook.order import Order, Said
from desktop.workbook.words import ERROR_MARK, MISSING_MARK, WARNING_MARK

_SIGNS = {"0": "", "1": WARNING_MARK, "2": ERROR_MARK, "3": MISSING_MARK}
_RANKS = {Severity.ERROR: Rank.ERROR, Severity.WARNING: Rank.WARNING, Severity.INFORMATION: Rank.INFORMATION}


@dataclass(frozen=True, slots=True)
class _Failed:
    """One line of the sheet that fails: its key, and what its cells say."""

    key: int
    rank: Rank
    weight: str
    code: str
    words: str
    text: str


class Results:
    """What was found before a workbook was written, cell by cell; nothing where nobody looked."""

    def __init__(self, order: Order, lines: Sequence[ShownLine]) -> None:
        self._order, self._language = order, order.language
        known = {
            (check.code, check.item.code if check.item else "")
            for one in lines
            for check in one.line.checks
            if not check.unsayable
        }
        self._left = sum(1 for one in lines if one.line.unsayable)
        place = {(roster, row): at for roster, rows in order.rows.items() for at, row in enumerate(rows)}
        told = [said for said in order.found or () if (said.rule, said.item) in known]
        self._told = sorted(told, key=lambda said: place.get((said.item.rpartition(".")[0], said.row), 0))
        self._fails: dict[tuple[str, str], list[Said]] = {}
        self._digits: dict[tuple[str, str], str] = {}
        for said in self._told:
            if said.result is Result.FAIL:
                self._fails.setdefault((said.rule, said.item), []).append(said)
                digit = {Rank.ERROR: "2", Rank.WARNING: "1", Rank.MISSING: "3"}.get(_rank(said), "0")
                key = (said.item, said.row)
                # Gravest is the error, then the warning; what is missing has neither.
                self._digits[key] = max(self._digits.get(key, "0"), digit, key="0312".index)
        found = (self._failed(at, one) for at, one in enumerate(lines, start=1))
        self._failing = sorted((one for one in found if one is not None), key=lambda one: one.key)

    def _failed(self, at: int, one: ShownLine) -> _Failed | None:
        line = one.line
        for check in line.checks:
            said = self._fails.get((check.code, check.item.code if check.item else ""))
            if said and not line.unsayable:
                rank = _rank(said[0])
                required = sentence("workbook.checks.required", self._language)
                weight = required if rank is Rank.MISSING else word(said[0].severity, self._language)
                text = said[0].text + self._more(line, len(said) - 1)
                return _Failed(rank * MANY + at, rank, weight, check.code, one.words, text)
        return None

    def _more(self, line: CheckLine, n: int) -> str:
        if line.roster is None or n < 1:
            return ""
        return " " + sentence("workbook.checks.more_rows", self._language, n=str(n))

    def _counted(self, code: str) -> Raw:
        ranks = [_rank(said) for said in self._told if said.result is Result.FAIL]
        text = sentence(
            code, self._language, missing=ranks.count(Rank.MISSING), errors=ranks.count(Rank.ERROR),
            warnings=ranks.count(Rank.WARNING), informations=ranks.count(Rank.INFORMATION), left=self._left,
            unknown=sum(1 for said in self._told if said.result is Result.NOT_EVALUATED),
        )  # fmt: skip
        return Raw("s", text)

    def cover(self) -> dict[str, Raw]:
        """Return the results on the cover."""
        if self._order.found is None:
            return {}
        return {PLACES.checks: Raw("s", self._counted("workbook.checks.summary").text + " →")}

    def checks(self) -> dict[str, Raw]:
        """Return the results on the sheet of checks."""
        if self._order.found is None:
            return {}
        cells = {TOTALS: self._counted("workbook.checks.totals")}
        fails = word(Result.FAIL, self._language)
        missing = sentence("workbook.checks.missing", self._language)
        for row, one in enumerate(self._failing, start=FIRST_ROW):
            state = missing if one.rank is Rank.MISSING else fails
            texts = (MARKS[one.rank - 1], one.weight, one.code, one.words, state, one.text)
            cells |= {f"{letter}{row}": Raw("s", text) for letter, text in zip("ABCDEF", texts, strict=True)}
            cells[f"G{row}"] = Raw("n", str(one.key))
        return cells

    def sheet(self, plan: SheetPlan, columns: tuple[Column, ...]) -> dict[str, Raw]:
        """Return the marks beside the answers on the sheet of *plan*."""
        if self._order.found is None:
            return {}
        at = {column.code: column.letter for column in columns}
        if plan.roster is None:
            asked = [line for line in plan.lines if line.kind in (LineKind.ITEM, LineKind.ROSTER) and line.item]
            marks = {line.row: self._digits.get((line.item.code, ""), "0") for line in asked if line.item}
            return {f"{at[c.FINDING]}{row}": Raw("s", _SIGNS[digit]) for row, digit in marks.items() if digit != "0"}
        cells = {}
        codes = [plan.code, *(column.code for column in columns if column.item is not None)]
        for row, name in enumerate(self._order.rows.get(plan.code, ()), start=FIRST_ROW):
            flags = "".join(self._digits.get((code, name), "0") for code in codes)
            cells[f"{at[c.FLAGS]}{row}"] = Raw("s", flags)
            cells[f"{at[c.FINDING]}{row}"] = Raw("s", _SIGNS[max(flags, key="0312".index)])
        return cells


def _rank(said: Said) -> Rank:
    if said.rule in MISSING and not said.row:
        return Rank.MISSING
    return _RANKS[said.severity]
