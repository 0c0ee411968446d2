"""The same tables on a real PostgreSQL server, started for this test."""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import threading
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import delete, insert
from sqlalchemy.exc import DBAPIError

from db import readers
from db.check import check
from db.files import open_database
from db.snapshots.register import Country, Person
from db.snapshots.submission import Answer
from db.tables import Changeset
from db.terms import FileKind, Role
from db.work import Database
from db.writers import collection, instrument

pytestmark = [pytest.mark.postgresql, pytest.mark.xdist_group("postgresql")]


def binaries() -> Path:
    found = shutil.which("initdb")
    return Path(found).parent if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1]


@pytest.fixture(scope="module")
def url():
    """A server of our own on a socket in a folder of our own; it never listens on the network."""
    folder = Path(tempfile.mkdtemp(prefix="cv-pg-"))
    run = {"check": True, "capture_output": True, "timeout": 120, "cwd": folder}
    if sys.platform != "win32" and os.geteuid() == 0:
        # PostgreSQL refuses to run as root; Debian's package brings a user for it.
        who = pwd.getpwnam("postgres")
        os.chown(folder, who.pw_uid, who.pw_gid)
        run |= {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}
    bin_folder, data = binaries(), folder / "data"
    subprocess.run([bin_folder / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8"], **run)
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    subprocess.run([bin_folder / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start"], **run)
    yield f"postgresql://tester@/postgres?host={folder}"
    subprocess.run([bin_folder / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], **run)
    shutil.rmtree(folder, ignore_errors=True)


PERSON = Person("Ana", Role.REVIEWER)


@pytest.fixture(scope="module")
def server(url) -> Database:
    """An office on the server: one country, one round, submission 1."""
    database = open_database(url, "Ana")
    with database.write("file.new", PERSON) as work:
        instrument.set_up(work, FileKind.OFFICE, "UTC", "SELA", {})
        instrument.add_register(work, [Country("ARG", {"es": "Argentina"}, "S", "es")], [], [])
        number = instrument.publish(work, "demo", "1", "x", b"x", b"{}", "ab" * 32)
        collection.open_round(work, 2022, number, date(2023, 3, 31), date(2023, 3, 31), ["ARG"])
    yield database
    database.close()


def test_the_whole_schema_answers_chain_and_triggers_work(server, url):
    with server.read() as reading:
        submission = readers.submission_id(reading, 2022, "ARG")
    said = Answer("A", "", "0.1", 0.1, note="ñandú")
    with server.write("answer", PERSON) as work:
        work.submission_id = submission
        collection.store_answers(work, submission, [said])
    with server.read() as reading:
        assert readers.answers(reading, submission) == {said.key: said}
        assert check(reading).ok
    with pytest.raises(DBAPIError, match="append-only"), server.write("answer", PERSON) as work:
        work.execute(delete(Changeset))
    open_database(url, "Bruno").close()


def test_ten_writers_at_once_never_fork_the_chain(server):
    failures = []
    with server.read() as reading:
        submission = readers.submission_id(reading, 2022, "ARG")

    def store(number: int) -> None:
        try:
            with server.write("answer", PERSON) as work:
                collection.store_answers(work, submission, [Answer(f"W{number}", "", str(number), float(number))])
        except Exception as failure:
            failures.append(failure)

    threads = [threading.Thread(target=store, args=(number,)) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with server.read() as reading:
        assert check(reading).ok
        assert {f"W{number}" for number in range(10)} <= {item for item, _ in readers.answers(reading, submission)}


def test_a_null_character_in_a_text_is_refused_not_cut(server):
    with pytest.raises((DBAPIError, ValueError)), server.write("answer", PERSON) as work:
        work.execute(insert(Changeset), {"id": "a\x00b"})
