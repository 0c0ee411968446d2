"""What is entered in the window: parts of answers, rows, many cells as one step; undone and redone."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import readers
from db.check import check
from db.problems import Problem
from db.snapshots.entry import Edit, Entry
from db.snapshots.history import Sought
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import Role, ValueStatus
from db.writers import collection
from desktop.actions.desk import Desk
from desktop.actions.entry import enter
from desktop.actions.held import held
from desktop.actions.undo import undo, undo_one
from desktop.ui.models.history import lines_of
from desktop.ui.review_views import HistoryView
from tests.counting import at_most


def arg(desk: Desk) -> int:
    """Returns the submission of Argentina."""
    with desk.database.read() as reading:
        return readers.submission_id(reading, 2022, "ARG")


def state(desk: Desk):
    """Returns answers and rows of Argentina as texts."""
    with desk.database.read() as reading:
        answers = readers.answers(reading, arg(desk))
        assert check(reading).ok
        return {key: one.text for key, one in answers.items()}, dict(readers.rows(reading, arg(desk)))


def rows(*ids: str, label: str = "row.add", edits: tuple[Edit, ...] = ()) -> Entry:
    """Returns an entry that makes *ids* the rows of the table."""
    return Entry(edits, {"S.R": ids}, label, {"item": "S.R", "n": 1})


def test_only_the_parts_named_change_and_nothing_leaves_no_trace(desk: Desk) -> None:
    value = {"text": "5", "number": 5.0}
    enter(desk, arg(desk), Entry((Edit("S.1", "", {**value, "note": "a"}),), details={"item": "S.1"}))
    again = enter(desk, arg(desk), Entry((Edit("S.1", "", value),)))
    assert again.changeset is None
    enter(desk, arg(desk), Entry((Edit("S.1", "", {"text": "6", "number": 6.0}),)))
    with desk.database.read() as reading:
        one = readers.answers(reading, arg(desk))["S.1", ""]
    assert (one.text, one.note) == ("6", "a")


def test_a_row_that_goes_takes_its_answers_along_and_undo_puts_both_back_in_their_place(desk: Desk) -> None:
    names = tuple(Edit("S.R.name", row, {"text": row.upper()}) for row in ("a", "b", "c", "d"))
    enter(desk, arg(desk), rows("a", "b", "c", "d", label="answer.many", edits=names))
    before = state(desk)
    enter(desk, arg(desk), rows("b", label="row.delete"))
    assert state(desk)[0] == {("S.R.name", "b"): "B"} and state(desk)[1] == {"S.R": ("b",)}
    undo(desk, arg(desk))
    assert state(desk) == before
    undo(desk, arg(desk), again=True)
    assert state(desk)[1] == {"S.R": ("b",)}
    undo(desk, arg(desk))
    undo(desk, arg(desk))
    assert state(desk) == ({}, {})


def test_rows_put_elsewhere_are_a_named_step_of_somebody_that_can_be_taken_back(desk: Desk) -> None:
    enter(desk, arg(desk), rows("a", "b", "c", "d"))
    before = state(desk)
    done = enter(desk, arg(desk), rows("d", "a", "b", "c", label="answer"))
    assert (done.label, done.details["n"], done.details["item"]) == ("row.move", 1, "S.R")
    with desk.database.read() as reading:
        [told] = readers.revisions(reading, submission_id=arg(desk), row="d", limit=1)
    # One row was moved, though three stand one place further down.
    assert (told.before, told.after, told.changeset.person) == ({"position": 3}, {"position": 0}, desk.person.name)
    [line] = lines_of(HistoryView(Sought(), True, (), (told,), (), (2022,), (), (), {}))
    assert line.texts[3] == "S.R: row moved from place 4 to 1"
    assert state(desk)[1] == {"S.R": ("d", "a", "b", "c")}
    undo(desk, arg(desk))
    assert state(desk) == before
    undo(desk, arg(desk), again=True)
    assert state(desk)[1] == {"S.R": ("d", "a", "b", "c")}
    assert enter(desk, arg(desk), rows("d", "a", "b", "c")).changeset is None
    # What was deleted since stays away when the older step is taken back.
    again = enter(desk, arg(desk), rows("a", "b", "c", "d"))
    enter(desk, arg(desk), rows("a", "b", "c", label="row.delete"))
    undo_one(desk, str(again.changeset))
    assert state(desk)[1] == {"S.R": ("a", "b", "c")}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.permutations("abcdefg").map(lambda one: tuple(one[:5])), min_size=2, max_size=4))
def test_whatever_rows_come_go_and_change_places_undo_brings_each_order_back(desk: Desk, orders) -> None:
    states = [state(desk)[1]]
    for order in orders:
        done = enter(desk, arg(desk), rows(*order))
        if done.changeset is not None:
            states.append(state(desk)[1])
            assert states[-1] == {"S.R": order}
    for expected in reversed(states[:-1]):
        undo(desk, arg(desk))
        assert state(desk)[1] == expected


def test_a_row_of_a_long_table_costs_what_one_of_a_short_table_costs(desk: Desk) -> None:
    ids = tuple(f"r{at:04}" for at in range(3000))
    names = tuple(Edit("S.R.name", row, {"text": row}) for row in ids)
    enter(desk, arg(desk), rows(*ids, label="answer.many", edits=names))
    enter(desk, arg(desk), rows(*ids, "last"))
    more, fewer = (*ids[:1500], "new", *ids[1500:], "last"), (*ids[:700], *ids[701:1500], "new", *ids[1500:], "last")
    with at_most(200_000):
        enter(desk, arg(desk), rows(*more, label="row.copy", edits=(Edit("S.R.name", "new", {"text": "Ana"}),)))
        enter(desk, arg(desk), rows(*fewer, label="row.delete"))
        undo(desk, arg(desk))
        undo(desk, arg(desk), again=True)
    assert desk.held[arg(desk)].rows == {"S.R": fewer} == state(desk)[1]


def test_redo_ends_where_something_new_was_done_and_keeps_to_its_submission(desk: Desk) -> None:
    enter(desk, arg(desk), Entry((Edit("S.1", "", {"text": "5", "number": 5.0}),), details={"item": "S.1"}))
    undo(desk, arg(desk))
    with desk.database.read() as reading:
        other = readers.submission_id(reading, 2022, "BRA")
    enter(desk, other, Entry((Edit("S.1", "", {"text": "7", "number": 7.0}),)))
    # What another country does is no reason to lose it.
    assert undo(desk, arg(desk), again=True).details["item"] == "S.1"
    undo(desk, arg(desk))
    enter(desk, arg(desk), Entry((Edit("S.2", "", {"text": "1", "number": 1.0}),)))
    with pytest.raises(Problem) as refused:
        undo(desk, arg(desk), again=True)
    assert refused.value.code == "db.nothing_to_redo"


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (Edit("S.9", "", {"text": "1"}), "answer.no_item"),
        (Edit("S.3", "", {"text": "1", "number": 1.0}), "answer.derived"),
        (Edit("S.R", "", {"text": "1"}), "answer.not_answered"),
        (Edit("S.R.name", "x", {"text": "1"}), "answer.no_row"),
        (Edit("S.1", "x", {"text": "1", "number": 1.0}), "answer.no_rows"),
    ],
)
def test_what_cannot_be_is_refused_whole(desk: Desk, edit: Edit, code: str) -> None:
    good = Edit("S.1", "", {"text": "5", "number": 5.0})
    with pytest.raises(Problem) as refused:
        enter(desk, arg(desk), Entry((good, edit)))
    assert refused.value.code == code and state(desk) == ({}, {})


def test_a_focal_point_answers_for_the_own_country_and_gives_no_status_of_the_secretariat(desk: Desk) -> None:
    desk.person = Person("Ana", Role.FOCAL_POINT, country="BRA")
    with pytest.raises(Problem) as refused:
        enter(desk, arg(desk), Entry((Edit("S.1", "", {"text": "5", "number": 5.0}),)))
    assert refused.value.code == "answer.other_country"
    desk.person = Person("Ana", Role.FOCAL_POINT, country="ARG")
    with pytest.raises(Problem) as refused:
        enter(desk, arg(desk), Entry((Edit("S.1", "", {"status": ValueStatus.IMPUTED}),)))
    assert refused.value.code == "answer.secretariat_status"


def test_what_is_held_is_what_the_file_says_even_after_a_refusal(desk: Desk) -> None:
    def told() -> tuple[object, object]:
        with desk.database.read() as reading:
            line = readers.line(reading, arg(desk))
            return held(desk, reading, line).answers, readers.answers(reading, arg(desk))

    enter(desk, arg(desk), Entry((Edit("S.1", "", {"text": "5", "number": 5.0}),)))
    first = told()
    assert first[0] == first[1] and told()[0] is first[0]
    with pytest.raises(ZeroDivisionError), desk.database.write("answer", desk.person) as work:
        line = readers.line(work, arg(desk))
        collection.store_answers(work, arg(desk), [Answer("S.1", "", "9", 9.0)])
        collection.mark_changed(work, arg(desk))
        assert held(desk, work, readers.line(work, line.id)).answers["S.1", ""].text == "9"
        raise ZeroDivisionError
    # The number of the changeset that came to nothing is given again.
    enter(desk, arg(desk), Entry((Edit("S.2", "", {"text": "2", "number": 2.0}),)))
    now = told()
    assert now[0] == now[1] and now[0]["S.1", ""].text == "5"
