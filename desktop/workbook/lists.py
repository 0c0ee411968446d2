"""The hidden sheet of lists that dropdowns read from: choice labels, statuses, marks, in the workbook's language."""

from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from db.snapshots.questionnaire import Item, Questionnaire
from db.terms import ValueStatus
from desktop.wording import sentence
from desktop.workbook.cells import labels
from desktop.workbook.columns import letter
from desktop.workbook.layout import LISTS_SHEET
from desktop.workbook.words import MARK, erase_label, offered, status_label

LONGEST_PROMPT, LONGEST_PROMPT_TITLE = 250, 32
FIRST_DAY = 61
"""The first of March 1900: programs count the days before it differently."""


class Lists:
    """Columns of words, each written once, and the ranges that dropdowns point to.

    Plain ranges, since names of ranges break in Google Sheets and lists typed into a validation end at 255 characters.
    """

    def __init__(self, book: Workbook, questionnaire: Questionnaire, language: str) -> None:
        self.sheet = book.create_sheet(LISTS_SHEET)
        self.sheet.sheet_state = "veryHidden"
        self._questionnaire, self._language = questionnaire, language
        self._ranges: dict[tuple[str, ...], str] = {}

    def choices(self, item: Item) -> str | None:
        """Return the range with the labels of *item*'s code list; None where it has none."""
        listed = self._questionnaire.code_lists.get(item.code_list or "")
        if listed is None or not listed.codes:
            return None
        return self._range(tuple(labels(self._questionnaire, listed, self._language).values()))

    def statuses(self, statuses: tuple[ValueStatus, ...]) -> str:
        """Return the range with the statuses a focal point may choose, the erase mark last."""
        words = [status_label(status, self._language) for status in offered(statuses)]
        return self._range((*words, erase_label(self._language)))

    def marks(self) -> str:
        """Return the range with the mark of a chosen option."""
        return self._range((MARK,))

    def flags(self) -> str:
        """Return the range with yes (the mark) and no, for the confidential column."""
        return self._range((MARK, sentence("workbook.cell.no", self._language)))

    def _range(self, words: tuple[str, ...]) -> str:
        if words not in self._ranges:
            column = len(self._ranges) + 1
            for row, text in enumerate(words, start=1):
                cell = self.sheet.cell(row, column)
                cell.value = text
                cell.data_type = "s"
            name = letter(column)
            self._ranges[words] = f"{LISTS_SHEET}!${name}$1:${name}${len(words)}"
        return self._ranges[words]


def dropdown(source: str, message: str) -> DataValidation:
    """Return a validation that offers the words of *source* and refuses others with *message*."""
    return _told(DataValidation(type="list", formula1=source, allow_blank=True), message)


def figures(whole: bool, message: str) -> DataValidation:
    """Return a validation that takes numbers only."""
    kind = "whole" if whole else "decimal"
    return _told(
        DataValidation(type=kind, operator="between", formula1="-1E+15", formula2="1E+15", allow_blank=True), message
    )


def days(message: str) -> DataValidation:
    """Return a validation that takes dates only, from March 1900 on."""
    return _told(
        DataValidation(type="date", operator="greaterThanOrEqual", formula1=str(FIRST_DAY), allow_blank=True), message
    )


def bounded(found: DataValidation, low: float | None, high: float | None, message: str, soft: bool) -> DataValidation:
    """Return *found* with the bounds *low* and *high* (numbers, or days as spreadsheets count them).

    A *soft* one asks whether to go on; the other refuses.
    """
    if low is not None:
        found.formula1, found.operator = f"{low:.15g}", "greaterThanOrEqual"
    if high is not None:
        found.formula1, found.operator = f"{high:.15g}", "lessThanOrEqual"
    if low is not None and high is not None:
        found.formula1, found.formula2, found.operator = f"{low:.15g}", f"{high:.15g}", "between"
    else:
        found.formula2 = None
    _told(found, message)
    found.errorStyle = "warning" if soft else "stop"
    return found


def free() -> DataValidation:
    """Return a validation that takes anything; it only carries an input message."""
    return DataValidation(type=None, allow_blank=True)


def prompt(validation: DataValidation, title: str, text: str) -> DataValidation:
    """Return *validation* with an input message, cut where Excel would refuse the file."""
    if text:
        validation.promptTitle = _cut(title, LONGEST_PROMPT_TITLE)
        validation.prompt = _cut(text, LONGEST_PROMPT)
        validation.showInputMessage = True
    return validation


def _told(validation: DataValidation, message: str) -> DataValidation:
    validation.errorStyle = "stop"
    validation.error = _cut(message, LONGEST_PROMPT - 30)
    validation.showErrorMessage = True
    return validation


def _cut(text: str, room: int) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= room else plain[: room - 1].rstrip() + "…"
