"""The general checks, one by one: what fails, what passes, and what the finding says."""

import json
from dataclasses import replace

import pytest

from db.terms import LANGUAGES, Result, Severity
from desktop.validation import message
from desktop.validation.checks import CHECKS

FAILS = [
    # rule, example, place, some values
    ("GEN.01", {"WHOLE": None}, ("WHOLE", ""), {}),
    ("GEN.01", {"WHOLE": {"status": "A"}}, ("WHOLE", ""), {}),
    ("GEN.01", {"T": None}, ("T", ""), {}),
    ("GEN.01", {"T": [{"colour": "BLUE"}]}, ("T.name", "r1"), {"row": 1, "key": ("BLUE",)}),
    ("GEN.02", {"COLOUR": "RED"}, ("WHY", ""), {"condition": "${COLOUR} = 'RED'"}),
    ("GEN.02", {"T": [{"name": "one", "colour": "RED"}]}, ("T.day", "r1"), {"row": 1, "key": ("one", "RED")}),
    ("GEN.03", {"WHOLE": {"value": 4, "status": "M"}}, ("WHOLE", ""), {"status": "M"}),
    ("GEN.04", {"WHOLE": {"value": 4, "status": "U"}}, ("WHOLE", ""), {"status": "U"}),
    ("GEN.05", {"WHOLE": 4.5}, ("WHOLE", ""), {"value": "4.5"}),
    ("GEN.05", {"WHOLE": "four"}, ("WHOLE", ""), {"value": "four"}),
    ("GEN.06", {"AMOUNT": "1,5"}, ("AMOUNT", ""), {"value": "1,5"}),
    ("GEN.06", {"AMOUNT": "nan"}, ("AMOUNT", ""), {"value": "nan"}),
    ("GEN.06", {"AMOUNT": "1_000"}, ("AMOUNT", ""), {"value": "1_000"}),
    ("GEN.07", {"COLOUR": "PINK"}, ("COLOUR", ""), {"value": "PINK"}),
    ("GEN.07", {"COLOURS": ["RED", "PINK"]}, ("COLOURS", ""), {"value": "PINK"}),
    ("GEN.08", {"SHARE": 100.5}, ("SHARE", ""), {"value": 100.5, "min": 0.0, "max": 100.0, "unit": "%"}),
    ("GEN.08", {"TEXT": "eleven letters"}, ("TEXT", ""), {"value": "eleven letters"}),
    ("GEN.08", {"T": [{"name": "a"}, {"name": "b", "amount": -1}]}, ("T.amount", "r2"), {"value": -1, "row": 2}),
    ("GEN.08", {"WHOLE": 26}, ("TWICE", ""), {"value": 52.0, "max": 50.0}),
    ("GEN.09", {"SHARE": 95}, ("SHARE", ""), {"value": 95.0, "min": 20.0, "max": 90.0}),
    ("GEN.09", {"TEXT": "odd"}, ("TEXT", ""), {"value": "odd"}),
    ("GEN.10", {"DAY": "2021-02-30"}, ("DAY", ""), {"value": "2021-02-30"}),
    ("GEN.10", {"DAY": "1.2.2021"}, ("DAY", ""), {"value": "1.2.2021"}),
    ("GEN.10", {"DAY": "1999-12-31"}, ("DAY", ""), {"value": "1999-12-31", "min": "2000-01-01"}),
    ("GEN.11", {"AMOUNT": 16, "earlier": [{"AMOUNT": 10}]}, ("AMOUNT", ""), {"change": 60.0, "prev": 10.0}),
    ("GEN.11", {"SHARE": 30, "earlier": [{"SHARE": 80}]}, ("SHARE", ""), {"change": -62.5, "prev_year": 2019}),
    ("GEN.12", {"WHOLE": 4, "earlier": [{"WHOLE": 4}, {"WHOLE": 4}]}, ("WHOLE", ""), {"value": 4.0}),
    ("GEN.13", {"WHOLE": {"value": 4, "status": "E"}}, ("WHOLE", ""), {"status": "E"}),
    ("GEN.13", {"WHOLE": {"value": 4, "status": "B", "note": " "}}, ("WHOLE", ""), {"status": "B"}),
    ("GEN.14", {"WHOLE": {"status": "O", "note": "later"}}, ("", ""), {"share": 50}),
    ("GEN.16", {"AMOUNT": 1000, "earlier": [{"AMOUNT": 1}]}, ("AMOUNT", ""), {"direction": "higher"}),
    ("GEN.16", {"AMOUNT": 2, "earlier": [{"AMOUNT": 2100}]}, ("AMOUNT", ""), {"direction": "lower"}),
    ("GEN.17", {"ASKED": "x", "COLOUR": "RED", "WHY": "y"}, ("ASKED", ""), {"value": "x"}),
]


