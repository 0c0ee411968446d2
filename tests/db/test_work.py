"""What is stored stays stored, in one transaction or not at all, and leaves a chained trace."""

import itertools

import pytest
from sqlalchemy import delete, event, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from db import readers
from db.check import check, content_hash
from db.problems import Problem
from db.snapshots.submission import Answer
from db.tables import APPEND_ONLY, Changeset, Revision
from db.tables import Answer as AnswerRow
from db.terms import Stage, ValueStatus, Verdict
from db.work import tip
from db.writers import collection
from db.writers.history import undo


def store(office, country, *answers, label="answer"):
    with office.database.write(label, office.person) as work:
        work.submission_id = office.submissions[country]
        changed = collection.store_answers(work, office.submissions[country], answers)
        collection.mark_changed(work, office.submissions[country])
    return changed


def test_an_answer_comes_back_as_it_was_stored(office):
    said = Answer("ECO.1", "", "1234.5", 1234.5, ValueStatus.ESTIMATED, True, "según el banco", "BCRA")
    assert store(office, "ARG", said) == {("ECO.1", "")}
    with office.database.read() as reading:
        assert readers.answers(reading, office.submissions["ARG"]) == {said.key: said}
        assert readers.answers(reading, office.submissions["BRA"]) == {}


@pytest.mark.parametrize(
    "read", [lambda reading: readers.figures(reading, "ECO.1"), lambda reading: readers.submission(reading, 1)]
)
def test_answers_are_found_by_their_key_however_many_there_are(office, read):
    asked = []
    with office.database.read() as reading:
        event.listen(office.database.engine, "before_cursor_execute", lambda *seen: asked.append(seen[2:4]))
        read(reading)
        plans = [reading.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}", what) for one, what in list(asked)]
        steps = [step.detail for plan in plans for step in plan]
    assert any(step.startswith("SEARCH answer USING PRIMARY KEY") for step in steps)
    assert not any(step.startswith("SCAN answer") for step in steps)


def test_storing_the_same_answer_again_leaves_no_revision(office):
    said = Answer("A", "", "1", 1.0)
    store(office, "ARG", said)
    assert store(office, "ARG", said) == frozenset()
    with office.database.read() as reading:
        assert reading.one(select(func.count()).select_from(Revision)) == 1


def test_a_blank_answer_removes_and_a_failure_changes_nothing(office):
    store(office, "ARG", Answer("A", "", "1", 1.0), Answer("B", "", "2", 2.0))
    store(office, "ARG", Answer("A"))
    with office.database.read() as reading:
        assert set(readers.answers(reading, office.submissions["ARG"])) == {("B", "")}
        before = content_hash(reading)
    with pytest.raises(RuntimeError), office.database.write("answer", office.person) as work:
        collection.store_answers(work, office.submissions["ARG"], [Answer("B", "", "9", 9.0)])
        raise RuntimeError
    with office.database.read() as reading:
        assert content_hash(reading) == before


def test_every_action_with_a_label_is_one_link_of_the_chain(office):
    store(office, "ARG", Answer("A", "", "1", 1.0))
    store(office, "BRA", Answer("A", "", "2", 2.0))
    with office.database.read() as reading:
        links = reading.rows(select(Changeset.seq, Changeset.prev_hash, Changeset.hash).order_by(Changeset.seq))
        assert [link.seq for link in links] == [1, 2, 3, 4, 5]
        assert all(one.hash == two.prev_hash for one, two in itertools.pairwise(links))
        assert tip(reading) == links[-1].hash
        assert check(reading).ok


def test_a_cache_write_leaves_no_trace_in_the_history(office):
    with office.database.read() as reading:
        before = content_hash(reading)
    with office.database.write(None, office.person):
        pass
    with office.database.read() as reading:
        assert content_hash(reading) == before


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_append_only_tables_have_triggers_for_update_and_delete(office, table):
    with office.database.read() as reading:
        made = reading.rows(
            text("SELECT sql FROM sqlite_master WHERE type='trigger' AND tbl_name=:t").bindparams(t=table)
        )
    acts = " ".join(row[0] for row in made)
    assert f"BEFORE UPDATE ON {table}" in acts
    assert f"BEFORE DELETE ON {table}" in acts


