"""Frozen editions: what is in one stays in it, and is drawn as the very same file, whatever happens afterwards."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import zlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import readers
from db.check import check
from db.problems import Problem
from db.terms import LANGUAGES, Role, Verdict
from desktop.actions import answer, editions, review, summary
from desktop.actions.receive import accept, look
from desktop.summary.edition import pack, unpack
from desktop.summary.preview import page_count, page_text

from .conftest import number


@pytest.fixture
def editor(desk):
    desk.person = replace(desk.person, name="Edith Ende", role=Role.EDITOR)
    return desk


@pytest.fixture
def accepted(editor, filled):
    """Argentina's return came in a file, was completed by hand, and is accepted; Brazil's came and is not."""
    accept(editor, look(editor, filled("ARG", number("S.1", 500), number("S.2", 400))))
    answer.answer(editor, 2022, "ARG", "S.4", value="YES", source="Gaceta 12")
    review.decide(editor, 2022, "ARG", Verdict.ACCEPT)
    accept(editor, look(editor, filled("BRA", number("S.1", 77), number("S.2", 7), name="bra.xlsx")))
    return editor


def known(desk):
    with desk.database.read() as reading:
        return readers.editions(reading, 2022)


def problems(desk):
    with desk.database.read() as reading:
        return [one.code for one in check(reading).problems]


def whole_text(pdf):
    return "\n".join(page_text(pdf, at) for at in range(page_count(pdf)))


def test_an_edition_is_the_next_number_of_its_round_and_stands_in_the_history(accepted):
    made = editions.freeze(accepted, 2022)
    (one,) = known(accepted)
    assert (one.number, one.person, one.content_hash) == (1, "Edith Ende", made.details["content_hash"])
    assert (made.details["countries"], made.details["left_out"], made.details["new"]) == (1, ["BRA"], True)
    with accepted.database.read() as reading:
        newest = readers.changesets(reading)[0]
    assert (newest.label, newest.details["number"], newest.details["content_hash"]) == ("freeze", 1, one.content_hash)
    assert problems(accepted) == []


def test_nothing_changed_makes_no_other_edition(accepted):
    first = editions.freeze(accepted, 2022)
    before = len(known(accepted))
    again = editions.freeze(accepted, 2022)
    assert not again.details["new"]
    assert again.details["content_hash"] == first.details["content_hash"]
    with accepted.database.read() as reading:
        assert [one.label for one in readers.changesets(reading)].count("freeze") == before == 1
    # What the desk alone needs is no other content.
    answer.answer(accepted, 2022, "CHL", "S.5", value="Borrador")
    assert not editions.freeze(accepted, 2022).details["new"]
    review.decide(accepted, 2022, "BRA", Verdict.ACCEPT)
    assert editions.freeze(accepted, 2022, complete=True).details["number"] == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_edition_is_the_same_file_after_corrections(accepted, language):
    editions.freeze(accepted, 2022)
    frozen = summary.draw(accepted, 2022, language, edition=1)
    working = summary.draw(accepted, 2022, language)
    review.decide(accepted, 2022, "ARG", Verdict.REOPEN, "nuevo dato")
    answer.answer(accepted, 2022, "ARG", "S.2", value="123")
    assert summary.draw(accepted, 2022, language, edition=1) == frozen
    assert summary.draw(accepted, 2022, language) != working
    assert "77" not in whole_text(frozen).split()
    review.decide(accepted, 2022, "ARG", Verdict.ACCEPT)
    assert editions.freeze(accepted, 2022).details["number"] == 2
    assert summary.draw(accepted, 2022, language, edition=1) == frozen
    assert summary.draw(accepted, 2022, language, edition=2) != frozen


def test_any_corrections_leave_an_edition_as_it_is(accepted):
    editions.freeze(accepted, 2022)
    with accepted.database.read() as reading:
        frozen = summary.edition_data(reading, 2022, 1)
    review.decide(accepted, 2022, "ARG", Verdict.REOPEN, "nuevo dato")
    numbers = st.tuples(st.sampled_from(("S.1", "S.2")), st.integers(0, 10**6).map(str), st.just(None))
    words = st.tuples(st.just("S.5"), st.text("añz €", min_size=1).filter(str.strip), st.text("añz €").map(str.strip))

    @settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.one_of(numbers, words))
    def corrected(said):
        item, value, note = said
        answer.answer(accepted, 2022, "ARG", item, value=value, note=note)
        with accepted.database.read() as reading:
            assert summary.edition_data(reading, 2022, 1) == frozen
            now = summary.gather(accepted, reading, 2022)
            # Whatever may be stored is frozen and comes back as it was.
            content = pack(now, 2, date(2023, 1, 1))
            there = replace(unpack(content), content_hash=now.content_hash, edition=None, edition_date=now.edition_date)
            assert there == now

    corrected()
    assert problems(accepted) == []


DRAW_IT = """
import hashlib, sys
from pathlib import Path
from db.files import open_database
from db.snapshots.register import Person
from db.terms import LANGUAGES, Role
from desktop.actions.desk import Desk
from desktop.actions.summary import draw
from desktop.worker import Pool
if __name__ == "__main__":
    with open_database(Path(sys.argv[1]), "", write=False) as database, Pool(1) as pool:
        desk = Desk(database, pool, Person("?", Role.REVIEWER))
        for language in LANGUAGES:
            print(hashlib.sha256(draw(desk, 2022, language, edition=1)).hexdigest())
