"""What the columns of a sheet may be headed with, in every language, and whose heading one shows."""

from collections.abc import Mapping

from db.snapshots.questionnaire import Item, Questionnaire
from db.terms import LANGUAGES
from desktop.wording import sentence
from desktop.workbook import columns as c
from desktop.workbook.anchors import Anchor
from desktop.workbook.words import CONDITIONAL_MARK, REQUIRED_MARK, clean, folded

HEADS = {
    c.VALUE: "workbook.head.value",
    c.STATUS: "workbook.head.status",
    c.CONFIDENTIAL: "workbook.head.confidential",
    c.NOTE: "workbook.head.note",
    c.SOURCE: "workbook.head.source",
    c.UNIT: "workbook.head.unit",
    c.LABEL: "workbook.head.question",
}

Headings = Mapping[str, set[str]]
"""Code of a column → what it may be headed with, folded."""


def heading_text(text: str) -> str:
    """Return a heading as it is compared: folded, without the unit on a line below it and the mark behind it."""
    return folded(clean(text.split("\n")[0].rstrip(f" {REQUIRED_MARK}{CONDITIONAL_MARK}")))


def section_headings() -> Headings:
    """Return the headings of a dimension's sheet."""
    return {code: {folded(sentence(word, language)) for language in LANGUAGES} for code, word in HEADS.items()}


def asked_as(questionnaire: Questionnaire, item: Item) -> set[str]:
    """Return what the label of *item* may read, folded: in every language, with or without the mark of a borrowed one."""
    own = item.labels.get(questionnaire.default_language)
    marked = [f"{own} {questionnaire.mark}"] if own else []
    return {folded(text) for text in (*item.labels.values(), *marked) if text}


def roster_headings(questionnaire: Questionnaire, roster: Item) -> Headings:
    """Return the headings of a table's own columns."""
    return {column.code: asked_as(questionnaire, column) for column in roster.columns}


def headed(anchor: Anchor, headings: Headings, code: str) -> str | None:
    """Return the code of the column whose heading stands above column *code*; "" for a heading that is none of the form.

    None where nothing stands there. A mark or unit may follow a label, so a table's headings are known by how they begin.
    """
    shown = folded(anchor.text(anchor.header_row, anchor.columns[code]))
    if not shown:
        return None
    whole = c.VALUE in headings
    for other in (code, *headings):
        if any(shown == text or (not whole and shown.startswith(text)) for text in headings.get(other, ())):
            return other
    return ""
