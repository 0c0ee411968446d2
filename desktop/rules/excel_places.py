"""Where a formula finds what it speaks of: the cells that somebody else has laid out, as references."""

from collections.abc import Sequence
from typing import Protocol

from db.snapshots.questionnaire import Item
from desktop.rules.nodes import Node
from desktop.rules.scope import Scope

ROW, ABOVE = "\x01", "\x02"
"""Stand in a reference for the number of the row around, and of the one above it."""

LONGEST, DEEPEST = 2_000, 24
"""From which length and nesting on a part of a formula gets a helper cell of its own; Excel allows 8,192 and 64."""


class Unsayable(Exception):
    """Excel cannot say this; ``reason`` ends a code of the wording."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Places(Protocol):
    """Gives references. A value cell holds an error where there is no value; a date stands as the number yyyymmdd."""

    def value(self, item: Item) -> str:
        """Return the cell with the value of an item, or of a column's cell in the row around."""

    def column(self, item: Item) -> str:
        """Return the range of a column's values, spare rows included."""

    def rows(self, roster: Item) -> str:
        """Return the range that holds 1 where a row of the roster says anything, else 0."""

    def row(self, roster: Item) -> str:
        """Return that cell in the row around."""

    def position(self, roster: Item) -> str:
        """Return the cell with the row's position among the rows that say anything, from 1."""

    def answered(self, roster: Item) -> str:
        """Return the cell that is 1 where the roster has rows or is said to have none."""

    def part(self, item: Item, name: str) -> str:
        """Return the cell with the note, source or status of an answer, the empty text where it has none."""

    def hold(self, formula: str) -> str:
        """Put a formula into a helper cell (a helper column where it speaks of the row around); return the reference."""

    def span(self, cell: str) -> str:
        """Return the whole range of a helper column."""

    def above(self, cell: str) -> str:
        """Return the range of a helper column from its first row down to the row around."""

    def gather(self, formula: str) -> str:
        """Return a cell with the texts that *formula* gives in each row, put together."""

    def constant(self, node: Node, scope: Scope) -> str:
        """Return the cell with what *node* gives for the country and round: it looks at no answer of this round."""

    def table(self, node: Node, scope: Scope, items: Sequence[Item]) -> str:
        """Return the block with what *node* gives for every choice of *items* (one or two); the last is any other."""

    def earlier(self, item: Item, rounds: int) -> str:
        """Return the cell with what the row of the same key said *rounds* back."""

    def codes(self, item: Item) -> str:
        """Return the range of the codes of an item's list."""

    def fold(self, cell: str) -> str:
        """Return the cell with the text of *cell* made comparable: without case, accents, punctuation."""
