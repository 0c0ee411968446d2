"""The shipped XLSForm is what its sources give, is valid for ODK, and holds what they say."""

import csv
import io
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections import defaultdict
from pathlib import Path

import openpyxl
import pytest
from pyxform.xls2xform import convert

from db.terms import LANGUAGES, Direction, ItemKind
from desktop.questionnaire.read import read_form
from resources import read_bytes

HERE = Path(__file__).parent
OBSERVATIONS = HERE.parent / "example" / "observations.csv"


def table(name: str) -> list[dict[str, str]]:
    """The rows of one source."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def shipped() -> bytes:
    """The shipped file."""
    return read_bytes("questionnaires/sela.xlsx")


@pytest.fixture(scope="module")
def questionnaire(shipped):
    """The shipped questionnaire."""
    return read_form(shipped, "sela.xlsx").questionnaire


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of an archive, unpacked: compressors differ between machines."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_shipped_file_is_what_the_sources_give_and_the_same_each_time(shipped, tmp_path) -> None:
    built = []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        subprocess.run(
            [sys.executable, str(HERE / "build.py"), str(tmp_path / folder)], check=True, capture_output=True
        )
        built.append((tmp_path / folder / "sela.xlsx").read_bytes())
    assert built[0] == built[1]
    assert parts(built[0]) == parts(shipped)


def test_it_is_a_valid_xlsform_without_a_warning(shipped) -> None:
    warnings: list[str] = []
    convert(shipped, warnings=warnings)
    assert warnings == []


@pytest.mark.skipif(shutil.which("java") is None, reason="ODK Validate needs Java")
def test_odk_validate_finds_nothing(shipped) -> None:
    warnings: list[str] = []
    convert(shipped, warnings=warnings, validate=True)
    assert warnings == []


def test_it_has_six_dimensions_21_themes_90_items_8_rosters_50_columns_19_lists(questionnaire) -> None:
    themes = [section for section in questionnaire.sections if section.parent is not None]
    assert (len(questionnaire.dimensions), len(themes), len(questionnaire.items)) == (6, 21, 90)
    assert (len(questionnaire.rosters), len(questionnaire.code_lists)) == (8, 19)
    columns = [column for roster in questionnaire.rosters for column in roster.columns]
    # Two more columns are computed: counts under a condition, which ODK can say in no other way.
    assert (len([one for one in columns if not one.derived]), len([one for one in columns if one.derived])) == (50, 2)


def test_everything_speaks_four_languages(questionnaire) -> None:
    assert set(questionnaire.languages) == set(questionnaire.titles) == set(LANGUAGES)
    assert questionnaire.default_language == "es"
    texts = [(section.code, section.labels) for section in questionnaire.sections]
    for item in questionnaire.every_item():
        texts.append((item.code, item.labels))
        several = (item.hints, item.constraint_messages, item.warning_messages, item.required_messages)
        texts += [(item.code, one) for one in several if one]
        assert bool(item.constraint) == bool(item.constraint_messages), item.code
        assert bool(item.warning) == bool(item.warning_messages), item.code
    texts += [(entry.code, entry.labels) for listed in questionnaire.code_lists.values() for entry in listed.codes]
    assert [code for code, one in texts if set(one) != set(LANGUAGES)] == []


def test_items_are_as_the_sources_say(questionnaire) -> None:
    kinds = {
        "yes_no": ItemKind.ONE,
        "single_choice": ItemKind.ONE,
        "multiple_choice": ItemKind.MANY,
        "short_text": ItemKind.TEXT,
        "long_text": ItemKind.LONG_TEXT,
        "integer": ItemKind.INTEGER,
        "decimal": ItemKind.DECIMAL,
        "percent": ItemKind.DECIMAL,
        "money": ItemKind.DECIMAL,
        "date": ItemKind.DATE,
        "roster": ItemKind.ROSTER,
    }
    rows = table("questionnaire.csv")
    assert [item.code for item in questionnaire.items] == [row["code"] for row in rows]
    for row in rows:
        item = questionnaire.by_code[row["code"]]
        assert item.kind is kinds[row["type"]], item.code
        assert (item.unit, item.currency, item.section) == (row["unit"], row["currency"], row["theme"])
        assert (item.direction.value, item.aggregate) == (row["direction"], row["aggregation"])
        assert item.labels == {language: row[f"text_{language}"] for language in LANGUAGES}
        assert [status.value for status in item.statuses] == row["allowed_status"].split("|")
        assert (item.code_list or "") == (row["codelist"] if item.kind.choice else "")


def test_required_is_said_of_what_people_answer_and_conditions_are_expressions(questionnaire) -> None:
    sources = {row["code"]: row["required"] for row in table("questionnaire.csv")}
    for row in table("questionnaire_rosters.csv"):
        sources[f"{row['roster']}.{row['column']}"] = row["required"]
    for item in questionnaire.every_item():
        said = "no" if item.derived else sources[item.code]
        expected = {"yes": item.required == "yes", "no": item.required == "", "conditional": "${" in item.required}
        assert expected[said], item.code


def test_hard_bounds_are_constraints_and_soft_ones_warnings(questionnaire) -> None:
    meetings = questionnaire.by_code["INS.COO.04"]
    assert (meetings.constraint, meetings.warning) == (". >= 0 and . <= 366", ". <= 52")
    assert meetings.constraint_messages["en"] == "Enter a number between 0 and 366."
    contribution = questionnaire.by_code["ENV.CLI.02"]
    assert contribution.constraint == ". >= date('2015-01-01')"
    assert contribution.constraint_messages["fr"] == "Saisissez une date qui ne précède pas le 1 janvier 2015."
    assert questionnaire.by_code["INS.GPR.01.start_year"].constraint == ". >= 1950"
    inflation = questionnaire.by_code["ECO.MAC.04"]
    assert (inflation.constraint, inflation.warning) == (". >= -100 and . <= 10000000", ". >= -5 and . <= 60")


def test_four_items_are_computed_two_of_them_from_a_column(questionnaire) -> None:
    derived = [item.code for item in questionnaire.items if item.derived]
    assert derived == ["INS.NRM.03", "ECO.TRD.06", "ECO.INV.05", "INF.ROD.04"]
    computed = [column.code for roster in questionnaire.rosters for column in roster.columns if column.derived]
    assert computed == ["ECO.INV.04.bit_in_force", "INF.ROD.03.integrated"]


def test_every_roster_has_a_key_and_mirrors_point_at_each_other(questionnaire) -> None:
    assert all(any(column.key for column in roster.columns) for roster in questionnaire.rosters)
    mirrors = {item.code: item.mirror for item in questionnaire.every_item() if item.mirror}
    assert {code: mirrors[other] for code, other in mirrors.items()} == {code: code for code in mirrors}
    assert len(mirrors) == 4


def test_scores_have_goalposts_and_only_items_with_a_direction(questionnaire) -> None:
    scored = [item for item in questionnaire.items if item.goalposts]
    measures = {row["code"]: row["convergence_measures"] for row in table("questionnaire.csv")}
    assert all(item.direction is not Direction.NONE and "min_max_score" in measures[item.code] for item in scored)
    named = {row["code"] for row in table("scores.csv")}
    assert {code for code, one in measures.items() if "min_max_score" in one} == named
    dimensions = {questionnaire.dimension_of(item).code for item in scored}
    assert dimensions == {section.code for section in questionnaire.dimensions}


def panel() -> dict[str, dict[str, list[float]]]:
    """Item → member → its values of all years."""
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    with OBSERVATIONS.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            if line["sela_member_today"] == "yes":
                found[line["item"]][line["iso3"]].append(float(line["value"]))
    return found


def percentile(values: list[float], share: float) -> float:
    """The percentile with linear interpolation, as numpy has it."""
    ordered = sorted(values)
    at = (len(ordered) - 1) * share
    low, rest = int(at), at - int(at)
    return ordered[low] + (ordered[min(low + 1, len(ordered) - 1)] - ordered[low]) * rest


@pytest.mark.parametrize(
    "row", [row for row in table("scores.csv") if row["goalpost_low"]], ids=lambda row: row["code"]
)
def test_goalposts_stand_where_their_ground_says(row, questionnaire) -> None:
    low, high = float(row["goalpost_low"]), float(row["goalpost_high"])
    assert questionnaire.by_code[row["code"]].goalposts == (low, high)
    countries = panel().get(row["code"], {})
    every = sorted(value for values in countries.values() for value in values)
    for side, ground, bound in (("low", row["ground_low"], low), ("high", row["ground_high"], high)):
        if ground in ("natural", "expert"):
            continue
        span, pick, sign = every[-1] - every[0], (min, max)[side == "high"], (1, -1)[side == "high"]
        extremes = sorted(sign * pick(values) for values in countries.values())
        alone = extremes[1] - extremes[0] > 0.15 * span
        assert ground == (("p5", "p95")[side == "high"] if alone else "panel"), f"{side} of {row['code']}"
        share = 0.05 if side == "low" else 0.95
        exact = percentile(every, share) if alone else (every[0], every[-1])[side == "high"]
        assert abs(bound - exact) <= 0.05 * span, f"{side} of {row['code']}: {exact}"
        if not alone:
            assert sign * bound <= sign * exact, f"the bound cuts off {row['code']}"


def test_natural_goalposts_of_choices_are_the_scores_of_their_list(questionnaire) -> None:
    for item in questionnaire.items:
        if item.goalposts and item.code_list:
            scores = [one.score for one in questionnaire.code_lists[item.code_list].codes if one.score is not None]
            assert item.goalposts == (min(scores), max(scores)), item.code


def test_hints_belong_to_items_and_close_with_a_full_stop(questionnaire) -> None:
    hints = tomllib.loads((HERE / "hints.toml").read_text("utf-8"))
    assert set(hints) <= set(questionnaire.by_code)
    assert len(hints) > 80
    assert [code for code, texts in hints.items() for text in texts.values() if not text.endswith(".")] == []


def test_it_is_pleasant_to_open_in_excel(shipped) -> None:
    book = openpyxl.load_workbook(io.BytesIO(shipped))
    assert book.sheetnames[:3] == ["survey", "choices", "settings"]
    for sheet in book:
        assert sheet.freeze_panes is not None, sheet.title
        assert all(cell.font.bold and cell.fill.fgColor.rgb == "001F3A4D" for cell in sheet[1]), sheet.title
        widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
        assert min(widths) >= 10, sheet.title
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
