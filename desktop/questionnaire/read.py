"""XLSForm in: a file's bytes to a questionnaire, with every mistake listed by sheet and cell."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from pyxform import aliases
from pyxform.question import MultipleChoiceQuestion

from db.problems import Problem, Remark
from db.snapshots.questionnaire import Questionnaire
from desktop.questionnaire.choices import read_choices
from desktop.questionnaire.columns import UNNAMED, Columns, Reading, columns_of, report_unused
from desktop.questionnaire.expressions import check_expressions
from desktop.questionnaire.form import Form, Place
from desktop.questionnaire.odk import check_with_pyxform
from desktop.questionnaire.rules_sheet import read_rules
from desktop.questionnaire.settings import Settings, read_settings, settings_place
from desktop.questionnaire.sheets import Sheet, read_sheets
from desktop.questionnaire.survey import REFUSED, USED, Survey

UNSUPPORTED_SHEETS = ("external_choices", "entities", "osm")


def read_form(data: bytes, name: str) -> Form:
    """Return the questionnaire of an XLSForm (.xlsx, .xls, .csv or .md) with its places and warnings.

    Raises:
        Problem: the file cannot be read at all, or ``questionnaire.form_refused``: it has mistakes (``check_form``
            lists them all).
    """
    questionnaire, reading = _read(data, name)
    if questionnaire is None:
        wrong = [remark for remark in reading.remarks if remark.severity == "error"]
        raise Problem(
            "questionnaire.form_refused",
            file=PurePath(name).name,
            count=len(wrong),
            sheet=wrong[0].sheet,
            cell=wrong[0].cell,
        )
    return Form(questionnaire, reading.places, tuple(reading.remarks))


def check_form(data: bytes, name: str) -> tuple[Questionnaire | None, tuple[Remark, ...]]:
    """Return the questionnaire, None where the form has mistakes, and all mistakes and warnings in reading order.

    Raises:
        Problem: the file cannot be read as a form at all.
    """
    questionnaire, reading = _read(data, name)
    return questionnaire, tuple(reading.remarks)


def _read(data: bytes, name: str) -> tuple[Questionnaire | None, Reading]:
    sheets = read_sheets(data, name)
    if not (survey_sheet := sheets.get("survey")):
        raise Problem(
            "questionnaire.no_survey_sheet",
            file=PurePath(name).name,
            sheets=", ".join(sheet.name for sheet in sheets.values()) or "—",
        )
    reading = Reading()
    for unsupported in UNSUPPORTED_SHEETS:
        if (sheet := sheets.get(unsupported)) and sheet.rows:
            reading.wrong("questionnaire.sheet_unsupported", Place(sheet.name, sheet.first, sheet.leftmost), sheet.name)
    settings = read_settings(sheets.get("settings"), PurePath(name).stem, reading)
    columns = _survey_columns(survey_sheet, settings, reading)
    if columns.language != settings.language:
        settings = _with_language(settings, columns.language)
    questionnaire = _questionnaire(sheets, settings, columns, reading)
    check_with_pyxform(sheets, PurePath(name).stem, reading)
    order = [sheet.name for sheet in sheets.values()]
    reading.remarks.sort(key=lambda remark: reading_order(remark, order))
    return (None if reading.failed else questionnaire), reading


def reading_order(remark: Remark, sheets: Sequence[str]) -> tuple[int, int, int, str]:
    """Return what sorts remarks as a person reads: sheet by sheet, row by row, column by column."""
    cell = remark.cell or "A1"
    letters = cell.rstrip("0123456789")
    sheet = sheets.index(remark.sheet) if remark.sheet in sheets else len(sheets)
    return sheet, int(cell.removeprefix(letters) or 0), len(letters), letters


def _survey_columns(sheet: Sheet, settings: Settings, reading: Reading) -> Columns:
    known = set(MultipleChoiceQuestion.get_slot_names())
    columns = columns_of(sheet, aliases.survey_header, known, settings.language, reading)
    if sheet.moved is not None:
        reading.wrong("questionnaire.header_moved", Place(sheet.name, sheet.moved, 1), first=sheet.first)
    for needed in ("type", "name"):
        if columns.header(needed) is None and sheet.moved is None:
            reading.wrong("questionnaire.header_missing", Place(sheet.name, sheet.first, sheet.leftmost), header=needed)
    report_unused(columns, USED, REFUSED, reading)
    named = [language for language in columns.languages("label") if language != UNNAMED]
    if settings.language == UNNAMED and named and columns.header("label") is None:
        # Every label says its language and no default is declared: the first one written is the one meant.
        return Columns(sheet, columns.headers, named[0])
    return columns


def _with_language(settings: Settings, language: str) -> Settings:
    return Settings(settings.code, settings.version, settings.title, language, settings.titles, settings.rest)


def _questionnaire(
    sheets: Mapping[str, Sheet], settings: Settings, columns: Columns, reading: Reading
) -> Questionnaire:
    lists, listed = read_choices(sheets.get("choices"), settings.language, reading)
    titles = {settings.language: settings.title, **settings.titles}
    names = {columns.text(index, "name") for index in range(len(columns.sheet.rows))}
    root = settings.code
    while root in names:
        root += "_"
    survey = Survey(columns, lists, reading, root, titles)
    survey.read()
    place = settings_place(sheets.get("settings"))
    if not survey.items and not reading.failed:
        reading.wrong("questionnaire.form_empty", place)
    languages = dict.fromkeys((*columns.languages("label"), *listed)) or {settings.language: None}
    if settings.language not in languages:
        reading.wrong("questionnaire.default_language_absent", place, settings.language, languages=tuple(languages))
    questionnaire = Questionnaire(
        code=settings.code,
        version=settings.version,
        titles=titles,
        default_language=settings.language,
        languages=tuple(languages),
        sections=tuple(survey.sections),
        items=tuple(survey.items),
        code_lists=lists,
        rules=read_rules(sheets.get("rules"), settings.language, reading),
        settings=settings.rest,
    )
    check_expressions(questionnaire, columns, sheets.get("rules"), reading)
    return questionnaire
