"""Rules prove themselves by examples, and a rule without them is told so."""

import json
from dataclasses import replace

import pytest

from db.problems import Problem
from db.snapshots.questionnaire import Rule
from db.terms import Scope, Severity, ValueStatus
from desktop.rules import check_examples, compile_book, facts_of
from desktop.wording import remark_sentence


def rule(example_pass: str, example_fail: str) -> Rule:
    return Rule(
        "R",
        Severity.ERROR,
        Scope.SUBMISSION,
        ("A",),
        "${A} > 1",
        {"en": "x"},
        example_pass=example_pass,
        example_fail=example_fail,
    )


@pytest.mark.parametrize(
    ("passing", "failing", "expected"),
    [
        ('{"A": 2}', '{"A": 1}', []),
        ('[{"A": 2}, {"A": 3}]', '[{"A": 1}, {"A": 0}]', []),
        ("", '{"A": 1}', [("rules.no_example", "example_pass")]),
        ('{"A": 2}', "{", [("rules.example_json", "example_fail")]),
        ('{"A": 1}', '{"A": 1}', [("rules.example_not_passed", "example_pass")]),
        ("{}", '{"A": 1}', [("rules.example_not_passed", "example_pass")]),
        ('{"A": 2}', '[{"A": 1}, {"A": 2}]', [("rules.example_not_failed", "example_fail")]),
        ('{"A": 2}', "{}", [("rules.example_not_failed", "example_fail")]),
        ('{"AA": 2}', '{"A": 1}', [("rules.example_name_near", "example_pass")]),
        ('{"A": {"vlaue": 2}}', '{"A": 1}', [("rules.example_name", "example_pass")]),
        ('{"A": {"status": "Z"}}', '{"A": 1}', [("rules.example_name", "example_pass")]),
        ("5", '{"A": 1}', [("rules.example_shape", "example_pass")]),
        ('{"A": 2, "year": "soon"}', '{"A": 1}', [("rules.example_shape", "example_pass")]),
        ('{"A": 2, "T": [5]}', '{"A": 1}', [("rules.example_shape", "example_pass")]),
        ('{"A": 2, "earlier": 5}', '{"A": 1}', [("rules.example_shape", "example_pass")]),
        ('{"A": 2, "others": {"BBB": 5}}', '{"A": 1}', [("rules.example_shape", "example_pass")]),
    ],
)
def test_an_example_that_does_not_do_its_duty_is_told(questionnaire, passing, failing, expected) -> None:
    book = compile_book(replace(questionnaire, rules=(rule(passing, failing),)))
    remarks = check_examples(book)
    assert [(remark.code, remark.details["field"]) for remark in remarks] == expected
    for remark in remarks:
        assert "…" not in remark_sentence(remark, "fr")


def test_an_example_says_everything_a_submission_can(questionnaire) -> None:
    example = json.loads(
        """{"A": {"value": 1250.5, "status": "E", "note": "n", "source": "s"}, "MANY": ["RED", "BLUE"], "B": null,
        "T": [{"partner": "AAA", "sold": 3}, {}], "country": "AAA", "year": 2011, "date": "2011-03-31",
        "earlier": [null, {"A": 2}], "others": {"BBB": {"A": 3}}}"""
    )
    facts = facts_of(questionnaire, example)
    answer = facts.given.answers["A", ""]
    assert (answer.text, answer.number, answer.status) == ("1250.5", 1250.5, ValueStatus.ESTIMATED)
    assert (answer.note, answer.source) == ("n", "s")
    assert facts.given.answers["MANY", ""].codes == ("RED", "BLUE")
    assert facts.given.answers["B", ""].text is None
    assert facts.given.rows["T"] == ("r1", "r2")
    assert facts.given.answers["T.sold", "r1"].number == 3
    assert (facts.country, facts.year, facts.reference_date.isoformat()) == ("AAA", 2011, "2011-03-31")
    assert facts.earlier[0] is None
    assert facts.earlier[1] is not None
    assert facts.others is not None
    assert set(facts.others.given) == {"BBB"}


def test_an_example_is_an_object(questionnaire) -> None:
    with pytest.raises(Problem, match=r"rules\.example_shape"):
        facts_of(questionnaire, [1])
