"""Build the shipped XLSForm from the CSV sources beside this file: the same sources give the same bytes.

Run ``python tests/reference/questionnaire/build.py [FOLDER]``; a test asserts that the shipped file is what the sources give.
"""

import csv
import io
import re
import sys
import tomllib
import zipfile
from functools import cache
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SHIPPED = ROOT / "resources" / "questionnaires" / "sela.xlsx"
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(HERE))

import phrases  # noqa: E402

LANGUAGES = {"es": "Español (es)", "en": "English (en)", "pt": "Português (pt)", "fr": "Français (fr)"}
TYPES = {
    "yes_no": "select_one",
    "single_choice": "select_one",
    "multiple_choice": "select_multiple",
    "short_text": "text",
    "long_text": "text",
    "integer": "integer",
    "decimal": "decimal",
    "percent": "decimal",
    "money": "decimal",
    "date": "date",
}
WATCHED = ("scale", "outlier_bound", "influence_bound", "shift_bound", "repeat_rounds")
COLUMN_DECIMALS = {"money": "0", "percent": "1", "decimal": "1"}

Row = dict[str, str]


def table(name: str) -> list[Row]:
    """Return the rows of one CSV source."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def texts(column: str, of: dict[str, str]) -> Row:
    """Return *column* once per language, as XLSForm names translated columns."""
    return {f"{column}::{name}": of.get(language, "") for language, name in LANGUAGES.items()}


def survey_rows() -> list[Row]:
    """Return the survey sheet: dimension and theme groups, items, rosters with their columns."""
    hints = tomllib.loads((HERE / "hints.toml").read_text("utf-8"))
    details = {row["code"]: row for row in table("details.csv")}
    scores = {row["code"]: row for row in table("scores.csv")}
    columns = [*table("questionnaire_rosters.csv"), *table("computed_columns.csv")]
    columns.sort(key=lambda row: (row["roster"], int(row["order"])))
    rows: list[Row] = []
    dimension = theme = ""
    for item in sorted(table("questionnaire.csv"), key=lambda row: int(row["order"])):
        if item["theme"] != theme and theme:
            rows.append({"type": "end_group", "name": theme})
        if item["dimension"] != dimension:
            if dimension:
                rows.append({"type": "end_group", "name": dimension})
            dimension = item["dimension"]
            rows.append(group(dimension, item, "dimension"))
        if item["theme"] != theme:
            theme = item["theme"]
            rows.append(group(theme, item, "theme"))
        code = item["code"]
        row = question(code, item, hints.get(code, {}), details.get(code, {}), scores.get(code, {}))
        row.update(texts("label", {language: item[f"text_{language}"] for language in LANGUAGES}))
        rows.append(row)
        if item["type"] == "roster":
            rows += [roster_column(code, column, hints, details) for column in columns if column["roster"] == code]
            rows.append({"type": "end_repeat", "name": code})
    rows += [{"type": "end_group", "name": theme}, {"type": "end_group", "name": dimension}]
    return rows


def group(code: str, item: Row, level: str) -> Row:
    """Return the row that opens a dimension or a theme."""
    labels = {language: item[f"{level}_{language}"] for language in LANGUAGES}
    return {"type": "begin_group", "name": code, **texts("label", labels)}


def roster_column(roster: str, column: Row, hints: dict[str, dict[str, str]], details: dict[str, Row]) -> Row:
    """Return the row of one roster column, its name written in full."""
    code = f"{roster}.{column['column']}"
    given = {**column, "decimals": COLUMN_DECIMALS.get(column["type"], "")}
    given["currency"] = "USD" if column["type"] == "money" else ""
    row = question(code, given, hints.get(code, {}), details.get(code, {}), {})
    row.update(texts("label", {language: column[f"label_{language}"] for language in LANGUAGES}))
    row["key"] = "yes" if column["key"] == "yes" else ""
    return row


def question(code: str, item: Row, hint: dict[str, str], detail: Row, score: Row) -> Row:
    """Return the columns that items and roster columns share."""
    kind = item["type"]
    listed = TYPES.get(kind, "")
    row = {
        "type": "begin_repeat" if kind == "roster" else f"{listed} {item['codelist']}" if item["codelist"] else listed,
        "name": code,
        **texts("hint", hint),
        "required": "yes" if item["required"] == "yes" else detail.get("required", ""),
        "calculation": detail.get("calculation", ""),
        "appearance": "multiline" if kind == "long_text" else "",
        "unit": item["unit"],
        **texts("unit_text", translated("units.csv").get(item["unit"], {})),
        "currency": item["currency"],
        "decimals": item["decimals"],
        "direction": item.get("direction", ""),
        "aggregate": item.get("aggregation", ""),
        "source_expected": item.get("source_expected", ""),
        **texts("source_text", translated("expected_sources.csv").get(item.get("source_expected", ""), {})),
        "statuses": item.get("allowed_status", "").replace("|", " "),
        "mirror": detail.get("mirror", ""),
        "yoy_bound": detail.get("yoy_bound", ""),
        **{column: detail.get(column, "") for column in WATCHED},
        "legal_basis": detail.get("legal_basis", ""),
        "goalpost_low": score.get("goalpost_low", ""),
        "goalpost_high": score.get("goalpost_high", ""),
        "weight": score.get("weight", "") if score.get("goalpost_low") else "",
    }
    row.update(phrases.limits(kind, item, LANGUAGES))
    if row["calculation"]:
        # Nobody types it, so nothing can be required of anybody, and its bounds are those of what it is computed from.
        row.update(required="", readonly="yes", constraint="", **texts("constraint_message", {}))
    return row


@cache
def translated(name: str) -> dict[str, Row]:
    """Return a table of short texts: the neutral one in the first column → its text in each language."""
    rows = table(name)
    return {next(iter(row.values())): {language: row[language] for language in LANGUAGES} for row in rows}


def choice_rows() -> list[Row]:
    """Return the choices sheet, lists in the order of the source."""
    rows = table("codelists.csv")
    order = list(dict.fromkeys(row["codelist"] for row in rows))
    rows.sort(key=lambda row: (order.index(row["codelist"]), int(row["order"])))
    return [
        {
            "list_name": row["codelist"],
            "name": row["code"],
            **texts("label", {language: row[f"label_{language}"] for language in LANGUAGES}),
            # The list of statuses keeps a remark where the others keep a score.
            "score": row["score"] if re.fullmatch(r"-?[0-9.]+", row["score"]) else "",
        }
        for row in rows
    ]


def rule_rows() -> list[Row]:
    """Return the rules sheet; none while the rules are not written."""
    return table("rules.csv") if (HERE / "rules.csv").exists() else []


def sheets() -> dict[str, list[Row]]:
    """Return every sheet of the form as rows of columns."""
    found = {
        "survey": survey_rows(),
        "choices": choice_rows(),
        "settings": [{row["name"]: row["value"] for row in table("settings.csv")}],
    }
    if rules := rule_rows():
        found["rules"] = rules
    found["goalposts"] = table("scores.csv")
    return found


SURVEY_COLUMNS = [
    "type",
    "name",
    *texts("label", {}),
    *texts("hint", {}),
    "required",
    "constraint",
    *texts("constraint_message", {}),
    "calculation",
    "readonly",
    "appearance",
    "warning",
    *texts("warning_message", {}),
    "unit",
    *texts("unit_text", {}),
    "currency",
    "decimals",
    "key",
    "direction",
    "aggregate",
    "goalpost_low",
    "goalpost_high",
    "weight",
    "yoy_bound",
    *WATCHED,
    "mirror",
    "statuses",
    "source_expected",
    *texts("source_text", {}),
    "legal_basis",
]
WIDTHS = {"type": 30, "name": 24, "label": 46, "hint": 46, "constraint_message": 44, "warning_message": 60}
WIDTHS |= {"constraint": 30, "warning": 30, "calculation": 44, "required": 24, "message": 52, "check": 60, "items": 26}
WIDTHS |= {"values": 40, "example_pass": 40, "example_fail": 40, "list_name": 24, "statuses": 24, "source_expected": 34}
WIDTHS |= {"legal_basis": 30, "mirror": 22, "form_title": 46, "titles": 46, "ground": 70, "code": 18, "scope": 12}
LINE_HEIGHT, MOST_LINES = 15, 8
NAVY, MIST, PALE, LINE = "1F3A4D", "D8E4EA", "EEF3F6", "C9D4DA"


def workbook(found: dict[str, list[Row]]) -> Workbook:
    """Return the form as a workbook that is pleasant to open: frozen header, widths, sections in colour."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in found.items():
        columns = SURVEY_COLUMNS if name == "survey" else list(dict.fromkeys(column for row in rows for column in row))
        write(book.create_sheet(name), columns, rows)
    return book


