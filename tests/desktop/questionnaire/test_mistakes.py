"""Every mistake of a form is listed with its sheet and cell, all of them at once; nothing is left out silently."""

import pytest

from db.terms import LANGUAGES
from desktop.questionnaire.read import check_form
from desktop.wording import remark_sentence

HEAD = "| type | name | label |"
ONE = f"{HEAD}\n| text | q | Q |"
LIST = "| list_name | name | label |\n| L | x | X |"


def row(**cells: str) -> str:
    """One question whose cells are given by column."""
    given = {"type": "integer", "name": "q", "label": "Q", **cells}
    return f"| {' | '.join(given)} |\n| {' | '.join(given.values())} |"


MISTAKES = {
    "an unknown type, with the nearest": (row(type="intger"), {}, "questionnaire.type_unknown", "survey", "B2"),
    "a type that no workbook can hold": (row(type="geopoint"), {}, "questionnaire.type_unsupported", "survey", "B2"),
    "a range": (row(type="range"), {}, "questionnaire.type_unsupported", "survey", "B2"),
    "a picture": (row(type="image"), {}, "questionnaire.type_unsupported", "survey", "B2"),
    "a choice with other": (
        row(type="select_one L or_other"),
        {"choices": LIST},
        "questionnaire.type_unsupported",
        "survey",
        "B2",
    ),
    "choices from a file": (
        row(type="select_one_from_file a.csv"),
        {},
        "questionnaire.type_unsupported",
        "survey",
        "B2",
    ),
    "choices from answers": (row(type="select_one ${q}"), {}, "questionnaire.type_unsupported", "survey", "B2"),
    "a ranking": (row(type="rank L"), {"choices": LIST}, "questionnaire.type_unsupported", "survey", "B2"),
    "a list that is not there": (
        row(type="select_one M"),
        {"choices": LIST},
        "questionnaire.list_unknown_alone",
        "survey",
        "B2",
    ),
    "a row without a type": (f"{HEAD}\n| | q | Q |", {}, "questionnaire.type_missing", "survey", "B2"),
    "a row without a name": (f"{HEAD}\n| text | | Q |", {}, "questionnaire.name_missing", "survey", "C2"),
    "a name with a blank": (row(name="a b"), {}, "questionnaire.name_odd", "survey", "C2"),
    "a name twice": (f"{ONE}\n| text | q | R |", {}, "questionnaire.name_twice", "survey", "C3"),
    "no label": (row(label=""), {}, "questionnaire.item_without_label", "survey", "D2"),
    "a filtered choice": (row(choice_filter="a=1"), {}, "questionnaire.column_unsupported", "survey", "E2"),
    "a default": (row(default="1"), {}, "questionnaire.column_unsupported", "survey", "E2"),
    "a search appearance": (row(appearance="search('x')"), {}, "questionnaire.column_unsupported", "survey", "E2"),
    "read-only without a calculation": (
        row(readonly="yes"),
        {},
        "questionnaire.readonly_without_calculation",
        "survey",
        "E2",
    ),
    "calculate without a calculation": (
        row(type="calculate", calculation=""),
        {},
        "questionnaire.calculation_missing",
        "survey",
        "E2",
    ),
    "a key outside a roster": (row(key="yes"), {}, "questionnaire.key_outside_roster", "survey", "E2"),
    "decimals that are none": (row(decimals="2.5"), {}, "questionnaire.decimals_odd", "survey", "E2"),
    "a weight that is no number": (row(weight="heavy"), {}, "questionnaire.not_a_number", "survey", "E2"),
    "a weight that is infinite": (row(weight="inf"), {}, "questionnaire.not_a_number", "survey", "E2"),
    "a weight below nothing": (row(weight="-1"), {}, "questionnaire.number_too_small", "survey", "E2"),
    "one goalpost": (row(goalpost_low="1"), {}, "questionnaire.goalpost_alone", "survey", "E2"),
    "crossed goalposts": (
        row(goalpost_low="2", goalpost_high="1"),
        {},
        "questionnaire.goalposts_crossed",
        "survey",
        "F2",
    ),
    "an unknown direction": (row(direction="up"), {}, "questionnaire.not_a_word", "survey", "E2"),
    "an unknown status": (row(statuses="A Z"), {}, "questionnaire.status_unknown", "survey", "E2"),
    "a status of the secretariat": (row(statuses="I"), {}, "questionnaire.status_unknown", "survey", "E2"),
    "a mirror of nothing": (row(mirror="p"), {}, "questionnaire.item_unknown_alone", "survey", "E2"),
    "an expression cut off": (row(constraint=". >"), {}, "rules.unfinished", "survey", "E2"),
    "a calculation of itself": (row(calculation="${q} + 1"), {}, "rules.cycle", "survey", "E2"),
    "an unknown name": (row(relevant="${qq} > 1"), {}, "rules.unknown_name_near", "survey", "E2"),
    "a function of our own where ODK reads it": (
        row(constraint="previous(${q}) > 1"),
        {},
        "rules.own_function",
        "survey",
        "E2",
    ),
    "a group never closed": (f"{ONE}\n| begin_group | g | G |", {}, "questionnaire.never_closed", "survey", "B3"),
    "an end too many": (f"{ONE}\n| end_group | | |", {}, "questionnaire.closes_nothing", "survey", "B3"),
    "an end of something else": (
        f"{ONE}\n| begin_group | g | G |\n| text | r | R |\n| end_repeat | | |\n| end_group | | |",
        {},
        "questionnaire.closes_nothing",
        "survey",
        "B5",
    ),
    "three groups deep": (
        f"{HEAD}\n"
        + "".join(f"| begin_group | {name} | G |\n" for name in "abc")
        + "| text | q | Q |\n"
        + "| end_group | | |\n" * 3,
        {},
        "questionnaire.group_too_deep",
        "survey",
        "B4",
    ),
    "a group in a roster": (
        f"{HEAD}\n| begin_repeat | r | R |\n| begin_group | g | G |\n| text | q | Q |\n| end_group | | |\n| end_repeat | | |",
        {},
        "questionnaire.inside_roster",
        "survey",
        "B3",
    ),
    "a roster without columns": (
        f"{ONE}\n| begin_repeat | r | R |\n| end_repeat | | |",
        {},
        "questionnaire.roster_empty",
        "survey",
        "B3",
    ),
    "a repeat that is counted": (
        "| type | name | label | repeat_count |\n| begin_repeat | r | R | 3 |\n| text | q | Q | |\n| end_repeat | | | |",
        {},
        "questionnaire.column_unsupported",
        "survey",
        "E2",
    ),
    "no column of types": ("| name | label |\n| q | Q |", {}, "questionnaire.header_missing", "survey", "B1"),
    "a column twice": (
        "| type | name | label | label |\n| text | q | Q | R |",
        {},
        "questionnaire.header_twice",
        "survey",
        "E1",
    ),
    "two columns that mean the same": (
        row(relevant="1 = 1", relevance="1 = 1"),
        {},
        "questionnaire.header_means_same",
        "survey",
        "F1",
    ),
    "a choice twice": (
        row(type="select_one L"),
        {"choices": f"{LIST}\n| L | x | Y |"},
        "questionnaire.choice_twice",
        "choices",
        "C3",
    ),
    "a choice with a blank": (
        row(type="select_one L"),
        {"choices": f"{LIST}\n| L | y z | Y |"},
        "questionnaire.choice_with_blank",
        "choices",
        "C3",
    ),
    "a choice of no list": (
        ONE,
        {"choices": f"{LIST}\n| | y | Y |"},
        "questionnaire.choice_incomplete",
        "choices",
        "B3",
    ),
    "a score that is no number": (
        row(type="select_one L"),
        {"choices": "| list_name | name | label | score |\n| L | x | X | high |"},
        "questionnaire.not_a_number",
        "choices",
        "E2",
    ),
    "a sheet we do not read": (
        ONE,
        {"external_choices": LIST},
        "questionnaire.sheet_unsupported",
        "external_choices",
        "B1",
    ),
    "a form identifier with a blank": (
        ONE,
        {"settings": "| form_id | version |\n| a b | 1 |"},
        "questionnaire.form_id_odd",
        "settings",
        "B2",
    ),
    "a default language that no text has": (
        "| type | name | label::English (en) |\n| text | q | Q |",
        {"settings": "| form_id | version | default_language |\n| q1 | 1 | French (fr) |"},
        "questionnaire.default_language_absent",
        "settings",
        "B2",
    ),
    "a form that asks nothing": (
        "| type | name | label |\n| start | s | |",
        {},
        "questionnaire.form_empty",
        "settings",
        "A2",
    ),
    "a rule twice": (
        ONE,
        {"rules": "| name | check |\n| R | 1 = 1 |\n| R | 1 = 1 |"},
        "questionnaire.name_twice",
        "rules",
        "B3",
    ),
    "a rule without a name": (
        ONE,
        {"rules": "| name | check |\n| | 1 = 1 |"},
        "questionnaire.name_missing",
        "rules",
        "B2",
    ),
    "a rule of unknown severity": (
        ONE,
        {"rules": "| name | severity | check |\n| R | fatal | 1 = 1 |"},
        "questionnaire.not_a_word",
        "rules",
        "C2",
    ),
    "values that are no JSON": (
        ONE,
        {"rules": '| name | check | values |\n| R | 1 = 1 | {"a" |'},
        "questionnaire.not_json",
        "rules",
        "D2",
    ),
    "values that name no expressions": (
        ONE,
        {"rules": '| name | check | values |\n| R | 1 = 1 | {"a": 1} |'},
        "questionnaire.values_odd",
        "rules",
        "D2",
    ),
    "a rule for an item that is not there": (
        ONE,
        {"rules": "| name | items | check |\n| R | p | 1 = 1 |"},
        "rules.unknown_name",
        "rules",
        "C2",
    ),
    "a rule that does not parse": (
        ONE,
        {"rules": "| name | items | check |\n| R | q | ${q} = |"},
        "rules.unfinished",
        "rules",
        "D2",
    ),
    "a rule without a message": (ONE, {"rules": "| name | check |\n| R | 1 = 1 |"}, "rules.no_message", "rules", "B2"),
    "an example that does not pass": (
        "| type | name | label::English (en) |\n| integer | q | Q |",
        {
            "rules": "| name | items | check | message::English (en) | example_pass | example_fail |\n"
            '| R | q | ${q} > 1 | More! | {"q": 1} | {"q": 0} |'
        },
        "rules.example_not_passed",
        "rules",
        "F2",
    ),
}


