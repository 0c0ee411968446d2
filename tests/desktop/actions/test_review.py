"""From received to accepted: each step, and what each refuses until it may be taken."""

from argparse import Namespace
from contextlib import nullcontext
from dataclasses import replace

import pytest

from db import readers
from db.check import content_hash
from db.problems import Problem
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import ExplanationKind, QueryAct, QueryState, Role, Stage, Verdict
from desktop.actions import answer, evidence, review, rounds, undo
from desktop.actions.receive import accept, look
from desktop.actions.translate import translate
from desktop.actions.validate import entries, totals, validate
from desktop.cli.review import signoff
from desktop.ui.forms.reviewer_dialogs import standing
from desktop.ui.review_readings import review as review_view

from .conftest import number


def line(desk, country="ARG"):
    with desk.database.read() as reading:
        return readers.line(reading, readers.submission_id(reading, 2022, country))


@pytest.fixture
def received(desk, filled):
    accept(desk, look(desk, filled("ARG", number("S.1", 5000), number("S.2", 9000))))
    return desk


def test_findings_are_there_as_soon_as_a_return_is(received):
    counts = line(received).counts
    assert (counts.errors, counts.warnings, counts.unexplained) == (1, 1, 1)
    assert (counts.answered, counts.required, counts.required_missing) == (2, 1, 0)


def test_findings_are_told_in_the_language_asked_for(received):
    checked = validate(received, 2022, ("ARG",))
    assert totals(checked)["error"] == 1
    told = {one["rule"]: one["message"] for one in entries(received, checked, "es") if one["result"] == "fail"}
    assert "Más cumplidas que exigibles." in told["S.R1"]


def test_acceptance_says_everything_that_is_missing_at_once(received):
    review.query(received, 2022, "ARG", "S.1", "¿Seguro?")
    with pytest.raises(Problem) as refused:
        review.decide(received, 2022, "ARG", Verdict.ACCEPT)
    assert refused.value.code == "review.blocked"
    reasons = str(refused.value.details["reasons"])
    assert "errors" in reasons
    assert "explanation" in reasons
    assert "queries" in reasons


def test_the_whole_way_to_accepted_and_back(received):
    review.query(received, 2022, "ARG", "S.1", "¿Seguro?", rule="S.R2")
    assert line(received).stage is Stage.IN_REVIEW
    review.decide(received, 2022, "ARG", Verdict.RETURN, "ver la consulta")
    assert line(received).stage is Stage.RETURNED
    focal = replace(received, person=Person("Fabio Funes", Role.FOCAL_POINT))
    answer.answer(focal, 2022, "ARG", "S.2", value="4000")
    review.explain(focal, 2022, "ARG", "S.R2", "S.1", "hay muchas", kind=ExplanationKind.CONFIRMED)
    review.continue_query(focal, 2022, "ARG", QueryAct.REPLY, "Sí", item="S.1")
    review.continue_query(received, 2022, "ARG", QueryAct.CLOSE, "gracias", number=1)
    review.sign_off(focal, 2022, "ARG", "Ministra")
    counts = line(received).counts
    assert (counts.errors, counts.unexplained, counts.open_queries) == (0, 0, 0)
    with pytest.raises(Problem) as refused:
        review.decide(received, 2022, "ARG", Verdict.ACCEPT)
    assert refused.value.code == "review.with_country"
    with received.database.write("receive", received.person) as work:
        from db.writers import collection

        collection.move(
            work, line(received).id, line(received).version, Verdict.RECEIVE, Stage.RETURNED, Stage.RECEIVED, ""
        )
    review.decide(received, 2022, "ARG", Verdict.ACCEPT)
    assert line(received).stage is Stage.ACCEPTED
    with pytest.raises(Problem) as refused:
        review.decide(received, 2022, "ARG", Verdict.REOPEN)
    assert "reason" in str(refused.value.details["reasons"])
    review.decide(received, 2022, "ARG", Verdict.REOPEN, "nuevo dato")
    assert line(received).stage is Stage.IN_REVIEW
    with received.database.read() as reading:
        taken = [one.verdict for one in readers.decisions(reading, line(received).id)]
        (thread,) = readers.queries(reading, line(received).id)
    assert taken == [
        Verdict.RECEIVE,
        Verdict.REVIEW,
        Verdict.RETURN,
        Verdict.RECEIVE,
        Verdict.ACCEPT,
        Verdict.REOPEN,
    ]
    assert thread.state is QueryState.CLOSED
    assert [one.act for one in thread.messages] == [QueryAct.ASK, QueryAct.REPLY, QueryAct.CLOSE]


