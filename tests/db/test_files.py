"""Opening and creating: every refusal is a sentence, and nothing is touched."""

import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from db import migrate
from db.backup import copy_database, restore_database
from db.check import check, content_hash
from db.files import create_database, open_database
from db.problems import Problem
from db.snapshots.submission import Answer
from db.writers import collection


def refusal(path, write=True):
    with pytest.raises(Problem) as refused:
        open_database(path, "Ana", write=write).close()
    return refused.value.code


def test_a_missing_file_a_folder_and_an_empty_file(tmp_path):
    assert refusal(tmp_path / "none.convergencia") == "db.missing"
    assert refusal(tmp_path) == "db.folder"
    (tmp_path / "empty").touch()
    assert refusal(tmp_path / "empty") == "db.empty"


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 a workbook", b"hello", b"SQLite format 3\x00", bytes(range(256)) * 20]
)
def test_what_is_no_database_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "x.convergencia"
    path.write_bytes(content)
    assert refusal(path) == "db.not_a_database"
    assert path.read_bytes() == content
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["x.convergencia"]


def test_a_database_of_another_program_is_refused(tmp_path):
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    assert refusal(path) == "db.other_program"


def test_a_newer_file_is_refused_byte_for_byte_untouched(empty_file):
    connection = sqlite3.connect(empty_file)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = empty_file.read_bytes()
    with pytest.raises(Problem) as refused:
        open_database(empty_file, "Ana")
    assert refused.value.code == "db.newer"
    assert (refused.value.details["found"], refused.value.details["known"]) == (99, migrate.SCHEMA)
    assert empty_file.read_bytes() == before


def test_flipped_bytes_never_give_a_traceback(office, tmp_path):
    office.database.close()
    whole = office.path.read_bytes()
    chance = random.Random(7)
    codes = set()
    for number in range(40):
        damaged = bytearray(whole)
        for _ in range(30):
            damaged[chance.randrange(100, len(damaged))] ^= 0xFF
        path = tmp_path / f"damaged-{number}.convergencia"
        path.write_bytes(damaged)
        try:
            with open_database(path, "Ana", write=False) as database, database.read() as reading:
                assert not check(reading).ok or content_hash(reading)
        except Problem as problem:
            codes.add(problem.code)
    assert "db.damaged" in codes
    assert codes <= {"db.damaged", "db.not_a_database", "db.not_set_up"}


def test_a_cut_file_is_damaged(office, tmp_path):
    office.database.close()
    path = tmp_path / "cut.convergencia"
    path.write_bytes(office.path.read_bytes()[:20000])
    assert refusal(path) == "db.damaged"


def test_an_existing_file_is_never_created_over(empty_file):
    before = empty_file.read_bytes()
    with pytest.raises(Problem) as refused:
        create_database(empty_file, "Ana")
    assert refused.value.code == "db.exists"
    assert empty_file.read_bytes() == before


def test_creating_leaves_no_other_file_behind(tmp_path):
    create_database(tmp_path / "new.convergencia", "Ana").close()
    assert [entry.name for entry in tmp_path.iterdir()] == ["new.convergencia"]


def test_a_closed_file_is_one_file(office):
    office.database.close()
    assert [entry.name for entry in office.path.parent.iterdir()] == [office.path.name]
    assert office.path.read_bytes()[18:20] == b"\x01\x01"


def test_writing_is_durable_and_checked(office):
    with office.database.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_the_models_are_the_migrated_schema(office):
    with office.database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_tables_without_rowid_are_migrated_as_declared(office):
    declared = {
        name
        for name, table in SQLModel.metadata.tables.items()
        if table.dialect_options["sqlite"]["with_rowid"] is False
    }
    with office.database.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type='table'").fetchall()
    assert {name for name, sql in rows if "WITHOUT ROWID" in sql} == declared


def test_a_second_program_is_told_who_has_the_file(office):
    code = (
        "import sys\nfrom db.files import open_database\nfrom db.problems import Problem\n"
        "try:\n    open_database(sys.argv[1], 'Bruno')\nexcept Problem as p:\n    print(p.code, p.details['person'])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(office.path)], capture_output=True, text=True, timeout=60, check=True
    )
    assert told.stdout.split(maxsplit=1) == ["db.locked", "Ana Pérez\n"]


def test_the_lock_of_a_killed_program_is_no_obstacle(empty_file):
    code = "import sys, os\nfrom db.files import open_database\nopen_database(sys.argv[1], 'Bruno')\nos._exit(9)"
    assert subprocess.run([sys.executable, "-c", code, str(empty_file)], timeout=60).returncode == 9
    open_database(empty_file, "Ana").close()


def test_the_lock_of_another_computer_stands(empty_file):
    lock = empty_file.with_name(empty_file.name + ".lock.json")
    lock.write_text('{"host": "elsewhere", "person": "Bruno", "pid": 1}')
    with pytest.raises(Problem) as refused:
        open_database(empty_file, "Ana")
    assert refused.value.code == "db.locked_elsewhere"
    assert refused.value.details["host"] == "elsewhere"
    assert lock.exists()


