"""The settings sheet: identity, version, titles and default language of a form."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pyxform import aliases
from pyxform.survey import Survey

from desktop.questionnaire.columns import UNNAMED, Reading, columns_of, language_code
from desktop.questionnaire.form import Place
from desktop.questionnaire.numbers import within
from desktop.questionnaire.sheets import Sheet

FIRST_VERSION = "1"
NUMBERS = {"least_countries": 1, "outlier_bound": 0, "influence_bound": 0, "shift_bound": 0, "repeat_rounds": 3}
"""Settings that are numbers, and the least each may be; the checks of figures read them."""
_READ = {("id_string",), ("title",), ("version",), ("default_language",)}


@dataclass(frozen=True, slots=True)
class Settings:
    """Identity of a form; ``rest`` keeps the settings that the product does not read itself."""

    code: str
    version: str
    title: str
    language: str
    titles: Mapping[str, str] = field(default_factory=dict)
    rest: Mapping[str, str] = field(default_factory=dict)


def read_settings(sheet: Sheet | None, stem: str, reading: Reading) -> Settings:
    """Return the settings; a form without an identifier takes the name of its file, *stem*, as it does in ODK."""
    name = re.sub(r"[^\w.-]+", "_", stem).strip("_.") or "form"
    if sheet is None or not sheet.rows:
        return Settings(name, FIRST_VERSION, stem, UNNAMED)
    columns = columns_of(sheet, aliases.settings_header, set(Survey.get_slot_names()), UNNAMED, reading)
    version = columns.text(0, "version")
    if not version:
        reading.warn("questionnaire.version_missing", columns.place(0, "version"), version=FIRST_VERSION)
    code = columns.text(0, "id_string") or name
    if code.split() != [code]:
        # The code goes into file names and on the command line as CODE@VERSION.
        reading.wrong("questionnaire.form_id_odd", columns.place(0, "id_string"), code)
    rest = {
        header: sheet.rows[0][header]
        for tokens, header in columns.headers.items()
        if tokens not in _READ and tokens[0] != "titles" and header in sheet.rows[0]
    }
    for name, least in NUMBERS.items():
        within(columns, 0, name, least, reading)
    named = columns.text(0, "default_language")
    return Settings(
        code=code,
        version=version or FIRST_VERSION,
        title=columns.text(0, "title") or code,
        language=language_code(named) if named else UNNAMED,
        titles=columns.texts(0, "titles"),
        rest=rest,
    )


def settings_place(sheet: Sheet | None) -> Place:
    """Return where the settings stand, for mistakes of the form as a whole."""
    return sheet.place(0, None) if sheet and sheet.rows else Place("settings", 2, 1)
