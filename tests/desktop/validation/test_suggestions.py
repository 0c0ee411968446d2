"""Questions about values that could be wrong: what is read from rules, typical slips, sentences in four languages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from db.snapshots.questionnaire import Item, Questionnaire, Rule, Section
from db.snapshots.submission import Counts, Submission, SubmissionLine
from db.terms import LANGUAGES, ItemKind, Scope, Severity, Stage
from desktop.rules import compile_book, facts_of
from desktop.validation import Situation, validate
from desktop.validation.suggestions import Suggestion, of_finding, question, question_lines, suggest

LABELS = {"en": "Figure", "es": "Cifra"}
NUMBERS = ("A", "B", "C", "TOTAL")
ITEMS = (
    *(Item(code, ItemKind.INTEGER, "S", LABELS, scale="none", constraint=". >= 0") for code in NUMBERS),
    Item("SHARE", ItemKind.DECIMAL, "S", LABELS, scale="none", constraint=". >= 0 and . <= 100"),
    Item(
        "T",
        ItemKind.ROSTER,
        "S",
        LABELS,
        columns=(
            Item("T.name", ItemKind.TEXT, "S", LABELS, roster="T", key=True),
            Item("T.amount", ItemKind.DECIMAL, "S", LABELS, roster="T"),
            Item("T.part", ItemKind.DECIMAL, "S", LABELS, roster="T"),
        ),
    ),
)
SUM = "${A} + ${B} + ${C} = ${TOTAL}"
TABLE = "abs(sum(${T.amount}) - ${TOTAL}) <= max(1, 0.005 * ${TOTAL})"


def table(*amounts: float) -> list[dict[str, object]]:
    return [{"name": f"row {at}", "amount": amount} for at, amount in enumerate(amounts)]


@pytest.fixture(scope="module")
def asked() -> Callable[..., tuple[Suggestion, ...]]:
    def make(example: dict[str, object], *checks: str, severity: str = "error") -> tuple[Suggestion, ...]:
        return suggest(*opened(example, *checks, severity=severity))

    return make


def opened(example: dict[str, object], *checks: str, severity: str = "error"):
    rules = tuple(
        Rule(
            f"R{at}",
            Severity(severity),
            Scope.ROW if "${.part}" in check else Scope.SUBMISSION,
            ("T.part",) if "${.part}" in check else ("TOTAL",),
            check,
            {"en": "{item}"},
        )
        for at, check in enumerate(checks)
    )
    form = Questionnaire("Q", "1", {}, "en", ("en",), (Section("S", None, LABELS),), ITEMS, {}, rules)
    facts = facts_of(form, example)
    line = SubmissionLine(1, 1, 2020, "AAA", Stage.RECEIVED, date(2021, 1, 1), Counts())
    earlier = tuple(Submission(line, one.answers, one.rows) for one in facts.earlier if one)
    own = Submission(line, facts.given.answers, facts.given.rows)
    return compile_book(form), Situation(own, 2020, date(2020, 12, 31), earlier)


def said(found: tuple[Suggestion, ...]) -> list[tuple[str, tuple[str, ...], tuple[float, ...]]]:
    return [(one.kind, tuple(code for code, _ in one.keys), one.values) for one in found]


def test_two_sums_that_share_a_value_point_at_it(asked) -> None:
    example = {"A": 17, "B": 20, "C": 30, "TOTAL": 61, "SHARE": 11}
    assert said(asked(example, SUM, "${A} = ${SHARE}")) == [("value", ("A",), (11.0,))]


def test_a_part_larger_than_its_whole_asks_about_both(asked) -> None:
    found = asked({"A": 30, "TOTAL": 20}, "${A} <= ${TOTAL}")
    assert said(found) == [("between", ("A",), (0.0, 20.0)), ("least", ("TOTAL",), (30.0,))]


def test_a_bound_of_the_constraint_is_kept(asked) -> None:
    # The part cannot be mended below zero, so the whole is what is wrong.
    assert said(asked({"A": 30, "TOTAL": 20}, "${A} + 50 <= ${TOTAL}")) == [("least", ("TOTAL",), (80.0,))]


@pytest.mark.parametrize(
    ("example", "kind", "value"),
    [
        ({"A": 100, "B": 20, "C": 30, "TOTAL": 60}, "factor", 10.0),
        ({"A": 21, "B": 20, "C": 30, "TOTAL": 62}, "digits", 12.0),
    ],
)
def test_typical_slips_are_asked_about_first(asked, example, kind: str, value: float) -> None:
    found = asked(example, SUM)
    assert (found[0].kind, found[0].values) == (kind, (value,))


def test_two_values_that_changed_places(asked) -> None:
    found = asked({"A": 7, "B": 25, "C": 40, "TOTAL": 100}, "${A} + ${B} - ${C} = 58")
    assert said(found) == [("exchanged", ("A", "C"), (40.0, 7.0))]


def test_a_table_is_summed_with_its_tolerance(asked) -> None:
    assert asked({"TOTAL": 3000, "T": table(1000, 1999)}, TABLE) == ()
    assert asked({"TOTAL": 3000, "T": table(1000, 1986)}, TABLE) == ()
    assert asked({"TOTAL": 3000, "T": table(1000, 1984)}, TABLE)
    thousand = asked({"TOTAL": 3000000, "T": table(1000, 2000)}, TABLE)
    assert said(thousand)[0] == ("factor", ("TOTAL",), (3000.0,))
    assert thousand[0].factor == 1000


def test_last_round_tells_which_slip_it_was(asked) -> None:
    example = {"A": 8999, "TOTAL": 1800, "earlier": [{"A": 880, "TOTAL": 1750}]}
    assert said(asked({**example, "A": 8990}, "${A} <= ${TOTAL}")) == [("factor", ("A",), (899.0,))]
    # A tenth of it would be no whole number, so it cannot have been meant.
    assert "factor" not in [one.kind for one in asked(example, "${A} <= ${TOTAL}")]


def test_a_cell_is_named_with_its_row(asked) -> None:
    example = {"T": [{"name": "a", "amount": 5, "part": 4}, {"name": "b", "amount": 5, "part": 9}]}
    found = asked(example, "${.part} <= ${.amount}")
    assert {one.keys[0][0] for one in found} == {"T.part", "T.amount"}
    assert {one.keys[0][1] for one in found} == {found[0].keys[0][1]}
    book, situation = opened(example, "${.part} <= ${.amount}")
    assert "row 2" in question(found[0], book.questionnaire, situation.submission.rows, "en")


@pytest.mark.parametrize(
    "check", ["${A} * ${B} <= ${TOTAL}", "${A} != ${TOTAL}", "not(${A} > 0)", "round(${A}) <= 0", "${A} div ${B} = 9"]
)
def test_what_is_not_linear_is_left_alone(asked, check: str) -> None:
    assert asked({"A": 30, "B": 2, "TOTAL": 30}, check) == ()


def test_a_warning_is_no_error(asked) -> None:
    assert asked({"A": 30, "TOTAL": 20}, "${A} <= ${TOTAL}", severity="warning") == ()


def test_a_blank_cell_makes_its_sum_unknown(asked) -> None:
    assert asked({"TOTAL": 20, "T": [{"name": "a", "amount": 5}, {"name": "b"}]}, TABLE) == ()


def test_a_question_belongs_to_the_finding_it_answers(asked) -> None:
    book, situation = opened({"A": 30, "TOTAL": 20, "SHARE": 120}, "${A} <= ${TOTAL}")
    findings = [one for one in validate(book, situation).findings if one.severity is Severity.ERROR]
    suggestions = suggest(book, situation)
    answered = {one.rule: {found.keys[0][0] for found in of_finding(suggestions, one)} for one in findings}
    # The share lies outside its own range, which its finding names: nothing is left to ask.
    assert answered == {"R0": {"A", "TOTAL"}, "GEN.08": set()}


def test_questions_are_whole_sentences_in_four_languages() -> None:
    book, situation = opened({"A": 1})
    one = Suggestion("value", (("A", ""),), (1.0,), (1234.0, 5678.0), (), frozenset(), 10)
    kinds = ("value", "between", "least", "most", "several", "exchanged", "factor", "digits", "sign")
    for kind in kinds:
        keys = (("A", ""), ("B", "")) if kind in ("several", "exchanged") else (("A", ""),)
        texts = {
            question(replace(one, kind=kind, keys=keys), book.questionnaire, situation.submission.rows, language)
            for language in LANGUAGES
        }
        assert len(texts) == len(LANGUAGES)
        assert all("{" not in text and "?" in text for text in texts)


def test_values_that_could_each_be_wrong_stand_on_lines_of_their_own() -> None:
    book, situation = opened({"A": 30, "B": 12, "TOTAL": 20}, "${A} + ${B} <= ${TOTAL}")
    found = suggest(book, situation)
    assert len(found) == 2
    lines = question_lines(found, book.questionnaire, situation.submission.rows, "en")
    assert lines[0].endswith("would make every rule hold:")
    assert [line[0] for line in lines[1:]] == ["•"] * 2
    assert "TOTAL" in lines[2] and "42 or more instead of 20" in lines[2]
    assert all(len(line) < 80 for line in lines[1:])
    alone = question_lines(found[:1], book.questionnaire, situation.submission.rows, "en")
    assert alone == [question(found[0], book.questionnaire, situation.submission.rows, "en")]
    assert question_lines((), book.questionnaire, {}, "en") == []


def test_lines_of_questions_are_whole_in_four_languages() -> None:
    book, situation = opened({"A": 1})
    one = Suggestion("value", (("A", ""),), (1.0,), (1234.0, 5678.0), (), frozenset(), 10)
    for kind in ("value", "between", "least", "most", "factor", "digits", "sign"):
        both = (replace(one, kind=kind), one)
        rows = situation.submission.rows
        texts = {"\n".join(question_lines(both, book.questionnaire, rows, language)) for language in LANGUAGES}
        assert len(texts) == len(LANGUAGES)
        assert all("{" not in text and "…" not in text and text.count("\n") == 2 for text in texts)
    mixed = (one, one, replace(one, kind="several", keys=(("A", ""), ("B", ""))))
    assert len(question_lines(mixed, book.questionnaire, {}, "fr")) == 4
