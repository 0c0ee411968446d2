"""The choices sheet: code lists with their words, scores and further columns."""

from collections.abc import Mapping

from pyxform import aliases
from pyxform.question import Option

from db.snapshots.questionnaire import Code, CodeList
from desktop.questionnaire.columns import Columns, Reading, columns_of
from desktop.questionnaire.declared import declaration
from desktop.questionnaire.form import CHANGE, WAS, choice_key
from desktop.questionnaire.numbers import finite
from desktop.questionnaire.sheets import Sheet

LIST = "list_name"


def read_choices(sheet: Sheet | None, language: str, reading: Reading) -> tuple[dict[str, CodeList], tuple[str, ...]]:
    """Return the code lists by name in the order of the sheet, and the languages their words come in."""
    if sheet is None:
        return {}, ()
    columns = columns_of(sheet, aliases.list_header, set(Option.get_slot_names()), language, reading)
    lists: dict[str, dict[str, Code]] = {}
    for index, row in enumerate(sheet.rows):
        if not row:
            continue
        listed, code = columns.text(index, LIST), columns.text(index, "name")
        if not listed or not code:
            missing = "list_name" if not listed else "name"
            reading.wrong(
                "questionnaire.choice_incomplete", columns.place(index, LIST if not listed else "name"), header=missing
            )
        elif len(code.split()) > 1:
            # Several codes of one answer are stored with blanks between them.
            reading.wrong("questionnaire.choice_with_blank", columns.place(index, "name"), code, list=listed)
        elif code in lists.setdefault(listed, {}):
            reading.wrong("questionnaire.choice_twice", columns.place(index, "name"), code, list=listed)
        else:
            reading.places[choice_key(listed, code)] = columns.place(index, "name")
            lists[listed][code] = _code(columns, index, listed, code, reading)
    found = {name: CodeList(name, tuple(codes.values())) for name, codes in lists.items()}
    return found, columns.languages("label")


def _code(columns: Columns, index: int, listed: str, code: str, reading: Reading) -> Code:
    labels = columns.texts(index, "label")
    if not labels:
        reading.warn("questionnaire.choice_without_label", columns.place(index, "label"), code)
    score = finite(columns, index, "score", reading)
    was, change = declaration(columns, index, choice_key(listed, code), reading)
    return Code(code, labels, score, _extra(columns, index), was, change)


def _extra(columns: Columns, index: int) -> Mapping[str, str]:
    row = columns.sheet.rows[index]
    return {
        header: row[header]
        for tokens, header in columns.headers.items()
        if tokens[0] not in ("label", LIST, "name", "score", WAS, CHANGE) and header in row
    }
