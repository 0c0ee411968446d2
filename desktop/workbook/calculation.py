"""The hidden sheet that calculates: helper cells down its first column, helper columns beside for each roster's rows.

It says nothing of a country: what differs from country to country stands on the sheet of facts.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from db.snapshots.questionnaire import Item, Questionnaire
from desktop.rules.excel_facts import day_number
from desktop.rules.excel_places import ABOVE, ROW
from desktop.rules.excel_text import folds, replaced
from desktop.rules.nodes import Node, text_of
from desktop.rules.scope import Scope
from desktop.workbook.columns import letter
from desktop.workbook.layout import FACTS_SHEET, SheetKind, SheetPlan

FIRST_HELPER = 2
"""The sheet's row for the first row of the first roster; the row above stays empty, for what looks at the row above."""

INSERTED = 10
"""How many rows people may insert into a roster's block until its last rows are no longer looked at."""

_SELF = "\x03"
_HELD = re.compile(rf"\$A\$[0-9]+|\$[A-Z]+{ROW}")
_IN_ROW = re.compile(rf"\$([A-Z]+)[{ROW}{ABOVE}]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A fact to be worked out for a country: an expression, one value or a block of them, and where it goes."""

    node: Node
    scope: Scope
    items: tuple[Item, ...]
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """A block of what a roster's rows said an earlier time: their folded key, then one column's values."""

    item: Item
    rounds: int
    column: int
    rows: int


class Helpers:
    """Hands out helper cells; what is asked for twice is calculated once."""

    def __init__(self, questionnaire: Questionnaire, plans: Sequence[SheetPlan]) -> None:
        self.questionnaire = questionnaire
        self.plan_of = {(plan.kind, plan.code): plan for plan in plans}
        self._rosters = [plan.code for plan in plans if plan.kind is SheetKind.ROSTER]
        self.cells: list[str] = []
        self.columns: dict[str, tuple[str, str]] = {}
        self.texts: dict[str, tuple[str, ...]] = {}
        self.wanted: list[Wanted] = []
        self.blocks: list[Earlier] = []
        self._known: dict[object, str] = {}
        self._letters = 1
        self._fact_columns = 3

    def depth(self, roster: str) -> int:
        """Return how many helper rows a roster has."""
        return self.plan_of[SheetKind.ROSTER, roster].rows + INSERTED

    def first(self, roster: str) -> int:
        """Return the helper row of a roster's first row; one roster's rows stand below another's.

        Side by side, their rows would be longer than what compression looks back at, and the file half as large again.
        """
        before = itertools.takewhile(lambda code: code != roster, self._rosters)
        return FIRST_HELPER + sum(self.depth(code) + 1 for code in before)

    def scalar(self, formula: str) -> str:
        """Put a formula into a helper cell and return the reference."""
        if formula not in self._known:
            self.cells.append(formula)
            self._known[formula] = f"$A${len(self.cells)}"
        return self._known[formula]

    def block(self, formulas: Sequence[str]) -> str:
        """Put *formulas* one below the other and return their range."""
        first = len(self.cells) + 1
        self.cells.extend(formulas)
        return f"$A${first}:$A${len(self.cells)}"

    def in_rows(self, formula: str, roster: str) -> str:
        """Put a formula into a helper column of *roster* and return the reference of the row around."""
        key = (roster, formula)
        if key not in self._known:
            self._letters += 1
            name = letter(self._letters)
            self.columns[name] = (roster, formula.replace(_SELF, f"${name}"))
            self._known[key] = f"${name}{ROW}"
        return self._known[key]

    def listed(self, words: tuple[str, ...]) -> str:
        """Return the range that holds *words*."""
        key = ("texts", words)
        if key not in self._known:
            self._letters += 1
            name = letter(self._letters)
            self.texts[name] = words
            self._known[key] = f"${name}$1:${name}${max(len(words), 1)}"
        return self._known[key]

    def hold(self, formula: str) -> str:
        """Put a formula where what it speaks of asks for; see :class:`desktop.rules.excel_places.Places`."""
        if _HELD.fullmatch(formula):
            return formula
        found = _IN_ROW.search(formula)
        return self.in_rows(formula, self.columns[found[1]][0]) if found else self.scalar(formula)

    def span(self, cell: str) -> str:
        """Return the whole range of a helper column."""
        name = cell[1:-1]
        roster = self.columns[name][0]
        first = self.first(roster)
        return f"${name}${first}:${name}${first + self.depth(roster) - 1}"

    def above(self, cell: str) -> str:
        """Return the range of a helper column from its first row down to the row around."""
        return f"{cell[:-1]}${self.first(self.columns[cell[1:-1]][0])}:{cell}"

    def gather(self, formula: str) -> str:
        """Return a cell with the texts of all rows put together."""
        found = _IN_ROW.search(formula)
        assert found is not None
        column = self.in_rows(f"{_SELF}{ABOVE}&{formula}", self.columns[found[1]][0])
        return self.scalar(self.span(column).rpartition(":")[2])

    def fold(self, cell: str) -> str:
        """Return the cell with a text made comparable."""
        text = f'LOWER(IFERROR({cell}&"",""))'
        for pairs in folds():
            text = self.hold(replaced(text, pairs))
        return self.hold(f"TRIM({text})")

    def constant(self, node: Node, scope: Scope) -> str:
        """Return the cell of a fact."""
        key = ("fact", text_of(node), scope.current.code if scope.current else "", scope.odk)
        if key not in self._known:
            row = 1 + sum(1 for wanted in self.wanted if not wanted.items)
            self.wanted.append(Wanted(node, scope, (), row, 2))
            self._known[key] = f"{FACTS_SHEET}!$B${row}"
        return self._known[key]

    def table(self, node: Node, scope: Scope, items: Sequence[Item]) -> str:
        """Return the block with a fact for every choice of *items*."""
        key = ("table", text_of(node), scope.current.code if scope.current else "", scope.roster and scope.roster.code)
        if key not in self._known:
            sizes = [len(self._codes(item)) + 1 for item in items] + [1]
            first, self._fact_columns = self._fact_columns, self._fact_columns + sizes[1]
            self.wanted.append(Wanted(node, scope, tuple(items), 1, first))
            last = letter(first + sizes[1] - 1)
            self._known[key] = f"{FACTS_SHEET}!${letter(first)}$1:${last}${sizes[0]}"
        return self._known[key]

    def earlier(self, item: Item, rounds: int) -> str:
        """Return the cell with what the row of the same key said *rounds* back."""
        assert item.roster is not None
        roster = self.questionnaire.by_code[item.roster]
        key = ("earlier", item.code, rounds)
        if key not in self._known:
            rows = self.depth(roster.code)
            first, self._fact_columns = self._fact_columns, self._fact_columns + 2
            self.blocks.append(Earlier(item, rounds, first, rows))
            keys, values = (f"{FACTS_SHEET}!${name}$1:${name}${rows}" for name in (letter(first), letter(first + 1)))
            place = f"{rows + 1}-SUMPRODUCT(MAX(EXACT({keys},{self.key(roster)})*({rows + 1}-ROW({keys}))))"
            self._known[key] = self.hold(f"IF({place}>{rows},NA(),INDEX({values},{place}))")
        return self._known[key]

    def key(self, roster: Item) -> str:
        """Return the cell with the folded key of the row around."""
        columns = [column for column in roster.columns if column.key] or list(roster.columns)
        pieces = [self.fold(self.comparable(column)) for column in columns]
        return self.hold('&"|"&'.join(['"|"', *pieces]))

    def comparable(self, item: Item) -> str:
        """Return the cell of a key as text."""
        return self.value(item)

    def value(self, item: Item) -> str:
        """Return the cell with a value; see the class that knows the sheets."""
        raise NotImplementedError

    def codes(self, item: Item) -> str:
        """Return the range of the codes of an item's list."""
        return self.listed(tuple(self._codes(item)))

    def _codes(self, item: Item) -> tuple[str, ...]:
        listed = self.questionnaire.code_lists.get(item.code_list or "")
        return tuple(listed.by_code) if listed else ()


def as_cell(value: float | str | None, dated: bool = False) -> float | str | None:
    """Return a value of an earlier round as a cell of facts holds it."""
    return day_number(value) if dated and isinstance(value, str) else value