"""


def test_a_copy_elsewhere_draws_the_same_bytes_in_every_language(accepted, tmp_path):
    editions.freeze(accepted, 2022)
    here = [hashlib.sha256(summary.draw(accepted, 2022, one, edition=1)).hexdigest() for one in LANGUAGES]
    review.decide(accepted, 2022, "ARG", Verdict.REOPEN, "nuevo dato")
    answer.answer(accepted, 2022, "ARG", "S.2", value="123")
    accepted.database.close()
    copy, script = tmp_path / "copy.convergencia", tmp_path / "draw.py"
    shutil.copy(accepted.database.path, copy)
    os.utime(copy, (10**9, 10**9))
    script.write_text(DRAW_IT, "utf-8")
    machine = {
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
        "LANG": "fr_FR.UTF-8",
        "PYTHONHASHSEED": "77",
        "SOURCE_DATE_EPOCH": "1",
    }
    found = subprocess.run(
        [sys.executable, str(script), str(copy)],
        capture_output=True,
        text=True,
        check=True,
        timeout=240,
        env=dict(os.environ) | machine | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert found.stdout.split() == here
    assert len(set(here)) == len(LANGUAGES)


def test_what_stands_in_the_way_is_said(editor, filled, accepted):
    def refused(code, **how):
        with pytest.raises(Problem) as caught:
            editions.freeze(editor, **({"year": 2022} | how))
        assert caught.value.code == code
        return caught.value.details

    assert refused("edition.not_accepted", complete=True)["countries"] == "BRA"
    refused("db.no_round", year=1999)
    refused("edition.too_early", dated=date(2000, 1, 1))
    editor.person = replace(editor.person, role=Role.REVIEWER)
    refused("review.role")
    assert known(editor) == ()
    editor.person = replace(editor.person, role=Role.EDITOR)
    review.decide(editor, 2022, "ARG", Verdict.REOPEN, "nuevo dato")
    refused("edition.nothing_accepted")
    with editor.database.read() as reading, pytest.raises(Problem, match=r"edition\.none"):
        summary.edition_data(reading, 2022, 1)


def test_the_day_of_an_edition_can_be_given(accepted):
    made = editions.freeze(accepted, 2022, date(2100, 5, 1))
    assert made.details["dated"] == "2100-05-01"
    assert "1 May 2100" in page_text(summary.draw(accepted, 2022, "en", edition=1), 0)
    with accepted.database.read() as reading, pytest.raises(Problem, match=r"edition\.unknown"):
        summary.edition_data(reading, 2022, 2)


def test_a_country_left_out_is_told_apart_from_one_that_sent_nothing(accepted):
    editions.freeze(accepted, 2022)
    said = " ".join(whole_text(summary.draw(accepted, 2022, "en", edition=1)).split())
    assert "return of one country was not accepted when this edition was frozen, and is left out: Brazil." in said
    assert "The return of one country has not arrived: Chile." in said


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE edition SET content = ?", "db.check_edition"),
        ("UPDATE edition SET content = ?, content_hash = ?", "db.check_edition"),
        ("DELETE FROM edition", "db.check_edition_gone"),
    ],
)
def test_an_edition_tampered_with_shows(accepted, statement, found):
    editions.freeze(accepted, 2022)
    with accepted.database.read() as reading:
        content = readers.edition_content(reading, 2022, 1).replace(b"500", b"501")
    other = (zlib.compress(content), hashlib.sha256(content).hexdigest())
    connection = sqlite3.connect(accepted.database.path)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement, other[: statement.count("?")])
    connection.rollback()
    for trigger in ("edition_no_update", "edition_no_delete"):
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(statement, other[: statement.count("?")])
    connection.commit()
    connection.close()
    assert found in problems(accepted)