@pytest.mark.parametrize(("survey", "sheets", "code", "sheet", "cell"), MISTAKES.values(), ids=MISTAKES)
def test_it_is_listed_with_its_cell(form, survey, sheets, code, sheet, cell) -> None:
    questionnaire, remarks = check_form(form(survey, **sheets), "f.md")
    assert questionnaire is None
    assert (code, sheet, cell) in [(one.code, one.sheet, one.cell) for one in remarks if one.severity == "error"]


@pytest.mark.parametrize(("survey", "sheets", "code", "sheet", "cell"), MISTAKES.values(), ids=MISTAKES)
def test_its_sentence_is_whole_in_every_language(form, survey, sheets, code, sheet, cell) -> None:
    for remark in check_form(form(survey, **sheets), "f.md")[1]:
        for language in LANGUAGES:
            # A placeholder without its detail shows as an ellipsis on its own.
            said = remark_sentence(remark, language)
            assert "…" not in said.replace("…”", "").replace("…»", "") and ": —" not in said


def test_all_mistakes_are_listed_at_once_in_reading_order(form) -> None:
    survey = f"""{HEAD}
    | geopoint | a | A |
    | text | b c | B |
    | select_one M | d | |
    | end_group | | |
    """
    _, remarks = check_form(form(survey, choices=f"{LIST}\n| L | x | Y |"), "f.md")
    assert [(remark.sheet, remark.cell) for remark in remarks] == [
        ("survey", "B2"),
        ("survey", "C3"),
        ("survey", "B4"),
        ("survey", "B5"),
        ("choices", "C3"),
    ]


