"""The expressions of a form: what the rules room finds wrong with them, brought back to sheet and cell."""

from dataclasses import replace

from db.problems import Remark
from db.snapshots.questionnaire import Questionnaire
from desktop.questionnaire.columns import Columns, Reading
from desktop.questionnaire.form import Place, nearest, rule_key
from desktop.questionnaire.register import memberships, reference_lists
from desktop.questionnaire.sheets import Sheet
from desktop.rules import Register, check, check_examples, compile_book

_COLUMNS = {
    "relevant": ("bind", "relevant"),
    "required": ("bind", "required"),
    "constraint": ("bind", "constraint"),
    "calculation": ("bind", "calculate"),
    "warning": ("warning",),
}


def check_expressions(questionnaire: Questionnaire, columns: Columns, rules: Sheet | None, reading: Reading) -> None:
    """List every mistake in an expression; in a form without any, also every example that does not prove its rule."""
    register = Register(memberships(), reference_lists())
    for item in questionnaire.every_item():
        if item.mirror and item.mirror not in questionnaire.by_code:
            place = _at(reading.places[item.code], columns.header("mirror"), columns.sheet)
            near = nearest(item.mirror, questionnaire.by_code)
            code = "questionnaire.item_unknown" if near else "questionnaire.item_unknown_alone"
            reading.wrong(code, place, item.mirror, near=near)
    found = check(questionnaire, register)
    if not reading.failed and not any(remark.severity == "error" for remark in found):
        found = (*found, *check_examples(compile_book(questionnaire), register))
    for remark in found:
        if str(remark.details.get("name")) in reading.places and remark.code.startswith("rules.unknown_name"):
            # It is there, but its own row was refused: said once, where the mistake is.
            continue
        place = _place(remark, columns, rules, reading)
        reading.remarks.append(replace(remark, sheet=place.sheet, cell=place.cell))


def _place(remark: Remark, columns: Columns, rules: Sheet | None, reading: Reading) -> Place:
    code, field = str(remark.item), str(remark.details.get("field", "")).split(".")[0]
    if rules is not None and (place := reading.places.get(rule_key(code))):
        headers = (header for header in rules.header if header.split("::")[0].strip().lower() == field)
        return _at(place, next(headers, None), rules)
    return _at(reading.places[code], columns.header(*_COLUMNS.get(field, ("name",))), columns.sheet)


def _at(place: Place, header: str | None, sheet: Sheet) -> Place:
    return replace(place, column=sheet.header[header]) if header else place