def test_readers_need_no_lock_and_leave_nothing(office):
    with office.database.read() as reading:
        expected = content_hash(reading)
    with open_database(office.path, "Bruno", write=False) as second, second.read() as reading:
        assert content_hash(reading) == expected


def test_a_backup_made_while_writing_is_whole(office, tmp_path):
    for number in range(5):
        with office.database.write("answer", office.person) as work:
            work.submission_id = office.submissions["ARG"]
            collection.store_answers(work, office.submissions["ARG"], [Answer("A", "", str(number), float(number))])
        copy_database(office.path, tmp_path / f"copy-{number}.convergencia")
    with open_database(tmp_path / "copy-3.convergencia", "Ana", write=False) as copy, copy.read() as reading:
        assert check(reading).ok
        from db import readers

        assert readers.answers(reading, office.submissions["ARG"])["A", ""].text == "3"


def test_restore_keeps_the_old_file_aside(office, tmp_path):
    copy = tmp_path / "copy.convergencia"
    copy_database(office.path, copy)
    office.database.close()
    office.path.write_bytes(b"broken")
    aside = restore_database(copy, office.path)
    assert aside is not None and aside.read_bytes() == b"broken"
    with open_database(office.path, "Ana") as database, database.read() as reading:
        assert check(reading).ok


def test_what_is_no_backup_is_not_restored(office, tmp_path):
    office.database.close()
    before = office.path.read_bytes()
    bad = tmp_path / "bad"
    bad.write_bytes(b"nothing of the kind")
    with pytest.raises(Problem):
        restore_database(bad, office.path)
    assert office.path.read_bytes() == before


FILL = """
import resource, signal, sys
from db.files import open_database
from db.problems import Problem
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import Role
from db.writers import collection
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
database = open_database(sys.argv[1], "Ana")
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    with database.write("answer", Person("Ana", Role.REVIEWER)) as work:
        answers = [Answer(f"I{n}", "", "x" * 500) for n in range(20000)]
        collection.store_answers(work, int(sys.argv[2]), answers)
except Problem as problem:
    print(problem.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
def test_a_full_disk_changes_nothing(office):
    with office.database.read() as reading:
        before = content_hash(reading)
    office.database.close()
    told = subprocess.run(
        [sys.executable, "-c", FILL, str(office.path), str(office.submissions["ARG"]), str(2 << 20)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert told.stdout.split() in (["db.full"], ["db.disk"]), told.stderr
    with open_database(office.path, "Ana") as database, database.read() as reading:
        assert content_hash(reading) == before
        assert check(reading).ok


COPY = """
import resource, signal, sys
from pathlib import Path
from db.backup import copy_database
from db.problems import Problem
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))
try:
    copy_database(Path(sys.argv[1]), Path(sys.argv[2]))
except Problem as problem:
    print(problem.code, problem.details["file"])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
def test_a_disk_full_at_the_copy_names_the_copy(office, tmp_path):
    office.database.close()
    copy = tmp_path / "elsewhere" / "copy.convergencia"
    copy.parent.mkdir()
    told = subprocess.run(
        [sys.executable, "-c", COPY, str(office.path), str(copy)], capture_output=True, text=True, timeout=120
    )
    code, named = told.stdout.split()
    assert code in ("db.full", "db.disk") and named == copy.name
    assert not list(copy.parent.iterdir())


KILL = """
import os, signal, sys
from sqlalchemy import event
from db.files import open_database
from db.snapshots.register import Person
from db.snapshots.submission import Answer
from db.terms import Role
from db.writers import collection
database = open_database(sys.argv[1], "Ana")
count = 0
def strike(*_):
    global count
    count += 1
    if count == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
with database.write("answer", Person("Ana", Role.REVIEWER)) as work:
    event.listen(database.engine, "before_cursor_execute", strike)
    work.submission_id = int(sys.argv[2])
    collection.store_answers(work, int(sys.argv[2]), [Answer("A", "", "1", 1.0), Answer("B", "", "2", 2.0)])
    collection.store_rows(work, int(sys.argv[2]), "R", ["r1"])
    collection.mark_changed(work, int(sys.argv[2]))
print("done")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("statement", range(1, 14, 2))
def test_a_program_killed_at_any_statement_leaves_the_state_from_before(office, statement):
    with office.database.read() as reading:
        before = content_hash(reading)
    office.database.close()
    ended = subprocess.run(
        [sys.executable, "-c", KILL, str(office.path), str(office.submissions["ARG"]), str(statement)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    with open_database(office.path, "Ana") as database, database.read() as reading:
        assert check(reading).ok
        if ended.returncode == -9:
            assert content_hash(reading) == before
        else:
            assert ended.stdout == "done\n", ended.stderr
            assert content_hash(reading) != before


def test_a_read_only_folder_is_named(empty_file, tmp_path):
    # Root may write everywhere, so a folder that is gone stands in where permission bits mean nothing.
    if os.name == "posix" and os.geteuid() == 0:
        target = Path("/proc/none.convergencia")
    else:
        folder = tmp_path / "closed"
        folder.mkdir()
        folder.chmod(0o500)
        target = folder / "none.convergencia"
    with pytest.raises(Problem) as refused:
        create_database(target, "Ana")
    assert refused.value.code == "db.read_only_folder"
