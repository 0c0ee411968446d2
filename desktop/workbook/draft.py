"""A form while it is being built: what every sheet of it needs to know."""

from dataclasses import dataclass

from openpyxl.workbook import Workbook

from db.snapshots.questionnaire import Choices, Item, Questionnaire, Section
from desktop.wording import sentence
from desktop.workbook.check_lines import Lines
from desktop.workbook.columns import VALUE, Column
from desktop.workbook.layout import SheetKind, SheetPlan
from desktop.workbook.lists import Lists
from desktop.workbook.values import Values


@dataclass(frozen=True)
class Draft:
    """The book, its plan, and the language; ``years`` counts the earlier rounds shown, ``cover`` names the first sheet.

    ``values`` and ``checks`` are the helper cells behind them all.
    """

    book: Workbook
    questionnaire: Questionnaire
    language: str
    plans: tuple[SheetPlan, ...]
    lists: Lists
    cover: str
    years: int
    notice: bool
    values: Values
    checks: Lines
    checks_title: str

    @property
    def value_letter(self) -> str:
        """The column of values on a section's sheet."""
        return self.values.at[VALUE]

    def columns_of(self, roster: Item) -> tuple[Column, ...]:
        """Return the columns of a roster's sheet."""
        return self.values.sheet_columns(roster)

    def label(self, thing: Item | Section) -> str:
        """Return the label of an item or section in the workbook's language."""
        return self.questionnaire.label(thing, self.language)

    def hint(self, item: Item) -> str:
        """Return the definition of *item*, "" where there is none."""
        return self.questionnaire.hint(item, self.language)

    def unit(self, item: Item) -> str:
        """Return the unit of *item* as the workbook's language writes it."""
        return self.questionnaire.unit(item, self.language)

    def source_expected(self, item: Item) -> str:
        """Return where the answer is expected to come from, in the workbook's language."""
        return self.questionnaire.source_expected(item, self.language)

    def choices(self, item: Item) -> Choices:
        """Return what may be chosen for *item*, in the workbook's language."""
        return self.questionnaire.choices(item, self.language)

    def words(self, code: str, **details: object) -> str:
        """Return a sentence of the workbook's language."""
        return sentence(code, self.language, **details)

    def title(self, kind: SheetKind, code: str) -> str:
        """Return the title of the sheet of a section or roster."""
        return next(plan.title for plan in self.plans if plan.kind is kind and plan.code == code)