def test_a_sign_off_with_errors_left_is_told_before_and_recorded_with_them(received, capsys, monkeypatch):
    monkeypatch.setenv("CONVERGENCIA_LANGUAGE", "en")
    assert line(received).counts.errors == 1 == review.errors_left(received, 2022, "ARG")
    # Through a second door, as the person at the command line has it.
    told = Namespace(file=str(received.database.path), person="Ministra", country="arg", year=2022, reason="Letter 12")
    with monkeypatch.context() as patched:
        patched.setattr(
            "desktop.cli.review.desk",
            lambda *_: nullcontext(replace(received, person=Person("Ministra", Role.FOCAL_POINT))),
        )
        assert signoff(told) == 0
    said = capsys.readouterr()
    assert "errors left: 1. The sign-off is recorded as given" in said.err and "with errors left: 1" in said.out
    with received.database.read() as reading:
        [last] = readers.changesets(reading, "ARG", limit=1)
        [signed] = readers.sign_offs(reading, line(received).id)
    assert (last.label, last.details["errors"], signed.name) == ("signoff.errors", 1, "Ministra")
    view = review_view(received, line(received).id)
    assert "Errors left in what was signed: 1." in standing(view, "")[2]
    # Signed or not, what has errors is not accepted.
    with pytest.raises(Problem) as refused:
        review.decide(received, 2022, "ARG", Verdict.ACCEPT)
    assert "errors" in str(refused.value.details["reasons"])
    answer.answer(received, 2022, "ARG", "S.2", value="4000")
    assert review.errors_left(received, 2022, "ARG") == 0
    assert review.sign_off(received, 2022, "ARG", "Ministra").label == "signoff"


def test_in_an_accepted_return_nothing_is_changed_asked_ticked_or_explained_until_it_is_reopened(received, tmp_path):
    answer.answer(received, 2022, "ARG", "S.2", value="4000")
    answer.answer(received, 2022, "ARG", "S.5", value="Hay ley.")
    review.explain(received, 2022, "ARG", "S.R2", "S.1", "hay muchas")
    review.query(received, 2022, "ARG", "S.1", "¿Seguro?")
    review.continue_query(received, 2022, "ARG", QueryAct.CLOSE, "", number=1)
    review.verify_all(received, 2022, "ARG")
    review.decide(received, 2022, "ARG", Verdict.ACCEPT)
    (tmp_path / "ley.txt").write_text("ley 1")
    place = (received, 2022, "ARG")
    acts = (
        lambda: answer.answer(*place, "S.4", value="YES"),
        lambda: evidence.attach(*place, "S.1", tmp_path / "ley.txt"),
        lambda: review.explain(*place, "S.R2", "S.1", "otra cosa"),
        lambda: review.explain_all(*place, "otra cosa"),
        lambda: review.query(*place, "S.2", "¿Y esto?"),
        lambda: review.query(*place, "", "¿Y esto?"),
        lambda: review.continue_query(*place, QueryAct.REOPEN, "no", number=1),
        lambda: review.verify(*place, "S.1"),
        lambda: review.verify_all(*place),
        lambda: review.unverify(*place, "S.1"),
        lambda: review.sign_off(*place, "Ministra"),
        lambda: translate(*place, "S.5", "fr", "Il y a une loi.", "Anne Roy"),
        lambda: undo.undo(received),
    )

    def everything():
        with received.database.read() as reading:
            return content_hash(reading)

    before = everything()
    for act in acts:
        with pytest.raises(Problem) as refused:
            act()
        assert refused.value.code == "review.accepted" and everything() == before
    review.decide(*place, Verdict.REOPEN, "una consulta tardía")
    for act in acts:
        act()
    assert everything() != before


def test_an_explanation_falls_when_the_value_changes(received):
    review.explain(received, 2022, "ARG", "S.R2", "S.1", "hay muchas")
    assert line(received).counts.unexplained == 0
    answer.answer(received, 2022, "ARG", "S.1", value="6000")
    assert line(received).counts.unexplained == 1


def test_two_rows_with_one_key_are_an_error_at_both_places_until_one_goes(desk, filled):
    rows = [Answer("S.R.name", "a", "Chile"), Answer("S.R.name", "b", "Perú"), Answer("S.R.name", "c", "CHILE ")]
    accept(desk, look(desk, filled("ARG", number("S.1", 50), *rows)))
    found = [one for one in entries(desk, validate(desk, 2022, ("ARG",)), "en") if one["rule"] == "GEN.23"]
    with desk.database.read() as reading:
        first, _, third = readers.rows(reading, line(desk).id)["S.R"]
        places = readers.last_places(reading, line(desk).id)
    assert {(one["row"], one["severity"], one["item"]) for one in found} == {
        (first, "error", "S.R.name"),
        (third, "error", "S.R.name"),
    }
    told = {one["row"]: one["message"] for one in found}
    for row, at in ((first, "row 1"), (third, "row 3")):
        place = places["S.R.name", row, "value"]
        assert at in told[row] and place.cell in told[row] and place.sheet in told[row]
    # The same is said after each edit by hand, where only what changed is looked at again.
    for name, left in (("Bolivia", 0), ("Perú", 2), ("Ecuador", 0)):
        answer.answer(desk, 2022, "ARG", "S.R.name", row=third, value=name)
        with desk.database.read() as reading:
            assert [one.rule for one in readers.findings(reading, line(desk).id)].count("GEN.23") == left