@pytest.mark.parametrize("statement", [update(Changeset).values(label="x"), delete(Revision)])
def test_history_cannot_be_changed_even_by_our_own_statements(office, statement):
    store(office, "ARG", Answer("A", "", "1", 1.0))
    with pytest.raises(IntegrityError, match="append-only"), office.database.write("answer", office.person) as work:
        work.execute(statement)


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": None, "number": 1.0, "note": "n"},
        {"text": None, "number": None},
        {"text": "1", "status": "Z"},
        {"text": "1", "submission_id": 999},
    ],
)
def test_the_table_itself_refuses_what_no_answer_can_be(office, wrong):
    row = {"submission_id": office.submissions["ARG"], "item": "A", "row": "", "confidential": False, "changed_seq": 1}
    with pytest.raises(IntegrityError), office.database.write("answer", office.person) as work:
        work.execute(insert(AnswerRow), row | wrong)


def test_an_accepted_submission_takes_no_answers(office):
    with office.database.write("accept", office.person) as work:
        collection.move(work, office.submissions["ARG"], 1, Verdict.RECEIVE, Stage.AWAITED, Stage.RECEIVED, "")
        collection.move(work, office.submissions["ARG"], 2, Verdict.ACCEPT, Stage.RECEIVED, Stage.ACCEPTED, "")
    with pytest.raises(Problem) as refused:
        store(office, "ARG", Answer("A", "", "1", 1.0))
    assert refused.value.code == "review.accepted"
    assert refused.value.details["country"] == "ARG"


def test_a_decision_on_an_old_version_is_refused(office):
    with pytest.raises(Problem) as refused, office.database.write("receive", office.person) as work:
        collection.move(work, office.submissions["ARG"], 7, Verdict.RECEIVE, Stage.AWAITED, Stage.RECEIVED, "")
    assert refused.value.code == "db.changed_meanwhile"


def test_undo_brings_back_what_was_there_and_is_itself_recorded(office):
    arg = office.submissions["ARG"]
    store(office, "ARG", Answer("A", "", "1", 1.0, note="primera"))
    with office.database.write("receive", office.person) as work:
        work.submission_id = arg
        collection.store_rows(work, arg, "R", ["r1", "r2"])
        collection.store_answers(work, arg, [Answer("A", "", "5", 5.0), Answer("R.x", "r2", "2", 2.0)])
    with office.database.write("undo", office.person) as work:
        last = readers.last_undoable(work)
        assert last is not None and last.label == "receive"
        undo(work, last, arg)
    with office.database.read() as reading:
        assert readers.answers(reading, arg) == {("A", ""): Answer("A", "", "1", 1.0, note="primera")}
        assert readers.rows(reading, arg) == {}
        again = readers.last_undoable(reading)
        assert again is not None and again.label == "answer"
        assert check(reading).ok


def test_undo_refuses_where_the_answer_changed_since(office):
    arg = office.submissions["ARG"]
    store(office, "ARG", Answer("A", "", "1", 1.0))
    with office.database.read() as reading:
        first = readers.last_undoable(reading)
    store(office, "ARG", Answer("A", "", "2", 2.0))
    with pytest.raises(Problem) as refused, office.database.write("undo", office.person) as work:
        undo(work, first, arg)
    assert refused.value.code == "db.undo_changed_since"


def test_a_reader_sees_one_state_while_a_writer_works(office):
    arg = office.submissions["ARG"]
    with office.database.read() as reading:
        assert readers.answers(reading, arg) == {}
        store(office, "ARG", Answer("A", "", "1", 1.0))
        assert readers.answers(reading, arg) == {}
    with office.database.read() as reading:
        assert len(readers.answers(reading, arg)) == 1


def test_history_tells_who_changed_what(office):
    store(office, "ARG", Answer("A", "", "1", 1.0))
    store(office, "ARG", Answer("A", "", "2", 2.0))
    with office.database.read() as reading:
        newest, oldest = readers.revisions(reading, "ARG", "A")
    assert (newest.before, newest.after) == ({"text": "1", "number": 1.0}, {"text": "2", "number": 2.0})
    assert oldest.before is None
    assert newest.changeset.person == "Ana Pérez"
    assert (newest.changeset.country, newest.changeset.year) == ("ARG", 2022)
