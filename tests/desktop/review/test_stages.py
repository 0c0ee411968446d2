"""Which verdict leads where, and what each needs first."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.problems import Problem
from db.snapshots.submission import Counts, SubmissionLine
from db.terms import QueryAct, QueryState, Stage, Verdict
from desktop.review import after, blockers, query_after
from desktop.review.stages import MOVES

REFUSALS = {
    "review.accepted",
    "review.not_received",
    "review.with_country",
    "review.nothing_to_reopen",
    "review.not_from_here",
}
LINE = SubmissionLine(1, 1, 2022, "ARG", Stage.RECEIVED, date(2023, 3, 31), Counts(), findings_as_of=5, changed_seq=5)


@given(st.lists(st.sampled_from(list(Verdict)), max_size=12))
def test_no_order_of_verdicts_leaves_the_stages_or_skips_the_reopening(verdicts):
    line = replace(LINE, stage=Stage.AWAITED)
    for verdict in verdicts:
        try:
            stage = after(line, verdict)
        except Problem as refused:
            assert refused.code in REFUSALS
            continue
        if line.stage is Stage.ACCEPTED:
            assert verdict is Verdict.REOPEN
        if stage is Stage.ACCEPTED:
            assert line.stage in (Stage.RECEIVED, Stage.IN_REVIEW)
        line = replace(line, stage=stage)


def test_every_stage_but_accepted_can_be_received_again():
    assert set(MOVES[Verdict.RECEIVE]) == set(Stage) - {Stage.ACCEPTED}


@pytest.mark.parametrize(
    ("counts", "code"),
    [
        (Counts(errors=1), "review.errors_left"),
        (Counts(warnings=2, unexplained=1), "review.warnings_unexplained"),
        (Counts(open_queries=1), "review.queries_open"),
    ],
)
def test_acceptance_waits_for_errors_warnings_and_queries(counts, code):
    assert [one.code for one in blockers(replace(LINE, counts=counts), Verdict.ACCEPT, "")] == [code]


def test_explained_warnings_and_information_do_not_stand_in_the_way():
    counts = Counts(warnings=3, unexplained=0, informations=4, not_evaluated=2)
    assert blockers(replace(LINE, counts=counts), Verdict.ACCEPT, "") == []


def test_an_office_may_demand_that_everything_was_evaluated():
    line = replace(LINE, counts=Counts(not_evaluated=2))
    assert [one.code for one in blockers(line, Verdict.ACCEPT, "", none_unevaluated=True)] == [
        "review.not_evaluated_left"
    ]


@pytest.mark.parametrize("change", [{"findings_as_of": 4}, {"findings_stale": True}])
def test_old_findings_are_no_ground_for_acceptance(change):
    assert [one.code for one in blockers(replace(LINE, **change), Verdict.ACCEPT, "")] == ["review.not_validated"]


def test_a_return_needs_a_reason_and_a_query():
    assert {one.code for one in blockers(LINE, Verdict.RETURN, "  ")} == {"review.reason_needed", "review.query_needed"}
    line = replace(LINE, counts=Counts(open_queries=1))
    assert blockers(line, Verdict.RETURN, "see the query") == []


def test_a_query_goes_from_open_to_closed_and_back_only_by_reopening():
    assert query_after(QueryState.OPEN, QueryAct.REPLY, 1) is QueryState.ANSWERED
    assert query_after(QueryState.ANSWERED, QueryAct.CLOSE, 1) is QueryState.CLOSED
    assert query_after(QueryState.CLOSED, QueryAct.REOPEN, 1) is QueryState.REOPENED
    for act in (QueryAct.REPLY, QueryAct.CLOSE):
        with pytest.raises(Problem) as refused:
            query_after(QueryState.CLOSED, act, 7)
        assert refused.value.details["number"] == "7"