def test_a_query_stands_where_somebody_can_be_shown_it(desk, filled):
    accept(desk, look(desk, filled("ARG", number("S.1", 50), Answer("S.R.name", "a", "Chile"))))
    with desk.database.read() as reading:
        (row,) = readers.rows(reading, line(desk).id)["S.R"]

    def refused(item, row=""):
        with pytest.raises(Problem) as problem:
            review.query(desk, 2022, "ARG", item, "¿Seguro?", row)
        return problem.value

    assert refused("S.9").code == "answer.no_item"
    assert refused("S.1", row).code == "answer.no_rows"
    assert refused("S.R.name", "x").code == refused("S.R", "x").code == "answer.no_row"
    column = refused("S.R.name")
    assert (column.code, column.details) == ("review.which_row", {"item": "S.R.name", "roster": "S.R", "rows": row})
    places = [("S.1", ""), ("S.R.name", row), ("S.R", row), ("S.R", ""), ("", "")]
    for item, at in places:
        review.query(desk, 2022, "ARG", item, "¿Seguro?", at)
    with desk.database.read() as reading:
        assert [(one.item, one.row) for one in readers.queries(reading, line(desk).id)] == places


def test_strict_acceptance_names_every_check_that_could_not_be_made(desk, filled):
    accept(desk, look(desk, filled("ARG", number("S.1", 50))))
    assert line(desk).counts.not_evaluated == 2
    with pytest.raises(Problem) as refused:
        review.decide(desk, 2022, "ARG", Verdict.ACCEPT, strict=True)
    reasons = str(refused.value.details["reasons"])
    assert "(2: GEN.18; S.R1 S.1)" in reasons
    review.decide(desk, 2022, "ARG", Verdict.ACCEPT)
    assert line(desk).stage is Stage.ACCEPTED


def test_a_return_needs_a_reason_and_a_query(received):
    with pytest.raises(Problem) as refused:
        review.decide(received, 2022, "ARG", Verdict.RETURN)
    reasons = str(refused.value.details["reasons"])
    assert "reason" in reasons
    assert "query" in reasons


def test_a_focal_point_cannot_accept(received):
    focal = replace(received, person=Person("Fabio Funes", Role.FOCAL_POINT))
    with pytest.raises(Problem) as refused:
        review.decide(focal, 2022, "ARG", Verdict.ACCEPT)
    assert refused.value.code == "review.role"


def test_there_is_nothing_to_explain_where_nothing_was_found(received):
    with pytest.raises(Problem) as refused:
        review.explain(received, 2022, "ARG", "S.R2", "S.2", "no")
    assert refused.value.code == "review.no_finding"


def test_what_says_nothing_explains_asks_and_answers_nothing(received):
    review.query(received, 2022, "ARG", "S.1", "¿Seguro?")
    place = (received, 2022, "ARG")
    for act in (
        lambda: review.explain(*place, "S.R2", "S.1", " "),
        lambda: review.explain_all(*place, ""),
        lambda: review.query(*place, "S.1", "\n"),
        lambda: review.continue_query(*place, QueryAct.REPLY, " ", number=1),
    ):
        with pytest.raises(Problem) as refused:
            act()
        assert refused.value.code == "review.no_words"
    review.continue_query(*place, QueryAct.CLOSE, "", number=1)
    assert line(received).counts.unexplained == 1


def test_verifying_needs_an_answer_and_begins_the_review(received):
    with pytest.raises(Problem) as refused:
        review.verify(received, 2022, "ARG", "S.5")
    assert refused.value.code == "review.no_answer"
    review.verify(received, 2022, "ARG", "S.1")
    assert line(received).stage is Stage.IN_REVIEW
    with received.database.read() as reading:
        assert set(readers.verifications(reading, line(received).id)) == {("S.1", "")}


def test_a_closed_round_neither_issues_nor_receives(desk, filled, tmp_path):
    from desktop.actions.issue import issue

    path = filled("ARG", number("S.1", 1))
    rounds.close_round(desk, 2022)
    for act in (lambda: look(desk, path), lambda: issue(desk, 2022, tmp_path / "x")):
        with pytest.raises(Problem) as refused:
            act()
        assert refused.value.code == "round.closed"