def write(sheet: Worksheet, columns: list[str], rows: list[Row]) -> None:
    """Write one sheet with its header, every cell as text."""
    thin = Side(style="thin", color=LINE)
    for at, column in enumerate(columns, start=1):
        cell = sheet.cell(1, at, column)
        cell.font = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=NAVY)
        cell.alignment = Alignment(vertical="center")
        sheet.column_dimensions[get_column_letter(at)].width = WIDTHS.get(column.split("::")[0], 14)
    depth = 0
    for line, row in enumerate(rows, start=2):
        opens, closes = row.get("type", "").startswith("begin_"), row.get("type", "").startswith("end_")
        depth -= closes
        fill = (MIST if depth == 0 else PALE) if opens or closes else None
        for at, column in enumerate(columns, start=1):
            cell = sheet.cell(line, at)
            if row.get(column):
                cell.value = row[column]
                cell.data_type = "s"
            indent = depth if column == "type" else 0
            cell.alignment = Alignment("left", "top", wrap_text=True, indent=indent)
            cell.border = Border(bottom=thin)
            cell.font = Font(name="Calibri", size=11, bold=opens, color="5B6B75" if closes else "1B2730")
            if fill:
                cell.fill = PatternFill("solid", fgColor=fill)
        depth += opens
        sheet.row_dimensions[line].height = LINE_HEIGHT * lines_of(row)
    sheet.row_dimensions[1].height = 22
    sheet.freeze_panes = "C2" if sheet.title in ("survey", "choices") else "B2"
    sheet.sheet_view.zoomScale = 90
    sheet.auto_filter.ref = sheet.dimensions
    sheet.sheet_view.showGridLines = False


def lines_of(row: Row) -> int:
    """Return how many lines the longest text of a row needs in its column; programs do not fit rows by themselves."""
    needed = (-(-len(text) * 1.05 // WIDTHS.get(column.split("::")[0], 14)) for column, text in row.items() if text)
    return int(min(MOST_LINES, max((1, *needed))))


def fixed(book: Workbook) -> bytes:
    """Return the workbook's bytes without the clock: fixed document properties and fixed times in the archive."""
    written, out = io.BytesIO(), io.BytesIO()
    book.properties.title = "Convergencia: SELA"
    book.properties.creator = "Convergencia"
    book.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:\w+[^>]*>)[^<]*", rb"\g<1>2024-01-01T00:00:00Z", content)
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content, compresslevel=9)
    return out.getvalue()


def build() -> bytes:
    """Return the bytes of the XLSForm that the sources give."""
    return fixed(workbook(sheets()))


if __name__ == "__main__":
    target = Path(sys.argv[1]) / SHIPPED.name if len(sys.argv) > 1 else SHIPPED
    target.write_bytes(build())
    print(f"{target}: {target.stat().st_size:,} bytes")
