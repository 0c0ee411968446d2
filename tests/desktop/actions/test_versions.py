"""Rounds on different versions: renamed figures keep their series, changed ones are compared with nothing."""

from datetime import date

import pytest

from db import readers
from db.snapshots.submission import Answer
from db.terms import ExplanationKind, Result, Stage, Verdict
from desktop.actions import answer, review, rounds
from desktop.actions.earlier import earlier_submission
from desktop.actions.issue import order_of
from desktop.actions.receive import accept, look
from desktop.actions.summary import gather
from desktop.actions.validate import validate

from .conftest import FORM, number
from .versions import SECOND, THIRD


def submission(desk, year, country="ARG"):
    with desk.database.read() as reading:
        return readers.submission(reading, readers.submission_id(reading, year, country))


@pytest.fixture
def later(desk, filled):
    """Round 2022 of ARG accepted on the first version; 2023 open on the second, 2024 on the third."""
    rows = [Answer("S.R.name", "new:1", "Pablo"), number("S.R.amount", 7, "new:1")]
    told = [number("S.1", 1200), number("S.2", 40), Answer("S.4", "", "NO"), Answer("S.5", "", "as it was"), *rows]
    accept(desk, look(desk, filled("ARG", *told)))
    review.explain(desk, 2022, "ARG", "S.R2", "S.1", "so many", kind=ExplanationKind.CONFIRMED)
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    for year, form in ((2023, SECOND), (2024, THIRD)):
        rounds.publish_bytes(desk, "small.md", form.encode())
        rounds.open_round(desk, year, date(year + 1, 3, 31), ("ARG",))
    return desk


def before(desk, year, back=1):
    with desk.database.read() as reading:
        return earlier_submission(
            desk, reading, readers.line(reading, readers.submission_id(reading, year, "ARG")), back
        )


def test_earlier_answers_come_in_the_codes_of_the_version_that_asks(later) -> None:
    found = before(later, 2023)
    assert {key[0] for key in found.answers} == {"S.2", "S.4", "S.6", "S.R.name", "S.R.amount"}
    assert found.answers["S.6", ""].text == "as it was"
    assert found.withheld == {"S.1": "changed", "S.3": "changed"}
    assert before(later, 2022) is None


def test_over_several_versions_as_over_each_of_them(later) -> None:
    found = before(later, 2024, 2)
    assert {key[0] for key in found.answers} == {"S.7", "S.4", "S.6", "S.T.name", "S.T.amount"}
    assert found.answers["S.4", ""].text == "NON"
    assert list(found.rows) == ["S.T"]
    assert found.withheld == {"S.1": "changed"}


def test_a_rule_does_not_compare_across_a_break_and_says_why(later) -> None:
    for item, value in (("S.1", "10"), ("S.2", "4")):
        answer.answer(later, 2023, "ARG", item, value=value)
    (found,) = validate(later, 2023, ("ARG",))
    told = {one.rule: one for one in found.findings if one.rule in ("S.R4", "S.R5")}
    assert told["S.R4"].result is Result.NOT_EVALUATED
    assert told["S.R4"].reason == "reason.series_broken"
    assert told["S.R5"].result is Result.FAIL


def test_a_workbook_shows_beside_a_cell_only_what_can_be_compared(later) -> None:
    whole = submission(later, 2023)
    with later.database.read() as reading:
        this_round = readers.round_by_year(reading, 2023)
        order = order_of(later, reading, this_round, whole, readers.countries(reading)["ARG"], "es")
    shown = order.earlier[2022].answers
    assert shown["S.2", ""].number == 40
    assert ("S.1", "") not in shown
    assert ("S.3", "") not in shown


def test_the_summary_compares_in_its_own_codes_and_knows_what_it_must_not(later) -> None:
    with later.database.read() as reading:
        data = gather(later, reading, 2023)
        own = gather(later, reading, 2022)
    first = data.rounds[0]
    assert (first.year, set(first.withheld)) == (2022, {"S.1", "S.3"})
    assert first.returns["ARG"].answers["S.6", ""].text == "as it was"
    assert ("S.1", "") not in first.returns["ARG"].answers
    # The round itself is told in the version it was filled in.
    assert own.questionnaire.version == "1"
    assert own.rounds[0].returns["ARG"].answers["S.1", ""].number == 1200


def test_every_submission_validates_in_its_own_version(later) -> None:
    assert submission(later, 2022).line.stage is Stage.ACCEPTED
    (found,) = validate(later, 2022, ("ARG",))
    assert {one.rule for one in found.findings if one.result is Result.FAIL} == {"S.R2"}
    assert submission(later, 2022).line.counts.unexplained == 0


def test_an_explanation_does_not_outlive_the_meaning_of_what_it_explains(later) -> None:
    answer.answer(later, 2023, "ARG", "S.1", value="1200")
    (found,) = validate(later, 2023, ("ARG",))
    assert "S.R2" in {one.rule for one in found.findings if one.result is Result.FAIL}
    assert submission(later, 2023).line.counts.unexplained == 1


def test_nothing_is_carried_from_another_questionnaire_or_backwards(later) -> None:
    other = FORM.replace("| small  | 1 ", "| other  | 1 ").encode()
    rounds.publish_bytes(later, "other.md", other)
    rounds.open_round(later, 2025, date(2026, 3, 31), ("ARG",), "other@1")
    found = before(later, 2025, 3)
    assert found.answers == {}
    assert set(found.withheld.values()) == {"other"}
