"""What pyxform says of a form: the last word on whether it is a valid XLSForm."""

import re
from collections.abc import Mapping

from pyxform import aliases
from pyxform.builder import create_survey_element_from_dict
from pyxform.errors import PyXFormError
from pyxform.xls2json import workbook_to_json
from pyxform.xls2json_backends import DefinitionData

from desktop.questionnaire.columns import Reading
from desktop.questionnaire.form import Place
from desktop.questionnaire.sheets import Sheet

_ROW = re.compile(r"\[row : (\d+)\]\s*")
_SHEET = re.compile(r"On the '(\w+)' sheet,?\s*")
_COLUMN = re.compile(r"the '([^']+)' value")
_FOUND = ("survey", "choices", "settings", "external_choices", "entities", "osm")


def check_with_pyxform(sheets: Mapping[str, Sheet], stem: str, reading: Reading) -> None:
    """Convert the form as ODK would and list what pyxform objects to, unless that cell is already listed."""
    given: dict[str, object] = {"sheet_names": [sheet.name for sheet in sheets.values()], "fallback_form_name": stem}
    for name in _FOUND:
        if sheet := sheets.get(name):
            # pyxform changes the rows it is given.
            given[name] = [dict(row) for row in sheet.rows]
            given[f"{name}_header"] = [dict.fromkeys(sheet.header)]
    warnings: list[str] = []
    try:
        survey = create_survey_element_from_dict(workbook_to_json(DefinitionData(**given), warnings=warnings))
        survey.to_xml(validate=False, warnings=warnings)
    except PyXFormError as error:
        _list(str(error), sheets, reading, wrong=True)
    except Exception as error:
        # It stumbles with errors of its own over forms that break its assumptions; the form is refused all the same.
        _list(f"{type(error).__name__}: {error}", sheets, reading, wrong=True)
    for warning in warnings:
        _list(warning, sheets, reading, wrong=False)


def _list(message: str, sheets: Mapping[str, Sheet], reading: Reading, *, wrong: bool) -> None:
    place = _place(message, sheets)
    said = " ".join(_SHEET.sub("", _ROW.sub("", message)).split())
    if not wrong:
        reading.warn("questionnaire.odk_warns", place, message=said)
        return
    listed = {(remark.sheet, _row_of(remark.cell)) for remark in reading.remarks if remark.severity == "error"}
    # pyxform stops at its first mistake; where we have listed one in that row, or elsewhere, it says nothing new.
    if not reading.failed or (_ROW.search(message) and (place.sheet, place.row) not in listed):
        reading.wrong("questionnaire.odk_refuses", place, message=said)


def _row_of(cell: str | None) -> int:
    digits = re.sub(r"\D", "", cell or "")
    return int(digits) if digits else 0


def _place(message: str, sheets: Mapping[str, Sheet]) -> Place:
    named = _SHEET.search(message)
    sheet = sheets.get(named.group(1).lower() if named else "survey") or next(iter(sheets.values()))
    row = _ROW.search(message)
    if row is None:
        return Place(sheet.name, sheet.first, sheet.leftmost)
    number = int(row.group(1))
    index = number - 2
    column = _COLUMN.search(message)
    header = column.group(1) if column else None
    if header and header not in sheet.header:
        header = next(
            (known for known, meant in aliases.survey_header.items() if known in sheet.header and header in meant), None
        )
    if 0 <= index < len(sheet.rows):
        return sheet.place(index, header or ("name" if "name" in sheet.header else None))
    return Place(sheet.name, sheet.first, sheet.leftmost)