@pytest.mark.parametrize(("rule", "example", "place", "values"), FAILS)
def test_a_check_finds_what_it_is_there_for(failing, rule, example, place, values) -> None:
    (finding,) = failing(rule, example)
    assert (finding.item, finding.row) == place
    assert {name: finding.values.get(name) for name in values} == values


@pytest.mark.parametrize(("rule", "example", "place", "values"), FAILS)
def test_a_finding_that_was_stored_says_the_same(failing, questionnaire, rule, example, place, values) -> None:
    (finding,) = failing(rule, example)
    stored = replace(finding, values=json.loads(json.dumps(finding.values)))
    for language in LANGUAGES:
        assert message(stored, questionnaire, language) == message(finding, questionnaire, language)


PASSES = [
    ("GEN.01", {"WHOLE": 0}),
    ("GEN.01", {"WHOLE": {"status": "M"}, "T": {"status": "O"}}),
    ("GEN.02", {"COLOUR": "RED", "WHY": "because"}),
    ("GEN.02", {"COLOUR": "RED", "WHY": {"status": "O"}}),
    ("GEN.02", {"COLOUR": "BLUE"}),
    ("GEN.02", {}),
    ("GEN.03", {"WHOLE": {"status": "M"}}),
    ("GEN.03", {"WHOLE": {"value": 4, "status": "E"}}),
    ("GEN.04", {"WHOLE": {"value": 4, "status": "I"}, "AMOUNT": {"value": 1, "status": "U"}}),
    ("GEN.05", {"WHOLE": 4.0}),
    ("GEN.06", {"AMOUNT": -0.25, "SHARE": "1e-05"}),
    ("GEN.07", {"COLOUR": "RED", "COLOURS": ["BLUE", "RED"]}),
    ("GEN.08", {"SHARE": 0}),
    ("GEN.08", {"SHARE": 100}),
    ("GEN.08", {"TEXT": "ten lettrs"}),
    ("GEN.09", {"SHARE": 20}),
    ("GEN.10", {"DAY": "2020-02-29"}),
    ("GEN.11", {"AMOUNT": 15, "earlier": [{"AMOUNT": 10}]}),
    ("GEN.11", {"AMOUNT": 5, "earlier": [{"AMOUNT": 0}]}),
    ("GEN.11", {"AMOUNT": {"value": 99, "status": "B", "note": "census"}, "earlier": [{"AMOUNT": 10}]}),
    ("GEN.11", {"AMOUNT": 5, "earlier": [None, {"AMOUNT": 1}]}),
    ("GEN.12", {"WHOLE": 4, "earlier": [{"WHOLE": 4}, {"WHOLE": 3}]}),
    ("GEN.12", {"WHOLE": 0, "earlier": [{"WHOLE": 0}, {"WHOLE": 0}]}),
    ("GEN.12", {"WHOLE": 100, "earlier": [{"WHOLE": 100}, {"WHOLE": 100}]}),
    ("GEN.12", {"WHOLE": 4, "earlier": [{"WHOLE": 4}]}),
    ("GEN.13", {"WHOLE": {"value": 4, "status": "E", "note": "survey"}}),
    ("GEN.13", {"WHOLE": {"value": 4, "status": "A"}}),
    ("GEN.14", {"WHOLE": {"status": "M"}}),
    ("GEN.16", {"AMOUNT": 700, "earlier": [{"AMOUNT": 1}]}),
    ("GEN.16", {"WHOLE": 4000, "earlier": [{"WHOLE": 4}]}),
    ("GEN.17", {"ASKED": "x", "COLOUR": "BLUE"}),
    ("GEN.17", {"COLOUR": "RED", "WHY": "y"}),
]


@pytest.mark.parametrize(("rule", "example"), PASSES)
def test_a_check_lets_be_what_is_right(failing, rule, example) -> None:
    assert failing(rule, example) == []


RATE = {"SHARE": {"warning": "", "constraint": ""}}


