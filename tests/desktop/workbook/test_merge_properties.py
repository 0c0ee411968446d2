"""What holds of the merge whatever both sides hold."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.snapshots.receipt import Base, Difference, Return
from db.snapshots.submission import Answer, Answers, Key, Rows, Submission
from db.terms import ChangeKind, Resolve, ValueStatus
from desktop.workbook.fill import fill_workbook
from desktop.workbook.merge import compare
from desktop.workbook.order import Order
from desktop.workbook.read import read_return
from desktop.workbook.write import write_workbook
from tests.desktop.workbook.merging import MOVED, applied, count, given_back, partner

# Properties, through real workbooks

VALUES: dict[str, st.SearchStrategy[Answer]] = {
    "D1.yes": st.sampled_from([None, "YES", "NO"]).map(lambda code: Answer("D1.yes", "", code)),
    "D1.many": st.sampled_from([None, "COORD", "COORD FUND", "OTHER"]).map(lambda codes: Answer("D1.many", "", codes)),
    "D1.count": st.sampled_from([None, 0.0, 5.0, 1250.0]).map(count),
    "D2.text": st.sampled_from([None, "Avances", "Dificultades & más"]).map(lambda text: Answer("D2.text", "", text)),
}
notes, statuses = st.sampled_from([None, "Nota"]), st.sampled_from([None, ValueStatus.ESTIMATED, ValueStatus.BREAK])


@st.composite
def answer_sets(draw: st.DrawFn) -> Answers:
    found: dict[Key, Answer] = {}
    for values in VALUES.values():
        answer = replace(draw(values), note=draw(notes))
        answer = replace(answer, status=draw(statuses) if answer.text else None)
        if not answer.blank:
            found[answer.key] = answer
    return found


@st.composite
def tables(draw: st.DrawFn) -> tuple[Answers, Rows]:
    codes = draw(st.lists(st.sampled_from(["ARG", "BRA", "CHL", "URY"]), unique=True, max_size=3))
    answers: dict[Key, Answer] = {}
    for code in codes:
        answers |= partner(code, f"row-{code}", draw(st.sampled_from([1.0, 2.0])))
    return answers, {"D1.R": tuple(f"row-{code}" for code in codes)}


class World:
    """A workbook's way from issue to merge. Hypothesis prints its arguments: a questionnaire would fill the screen."""

    def __init__(self, order: Order) -> None:
        self._order, self._questionnaire = order, order.questionnaire

    def __repr__(self) -> str:
        return "World()"

    def issue(self, answers: Answers, rows: Rows) -> bytes:
        return write_workbook(replace(self._order, answers=answers, rows=rows, earlier={}))

    def merge(self, back: Return, base: Base, ours: Submission, resolve: Resolve) -> Difference:
        return compare(self._questionnaire, back, base, ours, resolve)


@pytest.fixture(scope="module")
def world(order: Order) -> World:
    """The way from issue to merge."""
    return World(order)


@settings(max_examples=25)
@given(base=answer_sets(), table=tables(), ours=answer_sets())
def test_an_untouched_workbook_never_changes_anything(
    world: World, base: Answers, table: tuple[Answers, Rows], ours: Answers
) -> None:
    data = world.issue({**base, **table[0]}, table[1])
    back = read_return(data)
    stored = stub({**ours, **table[0]}, table[1])
    for resolve in Resolve:
        difference = world.merge(back, Base({**base, **table[0]}, table[1]), stored, resolve)
        assert not {change.kind for change in difference.changes} & MOVED
        assert difference.new_rows == {} and difference.proposed_erasures == () and difference.remarks == ()


def stub(answers: Answers, rows: Rows) -> Submission:
    from datetime import date

    from db.snapshots.submission import Counts, SubmissionLine
    from db.terms import Stage

    return Submission(SubmissionLine(7, 1, 2022, "ARG", Stage.AWAITED, date(2023, 3, 31), Counts()), answers, rows)


@settings(max_examples=40)
@given(base=answer_sets(), theirs=answer_sets(), ours=answer_sets(), first=tables(), second=tables())
def test_receiving_the_same_content_twice_changes_nothing(
    world: World,
    base: Answers,
    theirs: Answers,
    ours: Answers,
    first: tuple[Answers, Rows],
    second: tuple[Answers, Rows],
) -> None:
    data = world.issue({**base, **first[0]}, first[1])
    filled = fill_workbook(data, {**theirs, **second[0]}, second[1])
    back, was = read_return(filled), Base({**base, **first[0]}, first[1])
    assert back.refused == frozenset()
    once = world.merge(back, was, stub({**ours, **first[0]}, first[1]), Resolve.THEIRS)
    stored = stub(*applied(once, {**ours, **first[0]}, first[1]))
    again = world.merge(back, was, stored, Resolve.THEIRS)
    assert not {change.kind for change in again.changes} & MOVED and again.new_rows == {}
    # Whatever was changed in the file is what is stored now.
    for key, answer in theirs.items():
        if answer.text is not None and answer.text != base.get(key, Answer(*key)).text:
            assert stored.answers[key].text == answer.text
    known = {answer.text for (item, _), answer in stored.answers.items() if item == "D1.R.partner"}
    assert known >= {answer.text for (item, _), answer in second[0].items() if item == "D1.R.partner"}


@settings(max_examples=200)
@given(base=answer_sets(), one=answer_sets(), other=answer_sets())
def test_the_merge_is_symmetric_up_to_the_choice(world: World, base: Answers, one: Answers, other: Answers) -> None:
    def whole(answers: Answers) -> Return:
        keys = {*base, *one, *other}
        said = {key: answers.get(key, Answer(*key)) for key in keys}
        return given_back(said, {key: {"value", "status", "note", "source", "confidential"} for key in keys})

    there = world.merge(whole(one), Base(base, {}), stub(other, {}), Resolve.ASK)
    back = world.merge(whole(other), Base(base, {}), stub(one, {}), Resolve.ASK)
    in_conflict = {change.key for change in there.changes if change.kind is ChangeKind.CONFLICT}
    assert in_conflict == {change.key for change in back.changes if change.kind is ChangeKind.CONFLICT}
    result, mirrored = applied(there, other, {})[0], applied(back, one, {})[0]
    for key in {*base, *one, *other} - in_conflict:
        assert result.get(key) == mirrored.get(key)
        for start, mine, yours in ((base, one, other), (base, other, one)):
            if mine.get(key) == start.get(key):
                assert result.get(key) == yours.get(key)
