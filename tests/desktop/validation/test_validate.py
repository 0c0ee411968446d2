"""A situation in, findings and counts out."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.snapshots.submission import Answer, Counts, Submission, SubmissionLine
from db.terms import Result, Severity, Stage, ValueStatus
from desktop.rules import compile_book
from desktop.validation import Situation, derive, message, rule_hash, value_hash


def test_a_complete_return_has_no_findings(validated) -> None:
    validation = validated({"WHOLE": 4, "T": [{"name": "one", "colour": "BLUE"}]})
    assert validation.findings == ()
    assert validation.passed > 0


def test_counts_are_those_of_the_summary_row(validated, rule) -> None:
    example = {
        "WHOLE": {"value": 4, "status": "E"},
        "SHARE": 95,
        "COLOUR": "RED",
        "T": [{"name": "one"}, {"colour": "RED"}],
    }
    unknown, fine = rule("${AMOUNT} > 1"), rule("${WHOLE} = 4", code="FINE")
    validation = validated(example, unknown, fine)
    found = [(finding.rule, finding.item, finding.row) for finding in validation.findings]
    assert found == [
        ("GEN.13", "WHOLE", ""),
        ("R", "WHOLE", ""),
        ("GEN.09", "SHARE", ""),
        ("GEN.02", "WHY", ""),
        ("GEN.01", "T.name", "r2"),
        ("GEN.02", "T.day", "r2"),
    ]
    counts = validation.counts
    # ASKED is not asked, TWICE is computed, NOTE asks nothing.
    assert (counts.asked, counts.answered, counts.required, counts.required_missing) == (9, 4, 3, 1)
    assert (counts.errors, counts.warnings, counts.informations, counts.not_evaluated) == (3, 2, 0, 1)


def test_passes_are_counted_and_nothing_else_is_called_passed(validated, rule) -> None:
    example = {"WHOLE": 4, "T": [{"name": "one"}]}
    base = validated(example).passed
    assert validated(example, rule("${WHOLE} = 4")).passed == base + 1
    assert validated(example, rule("${WHOLE} = 5")).passed == base
    assert validated(example, rule("${AMOUNT} = 5")).passed == base


@pytest.mark.parametrize(
    ("check", "example", "reason", "values"),
    [
        ("${AMOUNT} > 1", {}, "reason.missing", {"operand": "AMOUNT"}),
        ("${AMOUNT} > 1", {"AMOUNT": "much"}, "reason.malformed", {"operand": "AMOUNT"}),
        ("${ASKED} = 'x'", {"COLOUR": "RED"}, "reason.not_asked", {"operand": "ASKED"}),
        ("${WHOLE} > previous(${WHOLE})", {}, "reason.no_earlier", {"operand": "WHOLE", "rounds": 1}),
        ("${WHOLE} > previous(${WHOLE})", {"earlier": [{}]}, "reason.no_earlier_value", {"operand": "WHOLE"}),
        ("${WHOLE} div 0 > 1", {}, "reason.division_by_zero", {}),
        ("number(${WHY}) > 1", {"WHY": "no number"}, "reason.no_number", {"found": "no number"}),
        ("sum(${T.amount}) > 1", {}, "reason.blank_cell", {"operand": "T.amount"}),
        ("${WHOLE} > region('mean', ${WHOLE})", {}, "reason.no_others", {"operand": "WHOLE"}),
        ("lookup('nowhere', 'x')", {}, "reason.not_listed", {"list": "nowhere", "entry": "x"}),
        ("member-since('BLOC') > '2000-01-01'", {}, "reason.no_membership", {"mechanism": "BLOC"}),
        ("true() and (false() or ${AMOUNT} > 1)", {}, "reason.missing", {"operand": "AMOUNT"}),
    ],
)
def test_what_could_not_be_evaluated_says_why(validated, rule, questionnaire, check, example, reason, values) -> None:
    validation = validated({"WHOLE": 4, "T": [{"name": "one"}], **example}, rule(check))
    (finding,) = [finding for finding in validation.findings if finding.rule == "R"]
    assert (finding.result, finding.reason) == (Result.NOT_EVALUATED, reason)
    assert dict(finding.values) == values
    for language in ("es", "en", "pt", "fr"):
        assert "{" not in message(finding, questionnaire, language)
        assert "—" not in message(finding, questionnaire, language)


def test_the_partner_that_has_not_answered_is_named(validated, rule) -> None:
    check = rule("mirror(${T.colour}) = 'RED'", "T", "row")
    rows = {"WHOLE": 4, "T": [{"name": "a", "colour": "BLUE"}], "country": "RED"}
    (finding,) = [found for found in validated(rows, check).findings if found.rule == "R"]
    assert (finding.reason, finding.values["country"]) == ("reason.not_answered", "BLUE")
    others = {**rows, "others": {"BLUE": {"T": [{"name": "b", "colour": "BLUE"}]}}}
    (finding,) = [found for found in validated(others, check).findings if found.rule == "R"]
    assert finding.reason == "reason.not_reported"


def test_a_rule_on_an_item_that_is_not_asked_is_left_out(validated, rule) -> None:
    check = rule(". != ''", "ASKED", "item")
    example = {"WHOLE": 4, "COLOUR": "RED", "WHY": "x", "T": [{"name": "one"}]}
    assert [finding.rule for finding in validated(example, check).findings] == []


def test_findings_name_every_item_involved(validated, rule) -> None:
    example = {"WHOLE": 4, "AMOUNT": 1, "T": [{"name": "one", "amount": 3}]}
    found = validated(example, rule("sum(${T.amount}) = ${AMOUNT}", "AMOUNT WHOLE")).findings[0]
    assert (found.item, set(found.items)) == ("AMOUNT", {"AMOUNT", "WHOLE", "T", "T.amount"})
    assert found.items[0] == "AMOUNT"


def test_computed_values_of_a_message_are_rounded_and_typed_ones_are_not(validated, rule) -> None:
    values = {"third": "${WHOLE} div 3", "own": "${AMOUNT}", "large": "${AMOUNT} * 1000 div 3", "text": "${WHY}"}
    example = {"WHOLE": 4, "AMOUNT": 1.23456, "WHY": "x", "T": [{"name": "one"}]}
    found = validated(example, rule("${WHOLE} = 5", values=values)).findings[0]
    assert dict(found.values) == {"third": 1.33, "own": 1.23456, "large": 412, "text": "x", "#expected": ("=", 5.0)}


def test_derived_values_come_along(validated, questionnaire) -> None:
    validation = validated({"WHOLE": 4, "T": [{"name": "one"}]})
    assert validation.derived["TWICE", ""].text == "8"
    line = SubmissionLine(1, 1, 2020, "ARG", Stage.RECEIVED, date(2021, 3, 31), Counts())
    given = {("WHOLE", ""): Answer("WHOLE", text="5", number=5.0)}
    situation = Situation(Submission(line, given), 2020, date(2020, 12, 31))
    assert derive(compile_book(questionnaire), situation)["TWICE", ""].number == 10


def test_hashes_bind_an_explanation_to_value_and_rule(questionnaire, rule) -> None:
    answer = Answer("SHARE", text="5", number=5.0)
    assert value_hash(answer) == value_hash(Answer("SHARE", text="5", number=5.0, note="new note", source="s"))
    assert value_hash(answer) != value_hash(Answer("SHARE", text="6", number=6.0))
    assert value_hash(answer) != value_hash(Answer("SHARE", text="5", number=5.0, status=ValueStatus.ESTIMATED))
    assert value_hash(None) == value_hash(Answer("SHARE"))
    assert len(value_hash(answer)) == 64


def test_a_rule_s_hash_changes_with_what_it_demands_and_not_with_its_words(questionnaire, rule) -> None:
    from dataclasses import replace

    first = replace(questionnaire, rules=(rule("${WHOLE} > 1"),))
    reworded = replace(questionnaire, rules=(rule("${WHOLE} > 1", message="other words"),))
    changed = replace(questionnaire, rules=(rule("${WHOLE} > 2"),))
    assert rule_hash(first, "R") == rule_hash(reworded, "R") != rule_hash(changed, "R")
    wider = replace(
        questionnaire,
        items=tuple(
            replace(item, warning=". >= 10 and . <= 90") if item.code == "SHARE" else item
            for item in questionnaire.items
        ),
    )
    assert rule_hash(questionnaire, "GEN.09", "SHARE") != rule_hash(wider, "GEN.09", "SHARE")
    assert rule_hash(questionnaire, "GEN.09", "AMOUNT") == rule_hash(wider, "GEN.09", "AMOUNT")
    assert rule_hash(questionnaire, "GEN.14") != rule_hash(questionnaire, "GEN.01")


VALUES = st.one_of(
    st.none(),
    st.integers(-10, 200),
    st.floats(-1e9, 1e9, allow_nan=False),
    st.text(max_size=12),
    st.sampled_from(["RED", "BLUE", "RED BLUE", "2020-02-30", "2020-02-28", "1e400", "-", "٤٥"]),
    st.fixed_dictionaries(
        {}, optional={"value": st.integers(0, 9), "status": st.sampled_from("ABEMOLQIV"), "note": st.text(max_size=3)}
    ),
)
ROWS = st.lists(st.dictionaries(st.sampled_from(["name", "colour", "amount", "day"]), VALUES), max_size=3)
EXAMPLES = st.dictionaries(
    st.sampled_from(["WHOLE", "AMOUNT", "SHARE", "COLOUR", "COLOURS", "DAY", "TEXT", "WHY", "ASKED", "TWICE"]), VALUES
)


@given(EXAMPLES, ROWS, EXAMPLES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_returned_is_validated_and_said(questionnaire, validated, rule, example, rows, before) -> None:
    rules = (
        rule(". > previous(.) and sum(${T.amount}) > 1", "WHOLE AMOUNT", "item"),
        rule("unique()", "T", "row", code="U"),
    )
    validation = validated({**example, "T": rows, "earlier": [before]}, *rules)
    counts = validation.counts
    failures = [finding for finding in validation.findings if finding.result is Result.FAIL]
    assert counts.errors == sum(finding.severity is Severity.ERROR for finding in failures)
    assert counts.errors + counts.warnings + counts.informations + counts.not_evaluated == len(validation.findings)
    assert counts.answered <= counts.asked
    for finding in validation.findings:
        for language in ("en", "es"):
            assert message(finding, questionnaire, language)
