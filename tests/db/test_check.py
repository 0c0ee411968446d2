"""Quiet editing with another program shows."""

import sqlite3

import pytest

from db.check import check
from db.files import open_database
from db.snapshots.submission import Answer
from db.writers import collection


@pytest.fixture
def closed(office):
    with office.database.write("answer", office.person) as work:
        work.submission_id = office.submissions["ARG"]
        collection.store_answers(
            work, office.submissions["ARG"], [Answer("A", "", "1", 1.0), Answer("B", "", "2", 2.0)]
        )
    office.database.close()
    return office.path


def edited(path, *statements):
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    with open_database(path, "", write=False) as database, database.read() as reading:
        return [one.code for one in check(reading).problems]


def test_an_untouched_file_is_whole(closed):
    assert edited(closed) == []


def test_a_changed_answer_shows(closed):
    assert edited(closed, "UPDATE answer SET text='9', number=9 WHERE item='A'") == ["db.check_answer"]


def test_a_removed_answer_shows(closed):
    assert edited(closed, "DELETE FROM answer WHERE item='B'") == ["db.check_answer"]


def test_an_altered_entry_of_the_history_shows(closed):
    found = edited(closed, "DROP TRIGGER changeset_no_update", "UPDATE changeset SET person='Otra' WHERE seq=4")
    assert found == ["db.check_chain_changed"]


def test_an_altered_revision_shows(closed):
    found = edited(
        closed,
        "DROP TRIGGER revision_no_update",
        """UPDATE revision SET after='{"number":7.0,"text":"7"}' WHERE item='A'""",
        "UPDATE answer SET text='7', number=7 WHERE item='A'",
    )
    assert found == ["db.check_chain_changed"]


def test_a_removed_entry_of_the_history_shows(closed):
    found = edited(
        closed,
        "DROP TRIGGER changeset_no_delete",
        "DROP TRIGGER revision_no_delete",
        "DELETE FROM revision",
        "DELETE FROM answer",
        "DELETE FROM changeset WHERE seq=2",
    )
    assert found == ["db.check_chain_broken"]
