"""ODK's functions against their documented behaviour, in a form and in a rule, compiled, explained and said."""

import pytest

from db.snapshots.questionnaire import Rule
from db.terms import Scope as RuleScope
from db.terms import Severity
from desktop.rules import check, facts_of, parse, rule_sentence
from desktop.rules.explain import CALLS as READINGS
from desktop.rules.explain import explain
from desktop.rules.functions import FUNCTIONS, Kind
from desktop.rules.kinds import kind_at
from desktop.rules.kleene import PARTIAL, SIMPLE
from desktop.rules.kleene_calls import CALLS as WRITERS
from desktop.rules.reader import Reason
from desktop.rules.scope import Scope
from desktop.rules.sentence_calls import NAMINGS
from tests.desktop.rules.odk_table import CASES, INFINITY, NAN, SAME, UNKNOWN, Case, InRules

ELSEWHERE = {"position", "today", "once"}
"""Functions that a rule may call on rows only, not at all, or whose kind is that of the item around."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.function}: {case.text} {dict(case.answers) or ''}")
def test_a_form_gives_what_is_documented(odk, book_of, case: Case) -> None:
    expected = case.expected
    if isinstance(expected, float):
        assert odk(case.text, case.answers, item="B") == pytest.approx(expected, abs=1e-12)
    elif expected in (NAN, INFINITY):
        assert odk(f"string({case.text})", case.answers) == expected
        assert odk(case.text, case.answers, item="B") is None
    elif isinstance(expected, bool):
        assert odk(f"string({case.text})", case.answers) == ("true" if expected else "false")
    else:
        assert odk(f"concat('[', {case.text}, ']')", case.answers) == f"[{expected}]"


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.function not in ELSEWHERE], ids=lambda case: f"{case.function}: {case.text}"
)
def test_a_rule_gives_the_same_or_does_not_know(book_of, questionnaire, register, case: Case) -> None:
    wanted = case.expected if case.rule is SAME else case.rule
    rule = Rule("R", Severity.ERROR, RuleScope.SUBMISSION, ("A",), case.text, {})
    book = book_of(rule)
    opened = book.open(facts_of(questionnaire, dict(case.answers), register))
    target = book.rules[0].targets[0]
    compiled = target.check(opened, opened.values, None)
    explained = explain(target.node, opened, target.scope, None)
    if wanted is UNKNOWN:
        assert compiled is None
        assert isinstance(explained, Reason)
    else:
        assert not isinstance(wanted, InRules)
        assert compiled == (pytest.approx(wanted, abs=1e-12) if isinstance(wanted, float) else wanted)
        assert compiled == explained


def test_every_function_of_odk_stands_in_the_table() -> None:
    named = {case.function for case in CASES} - {"operators"}
    assert named == {name for name, function in FUNCTIONS.items() if not function.own}
    assert all(sum(case.function == name for case in CASES) >= 2 for name in named)


def test_every_function_has_all_its_readings() -> None:
    for name in FUNCTIONS:
        assert name in WRITERS or name in SIMPLE or name in PARTIAL, name
        assert name in READINGS, name
        assert name in NAMINGS, name


@pytest.mark.parametrize("language", ["es", "en", "pt", "fr"])
def test_every_function_can_be_said(questionnaire, language) -> None:
    for case in CASES:
        rule = Rule("R", Severity.ERROR, RuleScope.SUBMISSION, ("A",), case.text, {})
        said = rule_sentence(questionnaire, rule, language)
        assert said, case
        assert not any(sign in said for sign in ("{", "${", "()", " div ")), (case.text, said)


def test_today_is_refused_in_a_rule_and_allowed_in_a_form(book_of, questionnaire) -> None:
    rule = Rule("R", Severity.ERROR, RuleScope.SUBMISSION, ("A",), "${D} <= today()", {"en": "x"})
    assert "rules.today" in {remark.code for remark in check(book_of(rule).questionnaire)}
    form = book_of(D={"constraint": ". <= today()"}).questionnaire
    assert check(form) == ()
    soft = book_of(D={"warning": ". <= today()"}).questionnaire
    assert "rules.today" in {remark.code for remark in check(soft)}


def test_a_value_that_is_there_is_kept_by_once(book_of, questionnaire) -> None:
    book = book_of(W={"constraint": "once('other') = 'here'"})
    for given, holds in (("here", True), ("elsewhere", False)):
        case = book.open(facts_of(questionnaire, {"W": given}))
        assert book.constraints[0].function(case, case.values, None) is holds


def test_what_is_computed_is_of_the_kind_that_is_told(questionnaire) -> None:
    kinds = {float: Kind.NUMBER, str: (Kind.TEXT, Kind.DATE), bool: Kind.BOOLEAN}
    for case in CASES:
        if case.expected in (NAN, INFINITY) or case.function == "once":
            continue
        wanted = kinds[type(case.expected)]
        kind = kind_at(parse(case.text), Scope(questionnaire, odk=True))
        assert kind in wanted if isinstance(wanted, tuple) else kind is wanted, case