@pytest.mark.parametrize(
    ("example", "found"),
    [
        ({"AMOUNT": 5, "WHY": "EUR"}, ["GEN.15"]),
        ({"AMOUNT": 5, "WHY": "EUR", "SHARE": 1.1}, []),
        ({"AMOUNT": 5, "WHY": "USD"}, []),
        ({"AMOUNT": 5}, []),
        ({"WHY": "EUR"}, []),
    ],
)
def test_an_amount_in_another_currency_needs_its_rate(failing, example, found) -> None:
    settings = {"currency": "USD", "exchange_rate": "SHARE"}
    findings = failing("GEN.15", example, settings=settings, AMOUNT={"currency": "WHY"}, **RATE)
    assert [finding.rule for finding in findings] == found
    for finding in findings:
        assert (finding.values["currency"], finding.values["wanted"]) == ("EUR", "USD")


def test_one_cause_gives_one_finding(validated, rule) -> None:
    def failed(example: dict[str, object], *rules: object) -> set[str]:
        whole = {"WHOLE": 4, "T": [{"name": "one"}], **example}
        return {finding.rule for finding in validated(whole, *rules).findings if finding.result is Result.FAIL}

    # A value outside what is possible is not called unusual as well.
    assert failed({"SHARE": 300}) == {"GEN.08"}
    # What cannot be read is not out of range, and does not miss.
    assert failed({"SHARE": "many"}) == {"GEN.06"}
    # The slip of a thousand says more than "it changed", and a rule of the questionnaire on the change more than both.
    assert failed({"AMOUNT": 1000, "earlier": [{"AMOUNT": 1}]}) == {"GEN.16"}
    own = rule("abs(. - previous(.)) <= 1", "SHARE", "item")
    assert failed({"SHARE": 80, "earlier": [{"SHARE": 30}]}, own) == {"R"}
    # A rule on the same value alone says more than the range.
    slip = rule("not(. > 0 and . < 1)", "SHARE", "item")
    assert failed({"SHARE": 0.5}, slip) == {"R"}
    # What is computed from a wrong figure is not blamed for it.
    cause = rule("${WHOLE} <= 20", "WHOLE")
    assert failed({"WHOLE": 30}) == {"GEN.08"}
    assert failed({"WHOLE": 30}, cause) == {"R"}


def test_a_rule_is_silent_where_one_that_it_names_has_failed(validated, rule) -> None:
    loud, quiet = rule("${WHOLE} < 5", code="LOUD"), rule("${WHOLE} < 3", code="QUIET", suppressed_by=("LOUD",))
    found = validated({"WHOLE": 6, "T": [{"name": "one"}]}, loud, quiet).findings
    assert [finding.rule for finding in found] == ["LOUD"]
    found = validated({"WHOLE": 4, "T": [{"name": "one"}]}, loud, quiet).findings
    assert [finding.rule for finding in found] == ["QUIET"]


def test_silence_is_kept_row_by_row(validated, rule) -> None:
    loud = rule("${T.amount} < 5", "T.amount", "row", code="LOUD")
    quiet = rule("${T.amount} < 3", "T.amount", "row", code="QUIET", suppressed_by=("LOUD",))
    rows = {"WHOLE": 4, "T": [{"name": "a", "amount": 6}, {"name": "b", "amount": 4}]}
    assert [(finding.rule, finding.row) for finding in validated(rows, loud, quiet).findings] == [
        ("LOUD", "r1"),
        ("QUIET", "r2"),
    ]


def test_what_could_not_be_checked_is_never_silenced(validated, rule) -> None:
    quiet = rule("${WHOLE} < ${AMOUNT}", suppressed_by=("GEN.01",))
    findings = validated({"T": [{"name": "one"}]}, quiet).findings
    assert [(finding.rule, finding.result) for finding in findings] == [
        ("GEN.01", Result.FAIL),
        ("R", Result.NOT_EVALUATED),
    ]


def test_the_checks_stand_in_the_order_of_their_codes() -> None:
    codes = [(check.__doc__ or "").split(":")[0] for check in CHECKS]
    assert codes == [f"GEN.{number:02}" for number in range(1, 24)]


@pytest.mark.parametrize(
    ("rule", "severity"),
    [(f"GEN.{number:02}", Severity.ERROR) for number in (1, 2, 3, 4, 5, 6, 7, 8, 10)]
    + [(f"GEN.{number:02}", Severity.WARNING) for number in (9, 11, 12, 13, 16, 17)]
    + [("GEN.14", Severity.INFORMATION)],
)
def test_checks_are_as_severe_as_the_catalogue_says(failing, rule, severity) -> None:
    example = next(example for code, example, *_ in FAILS if code == rule)
    assert failing(rule, example)[0].severity is severity
