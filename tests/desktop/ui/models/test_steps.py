"""Steps of undo and redo are named: short on the button, whole in its tool tip."""

from datetime import UTC, datetime

from db.snapshots.history import Changeset, Revision
from db.terms import RevisionKind, Role
from desktop.ui.models.history import action_words
from desktop.ui.models.steps import CODE, WHOLE, short_step, shortened, whole_step
from desktop.ui.views import SubmissionView


def step(label: str = "answer", /, **details: object) -> Changeset:
    """Returns one thing done."""
    at = datetime(2024, 3, 1, tzinfo=UTC)
    return Changeset("a", 1, label, details, "Ana", Role.FOCAL_POINT, at, "C02", 2023, None, None, "")


def change(done: Changeset, item: str, before: str | None, after: str | None) -> Revision:
    """Returns what *done* did to *item*."""
    parts = [{"text": text} if text is not None else None for text in (before, after)]
    return Revision(done, RevisionKind.ANSWER, item, "", *parts)


def test_a_step_is_named_by_its_item_and_both_values(app, submission_view: SubmissionView) -> None:
    form = submission_view.questionnaire
    done = step(item="A.T1.R.partner")
    assert short_step(form, done, change(done, "A.T1.R.partner", None, "Ana")) == "A.T1.R.partner: – → Ana"
    assert whole_step(form, done, change(done, "A.T1.R.partner", None, "Ana")) == "A.T1.R.partner (Partner): – → Ana"
    undone = step("undo", item="A.T1.R.partner", seq=1, label="answer")
    assert short_step(form, undone, change(undone, "A.T1.R.partner", "Ana", None)) == "A.T1.R.partner: – → Ana"
    assert action_words(undone) == "Undone: entry 1 · Answer changed: A.T1.R.partner"


def test_what_is_too_long_keeps_both_its_ends_and_the_tool_tip_tells_it_whole(
    app, submission_view: SubmissionView
) -> None:
    form = submission_view.questionnaire
    done = step(item="A.T1.R.partner")
    long = "It was\nagreed " * 9
    told = change(done, "A.T1.R.partner", "Ana", long)
    assert short_step(form, done, told) == "A.T1.R.partner: Ana → It wa…reed"
    assert " ".join(long.split()) in whole_step(form, done, told)
    assert short_step(form, done, change(done, "A.T1.R.partner", long, f"{long}!")) == "A.T1.R.partner"
    assert (
        short_step(form, step("receive", name="ARG-2022-respuesta-completada-final.xlsx"), None)
        == "ARG-2022-re…final.xlsx"
    )
    for text in ("", "x" * CODE, "x" * 400, "a b " * 90):
        assert len(shortened(text, CODE)) <= CODE <= WHOLE


def test_a_step_over_many_answers_says_how_many(app, submission_view: SubmissionView) -> None:
    form = submission_view.questionnaire
    done = step("answer.many", item="A.T1.R", n=12)
    assert short_step(form, done, None) == "A.T1.R (12)" and "12" in whole_step(form, done, None)
