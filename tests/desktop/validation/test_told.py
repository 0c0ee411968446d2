"""A finding told in full: place, what was found, what was expected; each said once."""

import re
from dataclasses import replace

import pytest

from db.snapshots.receipt import CellPlace
from db.snapshots.submission import Answer
from db.terms import LANGUAGES, Severity
from desktop.rules import facts_of
from desktop.validation import told_finding
from desktop.wording.sentences import languages_of, template

PLACE = CellPlace("Trade", "F12")


@pytest.fixture
def told(questionnaire, failing):
    def make(rule, example, language="en", place=None):
        (finding,) = failing("R", example, rule)
        answer = facts_of(questionnaire, example).given.answers.get((finding.item, finding.row))
        return told_finding(finding, replace(questionnaire, rules=(rule,)), language, {}, place, answer)

    return make


@pytest.mark.parametrize(
    ("check", "items", "example", "expected"),
    [
        ("${WHOLE} = ${AMOUNT} + 1", "WHOLE", {"WHOLE": 5, "AMOUNT": 9}, "Found: 5. Expected: 10."),
        ("${AMOUNT} + 1 <= ${WHOLE}", "WHOLE", {"WHOLE": 5, "AMOUNT": 9}, "Found: 5. Expected: 10 at least."),
        ("${WHOLE} < ${AMOUNT}", "WHOLE", {"WHOLE": 9, "AMOUNT": 9}, "Found: 9. Expected: less than 9."),
        ("${WHOLE} > 0 and ${WHOLE} <= 6", "WHOLE", {"WHOLE": 7}, "Found: 7. Expected: 6 at most."),
        ("${COLOUR} != 'RED'", "COLOUR", {"COLOUR": "RED", "WHY": "so"}, "Expected: anything but Red."),
        (
            "${DAY} >= reference-date()",
            "DAY",
            {"DAY": "2019-05-05", "date": "2021-03-31"},
            "31 March 2021 at the earliest.",
        ),
        ("${WHOLE} = 0.1 + 0.2", "WHOLE", {"WHOLE": 1}, "Expected: 0.3."),
    ],
)
def test_it_says_what_was_expected(told, rule, check, items, example, expected):
    assert expected in told(rule(check, items, message="Wrong."), example)


@pytest.mark.parametrize(
    "check",
    [
        "${WHOLE} < 3 or ${AMOUNT} = 2",  # two ways to be right
        "not(${WHOLE} = 5)",
        "${AMOUNT} < ${SHARE} and ${WHOLE} = 5",  # about other items
        "status(${WHOLE}) = 'A'",
        "${WHOLE} != ''  and ${AMOUNT} > ${WHOLE} * 9",
    ],
)
def test_it_invents_no_expectation(told, rule, check):
    example = {"WHOLE": 5, "AMOUNT": 9, "SHARE": 2}
    assert told(rule(check, message="Wrong."), example) == "Wrong."


def test_it_repeats_nothing_that_the_message_says(told, rule):
    one = rule("${WHOLE} <= ${AMOUNT}", message="{value} is more than {AMOUNT}.")
    assert told(one, {"WHOLE": 5, "AMOUNT": 4}) == "5 is more than 4."


def test_it_names_sheet_and_cell_of_the_last_workbook(told, rule):
    one = rule("${WHOLE} = 4", message="Wrong.")
    text = told(one, {"WHOLE": 5}, place=PLACE)
    assert text == "Wrong. Found: 5. Expected: 4. In the last workbook received: sheet “Trade”, cell F12."


@pytest.mark.parametrize("code", ["found", "place", "country", *(f"group.{one.value}" for one in Severity)])
def test_four_languages_say_it_with_the_same_placeholders(code):
    code = f"finding.{code}"
    assert languages_of(code) == frozenset(LANGUAGES)
    assert len({frozenset(re.findall(r"{(\w+)}", template(code, one))) for one in LANGUAGES}) == 1


def test_a_finding_read_back_from_the_file_is_told_the_same(questionnaire, failing, rule):
    (finding,) = failing("R", {"WHOLE": 5}, rule("${WHOLE} = 4", message="Wrong."))
    stored = replace(
        finding, values={name: list(v) if isinstance(v, tuple) else v for name, v in finding.values.items()}
    )
    answer = Answer("WHOLE", text="5", number=5.0)
    assert told_finding(stored, questionnaire, "fr", {}, None, answer) == told_finding(
        finding, questionnaire, "fr", {}, None, answer
    )