def test_a_name_that_is_wrong_elsewhere_is_not_reported_again_as_unknown(form) -> None:
    survey = "| type | name | label | relevant |\n| geopoint | a | A | |\n| text | b | B | ${a} = 'x' |"
    assert [remark.cell for remark in check_form(form(survey), "f.md")[1]] == ["B2"]


@pytest.mark.parametrize(
    ("survey", "sheets", "code", "sheet", "cell"),
    [
        (row(colour="blue"), {}, "questionnaire.column_unused", "survey", "E1"),
        (row(guidance_hint="Ask twice"), {}, "questionnaire.column_unused", "survey", "E1"),
        (f"{ONE}\n| start | s | |", {}, "questionnaire.metadata_unused", "survey", "B3"),
        (f"{ONE}\n| username | u | |", {}, "questionnaire.metadata_unused", "survey", "B3"),
        (
            ONE,
            {"settings": "| form_id |\n| f |"},
            "questionnaire.version_missing",
            "settings",
            "B2",
        ),
        (
            row(type="select_one L"),
            {"choices": f"{LIST}\n| L | y | |"},
            "questionnaire.choice_without_label",
            "choices",
            "D3",
        ),
    ],
)
def test_what_is_left_out_is_said_and_the_form_is_read(form, survey, sheets, code, sheet, cell) -> None:
    questionnaire, remarks = check_form(form(survey, **sheets), "f.md")
    assert questionnaire is not None
    assert (code, "warning", sheet, cell) in [(one.code, one.severity, one.sheet, one.cell) for one in remarks]


def test_a_disabled_row_is_not_read(form) -> None:
    questionnaire, _ = check_form(form(f"| disabled {HEAD}\n| yes | geopoint | a | A |\n| | text | b | B |"), "f.md")
    assert questionnaire is not None
    assert [item.code for item in questionnaire.items] == ["b"]


def test_a_form_without_a_version_is_version_one(form) -> None:
    questionnaire, _ = check_form(form(ONE, settings="| form_id |\n| f |"), "f.md")
    assert questionnaire is not None
    assert questionnaire.version == "1"


def test_what_only_pyxform_finds_in_no_row_is_passed_on_too(form) -> None:
    settings = "| form_id | version | omit_instanceID | public_key |\n| f | 1 | yes | abc |"
    _, remarks = check_form(form(ONE, settings=settings), "f.md")
    assert [(one.code, one.sheet, one.cell) for one in remarks] == [("questionnaire.odk_refuses", "survey", "B1")]
    assert "instanceID" in str(remarks[0].details["message"])


def test_what_only_pyxform_finds_is_passed_on_with_its_row(form) -> None:
    # A parameter that text questions do not take is none of our business, but it makes the form no XLSForm.
    _, remarks = check_form(
        form(f"{ONE}\n".replace("label |", "label | parameters |") + "| text | r | R | depth=3 |"), "f.md"
    )
    (error,) = [remark for remark in remarks if remark.severity == "error"]
    assert (error.code, error.sheet, error.cell) == ("questionnaire.odk_refuses", "survey", "E3")
    assert "depth" in str(error.details["message"])
